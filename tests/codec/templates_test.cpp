#include "codec/templates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <string>

#include "base/assets.h"
#include "base/text.h"
#include "codec/link.h"
#include "model/enum_names.h"
#include "model/profile_form.h"
#include "model/program.h"
#include "model/taking_part.h"
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
      for (const TemplateTopic& topic : found.topics) CHECK_FALSE(topic.focus_area.empty());
      // A step that most don't need would stand in everybody's way.
      const EventKind kind = found.event.kind;
      const Sides wishes = kind == EventKind::pd_plan                   ? Sides::both
                           : kind == EventKind::informational_interview ? Sides::mentees
                                                                        : Sides::nobody;
      CHECK(sides_with_wishes(found.event) == wishes);
      CHECK(found.event.first_aim == MatchAim::most_served);
      // A weight on sites says something only where the event has a wish about them.
      CHECK((found.event.weights.count(Factor::site) == 0 ||
             found.event.site_setting != SiteSetting::any));
    }
  }
}

namespace {

// "5 min: Arrive" and so on.
int minutes_of(const std::string& agenda) {
  std::istringstream lines(agenda);
  int minutes = 0;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.find(" min: ") != std::string::npos);
    minutes += std::atoi(line.c_str());
  }
  return minutes;
}

}  // namespace

TEST_CASE("templates: each says what it is for, and its agenda fills a session") {
  for (const std::string_view language : {"en", "es"}) {
    for (const EventTemplate& found : codec::embedded_templates(language)) {
      CAPTURE(found.name);
      CHECK_FALSE(found.event.purpose.empty());
      CHECK(minutes_of(found.event.agenda) == found.event.session_minutes);
      CHECK(std::count(found.event.questions.begin(), found.event.questions.end(), '\n') >= 5);
    }
  }
}

TEST_CASE("templates: each kind brings pools for its purpose, and filters only where many fit") {
  std::set<std::string> categories;
  for (const EventTemplate& found : codec::embedded_templates()) {
    CAPTURE(found.name);
    const EventKind kind = found.event.kind;
    CHECK(found.categories.empty() == (kind == EventKind::blank));
    const bool filters =
        kind == EventKind::topic_sprint || kind == EventKind::pd_plan || kind == EventKind::blank;
    CHECK(found.event.pool_filter == filters);
    for (const auto& category : found.categories) {
      categories.insert(category.name);
      CHECK(category.ticks.min == 0);
      CHECK(found.event.weights.count(Factor::pools) == 1);
    }
  }
  CHECK(categories == std::set<std::string>{"Credential", "Grade span", "Program type", "Subject"});
}

TEST_CASE("templates: a question for a topic names a topic that the template brings") {
  for (const std::string_view language : {"en", "es"}) {
    for (const EventTemplate& found : codec::embedded_templates(language)) {
      std::set<std::string> names;
      for (const TemplateTopic& topic : found.topics) {
        names.insert({topic.name, topic.focus_area});
      }
      int for_topics = 0;
      std::istringstream lines(found.event.questions);
      for (std::string line; std::getline(lines, line);) {
        if (line.front() != '[') continue;
        CAPTURE(line);
        CHECK(names.count(line.substr(1, line.find(']') - 1)) == 1);
        ++for_topics;
      }
      CAPTURE(found.name);
      const EventKind kind = found.event.kind;
      // People of a sitting take no guide along; a blank event has no topics.
      const bool has_guide = kind != EventKind::speed_mentoring && kind != EventKind::blank;
      CHECK((for_topics > 0) == has_guide);
    }
  }
}

TEST_CASE("templates: what is written reads back equal, as value, file and link") {
  for (const std::string_view language : {"en", "es"}) {
    for (const EventTemplate& found : codec::embedded_templates(language)) {
      CAPTURE(found.name);
      const Result<EventTemplate> value = codec::template_from(codec::template_value(found));
      REQUIRE(value.ok());
      CHECK(*value == found);
      const std::string file = codec::write_template(found);
      CHECK(codec::looks_like_template(file));
      const Result<EventTemplate> read = codec::read_template(file);
      REQUIRE(read.ok());
      CHECK(*read == found);
      const Result<std::string> link = codec::write_template_link(found);
      REQUIRE(link.ok());
      CHECK(codec::link_advice(*link) != codec::LinkAdvice::file);
      const Result<codec::Link> opened = codec::read_link(*link);
      REQUIRE(opened.ok());
      CHECK(opened->kind == codec::kTemplateLinkKind);
      CHECK(*codec::read_template(opened->payload) == found);
    }
  }
}

TEST_CASE("templates: every setting of an event survives") {
  EventTemplate made = codec::embedded_templates()[0];
  Event& event = made.event;
  event.breaks = {{"3", 15}};
  event.messages = {{"notice", "Dear {name},\nhello/again"}};
  event.asked = {{"Grade/span",
                  {.group = QuestionGroup::professional,
                   .place = 1,
                   .answer = ProfileAnswer::several_of,
                   .choices = "K\n1",
                   .hint = "This year",
                   .required = true,
                   .sides = Sides::mentors,
                   .formerly = "Grades"}},
                 {"Languages", {}}};
  event.required = {Factor::availability, Factor::languages};
  event.approval = Sides::mentees;
  event.form_times = "Mon 15:00\nTue 7:30";
  event.movers = MovingSide::mentors;
  event.rolling = true;
  made.topics.push_back({"", "Stands by itself", {}});
  const Result<EventTemplate> read = codec::read_template(codec::write_template(made));
  REQUIRE(read.ok());
  CHECK(*read == made);
}

