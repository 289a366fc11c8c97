// Matching in slices: what happens to the program, and what may happen to it meanwhile.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/event_setups.h"
#include "edit/event_list.h"
#include "match/fingerprint.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// The sample sheet on a machine so slow that a match takes many frames.
void open_sample(Page& page) {
  import_sample(page);
  page.clock.ms_a_look = 1000;
}

void start_match(Page& page) {
  page.run(command::RunMatch{page.only_event()});
  REQUIRE(page.error() == "");
  REQUIRE(page.state().matching.has_value());
}

// Frames until nothing is under way; returns how many.
int finish(Page& page) {
  int frames = 0;
  for (; page.state().matching && frames < 10'000; ++frames) page.app.go_on();
  REQUIRE_FALSE(page.state().matching.has_value());
  return frames;
}

using Pairs = std::set<std::string>;

Pairs pairs_of(const Program& program) {
  Pairs pairs;
  for (const auto& [id, match] : program.matches) {
    pairs.insert(match.mentor.text() + ">" + match.mentee.text() + ">" + match.topic.text());
  }
  return pairs;
}

// What the event's matches are when nothing interferes.
Pairs matched_at_once(const Program& program) {
  SeededRandom random(3);
  Program copy = program;
  const auto outcome = run_match(copy, copy.events.begin()->first, "2026-09-01T10:00:00Z", random);
  REQUIRE(outcome.ok());
  Transaction edit(copy);
  record(edit, *outcome);
  edit.finish({"step", {}});
  return pairs_of(copy);
}

bool last_run_holds(const Program& program) {
  const EventId event = program.events.begin()->first;
  const MatchRun* run = latest_run(program, event);
  return run != nullptr && is_current(*view_event(program, event), *run);
}

RegistrationId some_mentor(const Program& program) {
  for (const auto& [id, registration] : program.registrations) {
    if (registration.mentors) return id;
  }
  FAIL("nobody mentors");
  return {};
}

RequestKey some_request(const Program& program) {
  for (const auto& [id, registration] : program.registrations) {
    if (registration.seeks) return {registration.person, registration.requests.begin()->first};
  }
  FAIL("nobody seeks");
  return {};
}

// Of one of the pairs.
PersonId first_mentor(const Pairs& pairs) {
  return PersonId(pairs.begin()->substr(0, pairs.begin()->find('>')));
}

RegistrationId registration_of(const Program& program, const PersonId& person) {
  for (const auto& [id, registration] : program.registrations) {
    if (registration.person == person) return id;
  }
  FAIL("is not registered");
  return {};
}

void set_capacity(Page& page, const RegistrationId& id, int capacity) {
  Registration registration = *page.program().registrations.find(id);
  registration.capacity = capacity;
  page.run(command::PutRegistration{id, registration});
}

}  // namespace

TEST_CASE("matching: takes the frames that it needs and ends with one step") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const Program before = page.program();
  start_match(page);
  CHECK(page.program() == before);
  CHECK(page.state().place == Place{Screen::event_match, page.only_event().text()});
  double share = -1;
  int frames = 0;
  for (; page.state().matching; ++frames) {
    REQUIRE(frames < 1000);
    CHECK(page.program() == before);
    CHECK(page.state().matching->progress.share() >= share);
    share = page.state().matching->progress.share();
    const int asked = page.frames_asked_for;
    page.app.go_on();
    CHECK(page.frames_asked_for > asked);  // also for the frame that shows the result
  }
  CHECK(frames > 2);
  CHECK(pairs_of(page.program()) == matched_at_once(before));
  CHECK(last_run_holds(page.program()));
  CHECK(latest_notice(page.state()).undo_of_revision.has_value());
  const int asked = page.frames_asked_for;
  page.app.go_on();
  CHECK(page.frames_asked_for == asked);  // nothing is left to do
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("matching: a small event needs no frame but the one in which it was asked for") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  page.clock.ms_a_look = 1;
  page.run(command::RunMatch{page.only_event()});
  CHECK_FALSE(page.state().matching.has_value());
  CHECK_FALSE(page.program().matches.empty());
}

TEST_CASE("matching: what comes first is matched by, makes a run out of date, and is undone") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  const EventId event = page.only_event();
  page.run(command::RunMatch{event});
  finish(page);
  REQUIRE(last_run_holds(page.program()));
  const Program before = page.program();
  for (const MatchAim first : {MatchAim::no_poor_fit, MatchAim::best_fit}) {
    CAPTURE(static_cast<int>(first));
    Event changed = *page.program().events.find(event);
    changed.first_aim = first;
    page.run(command::PutEvent{event, changed});
    CHECK_FALSE(last_run_holds(page.program()));
    page.run(command::RunMatch{event});
    finish(page);
    CHECK(last_run_holds(page.program()));
    CHECK(latest_run(page.program(), event)->proven);
    page.run(command::Undo{});
    page.run(command::Undo{});
    CHECK(page.program() == before);
  }
}

