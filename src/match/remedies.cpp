#include "match/remedies.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/reading_order.h"
#include "match/fit.h"
#include "match/reasons.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// The one of the two of whom it is not known; the mentee where it is of both or of neither.
template <class Knows>
PersonId unsaid_by(const Pairing& pairing, Knows knows) {
  return knows(*pairing.mentee) && !knows(*pairing.mentor) ? pairing.mentor->id
                                                           : pairing.mentee->id;
}

RequestRemedy required_remedy(const EventView& view, const Pairing& pairing) {
  const std::vector<Factor> unmet = unmet_factors(view, pairing);
  if (unmet != std::vector{Factor::availability}) {
    return {Remedy::requirements, pairing.mentor->id, {}, unmet.front()};
  }
  const auto knows = [](const Participant& one) {
    return !one.slots.empty() && one.unread_times.empty();
  };
  return {Remedy::other_times, pairing.mentor->id, unsaid_by(pairing, knows)};
}

std::optional<RequestRemedy> remedy_against(const EventView& view, const Pairing& pairing,
                                            Rule rule) {
  const auto knows_site = [](const Participant& one) {
    return !one.site().empty();
  };
  switch (rule) {
    case Rule::no_places:
      return RequestRemedy{Remedy::more_places, pairing.mentor->id, {}};
    case Rule::year_cap:
      return RequestRemedy{Remedy::year_cap, pairing.mentor->id, {}};
    case Rule::pools:
      return RequestRemedy{Remedy::outside_pools, pairing.mentor->id, {}};
    case Rule::required:
      return required_remedy(view, pairing);
    case Rule::site:
      if (site_relation(pairing) != SiteRelation::unknown) return std::nullopt;
      return RequestRemedy{Remedy::known_site, pairing.mentor->id, unsaid_by(pairing, knows_site)};
    default:
      return std::nullopt;
  }
}

const AlternativeMentor* first_of(const std::vector<AlternativeMentor>& nearest,
                                  AlternativeKind kind) {
  const auto found = std::find_if(nearest.begin(), nearest.end(),
                                  [&](const AlternativeMentor& one) { return one.kind == kind; });
  return found == nearest.end() ? nullptr : &*found;
}

// In reading order, the first of those whom nothing but the missing topic keeps from the request.
const Participant* free_without_topic(const EventView& view, const RequestKey& request) {
  const std::map<PersonId, int> loads = loads_of(view);
  const Participant* mentee = view.find(request.mentee);
  const Participant* first = nullptr;
  if (mentee == nullptr) return first;
  for (const auto& [id, mentor] : view.participants) {
    const bool lacks_topic =
        mentor.registration != nullptr && mentors_without_topic(*mentor.registration, *view.event);
    if (!lacks_topic) continue;
    const auto load = loads.find(id);
    if ((load == loads.end() ? 0 : load->second) >= mentor.places()) continue;
    const auto rules = rules_in_the_way(view, {mentee, request.topic, &mentor});
    if (rules.size() != 1 || rules.front().rule != Rule::topic) continue;
    const bool before =
        first == nullptr || reads_before(view.person_name(id), view.person_name(first->id));
    if (before) first = &mentor;
  }
  return first;
}

}  // namespace

RequestRemedy remedy_for(const EventView& view, const RequestKey& request, const Message& reason,
                         const std::vector<AlternativeMentor>& nearest) {
  const auto* free = first_of(nearest, AlternativeKind::free_place);
  if (reason.key == kLeftForFit && view.event->first_aim == MatchAim::best_fit) {
    return {Remedy::serve_more, free == nullptr ? PersonId() : free->mentor, {}};
  }
  if (free != nullptr) return {Remedy::choose, free->mentor, {}};
  if (const Participant* mentor = free_without_topic(view, request)) {
    return {Remedy::mentor_topic, mentor->id, mentor->id};
  }
  if (const auto* full = first_of(nearest, AlternativeKind::full)) {
    return {full->by_year ? Remedy::year_cap : Remedy::more_places, full->mentor, {}};
  }
  for (const AlternativeMentor& other : nearest) {
    if (other.rules.size() != 1) continue;
    const Pairing pairing{view.find(request.mentee), request.topic, view.find(other.mentor)};
    if (const auto remedy = remedy_against(view, pairing, other.rules.front().rule)) return *remedy;
  }
  return {};
}

}  // namespace rondo
