// The problem as a network for graph/min_cost_flow.h, and what its nodes and arcs stand for.
// Internal to match/.
//
//   limited mentee -> request -> [one meeting of a mentee with a mentor] -> [group] -> mentor ->
//   sink
//
// Each undecided request supplies one unit, or each limited mentee as many as the limit; what is
// not served goes straight to the sink, at the cost of being unserved. Serving a limited mentee's
// request earns that cost back. A mentor has an arc to the sink per step of load cost: they are
// filled in order because they never fall.
//
// A group and the rule against meeting a mentor twice both count meetings with one mentor. If their
// sets cross (two requests of one mentee, in different groups of one mentor), the problem is no
// flow any more but NP-hard (packing edge-disjoint triangles of a tripartite graph), and is
// refused.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/min_cost_flow.h"
#include "match/problem.h"
#include "match/remaining.h"
#include "match/stage_costs.h"

namespace rondo::match {

struct FlowModel {
  struct Meeting {
    std::string mentee;
    int mentor = 0;
  };

  graph::FlowNetwork network;
  std::vector<int> pair_arcs;                // per pair; -1 when closed
  std::map<std::string, int> limited_nodes;  // of the mentees whose limit can bind
  int first_request_node = 0;                // then one per request
  int first_meeting_node = 0;                // then one per entry of `meetings`
  int first_group_node = 0;                  // then one per group
  int first_mentor_node = 0;                 // then one per mentor, then the sink
  std::vector<Meeting> meetings;             // that the rule against repeats can prevent
  std::vector<int> after_meeting;            // per meeting: the group or mentor node it leads to
};

// Makes the model in slices. What it is given must outlive it, and the problem must be sorted by
// id.
class FlowModelBuilder {
 public:
  FlowModelBuilder(const Problem& problem, const Remaining& remaining, const StageCosts& costs);
  FlowModelBuilder(FlowModelBuilder&&) noexcept;
  FlowModelBuilder& operator=(FlowModelBuilder&&) noexcept;
  ~FlowModelBuilder();

  // Goes on for about `budget` pairs looked at, or through one of its few passes over all of them.
  // True when done.
  bool step(std::int64_t budget);
  // Once, when step() has returned true. Error error.problem.crossing {mentee, mentor}, see above.
  Result<FlowModel> finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace rondo::match
