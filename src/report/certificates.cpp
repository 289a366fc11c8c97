#include "report/certificates.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "report/figure_words.h"
#include "report/program_meetings.h"
#include "report/report_sections.h"

namespace rondo {
namespace {

// What somebody did in one event, in one role.
struct Part {
  std::set<std::string> topics;
  int minutes = 0;
};
using Parts = std::map<std::pair<EventId, bool>, Part>;  // event, as a mentor -> part

Parts parts_of(const Program& program, const PersonId& person,
               const std::vector<ProgramMeeting>& meetings) {
  Parts parts;
  for (const ProgramMeeting& meeting : meetings) {
    if (!(meeting.mentor == person) && !(meeting.mentee == person)) continue;
    Part& part = parts[{meeting.event, meeting.mentor == person}];
    part.minutes += meeting.minutes;
    if (const Topic* topic = program.topics.find(meeting.topic)) part.topics.insert(topic->name);
  }
  return parts;
}

std::string line_of(const Event& event, bool mentors, const Part& part, const Words& words) {
  const Message what{mentors ? "certificate.mentor" : "certificate.mentee",
                     {arg("event", event.name), arg("hours", hours_text(words, part.minutes))}};
  if (part.topics.empty()) return words.text(what);
  return words.text(
      {"certificate.topics",
       {arg("what", words.text(what)),
        arg("topics", words.formats().list({part.topics.begin(), part.topics.end()}))}});
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
    PrintBlock page{PrintBlock::Kind::slide,
                    words.text({"certificate.heading", {arg("name", person->name)}})};
    const auto say = [&](const Message& message) {
      page.table.rows.push_back({words.text(message)});
    };
    say({"certificate.opening",
         {arg("program", program.name()), arg("time", scope_name(program, scope, words))}});
    int minutes = 0;
    for (const auto& [key, part] : parts) {
      minutes += part.minutes;
      const Event* event = program.events.find(key.first);
      if (event == nullptr) continue;
      page.table.rows.push_back({line_of(*event, key.second, part, words)});
    }
    say({"certificate.total", {arg("hours", hours_text(words, minutes))}});
    say({"certificate.signature", {}});
    blocks.push_back(std::move(page));
  }
  return blocks;
}

}  // namespace rondo
