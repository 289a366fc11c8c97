// The number of mentees that a mentor takes in a school year at most, where none means no number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

struct YearCapField {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
};

// As it is typed: empty for none.
std::string year_cap_text(const std::optional<int>& cap);

// Text that is no such number stays in `typed` and is told under the field. True once when `cap`
// has become another one.
bool edit_year_cap(View& view, const YearCapField& field, std::string& typed,
                   std::optional<int>& cap);

}  // namespace rondo::ui
