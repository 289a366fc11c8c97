#include "speed/plan_told.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "base/iso_time.h"
#include "base/sha256.h"
#include "edit/each.h"
#include "model/meeting_hours.h"
#include "model/school_year.h"
#include "model/taking_part.h"
#include "speed/board.h"
#include "speed/plan.h"

namespace rondo {
namespace {

constexpr std::size_t kToldKeyDigits = 16;

}  // namespace

std::map<PersonId, std::string> plan_keys(const Program& program, const EventId& id) {
  std::map<PersonId, std::string> keys;
  const Event* event = program.events.find(id);
  if (event == nullptr || rounds_run_of(program, id) == nullptr) return keys;
  std::string of_all = event->starts_at + '\n' + event->venue + '\n';
  for (const RoundMinutes& round : planned_minutes(*event)) {
    of_all += std::to_string(round.begins) + ' ' + std::to_string(round.ends) + '\n';
  }
  const std::vector<RoundBoard> boards = round_boards(program, id);
  for (const auto& [key, registration] : program.registrations) {
    if (!(registration.event == id) || !takes_part(registration)) continue;
    std::string told = of_all;
    for (const std::optional<Stop>& stop : itinerary(boards, registration.person)) {
      if (stop) {
        const MeetingTable& table = *program.meeting_tables.find(stop->table);
        told += table.name + '\t' + table.room;
        for (const PersonId& one : stop->with) told += '\t' + one.text();
      }
      told += '\n';
    }
    keys[registration.person] = sha256_hex(told).substr(0, kToldKeyDigits);
  }
  return keys;
}

PlanNews plan_news(const Program& program, const EventId& event) {
  PlanNews news;
  const std::map<PersonId, std::string> keys = plan_keys(program, event);
  news.people = static_cast<int>(keys.size());
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    const auto key = keys.find(registration.person);
    if (key == keys.end() || registration.plan_told == key->second) continue;
    news.to_tell.insert(registration.person);
    if (!registration.plan_told.empty()) news.earlier.insert(registration.person);
  }
  return news;
}

bool sitting_lies_ahead(const Program& program, const EventId& event, std::string_view today) {
  const Event* found = program.events.find(event);
  if (found == nullptr || !goes_on(*found)) return false;
  const EventClock* clock = clock_of(program, event);
  if (clock != nullptr && !clock->started_at.empty()) return false;
  return !planned_start(*found) || day_of(found->starts_at) >= today;
}

void note_told_of_plan(Transaction& edit, const EventId& event, const std::set<PersonId>& people) {
  const std::map<PersonId, std::string> keys = plan_keys(edit.program(), event);
  change_each<Registration>(edit, [&](Registration& registration) {
    const auto key = keys.find(registration.person);
    const bool told = registration.event == event && people.count(registration.person) > 0;
    if (told && key != keys.end()) registration.plan_told = key->second;
  });
}

}  // namespace rondo
