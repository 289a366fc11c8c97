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
  const Program moved = after([](Transaction& edit) { move_to_site(edit, {kAda}, kWest); });
  CHECK(moved.people.find(kAda)->site == kWest);
  CHECK(past_site(moved, kOver) == kNorth);
  CHECK(past_site(moved, kDone) == kNorth);
  CHECK(past_site(moved, kOpen).empty());
  CHECK(taking_part_from(moved, kNorth).empty());
}

TEST_CASE("closing a site: from a site that is open people take everything along") {
  const Program moved = after([](Transaction& edit) {
    edit.put(kNorth, Site{"North", {}});
    move_to_site(edit, {kAda}, kWest);
  });
  CHECK(moved.people.find(kAda)->site == kWest);
  CHECK(past_site(moved, kOver).empty());
}

TEST_CASE("closing a site: its past goes with it when it is joined, and is counted when removed") {
  const Program before = after([](Transaction& edit) { move_to_site(edit, {kAda, kBo}, kWest); });
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
