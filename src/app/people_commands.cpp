// Sites, people and their registrations.
#include <algorithm>
#include <cstdint>

#include "app/execute.h"
#include "app/naming.h"
#include "app/tidy_person.h"
#include "edit/event_list.h"
#include "edit/joining.h"
#include "edit/removal.h"

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

// Says how many lose it, so that nobody is surprised.
Message about_removal(const Program& program, const SiteId& id, const std::string& name) {
  const std::int64_t people =
      std::count_if(program.people.begin(), program.people.end(),
                    [&](const auto& entry) { return entry.second.site == id; });
  if (people == 0) return {"step.remove_site", {arg("name", name)}};
  return {"step.remove_site_of_people", {arg("name", name), arg("count", people)}};
}

}  // namespace

Result<Person> tidy_person(const Program& program, const PersonId& id, Person person) {
  person.name = collapse_spaces(person.name);
  person.email = std::string(trim(person.email));
  if (person.name.empty()) return Error{"error.name_missing", {}};
  if (const Person* holder = holder_of_email(program, id, person.email)) {
    return Error{"error.email_taken", {arg("email", person.email), arg("name", holder->name)}};
  }
  return person;
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
  const Site* site = bench.state.program.sites.find(command.id);
  if (site == nullptr) return Done{};
  return bench.edit(
      about_removal(bench.state.program, command.id, site->name),
      [&](Transaction& edit) { remove_site(edit, command.id); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::JoinSites& command) {
  const Site* kept = bench.state.program.sites.find(command.kept);
  if (kept == nullptr) return Done{};
  return bench.edit(
      {"step.join_sites", {arg("name", kept->name)}},
      [&](Transaction& edit) { join_sites(edit, command.kept, command.other); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PutPerson& command) {
  const Result<Person> tidy = tidy_person(bench.state.program, command.id, command.person);
  if (!tidy) return tidy.error();
  const Person& person = *tidy;
  const bool adds = command.id.empty();
  const PersonId id = adds ? new_id<PersonId>(bench.random) : command.id;
  return bench.edit(
      {adds ? "step.add_person" : "step.edit_person", {arg("name", person.name)}},
      [&](Transaction& edit) {
        edit.put(id, person);
        if (command.event.empty()) return;
        Registration registration = command.registration;
        registration.event = command.event;
        registration.person = id;
        edit.put(new_id<RegistrationId>(bench.random), registration);
      },
      adds ? Tell::aloud : Tell::quietly);
}

Result<Done> execute(Workbench& bench, const command::RemovePeople& command) {
  return bench.edit(
      about_people(bench.state.program, "step.remove_person", "step.remove_people", command.ids),
      [&](Transaction& edit) {
        for (const PersonId& id : command.ids) remove_person(edit, id);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::SetSite& command) {
  return bench.edit(
      about_people(bench.state.program, "step.set_site", "step.set_sites", command.people),
      [&](Transaction& edit) {
        for (const PersonId& id : command.people) {
          const Person* found = edit.program().people.find(id);
          if (found == nullptr) continue;
          Person person = *found;
          person.site = command.site;
          edit.put(id, person);
        }
      },
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
      [&](Transaction& edit) { join_people(edit, command.kept, command.other); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PutRegistration& command) {
  const Program& program = bench.state.program;
  const Registration& registration = command.registration;
  const std::string name = name_of_person(program, registration.person);
  const bool adds = command.id.empty();
  if (adds && is_on_list(program, registration.event, registration.person)) {
    return Error{"error.already_registered", {arg("name", name)}};
  }
  if (registration.capacity && *registration.capacity < 0) {
    return Error{"error.capacity_negative", {arg("name", name)}};
  }
  const RegistrationId id = adds ? new_id<RegistrationId>(bench.random) : command.id;
  return bench.edit(
      {adds ? "step.register" : "step.edit_registration", {arg("name", name)}},
      [&](Transaction& edit) {
        edit.put(id, registration);
        if (adds) bring_back(edit, registration.person);
      },
      adds ? Tell::aloud : Tell::quietly);
}

Result<Done> execute(Workbench& bench, const command::RemoveRegistrations& command) {
  std::vector<PersonId> people;
  for (const RegistrationId& id : command.ids) {
    const Registration* found = bench.state.program.registrations.find(id);
    if (found != nullptr) people.push_back(found->person);
  }
  if (people.empty()) return Done{};
  return bench.edit(
      about_people(bench.state.program, "step.unregister", "step.unregister_people", people),
      [&](Transaction& edit) {
        for (const RegistrationId& id : command.ids) remove_registration(edit, id);
      },
      Tell::with_undo);
}

}  // namespace rondo
