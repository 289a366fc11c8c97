#include "match/rounds_ideas.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "base/index.h"
#include "match/rounds.h"

namespace rondo::match {
namespace {

constexpr int kMostMore = 3;

void add_mentors_like(RoundsProblem& problem, int count, int like) {
  const std::vector<CoupleFit> fit = problem.fit;
  const std::vector<Couple> closed = problem.must_not_meet;
  const std::string model = problem.mentors[index(like)];
  const int mentors = static_cast<int>(problem.mentors.size());
  if (problem.tables >= mentors) {
    problem.tables = std::clamp(mentors + count, problem.tables, kMaxTables);
  }
  for (int i = 1; i <= count; ++i) {
    const int added = static_cast<int>(problem.mentors.size());
    problem.mentors.push_back(model + "+" + std::to_string(i));
    for (const CoupleFit& pair : fit) {
      if (pair.couple.mentor == like)
        problem.fit.push_back({{added, pair.couple.mentee}, pair.fit});
    }
    for (const Couple& couple : closed) {
      if (couple.mentor == like) problem.must_not_meet.push_back({added, couple.mentee});
    }
  }
}

}  // namespace

RoundsProblem with_idea(const RoundsProblem& problem, RoundsIdeaKind kind, int count, int like) {
  RoundsProblem changed = problem;
  switch (kind) {
    case RoundsIdeaKind::rounds:
      changed.rounds += count;
      break;
    case RoundsIdeaKind::tables:
      changed.tables += count;
      break;
    case RoundsIdeaKind::table_seats:
      changed.table_seats += count;
      break;
    case RoundsIdeaKind::mentors:
      add_mentors_like(changed, count, like);
      break;
  }
  return changed;
}

struct RoundsIdeaFinder::Work {
  // One kind of help, tried with one more, then two, then three.
  struct Line {
    RoundsIdeaKind kind = RoundsIdeaKind::rounds;
    int like = -1;
    int most = 0;
  };

  Work(const RoundsProblem& given, const RoundsPlan& plan)
      : problem(given), unserved_now(static_cast<int>(plan.unserved.size())) {
    if (plan.unserved.empty()) return;
    lines.push_back(
        {RoundsIdeaKind::rounds, -1, std::min(kMostMore, kMostRounds - problem.rounds)});
    lines.push_back({RoundsIdeaKind::tables, -1, std::min(kMostMore, kMaxTables - problem.tables)});
    lines.push_back({RoundsIdeaKind::table_seats, -1,
                     std::min(kMostMore, kMaxTableSeats - problem.table_seats)});
    for (const int mentor : sought_mentors(plan)) {
      lines.push_back({RoundsIdeaKind::mentors, mentor, kMostMore});
    }
  }

  // Of each competition the mentor whom most of those who compete may meet.
  std::vector<int> sought_mentors(const RoundsPlan& plan) const {
    std::vector<int> sought;
    for (const UnservedMentee& one : plan.unserved) {
      if (one.mentors.empty()) continue;
      std::vector<int> wanted(problem.mentors.size(), 0);
      for (const CoupleFit& pair : problem.fit) {
        if (std::binary_search(one.mentees.begin(), one.mentees.end(), pair.couple.mentee)) {
          ++wanted[index(pair.couple.mentor)];
        }
      }
      const int most_wanted = *std::max_element(
          one.mentors.begin(), one.mentors.end(),
          [&](int left, int right) { return wanted[index(left)] < wanted[index(right)]; });
      if (std::find(sought.begin(), sought.end(), most_wanted) == sought.end()) {
        sought.push_back(most_wanted);
      }
    }
    return sought;
  }

  // Goes on with the plan at hand, or begins the next one.
  std::int64_t advance(std::int64_t budget) {
    if (planner) {
      if (planner->step(budget)) weigh(planner->finish());
      return budget;
    }
    if (count == lines[line].most || (best && best->everyone_meets())) {
      if (best) ideas.push_back(*best);
      best.reset();
      count = 0;
      ++line;
      return 1;
    }
    ++count;
    changed = with_idea(problem, lines[line].kind, count, lines[line].like);
    auto started = RoundsPlanner::start(changed, Comfort::as_preferred);
    if (started) planner = *std::move(started);
    return static_cast<std::int64_t>(changed.fit.size()) + 1;
  }

  void weigh(const RoundsPlan& plan) {
    planner.reset();
    const int unserved = static_cast<int>(plan.unserved.size());
    if (unserved >= (best ? best->unserved : unserved_now)) return;
    best = RoundsIdea{lines[line].kind, count, lines[line].like, unserved,
                      static_cast<std::int64_t>(plan.meetings.size())};
  }

  const RoundsProblem& problem;
  int unserved_now;
  std::vector<Line> lines;
  std::size_t line = 0;
  int count = 0;
  RoundsProblem changed;
  std::optional<RoundsPlanner> planner;
  std::optional<RoundsIdea> best;  // of this line
  std::vector<RoundsIdea> ideas;
};

RoundsIdeaFinder::RoundsIdeaFinder(const RoundsProblem& problem, const RoundsPlan& plan)
    : work_(std::make_unique<Work>(problem, plan)) {}
RoundsIdeaFinder::RoundsIdeaFinder(RoundsIdeaFinder&&) noexcept = default;
RoundsIdeaFinder& RoundsIdeaFinder::operator=(RoundsIdeaFinder&&) noexcept = default;
RoundsIdeaFinder::~RoundsIdeaFinder() = default;

bool RoundsIdeaFinder::step(std::int64_t budget) {
  while (work_->line < work_->lines.size() && budget > 0) budget -= work_->advance(budget);
  return work_->line == work_->lines.size();
}

std::vector<RoundsIdea> RoundsIdeaFinder::take() {
  std::vector<RoundsIdea> ideas = std::move(work_->ideas);
  std::stable_sort(ideas.begin(), ideas.end(), [](const RoundsIdea& one, const RoundsIdea& other) {
    return one.unserved < other.unserved;
  });
  return ideas;
}

std::vector<RoundsIdea> rounds_ideas(const RoundsProblem& problem, const RoundsPlan& plan) {
  RoundsIdeaFinder finder(problem, plan);
  while (!finder.step(std::numeric_limits<std::int64_t>::max())) {
  }
  return finder.take();
}

}  // namespace rondo::match
