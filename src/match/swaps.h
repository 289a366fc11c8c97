// Swaps: two matches of an event exchange their mentors in one step. Every mentor keeps as many
// mentees and every request its place, so neither places nor the cap of the school year stand in
// the way; whom somebody meets is all that changes.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "match/event_view.h"

namespace rondo {

// Nothing has begun and nothing is over: a proposal, or a match that can be released to be one.
constexpr bool may_be_swapped(MatchState state) {
  return state == MatchState::proposed || may_become(state, MatchState::proposed);
}

// Why the match stays as it is, whatever it is swapped with. Errors: error.swap.begun,
// error.swap.over, error.swap.planned (a session is planned, which other people count on); each
// with {mentor, mentee}. O(sessions).
std::optional<Error> swap_refusal(const Program& program, const MatchId& match);
// Why these two can't exchange their mentors. Errors: those of either; error.swap.other_event;
// error.swap.same_mentor {mentor}; error.pair_with_self. Both have to be there.
std::optional<Error> swap_refusal(const Program& program, const MatchId& one, const MatchId& other);

// A mentee with the mentor of the other match.
struct SwappedPair {
  PersonId mentor;
  PersonId mentee;
  PersonId mentor_before;
  int fit = 0;                        // 0..1000
  int fit_before = 0;                 // likewise, with the mentor of now
  std::vector<Message> against = {};  // the rules in the way of the new pair

  bool operator==(const SwappedPair&) const = default;
};

struct MentorSwap {
  MatchId other;
  SwappedPair first;   // the mentee of the match that was asked about
  SwappedPair second;  // the mentee of the other
  // Of the four: who has heard of the match that would be no more, in reading order.
  std::vector<PersonId> told = {};
  std::optional<Error> refusal = {};  // why it can't be done at all

  bool against_rules() const { return !first.against.empty() || !second.against.empty(); }
  // Whether somebody has to say that it is meant.
  bool needs_a_word() const { return against_rules() || !told.empty(); }
  // The two fits together as the screen shows each of them, 0 to 200: now, and after the swap.
  int sum_before() const;
  int sum_after() const;
};

// What swapping the match with each other one of its event comes to that takes a place and has
// another mentor: first what goes against no rule, then what goes against one, then what can't be
// done; of each what makes the sum of the two fits grow most, then the greatest sum, then in
// reading order of the other's mentor and mentee. Nothing when there is no such match.
// O(matches of the event * rules + records of the program).
std::vector<MentorSwap> swaps_of(const EventView& view, const MatchId& match);

}  // namespace rondo
