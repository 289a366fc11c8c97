#include "report/sitting_calendar.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/durations.h"
#include "base/iso_time.h"
#include "model/meeting_hours.h"
#include "report/guest_page.h"
#include "report/sitting_names.h"
#include "speed/tables.h"

namespace rondo {
namespace {

// Each once, in the order given.
std::string list_of_rooms(const std::vector<std::string>& rooms, const Words& words) {
  std::vector<std::string> known;
  for (const std::string& room : rooms) {
    const bool is_known = std::find(known.begin(), known.end(), room) != known.end();
    if (!room.empty() && !is_known) known.push_back(room);
  }
  return words.list(known);
}

std::string places_of(const Program& program, const EventId& event, const std::string& venue,
                      const Words& words) {
  std::vector<std::string> rooms{venue};
  for (const MeetingTableId& id : tables_of(program, event)) {
    rooms.push_back(program.meeting_tables.find(id)->room);
  }
  return list_of_rooms(rooms, words);
}

std::string names_in(const codec::GuestPage& page, const codec::GuestRound& round,
                     const Words& words) {
  std::vector<std::string> names;
  for (const int at : round.with) {
    names.push_back(page.partners[static_cast<std::size_t>(at)].name);
  }
  return words.list(names);
}

// A line for each round.
std::string way_through(const codec::GuestPage& page, std::int64_t starts_wall_ms,
                        const Words& words) {
  std::string lines;
  for (const codec::GuestRound& round : page.rounds) {
    const auto at = [&](std::string_view name, int minute) {
      return arg(name, words.formats().wall_time(starts_wall_ms + minute * kMinute_ms));
    };
    const Arg begins = at("begins", round.begins_min), ends = at("ends", round.ends_min);
    if (!lines.empty()) lines += '\n';
    if (round.with.empty()) {
      lines += words.text({"sheet.calendar.break", {begins, ends}});
      continue;
    }
    lines += words.text({"sheet.calendar.meeting",
                         {begins, ends,
                          arg("place", with_role_words(place_of(round.table, round.room, words),
                                                       round.mentors, words)),
                          arg("names", names_in(page, round, words))}});
  }
  return lines;
}

}  // namespace

codec::CalendarEntry guest_calendar(const codec::GuestPage& page, std::string_view stamped_at,
                                    const Words& words) {
  codec::CalendarEntry entry;
  entry.uid = page.event.text() + "@" + page.program;
  entry.title = page.event_name;
  entry.starts_at = page.starts_at;
  entry.minutes = page.rounds.empty() ? 0 : std::max(0, page.rounds.back().ends_min);
  entry.stamped_at = stamped_at;
  entry.revision = page.revision;
  entry.cancelled = page.cancelled;
  entry.organizer_email = page.coordinator.email;
  const std::optional<std::int64_t> starts = utc_ms_of(page.starts_at + ":00Z");
  if (starts && page.minutes_east) {
    const std::int64_t utc_ms = *starts - *page.minutes_east * kMinute_ms;
    entry.starts_at = iso_time(utc_ms).substr(0, page.starts_at.size());
    entry.utc = true;
  }
  entry.place = page.venue;
  // Without a plan there is no way yet, and a list of breaks would be wrong.
  if (!starts || page.partners.empty()) return entry;
  std::vector<std::string> rooms{page.venue};
  for (const codec::GuestRound& round : page.rounds) rooms.push_back(round.room);
  entry.place = list_of_rooms(rooms, words);
  entry.description = way_through(page, *starts, words);
  return entry;
}

Result<codec::CalendarEntry> sitting_calendar(const Program& program, const EventId& id,
                                              const PersonId& person, const Clock& clock,
                                              const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return Error{"error.match.no_event", {arg("event", id.text())}};
  if (!planned_start(*event)) return Error{"error.speed.no_start", {arg("event", event->name)}};
  const GuestPages pages(program, id, clock);
  codec::GuestPage page = pages.of_everybody();
  if (!person.empty()) {
    Result<codec::GuestPage> own = pages.page(person);
    if (!own) return own.error();
    page = *std::move(own);
  }
  codec::CalendarEntry entry = guest_calendar(page, iso_time(clock.now_utc_ms()), words);
  entry.organizer_email = program.coordinator().email;
  if (page.partners.empty()) entry.place = places_of(program, id, page.venue, words);
  return entry;
}

}  // namespace rondo
