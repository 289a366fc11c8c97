#include "report/program_report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <string>

#include "report/report_selection.h"
#include "report/school_program.h"
#include "report/school_year.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::kAfterAll;
using rondo::test::SchoolProgram;

namespace {

using Who = std::string;

// Counts by walking through the records once more for each question; shares nothing with the report
// but the records.
class Count {
 public:
  Count(const Program& program, const ReportScope& scope) : program_(program), scope_(scope) {}

  static bool stands(const Registration& one) {
    return !one.withdrawn && one.approval != Approval::refused;
  }
  static bool is_told(MatchState state) {
    static const std::set<MatchState> kTold{MatchState::approved, MatchState::notified,
                                            MatchState::accepted, MatchState::active,
                                            MatchState::completed};
    return kTold.count(state) > 0;
  }
  bool covers(const std::string& day) const {
    if (scope_.from.empty()) return true;
    return !day.empty() && scope_.from <= day.substr(0, 10) && day.substr(0, 10) <= scope_.until;
  }
  static std::string day(const Event& event) {
    if (!event.starts_at.empty()) return event.starts_at;
    return event.opens_on.empty() ? event.created_on : event.opens_on;
  }
  bool counts(const EventId& id) const {
    return (scope_.event.empty() || scope_.event == id) && covers(day(program_.events.live.at(id)));
  }
  // Of a sitting all of whose rounds are over.
  bool took_place(const SpeedMeeting& meeting) const {
    int there = 0;
    for (const auto& [id, one] : program_.registrations) {
      const bool sits = one.person == meeting.mentor || one.person == meeting.mentee;
      if (one.event == meeting.event && sits && !one.withdrawn && one.approval != Approval::refused)
        ++there;
    }
    return there == 2;
  }

  // Calls `with(event, mentor, mentee, day, minutes, topic)` for each meeting that was held.
  template <class With>
  void meetings(With with) const {
    for (const auto& [id, session] : program_.sessions) {
      const Match& match = program_.matches.live.at(session.match);
      if (session.state != SessionState::held) continue;
      with(match.event, match.mentor, match.mentee, session.starts_at, session.minutes,
           match.topic.text());
    }
    for (const auto& [id, meeting] : program_.speed_meetings) {
      if (!took_place(meeting)) continue;
      with(meeting.event, meeting.mentor, meeting.mentee,
           program_.events.live.at(meeting.event).starts_at, 10, std::string());
    }
  }

  std::set<std::array<Who, 3>> pairs() const {
    std::set<std::array<Who, 3>> found;
    for (const auto& [id, match] : program_.matches) {
      if (counts(match.event) && had_each_other(id, match)) {
        found.insert({match.event.text(), match.mentor.text(), match.mentee.text()});
      }
    }
    meetings([&](const EventId& event, const PersonId& mentor, const PersonId& mentee,
                 const std::string&, int, const std::string&) {
      if (counts(event)) found.insert({event.text(), mentor.text(), mentee.text()});
    });
    return found;
  }

  Share people_served() const {
    std::set<Who> asked, served;
    const auto all = pairs();
    for (const auto& [id, one] : program_.registrations) {
      if (!one.seeks || !stands(one) || !counts(one.event)) continue;
      asked.insert(one.person.text());
      for (const auto& pair : all) {
        if (pair[0] == one.event.text() && pair[2] == one.person.text()) served.insert(pair[2]);
      }
    }
    return {static_cast<int>(served.size()), static_cast<int>(asked.size())};
  }

