#include <algorithm>
#include <tuple>

#include "base/reading_order.h"
#include "base/text.h"
#include "model/taking_part.h"
#include "speed/attendance.h"
#include "ui/event_day.h"
#include "ui/event_people_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct AtDoor {
  RegistrationId id;
  const Registration* registration;
  std::string name;
};

// Who comes: the people whom count_attendance() counts.
std::vector<AtDoor> everybody(const View& view, const EventId& event) {
  std::vector<AtDoor> people;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == event) || !is_admitted(registration)) continue;
    people.push_back({id, &registration, name_of_person(view, registration.person)});
  }
  std::sort(people.begin(), people.end(), [](const AtDoor& left, const AtDoor& right) {
    return reads_before(left.name, right.name);
  });
  return people;
}

Status status_of(Attendance attendance) {
  switch (attendance) {
    case Attendance::here:
      return Status::good;
    case Attendance::absent:
    case Attendance::left:
      return Status::warn;
    case Attendance::expected:
      break;
  }
  return Status::neutral;
}

// Where somebody stands in for this mentor; a press takes it back. True when somebody does.
bool take_back_stand_in(View& view, const AtDoor& one) {
  if (!one.registration->mentors) return false;
  for (const auto& [id, registration] : view.state.program.registrations) {
    const bool stands = registration.event == one.registration->event &&
                        registration.stands_in_for == one.registration->person;
    if (!stands) continue;
    const std::string name = name_of_person(view, registration.person);
    if (text_button(view.ui, {.id = "no-stand-in",
                              .label = view.tr("door.no_stand_in", {arg("name", name)})})) {
      view.emit(command::SetStandIn{id, PersonId()});
    }
    return true;
  }
  return false;
}

void offer_stand_in(View& view, const AtDoor& one) {
  if (!one.registration->mentors || take_back_stand_in(view, one)) return;
  if (button(view.ui, {.id = "stand-in",
                       .label = view.tr("door.stand_in"),
                       .kind = ButtonKind::quiet,
                       .about = one.name})) {
    view.drafts.event.of<SittingDrafts>().replaced = one.registration->person;
  }
}

// One tap for what happens most: somebody comes; who is here may leave; all else is taken back.
void draw_at_door(View& view, const AtDoor& one) {
  const Attendance now = attendance_of(*one.registration);
  const Side side = side_of(*one.registration);
  const std::string site = site_of(view.state.program, one.registration->person);
  const std::string detail = dotted({side_word(view, side), site});
  const std::string chip = view.tr(attendance_key(now));
  const ListRow row(view.ui, {.id = one.id.text(),
                              .side = side,
                              .title = one.name,
                              .detail = detail,
                              .chip = chip,
                              .chip_status = status_of(now)});
  const Scope scope(view.ui, one.id.text());
  const auto set = [&](std::string_view id, std::string_view key, Attendance attendance,
                       ButtonKind kind) {
    if (button(view.ui, {.id = id, .label = view.tr(key), .kind = kind, .about = one.name})) {
      view.emit(command::SetAttendance{one.id, attendance});
      view.drafts.event.of<SittingDrafts>().noted_at_door = view.state.revision;
    }
  };
  switch (now) {
    case Attendance::expected:
      take_back_stand_in(view, one);
      set("absent", "door.set_absent", Attendance::absent, ButtonKind::quiet);
      set("here", "door.set_here", Attendance::here, ButtonKind::secondary);
      break;
    case Attendance::here:
      take_back_stand_in(view, one);
      set("left", "door.set_left", Attendance::left, ButtonKind::quiet);
      break;
    case Attendance::absent:
    case Attendance::left:
      offer_stand_in(view, one);
      set("here", "door.set_here", Attendance::here, ButtonKind::secondary);
      break;
  }
}

void draw_counts(View& view, const AttendanceCounts& counts) {
  const Grid grid(view.ui, {.id = "door-counts", .min_width = 140});
  const auto card = [&](std::string_view id, std::string_view key, int count) {
    const std::string value = view.number(count);
    stat_card(view.ui, {.id = id, .label = view.tr(key), .value = value});
  };
  card("here", "door.stat.here", counts.here);
  card("expected", "door.stat.expected", counts.expected);
  card("absent", "door.stat.absent", counts.absent + counts.left);
  card("walk-ups", "door.stat.walk_ups", counts.walk_ups);
}

