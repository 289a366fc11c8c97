#include "edit/new_event.h"

#include <doctest/doctest.h>

using namespace rondo;

namespace {

EventTemplate sprint() {
  EventTemplate made;
  made.event.name = "SEL sprint";
  made.event.kind = EventKind::topic_sprint;
  made.event.weights[Factor::topic] = 8;
  made.categories = {{"Grade span", {1, 2}, {"K-5", "6-8"}}};
  return made;
}

const TemplateTopic kCircles{"SEL", "Restorative circles", {"Community circles"}};

template <class Add>
TopicId added(Program& program, Add add) {
  SeededRandom random(7);
  Transaction edit(program);
  const TopicId id = add(edit, random);
  edit.finish(Message{"topic", {}});
  return id;
}

}  // namespace

TEST_CASE("an event from a template: a free name, and pools that are there already are used") {
  Program program;
  SeededRandom random(5);
  Transaction edit(program);
  const EventId first = add_event_from_template(edit, sprint(), "2026-09-01", random);
  EventTemplate respelled = sprint();
  respelled.categories = {{"grade-span", {0, 1}, {"k 5", "9-12"}}};
  const EventId second = add_event_from_template(edit, respelled, "2026-09-02", random);
  edit.finish(Message{"events", {}});

  CHECK(program.events.find(first)->name == "SEL sprint");
  CHECK(program.events.find(second)->name == "SEL sprint 2");
  CHECK(program.events.find(second)->created_on == "2026-09-02");
  CHECK(program.events.find(second)->weights.at(Factor::topic) == 8);
  REQUIRE(program.pool_categories.size() == 1);
  CHECK(program.pools.size() == 3);
  const PoolCategoryId category = program.pool_categories.begin()->first;
  CHECK(program.events.find(first)->categories.at(category) == TickRange{1, 2});
  CHECK(program.events.find(second)->categories.at(category) == TickRange{0, 1});
}

TEST_CASE("the topics that are likely are those of the template of the event's kind") {
  EventTemplate plan;
  plan.event.kind = EventKind::pd_plan;
  plan.topics = {kCircles};
  const std::vector<EventTemplate> templates{sprint(), plan};
  CHECK(template_of_kind(templates, EventKind::pd_plan) == &templates[1]);
  CHECK(likely_topics(templates, EventKind::pd_plan) == plan.topics);
  CHECK(likely_topics(templates, EventKind::topic_sprint).empty());
  CHECK(template_of_kind(templates, EventKind::one_off) == nullptr);
  CHECK(likely_topics(templates, EventKind::one_off).empty());
}

TEST_CASE("a likely topic goes by the name it is given, and keeps its other spellings") {
  Program program;
  program.topics.live[TopicId("sel")] = {"S.E.L.", {}, {}, {}, {}};
  const TopicId id = added(program, [](Transaction& edit, Random& random) {
    return add_likely_topic(edit, kCircles, "community CIRCLES", random);
  });
  CHECK(*program.topics.find(id) ==
        Topic{"community CIRCLES", TopicId("sel"), {"Restorative circles"}, {}, {}});
  CHECK(program.topics.size() == 2);
}

TEST_CASE("a topic that is named is the program's, else a likely one, else a new one") {
  struct Case {
    const char* there;  // the name of the program's one topic; its synonym is "Peace talks"
    const char* said;
    const char* found;
    std::size_t topics;  // afterwards
  };
  const Case cases[] = {
      {"Co-teaching", "coteaching", "Co-teaching", 1},
      {"Co-teaching", "peace talks", "Co-teaching", 1},
      {"Co-teaching", "community circles", "Restorative circles", 3},  // with its focus area
      {"Restorative Circles", "community circles", "Restorative Circles", 1},
      {"Co-teaching", "Puppetry", "Puppetry", 2},
  };
  for (const Case& each : cases) {
    CAPTURE(each.said);
    Program program;
    program.topics.live[TopicId("there")] = {each.there, {}, {"Peace talks"}, {}, {}};
    const TopicId id = added(program, [&](Transaction& edit, Random& random) {
      return topic_named(edit, each.said, {kCircles}, random);
    });
    CHECK(program.topics.find(id)->name == each.found);
    CHECK(program.topics.size() == each.topics);
  }
}
