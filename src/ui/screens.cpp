// The whole page: rail and top bar, the screen that the address names, and what lies above them.
#include <array>
#include <utility>

#include "base/direction.h"
#include "ui/cancel_event.h"
#include "ui/event_frame.h"
#include "ui/field_lead.h"
#include "ui/page_dialogs.h"
#include "ui/received_sign_ups.h"
#include "ui/received_template.h"
#include "ui/removal_dialog.h"
#include "ui/same_program_dialog.h"
#include "ui/search_dialog.h"
#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_dialog.h"

namespace rondo::ui {
namespace {

// One screen: what it is called, which item of the rail it belongs to and who draws it.
struct ScreenEntry {
  Screen screen;
  std::string_view title_key;
  std::string_view rail;
  void (*draw)(View&);
  bool bare = false;             // has the whole page: no rail, no bars
  bool without_program = false;  // shows nothing of it
};

constexpr std::array kScreens{
    ScreenEntry{Screen::home, "screen.home", "home", view_home},
    ScreenEntry{Screen::templates, "templates.title", "events", view_templates},
    ScreenEntry{Screen::events, "screen.events", "events", view_events},
    ScreenEntry{Screen::event_setup, "screen.event_setup", "events", view_event_setup},
    ScreenEntry{Screen::event_help, "screen.event_help", "events", view_event_help},
    ScreenEntry{Screen::event_invite, "screen.event_invite", "events", view_event_invite},
    ScreenEntry{Screen::event_people, "screen.event_people", "events", view_event_people},
    ScreenEntry{Screen::event_import, "screen.event_import", "events", view_event_import},
    ScreenEntry{Screen::event_prefer, "screen.event_prefer", "events", view_event_prefer},
    ScreenEntry{Screen::event_match, "screen.event_match", "events", view_event_match},
    ScreenEntry{Screen::event_tell, "screen.event_tell", "events", view_event_tell},
    ScreenEntry{Screen::event_meet, "screen.event_meet", "events", view_event_meet},
    ScreenEntry{Screen::event_plan, "screen.event_plan", "events", view_event_plan},
    ScreenEntry{Screen::event_run, "screen.event_run", "events", view_event_run},
    ScreenEntry{Screen::event_projector, "screen.event_projector", "events", view_event_projector,
                true},
    ScreenEntry{Screen::event_feedback, "screen.event_feedback", "events", view_event_feedback},
    ScreenEntry{Screen::event_kiosk, "screen.event_kiosk", "events", view_event_kiosk, true},
    ScreenEntry{Screen::event_report, "screen.event_report", "events", view_event_report},
    ScreenEntry{Screen::people, "screen.people", "people", view_people},
    ScreenEntry{Screen::person, "screen.people", "people", view_person},
    ScreenEntry{Screen::plans, "screen.plans", "people", view_plans},
    ScreenEntry{Screen::topics, "screen.topics", "topics", view_topics},
    ScreenEntry{Screen::report, "screen.report", "report", view_report},
    ScreenEntry{Screen::files, "screen.files", "files", view_files},
    ScreenEntry{Screen::settings, "screen.settings", "settings", view_settings},
    ScreenEntry{Screen::about, "screen.about", "settings", view_about},
    ScreenEntry{Screen::guest, "guest.title", "home", view_guest, true, true},
    ScreenEntry{Screen::sign_up, "sign_up.title", "home", view_sign_up, true, true},
    ScreenEntry{Screen::notice, "notice.title", "home", view_notice, true, true},
    ScreenEntry{Screen::preferences, "preferences.title", "home", view_preferences, true, true},
    ScreenEntry{Screen::plan_page, "plan_page.title", "home", view_plan_page, true, true},
    ScreenEntry{Screen::open_link, "open_link.title", "home", view_open_link, true, true},
};

const ScreenEntry& entry_of(Screen screen) {
  for (const ScreenEntry& entry : kScreens) {
    if (entry.screen == screen) return entry;
  }
  return kScreens.front();
}

struct RailEntry {
  std::string_view id;
  std::string_view key;
  Screen screen;
  Icon icon;
  bool bottom;
  std::string_view short_key = {};  // where the label stands under its icon
};
constexpr std::array kRail{
    RailEntry{"home", "screen.home", Screen::home, Icon::home, false},
    RailEntry{"events", "screen.events", Screen::events, Icon::calendar, false},
    RailEntry{"people", "screen.people", Screen::people, Icon::people, false},
    RailEntry{"topics", "screen.topics", Screen::topics, Icon::tag, false, "screen.topics_short"},
    RailEntry{"report", "screen.report", Screen::report, Icon::chart, false},
    RailEntry{"files", "screen.files", Screen::files, Icon::folder, true, "screen.files_short"},
    RailEntry{"settings", "screen.settings", Screen::settings, Icon::gear, true,
              "screen.settings_short"},
};

struct SaveWords {
  std::string words;
  Status status = Status::neutral;
  std::string again = {};  // the button that tries once more
};

SaveWords save_words(const View& view) {
  switch (view.state.save) {
    case SaveState::nothing_to_save:
      return {};
    case SaveState::saving:
      return {view.tr("save.saving"), Status::neutral};
    case SaveState::saved:
      return {view.tr("save.saved"), Status::good};
    case SaveState::failed:
      break;
  }
  return {view.tr("save.failed"), Status::bad, view.tr("save.again")};
}

std::string step_words(const View& view, const Step* step, std::string_view key) {
  return step == nullptr ? std::string() : view.tr(key, {arg("what", view.tr(step->label))});
}

// An event's or a person's screen goes by their name.
std::string screen_name(const View& view, const ScreenEntry& entry) {
  const Program& program = view.state.program;
  const std::string& id = view.state.place.id;
  std::string name;
  if (entry.rail == "events") name = name_in(program.events, EventId(id));
  if (entry.rail == "people") name = name_in(program.people, PersonId(id));
  return name.empty() ? view.tr(entry.title_key) : name;
}

// Storage has not answered yet. Says so instead of showing a program that is not there.
void draw_loading(View& view) {
  Page page(view.ui, {.id = "loading"});
  { PageHeader header(view.ui, {.title = view.tr("loading.title")}); }
  for (const std::string_view part : {"first", "second"}) {
    skeleton(view.ui, {.id = part, .label = view.tr("loading.detail"), .lines = 4});
  }
}

// The import screen shows it in its own place.
bool drop_needs_telling(const View& view) {
  return view.state.dragging_file && view.state.place.screen != Screen::event_import;
}

// What may lie above any screen, and then the messages. Inside the shell, which draws messages over
// all that was drawn in it; after all dialogs, which show refusals themselves.
void draw_above_screen(View& view) {
  end_lead(view);
  same_program_dialog(view);
  bring_back_dialog(view);
  if (!is_for_others(view.state.place.screen)) {
    received_template_dialog(view);
    received_sign_ups_dialog(view);
    removal_dialog(view);
    cancel_dialogs(view);
    withdrawal_dialog(view);
    search_dialog(view);
    keys_dialog(view);
  }
  notices(view);
}

void draw_inside_shell(View& view, const ScreenEntry& entry) {
  const AppState& state = view.state;
  std::array<std::string, kRail.size()> words, addresses;
  std::array<RailItem, kRail.size()> items;
  for (std::size_t index = 0; index < kRail.size(); ++index) {
    const RailEntry& item = kRail[index];
    words[index] = view.tr(!view.ui.wide() && !item.short_key.empty() ? item.short_key : item.key);
    addresses[index] = address_of({item.screen, {}});
    items[index] = {item.id, words[index], addresses[index], item.icon, item.bottom};
  }
  const Step* undo = state.history.next_undo();
  const Step* redo = state.history.next_redo();
  const SaveWords save = save_words(view);
  // The shell keeps looking at its words until it is closed.
  const std::string product = view.tr("app.name"), undo_label = view.tr("shell.undo"),
                    redo_label = view.tr("shell.redo"), search = view.tr("search.placeholder"),
                    undo_detail = step_words(view, undo, "shell.undo_what"),
                    redo_detail = step_words(view, redo, "shell.redo_what");
  AppShell shell(view.ui, {.product = product,
                           .program_name = state.program.name(),
                           .items = items,
                           .current = entry.rail,
                           .save_state = save.words,
                           .save_status = save.status,
                           .save_again_label = save.again,
                           .undo_label = undo_label,
                           .undo_detail = undo_detail,
                           .redo_label = redo_label,
                           .redo_detail = redo_detail,
                           .can_undo = undo != nullptr,
                           .can_redo = redo != nullptr,
                           .search_placeholder = search});
  if (shell.event().undo) view.emit(command::Undo{});
  if (shell.event().redo) view.emit(command::Redo{});
  if (shell.event().search) view.emit(command::ShowOverlay{PageOverlay::search});
  if (shell.event().save_again) view.emit(command::SaveAgain{});
  if (state.ready) {
    entry.draw(view);
  } else {
    draw_loading(view);
  }
  draw_above_screen(view);
}

// A program that is opened, or takes the place of another one, shows its Home, where the person may
// be already.
void come_to_place(View& view) {
  const AppState& state = view.state;
  ShownPlace& before = view.drafts.place;
  ShownPlace now{address_of(state.place), state.openings, state.programs_shown, state.program.id};
  view.ui.set_place(state.program.id + now.address, now.opening);
  const bool opened = now.opening != before.opening && now.program != before.program;
  if (opened && now.address == before.address) view.ui.read_from_beginning();
  // Before the first program is opened there are only drafts that lead to it.
  if (!before.program_id.empty() && before.program_id != now.program_id) {
    view.drafts.forget_program(before.program_id, now.program_id);
  }
  // Who stands at a shared screen need not read what was told to its host.
  if (is_for_others(state.place.screen) && now.address != before.address) {
    view.ui.take_back_announcements();
  }
  before = std::move(now);
}

// What is typed and not saved is in this page alone.
void hold_page(View& view) {
  const bool holds = view.drafts.event.holds_something(view.state);
  if (holds != view.state.holds_typed) view.emit(command::HoldPage{holds});
}

}  // namespace

std::string page_title(const View& view) {
  const ScreenEntry& entry = entry_of(view.state.place.screen);
  std::string name = screen_name(view, entry);
  if (view.state.place.screen == Screen::gallery) {
    name = view.tr("screen.gallery");
  } else if (entry.rail == "events" && !view.state.place.id.empty()) {
    name = dotted({name, view.tr(entry.title_key)});  // the steps of an event stand apart
  }
  return isolated(name) + " - " + view.tr("app.name");
}

void draw_screen(View& view) {
  view.ui.words = {.close = view.tr("widget.close"),
                   .more = view.tr("widget.more"),
                   .required = view.tr("widget.required"),
                   .sort_by = view.tr("widget.sort_by"),
                   .show_column = view.tr("widget.show_column"),
                   .table_menu = view.tr("widget.table_menu"),
                   .copy_table = view.tr("widget.copy_table"),
                   .print_table = view.tr("widget.print_table"),
                   .mark_rows = view.tr("widget.mark_rows"),
                   .open = view.tr("widget.open"),
                   .select = view.tr("widget.select"),
                   .select_row = view.tr("widget.select_row"),
                   .select_all = view.tr("widget.select_all"),
                   .usual_order = view.tr("widget.usual_order"),
                   .reverse = view.tr("widget.reverse"),
                   .selected_count = view.tr("widget.selected_count"),
                   .main_navigation = view.tr("widget.main_navigation"),
                   .notifications = view.tr("widget.notifications"),
                   .skip_to_content = view.tr("widget.skip_to_content"),
                   .narrow_choices = view.tr("widget.narrow_choices"),
                   .found_choices = view.tr("widget.found_choices"),
                   .no_choice_found = view.tr("widget.no_choice_found"),
                   .done = view.tr("widget.done")};
  come_to_place(view);
  const Scope scope(view.ui, "app");
  const ScreenEntry& entry = entry_of(view.state.place.screen);
  // Of an event that is not there, the usual page says so.
  const bool is_there = view.state.program.events.find(EventId(view.state.place.id)) != nullptr;
  if (entry.bare && (entry.without_program || (is_there && view.state.ready))) {
    const BareShell shell(view.ui);
    entry.draw(view);
    draw_above_screen(view);
  } else {
    draw_inside_shell(view, entry);
  }
  if (drop_needs_telling(view)) {
    drop_overlay(view.ui, view.tr("drop.title"), view.tr("drop.detail"));
  }
  take_from_toasts(view);
  hold_page(view);
}

}  // namespace rondo::ui
