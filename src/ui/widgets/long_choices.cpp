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

// The best first, since Enter takes that one; all in their own order while nothing is typed.
std::vector<const Choice*> choices_that_fit(const ChoiceOptions& options, std::string_view typed) {
  std::vector<const Choice*> found;
  if (fold(typed).empty()) {
    for (const Choice& choice : options.choices) found.push_back(&choice);
    return found;
  }
  std::vector<search::Thing> things;
  for (const Choice& choice : options.choices) things.push_back({std::string(choice.label), {}});
  for (const std::size_t place : search::Finder(things).find(typed, things.size())) {
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

// As long as all choices need, so that the dialog keeps its place while it is narrowed.
float list_height(Ui& ui, const ChoiceOptions& options) {
  const float line = (ui.touch() ? size::control_touch : 28.0F) + space::xs;
  return line * static_cast<float>(options.choices.size()) - space::xs;
}

bool draw_choices(Ui& ui, const ChoiceOptions& options, const std::vector<const Choice*>& found,
                  std::vector<std::string>& chosen) {
  const Group group(ui, access::Role::group, "choices", options.label);
  const Scope scope(ui, "choices");
  const Column column(ui, {.gap = space::xs});
  if (found.empty()) {
    const std::string_view usual = ui.words.no_choice_found;
    text(ui, options.none_found.empty() ? usual : options.none_found,
         {.id = "none", .ink = Ink::muted});
  }
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
  const DialogActions actions(ui, chosen_words);
  return button(ui, {.id = "done", .label = ui.words.done, .kind = ButtonKind::primary});
}

}  // namespace

LongChoicesEvent long_choices(Ui& ui, const ChoiceOptions& options, std::string_view chosen_words,
                              std::vector<std::string>& chosen) {
  std::string& typed = ui.memory().narrowed_by;
  // On a phone the field would bring up a keyboard over the list that somebody may want to look
  // through.
  FieldEvent typing;
  const auto draw_field = [&] {
    typing = text_field(ui,
                        {.id = "typed",
                         .label = ui.words.narrow_choices,
                         .kind = FieldKind::search,
                         .placeholder = ui.words.narrow_choices,
                         .hide_label = true},
                        typed);
  };
  const Dialog dialog(ui, {.id = "long",
                           .title = options.label,
                           .detail = options.hint,
                           .to_read = ui.touch(),
                           .head = draw_field,
                           .least_content = list_height(ui, options)});
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
