#include "match/run.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "match/messages.h"
#include "match/reasons.h"
#include "match/solve.h"
#include "match/verify.h"

namespace rondo {
namespace {

std::optional<Error> what_is_missing(const EventView& view) {
  const Arg event = arg("event", view.event->name);
  bool mentors = false;
  bool mentees = false;
  bool offers = false;
  bool requests = false;
  bool places = false;
  for (const auto& [id, participant] : view.participants) {
    mentors = mentors || participant.mentors;
    mentees = mentees || participant.seeks;
    offers = offers || (participant.mentors && !participant.offers.empty());
    requests = requests || (participant.seeks && !participant.requests.empty());
    places = places || participant.capacity > 0;
  }
  if (!mentors) return Error{"error.match.no_mentors", {event}};
  if (!mentees) return Error{"error.match.no_mentees", {event}};
  if (!places) return Error{"error.match.no_places", {event}};
  if (!offers) return Error{"error.match.no_offers", {event}};
  if (!requests) return Error{"error.match.no_requests", {event}};
  return std::nullopt;
}

using PairKey = std::pair<RequestKey, PersonId>;

std::map<PairKey, PersonId> chosen_pairs(const BuiltProblem& built,
                                         const match::Solution& solution) {
  std::map<PairKey, PersonId> chosen;
  for (const match::Pair& pair : solution.pairs) {
    const PersonId& mentor = built.mentors[static_cast<std::size_t>(pair.mentor)];
    chosen.emplace(PairKey{built.requests[static_cast<std::size_t>(pair.request)], mentor}, mentor);
  }
  return chosen;
}

// Earlier proposals are taken over or superseded; what remains of the chosen pairs is new.
void turn_into_matches(const EventView& view, const BuiltProblem& built,
                       const match::Solution& solution, Random& random, MatchOutcome& outcome) {
  auto chosen = chosen_pairs(built, solution);
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || match.state != MatchState::proposed || is_kept(match)) continue;
    const auto again = chosen.find({{match.mentee, match.topic}, match.mentor});
    if (again == chosen.end()) {
      outcome.superseded.push_back(id);
    } else {
      ++outcome.again;
      chosen.erase(again);
    }
  }
  for (const auto& [key, mentor] : chosen) {
    Match match;
    match.event = view.id;
    match.mentor = mentor;
    match.mentee = key.first.mentee;
    match.topic = key.first.topic;
    outcome.proposed.emplace_back(new_id<MatchId>(random), std::move(match));
  }
}

// All that take a place once the outcome is recorded.
std::vector<Match> matches_after(const EventView& view, const MatchOutcome& outcome) {
  const std::set<MatchId> gone(outcome.superseded.begin(), outcome.superseded.end());
  std::vector<Match> matches;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && takes_place(match) && gone.count(id) == 0) {
      matches.push_back(match);
    }
  }
  for (const auto& [id, match] : outcome.proposed) matches.push_back(match);
  return matches;
}

// Places wanted that one of the matches fills.
int places_served(const EventView& view, const std::vector<Match>& matches) {
  std::map<PersonId, int> of_mentee;
  for (const Match& match : matches) ++of_mentee[match.mentee];
  int served = 0;
  for (const auto& [person, count] : of_mentee) {
    served += std::min(count, places_wanted(view, person));
  }
  return served;
}

// Requests beyond what a mentee can have are not missing; the reasons are for mentees who got less.
void note_unserved(const EventView& view, const BuiltProblem& built,
                   const match::Solution& solution, MatchRun& run) {
  for (const match::Unserved& unserved : solution.unserved) {
    if (unserved.reason.key == "unserved.limit") continue;
    run.unserved.emplace(request_id(built.requests[static_cast<std::size_t>(unserved.request)]),
                         message_to_value(reason_in_words(view, built, unserved)));
  }
}

MatchRunId run_id_for(const EventView& view, Random& random, std::vector<MatchRunId>& old_runs) {
  std::optional<MatchRunId> first;
  for (const auto& [id, run] : view.program->match_runs) {
    if (run.event != view.id) continue;
    if (first) {
      old_runs.push_back(id);
    } else {
      first = id;
    }
  }
  return first ? *first : new_id<MatchRunId>(random);
}

}  // namespace

Result<SolvedEvent> solve_event(const EventView& view) {
  BuiltProblem built = build_problem(view, kept_matches(view));
  Result<match::Solution> solution = match::solve(built.problem);
  if (!solution) return solution.error();
  return SolvedEvent{std::move(built), *std::move(solution)};
}

Result<MatchOutcome> run_match(const Program& program, const EventId& event,
                               std::string_view now_utc, Random& random) {
  Result<EventView> view = view_event(program, event);
  if (!view) return view.error();
  if (std::optional<Error> missing = what_is_missing(*view)) return *missing;
  const Result<SolvedEvent> solved = solve_event(*view);
  if (!solved) return solved.error();
  const auto& [built, solution] = *solved;

  MatchOutcome outcome;
  outcome.event = event;
  outcome.kept = static_cast<int>(kept_matches(*view).size());
  turn_into_matches(*view, built, solution, random, outcome);
  outcome.run_id = run_id_for(*view, random, outcome.old_runs);
  outcome.run.event = event;
  outcome.run.run_at = std::string(now_utc);
  outcome.run.proven = match::verify(built.problem, solution).proven;
  note_unserved(*view, built, solution, outcome.run);
  const std::vector<Match> matches = matches_after(*view, outcome);
  outcome.run.places_wanted = places_wanted(*view);
  outcome.run.places_served = places_served(*view, matches);
  outcome.run.fingerprint = fingerprint(*view, matches);
  return outcome;
}

}  // namespace rondo
