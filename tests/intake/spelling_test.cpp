#include "intake/spelling.h"
#include "base/text.h"
#include "intake/likeness.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rondo::intake {
namespace {

std::vector<Occurrence> said(const std::vector<std::string>& texts) {
  std::vector<Occurrence> occurrences;
  for (const std::string& text : texts) {
    occurrences.push_back({text, 0, static_cast<int>(occurrences.size()) + 2, 0});
  }
  return occurrences;
}

Recognized run(NameKind kind, const std::vector<KnownName>& known,
               const std::vector<std::string>& texts,
               const std::map<std::string, std::string>& answers = {}) {
  int next = 0;
  return recognize(kind, known, said(texts), answers,
                   [&next] { return "new" + std::to_string(++next); });
}

TEST_CASE("case, accents, punctuation and spaces make no other name") {
  const Recognized result =
      run(NameKind::topic, {}, {"Co-teaching", "co teaching", "Co-teaching", "COTEACHING"});
  REQUIRE(result.added.size() == 1);
  CHECK(result.added[0].name == "Co-teaching");
  CHECK(result.ids.at(name_key("CO TEACHING")) == "new1");
  CHECK(result.problems.size() == 2);
  CHECK(result.problems[0].message.key == "import.read_as_topic");
  CHECK(result.problems[0].row == 3);
}

TEST_CASE("a known record is found by its name and by its other spellings") {
  const std::vector<KnownName> known{{"t1", "Social-emotional learning", {"SEL"}, {}}};
  const Recognized result = run(NameKind::topic, known, {"sel", "Social emotional Learning"});
  CHECK(result.added.empty());
  CHECK(result.ids.at("sel") == "t1");
  CHECK(result.ids.at("socialemotionallearning") == "t1");
}

TEST_CASE("what one record is called counts before what another was called once") {
  const std::vector<KnownName> known{{"t1", "Elementary East", {"Elementary"}, {}},
                                     {"t2", "Elementary", {}, {}}};
  CHECK(run(NameKind::site, known, {"Elementary"}).ids.at("elementary") == "t2");
}

TEST_CASE("what looks alike") {
  CHECK(look_alike("Restorative circles", "Restorative circels"));
  CHECK(look_alike("Family engagement", "Engagement of the family"));
  CHECK(look_alike("SEL", "Social-emotional learning"));
  CHECK(look_alike("Social-emotional learning (SEL)", "SEL"));
  CHECK_FALSE(look_alike("Grade 6 maths", "Grade 7 maths"));
  CHECK_FALSE(look_alike("Art", "Arc"));
  CHECK_FALSE(look_alike("?!", "Art"));
  CHECK_FALSE(look_alike("Data literacy", "Digital literacy"));
}

TEST_CASE("topics that look alike stay apart until somebody decides, and that is remembered") {
  const std::vector<KnownName> known{{"t1", "Data literacy", {}, {}}};
  const std::string question = "topic:" + name_key("Data litracy");

  const Recognized open = run(NameKind::topic, known, {"Data litracy"});
  REQUIRE(open.problems.size() == 1);
  CHECK(open.problems[0].question == question);
  CHECK(open.problems[0].assumed == "apart");
  CHECK(open.added.size() == 1);
  CHECK(open.new_kept_apart.empty());

  const Recognized same = run(NameKind::topic, known, {"Data litracy"}, {{question, "same"}});
  CHECK(same.added.empty());
  CHECK(same.ids.at(name_key("Data litracy")) == "t1");
  CHECK(same.new_spellings.at("t1") == std::set<std::string>{"Data litracy"});

  const Recognized apart = run(NameKind::topic, known, {"Data litracy"}, {{question, "apart"}});
  CHECK(apart.added.size() == 1);
  CHECK(apart.new_kept_apart.at("t1") == std::set<std::string>{"Data litracy"});

  const std::vector<KnownName> taught{{"t1", "Data literacy", {}, {"Data litracy"}}};
  CHECK(run(NameKind::topic, taught, {"Data litracy"}).problems.empty());
}

TEST_CASE("a stray spelling of a site counts as the site, and can be kept apart") {
  const std::vector<std::string> texts{"North High", "North High", "Nort High"};
  const Recognized result = run(NameKind::site, {}, texts);
  CHECK(result.added.size() == 1);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].assumed == "same");
  const Recognized apart =
      run(NameKind::site, {}, texts, {{"site:" + name_key("Nort High"), "apart"}});
  CHECK(apart.added.size() == 2);
}

