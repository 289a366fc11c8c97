#include "report/certificates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/figure_words.h"
#include "report/print_note.h"
#include "report/program_meetings.h"
#include "report/report_sections.h"

namespace rondo {
namespace {

// What somebody did in one event, in one role.
struct Part {
  std::set<std::string> topics;
  std::set<std::string> days;  // ISO dates, of those that are known
  int minutes = 0;
};
using Parts = std::map<std::pair<EventId, bool>, Part>;  // event, as a mentor -> part

Parts parts_of(const Program& program, const PersonId& person,
               const std::vector<ProgramMeeting>& meetings) {
  Parts parts;
  for (const ProgramMeeting& meeting : meetings) {
    if (!(meeting.mentor == person) && !(meeting.mentee == person)) continue;
    if (program.events.find(meeting.event) == nullptr) continue;
    Part& part = parts[{meeting.event, meeting.mentor == person}];
    part.minutes += meeting.minutes;
    if (!meeting.day.empty()) part.days.insert(meeting.day);
    if (const Topic* topic = program.topics.find(meeting.topic)) part.topics.insert(topic->name);
  }
  return parts;
}

// The earliest first; last those of which no day is known.
std::vector<const Parts::value_type*> in_order(const Parts& parts) {
  std::vector<const Parts::value_type*> ordered;
  for (const Parts::value_type& part : parts) ordered.push_back(&part);
  const auto first_day = [](const Part& part) {
    return std::pair(part.days.empty(), part.days.empty() ? std::string() : *part.days.begin());
  };
  std::stable_sort(ordered.begin(), ordered.end(), [&](const auto* left, const auto* right) {
    return first_day(left->second) < first_day(right->second);
  });
  return ordered;
}

// "Sep 14, 2026", or from the first to the last of several.
std::string days_text(const std::set<std::string>& days, const Words& words) {
  if (days.empty()) return {};
  const std::string first = words.day(*days.begin());
  if (days.size() == 1) return first;
  return words.text(
      {"certificate.days", {arg("first", first), arg("last", words.day(*days.rbegin()))}});
}

// What for, as what, when and how long; then a line to date and one to sign.
PrintTable certificate_lines(const Program& program, const Parts& parts, const Words& words) {
  PrintTable table;
  for (const std::string_view column : {"event", "as", "topics", "days", "hours"}) {
    table.header.push_back(words.text("certificate.column." + std::string(column)));
  }
  int minutes = 0;
  for (const Parts::value_type* one : in_order(parts)) {
    const auto& [key, part] = *one;
    minutes += part.minutes;
    table.rows.push_back({program.events.find(key.first)->name,
                          words.text(key.second ? "side.mentor" : "side.mentee"),
                          words.list({part.topics.begin(), part.topics.end()}),
                          days_text(part.days, words), hours_text(words, part.minutes)});
  }
  table.rows.push_back({words.text("certificate.total"), "", "", "", hours_text(words, minutes)});
  table.groups = {0, table.rows.size()};
  table.rows.push_back(
      {words.text("certificate.date"), words.text("certificate.signature"), "", "", ""});
  return table;
}

// "Took part in micro-mentoring: Riverbend, 2026–27"
std::string opening_words(const Program& program, const ReportScope& scope, const Words& words) {
  const std::string name = own_name(program, words);
  const std::string time = scope_name(program, scope, words);
  if (name.empty()) return words.text({"certificate.opening.unnamed", {arg("time", time)}});
  return words.text({"certificate.opening", {arg("program", name), arg("time", time)}});
}

}  // namespace

std::vector<PrintBlock> certificates(const Program& program, const std::vector<PersonId>& people,
                                     const ReportScope& scope, std::int64_t now_utc_ms,
                                     const Words& words) {
  const std::vector<ProgramMeeting> meetings = program_meetings(program, scope, now_utc_ms);
  std::vector<PrintBlock> blocks;
  for (const PersonId& id : people) {
    const Person* person = program.people.find(id);
    const Parts parts = parts_of(program, id, meetings);
    if (person == nullptr || parts.empty()) continue;
    PrintBlock page{PrintBlock::Kind::certificate, person->name,
                    certificate_lines(program, parts, words)};
    page.caption = words.text("certificate.heading") + "\n" + opening_words(program, scope, words);
    blocks.push_back(std::move(page));
  }
  return blocks;
}

}  // namespace rondo
