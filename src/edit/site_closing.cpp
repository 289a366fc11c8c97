#include "edit/site_closing.h"

#include <string>

#include "base/iso_time.h"
#include "edit/each.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// Whether nothing of the event is ahead of the person who was at a site until that day.
bool is_over_for(const Program& program, const Registration& registration,
                 const std::string& closed_on) {
  const Event* event = program.events.find(registration.event);
  if (event == nullptr || !goes_on(*event)) return true;
  if (event->kind == EventKind::speed_mentoring) {
    return !event->starts_at.empty() && day_of(event->starts_at) < closed_on;
  }
  bool any = false;
  for (const auto& [id, match] : program.matches) {
    const bool theirs = match.event == registration.event && (match.mentor == registration.person ||
                                                              match.mentee == registration.person);
    if (!theirs) continue;
    if (takes_place(match) && match.state != MatchState::completed) return false;
    any = true;
  }
  return any;
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

void leave_closed_site(Transaction& edit, const PersonId& id) {
  const Program& program = edit.program();
  const Person* person = program.people.find(id);
  const Site* site = person == nullptr ? nullptr : program.sites.find(person->site);
  if (site == nullptr || site->closed_on.empty()) return;
  const SiteId left = person->site;
  const std::string closed_on = site->closed_on;
  change_each<Registration>(edit, [&](Registration& registration) {
    if (!(registration.person == id) || !registration.site.empty()) return;
    if (is_over_for(edit.program(), registration, closed_on)) registration.site = left;
  });
}

void move_to_site(Transaction& edit, const std::vector<PersonId>& people, const SiteId& site) {
  for (const PersonId& id : people) {
    const Person* found = edit.program().people.find(id);
    if (found == nullptr || found->site == site) continue;
    Person person = *found;
    leave_closed_site(edit, id);
    person.site = site;
    edit.put(id, person);
  }
}

}  // namespace rondo
