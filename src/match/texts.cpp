#include "match/texts.h"

#include <algorithm>

#include "base/reading_order.h"

namespace rondo {

std::string join_names(std::vector<std::string> names) {
  std::sort(names.begin(), names.end(), reads_before);
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

}  // namespace rondo
