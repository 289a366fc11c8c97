#include <doctest/doctest.h>

#include "app/preference_visit.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const PersonId kAna("ana"), kBen("ben"), kCarl("carl");

PreferenceVisit small_preferences() {
  PreferenceVisit visit;
  visit.number = 1;
  visit.page.event_name = "SEL sprint";
  visit.page.person_name = "Hana Sato";
  visit.page.partners = {{kAna, "Ana Ruiz", "North High", {"Check-ins", "Circles"}, true, false},
                         {kBen, "Ben Ito", "West", {"Check-ins"}, true, false},
                         {kCarl, "Carl Weiss", "", {"Phonics"}, false, true}};
  return visit;
}

void show(ScreenPage& shown, const PreferenceVisit& visit) {
  shown.state.preference_visit = std::make_shared<PreferenceVisit>(visit);
  shown.page.settle();
}

const command::AnswerPreferences& answered(ScreenPage& shown) {
  shown.page.click(Role::button, "Finish");
  const auto* found = shown.last<command::AnswerPreferences>();
  REQUIRE(found != nullptr);
  return *found;
}

using Ranks = std::map<PersonId, int>;

}  // namespace

TEST_CASE("preferences: shows who is possible, and who will see what is said") {
  ScreenPage shown(new_state(Screen::preferences));
  CHECK(shown.says("Open the link in the message once more."));
  show(shown, small_preferences());
  CHECK(shown.page.has(Role::heading, "Who would you like to meet with?"));
  CHECK(shown.page.has(Role::heading, "Who could be your mentor"));
  CHECK(shown.page.has(Role::heading, "Whom you could mentor"));
  for (const char* words : {"For Hana Sato", "Ana Ruiz", "North High", "Check-ins", "Carl Weiss",
                            "Only the coordinator sees what you say"}) {
    CHECK(shown.says(words));
  }
  CHECK(answered(shown).preferred.empty());
}

TEST_CASE("preferences: says what the reader asked for, the most wanted first") {
  ScreenPage shown(new_state(Screen::preferences));
  PreferenceVisit visit = small_preferences();
  show(shown, visit);
  CHECK_FALSE(shown.says("You asked for"));  // of a page made before that was known
  visit.page.requests = {"Phonics"};
  show(shown, visit);
  CHECK(shown.says("You asked for: Phonics\n"));
  visit.page.requests = {"Phonics", "Check-ins"};
  show(shown, visit);
  CHECK(shown.says("You asked for: 1. Phonics, 2. Check-ins"));
  check_room_everywhere(shown);
}

TEST_CASE("preferences: who is possible either way stands in a list that says so") {
  ScreenPage shown(new_state(Screen::preferences));
  PreferenceVisit visit = small_preferences();
  visit.page.partners.push_back({PersonId("dora"), "Dora Kim", "West", {"Phonics"}, true, true});
  show(shown, visit);
  const auto stands_in = [&](const char* list, const char* name) {
    return shown.page.text_in(shown.page.find(Role::list, list)).find(name) != std::string::npos;
  };
  CHECK(stands_in("Who could be either: your mentor, or mentored by you", "Dora Kim"));
  CHECK_FALSE(stands_in("Who could be your mentor", "Dora Kim"));
  CHECK(stands_in("Whom you could mentor", "Carl Weiss"));
  check_room_everywhere(shown);
}

TEST_CASE("preferences: what is wished is kept with the tab") {
  ScreenPage shown(new_state(Screen::preferences));
  show(shown, small_preferences());
  CHECK(shown.last<command::KeepTyped<command::AnswerPreferences>>() == nullptr);
  shown.page.choose("Your wish for Ana Ruiz", "1st choice");
  REQUIRE(shown.last<command::KeepTyped<command::AnswerPreferences>>() != nullptr);
  CHECK(shown.last<command::KeepTyped<command::AnswerPreferences>>()->said.preferred ==
        Ranks{{kAna, 1}});
}

