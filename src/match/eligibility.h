// Eligibility: which rules stand in the way of a pair. A pair is eligible when none does. What is
// not known stands in nobody's way, except where the event says that it must be known (a required
// factor, or "must be another site").
//
// The rules, in the order in which they are told: same person; mentor or mentee does not take part
// (not registered, withdrawn, archived); no places; the cap of the school year, reached in other
// events; topic; forbidden; parted before (parts_its_two()); a veto of either side;
// site; pools, where the event filters the pair by them; required factors, of which a common time
// is one.
#pragma once

#include <vector>

#include "base/message.h"
#include "match/event_view.h"

namespace rondo {

enum class Rule {
  same_person,
  mentor_absent,
  mentee_absent,
  no_places,
  year_cap,
  topic,
  forbidden,
  parted,
  veto,
  site,
  pools,
  required,
};
inline constexpr int kRules = static_cast<int>(Rule::required) + 1;

struct RuleInTheWay {
  Rule rule = Rule::same_person;
  Message text;  // "Not in a common pool: Grade span"

  bool operator==(const RuleInTheWay&) const = default;
};

bool stands_in_the_way(Rule rule, const EventView& view, const Pairing& pairing);
std::vector<RuleInTheWay> rules_in_the_way(const EventView& view, const Pairing& pairing);
// What the event requires that is not known of the two or not met: all that stands behind the one
// rule Rule::required, whose text tells the first.
std::vector<Factor> unmet_factors(const EventView& view, const Pairing& pairing);
bool is_eligible(const EventView& view, const Pairing& pairing);

// Eligible, or would be but for wishes: vetoes, and a preference that is required.
bool is_possible(const EventView& view, const Pairing& pairing);

// The same of two who meet for a few minutes in a sitting. Topic, places and cap are no matter
// there, nor is it who takes part: whoever plans it says that. A pairing without a topic is that of
// two who have none in common.
bool may_sit_together(const EventView& view, const Pairing& pairing);
bool could_sit_together(const EventView& view, const Pairing& pairing);

}  // namespace rondo
