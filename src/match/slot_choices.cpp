#include "match/slot_choices.h"

#include <map>

#include "base/text.h"
#include "match/slot_times.h"

namespace rondo {
namespace {

struct SaidBy {
  int people = 0;
  bool mentor = false;
  bool mentee = false;
};

}  // namespace

std::set<std::string> untimed_choices(const Program& program, const EventId& event) {
  std::set<std::string> choices;
  const auto add = [&](const std::string& slot) {
    if (times_of_slot(slot).empty()) choices.insert(slot_key(slot));
  };
  const Event* found = program.events.find(event);
  if (found == nullptr) return choices;
  for (const std::string& line : lines_in(found->form_times)) add(line);
  std::map<std::string, SaidBy> periods;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event != event || !(registration.mentors || registration.seeks)) continue;
    std::set<std::string> keys;
    for (const std::string& slot : registration.availability) {
      if (has_day_or_number(slot) && times_of_slot(slot).empty()) keys.insert(slot_key(slot));
    }
    for (const std::string& key : keys) {
      SaidBy& said = periods[key];
      ++said.people;
      said.mentor = said.mentor || registration.mentors;
      said.mentee = said.mentee || registration.seeks;
    }
  }
  for (const auto& [key, said] : periods) {
    if (said.people > 1 && said.mentor && said.mentee) choices.insert(key);
  }
  return choices;
}

}  // namespace rondo
