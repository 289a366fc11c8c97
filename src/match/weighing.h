// What it costs to give a request another mentor, from the program on and in slices, for a panel
// that explains one request after the other.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "match/change_costs.h"

namespace rondo {

// The matcher's answer for an event: good as long as its problem_key() is this one.
struct EventAnswer {
  std::string key;
  SolvedEvent solved;
};

// Works on its own copy of the program, as Matching does.
class Weighing {
 public:
  // `known` (may be null) saves the solving when it is still good. Error error.match.no_event.
  static Result<Weighing> start(Program program, const EventId& event, const RequestKey& request,
                                std::shared_ptr<const EventAnswer> known);

  Weighing(Weighing&&) noexcept;
  Weighing& operator=(Weighing&&) noexcept;
  ~Weighing();

  // Another request of the same event; what was solved so far is kept.
  void turn_to(const RequestKey& request);

  // As EventSolver::step().
  bool step(std::int64_t budget);
  // Once, when step() has returned true; empty when the matcher has no answer, and for the request
  // of a kept match.
  ChangeCosts take_costs();
  // The answer that they follow from; null when there is none.
  std::shared_ptr<const EventAnswer> answer() const;

 private:
  struct State;
  explicit Weighing(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace rondo
