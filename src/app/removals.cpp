#include "app/removals.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/naming.h"
#include "edit/removal.h"

namespace rondo {
namespace {

template <class Record>
Arg name_arg(const Table<Record>& table, const typename Record::Id& id) {
  return arg("name", name_in(table, id));
}

Message removal_label(const Program& program, const command::RemovePeople& removal) {
  return about_people(program, "step.remove_person", "step.remove_people", removal.ids);
}

Message removal_label(const Program& program, const command::RemoveRegistrations& removal) {
  return about_people(program, "step.unregister", "step.unregister_people",
                      people_of(program, removal.ids));
}

Message removal_label(const Program& program, const command::RemoveSite& removal) {
  return {"step.remove_site", {name_arg(program.sites, removal.id)}};
}

Message removal_label(const Program& program, const command::RemoveTopic& removal) {
  return {"step.remove_topic", {name_arg(program.topics, removal.id)}};
}

Message removal_label(const Program& program, const command::RemovePoolCategory& removal) {
  return {"step.remove_category", {name_arg(program.pool_categories, removal.id)}};
}

Message removal_label(const Program& program, const command::RemovePool& removal) {
  return {"step.remove_pool", {name_arg(program.pools, removal.id)}};
}

Message removal_label(const Program& program, const command::RemoveEvent& removal) {
  return {"step.remove_event", {name_arg(program.events, removal.id)}};
}

Message removal_label(const Program& program, const command::RemoveInitiative& removal) {
  return {"step.remove_initiative", {name_arg(program.initiatives, removal.id)}};
}

Message removal_label(const Program& program, const command::RemoveMatch& removal) {
  const Match* match = program.matches.find(removal.id);
  if (match == nullptr) return {"step.remove_match", {}};
  const std::string_view key = alone_keeps_apart(program, removal.id, *match)
                                   ? "step.remove_match.parted"
                                   : "step.remove_match";
  return about_pair(program, key, match->mentor, match->mentee);
}

void take_away(Transaction& edit, const command::RemovePeople& removal) {
  for (const PersonId& id : removal.ids) remove_person(edit, id);
}

void take_away(Transaction& edit, const command::RemoveRegistrations& removal) {
  for (const RegistrationId& id : removal.ids) remove_registration(edit, id);
}

void take_away(Transaction& edit, const command::RemoveSite& removal) {
  remove_site(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemoveTopic& removal) {
  remove_topic(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemovePoolCategory& removal) {
  remove_pool_category(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemovePool& removal) {
  remove_pool(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemoveEvent& removal) {
  remove_event(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemoveInitiative& removal) {
  remove_initiative(edit, removal.id);
}

void take_away(Transaction& edit, const command::RemoveMatch& removal) {
  remove_match(edit, removal.id);
}

}  // namespace

Message label_of(const Program& program, const Removal& removal) {
  return std::visit([&](const auto& one) { return removal_label(program, one); }, removal);
}

void carry_out(Transaction& edit, const Removal& removal) {
  std::visit([&](const auto& one) { take_away(edit, one); }, removal);
}

Result<Done> edit_removal(Workbench& bench, const Removal& removal) {
  return bench.edit(
      label_of(bench.state.program, removal), [&](Transaction& edit) { carry_out(edit, removal); },
      Tell::with_undo);
}

Program after_removal(const Program& program, const Removal& removal) {
  Program after = program;
  {
    Transaction edit(after);
    carry_out(edit, removal);
    edit.finish({});
  }
  return after;
}

Losses losses_of(const Program& program, const Program& after, const Removal& removal) {
  Losses losses = losses_between(program, after);
  // What was asked for is no loss; people are left to loses_more().
  if (std::holds_alternative<command::RemoveRegistrations>(removal)) {
    losses.registrations = 0;
    losses.lists.clear();
  } else if (std::holds_alternative<command::RemoveMatch>(removal)) {
    losses.matches = 0;
  }
  return losses;
}

}  // namespace rondo
