#include "edit/losses.h"

#include <doctest/doctest.h>

#include "edit/erasure.h"
#include "edit/known_ids.h"
#include "edit/removal.h"

using namespace rondo;
using rondo::test::on_list;

namespace {

const EventId kSprint("e1"), kLater("e2");
const PersonId kMentor("p1"), kMentee("p2");
const TopicId kTopic("t1");
const PoolCategoryId kSpan("c1");
const PoolId kUpper("k1");
const SiteId kSite("s1");
const InitiativeId kCare("i1");

Feedback said(const PersonId& from, const PersonId& about) {
  Feedback feedback;
  feedback.event = kSprint;
  feedback.from = from;
  feedback.about = about;
  feedback.match = MatchId("m1");
  return feedback;
}

Session session(SessionState state, int minutes) {
  Session session;
  session.match = MatchId("m1");
  session.state = state;
  session.minutes = minutes;
  return session;
}

// Ada mentors Bo, who wished for her; they met once and will meet again.
Program with_one_match() {
  Program program;
  Transaction edit(program);
  Event sprint;
  sprint.name = "Sprint";
  sprint.initiative = kCare;
  edit.put(kSprint, sprint);
  edit.put(kLater, Event{});
  edit.put(kCare, Initiative{"Care"});
  edit.put(kSite, Site{"North", {}});
  edit.put(kTopic, Topic{"Calm", {}, {}, {}, {}});
  edit.put(kSpan, PoolCategory{"Grade span"});
  edit.put(kUpper, Pool{kSpan, "6-8", {}});
  Person ada;
  ada.name = "Ada";
  ada.site = kSite;
  edit.put(kMentor, ada);
  Person bo = ada;
  bo.name = "Bo";
  edit.put(kMentee, bo);
  Registration mentor = on_list(kSprint, kMentor);
  mentor.offers[kTopic] = {};
  mentor.pools = {kUpper};
  edit.put(RegistrationId("r1"), mentor);
  Registration mentee = on_list(kSprint, kMentee);
  mentee.requests[kTopic] = {};
  mentee.preferred_mentors[kMentor] = 1;
  edit.put(RegistrationId("r2"), mentee);
  edit.put(RegistrationId("r3"), on_list(kLater, kMentor));
  edit.put(MatchId("m1"),
           Match{kSprint, kMentor, kMentee, kTopic, MatchState::active, false, false, {}});
  edit.put(SessionId("held"), session(SessionState::held, 50));
  edit.put(SessionId("planned"), session(SessionState::planned, 45));
  edit.put(SessionId("missed"), session(SessionState::missed, 45));
  edit.put(FeedbackId("f1"), said(kMentor, kMentee));
  edit.put(FeedbackId("f2"), said(kMentee, kMentor));
  PdPlan plan;
  plan.person = kMentee;
  plan.topics = {{kTopic, PlanReason::growth}};
  plan.events = {kSprint};
  edit.put(PdPlanId("plan"), plan);
  edit.finish(Message{"set up", {}});
  return program;
}

template <class Change>
Losses losses_of(Change change) {
  const Program before = with_one_match();
  Program after = before;
  Transaction edit(after);
  change(edit);
  edit.finish(Message{"change", {}});
  return losses_between(before, after);
}

}  // namespace

TEST_CASE("losses: with a person go sign-ups, matches, sessions, feedback and wishes of others") {
  Losses expected;
  expected.people = 1;
  expected.lists = {kSprint, kLater};
  expected.registrations = 2;
  expected.matches = 1;
  expected.sessions_planned = 1;
  expected.sessions_held = 1;
  expected.minutes_held = 50;
  expected.feedback_given = 1;
  expected.feedback = 1;
  expected.wishes = 1;
  CHECK(losses_of([](Transaction& edit) { remove_person(edit, kMentor); }) == expected);
  // Erasing takes the same.
  const Program before = with_one_match();
  CHECK(losses_between(before, erase_person(before, kMentor).program) == expected);
  CHECK(loses_more(expected));
}

TEST_CASE("losses: a plan goes with its person, and entries of a plan with what they are about") {
  CHECK(losses_of([](Transaction& edit) { remove_person(edit, kMentee); }).plans == 1);
  const Losses topic = losses_of([](Transaction& edit) { remove_topic(edit, kTopic); });
  CHECK(topic.offers == 1);
  CHECK(topic.requests == 1);
  CHECK(topic.matches == 1);
  CHECK(topic.plan_entries == 1);
  CHECK(topic.feedback == 2);
  CHECK(topic.feedback_given == 0);
  const Losses event = losses_of([](Transaction& edit) { remove_event(edit, kSprint); });
  CHECK(event.registrations == 2);
  CHECK(event.lists.empty());
  CHECK(event.plan_entries == 1);
}

TEST_CASE("losses: of pools, sites and initiatives it is what others have of them") {
  CHECK(losses_of([](Transaction& edit) { remove_pool(edit, kUpper); }).ticks == 1);
  CHECK(losses_of([](Transaction& edit) { remove_pool(edit, kUpper); }).pools == 0);
  CHECK(losses_of([](Transaction& edit) { remove_pool_category(edit, kSpan); }).pools == 1);
  CHECK(losses_of([](Transaction& edit) { remove_site(edit, kSite); }).people_without_site == 2);
  CHECK(losses_of([](Transaction& edit) {
          remove_initiative(edit, kCare);
        }).events_without_initiative == 1);
}

TEST_CASE("losses: people alone are no more than what was to be removed") {
  Losses people;
  people.people = 3;
  CHECK_FALSE(loses_more(people));
  CHECK_FALSE(loses_more({}));
  people.ticks = 1;
  CHECK(loses_more(people));
}
