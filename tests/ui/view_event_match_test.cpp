#include <doctest/doctest.h>

#include "base/assets.h"
#include "codec/strings.h"
#include "ui/event_page.h"
#include "ui/event_people_parts.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("matches: before the first run it says what there is to match") {
  EventPage shown(Screen::event_match);
  CHECK(shown.says("3 requests, 3 places"));
  shown.page.click(Role::button, "Match");
  REQUIRE(shown.last<command::RunMatch>() != nullptr);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}

TEST_CASE("matches: without people, people come first") {
  EventPage shown(Screen::event_match);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  shown.page.click(Role::button, "Go to people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE(
    "matches: before there is anything to match it says what is missing and where to add it") {
  const auto said = [](auto change) {
    EventPage shown(Screen::event_match);
    shown.change([&](Program& program) {
      for (auto& [id, registration] : program.registrations.live) change(registration);
    });
    CHECK_FALSE(shown.page.has(Role::button, "Match"));
    CHECK(shown.page.has(Role::button, "Go to people"));
    return shown.text();
  };
  const auto holds = [](const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  };
  CHECK(holds(said([](Registration& one) { one.mentors = false; }), "takes part as a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.seeks = false; }), "looks for a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.capacity = 0; }), "have room for 0 mentees"));
  CHECK(holds(said([](Registration& one) { one.offers.clear(); }), "offer no topic yet"));
  CHECK(holds(said([](Registration& one) { one.requests.clear(); }), "ask for no topic yet"));
}

TEST_CASE("matches: figures, list and approval of all") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("3 of 3"));
  CHECK(shown.says("Proven best"));
  CHECK(shown.page.has(Role::button, "Ana Ruiz with Carl Weiss"));
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  shown.page.click(Role::button, "Approve 3 matches");
  REQUIRE(shown.last<command::ApproveAll>() != nullptr);
}

TEST_CASE("matches: sorted by any column, the mentors as well") {
  EventPage shown(Screen::event_match);
  shown.match();
  const auto pairs = [&] {
    std::vector<std::string> found;
    for (const std::string& name : shown.page.names(Role::button)) {
      if (name.find(" with ") != std::string::npos) found.push_back(name);
    }
    return found;
  };
  shown.page.click(Role::button, "Mentee");
  REQUIRE(pairs().size() == 3);
  CHECK(pairs().front() == "Ana Ruiz with Carl Weiss");
  CHECK(pairs().back() == "Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Mentee");
  CHECK(pairs().front() == "Ben Ito with Eli Ode");
  CHECK(shown.page.find(Role::column_header, "Mentee").sort == access::SortOrder::descending);

  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.click(Role::button, "Places");
  shown.page.click(Role::button, "Places");
  const auto capacities = shown.page.names(Role::spin_button);
  REQUIRE(capacities.size() == 2);
  CHECK(capacities.front() == "Places of Ben Ito");
}

TEST_CASE("matches: a run is proven only while it is the answer to what is there now") {
  EventPage shown(Screen::event_match);
  shown.match();
  REQUIRE(shown.says("Proven best"));
  shown.change([](Program& program) {
    program.events.live[kEvent].weights[Factor::site] = 10;
    program.registrations.live[RegistrationId("ana")].capacity = 2;
  });
  CHECK_FALSE(shown.says("Proven best"));
  CHECK(shown.says("Something has changed since this match"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>() != nullptr);
}

TEST_CASE("matches: a run that failed its check says so") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, run] : program.match_runs.live) run.proven = false;
  });
  CHECK(shown.says("This result failed its check"));
  CHECK_FALSE(shown.says("Proven best"));
}

TEST_CASE("matches: why a pair, and what to do with it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
  CHECK(shown.says("Topic: needs Data literacy"));
  CHECK(shown.says("Instead of Ana Ruiz"));

  shown.page.click(Role::button, "Lock");
  REQUIRE(shown.last<command::LockMatches>() != nullptr);
  CHECK(shown.last<command::LockMatches>()->locked);
  shown.page.click(Role::button, "Keep apart");
  REQUIRE(shown.last<command::ForbidPair>() != nullptr);
  CHECK(shown.last<command::ForbidPair>()->mentor == PersonId("ana"));
  CHECK(shown.last<command::ForbidPair>()->mentee == PersonId("carl"));
  shown.page.click(Role::button, "Approve");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::approved);
  shown.page.click(Role::button, "Close, Why this match");
  CHECK_FALSE(shown.says("Why this match"));
}

