#include "ui/program_figures.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/program_report.h"
#include "report/school_year.h"
#include "support/put_records.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;

namespace {

void add_match(Program& program, const std::string& mentor, const std::string& mentee,
               MatchState state) {
  Match match;
  match.event = EventId("sel");
  match.mentor = PersonId(mentor);
  match.mentee = PersonId(mentee);
  match.topic = TopicId("data");
  match.state = state;
  program.matches.live[MatchId(mentor + mentee)] = match;
}

}  // namespace

TEST_CASE("people, places and requests are counted per event and topic") {
  const Program program = sample_state(Screen::home).program;
  const ProgramFigures all = count_figures(program);
  const EventFigures& event = all.events.at(EventId("sel"));
  CHECK(event.people == 4);
  CHECK(event.mentors == 2);
  CHECK(event.mentees == 3);
  CHECK(event.places == 3);  // Amara two, Ben the event's default
  CHECK(event.wanted == 3);
  CHECK(all.topics.at(TopicId("data")) == TopicFigures{1, {2, 1, 0, 1, 0}, {EventId("sel")}, 0});
  CHECK(all.topics.at(TopicId("data")).is_short());
  CHECK_FALSE(all.topics.at(TopicId("circles")).is_short());
  CHECK(all.people_of_site.at(SiteId("west")) == 2);
  CHECK(all.people_of_pool.at(PoolId("hs")) == 2);
  CHECK(all.mentors_different == 2);
}

TEST_CASE("who mentors without a topic gives no places, and is counted among those who need one") {
  Program program = sample_state(Screen::home).program;
  program.registrations.live.at(RegistrationId("in-amara")).offers.clear();
  const ProgramFigures all = count_figures(program);
  CHECK(all.total.places == 1);  // Ben's
  CHECK(all.events.at(EventId("sel")).without_topic == 1);
}

TEST_CASE("a sitting has neither places nor mentors who could have a mentee") {
  Program program = sample_state(Screen::home).program;
  Event sitting;
  sitting.name = "Speed mentoring";
  sitting.kind = EventKind::speed_mentoring;
  sitting.rounds = 3;
  sitting.table_seats = 2;
  sitting.default_capacity = 6;
  program.events.live[EventId("sitting")] = sitting;
  Registration there;
  there.event = EventId("sitting");
  there.person = PersonId("dana");
  there.mentors = true;
  there.offers[TopicId("data")] = {};
  there.rests = {"2"};
  program.registrations.live[RegistrationId("sits")] = there;
  const ProgramFigures all = count_figures(program);
  const EventFigures& event = all.events.at(EventId("sitting"));
  CHECK(event.mentors == 1);
  CHECK(event.places == 0);
  CHECK(event.topics.at(TopicId("data")).supply.places == 4);  // two rounds of two seats
  CHECK(all.total.places == 3);
  CHECK(all.mentors_different == 2);
}

TEST_CASE("of a plan for more rounds than are held, the meetings of the others don't count") {
  Program program = sample_state(Screen::home).program;
  const EventId id("sitting");
  Event& sitting = program.events.live[id];
  sitting.kind = EventKind::speed_mentoring;
  sitting.rounds = 2;
  for (const char* person : {"amara", "dana"}) {
    Registration& there = program.registrations.live[RegistrationId(std::string("sits-") + person)];
    there.event = id;
    there.person = PersonId(person);
    there.mentors = there.person == PersonId("amara");
    there.seeks = !there.mentors;
  }
  for (const int round : {2, 3}) {
    program.speed_meetings.live[SpeedMeetingId(std::to_string(round))] = {
        id, round, MeetingTableId("t"), PersonId("amara"), PersonId("dana")};
  }
  CHECK(count_figures(program).events.at(id).meetings == 1);
  sitting.rounds = 3;
  CHECK(count_figures(program).events.at(id).meetings == 2);
}

TEST_CASE("requests above what the event serves per mentee don't count as wanted") {
  Program program = sample_state(Screen::home).program;
  Registration& dana = program.registrations.live[RegistrationId("in-dana")];
  dana.requests = {{TopicId("data"), {}}, {TopicId("circles"), {}}, {TopicId("area"), {}}};
  CHECK(count_figures(program).total.wanted == 4);
}

