// Sites, people and their registrations.
#include <algorithm>

#include "app/beyond_cap.h"
#include "app/execute.h"
#include "app/naming.h"
#include "app/removals.h"
#include "app/rolling_match.h"
#include "app/tidy_person.h"
#include "app/withdrawals.h"
#include "base/text.h"
#include "edit/event_list.h"
#include "edit/joining.h"
#include "edit/new_event.h"
#include "edit/site_by_name.h"
#include "edit/site_closing.h"
#include "intake/form_questions.h"
#include "model/profile_form.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// The person who has this address already, or nullptr.
const Person* holder_of_email(const Program& program, const PersonId& except,
                              std::string_view email) {
  const std::string folded = fold_case(email);
  for (const auto& [id, person] : program.people) {
    if (!(id == except) && !folded.empty() && fold_case(person.email) == folded) return &person;
  }
  return nullptr;
}

// Answers that are changed by hand, as an import keeps them; a blank one is none. Those that a
// sheet brought may be off, and stay. Error: that of check_form_of_answer().
Result<Done> tidy_answers(const Program& program, const Registration* before,
                          Registration& registration) {
  const Event* event = program.events.find(registration.event);
  if (event == nullptr) return Done{};
  const auto is_as_before = [&](const std::string& name, const std::string& answer) {
    if (before == nullptr) return false;
    const auto found = before->characteristics.find(name);
    return found != before->characteristics.end() && found->second == answer;
  };
  for (auto& [name, answer] : registration.characteristics) {
    if (is_as_before(name, answer)) continue;
    answer = kept_answer(event->asked, name, trim(answer));
    const auto asked = event->asked.find(name);
    if (asked == event->asked.end()) continue;
    auto good = intake::check_form_of_answer(name, asked->second.answer, answer);
    if (!good) return good;
  }
  std::erase_if(registration.characteristics,
                [](const auto& entry) { return entry.second.empty(); });
  return Done{};
}

void take_named_topics(Transaction& edit, const command::NamedTopics& named,
                       const std::vector<EventTemplate>& templates, Random& random,
                       Registration& registration) {
  const Event* event = edit.program().events.find(registration.event);
  if (event == nullptr) return;
  const std::vector<TemplateTopic>& likely = likely_topics(templates, event->kind);
  const std::string offered = collapse_spaces(named.offered);
  if (!offered.empty()) {
    registration.offers.emplace(topic_named(edit, offered, likely, random), Offer{});
  }
  const std::string requested = collapse_spaces(named.requested);
  if (!requested.empty()) {
    Request request;
    request.rank = next_rank(registration);
    registration.requests.emplace(topic_named(edit, requested, likely, random), request);
  }
}

template <class Entries>
bool has_more(const Entries& now, const Entries& before) {
  return std::any_of(now.begin(), now.end(),
                     [&](const auto& entry) { return before.count(entry.first) == 0; });
}

// Whether there may be pairs that could not be `before`, which is an empty one of somebody new, by
// what the sign-up itself says: side, topics, places, and what keeps people apart.
bool opens_pairs(const Registration& before, const Registration& now, const Event& event) {
  const bool helps_more =
      now.mentors && (!before.mentors || capacity_of(now, event) > capacity_of(before, event) ||
                      has_more(now.offers, before.offers));
  const bool asks_more = now.seeks && (!before.seeks || has_more(now.requests, before.requests));
  const bool meets_others = now.pools != before.pools || now.vetoes != before.vetoes ||
                            now.availability != before.availability;
  return helps_more || asks_more || meets_others;
}

void match_what_opens(Workbench& bench, const Registration& before, const Registration& now) {
  const Event* event = bench.state.program.events.find(now.event);
  if (event != nullptr && opens_pairs(before, now, *event)) match_if_rolling(bench, {now.event});
}

}  // namespace

Result<Done> check_year_cap(const std::optional<int>& mentees) {
  if (!mentees || (*mentees >= 0 && *mentees <= kMostMenteesPerYear)) return Done{};
  return Error{"error.year_cap", {arg("most", kMostMenteesPerYear)}};
}

