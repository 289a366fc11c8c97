#include "match/swaps.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/reading_order.h"
#include "match/eligibility.h"
#include "match/fit.h"

namespace rondo {
namespace {

Error about_match(const Program& program, std::string_view key, const Match& match) {
  return {std::string(key),
          {arg("mentor", name_in(program.people, match.mentor)),
           arg("mentee", name_in(program.people, match.mentee))}};
}

// The matches whose people count on a session, and those whose people have met or were to.
struct MatchesWithSessions {
  std::set<MatchId> planned;
  std::set<MatchId> begun;

  explicit MatchesWithSessions(const Program& program) {
    for (const auto& [id, session] : program.sessions) {
      if (session.state == SessionState::planned) planned.insert(session.match);
      const bool noted =
          session.state == SessionState::held || session.state == SessionState::missed;
      if (noted) begun.insert(session.match);
    }
  }
};

std::optional<Error> refusal_of_one(const Program& program, const MatchesWithSessions& sessions,
                                    const MatchId& id) {
  const Match& match = *program.matches.find(id);
  if (match.state == MatchState::active || sessions.begun.count(id) > 0) {
    return about_match(program, "error.swap.begun", match);
  }
  if (!may_be_swapped(match.state)) return about_match(program, "error.swap.over", match);
  if (sessions.planned.count(id) > 0) return about_match(program, "error.swap.planned", match);
  return std::nullopt;
}

std::optional<Error> refusal_of_two(const Program& program, const MatchesWithSessions& sessions,
                                    const MatchId& one, const MatchId& other) {
  const Match& first = *program.matches.find(one);
  const Match& second = *program.matches.find(other);
  if (!(first.event == second.event)) return Error{"error.swap.other_event", {}};
  for (const MatchId& id : {one, other}) {
    if (std::optional<Error> refusal = refusal_of_one(program, sessions, id)) return refusal;
  }
  if (first.mentor == second.mentor) {
    return Error{"error.swap.same_mentor", {arg("mentor", name_in(program.people, first.mentor))}};
  }
  if (first.mentor == second.mentee || second.mentor == first.mentee) {
    return Error{"error.pair_with_self", {}};
  }
  return std::nullopt;
}

// What one swap is worked out from.
class Swapper {
 public:
  Swapper(const EventView& view, const MatchId& id)
      : view_(view), sessions_(*view.program), id_(id), match_(*view.program->matches.find(id)) {
    for (const auto& [each, match] : view.program->matches) {
      if (match.event == view.id && takes_place(match)) ++meetings_[{match.mentor, match.mentee}];
    }
  }

  MentorSwap with(const MatchId& other_id, const Match& other) const {
    MentorSwap swap;
    swap.other = other_id;
    swap.first = pair_of(match_, other);
    swap.second = pair_of(other, match_);
    for (const Match* match : {&match_, &other}) {
      for (const PersonId& person : {match->mentor, match->mentee}) {
        if (has_heard(*match, person)) swap.told.push_back(person);
      }
    }
    std::sort(swap.told.begin(), swap.told.end(), [&](const PersonId& left, const PersonId& right) {
      return std::tuple(reading_key(view_.person_name(left)), left) <
             std::tuple(reading_key(view_.person_name(right)), right);
    });
    swap.told.erase(std::unique(swap.told.begin(), swap.told.end()), swap.told.end());
    swap.refusal = refusal_of_two(*view_.program, sessions_, id_, other_id);
    return swap;
  }

 private:
  SwappedPair pair_of(const Match& stays, const Match& gives) const {
    Pairing pairing{view_.find(stays.mentee), view_.topic_now(stays.topic),
                    view_.find(stays.mentor)};
    SwappedPair pair{gives.mentor, stays.mentee, stays.mentor, 0, fit_total(view_, pairing)};
    pairing.mentor = view_.find(gives.mentor);
    pair.fit = fit_total(view_, pairing);
    for (RuleInTheWay& one : rules_in_the_way(view_, pairing)) {
      // The mentor has as many mentees as before.
      if (one.rule == Rule::no_places || one.rule == Rule::year_cap) continue;
      pair.against.push_back(std::move(one.text));
    }
    if (meet_already(stays, gives)) {
      pair.against.push_back(
          {"rule.met_already", {arg("mentor", view_.person_name(gives.mentor))}});
    }
    return pair;
  }

  // Besides these two matches, in an event that wants different mentors.
  bool meet_already(const Match& stays, const Match& gives) const {
    if (view_.event->repeat_mentor) return false;
    const auto found = meetings_.find({gives.mentor, stays.mentee});
    const int meetings = found == meetings_.end() ? 0 : found->second;
    // Of two matches of one mentee, the other is among them, and goes to the mentor of now.
    return meetings > (gives.mentee == stays.mentee ? 1 : 0);
  }

  const EventView& view_;
  MatchesWithSessions sessions_;
  MatchId id_;
  const Match& match_;
  std::map<std::pair<PersonId, PersonId>, int> meetings_;  // mentor, mentee
};

}  // namespace

std::optional<Error> swap_refusal(const Program& program, const MatchId& match) {
  return refusal_of_one(program, MatchesWithSessions(program), match);
}

std::optional<Error> swap_refusal(const Program& program, const MatchId& one,
                                  const MatchId& other) {
  return refusal_of_two(program, MatchesWithSessions(program), one, other);
}

int MentorSwap::sum_before() const {
  return fit_percent(first.fit_before) + fit_percent(second.fit_before);
}

int MentorSwap::sum_after() const {
  return fit_percent(first.fit) + fit_percent(second.fit);
}

std::vector<MentorSwap> swaps_of(const EventView& view, const MatchId& id) {
  std::vector<MentorSwap> swaps;
  const Match* match = view.program->matches.find(id);
  const auto is_here = [&](const Match& one) {
    return one.event == view.id && view.find(one.mentor) != nullptr &&
           view.find(one.mentee) != nullptr;
  };
  if (match == nullptr || !is_here(*match)) return swaps;
  const Swapper swapper(view, id);
  for (const auto& [other_id, other] : view.program->matches) {
    const bool may = is_here(other) && takes_place(other) && !(other.mentor == match->mentor);
    if (may) swaps.push_back(swapper.with(other_id, other));
  }
  // Words are looked at once each, and not at every comparison.
  using Rank = std::tuple<int, int, int, std::string, std::string, MatchId>;
  std::map<MatchId, Rank> ranks;
  for (const MentorSwap& swap : swaps) {
    const int standing = swap.refusal ? 2 : swap.against_rules() ? 1 : 0;
    ranks.emplace(swap.other,
                  Rank{standing, swap.sum_before() - swap.sum_after(), -swap.sum_after(),
                       reading_key(view.person_name(swap.second.mentor_before)),
                       reading_key(view.person_name(swap.second.mentee)), swap.other});
  }
  std::sort(swaps.begin(), swaps.end(), [&](const MentorSwap& left, const MentorSwap& right) {
    return ranks.at(left.other) < ranks.at(right.other);
  });
  return swaps;
}

}  // namespace rondo
