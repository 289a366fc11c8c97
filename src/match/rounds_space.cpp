#include "match/rounds_space.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "base/index.h"
#include "match/problem.h"

namespace rondo::match {
namespace {

using graph::bit;
using graph::ColorSet;

// The rounds that a person is there for.
ColorSet rounds_there(const RoundsProblem& problem, const std::string& id) {
  ColorSet rounds = 0;
  for (int round = 0; round < problem.rounds; ++round) {
    if (is_present(problem, id, round)) rounds |= bit(round);
  }
  return rounds;
}

std::map<std::string, int> places_of(const std::vector<std::string>& ids) {
  std::map<std::string, int> places;
  for (const std::string& id : ids) places.emplace(id, static_cast<int>(places.size()));
  return places;
}

// Takes what is kept in open rounds from everybody's free ones.
void take_kept(const RoundsProblem& problem, RoundsSpace& space) {
  const std::size_t rounds = index(problem.rounds);
  std::vector<int> seats_taken(problem.mentors.size() * rounds, 0);
  std::vector<int> mentor_of_mentee(problem.mentees.size(), -1);
  for (std::size_t m = 0; m < problem.mentors.size(); ++m) {
    const int mentee = space.mentee_of_mentor[m];
    if (mentee >= 0) mentor_of_mentee[index(mentee)] = static_cast<int>(m);
  }
  for (const Meeting& kept : problem.keep) {
    const int mentee_as_mentor = mentor_of_mentee[index(kept.couple.mentee)];
    const int mentor_as_mentee = space.mentee_of_mentor[index(kept.couple.mentor)];
    const ColorSet others = ~bit(kept.round);
    ++space.kept_meetings[index(kept.couple.mentee)];
    if (kept.round < problem.frozen_rounds) {
      space.mentee_breaks[index(kept.couple.mentee)] &= others;
      space.mentor_breaks[index(kept.couple.mentor)] &= others;
      if (mentee_as_mentor >= 0) space.mentor_breaks[index(mentee_as_mentor)] &= others;
      if (mentor_as_mentee >= 0) space.mentee_breaks[index(mentor_as_mentee)] &= others;
      continue;
    }
    ++seats_taken[index(kept.couple.mentor) * rounds + index(kept.round)];
    --space.meetings_at_tables;
    space.mentee_free[index(kept.couple.mentee)] &= others;
    if (mentee_as_mentor >= 0) space.mentor_free[index(mentee_as_mentor)] &= others;
    if (mentor_as_mentee >= 0) space.mentee_free[index(mentor_as_mentee)] &= others;
  }
  for (std::size_t m = 0; m < problem.mentors.size(); ++m) {
    for (int round = problem.frozen_rounds; round < problem.rounds; ++round) {
      if ((space.mentor_free[m] & bit(round)) == 0) continue;
      const int left = problem.table_seats - seats_taken[m * rounds + index(round)];
      space.mentor_seats[m] += left;
      if (left == 0) space.mentor_free[m] &= ~bit(round);
    }
  }
}

// A meeting takes a round of the mentee and a seat's share of one of the mentor; who is both has
// each round only once.
int meetings_of_people(const RoundsProblem& problem, const RoundsSpace& space) {
  std::vector<ColorSet> as_mentee = space.mentee_free;
  std::int64_t shares = 0;  // a round is table_seats of them
  for (std::size_t m = 0; m < problem.mentors.size(); ++m) {
    shares += space.mentor_seats[m];
    const int mentee = space.mentee_of_mentor[m];
    if (mentee >= 0) as_mentee[index(mentee)] &= ~space.mentor_free[m];
  }
  for (const ColorSet free : as_mentee)
    shares += std::int64_t{problem.table_seats} * std::popcount(free);
  return static_cast<int>(shares / (problem.table_seats + 1));
}

enum Mark : unsigned char { kForbidden = 1, kKept = 2, kMust = 4, kPreferred = 8 };

void collect_pairs(const RoundsProblem& problem, RoundsSpace& space) {
  std::vector<unsigned char> marks(problem.mentors.size() * problem.mentees.size(), 0);
  for (const Couple& couple : problem.must_not_meet) marks[cell(problem, couple)] |= kForbidden;
  for (const Couple& couple : problem.must_meet) marks[cell(problem, couple)] |= kMust;
  for (const Meeting& kept : problem.keep) marks[cell(problem, kept.couple)] |= kKept;
  space.pairs.reserve(problem.fit.size());
  space.prefer_of_pair.reserve(problem.fit.size());
  space.is_must.reserve(problem.fit.size());
  std::vector<int> preferred(problem.prefer.empty() ? 0 : marks.size());  // where it is marked
  for (std::size_t i = 0; i < problem.prefer.size(); ++i) {
    marks[cell(problem, problem.prefer[i].couple)] |= kPreferred;
    preferred[cell(problem, problem.prefer[i].couple)] = static_cast<int>(i);
  }
  for (const CoupleFit& pair : problem.fit) {
    const unsigned char mark = marks[cell(problem, pair.couple)];
    if ((mark & (kForbidden | kKept)) != 0) continue;
    const ColorSet common =
        space.mentee_free[index(pair.couple.mentee)] & space.mentor_free[index(pair.couple.mentor)];
    if (common == 0) continue;
    space.pairs.push_back(pair);
    space.prefer_of_pair.push_back((mark & kPreferred) != 0 ? preferred[cell(problem, pair.couple)]
                                                            : -1);
    space.is_must.push_back((mark & kMust) != 0 ? 1 : 0);
  }
}

}  // namespace

RoundsSpace::RoundsSpace(const RoundsProblem& problem)
    : mentor_seats(problem.mentors.size(), 0),
      kept_meetings(problem.mentees.size(), 0),
      mentee_of_mentor(problem.mentors.size(), -1),
      kept_score(score_of(problem, problem.keep)) {
  for (int round = problem.frozen_rounds; round < problem.rounds; ++round) {
    open |= bit(round);
    meetings_at_tables += open_tables(problem, round) * problem.table_seats;
  }
  const std::map<std::string, int> mentees = places_of(problem.mentees);
  for (const std::string& id : problem.mentees) {
    mentee_breaks.push_back(rounds_there(problem, id));
    mentee_free.push_back(mentee_breaks.back() & open);
  }
  for (std::size_t m = 0; m < problem.mentors.size(); ++m) {
    mentor_breaks.push_back(rounds_there(problem, problem.mentors[m]));
    mentor_free.push_back(mentor_breaks.back() & open);
    const auto mentee = mentees.find(problem.mentors[m]);
    if (mentee != mentees.end()) mentee_of_mentor[m] = mentee->second;
  }
  take_kept(problem, *this);
  meetings_of_people = match::meetings_of_people(problem, *this);
  collect_pairs(problem, *this);
}

int RoundsSpace::meetings_at_most() const {
  return std::min(meetings_at_tables, meetings_of_people);
}

graph::DegreeProblem choice_problem(const RoundsSpace& space) {
  graph::DegreeProblem choice;
  choice.components = kRoundsGoals;
  choice.level_component = goal(RoundsGoal::level);
  choice.first_level = space.kept_meetings;
  for (const ColorSet free : space.mentee_free) choice.left_bounds.push_back(std::popcount(free));
  choice.right_bounds = space.mentor_seats;
  choice.total_bound = space.meetings_at_most();
  std::array<std::vector<int>, 4> class_of;  // by fit; made as they are needed
  choice.pairs.reserve(space.pairs.size());
  for (std::size_t i = 0; i < space.pairs.size(); ++i) {
    const CoupleFit& pair = space.pairs[i];
    const bool must = space.is_must[i] != 0;
    const bool kept = space.prefer_of_pair[i] >= 0;
    std::vector<int>& alike = class_of[(must ? 2U : 0U) + (kept ? 1U : 0U)];
    if (alike.empty()) alike.assign(kMaxFit + 1, -1);
    int& value = alike[index(pair.fit)];
    if (value < 0) {
      value = static_cast<int>(choice.value_classes.size() / kRoundsGoals);
      RoundsScore score{};
      score[goal(RoundsGoal::must)] = must ? 1 : 0;
      score[goal(RoundsGoal::meetings)] = 1;
      score[goal(RoundsGoal::kept)] = kept ? 1 : 0;
      score[goal(RoundsGoal::fit)] = pair.fit;
      choice.value_classes.insert(choice.value_classes.end(), score.begin(), score.end());
    }
    choice.pairs.push_back({pair.couple.mentee, pair.couple.mentor, value});
  }
  return choice;
}

RoundsPrices prices_of(const RoundsSpace& space, const graph::DegreeMatching& choice) {
  const auto score = [](const std::vector<std::int64_t>& numbers) {
    RoundsScore copied{};
    std::copy(numbers.begin(), numbers.end(), copied.begin());
    return copied;
  };
  RoundsPrices prices;
  prices.total = score(choice.total_price());
  for (int mentor = 0; index(mentor) < space.mentor_seats.size(); ++mentor) {
    const RoundsScore price = score(choice.right_price(mentor));
    if (price != RoundsScore{}) prices.mentors.push_back({mentor, price});
  }
  return prices;
}

}  // namespace rondo::match
