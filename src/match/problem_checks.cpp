#include "match/problem_checks.h"

namespace rondo::match {

std::string entry_path(std::string_view list, std::size_t at) {
  return std::string(list) + "/" + std::to_string(at);
}

Result<Done> check_number(const std::string& path, std::int64_t number, std::int64_t low,
                          std::int64_t high) {
  if (number >= low && number <= high) return Done{};
  return Error{"error.problem.number",
               {arg("path", path), arg("number", number), arg("low", low), arg("high", high)}};
}

}  // namespace rondo::match
