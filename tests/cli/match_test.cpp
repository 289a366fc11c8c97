// The verbs `match` and `matches`, run in-process.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "cli/call.h"
#include "codec/csv.h"
#include "codec/program_json.h"
#include "match/event_builder.h"
#include "report/event_texts.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

test::EventBuilder event_to_match() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins").capacity = 1;
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Noah", "Phonics");
  return builder;
}

std::size_t lines_of(const std::string& text) {
  std::size_t lines = 0;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  return lines;
}

TEST_CASE("rondo match, then matches --csv, through pipes") {
  const std::string program = codec::write_program(event_to_match().program);
  const Outcome matched = rondo({"match", "-", "--out", "-"}, program);
  CHECK(matched.status == kExitGood);
  CHECK(matched.err ==
        "SEL sprint: 1 of 2 requests served.\n  Noah, Phonics: Nobody offers Phonics.\n");
  const Result<Program> read = codec::read_program(matched.out);
  REQUIRE(read.ok());
  REQUIRE(read->matches.size() == 1);
  CHECK(read->match_runs.size() == 1);

  const Outcome listed = rondo({"matches", "-", "--csv"}, matched.out);
  CHECK(listed.status == kExitGood);
  CHECK(listed.err.empty());
  CHECK(lines_of(listed.out) == 2);
  const auto sheet = codec::read_csv(listed.out, "matches.csv");
  REQUIRE(sheet.ok());
  CHECK(sheet->rows[0].cells[0] == "Diego");
  CHECK(sheet->rows[0].cells[3] == "Hana");
}

TEST_CASE("rondo match keeps to what the event puts first, and says who waits for it") {
  // Ana fits Cleo in full; the others, who would be served without that, only by four tenths.
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.event().weights = {{Factor::level, 5}};
  builder.mentor("Ana", "Circles", 4).capacity = 1;
  builder.mentor("Dora", "Circles", 1).capacity = 1;
  builder.mentee("Ben", "Circles").requests[TopicId("Circles")].level = 4;
  builder.person("Ben").vetoes = {PersonId("Dora")};
  builder.mentee("Cleo", "Circles").requests[TopicId("Circles")].level = 1;
  const auto matched = [&] {
    return rondo({"match", "-", "--out", "-"}, codec::write_program(builder.program));
  };
  CHECK(matched().err == "SEL sprint: 2 of 2 requests served.\n");
  builder.event().first_aim = MatchAim::best_fit;
  const Outcome waits = matched();
  CHECK(waits.status == kExitGood);
  CHECK(waits.err ==
        "SEL sprint: 1 of 2 requests served.\n  Ben, Circles: This event puts the best fit first: "
        "with a mentor for Ben, the fit in all, less the price of load, would be lower.\n");
}

TEST_CASE("rondo messages --csv: what to send to the people of the matches") {
  test::EventBuilder builder = event_to_match();
  builder.match("Diego", "Hana", "Check-ins", MatchState::active);
  const std::string program = codec::write_program(builder.program);
  const Outcome none = rondo({"messages", "-", "--csv"}, program);
  CHECK(none.status == kExitGood);
  CHECK(lines_of(none.out) == 1);
  const Outcome thanks = rondo({"messages", "-", "--csv", "--kind", "thanks"}, program);
  const auto sheet = codec::read_csv(thanks.out, "messages.csv");
  REQUIRE(sheet.ok());
  REQUIRE(sheet->rows.size() == 2);
  CHECK(sheet->rows[0].cells[0] == "Diego");
  builder.event().messages = {{"thanks", "Thank you, {name}!"}};
  const std::string own = codec::write_program(builder.program);
  CHECK(rondo({"messages", "-", "--csv", "--kind", "thanks"}, own).out.find("Thank you, Hana!") !=
        std::string::npos);
  builder.event().messages = {{"thanks", "Thank you, {nme}!"}};
  const Outcome refused =
      rondo({"messages", "-", "--csv", "--kind", "thanks"}, codec::write_program(builder.program));
  CHECK(refused.status == kExitBadInput);
  CHECK(refused.err.find("Line 1: there is no field {nme} here. Is {name} meant?") !=
        std::string::npos);
  CHECK(rondo({"messages", "-"}, program).status == kExitBadInput);
  CHECK(rondo({"messages", "-", "--csv", "--kind", "what"}, program).status == kExitBadInput);
}

