// Whom a match leaves without a mentor, and what can be done about it.
#include <doctest/doctest.h>

#include "codec/strings.h"
#include "ui/event_page.h"
#include "ui/event_people_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("matches: who is unserved, why, and a pair by hand") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();  // Ana has one place, and Carl is at another site, as the event prefers
  CHECK(shown.says("1 of 2"));
  shown.page.click(Role::tab, "Unserved (1)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  CHECK(shown.says("Why unserved"));
  CHECK_FALSE(shown.says("Proven best"));  // no praise where somebody waits
  CHECK(shown.says("It is proven that no list of matches serves more requests."));
  CHECK(shown.says("Nearest mentors"));
  shown.page.click(Role::button, "Force this pair, Ana Ruiz");
  // She has one place, and Carl has it.
  CHECK(shown.last<command::ForcePair>() == nullptr);
  REQUIRE(shown.page.has(Role::dialog, "Ana Ruiz has no place left"));
  CHECK(shown.says("With Eli Ode, 2 of 1 places would be taken."));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Ana Ruiz has no place left"));
  shown.page.click(Role::button, "Force this pair, Ana Ruiz");
  shown.page.click(Role::button, "Pair anyway");
  const auto* command = shown.last<command::ForcePair>();
  REQUIRE(command != nullptr);
  CHECK(command->mentor == PersonId("ana"));
  CHECK(command->mentee == PersonId("eli"));
  CHECK(command->topic == TopicId("family"));
}

namespace {

// Why Eli has no mentor for family outreach, after a match of the event as `change` left it.
template <class Change>
void see_why_eli_waits(EventPage& shown, Change change) {
  shown.change(change);
  shown.match();
  for (const std::string& tab : shown.page.names(Role::tab)) {
    if (tab.starts_with("Unserved (")) {
      shown.page.click(Role::tab, tab);
      break;
    }
  }
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  REQUIRE(shown.says("What you can do"));
}

// The message that is copied, which names a time of Ben's.
std::string times_asked_of_eli(EventPage& shown) {
  shown.page.click(Role::button, "Copy a message about times");
  const auto* copy = shown.last<command::CopyText>();
  REQUIRE(copy != nullptr);
  CHECK(copy->text.starts_with("Hello Eli Ode,"));
  CHECK(copy->text.find("Tue 15:00") != std::string::npos);
  return copy->text;
}

}  // namespace

TEST_CASE("matches: a mentor without a place can be given one more, and then it is matched again") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  shown.page.click(Role::button, "One more place for Ana Ruiz");
  const auto* put = shown.last<command::PutRegistration>();
  REQUIRE(put != nullptr);
  CHECK(put->id == RegistrationId("ana"));
  CHECK(put->registration.capacity == 2);
  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  CHECK_FALSE(shown.page.has(Role::button, "One more place for Ana Ruiz"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>() != nullptr);
  shown.match(8);
  CHECK_FALSE(shown.says("Why unserved"));
}

TEST_CASE("matches: a mentor at the cap of the school year is shown so, and can take one more") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
    program.registrations.live[RegistrationId("ana")].capacity = 5;
    program.people.live[PersonId("ana")].mentees_per_year = 1;
  });
  CHECK(shown.says("has 1 mentee this school year, of at most 1"));
  shown.page.click(Role::button, "One more this year for Ana Ruiz");
  const auto* put = shown.last<command::PutPerson>();
  REQUIRE(put != nullptr);
  CHECK(put->id == PersonId("ana"));
  CHECK(put->person.mentees_per_year == 2);
  shown.page.click(Role::tab, "Mentors (1)");
  CHECK(shown.says("1 of 1 taken"));
  CHECK(shown.says("1 of 1"));
  shown.change([](Program& program) { program.people.live[PersonId("ana")].mentees_per_year = 2; });
  CHECK(shown.says("1 of 2 taken"));
}

TEST_CASE("matches: what the year's cap holds back can be allowed beside the match") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) { program.people.live[PersonId("ana")].mentees_per_year = 0; });
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("has 1 mentee this school year, of at most 0"));
  shown.page.click(Role::button, "Allow Ana Ruiz 1 mentee this year");
  const auto* put = shown.last<command::PutPerson>();
  REQUIRE(put != nullptr);
  CHECK(put->id == PersonId("ana"));
  CHECK(put->person.mentees_per_year == 1);
  shown.change([](Program& program) { program.people.live[PersonId("ana")].mentees_per_year = 1; });
  CHECK_FALSE(shown.page.has(Role::button, "Allow Ana Ruiz 1 mentee this year"));
}

