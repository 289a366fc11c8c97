#include "intake/form_ids.h"

#include <doctest/doctest.h>

namespace rondo::intake {
namespace {

using codec::FormChoice;

Program program_with_topics() {
  Program program;
  program.topics.live[TopicId("7QX2M4T0V9KD")] = {"Calm starts", {}, {"Soft starts"}, {}, {}};
  program.topics.live[TopicId("7QX2M9AAAAAA")] = {"Data talks", {}, {}, {}, {}};
  program.topics.live[TopicId("B000000000AA")] = {
      "Circles", {}, {"Restorative circles"}, {}, {TopicId("MERGED000001")}};
  program.topics.removed[TopicId("B000000000AB")] = {"Puppetry", {}, {}, {}, {}};
  program.topics.live[TopicId("math")] = {"Number talks", {}, {}, {}, {}};
  program.topics.live[TopicId("math-2")] = {"Algebra", {}, {}, {}, {}};
  program.sites.live[SiteId("NZ5H8E1R6W3J")] = {"North High", {}};
  program.pool_categories.live[PoolCategoryId("C4T3G0RY0001")] = {"Grade span"};
  program.pools.live[PoolId("P00100000001")] = {PoolCategoryId("C4T3G0RY0001"), "K to 2", {}};
  return program;
}

std::string short_id(const Program& program, const std::string& id) {
  return FormIds(program).shortened_topics({{id, "Any"}})[0].id;
}

// What an answer about a topic of that id and name is taken for.
std::string taken_for(const Program& program, const std::string& id, const std::string& name) {
  codec::SignUp said;
  said.requests = {{{id, name}, 1, ""}};
  return FormIds(program).whole(said).requests[0].topic.id;
}

}  // namespace

TEST_CASE("form ids: as much of each as tells it apart, also from what was removed") {
  const Program program = program_with_topics();
  CHECK(short_id(program, "7QX2M4T0V9KD") == "7QX2M4");
  CHECK(short_id(program, "7QX2M9AAAAAA") == "7QX2M9");
  CHECK(short_id(program, "B000000000AA") == "B000000000AA");
  CHECK(short_id(program, "math") == "math");
  CHECK(short_id(program, "math-2") == "math-2");
  CHECK(short_id(program, "") == "");
  CHECK(short_id(program, "of another program") == "of another program");
}

TEST_CASE("form ids: sites, topics, categories and boxes of a form are shortened") {
  codec::SignUpForm form;
  form.program = "PR0GRAM00001";
  form.event = EventId("EVENT0000001");
  form.sites = {{"NZ5H8E1R6W3J", "North High"}};
  form.topics = {{"7QX2M4T0V9KD", "Calm starts"}, {"", "Puppetry"}};
  form.categories = {{{"C4T3G0RY0001", "Grade span"}, {}, {{"P00100000001", "K to 2"}}}};
  const codec::SignUpForm sent = FormIds(program_with_topics()).shortened(form);
  CHECK(sent.program == form.program);
  CHECK(sent.event == form.event);
  CHECK(sent.sites[0] == FormChoice{"NZ5H", "North High"});
  CHECK(sent.topics[0] == FormChoice{"7QX2M4", "Calm starts"});
  CHECK(sent.topics[1] == FormChoice{"", "Puppetry"});
  CHECK(sent.categories[0].category.id == "C4T3");
  CHECK(sent.categories[0].pools[0].id == "P001");
}

TEST_CASE("form ids: what comes back is taken for the record that it meant, renamed or not") {
  Program program = program_with_topics();
  CHECK(taken_for(program, "7QX2M4", "Calm starts") == "7QX2M4T0V9KD");
  CHECK(taken_for(program, "7QX2M4", "Soft Starts") == "7QX2M4T0V9KD");
  CHECK(taken_for(program, "7QX2M4T0V9KD", "Of an older form") == "7QX2M4T0V9KD");
  CHECK(taken_for(program, "B000000000AB", "Puppetry") == "B000000000AB");
  CHECK(taken_for(program, "MERG", "Restorative circles") == "MERGED000001");
  CHECK(taken_for(program, "math", "Number talks") == "math");
  CHECK(taken_for(program, "", "By name alone") == "");
  CHECK(taken_for(program, "ZZZZ", "Never here") == "ZZZZ");
  // Two begin so since the form went out: the name decides, or nothing does.
  program.topics.live[TopicId("7QX2M4ZZZZZZ")] = {"Came later", {}, {}, {}, {}};
  CHECK(taken_for(program, "7QX2M4", "Calm starts") == "7QX2M4T0V9KD");
  CHECK(taken_for(program, "7QX2M4", "Came later") == "7QX2M4ZZZZZZ");
  CHECK(taken_for(program, "7QX2M4", "Neither of them") == "7QX2M4");
}

TEST_CASE("form ids: what only begins like another record is not taken for it") {
  Program program = program_with_topics();
  program.topics.live.erase(TopicId("7QX2M4T0V9KD"));  // as in a copy that never had it
  program.topics.live[TopicId("7QX2M4ZZZZZZ")] = {"Came later", {}, {}, {}, {}};
  CHECK(taken_for(program, "7QX2M4", "Calm starts") == "7QX2M4");
  CHECK(taken_for(program, "7QX2M4", "Came later") == "7QX2M4ZZZZZZ");
  // Of what was removed it is known that it was.
  program.topics.removed[TopicId("7QX2M4T0V9KD")] = {"Calm starts", {}, {}, {}, {}};
  CHECK(taken_for(program, "7QX2M4", "Calm starts") == "7QX2M4T0V9KD");
}

TEST_CASE("form ids: site and boxes of an answer are whole again") {
  const Program program = program_with_topics();
  codec::SignUp said;
  said.site = {"NZ5H", "North High"};
  said.offers = {{{"7QX2M9", "Data talks"}, {}}};
  said.pools = {{"P001", "K to 2"}};
  const codec::SignUp whole = FormIds(program).whole(said);
  CHECK(whole.site.id == "NZ5H8E1R6W3J");
  CHECK(whole.offers[0].topic.id == "7QX2M9AAAAAA");
  CHECK(whole.pools[0].id == "P00100000001");
}

}  // namespace rondo::intake
