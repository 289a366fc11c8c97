// Calling an event off midway, and letting it go on.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "report/cancel_messages.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

int count_matches(const Page& page, MatchState state) {
  int count = 0;
  for (const auto& [id, match] : page.program().matches) count += match.state == state ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("app: an event is cancelled in one step, which undo takes back whole") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  const int told = count_matches(page, MatchState::approved);
  page.run(command::CancelEvent{page.only_event(), "The hall is closed"});
  const Event& event = page.program().events.begin()->second;
  CHECK_FALSE(event.cancelled_on.empty());
  CHECK(event.cancel_reason == "The hall is closed");
  CHECK(count_matches(page, MatchState::ended_early) == told);
  page.run(command::Undo{});
  CHECK(page.program().events.begin()->second.cancelled_on.empty());
  CHECK(count_matches(page, MatchState::approved) == told);
}

TEST_CASE("app: a cancelled event takes no sign-ups until it goes on") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  page.run(command::CancelEvent{page.only_event(), {}});
  page.run(command::SaveSignUpForm{page.only_event()});
  CHECK(page.error() == "error.event.cancelled");
  page.run(command::ResumeEvent{page.only_event()});
  page.run(command::SaveSignUpForm{page.only_event()});
  CHECK(page.error() == "");
  CHECK(page.files.downloads.size() == 1);
  CHECK(count_matches(page, MatchState::ended_early) == 0);
  CHECK(count_matches(page, MatchState::approved) > 0);
}

TEST_CASE("app: what a pair has planned is called off when its match ends or is declined") {
  for (const MatchState becomes : {MatchState::ended_early, MatchState::declined}) {
    CAPTURE(static_cast<int>(becomes));
    Browser browser;
    Page page(browser);
    const test::OneMatch pair(page);
    page.run(command::SetMatchState{{pair.match}, MatchState::approved});
    page.run(command::SetMatchState{{pair.match}, MatchState::notified});
    Session session;
    session.match = pair.match;
    if (becomes == MatchState::ended_early) {
      session.starts_at = "2020-01-06T15:00";
      session.state = SessionState::held;
      page.run(command::PutSession{{}, session});
    }
    session.starts_at = "2100-01-04T15:00";
    session.state = SessionState::planned;
    page.run(command::PutSession{{}, session});
    REQUIRE(page.error() == "");
    page.run(command::SetMatchState{{pair.match}, becomes});
    REQUIRE(page.error() == "");
    const auto planned = [&]() -> const Session& {
      for (const auto& [id, one] : page.program().sessions) {
        if (one.starts_at == session.starts_at) return one;
      }
      FAIL("is not there");
      return page.program().sessions.begin()->second;
    };
    CHECK(planned().state == SessionState::cancelled);
    CHECK(planned().revision == 1);
    page.run(command::Undo{});
    CHECK(planned().state == SessionState::planned);
  }
}

TEST_CASE("app: what people of a cancelled event are told goes out for mail merge") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  page.run(command::CancelEvent{page.only_event(), "The hall is closed"});
  page.run(command::ExportCancelMessages{page.only_event()});
  REQUIRE(page.files.downloads.size() == 1);
  CHECK(page.files.downloads[0].bytes.find("The hall is closed") != std::string::npos);
}

TEST_CASE("app: the message about a cancelled event is in the event's own words, as others are") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  const EventId id = page.only_event();
  page.run(command::CancelEvent{id, "The hall is closed"});
  Event event = *page.program().events.find(id);
  set_texts(event, EventMessage::cancelled, {"{event}: not now", "Dear {name},\n\n{reason}"},
            page.state().words);
  page.run(command::PutEvent{id, event});
  REQUIRE(page.error() == "");
  const auto all = cancel_messages(page.program(), id, page.state().words);
  REQUIRE(all.ok());
  const PersonMessage& first = all->to_tell.front();
  CHECK(first.subject == event.name + ": not now");
  CHECK(first.text.find("Dear " + first.name + ",\n\nThe hall is closed") == 0);
  page.run(command::ExportCancelMessages{id});
  CHECK(page.files.downloads.back().bytes.find("Dear " + first.name) != std::string::npos);
  page.run(command::Undo{});
  CHECK(page.program().events.find(id)->messages.empty());
  // What can't be read is not kept.
  set_texts(event, EventMessage::cancelled, {"{event}", "{goal}"}, page.state().words);
  page.run(command::PutEvent{id, event});
  CHECK(page.error() != "");
}

TEST_CASE(
    "app: who has heard of it is noted, can be taken back, and is forgotten when it goes on") {
  Browser browser;
  Page page(browser);
  approve_sample(page);
  page.run(command::CancelEvent{page.only_event(), {}});
  const CancelMessages all =
      *cancel_messages(page.program(), page.only_event(), page.state().words);
  REQUIRE(all.to_tell.size() > 2);
  CHECK(all.told.empty());
  const PersonId first = all.to_tell[0].person, second = all.to_tell[1].person;
  const auto told = [&] {
    return cancel_messages(page.program(), page.only_event(), page.state().words)->told.size();
  };
  page.run(command::MarkToldOfCancelling{page.only_event(), {first, second}});
  CHECK(told() == 2);
  page.run(command::ExportCancelMessages{page.only_event()});
  CHECK(page.files.downloads.back().bytes.find(all.to_tell[0].email) == std::string::npos);
  CHECK(page.files.downloads.back().bytes.find(all.to_tell[2].email) != std::string::npos);
  page.run(command::MarkToldOfCancelling{page.only_event(), {first}, false});
  CHECK(told() == 1);
  page.run(command::Undo{});
  CHECK(told() == 2);
  page.run(command::ResumeEvent{page.only_event()});
  CHECK(told() == 0);
}
