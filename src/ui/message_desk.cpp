#include "ui/message_desk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "ui/cached.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct DeskDrafts {
  Cached<Result<std::vector<PersonMessage>>> messages;
  Cached<std::vector<PersonMessage>> to_tell;
  Cached<std::string_view> unsaid;
};

// Nothing where nobody has to hear of what this message says.
const Telling* telling_by(const MessageDesk& desk, EventMessage message) {
  const auto found =
      std::find_if(desk.telling.begin(), desk.telling.end(),
                   [&](const Telling& telling) { return telling.message == message; });
  return found == desk.telling.end() ? nullptr : &*found;
}

std::string desk_key(View& view, const EventScreen& on, const MessageDesk& desk,
                     EventMessage message) {
  std::string key = join_words({on.id.text(), std::string(name_of(message)), view.state.language,
                                surroundings_key(view), desk.key},
                               "\n");
  for (const PersonId& person : desk.only) key += "\n" + person.text();
  return key;
}

Result<std::vector<PersonMessage>> made_messages(const MessageDesk& desk, EventMessage message,
                                                 const MessageTexts& texts) {
  Result<std::vector<PersonMessage>> made = desk.make(message, texts);
  if (made && !desk.only.empty()) keep_only(*made, desk.only);
  return made;
}

const Result<std::vector<PersonMessage>>& desk_messages(View& view, const EventScreen& on,
                                                        const MessageDesk& desk,
                                                        EventMessage message) {
  const std::string key = desk_key(view, on, desk, message);
  return view.drafts.event.of<DeskDrafts>().messages.get(view.state.revision, key, [&] {
    return made_messages(desk, message, texts_of(*on.event, message, view.state.words));
  });
}

// Nobody, where this message is not the one that people are told by.
const std::vector<PersonMessage>& still_to_tell(View& view, const EventScreen& on,
                                                const MessageDesk& desk, EventMessage message,
                                                const Result<std::vector<PersonMessage>>& all) {
  const std::string key = desk_key(view, on, desk, message);
  return view.drafts.event.of<DeskDrafts>().to_tell.get(view.state.revision, key, [&] {
    std::vector<PersonMessage> to_tell;
    const Telling* telling = telling_by(desk, message);
    if (!all || telling == nullptr) return to_tell;
    const std::set<PersonId> people = telling->waiting();
    std::copy_if(all->begin(), all->end(), std::back_inserter(to_tell),
                 [&](const PersonMessage& each) { return people.count(each.person) > 0; });
    return to_tell;
  });
}

// To whom the file for mail merge goes: as long as some have yet to be told to them alone, so that
// nobody is written to twice. Empty: to all.
std::vector<PersonId> readers_of_file(const MessageDesk& desk,
                                      const std::vector<PersonMessage>& to_tell) {
  if (to_tell.empty()) return desk.only;
  std::vector<PersonId> people;
  for (const PersonMessage& message : to_tell) people.push_back(message.person);
  return people;
}

bool mail_reaches_some(const std::vector<PersonMessage>& messages) {
  return std::any_of(messages.begin(), messages.end(),
                     [](const PersonMessage& message) { return !message.email.empty(); });
}

// Nothing as long as nobody is marked as told: then it is the list as it stands there. Nor of those
// whom no mail reaches: a line of their own says what to do.
void say_who_is_in_file(View& view, const std::vector<PersonMessage>& messages,
                        const std::vector<PersonMessage>& to_tell) {
  if (messages.empty() || to_tell.size() == messages.size()) return;
  if (!to_tell.empty() && !mail_reaches_some(to_tell)) return;
  const std::string words = to_tell.empty()
                                ? view.tr("message.download.all_told")
                                : view.tr(counted("message.download.to_tell", std::ssize(to_tell)));
  text(view.ui, words, {.id = "in-file", .size = type::second, .ink = Ink::muted});
}

