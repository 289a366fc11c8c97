// RoundsPlan: who meets whom in which round and where, what the plan comes to, and how much better
// a plan could be at most.
//
// Numbers refer to the lists of the RoundsProblem that was planned. docs/matching.md says what the
// prices prove and how verify_rounds() checks it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/message.h"
#include "match/rounds_problem.h"

namespace rondo::match {

// What is decided first, in this order; a greater number is better in each.
// must: pairs that must meet and do; meetings: all of them; kept: pairs of `prefer` that meet;
// level: less the sum of 0 + 1 + ... + (n - 1) over mentees with n meetings, which is greatest when
// meetings, and so breaks, are spread as evenly as can be; fit: its sum.
enum class RoundsGoal : std::size_t { must, meetings, kept, level, fit };
inline constexpr std::size_t kRoundsGoals = 5;
using RoundsScore = std::array<std::int64_t, kRoundsGoals>;

constexpr std::size_t goal(RoundsGoal which) {
  return static_cast<std::size_t>(which);
}

// What is made good afterwards without touching the score; less is better in each.
struct RoundsComfort {
  std::int64_t double_breaks = 0;  // times that somebody has a break right after a break
  std::int64_t uneven = 0;         // meetings of the fullest open round less those of the emptiest
  std::int64_t table_changes = 0;  // times that somebody of the staying side changes the table
  std::int64_t walking = 0;        // tables passed by everybody, between consecutive meetings

  bool operator==(const RoundsComfort&) const = default;
};

// Prices in the units of RoundsScore, none below zero in lexicographic order: of one more meeting
// of a mentor, and of one more meeting in all. What is not listed costs nothing.
struct RoundsPrices {
  struct MentorPrice {
    int mentor = 0;
    RoundsScore price{};
    bool operator==(const MentorPrice&) const = default;
  };
  std::vector<MentorPrice> mentors;
  RoundsScore total{};

  bool operator==(const RoundsPrices&) const = default;
};

// A mentee without any meeting, and why. Keys: rounds.unserved.nobody (no eligible mentor is there
// when the mentee is), .away (in no open round), .competition {count, places} with those who
// compete and for whom, .tables {count, places} (so many mentees, so many meetings that the tables
// allow), .no_round (no free round was found where both have time).
struct UnservedMentee {
  int mentee = 0;
  Message reason;
  std::vector<int> mentees;
  std::vector<int> mentors;

  bool operator==(const UnservedMentee&) const = default;
};

struct RoundsPlan {
  std::vector<Meeting> meetings;  // by round, table, mentee
  RoundsScore score{};
  // No plan has a greater score. Equal to the score when the plan is proven best.
  RoundsScore bound{};
  RoundsPrices prices;  // that prove the bound
  RoundsComfort comfort;
  // By id, the rounds that somebody is there for and has no meeting in, ascending; of those who
  // have any.
  std::map<std::string, std::vector<int>> breaks;
  std::vector<UnservedMentee> unserved;  // by mentee

  bool proven_best() const { return score == bound; }
  bool operator==(const RoundsPlan&) const = default;
};

// How far the score may be from the best: in the first goal that is not proven, the difference.
struct RoundsGap {
  RoundsGoal goal = RoundsGoal::must;
  std::int64_t at_most = 0;  // 0 when the plan is proven best
};
RoundsGap gap(const RoundsPlan& plan);

// What a set of meetings comes to.
RoundsScore score_of(const RoundsProblem& problem, const std::vector<Meeting>& meetings);
RoundsComfort comfort_of(const RoundsProblem& problem, const std::vector<Meeting>& meetings);
std::map<std::string, std::vector<int>> breaks_of(const RoundsProblem& problem,
                                                  const std::vector<Meeting>& meetings);

// Both of a plan's meetings, at once.
void count_days(const RoundsProblem& problem, RoundsPlan& plan);

}  // namespace rondo::match