TEST_CASE("templates: one of the first version opens, its questions as they were meant") {
  const std::string first =
      R"({"templateVersion":1,"name":"blank","title":"t","summary":"s",)"
      R"("description":"d","icon":"star","event":{"name":"Sprint","asked":{"Hobby":"",)"
      R"("Room":"A\nB","Role you want to learn about":""}}})";
  const Result<EventTemplate> read = codec::read_template(first);
  REQUIRE(read.ok());
  CHECK(read->event.asked ==
        AskedQuestions{{"Hobby", {}},
                       {"Room", {.answer = ProfileAnswer::one_of, .choices = "A\nB"}},
                       {"Role you want to learn about", {.sides = Sides::mentees}}});
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
    CHECK(spanish[at].event.purpose != english[at].event.purpose);
    const std::vector<std::string> asked = names_in_order(english[at].event.asked);
    const std::vector<std::string> in_spanish = names_in_order(spanish[at].event.asked);
    REQUIRE(in_spanish.size() == asked.size());
    for (std::size_t place = 0; place < asked.size(); ++place) {
      ProfileQuestion meant = english[at].event.asked.at(asked[place]);
      const ProfileQuestion& said = spanish[at].event.asked.at(in_spanish[place]);
      CHECK(said.hint.empty() == meant.hint.empty());
      meant.hint = said.hint;
      CHECK(said == meant);
    }
    CHECK(lines_in(spanish[at].event.form_times).size() ==
          lines_in(english[at].event.form_times).size());
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

TEST_CASE("templates: one of a sitting from before sittings could ask for wishes asks nobody") {
  std::string file(asset("templates/speed-mentoring.json"));
  const std::string_view said = "\"preferences\": \"nobody\",";
  const std::size_t at = file.find(said);
  REQUIRE(at != std::string::npos);
  file.erase(at, said.size());
  const Result<EventTemplate> read = codec::read_template(file);
  REQUIRE(read.ok());
  CHECK(sides_with_wishes(read->event) == Sides::nobody);
  CHECK(*codec::read_template(codec::write_template(*read)) == *read);
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
               "required":["availability"],"siteSetting":"must-other",
               "firstAim":"no-poor-fit"},
      "categories":[{"name":"Span","ticks":{"min":1,"max":2},"pools":["A","B"]}]})";
  const Result<EventTemplate> read = codec::read_template(json);
  REQUIRE(read.ok());
  CHECK(read->event.default_capacity == 4);
  CHECK(read->event.weights == std::map<Factor, int>{{Factor::topic, 3}, {Factor::site, 0}});
  CHECK(read->event.required == std::set<Factor>{Factor::availability});
  CHECK(read->event.site_setting == SiteSetting::must_other);
  CHECK(read->event.first_aim == MatchAim::no_poor_fit);
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
  const std::string named = R"({"name":"E"})";
  CHECK(wrong(named, "").empty());
  CHECK(wrong("", "") == "event");
  CHECK(wrong("[]", "") == "event");
  CHECK(wrong("{}", "") == "event/name");
  CHECK(wrong(R"({"name":"E","maxSessions":9})", "") == "event/maxSessions");
  CHECK(wrong(R"({"name":"E","follows":"X"})", "") == "event/follows");
  CHECK(wrong(R"({"name":"E","categories":{"X":{"min":1}}})", "") == "event/categories");
  CHECK(wrong(R"({"weights":{"luck":3}})", "") == "event/weights");
  CHECK(wrong(R"({"sitesetting":"any"})", "") == "event/sitesetting");
  CHECK(wrong(R"({"required":[3]})", "") == "event/required");
  CHECK(wrong(named, R"(,"guidance":"one")") == "guidance");
  CHECK(wrong(named, R"(,"topics":[{"focusArea":"x"}])") == "name");
  CHECK(wrong(named, R"(,"templateVersion":0)") == "templateVersion");
  CHECK(wrong(named, R"(,"days":{"meet":70})").empty());
  CHECK(wrong(named, R"(,"days":{"meet":0})") == "days/meet");
  CHECK(wrong(named, R"(,"days":{"lunch":1})") == "days/lunch");
  CHECK(wrong(named, R"(,"categories":[{"name":"C","ticks":{"min":2,"max":1},"pools":[]}])")
            .substr(0, 16) == "event/categories");
  CHECK(codec::read_template("{").error().key == "error.json.cut_off");
  CHECK(codec::read_template("[]").error().key == "error.template.form");
  const std::string large = '"' + std::string(codec::kMaxTemplateBytes, 'x') + '"';
  CHECK(codec::read_template(large).error().key == "error.json.too_big");
}

TEST_CASE("templates: one of a newer Rondo is refused as such, whatever else it holds") {
  const Error error = codec::read_template(R"({"templateVersion":3,"event":[]})").error();
  CHECK(error.key == "error.template.newer");
  CHECK(error.find("version") != nullptr);
}

TEST_CASE("templates: a program's file is not taken for one") {
  CHECK_FALSE(codec::looks_like_template(R"({"format":"rondo","events":{}})"));
  CHECK_FALSE(codec::looks_like_template("Name,Email\n"));
  CHECK(codec::looks_like_template(R"({"templateVersion":7})"));
}
