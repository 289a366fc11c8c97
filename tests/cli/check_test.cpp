// The verb `check`, run in-process.
#include <doctest/doctest.h>

#include <string>

#include "cli/call.h"
#include "support/files.h"

namespace rondo::cli {
namespace {

constexpr const char* kSound = "tests/fixtures/v1/every-collection.json";

TEST_CASE("check: a sound program is good") {
  const Outcome outcome = rondo({"check", kSound});
  CHECK(outcome.err == "");
  CHECK(outcome.out == "0 issues.\n");
  CHECK(outcome.status == kExitGood);
}

TEST_CASE("check: issues are listed with where, whom and why") {
  const Outcome outcome =
      rondo({"check", "-"},
            R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"full","program":"p",
      "people":{"p1":{"name":"Kai Lee","site":"s9"},"p2":{"name":" "}},
      "events":{"e1":{"name":"Sprint","maxSessions":5}}})");
  CHECK(outcome.status == kExitNo);
  CHECK(outcome.err == "");
  CHECK(outcome.out ==
        "events/e1/maxSessions (Sprint): 5 is more than 3, the most allowed.\n"
        "people/p1/site (Kai Lee): Refers to “s9” of sites, which is not there.\n"
        "people/p2/name: The name is empty.\n"
        "3 issues.\n");
}

TEST_CASE("check: who has more mentees in a school year than the file allows is listed") {
  const Outcome outcome =
      rondo({"check", "-"},
            R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"full","program":"p",
      "info":{"program":{"name":"District","menteesPerYear":1}},
      "topics":{"t1":{"name":"Circles"}},
      "people":{"p1":{"name":"Kai Lee"},"p2":{"name":"Ana Ruiz"},"p3":{"name":"Ben Ito"}},
      "events":{"e1":{"name":"Sprint","createdOn":"2026-09-01"}},
      "matches":{
        "m1":{"event":"e1","mentor":"p1","mentee":"p2","topic":"t1","state":"approved"},
        "m2":{"event":"e1","mentor":"p1","mentee":"p3","topic":"t1","state":"approved"}}})");
  CHECK(outcome.err == "");
  CHECK(outcome.out ==
        "people/p1/menteesPerYear (Kai Lee): 2 mentees in the school year 2026–27, 1 at most: over "
        "the year’s cap.\n1 issue.\n");
}

TEST_CASE("check: what can't be read is bad input, with where and why") {
  const std::string sound = test::read_file(kSound);
  const auto refusal = [](const std::string& text) {
    const Outcome outcome = rondo({"check", "-"}, text);
    CHECK(outcome.status == kExitBadInput);
    CHECK(outcome.out == "");
    return outcome.err;
  };
  CHECK(refusal("") == "rondo check: -: The file is empty. Download or copy it again.\n");
  CHECK(refusal("{\n \"a\": 1,\n \"a\": 2}").find("line 3") != std::string::npos);
  CHECK(refusal(sound.substr(0, sound.size() / 2)).find("ends too early") != std::string::npos);
  CHECK(refusal("{\"format\":\"other\"}").find("not a Rondo program file") != std::string::npos);
  std::string changed = sound;
  changed.replace(changed.find("Amara"), 5, "Amare");
  CHECK(refusal(changed).find("checksum") != std::string::npos);
  CHECK(refusal(R"({"format":"rondo","formatVersion":1,"minWriter":1,"kind":"full","program":"p",
      "people":{"p1":{"name":7}}})")
            .find("At /people/p1/name a text is expected") != std::string::npos);
  CHECK(rondo({"check", "tests/fixtures/none.json"}).status == kExitBadInput);
  CHECK(rondo({"check"}).status == kExitBadInput);
}

}  // namespace
}  // namespace rondo::cli
