#include "codec/program_json.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/sha256.h"
#include "codec/message_args.h"
#include "codec/record_json.h"
#include "codec/strict_json.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "support/random_program.h"

namespace rondo::codec {
namespace {

using test::random_program;

Program program_from(std::string_view text) {
  Result<Program> program = read_program(text);
  REQUIRE_MESSAGE(program.ok(), (program.ok() ? "" : program.error().key));
  return *std::move(program);
}

Error program_refusal(std::string_view text) {
  const Result<Program> program = read_program(text);
  REQUIRE(!program.ok());
  return program.error();
}

// A hand-edited file: a sound header and `members`.
std::string with(std::string_view members) {
  return R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"full","program":"p")" +
         std::string(members.empty() ? "" : ",") + std::string(members) + "}";
}

void check_refusal(std::string_view members, std::string_view key, std::string_view path) {
  const Error error = program_refusal(with(members));
  CAPTURE(members);
  CHECK(error.key == key);
  CHECK(text_arg(error, "path") == path);
}

TEST_CASE("program file: random programs come back equal and byte for byte") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Program program = random_program(seed);
    const std::string text = write_program(program);
    const Program again = program_from(text);
    CHECK(again == program);
    CHECK(write_program(again) == text);
  }
}

TEST_CASE("program file: an example, as it looks") {
  Program program;
  program.id = "k3f9ax";
  Person& person = program.people.live[PersonId("01J9A")];
  person.name = "Kai Lee";
  person.other_names = {"Kai L.", "K. Lee"};
  Registration& registration = program.registrations.live[RegistrationId("r1")];
  registration.offers[TopicId("t1")] = {3, true};
  program.sites.removed[SiteId("s1")].name = "North";
  const std::string text = write_program(program);
  CHECK(text == R"({
  "format": "rondo",
  "formatVersion": 2,
  "kind": "full",
  "minWriter": 2,
  "people": {
    "01J9A": {
      "name": "Kai Lee",
      "otherNames": ["K. Lee", "Kai L."]
    }
  },
  "program": "k3f9ax",
  "registrations": {
    "r1": {
      "offers": {
        "t1": {
          "level": 3,
          "trained": true
        }
      }
    }
  },
  "sha256": "a40f90752cd7821295a22d146c2a095f02a1789802b14c1bc53b001609471b7e",
  "sites": {
    "s1": {
      "name": "North",
      "removed": true
    }
  }
}
)");
}

TEST_CASE("program file: a hand-edited file needs no checksum, a stated one must be right") {
  const Program program = random_program(7);
  Result<Value> file = read_json(write_program(program), {.keep_decimals = true});
  Value::Object& members = *file->as_object();
  members.erase("sha256");
  CHECK(program_from(write_json(*file, JsonLayout::compact)) == program);
  members["sha256"] = Value(sha256_hex("something else"));
  CHECK(program_refusal(write_json(*file, JsonLayout::compact)).key == "error.program.checksum");
  members["sha256"] = Value(1);
  CHECK(program_refusal(write_json(*file, JsonLayout::compact)).key == "error.program.checksum");
}

TEST_CASE("program file: layout does not matter to the checksum") {
  const Program program = random_program(11);
  const Result<Value> file = read_json(write_program(program), {.keep_decimals = true});
  CHECK(program_from(write_json(*file, JsonLayout::compact)) == program);
}

TEST_CASE("program file: every cut is refused") {
  const std::string text = write_program(random_program(3, 2));
  // Without the last line feed nothing is missing.
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    CAPTURE(size);
    CHECK(!read_program(std::string_view(text).substr(0, size)).ok());
  }
}

TEST_CASE("program file: no change of one byte passes for another program") {
  const Program program = random_program(5, 1);
  const std::string text = write_program(program);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // The lowest bit makes another digit or letter; the others take turns with it.
    const int mask = std::array{0x01, 0x02, 0x01, 0x10, 0x01, 0x20, 0x80}[at % 7];
    std::string changed = text;
    changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ mask);
    const Result<Program> outcome = read_program(changed);
    if (!outcome.ok()) {
      ++refused;
      continue;
    }
    CAPTURE(at);
    CAPTURE(mask);
    CHECK(*outcome == program);
  }
  CHECK(refused > text.size() / 2);
}

