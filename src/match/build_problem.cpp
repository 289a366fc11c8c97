#include "match/build_problem.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "match/eligibility.h"
#include "match/fit.h"
#include "match/plan_partners.h"

namespace rondo {

RequestKey request_key_of(const EventView& view, const Match& match) {
  auto [mentee, topic] = view.request_of(match);
  return {std::move(mentee), std::move(topic)};
}

// What the kept matches take, and, of requests, those that were served before.
struct KeptCounts {
  std::set<RequestKey> requests;
  std::set<std::pair<PersonId, PersonId>> pairs;  // mentee, mentor
  std::map<PersonId, int> of_mentor;
  std::map<PersonId, int> of_mentee;
};

namespace {

KeptCounts count_kept(const EventView& view, const std::vector<MatchEntry>& entries) {
  KeptCounts kept;
  for (const auto& [id, match] : entries) {
    kept.requests.insert(request_key_of(view, *match));
    kept.pairs.emplace(match->mentee, match->mentor);
    ++kept.of_mentor[match->mentor];
    ++kept.of_mentee[match->mentee];
  }
  for (const auto& [mentee, topic] : view.had_mentor) {
    if (kept.requests.insert({mentee, topic}).second) ++kept.of_mentee[mentee];
  }
  return kept;
}

int count_of(const std::map<PersonId, int>& counts, const PersonId& person) {
  const auto found = counts.find(person);
  return found == counts.end() ? 0 : found->second;
}

void add_requests(const EventView& view, const KeptCounts& kept, BuiltProblem& built) {
  const int per_mentee = std::max(1, view.event->requests_per_mentee);
  for (const auto& [id, participant] : view.participants) {
    if (!participant.seeks) continue;
    int open = 0;
    for (const auto& [topic, request] : participant.requests) {
      RequestKey key{id, topic};
      if (kept.requests.count(key) != 0) continue;
      ++open;
      built.problem.requests.push_back(
          {request_id(key), id.text(), std::clamp(request.rank, 1, match::kMaxRank), 0});
      built.requests.push_back(std::move(key));
    }
    const int left = std::max(0, per_mentee - count_of(kept.of_mentee, id));
    if (left < open) built.problem.mentee_limits.emplace(id.text(), left);
  }
}

void add_mentors(const EventView& view, const KeptCounts& kept, BuiltProblem& built) {
  const auto requests = static_cast<int>(built.problem.requests.size());
  const std::int64_t price = std::max(0, view.event->load_price);
  for (const auto& [id, participant] : view.participants) {
    if (!participant.mentors || participant.places() == 0) continue;
    const int held = count_of(kept.of_mentor, id);
    // More places than there are requests are never filled.
    const int free = std::clamp(participant.places() - held, 0, requests);
    match::Mentor mentor{id.text(), {}};
    for (int place = 0; place < free; ++place) {
      const std::int64_t cost = price * (participant.load_this_year + held + place);
      mentor.load_cost.push_back(std::min(cost, match::kMaxCost));
    }
    built.problem.mentors.push_back(std::move(mentor));
    built.mentors.push_back(id);
  }
}

}  // namespace

std::string request_id(const RequestKey& key) {
  return key.mentee.text() + "/" + key.topic.text();
}

std::vector<match::Stage> stages_for(MatchAim first) {
  using match::Stage;
  switch (first) {
    case MatchAim::most_served:
      break;
    case MatchAim::no_poor_fit:
      return {Stage::worst_off, Stage::served, Stage::fit_less_load};
    case MatchAim::best_fit:
      return {Stage::fit_less_load, Stage::served};
  }
  return {Stage::served, Stage::fit_less_load};
}

std::vector<MatchEntry> kept_matches(const EventView& view) {
  std::vector<MatchEntry> kept;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && is_kept(match)) kept.emplace_back(id, &match);
  }
  return kept;
}