  bool has_met(const MatchId& match) const {
    for (const auto& [id, session] : program_.sessions) {
      if (session.match == match && session.state == SessionState::held) return true;
    }
    return false;
  }
  bool had_each_other(const MatchId& id, const Match& match) const {
    if (match.state != MatchState::ended_early) return is_told(match.state);
    return match.asks_anew || has_met(id);
  }
  int ended_after_meeting() const {
    int count = 0;
    for (const auto& [id, match] : program_.matches) {
      const bool ended = match.state == MatchState::ended_early;
      if (counts(match.event) && ended && had_each_other(id, match)) ++count;
    }
    return count;
  }
  Share requests() const {
    Share share;
    for (const auto& [id, one] : program_.registrations) {
      const Event& event = program_.events.live.at(one.event);
      if (!one.seeks || !stands(one) || !counts(one.event) || !event.starts_at.empty()) continue;
      if (one.approval == Approval::waiting || one.approval == Approval::waitlisted) continue;
      const int wanted = std::min(static_cast<int>(one.requests.size()), event.requests_per_mentee);
      std::set<Who> topics;  // helped with, and nobody else looked for
      for (const auto& [match_id, match] : program_.matches) {
        if (!(match.event == one.event) || !(match.mentee == one.person)) continue;
        if (match.asks_anew || !had_each_other(match_id, match)) continue;
        topics.insert(match.topic.text());
      }
      share.whole += wanted;
      share.part += std::min(static_cast<int>(topics.size()), wanted);
    }
    return share;
  }

  // Who is in a pair from one site to another, by their names.
  std::set<Who> people_between(const std::string& mentor_site,
                               const std::string& mentee_site) const {
    const auto is_at = [&](const Who& person, const std::string& site) {
      const SiteId id = program_.people.live.at(PersonId(person)).site;
      return !id.empty() && program_.sites.live.at(id).name == site;
    };
    std::set<Who> people;
    for (const auto& pair : pairs()) {
      if (is_at(pair[1], mentor_site) && is_at(pair[2], mentee_site)) {
        people.insert({pair[1], pair[2]});
      }
    }
    return people;
  }

  Share across() const {
    Share share;
    for (const auto& pair : pairs()) {
      const SiteId mentor = program_.people.live.at(PersonId(pair[1])).site;
      const SiteId mentee = program_.people.live.at(PersonId(pair[2])).site;
      if (mentor.empty() || mentee.empty()) continue;
      share.whole += 1;
      share.part += mentor == mentee ? 0 : 1;
    }
    return share;
  }

  std::map<Who, int> loads() const {
    std::map<Who, int> loads;
    for (const auto& [id, one] : program_.registrations) {
      const bool matched = program_.events.live.at(one.event).starts_at.empty();
      if (one.mentors && stands(one) && matched && counts(one.event)) loads[one.person.text()] += 0;
    }
    for (const auto& [id, match] : program_.matches) {
      if (counts(match.event) && had_each_other(id, match)) loads[match.mentor.text()] += 1;
    }
    return loads;
  }

  // Half the mean difference of any two, by the mean.
  int gini() const {
    double differences = 0, sum = 0;
    const auto all = loads();
    for (const auto& [one, load] : all) {
      sum += load;
      for (const auto& [other, other_load] : all) differences += std::abs(load - other_load);
    }
    if (sum == 0) return 0;
    return static_cast<int>(
        std::floor(100 * differences / (2 * static_cast<double>(all.size()) * sum) + 0.5));
  }

  int first_time() const {
    const ReportScope everything;
    int count = 0;
    std::set<Who> mentors;
    for (const auto& pair : pairs()) mentors.insert(pair[1]);
    for (const Who& mentor : mentors) {
      std::string here = "9", elsewhere = "9";
      for (const auto& pair : Count(program_, everything).pairs()) {
        if (pair[1] != mentor) continue;
        const EventId event(pair[0]);
        std::string& first = counts(event) ? here : elsewhere;
        first = std::min(first, day(program_.events.live.at(event)).substr(0, 10));
      }
      if (here <= elsewhere) ++count;
    }
    return count;
  }

  int said(bool later, bool only_doing) const {
    std::set<Who> people, doing;
    for (const auto& [id, one] : program_.feedback) {
      if (!counts(one.event) || one.later != later || one.practice == Practice::not_said) continue;
      people.insert(one.from.text());
      if (one.practice != Practice::not_yet) doing.insert(one.from.text());
    }
    if (people.size() < 5) return 0;
    return static_cast<int>(only_doing ? doing.size() : people.size());
  }

