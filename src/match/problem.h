// Problem: what the matcher solves, and nothing of the program around it. Requests ask for one
// mentor each, mentors have places, eligible pairs have a fit; docs/matching.md has the model and
// the file form.
//
// Records refer to each other by their place in the lists. The order of the lists is of no
// consequence: the matcher sorts by id.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo::match {

// What is optimized, one after the other, each among the best for those before it.
enum class Stage {
  served,         // most requests served, then most of rank 1, then of rank 2, ...
  worst_off,      // the worst-off request as well off as possible, then the second-worst, ...
  load,           // least sum of load costs
  fit,            // greatest sum of fit
  fit_less_load,  // greatest sum of fit less load costs
  total,          // least sum of (1000 - fit), load costs and unserved costs; stands alone
};

inline constexpr int kMaxFit = 1000;
inline constexpr int kMaxRank = 100;
// The largest load or unserved cost, so that sums stay far from the limits of 64 bits.
inline constexpr std::int64_t kMaxCost = 1'000'000'000'000;
// Stage worst_off counts steps of this size in fit as equal.
inline constexpr int kFitStep = 50;

struct Mentor {
  std::string id;
  // One entry per place: the price of the first mentee, of the second, ...; non-decreasing.
  std::vector<std::int64_t> load_cost;

  int capacity() const { return static_cast<int>(load_cost.size()); }
  bool operator==(const Mentor&) const = default;
};

struct Request {
  std::string id;
  std::string mentee;
  int rank = 1;                    // 1 is what the mentee wants most
  std::int64_t unserved_cost = 0;  // for stage `total`

  bool operator==(const Request&) const = default;
};

// An eligible pair. What is not listed can't be matched.
struct Pair {
  int request = 0;
  int mentor = 0;
  int fit = 0;  // 0..kMaxFit

  bool operator==(const Pair&) const = default;
};

// This pair is in every solution: the mentee has been told, or the coordinator wants it.
struct Lock {
  int request = 0;
  int mentor = 0;

  bool operator==(const Lock&) const = default;
};

// A mentor meets these requests together: at most `seats` of them are served by this mentor. Each
// counts toward the mentor's places and load.
struct Group {
  std::string id;
  int mentor = 0;
  int seats = 0;
  std::vector<int> requests;

  bool operator==(const Group&) const = default;
};

struct Problem {
  std::vector<Mentor> mentors;
  std::vector<Request> requests;
  std::vector<Pair> pairs;
  std::vector<Lock> locked;
  std::map<std::string, int> mentee_limits;  // at most so many requests of this mentee are served
  std::vector<Group> groups;
  bool repeat_mentor = false;  // whether two requests of one mentee may get the same mentor
  std::vector<Stage> stages;

  bool operator==(const Problem&) const = default;
};

// The name of a stage in files, and back.
std::string_view stage_name(Stage stage);
std::optional<Stage> stage_named(std::string_view name);

// Refuses what has no meaning, with an Error that says where (a JSON pointer
// into the problem's file form, "/pairs/12") and why:
// error.problem.number {path, number, low, high}, .duplicate {path, id}, .reference {path},
// .load_cost_falls {path}, .two_groups {path, request}, .no_stage, .stage_twice {stage},
// .total_alone, .load_before_served.
Result<Done> check(const Problem& problem);

// The problem with mentors, requests, groups, pairs and locks sorted by id, and where each mentor,
// request and group came from.
struct SortedProblem {
  Problem problem;
  std::vector<int> mentors;   // place in the sorted problem -> place in the given one
  std::vector<int> requests;  // likewise
  std::vector<int> groups;    // likewise
};
SortedProblem sorted_by_id(const Problem& problem);

}  // namespace rondo::match
