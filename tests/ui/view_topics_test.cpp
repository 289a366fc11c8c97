#include <doctest/doctest.h>

#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("topics stand under their focus area and tell what waits and which places are left") {
  ScreenPage topics(sample_state(Screen::topics));
  CHECK(topics.page.has(Role::heading, "Classroom climate"));
  CHECK(topics.page.has(Role::button, "Restorative circles"));
  CHECK(topics.page.has(Role::text, "2 requests wait, 1 place"));
  CHECK(topics.page.has(Role::text, "1 request waits, 2 places"));
}

TEST_CASE("a topic with more requests than places says what is short, or who else has places") {
  ScreenPage topics(sample_state(Screen::topics));
  CHECK(topics.page.draws("1 mentor offers it · 1 place short in SEL sprint"));
  topics.change([](Program& program) {
    program.topics.live.at(TopicId("data")).focus_area = TopicId("area");
  });
  CHECK_FALSE(topics.page.draws("1 mentor offers it · 1 place short in SEL sprint"));
  CHECK(topics.page.draws("1 mentor offers it · mentors of nearby topics have a place for 1"));
}

TEST_CASE("a topic that looks like another one that more people name says so") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.change([](Program& program) {
    program.topics.live[TopicId("typo")].name = "Restorative cirles";
    for (auto& [id, registration] : program.registrations.live) {
      registration.offers[TopicId("circles")] = {};
    }
    program.registrations.live.at(RegistrationId("in-amara")).offers[TopicId("typo")] = {};
  });
  CHECK(topics.page.draws("looks like “Restorative circles”: merge them? · 1 mentor offers it"));
  check_room_everywhere(topics);
  topics.page.click(Role::button, "Merge…, Restorative cirles");
  CHECK(topics.page.find(Role::radio, "Restorative circles").check == access::Check::on);
  topics.page.click(Role::button, "Merge");
  REQUIRE(topics.last<command::JoinTopics>() != nullptr);
  CHECK(topics.last<command::JoinTopics>()->kept == TopicId("circles"));
  CHECK(topics.last<command::JoinTopics>()->other == TopicId("typo"));
  topics.page.click(Role::button, "Keep apart, Restorative cirles");
  REQUIRE(topics.last<command::KeepTopicsApart>() != nullptr);
  CHECK(topics.last<command::KeepTopicsApart>()->topic == TopicId("circles"));
  CHECK(topics.last<command::KeepTopicsApart>()->other == TopicId("typo"));
}

TEST_CASE("a topic's chip and line count what waits and is left, as its event does") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.change([](Program& program) {
    Match match;
    match.event = EventId("sel");
    match.mentor = PersonId("ben");
    match.mentee = PersonId("chidi");
    match.topic = TopicId("data");
    match.state = MatchState::approved;
    program.matches.live[MatchId("m")] = match;
  });
  CHECK(topics.page.has(Role::text, "1 request waits, 0 places"));
  CHECK(topics.page.draws("1 mentor offers it · 1 place short in SEL sprint"));
}

TEST_CASE("a topic that one event lacks says which, though another has places to spare") {
  ScreenPage topics(sample_state(Screen::topics));
  const auto add_event = [&](const std::string& id, int places) {
    topics.change([&](Program& program) {
      Event event;
      event.name = "Spring " + id;
      event.kind = EventKind::topic_sprint;
      event.created_on = "2026-09-01";
      program.events.live[EventId(id)] = event;
      Registration amara;
      amara.event = EventId(id);
      amara.person = PersonId("amara");
      amara.mentors = true;
      amara.capacity = places;
      amara.offers[TopicId("data")] = {};
      program.registrations.live[RegistrationId("amara-" + id)] = amara;
      Registration chidi;
      chidi.event = EventId(id);
      chidi.person = PersonId("chidi");
      chidi.seeks = true;
      chidi.requests[TopicId("data")] = {};
      program.registrations.live[RegistrationId("chidi-" + id)] = chidi;
    });
  };
  add_event("one", 38);
  CHECK(topics.page.has(Role::text, "3 requests wait, 39 places"));
  CHECK(topics.page.draws("2 mentors offer it · 1 place short in SEL sprint"));
  add_event("two", 0);
  CHECK(topics.page.draws("3 mentors offer it · 2 places short in 2 events"));
}

