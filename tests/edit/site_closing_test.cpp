// A site that has closed: who is still there, and what stays with it when they move on.
#include "edit/site_closing.h"

#include <doctest/doctest.h>

#include "edit/joining.h"
#include "edit/known_ids.h"
#include "edit/losses.h"
#include "edit/removal.h"

using namespace rondo;
using namespace rondo::test;

namespace {

const EventId kOver("over"), kOpen("open"), kDone("done");

// North closed in June. Ada and Bo are still there, Cy has gone. Ada is on the list of an event
// that is archived, of one that goes on, and of one in which her only match is completed.
Program two_sites() {
  Program program;
  Transaction edit(program);
  Site north{"North", {}};
  north.closed_on = "2026-06-20";
  edit.put(kNorth, north);
  edit.put(kWest, Site{"West", {}});
  for (const PersonId& id : {kAda, kBo, kCy}) {
    Person person;
    person.name = id.text();
    person.site = kNorth;
    person.archived = id == kCy;
    edit.put(id, person);
  }
  Event event;
  event.name = "Event";
  edit.put(kOpen, event);
  edit.put(kDone, event);
  event.archived = true;
  edit.put(kOver, event);
  for (const EventId& id : {kOver, kOpen, kDone}) {
    edit.put(RegistrationId(id.text()), on_list(id, kAda));
  }
  edit.put(kMatch, Match{kDone, kAda, kBo, kCalm, MatchState::completed, false, false, {}});
  (void)edit.finish({});
  return program;
}

template <class Change>
Program after(Change change) {
  Program program = two_sites();
  Transaction edit(program);
  change(edit);
  (void)edit.finish({});
  return program;
}

SiteId past_site(const Program& program, const EventId& event) {
  return program.registrations.find(RegistrationId(event.text()))->site;
}

}  // namespace

TEST_CASE("closing a site: archived people are not among those who are still there") {
  const Program program = two_sites();
  CHECK(people_at(program, kNorth) == std::vector<PersonId>{kAda, kBo});
  CHECK(taking_part_from(program, kNorth) == std::set<PersonId>{kAda});
  CHECK(people_at(program, kWest).empty());
}

TEST_CASE("closing a site: who moves on leaves there what is over, and takes along what is not") {
  const Program moved = after([](Transaction& edit) { move_to_site(edit, {kAda}, kWest, kToday); });
  CHECK(moved.people.find(kAda)->site == kWest);
  CHECK(past_site(moved, kOver) == kNorth);
  CHECK(past_site(moved, kDone) == kNorth);
  CHECK(past_site(moved, kOpen).empty());
  CHECK(taking_part_from(moved, kNorth).empty());
}

TEST_CASE("closing a site: a match that was agreed on stays with it while the event goes on") {
  const auto past_of = [](MatchState state) {
    return past_site(after([&](Transaction& edit) {
                       edit.put(kMatch, Match{kOpen, kAda, kBo, kCalm, state, false, false, {}});
                       move_to_site(edit, {kAda}, kWest, kToday);
                     }),
                     kOpen);
  };
  CHECK(past_of(MatchState::approved) == kNorth);
  CHECK(past_of(MatchState::active) == kNorth);
  CHECK(past_of(MatchState::ended_early) == kNorth);
  CHECK(past_of(MatchState::proposed).empty());
  CHECK(past_of(MatchState::declined).empty());
}

TEST_CASE("closing a site: a sign-up of a school year before stays with it, whatever came of it") {
  const Program moved = after([](Transaction& edit) {
    Event event = *edit.program().events.find(kOpen);
    event.created_on = "2025-07-01";
    edit.put(kOpen, event);
    move_to_site(edit, {kAda}, kWest, kToday);
  });
  CHECK(past_site(moved, kOpen) == kNorth);
}

TEST_CASE("closing a site: a sitting that has begun stays with it") {
  const auto past_of = [](const std::string& started_at) {
    return past_site(after([&](Transaction& edit) {
                       Event event = *edit.program().events.find(kOpen);
                       event.kind = EventKind::speed_mentoring;
                       edit.put(kOpen, event);
                       EventClock clock;
                       clock.event = kOpen;
                       clock.started_at = started_at;
                       edit.put(EventClockId("clock"), clock);
                       move_to_site(edit, {kAda}, kWest, kToday);
                     }),
                     kOpen);
  };
  CHECK(past_of("2026-06-20T08:00:00.000Z") == kNorth);
  CHECK(past_of("").empty());
}

