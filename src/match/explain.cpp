#include "match/explain.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/reading_order.h"
#include "match/fingerprint.h"
#include "match/messages.h"
#include "match/plan_partners.h"
#include "match/reasons.h"
#include "match/summary.h"
#include "match/texts.h"
#include "model/had_mentor.h"

namespace rondo {
namespace {

// With those who had a mentee until the match ended early.
std::map<PersonId, int> loads_had(const EventView& view) {
  std::map<PersonId, int> loads;
  const MetMatches met = matches_that_met(*view.program);
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && gives_a_mentor(id, match, met)) ++loads[match.mentor];
  }
  return loads;
}

AlternativeMentor alternative(const EventView& view, const Pairing& pairing, int load,
                              const ChangeCosts& costs) {
  AlternativeMentor result;
  result.mentor = pairing.mentor->id;
  result.fit = fit_total(view, pairing);
  result.rules = rules_in_the_way(view, pairing);
  if (!result.rules.empty()) {
    result.kind = AlternativeKind::ruled_out;
    result.text = result.rules.front().text;
    return result;
  }
  const Participant& mentor = *pairing.mentor;
  const bool full = load >= mentor.places();
  result.kind = full ? AlternativeKind::full : AlternativeKind::free_place;
  result.by_year = full && mentor.at_year_cap(load);
  const auto cost = costs.find(result.mentor);
  if (cost != costs.end()) {
    result.loss = cost->second.loss;
    result.text = cost->second.text;
  } else if (result.by_year) {
    result.text = year_cap_text(mentor, load);
  } else if (full) {
    result.text = {"alternative.full", {arg("count", mentor.capacity)}};
  } else {
    result.text = {"alternative.free_place", {arg("count", mentor.places() - load)}};
  }
  return result;
}

std::vector<TopicId> shared_topics(const Pairing& pairing) {
  std::vector<TopicId> shared;
  for (const auto& [topic, request] : pairing.mentee->requests) {
    if (pairing.mentor->offers.count(topic) != 0) shared.push_back(topic);
  }
  return shared;
}

std::map<PersonId, std::set<TopicId>> served_topics(const EventView& view) {
  std::map<PersonId, std::set<TopicId>> served;
  const MetMatches met = matches_that_met(*view.program);
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || !serves_request(id, match, met)) continue;
    served[match.mentee].insert(view.topic_now(match.topic));
  }
  return served;
}

constexpr std::string_view kNeverMatched = "reason.not_matched",
                           kCameSince = "reason.not_matched_since";

// For the best fit, which the event does not put first any more.
bool was_left_for_fit(const EventView& view, const Message& reason) {
  return reason.key == kLeftForFit && view.event->first_aim != MatchAim::best_fit;
}

// As the run found. It knows nothing of what came since, or came free again.
Message why_unserved(const MatchRun* run, const RequestKey& request) {
  if (run == nullptr) return {std::string(kNeverMatched), {}};
  const auto noted = run->unserved.find(request_id(request));
  std::optional<Message> reason =
      noted == run->unserved.end() ? std::nullopt : message_from_value(noted->second);
  return reason ? *std::move(reason) : Message{std::string(kCameSince), {}};
}

// A mentor whom the rules allow, who has a place left and, where the event wants different mentors,
// is not the mentee's already.
bool has_free_mentor(const EventView& view, const RequestKey& request,
                     const std::map<PersonId, int>& loads,
                     const std::set<std::pair<PersonId, PersonId>>& pairs) {
  const Participant* mentee = view.find(request.mentee);
  const auto near = view.mentors_by_area.find(view.area_of(request.topic));
  if (mentee == nullptr || near == view.mentors_by_area.end()) return false;
  return std::any_of(near->second.begin(), near->second.end(), [&](const Participant* mentor) {
    const auto load = loads.find(mentor->id);
    const bool full = load != loads.end() && load->second >= mentor->capacity + mentor->through;
    const bool again = !view.event->repeat_mentor && pairs.count({mentor->id, mentee->id}) > 0;
    return !full && !again && is_eligible(view, {mentee, request.topic, mentor});
  });
}

// A mentor has more mentees than places, or a mentee more matches than wanted, and one of these is
// a proposal that matching again could move.
bool is_too_much_by_hand(const EventView& view, const std::map<PersonId, int>& loads) {
  std::map<PersonId, std::set<TopicId>> matched;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || !takes_place(match)) continue;
    matched[match.mentee].insert(view.topic_now(match.topic));
  }
  return std::any_of(view.program->matches.begin(), view.program->matches.end(),
                     [&](const auto& entry) {
                       const Match& match = entry.second;
                       if (match.event != view.id || !takes_place(match) || is_kept(match))
                         return false;
                       const Participant* mentor = view.find(match.mentor);
                       return (mentor != nullptr && loads.at(match.mentor) > mentor->places()) ||
                              static_cast<int>(matched.at(match.mentee).size()) >
                                  places_wanted(view, match.mentee);
                     });
}

// All pairs are through with it; in what matches requests as they come more may always follow.
bool all_are_through(const EventView& view) {
  bool completed = false;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id) continue;
    if (!is_final(match.state)) return false;
    completed = completed || (match.state == MatchState::completed && takes_place(match));
  }
  return completed && !view.event->rolling;
}

}  // namespace

