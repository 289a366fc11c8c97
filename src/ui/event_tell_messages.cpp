// What the people of an event's matches are sent.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/durations.h"
#include "ui/event_tell_parts.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

// Sending is the main thing as long as somebody is to be told.
void draw_tell_tools(View& view, const EventScreen& on, MatchMessage kind,
                     const std::vector<PersonMessage>& to_tell, const MarkTold& mark) {
  {
    const Row row(view.ui, {.id = "message-tools"});
    if (button(view.ui, {.id = "merge",
                         .label = view.tr("message.download"),
                         .kind = to_tell.empty() ? ButtonKind::secondary : ButtonKind::primary,
                         .icon = Icon::download})) {
      view.emit(command::ExportMatchMessages{on.id, kind});
    }
    mark_told_button(view, to_tell, mark);
    if (button(view.ui, {.id = "edit", .label = view.tr("tell.text.edit"), .icon = Icon::edit})) {
      edit_message(view, on, kind);
    }
  }
  people_without_address(view, to_tell);
}

const std::vector<PersonMessage>& messages_of_kind(View& view, const EventScreen& on,
                                                   const EventMatches& data, MatchMessage kind,
                                                   const MessageTexts& texts) {
  const std::string key =
      join_words({on.id.text(), std::string(name_of(kind)), surroundings_key(view)}, "\n");
  return view.drafts.event.of<TellDrafts>().messages.get(view.state.revision, key, [&] {
    return match_messages(data.view, kind, texts, surroundings_now(view), view.state.words).value();
  });
}

std::vector<PersonMessage> still_to_tell(const EventMatches& data,
                                         const std::vector<PersonMessage>& messages) {
  std::set<PersonId> people;
  for (const MatchLine& line : data.lines) {
    for (const PersonId& person : {line.match->mentor, line.match->mentee}) {
      if (is_to_be_told(*line.match, person)) people.insert(person);
    }
  }
  std::vector<PersonMessage> to_tell;
  std::copy_if(messages.begin(), messages.end(), std::back_inserter(to_tell),
               [&](const PersonMessage& message) { return people.count(message.person) > 0; });
  return to_tell;
}

// None of those who get another message than the notice: that is what tells people of a match.
const std::vector<PersonMessage>& to_tell_now(View& view, const EventScreen& on,
                                              const EventMatches& data, MatchMessage kind,
                                              const std::vector<PersonMessage>& messages) {
  const std::string key =
      join_words({on.id.text(), std::string(name_of(kind)), surroundings_key(view)}, "\n");
  return view.drafts.event.of<TellDrafts>().to_tell.get(view.state.revision, key, [&] {
    return kind == MatchMessage::notice ? still_to_tell(data, messages)
                                        : std::vector<PersonMessage>();
  });
}

// Each notice with whether the person has heard of it.
void table_of_notices(View& view, const std::vector<PersonMessage>& messages,
                      const std::vector<PersonMessage>& to_tell, const MarkTold& mark) {
  message_table(view, messages, [&](const PersonMessage& message) {
    message_actions(view, message);
    const bool waits = std::any_of(to_tell.begin(), to_tell.end(), [&](const PersonMessage& other) {
      return other.person == message.person;
    });
    if (waits) {
      told_button(view, message, mark);
    } else {
      chip(view.ui, view.tr("message.told"), Status::accent, Icon::check);
    }
  });
}

}  // namespace

MessageSurroundings surroundings_now(const View& view) {
  return {view.state.page_address, view.state.now_utc_ms};
}

std::string surroundings_key(const View& view) {
  // Sessions go by.
  return view.state.page_address + "\n" + std::to_string(view.state.now_utc_ms / kHour_ms);
}

void tell_messages(View& view, const EventScreen& on, const EventMatches& data) {
  if (edits_message(view)) {
    message_editor(view, on, data);
    return;
  }
  const MatchMessage kind = choose_message(view, kMatchMessages, "match_message.",
                                           view.drafts.event.of<TellDrafts>().message);
  const MarkTold mark = [&](std::vector<PersonId> people) {
    view.emit(command::MarkToldOfMatches{on.id, std::move(people)});
  };
  const MessageTexts texts = texts_of(*on.event, kind, view.state.words);
  if (const Result<Done> good = check_texts(kind, texts); !good) {
    draw_tell_tools(view, on, kind, {}, mark);
    const std::string reason = view.tr(good.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
    return;
  }
  const auto& messages = messages_of_kind(view, on, data, kind, texts);
  const auto& to_tell = to_tell_now(view, on, data, kind, messages);
  draw_tell_tools(view, on, kind, to_tell, mark);
  if (messages.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("message.none"),
                          .detail = view.tr("tell.none." + std::string(name_of(kind)))});
    return;
  }
  message_example(view, messages);
  if (kind == MatchMessage::notice) {
    table_of_notices(view, messages, to_tell, mark);
  } else {
    message_table(view, messages);
  }
}

}  // namespace rondo::ui