TEST_CASE("matches: where pools alone are in the way the nearest is let outside") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    Event& event = program.events.live[kEvent];
    event.pool_filter = true;
    event.categories[PoolCategoryId("grades")] = {};
    for (auto& [id, registration] : program.registrations.live) {
      registration.pools = {PoolId(registration.mentors ? "high" : "low")};
    }
  });
  shown.page.click(Role::button, "Allow Ben Ito outside the pools");
  const auto* let = shown.last<command::LetOutsidePool>();
  REQUIRE(let != nullptr);
  CHECK(let->mentor == PersonId("ben"));
  CHECK(let->mentee == PersonId("eli"));
}

TEST_CASE("matches: what names no time is no time to ask somebody for") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.events.live[kEvent].required = {Factor::availability};
    for (auto& [id, registration] : program.registrations.live) {
      if (registration.mentors) {
        registration.availability = {"Tue 15:00", "ask me"};
      } else {
        registration.availability = {"when free"};
      }
    }
  });
  CHECK(times_asked_of_eli(shown).find("ask me") == std::string::npos);
}

TEST_CASE("matches: where no time suits both, other times are asked for without a name") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.events.live[kEvent].required = {Factor::availability};
    for (auto& [id, registration] : program.registrations.live) {
      registration.availability = {registration.mentors ? "Tue 15:00" : "Mon 15:00"};
    }
  });
  CHECK(times_asked_of_eli(shown).find("Ben Ito") == std::string::npos);
  shown.page.click(Role::button, "Note other times");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_people, kEvent.text()});
  shown.follow();
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("eli"));
  CHECK(shown.focused_in_sight() == "Add a time");
}

TEST_CASE("matches: a missing site leads to the person, what must hold to the set-up") {
  EventPage site(Screen::event_match, 1280, 2400);
  see_why_eli_waits(site, [](Program& program) {
    program.events.live[kEvent].site_setting = SiteSetting::must_other;
    program.people.live[PersonId("eli")].site = {};
  });
  site.page.click(Role::button, "Enter the site of Eli Ode");
  CHECK(site.last<command::GoTo>()->place == Place{Screen::person, "eli"});
  site.follow();
  CHECK(site.focused_in_sight() == "Site");
  CHECK(site.page.has(Role::link, "Back to " + site.state.program.events.find(kEvent)->name));

  EventPage required(Screen::event_match, 1280, 2400);
  see_why_eli_waits(required, [](Program& program) {
    program.events.live[kEvent].required = {Factor::languages};
  });
  required.page.click(Role::button, "Change what must hold");
  CHECK(required.last<command::GoTo>()->place == Place{Screen::event_setup, kEvent.text()});
  required.follow();
  CHECK(required.focused_in_sight() == "Must share a language");
}

TEST_CASE("matches: where nobody offers the topic somebody is looked for") {
  const auto nobody_offers = [](Program& program) {
    program.registrations.live[RegistrationId("ana")].offers.erase(TopicId("family"));
    program.registrations.live[RegistrationId("ben")].offers = {{TopicId("data"), {}}};
  };
  EventPage nobody(Screen::event_match, 1280, 2400);
  see_why_eli_waits(nobody, nobody_offers);
  nobody.page.click(Role::button, "Invite more people");
  CHECK(nobody.last<command::GoTo>()->place == Place{Screen::event_invite, kEvent.text()});
  nobody.state.page_address = "https://rondo.example/";
  nobody.state.place.screen = Screen::event_invite;
  nobody.page.settle();
  CHECK(nobody.says("Wanted: somebody who offers Family outreach"));
  const auto mail_names_it = [&] {
    nobody.page.click(Role::button, "Copy as a mail");
    return nobody.last<command::CopyText>()->text.find("offer: Family outreach.") !=
           std::string::npos;
  };
  CHECK(mail_names_it());
  nobody.page.click(Role::button, "Leave it out");
  CHECK_FALSE(nobody.says("Wanted: somebody"));
  CHECK_FALSE(mail_names_it());

  EventPage somebody(Screen::event_match, 1280, 2400);
  see_why_eli_waits(somebody, [&](Program& program) {
    nobody_offers(program);
    Person& fay = program.people.live[PersonId("fay")];
    fay.name = "Fay Bloom";
    fay.characteristics["Knows"] = "Family outreach";
  });
  somebody.page.click(Role::button, "Ask likely mentors");
  CHECK(somebody.page.has(Role::dialog, "Who could mentor Family outreach?"));
  somebody.page.click(Role::button, "Add as mentor, Fay Bloom, Family outreach, Fall sprint");
  const auto* put = somebody.last<command::PutRegistration>();
  REQUIRE(put != nullptr);
  CHECK(put->registration.mentors);
  CHECK(put->registration.offers.count(TopicId("family")) == 1);
}