// Sending is the main thing as long as somebody whom mail reaches is to be told.
void desk_tools(View& view, const EventScreen& on, const MessageDesk& desk, EventMessage message,
                const Result<std::vector<PersonMessage>>& messages,
                const std::vector<PersonMessage>& to_tell) {
  {
    const bool any = messages && !messages->empty();
    const bool to_tools = !any || example_stands_beside(view);
    const Row row(view.ui, {.id = "message-tools"});
    if (to_tools) focus_if_led_to(view, kMessageField, any ? "merge" : "edit");
    if (any && button(view.ui, {.id = "merge",
                                .label = view.tr("message.download"),
                                .kind = mail_reaches_some(to_tell) ? ButtonKind::primary
                                                                   : ButtonKind::secondary,
                                .icon = Icon::download})) {
      view.emit(command::ExportEventMessages{on.id, message, readers_of_file(desk, to_tell)});
    }
    if (const Telling* telling = telling_by(desk, message)) {
      mark_told_button(view, to_tell, telling->mark);
    }
    if (button(view.ui, {.id = "edit", .label = view.tr("tell.text.edit"), .icon = Icon::edit})) {
      edit_message(view, on, desk.kinds, message);
    }
    if (desk.tools && messages) desk.tools(*messages);
  }
  if (messages && telling_by(desk, message) != nullptr) {
    say_who_is_in_file(view, *messages, to_tell);
  }
  people_without_address(view, to_tell);
}

// Whether anybody who gets the message would read something there: a text of that field alone.
bool says_something(const MessageDesk& desk, EventMessage message, std::string_view field) {
  const auto made = made_messages(desk, message, {.subject = {}, .text = written_field(field)});
  return made && std::any_of(made->begin(), made->end(),
                             [](const PersonMessage& each) { return !trim(each.text).empty(); });
}

// The first that people miss; empty where they miss nothing.
std::string_view unsaid_now(View& view, const EventScreen& on, const MessageDesk& desk,
                            EventMessage message) {
  const std::string key = desk_key(view, on, desk, message);
  return view.drafts.event.of<DeskDrafts>().unsaid.get(view.state.revision, key, [&] {
    const auto fields = unsaid_fields(*on.event, message, view.state.words);
    const auto missed = std::find_if(fields.begin(), fields.end(), [&](std::string_view field) {
      return says_something(desk, message, field);
    });
    return missed == fields.end() ? std::string_view() : *missed;
  });
}

// What an own text does not tell: the field came after it was written, or it leaves it out. That
// may be on purpose, so it is no warning.
void draw_unsaid(View& view, const EventScreen& on, const MessageDesk& desk, EventMessage message) {
  const std::string_view field = unsaid_now(view, on, desk, message);
  if (field.empty()) return;
  const std::string said_of = join_words({std::string(name_of(message)), std::string(field)}, ".");
  const Banner banner(view.ui, {.id = "unsaid",
                                .title = view.tr("tell.unsaid.of." + said_of),
                                .detail = view.tr("tell.unsaid.detail"),
                                .status = Status::neutral});
  if (!button(view.ui, {.id = "say", .label = view.tr("tell.unsaid.add")})) return;
  Event changed = *on.event;
  say_field(changed, message, field, view.state.words);
  view.emit(command::PutEvent{on.id, std::move(changed)});
}

// Each with whether the person has heard of it.
void table_of_telling(View& view, const std::vector<PersonMessage>& messages,
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
  return {view.state.page_address, view.state.now_utc_ms, today_of(view), view.state.clock};
}

std::string surroundings_key(const View& view) {
  return join_words({view.state.page_address, view.state.now_local}, "\n");  // sessions go by
}

void message_desk(View& view, const EventScreen& on, const MessageDesk& desk) {
  if (edits_message(view, desk.kinds)) {
    message_editor(view, on, desk.kinds, desk.make, desk.key);
    return;
  }
  const EventMessage message = choose_message(view, desk.kinds, "event_message.", desk.chosen);
  const auto& messages = desk_messages(view, on, desk, message);
  const auto& to_tell = still_to_tell(view, on, desk, message, messages);
  desk_tools(view, on, desk, message, messages, to_tell);
  draw_unsaid(view, on, desk, message);
  if (!messages) {
    const std::string reason = view.tr(messages.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
    return;
  }
  if (messages->empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("message.none"),
                          .detail = view.tr("tell.none." + std::string(name_of(message)))});
    return;
  }
  messages_with_example(view, *messages, [&] {
    if (const Telling* telling = telling_by(desk, message)) {
      table_of_telling(view, *messages, to_tell, telling->mark);
    } else {
      message_table(view, *messages);
    }
  });
}

}  // namespace rondo::ui
