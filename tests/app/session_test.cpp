#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/event_setups.h"
#include "sessions/session_news.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// The sample's matches, told, and everybody can on Tuesdays after school.
struct ToldPage : Page {
  explicit ToldPage(Browser& browser) : Page(browser) {
    tell_sample(*this);
    event = only_event();
    std::vector<std::pair<RegistrationId, Registration>> registrations(
        program().registrations.begin(), program().registrations.end());
    for (auto& [id, registration] : registrations) {
      registration.availability = {"Tuesday after school"};
      run(command::PutRegistration{id, registration});
    }
    match = program().matches.begin()->first;
  }

  Session session(const char* starts_at, SessionState became = SessionState::planned) const {
    Session made;
    made.match = match;
    made.starts_at = starts_at;
    made.state = became;
    return made;
  }
  const std::pair<const SessionId, Session>& first() { return *program().sessions.begin(); }

  EventId event;
  MatchId match;
};

}  // namespace

TEST_CASE("app: times are proposed for all pairs in one step, and taken back in one") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::ProposeSessions{page.event});
  CHECK(page.error().empty());
  CHECK(page.program().sessions.size() == page.program().matches.size());
  page.run(command::Undo{});
  CHECK(page.program().sessions.empty());
}

TEST_CASE("app: a session that was held begins its match") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  REQUIRE(page.program().sessions.size() == 1);
  const SessionId id = page.first().first;
  CHECK(page.program().matches.find(page.match)->state == MatchState::notified);
  Session held = page.first().second;
  held.state = SessionState::held;
  held.notes = "Went well";
  page.run(command::PutSession{id, held});
  CHECK(page.program().matches.find(page.match)->state == MatchState::active);
  CHECK(page.first().second.notes == "Went well");
  CHECK(page.told() == "A session of Arjun Nair and Zoë Lindqvist is noted as held");
  CHECK(latest_notice(page.state()).undo_of_revision == page.state().revision);
  page.run(command::Undo{});
  CHECK(page.program().matches.find(page.match)->state == MatchState::notified);
  CHECK(page.first().second.state == SessionState::planned);
}

TEST_CASE("app: a session that was undone does not come back with what a form had of it") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  REQUIRE(page.program().sessions.size() == 1);
  const SessionId id = page.first().first;
  const Session before = page.first().second;
  page.run(command::Undo{});
  page.run(command::PutSession{id, before});
  CHECK(page.error() == "error.session.gone");
  CHECK(page.program().sessions.empty());
}

TEST_CASE("app: nothing was held on a day to come") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2999-09-15T15:30", SessionState::held)});
  CHECK(page.error() == "error.session.not_yet");
  CHECK(page.program().sessions.empty());
}

TEST_CASE("app: nothing is planned for no time, and what is planned keeps its time") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("")});
  CHECK(page.error() == "error.session.needs_time");
  CHECK(page.program().sessions.empty());
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  page.run(command::PutSession{page.first().first, page.session("")});
  CHECK(page.error() == "error.session.needs_time");
  CHECK(page.first().second.starts_at == "2026-09-15T15:30");
}

TEST_CASE("app: changing a session goes by its own name, not that of planning one") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-10-06T15:30")});
  CHECK(page.last_step() == "step.session.planned");
  const SessionId id = page.first().first;
  page.run(command::PutSession{id, page.session("2026-10-13T15:30")});
  CHECK(page.last_step() == "step.session.changed");
  page.run(command::PutSession{id, page.session("2026-10-13T15:30", SessionState::cancelled)});
  CHECK(page.last_step() == "step.session.cancelled");
  CHECK(page.told() == "A session of Arjun Nair and Zoë Lindqvist is called off");
  CHECK(latest_notice(page.state()).undo_of_revision == page.state().revision);
  page.run(command::PutSession{id, page.session("2026-10-20T15:30")});
  CHECK(page.last_step() == "step.session.planned");
}

TEST_CASE("app: a session counts how often it was moved, for calendars") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  const SessionId id = page.first().first;
  const auto revision_after = [&](auto change) {
    Session session = page.first().second;
    change(session);
    page.run(command::PutSession{id, session});
    return page.first().second.revision;
  };
  CHECK(revision_after([](Session& session) { session.notes = "bring a laptop"; }) == 0);
  CHECK(revision_after([](Session& session) { session.place = "Library"; }) == 1);
  CHECK(revision_after([](Session& session) { session.starts_at = "2026-09-16T15:30"; }) == 2);
  CHECK(revision_after([](Session& session) { session.state = SessionState::cancelled; }) == 3);
  // Whatever a caller says of it.
  CHECK(revision_after([](Session& session) { session.revision = 99; }) == 3);
}

