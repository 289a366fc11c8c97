#include "sessions/places.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "base/iso_time.h"
#include "base/random.h"
#include "match/event_builder.h"
#include "sessions/proposals.h"
#include "sessions/sessions.h"

using namespace rondo;
using test::EventBuilder;

namespace {

constexpr std::string_view kNoonOfMonday = "2026-09-14T12:00";

// Ada and Bo work at North, Cy and Dee at South; everybody can on Wednesdays at three.
struct TwoSites : EventBuilder {
  TwoSites() {
    mentor("Ada", "SEL", 0, "North").availability = {"Wed 15:00"};
    mentor("Dee", "SEL", 0, "South").availability = {"Wed 15:00"};
    mentee("Bo", "SEL", 1, "North").availability = {"Wed 15:00"};
    mentee("Cy", "SEL", 1, "South").availability = {"Wed 15:00"};
    program.sites.live[SiteId("North")].places = "Room 12\n\n Room  7";
    program.sites.live[SiteId("North")].shared_places = "Library";
    program.sites.live[SiteId("South")].places = "Room 12";
    event().shared_places = "Video call";
    event().places = "District office";
  }

  MatchId told(const char* mentor, const char* mentee) {
    return match(mentor, mentee, "SEL", MatchState::notified);
  }
  Session session(const MatchId& of, const char* place) const {
    Session made;
    made.match = of;
    made.starts_at = "2026-09-16T15:00";
    made.minutes = 45;
    made.place = place;
    return made;
  }
  SessionId put(const char* id, const Session& session) {
    program.sessions.live[SessionId(id)] = session;
    return SessionId(id);
  }
  std::vector<std::string> names(const MatchId& of) const {
    std::vector<std::string> names;
    for (const MeetingPlace& place : PlaceBook(program).places_for(of)) names.push_back(place.name);
    return names;
  }
  SessionId holder(const MatchId& of, const char* place) const {
    return PlaceBook(program).who_has_place(SessionId(), session(of, place));
  }
};

}  // namespace

TEST_CASE("places: a pair of one site meets there, a pair across sites where the event says") {
  TwoSites program;
  CHECK(program.names(program.told("Ada", "Bo")) ==
        std::vector<std::string>{"Room 12, North", "Room 7, North", "Library, North",
                                 "District office", "Video call"});
  // Across sites the mentor's site comes before the mentee's.
  CHECK(program.names(program.told("Dee", "Bo")) ==
        std::vector<std::string>{"Video call", "District office", "Room 12, South",
                                 "Room 12, North", "Room 7, North", "Library, North"});
  CHECK(program.names(MatchId("gone")).empty());
}

TEST_CASE(
    "places: who has no site meets at the other's, and one site needs no name behind a place") {
  EventBuilder builder;
  builder.mentor("Ada", "SEL");
  builder.mentee("Bo", "SEL", 1, "North");
  builder.program.sites.live[SiteId("North")].places = "Room 12";
  const MatchId match = builder.match("Ada", "Bo", "SEL", MatchState::notified);
  CHECK(PlaceBook(builder.program).places_for(match) == std::vector<MeetingPlace>{{"Room 12"}});
}

TEST_CASE("places: one that holds one session is taken, however it is written") {
  TwoSites program;
  const MatchId bo = program.told("Ada", "Bo"), across = program.told("Dee", "Bo"),
                cy = program.told("Dee", "Cy");
  const SessionId first = program.put("a", program.session(bo, "room 12"));
  for (const char* place : {"Room 12, North", "room-12 north", "ROOM 12, North "}) {
    CAPTURE(place);
    CHECK(program.holder(cy, place) == first);
  }
  CHECK(program.holder(cy, "Room 12").empty());  // theirs is at South
  CHECK(program.holder(across, "Room 7").empty());
  // A site keeps its places under a new name.
  program.program.sites.live[SiteId("North")].name = "North High";
  program.program.sites.live[SiteId("North")].spellings = {"North"};
  CHECK(program.holder(cy, "Room 12, North High") == first);
  CHECK(program.holder(cy, "Room 12, North") == first);
}

TEST_CASE("places: what holds several, or was named by nobody, is never taken") {
  TwoSites program;
  const MatchId bo = program.told("Ada", "Bo"), cy = program.told("Dee", "Cy");
  for (const char* place : {"Library, North", "Video call", "Cafeteria", ""}) {
    CAPTURE(place);
    program.put("a", program.session(bo, place));
    CHECK(program.holder(cy, place).empty());
  }
  program.put("a", program.session(bo, "District office"));
  CHECK(program.holder(cy, "district office") == SessionId("a"));
  program.program.sessions.live[SessionId("a")].state = SessionState::cancelled;
  CHECK(program.holder(cy, "district office").empty());
}

TEST_CASE("places: free ones are those that nobody has then") {
  TwoSites program;
  const MatchId bo = program.told("Ada", "Bo"), cy = program.told("Dee", "Cy");
  const SessionId first = program.put("a", program.session(cy, "Room 12, North"));
  Session wanted = program.session(bo, "");
  const auto free = [&](const SessionId& id, const std::vector<Session>& proposed) {
    return PlaceBook(program.program).free_places(id, wanted, proposed);
  };
  CHECK(free({}, {}).front() == "Room 7, North");
  CHECK(free(first, {}).front() == "Room 12, North");  // not in its own way
  CHECK(free({}, {program.session(cy, "room 7, north")}).front() == "Library, North");
  wanted.starts_at = "2026-09-16T15:45";
  CHECK(free({}, {}).front() == "Room 12, North");
}

