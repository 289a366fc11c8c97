#include "match/verify_rounds.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/index.h"
#include "match/rounds_bound.h"

namespace rondo::match {
namespace {

using Wrong = std::optional<Message>;

const std::string& mentor_id(const RoundsProblem& problem, const Meeting& meeting) {
  return problem.mentors[index(meeting.couple.mentor)];
}
const std::string& mentee_id(const RoundsProblem& problem, const Meeting& meeting) {
  return problem.mentees[index(meeting.couple.mentee)];
}

Message named(const RoundsProblem& problem, std::string_view key, const Meeting& meeting) {
  return {"verify.rounds." + std::string(key),
          {arg("mentor", mentor_id(problem, meeting)), arg("mentee", mentee_id(problem, meeting)),
           arg("round", std::int64_t{meeting.round} + 1)}};
}

// The rules, meeting by meeting: the first that breaks one.
class RoundsRules {
 public:
  explicit RoundsRules(const RoundsProblem& problem) : problem_(problem) {
    eligible_.assign(problem.mentors.size() * problem.mentees.size(), 0);
    found_ = eligible_;
    for (const CoupleFit& pair : problem.fit) eligible_[cell(problem, pair.couple)] = 1;
    for (const Couple& couple : problem.must_not_meet) forbidden_.insert(couple);
    for (const Meeting& kept : problem.keep) kept_.insert({kept.couple, &kept});
  }

  Wrong violation(const std::vector<Meeting>& meetings) {
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      if (!is_meeting(meetings[i])) {
        return Message{"verify.rounds.meeting", {arg("number", static_cast<std::int64_t>(i) + 1)}};
      }
      if (auto wrong = violation(meetings[i])) return wrong;
    }
    for (const Meeting& kept : problem_.keep) {
      if (found_[cell(problem_, kept.couple)] == 0) return named(problem_, "not_kept", kept);
    }
    return std::nullopt;
  }

 private:
  static bool within(int number, std::size_t size) { return number >= 0 && index(number) < size; }

  bool is_meeting(const Meeting& meeting) const {
    return within(meeting.couple.mentor, problem_.mentors.size()) &&
           within(meeting.couple.mentee, problem_.mentees.size()) &&
           within(meeting.round, index(problem_.rounds)) &&
           within(meeting.table, index(problem_.tables));
  }

  Wrong violation(const Meeting& meeting) {
    const auto wrong = [&](std::string_view key) {
      return named(problem_, key, meeting);
    };
    if (eligible_[cell(problem_, meeting.couple)] == 0) return wrong("not_eligible");
    if (found_[cell(problem_, meeting.couple)]++ != 0) return wrong("meets_twice");
    if (moves_kept(meeting)) return wrong("not_kept");
    const bool frozen = meeting.round < problem_.frozen_rounds;
    if (frozen && kept_.count(meeting.couple) == 0) return wrong("frozen");
    if (!frozen) {
      if (forbidden_.count(meeting.couple) > 0) return wrong("not_eligible");
      const bool there = is_present(problem_, mentor_id(problem_, meeting), meeting.round) &&
                         is_present(problem_, mentee_id(problem_, meeting), meeting.round);
      if (!there) return wrong("absent");
      if (!is_open(problem_, meeting.table, meeting.round)) return wrong("table");
    }
    if (in_two_places(meeting)) return wrong("two_places");
    const auto [holder, fresh] =
        mentor_at_.emplace(std::pair{meeting.round, meeting.table}, meeting.couple.mentor);
    if (holder->second != meeting.couple.mentor) return wrong("table");
    if (++seated_[{meeting.round, meeting.table}] > problem_.table_seats) return wrong("seats");
    return std::nullopt;
  }

  bool moves_kept(const Meeting& meeting) const {
    const auto found = kept_.find(meeting.couple);
    if (found == kept_.end()) return false;
    const Meeting& kept = *found->second;
    return kept.round != meeting.round || (kept.table != kAnyTable && kept.table != meeting.table);
  }

  // A mentee is somewhere once a round; a mentor at one table, with however many.
  bool in_two_places(const Meeting& meeting) {
    const std::pair learning{meeting.round, std::string_view(mentee_id(problem_, meeting))};
    const std::pair teaching{meeting.round, std::string_view(mentor_id(problem_, meeting))};
    if (!learning_.insert(learning).second || teaching_.count(learning) > 0) return true;
    if (learning_.count(teaching) > 0) return true;
    return teaching_.emplace(teaching, meeting.table).first->second != meeting.table;
  }

