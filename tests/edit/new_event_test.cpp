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