TEST_CASE("a focus area whose chip warns says why") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.change([](Program& program) {
    program.registrations.live[RegistrationId("in-dana")].requests = {{TopicId("area"), {}}};
  });
  CHECK(topics.page.has(Role::text, "1 request waits, 0 places"));
  CHECK(topics.page.has(Role::text,
                        "Nobody offers it in SEL sprint · a mentor of a nearby topic may take 1"));
}

TEST_CASE("a topic is added with synonyms under a focus area") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::button, "Add topic");
  topics.page.type(Role::text_field, "Name", "Morning meetings");
  topics.page.choose("Focus area", "Classroom climate");
  topics.page.type(Role::text_area, "Synonyms", "Morning circle\n\n  AM   meeting ");
  topics.page.click(Role::button, "Add");
  const auto put = topics.all<command::PutTopic>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].id.empty());
  CHECK(put[0].topic.name == "Morning meetings");
  CHECK(put[0].topic.focus_area == TopicId("area"));
  CHECK(put[0].topic.synonyms == std::set<std::string>{"AM meeting", "Morning circle"});
}

TEST_CASE("editing a topic keeps what the dialog does not show") {
  AppState state = sample_state(Screen::topics);
  state.program.topics.live.at(TopicId("circles")).kept_apart = {"Circle time"};
  ScreenPage topics(std::move(state));
  topics.page.click(Role::button, "Restorative circles");
  topics.page.type(Role::text_field, "Name", "Restorative practice");
  topics.page.click(Role::button, "Save");
  Topic expected = topics.state.program.topics.live.at(TopicId("circles"));
  expected.name = "Restorative practice";
  REQUIRE(topics.all<command::PutTopic>().size() == 1);
  CHECK(topics.all<command::PutTopic>()[0].topic == expected);
}

TEST_CASE("topics are joined and removed") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::button, "More for Data literacy");
  topics.page.click(Role::menu_item, "Merge with…");
  topics.page.choose("Merge with", "Restorative circles");
  topics.page.click(Role::button, "Merge");
  REQUIRE(topics.all<command::JoinTopics>().size() == 1);
  CHECK(topics.all<command::JoinTopics>()[0].kept == TopicId("data"));
  CHECK(topics.all<command::JoinTopics>()[0].other == TopicId("circles"));
  topics.page.click(Role::button, "More for Data literacy");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.page.has(Role::dialog, "Remove the topic Data literacy"));
  CHECK(topics.says("Offers of it"));
  CHECK(topics.says("Requests for it"));
  topics.page.click(Role::button, "Remove all of it");
  REQUIRE(topics.all<command::RemoveTopic>().size() == 1);
}

TEST_CASE("sites and pools say what goes with them; what nothing hangs on goes at once") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Pools");
  topics.page.click(Role::button, "More for Grades 9-12");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.says("Boxes that people ticked"));
  topics.page.click(Role::button, "Remove all of it");
  REQUIRE(topics.all<command::RemovePool>().size() == 1);
  topics.page.click(Role::button, "More for Grade span");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.page.has(Role::dialog, "Remove the category Grade span"));
  topics.page.click(Role::button, "Remove all of it");
  REQUIRE(topics.all<command::RemovePoolCategory>().size() == 1);
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.says("People left without a site"));
  topics.page.click(Role::button, "Remove all of it");
  REQUIRE(topics.all<command::RemoveSite>().size() == 1);
  topics.change([](Program& program) {
    for (auto& [id, person] : program.people.live) person.site = {};
  });
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.all<command::RemoveSite>().size() == 2);
}

