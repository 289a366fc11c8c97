// Calling an event off midway, and letting it go on; archiving it.
#include <doctest/doctest.h>

#include <set>

#include "app/event_setups.h"
#include "app/sitting_steps.h"
#include "base/durations.h"
#include "report/cancel_messages.h"
#include "speed/clock.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

int count_matches(const Page& page, MatchState state) {
  int count = 0;
  for (const auto& [id, match] : page.program().matches) count += match.state == state ? 1 : 0;
  return count;
}

Result<CancelMessages> told_of_cancelling(const Page& page) {
  return cancel_messages(page.program(), page.only_event(), page.clock.now_utc_ms(),
                         page.state().words);
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

TEST_CASE("app: archiving an event and bringing it back are called so") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const EventId id = page.only_event();
  Event event = *page.program().events.find(id);
  event.archived = true;
  page.run(command::PutEvent{id, event});
  CHECK(page.last_step() == "step.archive_event");
  event.archived = false;
  page.run(command::PutEvent{id, event});
  CHECK(page.last_step() == "step.unarchive_event");
  event.purpose = "Another one";
  page.run(command::PutEvent{id, event});
  CHECK(page.last_step() == "step.edit_event");
}

TEST_CASE("app: what a pair has planned is called off when its match ends or is declined") {
  for (const MatchState becomes : {MatchState::ended_early, MatchState::declined}) {
    CAPTURE(static_cast<int>(becomes));
    Browser browser;
    Page page(browser);
    const test::OneMatch pair(page);
    become(page, pair.match, {MatchState::approved, MatchState::notified});
    if (becomes == MatchState::ended_early) {
      put_session(page, pair.match, "2020-01-06T15:00", "", SessionState::held);
    }
    const char* const to_come = "2100-01-04T15:00";
    put_session(page, pair.match, to_come);
    become(page, pair.match, {becomes});
    const auto planned = [&]() -> const Session& {
      for (const auto& [id, one] : page.program().sessions) {
        if (one.starts_at == to_come) return one;
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
  const auto all = told_of_cancelling(page);
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
  const CancelMessages all = *told_of_cancelling(page);
  REQUIRE(all.to_tell.size() > 2);
  CHECK(all.told.empty());
  const PersonId first = all.to_tell[0].person, second = all.to_tell[1].person;
  const auto told = [&] {
    return told_of_cancelling(page)->told.size();
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

TEST_CASE("app: of a sitting that is cancelled midway, who has met is told that it ends early") {
  Browser browser;
  Page page(browser);
  const EventId id = test::start_sitting(page);
  page.clock.now += kMinute_ms;
  page.run(command::CancelEvent{id, "The alarm rang"});
  REQUIRE(page.error() == "");
  std::set<PersonId> met;
  for (const auto& [key, meeting] : page.program().speed_meetings) {
    if (meeting.round == 1) met.insert({meeting.mentor, meeting.mentee});
  }
  REQUIRE_FALSE(met.empty());
  // Nobody sat on while the time of later rounds went by.
  page.clock.now += 5 * kHour_ms;
  const CancelMessages all = *told_of_cancelling(page);
  CHECK(all.to_tell.size() == 15);
  for (const PersonMessage& message : all.to_tell) {
    const bool midway = met.count(message.person) > 0;
    CAPTURE(message.name);
    CHECK((message.subject.find("ends early") != std::string::npos) == midway);
    CHECK((message.text.find("rounds that were still to come") != std::string::npos) == midway);
    CHECK(message.text.find("essions") == std::string::npos);
    CHECK(message.text.find("The alarm rang") != std::string::npos);
  }
  page.run(command::Undo{});
  CHECK(page.program().event_clocks.begin()->second.finished_at.empty());
}

TEST_CASE("app: a sitting that was cancelled midway and goes on has its clock, paused") {
  Browser browser;
  Page page(browser);
  const EventId id = test::start_sitting(page);
  page.clock.now += kMinute_ms;
  page.run(command::CancelEvent{id, {}});
  page.clock.now += kHour_ms;
  page.run(command::ResumeEvent{id});
  const auto time = [&] {
    return sitting_time(*page.program().events.find(id),
                        page.program().event_clocks.begin()->second, page.clock.now_utc_ms());
  };
  CHECK(time().phase == SittingPhase::round);
  CHECK(time().round == 1);
  CHECK(time().paused);
  page.run(command::TellClock{id, command::ClockWord::resume});
  CHECK_FALSE(time().paused);
  page.run(command::Undo{});
  page.run(command::Undo{});
  CHECK(time().phase == SittingPhase::over);
}

TEST_CASE("app: a place of a sitting that no page could show is refused") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId id = page.only_event();
  Event event = *page.program().events.find(id);
  std::string letters;
  for (std::size_t at = 0; at < kMostVenueLength; ++at) letters += "ñ";
  event.venue = letters;
  page.run(command::PutEvent{id, event});
  CHECK(page.error() == "");
  CHECK(page.program().events.find(id)->venue == letters);
  event.venue = letters + "ñ";
  page.run(command::PutEvent{id, event});
  CHECK(page.error() == "error.event.venue");
  CHECK(page.program().events.find(id)->venue == letters);
}
