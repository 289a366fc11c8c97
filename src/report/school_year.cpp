#include "report/school_year.h"

#include <charconv>
#include <functional>
#include <set>
#include <string>

#include "report/program_meetings.h"

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

ReportScope school_year(int year) {
  return {{}, std::to_string(year) + "-08-01", std::to_string(year + 1) + "-07-31"};
}

std::string school_year_name(int year) {
  const int next = (year + 1) % 100;
  return std::to_string(year) + "–" + (next < 10 ? "0" : "") + std::to_string(next);
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
