// Matches that people were told of and that are off: who has to hear of it, and until when.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "app/event_setups.h"
#include "edit/event_list.h"
#include "model/known_matches.h"
#include "model/validate.h"
#include "sessions/session_news.h"

using namespace rondo;
using test::Browser;
using test::OneMatch;
using test::Page;

namespace {

using People = std::set<PersonId>;

People to_hear(const Page& page) {
  return to_hear_of_off(page.program(), page.only_event());
}

const Registration& sign_up_of(const Page& page, const PersonId& person) {
  const Program& program = page.program();
  return *program.registrations.find(registration_in(program, page.only_event(), person));
}

}  // namespace

TEST_CASE("who was told of a match that is released has to hear that it is off") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  const People both{one.ana, one.ben};
  const auto match = [&]() -> const Match& {
    return *page.program().matches.find(one.match);
  };
  become(page, one.match, {MatchState::approved, MatchState::notified});
  CHECK(to_hear(page).empty());
  page.run(command::SetMatchState{{one.match}, MatchState::proposed});
  CHECK(to_hear(page) == both);
  CHECK_FALSE(is_news_to_somebody(match()));
  const Program released = page.program();
  SUBCASE("until it is approved again, and they are told anew") {
    page.run(command::ApproveAll{one.event});
    CHECK(to_hear(page).empty());
    CHECK(is_to_be_told(match(), one.ana));
    page.run(command::MarkToldOfMatches{one.event, {one.ana, one.ben}});
    CHECK(match().state == MatchState::notified);
    CHECK(match().told_of.empty());
  }
  SUBCASE("until they are marked as told, each by himself") {
    page.run(command::MarkToldOfOff{one.event, {one.ana}});
    CHECK(to_hear(page) == People{one.ben});
    page.run(command::Undo{});
    CHECK(page.program() == released);
  }
  SUBCASE("also when it is approved, and released once more before they have heard") {
    page.run(command::ApproveAll{one.event});
    page.run(command::SetMatchState{{one.match}, MatchState::proposed});
    CHECK(to_hear(page) == both);
  }
  SUBCASE("unless it is the one who withdraws") {
    page.run(command::SetWithdrawn{{registration_in(released, one.event, one.ben)}, true});
    CHECK(page.program().matches.empty());
    CHECK(to_hear(page) == People{one.ana});
    // Also once back.
    page.run(command::SetWithdrawn{{registration_in(released, one.event, one.ben)}, false});
    CHECK_FALSE(sign_up_of(page, one.ben).withdrawn);
    CHECK(to_hear(page) == People{one.ana});
  }
  SUBCASE("also when the other one is removed from the program") {
    page.run(command::RemovePeople{{one.ben}});
    CHECK(to_hear(page) == People{one.ana});
    CHECK(validate(page.program()).empty());
    page.run(command::Undo{});
    CHECK(page.program() == released);
  }
  SUBCASE("or leaves the list") {
    page.run(command::RemoveRegistrations{{registration_in(released, one.event, one.ben)}});
    CHECK(to_hear(page) == People{one.ana});
    CHECK(validate(page.program()).empty());
  }
  SUBCASE("also once it is removed") {
    page.run(command::RemoveMatch{one.match});
    CHECK(page.program().matches.empty());
    CHECK(to_hear(page) == both);
    CHECK(validate(page.program()).empty());
    page.run(command::MarkToldOfOff{one.event, {one.ana, one.ben}});
    CHECK(to_hear(page).empty());
    page.run(command::Undo{});
    page.run(command::Undo{});
    CHECK(page.program() == released);
  }
  SUBCASE("of a pair that is made again the match knows it") {
    page.run(command::RemoveMatch{one.match});
    page.run(command::ForcePair{one.event, one.ana, one.ben, one.topic});
    CHECK(sign_up_of(page, one.ana).off_mentees.empty());
    CHECK(sign_up_of(page, one.ben).off_mentors.empty());
    const Match& again = page.program().matches.begin()->second;
    CHECK(again.told_of == std::map<PersonId, PersonId>{{one.ana, one.ben}, {one.ben, one.ana}});
    CHECK(to_hear(page) == both);
  }
}

