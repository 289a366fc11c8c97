#include "codec/record_json.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "codec/step_json.h"
#include "codec/strings.h"
#include "edit/history.h"
#include "edit/transaction.h"
#include "support/random_program.h"

namespace rondo::codec {
namespace {

using test::ProgramGenerator;
using test::random_program;

TEST_CASE("records: a program rebuilt record by record is the same") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Program program = random_program(seed);
    Program rebuilt;
    rebuilt.id = program.id;
    for (const RecordKey& key : all_records(program)) {
      const std::string bytes = encode_record(program, key);
      REQUIRE(!bytes.empty());
      REQUIRE(decode_record(rebuilt, key, bytes).ok());
    }
    CHECK(rebuilt == program);
  }
}

TEST_CASE("records: reading replaces what was there") {
  Program program = random_program(1);
  const RecordKey key{"people", "p"};
  REQUIRE(decode_record(program, key, R"({"name":"Kai","nickname":"K"})").ok());
  REQUIRE(decode_record(program, key, R"({"email":"kai@example.org"})").ok());
  CHECK(encode_record(program, key) == R"({"email":"kai@example.org"})");
  REQUIRE(decode_record(program, key, R"({"removed":true})").ok());
  CHECK(encode_record(program, key).empty());
}

TEST_CASE("records: an unreadable one changes nothing") {
  Program program = random_program(2);
  const RecordKey key{"people", "p"};
  REQUIRE(decode_record(program, key, R"({"name":"Kai","nickname":"K"})").ok());
  const Program before = program;
  for (const char* bytes : {"", "{", "[]", R"({"name":1})", R"({"name":"a","removed":0})"}) {
    CAPTURE(bytes);
    CHECK(!decode_record(program, key, bytes).ok());
    CHECK(program == before);
  }
}

TEST_CASE("records: what the program does not know encodes to nothing") {
  CHECK(encode_record(Program{}, {"people", "p"}).empty());
  CHECK(encode_record(Program{}, {"potlucks", ""}).empty());
}

// A step with changes of many kinds.
Step random_step(std::uint64_t seed) {
  ProgramGenerator generator(seed);
  Program program;
  Transaction edit(program);
  for (std::uint64_t i = generator.below(5); i > 0; --i) {
    edit.put(PersonId(generator.id_text()), generator.record<Person>());
    edit.put(RegistrationId(generator.id_text()), generator.record<Registration>());
    edit.put(MatchRunId(generator.id_text()), generator.record<MatchRun>());
    edit.remove<Person>(PersonId(generator.id_text()));
  }
  return edit.finish({"edit.import",
                      {arg("count", std::int64_t{64}), arg("name", "Zoë \"K\""),
                       arg("day", WallTime{"2026-09-14T15:10"})}});
}

TEST_CASE("steps: come back equal") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Step step = random_step(seed);
    const Result<Step> again = decode_step(encode_step(step));
    REQUIRE(again.ok());
    CHECK(*again == step);
  }
}

TEST_CASE("steps: every cut and every missing part is refused") {
  Program program;
  Transaction edit(program);
  edit.put(PersonId("p"), ProgramGenerator(1).record<Person>());
  const std::string bytes = encode_step(edit.finish({"edit.person", {arg("name", "Kai")}}));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK(!decode_step(bytes.substr(0, size)).ok());
  }
  for (
      const char* text :
      {"[]", "{}", R"({"label":{"key":"k","args":[]}})", R"({"label":{"key":"k"},"changes":[]})",
       R"({"label":{"key":"k","args":[["a",true]]},"changes":[]})",
       R"({"label":{"key":"k","args":[]},"changes":[{"record":["people"],"field":"name"}]})",
       R"({"label":{"key":"k","args":[]},"changes":[{"record":["people","p"],"field":"name"}]})"}) {
    CAPTURE(text);
    const Result<Step> step = decode_step(text);
    REQUIRE(!step.ok());
    CHECK(step.error().key == "error.step.unreadable");
  }
}

TEST_CASE("strings: a table of texts, and nothing else") {
  const Result<Words> words = read_words(R"({"a":"One {name}"})");
  REQUIRE(words.ok());
  CHECK(words->text({"a", {arg("name", "Kai")}}) == "One Kai");
  CHECK(read_words("[]").error().key == "error.program.expected_object");
  CHECK(read_words(R"({"a":{"b":"c"}})").error().key == "error.program.expected_text");
}

}  // namespace
}  // namespace rondo::codec
