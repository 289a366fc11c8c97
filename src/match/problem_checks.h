// What the checks of problems have in common. Internal to match/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo::match {

// An entry of a list of the problem's file form, as a JSON pointer: "/pairs/12".
std::string entry_path(std::string_view list, std::size_t at);

// error.problem.number {path, number, low, high}, unless low <= number <= high.
Result<Done> check_number(const std::string& path, std::int64_t number, std::int64_t low,
                          std::int64_t high);

}  // namespace rondo::match