TEST_CASE("who was told of a match that is declined or ends has to hear that it is off") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  const People both{one.ana, one.ben};
  become(page, one.match, {MatchState::approved});
  SUBCASE("nobody, of one that nobody was told of") {
    become(page, one.match, {MatchState::declined});
    CHECK(to_hear(page).empty());
  }
  SUBCASE("both, when one of them declines, and nobody knows which") {
    become(page, one.match, {MatchState::notified, MatchState::declined});
    CHECK(to_hear(page) == both);
    CHECK(page.program().matches.find(one.match)->declined_by.empty());
    page.run(command::MarkToldOfOff{one.event, {one.ana, one.ben}});
    CHECK(to_hear(page).empty());
  }
  SUBCASE("the other one, when it is known who declines") {
    become(page, one.match, {MatchState::notified});
    page.run(command::SetMatchState{{one.match}, MatchState::declined, "no time", one.ben});
    CHECK(to_hear(page) == People{one.ana});
    CHECK(page.program().matches.find(one.match)->reason == "no time");
    CHECK(page.program().matches.find(one.match)->declined_by == one.ben);
    page.run(command::Undo{});
    CHECK(page.program().matches.find(one.match)->state == MatchState::notified);
    CHECK(to_hear(page).empty());
  }
  SUBCASE("both, when it ends early") {
    become(page, one.match, {MatchState::active, MatchState::ended_early});
    CHECK(to_hear(page) == both);
  }
  SUBCASE("the other one, when one withdraws after both have accepted") {
    become(page, one.match, {MatchState::accepted});
    page.run(command::SetWithdrawn{{registration_in(page.program(), one.event, one.ben)}, true});
    CHECK(page.program().matches.find(one.match)->state == MatchState::declined);
    CHECK(to_hear(page) == People{one.ana});
    CHECK(validate(page.program()).empty());
    page.run(command::MarkToldOfOff{one.event, {one.ana}});
    CHECK(to_hear(page).empty());
  }
  SUBCASE("nobody of its match, when the event is cancelled") {
    become(page, one.match, {MatchState::accepted});
    page.run(command::CancelEvent{one.event, ""});
    CHECK(to_hear(page).empty());
  }
}

TEST_CASE("of a match that nobody was told of nobody has to hear, of one half told one has to") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  page.run(command::SetMatchState{{one.match}, MatchState::approved});
  SUBCASE("nobody") {
    page.run(command::ForbidPair{one.event, one.ana, one.ben});
    CHECK(page.program().matches.empty());
    CHECK(to_hear(page).empty());
  }
  SUBCASE("one") {
    page.run(command::MarkToldOfMatches{one.event, {one.ben}});
    page.run(command::ForbidPair{one.event, one.ana, one.ben});
    CHECK(page.program().matches.empty());
    CHECK(to_hear(page) == People{one.ben});
  }
}

TEST_CASE("matching again that moves a released match leaves its two to be told") {
  Browser browser;
  Page page(browser);
  test::tell_sample(page);
  const auto [id, match] = *page.program().matches.begin();
  page.run(command::SetMatchState{{id}, MatchState::proposed});
  const RegistrationId of_mentor = registration_in(page.program(), page.only_event(), match.mentor);
  Registration without_place = *page.program().registrations.find(of_mentor);
  without_place.capacity = 0;
  page.run(command::PutRegistration{of_mentor, without_place});
  REQUIRE(page.error() == "");
  const Program before = page.program();
  page.run(command::RunMatch{page.only_event()});
  REQUIRE(page.program().matches.find(id) == nullptr);
  CHECK(to_hear(page) == People{match.mentor, match.mentee});
  CHECK(sign_up_of(page, match.mentor).off_mentees.at(id) == OffMatch{match.mentee, match.topic});
  CHECK(sign_up_of(page, match.mentee).off_mentors.at(id) == OffMatch{match.mentor, match.topic});
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE(
    "who was told of a session hears with its match that it is off, and is marked with that") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  become(page, one.match, {MatchState::approved, MatchState::accepted});
  put_session(page, one.match, "2026-10-06T15:30", "Library");
  const SessionId id = page.program().sessions.begin()->first;
  page.run(command::MarkToldOfSession{id});
  const auto session = [&]() -> const Session& {
    return *page.program().sessions.find(id);
  };
  const SessionTold known{"2026-10-06T15:30", "Library"};
  using Told = std::map<PersonId, SessionTold>;
  REQUIRE(session().told == Told{{one.ana, known}, {one.ben, known}});
  SUBCASE("both, when it is declined and nobody knows by whom") {
    page.run(command::SetMatchState{{one.match}, MatchState::declined});
    CHECK(session().state == SessionState::cancelled);
    CHECK(session().told == Told{{one.ana, known}, {one.ben, known}});
    CHECK(session_news(page.program(), one.event, "2026-10-01T12:00") == SessionNews());
    page.run(command::MarkToldOfOff{one.event, {one.ana}});
    CHECK(session().told == Told{{one.ben, known}});
    page.run(command::MarkToldOfOff{one.event, {one.ben}});
    CHECK(session().told.empty());
    page.run(command::Undo{});
    CHECK(session().told == Told{{one.ben, known}});
  }
  SUBCASE("the other one, when it is known who declines") {
    page.run(command::SetMatchState{{one.match}, MatchState::declined, "", one.ben});
    CHECK(session().state == SessionState::cancelled);
    CHECK(session().told == Told{{one.ana, known}});
  }
  SUBCASE("the other one, when one withdraws") {
    page.run(command::SetWithdrawn{{registration_in(page.program(), one.event, one.ben)}, true});
    CHECK(session().state == SessionState::cancelled);
    CHECK(session().told == Told{{one.ana, known}});
  }
}