TEST_CASE("preferences: three choices at most, each once among those of one side") {
  ScreenPage shown(new_state(Screen::preferences));
  show(shown, small_preferences());
  shown.page.choose("Your wish for Ana Ruiz", "1st choice");
  shown.page.choose("Your wish for Ben Ito", "2nd choice");
  shown.page.choose("Your wish for Carl Weiss", "1st choice");
  CHECK(answered(shown).preferred == Ranks{{kAna, 1}, {kBen, 2}, {kCarl, 1}});
  // Who had it before changes places.
  shown.page.choose("Your wish for Ben Ito", "1st choice");
  CHECK(answered(shown).preferred == Ranks{{kAna, 2}, {kBen, 1}, {kCarl, 1}});
  CHECK(shown.page.announcements.back().text == "Ana Ruiz: 2nd choice");
  CHECK(shown.page.has(Role::group, "Ana Ruiz: 2nd choice"));  // for whoever looks at the page
}

TEST_CASE("preferences: whoever is no wish any more leaves no gap, and a move is told") {
  ScreenPage shown(new_state(Screen::preferences));
  show(shown, small_preferences());
  const auto rank_of_ana = [&] {
    return shown.page.find(Role::select, "Your wish for Ana Ruiz").value;
  };
  shown.page.choose("Your wish for Ben Ito", "1st choice");
  shown.page.choose("Your wish for Ana Ruiz", "2nd choice");
  shown.page.choose("Your wish for Carl Weiss", "1st choice");
  shown.page.choose("Your wish for Ben Ito", "No wish");
  CHECK(rank_of_ana() == "1");
  CHECK(shown.page.announcements.back().text == "Ana Ruiz: 1st choice");
  CHECK(answered(shown).preferred == Ranks{{kAna, 1}, {kCarl, 1}});

  shown.page.choose("Your wish for Ben Ito", "1st choice");
  CHECK(rank_of_ana() == "2");
  shown.page.click(Role::button, "Never with: 0 selected");
  shown.page.click(Role::menu_check, "Ben Ito");
  shown.page.key(access::Key::escape);
  CHECK(rank_of_ana() == "1");
  CHECK(shown.says("Ana Ruiz: 1st choice · Ben Ito: No wish"));
  CHECK(answered(shown).preferred == Ranks{{kAna, 1}, {kCarl, 1}});

  // A first choice that nobody became: it is sent as it then stands here.
  shown.page.choose("Your wish for Ana Ruiz", "3rd choice");
  CHECK(answered(shown).preferred == Ranks{{kAna, 1}, {kCarl, 1}});
  CHECK(rank_of_ana() == "1");
}

TEST_CASE("preferences: whoever comes first goes before the others, and of four the last goes") {
  ScreenPage shown(new_state(Screen::preferences));
  PreferenceVisit visit = small_preferences();
  const PersonId dora("dora"), eli("eli");
  visit.page.partners.push_back({dora, "Dora Kim", "West", {"Phonics"}, true, false});
  visit.page.partners.push_back({eli, "Eli Ode", "West", {"Phonics"}, true, false});
  show(shown, visit);
  for (const char* name : {"Ana Ruiz", "Ben Ito", "Dora Kim", "Eli Ode"}) {
    shown.page.choose(std::string("Your wish for ") + name, "1st choice");
  }
  CHECK(answered(shown).preferred == Ranks{{eli, 1}, {dora, 2}, {kBen, 3}});
  CHECK(shown.says("Ana Ruiz: No wish"));
}

TEST_CASE("preferences: walking through the choices of one takes nobody else's away") {
  ScreenPage shown(new_state(Screen::preferences));
  show(shown, small_preferences());
  shown.page.choose("Your wish for Ana Ruiz", "1st choice");
  // As the arrow keys do in a closed list.
  for (const char* choice : {"1st choice", "2nd choice", "3rd choice"}) {
    shown.page.choose("Your wish for Ben Ito", choice);
  }
  CHECK(answered(shown).preferred == Ranks{{kAna, 1}, {kBen, 2}});
}

