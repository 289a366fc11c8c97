// Templates of one's own: saved of an event, passed on by link and file, taken in, started from.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/templates.h"
#include "match/slot_times.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A Topic sprint with the people of the sample sheet and settings of its own, saved as a template.
void save_sample(Page& page) {
  import_sample(page);
  Event event = page.program().events.begin()->second;
  event.max_sessions = 2;
  event.agenda = "10 min: Our own way";
  event.form_times = "Mon 15:00\nTue 7:30";
  event.weights[Factor::languages] = 9;
  event.required = {Factor::availability};
  event.messages["notice"] = "Hello {name}";
  event.opens_on = "2026-09-01";
  page.run(command::PutEvent{page.only_event(), event});
  page.run(command::SaveTemplate{page.only_event(), "  Fall   sprint "});
  REQUIRE(page.error() == "");
  REQUIRE(page.program().saved_templates.size() == 1);
}

SavedTemplateId only_template(const Page& page) {
  return page.program().saved_templates.begin()->first;
}

EventTemplate content_of(const Page& page) {
  const auto read = codec::template_from(page.program().saved_templates.begin()->second.content);
  REQUIRE(read.ok());
  return *read;
}

// What a template keeps of an event: its categories by name.
struct Kept {
  Event event;
  std::map<std::string, TickRange> categories;
};
Kept kept_of(const Program& program, const EventId& id) {
  Kept kept{*program.events.find(id), {}};
  for (const auto& [category, ticks] : kept.event.categories) {
    kept.categories[program.pool_categories.find(category)->name] = ticks;
  }
  kept.event.categories.clear();
  kept.event.name = kept.event.created_on = kept.event.opens_on = "";
  return kept;
}

}  // namespace

TEST_CASE("app: an event is saved as a template, without its people, and undo takes it back") {
  Browser browser;
  Page page(browser);
  page.clock.minutes_east = 14 * 60;
  save_sample(page);
  const SavedTemplate& saved = page.program().saved_templates.begin()->second;
  CHECK(saved.name == "Fall sprint");
  CHECK(saved.saved_on == page.program().events.begin()->second.created_on);
  const EventTemplate content = content_of(page);
  CHECK(content.title == "Fall sprint");
  CHECK_FALSE(content.topics.empty());
  CHECK_FALSE(content.categories.empty());
  const std::string file = codec::write_template(content);
  for (const auto& entry : page.program().people) {
    const Person& person = entry.second;
    CAPTURE(person.name);
    CHECK(file.find(person.name) == std::string::npos);
  }
  page.run(command::SaveTemplate{page.only_event(), "fall sprint"});
  CHECK(page.error() == "error.name_taken");
  page.run(command::SaveTemplate{page.only_event(), " "});
  CHECK(page.error() == "error.name_missing");
  page.run(command::Undo{});
  CHECK(page.program().saved_templates.empty());
}

TEST_CASE("app: a saved template is renamed, also where it is passed on") {
  Browser browser;
  Page page(browser);
  save_sample(page);
  const SavedTemplateId id = only_template(page);
  page.run(command::RenameTemplate{id, "  Winter   sprint "});
  CHECK(page.program().saved_templates.find(id)->name == "Winter sprint");
  CHECK(content_of(page).title == "Winter sprint");
  page.run(command::RenameTemplate{id, " "});
  CHECK(page.error() == "error.name_missing");
  page.run(command::Undo{});
  CHECK(page.program().saved_templates.find(id)->name == "Fall sprint");
  CHECK(content_of(page).title == "Fall sprint");
}

TEST_CASE("app: where sessions are planned a form offers times that can be compared") {
  for (const std::string_view language : {"en", "es"}) {
    for (const EventTemplate& one : codec::embedded_templates(language)) {
      CAPTURE(one.name);
      const std::vector<std::string> times = lines_in(one.event.form_times);
      CHECK(times.empty() == (one.event.kind == EventKind::speed_mentoring));
      for (const std::string& time : times) CHECK(times_of_slot(time).size() == 1);
    }
  }
}

TEST_CASE("app: an event of a saved template has the same settings") {
  Browser browser;
  Page page(browser);
  save_sample(page);
  const EventId first = page.only_event();
  const std::size_t topics = page.program().topics.size();
  page.run(command::AddEventFrom{only_template(page)});
  REQUIRE(page.program().events.size() == 2);
  const EventId second(page.state().place.id);
  CHECK(page.state().place.screen == Screen::event_people);
  CHECK(page.program().events.find(second)->name == "Fall sprint");
  const Kept before = kept_of(page.program(), first), after = kept_of(page.program(), second);
  CHECK(after.event == before.event);
  CHECK(after.categories == before.categories);
  CHECK(page.program().topics.size() == topics);  // all known already
}

