#include "report/sitting_report.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/written.h"
#include "speed/met_sitting.h"

using namespace rondo;
using rondo::test::english;

namespace {

std::string value_of(const PrintTable& table, const std::string& label) {
  for (const auto& row : table.rows) {
    if (row[0] == label) return row[1];
  }
  return "(no such line)";
}

SittingOutcome some_outcome() {
  SittingOutcome outcome;
  outcome.planned = 9;
  outcome.held = 8;
  outcome.by_round = {3, 3, 2};
  outcome.people = 6;
  outcome.partners_tenths = 27;
  outcome.with_sites = 8;
  outcome.across_sites = 4;
  outcome.new_connections = 7;
  outcome.topics = {{TopicId("topic1"), 4}, {TopicId("gone"), 2}, {TopicId("topic0"), 1}};
  outcome.sites = {{SiteId("north"), SiteId("south"), 6}, {SiteId("north"), SiteId(), 2}};
  outcome.answered = 5;
  outcome.useful_meetings.counts = {0, 1, 0, 3, 4};
  outcome.again_yes = 6;
  outcome.again_no = 2;
  outcome.again_people = 5;
  outcome.unseen = 2;
  outcome.will_try = {"Exit tickets"};
  return outcome;
}

}  // namespace

TEST_CASE("the figures of a report are words and values") {
  const PrintTable figures = report_figures(some_outcome(), english());
  CHECK(value_of(figures, "Meetings held") == "89% (8 of 9)");
  CHECK(value_of(figures, "Across sites") == "50% (4 of 8)");
  CHECK(value_of(figures, "People met, on average") == "2.7");
  CHECK(value_of(figures, "How useful the meetings were") == "4.3 of 5 (8 answers)");
  CHECK(value_of(figures, "Would meet again") == "75%");
  CHECK(value_of(figures, "Of these without a check-in") == "2");
  CHECK(value_of(report_figures({}, english()), "Meetings held") == "none yet");
}

TEST_CASE("bars are as long as their counts, the longest full") {
  const Program program = met_sitting();
  const PrintTable rounds = meetings_by_round(some_outcome(), english());
  CHECK(rounds.rows[2] == std::vector<std::string>{"Round 3", "2"});
  CHECK(rounds.bars == std::vector{1000, 1000, 667});
  const PrintTable topics = meetings_by_topic(program, some_outcome(), english());
  REQUIRE(topics.rows.size() == 3);
  CHECK(topics.rows[2] == std::vector<std::string>{"Without a topic in common", "3"});
  CHECK(topics.bars == std::vector{1000, 250, 750});
  const PrintTable sites = meetings_by_sites(program, some_outcome(), english());
  CHECK(sites.rows[1][0] == "North High → not known");
  CHECK(meetings_by_round({}, english()).rows.empty());
}

TEST_CASE("what fewer than five people said is left out, and the report says so") {
  SittingOutcome outcome = some_outcome();
  const auto says = [&](const std::string& words) {
    const auto blocks = sitting_report(met_sitting(), kSitting, outcome, english());
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const PrintBlock& block) { return block.text.find(words) == 0; });
  };
  CHECK(says("Opening day: report"));
  CHECK(says("Exit tickets"));
  outcome.again_people = 4;
  CHECK(value_of(report_figures(outcome, english()), "Would meet again") == "(no such line)");
  outcome.again_people = 5;
  outcome.answered = 4;
  CHECK_FALSE(says("Exit tickets"));
  CHECK(says("What people said is shown once 5"));
  CHECK(value_of(report_figures(outcome, english()), "Would meet again") == "(no such line)");
  CHECK(sitting_report(met_sitting(), EventId("other"), outcome, english()).empty());
}