TEST_CASE("people who withdrew and archived events count nowhere in the totals") {
  Program program = sample_state(Screen::home).program;
  program.registrations.live[RegistrationId("in-ben")].withdrawn = true;
  CHECK(count_figures(program).total.mentors == 1);
  CHECK(count_figures(program).topics.at(TopicId("data")).supply.places == 0);
  program.events.live[EventId("sel")].archived = true;
  const ProgramFigures archived = count_figures(program);
  CHECK(archived.total.people == 0);
  CHECK(archived.topics.empty());
  CHECK(archived.events.at(EventId("sel")).people == 3);
}

TEST_CASE("only matches that stand count as served and as load") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "ben", MatchState::approved);
  add_match(program, "amara", "dana", MatchState::proposed);
  add_match(program, "ben", "chidi", MatchState::declined);
  const ProgramFigures all = count_figures(program);
  CHECK(all.total.matches == 2);
  CHECK(all.total.served == 2);
  CHECK(all.total.proposed == 1);
  CHECK(all.total.unserved() == 1);
  CHECK(all.mentors_matched == 1);
}

TEST_CASE("what is only proposed serves nobody, is no pair and no load, as in reports") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "ben", MatchState::proposed);
  add_match(program, "amara", "dana", MatchState::proposed);
  CHECK(count_figures(program).total.requests_served == 0);
  CHECK(count_figures(program).total.sites == SiteMix{});
  CHECK(count_figures(program).mentors_matched == 0);
  CHECK(count_figures(program).busiest_mentees == 0);
  add_match(program, "amara", "ben", MatchState::approved);
  add_match(program, "amara", "dana", MatchState::notified);
  const ProgramFigures all = count_figures(program);
  CHECK(all.total.requests_served == 2);
  CHECK(all.total.sites == SiteMix{2, 2, 1});  // Amara and Dana are both at North High
  CHECK(all.busiest_mentees == 2);
  const ProgramReport report = program_report(program, {}, 0);
  CHECK(report.access.requests == Share{all.total.requests_served, all.total.wanted});
  CHECK(report.across.across == Share{all.total.sites.across, all.total.sites.known});
}

TEST_CASE("a pair whose site is not known counts neither for nor against across sites") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "ben", MatchState::approved);
  add_match(program, "amara", "dana", MatchState::approved);
  program.people.live[PersonId("dana")].site = SiteId();
  const SiteMix mix = count_figures(program).total.sites;
  CHECK(mix == SiteMix{2, 1, 1});
  CHECK(mix.percent() == 100);
  CHECK(mix.unknown() == 1);
  CHECK(program_report(program, {}, 0).across.across == Share{mix.across, mix.known});
}

TEST_CASE("who had met before the match ended was served, as in reports") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "dana", MatchState::ended_early);
  CHECK(count_figures(program).total.requests_served == 0);
  CHECK(count_figures(program).total.unserved() == 3);
  Session session;
  session.match = MatchId("amaradana");
  session.state = SessionState::held;
  session.starts_at = "2026-09-14T15:00";
  program.sessions.live[SessionId("held")] = session;
  CHECK(count_figures(program).total.requests_served == 1);
  CHECK(count_figures(program).total.served == 1);
  CHECK(count_figures(program).total.unserved() == 2);
  // Who asks for another mentor waits again, and had one all the same.
  program.matches.live.at(MatchId("amaradana")).asks_anew = true;
  CHECK(count_figures(program).total.matches == 1);
  CHECK(count_figures(program).total.requests_served == 0);
  CHECK(count_figures(program).total.unserved() == 3);
  CHECK(count_figures(program).total.sites.pairs == 1);
  CHECK(program_report(program, {}, 0).access.requests.part == 0);
  CHECK(program_report(program, {}, 0).load.mentees == 1);
}

TEST_CASE("a topic is short of places for the requests that the event serves, and no others") {
  Program program = sample_state(Screen::home).program;
  program.events.live[EventId("sel")].requests_per_mentee = 1;
  const auto data = [&] {
    return count_figures(program).topics.at(TopicId("data"));
  };
  CHECK(data().supply.waiting == 2);
  CHECK(data().supply.missing == 1);
  // For Dana it is the second choice, which is not served.
  Registration& dana = program.registrations.live[RegistrationId("in-dana")];
  dana.requests[TopicId("data")].rank = 2;
  dana.requests[TopicId("circles")].rank = 1;
  CHECK(data().supply.waiting == 1);
  CHECK_FALSE(data().is_short());
}