  const RoundsProblem& problem_;
  std::vector<char> eligible_;  // per cell
  std::set<Couple> forbidden_;
  std::map<Couple, const Meeting*> kept_;
  std::vector<char> found_;
  std::set<std::pair<int, std::string_view>> learning_;
  std::map<std::pair<int, std::string_view>, int> teaching_;  // at which table
  std::map<std::pair<int, int>, int> mentor_at_;              // by round and table
  std::map<std::pair<int, int>, int> seated_;
};

RoundsScore recounted_score(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::map<int, std::int64_t> meetings_of;
  std::vector<char> met(problem.mentors.size() * problem.mentees.size(), 0);
  for (const Meeting& meeting : meetings) {
    ++meetings_of[meeting.couple.mentee];
    met[cell(problem, meeting.couple)] = 1;
  }
  RoundsScore score{};
  score[goal(RoundsGoal::meetings)] = std::count(met.begin(), met.end(), 1);
  for (const Couple& couple : problem.must_meet) {
    if (met[cell(problem, couple)] != 0) ++score[goal(RoundsGoal::must)];
  }
  for (const Meeting& preferred : problem.prefer) {
    if (met[cell(problem, preferred.couple)] != 0) ++score[goal(RoundsGoal::kept)];
  }
  for (const auto& [mentee, count] : meetings_of) {
    score[goal(RoundsGoal::level)] -= count * (count - 1) / 2;
  }
  for (const CoupleFit& pair : problem.fit) {
    if (met[cell(problem, pair.couple)] != 0) score[goal(RoundsGoal::fit)] += pair.fit;
  }
  return score;
}

// One person's day, round by round.
RoundsComfort recounted_comfort(const RoundsProblem& problem,
                                const std::vector<Meeting>& meetings) {
  std::map<std::string_view, std::map<int, int>> tables;
  std::map<int, std::int64_t> sizes;
  for (const std::string& id : problem.mentors) tables[id];
  for (const std::string& id : problem.mentees) tables[id];
  for (int round = problem.frozen_rounds; round < problem.rounds; ++round) sizes[round] = 0;
  for (const Meeting& meeting : meetings) {
    tables[mentor_id(problem, meeting)][meeting.round] = meeting.table;
    tables[mentee_id(problem, meeting)][meeting.round] = meeting.table;
    if (meeting.round >= problem.frozen_rounds) ++sizes[meeting.round];
  }
  const bool mentors_stay = problem.movers == Movers::mentees;
  const auto& staying = mentors_stay ? problem.mentors : problem.mentees;
  const std::set<std::string_view> stays_at(staying.begin(), staying.end());
  RoundsComfort comfort;
  for (const auto& [id, day] : tables) {
    const bool stays = stays_at.count(id) > 0;
    const std::string person(id);
    bool rested = false;
    std::optional<int> last;
    for (int round = 0; round < problem.rounds; ++round) {
      const auto here = day.find(round);
      const bool rests = here == day.end() && is_present(problem, person, round);
      if (rests && rested) ++comfort.double_breaks;
      rested = rests;
      if (here == day.end()) continue;
      if (last && *last != here->second) {
        comfort.walking += std::abs(*last - here->second);
        comfort.table_changes += stays ? 1 : 0;
      }
      last = here->second;
    }
  }
  if (sizes.empty()) return comfort;
  const auto by_size = [](const auto& one, const auto& other) {
    return one.second < other.second;
  };
  const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end(), by_size);
  comfort.uneven = most->second - least->second;
  return comfort;
}

// Each round of each person is a meeting, a break, or spent elsewhere.
bool names_the_breaks(const RoundsProblem& problem, const RoundsPlan& plan) {
  std::set<std::pair<std::string_view, int>> met;
  for (const Meeting& meeting : plan.meetings) {
    met.emplace(mentor_id(problem, meeting), meeting.round);
    met.emplace(mentee_id(problem, meeting), meeting.round);
  }
  std::map<std::string, std::vector<int>> breaks;
  for (const auto* ids : {&problem.mentors, &problem.mentees}) {
    for (const std::string& id : *ids) {
      if (breaks.count(id) > 0) continue;  // both mentor and mentee
      std::vector<int> rests;
      for (int round = 0; round < problem.rounds; ++round) {
        if (met.count({id, round}) == 0 && is_present(problem, id, round)) rests.push_back(round);
      }
      if (!rests.empty()) breaks.emplace(id, std::move(rests));
    }
  }
  return breaks == plan.breaks;
}

// Exactly those without a meeting, in order.
bool names_the_unserved(const RoundsProblem& problem, const RoundsPlan& plan) {
  std::set<int> served;
  for (const Meeting& meeting : plan.meetings) served.insert(meeting.couple.mentee);
  std::vector<int> unserved;
  for (int mentee = 0; index(mentee) < problem.mentees.size(); ++mentee) {
    if (served.count(mentee) == 0) unserved.push_back(mentee);
  }
  return std::equal(unserved.begin(), unserved.end(), plan.unserved.begin(), plan.unserved.end(),
                    [](int mentee, const UnservedMentee& one) { return mentee == one.mentee; });
}

RoundsVerdict wrong(std::string_view key) {
  return {false, false, {"verify.rounds." + std::string(key), {}}};
}

Message gap_in_words(const RoundsPlan& plan) {
  static constexpr std::array<std::string_view, kRoundsGoals> kKeys = {
      "verify.rounds.gap.must", "verify.rounds.gap.meetings", "verify.rounds.gap.kept",
      "verify.rounds.gap.level", "verify.rounds.gap.fit"};
  const RoundsGap found = gap(plan);
  return {std::string(kKeys[goal(found.goal)]), {arg("count", found.at_most)}};
}

}  // namespace

RoundsVerdict verify_rounds(const RoundsProblem& problem, const RoundsPlan& plan) {
  if (auto broken = RoundsRules(problem).violation(plan.meetings)) return {false, false, *broken};
  if (recounted_score(problem, plan.meetings) != plan.score) return wrong("score");
  if (!(recounted_comfort(problem, plan.meetings) == plan.comfort)) return wrong("comfort");
  if (!names_the_breaks(problem, plan)) return wrong("breaks");
  if (!names_the_unserved(problem, plan)) return wrong("unserved");
  const std::optional<RoundsScore> bound = rounds_bound(problem, plan.prices);
  if (!bound) return wrong("price");
  if (*bound > plan.bound || plan.score > plan.bound) return wrong("bound");
  if (plan.score != plan.bound) return {true, false, gap_in_words(plan)};
  const auto count = static_cast<std::int64_t>(plan.meetings.size());
  return {true, true, {"verify.rounds.best", {arg("count", count)}}};
}

}  // namespace rondo::match
