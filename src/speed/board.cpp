#include "speed/board.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/sites_then.h"
#include "model/taking_part.h"
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

}  // namespace

std::vector<RoundBoard> round_boards(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  SeatsByTable seats = seats_of(program, id);
  const std::vector<MeetingTableId> tables = tables_of(program, id);
  const std::map<PersonId, const Registration*> there = people_there(program, id);
  std::vector<RoundBoard> boards;
  for (int round = 1; round <= event->rounds; ++round) {
    RoundBoard board;
    std::set<PersonId> seated;
    for (const MeetingTableId& table : tables) {
      const auto found = seats.find({round, table});
      board.tables.push_back(found == seats.end() ? SeatedTable{table, {}, {}} : found->second);
      const SeatedTable& last = board.tables.back();
      seated.insert(last.mentor);
      seated.insert(last.mentees.begin(), last.mentees.end());
    }
    for (const auto& [person, registration] : there) {
      if (seated.count(person) > 0) continue;
      board.resting.push_back(person);
      if (has_rest(*registration, round)) board.agreed.insert(person);
    }
    boards.push_back(std::move(board));
  }
  return boards;
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
        ++figures.meetings;
        if (const auto found = by_mentee.find(mentee); found != by_mentee.end()) ++found->second;
        figures.sites.add(site_relation(sites.of(event, seated.mentor), sites.of(event, mentee)));
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
