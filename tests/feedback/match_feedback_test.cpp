#include "feedback/match_feedback.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/iso_time.h"
#include "feedback/matched_pairs.h"
#include "support/fake_clock.h"

using namespace rondo;
using test::MatchedPairs;

namespace {

const std::string kToday = "2026-10-12";
const std::string kNow = "2026-10-12T15:00:00Z";

const MatchForm& form_of(const std::vector<MatchForm>& forms, const MatchId& match,
                         const char* person, bool later = false) {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const MatchForm& form) {
    return form.match == match && form.person == PersonId(person) && form.later == later;
  });
  REQUIRE(found != forms.end());
  return *found;
}

FormState state_of(const MatchedPairs& pairs, const MatchId& match, const char* person,
                   bool later = false, const std::string& today = kToday) {
  return form_of(match_forms(pairs.program, pairs.event_id, today), match, person, later).state;
}

Feedback about(const MatchId& match, int useful, MeetAgain again = MeetAgain::not_said) {
  Feedback answer;
  answer.match = match;
  answer.useful = useful;
  answer.meet_again = again;
  return answer;
}

// `east`: of UTC, in minutes, where they are taken over.
Result<Done> give(MatchedPairs& pairs, const char* from, const std::vector<Feedback>& answers,
                  const std::string& at = kNow, int east = 0) {
  SeededRandom random(pairs.program.feedback.size() + 1);
  test::FakeClock clock;
  clock.now = *utc_ms_of("2026-10-20T12:00:00Z");
  clock.minutes_east = east;
  Transaction edit(pairs.program);
  Result<Done> done =
      put_match_feedback(edit, pairs.event_id, PersonId(from), answers, at, clock, random);
  if (done) edit.finish({});
  return done;
}

}  // namespace

TEST_CASE("match feedback: both are asked from the first session that was held") {
  MatchedPairs pairs;
  CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::not_yet);
  pairs.hold(pairs.hana, "2026-10-05T15:00");
  CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::due);
  CHECK(state_of(pairs, pairs.hana, "Diego") == FormState::due);
  CHECK(state_of(pairs, pairs.noah, "Noah") == FormState::not_yet);
  CHECK(form_of(match_forms(pairs.program, pairs.event_id, kToday), pairs.hana, "Diego").of_mentor);
  pairs.program.sessions.live.begin()->second.state = SessionState::missed;
  CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::not_yet);
}

TEST_CASE("match feedback: a completed match is asked about without any session noted") {
  MatchedPairs pairs;
  pairs.become(pairs.hana, MatchState::completed);
  CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::due);
  CHECK(count_forms(match_forms(pairs.program, pairs.event_id, kToday)) == FormCounts{2, 0, 2, 0});
}

TEST_CASE("match feedback: proposals, declined matches and those that ended unmet are not asked") {
  MatchedPairs pairs;
  pairs.become(pairs.hana, MatchState::proposed);
  pairs.become(pairs.noah, MatchState::declined);
  pairs.become(pairs.diego, MatchState::ended_early);
  CHECK(match_forms(pairs.program, pairs.event_id, kToday).empty());
  pairs.hold(pairs.diego, "2026-10-05T15:00");
  CHECK(state_of(pairs, pairs.diego, "Diego") == FormState::due);
}

TEST_CASE("match feedback: a sitting has none of these forms") {
  const MatchedPairs pairs(EventKind::speed_mentoring);
  CHECK(match_forms(pairs.program, pairs.event_id, kToday).empty());
  CHECK(match_forms(pairs.program, EventId("other"), kToday).empty());
}

TEST_CASE("match feedback: mentees are asked again four weeks after their last session") {
  MatchedPairs pairs;
  CHECK(form_of(match_forms(pairs.program, pairs.event_id, kToday), pairs.hana, "Hana", true)
            .due_on.empty());
  pairs.hold(pairs.hana, "2026-09-14T15:00");
  CHECK(state_of(pairs, pairs.hana, "Hana", true, "2026-10-11") == FormState::not_yet);
  CHECK(state_of(pairs, pairs.hana, "Hana", true, "2026-10-12") == FormState::due);
  pairs.hold(pairs.hana, "2026-09-28T15:00");
  const auto forms = match_forms(pairs.program, pairs.event_id, kToday);
  CHECK(form_of(forms, pairs.hana, "Hana", true).due_on == "2026-10-26");
  CHECK(forms_to_fill_in(forms, PersonId("Hana")).size() == 1);
  const auto both =
      forms_to_fill_in(match_forms(pairs.program, pairs.event_id, "2026-10-26"), PersonId("Hana"));
  REQUIRE(both.size() == 2);
  CHECK(both[0].later);  // the message of that day asks for it
  CHECK_FALSE(both[1].later);
}

