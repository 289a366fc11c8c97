// Settings: how Rondo looks in this browser, and what holds for all of the program.
#include "base/text.h"
#include "model/school_year.h"
#include "ui/coordinator_fields.h"
#include "ui/settings.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/year_cap_field.h"

namespace rondo::ui {
namespace {

void draw_setting(View& view, const Setting& setting) {
  ChoiceList choices;
  for (const auto& [value, label] : setting.choices) choices.add(value, label);
  std::string chosen = chosen_value(view, setting);
  const ChoiceOptions options{
      .id = setting.key, .label = setting.label, .choices = choices.choices()};
  // A few short choices stand side by side.
  const bool changed = setting.key == "text_size"  ? segmented(view.ui, options, chosen)
                       : setting.key == "language" ? select(view.ui, options, chosen)
                                                   : radio_group(view.ui, options, chosen);
  if (changed) view.emit(command::SetPreference{setting.key, chosen});
}

void draw_program_settings(View& view) {
  const AppState& state = view.state;
  if (state.program.name().empty()) return;
  SettingsDraft& draft = view.drafts.program.settings;
  if (draft.program != state.program.id || draft.revision != state.revision) {
    draft = {state.program.id, state.revision, state.program.name(),
             year_cap_text(year_cap_of(state.program))};
  }
  Card card(view.ui, {.id = "program", .label = view.tr("settings.program")});
  heading(view.ui, view.tr("settings.program"));
  const bool empty = trim(draft.name).empty();
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("programs.name"),
                  .hint = view.tr("settings.program_hint"),
                  .error = empty ? view.tr("error.name_missing") : std::string(),
                  .required = true},
                 draft.name);
  if (typed.committed && !empty) {
    view.emit(command::RenameProgram{state.program.id, draft.name});
  }
  std::optional<int> cap = year_cap_of(state.program);
  const std::string label = view.tr("settings.year_cap"), hint = view.tr("settings.year_cap.hint");
  if (edit_year_cap(view, {.id = "year-cap", .label = label, .hint = hint}, draft.year_cap, cap)) {
    view.emit(command::SetYearCap{cap});
  }
  coordinator_fields(view);
}

std::string storage_words(const View& view) {
  if (view.state.save == SaveState::failed) return view.tr(view.state.save_error);
  return view.tr(
      counted("settings.storage", static_cast<std::int64_t>(view.state.programs.size())));
}

}  // namespace

void view_settings(View& view) {
  Page page(view.ui, {.id = "settings"});
  {
    PageHeader header(
        view.ui, {.title = view.tr("screen.settings"), .subtitle = view.tr("settings.subtitle")});
  }
  {
    Card card(view.ui, {.id = "look", .label = view.tr("settings.look")});
    heading(view.ui, view.tr("settings.look"));
    for (const Setting& setting : settings_of(view)) draw_setting(view, setting);
    text(view.ui, view.tr("settings.look_hint"), {.size = type::second, .ink = Ink::muted});
  }
  draw_program_settings(view);
  {
    Card card(view.ui, {.id = "storage", .label = view.tr("settings.storage_title")});
    heading(view.ui, view.tr("settings.storage_title"));
    text(view.ui, storage_words(view), {.id = "storage-words"});
    link(view.ui, {.id = "files",
                   .label = view.tr("settings.to_files"),
                   .address = address_of({Screen::files, {}})});
  }
  if (text_button(view.ui, {.id = "keys", .label = view.tr("keys.title")})) {
    view.emit(command::ShowOverlay{PageOverlay::keys});
  }
  link(view.ui, {.id = "about",
                 .label = view.tr("screen.about"),
                 .address = address_of({Screen::about, {}})});
}

}  // namespace rondo::ui
