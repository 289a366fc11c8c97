#include "edit/site_closing.h"

#include <algorithm>
#include <optional>
#include <string>

#include "edit/each.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// Whether the event is over for who was at a site that closed on that day; empty: it has not. What
// came after that day was not done there, whoever was still on its list.
bool is_over(const Program& program, const EventId& id, const std::string& closed_on,
             const std::string& today) {
  const Event* event = program.events.find(id);
  if (event == nullptr || !goes_on(*event)) return true;
  const bool sits = event->kind == EventKind::speed_mentoring;
  const std::string day =
      sits ? day_of_sitting(program, id, *event) : day_of_event(program, id, *event);
  if (day.empty() || (!closed_on.empty() && day >= closed_on)) return false;
  if (sits) return day < today;
  const std::optional<int> year = school_year_of(day);
  return year && *year < school_year_of(today);
}

// Whether people were or may be told of it, as reports count.
bool was_agreed(const Match& match) {
  return is_held(match.state) || match.state == MatchState::ended_early;
}

bool came_of(const Program& program, const Registration& registration) {
  const EventClock* clock = clock_of(program, registration.event);
  if (clock != nullptr && !clock->started_at.empty()) return true;
  return std::any_of(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
    const Match& match = entry.second;
    return match.event == registration.event && was_agreed(match) &&
           !is_another(match, registration.person);
  });
}

}  // namespace

std::vector<PersonId> people_at(const Program& program, const SiteId& site) {
  std::vector<PersonId> people;
  for (const auto& [id, person] : program.people) {
    if (person.site == site && !person.archived) people.push_back(id);
  }
  return people;
}

std::set<PersonId> taking_part_from(const Program& program, const SiteId& site) {
  std::set<PersonId> taking_part;
  for (const auto& [id, registration] : program.registrations) {
    const Person* person = program.people.find(registration.person);
    const Event* event = program.events.find(registration.event);
    if (person == nullptr || event == nullptr || registration.withdrawn) continue;
    if (person->site == site && !person->archived && goes_on(*event)) {
      taking_part.insert(registration.person);
    }
  }
  return taking_part;
}

void leave_site(Transaction& edit, const PersonId& id, const std::string& today) {
  const Program& program = edit.program();
  const Person* person = program.people.find(id);
  const Site* site = person == nullptr ? nullptr : program.sites.find(person->site);
  if (site == nullptr) return;
  const SiteId left = person->site;
  const std::string closed_on = site->closed_on;
  change_each<Registration>(edit, [&](Registration& registration) {
    if (!(registration.person == id) || !registration.site.empty()) return;
    const bool stays = is_over(edit.program(), registration.event, closed_on, today) ||
                       (!closed_on.empty() && came_of(edit.program(), registration));
    if (stays) registration.site = left;
  });
}

void move_to_site(Transaction& edit, const std::vector<PersonId>& people, const SiteId& site,
                  const std::string& today) {
  for (const PersonId& id : people) {
    const Person* found = edit.program().people.find(id);
    if (found == nullptr || found->site == site) continue;
    Person person = *found;
    leave_site(edit, id, today);
    person.site = site;
    edit.put(id, person);
  }
}

}  // namespace rondo
