// The text of a message, with its fields to put in and what comes of it for one person.
#include <algorithm>
#include <map>

#include "ui/cached.h"
#include "ui/message_desk.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct TextDraft {
  bool open = false;
  EventMessage message = EventMessage::notice;
  MessageTexts texts;
  std::size_t place = 0;  // in the text, where it was changed last: a field goes in there
  Sent sent;
  Message refusal;
  Cached<std::vector<PersonMessage>> preview;
};

struct TextDrafts {
  std::map<EventMessage, TextDraft> of_kinds;  // by the first of those kinds
};

TextDraft& text_draft(View& view, std::span<const EventMessage> kinds) {
  return view.drafts.event.of<TextDrafts>().of_kinds[kinds.front()];
}

void show_texts(TextDraft& draft, MessageTexts texts) {
  draft.texts = std::move(texts);
  draft.place = draft.texts.text.size();
}

// Where the change that made `after` of `before` ends, in `after`.
std::size_t end_of_change(const std::string& before, const std::string& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < shorter && before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
    ++same;
  }
  std::size_t end = after.size() - same;
  const auto inside_character = [&](std::size_t at) {
    return at < after.size() && (static_cast<unsigned char>(after[at]) & 0xC0U) == 0x80U;
  };
  while (inside_character(end)) ++end;
  return end;
}

std::string error_words(const View& view, const Result<MessageText>& read) {
  return read ? std::string() : view.tr(read.error());
}

void draw_fields(View& view, TextDraft& draft) {
  const std::string label = view.tr("tell.text.fields");
  text(view.ui, label, {.size = type::second, .weight = Weight::semibold});
  const Group group(view.ui, access::Role::group, "fields", label);
  const Row row(view.ui, {.id = "field-buttons", .gap = space::s});
  for (const MessageField& field : text_fields(draft.message)) {
    const std::string written = written_field(field.name);
    if (!button(view.ui, {.id = field.name,
                          .label = view.tr("message_field." + std::string(field.name)),
                          .description = written})) {
      continue;
    }
    draft.place = std::min(draft.place, draft.texts.text.size());
    draft.texts.text.insert(draft.place, written);
    draft.place += written.size();
  }
}

void draw_buttons(View& view, const EventScreen& on, TextDraft& draft, bool readable) {
  const Row row(view.ui, {.id = "text-buttons"});
  if (button(view.ui, {.id = "save",
                       .label = view.tr("tell.text.save"),
                       .kind = ButtonKind::primary,
                       .disabled = !readable})) {
    Event changed = *on.event;
    set_texts(changed, draft.message, draft.texts, view.state.words);
    send(view, draft.sent, command::PutEvent{on.id, std::move(changed)});
  }
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) draft.open = false;
  const MessageTexts usual = usual_texts(draft.message, on.event->kind, view.state.words);
  if (button(view.ui, {.id = "usual",
                       .label = view.tr("tell.text.usual"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::undo,
                       .disabled = draft.texts == usual})) {
    show_texts(draft, usual);
  }
}

// Gives whether both can be read.
bool draw_form(View& view, const EventScreen& on, TextDraft& draft) {
  const std::string title =
      view.tr("tell.text.title",
              {arg("message", view.tr("event_message." + std::string(name_of(draft.message))))});
  const Card card(view.ui, {.id = "text", .label = title});
  heading(view.ui, title, {.size = type::section});
  const auto subject = read_message_text(draft.texts.subject, subject_fields(draft.message));
  const auto body = read_message_text(draft.texts.text, text_fields(draft.message));
  text_field(view.ui,
             {.id = "subject",
              .label = view.tr("message.column.subject"),
              .error = error_words(view, subject)},
             draft.texts.subject);
  const std::string before = draft.texts.text;
  text_field(view.ui,
             {.id = "body",
              .label = view.tr("message.column.text"),
              .kind = FieldKind::area,
              .hint = view.tr("tell.text.hint"),
              .error = error_words(view, body),
              .lines = 14},
             draft.texts.text);
  if (draft.texts.text != before) draft.place = end_of_change(before, draft.texts.text);
  draw_fields(view, draft);
  if (!draft.refusal.key.empty()) text(view.ui, view.tr(draft.refusal), {.ink = Ink::bad});
  draw_buttons(view, on, draft, subject && body);
  return subject && body;
}

void draw_preview(View& view, const MakeMessages& make, const std::string& key, TextDraft& draft,
                  bool readable) {
  if (!readable) {
    text(view.ui, view.tr("tell.text.no_preview"), {.ink = Ink::muted});
    return;
  }
  const std::string all = join_words({std::string(name_of(draft.message)), draft.texts.subject,
                                      draft.texts.text, surroundings_key(view), key},
                                     "\n");
  const auto& messages = draft.preview.get(view.state.revision, all, [&] {
    auto made = make(draft.message, draft.texts);
    return made ? *std::move(made) : std::vector<PersonMessage>();
  });
  if (messages.empty()) {
    text(view.ui, view.tr("message.none"), {.ink = Ink::muted});
  } else {
    message_example(view, messages);
  }
}

}  // namespace

bool edits_message(View& view, std::span<const EventMessage> kinds) {
  TextDraft& draft = text_draft(view, kinds);
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::accepted) draft.open = false;
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  return draft.open;
}

ButtonKind main_button(View& view, std::span<const EventMessage> kinds) {
  return edits_message(view, kinds) ? ButtonKind::secondary : ButtonKind::primary;
}

void edit_message(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                  EventMessage message) {
  TextDraft& draft = text_draft(view, kinds);
  draft = {};
  draft.open = true;
  draft.message = message;
  show_texts(draft, texts_of(*on.event, message, view.state.words));
}

void message_editor(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                    const MakeMessages& make, const std::string& key) {
  TextDraft& draft = text_draft(view, kinds);
  const Scope own(view.ui, "editor");
  const Grid grid(view.ui, {.id = "editor", .min_width = 320, .max_columns = 2});
  const bool readable = draw_form(view, on, draft);
  draw_preview(view, make, key, draft, readable);
}

}  // namespace rondo::ui