  const Program& program_;
  const ReportScope scope_;
};

void check_groups(const std::vector<PeopleGroup>& groups, const Share& all) {
  if (groups.empty()) return;
  Share sum;
  for (const PeopleGroup& group : groups) {
    CHECK(group.people >= kFewestToReport);
    sum.whole += group.people;
    sum.part += group.served;
  }
  CHECK(sum == all);
}

void check_hours(const ProgramReport& report, const Count& count) {
  int meetings = 0, minutes = 0;
  std::map<Who, int> given, received;
  count.meetings([&](const EventId& event, const PersonId& mentor, const PersonId& mentee,
                     const std::string& day, int lasted, const std::string&) {
    const bool wanted = count.scope_.event.empty() || count.scope_.event == event;
    if (!wanted || !count.covers(day)) return;
    meetings += 1;
    minutes += lasted;
    given[mentor.text()] += lasted;
    received[mentee.text()] += lasted;
  });
  CHECK(report.meetings == meetings);
  CHECK(report.minutes == minutes);
  int people = 0;
  for (const auto& [person, own] : report.hours) {
    CHECK(own.given == given[person.text()]);
    CHECK(own.received == received[person.text()]);
    people += own.given + own.received > 0 ? 1 : 0;
  }
  given.insert(received.begin(), received.end());
  CHECK(people == static_cast<int>(given.size()));
  int by_initiative = 0;
  for (const InitiativeFigures& one : report.initiatives) by_initiative += one.minutes;
  CHECK(by_initiative == minutes);
}

void check_load(const ProgramReport& report, const Count& count) {
  std::vector<int> sorted;
  for (const auto& [mentor, load] : count.loads()) sorted.push_back(load);
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  int busiest = 0, all = 0;
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    all += sorted[at];
    if (10 * at < sorted.size()) busiest += sorted[at];
    const auto mentees = static_cast<std::size_t>(sorted[at]);
    CHECK(report.load.mentors_with.at(mentees) ==
          std::count(sorted.begin(), sorted.end(), sorted[at]));
  }
  CHECK(report.load.mentors == static_cast<int>(sorted.size()));
  CHECK(report.load.mentees == all);
  CHECK(report.load.busiest_tenth == Share{busiest, all});
  CHECK(report.load.gini_hundredths == count.gini());
}

void check_report(const Program& program, const ReportScope& scope) {
  const ProgramReport report = program_report(program, scope, kAfterAll);
  const Count count(program, scope);
  const auto pairs = count.pairs();
  CHECK(report.access.people == count.people_served());
  check_groups(report.access.by_site, report.access.people);
  for (const Characteristic& one : report.access.by_characteristic) {
    CHECK(one.groups.size() > 1);
    check_groups(one.groups, report.access.people);
  }
  CHECK(report.across.pairs == static_cast<int>(pairs.size()));
  CHECK(report.across.across == count.across());
  int flowing = 0;
  for (const SiteFlow& flow : report.across.flows) {
    flowing += flow.pairs;
    CHECK((!flow.is_of_others() || flow == report.across.flows.back()));
    if (flow.mentor_site.empty() || flow.mentee_site.empty()) continue;
    const auto people = count.people_between(flow.mentor_site, flow.mentee_site);
    CHECK(static_cast<int>(people.size()) >= kFewestToReport);
  }
  CHECK((report.across.flows.empty() || flowing == report.across.pairs));
  CHECK(report.access.requests == count.requests());
  CHECK(report.ended_after_meeting == count.ended_after_meeting());
  int open = 0;
  for (const auto& [reason, requests] : report.access.open) open += requests;
  CHECK(open == report.access.requests.whole - report.access.requests.part);
  check_hours(report, count);
  check_load(report, count);
  CHECK(report.leadership.first_time.part == count.first_time());
  CHECK(report.learning.practice == Share{count.said(false, true), count.said(false, false)});
  CHECK(report.learning.practice_later == Share{count.said(true, true), count.said(true, false)});
  for (const PersonId& unused : report.leadership.unused) {
    for (const auto& pair : pairs) CHECK(pair[1] != unused.text());
  }
}

}  // namespace