TEST_CASE("of two topics the one that more people name is kept unless one says otherwise") {
  AppState state = sample_state(Screen::topics);
  state.program.topics.live[TopicId("slip")] = Topic{"Restorative circels", {}, {}, {}, {}};
  ScreenPage topics(std::move(state));
  const auto merge = [&] {
    topics.page.click(Role::button, "More for Restorative circels");
    topics.page.click(Role::menu_item, "Merge with…");
    topics.page.choose("Merge with", "Restorative circles");
  };
  merge();
  topics.page.click(Role::button, "Merge");
  REQUIRE(topics.last<command::JoinTopics>() != nullptr);
  CHECK(topics.last<command::JoinTopics>()->kept == TopicId("circles"));
  CHECK(topics.last<command::JoinTopics>()->other == TopicId("slip"));
  merge();
  topics.page.click(Role::radio, "Restorative circels");
  topics.page.click(Role::button, "Merge");
  CHECK(topics.last<command::JoinTopics>()->kept == TopicId("slip"));
}

TEST_CASE("the search finds synonyms") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.type(Role::search_field, "Find a topic", "circles");
  CHECK(topics.page.has(Role::button, "Restorative circles"));
  CHECK_FALSE(topics.page.has(Role::button, "Data literacy"));
  topics.page.type(Role::search_field, "Find a topic", "zzz");
  topics.page.click(Role::button, "Show all topics");
  CHECK(topics.page.has(Role::button, "Data literacy"));
}

TEST_CASE("pools are told with who ticked them, and added to their category") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Pools");
  CHECK(topics.page.has(Role::heading, "Grade span"));
  CHECK(topics.page.has(Role::text, "2 people"));
  topics.page.click(Role::button, "Add pool, Grade span");
  topics.page.type(Role::text_field, "Name", "Grades 6-8");
  topics.page.click(Role::button, "Add");
  const auto put = topics.all<command::PutPool>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].pool == Pool{PoolCategoryId("grades"), "Grades 6-8", {}});
}

TEST_CASE("sites are renamed, joined and removed") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Sites");
  CHECK(topics.page.find(Role::button, "North High").description == "also N. High");
  topics.page.click(Role::button, "North High");
  topics.page.submit(Role::text_field, "Name", "North High School");
  REQUIRE(topics.all<command::PutSite>().size() == 1);
  CHECK(topics.all<command::PutSite>()[0].site.name == "North High School");
  CHECK(topics.all<command::PutSite>()[0].site.spellings == std::set<std::string>{"N. High"});
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Merge with…");
  topics.page.choose("Merge with", "North High");
  topics.page.click(Role::button, "Merge");
  CHECK(topics.all<command::JoinSites>().size() == 1);
}

TEST_CASE("a site names the places for its sessions") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "North High");
  topics.page.type(Role::text_area, "Places for one session at a time", "Room 12\nRoom 7");
  topics.page.type(Role::text_area, "Places for several sessions at once", "Library");
  topics.page.click(Role::button, "Save");
  REQUIRE(topics.all<command::PutSite>().size() == 1);
  CHECK(topics.all<command::PutSite>()[0].site.places == "Room 12\nRoom 7");
  CHECK(topics.all<command::PutSite>()[0].site.shared_places == "Library");
}

TEST_CASE("a refused name stays in its dialog with the reason") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::button, "Add topic");
  topics.page.type(Role::text_field, "Name", "Data literacy");
  topics.drafts.program.record.sent = {true, latest_notice(topics.state).number};
  topics.state.notices = {
      {.number = 3, .text = {"error.name_taken", {arg("name", "Data literacy")}}, .error = true}};
  topics.page.settle();
  CHECK(topics.page.find(Role::text_field, "Name").invalid);
  CHECK(topics.page.has(Role::dialog, "Add topic"));
}