TEST_CASE("program file: what it is not") {
  CHECK(program_refusal("").key == "error.json.empty");
  CHECK(program_refusal("[]").key == "error.program.not_a_program");
  CHECK(program_refusal("{}").key == "error.program.not_a_program");
  CHECK(program_refusal(R"({"format":"rondo-problem","version":1})").key ==
        "error.program.not_a_program");
  CHECK(program_refusal(R"({"format":"rondo"})").key == "error.program.missing");
  CHECK(text_arg(program_refusal(R"({"format":"rondo","formatVersion":1})"), "path") ==
        "/minWriter");
  CHECK(program_refusal(R"({"format":"rondo","formatVersion":1.5,"minWriter":1})").key ==
        "error.program.expected_whole_number");
  CHECK(program_refusal(R"({"format":"rondo","formatVersion":0,"minWriter":1})").key ==
        "error.program.version");
  CHECK(program_refusal(R"({"format":"rondo","formatVersion":1,"minWriter":1})").key ==
        "error.program.missing");
  CHECK(program_refusal(
            R"({"format":"rondo","formatVersion":1,"minWriter":1,"program":"p","kind":"x"})")
            .key == "error.program.kind");
  CHECK(program_refusal(
            R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"full","program":""})")
            .key == "error.program.bad_id");
}

TEST_CASE("program file: wrong types say where") {
  check_refusal(R"("people":[])", "error.program.expected_object", "/people");
  check_refusal(R"("people":{"p1":[]})", "error.program.expected_object", "/people/p1");
  check_refusal(R"("people":{"p1":{"name":7}})", "error.program.expected_text", "/people/p1/name");
  check_refusal(R"("people":{"p1":{"name":null}})", "error.program.expected_text",
                "/people/p1/name");
  check_refusal(R"("people":{"p1":{"archived":"yes"}})", "error.program.expected_flag",
                "/people/p1/archived");
  check_refusal(R"("people":{"p1":{"removed":1}})", "error.program.expected_flag",
                "/people/p1/removed");
  check_refusal(R"("people":{"a/b":{"otherNames":{}}})", "error.program.expected_list",
                "/people/a~1b/otherNames");
  check_refusal(R"("people":{"p1":{"otherNames":["a",1]}})", "error.program.expected_text",
                "/people/p1/otherNames/1");
  check_refusal(R"("events":{"e":{"maxSessions":1.5}})", "error.program.expected_whole_number",
                "/events/e/maxSessions");
  check_refusal(R"("events":{"e":{"maxSessions":2147483648}})",
                "error.program.expected_whole_number", "/events/e/maxSessions");
  check_refusal(R"("events":{"e":{"kind":"bazaar"}})", "error.program.expected_choice",
                "/events/e/kind");
  check_refusal(R"("events":{"e":{"firstAim":"fairest"}})", "error.program.expected_choice",
                "/events/e/firstAim");
  check_refusal(R"("events":{"e":{"weights":[]}})", "error.program.expected_object",
                "/events/e/weights");
  check_refusal(R"("events":{"e":{"weights":{"topic":"5"}}})",
                "error.program.expected_whole_number", "/events/e/weights/topic");
  check_refusal(R"("registrations":{"r":{"capacity":"2"}})", "error.program.expected_whole_number",
                "/registrations/r/capacity");
  check_refusal(R"("registrations":{"r":{"offers":{"t":true}}})", "error.program.expected_object",
                "/registrations/r/offers/t");
  check_refusal(R"("registrations":{"r":{"offers":{"t":{"level":"3"}}}})",
                "error.program.expected_whole_number", "/registrations/r/offers/t/level");
  check_refusal(R"("registrations":{"r":{"characteristics":{"Role":null}}})",
                "error.program.expected_text", "/registrations/r/characteristics/Role");
  check_refusal(R"("matchRuns":{"u":{"unserved":{"p/t":null}}})", "error.program.expected_value",
                "/matchRuns/u/unserved/p~1t");
}

TEST_CASE("program file: where an event does not say what comes first most are served") {
  const std::string before = with(R"("events":{"e":{"name":"Sprint"}})");
  Program program = program_from(before);
  Event& event = program.events.live.at(EventId("e"));
  CHECK(event.first_aim == MatchAim::most_served);
  CHECK(write_program(program).find("firstAim") == std::string::npos);
  event.first_aim = MatchAim::no_poor_fit;
  CHECK(write_program(program).find(R"("firstAim": "no-poor-fit")") != std::string::npos);
  CHECK(program_from(write_program(program)) == program);
}

