// One run of the matcher for an event: from the program to the matches it proposes and the note of
// how it went, checked by the independent checker before anything is shown.
//
// Kept matches stay as they are. Of the earlier proposals, those that are proposed again keep their
// records, and with them their ids; the others are superseded. The same program gives the same
// pairs, whatever the slices; `random` only names new records, in the order of mentee and topic.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "match/event_solver.h"
#include "match/fingerprint.h"
#include "model/known_matches.h"

namespace rondo {

struct MatchOutcome {
  EventId event;
  std::vector<std::pair<MatchId, Match>> proposed;  // new ones, as they are to be recorded
  std::vector<MatchId> superseded;
  int kept = 0;   // told to people, locked or made by hand
  int again = 0;  // earlier proposals that stay
  MatchRunId run_id;
  MatchRun run;
  std::vector<MatchRunId> old_runs;  // of this event, replaced by `run`
};

// What an event lacks before it can be matched: error.match.no_mentors, error.match.no_mentees,
// error.match.no_places, error.match.no_offers or error.match.no_requests, of one-off support
// likewise error.match_one_off.no_mentors and so on. Nothing when it has all.
std::optional<Error> missing_to_match(const EventView& view);

// A run in slices, so that a page never freezes. It works on its own copy of the program: what
// happens to the program meanwhile can't disturb it, and holds() tells whether it still counts.
class Matching {
 public:
  // Errors: error.match.no_event, those of missing_to_match.
  static Result<Matching> start(Program program, const EventId& event);

  Matching(Matching&&) noexcept;
  Matching& operator=(Matching&&) noexcept;
  ~Matching();

  // As EventSolver::step().
  bool step(std::int64_t budget);
  MatchProgress progress() const;
  // Whether the outcome may be recorded in `program`: for the event it is the program that was
  // matched. O(records of the program).
  bool holds(const Program& program) const;
  // Once, when step() has returned true; `now_utc` is an ISO time. Errors: those of the matcher,
  // error.problem.* and error.flow.*.
  Result<MatchOutcome> finish(std::string_view now_utc, Random& random);
  // What the outcome follows from, and the problem_key() of its event. Once, after finish().
  SolvedEvent take_answer();
  const std::string& key() const;

 private:
  struct State;
  explicit Matching(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// All at once. Errors: those of Matching.
Result<MatchOutcome> run_match(const Program& program, const EventId& event,
                               std::string_view now_utc, Random& random);

// Writes the outcome through `edit`, an edit/transaction.h Transaction (of which match/ may not
// know). Needs the program that was matched, unchanged since.
template <class Transaction>
void record(Transaction& edit, const MatchOutcome& outcome) {
  SignUpNotes notes(edit.program());
  const auto put_noted = [&](const NotedSignUps& sign_ups) {
    for (const auto& [id, registration] : sign_ups) edit.put(id, registration);
  };
  for (const MatchId& id : outcome.superseded) {
    put_noted(notes.when_gone(id, *edit.program().matches.find(id)));
    edit.template remove<Match>(id);
  }
  for (const auto& [id, proposed] : outcome.proposed) {
    Match match = proposed;
    put_noted(notes.when_made(match));
    edit.put(id, match);
  }
  for (const MatchRunId& id : outcome.old_runs) edit.template remove<MatchRun>(id);
  edit.put(outcome.run_id, outcome.run);
}

}  // namespace rondo
