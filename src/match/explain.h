// Why this match, and why not another: what a pair is made of, who else could have been chosen, and
// what stands in the way of a request that found nobody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/change_costs.h"
#include "match/eligibility.h"
#include "match/fit.h"

namespace rondo {

enum class AlternativeKind {
  free_place,  // may be chosen, and has a place left
  full,        // may be chosen, but all places are taken
  ruled_out,   // a rule is in the way
};

struct AlternativeMentor {
  PersonId mentor;
  int fit = 0;  // 0..1000, also where a rule is in the way
  AlternativeKind kind = AlternativeKind::free_place;
  bool by_year = false;                 // full: it is the school year's cap that allows no more
  std::optional<ChangeLoss> loss = {};  // where it is known what the change costs
  // A few words: the rule in the way, what the change costs, or whether there is a place.
  Message text;
  std::vector<RuleInTheWay> rules;

  bool operator==(const AlternativeMentor&) const = default;
};

// The mentors who offer the topic or one of its focus area, but `chosen` (may be empty): those who
// may be chosen first, then by fit, then in reading order. The texts say what the change costs
// where `costs` knows it.
std::vector<AlternativeMentor> alternative_mentors(const EventView& view, const RequestKey& request,
                                                   const PersonId& chosen,
                                                   const ChangeCosts& costs);

struct MatchExplanation {
  PersonId mentor;
  PersonId mentee;
  TopicId topic;
  int mentor_load = 0;  // mentees in this event who take a place
  int mentor_capacity = 0;
  int mentor_load_this_year = 0;       // mentees in all events of the school year
  std::optional<int> mentor_year_cap;  // at most; none: no cap
  int request_rank = 1;
  std::string goal;  // what the mentee wants to do with it
  Fit fit;
  // The mentor is theirs already in another event of a plan that wants different ones, which has a
  // price (match/plan_partners.h).
  bool again_in_plan = false;
  SiteRelation sites = SiteRelation::unknown;
  std::vector<TopicId> shared_topics;  // requested by the one and offered by the other
  std::vector<PoolId> shared_pools;
  std::vector<std::string> common_slots;
  std::vector<RuleInTheWay> rules;  // that a match made by hand goes against
  std::vector<AlternativeMentor> alternatives;
};

// Nothing when there is no such match in the event or one of its people is gone.
std::optional<MatchExplanation> explain_match(const EventView& view, const MatchId& id,
                                              const ChangeCosts& costs);

struct UnservedRequest {
  RequestKey request;
  int rank = 1;
  Message reason;
  // The mentee's requests listed before fill all the matches that they may still have: a mentor for
  // this one would come in the place of one of those.
  bool instead = false;
};

// The requests without a mentor of mentees who have, or had (model/had_mentor.h), fewer matches
// than they can, with what the latest run found, or that it was before their time: by mentee in
// reading order, then by rank. Without those marked `instead` they are as many as the matches that
// are missing.
std::vector<UnservedRequest> unserved_requests(const EventView& view);

// Whether matching again could change a list that is not the answer of now any more (is_current):
// there is a proposal, which it may move, or one of the `open` requests came since or was left for
// a fit that no longer comes first, or somebody could take it. What people know of stays in any
// case, so that what only weighs, as the load that mentors carry elsewhere, changes nothing of a
// list that is approved. Pairs that the coordinator made or swapped since are meant: they alone are
// no reason to move proposals, unless a mentor has more mentees than places by them or a mentee
// more matches than wanted. Where all pairs are through, a place that
// came free by an early end is no reason either.
bool may_match_more(const EventView& view, const std::vector<UnservedRequest>& open);

}  // namespace rondo
