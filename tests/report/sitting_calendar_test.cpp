#include "report/sitting_calendar.h"

#include <doctest/doctest.h>

#include <string>

#include "base/iso_time.h"
#include "codec/strings.h"
#include "report/guest_page.h"
#include "speed/small_sitting.h"
#include "support/chicago_clock.h"

using namespace rondo;

namespace {

constexpr std::string_view kStampedAt = "2026-08-20T12:00:00Z";

// At that time.
struct InChicago final : Clock {
  std::int64_t now_utc_ms() const override { return *utc_ms_of(kStampedAt); }
  int minutes_east_of_utc(std::int64_t utc_ms) const override {
    return rondo::test::ChicagoClock().minutes_east_of_utc(utc_ms);
  }
};

// Three rounds of 8 minutes and 2 of walking, half an hour of rest after the second; m1 meets e1,
// then e2, and has a break at the end.
Program planned_day() {
  Program program = small_sitting(1, 2, 3, 3);
  Event& event = program.events.live[kSitting];
  event.starts_at = "2026-09-01T08:30";
  event.breaks["2"] = 30;
  program.people.live[PersonId("m1")].name = "Amara Okafor";
  program.people.live[PersonId("e1")].name = "Kai Lee";
  program.people.live[PersonId("e2")].name = "Bo Tan";
  program.meeting_tables.live[MeetingTableId("t1")].room = "Gym";
  program.meeting_tables.live[MeetingTableId("t2")].room = "Library";
  program.meeting_tables.live[MeetingTableId("t3")].room = "Gym";
  program.speed_meetings.live[SpeedMeetingId("a")] = {kSitting, 1, MeetingTableId("t2"),
                                                      PersonId("m1"), PersonId("e1")};
  program.speed_meetings.live[SpeedMeetingId("b")] = {kSitting, 2, MeetingTableId("t1"),
                                                      PersonId("m1"), PersonId("e2")};
  return program;
}

Result<codec::CalendarEntry> calendar(const Program& program, const PersonId& person = {},
                                      const char* language = "en") {
  return sitting_calendar(program, kSitting, person, InChicago(),
                          codec::embedded_words().at(language));
}

codec::CalendarEntry entry_of(const Program& program, const PersonId& person = {}) {
  const Result<codec::CalendarEntry> entry = calendar(program, person);
  REQUIRE(entry.ok());
  return *entry;
}

}  // namespace

TEST_CASE("sitting calendar: for everybody it says when and where") {
  const codec::CalendarEntry entry = entry_of(planned_day());
  CHECK(entry.uid == "sitting@p");
  CHECK(entry.title == "Opening day");
  CHECK(entry.starts_at == "2026-09-01T13:30");
  CHECK(entry.utc);
  CHECK(entry.revision == 0);
  CHECK_FALSE(entry.cancelled);
  CHECK(entry.minutes == 8 + 2 + 8 + 2 + 30 + 8);
  CHECK(entry.place == "Gym, Library");
  CHECK(entry.description.empty());
  CHECK(entry.stamped_at == kStampedAt);
}

TEST_CASE("sitting calendar: it is held by whom answers go to") {
  Program program = planned_day();
  CHECK(entry_of(program).organizer_email.empty());
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].coordinator_email =
      "office@example.org";
  CHECK(entry_of(program).organizer_email == "office@example.org");
  const codec::GuestPage page = *GuestPages(program, kSitting, InChicago()).page(PersonId("m1"));
  CHECK(guest_calendar(page, kStampedAt, Words()).organizer_email == "office@example.org");
}

TEST_CASE("sitting calendar: who takes both roles is told as what in each round") {
  Program program = planned_day();
  registration_of(program, "m1").seeks = true;
  CHECK(entry_of(program, PersonId("m1"))
            .description.find("08:30 to 08:38: Table 2, Library, as mentor, with Kai Lee\n") == 0);
}

TEST_CASE("sitting calendar: for one person it tells the way through the rounds") {
  const codec::CalendarEntry mentor = entry_of(planned_day(), PersonId("m1"));
  CHECK(mentor.description ==
        "08:30 to 08:38: Table 2, Library, with Kai Lee\n"
        "08:40 to 08:48: Table 1, Gym, with Bo Tan\n"
        "09:20 to 09:28: break");
  CHECK(mentor.place == "Library, Gym");
  const codec::CalendarEntry mentee = entry_of(planned_day(), PersonId("e2"));
  CHECK(mentee.description ==
        "08:30 to 08:38: break\n"
        "08:40 to 08:48: Table 1, Gym, with Amara Okafor\n"
        "09:20 to 09:28: break");
  CHECK(mentee.place == "Gym");
  // So that the later one takes the place of the invitation.
  CHECK(mentee.uid == entry_of(planned_day()).uid);
  const Result<codec::CalendarEntry> spanish = calendar(planned_day(), PersonId("e1"), "es");
  REQUIRE(spanish.ok());
  CHECK(spanish->description.substr(0, 52) ==
        "08:30 a 08:38: Mesa 2, Library, con Amara Okafor\n08:");
}

