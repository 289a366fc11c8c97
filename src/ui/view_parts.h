// What several screens need: choices from records, row menus, names, times in words, and whether
// what a dialog sent was accepted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <optional>
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
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/table.h"

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

// The names of records, in reading order; `ids` is a set of ids or a map by id. Records that are
// not there are left out.
template <class Record, class Ids>
std::vector<std::string> names_in(const Table<Record>& table, const Ids& ids) {
  std::vector<std::pair<std::string, std::string>> keyed;
  for (const auto& element : ids) {
    std::string name;
    if constexpr (std::is_same_v<typename Ids::value_type, typename Record::Id>) {
      name = name_in(table, element);
    } else {
      name = name_in(table, element.first);
    }
    if (name.empty()) continue;
    std::string key = reading_key(name);
    keyed.emplace_back(std::move(key), std::move(name));
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> names;
  for (auto& [key, name] : keyed) names.push_back(std::move(name));
  return names;
}

// --- widgets with words ------------------------------------------------------------------------

// Choices that own their words.
class ChoiceList {
 public:
  ChoiceList& add(std::string_view id, std::string_view label, std::string_view hint = {});
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

// The sites at which somebody can be, after the choice of none. A closed one is there only for who
// is `now` at it.
ChoiceList site_choices(const View& view, std::string_view none_key, const SiteId& now = {});

// How useful something was, from 1 to 5.
ChoiceList grade_choices(const View& view);

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

// Mentee, mentor or both: "mentee", "mentor", "both".
void choose_role(View& view, std::string& role);

// Cancel and a primary button, in that order; the other way to accept, where there is one, stands
// under them.
enum class DialogChoice : std::uint8_t { none, cancel, accept, other };
struct DialogButtons {
  std::string_view accept_key;
  bool disabled = false;  // both ways to accept
  bool danger = false;    // it takes something away
  std::string_view cancel_key = "common.cancel";
  std::string_view other_key = {};  // empty: no other way
  std::string_view note = {};       // over the buttons, in sight like them
};
DialogChoice dialog_buttons(View& view, const DialogButtons& buttons);

// --- words -----------------------------------------------------------------------------------

// "5 minutes ago", "3 days ago", after a month the date; empty when `utc_ms` is 0.
std::string ago(const View& view, std::int64_t utc_ms);

// The day here (ISO date).
std::string today_of(const View& view);
// For what is kept of an event and depends on the time, too: sessions and rounds go by.
std::string key_of_minute(const View& view, const EventId& event);

// "3 people" and the like: `key` with the argument count.
inline Message counted(std::string_view key, std::int64_t count) {
  return {std::string(key), {arg("count", count)}};
}

// Three of them at most, and how many more there are.
std::string few_names(const View& view, std::vector<std::string> names);

// One entry a line, cleaned; and back.
std::set<std::string> lines_of(std::string_view text);
std::string lines_from(const std::set<std::string>& entries);

// --- tables ------------------------------------------------------------------------------------

// The options of a table with the words and columns that they look at: made once a frame, for the
// table and for its menu.
class TableSetup {
 public:
  TableSetup& column(TableColumn column, std::string_view label);  // in order
  TableSetup& label(std::string_view label);
  // What can be done with rows: an item in the menu of each row that it is `offered` for.
  TableSetup& action(std::string_view id, std::string_view label, Icon icon = Icon::none);
  // The same as a button, for marked rows; true when it was pressed.
  bool action_button(View& view, std::string_view id, ButtonKind kind = ButtonKind::secondary);
  const TableOptions& with_columns();  // when all columns are there

  TableOptions options;
  std::function<bool(int row, std::string_view action)> offered = {};  // empty: always

 private:
  std::deque<std::string> words_;  // a deque, so that views into it stay good
  std::vector<TableColumn> columns_;
  std::vector<MenuItem> actions_;
};

// The table's menu; copies or prints the table when that is chosen there.
void table_tools(View& view, const TableOptions& options);
// For keys of what is derived.
inline std::string sort_words(const TableSort& sort) {
  return sort.column + (sort.descending ? " down" : " up");
}
// What the shown columns of all rows say.
PrintTable copy_of(const TableOptions& options);

// What can be done with the marked rows stands in a bar above the table, as a scope, while there
// are any: `if (const MarkedBar bar(view, options); bar.shown()) { if (button(...)) ... }`. It says
// how many of them the table does not show, as when they were searched for one after the other.
// O(rows) while there are any.
class MarkedBar {
 public:
  MarkedBar(View& view, const TableOptions& options);
  ~MarkedBar();
  MarkedBar(const MarkedBar&) = delete;
  MarkedBar& operator=(const MarkedBar&) = delete;
  bool shown() const { return banner_.has_value(); }

 private:
  View& view_;
  TableView& table_;
  std::optional<Banner> banner_;
  std::optional<Row> row_;  // of its buttons
};

// The marked rows as ids of records; marks of records that are gone are forgotten.
template <class Record>
std::vector<typename Record::Id> marked_in(const Table<Record>& table, TableView& view) {
  std::vector<typename Record::Id> ids;
  for (auto mark = view.marked.begin(); mark != view.marked.end();) {
    const typename Record::Id id(*mark);
    if (table.find(id) == nullptr) {
      mark = view.marked.erase(mark);
    } else {
      ids.push_back(id);
      ++mark;
    }
  }
  return ids;
}

// What was done with rows is done: the next thing is not to be done with them as well.
template <class RecordId>
void unmark(TableView& view, const std::vector<RecordId>& ids) {
  for (const RecordId& id : ids) view.marked.erase(id.text());
}

// --- finding -------------------------------------------------------------------------------------

// A field that narrows the list below it to what was typed. `key` is its name, shown inside it
// while it is empty. `width` 0: what is offered.
void find_field(View& view, std::string_view id, std::string_view key, std::string& typed,
                float width = 0);

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
