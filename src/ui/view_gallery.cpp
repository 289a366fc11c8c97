#include "ui/view_gallery.h"

#include <array>
#include <string>
#include <vector>

#include "base/reading_order.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"
#include "ui/widgets/week_grid.h"

namespace rondo::ui {
namespace {

struct Pair {
  std::string_view mentor, mentor_site, mentee, mentee_site, topic, fit;
  double share;
  bool locked;
};

constexpr std::array<Pair, 8> kPairs = {{
    {"Amara Okafor", "North High", "Kai Lindqvist", "East Elementary", "Restorative circles",
     "Excellent", 0.94, true},
    {"Diego Fuentes", "West K-8", "Hana Sato", "North High", "SEL check-ins", "Excellent", 0.91,
     false},
    {"Ngozi Bello", "South Middle", "Tomas Brandt", "West K-8", "De-escalation", "Strong", 0.85,
     false},
    {"Priya Raman", "East Elementary", "Lena Fischer", "South Middle", "SEL check-ins", "Strong",
     0.82, false},
    {"Samuel Osei", "North High", "Ines Duarte", "East Elementary", "Morning meetings", "Strong",
     0.79, false},
    {"Ruth Abara", "South Middle", "Noah Peters", "North High", "Restorative circles", "Good", 0.68,
     false},
    {"Olu Adeyemi", "East Elementary", "山田 花子", "West K-8", "Family outreach", "Fair", 0.51,
     false},
    {"Łukasz Dvořák", "North High", "محمد العلي", "East Elementary", "Family outreach", "Fair",
     0.47, false},
}};

constexpr std::array<RailItem, 7> kGalleryRail = {{
    {.id = "gallery", .label = "Gallery", .address = "#/gallery", .icon = Icon::star},
    {.id = "home", .label = "Home", .address = "#/", .icon = Icon::home},
    {.id = "events", .label = "Events", .address = "#/events", .icon = Icon::calendar},
    {.id = "people", .label = "People", .address = "#/people", .icon = Icon::people},
    {.id = "topics", .label = "Topics & pools", .address = "#/topics", .icon = Icon::tag},
    {.id = "files", .label = "Files", .address = "#/files", .icon = Icon::folder, .bottom = true},
    {.id = "settings",
     .label = "Settings",
     .address = "#/settings",
     .icon = Icon::gear,
     .bottom = true},
}};

void todo_list(Ui& ui, GalleryState& state) {
  const List list(ui, {.id = "todo", .label = "What needs you"});
  {
    const ListRow row(ui, {.id = "approve",
                           .icon = Icon::people,
                           .title = "3 people wait for approval",
                           .detail = "SEL sprint, closes Friday"});
    if (button(ui, {.id = "review", .label = "Review"})) state.last_action = "Review";
  }
  {
    const ListRow row(ui, {.id = "shortage",
                           .icon = Icon::calendar,
                           .title = "12 requests came in for Data Literacy, 9 places",
                           .detail = "Suggest mentors with time to spare"});
    if (button(ui, {.id = "see", .label = "See who"})) state.last_action = "See who";
  }
  {
    const ListRow row(ui, {.id = "dates",
                           .icon = Icon::message,
                           .title = "5 sessions have no date yet",
                           .detail = "Nudge both sides with one message"});
    if (button(ui, {.id = "write", .label = "Write"})) state.last_action = "Write";
  }
}

void stats(Ui& ui) {
  const Grid grid(ui, {.id = "stats", .min_width = 150});
  stat_card(ui, {.id = "served",
                 .label = "Requests served",
                 .value = "93 %",
                 .note = "118 of 127 this year"});
  stat_card(
      ui, {.id = "across", .label = "Pairs across sites", .value = "46 %", .note = "up from 31 %"});
  stat_card(ui, {.id = "busiest",
                 .label = "Busiest mentor",
                 .value = "4 mentees",
                 .note = "median 1, cap 4"});
  stat_card(ui, {.id = "unserved",
                 .label = "Unserved",
                 .value = "3",
                 .note = "See why",
                 .note_address = "#/gallery"});
}

void templates(Ui& ui, GalleryState& state) {
  { const SectionHeader header(ui, {.title = "Start from a template"}); }
  const Grid grid(ui, {.id = "templates", .min_width = 170, .max_columns = 5});
  struct Item {
    std::string_view id, title, detail;
    Icon icon;
  };
  constexpr std::array<Item, 5> kItems = {{
      {"topic-sprint", "Topic sprint", "1 to 3 sessions around one initiative", Icon::star},
      {"pd-plan", "PD plan cluster", "Several micro events for one person", Icon::bookmark},
      {"one-off", "One-off support", "From need to match this afternoon", Icon::bolt},
      {"speed", "Speed mentoring", "Many short meetings in one sitting", Icon::clock},
      {"interview", "Informational interview", "Meet someone in a role elsewhere", Icon::help},
  }};
  for (const Item& item : kItems) {
    if (action_card(
            ui, {.id = item.id, .title = item.title, .detail = item.detail, .icon = item.icon})) {
      state.last_action = item.title;
    }
  }
}

void matches(Ui& ui, GalleryState& state) {
  { const SectionHeader header(ui, {.title = "Matches"}); }
  const std::array<TableColumn, 4> columns = {{
      {.id = "mentor", .label = "Mentor", .share = 1.3F, .sortable = true},
      {.id = "mentee", .label = "Mentee", .share = 1.3F, .sortable = true},
      {.id = "topic", .label = "Topic", .share = 1.2F},
      {.id = "fit", .label = "Fit", .share = 0.9F},
  }};
  std::vector<const Pair*> rows;
  for (const Pair& pair : kPairs) rows.push_back(&pair);
  sort_rows(rows, state.table.sort, [](std::string_view column, const Pair* pair) {
    return reading_key(column == "mentor" ? pair->mentor : pair->mentee);
  });
  const auto row_at = [&](int index) -> const Pair& {
    return *rows[static_cast<std::size_t>(index)];
  };
  const TableOptions options = {.id = "matches",
                                .label = "Matches",
                                .columns = columns,
                                .row_count = static_cast<int>(rows.size()),
                                .row_id = [&](int row) { return std::string(row_at(row).mentor); },
                                .row_label =
                                    [&](int row) {
                                      return std::string(row_at(row).mentor) + " with " +
                                             std::string(row_at(row).mentee);
                                    },
                                .cell_text =
                                    [&](int row, std::string_view column) {
                                      const Pair& pair = row_at(row);
                                      return std::string(column == "mentor"   ? pair.mentor
                                                         : column == "mentee" ? pair.mentee
                                                         : column == "topic"  ? pair.topic
                                                                              : pair.fit);
                                    },
                                .selectable = true,
                                .selected = state.selected_row,
                                .markable = true,
                                .view = &state.table};
  if (table_menu(ui, options) == TableWish::copy) state.last_action = "Copied";
  const TableEvent event = table(ui, options, [&](TableRow& row) {
    const Pair& pair = row_at(row.index());
    row.person({.name = pair.mentor, .detail = pair.mentor_site, .side = Side::mentor});
    row.person({.name = pair.mentee, .detail = pair.mentee_site, .side = Side::mentee});
    row.chip(pair.topic);
    row.fit({.words = pair.fit,
             .share = pair.share,
             .icon = pair.locked ? Icon::lock : Icon::none,
             .width = 76});
  });
  if (event.activated >= 0) {
    state.selected_row = event.activated;
    state.panel_open = true;
  }
}

constexpr std::array<Choice, 4> kGalleryMeanings = {{{"name", "Name"},
                                                     {"email", "Email"},
                                                     {"offers", "Topics offered"},
                                                     {"skip", "Do not import"}}};
constexpr std::array<Choice, 3> kGallerySides = {
    {{"mentor", "Mentor"}, {"mentee", "Mentee"}, {"both", "Both"}}};
constexpr std::array<Choice, 3> kGalleryPeriods = {
    {{"week", "Week"}, {"term", "Term"}, {"year", "Year"}}};
constexpr std::array<Choice, 4> kGalleryGrades = {
    {{"k-2", "K-2"}, {"3-5", "3-5"}, {"6-8", "6-8"}, {"9-12", "9-12"}}};
constexpr std::array<Choice, 12> kGallerySubjects = {{{"art", "Art"},
                                                      {"biology", "Biology"},
                                                      {"chemistry", "Chemistry"},
                                                      {"dance", "Dance"},
                                                      {"english", "English"},
                                                      {"geography", "Geography"},
                                                      {"history", "History"},
                                                      {"mathematics", "Mathematics"},
                                                      {"music", "Music"},
                                                      {"physics", "Physics"},
                                                      {"spanish", "Spanish"},
                                                      {"theater", "Theater"}}};

void text_inputs(Ui& ui, GalleryState& state) {
  const Card card(ui, {.id = "text-inputs"});
  heading(ui, "Text", {.level = 3});
  text_field(ui, {.id = "name", .label = "Name", .required = true}, state.name);
  text_field(ui,
             {.id = "email",
              .label = "Email",
              .kind = FieldKind::email,
              .placeholder = "name@school.org",
              .hint = "Used to find the same person again",
              .error = state.email.find('@') == std::string::npos && !state.email.empty()
                           ? std::string_view("An email address has an @")
                           : std::string_view()},
             state.email);
  text_field(ui,
             {.id = "notes",
              .label = "Notes",
              .kind = FieldKind::area,
              .placeholder = "What should the mentor know?",
              .lines = 3},
             state.notes);
  text_field(ui,
             {.id = "filter",
              .label = "Find a person",
              .kind = FieldKind::search,
              .placeholder = "Find a person",
              .hide_label = true},
             state.filter);
  number_field(
      ui,
      {.id = "capacity", .label = "Mentees at most", .hint = "0 to 9 in this event", .maximum = 9},
      state.capacity);
  const std::string points = std::to_string(state.weight) + " points";
  slider(ui, {.id = "weight", .label = "Across sites", .value_text = points}, state.weight);
}

void choices(Ui& ui, GalleryState& state) {
  const Card card(ui, {.id = "choices"});
  heading(ui, "Choices", {.level = 3});
  checkbox(ui, {.id = "approved", .label = "Mentors need approval"}, state.approved);
  toggle(ui, {.id = "reminders", .label = "Remind both sides", .hint = "Two days before"},
         state.reminders);
  radio_group(ui, {.id = "side", .label = "Takes part as", .choices = kGallerySides}, state.side);
  segmented(ui, {.id = "period", .label = "Load counts per", .choices = kGalleryPeriods},
            state.period);
  select(ui, {.id = "meaning", .label = "Becomes", .choices = kGalleryMeanings}, state.meaning);
  chip_set(ui, {.id = "grades", .label = "Grade bands", .choices = kGalleryGrades}, state.grades);
  multi_select(ui,
               {.id = "more-grades", .label = "Grade bands in a list", .choices = kGalleryGrades},
               state.topics);
  multi_select(ui, {.id = "subjects", .label = "Subjects, of many", .choices = kGallerySubjects},
               state.subjects);
}

void week(Ui& ui, GalleryState& state) {
  const Card card(ui, {.id = "week-card"});
  heading(ui, "Times of the week", {.level = 3});
  const WeekLine days[] = {{"mon", "Monday"}, {"tue", "Tuesday"}, {"wed", "Wednesday"}};
  const WeekLine times[] = {{"7", "7:30 AM"}, {"15", "3:30 PM"}};
  std::vector<WeekCell> cells;
  std::vector<std::string> ids;
  for (std::size_t day = 0; day < 3; ++day) {
    for (std::size_t time = 0; time < 2; ++time) {
      ids.push_back(days[day].id + " " + times[time].id);
      cells.push_back(
          {day, time, days[day].label + " " + times[time].label, state.free.count(ids.back()) > 0});
    }
  }
  if (!week_grid(ui,
                 {.id = "week",
                  .label = "Free at",
                  .days = days,
                  .times = times,
                  .time_label = "Time",
                  .whole_day_label = "Whole day"},
                 cells)) {
    return;
  }
  state.free.clear();
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (cells[at].on) state.free.insert(ids[at]);
  }
}

void buttons(Ui& ui, GalleryState& state) {
  const Card card(ui, {.id = "buttons"});
  heading(ui, "Buttons", {.level = 3});
  {
    const Row row(ui, {.id = "kinds"});
    if (button(ui, {.id = "primary", .label = "Approve", .kind = ButtonKind::primary})) {
      ++state.presses;
    }
    button(ui, {.id = "secondary", .label = "Adjust"});
    button(ui, {.id = "quiet", .label = "All templates", .kind = ButtonKind::quiet});
    button(ui, {.id = "danger", .label = "Remove", .kind = ButtonKind::danger});
    button(ui, {.id = "icon", .label = "Add a person", .icon = Icon::plus});
    button(ui, {.id = "off", .label = "Not now", .disabled = true});
    button(ui, {.id = "print", .label = "Print", .icon = Icon::print, .icon_only = true});
    static constexpr std::array<MenuItem, 4> kItems = {
        {{.id = "lock", .label = "Lock", .icon = Icon::lock},
         {.id = "forbid", .label = "Forbid", .icon = Icon::ban},
         {.id = "swap", .label = "Swap", .icon = Icon::swap, .disabled = true},
         {.id = "remove",
          .label = "Remove",
          .icon = Icon::trash,
          .danger = true,
          .line_before = true}}};
    const std::string_view chosen =
        menu_button(ui, {.id = "menu", .label = "Actions", .items = kItems});
    if (!chosen.empty()) state.last_action = chosen;
  }
  {
    const Row row(ui, {.id = "openers"});
    if (button(ui, {.id = "open-dialog", .label = "Open a dialog"})) state.dialog_open = true;
    if (button(ui, {.id = "toast", .label = "Show a toast"})) {
      show_toast(ui, {.text = "Match removed", .action = "Undo", .act = [&state] {
                        state.last_action = "Undone";
                      }});
    }
    text_button(ui, {.id = "text", .label = "Same topic"});
    link(ui, {.id = "link", .label = "People", .address = "#/people"});
  }
  text(ui, "Pressed " + std::to_string(state.presses) + " times", {.id = "presses"});
  if (!state.last_action.empty()) text(ui, "Last: " + state.last_action, {.id = "last"});
}

void signs(Ui& ui) {
  const Card card(ui, {.id = "signs"});
  heading(ui, "Status", {.level = 3});
  {
    const Row row(ui, {.id = "chips", .gap = space::s});
    chip(ui, "Sure", Status::good);
    chip(ui, "Please check", Status::warn);
    chip(ui, "Row 47", Status::bad);
    chip(ui, "Left out");
    chip(ui, "Proven best", Status::good, Icon::check);
  }
  progress(ui, {.id = "progress",
                .label = "Reading the sheet",
                .share = 0.62,
                .value_text = "41 of 66 answers"});
  {
    const Banner banner(ui, {.id = "banner",
                             .title = "Noah Peters has not come back",
                             .detail = "Without him, rounds 4 to 6 change for two people."});
    const Row row(ui, {.id = "banner-buttons"});
    button(ui, {.id = "apply", .label = "Apply", .kind = ButtonKind::primary});
    button(ui, {.id = "wait", .label = "Wait"});
  }
  static constexpr std::array<KeyValue, 3> kFacts = {
      {{"Checked in", "23 of 27"}, {"Walk-ups", "2"}, {"Did not come", "4"}}};
  key_values(ui, "facts", kFacts);
  const std::array<std::string, 2> points{"5 min: Who we are",
                                          "10 min: The way there, and what helped on it"};
  bullets(ui, {.id = "agenda", .label = "Agenda"}, points);
}

void dialog(Ui& ui, GalleryState& state) {
  if (!state.dialog_open) return;
  const Dialog dialog(ui, {.id = "rename",
                           .title = "Rename program",
                           .detail = "The name stands at the top of every page."});
  text_field(ui, {.id = "dialog-name", .label = "Program name"}, state.name);
  {
    const DialogActions actions(ui);
    if (button(ui, {.id = "cancel", .label = "Cancel"})) state.dialog_open = false;
    if (button(ui, {.id = "rename", .label = "Rename", .kind = ButtonKind::primary})) {
      state.dialog_open = false;
      state.last_action = "Renamed";
    }
  }
  if (dialog.dismissed()) state.dialog_open = false;
}

void why_panel(Ui& ui, GalleryState& state) {
  if (!ui.has_side() && !state.panel_open) return;
  const SidePanel panel(
      ui,
      {.id = "why", .title = "Why this match", .chip = "Proven best", .chip_status = Status::good});
  person(ui, {.name = "Diego Fuentes", .detail = "West K-8, 2 of 3 mentees", .side = Side::mentor});
  person(ui, {.name = "Hana Sato", .detail = "North High, first request", .side = Side::mentee});
  fit_bar(ui, {.words = "Topic: needs SEL check-ins, has led them for 3 years", .share = 0.96});
  fit_bar(ui, {.words = "Preference: Hana starred Diego", .share = 1});
  fit_bar(ui, {.words = "Time: 4 common slots", .share = 0.8});
  fit_bar(ui, {.words = "Across sites, as this event prefers", .share = 1});
  fit_bar(ui, {.words = "Level gap: experienced with new", .share = 0.72});
  divider(ui);
  heading(ui, "Instead of Diego", {.level = 3, .size = type::second});
  struct Other {
    std::string_view name, cost;
  };
  static constexpr std::array<Other, 3> kOthers = {{{"Priya Raman", "costs 3 points in all"},
                                                    {"Ruth Abara", "Noah would go unserved"},
                                                    {"Amara Okafor", "not in the pool 9-12"}}};
  for (const Other& other : kOthers) {
    const Row row(ui, {.gap = space::xs});
    text(ui, other.name, {.size = type::second});
    fill(ui);
    chip(ui, other.cost);
  }
  {
    const Row row(ui, {.id = "pair-actions"});
    button(ui, {.id = "lock", .label = "Lock"});
    button(ui, {.id = "forbid", .label = "Forbid"});
    button(ui, {.id = "swap", .label = "Swap"});
  }
  if (panel.dismissed()) state.panel_open = false;
}

void draw_gallery_page(Ui& ui, GalleryState& state) {
  const Page page(ui, {.id = "gallery", .side_panel = true});
  {
    const PageHeader header(ui, {.title = "Gallery", .subtitle = "Every widget in every state."});
    button(ui, {.id = "adjust", .label = "Adjust"});
    button(ui, {.id = "approve-all", .label = "Approve 41 matches", .kind = ButtonKind::primary});
  }
  static constexpr std::array<StepItem, 5> kSteps = {
      {{"setup", "Set up", "#/gallery/setup", true},
       {"people", "People", "#/gallery/people", true},
       {"match", "Match", "#/gallery", false},
       {"sessions", "Sessions", "#/gallery/sessions", false},
       {"report", "Report", "#/gallery/report", false}}};
  steps(ui, {.id = "steps", .label = "Steps of the event", .items = kSteps, .current = "match"});
  stats(ui);
  matches(ui, state);
  todo_list(ui, state);
  templates(ui, state);
  static constexpr std::array<Tab, 3> kTabs = {
      {{"people", "People"}, {"topics", "Topics"}, {"pools", "Pools"}}};
  tabs(ui, {.id = "tabs", .label = "Kinds of records", .tabs = kTabs}, state.tab);
  {
    const Grid grid(ui, {.id = "cards", .min_width = 300, .max_columns = 2});
    text_inputs(ui, state);
    choices(ui, state);
    week(ui, state);
    buttons(ui, state);
    signs(ui);
  }
  gallery_states(ui, state.seldom);
  if (drop_zone(ui, {.id = "drop",
                     .title = "Drop the sign-up sheet here",
                     .detail = "or paste it; .csv, .xlsx or .zip",
                     .action = "Choose a file"})) {
    state.last_action = "Choose a file";
  }
  const Card card(ui, {.id = "empty", .padding = 0});
  empty_state(ui, {.id = "nobody",
                   .icon = Icon::people,
                   .title = "Nobody has signed up yet",
                   .detail = "Import the sign-up sheet or add people by hand.",
                   .action = "Import sign-ups"});
}

}  // namespace

void view_gallery(Ui& ui, GalleryState& state) {
  const AppShell shell(ui, {.program_name = "Riverbend District (sample)",
                            .items = kGalleryRail,
                            .current = "gallery",
                            .save_state = "Saved",
                            .undo_label = "Undo",
                            .undo_detail = "Rename program",
                            .can_undo = true,
                            .search_placeholder = "Search people, topics, commands"});
  if (shell.event().undo) state.last_action = "Undo";
  draw_gallery_page(ui, state);
  why_panel(ui, state);
  dialog(ui, state);
}

}  // namespace rondo::ui
