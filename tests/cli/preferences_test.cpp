// The verb `preferences`, run in-process.
#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "match/event_builder.h"

namespace rondo::cli {

TEST_CASE("rondo preferences --csv says who has said something, and not what") {
  test::EventBuilder builder;
  builder.program.id = "program";
  Registration& diego = builder.mentor("Diego", "Check-ins", 3, "West");
  diego.vetoes = {PersonId("Hana")};
  diego.wishes_said_at = "2026-09-08T08:00:00Z";
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Noah", "Phonics");
  const std::string program = codec::write_program(builder.program);
  const Outcome listed = rondo({"preferences", "-", "--csv"}, program);
  CHECK(listed.status == kExitGood);
  CHECK(listed.out ==
        "Name,Possible partners,State,Late\r\n"
        "Diego,1,Has answered,\r\n"
        "Hana,1,Not asked yet,\r\n"
        "Noah,0,Nobody possible yet,\r\n");
  builder.event().wishes_until = "2026-09-07";
  CHECK(contains(rondo({"preferences", "-", "--csv"}, codec::write_program(builder.program)).out,
                 "Late: the last day was"));
  CHECK(rondo({"preferences", "-"}, program).status == kExitBadInput);
  CHECK(rondo({"preferences", "-", "--csv", "--event", "other"}, program).status == kExitBadInput);
}

TEST_CASE("cli: of an event that asks nobody for wishes, none are listed and no message goes out") {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins");
  builder.mentee("Hana", "Check-ins");
  builder.event().name = "Opening evening";
  builder.event().preferences = Sides::nobody;
  for (const EventKind kind : {EventKind::topic_sprint, EventKind::speed_mentoring}) {
    builder.event().kind = kind;
    const std::string program = codec::write_program(builder.program);
    check_refused(rondo({"preferences", "-", "--csv"}, program), "Opening evening has no step");
    check_refused(rondo({"messages", "-", "--csv", "--kind", "wishes"}, program),
                  "Opening evening has no step");
  }
  builder.event().preferences = Sides::both;
  const std::string sitting = codec::write_program(builder.program);
  CHECK(contains(rondo({"preferences", "-", "--csv"}, sitting).out, "Hana"));
  CHECK(contains(rondo({"messages", "-", "--csv", "--kind", "wishes"}, sitting).out, "Hana"));
}

}  // namespace rondo::cli