TEST_CASE("matching: cancelled, it leaves the program as it was and says so") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const Program before = page.program();
  const std::size_t steps = page.state().history.undo_steps().size();
  start_match(page);
  page.app.go_on();
  page.run(command::CancelMatch{});
  CHECK_FALSE(page.state().matching.has_value());
  CHECK(latest_notice(page.state()).text.key == "notice.match_cancelled");
  page.app.go_on();
  CHECK(page.program() == before);
  CHECK(page.state().history.undo_steps().size() == steps);
  const int number = latest_notice(page.state()).number;
  page.run(command::CancelMatch{});
  CHECK(latest_notice(page.state()).number == number);
  start_match(page);
  finish(page);
  CHECK(last_run_holds(page.program()));
}

TEST_CASE("matching: goes on while other screens are looked at") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  start_match(page);
  page.run(command::GoTo{{Screen::people, {}}});
  CHECK(finish(page) > 1);
  CHECK(page.state().place.screen == Screen::people);
  CHECK(last_run_holds(page.program()));
}

TEST_CASE("matching: an event that is changed meanwhile is matched as it is then") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const Pairs unchanged = matched_at_once(page.program());
  const RegistrationId mentor = registration_of(page.program(), first_mentor(unchanged));
  start_match(page);
  page.app.go_on();
  set_capacity(page, mentor, 0);
  const Program changed = page.program();
  page.app.go_on();
  REQUIRE(page.state().matching.has_value());
  CHECK(page.state().matching->started_over);
  finish(page);
  CHECK(pairs_of(page.program()) == matched_at_once(changed));
  CHECK(pairs_of(page.program()) != unchanged);
  CHECK(last_run_holds(page.program()));
  page.run(command::Undo{});
  CHECK(page.program() == changed);
}

TEST_CASE("matching: a change right before the end is not missed") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const RegistrationId mentor = some_mentor(page.program());
  start_match(page);
  const int frames = finish(page);
  page.run(command::Undo{});
  start_match(page);
  for (int i = 1; i < frames; ++i) page.app.go_on();
  REQUIRE(page.state().matching.has_value());
  set_capacity(page, mentor, 0);
  finish(page);
  CHECK(last_run_holds(page.program()));
}

TEST_CASE("matching: what the match is not about does not disturb it") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  start_match(page);
  const PersonId id = page.program().people.begin()->first;
  Person person = *page.program().people.find(id);
  person.name = "Another Name";
  page.run(command::PutPerson{id, person});
  page.app.go_on();
  REQUIRE(page.state().matching.has_value());
  CHECK_FALSE(page.state().matching->started_over);
  finish(page);
  CHECK(page.program().people.find(id)->name == "Another Name");
  CHECK(last_run_holds(page.program()));
}

TEST_CASE("matching: stops with the reason when nothing is left to match") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  start_match(page);
  Commands commands;
  for (const auto& [id, registration] : page.program().registrations) {
    if (registration.mentors) commands.push_back(command::RemoveRegistrations{{id}});
  }
  page.app.run(commands);
  const Program changed = page.program();
  page.app.go_on();
  CHECK_FALSE(page.state().matching.has_value());
  CHECK(page.error() == "error.match.no_mentors");
  CHECK(page.program() == changed);
}

TEST_CASE("matching: is cancelled when its event or its program goes") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const std::string id = page.program().id;
  start_match(page);
  SUBCASE("the event is removed") {
    page.run(command::RemoveEvent{page.only_event()});
    page.app.go_on();
  }
  SUBCASE("another program is opened") {
    page.run(command::NewProgram{"Another"});
  }
  SUBCASE("the program is removed, which can be taken back") {
    page.run(command::RemoveProgram{id});
    CHECK(latest_notice(page.state()).offers_restore);
  }
  CHECK_FALSE(page.state().matching.has_value());
  CHECK(page.error() == "");
  page.app.go_on();
  CHECK(page.program().matches.empty());
  CHECK(page.program().match_runs.empty());
}

