#include "report/sitting_calendar.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/iso_time.h"
#include "report/sitting_names.h"
#include "speed/board.h"
#include "speed/clock.h"
#include "speed/tables.h"

namespace rondo {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

// "08:30". Local times are counted as if they were UTC.
std::string time_of_day(std::int64_t local_ms) {
  return iso_time(local_ms).substr(11, 5);
}

// Each room once, in the order of the tables.
std::string rooms_of(const Program& program, const std::vector<MeetingTableId>& tables,
                     const Words& words) {
  std::vector<std::string> rooms;
  for (const MeetingTableId& id : tables) {
    const std::string& room = program.meeting_tables.find(id)->room;
    const bool known = std::find(rooms.begin(), rooms.end(), room) != rooms.end();
    if (!room.empty() && !known) rooms.push_back(room);
  }
  return words.formats().list(rooms);
}

std::vector<MeetingTableId> tables_on_the_way(const std::vector<std::optional<Stop>>& stops) {
  std::vector<MeetingTableId> tables;
  for (const std::optional<Stop>& stop : stops) {
    if (stop) tables.push_back(stop->table);
  }
  return tables;
}

// A line for each round.
std::string way_through(const Program& program, const std::vector<std::optional<Stop>>& stops,
                        const std::vector<RoundMinutes>& rounds, std::int64_t starts_local_ms,
                        const Words& words) {
  std::string lines;
  for (std::size_t round = 0; round < stops.size(); ++round) {
    const Arg begins =
        arg("begins", time_of_day(starts_local_ms + rounds[round].begins * kMinute_ms));
    const Arg ends = arg("ends", time_of_day(starts_local_ms + rounds[round].ends * kMinute_ms));
    if (!lines.empty()) lines += '\n';
    if (const std::optional<Stop>& stop = stops[round]) {
      const MeetingTable& table = *program.meeting_tables.find(stop->table);
      lines += words.text({"sheet.calendar.meeting",
                           {begins, ends, arg("place", place_of(table, words)),
                            arg("names", list_of_people(program, stop->with, words))}});
    } else {
      lines += words.text({"sheet.calendar.break", {begins, ends}});
    }
  }
  return lines;
}

}  // namespace

Result<codec::CalendarEntry> sitting_calendar(const Program& program, const EventId& id,
                                              const PersonId& person, std::string_view stamped_at,
                                              const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return Error{"error.match.no_event", {arg("event", id.text())}};
  const std::optional<std::int64_t> starts = utc_ms_of(event->starts_at + ":00Z");
  if (!starts) return Error{"error.speed.no_start", {arg("event", event->name)}};

  const std::vector<RoundMinutes> rounds = planned_minutes(*event);
  codec::CalendarEntry entry;
  entry.uid = id.text() + "@" + program.id;
  entry.title = event->name;
  entry.starts_at = event->starts_at;
  entry.minutes = rounds.empty() ? 0 : std::max(0, rounds.back().ends);
  entry.stamped_at = stamped_at;
  entry.place = rooms_of(program, tables_of(program, id), words);
  if (person.empty()) return entry;

  const auto stops = itinerary(round_boards(program, id), person);
  const std::vector<MeetingTableId> tables = tables_on_the_way(stops);
  // Without a plan there is no way yet, and a list of breaks would be wrong.
  if (tables.empty()) return entry;
  entry.place = rooms_of(program, tables, words);
  entry.description = way_through(program, stops, rounds, *starts, words);
  return entry;
}

}  // namespace rondo