TEST_CASE("program file: ids, elements and field names") {
  const std::string long_id(kMaxIdBytes + 1, 'x');
  check_refusal(R"("people":{"":{}})", "error.program.bad_id", "/people/");
  check_refusal(R"("people":{")" + long_id + R"(":{}})", "error.program.bad_id",
                "/people/" + long_id);
  check_refusal(R"("people":{"p":{"otherNames":[""]}})", "error.program.empty_element",
                "/people/p/otherNames/0");
  check_refusal(R"("people":{"p":{"characteristics":{"":"x"}}})", "error.program.empty_element",
                "/people/p/characteristics/");
  check_refusal(R"("people":{"p":{"":1}})", "error.program.field_name", "/people/p/");
  check_refusal(R"("people":{"p":{"a/b":1}})", "error.program.field_name", "/people/p/a~1b");
  const Error twice = program_refusal(with("\"people\":{\"p\":{},\n\"p\":{}}"));
  CHECK(twice.key == "error.json.duplicate_key");
  CHECK(std::get<std::int64_t>(*twice.find("line")) == 2);
}

TEST_CASE("program file: too deep") {
  const std::string deep = std::string(70, '[') + std::string(70, ']');
  CHECK(program_refusal(with(R"("potlucks":)" + deep)).key == "error.json.depth");
}

TEST_CASE("program file: a file of a newer version") {
  const std::string newer = R"({
    "format": "rondo", "formatVersion": 3, "minWriter": 1, "kind": "full", "program": "p",
    "seen": {"k3f9ax": 412},
    "potlucks": {"s1": {"minutes": 45.5}},
    "people": {"p1": {"name": "Kai", "nickname": "K", "_v": {"name": "k3f9ax.12"}}},
    "events": {"e1": {"weights": {"topic": 5, "novelty": 2}, "required": ["novelty", "topic"]}},
    "registrations": {"r1": {"offers": {"t1": {"level": 2, "since": 2019.5}}}}
  })";
  Program program = program_from(newer);
  CHECK(program.people.find(PersonId("p1"))->name == "Kai");
  CHECK(program.events.find(EventId("e1"))->weights == std::map<Factor, int>{{Factor::topic, 5}});

  // What was not known is written back, beside what was changed here.
  program.people.live.at(PersonId("p1")).name = "Kai Lee";
  const Result<Value> written = read_json(write_program(program), {.keep_decimals = true});
  REQUIRE(written.ok());
  CHECK(*written->find("formatVersion") == Value(3));
  CHECK(*written->find("seen")->find("k3f9ax") == Value(412));
  CHECK(*written->find("potlucks")->find("s1")->find("minutes") == Value(Decimal{"45.5"}));
  const Value& person = *written->find("people")->find("p1");
  CHECK(*person.find("name") == Value("Kai Lee"));
  CHECK(*person.find("nickname") == Value("K"));
  CHECK(*person.find("_v")->find("name") == Value("k3f9ax.12"));
  const Value& event = *written->find("events")->find("e1");
  CHECK(*event.find("weights")->find("novelty") == Value(2));
  CHECK(*event.find("required") == Value(Value::List{"novelty", "topic"}));
  const Value& offer = *written->find("registrations")->find("r1")->find("offers")->find("t1");
  CHECK(*offer.find("since") == Value(Decimal{"2019.5"}));
  CHECK(*offer.find("level") == Value(2));
  CHECK(program_from(write_program(program)) == program);
}

TEST_CASE("program file: unknown members go with the element that they belong to") {
  Program program = program_from(
      with(R"("registrations":{"r1":{"mentors":true,"offers":{"t1":{"level":2,"since":2019}}}})"));
  program.registrations.live.at(RegistrationId("r1")).offers.clear();
  const Result<Value> written = read_json(write_program(program));
  CHECK(written->find("registrations")->find("r1")->find("offers") == nullptr);
}

TEST_CASE("program file: who was told of a session stays told, and in earlier files nobody was") {
  Program program = program_from(
      with(R"("sessions":{"s":{"match":"m","startsAt":"2026-09-16T15:00","place":"Library"}})"));
  Session& session = program.sessions.live.at(SessionId("s"));
  CHECK(session.told.empty());
  note_told(session, PersonId("p"));
  const Program again = program_from(write_program(program));
  CHECK(again == program);
  CHECK_FALSE(is_to_be_told(*again.sessions.find(SessionId("s")), PersonId("p")));
}

