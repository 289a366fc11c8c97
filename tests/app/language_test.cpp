#include "app/language.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app_fixture.h"
#include "edit/new_event.h"
#include "intake/sign_ups.h"

using namespace rondo;
using namespace rondo::test;

TEST_CASE("languages: English first, each by its own name") {
  const std::vector<Language> all = all_languages();
  REQUIRE(all.size() == 2);
  CHECK(all[0].tag == "en");
  CHECK(all[0].name == "English");
  CHECK(all[1].tag == "es");
  CHECK(all[1].name == "Español");
}

TEST_CASE("languages: the first one that the person reads and Rondo speaks") {
  const std::vector<Language> all = all_languages();
  CHECK(language_for({"es-MX", "en"}, all) == "es");
  CHECK(language_for({"fr", "es"}, all) == "es");
  CHECK(language_for({"fr-CA"}, all) == "en");
  CHECK(language_for({}, all) == "en");
}

TEST_CASE("app: the language follows the browser until one is chosen, and is remembered") {
  Browser browser;
  browser.languages.wanted = {"es-AR"};
  {
    Page page(browser);
    CHECK(page.state().language == "es");
    CHECK(browser.languages.spoken == "es");
    CHECK(page.state().words.text("common.cancel") == "Cancelar");
    CHECK(page.state().templates.front().title != "");
    const std::uint64_t before = page.state().revision;
    page.run(command::SetPreference{"language", "en"});
    CHECK(page.state().words.text("common.cancel") == "Cancel");
    CHECK(page.state().revision > before);
  }
  Page again(browser);
  CHECK(again.state().language == "en");
  again.run(command::SetPreference{"language", ""});
  CHECK(again.state().language == "es");
}

TEST_CASE("app: what a form suggested in Spanish comes in with its spellings in both languages") {
  Browser browser;
  browser.languages.wanted = {"es"};
  Page page(browser);
  page.run(command::AddEvent{"one-off"});
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.seeks = true;
  const std::string wanted = "Círculos restaurativos";
  registration.requests[TopicId(intake::id_on_form({"", wanted}))] = {1, 0, ""};
  page.run(command::SignUpHere{page.only_event(), person, registration});
  REQUIRE(page.error() == "");
  const TopicId id = find_topic(page.program(), "Restorative circles");
  REQUIRE(page.program().topics.find(id) != nullptr);
  CHECK(page.program().topics.find(id)->name == wanted);
}

TEST_CASE("app: a topic typed as its focus area is called is that area, and stays it") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const auto sign_up = [&](const char* name, const char* wanted) {
    Person person;
    person.name = name;
    Registration registration;
    registration.seeks = true;
    registration.requests[TopicId(intake::id_on_form({"", wanted}))] = {1, 0, ""};
    page.run(command::SignUpHere{page.only_event(), person, registration});
    REQUIRE(page.error() == "");
  };
  sign_up("Kai Lee", "SEL");
  sign_up("Ola Berg", "SEL check-ins");
  CHECK(page.program().topics.size() == 2);
  const TopicId area = find_topic(page.program(), "SEL");
  const TopicId topic = find_topic(page.program(), "SEL check-ins");
  REQUIRE(page.program().topics.find(topic) != nullptr);
  CHECK(page.program().topics.find(topic)->focus_area == area);
}

TEST_CASE("app: a Spanish template makes a Spanish event, and knows the English topics as well") {
  Browser browser;
  browser.languages.wanted = {"es"};
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  CHECK(page.program().events.begin()->second.name == "Impulso temático");
  for (const EventTemplate& each : page.state().templates) {
    if (each.name != "topic-sprint") continue;
    const std::vector<std::string>& spellings = each.topics[1].synonyms;
    CHECK(each.topics[1].name == "Círculos restaurativos");
    for (const std::string spelling : {"Restorative circles", "circles"}) {
      CHECK(std::find(spellings.begin(), spellings.end(), spelling) != spellings.end());
    }
  }
}
