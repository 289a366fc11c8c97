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
        "Name,Possible partners,State\r\n"
        "Diego,1,Has answered\r\n"
        "Hana,1,Not asked yet\r\n"
        "Noah,0,Nobody possible yet\r\n");
  CHECK(rondo({"preferences", "-"}, program).status == kExitBadInput);
  CHECK(rondo({"preferences", "-", "--csv", "--event", "other"}, program).status == kExitBadInput);
}

}  // namespace rondo::cli
