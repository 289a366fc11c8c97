// Wishes without a server: the page that a message's link opens, the answer that goes back, and
// taking answers in.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "app/event_setups.h"
#include "app/preference_visit.h"
#include "app/sitting_steps.h"
#include "match/possible_partners.h"
#include "report/preference_page.h"

using namespace rondo;
using test::Browser;
using test::kPageAddress;
using test::Page;

namespace {

// The template asks nobody for wishes.
void import_asking(Page& host) {
  import_sample(host);
  Event event = *host.program().events.find(host.only_event());
  event.preferences = Sides::both;
  host.run(command::PutEvent{host.only_event(), event});
}

// A mentee who has at least three mentors to choose from, with them.
std::pair<PersonId, std::vector<PersonId>> choosing_mentee(const Page& host, std::size_t skip = 0) {
  const Result<EventView> view = view_event(host.program(), host.only_event());
  REQUIRE(view.ok());
  for (const auto& [person, partners] : possible_partners(*view)) {
    std::vector<PersonId> mentors;
    for (const auto& [id, partner] : partners) {
      if (partner.mentors && !partner.seeks) mentors.push_back(id);
    }
    if (mentors.size() >= 3 && skip-- == 0) return {person, mentors};
  }
  FAIL("nobody has three mentors to choose from");
  return {};
}

std::string page_link(const Page& host, const PersonId& person) {
  const Result<EventView> view = view_event(host.program(), host.only_event());
  REQUIRE(view.ok());
  const auto lists = possible_partners(*view);
  return *preference_address(*view, person, lists.at(person), kPageAddress);
}

// What comes back when that person opens the page and answers.
std::string answer_link(const Page& host, const PersonId& person,
                        const std::map<PersonId, int>& preferred,
                        const std::set<PersonId>& vetoes = {}, std::int64_t minutes_later = 0) {
  Browser phone;
  Page guest(phone);
  guest.clock.now += minutes_later * 60'000;
  guest.run(command::OpenLink{page_link(host, person)});
  guest.run(command::AnswerPreferences{preferred, vetoes});
  REQUIRE(guest.state().preference_visit != nullptr);
  REQUIRE_FALSE(guest.state().preference_visit->answer_address.empty());
  return guest.state().preference_visit->answer_address;
}

const Registration& registration_of(const Page& page, const PersonId& person) {
  for (const auto& [id, registration] : page.program().registrations) {
    if (registration.person == person) return registration;
  }
  FAIL("is not on the list");
  return page.program().registrations.begin()->second;
}

}  // namespace

TEST_CASE("wishes: the page opens from its link, is answered, and stays with its tab alone") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  const std::string link = page_link(host, person);
  Browser phone;
  {
    Page guest(phone);
    guest.addresses.changed(link.substr(link.find('#')));
    guest.frame();
    REQUIRE(guest.state().preference_visit != nullptr);
    CHECK(guest.state().preference_visit->page.person == person);
    CHECK(guest.addresses.address == "#/preferences");
    CHECK(guest.program().people.empty());
    guest.run(command::SavePreferences{});
    CHECK(guest.files.downloads.empty());
    guest.run(command::AnswerPreferences{{{mentors[0], 1}}, {mentors[1]}});
    guest.run(command::SavePreferences{});
    REQUIRE(guest.files.downloads.size() == 1);
    CHECK(guest.files.downloads[0].bytes.find("#rondo2.preferred.") != std::string::npos);
  }
  {
    Page anew(phone, 2, "#/preferences");
    REQUIRE(anew.state().preference_visit != nullptr);
    CHECK(anew.state().preference_visit->preferred == std::map<PersonId, int>{{mentors[0], 1}});
    CHECK(anew.state().preference_visit->vetoes == std::set<PersonId>{mentors[1]});
    CHECK_FALSE(anew.state().preference_visit->answer_address.empty());
    anew.run(command::KeepTyped<command::AnswerPreferences>{{{{mentors[2], 2}}, {}}});
  }
  {
    const Page anew(phone, 3, "#/preferences");
    REQUIRE(anew.state().preference_visit != nullptr);
    CHECK(anew.state().preference_visit->preferred == std::map<PersonId, int>{{mentors[2], 2}});
    CHECK(anew.state().preference_visit->answer_address.empty());
  }
  phone.tab = {};
  Page again(phone);
  again.addresses.changed("#/preferences");
  CHECK(again.state().preference_visit == nullptr);
  again.run(command::OpenLink{link});
  CHECK(again.state().preference_visit->preferred.empty());
  const PreferenceVisit opened = *again.state().preference_visit;
  again.run(command::AnswerPreferences{{{opened.page.partners.front().person, 1}}, {}});
  CHECK_FALSE(again.state().preference_visit->answer_address.empty());
  again.run(command::ClearForm{});
  CHECK(again.state().preference_visit->page == opened.page);
  CHECK(again.state().preference_visit->preferred.empty());
  CHECK(again.state().preference_visit->answer_address.empty());
  CHECK(again.state().place.screen == Screen::preferences);
}