TEST_CASE("match feedback: without sessions noted, four weeks run from the first answer") {
  MatchedPairs pairs;
  pairs.become(pairs.hana, MatchState::completed);
  REQUIRE(give(pairs, "Hana", {about(pairs.hana, 4)}, "2026-09-30T23:30:00Z"));
  const auto forms = match_forms(pairs.program, pairs.event_id, kToday);
  CHECK(form_of(forms, pairs.hana, "Hana", true).due_on == "2026-10-28");
  // From the day that it was here: east of UTC the first of October.
  test::FakeClock clock;
  clock.minutes_east = 60;
  const auto here = match_forms(pairs.program, pairs.event_id, kToday, &clock);
  CHECK(form_of(here, pairs.hana, "Hana", true).due_on == "2026-10-29");
}

TEST_CASE("match feedback: each match of a person has an answer of its own, then and later") {
  MatchedPairs pairs;
  pairs.hold(pairs.hana, "2026-09-01T15:00");
  pairs.hold(pairs.noah, "2026-09-01T15:00");
  REQUIRE(give(pairs, "Diego", {about(pairs.hana, 5), about(pairs.noah, 2)}));
  REQUIRE(give(pairs, "Hana", {about(pairs.hana, 4)}));
  Feedback later = about(pairs.hana, 0);
  later.later = true;
  later.practice = Practice::tried;
  REQUIRE(give(pairs, "Hana", {later}));
  CHECK(pairs.program.feedback.size() == 4);
  const auto forms = match_forms(pairs.program, pairs.event_id, kToday);
  CHECK(form_of(forms, pairs.hana, "Diego").answer.useful == 5);
  CHECK(form_of(forms, pairs.noah, "Diego").answer.useful == 2);
  CHECK(form_of(forms, pairs.hana, "Diego").answer.about == PersonId("Hana"));
  CHECK(form_of(forms, pairs.hana, "Hana").answer.useful == 4);
  CHECK(form_of(forms, pairs.hana, "Hana", true).state == FormState::answered);
  CHECK(count_forms(forms) == FormCounts{6, 4, 2, 1});
}

TEST_CASE("match feedback: giving the same twice changes nothing, and later words count") {
  MatchedPairs pairs;
  Feedback answer = about(pairs.hana, 4, MeetAgain::yes);
  answer.answers["goal"] = "partly";
  answer.private_note = " Was late ";
  REQUIRE(give(pairs, "Hana", {answer}));
  CHECK(pairs.program.feedback.begin()->second.private_note == "Was late");
  const Program before = pairs.program;
  REQUIRE(give(pairs, "Hana", {answer}));
  CHECK(pairs.program == before);
  Feedback more = about(pairs.hana, 0);
  more.answers["goal"] = "yes";
  REQUIRE(give(pairs, "Hana", {more}, "2026-10-13T15:00:00Z"));
  REQUIRE(pairs.program.feedback.size() == 1);
  const Feedback& kept = pairs.program.feedback.begin()->second;
  CHECK(kept.answers.at("goal") == "yes");
  CHECK(kept.useful == 4);
  CHECK(kept.meet_again == MeetAgain::yes);
}

TEST_CASE("match feedback: what is about another's match or on another form is refused whole") {
  MatchedPairs pairs;
  const auto refusal = [&](const char* from, const std::vector<Feedback>& answers) {
    const Result<Done> done = give(pairs, from, answers);
    return done ? std::string() : done.error().key;
  };
  CHECK(refusal("Noah", {about(pairs.hana, 3)}) == "error.feedback.no_match");
  CHECK(refusal("Hana", {about(MatchId("gone"), 3)}) == "error.feedback.no_match");
  CHECK(refusal("nobody", {}) == "error.feedback.no_person");
  Feedback strange = about(pairs.hana, 3);
  strange.answers["pipeline"] = "yes";
  CHECK(refusal("Hana", {about(pairs.hana, 3), strange}) == "error.feedback.other_form");
  Feedback mentors_later = about(pairs.hana, 0);
  mentors_later.later = true;
  mentors_later.practice = Practice::tried;
  CHECK(refusal("Diego", {mentors_later}) == "error.feedback.other_form");
  CHECK(pairs.program.feedback.empty());
}

TEST_CASE("match feedback: who would like to hear more of the program is followed from then on") {
  MatchedPairs pairs(EventKind::informational_interview);
  const auto say = [&](const char* from, const MatchId& match, const char* answer) {
    Feedback given = about(match, 4);
    given.answers["pipeline"] = answer;
    REQUIRE(give(pairs, from, {given}));
    return *pairs.program.people.find(PersonId(from));
  };
  CHECK(say("Noah", pairs.noah, "maybe").pipeline == PipelineStep::none);
  const Person hana = say("Hana", pairs.hana, "yes");
  CHECK(hana.pipeline == PipelineStep::interested);
  CHECK(hana.pipeline_since == "2026-10-12");
  // Whom the coordinator follows already stays where they are.
  pairs.program.people.live.at(PersonId("Hana")).pipeline = PipelineStep::applied;
  CHECK(say("Hana", pairs.hana, "yes").pipeline == PipelineStep::applied);
}