TEST_CASE("app: a template travels by link or file, and is looked at before it is kept") {
  Browser browser;
  Page page(browser);
  save_sample(page);
  const EventTemplate content = content_of(page);
  page.run(command::SaveTemplateFile{only_template(page)});
  REQUIRE(page.files.downloads.size() == 1);
  CHECK(page.files.downloads[0].name == "fall-sprint.rondo-template.json");

  Browser elsewhere;
  Page colleague(elsewhere);
  SUBCASE("link") {
    colleague.addresses.changed("#" + *codec::write_template_link(content));
    colleague.app.go_on();
    CHECK(colleague.addresses.address == "#/new");
  }
  SUBCASE("file") {
    colleague.files.give("any name.json", page.files.downloads[0].bytes);
  }
  CHECK(colleague.state().place.screen == Screen::templates);
  REQUIRE(colleague.state().received_template != nullptr);
  CHECK(*colleague.state().received_template == content);
  CHECK(colleague.program().saved_templates.empty());
  CHECK(elsewhere.contents == StoredCollections{});

  colleague.run(command::TakeTemplate{true});
  CHECK(colleague.state().received_template == nullptr);
  REQUIRE(colleague.program().saved_templates.size() == 1);
  CHECK(content_of(colleague) == content);
  colleague.run(command::AddEventFrom{only_template(colleague)});
  const Kept before = kept_of(page.program(), page.only_event()),
             after = kept_of(colleague.program(), colleague.only_event());
  CHECK(after.event == before.event);
  CHECK(after.categories == before.categories);
  CHECK(colleague.program().people.empty());
  for (const TemplateTopic& topic : content.topics) {
    CAPTURE(topic.name);
    CHECK(std::any_of(colleague.program().topics.begin(), colleague.program().topics.end(),
                      [&](const auto& entry) { return entry.second.name == topic.name; }));
  }
}

TEST_CASE(
    "app: a template that was kept already is not asked about; another of its name gets a "
    "number") {
  Browser browser;
  Page page(browser);
  save_sample(page);
  EventTemplate content = content_of(page);
  page.run(command::OpenLink{*codec::write_template_link(content)});
  CHECK(page.state().received_template == nullptr);
  CHECK(latest_notice(page.state()).text.key == "notice.template_known");

  content.event.agenda = "Another one";
  page.run(command::OpenLink{*codec::write_template_link(content)});
  page.run(command::TakeTemplate{false});
  CHECK(page.state().received_template == nullptr);
  CHECK(page.program().saved_templates.size() == 1);
  page.run(command::OpenLink{*codec::write_template_link(content)});
  page.run(command::TakeTemplate{true});
  REQUIRE(page.program().saved_templates.size() == 2);
  std::set<std::string> names;
  for (const auto& [id, saved] : page.program().saved_templates) names.insert(saved.name);
  CHECK(names == std::set<std::string>{"Fall sprint", "Fall sprint 2"});
  page.run(command::Undo{});
  CHECK(page.program().saved_templates.size() == 1);
}

TEST_CASE("app: a saved template is removed, and undo brings it back") {
  Browser browser;
  Page page(browser);
  save_sample(page);
  const Program before = page.program();
  page.run(command::RemoveTemplate{only_template(page)});
  CHECK(page.program().saved_templates.empty());
  CHECK(page.program().events.size() == 1);
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("app: what is no template, was cut off or is too new is refused, and nothing changes") {
  Browser browser;
  Page page(browser);
  const std::string link = *codec::write_template_link(page.state().templates[0]);
  const auto refusal = [&](const std::string& text) {
    page.run(command::OpenLink{text});
    CHECK(page.state().received_template == nullptr);
    return page.error();
  };
  CHECK(refusal(link.substr(0, link.size() - 20)) == "error.link.cut");
  CHECK(refusal("rondo9" + link.substr(6)) == "error.link.newer");
  CHECK(refusal(*codec::write_link({"template", "{}"})) == "error.template.form");
  CHECK(refusal(*codec::write_link({"template", "no"})) == "error.json.syntax");
  CHECK(refusal(*codec::write_link({"template", R"({"templateVersion":3})"})) ==
        "error.template.newer");
  page.files.give("event.json", R"({"templateVersion":1,"title":"x","event":{}})");
  CHECK(page.error() == "error.program_file");
  CHECK(page.state().received_template == nullptr);
  CHECK(browser.contents == StoredCollections{});
}
