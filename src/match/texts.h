// Small helpers for wording names in lists. Internal to match/.
#pragma once

#include <string>
#include <vector>

namespace rondo {

// "North High, West K-8": in reading order.
std::string join_names(std::vector<std::string> names);

}  // namespace rondo
