#include "codec/calendar.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/durations.h"
#include "base/iso_time.h"

namespace rondo::codec {
namespace {

constexpr std::size_t kMaxLineBytes = 75;
constexpr std::string_view kLineEnd = "\r\n";

// Whether a character goes on with this byte of UTF-8.
bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Adds the line, folded (RFC 5545, 3.1): what does not fit goes on behind a space in the next one.
void add_line(std::string& file, std::string_view line) {
  std::size_t room = kMaxLineBytes;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && continues_character(line[end])) --end;
    ((file += line.substr(0, end)) += kLineEnd) += ' ';
    line.remove_prefix(end);
    room = kMaxLineBytes - 1;
  }
  (file += line) += kLineEnd;
}

// As a value of the type TEXT (3.3.11). Control characters may not stand in one.
std::string escaped(std::string_view text) {
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == '\r') {
      if (text.substr(at, kLineEnd.size()) == kLineEnd) ++at;
      value += "\\n";
    } else if (c == ',' || c == ';' || c == '\\') {
      (value += '\\') += c;
    } else if (c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != '\x7F')) {
      value += c;
    }
  }
  return value;
}

// "20260901T083000Z": the basic form of ISO 8601, which has no separators (3.3.5).
std::string basic_form(std::int64_t utc_ms) {
  std::string basic;
  for (const char c : iso_time(utc_ms)) {
    if (c != '-' && c != ':') basic += c;
  }
  return basic;
}

// Local times are counted as if they were UTC; a floating time is written without its mark.
std::string form_of(std::int64_t ms, const CalendarEntry& entry) {
  std::string form = basic_form(ms);
  if (!entry.utc) form.pop_back();
  return form;
}

// As part of an address (RFC 3986): whatever could end the value or the line is encoded.
std::string address_form(std::string_view email) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "@.-_+!~";
  std::string form;
  for (const char c : email) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain) {
      form += c;
    } else {
      ((form += '%') += kDigits[byte >> 4U]) += kDigits[byte & 0xFU];
    }
  }
  return form;
}

void add_times(std::string& file, const CalendarEntry& entry) {
  const std::optional<std::int64_t> stamped = utc_ms_of(entry.stamped_at);
  const std::optional<std::int64_t> starts = utc_ms_of(entry.starts_at + ":00Z");
  assert(stamped && starts && entry.minutes >= 0);
  add_line(file, "DTSTAMP:" + basic_form(stamped.value_or(0)));
  const std::int64_t from = starts.value_or(0);
  add_line(file, "DTSTART:" + form_of(from, entry));
  // An end may not be the beginning.
  if (entry.minutes > 0) {
    add_line(file, "DTEND:" + form_of(from + entry.minutes * kMinute_ms, entry));
  }
}

void add_entry(std::string& file, const CalendarEntry& entry) {
  add_line(file, "BEGIN:VEVENT");
  add_line(file, "UID:" + escaped(entry.uid));
  add_times(file, entry);
  add_line(file, "SEQUENCE:" + std::to_string(entry.revision));
  if (entry.cancelled) add_line(file, "STATUS:CANCELLED");
  if (!entry.organizer_email.empty()) {
    add_line(file, "ORGANIZER:mailto:" + address_form(entry.organizer_email));
  }
  add_line(file, "SUMMARY:" + escaped(entry.title));
  if (!entry.place.empty()) add_line(file, "LOCATION:" + escaped(entry.place));
  if (!entry.description.empty()) add_line(file, "DESCRIPTION:" + escaped(entry.description));
  add_line(file, "END:VEVENT");
}

}  // namespace

std::string write_calendar(const std::vector<CalendarEntry>& entries) {
  assert(!entries.empty());
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Rondo//Rondo//EN");
  const bool nothing_left = std::all_of(entries.begin(), entries.end(),
                                        [](const CalendarEntry& entry) { return entry.cancelled; });
  add_line(file, nothing_left ? "METHOD:CANCEL" : "METHOD:PUBLISH");
  for (const CalendarEntry& entry : entries) add_entry(file, entry);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace rondo::codec
