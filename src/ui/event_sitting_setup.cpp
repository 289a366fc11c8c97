#include "ui/event_sitting_setup.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "model/enum_names.h"
#include "model/meeting_hours.h"
#include "speed/sitting.h"
#include "ui/day_and_time.h"
#include "ui/event_clashes.h"
#include "ui/event_limits.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr EventLimit kSittingLimits[] = {
    {"rounds", "setup.sitting.rounds", "setup.sitting.rounds.hint", &Event::rounds, 1, kMostRounds},
    {"round_minutes", "setup.sitting.round_minutes", "setup.sitting.round_minutes.hint",
     &Event::session_minutes, 1, 240, 1, true},
    {"changeover", "setup.sitting.changeover", "setup.sitting.changeover.hint",
     &Event::changeover_minutes, 0, 60, 1, true},
    {"seats", "setup.sitting.seats", "setup.sitting.seats.hint", &Event::table_seats, 1, 6},
};

bool edit_movers(View& view, Event& event) {
  ChoiceList sides;
  for (const MovingSide side : {MovingSide::mentees, MovingSide::mentors}) {
    const std::string name(name_of(side));
    sides.add(name, view.tr("setup.sitting.movers." + name));
  }
  std::string chosen(name_of(event.movers));
  if (!segmented(
          view.ui,
          {.id = "movers", .label = view.tr("setup.sitting.movers"), .choices = sides.choices()},
          chosen)) {
    return false;
  }
  event.movers = from_name<MovingSide>(chosen).value_or(event.movers);
  return true;
}

// One break is what a sitting of this length needs; a file may hold more.
bool edit_break(View& view, Event& event) {
  int after = 0, minutes = 0;
  if (!event.breaks.empty()) {
    const auto& [round, length] = *event.breaks.begin();
    after = std::atoi(round.c_str());
    minutes = length;
  }
  bool done = number_field(view.ui,
                           {.id = "break-after",
                            .label = view.tr("setup.sitting.break_after"),
                            .hint = view.tr("setup.sitting.break_after.hint"),
                            .minimum = 0,
                            .maximum = std::max(0, event.rounds - 1)},
                           after)
                  .committed;
  done = number_field(view.ui,
                      {.id = "break-minutes",
                       .label = view.tr("setup.sitting.break_minutes"),
                       .unit = view.tr("setup.unit.minutes"),
                       .disabled = after == 0,
                       .minimum = 0,
                       .maximum = 120},
                      minutes)
             .committed ||
         done;
  if (!done) return false;
  constexpr int kUsualBreak = 10;
  event.breaks.clear();
  if (after > 0) event.breaks[std::to_string(after)] = minutes == 0 ? kUsualBreak : minutes;
  return true;
}

std::string length_of(const View& view, const Event& event) {
  const auto rounds = planned_minutes(event);
  return rounds.empty() ? std::string()
                        : view.tr("setup.sitting.length", {arg("minutes", rounds.back().ends)});
}

void draw_table_row(View& view, const MeetingTableId& id, TableRow& cells) {
  const MeetingTable& table = *view.state.program.meeting_tables.find(id);
  const auto put = [&](auto change) {
    MeetingTable changed = table;
    change(changed);
    view.emit(command::PutMeetingTable{id, changed});
  };
  const std::string name_label = view.tr("setup.tables.name_of", {arg("name", table.name)});
  const std::string room_label = view.tr("setup.tables.room_of", {arg("name", table.name)});
  const std::string no_room = view.tr("setup.tables.no_room");
  if (const auto name = cells.editable({.id = "name", .label = name_label, .value = table.name})) {
    put([&](MeetingTable& changed) { changed.name = *name; });
  }
  if (const auto room = cells.editable(
          {.id = "room", .label = room_label, .value = table.room, .placeholder = no_room})) {
    put([&](MeetingTable& changed) { changed.room = *room; });
  }
  cells.cell([&] {
    bool accessible = table.accessible;
    const std::string label = view.tr("setup.tables.accessible_of", {arg("name", table.name)});
    if (checkbox(view.ui, {.id = "accessible", .label = label, .hide_label = true}, accessible)) {
      put([&](MeetingTable& changed) { changed.accessible = accessible; });
    }
  });
}

}  // namespace

bool sitting_card(View& view, const EventScreen& on, Event& event) {
  const std::string title = view.tr("setup.sitting");
  const Card card(view.ui, {.id = "sitting", .label = title, .gap = space::l});
  heading(view.ui, title);
  bool done = false;
  {
    const Grid grid(view.ui, {.id = "start", .min_width = 200, .max_columns = 4, .gap = space::l});
    focus_if_led_to(view, "start", "start-day");
    done = day_and_time(
        view, view.drafts.event.of<EventSetupDrafts>().start,
        {.day_label = view.tr("setup.sitting.day"), .time_label = view.tr("setup.sitting.start")},
        event.starts_at);
    const std::string venue = view.tr("setup.sitting.venue");
    const std::string example = view.tr("setup.sitting.venue.example");
    const std::string refusal =
        venue_fits(event)
            ? std::string()
            : view.tr("error.event.venue", {arg("most", std::int64_t{kMostVenueLength})});
    focus_if_led_to(view, "venue", "venue");
    done = text_field(view.ui,
                      {.id = "venue", .label = venue, .placeholder = example, .error = refusal},
                      event.venue)
               .committed ||
           done;
  }
  sitting_clashes(view, on);
  done = edit_limits(view, event, "layout", kSittingLimits) || done;
  done = edit_movers(view, event) || done;
  {
    const Grid grid(view.ui, {.id = "break", .min_width = 200, .max_columns = 4, .gap = space::l});
    done = edit_break(view, event) || done;
  }
  text(view.ui, length_of(view, event), {.size = type::second, .ink = Ink::muted});
  return done;
}

void tables_card(View& view, const EventScreen& on) {
  const std::string title = view.tr("setup.tables");
  const Card card(view.ui, {.id = "tables", .label = title, .gap = space::l});
  heading(view.ui, title);
  const std::vector<MeetingTableId> tables = tables_of(view.state.program, on.id);
  int count = static_cast<int>(tables.size());
  NumberEdit& edit = view.drafts.event.of<EventSetupDrafts>().table_count;
  if (edit.row == on.id.text()) count = edit.value;
  const FieldEvent counted = number_field(view.ui,
                                          {.id = "count",
                                           .label = view.tr("setup.tables.count"),
                                           .hint = view.tr("setup.tables.count.hint"),
                                           .maximum = 300},
                                          count);
  if (counted.changed) edit = {on.id.text(), count};
  if (counted.committed) {
    edit = {};
    view.emit(command::SetTableCount{on.id, count});
  }
  if (tables.empty()) return;
  TableSetup setup;
  setup.label(view.tr("setup.tables.list"))
      .column({.id = "name"}, view.tr("setup.tables.name"))
      .column({.id = "room"}, view.tr("setup.tables.room"))
      .column({.id = "accessible", .fixed_width = 150}, view.tr("setup.tables.accessible"));
  TableOptions& options = setup.options;
  options.id = "table-list";
  options.row_count = static_cast<int>(tables.size());
  options.row_id = [&tables](int row) {
    return tables[static_cast<std::size_t>(row)].text();
  };
  options.row_height = size::row_one_line;
  table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_table_row(view, tables[static_cast<std::size_t>(cells.index())], cells);
  });
}

}  // namespace rondo::ui
