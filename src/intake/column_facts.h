// What stands in a column of a sign-up sheet and over it, and what that looks like.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codec/sheet.h"
#include "intake/heading_words.h"

namespace rondo::intake {

inline constexpr std::size_t kRowsLookedAt = 500;

// The filled cells of a column, and what is in them. Refers to the sheet.
struct ColumnFacts {
  std::string heading;
  std::string folded;
  GridHeading grid;
  std::vector<std::string_view> cells;
  std::set<std::string, std::less<>> answers;  // the different ones, folded
  bool recurring = false;                      // few answers, given again and again, as options are
  bool long_texts = false;

  // Whether `holds` is true of at least `percent` of the cells; false of an empty column.
  template <class Holds>
  bool mostly(std::size_t percent, Holds holds) const {
    const auto count = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), holds));
    return !cells.empty() && count * 100 >= cells.size() * percent;
  }
};

// Of the first kRowsLookedAt rows. Needs a column that the sheet has.
ColumnFacts facts_of(const codec::Sheet& sheet, std::size_t column);

bool is_yes_no(const ColumnFacts& facts);

// Whether most cells tell a level, as read_level() does.
bool holds_levels(const ColumnFacts& facts);

// Short cells that name a role; a topic such as "Mentoring new teachers" is longer. Where "Mentor"
// stands beside answers that ask for one ("Mentee", "New teacher", "Both"), as options do, up to
// half may have words of their own for it.
bool is_role(const ColumnFacts& facts);

// Likewise of a column that is headed by a topic alone: what they do in it. There "Novice" is no
// role; under a question of roles with a row for each topic it is.
bool ticks_roles(const ColumnFacts& facts);

// Whether most cells begin with times of the week: "Tue 9-10, Wed after school".
bool holds_times(const ColumnFacts& facts);

}  // namespace rondo::intake
