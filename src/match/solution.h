// Solution: the matcher's answer, with the proof that there is no better one.
//
// Numbers refer to the lists of the Problem that was solved. docs/matching.md says what the
// certificate proves and how verify() checks it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"
#include "match/problem.h"

namespace rondo::match {

enum class SolutionStatus {
  optimal,
  infeasible,  // the locks contradict each other or the limits; `reason` says which
};

// What a stage came to, in its own terms:
// served: requests served, then those of each rank that occurs, ascending;
// worst_off: how many requests are unserved, then how many are at each step of fit, worst first;
// load, fit, fit_less_load, total: one sum.
struct StageObjective {
  Stage stage = Stage::served;
  std::vector<std::int64_t> values;

  bool operator==(const StageObjective&) const = default;
};

// A request without a mentor, and why. Keys: unserved.no_mentor; .limit {mentee, count};
// .repeat {mentee}; .no_place {count}; .competition {count, places}, where `requests` and `mentors`
// are those who compete and for whom; .costs_more.
struct Unserved {
  int request = 0;
  Message reason;
  std::vector<int> requests;
  std::vector<int> mentors;

  bool operator==(const Unserved&) const = default;
};

// A price has one number per cost component, compared in lexicographic order. The components of a
// problem are those of its stages in order: `served` has one for all unserved requests and one for
// the unserved of each rank that occurs, ascending; `worst_off` has one for the unserved and one
// for the served at each step of fit, worst first; the other stages have one.
using Price = std::vector<std::int64_t>;

// Optimal dual prices: of one place of a mentor, of serving one more request of a limited mentee,
// of a group's seat, and of meeting a mentor that the mentee meets already. What is not listed
// costs nothing.
struct Certificate {
  struct MentorPrice {
    int mentor = 0;
    Price price;
    bool operator==(const MentorPrice&) const = default;
  };
  struct MenteePrice {
    std::string mentee;
    Price price;
    bool operator==(const MenteePrice&) const = default;
  };
  struct GroupPrice {
    int group = 0;
    Price price;
    bool operator==(const GroupPrice&) const = default;
  };
  struct RepeatPrice {
    std::string mentee;
    int mentor = 0;
    Price price;
    bool operator==(const RepeatPrice&) const = default;
  };

  std::vector<MentorPrice> mentors = {};
  std::vector<MenteePrice> mentees = {};
  std::vector<GroupPrice> groups = {};
  std::vector<RepeatPrice> repeats = {};

  bool operator==(const Certificate&) const = default;
};

struct Solution {
  SolutionStatus status = SolutionStatus::optimal;
  Message reason;           // of an infeasible problem
  std::vector<Pair> pairs;  // sorted by request id
  std::vector<StageObjective> objectives;
  std::vector<Unserved> unserved;  // sorted by request id
  Certificate certificate;

  bool operator==(const Solution&) const = default;
};

}  // namespace rondo::match