TEST_CASE("a site closes instead of going, and is told apart; its people are moved in one step") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.says("close it instead"));
  topics.page.click(Role::button, "Close the site");
  CHECK(topics.all<command::RemoveSite>().empty());
  REQUIRE(topics.last<command::CloseSite>() != nullptr);
  CHECK(topics.last<command::CloseSite>()->closed);
  CHECK(topics.last<command::CloseSite>()->id == SiteId("west"));
  CHECK(topics.page.names(Role::dialog).empty());
  topics.change(
      [](Program& program) { program.sites.live.at(SiteId("west")).closed_on = "2026-06-20"; });
  CHECK(topics.page.draws("Closed since 2026-06-20"));
  topics.page.click(Role::button, "Move people, West K-8");
  CHECK(topics.page.has(Role::dialog, "Who is still at West K-8"));
  CHECK(topics.page.find(Role::button, "Move them").disabled);
  topics.page.choose("Move to", "North High");
  topics.page.click(Role::button, "Move them");
  const auto* moved = topics.last<command::SetSite>();
  REQUIRE(moved != nullptr);
  CHECK(moved->site == SiteId("north"));
  CHECK(moved->people.size() == 2);
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Open it again");
  CHECK_FALSE(topics.last<command::CloseSite>()->closed);
}

TEST_CASE("a site closes once it is said what that means, and who is still there") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "More for West K-8");
  topics.page.click(Role::menu_item, "Close the site");
  CHECK(topics.last<command::CloseSite>() == nullptr);
  CHECK(topics.page.has(Role::dialog, "Close West K-8?"));
  CHECK(topics.says("2 people are still there"));
  check_room_everywhere(topics, {Role::dialog});
  topics.page.click(Role::button, "Close the site");
  REQUIRE(topics.last<command::CloseSite>() != nullptr);
  CHECK(topics.last<command::CloseSite>()->id == SiteId("west"));
  CHECK(topics.page.names(Role::dialog).empty());
}

TEST_CASE("of a closed site some move to one site, the others to another") {
  AppState state = sample_state(Screen::topics);
  state.program.sites.live.at(SiteId("west")).closed_on = "2026-06-20";
  ScreenPage topics(std::move(state));
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "Move people, West K-8");
  topics.page.click(Role::checkbox, topics.page.names(Role::checkbox).front());
  topics.page.choose("Move to", "North High");
  topics.page.click(Role::button, "Move them");
  REQUIRE(topics.last<command::SetSite>() != nullptr);
  CHECK(topics.last<command::SetSite>()->people.size() == 1);
  // Whoever is left is asked about next.
  CHECK(topics.page.has(Role::dialog, "Who is still at West K-8"));
  CHECK(topics.page.find(Role::button, "Move them").disabled);
}

TEST_CASE("a site with an archived person says how many are left without it, and why") {
  AppState state = sample_state(Screen::topics);
  state.program.people.live.begin()->second.archived = true;
  ScreenPage topics(std::move(state));
  topics.page.click(Role::tab, "Sites");
  topics.page.click(Role::button, "More for North High");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.page.has(Role::dialog, "Remove North High"));
  CHECK(topics.says("People left without a site, archived people too"));
}

TEST_CASE("whoever was led to the sites from an event finds the way back") {
  ScreenPage invite(sample_state(Screen::event_invite));
  const EventId event = invite.state.program.events.begin()->first;
  invite.state.place.id = event.text();
  invite.change([](Program& program) {
    program.sites.live.clear();
    for (auto& [id, person] : program.people.live) person.site = {};
  });
  invite.page.click(Role::button, "Enter the sites");
  REQUIRE(invite.last<command::GoTo>() != nullptr);
  invite.state.place = invite.last<command::GoTo>()->place;
  invite.page.settle();
  CHECK(invite.page.has(Role::link, "Back to SEL sprint"));
  invite.state.place = {Screen::people, {}};
  invite.page.settle();
  invite.state.place = {Screen::topics, {}};
  invite.page.settle();
  CHECK_FALSE(invite.page.has(Role::link, "Back to SEL sprint"));
}

TEST_CASE("a closed site is offered to nobody, and stays with who is there") {
  AppState state = sample_state(Screen::people);
  state.program.sites.live.at(SiteId("west")).closed_on = "2026-06-20";
  ScreenPage shown(std::move(state));
  CHECK(shown.says("West K-8 (closed)"));
  shown.page.click(Role::button, "Add person");
  const auto& sites = shown.page.find(Role::select, "Site").options;
  REQUIRE(sites.size() == 3);  // and none
  CHECK(sites[1].label == "North High");
  CHECK(sites[2].label == "New site…");
}
