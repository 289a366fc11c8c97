#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
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
  CHECK(contains(taken.out, "1 approval taken over."));
  Program expected = before;
  expected.registrations.live.at(id).approval = Approval::approved;
  CHECK(program_in(out) == expected);
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

}  // namespace rondo::cli
