#include "codec/templates.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/assets.h"
#include "base/text.h"
#include "model/enum_names.h"
#include "model/program.h"
#include "model/validate.h"

using namespace rondo;

TEST_CASE("templates: every kind of event has one, complete and valid") {
  for (const std::string_view language : {"en", "es"}) {
    const std::vector<EventTemplate> templates = codec::embedded_templates(language);
    REQUIRE(templates.size() == EnumNames<EventKind>::names.size());
    for (std::size_t at = 0; at < templates.size(); ++at) {
      const EventTemplate& found = templates[at];
      CAPTURE(found.name);
      CHECK(found.name == EnumNames<EventKind>::names[at]);
      CHECK(name_of(found.event.kind) == found.name);
      CHECK_FALSE(found.guidance.empty());
      CHECK(found.event.weights.count(Factor::topic) == 1);
      Program program;
      program.id = "p";
      program.events.live[EventId("e")] = found.event;
      CHECK(validate(program).empty());
      // A weight on sites says something only where the event has a wish about them.
      CHECK((found.event.weights.count(Factor::site) == 0 ||
             found.event.site_setting != SiteSetting::any));
    }
  }
}

TEST_CASE("templates: a translation says other words and means the same") {
  const std::vector<EventTemplate> english = codec::embedded_templates();
  const std::vector<EventTemplate> spanish = codec::embedded_templates("es");
  REQUIRE(spanish.size() == english.size());
  for (std::size_t at = 0; at < english.size(); ++at) {
    CAPTURE(english[at].name);
    CHECK(spanish[at].title != english[at].title);
    CHECK(spanish[at].event.weights == english[at].event.weights);
    CHECK(spanish[at].icon == english[at].icon);
    CHECK(spanish[at].guidance.size() == english[at].guidance.size());
    REQUIRE(spanish[at].topics.size() == english[at].topics.size());
    REQUIRE(spanish[at].categories.size() == english[at].categories.size());
    for (std::size_t category = 0; category < english[at].categories.size(); ++category) {
      CHECK(spanish[at].categories[category].ticks == english[at].categories[category].ticks);
      CHECK(spanish[at].categories[category].pools.size() ==
            english[at].categories[category].pools.size());
    }
  }
}

TEST_CASE("templates: no two topics of one template can be taken for each other") {
  for (const std::string_view language : {"en", "es"})
    for (const EventTemplate& found : codec::embedded_templates(language)) {
      std::set<std::string> spellings;
      for (const TemplateTopic& topic : found.topics) {
        CAPTURE(topic.name);
        CHECK(spellings.insert(fold(topic.name)).second);
        for (const std::string& synonym : topic.synonyms) {
          CAPTURE(synonym);
          CHECK(spellings.insert(fold(synonym)).second);
        }
      }
    }
}

TEST_CASE("templates: every file in assets/templates is one of them") {
  std::size_t files = 0;
  for (const std::string_view path : asset_paths()) {
    if (path.substr(0, 10) == "templates/") ++files;
  }
  // Each in English and in Spanish.
  CHECK(files == 2 * codec::embedded_templates().size());
}

TEST_CASE("templates: settings of the event are read field by field") {
  const std::string json =
      R"({"name":"n","title":"t","summary":"s","description":"d","icon":"star",
      "event":{"name":"E","kind":"one-off","defaultCapacity":4,"weights":{"topic":3,"site":0},
               "required":["availability"],"siteSetting":"must-other"},
      "categories":[{"name":"Span","ticks":{"min":1,"max":2},"pools":["A","B"]}]})";
  const Result<EventTemplate> read = codec::read_template(json);
  REQUIRE(read.ok());
  CHECK(read->event.default_capacity == 4);
  CHECK(read->event.weights == std::map<Factor, int>{{Factor::topic, 3}, {Factor::site, 0}});
  CHECK(read->event.required == std::set<Factor>{Factor::availability});
  CHECK(read->event.site_setting == SiteSetting::must_other);
  REQUIRE(read->categories.size() == 1);
  CHECK(read->categories[0].ticks == TickRange{1, 2});
  CHECK(read->categories[0].pools == std::vector<std::string>{"A", "B"});
}

TEST_CASE("templates: what is missing or wrong is named") {
  const auto wrong = [](const std::string& event, const std::string& rest) {
    const std::string json =
        R"({"name":"n","title":"t","summary":"s","description":"d","icon":"i")" +
        std::string(event.empty() ? "" : R"(,"event":)") + event + rest + "}";
    const Result<EventTemplate> read = codec::read_template(json);
    return read.ok() ? std::string() : std::get<std::string>(read.error().args.at(0).value);
  };
  CHECK(wrong("{}", "").empty());
  CHECK(wrong("", "") == "event");
  CHECK(wrong("[]", "") == "event");
  CHECK(wrong(R"({"weights":{"luck":3}})", "") == "event/weights");
  CHECK(wrong(R"({"sitesetting":"any"})", "") == "event/sitesetting");
  CHECK(wrong(R"({"required":[3]})", "") == "event/required");
  CHECK(wrong("{}", R"(,"guidance":"one")") == "guidance");
  CHECK(wrong("{}", R"(,"topics":[{"name":"x"}])") == "focusArea");
  CHECK(codec::read_template("{").error().key == "error.json.cut_off");
}
