// Who mentors for the first time, who could, and how evenly mentees are spread.
#include <algorithm>
#include <functional>
#include <numeric>

#include "model/enum_names.h"
#include "report/report_selection.h"

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
    if (is_held(match->state)) ++loads[match->mentor];
  }
  return loads;
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
    const bool offers = registration->mentors && !registration->offers.empty();
    if (offers && here.count(registration->person) == 0) unused.insert(registration->person);
  }
  leadership.unused.assign(unused.begin(), unused.end());
  std::set<PersonId> followed;
  std::vector<GroupedPerson> steps;
  for (const Registration* registration : selection.registrations) {
    const Person* person = selection.program.people.find(registration->person);
    if (person == nullptr || person->pipeline == PipelineStep::none) continue;
    if (!followed.insert(registration->person).second) continue;
    const std::string step(name_of(person->pipeline));
    steps.push_back({step, step, {}});
    steps.back().figures.people = 1;
  }
  leadership.followed = static_cast<int>(followed.size());
  leadership.pipeline = groups_of(steps);
  return leadership;
}

LoadFigures count_load(const ReportSelection& selection) {
  LoadFigures load;
  std::vector<int> values;
  for (const auto& [mentor, mentees] : loads_of(selection)) values.push_back(mentees);
  if (values.empty()) return load;
  std::sort(values.begin(), values.end(), std::greater<>());
  load.mentors = static_cast<int>(values.size());
  load.mentees = std::accumulate(values.begin(), values.end(), 0);
  load.mentors_with.assign(static_cast<std::size_t>(values.front()) + 1, 0);
  for (const int value : values) ++load.mentors_with[static_cast<std::size_t>(value)];
  const int tenth = (load.mentors + 9) / 10;
  load.busiest_tenth = {std::accumulate(values.begin(), values.begin() + tenth, 0), load.mentees};
  load.gini_hundredths = gini_hundredths(std::move(values));
  return load;
}

}  // namespace rondo
