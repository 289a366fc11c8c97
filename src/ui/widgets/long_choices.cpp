#include "ui/widgets/long_choices.h"

#include <algorithm>

#include "base/text.h"
#include "search/finder.h"
#include "ui/layout_boxes.h"
#include "ui/ui_memory.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// In their own order.
std::vector<const Choice*> choices_that_fit(const ChoiceOptions& options, std::string_view typed) {
  std::vector<const Choice*> found;
  if (fold(typed).empty()) {
    for (const Choice& choice : options.choices) found.push_back(&choice);
    return found;
  }
  std::vector<search::Thing> things;
  for (const Choice& choice : options.choices) things.push_back({std::string(choice.label), {}});
  for (const std::size_t place : search::Finder(things).find_all(typed)) {
    found.push_back(&options.choices[place]);
  }
  return found;
}

void put_chosen(std::vector<std::string>& chosen, const Choice& choice, bool on) {
  std::erase(chosen, choice.id);
  if (on) chosen.emplace_back(choice.id);
}

bool is_chosen(const std::vector<std::string>& chosen, const Choice& choice) {
  return std::find(chosen.begin(), chosen.end(), choice.id) != chosen.end();
}

void tell_found(Ui& ui, std::size_t count) {
  constexpr std::string_view kCount = "{count}";
  std::string words = ui.words.found_choices;
  const std::size_t at = words.find(kCount);
  if (at != std::string::npos) words.replace(at, kCount.size(), std::to_string(count));
  ui.announce(words);
}

// On a phone all that field and foot leave of the screen. Elsewhere as long as all choices need, so
// that the dialog keeps its place while it is narrowed.
float list_height(Ui& ui, const ChoiceOptions& options) {
  constexpr float kLeast = 120, kMostOfPage = 0.5F;
  if (ui.phone()) {
    const UiMemory& memory = ui.memory();
    const auto foot = memory.measures.boxes.find(ui.id("foot"));
    const float foot_height = foot == memory.measures.boxes.end() ? 0 : foot->second.height;
    // From the top of the dialog, however far that is scrolled.
    const float above = ui.layout().cursor_y() - ui.layout().outer().y;
    const float below = space::l + foot_height + space::l + memory.input.safe_bottom;
    return std::max(kLeast, ui.height() - above - below);
  }
  const float line = (ui.touch() ? size::control_touch : 28.0F) + space::xs;
  return std::min(line * static_cast<float>(options.choices.size()),
                  std::max(kLeast, ui.height() * kMostOfPage));
}

bool draw_choices(Ui& ui, const ChoiceOptions& options, const std::vector<const Choice*>& found,
                  std::vector<std::string>& chosen) {
  const ScrollArea area(ui, {.id = "list", .height = list_height(ui, options)});
  const Group group(ui, access::Role::group, "choices", options.label);
  const Scope scope(ui, "choices");
  const Column column(ui, {.gap = space::xs});
  if (found.empty()) text(ui, ui.words.no_choice_found, {.id = "none", .ink = Ink::muted});
  bool changed = false;
  for (const Choice* choice : found) {
    bool on = is_chosen(chosen, *choice);
    if (!checkbox(ui, {.id = choice->id, .label = choice->label, .disabled = choice->disabled},
                  on)) {
      continue;
    }
    put_chosen(chosen, *choice, on);
    changed = true;
  }
  return changed;
}

// What is chosen stands under the list, which it would move from under the pointer with each
// choice. True when the button was pressed.
bool draw_foot(Ui& ui, std::string_view chosen_words) {
  ui.layout().begin({.id = ui.id("foot"), .gap = space::l});
  text(ui, chosen_words, {.id = "chosen", .size = type::second, .ink = Ink::muted});
  bool pressed = false;
  {
    const DialogActions actions(ui);
    pressed = button(ui, {.id = "done", .label = ui.words.done, .kind = ButtonKind::primary});
  }
  ui.layout().end();
  return pressed;
}

}  // namespace

LongChoicesEvent long_choices(Ui& ui, const ChoiceOptions& options, std::string_view chosen_words,
                              std::vector<std::string>& chosen) {
  std::string& typed = ui.memory().narrowed_by;
  // On a phone the field would bring up a keyboard over the list that somebody may want to look
  // through.
  const Dialog dialog(
      ui, {.id = "long", .title = options.label, .detail = options.hint, .to_read = ui.touch()});
  const FieldEvent typing = text_field(ui,
                                       {.id = "typed",
                                        .label = ui.words.narrow_choices,
                                        .kind = FieldKind::search,
                                        .placeholder = ui.words.narrow_choices,
                                        .hide_label = true},
                                       typed);
  const std::vector<const Choice*> found = choices_that_fit(options, typed);
  if (typing.changed) tell_found(ui, found.size());
  LongChoicesEvent event;
  if (typing.submitted && !fold(typed).empty() && !found.empty() && !found.front()->disabled) {
    put_chosen(chosen, *found.front(), !is_chosen(chosen, *found.front()));
    typed.clear();
    event.changed = true;
  }
  event.changed = draw_choices(ui, options, found, chosen) || event.changed;
  event.dismissed = draw_foot(ui, chosen_words) || dialog.dismissed();
  return event;
}

}  // namespace rondo::ui