class ProblemBuilder::Work {
 public:
  Work(const EventView& view, const std::vector<MatchEntry>& kept)
      : view_(view), kept_(count_kept(view, kept)), plan_partners_(plan_partners(view)) {
    add_requests(view_, kept_, built_);
    add_mentors(view_, kept_, built_);
    for (std::size_t at = 0; at < built_.mentors.size(); ++at) {
      places_.emplace(built_.mentors[at], static_cast<int>(at));
    }
    built_.problem.repeat_mentor = view.event->repeat_mentor;
    built_.problem.stages = stages_for(view.event->first_aim);
  }

  bool step(std::int64_t budget) {
    for (; next_ < built_.requests.size() && budget > 0; ++next_) budget -= 1 + add_pairs();
    return next_ == built_.requests.size();
  }

  std::int64_t done() const { return static_cast<std::int64_t>(next_); }
  std::int64_t total() const { return static_cast<std::int64_t>(built_.requests.size()); }
  BuiltProblem finish() { return std::move(built_); }

 private:
  // Of the next request; returns how many pairs it looked at.
  std::int64_t add_pairs() {
    const RequestKey& request = built_.requests[next_];
    const auto near = view_.mentors_by_area.find(view_.area_of(request.topic));
    if (near == view_.mentors_by_area.end()) return 0;
    Pairing pairing{view_.find(request.mentee), request.topic, nullptr};
    for (const Participant* mentor : near->second) {
      pairing.mentor = mentor;
      const bool met = kept_.pairs.count({request.mentee, mentor->id}) != 0;
      if ((met && !view_.event->repeat_mentor) || !is_eligible(view_, pairing)) continue;
      built_.problem.pairs.push_back(
          {static_cast<int>(next_), places_.at(mentor->id), fit_in_plan(pairing)});
    }
    return static_cast<std::int64_t>(near->second.size());
  }

  // The fit, less the price of a mentor whom the plan's person has elsewhere already.
  int fit_in_plan(const Pairing& pairing) const {
    const int fit = fit_total(view_, pairing);
    const bool again = plan_partners_.count({pairing.mentor->id, pairing.mentee->id}) != 0;
    return again ? std::max(0, fit - kSameMentorPrice) : fit;
  }

  const EventView& view_;
  KeptCounts kept_;
  std::set<std::pair<PersonId, PersonId>> plan_partners_;  // mentor, mentee
  BuiltProblem built_;
  std::map<PersonId, int> places_;  // of mentors in the problem
  std::size_t next_ = 0;            // the request to look at
};

ProblemBuilder::ProblemBuilder(const EventView& view, const std::vector<MatchEntry>& kept)
    : work_(std::make_unique<Work>(view, kept)) {}
ProblemBuilder::ProblemBuilder(ProblemBuilder&&) noexcept = default;
ProblemBuilder& ProblemBuilder::operator=(ProblemBuilder&&) noexcept = default;
ProblemBuilder::~ProblemBuilder() = default;

bool ProblemBuilder::step(std::int64_t budget) {
  return work_->step(budget);
}

std::int64_t ProblemBuilder::done() const {
  return work_->done();
}

std::int64_t ProblemBuilder::total() const {
  return work_->total();
}

BuiltProblem ProblemBuilder::finish() {
  return work_->finish();
}

BuiltProblem build_problem(const EventView& view, const std::vector<MatchEntry>& kept) {
  ProblemBuilder builder(view, kept);
  while (!builder.step(std::numeric_limits<std::int64_t>::max())) {
  }
  return builder.finish();
}

int places_wanted(const EventView& view, const PersonId& mentee) {
  const Participant* participant = view.find(mentee);
  if (participant == nullptr || !participant->seeks) return 0;
  return std::min(std::max(1, view.event->requests_per_mentee),
                  static_cast<int>(participant->requests.size()));
}

int places_wanted(const EventView& view) {
  int wanted = 0;
  for (const auto& [id, participant] : view.participants) wanted += places_wanted(view, id);
  return wanted;
}

}  // namespace rondo
