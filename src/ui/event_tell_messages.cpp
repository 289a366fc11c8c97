// What the people of an event's matches are sent.
#include <set>
#include <utility>

#include "ui/event_tell_parts.h"
#include "ui/message_desk.h"
#include "ui/session_news_banners.h"

namespace rondo::ui {

namespace {

// Who has yet to hear of sessions, by this message.
Telling telling_of_sessions(View& view, const EventId& event, EventMessage message) {
  return {message,
          [&view, event, message] {
            const SessionNews& news = session_news_of(view, event);
            return message == EventMessage::session ? news.when : news.off;
          },
          [&view, event, message](std::vector<PersonId> people) {
            view.emit(command::MarkToldOfSessions{event, message, std::move(people)});
          }};
}

}  // namespace

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
                .telling = {{EventMessage::notice, waiting, mark},
                            telling_of_sessions(view, on.id, EventMessage::session),
                            telling_of_sessions(view, on.id, EventMessage::session_off)}});
}

}  // namespace rondo::ui
