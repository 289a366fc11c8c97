// What would help, when a plan leaves somebody without a meeting: one more round, one more table, a
// seat more at each table, more mentors like one whom many compete for. Each idea is planned in
// full, with the same proof as any plan, and says what it would come to; no estimates.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

enum class RoundsIdeaKind { rounds, tables, table_seats, mentors };

struct RoundsIdea {
  RoundsIdeaKind kind = RoundsIdeaKind::rounds;
  int count = 0;     // so many more
  int like = -1;     // for mentors: eligible for whom this one is, and as good a fit
  int unserved = 0;  // mentees without a meeting then
  std::int64_t meetings = 0;
  bool everyone_meets() const { return unserved == 0; }

  bool operator==(const RoundsIdea&) const = default;
};

// The problem with the idea put into practice: a new mentor's id is "+1", "+2", ... behind the id
// of the one it is like. If there was a table for each mentor, there still is.
RoundsProblem with_idea(const RoundsProblem& problem, RoundsIdeaKind kind, int count, int like);

// Looks for ideas, a plan at a time, so that a page never freezes.
class RoundsIdeaFinder {
 public:
  // Both must outlive the finder; the plan is of this problem.
  RoundsIdeaFinder(const RoundsProblem& problem, const RoundsPlan& plan);
  RoundsIdeaFinder(RoundsIdeaFinder&&) noexcept;
  RoundsIdeaFinder& operator=(RoundsIdeaFinder&&) noexcept;
  ~RoundsIdeaFinder();

  // Goes on for about `budget` pairs looked at, or through one of the passes of a plan. True when
  // done.
  bool step(std::int64_t budget);
  // When step() has returned true: of each kind, and of mentors for each competition, the smallest
  // number that serves everybody or, if up to three do not, the one that serves most and more than
  // the plan does. Those that serve everybody come first, then by fewest unserved, in the order of
  // the kinds.
  std::vector<RoundsIdea> take();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// All at once. None when the plan leaves nobody without a meeting.
std::vector<RoundsIdea> rounds_ideas(const RoundsProblem& problem, const RoundsPlan& plan);

}  // namespace rondo::match