TEST_CASE("wishes are looked at and taken in as one step; opened twice, they do no harm") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [first, first_mentors] = choosing_mentee(host);
  const auto [second, second_mentors] = choosing_mentee(host, 1);
  const std::string text =
      "Hello,\n\n" +
      answer_link(host, first, {{first_mentors[0], 1}, {first_mentors[1], 2}}, {first_mentors[2]}) +
      "\n\n> quoted: " + page_link(host, first) + "\n\n" +
      answer_link(host, second, {{second_mentors[1], 1}}) + "\n";
  const Program before = host.program();
  host.run(command::OpenLink{text});
  host.run(command::OpenLink{text});
  REQUIRE(host.state().received_preferences != nullptr);
  CHECK(host.state().received_preferences->answers.given.size() == 2);
  CHECK(host.error() == "");
  CHECK(host.program() == before);
  CHECK(host.state().place == Place{Screen::event_prefer, host.only_event().text()});
  host.run(command::TakePreferences{true});
  CHECK(host.state().received_preferences == nullptr);
  const Registration& wishes = registration_of(host, first);
  CHECK(wishes.preferred_mentors ==
        std::map<PersonId, int>{{first_mentors[0], 1}, {first_mentors[1], 2}});
  CHECK(wishes.vetoes == std::set<PersonId>{first_mentors[2]});
  CHECK(registration_of(host, second).preferred_mentors.count(second_mentors[1]) == 1);
  const Program taken = host.program();
  host.run(command::OpenLink{text});
  host.run(command::TakePreferences{true});
  CHECK(host.program() == taken);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("wishes come as files, fifty at once, and can be put aside") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  const Program before = host.program();
  std::string all;
  for (int day = 10; day < 60; ++day) {
    // From one person, each given at another time: the last one counts.
    codec::PreferenceAnswer answer{host.program().id, host.only_event(), person, {}, {}, {}};
    answer.preferred[mentors[static_cast<std::size_t>(day) % mentors.size()]] = 1;
    answer.given_at = "2026-09-01T08:" + std::to_string(day) + ":00Z";
    all += kPageAddress + ("#" + *codec::write_preference_answer_link(answer)) + "\n\n";
  }
  host.files.give("answers.rondo.txt", all);
  REQUIRE(host.state().received_preferences != nullptr);
  CHECK(host.state().received_preferences->answers.given.size() == 50);
  host.run(command::TakePreferences{false});
  CHECK(host.state().received_preferences == nullptr);
  CHECK(host.program() == before);
  host.run(command::OpenLink{all});
  host.run(command::TakePreferences{true});
  CHECK(registration_of(host, person).preferred_mentors ==
        std::map<PersonId, int>{{mentors[59 % mentors.size()], 1}});
}

TEST_CASE("wishes that can't be used are refused with a reason, and the others count") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  const std::string good = answer_link(host, person, {{mentors[0], 1}});
  Browser elsewhere;
  Page other(elsewhere, 7);
  import_asking(other);
  other.run(command::OpenLink{good});
  CHECK(other.error() == "error.answers.other_program");
  CHECK(other.state().received_preferences == nullptr);

  const auto [other_person, other_mentors] = choosing_mentee(other);
  host.run(command::OpenLink{answer_link(other, other_person, {{other_mentors[0], 1}}) + "\n\n" +
                             good.substr(0, good.size() - 3) + "\n\n" + good});
  REQUIRE(host.state().received_preferences != nullptr);
  CHECK(host.state().received_preferences->answers.given.size() == 1);
  CHECK(host.error() == "error.links.refused");
  host.run(command::TakePreferences{true});
  CHECK(registration_of(host, person).preferred_mentors.size() == 1);

  host.run(command::RemoveEvent{host.only_event()});
  host.run(command::OpenLink{good});
  CHECK(host.error() == "error.answers.no_event");
}

TEST_CASE("wishes: a wish changes who is matched, and messages go out for mail merge") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  host.run(command::ExportEventMessages{host.only_event(), EventMessage::wishes});
  REQUIRE_FALSE(host.files.downloads.empty());
  CHECK(host.files.downloads.back().bytes.find("https://rondo.example/#rondo2.prefer.") !=
        std::string::npos);
  // Whoever the person had without a veto is not theirs with one.
  const auto [person, mentors] = choosing_mentee(host);
  const auto mentors_now = [&, who = person] {
    host.run(command::RunMatch{host.only_event()});
    std::set<PersonId> matched;
    for (const auto& [id, match] : host.program().matches) {
      if (match.mentee == who) matched.insert(match.mentor);
    }
    return matched;
  };
  const std::set<PersonId> first = mentors_now();
  REQUIRE_FALSE(first.empty());
  host.run(command::OpenLink{answer_link(host, person, {}, first)});
  host.run(command::TakePreferences{true});
  for (const PersonId& mentor : mentors_now()) CHECK(first.count(mentor) == 0);
}

