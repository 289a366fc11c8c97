#include "match/run.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "match/messages.h"
#include "match/reasons.h"
#include "match/verify.h"

namespace rondo {
namespace {

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

// Places wanted that one of the matches fills, or one that was there before.
int places_served(const EventView& view, const std::vector<Match>& matches) {
  std::set<std::pair<PersonId, TopicId>> requests = view.had_mentor;
  for (const Match& match : matches) requests.insert(view.request_of(match));
  std::map<PersonId, int> of_mentee;
  for (const auto& [mentee, topic] : requests) ++of_mentee[mentee];
  int served = 0;
  for (const auto& [person, count] : of_mentee) {
    served += std::min(count, places_wanted(view, person));
  }
  return served;
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

template <class Record>
std::vector<std::pair<typename Record::Id, Record>> of_event(const Table<Record>& table,
                                                             const EventId& event) {
  std::vector<std::pair<typename Record::Id, Record>> found;
  for (const auto& [id, record] : table) {
    if (record.event == event) found.emplace_back(id, record);
  }
  return found;
}

}  // namespace

std::optional<Error> missing_to_match(const EventView& view) {
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
  // What helps in one-off support stands on the screen where people ask.
  const std::string lacks =
      view.event->kind == EventKind::one_off ? "error.match_one_off." : "error.match.";
  const auto lack = [&](std::string_view what) {
    return Error{lacks + std::string(what), {arg("event", view.event->name)}};
  };
  if (!mentors) return lack("no_mentors");
  if (!mentees) return lack("no_mentees");
  if (!places) return lack("no_places");
  if (!offers) return lack("no_offers");
  if (!requests) return lack("no_requests");
  return std::nullopt;
}

// What is absent has not been made yet. Most of it points to what was made before.
struct Matching::State {
  Program program;
  EventView view;
  std::string key;
  std::optional<EventSolver> solver;
  std::optional<SolvedEvent> solved;
  std::optional<match::Checker> checker;
  std::size_t next_unserved = 0;
  MatchRun run;
  std::optional<Error> error;

  bool step(std::int64_t budget);
  void solve(std::int64_t budget);
  void note_unserved(std::int64_t budget);
};

bool Matching::State::step(std::int64_t budget) {
  // To bound a request takes as long as to look at so many arcs for each of its pairs.
  constexpr std::int64_t kArcsPerPair = 8;
  if (error) return true;
  if (!solved) {
    solve(budget);
    return error.has_value();
  }
  if (next_unserved < solved->solution.unserved.size()) {
    note_unserved(budget);
    return false;
  }
  return checker->step(std::max<std::int64_t>(1, budget / kArcsPerPair));
}

void Matching::State::solve(std::int64_t budget) {
  if (!solver->step(budget)) return;
  Result<SolvedEvent> answer = solver->finish();
  solver.reset();
  if (answer) {
    solved = *std::move(answer);
    checker.emplace(solved->built.problem, solved->solution);
  } else {
    error = answer.error();
  }
}

// Requests beyond what a mentee can have are not missing; the reasons are for mentees who got less.
void Matching::State::note_unserved(std::int64_t budget) {
  // Finding words may mean to look at the rules for each mentor of the area.
  constexpr std::int64_t kArcsPerRequest = 10'000;
  const std::vector<match::Unserved>& all = solved->solution.unserved;
  for (; next_unserved < all.size() && budget > 0; ++next_unserved) {
    const match::Unserved& unserved = all[next_unserved];
    if (unserved.reason.key == "unserved.limit") continue;
    budget -= kArcsPerRequest;
    const RequestKey& request = solved->built.requests[static_cast<std::size_t>(unserved.request)];
    run.unserved.emplace(request_id(request),
                         message_to_value(reason_in_words(view, solved->built, unserved)));
  }
}

Matching::Matching(std::unique_ptr<State> state) : state_(std::move(state)) {}
Matching::Matching(Matching&&) noexcept = default;
Matching& Matching::operator=(Matching&&) noexcept = default;
Matching::~Matching() = default;

Result<Matching> Matching::start(Program program, const EventId& event) {
  auto state = std::make_unique<State>();
  state->program = std::move(program);
  Result<EventView> view = view_event(state->program, event);
  if (!view) return view.error();
  if (!view->event->cancelled_on.empty()) {
    return Error{"error.match.cancelled", {arg("event", view->event->name)}};
  }
  if (std::optional<Error> missing = missing_to_match(*view)) return *missing;
  state->view = *std::move(view);
  state->key = problem_key(state->view);
  state->solver.emplace(state->view);
  return Matching(std::move(state));
}

bool Matching::step(std::int64_t budget) {
  return state_->step(budget);
}

MatchProgress Matching::progress() const {
  if (state_->solver) return state_->solver->progress();
  const auto requests =
      static_cast<std::int64_t>(state_->solved ? state_->solved->built.requests.size() : 0);
  return {MatchStep::check, state_->checker ? state_->checker->done() : 0, requests};
}

bool Matching::holds(const Program& program) const {
  const EventId& event = state_->view.id;
  const Result<EventView> now = view_event(program, event);
  return now && problem_key(*now) == state_->key &&
         of_event(program.matches, event) == of_event(state_->program.matches, event) &&
         of_event(program.match_runs, event) == of_event(state_->program.match_runs, event);
}

Result<MatchOutcome> Matching::finish(std::string_view now_utc, Random& random) {
  if (state_->error) return *state_->error;
  const EventView& view = state_->view;
  MatchOutcome outcome;
  outcome.event = view.id;
  outcome.kept = static_cast<int>(kept_matches(view).size());
  turn_into_matches(view, state_->solved->built, state_->solved->solution, random, outcome);
  outcome.run_id = run_id_for(view, random, outcome.old_runs);
  outcome.run = std::move(state_->run);
  outcome.run.event = view.id;
  outcome.run.run_at = std::string(now_utc);
  outcome.run.proven = state_->checker->verdict().proven;
  const std::vector<Match> matches = matches_after(view, outcome);
  outcome.run.places_wanted = places_wanted(view);
  outcome.run.places_served = places_served(view, matches);
  outcome.run.fingerprint = fingerprint(view, matches);
  return outcome;
}

SolvedEvent Matching::take_answer() {
  state_->checker.reset();
  return *std::move(state_->solved);
}

const std::string& Matching::key() const {
  return state_->key;
}

Result<MatchOutcome> run_match(const Program& program, const EventId& event,
                               std::string_view now_utc, Random& random) {
  Result<Matching> matching = Matching::start(program, event);
  if (!matching) return matching.error();
  while (!matching->step(std::numeric_limits<std::int64_t>::max())) {
  }
  return matching->finish(now_utc, random);
}

}  // namespace rondo
