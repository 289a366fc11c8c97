#include "match/fit.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "match/slot_times.h"

namespace rondo {
namespace {

// Points by rank: the first choice counts in full, and each further one clearly less.
int rank_points(int rank) {
  static constexpr std::array<int, 5> kPoints{1000, 700, 450, 250, 100};
  if (rank < 1) return kFullPoints;
  return rank <= static_cast<int>(kPoints.size()) ? kPoints[static_cast<std::size_t>(rank - 1)] : 0;
}

FactorPoints known(int points) {
  return {true, std::clamp(points, 0, kFullPoints)};
}
FactorPoints unknown() {
  return {};
}

FactorPoints topic_points(const EventView& view, const Pairing& pairing) {
  switch (find_offer(view, pairing).closeness) {
    case TopicMatch::same:
      return known(kFullPoints);
    case TopicMatch::same_area:
      return known(kFullPoints / 2);
    case TopicMatch::none:
      break;
  }
  return known(0);
}

FactorPoints pool_points(const Pairing& pairing) {
  const PoolCounts pools = count_pools(pairing.mentee->pools, pairing.mentor->pools);
  if (pools.used == 0) return unknown();
  return known(kFullPoints * pools.shared / pools.used);
}

FactorPoints site_points(const EventView& view, const Pairing& pairing) {
  const SiteRelation relation = site_relation(pairing);
  if (relation == SiteRelation::unknown) return unknown();
  const bool wants_same = view.event->site_setting == SiteSetting::prefer_same;
  return known((relation == SiteRelation::same) == wants_same ? kFullPoints : 0);
}

FactorPoints level_points(const EventView& view, const Pairing& pairing) {
  const int need = request_of(pairing).level;
  const int have = find_offer(view, pairing).offer.level;
  if (need == 0 || have == 0) return unknown();
  const int gap = have - need;
  return known(gap >= 2 ? kFullPoints : gap == 1 ? 800 : gap == 0 ? 400 : 0);
}

// Of those sides that made a shortlist, the mean: both voices weigh the same. Not being on a list
// that exists is an answer too.
FactorPoints preference_points(const Pairing& pairing) {
  int sides = 0;
  int sum = 0;
  const auto hear = [&](const std::map<PersonId, int>& ranks, const PersonId& other) {
    if (ranks.empty()) return;
    ++sides;
    const auto found = ranks.find(other);
    if (found != ranks.end()) sum += rank_points(found->second);
  };
  hear(pairing.mentee->preferred, pairing.mentor->id);
  hear(pairing.mentor->preferred_mentees, pairing.mentee->id);
  return sides == 0 ? unknown() : known(sum / sides);
}

bool share_a_key(const std::map<std::string, std::string>& left,
                 const std::map<std::string, std::string>& right) {
  return std::any_of(left.begin(), left.end(),
                     [&](const auto& entry) { return right.count(entry.first) != 0; });
}

FactorPoints availability_points(const Pairing& pairing) {
  if (pairing.mentee->slots.empty() || pairing.mentor->slots.empty()) return unknown();
  // One will do for the few sessions of a match. If it counted for less, whoever named times would
  // come after those of whom none are known.
  const bool any_in_common =
      has_common_start(pairing.mentee->times, pairing.mentor->times) ||
      share_a_key(pairing.mentee->untimed_slots, pairing.mentor->untimed_slots);
  // What can't be read may be a time of the other one.
  if (!any_in_common && has_unread_times(pairing)) return unknown();
  return known(any_in_common ? kFullPoints : 0);
}

FactorPoints language_points(const Pairing& pairing) {
  const auto& theirs = pairing.mentor->facts.languages;
  const auto& own = pairing.mentee->facts.languages;
  if (theirs.empty() || own.empty()) return unknown();
  return known(share_a_key(own, theirs) ? kFullPoints : 0);
}

FactorPoints experience_points(const Pairing& pairing) {
  const auto theirs = pairing.mentor->facts.experience_years;
  const auto own = pairing.mentee->facts.experience_years;
  if (!theirs || !own) return unknown();
  static constexpr int kPointsPerYear = 200;  // five years more count in full
  return known(std::clamp(*theirs - *own, 0, 5) * kPointsPerYear);
}

// As role_likeness() of the two that are most alike.
int best_role(const Pairing& pairing) {
  int best = 0;
  for (const auto& [target, target_text] : pairing.mentee->facts.target_roles) {
    for (const auto& [role, role_text] : pairing.mentor->facts.roles) {
      best = std::max(best, role_likeness(target, role));
    }
  }
  return best;
}

FactorPoints role_points(const Pairing& pairing) {
  switch (role_match(pairing)) {
    case RoleMatch::not_asked:
    case RoleMatch::not_known:
      return unknown();
    case RoleMatch::other:
      return known(0);
    case RoleMatch::as_asked:
      break;
  }
  return known(best_role(pairing) == 2 ? kFullPoints : 600);
}

// Only for those who named a site that the program has.
FactorPoints target_site_points(const Pairing& pairing) {
  const std::set<SiteId>& wanted = pairing.mentee->target_sites;
  const SiteId& theirs = pairing.mentor->site();
  if (wanted.empty() || theirs.empty()) return unknown();
  return known(wanted.count(theirs) != 0 ? kFullPoints : 0);
}

}  // namespace

OfferFound find_offer(const EventView& view, const Pairing& pairing) {
  OfferFound found;
  const auto& offers = pairing.mentor->offers;
  const auto same = offers.find(pairing.topic);
  if (same != offers.end()) return {TopicMatch::same, same->first, same->second};
  const TopicId area = view.area_of(pairing.topic);
  for (const auto& [topic, offer] : offers) {
    if (!(view.area_of(topic) == area)) continue;
    const bool better =
        std::tie(offer.level, offer.trained) > std::tie(found.offer.level, found.offer.trained);
    if (found.closeness == TopicMatch::none || better)
      found = {TopicMatch::same_area, topic, offer};
  }
  return found;
}

Request request_of(const Pairing& pairing) {
  const auto found = pairing.mentee->requests.find(pairing.topic);
  return found == pairing.mentee->requests.end() ? Request{} : found->second;
}

PoolCounts count_pools(const PoolTicks& mentee, const PoolTicks& mentor) {
  PoolCounts counts;
  for (const auto& [category, own] : mentee) {
    const auto theirs = mentor.find(category);
    if (theirs == mentor.end()) continue;
    ++counts.used;
    const bool shared = std::any_of(own.begin(), own.end(), [&](const PoolId& pool) {
      return theirs->second.count(pool) != 0;
    });
    if (shared) ++counts.shared;
  }
  return counts;
}

PoolOverlap pool_overlap(const Pairing& pairing) {
  PoolOverlap overlap;
  for (const auto& [category, own] : pairing.mentee->pools) {
    const auto theirs = pairing.mentor->pools.find(category);
    if (theirs == pairing.mentor->pools.end()) continue;
    const std::size_t before = overlap.common.size();
    std::set_intersection(own.begin(), own.end(), theirs->second.begin(), theirs->second.end(),
                          std::back_inserter(overlap.common));
    if (overlap.common.size() == before) overlap.apart.push_back(category);
  }
  return overlap;
}

std::vector<std::string> common_slots(const Pairing& pairing) {
  const Participant& mentee = *pairing.mentee;
  const Participant& mentor = *pairing.mentor;
  std::vector<std::string> untimed;
  std::map<WeeklyTime, std::string> as_written;
  for (const auto& [key, written] : mentee.slots) {
    if (mentor.slots.count(key) == 0) continue;
    const std::vector<WeeklyTime> times = times_of_slot(written);
    if (times.empty()) untimed.push_back(written);
    if (times.size() == 1) as_written.emplace(times.front(), written);
  }
  std::vector<std::string> slots;
  for (const WeeklyTime& start : common_starts(mentee.times, mentor.times)) {
    const auto found = as_written.find(start);
    slots.push_back(found == as_written.end() ? plain_slot(start) : found->second);
  }
  slots.insert(slots.end(), untimed.begin(), untimed.end());
  return slots;
}

bool has_unread_times(const Pairing& pairing) {
  return !pairing.mentee->unread_times.empty() || !pairing.mentor->unread_times.empty();
}

SiteRelation site_relation(const Pairing& pairing) {
  return site_relation(pairing.mentor->site(), pairing.mentee->site());
}

SiteRelation site_relation_then(const Pairing& pairing) {
  return site_relation(pairing.mentor->site_then(), pairing.mentee->site_then());
}

RoleMatch role_match(const Pairing& pairing) {
  if (pairing.mentee->facts.target_roles.empty()) return RoleMatch::not_asked;
  if (pairing.mentor->facts.roles.empty()) return RoleMatch::not_known;
  return best_role(pairing) > 0 ? RoleMatch::as_asked : RoleMatch::other;
}

bool asks_for_roles(const Event& event) {
  return event.kind == EventKind::informational_interview || counts(event, Factor::target_role);
}

FactorPoints factor_points(const EventView& view, const Pairing& pairing, Factor factor) {
  switch (factor) {
    case Factor::topic:
      return topic_points(view, pairing);
    case Factor::request_rank:
      if (pairing.topic.empty()) return unknown();  // they meet without a request
      return known(rank_points(request_of(pairing).rank));
    case Factor::pools:
      return pool_points(pairing);
    case Factor::site:
      return site_points(view, pairing);
    case Factor::load_this_year:
      return known(kFullPoints - std::min(pairing.mentor->load_this_year, 4) * 250);
    case Factor::level:
      return level_points(view, pairing);
    case Factor::preference:
      return preference_points(pairing);
    case Factor::availability:
      return availability_points(pairing);
    case Factor::languages:
      return language_points(pairing);
    case Factor::experience:
      return experience_points(pairing);
    case Factor::target_role:
      return role_points(pairing);
    case Factor::target_site:
      return target_site_points(pairing);
  }
  return unknown();
}

int weight_of(const Event& event, Factor factor) {
  if (factor == Factor::site && event.site_setting == SiteSetting::any) return 0;
  const auto found = event.weights.find(factor);
  return found == event.weights.end() ? 0 : std::clamp(found->second, 0, 10);
}

bool counts(const Event& event, Factor factor) {
  if (factor == Factor::site && event.site_setting == SiteSetting::any) return false;
  return weight_of(event, factor) > 0 || event.required.count(factor) != 0;
}

int fit_total(const EventView& view, const Pairing& pairing) {
  int sum = 0;
  int weights = 0;
  for (const auto& [factor, listed] : view.event->weights) {
    const int weight = weight_of(*view.event, factor);
    if (weight == 0) continue;
    const FactorPoints score = factor_points(view, pairing, factor);
    if (!score.known) continue;
    sum += weight * score.points;
    weights += weight;
  }
  return weights == 0 ? 0 : (sum + weights / 2) / weights;
}

Fit fit_of(const EventView& view, const Pairing& pairing) {
  Fit fit;
  fit.total = fit_total(view, pairing);
  for (const auto& [factor, listed] : view.event->weights) {
    const int weight = weight_of(*view.event, factor);
    if (weight == 0) continue;
    const FactorPoints score = factor_points(view, pairing, factor);
    const Message text =
        score.known ? factor_text(view, pairing, factor) : why_not_known(pairing, factor);
    fit.factors.push_back({factor, weight, score.known, score.points, text});
  }
  return fit;
}

int fit_percent(int total) {
  return total / 10;
}

FitWord fit_word(int total) {
  const int percent = fit_percent(total);
  if (percent >= 85) return FitWord::excellent;
  if (percent >= 70) return FitWord::strong;
  return percent >= 55 ? FitWord::good : FitWord::fair;
}

}  // namespace rondo
