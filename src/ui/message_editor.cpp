// The text of an event's message (ui/text_editor.h).
#include <map>

#include "ui/message_desk.h"
#include "ui/text_editor.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

struct EventTextDrafts {
  std::map<EventMessage, EventMessage> edited;  // by the first of the kinds that stand beside it

  bool holds_something() const { return false; }  // what is typed is the editor's
};

// Kinds that are chosen at one desk are edited there, one at a time.
std::string_view desk_of(std::span<const EventMessage> kinds) {
  return name_of(kinds.front());
}

EventMessage& edited_message(View& view, std::span<const EventMessage> kinds) {
  return view.drafts.event.unsaved<EventTextDrafts>().edited[kinds.front()];
}

}  // namespace

bool edits_message(View& view, std::span<const EventMessage> kinds) {
  return edits_text(view, desk_of(kinds));
}

ButtonKind main_button(View& view, std::span<const EventMessage> kinds) {
  return edits_message(view, kinds) ? ButtonKind::secondary : ButtonKind::primary;
}

void edit_message(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                  EventMessage message) {
  edited_message(view, kinds) = message;
  edit_text(view, desk_of(kinds), texts_of(*on.event, message, view.state.words));
}

void message_editor(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                    const MakeMessages& make, const std::string& key) {
  const EventMessage message = edited_message(view, kinds);
  text_editor(view, desk_of(kinds),
              {.message = name_of(message),
               .subject_fields = subject_fields(message),
               .text_fields = text_fields(message),
               .usual = usual_texts(message, on.event->kind, view.state.words),
               .keep = [&](const MessageTexts& texts) -> Command {
                 Event changed = *on.event;
                 set_texts(changed, message, texts, view.state.words);
                 return command::PutEvent{on.id, std::move(changed)};
               },
               .make = [&](const MessageTexts& texts) { return make(message, texts); },
               .key = surroundings_key(view) + "\n" + key});
}

}  // namespace rondo::ui
