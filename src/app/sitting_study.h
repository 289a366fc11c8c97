// SittingStudy: what is worked out about a sitting's plan in slices, so that the page goes on
// drawing: a rehearsal of many days, and ideas for a plan that leaves somebody without a meeting.
// One of each at a time; what was asked for last counts. When the program changes, what is under
// way is put aside, and what was found says of which revision it is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/result.h"
#include "match/rehearsal.h"
#include "match/rounds_ideas.h"
#include "speed/plan.h"

namespace rondo {

struct Workbench;

inline constexpr int kRehearsedDays = 1'000;

class SittingStudy {
 public:
  SittingStudy();
  ~SittingStudy();

  // Of the plan as recorded. Errors: those of view_sitting and of match::Rehearser::start.
  Result<Done> rehearse(Workbench& bench, const EventId& event, const match::RehearsalRates& rates);
  // Errors: those of view_sitting and of the planner.
  Result<Done> find_ideas(Workbench& bench, const EventId& event);
  // One slice more of what is under way.
  void go_on(Workbench& bench);
  // Another program is open now.
  void forget(Workbench& bench);

 private:
  struct Rehearsing;
  struct Searching;

  std::unique_ptr<Rehearsing> rehearsing_;
  std::unique_ptr<Searching> searching_;
  std::int64_t slice_ended_utc_ms_ = 0;
};

}  // namespace rondo