std::vector<AlternativeMentor> alternative_mentors(const EventView& view, const RequestKey& request,
                                                   const PersonId& chosen,
                                                   const ChangeCosts& costs) {
  std::vector<AlternativeMentor> result;
  const Participant* mentee = view.find(request.mentee);
  const auto near = view.mentors_by_area.find(view.area_of(request.topic));
  if (mentee == nullptr || near == view.mentors_by_area.end()) return result;
  const std::map<PersonId, int> loads = loads_of(view);
  for (const Participant* mentor : near->second) {
    if (mentor->id == chosen || mentor->id == request.mentee) continue;
    const auto load = loads.find(mentor->id);
    result.push_back(alternative(view, {mentee, request.topic, mentor},
                                 load == loads.end() ? 0 : load->second, costs));
  }
  std::sort(result.begin(), result.end(),
            [&](const AlternativeMentor& left, const AlternativeMentor& right) {
              const bool left_out = left.kind == AlternativeKind::ruled_out;
              const bool right_out = right.kind == AlternativeKind::ruled_out;
              if (left_out != right_out) return right_out;
              if (left.fit != right.fit) return left.fit > right.fit;
              return reads_before(view.person_name(left.mentor), view.person_name(right.mentor));
            });
  return result;
}

std::optional<MatchExplanation> explain_match(const EventView& view, const MatchId& id,
                                              const ChangeCosts& costs) {
  const Match* match = view.program->matches.find(id);
  if (match == nullptr || match->event != view.id) return std::nullopt;
  const Pairing pairing{view.find(match->mentee), view.topic_now(match->topic),
                        view.find(match->mentor)};
  if (pairing.mentee == nullptr || pairing.mentor == nullptr) return std::nullopt;
  MatchExplanation explanation;
  explanation.mentor = match->mentor;
  explanation.mentee = match->mentee;
  explanation.topic = pairing.topic;
  const int load = loads_of(view)[match->mentor];
  explanation.mentor_load = load - pairing.mentor->through;
  explanation.mentor_capacity = pairing.mentor->capacity;
  explanation.mentor_load_this_year = pairing.mentor->load_this_year + load;
  explanation.mentor_year_cap = pairing.mentor->year_cap;
  explanation.request_rank = request_of(pairing).rank;
  explanation.goal = request_of(pairing).goal;
  explanation.fit = fit_of(view, pairing);
  explanation.again_in_plan = plan_partners(view).count({match->mentor, match->mentee}) > 0;
  explanation.sites = site_relation_then(pairing);
  explanation.shared_topics = shared_topics(pairing);
  explanation.shared_pools = pool_overlap(pairing).common;
  explanation.common_slots = common_slots(pairing);
  explanation.rules = rules_in_the_way(view, pairing);
  // Kept matches of this event can exceed the cap as well.
  const bool over_cap = explanation.mentor_year_cap &&
                        explanation.mentor_load_this_year > *explanation.mentor_year_cap;
  if (over_cap && takes_place(*match)) {
    std::erase_if(explanation.rules,
                  [](const RuleInTheWay& one) { return one.rule == Rule::year_cap; });
    explanation.rules.push_back({Rule::year_cap, year_cap_text(*pairing.mentor, load)});
  }
  // That these two parted is this very match.
  if (!takes_place(*match)) {
    std::erase_if(explanation.rules,
                  [](const RuleInTheWay& one) { return one.rule == Rule::parted; });
  }
  explanation.alternatives =
      alternative_mentors(view, {match->mentee, pairing.topic}, match->mentor, costs);
  return explanation;
}

std::vector<UnservedRequest> unserved_requests(const EventView& view) {
  std::vector<UnservedRequest> result;
  const MatchRun* run = latest_run(*view.program, view.id);
  const std::map<PersonId, std::set<TopicId>> served = served_topics(view);
  std::map<PersonId, int> missing;  // matches
  for (const auto& [mentee, participant] : view.participants) {
    const auto has = served.find(mentee);
    const std::size_t count = has == served.end() ? 0 : has->second.size();
    if (static_cast<int>(count) >= places_wanted(view, mentee)) continue;
    missing[mentee] = places_wanted(view, mentee) - static_cast<int>(count);
    for (const auto& [topic, request] : participant.requests) {
      const RequestKey key{mentee, topic};
      if (has != served.end() && has->second.count(topic) != 0) continue;
      result.push_back({key, request.rank, why_unserved(run, key), false});
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [&](const UnservedRequest& left, const UnservedRequest& right) {
                     if (!(left.request.mentee == right.request.mentee)) {
                       return reads_before(view.person_name(left.request.mentee),
                                           view.person_name(right.request.mentee));
                     }
                     return left.rank < right.rank;
                   });
  for (UnservedRequest& unserved : result) {
    unserved.instead = missing[unserved.request.mentee]-- <= 0;
  }
  return result;
}

bool may_match_more(const EventView& view, const std::vector<UnservedRequest>& open) {
  const MatchRun* run = latest_run(*view.program, view.id);
  const bool only_decisions = run != nullptr && only_decisions_since(view, *run);
  std::set<std::pair<PersonId, PersonId>> pairs;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || !takes_place(match)) continue;
    if (match.state == MatchState::proposed && !only_decisions) return true;
    pairs.emplace(match.mentor, match.mentee);
  }
  const std::map<PersonId, int> loads = all_are_through(view) ? loads_had(view) : loads_of(view);
  if (only_decisions && is_too_much_by_hand(view, loads)) return true;
  return std::any_of(open.begin(), open.end(), [&](const UnservedRequest& unserved) {
    const std::string& reason = unserved.reason.key;
    // A free mentor of whom the run knew.
    if (only_decisions && reason == kLeftForFit) return false;
    const bool unasked = !unserved.instead && (reason == kCameSince || reason == kNeverMatched);
    return unasked || was_left_for_fit(view, unserved.reason) ||
           has_free_mentor(view, unserved.request, loads, pairs);
  });
}

}  // namespace rondo
