#include "speed/feedback.h"

#include <doctest/doctest.h>

#include "base/iso_time.h"
#include "feedback/follow_up.h"
#include "speed/held_meetings.h"
#include "speed/met_sitting.h"

using namespace rondo;

namespace {

const std::string kGivenAt = "2026-11-28T17:00:00Z";
const std::int64_t kNextDay = *utc_ms_of("2026-11-29T12:00:00Z");

std::vector<PersonId> partners_in_plan(const Program& program, const EventId& event,
                                       const char* person) {
  return partners_of(meetings_asked_about(program, event, kNextDay), PersonId(person));
}

// Of rounds of 8 minutes with 2 between, in round 2 of 3.
void end_early(Program& program) {
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2026-11-28T16:00:00.000Z";
  clock.finished_at = "2026-11-28T16:12:00.000Z";
}

Feedback about(const char* person, int useful, MeetAgain again = MeetAgain::not_said) {
  Feedback answer;
  answer.about = PersonId(person);
  answer.useful = useful;
  answer.meet_again = again;
  return answer;
}

Result<Done> give(Program& program, const char* from, const std::vector<Feedback>& answers,
                  const std::string& at = kGivenAt) {
  SeededRandom random(program.feedback.size() + 1);
  Transaction edit(program);
  Result<Done> done = put_feedback(edit, kSitting, PersonId(from), answers, at, kNextDay, random);
  if (done) edit.finish({});
  return done;
}

Result<FollowUp> follow(Program& program, std::uint64_t seed) {
  SeededRandom random(seed);
  Transaction edit(program);
  Result<FollowUp> made = follow_up(edit, kSitting, mutual_yeses(program, kSitting, kNextDay),
                                    {"Opening day: follow-up", "Go on"}, "2026-11-28", random);
  if (made) edit.finish({});
  return made;
}

void both_say_yes(Program& program, const char* one, const char* other) {
  REQUIRE(give(program, one, {about(other, 0, MeetAgain::yes)}));
  REQUIRE(give(program, other, {about(one, 0, MeetAgain::yes)}));
}

}  // namespace

TEST_CASE("partners stand in the order of the rounds, each once") {
  const Program program = met_sitting();
  CHECK(partners_in_plan(program, kSitting, "m1") ==
        std::vector{PersonId("e1"), PersonId("e2"), PersonId("e3")});
  CHECK(partners_in_plan(program, kSitting, "e2") ==
        std::vector{PersonId("m2"), PersonId("m1"), PersonId("m3")});
  CHECK(partners_in_plan(program, EventId("other"), "m1").empty());
}

TEST_CASE("of a sitting that ended early people are asked about meetings held, and nobody else") {
  Program program = met_sitting();
  both_say_yes(program, "m1", "e3");  // who are to meet in round 3
  both_say_yes(program, "m1", "e2");
  end_early(program);
  CHECK(partners_in_plan(program, kSitting, "m1") == std::vector{PersonId("e1"), PersonId("e2")});
  CHECK(answers_of(program, kSitting, PersonId("m1"), kNextDay).size() == 3);
  CHECK(give(program, "m1", {about("e3", 5)}).error().key == "error.feedback.stranger");
  const auto pairs = mutual_yeses(program, kSitting, kNextDay);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].mentee == PersonId("e2"));
  registration_of(program, "m1").absent = true;
  CHECK(answers_of(program, kSitting, PersonId("m1"), kNextDay).empty());
  CHECK(mutual_yeses(program, kSitting, kNextDay).empty());
}

TEST_CASE("while a sitting runs a form for later asks about rounds to come as well") {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2026-11-28T16:00:00.000Z";
  const std::int64_t in_round_2 = *utc_ms_of("2026-11-28T16:12:00Z");
  const auto partners = [&](const std::vector<SpeedMeeting>& meetings) {
    return partners_of(meetings, PersonId("m1")).size();
  };
  CHECK(partners(meetings_asked_about(program, kSitting, in_round_2)) == 2);
  CHECK(partners(meetings_held_or_ahead(program, kSitting, in_round_2)) == 3);
  clock.finished_at = "2026-11-28T16:12:00.000Z";
  CHECK(partners(meetings_held_or_ahead(program, kSitting, kNextDay)) == 2);
}

TEST_CASE("answers begin with the event as a whole, and are empty where nothing was said") {
  Program program = met_sitting();
  REQUIRE(give(program, "e1", {about("m1", 4, MeetAgain::yes)}));
  const auto answers = answers_of(program, kSitting, PersonId("e1"), kNextDay);
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].about.empty());
  CHECK_FALSE(says_something(answers[0]));
  CHECK(answers[1].useful == 4);
  CHECK(answers[1].given_at == kGivenAt);
  CHECK(answers[2].from == PersonId("e1"));
  CHECK_FALSE(says_something(answers[2]));
}

