// What the people of an event's matches are sent.
#include <set>
#include <utility>

#include "ui/event_tell_parts.h"
#include "ui/message_desk.h"

namespace rondo::ui {

void tell_messages(View& view, const EventScreen& on, const EventMatches& data) {
  const auto waiting = [&] {
    std::set<PersonId> people;
    for (const MatchLine& line : data.lines) {
      for (const PersonId& person : {line.match->mentor, line.match->mentee}) {
        if (is_to_be_told(*line.match, person)) people.insert(person);
      }
    }
    return people;
  };
  const MarkTold mark = [&](std::vector<PersonId> people) {
    view.emit(command::MarkToldOfMatches{on.id, std::move(people)});
  };
  message_desk(view, on,
               {.kinds = kMatchMessages,
                .chosen = view.drafts.event.of<TellDrafts>().message,
                .make =
                    [&](EventMessage message, const MessageTexts& texts) {
                      return match_messages(data.view, message, texts, surroundings_now(view),
                                            view.state.words);
                    },
                .telling = Telling{EventMessage::notice, waiting, mark}});
}

}  // namespace rondo::ui