TEST_CASE("wishes: who was asked is noted with the day, and an older answer replaces nothing") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  const Program before = host.program();
  host.run(command::MarkAskedForWishes{host.only_event(), {person}});
  CHECK(registration_of(host, person).wishes_asked_on.size() == 10);
  host.run(command::Undo{});
  CHECK(host.program() == before);
  const std::string earlier = answer_link(host, person, {{mentors[0], 1}});
  const std::string later = answer_link(host, person, {{mentors[1], 1}}, {}, 1);
  for (const std::string& answer : {later, earlier}) {
    host.run(command::OpenLink{answer});
    host.run(command::TakePreferences{true});
    CHECK(registration_of(host, person).preferred_mentors ==
          std::map<PersonId, int>{{mentors[1], 1}});
  }
}

TEST_CASE("wishes: a phone whose clock is days ahead keeps no later answer out") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  constexpr std::int64_t kDays = 24 * 60;  // in minutes
  const std::string fast = answer_link(host, person, {{mentors[0], 1}}, {}, 30 * kDays);
  const Program before = host.program();
  host.run(command::OpenLink{fast});
  host.run(command::TakePreferences{true});
  const Program taken = host.program();
  host.run(command::Undo{});
  CHECK(host.program() == before);
  host.run(command::OpenLink{fast});
  host.run(command::TakePreferences{true});
  CHECK(host.program() == taken);
  host.clock.now += 2 * kDays * 60'000;
  const std::string later = answer_link(host, person, {{mentors[1], 1}}, {}, kDays);
  for (const std::string& text : {fast + "\n\n" + later, fast}) {
    host.run(command::OpenLink{text});
    host.run(command::TakePreferences{true});
    CHECK(registration_of(host, person).preferred_mentors ==
          std::map<PersonId, int>{{mentors[1], 1}});
  }
}

TEST_CASE("wishes: an older answer is taken all the same when the coordinator says so") {
  Browser browser;
  Page host(browser);
  import_asking(host);
  const auto [person, mentors] = choosing_mentee(host);
  const std::string earlier = answer_link(host, person, {{mentors[0], 1}}, {}, -2);
  const std::string later = answer_link(host, person, {{mentors[1], 1}}, {}, -1);
  host.run(command::DecidePreference{0, true});  // nothing waits
  host.run(command::OpenLink{later + "\n\n" + earlier});
  host.run(command::DecidePreference{1, true});
  host.run(command::DecidePreference{1, false});
  host.run(command::DecidePreference{1, true});
  const Program before = host.program();
  host.run(command::TakePreferences{true});
  CHECK(registration_of(host, person).preferred_mentors ==
        std::map<PersonId, int>{{mentors[0], 1}});
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("wishes: a sitting asks by the same page, and its plan keeps to what came back") {
  Browser browser;
  Page host(browser);
  test::open_sitting(host);
  const EventId event = host.only_event();
  Event asking = *host.program().events.find(event);
  asking.preferences = Sides::both;
  host.run(command::PutEvent{event, asking});
  host.run(command::ExportEventMessages{event, EventMessage::wishes});
  REQUIRE_FALSE(host.files.downloads.empty());
  CHECK(host.files.downloads.back().bytes.find("#rondo2.prefer.") != std::string::npos);

  // They have no topic in common with anybody, and no place is counted.
  const auto [person, mentors] = choosing_mentee(host);
  CHECK(mentors.size() == 6);
  host.run(command::PlanRounds{event});
  const auto met = [&, who = person] {
    std::set<PersonId> with;
    for (const auto& [id, meeting] : host.program().speed_meetings) {
      if (meeting.mentee == who) with.insert(meeting.mentor);
    }
    return with;
  };
  const std::set<PersonId> first = met();
  REQUIRE_FALSE(first.empty());
  std::vector<PersonId> missed;
  std::set_difference(mentors.begin(), mentors.end(), first.begin(), first.end(),
                      std::back_inserter(missed));
  REQUIRE_FALSE(missed.empty());
  const Program before = host.program();
  host.run(command::OpenLink{answer_link(host, person, {{missed.front(), 1}}, {*first.begin()})});
  CHECK(host.state().place == Place{Screen::event_prefer, event.text()});
  host.run(command::TakePreferences{true});
  host.run(command::PlanRounds{event});
  CHECK(met().count(missed.front()) == 1);
  CHECK(met().count(*first.begin()) == 0);
  host.run(command::Undo{});
  host.run(command::Undo{});
  CHECK(host.program() == before);
}