TEST_CASE("a page that becomes narrow is not covered by an explanation nobody asked for") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("Why this match"));
  shown.page.input().width = 400;
  shown.page.settle();
  CHECK_FALSE(shown.says("Why this match"));
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
}

TEST_CASE("matches: an approved pair can only be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::approved;
  });
  CHECK(shown.page.has(Role::button, "Go on to tell people"));
  CHECK_FALSE(shown.page.has(Role::button, "Keep apart"));
  shown.page.click(Role::button, "Release");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::proposed);
}

TEST_CASE("matches: what has begun can't be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  const auto all = [&](MatchState next) {
    shown.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = next;
    });
    return shown.page.has(Role::button, "Release");
  };
  CHECK(all(MatchState::accepted));
  CHECK_FALSE(all(MatchState::active));
  CHECK_FALSE(all(MatchState::completed));
}

TEST_CASE("matches: a mentor with a near topic is told as such in the list") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    for (const char* topic : {"data", "family"}) {
      program.topics.live[TopicId(topic)].focus_area = TopicId("area");
    }
    program.topics.live[TopicId("area")].name = "Working together";
    program.registrations.live.erase(RegistrationId("ana"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();  // Ben alone, who offers family outreach, for Carl's data literacy too
  CHECK(shown.match_of("carl").mentor == PersonId("ben"));
  CHECK(shown.says("near: Family outreach"));
}

TEST_CASE("matches: an archived event says so, and nothing asks to match it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    program.events.live[kEvent].archived = true;
    program.registrations.live[RegistrationId("ana")].capacity = 3;
  });
  CHECK(shown.says("This event is archived"));
  CHECK_FALSE(shown.says("Something has changed since this match"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  CHECK_FALSE(shown.page.has(Role::button, "Adjust"));
  shown.page.click(Role::button, "Bring back");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK_FALSE(shown.last<command::PutEvent>()->event.archived);
}

TEST_CASE("matches: requests beyond those that the event serves are told before the match") {
  EventPage shown(Screen::event_match);
  CHECK(shown.says("3 requests, 3 places"));
  CHECK(shown.says("People list 4 requests; this event serves up to 1 of each person."));
}

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

TEST_CASE("matches: where no time suits both, other times are asked for without a name") {
  EventPage shown(Screen::event_match, 1280, 2400);
  see_why_eli_waits(shown, [](Program& program) {
    program.events.live[kEvent].required = {Factor::availability};
    for (auto& [id, registration] : program.registrations.live) {
      registration.availability = {registration.mentors ? "Tue 15:00" : "Mon 15:00"};
    }
  });
  shown.page.click(Role::button, "Copy a message about times");
  const auto* copy = shown.last<command::CopyText>();
  REQUIRE(copy != nullptr);
  CHECK(copy->text.starts_with("Hello Eli Ode,"));
  CHECK(copy->text.find("Tue 15:00") != std::string::npos);
  CHECK(copy->text.find("Ben Ito") == std::string::npos);
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

  EventPage required(Screen::event_match, 1280, 2400);
  see_why_eli_waits(required, [](Program& program) {
    program.events.live[kEvent].required = {Factor::languages};
  });
  required.page.click(Role::button, "Change what must hold");
  CHECK(required.last<command::GoTo>()->place == Place{Screen::event_setup, kEvent.text()});
  required.follow();
  CHECK(required.focused_in_sight() == "Must share a language");
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
  const Result<Words> spanish = codec::read_words(asset("strings/es.json"));
  REQUIRE(spanish.ok());
  shown.state.words = *spanish;
  shown.page.settle();
  CHECK(shown.says(
      "Solo Ana Ruiz ofrece Family outreach, y está en la misma sede que Eli Ode (North High)."));
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

TEST_CASE("matches: places are changed beside the load") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.type(Role::spin_button, "Places of Ana Ruiz", "3");
  const auto* command = shown.last<command::PutRegistration>();
  REQUIRE(command != nullptr);
  CHECK(command->registration.capacity == 3);
}

TEST_CASE("matches: pairs kept apart are listed and can be allowed again") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kEvent, PersonId("ben"),
                                                          PersonId("dora")};
  });
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("Ben Ito with Dora Kim"));
  shown.page.click(Role::button, "Allow again, Ben Ito with Dora Kim");
  REQUIRE(shown.last<command::AllowPair>() != nullptr);
  CHECK(shown.last<command::AllowPair>()->id == ForbiddenPairId("f"));
}

