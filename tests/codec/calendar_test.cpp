#include "codec/calendar.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "base/text.h"

namespace rondo::codec {
namespace {

// --- a reader of its own, by RFC 5545 -----------------------------------------------------------

// The lines as they stand in the file; each has to end with CR LF.
std::vector<std::string> raw_lines(std::string_view file) {
  std::vector<std::string> lines;
  while (!file.empty()) {
    const std::size_t end = file.find("\r\n");
    if (end == std::string_view::npos) return {"a line without its end"};
    lines.emplace_back(file.substr(0, end));
    file.remove_prefix(end + 2);
  }
  return lines;
}

struct Property {
  std::string name;
  std::string value;  // as written

  bool operator==(const Property&) const = default;
};

std::vector<Property> properties_of(std::string_view file) {
  std::vector<std::string> unfolded;
  for (const std::string& line : raw_lines(file)) {
    if (!unfolded.empty() && line.substr(0, 1) == " ") {
      unfolded.back() += line.substr(1);
    } else {
      unfolded.push_back(line);
    }
  }
  std::vector<Property> properties;
  for (const std::string& line : unfolded) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) return {{"a line without a name", line}};
    properties.push_back({line.substr(0, colon), line.substr(colon + 1)});
  }
  return properties;
}

// "unsound" when something stands there that has to be escaped, or is escaped and need not be.
std::string text_of(const std::string& value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool escape = value[at] == '\\';
    if (escape && ++at == value.size()) return "unsound";
    const bool special = std::string_view(",;\\").find(value[at]) != std::string_view::npos;
    if (escape && value[at] == 'n') {
      text += '\n';
    } else if (escape == special) {
      text += value[at];
    } else {
      return "unsound";
    }
  }
  return text;
}

// The value of the only property of that name; "none" when there is none.
std::string value_in(std::string_view file, std::string_view name) {
  std::string found = "none";
  for (const Property& property : properties_of(file)) {
    if (property.name != name) continue;
    if (found != "none") return "twice";
    found = property.value;
  }
  return found;
}

// --- the tests ----------------------------------------------------------------------------------

CalendarEntry small_entry() {
  CalendarEntry entry;
  entry.uid = "4ZJ8N1CD6VHP@7QX2B4KM9TRW";
  entry.title = "Opening day";
  entry.starts_at = "2026-09-01T08:30";
  entry.minutes = 58;
  entry.stamped_at = "2026-08-20T12:00:05Z";
  return entry;
}

std::string end_of(const std::string& starts_at, int minutes) {
  CalendarEntry entry = small_entry();
  entry.starts_at = starts_at;
  entry.minutes = minutes;
  return value_in(write_calendar({entry}), "DTEND");
}

std::string with_text(const std::string& text) {
  CalendarEntry entry = small_entry();
  entry.title = text;
  entry.place = text;
  entry.description = text;
  return write_calendar({entry});
}

void check_text_returns(const std::string& text, const std::string& expected) {
  const std::string file = with_text(text);
  bool sound = true;
  for (const std::string& line : raw_lines(file)) {
    sound = sound && line.size() <= 75 && !first_invalid_utf8(line);
  }
  CHECK(sound);
  for (const char* name : {"SUMMARY", "LOCATION", "DESCRIPTION"}) {
    CHECK(text_of(value_in(file, name)) == expected);
  }
}