TEST_CASE("rondo messages knows all messages of an event, with links behind the page's address") {
  test::EventBuilder builder = event_to_match();
  builder.program.id = "program";
  builder.match("Diego", "Hana", "Check-ins", MatchState::completed);
  builder.event().preferences = Sides::both;
  builder.event().kind = EventKind::topic_sprint;
  for (auto& [id, registration] : builder.program.registrations.live) {
    if (registration.mentors) registration.approval = Approval::approved;
  }
  const std::string program = codec::write_program(builder.program);
  const auto texts = [&](EventMessage kind) {
    const Outcome written = rondo({"messages", "-", "--csv", "--page", "https://rondo.example/",
                                   "--kind", std::string(name_of(kind))},
                                  program);
    CAPTURE(name_of(kind));
    CHECK(written.status == kExitGood);
    return written.out;
  };
  for (const EventMessage kind : kEventMessages) CHECK(lines_of(texts(kind)) >= 1);
  CHECK(contains(texts(EventMessage::invitation), "https://rondo.example/#rondo2.form."));
  CHECK(contains(texts(EventMessage::sign_up_approved), "Diego"));
  CHECK(contains(texts(EventMessage::wishes), "https://rondo.example/#rondo2.prefer."));
  CHECK(contains(texts(EventMessage::feedback), "https://rondo.example/#rondo2.guest."));
  // Without an address there are no links.
  const Outcome plain = rondo({"messages", "-", "--csv", "--kind", "wishes"}, program);
  CHECK_FALSE(contains(plain.out, "#rondo2"));
}

TEST_CASE("rondo match writes a file and leaves the other as it was") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("matched.json");
  const std::string program = codec::write_program(event_to_match().program);
  const Outcome matched = rondo({"match", "-", "--event", "event", "--out", path}, program);
  CHECK(matched.status == kExitGood);
  CHECK(matched.out.find("1 of 2") != std::string::npos);
  CHECK(program_in(path).matches.size() == 1);
}

TEST_CASE("rondo match refuses what can't be matched, and writes nothing") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("matched.json");
  const auto refused = [&](const Program& program, const std::string& event = "event") {
    const Outcome outcome =
        rondo({"match", "-", "--event", event, "--out", path}, codec::write_program(program));
    CHECK(outcome.status == kExitBadInput);
    CHECK(outcome.out.empty());
    CHECK_FALSE(std::filesystem::exists(path));
    return outcome.err;
  };
  test::EventBuilder builder = event_to_match();
  CHECK(refused(builder.program, "none") == "rondo match: -: The program has no event none.\n");
  builder.person("Diego").capacity = 0;
  CHECK(refused(builder.program).find("All mentors of SEL sprint have room for 0 mentees") !=
        std::string::npos);
  builder.person("Diego").mentors = false;
  CHECK(refused(builder.program).find("Nobody in SEL sprint takes part as a mentor") !=
        std::string::npos);
}

TEST_CASE("rondo match and matches: the latest event is meant unless one is named") {
  test::EventBuilder builder = event_to_match();
  Event& later = builder.program.events.live[EventId("later")];
  later.name = "Spring";
  later.created_on = "2027-01-10";
  const std::string program = codec::write_program(builder.program);
  CHECK(rondo({"match", "-", "--out", "-"}, program).err.find("Nobody in Spring") !=
        std::string::npos);
  CHECK(lines_of(rondo({"matches", "-", "--csv"}, program).out) == 1);
  later.archived = true;
  CHECK(rondo({"match", "-", "--out", "-"}, codec::write_program(builder.program)).status ==
        kExitGood);
  builder.event().archived = true;
  const Outcome none = rondo({"matches", "-", "--csv"}, codec::write_program(builder.program));
  CHECK(none.status == kExitBadInput);
  CHECK(none.err.find("has no event yet") != std::string::npos);
}

TEST_CASE("rondo match and matches: calls that make no sense") {
  for (const Arguments& arguments :
       {Arguments{"match"}, Arguments{"match", "p.json"}, Arguments{"match", "p.json", "--out"},
        Arguments{"match", "p.json", "--out", "a", "--out", "b"},
        Arguments{"match", "p.json", "--csv", "--out", "a"}, Arguments{"matches", "p.json"},
        Arguments{"matches", "--csv"}, Arguments{"matches", "p.json", "q.json", "--csv"},
        Arguments{"matches", "p.json", "--csv", "--what"}}) {
    CAPTURE(arguments.size());
    const Outcome outcome = rondo(arguments);
    CHECK(outcome.status == kExitBadInput);
    CHECK(outcome.err.find("usage: rondo match") == 0);
  }
  CHECK(rondo({"matches", "-", "--csv"}, "{\"format\"").status == kExitBadInput);
  CHECK(rondo({"matches", "no/such/file.json", "--csv"}).status == kExitBadInput);
}

}  // namespace
}  // namespace rondo::cli
