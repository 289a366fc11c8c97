// Who mentors for the first time, who could, and how evenly mentees are spread.
#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

#include "model/enum_names.h"
#include "model/school_year.h"
#include "report/report_selection.h"
#include "report/school_year.h"

namespace rondo {
namespace {

std::map<PersonId, int> loads_of(const ReportSelection& selection) {
  std::map<PersonId, int> loads;
  for (const Registration* registration : selection.registrations) {
    if (registration->mentors && selection.is_matched(registration->event)) {
      loads.emplace(registration->person, 0);
    }
  }
  for (const Match* match : selection.matches) {
    if (selection.mentored.count(match) > 0) ++loads[match->mentor];
  }
  return loads;
}

// The school year that the report is about; nothing where it is about several.
std::optional<int> year_of(const ReportSelection& selection) {
  const EventId& id = selection.scope.event;
  const Event* event = selection.program.events.find(id);
  if (event == nullptr) return school_year_of(selection.scope);
  return school_year_of_event(selection.program, id, *event);
}

// The cap is of a year, whatever of it the report is about.
void mark_year_caps(const ReportSelection& selection, const std::map<PersonId, int>& loads,
                    LoadFigures& load) {
  const std::optional<int> year = year_of(selection);
  if (!year) return;
  const std::map<PersonId, int> of_year = mentees_of_year(selection.program, year);
  for (const auto& [mentor, mentees] : loads) {
    const Person* person = selection.program.people.find(mentor);
    const std::optional<int> cap =
        person == nullptr ? std::nullopt : year_cap_of(selection.program, *person);
    if (!cap) continue;
    ++load.capped.whole;
    const auto carried = of_year.find(mentor);
    if ((carried == of_year.end() ? 0 : carried->second) < *cap) continue;
    ++load.capped.part;
    ++load.at_year_cap[static_cast<std::size_t>(mentees)];
  }
}

// The first of the days on which somebody was in a pair as a mentor.
std::map<PersonId, std::string> first_days(const ReportSelection& selection,
                                           const std::set<ReportPair>& pairs) {
  std::map<PersonId, std::string> first;
  for (const ReportPair& pair : pairs) {
    const auto day = selection.days.find(pair.event);
    if (day == selection.days.end()) continue;
    const auto [found, fresh] = first.emplace(pair.mentor, day->second);
    if (!fresh) found->second = std::min(found->second, day->second);
  }
  return first;
}

}  // namespace

int gini_hundredths(std::vector<int> values) {
  std::sort(values.begin(), values.end());
  const auto count = static_cast<std::int64_t>(values.size());
  const std::int64_t sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  if (sum == 0) return 0;
  std::int64_t weighed = 0;
  std::int64_t place = 0;
  for (const int value : values) weighed += (2 * ++place - count - 1) * value;
  const std::int64_t whole = count * sum;
  return static_cast<int>((100 * weighed + whole / 2) / whole);
}

LeadershipFigures count_leadership(const ReportSelection& selection) {
  LeadershipFigures leadership;
  const auto here = first_days(selection, selection.pairs);
  const auto elsewhere = first_days(selection, selection.pairs_elsewhere);
  for (const auto& [mentor, day] : here) {
    const auto other = elsewhere.find(mentor);
    ++leadership.first_time.whole;
    if (other == elsewhere.end() || day <= other->second) ++leadership.first_time.part;
  }
  std::set<PersonId> unused;
  for (const Registration* registration : selection.registrations) {
    // Also without a topic yet, where that has to be known before anybody is matched.
    const bool could = registration->mentors &&
                       (selection.is_matched(registration->event) || !registration->offers.empty());
    if (could && here.count(registration->person) == 0) unused.insert(registration->person);
  }
  leadership.unused.assign(unused.begin(), unused.end());
  std::set<PersonId> followed;
  std::vector<GroupedPerson> steps;
  for (const Registration* registration : selection.registrations) {
    const Person* person = selection.program.people.find(registration->person);
    if (person == nullptr || person->pipeline == PipelineStep::none) continue;
    if (!followed.insert(registration->person).second) continue;
    const std::string step(name_of(person->pipeline));
    steps.push_back({registration->person, step, step, {}});
    steps.back().figures.people = 1;
  }
  leadership.followed = static_cast<int>(followed.size());
  leadership.pipeline = groups_of(steps);
  return leadership;
}

LoadFigures count_load(const ReportSelection& selection) {
  LoadFigures load;
  const std::map<PersonId, int> loads = loads_of(selection);
  std::vector<int> values;
  for (const auto& [mentor, mentees] : loads) values.push_back(mentees);
  if (values.empty()) return load;
  std::sort(values.begin(), values.end(), std::greater<>());
  load.mentors = static_cast<int>(values.size());
  load.mentees = std::accumulate(values.begin(), values.end(), 0);
  load.mentors_with.assign(static_cast<std::size_t>(values.front()) + 1, 0);
  for (const int value : values) ++load.mentors_with[static_cast<std::size_t>(value)];
  load.at_year_cap.assign(load.mentors_with.size(), 0);
  mark_year_caps(selection, loads, load);
  const int tenth = (load.mentors + 9) / 10;
  load.busiest_tenth = {std::accumulate(values.begin(), values.begin() + tenth, 0), load.mentees};
  load.gini_hundredths = gini_hundredths(std::move(values));
  return load;
}

}  // namespace rondo
