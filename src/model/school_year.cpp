#include "model/school_year.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/iso_time.h"

namespace rondo {
namespace {

constexpr int kFirstMonth = 8;

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<int> school_year_of(std::string_view day) {
  if (day.size() < 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  const std::optional<int> year = number_in(day.substr(0, 4)), month = number_in(day.substr(5, 2));
  if (!year || !month) return std::nullopt;
  return *month < kFirstMonth ? *year - 1 : *year;
}

std::string school_year_name(int year) {
  const int next = (year + 1) % 100;
  return std::to_string(year) + "–" + (next < 10 ? "0" : "") + std::to_string(next);
}

const EventClock* clock_of(const Program& program, const EventId& event) {
  const auto& clocks = program.event_clocks;
  const auto found = std::find_if(clocks.begin(), clocks.end(),
                                  [&](const auto& entry) { return entry.second.event == event; });
  return found == clocks.end() ? nullptr : &found->second;
}

std::string day_of_sitting(const Program& program, const EventId& id, const Event& event) {
  if (!event.starts_at.empty()) return std::string(day_of(event.starts_at));
  const EventClock* clock = clock_of(program, id);
  return clock == nullptr ? std::string() : std::string(day_of(clock->started_at));
}

std::string day_of_event(const Program& program, const EventId& id, const Event& event) {
  if (event.kind == EventKind::speed_mentoring) {
    std::string day = day_of_sitting(program, id, event);
    if (!day.empty()) return day;
  }
  return std::string(day_of(event.opens_on.empty() ? event.created_on : event.opens_on));
}

std::optional<int> school_year_of_event(const Program& program, const EventId& id,
                                        const Event& event) {
  return school_year_of(day_of_event(program, id, event));
}

std::map<PersonId, int> mentees_of_year(const Program& program, std::optional<int> year,
                                        const EventId& other_than) {
  std::set<EventId> events;
  for (const auto& [id, event] : program.events) {
    if (id == other_than || school_year_of_event(program, id, event) != year) continue;
    events.insert(id);
  }
  std::map<PersonId, int> mentees;
  for (const auto& [id, match] : program.matches) {
    if (holds_place(match) && events.count(match.event) != 0) ++mentees[match.mentor];
  }
  return mentees;
}

std::optional<int> year_cap_of(const Program& program, const Person& person) {
  return person.mentees_per_year ? person.mentees_per_year : year_cap_of(program);
}

std::optional<int> year_cap_of(const Program& program) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  return info == nullptr ? std::nullopt : info->mentees_per_year;
}

std::map<PersonId, int> beyond_their_caps(const Program& program,
                                          const std::map<PersonId, int>& mentees) {
  std::map<PersonId, int> beyond;
  for (const auto& [mentor, count] : mentees) {
    const Person* person = program.people.find(mentor);
    if (person == nullptr) continue;
    const std::optional<int> cap = year_cap_of(program, *person);
    if (cap && count > *cap) beyond.emplace(mentor, count);
  }
  return beyond;
}

BeyondYearCap beyond_year_cap(const Program& program, const std::vector<MatchId>& ids) {
  using Year = std::optional<int>;
  const auto year_of = [&](const Match& match) {
    const Event* event = program.events.find(match.event);
    return event == nullptr ? Year() : school_year_of_event(program, match.event, *event);
  };
  std::map<Year, std::map<PersonId, std::vector<MatchId>>> wanted;
  for (const MatchId& id : ids) {
    const Match* match = program.matches.find(id);
    if (match == nullptr || is_held(match->state)) continue;
    wanted[year_of(*match)][match->mentor].push_back(id);
  }
  BeyondYearCap beyond;
  for (const auto& [year, mentors] : wanted) {
    const std::map<PersonId, int> carried = mentees_of_year(program, year);
    for (const auto& [mentor, matches] : mentors) {
      const Person* person = program.people.find(mentor);
      const std::optional<int> cap =
          person == nullptr ? std::nullopt : year_cap_of(program, *person);
      const auto found = carried.find(mentor);
      const int mentees =
          (found == carried.end() ? 0 : found->second) + static_cast<int>(matches.size());
      if (!cap || mentees <= *cap) continue;
      beyond.matches.insert(beyond.matches.end(), matches.begin(), matches.end());
      beyond.mentors[mentor] = std::max(beyond.mentors[mentor], mentees);
    }
  }
  return beyond;
}

}  // namespace rondo