// Who may stand in.
struct StandIn {
  AtDoor at_door;
  bool sits_next = false;  // has somebody to meet in the round that comes next
  int busy = 0;            // rounds to come in which they have
  std::string where = {};  // they sit in the next round, or that they are free
};

// In the rounds to come, which is what a stand-in is planned for. Who waits in vain is free.
StandIn stand_in_of(const View& view, const std::vector<RoundBoard>& boards, std::size_t begun,
                    const AtDoor& one) {
  const PersonId& person = one.registration->person;
  StandIn found{one};
  const auto stops = itinerary(boards, person);
  for (std::size_t at = begun; at < stops.size(); ++at) {
    const bool meets = stops[at] && !waits_in_vain(boards[at], person);
    found.busy += meets ? 1 : 0;
    if (at != begun) continue;
    found.sits_next = meets;
    const Arg round = arg("number", static_cast<std::int64_t>(at) + 1);
    found.where = meets ? view.tr("door.stand_in.seated",
                                  {round, arg("table", name_of_table(view, stops[at]->table))})
                        : view.tr("door.stand_in.free", {round});
  }
  return found;
}

// Who is free in the next round first, then who has the most free rounds: standing in takes
// nobody's meetings from them.
std::vector<StandIn> stand_ins(View& view, const EventScreen& on, const PersonId& replaced) {
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  const EventClock* clock = clock_of(view.state.program, on.id);
  const int begun = clock == nullptr ? 0 : rounds_begun(*on.event, *clock, view.state.now_utc_ms);
  std::vector<StandIn> found;
  for (const AtDoor& one : everybody(view, on.id)) {
    if (!takes_part(*one.registration) || one.registration->person == replaced) continue;
    found.push_back(stand_in_of(view, boards, static_cast<std::size_t>(begun), one));
  }
  std::stable_sort(found.begin(), found.end(), [](const StandIn& left, const StandIn& right) {
    return std::tie(left.sits_next, left.busy) < std::tie(right.sits_next, right.busy);
  });
  return found;
}

}  // namespace

std::string_view attendance_key(Attendance attendance) {
  switch (attendance) {
    case Attendance::here:
      return "door.here";
    case Attendance::absent:
      return "door.absent";
    case Attendance::left:
      return "door.left";
    case Attendance::expected:
      break;
  }
  return "door.expected";
}

void door(View& view, const EventScreen& on) {
  const std::vector<AtDoor> people = everybody(view, on.id);
  draw_counts(view, count_attendance(view.state.program, on.id));
  std::string& search = view.drafts.event.of<SittingDrafts>().door_search;
  {
    const Row row(view.ui, {.id = "door-tools"});
    find_field(view, "door-search", "door.find", search, 300);
    if (button(view.ui, {.id = "walk-up", .label = view.tr("door.add"), .icon = Icon::plus})) {
      RegisterPersonDraft& draft = view.drafts.event.of<EventPeopleDrafts>().add;
      draft = {};
      draft.open = true;
      draft.title = "door.add.title";
      draft.walk_up = true;
      draft.name = search;
    }
  }
  const std::string wanted = fold(search);
  const List list(view.ui, {.id = "door-list", .label = view.tr("door.list")});
  for (const AtDoor& one : people) {
    if (fold(one.name).find(wanted) != std::string::npos) draw_at_door(view, one);
  }
}

void stand_in_dialog(View& view, const EventScreen& on) {
  PersonId& replaced = view.drafts.event.of<SittingDrafts>().replaced;
  if (replaced.empty()) return;
  const Dialog dialog(view.ui, {.id = "stand-in",
                                .title = view.tr("door.stand_in.title",
                                                 {arg("name", name_of_person(view, replaced))}),
                                .detail = view.tr("door.stand_in.detail")});
  const List list(view.ui,
                  {.id = "stand-ins", .label = view.tr("door.stand_in.list"), .card = false});
  for (const StandIn& candidate : stand_ins(view, on, replaced)) {
    const AtDoor& one = candidate.at_door;
    const Side side = side_of(*one.registration);
    const std::string detail = dotted({side_word(view, side), candidate.where});
    const ListRow row(view.ui,
                      {.id = one.id.text(), .side = side, .title = one.name, .detail = detail});
    const Scope scope(view.ui, one.id.text());
    if (button(view.ui,
               {.id = "choose", .label = view.tr("door.stand_in.choose"), .about = one.name})) {
      view.emit(command::SetStandIn{one.id, replaced});
      replaced = PersonId();
      return;
    }
  }
  if (dialog.dismissed()) replaced = PersonId();
}

}  // namespace rondo::ui