TEST_CASE("app: nobody is booked twice, and nothing changes when it is refused") {
  Browser browser;
  ToldPage page(browser);
  // Two matches of one person, on whichever side.
  MatchId other;
  for (const auto& [id, match] : page.program().matches) {
    for (const auto& [other_id, second] : page.program().matches) {
      const bool share = match.mentor == second.mentor || match.mentee == second.mentor;
      if (!share || id == other_id) continue;
      page.match = id;
      other = other_id;
    }
  }
  REQUIRE_FALSE(other.empty());
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  Session later = page.session("2026-09-15T15:45");
  later.match = other;
  page.run(command::PutSession{{}, later});
  CHECK(page.error() == "error.session.taken");
  CHECK(page.program().sessions.size() == 1);
}

TEST_CASE("app: a place that is named is proposed with the time, and booked once") {
  Browser browser;
  ToldPage page(browser);
  Event event = *page.program().events.find(page.event);
  event.places = "Room 12";
  event.shared_places = "Video call";
  page.run(command::PutEvent{page.event, event});
  page.run(command::ProposeSessions{page.event});
  CHECK(page.error().empty());
  for (const auto& [id, session] : page.program().sessions) CHECK_FALSE(session.place.empty());
  // Everybody can at the same time, so nearly all of them meet by video.
  std::vector<SessionId> by_video;
  for (const auto& [id, session] : page.program().sessions) {
    if (session.place == "Video call") by_video.push_back(id);
  }
  REQUIRE(by_video.size() > 1);
  const auto move = [&](const SessionId& id) {
    Session session = *page.program().sessions.find(id);
    session.place = "room 12";
    session.starts_at = "2026-09-16T10:00";  // no Tuesday: nobody has another session
    page.run(command::PutSession{id, session});
  };
  // Two that have nobody in common.
  const auto people = [&](const SessionId& id) {
    const Match& match = *page.program().matches.find(page.program().sessions.find(id)->match);
    return std::set<PersonId>{match.mentor, match.mentee};
  };
  const auto other = std::find_if(by_video.begin(), by_video.end(), [&](const SessionId& id) {
    const std::set<PersonId> first = people(by_video.front()), second = people(id);
    return std::none_of(second.begin(), second.end(),
                        [&](const PersonId& person) { return first.count(person) > 0; });
  });
  REQUIRE(other != by_video.end());
  move(by_video.front());
  CHECK(page.error().empty());
  move(*other);
  CHECK(page.error() == "error.session.place_taken");
  CHECK(page.program().sessions.find(*other)->place == "Video call");
}

TEST_CASE("app: calendar file and sheets of an event's sessions") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::ExportSessions{page.event, {}});
  CHECK(page.error() == "error.session.none_planned");
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  page.run(command::ExportSessions{page.event, {}});
  CHECK(page.files.downloads.back().name.ends_with(".ics"));
  CHECK(page.files.downloads.back().bytes.find("BEGIN:VEVENT") != std::string::npos);
  const Match& match = *page.program().matches.find(page.match);
  for (const PersonId& person : {match.mentor, match.mentee}) {
    page.run(command::ExportSessions{page.event, person});
    CHECK(page.files.downloads.back().bytes.find("BEGIN:VEVENT") != std::string::npos);
  }
  page.run(command::ExportSessions{page.event, {}, page.match});
  CHECK(page.files.downloads.back().bytes.find("BEGIN:VEVENT") != std::string::npos);
  for (const auto& [other, record] : page.program().matches) {
    if (other == page.match) continue;
    page.run(command::ExportSessions{page.event, {}, other});
    CHECK(page.error() == "error.session.none_planned");
    break;
  }
  page.run(command::PrintSessions{page.event});
  CHECK(page.printer.blocks.size() > page.program().matches.size());
}

TEST_CASE("app: a match that goes takes its sessions with it, and undo brings them back") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-09-15T15:30")});
  page.run(command::RemoveSession{page.first().first});
  CHECK(page.program().sessions.empty());
  page.run(command::Undo{});
  CHECK(page.program().sessions.size() == 1);
  page.run(command::RemovePeople{{page.program().matches.find(page.match)->mentee}});
  CHECK(page.program().sessions.empty());
  page.run(command::Undo{});
  CHECK(page.program().sessions.size() == 1);
}