TEST_CASE("matches: two who are known to be at one site are said to be, in both languages") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.events.live[kEvent].site_setting = SiteSetting::must_other;
    program.registrations.live.erase(RegistrationId("ben"));
  });
  CHECK(shown.says(
      "Only Ana Ruiz offers Family outreach, and is at the same site as Eli Ode (North High)."));
  CHECK_FALSE(shown.says("not known to be"));
  shown.state.words = codec::embedded_words().at("es");
  shown.page.settle();
  CHECK(shown.says(
      "Solo Ana Ruiz ofrece Family outreach, y está en la misma sede que Eli Ode (North High)."));
}

TEST_CASE("matches: the panel of a match that is over says so, and who is there now, or nobody") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  CHECK_FALSE(shown.says("no time after all"));
  shown.decline_match_of("eli");
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      match.locked = true;
      if (match.mentee == PersonId("eli")) match.reason = "no time after all";
    }
  });
  CHECK(shown.says("Declined"));
  CHECK_FALSE(shown.says("Declined by"));  // nobody said who it was
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.state == MatchState::declined) match.declined_by = match.mentor;
    }
  });
  CHECK(shown.says("Declined by Ben Ito"));
  CHECK(shown.says("Reason: no time after all"));
  CHECK_FALSE(shown.says("Set by you"));
  CHECK_FALSE(shown.says("Nobody else can take"));  // nobody has looked
  shown.match(8);
  CHECK(shown.says("Nobody else can take Eli Ode now."));
  check_room_everywhere(shown);
  CHECK_FALSE(shown.says("Instead of"));
  CHECK(shown.page.find(Role::button, "See why, Eli Ode").rect.y <
        shown.page.find(Role::button, "Remove").rect.y);
  shown.page.click(Role::button, "See why, Eli Ode");
  CHECK(shown.says("Why unserved"));

  shown.match_also("eli", "ana", MatchState::proposed);
  shown.drafts.event.of<EventMatchDrafts>().tab = "matches";
  shown.page.settle();
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  CHECK(shown.says("Ana Ruiz is proposed to Eli Ode for it now."));
  shown.change([&](Program& program) {
    program.matches.live[kAnotherMatch].state = MatchState::approved;
    program.registrations.live[RegistrationId("ben")].withdrawn = true;
  });
  CHECK(shown.says("Eli Ode has a mentor for it now: Ana Ruiz."));
  CHECK_FALSE(shown.says("Stands against a rule"));  // it does not stand
}

TEST_CASE("tell: who looks for another mentor finds that match explained, or no panel at all") {
  EventPage shown(Screen::event_tell);
  shown.match();
  shown.become(MatchState::notified);
  EventMatchDrafts& drafts = shown.drafts.event.of<EventMatchDrafts>();
  drafts.panel = MatchPanel::match;
  drafts.match = shown.state.program.matches.begin()->first;
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Decline and find another mentor");
  shown.decline_match_of("eli");
  bool found = false;
  SUBCASE("found") {
    shown.match_also("eli", "ana", MatchState::proposed);
    found = true;
  }
  SUBCASE("nobody found") {}
  shown.state.place.screen = Screen::event_match;
  shown.page.settle();
  CHECK(shown.page.has(Role::complementary, "Why this match") == found);
  CHECK(drafts.match == (found ? kAnotherMatch : MatchId()));
}

TEST_CASE("matches: instead of a match that is over somebody is chosen while its request waits") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  shown.decline_match_of("eli");
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  CHECK(shown.says("Instead of Ben Ito"));
  shown.page.click(Role::button, "Choose, Ana Ruiz");
  const auto* pair = shown.last<command::ForcePair>();
  REQUIRE(pair != nullptr);
  CHECK(pair->mentor == PersonId("ana"));
  CHECK(pair->mentee == PersonId("eli"));
  CHECK(pair->topic == TopicId("family"));

  shown.match_also("eli", "ana", MatchState::notified);
  REQUIRE(shown.says("Eli Ode has a mentor for it now: Ana Ruiz."));
  CHECK_FALSE(shown.says("Instead of"));
}