TEST_CASE("places: a planned session in a taken place is refused with who has it, a held one not") {
  TwoSites program;
  const MatchId bo = program.told("Ada", "Bo"), cy = program.told("Dee", "Cy");
  program.put("a", program.session(bo, "District office"));
  Session session = program.session(cy, "District office");
  const auto problem = [&] {
    return session_problem(program.program, SessionId(), session, day_of(session.starts_at));
  };
  const auto refused = problem();
  REQUIRE(refused);
  CHECK(refused->part == SessionPart::place);
  CHECK(refused->why.key == "error.session.place_taken");
  CHECK(*refused->why.find("place") == ArgValue("District office"));
  CHECK(*refused->why.find("mentor") == ArgValue("Ada"));
  CHECK(*refused->why.find("mentee") == ArgValue("Bo"));
  session.state = SessionState::held;
  CHECK_FALSE(problem());
}

TEST_CASE("places: each proposed session gets one, at a later time where it is taken") {
  TwoSites program;
  program.event().shared_places.clear();
  program.event().places.clear();
  program.program.sites.live[SiteId("South")].places.clear();
  const MatchId bo = program.told("Ada", "Bo"), cy = program.told("Dee", "Cy");
  auto proposed = propose_sessions(program.program, program.event_id, kNoonOfMonday)->sessions;
  REQUIRE(proposed.size() == 2);
  CHECK(proposed[0].match == bo);
  CHECK(proposed[0].place == "Room 12, North");
  CHECK(proposed[1].match == cy);
  CHECK(proposed[1].place.empty());  // South has named none

  program.program.sites.live[SiteId("North")].places = "Room 12";
  program.program.sites.live[SiteId("North")].shared_places.clear();
  program.put("a", program.session(cy, "Room 12, North"));
  proposed = propose_sessions(program.program, program.event_id, kNoonOfMonday)->sessions;
  REQUIRE(proposed.size() == 1);
  CHECK(proposed[0].starts_at == "2026-09-23T15:00");
  CHECK(proposed[0].place == "Room 12, North");
  // Two weeks without a free one: the first time all the same.
  Session later = program.session(cy, "Room 12, North");
  later.starts_at = "2026-09-23T15:00";
  program.put("b", later);
  proposed = propose_sessions(program.program, program.event_id, kNoonOfMonday)->sessions;
  REQUIRE(proposed.size() == 1);
  CHECK(proposed[0].starts_at == "2026-09-16T15:00");
  CHECK(proposed[0].place.empty());
}

TEST_CASE("places: proposals never put two sessions into one place at once (seeds 1 to 40)") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const auto below = [&](std::uint64_t bound) {
      return static_cast<int>(random.next() % bound);
    };
    EventBuilder builder;
    builder.event().session_minutes = 20 + below(60);
    const char* sites[] = {"North", "South", "West"};
    const char* slots[] = {"Mon 15:00", "Mon 15:30", "Tue 12:00", "Wed 8:00"};
    for (const char* site : sites) {
      Site& record = builder.program.sites.live[builder.site(site)];
      for (int room = below(3); room > 0; --room) {
        record.places += "Room " + std::to_string(room) + "\n";
      }
      if (below(3) == 0) record.shared_places = "Library";
    }
    if (below(2) == 0) builder.event().places = "Office";
    if (below(2) == 0) builder.event().shared_places = "Video call";
    const auto some_times = [&](Registration& registration) {
      for (const char* slot : slots) {
        if (below(3) > 0) registration.availability.insert(slot);
      }
    };
    for (int number = 0; number < 6; ++number) {
      some_times(builder.mentor("m" + std::to_string(number), "SEL", 0, sites[below(3)]));
    }
    for (int number = 0; number < 14; ++number) {
      const std::string name = "e" + std::to_string(number);
      some_times(builder.mentee(name, "SEL", 1, sites[below(3)]));
      builder.match("m" + std::to_string(below(6)), name, "SEL", MatchState::notified);
    }
    // Those that are planned already, and the event's: all in one program in the end.
    auto proposals = *propose_sessions(builder.program, builder.event_id, kNoonOfMonday);
    const std::size_t first_half = proposals.sessions.size() / 2;
    for (std::size_t at = 0; at < first_half; ++at) {
      builder.program.sessions.live[SessionId("s" + std::to_string(at))] = proposals.sessions[at];
    }
    const auto rest = *propose_sessions(builder.program, builder.event_id, kNoonOfMonday);
    std::vector<Session> all(proposals.sessions.begin(),
                             proposals.sessions.begin() + static_cast<std::ptrdiff_t>(first_half));
    all.insert(all.end(), rest.sessions.begin(), rest.sessions.end());
    // Minutes of each room's days, marked one by one.
    const std::set<std::string> holds_several{"", "Video call", "Library, North", "Library, South",
                                              "Library, West"};
    std::map<std::pair<std::string, std::string>, std::set<int>> taken;
    for (const Session& session : all) {
      if (holds_several.count(session.place) > 0) continue;
      const int from = std::stoi(session.starts_at.substr(11, 2)) * 60 +
                       std::stoi(session.starts_at.substr(14, 2));
      std::set<int>& day = taken[{session.place, session.starts_at.substr(0, 10)}];
      for (int minute = from; minute < from + session.minutes; ++minute) {
        CHECK(day.insert(minute).second);
      }
    }
  }
}
