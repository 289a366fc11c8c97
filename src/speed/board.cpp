#include "speed/board.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/iso_time.h"
#include "model/school_year.h"
#include "model/sites_then.h"
#include "model/taking_part.h"
#include "speed/clock.h"
#include "speed/sitting.h"

namespace rondo {
namespace {

using SeatsByTable = std::map<std::pair<int, MeetingTableId>, SeatedTable>;

SeatsByTable seats_of(const Program& program, const EventId& event) {
  SeatsByTable seats;
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (!(meeting.event == event)) continue;
    SeatedTable& seated = seats[{meeting.round, meeting.table}];
    seated.table = meeting.table;
    seated.mentor = meeting.mentor;
    seated.mentees.push_back(meeting.mentee);
  }
  for (auto& [place, seated] : seats) std::sort(seated.mentees.begin(), seated.mentees.end());
  return seats;
}

std::map<PersonId, const Registration*> people_there(const Program& program, const EventId& event) {
  std::map<PersonId, const Registration*> people;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == event && takes_part(registration)) {
      people.emplace(registration.person, &registration);
    }
  }
  return people;
}

// Who came, and which rounds had begun when they left.
struct Came {
  Attendance attendance = Attendance::expected;
  int begun = 0;
};

// Of those who are admitted and not absent. Round 1 of a sitting whose clock was never started has
// not begun for anybody.
std::map<PersonId, Came> people_who_come(const Program& program, const EventId& id,
                                         const Event& event) {
  std::map<PersonId, Came> people;
  const EventClock* clock = clock_of(program, id);
  for (const auto& [key, registration] : program.registrations) {
    if (!(registration.event == id) || !is_to_come(registration)) continue;
    Came& came = people[registration.person];
    came.attendance = attendance_of(registration);
    const std::optional<std::int64_t> left = utc_ms_of(registration.left_at);
    if (left && clock != nullptr) came.begun = rounds_begun(event, *clock, *left);
  }
  return people;
}

void note_away(RoundBoard& board, int round, const std::map<PersonId, Came>& people,
               const PersonId& person) {
  const auto found = people.find(person);
  if (found == people.end()) {
    board.away[person] = Attendance::absent;
  } else if (found->second.attendance == Attendance::left && round > found->second.begun) {
    board.away[person] = Attendance::left;
  }
}

}  // namespace

std::vector<RoundBoard> round_boards(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  SeatsByTable seats = seats_of(program, id);
  const std::vector<MeetingTableId> tables = tables_of(program, id);
  const std::map<PersonId, const Registration*> there = people_there(program, id);
  const std::map<PersonId, Came> come = people_who_come(program, id, *event);
  std::vector<RoundBoard> boards;
  for (int round = 1; round <= event->rounds; ++round) {
    RoundBoard board;
    std::set<PersonId> seated;
    for (const MeetingTableId& table : tables) {
      const auto found = seats.find({round, table});
      board.tables.push_back(found == seats.end() ? SeatedTable{table, {}, {}} : found->second);
      const SeatedTable& last = board.tables.back();
      if (last.mentor.empty()) continue;
      seated.insert(last.mentor);
      seated.insert(last.mentees.begin(), last.mentees.end());
    }
    for (const PersonId& person : seated) note_away(board, round, come, person);
    for (const auto& [person, registration] : there) {
      if (seated.count(person) > 0) continue;
      board.resting.push_back(person);
      if (has_rest(*registration, round)) board.agreed.insert(person);
    }
    boards.push_back(std::move(board));
  }
  return boards;
}

bool waits_in_vain(const RoundBoard& board, const PersonId& person) {
  if (board.away.count(person) > 0) return false;
  const auto is_away = [&](const PersonId& one) {
    return board.away.count(one) > 0;
  };
  for (const SeatedTable& seated : board.tables) {
    const std::vector<PersonId>& mentees = seated.mentees;
    if (seated.mentor == person) return std::all_of(mentees.begin(), mentees.end(), is_away);
    if (std::binary_search(mentees.begin(), mentees.end(), person)) return is_away(seated.mentor);
  }
  return false;
}

std::vector<std::optional<Stop>> itinerary(const std::vector<RoundBoard>& boards,
                                           const PersonId& person) {
  std::vector<std::optional<Stop>> stops;
  for (const RoundBoard& board : boards) {
    std::optional<Stop> stop;
    for (const SeatedTable& seated : board.tables) {
      if (seated.mentor == person) {
        stop = Stop{seated.table, seated.mentees, true};
      } else if (std::binary_search(seated.mentees.begin(), seated.mentees.end(), person)) {
        stop = Stop{seated.table, {seated.mentor}, false};
      }
    }
    stops.push_back(std::move(stop));
  }
  return stops;
}

std::set<PersonId> people_of_both_roles(const Program& program, const EventId& event) {
  std::set<PersonId> people;
  for (const auto& [person, registration] : people_there(program, event)) {
    if (registration->mentors && registration->seeks) people.insert(person);
  }
  return people;
}

SittingFigures figures_of(const Program& program, const EventId& event,
                          const std::vector<RoundBoard>& boards) {
  SittingFigures figures;
  std::map<PersonId, int> by_mentee;
  int mentors = 0;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !takes_part(registration)) continue;
    if (registration.seeks) by_mentee[registration.person] = 0;
    if (registration.mentors) ++mentors;
  }
  figures.mentees = static_cast<int>(by_mentee.size());
  const SitesThen sites(program);
  for (const RoundBoard& board : boards) {
    for (const SeatedTable& seated : board.tables) {
      for (const PersonId& mentee : seated.mentees) {
        const SiteRelation relation =
            site_relation(sites.of(event, seated.mentor), sites.of(event, mentee));
        if (board.away.count(seated.mentor) + board.away.count(mentee) > 0) {
          ++figures.lost;
          figures.lost_sites.add(relation);
          continue;
        }
        ++figures.meetings;
        if (const auto found = by_mentee.find(mentee); found != by_mentee.end()) ++found->second;
        figures.sites.add(relation);
      }
    }
  }
  if (!by_mentee.empty()) {
    const auto [fewest, most] = std::minmax_element(
        by_mentee.begin(), by_mentee.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    figures.fewest = fewest->second;
    figures.most = most->second;
  }
  const Event* found = program.events.find(event);
  const int tables = static_cast<int>(boards.empty() ? 0 : boards.front().tables.size());
  if (found != nullptr) {
    const int at_once = std::min(std::min(tables, mentors) * found->table_seats, figures.mentees);
    // Of people who have gone meanwhile meetings may still stand in the plan.
    figures.seats = std::max(at_once * found->rounds, figures.meetings);
  }
  return figures;
}

}  // namespace rondo
