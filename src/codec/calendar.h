// Calendar files (iCalendar, RFC 5545), which every calendar program imports.
//
// Times are floating, that is, without a time zone, where what the host wrote on an invitation is
// what stands in the calendar wherever that is; or moments, which every calendar shows in its own
// zone. An entry that is imported again, under the same uid, replaces the earlier one, unless its
// revision is smaller.
#pragma once

#include <string>
#include <vector>

namespace rondo::codec {

struct CalendarEntry {
  std::string uid;  // the same for the same thing, unique in the world
  std::string title;
  std::string starts_at;        // ISO time to the minute, "2026-09-01T08:30"
  int minutes = 0;              // 0: it only has a beginning
  std::string place;            // may be empty
  std::string description;      // may be empty; its lines end as they like
  std::string stamped_at;       // when it was made: ISO time, UTC
  bool utc = false;             // `starts_at` is in UTC rather than floating
  int revision = 0;             // how often it was changed
  bool cancelled = false;       // it does not take place: calendars take it off
  std::string organizer_email;  // who holds it; may be empty

  bool operator==(const CalendarEntry&) const = default;
};

// The bytes of an .ics file with a VEVENT for each entry, to be published or, when all of them are
// cancelled, to be taken off (METHOD of RFC 5546): lines of 75 bytes at most, which end with
// CR LF and are never broken inside of a character. Needs at least one entry, and times of the
// form named above. O(size).
std::string write_calendar(const std::vector<CalendarEntry>& entries);

}  // namespace rondo::codec
