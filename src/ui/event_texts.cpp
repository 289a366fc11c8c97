#include "ui/event_texts.h"

#include <string>

#include "edit/new_event.h"
#include "ui/field_lead.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct EventText {
  std::string_view id;
  std::string_view label_key;
  std::string_view hint_key;
  std::string Event::*text;
  int lines;
};
constexpr EventText kTexts[] = {
    {"purpose", "setup.texts.purpose", "setup.texts.purpose.hint", &Event::purpose, 3},
    {"agenda", "setup.texts.agenda", "setup.texts.agenda.hint", &Event::agenda, 6},
    {"questions", "setup.texts.questions", "setup.texts.questions.hint", &Event::questions, 8},
};

// What the template of the event's kind says there.
std::string usual_text(const View& view, const Event& event, const EventText& which) {
  const EventTemplate* usual = template_of_kind(view.state.templates, event.kind);
  return usual == nullptr ? std::string() : usual->event.*which.text;
}

bool edit_text(View& view, Event& event, const EventText& which) {
  const Scope scope(view.ui, which.id);
  const Column column(view.ui, {.gap = space::s});
  const std::string label = view.tr(which.label_key);
  focus_if_led_to(view, which.id, "text");
  bool done = text_field(view.ui,
                         {.id = "text",
                          .label = label,
                          .kind = FieldKind::area,
                          .hint = view.tr(which.hint_key),
                          .lines = which.lines},
                         event.*which.text)
                  .committed;
  const std::string usual = usual_text(view, event, which);
  if (!usual.empty() && usual != event.*which.text &&
      text_button(view.ui,
                  {.id = "usual", .label = view.tr("setup.texts.usual"), .about = label})) {
    event.*which.text = usual;
    done = true;
  }
  return done;
}

}  // namespace

bool texts_card(View& view, Event& event) {
  const std::string title = view.tr("setup.texts");
  const Card card(view.ui, {.id = "texts", .label = title, .gap = space::l});
  heading(view.ui, title);
  text(view.ui, view.tr("setup.texts.detail"), {.size = type::second, .ink = Ink::muted});
  bool done = false;
  for (const EventText& which : kTexts) done = edit_text(view, event, which) || done;
  return done;
}

}  // namespace rondo::ui