TEST_CASE("closing a site: from a site that is open people take along what goes on") {
  const Program moved = after([](Transaction& edit) {
    edit.put(kNorth, Site{"North", {}});
    move_to_site(edit, {kAda}, kWest, kToday);
  });
  CHECK(moved.people.find(kAda)->site == kWest);
  CHECK(past_site(moved, kOver) == kNorth);
  CHECK(past_site(moved, kDone).empty());
  CHECK(past_site(moved, kOpen).empty());
}

TEST_CASE("closing a site: one that is open keeps what is over by the day somebody leaves it") {
  const auto past_of = [](EventKind kind, const std::string& day) {
    return past_site(
        after([&](Transaction& edit) {
          edit.put(kNorth, Site{"North", {}});
          Event event = *edit.program().events.find(kOpen);
          event.kind = kind;
          event.created_on = day;
          if (kind == EventKind::speed_mentoring) event.starts_at = day + "T15:00";
          edit.put(kOpen, event);
          edit.put(kMatch, Match{kOpen, kAda, kBo, kCalm, MatchState::active, false, false, {}});
          move_to_site(edit, {kAda}, kWest, kToday);
        }),
        kOpen);
  };
  // The school year begins in August.
  CHECK(past_of(EventKind::topic_sprint, "2026-07-31") == kNorth);
  CHECK(past_of(EventKind::topic_sprint, "2026-08-01").empty());
  CHECK(past_of(EventKind::speed_mentoring, "2026-08-31") == kNorth);
  CHECK(past_of(EventKind::speed_mentoring, kToday).empty());
}

TEST_CASE("closing a site: who leaves it years later leaves there what was over meanwhile") {
  // North closed in June: what began in May is over by the next school year, nothing came of it.
  const auto past_of = [](const char* began_on, const std::string& today) {
    return past_site(after([&](Transaction& edit) {
                       Event event = *edit.program().events.find(kOpen);
                       event.created_on = began_on;
                       edit.put(kOpen, event);
                       move_to_site(edit, {kAda}, kWest, today);
                     }),
                     kOpen);
  };
  CHECK(past_of("2026-05-04", "2026-06-25").empty());
  CHECK(past_of("2026-05-04", kToday) == kNorth);
  CHECK(past_of("2026-09-01", "2027-09-01").empty());
}

TEST_CASE("closing a site: two records of one person keep what was done at either's site") {
  const Program joined = after([](Transaction& edit) {
    move_to_site(edit, {kBo}, kWest, kToday);
    join_people(edit, kBo, kAda, kToday);
  });
  CHECK(joined.people.find(kBo)->site == kWest);
  CHECK(past_site(joined, kOver) == kNorth);
  CHECK(past_site(joined, kOpen).empty());
  const Program of_two_open_sites = after([](Transaction& edit) {
    edit.put(kNorth, Site{"North", {}});
    Event event = *edit.program().events.find(kOpen);
    event.created_on = "2025-09-01";
    edit.put(kOpen, event);
    move_to_site(edit, {kBo}, kWest, kToday);
    join_people(edit, kBo, kAda, kToday);
  });
  CHECK(past_site(of_two_open_sites, kOpen) == kNorth);
}

TEST_CASE("closing a site: its past goes with it when it is joined, and is counted when removed") {
  const Program before = after([](Transaction& edit) {
    move_to_site(edit, {kAda, kBo}, kWest, kToday);
  });
  Program joined = before;
  {
    Transaction edit(joined);
    join_sites(edit, kWest, kNorth);
    (void)edit.finish({});
  }
  CHECK(past_site(joined, kOver) == kWest);
  Program removed = before;
  {
    Transaction edit(removed);
    remove_site(edit, kNorth);
    (void)edit.finish({});
  }
  CHECK(past_site(removed, kOver).empty());
  CHECK(losses_between(before, removed).past_sites == 2);
}
