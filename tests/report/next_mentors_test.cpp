#include "report/next_mentors.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;

namespace {

const EventId kPresent("now");
const TopicId kSought("Circles");

// What was before, and an event "now" that wants circles, with Mia on its list as a mentee.
EventBuilder before() {
  EventBuilder builder;
  Event& now = builder.program.events.live[kPresent];
  now.name = "Now";
  now.created_on = "2026-10-01";
  builder.mentor("Trained", "Circles").offers[kSought].trained = true;
  builder.mentor("Offered", "Circles");
  builder.mentor("Busy", "Circles").offers[kSought].trained = true;
  builder.mentee("Mia", "Circles");
  builder.mentee("Unmoved", "Circles");
  builder.person("Reader");
  builder.program.topics.live[kSought].synonyms = {"restorative practice"};
  builder.program.people.live[PersonId("Reader")].characteristics["Training"] =
      "Phonics; Restorative practice, 2024";
  for (const char* mentee : {"A", "B", "C"}) builder.match("Busy", mentee, "x", MatchState::active);
  const auto mentored = [&](const char* mentee, int useful) {
    const MatchId match = builder.match("Trained", mentee, "Circles", MatchState::completed);
    Feedback& feedback = builder.program.feedback.live[FeedbackId(mentee)];
    feedback.event = builder.event_id;
    feedback.from = PersonId(mentee);
    feedback.match = match;
    feedback.useful = useful;
  };
  mentored("Mia", 4);
  mentored("Unmoved", 3);
  Registration& mia = builder.program.registrations.live[RegistrationId("mia-now")];
  mia.event = kPresent;
  mia.person = PersonId("Mia");
  mia.seeks = true;
  return builder;
}

std::vector<std::string> names(const Program& program) {
  std::vector<std::string> result;
  for (const NextMentor& one : next_mentors(program, kPresent, kSought)) {
    result.push_back(one.person.text());
  }
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("next mentors: who knows a topic and carries little, with the reason") {
  const Program program = before().program;
  const auto found = next_mentors(program, kPresent, kSought);
  REQUIRE(found.size() == 4);
  CHECK(found[0] == NextMentor{PersonId("Offered"), MentorReason::offered, "SEL sprint", 0});
  CHECK(found[1] == NextMentor{PersonId("Mia"), MentorReason::found_useful, "SEL sprint", 0});
  CHECK(found[2].person == PersonId("Reader"));
  CHECK(found[2].source == "Training: Phonics; Restorative practice, 2024");
  CHECK(found[3] == NextMentor{PersonId("Trained"), MentorReason::trained, "SEL sprint", 2});
}

TEST_CASE("next mentors: archived people and those who mentor there or withdrew are left out") {
  EventBuilder builder = before();
  builder.program.people.live[PersonId("Reader")].archived = true;
  builder.program.registrations.live[RegistrationId("mia-now")].withdrawn = true;
  Registration& there = builder.program.registrations.live[RegistrationId("offered-now")];
  there.event = kPresent;
  there.person = PersonId("Offered");
  there.mentors = true;
  CHECK(names(builder.program) == Names{"Trained"});
}

TEST_CASE("next mentors: whoever asks for the topic in the event is not named as its mentor") {
  EventBuilder builder = before();
  builder.program.registrations.live[RegistrationId("mia-now")].requests[kSought] = {};
  Registration& reader = builder.program.registrations.live[RegistrationId("reader-now")];
  reader.event = kPresent;
  reader.person = PersonId("Reader");
  reader.seeks = true;
  reader.requests[TopicId("another")] = {};  // something else
  CHECK(names(builder.program) == Names{"Offered", "Reader", "Trained"});
}

TEST_CASE("next mentors: a sign-up that was withdrawn or refused offers nothing") {
  for (const bool refused : {false, true}) {
    CAPTURE(refused);
    EventBuilder builder = before();
    for (auto& [id, registration] : builder.program.registrations.live) {
      if (!(registration.person == PersonId("Offered"))) continue;
      registration.withdrawn = !refused;
      if (refused) registration.approval = Approval::refused;
    }
    CHECK(names(builder.program) == Names{"Mia", "Reader", "Trained"});
  }
}

TEST_CASE("next mentors: the load is the one that a fit with them would tell") {
  Program program = before().program;
  Registration& there = program.registrations.live[RegistrationId("trained-now")];
  there.event = kPresent;
  there.person = PersonId("Trained");
  const NextMentor trained = next_mentors(program, kPresent, kSought).back();
  REQUIRE(trained.person == PersonId("Trained"));
  there.mentors = true;
  const Result<EventView> view = view_event(program, kPresent);
  REQUIRE(view.ok());
  CHECK(view->find(PersonId("Trained"))->load_this_year == trained.mentees);
}

TEST_CASE("next mentors: load counts in the school year of the event") {
  Program program = before().program;
  program.events.live[kPresent].created_on = "2030-10-01";
  const auto later = next_mentors(program, kPresent, kSought);
  REQUIRE(later.size() == 5);
  CHECK(later[0].person == PersonId("Busy"));
  CHECK(later[0].mentees == 0);
}

TEST_CASE("next mentors: who has reached the cap of the year is left out") {
  Program program = before().program;
  program.people.live[PersonId("Trained")].mentees_per_year = 2;
  program.people.live[PersonId("Offered")].mentees_per_year = 1;
  CHECK(names(program) == Names{"Offered", "Mia", "Reader"});
}

TEST_CASE("next mentors: a message for those who know it and one for those who learned it") {
  const Program program = before().program;
  const Words words = english();
  const auto found = next_mentors(program, kPresent, kSought);
  REQUIRE(found.size() == 4);
  CHECK(words.text(reason_text(found[3])) == "Has trained in it or done it (SEL sprint)");
  const auto asked = [&](const NextMentor& candidate) {
    return mentor_request(program, candidate, kPresent, kSought,
                          texts_of(program, request_to(candidate), words), words)
        ->text;
  };
  CHECK(asked(found[0]).find("Hello Offered,\n\nColleagues") == 0);
  CHECK(asked(found[1]).find("You worked on Circles with a mentor") != std::string::npos);
}

TEST_CASE("next mentors: the message can be the program's own, with the event's fields") {
  Program program = before().program;
  const Words words = english();
  ProgramInfo& info = program.info.live[ProgramInfoId(std::string(kProgramInfo))];
  info.messages["next-mentor"] = "Dear {name}: {topic} in {event}";
  const auto found = next_mentors(program, kPresent, kSought);
  const MessageTexts texts = texts_of(program, MentorRequest::knows, words);
  const auto message = mentor_request(program, found[0], kPresent, kSought, texts, words);
  REQUIRE(message.ok());
  CHECK(message->text == "Dear Offered: Circles in " + program.events.find(kPresent)->name + "\n");
  CHECK(message->subject.find("Circles") != std::string::npos);
  CHECK_FALSE(mentor_request(program, found[0], kPresent, kSought, {"", "{goal}"}, words).ok());
}
