#include "report/school_year.h"

#include <functional>
#include <set>
#include <string>

#include "report/program_meetings.h"

namespace rondo {
ReportScope school_year(int year) {
  return {{}, std::to_string(year) + "-08-01", std::to_string(year + 1) + "-07-31"};
}

std::optional<int> school_year_of(const ReportScope& scope) {
  const std::optional<int> year = school_year_of(scope.from);
  if (!year) return std::nullopt;
  const ReportScope whole = school_year(*year);
  return whole.from == scope.from && whole.until == scope.until ? year : std::nullopt;
}

std::vector<int> school_years(const Program& program) {
  std::set<int, std::greater<>> years;
  const auto add = [&](const std::string& day) {
    if (const std::optional<int> year = school_year_of(day)) years.insert(*year);
  };
  for (const auto& [id, event] : program.events) add(day_of_event(program, id, event));
  for (const auto& [id, session] : program.sessions) add(session.starts_at);
  return {years.begin(), years.end()};
}

}  // namespace rondo