TEST_CASE("sitting calendar: it is a moment, in summer time and without") {
  Program program = planned_day();
  program.events.live[kSitting].starts_at = "2026-12-01T08:30";
  CHECK(entry_of(program).starts_at == "2026-12-01T14:30");
  CHECK(entry_of(program, PersonId("m1")).starts_at == "2026-12-01T14:30");
  program.events.live[kSitting].starts_at = "2026-06-01T20:30";
  CHECK(entry_of(program).starts_at == "2026-06-02T01:30");
}

TEST_CASE("sitting calendar: where it is stands before the rooms of the tables") {
  Program program = planned_day();
  program.events.live[kSitting].venue = "North High";
  CHECK(entry_of(program).place == "North High, Gym, Library");
  CHECK(entry_of(program, PersonId("e1")).place == "North High, Library");
}

TEST_CASE("sitting calendar: one that was moved or cancelled says so under the same name") {
  Program program = planned_day();
  program.events.live[kSitting].revision = 3;
  program.events.live[kSitting].cancelled_on = "2026-08-19";
  for (const PersonId& person : {PersonId(), PersonId("m1")}) {
    const codec::CalendarEntry entry = entry_of(program, person);
    CHECK(entry.uid == "sitting@p");
    CHECK(entry.revision == 3);
    CHECK(entry.cancelled);
  }
}

TEST_CASE("sitting calendar: a page from a link is the same moment wherever it is opened") {
  const Program program = planned_day();
  const InChicago clock;
  const Words words = codec::embedded_words().at("en");
  codec::GuestPage page = *GuestPages(program, kSitting, clock).page(PersonId("m1"));
  CHECK(guest_calendar(page, kStampedAt, words) == entry_of(program, PersonId("m1")));
  // Links of before don't say where: what the host wrote stands in the calendar.
  page.minutes_east.reset();
  CHECK(guest_calendar(page, kStampedAt, words).starts_at == "2026-09-01T08:30");
  CHECK_FALSE(guest_calendar(page, kStampedAt, words).utc);
}

TEST_CASE("sitting calendar: rounds go on after midnight") {
  Program program = planned_day();
  program.events.live[kSitting].starts_at = "2026-12-31T23:45";
  CHECK(entry_of(program, PersonId("m1")).description ==
        "23:45 to 23:53: Table 2, Library, with Kai Lee\n"
        "23:55 to 00:03: Table 1, Gym, with Bo Tan\n"
        "00:35 to 00:43: break");
}

TEST_CASE("sitting calendar: before there is a plan nobody has a way through it") {
  Program program = planned_day();
  program.speed_meetings.live.clear();
  CHECK(entry_of(program, PersonId("m1")) == entry_of(program));
}

TEST_CASE("sitting calendar: without rooms or rounds it has no place or no end") {
  Program program = planned_day();
  for (auto& [id, table] : program.meeting_tables.live) table.room.clear();
  program.events.live[kSitting].rounds = 0;
  const codec::CalendarEntry entry = entry_of(program, PersonId("m1"));
  CHECK(entry.place.empty());
  CHECK(entry.minutes == 0);
  CHECK(entry.description.empty());
}

TEST_CASE(
    "sitting calendar: an event without a sound start is refused, and one that is not there") {
  Program program = planned_day();
  for (const char* none : {"", "2026-09-01", "2026-09-01T24:30", "2026-09-01T08:30:00", "soon"}) {
    CAPTURE(none);
    program.events.live[kSitting].starts_at = none;
    const Result<codec::CalendarEntry> entry = calendar(program);
    REQUIRE_FALSE(entry.ok());
    CHECK(entry.error() == Error{"error.speed.no_start", {arg("event", "Opening day")}});
  }
  program.events.live.clear();
  const Result<codec::CalendarEntry> entry = calendar(program);
  REQUIRE_FALSE(entry.ok());
  CHECK(entry.error().key == "error.match.no_event");
}