TEST_CASE("match feedback: the day from which somebody is followed is the one here") {
  const auto since = [](const char* at, int east) {
    MatchedPairs pairs(EventKind::informational_interview);
    Feedback given = about(pairs.hana, 4);
    given.answers["pipeline"] = "yes";
    REQUIRE(give(pairs, "Hana", {given}, at, east));
    return pairs.program.people.find(PersonId("Hana"))->pipeline_since;
  };
  CHECK(since("2026-10-13T03:30:00Z", 0) == "2026-10-13");
  CHECK(since("2026-10-13T03:30:00Z", -5 * 60) == "2026-10-12");
  CHECK(since("2026-10-12T22:30:00Z", 2 * 60) == "2026-10-13");
  // By a clock that runs ahead it was said no later than it was taken over.
  CHECK(since("2027-10-13T03:30:00Z", -5 * 60) == "2026-10-20");
}

TEST_CASE("match feedback: by a clock that runs ahead what is said later still counts") {
  MatchedPairs pairs;
  const auto said = [&]() -> const Feedback& {
    REQUIRE(pairs.program.feedback.size() == 1);
    return pairs.program.feedback.begin()->second;
  };
  const std::vector<Feedback> first{about(pairs.hana, 2, MeetAgain::yes)};
  REQUIRE(give(pairs, "Hana", first, "2027-10-12T15:00:00Z"));
  CHECK(said().given_at == "2026-10-20T12:00:00Z");
  pairs.program.feedback.live.begin()->second.given_at = "2026-10-12T16:00:00Z";  // taken then
  // Opened once more before anything else came.
  const Program once = pairs.program;
  REQUIRE(give(pairs, "Hana", first, "2027-10-12T15:00:00Z"));
  CHECK(pairs.program == once);
  REQUIRE(give(pairs, "Hana", {about(pairs.hana, 5)}, "2026-10-14T15:00:00Z"));
  CHECK(said().useful == 5);
  CHECK(said().meet_again == MeetAgain::yes);
  // Opened once more.
  const Program before = pairs.program;
  REQUIRE(give(pairs, "Hana", first, "2027-10-12T15:00:00Z"));
  CHECK(pairs.program == before);
}

TEST_CASE("match feedback: a time kept once that lies ahead of the clock here wins no more") {
  MatchedPairs pairs;
  const std::vector<Feedback> ahead{about(pairs.hana, 2)};
  REQUIRE(give(pairs, "Hana", ahead, "2027-10-12T15:00:00Z"));
  REQUIRE(pairs.program.feedback.size() == 1);
  Feedback& kept = pairs.program.feedback.live.begin()->second;
  kept.given_at = "2027-10-12T15:00:00Z";
  kept.given_ahead.clear();
  REQUIRE(give(pairs, "Hana", {about(pairs.hana, 5)}, "2026-10-14T15:00:00Z"));
  CHECK(pairs.program.feedback.begin()->second.useful == 5);
  const Program before = pairs.program;
  REQUIRE(give(pairs, "Hana", ahead, "2027-10-12T15:00:00Z"));
  CHECK(pairs.program == before);
}

TEST_CASE("match feedback: only a wish of both is told, and becomes a match that follows") {
  MatchedPairs pairs;
  REQUIRE(give(pairs, "Hana", {about(pairs.hana, 5, MeetAgain::yes)}));
  REQUIRE(give(pairs, "Diego", {about(pairs.noah, 5, MeetAgain::yes)}));
  CHECK(mutual_yeses_of_matches(pairs.program, pairs.event_id).empty());
  REQUIRE(give(pairs, "Diego", {about(pairs.hana, 5, MeetAgain::yes)}));
  const auto mutual = mutual_yeses_of_matches(pairs.program, pairs.event_id);
  REQUIRE(mutual.size() == 1);
  CHECK(mutual[0] == MutualYes{PersonId("Diego"), PersonId("Hana"), TopicId("Check-ins"), false});

  SeededRandom random(7);
  Transaction edit(pairs.program);
  const Result<FollowUp> made =
      follow_up(edit, pairs.event_id, mutual, {"SEL sprint: follow-up", "Go on"}, kToday, random);
  REQUIRE(made);
  edit.finish({});
  CHECK(made->matches == 1);
  int found = 0;
  for (const auto& [id, match] : pairs.program.matches) {
    if (!(match.event == made->event)) continue;
    ++found;
    CHECK(match.mentor == PersonId("Diego"));
    CHECK(match.mentee == PersonId("Hana"));
    CHECK(match.topic == TopicId("Check-ins"));
    CHECK(match.state == MatchState::approved);
  }
  CHECK(found == 1);
  for (const auto& [id, registration] : pairs.program.registrations) {
    if (registration.event == made->event && registration.person == PersonId("Hana")) {
      CHECK(registration.requests.at(TopicId("Check-ins")).goal == "Start calmly");
    }
  }
  CHECK(mutual_yeses_of_matches(pairs.program, pairs.event_id)[0].followed);
}