TEST_CASE("mentors of another topic in the focus area have places for a topic too") {
  Program program = sample_state(Screen::home).program;
  program.topics.live[TopicId("data")].focus_area = TopicId("area");
  // Three requests in the area, and three places.
  CHECK_FALSE(count_figures(program).topics.at(TopicId("data")).is_short());
  program.registrations.live[RegistrationId("in-amara")].capacity = 1;
  CHECK(count_figures(program).topics.at(TopicId("data")).supply.missing == 1);
}

TEST_CASE("no event counts as short of a topic that mentors of nearby topics may take there") {
  Program program = sample_state(Screen::home).program;
  program.topics.live[TopicId("data")].focus_area = TopicId("area");
  const EventId spring("spring");
  program.events.live[spring] = program.events.live.at(EventId("sel"));
  program.events.live[spring].name = "Spring";
  Registration& amara = test::put_sign_up(program, "spring-amara", spring, "amara");
  amara.mentors = true;
  amara.capacity = 1;
  amara.offers[TopicId("circles")] = {};
  Registration& chidi = test::put_sign_up(program, "spring-chidi", spring, "chidi");
  chidi.seeks = true;
  chidi.requests[TopicId("data")] = {};
  const auto data = [&] {
    return count_figures(program).topics.at(TopicId("data"));
  };
  // Nobody offers it there; it is short of no place.
  CHECK(data().supply.short_of() == 0);
  CHECK(data().short_in == std::vector{spring});
  program.registrations.live[RegistrationId("in-amara")].capacity = 1;
  CHECK(data().supply.short_of() == 1);
  CHECK(data().short_in == std::vector{EventId("sel")});
}

TEST_CASE("what is matched is short of nothing") {
  Program program = sample_state(Screen::home).program;
  program.registrations.live[RegistrationId("in-amara")].capacity = 5;
  add_match(program, "ben", "chidi", MatchState::approved);
  const auto data = [&] {
    return count_figures(program).topics.at(TopicId("data"));
  };
  CHECK(data().supply.waiting == 1);
  CHECK(data().supply.missing == 1);
  add_match(program, "amara", "dana", MatchState::notified);
  CHECK(data().supply.waiting == 0);
  CHECK_FALSE(data().is_short());
}

TEST_CASE("the load of mentors counts all events of the latest school year") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "ben", MatchState::approved);
  const auto add_event = [&](const std::string& id, const std::string& day) {
    program.events.live[EventId(id)].created_on = day;
    program.events.live[EventId(id)].archived = true;
    Match match = program.matches.live[MatchId("amaraben")];
    match.event = EventId(id);
    program.matches.live[MatchId(id)] = match;
  };
  add_event("august", "2026-08-02");
  add_event("spring", "2026-03-02");
  const ProgramFigures all = count_figures(program);
  CHECK(all.load_year == 2026);
  CHECK(all.busiest_mentees == 2);
  CHECK(all.mentors_matched == 1);
  CHECK(all.total.served == 1);
}

TEST_CASE("who had met before the match ended was a load, as in reports") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "dana", MatchState::ended_early);
  CHECK(count_figures(program).busiest_mentees == 0);
  CHECK(count_figures(program).mentors_matched == 0);
  Session session;
  session.match = MatchId("amaradana");
  session.state = SessionState::held;
  session.starts_at = "2026-09-14T15:00";
  program.sessions.live[SessionId("held")] = session;
  const ProgramFigures all = count_figures(program);
  CHECK(all.busiest_mentees == 1);
  CHECK(all.mentors_matched == 1);
  CHECK(program_report(program, {}, 0).load.mentors_with.size() == 2);
  // Nor is it more mentors than there are.
  for (auto& [id, registration] : program.registrations.live) registration.withdrawn = true;
  CHECK(count_figures(program).mentors_different == 1);
}

TEST_CASE("the load in the middle, of an even number of mentors, is between two") {
  Program program = sample_state(Screen::home).program;
  add_match(program, "amara", "dana", MatchState::approved);
  add_match(program, "amara", "chidi", MatchState::approved);
  add_match(program, "ben", "dana", MatchState::approved);
  CHECK(count_figures(program).median_mentees_tenths == 15);
  add_match(program, "dana", "chidi", MatchState::approved);
  CHECK(count_figures(program).median_mentees_tenths == 10);
}