TEST_CASE("program report: agrees with an independent count") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const std::string name = "seed " + std::to_string(seed);
    SUBCASE(name.c_str()) {
      const Program program = SchoolProgram(seed).program;
      check_report(program, {});
      check_report(program, school_year(2025));
      check_report(program, school_year(2026));
      check_report(program, {program.events.begin()->first, {}, {}});
    }
  }
}

TEST_CASE("program report: groups of fewer than five never stand for themselves") {
  using Keys = std::set<std::string>;
  // Of people who are in no other group.
  const auto telling = [](const std::map<std::string, int>& sizes) {
    GroupMembers groups;
    for (const auto& [key, size] : sizes) {
      for (int one = 0; one < size; ++one) groups[key].emplace(key + std::to_string(one));
    }
    return telling_groups(groups);
  };
  CHECK(telling({{"a", 5}, {"b", 9}}) == Keys{"a", "b"});
  CHECK(telling({{"a", 4}, {"b", 1}, {"c", 9}}) == Keys{"c"});
  // Four alone could be worked out from the total: the next smallest goes with them.
  CHECK(telling({{"a", 4}, {"b", 6}, {"c", 9}}) == Keys{"c"});
  CHECK(telling({{"a", 4}, {"b", 9}}) == Keys{});
  CHECK(telling({{"a", 2}, {"b", 2}}) == Keys{});
  CHECK(telling({}) == Keys{});
}

TEST_CASE("program report: pairs between two sites of too few people go with others") {
  const Program program = rondo::test::three_sites(
      {"a0b0", "a1b1", "a2b2", "a3b3", "a4b4", "b0c0", "b1c1", "b2c2", "c3a0", "c4a1"});
  constexpr auto kNamed = PeopleGroup::Kind::named, kTogether = PeopleGroup::Kind::smaller_ones;
  // Four people from c to a are too few; those from b to c go with them.
  CHECK(program_report(program, {}, kAfterAll).across.flows ==
        std::vector<SiteFlow>{{kNamed, kNamed, "Site a", "Site b", 5},
                              {kTogether, kTogether, {}, {}, 5}});
}

TEST_CASE("program report: whether mentors are trained is told where any offer says so") {
  Program program;
  program.events.live[EventId("e")].created_on = "2026-09-01";
  for (const char* mentor : {"ana", "ben"}) {
    Registration& registration = program.registrations.live[RegistrationId(mentor)];
    registration.event = EventId("e");
    registration.person = PersonId(mentor);
    registration.mentors = true;
    registration.offers[TopicId("t")] = {};
    Match& match = program.matches.live[MatchId(mentor)];
    match.event = EventId("e");
    match.mentor = PersonId(mentor);
    match.mentee = PersonId("cleo");
    match.topic = TopicId("t");
    match.state = MatchState::accepted;
  }
  const auto trained = [&] {
    return program_report(program, {}, kAfterAll).learning.trained;
  };
  CHECK(trained() == Share{0, 0});
  program.registrations.live.at(RegistrationId("ben")).offers.at(TopicId("t")).trained = true;
  CHECK(trained() == Share{1, 2});
}

TEST_CASE("program report: the Gini coefficient of known spreads") {
  CHECK(gini_hundredths({}) == 0);
  CHECK(gini_hundredths({0, 0}) == 0);
  CHECK(gini_hundredths({2, 2, 2}) == 0);
  CHECK(gini_hundredths({0, 4, 0, 0}) == 75);
  CHECK(gini_hundredths({3, 1, 2}) == 22);
}

TEST_CASE("program report: an event that is not there has nothing to tell") {
  const ProgramReport report =
      program_report(SchoolProgram(1).program, {EventId("other"), {}, {}}, kAfterAll);
  CHECK(report.events == 0);
  CHECK(report.people == 0);
  CHECK(report.meetings == 0);
}

