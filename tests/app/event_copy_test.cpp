// Files for others: the copy for a co-host and the figures for leadership hold nothing private and
// nothing of other events; what is in them is enough to run the event.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/app_fixture.h"
#include "codec/program_json.h"
#include "edit/event_copy.h"
#include "model/collections.h"
#include "model/validate.h"
#include "speed/plan_told.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

const EventId kHosted("hosted"), kOther("other");

// Two events with a person in each and one in both. Every word that must not go out has "secret" in
// it, in its id as well.
Program two_events() {
  Program program;
  program.id = "district";
  ProgramInfo& info = program.info.live[ProgramInfoId(std::string(kProgramInfo))];
  info.name = "Riverbend";
  info.coordinator = "Coordinator";
  info.messages["plan"] = "secret text of plans";
  program.sites.live[SiteId("north")] = {"North High", {"secret spelling"}};
  program.initiatives.live[InitiativeId("secret-initiative")].name = "secret initiative";
  Topic& topic = program.topics.live[TopicId("circles")];
  topic.name = "Circles";
  topic.initiatives = {InitiativeId("secret-initiative")};
  for (const EventId& id : {kHosted, kOther}) {
    Event& event = program.events.live[id];
    event.name = id == kHosted ? "Opening day" : "secret event";
    event.kind = EventKind::speed_mentoring;
    event.initiative = InitiativeId("secret-initiative");
  }
  program.events.live[kHosted].follows = kOther;
  for (const char* name : {"Ana", "Bo", "Cy"}) {
    Person& person = program.people.live[PersonId(name)];
    person.name = std::string(name) + " Example";
    person.site = SiteId("north");
    person.characteristics["Grade"] = "7";
    person.other_names = {"secret name"};
    person.other_emails = {"secret@example.org"};
    person.different_from = {PersonId("secret-person")};
    Registration& registration = program.registrations.live[RegistrationId(name)];
    registration.event = kHosted;
    registration.person = PersonId(name);
    registration.mentors = registration.seeks = true;
    registration.requests[TopicId("circles")] = {1, 1, "Begin the day"};
    registration.preferred_mentors[PersonId("Bo")] = 1;
    registration.vetoes = {PersonId("secret-person")};
    registration.comment = "secret comment";
    registration.wishes_said_at = "2026-02-02T09:09:09Z";
    registration.arrived_at = "2026-02-03T10:00:00Z";
  }
  Person& elsewhere = program.people.live[PersonId("secret-person")];
  elsewhere.name = "secret colleague";
  Registration& there = program.registrations.live[RegistrationId("secret-sign-up")];
  there.event = kOther;
  there.person = PersonId("secret-person");
  Match& match = program.matches.live[MatchId("pair")];
  match.event = kHosted;
  match.mentor = PersonId("Ana");
  match.mentee = PersonId("Bo");
  match.topic = TopicId("circles");
  match.state = MatchState::ended_early;
  match.reason = "secret reason";
  Session& session = program.sessions.live[SessionId("first")];
  session.match = MatchId("pair");
  session.place = "Room 12";
  session.starts_at = "2026-02-03T10:00";
  session.state = SessionState::held;
  session.notes = "secret notes";
  session.private_notes = "secret private notes";
  session.next_step = "secret step";
  program.forbidden_pairs.live[ForbiddenPairId("secret-pair")] = {kHosted, PersonId("Ana"),
                                                                  PersonId("Cy")};
  Feedback& feedback = program.feedback.live[FeedbackId("secret-feedback")];
  feedback.event = kHosted;
  feedback.from = PersonId("Ana");
  feedback.about = PersonId("Bo");
  feedback.will_try = "secret try";
  feedback.meet_again = MeetAgain::yes;
  feedback.private_note = "secret private note";
  PdPlan& plan = program.pd_plans.live[PdPlanId("secret-plan")];
  plan.person = PersonId("Ana");
  plan.note = "secret plan";
  MeetingTable& table = program.meeting_tables.live[MeetingTableId("t")];
  table.event = kHosted;
  table.name = "Window";
  program.speed_meetings.live[SpeedMeetingId("m")] = {kHosted, 1, MeetingTableId("t"),
                                                      PersonId("Ana"), PersonId("Cy")};
  RoundsRun& run = program.rounds_runs.live[RoundsRunId("run")];
  run.event = kHosted;
  run.unserved["Bo"] = Value(std::string("secret reason of a veto"));
  program.people.removed[PersonId("secret-gone")].name = "secret gone";
  program.unknown[{key_of<Person>(PersonId("Ana")), "photo"}] = "\"secret photo\"";
  return program;
}

std::string downloaded(Page& page, Command command) {
  page.files.downloads.clear();
  page.run(std::move(command));
  REQUIRE(page.error() == "");
  REQUIRE(page.files.downloads.size() == 1);
  return page.files.downloads[0].bytes;
}

bool has_text(const std::string& bytes, const std::string& words) {
  return bytes.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a co-host's copy holds the event and its people, and no word that is private") {
  Browser browser;
  Page page(browser);
  page.files.give("district.rondo.json", codec::write_program(two_events()));
  const Program before = page.program();
  const std::string bytes = downloaded(page, command::ExportEventCopy{kHosted});
  CHECK(page.program() == before);
  CHECK_FALSE(has_text(bytes, "secret"));
  CHECK_FALSE(has_text(bytes, "2026-02-02T09:09:09Z"));
  CHECK_FALSE(has_text(bytes, "meetAgain"));
  CHECK_FALSE(has_text(bytes, "privateNote"));
  for (const char* words : {"Opening day", "Ana", "Cy", "Begin the day", "North High", "Room 12",
                            "Window", "Coordinator", "2026-02-03T10:00:00Z"}) {
    CHECK_MESSAGE(has_text(bytes, words), words);
  }
  const Result<Program> copy = codec::read_program(bytes);
  REQUIRE(copy.ok());
  CHECK(is_event_copy(*copy));
  CHECK_FALSE(is_event_copy(before));
  CHECK(copy->id == before.id);
  CHECK(copy->events.size() == 1);
  CHECK(copy->people.size() == 3);
  CHECK(copy->speed_meetings.size() == 1);
  CHECK(validate(*copy).empty());
}