TEST_CASE("app: who has heard of a session is noted, and waits again once it was moved") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-10-06T15:30")});
  const SessionId id = page.first().first;
  const Match match = *page.program().matches.find(page.match);
  const auto waiting = [&] {
    return session_news(page.program(), page.event, "2026-10-01T12:00").when;
  };
  const std::set<PersonId> both{match.mentor, match.mentee};
  CHECK(waiting() == both);
  page.run(command::MarkToldOfSessions{page.event, EventMessage::session, {match.mentee}});
  CHECK(waiting() == std::set{match.mentor});
  page.run(
      command::MarkToldOfSessions{page.event, EventMessage::session, {match.mentor, match.mentee}});
  CHECK(waiting().empty());
  page.run(command::Undo{});
  CHECK(waiting() == std::set{match.mentor});
  page.run(command::Redo{});
  // What a form knew of who was told does not count.
  Session moved = page.first().second;
  moved.told.clear();
  moved.notes = "Bring a laptop";
  page.run(command::PutSession{id, moved});
  CHECK(waiting().empty());
  moved.starts_at = "2026-10-13T15:30";
  page.run(command::PutSession{id, moved});
  CHECK(waiting() == both);
  page.run(command::Undo{});
  CHECK(waiting().empty());
}

TEST_CASE("app: both of one session are told, or were not after all") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-10-06T15:30")});
  const SessionId id = page.first().first;
  page.run(command::MarkToldOfSession{id});
  CHECK(page.first().second.told.size() == 2);
  const Match match = *page.program().matches.find(page.match);
  const std::string both = page.program().people.find(match.mentor)->name + " and " +
                           page.program().people.find(match.mentee)->name;
  CHECK(page.told() == both + " are marked as told of a session");
  page.run(command::MarkToldOfSession{id, false});
  CHECK(page.told() == both + " are marked as not told of a session");
  CHECK(page.first().second.told.empty());
  page.run(command::Undo{});
  CHECK(page.first().second.told.size() == 2);
  page.run(command::Redo{});
  page.run(command::MarkToldOfSessions{page.event, EventMessage::session, {match.mentee}});
  CHECK(page.told() == "1 person is marked as told of their session’s time");
}

TEST_CASE("app: a session that people were told of is called off and told before it goes") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2026-10-06T15:30")});
  const SessionId id = page.first().first;
  const Match match = *page.program().matches.find(page.match);
  page.run(command::MarkToldOfSession{id});
  page.run(command::RemoveSession{id});
  CHECK(page.error() == "error.session.counted_on");
  CHECK(page.program().sessions.size() == 1);
  Session off = page.first().second;
  off.state = SessionState::cancelled;
  page.run(command::PutSession{id, off});
  const auto to_hear = [&] {
    return session_news(page.program(), page.event, "2026-10-01T12:00").off;
  };
  CHECK(to_hear() == std::set{match.mentor, match.mentee});
  // By the message about times nobody hears that one is off.
  page.run(
      command::MarkToldOfSessions{page.event, EventMessage::session, {match.mentor, match.mentee}});
  CHECK(to_hear().size() == 2);
  page.run(command::MarkToldOfSessions{
      page.event, EventMessage::session_off, {match.mentor, match.mentee}});
  CHECK(to_hear().empty());
  page.run(command::Undo{});
  CHECK(to_hear().size() == 2);
  page.run(command::Redo{});
  page.run(command::RemoveSession{id});
  CHECK(page.program().sessions.empty());
}

TEST_CASE("app: nobody has missed what is still to come") {
  Browser browser;
  ToldPage page(browser);
  page.run(command::PutSession{{}, page.session("2999-09-15T15:30", SessionState::missed)});
  CHECK(page.error() == "error.session.not_yet.missed");
  CHECK(page.program().sessions.empty());
}

TEST_CASE("app: the page is not left unasked while something typed in it is not saved") {
  Browser browser;
  Page page(browser);
  page.run(command::HoldPage{true});
  CHECK(page.addresses.asks_before_leaving);
  page.run(command::AddEvent{"topic-sprint"});
  CHECK(page.state().save == SaveState::saved);
  CHECK(page.addresses.asks_before_leaving);
  page.run(command::HoldPage{false});
  CHECK_FALSE(page.addresses.asks_before_leaving);
}
