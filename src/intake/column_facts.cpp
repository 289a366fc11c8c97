#include "intake/column_facts.h"

#include <optional>

#include "base/text.h"
#include "intake/cell_values.h"
#include "intake/timestamps.h"
#include "match/slot_times.h"
#include "model/yes_no.h"

namespace rondo::intake {
namespace {

bool has_answer(const ColumnFacts& facts, const Phrases& answers) {
  return std::any_of(answers.begin(), answers.end(),
                     [&](std::string_view answer) { return facts.answers.count(answer) != 0; });
}

// Whether the cells name roles as `read` understands them, which takes a cell.
template <class Read>
bool holds_roles(const ColumnFacts& facts, Read read) {
  // A "novice" may also be one in a topic.
  if (speaks_of_level(facts.folded) && holds_levels(facts)) return false;
  const auto role_in = [&](std::string_view cell) {
    return cell.size() <= 60 ? read(cell) : std::optional<Roles>();
  };
  // The other side may have any words for it: "Mentee", "New teacher", "Both".
  const bool options = has_answer(facts, {"mentor", "mentora"}) &&
                       std::any_of(facts.cells.begin(), facts.cells.end(), [&](auto cell) {
                         const std::optional<Roles> role = role_in(cell);
                         return role && role->seeks;
                       });
  return facts.mostly(options ? 50 : 90,
                      [&](std::string_view cell) { return role_in(cell).has_value(); });
}

}  // namespace

ColumnFacts facts_of(const codec::Sheet& sheet, std::size_t column) {
  ColumnFacts facts;
  facts.heading = sheet.header[column];
  facts.folded = fold(facts.heading);
  facts.grid = grid_heading(facts.heading);
  std::size_t characters = 0;
  for (std::size_t row = 0; row < std::min(sheet.rows.size(), kRowsLookedAt); ++row) {
    const std::string_view cell = trim(sheet.rows[row].cells[column]);
    if (says_nothing(cell)) continue;
    facts.cells.push_back(cell);
    characters += cell.size();
    facts.answers.insert(fold(cell));
  }
  facts.recurring = facts.cells.size() >= 3 && facts.answers.size() * 2 <= facts.cells.size();
  facts.long_texts = !facts.cells.empty() && characters / facts.cells.size() > 90;
  return facts;
}

bool is_yes_no(const ColumnFacts& facts) {
  return facts.mostly(95, [](std::string_view cell) { return read_yes_no(cell).has_value(); });
}

bool holds_levels(const ColumnFacts& facts) {
  return facts.mostly(80, [](std::string_view cell) { return read_level(cell).has_value(); });
}

bool is_role(const ColumnFacts& facts) {
  return holds_roles(facts, read_role_cell);
}

bool ticks_roles(const ColumnFacts& facts) {
  return holds_roles(facts, read_roles);
}

bool holds_times(const ColumnFacts& facts) {
  return !are_timestamps(facts.cells) && facts.mostly(60, [](std::string_view cell) {
    return !times_of_slot(cell.substr(0, cell.find_first_of(",;\n"))).empty();
  });
}

}  // namespace rondo::intake
