#include "edit/event_list.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "base/iso_time.h"

namespace rondo {

RegistrationId registration_in(const Program& program, const EventId& event,
                               const PersonId& person) {
  const auto& all = program.registrations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == event && entry.second.person == person;
  });
  return found == all.end() ? RegistrationId() : found->first;
}

bool is_on_list(const Program& program, const EventId& event, const PersonId& person) {
  return !registration_in(program, event, person).empty();
}

bool is_list_empty(const Program& program, const EventId& event) {
  const auto& all = program.registrations;
  return std::none_of(all.begin(), all.end(),
                      [&](const auto& entry) { return entry.second.event == event; });
}

std::set<TopicId> topics_on_list(const Program& program, const EventId& event) {
  std::set<TopicId> topics;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    for (const auto& [topic, offer] : registration.offers) topics.insert(topic);
    for (const auto& [topic, request] : registration.requests) topics.insert(topic);
  }
  return topics;
}

std::vector<RegistrationId> waiting_for_a_place(const Program& program, const EventId& event) {
  // A sheet's time has no zone, so all are compared as the clocks here showed them.
  std::vector<std::tuple<bool, std::string_view, RegistrationId>> waiting;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || registration.withdrawn ||
        registration.approval != Approval::waitlisted) {
      continue;
    }
    const std::string_view time = second_of(registration.signed_up_at);
    const bool known = days_between(time, time).has_value();  // else as the sheet has it
    waiting.emplace_back(!known, known ? time : std::string_view(), id);
  }
  std::sort(waiting.begin(), waiting.end());
  std::vector<RegistrationId> ids;
  for (const auto& one : waiting) ids.push_back(std::get<RegistrationId>(one));
  return ids;
}

void bring_back(Transaction& edit, const PersonId& person) {
  const Person* found = edit.program().people.find(person);
  if (found == nullptr || !found->archived) return;
  Person back = *found;
  back.archived = false;
  edit.put(person, back);
}

}  // namespace rondo
