#include "report/match_list.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "codec/csv.h"
#include "edit/transaction.h"
#include "match/event_builder.h"
#include "match/run.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;

namespace {

// Two matches, one request without a mentor and one match that was declined.
EventBuilder matched_event() {
  EventBuilder builder;
  builder.topic("Check-ins", "SEL");
  builder.mentor("Diego Fuentes", "Check-ins", 3, "West K-8").capacity = 2;
  builder.mentor("Amara, \"Mara\" Okafor", "Circles", 3, "North High");
  builder.mentee("Hana Sato", "Check-ins", 1, "North High").requests[TopicId("Check-ins")].goal =
      "=Start calmly";
  builder.mentee("Kai Lindqvist", "Circles", 1, "East");
  builder.mentee("Noah Peters", "Phonics", 1, "East");
  builder.program.people.live[PersonId("Hana Sato")].email = "hana@example.org";
  builder.match("Diego Fuentes", "Kai Lindqvist", "Circles", MatchState::declined);
  SeededRandom random(3);
  const auto outcome = run_match(builder.program, builder.event_id, "2026-09-02T10:00:00Z", random);
  REQUIRE(outcome.ok());
  Transaction edit(builder.program);
  record(edit, *outcome);
  edit.finish({"step", {}});
  return builder;
}

}  // namespace

TEST_CASE("match list: title, figures, a line a match, and who has none") {
  const EventBuilder builder = matched_event();
  const std::vector<PrintBlock> blocks = match_list(builder.view(), english());
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[0].kind == PrintBlock::Kind::title);
  CHECK(blocks[0].text == "Matches: SEL sprint");
  CHECK(blocks[1].text == "2 of 3 requests served, 2 mentors, 100% across sites (2 of 2 pairs).");
  REQUIRE(blocks[2].table.rows.size() == 2);
  CHECK(blocks[2].table.rows[0] == std::vector<std::string>{"Amara, \"Mara\" Okafor", "North High",
                                                            "Kai Lindqvist", "East", "Circles",
                                                            "Excellent (100)", "Proposed"});
  CHECK(blocks[2].table.header.size() == blocks[2].table.rows[1].size());
  CHECK(blocks[3].text == "Without a mentor");
  CHECK(blocks[4].table.rows == std::vector<std::vector<std::string>>{
                                    {"Noah Peters", "Phonics", "Nobody offers Phonics."}});
}

TEST_CASE("match list: a person's rows stay on one page, also of two people of one name") {
  EventBuilder builder;
  builder.topic("Check-ins", "SEL");
  for (const char* mentor : {"one", "two"}) {
    builder.mentor(mentor, "Check-ins", 3, "North High").capacity = 2;
    builder.program.people.live[PersonId(mentor)].name = "Kim Lee";
  }
  for (const char* mentee : {"Ana", "Bo", "Cy", "Dee"}) {
    builder.mentee(mentee, "Check-ins", 1, "East");
    const bool odd = mentee[0] == 'A' || mentee[0] == 'C';
    builder.match(odd ? "one" : "two", mentee, "Check-ins", MatchState::proposed);
  }
  const std::vector<PrintBlock> blocks = match_list(builder.view(), english());
  const PrintTable& table = blocks.at(2).table;
  REQUIRE(table.rows.size() == 4);
  CHECK(table.groups == std::vector<std::size_t>{0, 2});
  CHECK(table.rows[0][2] == "Ana");
  CHECK(table.rows[1][2] == "Cy");
  CHECK(table.rows[2][2] == "Bo");
}

TEST_CASE("match list: an event without matches says so") {
  EventBuilder builder;
  const std::vector<PrintBlock> blocks = match_list(builder.view(), english());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].text == "There are no matches yet.");
}

TEST_CASE("matches csv: reads back as written, formulas disarmed") {
  const EventBuilder builder = matched_event();
  const std::string csv = matches_csv(builder.view(), english(), ByteOrderMark::none);
  const Result<codec::Sheet> sheet = codec::read_csv(csv, "matches.csv");
  REQUIRE(sheet.ok());
  REQUIRE(sheet->header.size() == 14);
  CHECK(sheet->header.front() == "Mentor");
  REQUIRE(sheet->rows.size() == 2);
  CHECK(sheet->rows[0].cells[0] == "Amara, \"Mara\" Okafor");
  CHECK(sheet->rows[1].cells ==
        std::vector<std::string>{"Diego Fuentes", "", "West K-8", "Hana Sato", "hana@example.org",
                                 "North High", "Check-ins", "SEL", "1", "'=Start calmly", "100",
                                 "Excellent", "Proposed", ""});
  CHECK(csv.find("declined") == std::string::npos);
}

TEST_CASE("matches csv: a downloaded file starts with a byte order mark") {
  const EventBuilder builder = matched_event();
  const std::string plain = matches_csv(builder.view(), english(), ByteOrderMark::none);
  CHECK(matches_csv(builder.view(), english(), ByteOrderMark::utf8) == "\xEF\xBB\xBF" + plain);
}
