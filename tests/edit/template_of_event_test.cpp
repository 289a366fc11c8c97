#include "edit/template_of_event.h"

#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "base/random.h"
#include "edit/new_event.h"
#include "edit/transaction.h"

using namespace rondo;

namespace {

// A program in which "SEL sprint" has Ana, who offers circles and asks for SEL as a whole; data
// literacy is in no event.
Program sel_sprint() {
  Program program;
  program.topics.live[TopicId("sel")] = {"SEL", {}, {}, {}, {}};
  program.topics.live[TopicId("circles")] = {
      "Restorative circles", TopicId("sel"), {"circles"}, {}, {}};
  program.topics.live[TopicId("data")] = {"Data literacy", {}, {}, {}, {}};
  program.pool_categories.live[PoolCategoryId("grades")] = {"Grade span"};
  program.pool_categories.live[PoolCategoryId("subjects")] = {"Subject"};
  program.pools.live[PoolId("b")] = {PoolCategoryId("grades"), "Grades 6-8", {}};
  program.pools.live[PoolId("a")] = {PoolCategoryId("grades"), "Grades K-5", {}};
  program.pools.live[PoolId("c")] = {PoolCategoryId("subjects"), "Arts", {}};
  program.people.live[PersonId("ana")].name = "Ana Ruiz";
  Event event;
  event.name = "SEL sprint";
  event.kind = EventKind::topic_sprint;
  event.created_on = "2026-09-01";
  event.max_sessions = 2;
  event.weights = {{Factor::topic, 9}};
  event.required = {Factor::availability};
  event.categories[PoolCategoryId("grades")] = {1, 2};
  event.agenda = "5 min: Arrive";
  event.form_times = "Mon 15:00\nTue 7:30";
  event.places = "Room 12";
  event.shared_places = "Library";
  event.opens_on = "2026-09-02";
  event.approve_by = event.wishes_until = event.meet_by = event.feedback_from = "2026-09-30";
  event.initiative = InitiativeId("sel-for-all");
  event.revision = 2;
  event.archived = true;
  program.events.live[EventId("sel")] = event;
  Registration ana;
  ana.event = EventId("sel");
  ana.person = PersonId("ana");
  ana.offers[TopicId("circles")] = {};
  ana.requests[TopicId("sel")] = {};
  program.registrations.live[RegistrationId("ana")] = ana;
  return program;
}

EventTemplate sprint_kind() {
  EventTemplate kind;
  kind.name = "topic-sprint";
  kind.title = "Topic sprint";
  kind.summary = "Sessions around one initiative";
  kind.description = "A short push.";
  kind.icon = "star";
  kind.guidance = {"Ask for a goal."};
  kind.topics = {{"Instruction", "Data literacy", {}}};
  return kind;
}

}  // namespace

TEST_CASE("a template of an event keeps what it is like, not who and when") {
  const EventTemplate made =
      template_of_event(sel_sprint(), EventId("sel"), "Circles in fall", sprint_kind());
  CHECK(made.title == "Circles in fall");
  CHECK(made.summary == "Sessions around one initiative");
  CHECK(made.description == "A short push.");
  CHECK(made.guidance == std::vector<std::string>{"Ask for a goal."});
  Event expected = sel_sprint().events.live[EventId("sel")];
  expected.name = "Circles in fall";
  expected.created_on = expected.opens_on = "";
  expected.approve_by = expected.wishes_until = expected.meet_by = expected.feedback_from = "";
  expected.places = expected.shared_places = "";
  expected.initiative = {};
  expected.revision = 0;
  expected.archived = false;
  expected.categories.clear();
  CHECK(made.event == expected);
  CHECK(made.categories ==
        std::vector<TemplateCategory>{{"Grade span", {1, 2}, {"Grades K-5", "Grades 6-8"}}});
  CHECK(made.topics ==
        std::vector<TemplateTopic>{{"", "SEL", {}}, {"SEL", "Restorative circles", {"circles"}}});
}

TEST_CASE(
    "a template keeps the topics that the form offers, by name, and an event of it offers them") {
  Program program = sel_sprint();
  program.events.live[EventId("sel")].form_topics = {TopicId("data")};
  const EventTemplate made =
      template_of_event(program, EventId("sel"), "Data in fall", sprint_kind());
  CHECK(made.topics == std::vector<TemplateTopic>{{"", "Data literacy", {}}});
  CHECK(made.only_topics);
  CHECK(made.event.form_topics.empty());
  Program elsewhere;
  Transaction edit(elsewhere);
  SeededRandom random(3);
  const EventId id = add_event_from_template(edit, made, "2026-10-01", random);
  (void)edit.finish({});
  const std::set<TopicId>& offered = elsewhere.events.find(id)->form_topics;
  REQUIRE(offered.size() == 1);
  CHECK(elsewhere.topics.find(*offered.begin())->name == "Data literacy");
}

TEST_CASE("a template of an event is described by the event's own purpose, where it has one") {
  Program program = sel_sprint();
  program.events.live[EventId("sel")].purpose = "Circles in every room.";
  CHECK(template_of_event(program, EventId("sel"), "Circles", sprint_kind()).description ==
        "Circles in every room.");
}

TEST_CASE("topics of a template enter a program that does not know them") {
  const EventTemplate made = template_of_event(sel_sprint(), EventId("sel"), "Circles", {});
  Program other;
  other.topics.live[TopicId("talks")] = {"Circle talks", {}, {"Restorative Circles"}, {}, {}};
  SeededRandom random(3);
  const auto add = [&] {
    Transaction edit(other);
    add_topics_of_template(edit, made, random);
    edit.finish({"topics", {}});
  };
  SUBCASE("what it knows under another name stays as it is") {
    add();
    CHECK(other.topics.size() == 2);
  }
  SUBCASE("a topic stands under its focus area, which is there once") {
    other.topics.live.clear();
    add();
    REQUIRE(other.topics.size() == 2);
    for (const auto& [id, topic] : other.topics) {
      if (topic.name == "SEL") CHECK(topic.focus_area.empty());
      if (topic.name == "Restorative circles") {
        REQUIRE(other.topics.find(topic.focus_area) != nullptr);
        CHECK(other.topics.find(topic.focus_area)->name == "SEL");
        CHECK(topic.synonyms == std::set<std::string>{"circles"});
      }
    }
    const Program before = other;
    add();
    CHECK(other == before);
  }
}