TEST_CASE("preferences: please not with somebody stands apart, and is no wish") {
  ScreenPage shown(new_state(Screen::preferences));
  show(shown, small_preferences());
  shown.page.choose("Your wish for Ana Ruiz", "1st choice");
  shown.page.click(Role::button, "Never with: 0 selected");
  shown.page.click(Role::menu_check, "Ana Ruiz");
  shown.page.key(access::Key::escape);
  CHECK(answered(shown).vetoes == std::set<PersonId>{kAna});
  CHECK(answered(shown).preferred.empty());
  shown.page.choose("Your wish for Ana Ruiz", "2nd choice");
  CHECK(answered(shown).vetoes.empty());
}

TEST_CASE("preferences: the answer goes by mail, link, file or QR code") {
  ScreenPage shown(new_state(Screen::preferences));
  PreferenceVisit visit = small_preferences();
  show(shown, visit);
  check_room_everywhere(shown);
  shown.page.choose("Your wish for Ana Ruiz", "1st choice");
  shown.page.click(Role::button, "Finish");
  visit.preferred = {{kAna, 1}};
  visit.answer_address = "https://rondo.example/#rondo2.preferred.1.x.y";
  show(shown, visit);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Copy the link");
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.last<command::CopyText>()->text == visit.answer_address);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SavePreferences>() != nullptr);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find(
            "mailto:?subject=SEL%20sprint%3A%20wishes%20of%20Hana%20Sato&body=") == 0);
  CHECK(shown.page.has(Role::image, "QR code that takes the answer to the coordinator"));
  visit.page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  show(shown, visit);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:amara@riverbend.example?") == 0);
  check_room_everywhere(shown);
  // Of a changed mind there is no link yet.
  shown.page.choose("Your wish for Ana Ruiz", "2nd choice");
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
  shown.page.click(Role::button, "Clear everything on this page");
  CHECK(shown.last<command::ClearForm>() == nullptr);
  shown.page.click(Role::button, "Clear");
  CHECK(shown.last<command::ClearForm>() != nullptr);
}

TEST_CASE("preferences: in a long list one looks for names, sites and topics") {
  ScreenPage shown(new_state(Screen::preferences), 390, 3000);
  PreferenceVisit visit = small_preferences();
  CHECK_FALSE(shown.page.has(Role::search_field, "Find a name, a site or a topic"));
  for (int number = 0; number < 12; ++number) {
    const std::string name = "Person " + std::to_string(number);
    visit.page.partners.push_back({PersonId(name), name, "East", {"Phonics"}, true, false});
  }
  show(shown, visit);
  shown.page.type(Role::search_field, "Find a name, a site or a topic", "CIRCLES");
  CHECK(shown.page.has(Role::select, "Your wish for Ana Ruiz"));
  CHECK_FALSE(shown.page.has(Role::select, "Your wish for Ben Ito"));
  CHECK(shown.says("Nobody on this page matches your search."));
}

TEST_CASE("preferences: after the last day it says so, and asks whoever wants to be late") {
  ScreenPage shown(new_state(Screen::preferences));
  PreferenceVisit visit = small_preferences();
  visit.page.closes_on = "2001-09-08";  // yesterday
  show(shown, visit);
  CHECK(shown.says("The time to answer ended on 2001-09-08."));
  CHECK(shown.says("It is marked as late"));
  CHECK_FALSE(shown.page.has(Role::button, "Finish"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Answer late");
  CHECK(answered(shown).preferred.empty());
  visit.number = 2;
  visit.page.closes_on = "2001-09-09";
  show(shown, visit);
  CHECK(shown.says("Please answer by 2001-09-09."));
  CHECK(shown.page.has(Role::button, "Finish"));
}