TEST_CASE("program report: why requests are open is read from the last run, while they are") {
  Program program;
  program.events.live[EventId("e")].created_on = "2026-09-01";
  program.events.live[EventId("e")].requests_per_mentee = 2;
  program.people.live[PersonId("p")].name = "Pia";
  program.people.live[PersonId("q")].name = "Quin";
  program.topics.live[TopicId("a")].name = "Circles";
  program.topics.live[TopicId("b")].name = "Phonics";
  Registration registration;
  registration.event = EventId("e");
  registration.person = PersonId("p");
  registration.seeks = true;
  registration.requests = {{TopicId("a"), {}}, {TopicId("b"), {}}};
  program.registrations.live[RegistrationId("r")] = registration;
  MatchRun& run = program.match_runs.live[MatchRunId("run")];
  run.event = EventId("e");
  const auto because = [](const std::string& key) {
    return Value(Value::Object{{"key", Value(key)}, {"args", Value(Value::Object{})}});
  };
  run.unserved = {{"p/a", because("reason.nobody_offers")},
                  {"p/b", because("reason.ruled_out.veto")},
                  {"p/gone", because("reason.no_place")}};
  const auto open = [&] {
    return program_report(program, {}, kAfterAll).access.open;
  };
  CHECK(open() ==
        std::map<OpenReason, int>{{OpenReason::nobody_offers, 1}, {OpenReason::rules, 1}});
  program.matches.live[MatchId("m")] = {
      EventId("e"),         PersonId("q"), PersonId("p"), TopicId("a"),
      MatchState::approved, false,         false,         {}};
  CHECK(open() == std::map<OpenReason, int>{{OpenReason::rules, 1}});
  for (const char* parted :
       {"reason.ruled_out.parted.one", "reason.ruled_out.parted.one-off.other"}) {
    CAPTURE(parted);
    run.unserved["p/b"] = because(parted);
    CHECK(open() == std::map<OpenReason, int>{{OpenReason::parted, 1}});
  }
  run.unserved["p/b"] = because("reason.costs_more");
  CHECK(open() == std::map<OpenReason, int>{{OpenReason::fit_first, 1}});
  // What is only proposed is no match yet, and who waits for approval is not matched.
  program.matches.live.at(MatchId("m")).state = MatchState::proposed;
  CHECK(open() == std::map<OpenReason, int>{{OpenReason::fit_first, 1}, {OpenReason::proposed, 1}});
  program.registrations.live[RegistrationId("r")].approval = Approval::waiting;
  CHECK(open().empty());
  AccessFigures access = program_report(program, {}, kAfterAll).access;
  CHECK(access.requests == Share{0, 0});
  CHECK(access.waiting == 1);
  // So is who was approved but waits for a place.
  program.registrations.live[RegistrationId("r")].approval = Approval::waitlisted;
  access = program_report(program, {}, kAfterAll).access;
  CHECK(access.requests == Share{0, 0});
  CHECK(access.waiting == 1);
  program.registrations.live[RegistrationId("r")].approval = Approval::none_needed;
  program.people.live[PersonId("p")].archived = true;
  CHECK(open() == std::map<OpenReason, int>{{OpenReason::proposed, 1}, {OpenReason::other, 1}});
  program.people.live[PersonId("p")].archived = false;
  program.registrations.live[RegistrationId("r")].withdrawn = true;
  CHECK(open().empty());
}

TEST_CASE("program report: where an event serves nothing by itself, its topics do") {
  SchoolProgram school(7);
  Program& program = school.program;
  for (auto& [id, event] : program.events.live) event.initiative = {};
  const ProgramReport before = program_report(program, {}, kAfterAll);
  REQUIRE(!before.learning.topics.empty());
  const TopicMeetings most = before.learning.topics.front();
  const InitiativeId initiative = program.initiatives.begin()->first;
  program.topics.live.at(most.topic).initiatives = {initiative, InitiativeId("gone")};
  const ProgramReport after = program_report(program, {}, kAfterAll);
  for (const InitiativeFigures& one : after.initiatives) {
    if (one.initiative == initiative) {
      CHECK(one.meetings == most.meetings);
      CHECK(one.people > 0);
      CHECK(one.events == 0);
    } else if (one.initiative.empty()) {
      CHECK(one.meetings == before.meetings - most.meetings);
    } else {
      CHECK(one.meetings == 0);
    }
  }
}

