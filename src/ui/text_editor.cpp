#include "ui/text_editor.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "ui/cached.h"
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
  MessageTexts texts, opened_with;
  std::size_t place = 0;  // in the text, where it was changed last: a field goes in there
  Sent sent;
  Message refusal;
  Cached<std::vector<PersonMessage>> preview;
};

struct TextDrafts {
  std::map<std::string, TextDraft, std::less<>> of_desks;

  bool holds_something() const {
    return std::any_of(of_desks.begin(), of_desks.end(), [](const auto& desk) {
      return desk.second.open && !(desk.second.texts == desk.second.opened_with);
    });
  }
};

TextDraft& text_draft(View& view, std::string_view desk) {
  const bool of_event = view.state.program.events.find(EventId(view.state.place.id)) != nullptr;
  TextDrafts& drafts =
      of_event ? view.drafts.event.unsaved<TextDrafts>() : view.drafts.of_program.of<TextDrafts>();
  return drafts.of_desks[std::string(desk)];
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

void draw_fields(View& view, const EditedText& edited, TextDraft& draft) {
  const std::string label = view.tr("tell.text.fields");
  text(view.ui, label, {.size = type::second, .weight = Weight::semibold});
  const Group group(view.ui, access::Role::group, "fields", label);
  const Row row(view.ui, {.id = "field-buttons", .gap = space::s});
  for (const MessageField& field : edited.text_fields) {
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

void draw_buttons(View& view, const EditedText& edited, TextDraft& draft, bool readable) {
  const Row row(view.ui, {.id = "text-buttons"});
  if (button(view.ui, {.id = "save",
                       .label = view.tr("tell.text.save"),
                       .kind = ButtonKind::primary,
                       .disabled = !readable})) {
    send(view, draft.sent, edited.keep(draft.texts));
  }
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) draft.open = false;
  if (button(view.ui, {.id = "usual",
                       .label = view.tr("tell.text.usual"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::undo,
                       .disabled = draft.texts == edited.usual})) {
    show_texts(draft, edited.usual);
  }
}

// Gives whether both can be read.
bool draw_form(View& view, const EditedText& edited, TextDraft& draft) {
  const std::string title = view.tr(
      "tell.text.title", {arg("message", view.tr("event_message." + std::string(edited.message)))});
  const Card card(view.ui, {.id = "text", .label = title});
  heading(view.ui, title, {.size = type::section});
  const auto subject = read_message_text(draft.texts.subject, edited.subject_fields);
  const auto body = read_message_text(draft.texts.text, edited.text_fields);
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
  draw_fields(view, edited, draft);
  if (!draft.refusal.key.empty()) text(view.ui, view.tr(draft.refusal), {.ink = Ink::bad});
  draw_buttons(view, edited, draft, subject && body);
  return subject && body;
}

void draw_preview(View& view, const EditedText& edited, TextDraft& draft, bool readable) {
  if (!readable) {
    text(view.ui, view.tr("tell.text.no_preview"), {.ink = Ink::muted});
    return;
  }
  const std::string all = join_words(
      {std::string(edited.message), draft.texts.subject, draft.texts.text, edited.key}, "\n");
  const auto& messages = draft.preview.get(view.state.revision, all, [&] {
    auto made = edited.make(draft.texts);
    return made ? *std::move(made) : std::vector<PersonMessage>();
  });
  if (messages.empty()) {
    text(view.ui, view.tr("message.none"), {.ink = Ink::muted});
  } else {
    message_example(view, messages);
  }
}

}  // namespace

bool edits_text(View& view, std::string_view desk) {
  TextDraft& draft = text_draft(view, desk);
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::accepted) draft.open = false;
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  return draft.open;
}

void edit_text(View& view, std::string_view desk, MessageTexts now) {
  TextDraft& draft = text_draft(view, desk);
  draft = {};
  draft.open = true;
  draft.opened_with = now;
  show_texts(draft, std::move(now));
}

void text_editor(View& view, std::string_view desk, const EditedText& edited) {
  TextDraft& draft = text_draft(view, desk);
  const Scope own(view.ui, "editor");
  const Opened opened(view.ui, "editor");
  const Grid grid(view.ui, {.id = "editor", .min_width = 320, .max_columns = 2});
  const bool readable = draw_form(view, edited, draft);
  draw_preview(view, edited, draft, readable);
}

}  // namespace rondo::ui