TEST_CASE("matches: a pair that shares no pool is let outside the pools, and kept inside again") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.pool_categories.live[PoolCategoryId("grades")].name = "Grade span";
    program.pools.live[PoolId("low")] = {PoolCategoryId("grades"), "K to 2", {}};
    program.pools.live[PoolId("high")] = {PoolCategoryId("grades"), "9 to 12", {}};
    Event& event = program.events.live[kEvent];
    event.pool_filter = true;
    event.categories[PoolCategoryId("grades")] = {};
    for (auto& [id, registration] : program.registrations.live) {
      registration.pools = {PoolId(registration.mentors ? "high" : "low")};
    }
  });
  shown.match();
  shown.page.click(Role::tab, "Unserved (3)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  shown.page.click(Role::button, "Allow outside the pools, Ana Ruiz");
  const auto* let = shown.last<command::LetOutsidePool>();
  REQUIRE(let != nullptr);
  CHECK(let->event == kEvent);
  CHECK(let->mentor == PersonId("ana"));
  CHECK(let->mentee == PersonId("eli"));
  shown.change([](Program& program) {
    program.outside_pool_pairs.live[OutsidePoolPairId("o")] = {kEvent, PersonId("ana"),
                                                               PersonId("eli")};
  });
  CHECK_FALSE(shown.page.has(Role::button, "Allow outside the pools, Ana Ruiz"));
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("May be matched outside the pools"));
  shown.page.click(Role::button, "Keep to the pools, Ana Ruiz with Eli Ode");
  CHECK(shown.last<command::KeepInsidePool>()->id == OutsidePoolPairId("o"));

  // Once the two are matched the list says so of them, and of nobody else.
  shown.match();
  shown.page.click(Role::tab, "Matches (1)");
  CHECK(shown.says("outside the pools"));
  check_room_everywhere(shown);
  shown.change([](Program& program) { program.events.live[kEvent].pool_filter = false; });
  CHECK_FALSE(shown.says("outside the pools"));
}

TEST_CASE("matches: a mentor with more mentees than places is marked, and worth another match") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([&](Program& program) {
    Match by_hand = shown.match_of("eli");
    std::erase_if(program.matches.live,
                  [](const auto& entry) { return entry.second.mentee == PersonId("eli"); });
    by_hand.mentor = PersonId("ana");
    by_hand.forced = by_hand.locked = true;
    program.matches.live[MatchId("hand")] = by_hand;
  });
  CHECK(shown.says("Something has changed since this match"));
  shown.page.click(Role::button, "Ana Ruiz with Eli Ode");
  CHECK(shown.says("More than the places of Ana Ruiz: 2 of 1 taken"));
  shown.page.click(Role::tab, "Mentors (2)");
  CHECK(shown.says("2 of 1 taken"));
}

TEST_CASE("matches: the panel follows what it tells of, and closes when that is no more") {
  EventPage shown(Screen::event_match, 1280, 480);
  shown.match();
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  REQUIRE(shown.says("Instead of Ben Ito"));
  const auto top = [&] {
    return shown.page.find(Role::complementary, "Why this match").rect.y;
  };
  const auto names_in_sight = [&] {
    return shown.page.find(Role::button, "Close, Why this match").rect.y > top();
  };
  shown.page.scroll(1150, 300, 10);
  REQUIRE_FALSE(names_in_sight());
  // Another mentor was chosen for Eli.
  shown.change([&](Program& program) {
    Match chosen = shown.match_of("eli");
    std::erase_if(program.matches.live,
                  [](const auto& entry) { return entry.second.mentee == PersonId("eli"); });
    chosen.mentor = PersonId("ana");
    chosen.forced = chosen.locked = true;
    program.matches.live[MatchId("chosen")] = chosen;
  });
  CHECK(shown.says("Instead of Ana Ruiz"));
  CHECK(names_in_sight());
  // Kept apart.
  shown.change([&](Program& program) { program.matches.live.erase(MatchId("chosen")); });
  CHECK_FALSE(shown.page.has(Role::complementary, "Why this match"));
}

TEST_CASE("matches: a panel stands only beside the list that its row is in") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  REQUIRE(shown.page.has(Role::complementary, "Why this match"));
  shown.page.click(Role::tab, "Mentors (2)");
  CHECK_FALSE(shown.page.has(Role::complementary, "Why this match"));
  shown.page.click(Role::tab, "Matches (3)");
  CHECK(shown.page.has(Role::complementary, "Why this match"));
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
