#include "match/eligibility.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "match/fit.h"
#include "match/texts.h"

namespace rondo {
namespace {

bool pair_listed(const std::set<std::pair<PersonId, PersonId>>& pairs, const Pairing& pairing) {
  return !pairs.empty() && pairs.count({pairing.mentor->id, pairing.mentee->id}) != 0;
}

bool vetoed(const Pairing& pairing) {
  return pairing.mentee->vetoes.count(pairing.mentor->id) != 0 ||
         pairing.mentor->vetoes.count(pairing.mentee->id) != 0;
}

bool site_in_the_way(const EventView& view, const Pairing& pairing) {
  return view.event->site_setting == SiteSetting::must_other &&
         site_relation(pairing) != SiteRelation::other;
}

bool pools_in_the_way(const EventView& view, const Pairing& pairing) {
  if (!view.event->pool_filter || pair_listed(view.outside_pools, pairing)) return false;
  const PoolCounts pools = count_pools(pairing.mentee->pools, pairing.mentor->pools);
  return pools.shared < pools.used;
}

enum class Wishes : std::uint8_t { count, aside };

// Whether it is required and is not known of the two or not met.
bool is_unmet(const EventView& view, const Pairing& pairing, Factor factor, Wishes wishes) {
  const bool no_matter = (factor == Factor::site && view.event->site_setting == SiteSetting::any) ||
                         (factor == Factor::preference && wishes == Wishes::aside);
  if (no_matter) return false;
  const FactorPoints score = factor_points(view, pairing, factor);
  return !score.known || score.points == 0;
}

std::optional<Factor> unmet_factor(const EventView& view, const Pairing& pairing,
                                   Wishes wishes = Wishes::count) {
  for (const Factor factor : view.event->required) {
    if (is_unmet(view, pairing, factor, wishes)) return factor;
  }
  return std::nullopt;
}

}  // namespace

bool stands_in_the_way(Rule rule, const EventView& view, const Pairing& pairing) {
  switch (rule) {
    case Rule::same_person:
      return pairing.mentee->id == pairing.mentor->id;
    case Rule::mentor_absent:
      return !pairing.mentor->mentors;
    case Rule::mentee_absent:
      return !pairing.mentee->seeks;
    case Rule::no_places:
      return pairing.mentor->mentors && pairing.mentor->capacity == 0;
    case Rule::year_cap:
      return pairing.mentor->mentors && pairing.mentor->capacity > 0 &&
             pairing.mentor->places() == 0;
    case Rule::topic:
      return pairing.mentor->mentors && find_offer(view, pairing).closeness == TopicMatch::none;
    case Rule::forbidden:
      return pair_listed(view.forbidden, pairing);
    case Rule::parted:
      return pair_listed(view.parted, pairing);
    case Rule::veto:
      return vetoed(pairing);
    case Rule::site:
      return site_in_the_way(view, pairing);
    case Rule::pools:
      return pools_in_the_way(view, pairing);
    case Rule::required:
      return unmet_factor(view, pairing).has_value();
  }
  return false;
}

namespace {

// Of the rules for a match those that hold for a meeting of a few minutes as well.
constexpr std::array kRulesOfSittings{Rule::same_person, Rule::forbidden, Rule::parted,  Rule::veto,
                                      Rule::site,        Rule::pools,     Rule::required};

// Of what is required, only wishes may be missing: that is looked at by itself.
bool stands_in_the_way_of_possible(Rule rule, const EventView& view, const Pairing& pairing) {
  if (rule == Rule::veto || rule == Rule::required) return false;
  return stands_in_the_way(rule, view, pairing);
}

Message no_common_pool_text(const EventView& view, const Pairing& pairing) {
  return {"rule.pools", {arg("categories", category_names(view, pool_overlap(pairing).apart))}};
}

Message site_rule_text(const EventView& view, const Pairing& pairing) {
  if (site_relation(pairing) == SiteRelation::unknown) return {"rule.site_unknown", {}};
  return {"rule.same_site", {arg("site", view.site_name(pairing.mentor->site()))}};
}

Message required_text(const EventView& view, const Pairing& pairing) {
  switch (*unmet_factor(view, pairing)) {
    case Factor::topic:
      return {"rule.required.topic", {}};
    case Factor::request_rank:
      return {"rule.required.request_rank", {}};
    case Factor::pools:
      return {"rule.required.pools", {}};
    case Factor::site:
      return {"rule.required.site", {}};
    case Factor::load_this_year:
      return {"rule.required.load_this_year", {}};
    case Factor::level:
      return {"rule.required.level", {}};
    case Factor::preference:
      return {"rule.required.preference", {}};
    case Factor::availability:
      if (has_unread_times(pairing)) {
        return unread_times_text(pairing, "rule.times_unread", "rule.times_unread_by_both");
      }
      if (!factor_points(view, pairing, Factor::availability).known) {
        return {"rule.times_unknown", {}};
      }
      return {"rule.no_common_time", {}};
    case Factor::languages:
      return {"rule.required.languages", {}};
    case Factor::experience:
      return {"rule.required.experience", {}};
    case Factor::target_role:
      return {"rule.required.target_role", {}};
    case Factor::target_site:
      break;
  }
  return {"rule.required.target_site", {}};
}

Message rule_text(Rule rule, const EventView& view, const Pairing& pairing) {
  const Arg mentor = arg("mentor", pairing.mentor->person->name);
  const Arg mentee = arg("mentee", pairing.mentee->person->name);
  switch (rule) {
    case Rule::same_person:
      return {"rule.same_person", {}};
    case Rule::mentor_absent:
      return {"rule.mentor_absent", {mentor}};
    case Rule::mentee_absent:
      return {"rule.mentee_absent", {mentee}};
    case Rule::no_places:
      return {"rule.no_places", {mentor}};
    case Rule::year_cap:
      return year_cap_text(*pairing.mentor, 0);
    case Rule::topic:
      return {"rule.topic", {mentor, arg("topic", view.topic_name(pairing.topic))}};
    case Rule::forbidden:
      return {"rule.forbidden", {}};
    case Rule::parted:
      return {view.event->kind == EventKind::one_off ? "rule.parted.one-off" : "rule.parted", {}};
    case Rule::veto:
      return {"rule.veto", {}};
    case Rule::site:
      return site_rule_text(view, pairing);
    case Rule::pools:
      return no_common_pool_text(view, pairing);
    case Rule::required:
      break;
  }
  return required_text(view, pairing);
}

}  // namespace

std::vector<RuleInTheWay> rules_in_the_way(const EventView& view, const Pairing& pairing) {
  std::vector<RuleInTheWay> found;
  for (int index = 0; index < kRules; ++index) {
    const Rule rule = static_cast<Rule>(index);
    if (stands_in_the_way(rule, view, pairing)) {
      found.push_back({rule, rule_text(rule, view, pairing)});
    }
  }
  return found;
}

std::vector<Factor> unmet_factors(const EventView& view, const Pairing& pairing) {
  std::vector<Factor> unmet;
  for (const Factor factor : view.event->required) {
    if (is_unmet(view, pairing, factor, Wishes::count)) unmet.push_back(factor);
  }
  return unmet;
}

bool is_eligible(const EventView& view, const Pairing& pairing) {
  for (int index = 0; index < kRules; ++index) {
    if (stands_in_the_way(static_cast<Rule>(index), view, pairing)) return false;
  }
  return true;
}

bool is_possible(const EventView& view, const Pairing& pairing) {
  for (int index = 0; index < kRules; ++index) {
    if (stands_in_the_way_of_possible(static_cast<Rule>(index), view, pairing)) return false;
  }
  return !unmet_factor(view, pairing, Wishes::aside).has_value();
}

bool may_sit_together(const EventView& view, const Pairing& pairing) {
  return std::none_of(kRulesOfSittings.begin(), kRulesOfSittings.end(),
                      [&](Rule rule) { return stands_in_the_way(rule, view, pairing); });
}

bool could_sit_together(const EventView& view, const Pairing& pairing) {
  return std::none_of(
             kRulesOfSittings.begin(), kRulesOfSittings.end(),
             [&](Rule rule) { return stands_in_the_way_of_possible(rule, view, pairing); }) &&
         !unmet_factor(view, pairing, Wishes::aside).has_value();
}

}  // namespace rondo
