#include "match/rounds_ideas.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "match/random_rounds.h"
#include "match/rounds.h"
#include "match/verify_rounds.h"

namespace rondo::match {
namespace {

TEST_CASE("rounds_ideas: two mentors for nine mentees in three rounds") {
  const RoundsProblem problem = all_pairs(2, 9, 3, 2);
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  REQUIRE(plan->unserved.size() == 3);
  CHECK(plan->unserved[0].reason.key == "rounds.unserved.tables");
  const std::vector<RoundsIdea> ideas = rounds_ideas(problem, *plan);
  REQUIRE(ideas.size() == 2);
  CHECK(ideas[0] == RoundsIdea{RoundsIdeaKind::rounds, 2, -1, 0, 10});
  CHECK(ideas[1] == RoundsIdea{RoundsIdeaKind::table_seats, 1, -1, 0, 12});
}

TEST_CASE("rounds_ideas: more mentors like the one whom all want") {
  RoundsProblem problem = all_pairs(1, 5, 2, 4);
  problem.mentors.push_back("other");
  problem.mentees.push_back("lucky");
  problem.fit.push_back({{1, 5}, 100});
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  REQUIRE(plan->unserved.size() == 3);
  CHECK(plan->unserved[0].reason ==
        Message{"rounds.unserved.competition",
                {arg("count", std::int64_t{5}), arg("places", std::int64_t{2})}});
  CHECK(plan->unserved[0].mentors == std::vector<int>{0});
  const std::vector<RoundsIdea> ideas = rounds_ideas(problem, *plan);
  REQUIRE(ideas.size() == 3);
  CHECK(ideas[0] == RoundsIdea{RoundsIdeaKind::rounds, 3, -1, 0, 6});
  CHECK(ideas[1] == RoundsIdea{RoundsIdeaKind::table_seats, 2, -1, 0, 6});
  CHECK(ideas[2] == RoundsIdea{RoundsIdeaKind::mentors, 2, 0, 0, 7});
}

TEST_CASE("rounds_ideas: each comes to what it says, in slices too, seeds 0..149") {
  int found = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const RoundsProblem problem =
        random_rounds(random, {.both_roles = true, .absences = true, .kept = true});
    const auto plan = plan_rounds(problem);
    REQUIRE(plan.ok());
    const std::vector<RoundsIdea> ideas = rounds_ideas(problem, *plan);
    for (const RoundsIdea& idea : ideas) {
      const RoundsProblem changed = with_idea(problem, idea.kind, idea.count, idea.like);
      const auto better = plan_rounds(changed, Comfort::as_preferred);
      REQUIRE(better.ok());
      CHECK(verify_rounds(changed, *better).right);
      CHECK(static_cast<int>(better->unserved.size()) == idea.unserved);
      CHECK(static_cast<std::int64_t>(better->meetings.size()) == idea.meetings);
      CHECK(idea.unserved < static_cast<int>(plan->unserved.size()));
      ++found;
    }
    RoundsIdeaFinder finder(problem, *plan);
    while (!finder.step(1)) {
    }
    CHECK(finder.take() == ideas);
  }
  CHECK(found > 50);
}

TEST_CASE("rounds_ideas: none where nobody is left out") {
  const RoundsProblem problem = all_pairs(3, 3, 3, 3);
  CHECK(rounds_ideas(problem, *plan_rounds(problem)).empty());
}

}  // namespace
}  // namespace rondo::match