TEST_CASE("match feedback: nobody is asked before the event's feedback opens") {
  MatchedPairs pairs;
  pairs.hold(pairs.hana, "2026-10-05T15:00");
  Event& event = pairs.program.events.live.at(pairs.event_id);
  event.feedback_from = "2026-10-13";
  CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::not_yet);
  CHECK(state_of(pairs, pairs.hana, "Hana", false, "2026-10-13") == FormState::due);
  // What became of it is asked when it is due, whatever the days of feedback are.
  event.feedback_from = "2027-01-01";
  CHECK(state_of(pairs, pairs.hana, "Hana", true, "2026-11-02") == FormState::due);
}

TEST_CASE(
    "match feedback: who says that the matter is not settled is known while nobody else helps") {
  MatchedPairs pairs(EventKind::one_off);
  pairs.become(pairs.hana, MatchState::completed);
  const auto say = [&](const char* settled) {
    Feedback answer = about(pairs.hana, 3);
    answer.answers["settled"] = settled;
    REQUIRE(give(pairs, "Hana", {answer}));
  };
  const auto unsettled = [&] {
    return unsettled_matches(pairs.program, pairs.event_id);
  };
  CHECK(unsettled().empty());
  SUBCASE("yes") {
    say("yes");
    CHECK(unsettled().empty());
  }
  SUBCASE("partly") {
    say("partly");
    CHECK(unsettled() == std::set<MatchId>{pairs.hana});
    CHECK(unsettled_matches(pairs.program, EventId("other")).empty());
  }
  SUBCASE("no, until somebody else is there") {
    say("no");
    CHECK(unsettled() == std::set<MatchId>{pairs.hana});
    pairs.match("Amara", "Hana", "Check-ins", MatchState::approved);
    CHECK(unsettled().empty());
  }
  SUBCASE("no, until they ask for it no more") {
    say("no");
    REQUIRE(unsettled() == std::set<MatchId>{pairs.hana});
    Registration& hana = pairs.program.registrations.live[RegistrationId("Hana")];
    hana.withdrawn = true;
    CHECK(unsettled().empty());
    hana.withdrawn = false;
    hana.requests.clear();
    CHECK(unsettled().empty());
  }
  SUBCASE("no, by two mentors") {
    say("no");
    const MatchId second = pairs.match("Amara", "Hana", "Check-ins", MatchState::completed);
    Feedback answer = about(second, 2);
    answer.answers["settled"] = "no";
    REQUIRE(give(pairs, "Hana", {answer}));
    CHECK(unsettled() == std::set<MatchId>{pairs.hana, second});
  }
  SUBCASE("no, until another one is asked for") {
    say("no");
    pairs.program.matches.live[pairs.hana].asks_anew = true;
    CHECK(unsettled().empty());
    // What was said of it stays, though no session was noted.
    CHECK(state_of(pairs, pairs.hana, "Hana") == FormState::answered);
  }
}

TEST_CASE("match feedback: nobody asks again for what is not settled yet") {
  MatchedPairs pairs(EventKind::one_off);
  const TopicId topic = pairs.program.matches.find(pairs.hana)->topic;
  const auto refused = [&] {
    const auto why = refusal_to_ask_again(pairs.program, pairs.event_id, PersonId("Hana"), topic);
    return why ? why->key : std::string();
  };
  CHECK(refused().empty());
  pairs.become(pairs.hana, MatchState::ended_early);
  CHECK(refused().empty());
  pairs.become(pairs.hana, MatchState::completed);
  CHECK(refused().empty());
  Feedback answer = about(pairs.hana, 3);
  answer.answers["settled"] = "no";
  REQUIRE(give(pairs, "Hana", {answer}));
  CHECK(refused() == "error.help.unsettled");
  CHECK_FALSE(refusal_to_ask_again(pairs.program, EventId("other"), PersonId("Hana"), topic));
  CHECK_FALSE(refusal_to_ask_again(pairs.program, pairs.event_id, PersonId("Noah"), topic));
  CHECK_FALSE(refusal_to_ask_again(pairs.program, pairs.event_id, PersonId("Hana"), {}));
  pairs.program.matches.live[pairs.hana].asks_anew = true;
  CHECK(refused().empty());
}