TEST_CASE("program file: one-off support of earlier files asks by when help is needed") {
  const Program program = program_from(
      with(R"("events":{"before":{"kind":"one-off"},"off":{"kind":"one-off","asksNeededBy":false},)"
           R"("on":{"kind":"blank","asksNeededBy":true},"other":{"kind":"topic-sprint"}})"));
  const auto asks = [](const Program& from, const char* id) {
    return asks_by_when(*from.events.find(EventId(id)));
  };
  CHECK(asks(program, "before"));
  CHECK_FALSE(asks(program, "off"));
  CHECK(asks(program, "on"));
  CHECK_FALSE(asks(program, "other"));
  // What was switched off stays so.
  CHECK(program_from(write_program(program)) == program);
  CHECK_FALSE(asks(program_from(write_program(program)), "off"));
}

TEST_CASE(
    "program file: sittings of earlier files ask nobody for wishes, other events both sides") {
  const Program program = program_from(with(
      R"("events":{"sitting":{"kind":"speed-mentoring"},"sprint":{"kind":"topic-sprint"},)"
      R"("asks":{"kind":"speed-mentoring","preferences":"both"},"not":{"preferences":"nobody"}})"));
  const auto sides = [](const Program& from, const char* id) {
    return sides_with_wishes(*from.events.find(EventId(id)));
  };
  CHECK(sides(program, "sitting") == Sides::nobody);
  CHECK_FALSE(has_stage(*program.events.find(EventId("sitting")), EventStage::prefer));
  CHECK(sides(program, "sprint") == Sides::both);
  CHECK(sides(program, "asks") == Sides::both);
  CHECK(sides(program, "not") == Sides::nobody);
  // What was said stays so.
  CHECK(program_from(write_program(program)) == program);
  CHECK(sides(program_from(write_program(program)), "asks") == Sides::both);
}

TEST_CASE("program file: one that this version must not write is refused") {
  const Error error = program_refusal(R"({"format":"rondo","formatVersion":9,"minWriter":3})");
  CHECK(error.key == "error.program.needs_newer");
  CHECK(std::get<std::int64_t>(*error.find("needed")) == 3);
  CHECK(std::get<std::int64_t>(*error.find("supported")) == 2);
}

TEST_CASE("program file: a copy stays a copy") {
  const Program copy = program_from(
      R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"copy","program":"p"})");
  CHECK(write_program(copy).find(R"("kind": "copy")") != std::string::npos);
}

TEST_CASE("program file: what leaves something out for a co-host or an approver says so") {
  const std::string_view is_copy = R"("kind": "copy")";
  for (const char* info : {R"({"eventCopy":true})", R"({"approverSite":"s"})"}) {
    CAPTURE(info);
    // Made when these still said that they were full.
    const Program program = program_from(with(R"("info":{"program":)" + std::string(info) + "}"));
    const std::string file = write_program(program);
    CHECK(file.find(is_copy) != std::string::npos);
    CHECK(program_from(file) == program);
  }
  CHECK(write_program(program_from(with(""))).find(is_copy) == std::string::npos);
}

TEST_CASE("program file: a removed record without fields leaves no trace") {
  CHECK(program_from(with(R"("people":{"p":{"removed":true}})")) == program_from(with("")));
  const Program kept = program_from(with(R"("people":{"p":{"removed":true,"name":"Kai"}})"));
  CHECK(kept.people.empty());
  CHECK(kept.people.removed.at(PersonId("p")).name == "Kai");
  CHECK(program_from(with(R"("people":{"p":{"removed":false}})")).people.size() == 1);
}

TEST_CASE("program file: malformed text is written so that the file opens") {
  Program program;
  program.id = "p";
  program.people.live[PersonId("p1")].name = "Kai\xff Lee";
  program.people.live[PersonId("p1")].other_names = {"a\xfe", "a\xff"};
  const Program again = program_from(write_program(program));
  CHECK(again.people.find(PersonId("p1"))->name == "Kai\uFFFD Lee");
  CHECK(again.people.find(PersonId("p1"))->other_names == std::set<std::string>{"a\uFFFD"});
}

}  // namespace
}  // namespace rondo::codec
