#include "match/build_problem.h"

#include <algorithm>
#include <map>
#include <set>

#include "match/eligibility.h"
#include "match/fit.h"

namespace rondo {
namespace {

RequestKey key_of_match(const EventView& view, const Match& match) {
  const TopicId topic = view.topic_now(match.topic);
  return {match.mentee, topic.empty() ? match.topic : topic};
}

struct Kept {
  std::set<RequestKey> requests;
  std::set<std::pair<PersonId, PersonId>> pairs;  // mentee, mentor
  std::map<PersonId, int> of_mentor;
  std::map<PersonId, int> of_mentee;
};

Kept count_kept(const EventView& view, const std::vector<MatchEntry>& entries) {
  Kept kept;
  for (const auto& [id, match] : entries) {
    kept.requests.insert(key_of_match(view, *match));
    kept.pairs.emplace(match->mentee, match->mentor);
    ++kept.of_mentor[match->mentor];
    ++kept.of_mentee[match->mentee];
  }
  return kept;
}

int count_of(const std::map<PersonId, int>& counts, const PersonId& person) {
  const auto found = counts.find(person);
  return found == counts.end() ? 0 : found->second;
}

void add_requests(const EventView& view, const Kept& kept, BuiltProblem& built) {
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

void add_mentors(const EventView& view, const Kept& kept, BuiltProblem& built) {
  const auto requests = static_cast<int>(built.problem.requests.size());
  const std::int64_t price = std::max(0, view.event->load_price);
  for (const auto& [id, participant] : view.participants) {
    if (!participant.mentors || participant.capacity == 0) continue;
    const int held = count_of(kept.of_mentor, id);
    // More places than there are requests are never filled.
    const int free = std::clamp(participant.capacity - held, 0, requests);
    match::Mentor mentor{id.text(), {}};
    for (int place = 0; place < free; ++place) {
      const std::int64_t cost = price * (participant.load_this_year + held + place);
      mentor.load_cost.push_back(std::min(cost, match::kMaxCost));
    }
    built.problem.mentors.push_back(std::move(mentor));
    built.mentors.push_back(id);
  }
}

void add_pairs(const EventView& view, const Kept& kept, BuiltProblem& built) {
  std::map<PersonId, int> place;
  for (std::size_t at = 0; at < built.mentors.size(); ++at) {
    place.emplace(built.mentors[at], static_cast<int>(at));
  }
  for (std::size_t at = 0; at < built.requests.size(); ++at) {
    const RequestKey& request = built.requests[at];
    const auto near = view.mentors_by_area.find(view.area_of(request.topic));
    if (near == view.mentors_by_area.end()) continue;
    for (const Participant* mentor : near->second) {
      const Pairing pairing{view.find(request.mentee), request.topic, mentor};
      const bool met = kept.pairs.count({request.mentee, mentor->id}) != 0;
      if ((met && !view.event->repeat_mentor) || !is_eligible(view, pairing)) continue;
      built.problem.pairs.push_back(
          {static_cast<int>(at), place.at(mentor->id), fit_total(view, pairing)});
    }
  }
}

}  // namespace

std::string request_id(const RequestKey& key) {
  return key.mentee.text() + "/" + key.topic.text();
}

bool takes_place(const Match& match) {
  return match.state != MatchState::declined && match.state != MatchState::ended_early;
}

bool is_kept(const Match& match) {
  return takes_place(match) && (is_held(match.state) || match.locked || match.forced);
}

std::vector<MatchEntry> kept_matches(const EventView& view) {
  std::vector<MatchEntry> kept;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && is_kept(match)) kept.emplace_back(id, &match);
  }
  return kept;
}

BuiltProblem build_problem(const EventView& view, const std::vector<MatchEntry>& kept) {
  const Kept counted = count_kept(view, kept);
  BuiltProblem built;
  add_requests(view, counted, built);
  add_mentors(view, counted, built);
  add_pairs(view, counted, built);
  built.problem.repeat_mentor = view.event->repeat_mentor;
  built.problem.stages = {match::Stage::served, match::Stage::fit_less_load};
  return built;
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