TEST_CASE("program report: sign-ups of a cancelled event count in its own report alone") {
  Program program;
  for (const char* event : {"held", "off"}) {
    program.events.live[EventId(event)].created_on = "2026-09-01";
    for (const char* person : {"Ana", "Bo"}) {
      program.people.live[PersonId(person)].name = person;
      Registration registration;
      registration.event = EventId(event);
      registration.person = PersonId(person);
      registration.seeks = true;
      registration.requests[TopicId("calm")] = {};
      program.registrations.live[RegistrationId(std::string(event) + person)] = registration;
    }
  }
  program.events.live.at(EventId("off")).cancelled_on = "2026-09-10";
  const ProgramReport report = program_report(program, {}, kAfterAll);
  CHECK(report.events == 2);
  CHECK(report.cancelled_events == 1);
  CHECK(report.access.requests.whole == 2);
  ReportScope only;
  only.event = EventId("off");
  CHECK(program_report(program, only, kAfterAll).access.requests.whole == 2);
}

TEST_CASE("program report: who is on the way into the program, and no step of too few") {
  Program program;
  program.events.live[EventId("talks")].created_on = "2026-09-01";
  const auto add = [&](int count, PipelineStep step) {
    for (; count > 0; --count) {
      const std::string name = "P" + std::to_string(program.people.size());
      program.people.live[PersonId(name)].pipeline = step;
      Registration registration;
      registration.event = EventId("talks");
      registration.person = PersonId(name);
      program.registrations.live[RegistrationId(name)] = registration;
    }
  };
  add(7, PipelineStep::none);
  add(kFewestToReport + 2, PipelineStep::interested);
  add(kFewestToReport, PipelineStep::applied);
  add(2, PipelineStep::completed);
  const LeadershipFigures figures = program_report(program, {}, kAfterAll).leadership;
  CHECK(figures.followed == 2 * kFewestToReport + 4);
  // The two would stand alone, and could be worked out from the total.
  REQUIRE(figures.pipeline.size() == 2);
  CHECK(figures.pipeline[0].name == "interested");
  CHECK(figures.pipeline[0].people == kFewestToReport + 2);
  CHECK(figures.pipeline[1].kind == PeopleGroup::Kind::smaller_ones);
  CHECK(figures.pipeline[1].people == kFewestToReport + 2);
}

TEST_CASE("program report: a mentor is new where no earlier event had them") {
  Program program;
  const auto add = [&](const char* id, const char* day, const char* mentor) {
    program.events.live[EventId(id)].created_on = day;
    program.matches.live[MatchId(id)] = {EventId(id),
                                         PersonId(mentor),
                                         PersonId("mentee"),
                                         TopicId("t"),
                                         MatchState::accepted,
                                         false,
                                         false,
                                         {}};
  };
  add("fall", "2025-10-01", "ana");
  add("spring", "2026-03-01", "ben");
  add("next", "2026-09-01", "ana");
  add("late", "2026-10-01", "ben");
  program.matches.live[MatchId("late")].mentor = PersonId("cleo");
  const auto first_time = [&](const ReportScope& scope) {
    return program_report(program, scope, kAfterAll).leadership.first_time;
  };
  CHECK(first_time(school_year(2025)) == Share{2, 2});
  CHECK(first_time(school_year(2026)) == Share{1, 2});
  CHECK(first_time({EventId("next"), {}, {}}) == Share{0, 1});
}

TEST_CASE("school years run from August to July") {
  CHECK(school_year_of("2026-07-31T10:00") == 2025);
  CHECK(school_year_of("2026-08-01") == 2026);
  CHECK_FALSE(school_year_of(std::string_view("soon")));
  CHECK_FALSE(school_year_of(std::string_view("")));
  CHECK(school_year(2026) == ReportScope{{}, "2026-08-01", "2027-07-31"});
  CHECK(school_year_of(school_year(2026)) == 2026);
  CHECK_FALSE(school_year_of(ReportScope{}));
  Program program;
  program.events.live[EventId("a")].created_on = "2025-08-30";
  program.events.live[EventId("b")].opens_on = "2026-09-30";
  CHECK(school_years(program) == std::vector<int>{2026, 2025});
}