Result<Person> tidy_person(const Program& program, const PersonId& id, Person person) {
  person.name = collapse_spaces(person.name);
  person.email = std::string(trim(person.email));
  if (person.name.empty()) return Error{"error.name_missing", {}};
  if (auto good = check_year_cap(person.mentees_per_year); !good) return good.error();
  if (const Person* holder = holder_of_email(program, id, person.email)) {
    return Error{"error.email_taken", {arg("email", person.email), arg("name", holder->name)}};
  }
  return person;
}

Result<Done> check_site_name(const Program& program, std::string_view name) {
  const std::string tidy = collapse_spaces(name);
  if (tidy.empty()) return Done{};
  const Site* site = program.sites.find(find_site(program, tidy));
  if (site == nullptr || site->closed_on.empty()) return Done{};
  return Error{"error.site_closed", {arg("site", site->name)}};
}

void take_site_name(Transaction& edit, std::string_view name, Random& random, Person& person) {
  const std::string tidy = collapse_spaces(name);
  if (!tidy.empty()) person.site = find_or_add_site(edit, tidy, random);
}

Result<Done> execute(Workbench& bench, const command::PutSite& command) {
  Result<std::string> name = tidy_name(bench.state.program.sites, command.id, command.site.name);
  if (!name) return name.error();
  const bool adds = command.id.empty();
  const SiteId id = adds ? new_id<SiteId>(bench.random) : command.id;
  Site site = command.site;
  site.name = *name;
  keep_old_name(bench.state.program.sites.find(id), site.name, site.spellings);
  return bench.edit(
      {adds ? "step.add_site" : "step.edit_site", {arg("name", site.name)}},
      [&](Transaction& edit) { edit.put(id, site); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::RemoveSite& command) {
  if (bench.state.program.sites.find(command.id) == nullptr) return Done{};
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::CloseSite& command) {
  const Site* found = bench.state.program.sites.find(command.id);
  if (found == nullptr || found->closed_on.empty() != command.closed) return Done{};
  Site site = *found;
  site.closed_on = command.closed ? bench.today() : std::string();
  return bench.edit(
      {command.closed ? "step.close_site" : "step.open_site", {arg("name", site.name)}},
      [&](Transaction& edit) { edit.put(command.id, site); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::JoinSites& command) {
  const Site* kept = bench.state.program.sites.find(command.kept);
  if (kept == nullptr) return Done{};
  return bench.edit(
      {"step.join_sites", {arg("name", kept->name)}},
      [&](Transaction& edit) { join_sites(edit, command.kept, command.other); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PutPerson& command) {
  Result<Person> tidy = tidy_person(bench.state.program, command.id, command.person);
  if (!tidy) return tidy.error();
  if (auto good = check_site_name(bench.state.program, command.site_name); !good) return good;
  Person& person = *tidy;
  const bool adds = command.id.empty();
  const PersonId id = adds ? new_id<PersonId>(bench.random) : command.id;
  const Person* known = bench.state.program.people.find(id);
  const bool sets_cap = known != nullptr && known->mentees_per_year != person.mentees_per_year;
  Registration registration = command.registration;
  registration.event = command.event;
  registration.person = id;
  Result<Done> done = bench.edit(
      {adds ? "step.add_person" : "step.edit_person", {arg("name", person.name)}},
      [&](Transaction& edit) {
        take_site_name(edit, command.site_name, bench.random, person);
        const Person* before = edit.program().people.find(id);
        if (before != nullptr && !(before->site == person.site)) {
          leave_site(edit, id, bench.today());
        }
        edit.put(id, person);
        if (command.event.empty()) return;
        take_named_topics(edit, command.topics, bench.state.templates, bench.random, registration);
        edit.put(new_id<RegistrationId>(bench.random), registration);
      },
      adds ? Tell::with_undo : Tell::quietly);
  if (done) match_what_opens(bench, {}, registration);
  if (done && command.opens) bench.go({Screen::person, id.text()});
  if (done && sets_cap) tell_who_is_beyond_cap(bench, id);
  return done;
}

Result<Done> execute(Workbench& bench, const command::RemovePeople& command) {
  std::vector<RegistrationId> registrations;
  for (const auto& [id, registration] : bench.state.program.registrations) {
    const auto& ids = command.ids;
    if (std::find(ids.begin(), ids.end(), registration.person) != ids.end()) {
      registrations.push_back(id);
    }
  }
  const std::set<EventId> events = events_with_places_of(bench.state.program, registrations);
  const Result<Done> removed = edit_removal(bench, command);
  if (removed) tell_who_waits(bench, events);
  const Place& place = bench.state.place;
  const bool own_page =
      place.screen == Screen::person &&
      std::find(command.ids.begin(), command.ids.end(), PersonId(place.id)) != command.ids.end();
  if (own_page) bench.go({Screen::people, {}});
  return removed;
}

Result<Done> execute(Workbench& bench, const command::SetSite& command) {
  return bench.edit(
      about_people(bench.state.program, "step.set_site", "step.set_sites", command.people),
      [&](Transaction& edit) { move_to_site(edit, command.people, command.site, bench.today()); },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::RegisterPeople& command) {
  std::vector<PersonId> missing;
  for (const PersonId& id : command.people) {
    if (!is_on_list(bench.state.program, command.event, id)) missing.push_back(id);
  }
  if (missing.empty()) return Error{"error.all_registered", {}};
  return bench.edit(
      about_people(bench.state.program, "step.register", "step.register_people", missing),
      [&](Transaction& edit) {
        for (const PersonId& id : missing) {
          Registration registration;
          registration.event = command.event;
          registration.person = id;
          registration.mentors = command.mentors;
          registration.seeks = command.seeks;
          edit.put(new_id<RegistrationId>(bench.random), registration);
          bring_back(edit, id);
        }
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::JoinPeople& command) {
  return bench.edit(
      {"step.join_people", {arg("name", name_of_person(bench.state.program, command.kept))}},
      [&](Transaction& edit) { join_people(edit, command.kept, command.other, bench.today()); },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PutRegistration& command) {
  const Program& program = bench.state.program;
  Registration registration = command.registration;
  const std::string name = name_of_person(program, registration.person);
  const bool adds = command.id.empty();
  if (adds && is_on_list(program, registration.event, registration.person)) {
    return Error{"error.already_registered", {arg("name", name)}};
  }
  if (registration.capacity && *registration.capacity < 0) {
    return Error{"error.capacity_negative", {arg("name", name)}};
  }
  const Registration* known = program.registrations.find(command.id);
  if (auto good = tidy_answers(program, known, registration); !good) return good;
  const Registration before = known == nullptr ? Registration() : *known;
  const RegistrationId id = adds ? new_id<RegistrationId>(bench.random) : command.id;
  const Result<Done> done = bench.edit(
      {adds ? "step.register" : "step.edit_registration", {arg("name", name)}},
      [&](Transaction& edit) {
        take_named_topics(edit, command.topics, bench.state.templates, bench.random, registration);
        edit.put(id, registration);
        if (adds) bring_back(edit, registration.person);
      },
      adds ? Tell::with_undo : Tell::quietly);
  if (done) match_what_opens(bench, before, registration);
  return done;
}

Result<Done> execute(Workbench& bench, const command::RemoveRegistrations& command) {
  const auto& registrations = bench.state.program.registrations;
  const bool any =
      std::any_of(command.ids.begin(), command.ids.end(),
                  [&](const RegistrationId& id) { return registrations.find(id) != nullptr; });
  if (!any) return Done{};
  const std::set<EventId> events = events_with_places_of(bench.state.program, command.ids);
  const Result<Done> removed = edit_removal(bench, command);
  if (removed) tell_who_waits(bench, events);
  return removed;
}

}  // namespace rondo
