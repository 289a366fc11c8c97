// What several screens need: choices from records, row menus, names, times in words, and whether
// what a dialog sent was accepted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "ui/view.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/overlays.h"

namespace rondo::ui {

// --- records -------------------------------------------------------------------------------------

template <class Record>
using NamedRow = std::pair<const typename Record::Id, Record>;

// The records for which `wanted(id, record)` holds, in reading order of their names. O(n log n).
template <class Record, class Wanted>
std::vector<const NamedRow<Record>*> by_name(const Table<Record>& table, Wanted wanted) {
  std::vector<std::pair<std::string, const NamedRow<Record>*>> keyed;
  for (const NamedRow<Record>& row : table) {
    if (wanted(row.first, row.second)) keyed.emplace_back(reading_key(row.second.name), &row);
  }
  // Of two with the same name the one with the smaller id is first, as in the table.
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<const NamedRow<Record>*> rows;
  for (const auto& [key, row] : keyed) rows.push_back(row);
  return rows;
}
template <class Record>
std::vector<const NamedRow<Record>*> by_name(const Table<Record>& table) {
  return by_name(table, [](const auto&, const auto&) { return true; });
}

// Empty when there is no such record.
template <class Record>
std::string name_in(const Table<Record>& table, const typename Record::Id& id) {
  const Record* record = table.find(id);
  return record == nullptr ? std::string() : record->name;
}

// The names of records, in reading order; `ids` is a set of ids or a map by id. Records that are
// not there are left out.
template <class Record, class Ids>
std::vector<std::string> names_in(const Table<Record>& table, const Ids& ids) {
  std::vector<std::string> names;
  for (const auto& element : ids) {
    std::string name;
    if constexpr (std::is_same_v<typename Ids::value_type, typename Record::Id>) {
      name = name_in(table, element);
    } else {
      name = name_in(table, element.first);
    }
    if (!name.empty()) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end(), reads_before);
  return names;
}

// --- widgets with words ------------------------------------------------------------------------

// Choices that own their words.
class ChoiceList {
 public:
  ChoiceList& add(std::string_view id, std::string_view label);
  template <class Record>
  ChoiceList& add_all(const std::vector<const NamedRow<Record>*>& rows) {
    for (const auto* row : rows) add(row->first.text(), row->second.name);
    return *this;
  }
  const std::vector<Choice>& choices() const { return choices_; }

 private:
  std::deque<std::string> words_;  // a deque, so that views into it stay good
  std::vector<Choice> choices_;
};

struct MenuEntry {
  std::string_view id;
  std::string_view key;  // of the string table
  Icon icon = Icon::none;
  bool danger = false;
  bool line_before = false;
};
// The button with three dots at the end of a row; `about` says whose it is to those who don't see
// the row. Gives the id of the entry chosen in this frame, else empty.
std::string_view row_menu(View& view, std::string_view about,
                          std::initializer_list<MenuEntry> entries);

// Cancel and a primary button, in that order.
enum class DialogChoice : std::uint8_t { none, cancel, accept };
struct DialogButtons {
  std::string_view accept_key;
  bool disabled = false;
};
DialogChoice dialog_buttons(View& view, const DialogButtons& buttons);

// --- words -----------------------------------------------------------------------------------

std::string join_words(const std::vector<std::string>& words, std::string_view between = ", ");

// "5 minutes ago", "3 days ago"; empty when `utc_ms` is 0.
std::string ago(const View& view, std::int64_t utc_ms);

// "3 people" and the like: `key` with the argument count.
inline Message counted(std::string_view key, std::int64_t count) {
  return {std::string(key), {arg("count", count)}};
}

// One entry a line, cleaned; and back.
std::set<std::string> lines_of(std::string_view text);
std::string lines_from(const std::set<std::string>& entries);

// --- figures -----------------------------------------------------------------------------------

// Counted once per revision.
const ProgramFigures& figures(View& view);

// --- dialogs that wait for an answer
// ---------------------------------------------------------------

enum class Answer : std::uint8_t { none, accepted, refused };

void send(View& view, Sent& sent, Command command);
// A refusal is the latest notice: the dialog shows it, so it does not become a toast as well.
Answer take_answer(View& view, Sent& sent);

}  // namespace rondo::ui
