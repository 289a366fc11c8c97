#include "speed/tables.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "base/reading_order.h"
#include "base/text.h"
#include "edit/removal.h"

namespace rondo {
namespace {

// A name that no other table of the event has: a number from `first` on.
std::string free_name(const Program& program, const EventId& event, std::size_t first) {
  const auto taken = [&](const std::string& name) {
    const auto& tables = program.meeting_tables;
    return std::any_of(tables.begin(), tables.end(), [&](const auto& entry) {
      return entry.second.event == event && fold(entry.second.name) == fold(name);
    });
  };
  std::size_t number = first;
  while (taken(std::to_string(number))) ++number;
  return std::to_string(number);
}

void add_table(Transaction& edit, const EventId& event, Random& random) {
  const Program& program = edit.program();
  const std::vector<MeetingTableId> tables = tables_of(program, event);
  MeetingTable table;
  table.event = event;
  table.name = free_name(program, event, tables.size() + 1);
  table.place = 1;
  if (!tables.empty()) {
    const MeetingTable& last = *program.meeting_tables.find(tables.back());
    table.place = last.place + 1;
    table.room = last.room;
  }
  edit.put(new_id<MeetingTableId>(random), table);
}

}  // namespace

std::vector<MeetingTableId> tables_of(const Program& program, const EventId& event) {
  std::vector<std::tuple<int, std::string, MeetingTableId>> keyed;
  for (const auto& [id, table] : program.meeting_tables) {
    if (table.event == event) keyed.emplace_back(table.place, reading_key(table.name), id);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<MeetingTableId> ids;
  for (const auto& [place, name, id] : keyed) ids.push_back(id);
  return ids;
}

void set_table_count(Transaction& edit, const EventId& event, int count, Random& random) {
  std::vector<MeetingTableId> tables = tables_of(edit.program(), event);
  const auto wanted = static_cast<std::size_t>(std::max(0, count));
  for (std::size_t have = tables.size(); have < wanted; ++have) add_table(edit, event, random);
  for (; tables.size() > wanted; tables.pop_back()) remove_meeting_table(edit, tables.back());
}

}  // namespace rondo
