// A school year of a district, lived through commands as the screens send them, with what happens
// in one: people with one name, sites that close, topics that merge, an event that is called off,
// a mentor who leaves, links that come back. Beside it the test keeps a count of its own, which the
// program's figures have to agree with, aim by aim.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/app_fixture.h"
#include "app/school_year.h"
#include "base/iso_time.h"
#include "codec/program_json.h"
#include "model/validate.h"
#include "report/program_meetings.h"
#include "report/program_report.h"
#include "report/report_sections.h"

using namespace rondo;
using test::Aims;
using test::Browser;
using test::Page;
using test::Part;
using test::SchoolYear;
using test::Span;
using test::YearFigures;

namespace {

Part part_of(const Share& share) {
  return {share.part, share.whole};
}

std::string name_of_group(const PeopleGroup& group) {
  CHECK(group.kind != PeopleGroup::Kind::smaller_ones);
  return group.kind == PeopleGroup::Kind::named ? group.name : std::string();
}

// The picture of all matches: each in one row.
void check_states(const YearFigures& counted, const Page& page, const ProgramReport& report) {
  int all = 0;
  for (const auto& [state, matches] : counted.states) all += matches;
  const auto sections = report_sections(page.program(), {}, report, page.state().words);
  const auto section = std::find_if(sections.begin(), sections.end(),
                                    [](const auto& one) { return one.id == "matches"; });
  REQUIRE(section != sections.end());
  REQUIRE(section->charts.size() == 1);
  std::map<std::string, std::string> rows;
  int told = 0;
  for (const ReportFigure& row : section->charts.front().rows) {
    rows[row.label] = row.value;
    told += row.amount;
  }
  CHECK(told == all);
  const int fell_through = counted.states.at(MatchState::declined) +
                           counted.states.at(MatchState::ended_early) - counted.ended_after_meeting;
  CHECK(section->figures.front().value == std::to_string(all - fell_through));
  CHECK(rows.at("Completed") == std::to_string(counted.states.at(MatchState::completed)));
  CHECK(rows.at("Declined") == std::to_string(counted.states.at(MatchState::declined)));
  CHECK(rows.at("Ended early, had met") == std::to_string(counted.ended_after_meeting));
}

void check_figures(const YearFigures& counted, const Page& page, const ProgramReport& report) {
  int minutes = 0;
  std::map<PersonId, int> given, received;
  for (const auto& [person, hours] : report.hours) {
    if (hours.given > 0) given[person] = hours.given;
    if (hours.received > 0) received[person] = hours.received;
    minutes += hours.given;
  }
  CHECK(given == counted.given);
  CHECK(received == counted.received);
  CHECK(report.minutes == minutes);
  for (std::size_t state = 0; state < report.matches.size(); ++state) {
    CAPTURE(state);
    const auto found = counted.states.find(static_cast<MatchState>(state));
    CHECK(report.matches[state] == (found == counted.states.end() ? 0 : found->second));
  }
  check_states(counted, page, report);
  for (std::size_t state = 0; state < report.sessions.size(); ++state) {
    CAPTURE(state);
    const auto found = counted.sessions.find(static_cast<SessionState>(state));
    CHECK(report.sessions[state] == (found == counted.sessions.end() ? 0 : found->second));
  }
  CHECK(counted.ended_after_meeting > 0);
  CHECK(report.ended_after_meeting == counted.ended_after_meeting);
  std::map<std::string, int> by_site;
  for (const PeopleGroup& group : report.hours_by_site) {
    by_site[name_of_group(group)] += group.minutes.given + group.minutes.received;
  }
  CHECK(by_site == counted.minutes_by_site);
}

// Sites stand for themselves in the report of a whole year; in that of one event they may be too
// small to.
void check_sites(const Aims& counted, const ProgramReport& report) {
  std::map<std::string, Part> by_site;
  for (const PeopleGroup& group : report.access.by_site) {
    by_site[name_of_group(group)] = {group.served, group.people};
  }
  CHECK(by_site == counted.access_by_site);
  int named = 0, pairs = 0;
  for (const SiteFlow& flow : report.across.flows) {
    pairs += flow.pairs;
    if (flow.is_of_others()) continue;
    ++named;
    const auto found = counted.flows.find({flow.mentor_site, flow.mentee_site});
    REQUIRE(found != counted.flows.end());
    CHECK(flow.pairs == found->second);
  }
  CHECK(named > 2);
  CHECK(pairs == counted.pairs);
}

void check_initiatives(const Aims& counted, const Program& program, const ProgramReport& report) {
  std::map<std::string, test::ServedInitiative> told;
  for (const InitiativeFigures& one : report.initiatives) {
    const Initiative* found = program.initiatives.find(one.initiative);
    const std::string name = found == nullptr ? std::string() : found->name;
    const test::ServedInitiative served{one.events, one.people, one.meetings, one.minutes};
    if (!(served == test::ServedInitiative())) told[name] = served;
  }
  CHECK(told.size() == counted.initiatives.size());
  for (const auto& entry : counted.initiatives) {
    const std::string& name = entry.first;
    const test::ServedInitiative& served = entry.second;
    CAPTURE(name);
    CHECK(told[name].events == served.events);
    CHECK(told[name].people == served.people);
    CHECK(told[name].meetings == served.meetings);
    CHECK(told[name].minutes == served.minutes);
  }
}

void check_learning(const Aims& counted, const LearningFigures& learning) {
  std::map<TopicId, int> topics;
  for (const TopicMeetings& one : learning.topics) topics[one.topic] = one.meetings;
  CHECK(topics == counted.met_about);
  CHECK(part_of(learning.trained) == counted.trained);
  for (std::size_t grade = 0; grade < counted.useful.size(); ++grade) {
    CHECK(learning.useful.counts[grade] == counted.useful[grade]);
  }
  CHECK(part_of(learning.practice_later) == counted.practice_later);
  for (const auto& [question, share] : learning.answers) {
    if (question == "goal") CHECK(part_of(share) == counted.goal_reached);
    if (question == "pipeline") CHECK(part_of(share) == counted.program_wanted);
  }
}

void check_mentors(const Aims& counted, const ProgramReport& report) {
  CHECK(part_of(report.leadership.first_time) == counted.first_time);
  const auto& unused = report.leadership.unused;
  CHECK(std::set<PersonId>(unused.begin(), unused.end()) == counted.unused);
  CHECK(report.leadership.followed == counted.followed);
  const LoadFigures& load = report.load;
  CHECK(load.mentors == counted.mentors);
  CHECK(load.mentees == counted.mentees);
  for (std::size_t mentees = 0; mentees < load.mentors_with.size(); ++mentees) {
    const auto found = counted.mentors_with.find(static_cast<int>(mentees));
    CHECK(load.mentors_with[mentees] == (found == counted.mentors_with.end() ? 0 : found->second));
  }
  CHECK(part_of(load.busiest_tenth) == Part{counted.of_busiest_tenth, counted.mentees});
  CHECK(load.gini_hundredths == counted.gini_hundredths);
}

// All six aims, of the program or a part of it.
void check_aims(const Page& page, const SchoolYear& year, const ReportScope& scope) {
  CAPTURE(scope.event.text());
  CAPTURE(scope.from);
  const Aims counted = test::aims_of(year.tally, Span{scope.event, scope.from, scope.until});
  const ProgramReport report = program_report(page.program(), scope, page.clock.now_utc_ms());
  CHECK(report.events == counted.events);
  CHECK(report.cancelled_events == counted.cancelled_events);
  CHECK(report.people == counted.people);
  CHECK(part_of(report.access.people) == counted.access);
  CHECK(part_of(report.access.requests) == counted.requests);
  CHECK(report.across.pairs == counted.pairs);
  CHECK(part_of(report.across.across) == counted.across);
  if (scope.event.empty()) check_sites(counted, report);
  check_initiatives(counted, page.program(), report);
  check_learning(counted, report.learning);
  check_mentors(counted, report);
  if (report.purpose.kind == EventKind::one_off) {
    CHECK(counted.in_time.whole > 0);
    CHECK(part_of(report.purpose.in_time) == counted.in_time);
  }
}

void check_scope(const Page& page, const SchoolYear& year, const ReportScope& scope) {
  CAPTURE(scope.from);
  CAPTURE(scope.until);
  std::map<PersonId, int> given;
  int meetings = 0;
  for (const test::HeldMeeting& held : year.tally.held) {
    if (!scope.event.empty() && !(scope.event == held.event)) continue;
    if (held.day < scope.from || (!scope.until.empty() && held.day > scope.until)) continue;
    ++meetings;
    given[held.mentor] += held.minutes;
  }
  const auto told = program_meetings(page.program(), scope, page.clock.now_utc_ms());
  CHECK(meetings > 0);
  CHECK(static_cast<int>(told.size()) == meetings);
  for (const auto& [person, minutes] : minutes_by_person(told)) {
    CHECK(minutes.given == given[person]);
  }
}

// A year that says something of each aim.
void check_full(const Aims& counted) {
  CHECK(counted.events == 25);
  CHECK(counted.cancelled_events == 1);
  for (const Part& part : {counted.access, counted.requests, counted.across, counted.trained,
                           counted.goal_reached, counted.practice_later}) {
    CHECK(part.part > 0);
    CHECK(part.part < part.whole);
  }
  CHECK(counted.initiatives.size() == 3);
  CHECK_FALSE(counted.unused.empty());
  CHECK(counted.followed > 20);
  CHECK(counted.gini_hundredths > 0);
}

void check_figures_of_year(const Page& page, const SchoolYear& year) {
  CHECK(page.program().people.size() == 300);
  CHECK(page.program().sites.size() == 4);
  CHECK(page.program().events.size() == 25);
  for (const Issue& issue : validate(page.program())) {
    FAIL_CHECK(issue.record.collection << " " << issue.field << " " << issue.message.key);
  }

  const std::int64_t now = page.clock.now_utc_ms();
  const ReportScope all;
  check_figures(test::figures_of(year.tally), page, program_report(page.program(), all, now));
  check_full(test::aims_of(year.tally, {}));
  check_aims(page, year, all);
  check_aims(page, year, {{}, "2027-08-01", "2028-07-31"});
  check_aims(page, year, {{}, year.half_of_it, "2028-07-31"});
  check_aims(page, year, {year.sitting, "", ""});
  check_aims(page, year, {year.called_off, "", ""});
  check_aims(page, year, {year.one_off, "", ""});
  check_scope(page, year, {{}, "2027-08-01", "2028-07-31"});
  check_scope(page, year, {{}, "2028-02-29", "2028-02-29"});
  check_scope(page, year, {{}, "2028-03-26", "2028-03-26"});
  check_scope(page, year, {year.sitting, "", ""});
  check_scope(page, year, {year.called_off, "", ""});
}

// What calendars compare goes on counting, whatever is undone and done again.
Program without_calendar_counts(Program program) {
  for (auto& [id, event] : program.events.live) event.revision = 0;
  for (auto& [id, session] : program.sessions.live) session.revision = 0;
  return program;
}

// Files, storage and undo hold the whole year.
void check_kept(Browser& browser, Page& page, std::uint64_t seed) {
  const Program after = page.program();
  const std::string file = codec::write_program(after);
  Browser elsewhere;
  Page other(elsewhere, seed + 1);
  other.files.give("year.json", file);
  CHECK(other.program() == after);
  CHECK(codec::write_program(other.program()) == file);
  CHECK(Page(browser, seed + 2).program() == after);

  std::size_t steps = 0;
  for (; page.state().history.next_undo() != nullptr; ++steps) page.run(command::Undo{});
  CHECK(steps == History::kMaxSteps);
  CHECK_FALSE(page.program() == after);
  CHECK(validate(page.program()).empty());
  while (page.state().history.next_redo() != nullptr) page.run(command::Redo{});
  CHECK(without_calendar_counts(page.program()) == without_calendar_counts(after));
}

}  // namespace

TEST_CASE("a school year of 300 people, 4 sites and 25 events, seed 1: reports, files, undo") {
  Browser browser;
  Page page(browser, 1);
  SchoolYear year(page, 1);
  year.live();
  check_figures_of_year(page, year);
  check_kept(browser, page, 1);
}

TEST_CASE("a school year of 300 people, 4 sites and 25 events, seed 2: reports") {
  Browser browser;
  Page page(browser, 2);
  SchoolYear year(page, 2);
  year.live();
  check_figures_of_year(page, year);
}