TEST_CASE("a site whose name begins another is asked about, unless it begins several") {
  const Recognized result = run(NameKind::site, {}, {"North High", "north high school"});
  CHECK(result.added.size() == 2);  // until somebody decides
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message.key == "import.looks_like_site");
  CHECK(result.problems[0].severity == Severity::question);
  CHECK(result.problems[0].assumed == "apart");
  const Recognized same = run(NameKind::site, {}, {"North High", "north high school"},
                              {{"site:" + name_key("North High School"), "same"}});
  REQUIRE(same.added.size() == 1);
  CHECK(same.ids.at(name_key("North High School")) == "new1");
  CHECK(same.added[0].spellings.count("north high school") == 1);
  const std::vector<KnownName> known{{"s1", "North High School", {}, {}}};
  CHECK(run(NameKind::site, known, {"North High"}).problems.size() == 1);
  CHECK(run(NameKind::site, known, {"Northside"}).problems.empty());
  const std::vector<KnownName> two{{"s1", "North High", {}, {}}, {"s2", "North Middle", {}, {}}};
  CHECK(run(NameKind::site, two, {"North"}).problems.empty());
  CHECK(run(NameKind::topic, {}, {"Data", "Data literacy"}).problems.empty());
}

TEST_CASE("a site whose name abbreviates another is asked about, whichever comes first") {
  for (const std::string shorter : {"South Sch.", "South Sch", "So. School"}) {
    CAPTURE(shorter);
    const Recognized result = run(NameKind::site, {{"s1", "South School", {}, {}}}, {shorter});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].message.key == "import.looks_like_site");
  }
  const Recognized both = run(NameKind::site, {}, {"South Sch.", "South School"});
  REQUIRE(both.problems.size() == 1);
  CHECK(both.added[0].name == "South School");
  CHECK(
      run(NameKind::site, {{"s1", "Northern School", {}, {}}}, {"North School"}).problems.empty());
  CHECK(run(NameKind::site, {{"s1", "South School", {}, {}}}, {"North Sch."}).problems.empty());
}

TEST_CASE("a likely name goes by the spelling that is used most, and then can look alike") {
  const std::vector<KnownName> likely{
      {"likely", "Family outreach", {"Family engagement"}, {}, true}};
  CHECK(run(NameKind::topic, likely, {"Family outrech"}).problems.empty());
  const Recognized result =
      run(NameKind::topic, likely,
          {"Family engagement", "family outreach", "Family engagement", "Family engagment"});
  CHECK(result.likely_names.at("likely") == "Family engagement");
  CHECK(result.ids.at(name_key("family outreach")) == "likely");
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems[0].message.key == "import.read_as_topic");
  CHECK(result.problems[1].message.key == "import.looks_like_topic");
}

TEST_CASE("pools: spans are one however they are worded, and nothing else looks alike") {
  const std::vector<KnownName> known{{"g1", "Grades 6 to 8", {}, {}}};
  const Recognized result = run(NameKind::pool, known, {"6-8", "6 - 8", "6-9"});
  CHECK(result.ids.at(pool_key("6-8")) == "g1");
  CHECK(result.added.size() == 1);
  CHECK(result.added[0].name == "6-9");
}

TEST_CASE("pools cover a span without gaps and to its end, or not at all") {
  using Pools = std::vector<std::string>;
  const Pools pools{"Grades K to 2", "Grades 3 to 5", "Grades 6 to 8", "Adults"};
  CHECK(pools_of_span("K-5", pools) == Pools{"Grades K to 2", "Grades 3 to 5"});
  CHECK(pools_of_span("3 to 8", pools) == Pools{"Grades 3 to 5", "Grades 6 to 8"});
  CHECK(pools_of_span("Grades 6 to 8", pools) == Pools{"Grades 6 to 8"});
  // The longest from K leaves a gap that the shorter one does not.
  CHECK(pools_of_span("K-5", {"K-2", "K-3", "3-5"}) == Pools{"K-2", "3-5"});
  CHECK(pools_of_span("K-5", {"K-2", "K-3", "3-5", "4-5"}) == Pools{"K-3", "4-5"});
  for (const char* text : {"4-8", "K-4", "K-12", "8-6", "Adults", "Algebra 1", ""}) {
    CAPTURE(text);
    CHECK(pools_of_span(text, pools).empty());
  }
}

}  // namespace
}  // namespace rondo::intake
