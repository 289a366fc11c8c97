// From an event to the matcher's Problem.
//
// Kept matches (told to people, locked, or made by hand) are no part of the problem: each takes its
// request out, one place of its mentor and one of its mentee's requests, and the price of the
// mentor's next place counts it. So whatever a coordinator kept by hand, the rest can be solved.
// Requests that were served by a match that ended early (EventView::had_mentor) are out likewise,
// but take no place: it is free again.
// The k-th further mentee of a mentor who already carries n mentees this year costs
// load_price * (n + k - 1). A mentor has the places of the event, or those that the cap
// of the school year leaves where they are fewer.
//
// Ids in the problem: "<mentee id>/<topic id>" for requests, person ids for mentors. The lists are
// sorted by id.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "match/event_view.h"
#include "match/problem.h"

namespace rondo {

struct RequestKey {
  PersonId mentee;
  TopicId topic;

  bool operator==(const RequestKey&) const = default;
  bool operator<(const RequestKey& other) const {
    return std::tie(mentee, topic) < std::tie(other.mentee, other.topic);
  }
};

// The request that a match of the event serves, or served.
RequestKey request_key_of(const EventView& view, const Match& match);

std::string request_id(const RequestKey& key);

using MatchEntry = std::pair<MatchId, const Match*>;

// The event's matches that are kept, sorted by id.
std::vector<MatchEntry> kept_matches(const EventView& view);

// The event's aims in their order:
// most_served  most requests served, first choices before later ones; then fit less load.
// no_poor_fit  as many served, since stage worst_off counts them first; the worst fits as good as
//              can be; then first choices, then fit less load.
// best_fit     fit less load, also where somebody goes unserved for it; then the most served. A
//              pair adds to the sum what it fits less the price of its place, so whoever can be
//              served without a loss is.
std::vector<match::Stage> stages_for(MatchAim first);

struct BuiltProblem {
  match::Problem problem;
  std::vector<RequestKey> requests;  // of problem.requests
  std::vector<PersonId> mentors;     // of problem.mentors
};

// Builds in slices, so that a page never freezes: O(requests * mentors of the same focus area). The
// view must outlive it.
class ProblemBuilder {
 public:
  ProblemBuilder(const EventView& view, const std::vector<MatchEntry>& kept);
  ProblemBuilder(ProblemBuilder&&) noexcept;
  ProblemBuilder& operator=(ProblemBuilder&&) noexcept;
  ~ProblemBuilder();

  // Goes on for about `budget` pairs looked at, and ends between two requests. True when done.
  bool step(std::int64_t budget);
  std::int64_t done() const;   // requests compared with the mentors of their area
  std::int64_t total() const;  // of so many
  // Once, when step() has returned true.
  BuiltProblem finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// All at once.
BuiltProblem build_problem(const EventView& view, const std::vector<MatchEntry>& kept);

// How many of a mentee's requests the event serves at most: all, up to the event's requests per
// mentee; and the sum over its mentees.
int places_wanted(const EventView& view, const PersonId& mentee);
int places_wanted(const EventView& view);

}  // namespace rondo
