#include "edit/earlier_sign_ups.h"

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace rondo {

std::vector<const Registration*> earlier_registrations(const Program& program,
                                                       const Registration& here) {
  const auto day_of_event = [&](const Registration& registration) {
    const Event* event = program.events.find(registration.event);
    return event == nullptr ? std::string_view() : std::string_view(event->created_on);
  };
  const std::string_view today = day_of_event(here);
  std::vector<const Registration*> earlier;
  for (const auto& [id, other] : program.registrations) {
    if (!(other.person == here.person) || other.event == here.event) continue;
    if (program.events.find(other.event) == nullptr) continue;
    if (today.empty() || day_of_event(other) <= today) earlier.push_back(&other);
  }
  std::stable_sort(earlier.begin(), earlier.end(), [&](const auto* left, const auto* right) {
    return day_of_event(*left) > day_of_event(*right);
  });
  return earlier;
}

void fill_from_earlier(Registration& registration,
                       const std::vector<const Registration*>& earlier) {
  const auto fill = [](auto& part, const auto& before) {
    if (part == std::decay_t<decltype(part)>()) part = before;
  };
  const bool asked_nothing = registration.requests.empty();
  for (const Registration* one : earlier) {
    if (registration.mentors) fill(registration.offers, one->offers);
    if (registration.mentors) fill(registration.capacity, one->capacity);
    if (registration.seeks) fill(registration.requests, one->requests);
    fill(registration.pools, one->pools);
    fill(registration.availability, one->availability);
    registration.characteristics.insert(one->characteristics.begin(), one->characteristics.end());
  }
  if (!asked_nothing) return;
  // By then it was needed.
  for (auto& [topic, request] : registration.requests) request.needed_by.clear();
}

}  // namespace rondo