TEST_CASE("calendar: a file of one entry, in full") {
  CalendarEntry entry = small_entry();
  entry.place = "Library, upper floor";
  entry.description = "Bring a pen;\nand a friend";
  CHECK(write_calendar({entry}) ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Rondo//Rondo//EN\r\n"
        "METHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:4ZJ8N1CD6VHP@7QX2B4KM9TRW\r\n"
        "DTSTAMP:20260820T120005Z\r\n"
        "DTSTART:20260901T083000\r\n"
        "DTEND:20260901T092800\r\n"
        "SEQUENCE:0\r\n"
        "SUMMARY:Opening day\r\n"
        "LOCATION:Library\\, upper floor\r\n"
        "DESCRIPTION:Bring a pen\\;\\nand a friend\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("calendar: several entries stand one after the other, without what is not said") {
  CalendarEntry second = small_entry();
  second.uid = "other";
  second.minutes = 0;
  const std::vector<Property> properties = properties_of(write_calendar({small_entry(), second}));
  std::vector<std::string> names;
  for (const Property& property : properties) names.push_back(property.name);
  CHECK(names == std::vector<std::string>{"BEGIN",   "VERSION",  "PRODID",  "METHOD", "BEGIN",
                                          "UID",     "DTSTAMP",  "DTSTART", "DTEND",  "SEQUENCE",
                                          "SUMMARY", "END",      "BEGIN",   "UID",    "DTSTAMP",
                                          "DTSTART", "SEQUENCE", "SUMMARY", "END",    "END"});
  CHECK(properties[13] == Property{"UID", "other"});
}

TEST_CASE("calendar: a moment is written in UTC, a changed entry with a higher number") {
  CalendarEntry entry = small_entry();
  entry.utc = true;
  entry.revision = 3;
  const std::string file = write_calendar({entry});
  CHECK(value_in(file, "DTSTART") == "20260901T083000Z");
  CHECK(value_in(file, "DTEND") == "20260901T092800Z");
  CHECK(value_in(file, "SEQUENCE") == "3");
  CHECK(value_in(file, "METHOD") == "PUBLISH");
}

TEST_CASE("calendar: what was called off is taken off") {
  CalendarEntry off = small_entry();
  off.cancelled = true;
  CHECK(value_in(write_calendar({off}), "STATUS") == "CANCELLED");
  CHECK(value_in(write_calendar({off}), "METHOD") == "CANCEL");
  CHECK(value_in(write_calendar({off, small_entry()}), "METHOD") == "PUBLISH");
  CHECK(value_in(write_calendar({small_entry()}), "STATUS") == "none");
}

TEST_CASE("calendar: nothing in an address of the organizer can end the line") {
  CalendarEntry entry = small_entry();
  CHECK(value_in(write_calendar({entry}), "ORGANIZER") == "none");
  entry.organizer_email = "ada@example.org";
  CHECK(value_in(write_calendar({entry}), "ORGANIZER") == "mailto:ada@example.org");
  entry.organizer_email = "a\r\nSUMMARY:b c@example.org";
  CHECK(value_in(write_calendar({entry}), "ORGANIZER") ==
        "mailto:a%0D%0ASUMMARY%3Ab%20c@example.org");
}

TEST_CASE("calendar: ends across midnight, months, leap days and years") {
  CHECK(end_of("2026-09-01T08:30", 1) == "20260901T083100");
  CHECK(end_of("2026-09-01T23:30", 30) == "20260902T000000");
  CHECK(end_of("2026-09-30T23:30", 45) == "20261001T001500");
  CHECK(end_of("2026-12-31T22:00", 150) == "20270101T003000");
  CHECK(end_of("2028-02-28T23:59", 1) == "20280229T000000");
  CHECK(end_of("2026-02-28T23:59", 1) == "20260301T000000");
  CHECK(end_of("2026-09-01T08:30", 7 * 24 * 60) == "20260908T083000");
  CHECK(end_of("1969-12-31T23:00", 61) == "19700101T000100");
  CHECK(end_of("2026-09-01T08:30", 0) == "none");
}

TEST_CASE("calendar: moments to the millisecond are stamped to the second") {
  CalendarEntry entry = small_entry();
  entry.stamped_at = "2026-08-20T12:00:05.999Z";
  CHECK(value_in(write_calendar({entry}), "DTSTAMP") == "20260820T120005Z");
}

TEST_CASE("calendar: texts come back, whatever stands in them") {
  check_text_returns("a,b;c\\d:e\"f", "a,b;c\\d:e\"f");
  check_text_returns("\\n\\,", "\\n\\,");
  check_text_returns("tab\tstays", "tab\tstays");
  check_text_returns("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\nEND:VCALENDAR");
  check_text_returns("one\ntwo\rthree\r\n\r\nfour\n\r", "one\ntwo\nthree\n\nfour\n\n");
  check_text_returns(std::string("no\0 con\x01trol\x7F", 13), "no control");
}

TEST_CASE("calendar: lines are folded at every place, and never inside of a character") {
  for (const std::string_view character : {"x", "é", "王", "\U0001F600", ",", " "}) {
    for (std::size_t lead = 0; lead < 75; ++lead) {
      std::string text(lead, 'x');
      for (std::size_t count = 0; count < 40; ++count) text += character;
      CAPTURE(text);
      check_text_returns(text, text);
    }
  }
}

TEST_CASE("calendar: a line is folded only when it has no room") {
  const auto lines_with_title = [](std::size_t size) {
    CalendarEntry entry = small_entry();
    entry.title = std::string(size, 'x');
    return raw_lines(write_calendar({entry})).size();
  };
  const std::size_t unfolded = lines_with_title(1);
  constexpr std::size_t kRoom = 75 - 8;  // behind "SUMMARY:"
  CHECK(lines_with_title(kRoom) == unfolded);
  CHECK(lines_with_title(kRoom + 1) == unfolded + 1);
  CHECK(lines_with_title(kRoom + 74) == unfolded + 1);
  CHECK(lines_with_title(kRoom + 75) == unfolded + 2);
}

TEST_CASE("calendar: malformed UTF-8 comes out as it is") {
  const std::string text(200, '\x80');
  const std::string file = with_text(text);
  CHECK(text_of(value_in(file, "SUMMARY")) == text);
  for (const std::string& line : raw_lines(file)) CHECK(line.size() <= 75);
}

TEST_CASE("calendar: random texts come back, seeds 1 to 500") {
  constexpr std::array<std::string_view, 12> kPieces{
      "Kai Lee ", "Zoë", "王小明", "\U0001F600", "\n", ",", ";", "\\", ":", " ", "عائشة ", "x"};
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string text;
    for (std::size_t count = 1 + random.next() % 200; count > 0; --count) {
      text += kPieces[random.next() % kPieces.size()];
    }
    check_text_returns(text, text);
  }
}

}  // namespace
}  // namespace rondo::codec