TEST_CASE("matching: one event at a time") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const EventId event = page.only_event();
  page.run(command::AddEvent{"pd-plan"});
  EventId other;
  for (const auto& [id, record] : page.program().events) {
    if (!(id == event)) other = id;
  }
  page.run(command::RunMatch{event});
  REQUIRE(page.state().matching.has_value());
  page.run(command::RunMatch{other});
  CHECK(page.error() == "error.match.running");
  CHECK(page.state().matching->event == event);
  const int number = latest_notice(page.state()).number;
  page.run(command::RunMatch{event});
  CHECK(latest_notice(page.state()).number == number);
  // Weighing waits for its turn, and is asked for again by whoever shows it.
  page.run(command::WeighMentors{other, PersonId("somebody"), TopicId("something")});
  set_capacity(page, some_mentor(page.program()), 0);
  finish(page);
  REQUIRE_FALSE(page.program().matches.empty());
  CHECK(page.program().matches.begin()->second.event == event);
  CHECK_FALSE(page.state().weighed.has_value());
}

TEST_CASE("weighing: an explanation's costs come in slices and follow the program") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const EventId event = page.only_event();
  start_match(page);
  finish(page);
  const Match& match = page.program().matches.begin()->second;
  const RequestKey request{match.mentee, match.topic};
  const auto weigh = [&] {
    page.run(command::WeighMentors{event, request.mentee, request.topic});
    for (int frames = 0; frames < 1000; ++frames) {
      const auto& weighed = page.state().weighed;
      if (weighed && weighed->revision == page.state().revision) return weighed->costs;
      const int asked = page.frames_asked_for;
      page.app.go_on();
      CHECK(page.frames_asked_for > asked);
    }
    FAIL("never ready");
    return ChangeCosts{};
  };
  const auto at_once = [&] {
    const EventView view = *view_event(page.program(), event);
    return change_costs(view, *solve_event(view), request);
  };
  const ChangeCosts first = weigh();
  CHECK_FALSE(first.empty());
  CHECK(first == at_once());
  CHECK(page.state().weighed->request == request);
  CHECK(page.state().weighed->event == event);

  page.run(command::RemoveRegistrations{{some_mentor(page.program())}});
  CHECK(weigh() == at_once());
  page.run(command::LockMatches{{page.program().matches.begin()->first}, true});
  CHECK(weigh().empty());
}

TEST_CASE("weighing: a change on the way makes it start anew when asked again") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  const EventId event = page.only_event();
  const RequestKey request = some_request(page.program());
  const command::WeighMentors ask{event, request.mentee, request.topic};
  page.run(ask);
  CHECK_FALSE(page.state().weighed.has_value());
  set_capacity(page, some_mentor(page.program()), 0);
  for (int i = 0; i < 100; ++i) page.app.go_on();
  CHECK_FALSE(page.state().weighed.has_value());
  page.run(ask);
  for (int i = 0; i < 1000 && !page.state().weighed; ++i) page.app.go_on();
  CHECK(page.state().weighed->revision == page.state().revision);
}

TEST_CASE("matching: the message counts the pairs that were found, and those that were kept") {
  Browser browser;
  Page page(browser);
  open_sample(page);
  start_match(page);
  finish(page);
  CHECK(latest_notice(page.state()).text.key == "done.match");
  const MatchId kept = page.program().matches.begin()->first;
  const auto all = static_cast<std::int64_t>(page.program().matches.size());
  page.run(command::LockMatches{{kept}, true});
  start_match(page);
  finish(page);
  const Message& told = latest_notice(page.state()).text;
  CHECK(told.key == "done.match.kept");
  CHECK(*told.find("count") == ArgValue(all - 1));
  CHECK(*told.find("kept") == ArgValue(std::int64_t{1}));
}

TEST_CASE("matching: who waits for approval is not approved with a pair, alone or among all") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  const EventId event = page.only_event();
  page.run(command::RunMatch{event});
  const auto& [id, match] = *page.program().matches.begin();
  const PersonId mentee = match.mentee;
  const MatchId held = id;
  page.run(
      command::SetApproval{{registration_in(page.program(), event, mentee)}, Approval::waiting});
  REQUIRE(page.error() == "");
  page.run(command::SetMatchState{{held}, MatchState::approved});
  CHECK(page.error() == "error.sign_up_waits");
  CHECK(page.told().find("Not approved: 1 match, because the sign-up of " +
                         page.program().people.find(mentee)->name) != std::string::npos);
  page.run(command::ApproveAll{event});
  int approved = 0;
  for (const auto& [one, made] : page.program().matches) {
    const bool is_theirs = made.mentee == mentee || made.mentor == mentee;
    CHECK(made.state == (is_theirs ? MatchState::proposed : MatchState::approved));
    approved += is_theirs ? 0 : 1;
  }
  CHECK(approved > 0);
  page.run(
      command::SetApproval{{registration_in(page.program(), event, mentee)}, Approval::approved});
  page.run(command::ApproveAll{event});
  CHECK(page.program().matches.find(held)->state == MatchState::approved);
}
