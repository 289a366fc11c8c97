// The verb `feedback`, run in-process.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "cli/call.h"
#include "codec/program_json.h"
#include "feedback/matched_pairs.h"

namespace rondo::cli {
namespace {

// What Hana says of Diego.
Feedback& put_feedback(test::MatchedPairs& pairs, std::string given_at) {
  Feedback& said = pairs.program.feedback.live[FeedbackId("f")];
  said.event = pairs.event_id;
  said.from = PersonId("Hana");
  said.about = PersonId("Diego");
  said.match = pairs.hana;
  said.useful = 4;
  said.given_at = std::move(given_at);
  return said;
}

}  // namespace

TEST_CASE(
    "rondo feedback --csv prints the answers, and private ones only when they are asked for") {
  test::MatchedPairs pairs;
  Feedback& said = put_feedback(pairs, "2026-10-06T09:00:00Z");
  said.meet_again = MeetAgain::yes;
  said.private_note = "Came late";
  const std::string program = codec::write_program(pairs.program);
  const Outcome open = rondo({"feedback", "-", "--csv"}, program);
  CHECK(open.status == kExitGood);
  CHECK(open.out ==
        "Name,Side,About,Topic,Question,Answer,Given on,Late\r\n"
        "Hana,Mentee,Diego,Check-ins,Useful,4 of 5,2026-10-06,\r\n");
  const Outcome all = rondo({"feedback", "-", "--csv", "--private"}, program);
  CHECK(contains(all.out, "Private note,Came late,2026-10-06,,yes\r\n"));
}

TEST_CASE("rondo feedback marks what was said after the last day, but not what is asked later") {
  test::MatchedPairs pairs;
  pairs.program.events.live[pairs.event_id].feedback_until = "2026-09-15";
  Feedback& said = put_feedback(pairs, "2026-09-16T09:00:00Z");
  const auto listed = [&] {
    return rondo({"feedback", "-", "--csv"}, codec::write_program(pairs.program)).out;
  };
  CHECK(contains(listed(), "Late: the last day was"));
  said.given_at = "2026-09-15T09:00:00Z";
  CHECK_FALSE(contains(listed(), "Late: the last day was"));
  said.given_at = "2026-09-16T09:00:00Z";
  said.later = true;
  CHECK_FALSE(contains(listed(), "Late: the last day was"));
}

TEST_CASE("rondo feedback refuses a wrong call and an event that is not there") {
  const std::string program = codec::write_program(test::MatchedPairs().program);
  CHECK(rondo({"feedback", "-"}, program).status == kExitBadInput);
  CHECK(rondo({"feedback", "-", "--csv", "--private", "--private"}, program).status ==
        kExitBadInput);
  CHECK(rondo({"feedback", "-", "--csv", "--event", "other"}, program).status == kExitBadInput);
  CHECK(rondo({"matches", "-", "--csv", "--private"}, program).status == kExitBadInput);
}

}  // namespace rondo::cli