TEST_CASE("a co-host's copy brings nobody in whom somebody was once told of and who left") {
  Program program = two_events();
  program.matches.live.at(MatchId("pair")).told_of = {{PersonId("Ana"), PersonId("secret-person")},
                                                      {PersonId("Bo"), PersonId("Cy")}};
  const Result<Program> copy = event_copy(program, kHosted, "Copy");
  REQUIRE(copy.ok());
  CHECK(copy->people.find(PersonId("secret-person")) == nullptr);
  CHECK(copy->matches.find(MatchId("pair"))->told_of ==
        std::map<PersonId, PersonId>{{PersonId("Bo"), PersonId("Cy")}});
  CHECK(validate(*copy).empty());
}

TEST_CASE("in a co-host's copy a match that gave way to another takes no place either") {
  Program program = two_events();
  Match& match = program.matches.live.at(MatchId("pair"));
  match.state = MatchState::completed;
  match.asks_anew = true;
  const Result<Program> copy = event_copy(program, kHosted, "Copy");
  REQUIRE(copy.ok());
  CHECK_FALSE(takes_place(*copy->matches.find(MatchId("pair"))));
}

TEST_CASE("a co-host's copy brings nobody in who left and in whose place somebody mentors") {
  Program program = two_events();
  program.registrations.live.at(RegistrationId("Ana")).stands_in_for = PersonId("secret-person");
  program.registrations.live.at(RegistrationId("Bo")).stands_in_for = PersonId("Cy");
  const Result<Program> copy = event_copy(program, kHosted, "Copy");
  REQUIRE(copy.ok());
  CHECK(copy->people.find(PersonId("secret-person")) == nullptr);
  CHECK(copy->registrations.find(RegistrationId("Ana"))->stands_in_for.empty());
  CHECK(copy->registrations.find(RegistrationId("Bo"))->stands_in_for == PersonId("Cy"));
  CHECK(validate(*copy).empty());
}

TEST_CASE("whom a co-host tells of the plan is told when the copy comes back") {
  Browser browser;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(two_events()));
  const std::string copy = downloaded(host, command::ExportEventCopy{kHosted});
  Browser other;
  Page cohost(other);
  cohost.files.give("copy.rondo.json", copy);
  cohost.run(command::MarkToldOfPlan{kHosted, {PersonId("Ana")}});
  REQUIRE(cohost.error() == "");
  const Program before = host.program();
  host.files.give("back.rondo.json", codec::write_program(cohost.program()));
  REQUIRE(host.state().same_program);
  CHECK(host.state().same_program->day.told == 1);
  host.run(command::DecideSameProgram{command::SameProgram::take_day});
  CHECK(plan_news(before, kHosted).to_tell.count(PersonId("Ana")) == 1);
  CHECK(plan_news(host.program(), kHosted).to_tell.count(PersonId("Ana")) == 0);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("a co-host checks somebody in, and that alone is taken over when the copy comes back") {
  Program program = two_events();
  program.registrations.live.at(RegistrationId("Bo")).arrived_at.clear();
  Browser browser;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(program));
  const std::string copy = downloaded(host, command::ExportEventCopy{kHosted});
  Result<Program> theirs = codec::read_program(copy);
  REQUIRE(theirs.ok());
  theirs->registrations.live.at(RegistrationId("Bo")).arrived_at = "2026-02-03T10:05:00Z";
  theirs->events.live.at(kHosted).name = "Renamed by the co-host";
  const Program before = host.program();
  host.files.give("back.rondo.json", codec::write_program(*theirs));
  REQUIRE(host.state().same_program);
  CHECK(host.state().same_program->day.arrived == 1);
  host.run(command::DecideSameProgram{command::SameProgram::take_day});
  Program expected = before;
  expected.registrations.live.at(RegistrationId("Bo")).arrived_at = "2026-02-03T10:05:00Z";
  CHECK(host.program() == expected);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("the figures for leadership name nobody, and hold nothing private") {
  Browser browser;
  Page page(browser);
  page.files.give("district.rondo.json", codec::write_program(two_events()));
  std::string figures =
      downloaded(page, command::ExportReport{{kHosted, {}, {}}, {}, ReportNames::leave_out});
  CHECK(page.files.downloads[0].name == "opening-day-report-figures-only.csv");
  CHECK_FALSE(has_text(figures, "Example"));
  // Which initiative the event serves is no secret in its own report.
  const std::string_view served = "secret initiative";
  for (std::size_t at = 0; (at = figures.find(served)) != std::string::npos;) {
    figures.erase(at, served.size());
  }
  CHECK_FALSE(has_text(figures, "secret"));
  CHECK(has_text(downloaded(page, command::ExportReport{{kHosted, {}, {}}}), "Ana Example"));
  CHECK(has_text(figures, "People who asked for a mentor"));
}

TEST_CASE("a co-host's copy of an event that is gone is refused") {
  Browser browser;
  Page page(browser);
  page.run(command::ExportEventCopy{EventId("gone")});
  CHECK(page.error() == "error.match.no_event");
}
