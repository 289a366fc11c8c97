// Rehearsal: what a day of speed mentoring may look like when people stay away, come late or leave
// early, by playing many days with chance (base/random.h, seeded by the caller).
//
// A day: each person on the list, independently, is absent, or misses some rounds at the beginning,
// or some at the end. The printed plan is repaired once with fewest moves (repair_rounds.h), as it
// would be at the door. From all days together come the numbers below. Sums are whole numbers; what
// is shown as a share is a sum over the number of days.
//
// Reserves: a reserve takes the place of somebody absent on the same side, and may stay away as
// well. The number to invite is the smallest for which, in nine of ten days, enough reserves come
// to take every absent person's place. The side to invite from first is the one where an absent
// person empties more of the plan's seats.
//
// One day costs one repair; days are played in slices. The same seed gives the same numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

// Of 1,000 people on the list.
struct RehearsalRates {
  int absent = 167;  // one in six: a well-documented event had 60 planned and 49 come
  int late = 50;
  int leaves_early = 50;
};

inline constexpr int kMaxRehearsalDays = 100'000;
// Of 10 days, in so many the reserves are to be enough.
inline constexpr int kDaysCoveredOfTen = 9;

enum class RehearsalSide { mentors, mentees };

struct Rehearsal {
  int days = 0;
  // Per round, over all days: meetings of the plan that fall through, and the same less those that
  // the repair finds instead.
  std::vector<std::int64_t> empty_as_printed;
  std::vector<std::int64_t> empty_repaired;
  // Days on which somebody who came, at least for a while, met nobody; and how many such people.
  int days_with_missed_out = 0;
  std::int64_t missed_out = 0;
  std::int64_t absent_mentors = 0;
  std::int64_t absent_mentees = 0;
  int reserve_mentors = 0;
  int reserve_mentees = 0;
  RehearsalSide invite_first = RehearsalSide::mentors;

  bool operator==(const Rehearsal&) const = default;
};

class Rehearser {
 public:
  // All must outlive the rehearser; the plan is of this problem. Errors: error.problem.number
  // {path, number, low, high} for days or rates that have no meaning.
  static Result<Rehearser> start(const RoundsProblem& problem, const RoundsPlan& plan,
                                 const RehearsalRates& rates, int days, Random& random);
  Rehearser(Rehearser&&) noexcept;
  Rehearser& operator=(Rehearser&&) noexcept;
  ~Rehearser();

  // Goes on for about `budget` pairs looked at, and ends between two days. True when done.
  bool step(std::int64_t budget);
  int days_played() const;
  // When step() has returned true.
  Rehearsal finish();

 private:
  struct Work;
  explicit Rehearser(std::unique_ptr<Work> work);

  std::unique_ptr<Work> work_;
};

}  // namespace rondo::match
