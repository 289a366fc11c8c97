// The verb `templates`, and templates as links.
#include <doctest/doctest.h>

#include <string>

#include "cli/call.h"
#include "codec/program_json.h"
#include "codec/templates.h"

namespace rondo::cli {
namespace {

// A program that keeps "Peer visits".
std::string file_with_template() {
  EventTemplate made = codec::embedded_templates()[0];
  made.title = "Peer visits";
  made.summary = "Visits among colleagues";
  Program program;
  program.id = "P";
  program.saved_templates.live[SavedTemplateId("own")] = {"Peer visits", "2026-10-05",
                                                          codec::template_value(made)};
  return codec::write_program(program);
}

TEST_CASE("rondo templates lists those that come with Rondo and those of a program") {
  const Outcome kinds = rondo({"templates"});
  CHECK(kinds.status == kExitGood);
  CHECK(contains(kinds.out, "topic-sprint: 1 to 3 sessions around one initiative\n"));
  CHECK(contains(kinds.out, "blank: "));
  const Outcome own = rondo({"templates", "-"}, file_with_template());
  CHECK(own.status == kExitGood);
  CHECK(own.out == kinds.out + "Peer visits: Visits among colleagues\n");
}

TEST_CASE("rondo templates prints one, which survives as a link") {
  const Outcome printed = rondo({"templates", "-", "--json", "peer visits"}, file_with_template());
  CHECK(printed.status == kExitGood);
  const Result<EventTemplate> made = codec::read_template(printed.out);
  REQUIRE(made.ok());
  CHECK(made->title == "Peer visits");
  const Outcome link = rondo({"link", "-", "--kind", "template"}, printed.out);
  CHECK(link.status == kExitGood);
  CHECK(link.out == *codec::write_template_link(*made) + "\n");
  const Outcome unlinked = rondo({"unlink", "-"}, link.out);
  CHECK(unlinked.status == kExitGood);
  CHECK(*codec::read_template(unlinked.out) == *made);
}

TEST_CASE("rondo templates refuses what it does not know") {
  const Outcome unknown = rondo({"templates", "--json", "picnic"});
  CHECK(unknown.status == kExitBadInput);
  CHECK(contains(unknown.err, "There is no template “picnic”. There are: topic-sprint"));
  CHECK(rondo({"templates", "-"}, "{").status == kExitBadInput);
  for (const Arguments& arguments :
       {Arguments{"templates", "a", "b"}, {"templates", "--json"}, {"templates", "--all"}}) {
    CHECK(contains(rondo(arguments).err, "usage: rondo templates"));
  }
}

}  // namespace
}  // namespace rondo::cli