namespace {

// Dora's match with Ben for family outreach is declined, and there is one with Ana for data
// literacy; all others are told.
void decline_doras(EventPage& shown, MatchState with_ana) {
  REQUIRE(shown.match_of("dora").topic == TopicId("family"));
  shown.decline_match_of("dora");
  shown.match_also("dora", "ana", with_ana, "data");
}

}  // namespace

TEST_CASE("matches: who was matched for another request since has a mentor and waits no more") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  decline_doras(shown, MatchState::proposed);
  const std::string has_another = "Dora Kim has another mentor now: Ana Ruiz (Data literacy).";
  shown.page.click(Role::button, "Ben Ito with Dora Kim");
  CHECK(shown.says(has_another));
  CHECK_FALSE(shown.says("Instead of"));
  check_room_everywhere(shown);
  const auto serve = [&](int requests) {
    change_event(shown, [&](Event& event) { event.requests_per_mentee = requests; });
  };
  serve(2);
  CHECK_FALSE(shown.says(has_another));
  CHECK(shown.says("Instead of Ben Ito"));

  shown.state.place.screen = Screen::event_tell;
  shown.page.settle();
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("1 request is open again"));
  CHECK(shown.page.has(Role::button, "Match again, Ben Ito with Dora Kim"));
  serve(1);
  CHECK_FALSE(shown.says("open again"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again, Ben Ito with Dora Kim"));
}

TEST_CASE("matches: that two may be proposed again is said where nothing else keeps them apart") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.decline_match_of("dora");
  const std::string again = "Removing it forgets that the two parted";
  shown.page.click(Role::button, "Ben Ito with Dora Kim");
  CHECK(shown.says(again));
  CHECK(shown.says("The match then counts in no report any more."));
  shown.change([](Program& program) {
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kEvent, PersonId("ben"),
                                                          PersonId("dora")};
  });
  CHECK_FALSE(shown.says(again));
  CHECK(shown.says("Once removed, this match counts in no report any more."));
}

TEST_CASE("matches: where nobody could be paired it is said where the reasons stand") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.drafts.event.of<EventMatchDrafts>().tab = "matches";
  shown.change([](Program& program) { program.matches.live.clear(); });
  CHECK(shown.says("There are no pairs yet. “Unserved (3)” says of each request why."));
  CHECK_FALSE(shown.says("No match fits what you typed."));
  check_room_everywhere(shown);
}

TEST_CASE("tell: who waits for one mentor counts once, whatever was declined") {
  EventPage shown(Screen::event_tell);
  shown.match();
  decline_doras(shown, MatchState::declined);
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("1 request is open again"));
  CHECK_FALSE(shown.says("2 requests"));
  shown.match(8);
  CHECK(shown.says("1 request is open again, and nobody else can take it"));
  CHECK_FALSE(shown.says("2 requests"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  change_event(shown, [](Event& event) { event.requests_per_mentee = 2; });
  CHECK(shown.says("2 requests are open again"));
}

TEST_CASE("tell: where matching again has found nobody it is said, and not offered once more") {
  EventPage shown(Screen::event_tell);
  shown.match();
  shown.decline_match_of("eli");
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.page.has(Role::button, "Match again"));
  shown.match(8);
  CHECK(shown.says("1 request is open again, and nobody else can take it"));
  CHECK(shown.says("Eli Ode, Family outreach: "));
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again, Ben Ito with Eli Ode"));
  check_room_everywhere(shown);
  SUBCASE("above the list") {
    shown.page.click(Role::button, "See why");
  }
  SUBCASE("in the row") {
    shown.page.click(Role::button, "See why, Ben Ito with Eli Ode");
  }
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
  const auto& drafts = shown.drafts.event.of<EventMatchDrafts>();
  CHECK(drafts.panel == MatchPanel::unserved);
  CHECK(drafts.request == RequestKey{PersonId("eli"), TopicId("family")});
}

TEST_CASE("matches: what has changed is brought up to date where it is said, whatever is open") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  REQUIRE(shown.says("Why unserved"));
  CHECK(shown.page.has(Role::button, "Match again, Eli Ode"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>() != nullptr);
  CHECK(shown.page.has(Role::button, "Approve 1 match"));
}