TEST_CASE("what was said later counts, for each question by itself, in whichever order it comes") {
  Program program = met_sitting();
  REQUIRE(give(program, "e1", {about("m1", 4, MeetAgain::yes)}));
  REQUIRE(give(program, "e1", {about("m1", 2)}));
  REQUIRE(program.feedback.size() == 1);
  CHECK(program.feedback.begin()->second.useful == 2);
  CHECK(program.feedback.begin()->second.meet_again == MeetAgain::yes);
  Feedback earlier = about("m1", 5);
  earlier.will_try = "Exit tickets";
  REQUIRE(give(program, "e1", {earlier}, "2026-11-28T16:00:00Z"));
  CHECK(program.feedback.begin()->second.useful == 2);
  CHECK(program.feedback.begin()->second.will_try == "Exit tickets");
  const Program before = program;
  REQUIRE(give(program, "e1", {about("m1", 0)}));
  CHECK(program == before);
}

TEST_CASE("two who meet both ways are one pair") {
  Program program = met_sitting();
  program.speed_meetings.live[SpeedMeetingId("back")] = {kSitting, 4, MeetingTableId("t1"),
                                                         PersonId("e1"), PersonId("m1")};
  both_say_yes(program, "m1", "e1");
  CHECK(mutual_yeses(program, kSitting, kNextDay).size() == 1);
}

TEST_CASE("an answer about a stranger, or out of range, is refused whole") {
  Program program = met_sitting();
  const Result<Done> stranger = give(program, "m1", {about("e1", 3), about("m2", 3)});
  REQUIRE_FALSE(stranger);
  CHECK(stranger.error().key == "error.feedback.stranger");
  CHECK(give(program, "e1", {about("m1", 6)}).error().key == "error.feedback.useful");
  CHECK(give(program, "nobody", {}).error().key == "error.feedback.no_person");
  CHECK(program.feedback.empty());
}

TEST_CASE("a wish to meet again is told only when both have it") {
  Program program = met_sitting();
  REQUIRE(give(program, "e1", {about("m1", 5, MeetAgain::yes)}));
  REQUIRE(give(program, "m1", {about("e1", 5, MeetAgain::no)}));
  CHECK(mutual_yeses(program, kSitting, kNextDay).empty());
  REQUIRE(give(program, "m1", {about("e1", 5, MeetAgain::yes)}));
  const auto pairs = mutual_yeses(program, kSitting, kNextDay);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].mentor == PersonId("m1"));
  CHECK(pairs[0].mentee == PersonId("e1"));
  CHECK(pairs[0].topic == TopicId("topic1"));
  CHECK_FALSE(pairs[0].followed);
}

TEST_CASE("a follow-up event gets the pairs, their topics and an approved match each") {
  Program program = met_sitting();
  both_say_yes(program, "m1", "e1");
  both_say_yes(program, "m1", "e2");
  const Result<FollowUp> made = follow(program, 7);
  REQUIRE(made);
  CHECK(made->matches == 2);
  CHECK(follow_up_of(program, kSitting) == made->event);
  const Event& event = *program.events.find(made->event);
  CHECK(event.kind == EventKind::blank);
  CHECK(event.name == "Opening day: follow-up");
  CHECK(program.matches.size() == 2);
  for (const auto& [id, match] : program.matches) {
    CHECK(match.event == made->event);
    CHECK(match.state == MatchState::approved);
  }
  int on_list = 0;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == made->event)) continue;
    ++on_list;
    if (registration.person == PersonId("m1")) CHECK(registration.capacity == 2);
    if (registration.person == PersonId("e2")) {
      CHECK(registration.seeks);
      CHECK(registration.requests.size() == 1);
    }
  }
  CHECK(on_list == 3);
  CHECK(mutual_yeses(program, kSitting, kNextDay)[0].followed);
}

TEST_CASE("a second follow-up adds to the same event what is new, and says when nothing is") {
  Program program = met_sitting();
  both_say_yes(program, "m1", "e1");
  const EventId event = follow(program, 1)->event;
  const Result<FollowUp> nothing = follow(program, 2);
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().key == "error.feedback.nothing_mutual");
  both_say_yes(program, "m2", "e3");
  const Result<FollowUp> more = follow(program, 3);
  REQUIRE(more);
  CHECK(more->event == event);
  CHECK(more->matches == 1);
  CHECK(program.matches.size() == 2);
}

TEST_CASE("two without a common topic follow up on one of their own") {
  Program program = met_sitting();
  registration_of(program, "e1").requests.clear();
  both_say_yes(program, "m1", "e1");
  REQUIRE(follow(program, 1));
  const Match& match = program.matches.begin()->second;
  CHECK(program.topics.find(match.topic)->name == "Go on");
}
