#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "match/event_builder.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

// Diego of West waits for approval, Hana of North as well.
Program program_to_approve() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.topic("Check-ins");
  builder.mentor("Diego", "Check-ins", 3, "West");
  builder.mentor("Hana", "Check-ins", 3, "North");
  for (auto& [id, registration] : builder.program.registrations.live) {
    registration.approval = Approval::waiting;
  }
  return builder.program;
}

}  // namespace

TEST_CASE("rondo site-copy writes a site's people alone; rondo approvals takes decisions back") {
  const test::TemporaryFolder folder;
  const std::string in = folder.file("in.json"), copy = folder.file("copy.json"),
                    out = folder.file("out.json");
  const Program before = program_to_approve();
  test::write_file(in, codec::write_program(before));
  CHECK(rondo({"site-copy", in, "--site", "west", "--out", copy}).status == kExitGood);
  Program theirs = program_in(copy);
  CHECK(theirs.people.size() == 1);
  CHECK_FALSE(approver_site_of(theirs).empty());
  const RegistrationId id = theirs.registrations.begin()->first;
  theirs.registrations.live.at(id).approval = Approval::approved;
  test::write_file(copy, codec::write_program(theirs));
  const Outcome taken = rondo({"approvals", in, "--from", copy, "--out", out});
  CHECK(taken.status == kExitGood);
  CHECK(contains(taken.out, "1 approval taken in."));
  Program expected = before;
  expected.registrations.live.at(id).approval = Approval::approved;
  CHECK(program_in(out) == expected);
}

TEST_CASE("rondo event-copy writes one event with its people, rondo report no names") {
  const test::TemporaryFolder folder;
  const std::string in = folder.file("in.json"), copy = folder.file("copy.json");
  Program program = program_to_approve();
  program.registrations.live.begin()->second.comment = "For the coordinator alone";
  test::write_file(in, codec::write_program(program));
  CHECK(rondo({"event-copy", in, "--out", copy}).status == kExitGood);
  const Program theirs = program_in(copy);
  CHECK(is_event_copy(theirs));
  CHECK(theirs.people.size() == 2);
  CHECK_FALSE(contains(codec::write_program(theirs), "For the coordinator alone"));
  CHECK(contains(rondo({"event-copy", in}).err, "usage: rondo event-copy"));
  const Outcome figures = rondo({"report", in, "--csv", "--no-names"});
  CHECK(figures.status == kExitGood);
  CHECK_FALSE(contains(figures.out, "Diego"));
  CHECK(contains(rondo({"report", in, "--no-names"}).err, "usage: rondo report"));
}

TEST_CASE("rondo site-copy and approvals say what is not there or does not fit") {
  const test::TemporaryFolder folder;
  const std::string in = folder.file("in.json"), out = folder.file("out.json");
  test::write_file(in, codec::write_program(program_to_approve()));
  const Outcome no_site = rondo({"site-copy", in, "--site", "Elsewhere", "--out", out});
  CHECK(no_site.status == kExitBadInput);
  CHECK(contains(no_site.err, "The program has no site Elsewhere."));
  const Outcome no_copy = rondo({"approvals", in, "--from", in, "--out", out});
  CHECK(no_copy.status == kExitBadInput);
  CHECK(contains(no_copy.err, "not an approver’s copy"));
  CHECK(contains(rondo({"approvals", in}).err, "usage: rondo approvals"));
}

TEST_CASE("rondo close-site closes a site and moves its people; then there is no copy of it") {
  const test::TemporaryFolder folder;
  const std::string in = folder.file("in.json"), out = folder.file("out.json"),
                    copy = folder.file("copy.json");
  const Program before = program_to_approve();
  test::write_file(in, codec::write_program(before));
  const Outcome closed = rondo({"close-site", in, "--site", "west", "--out", out});
  CHECK(closed.status == kExitGood);
  CHECK(contains(closed.out, "West is closed"));
  CHECK(contains(closed.out, "1 person is still there"));
  const Outcome refused = rondo({"site-copy", out, "--site", "west", "--out", copy});
  CHECK(refused.status == kExitBadInput);
  CHECK(contains(refused.err, "nobody approves there any more"));
  const Outcome moved = rondo({"close-site", in, "--site", "West", "--to", "North", "--out", out});
  CHECK(moved.status == kExitGood);
  const Program after = program_in(out);
  const SiteId site = after.people.begin()->second.site;
  for (const auto& [id, person] : after.people) CHECK(person.site == site);
  CHECK(after.sites.find(site)->closed_on.empty());
  CHECK(rondo({"close-site", in, "--site", "West", "--to", "west", "--out", out}).status ==
        kExitBadInput);
}

}  // namespace rondo::cli
