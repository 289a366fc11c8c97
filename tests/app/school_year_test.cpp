// A school year of a district, lived through commands as the screens send them, with what happens
// in one: people with one name, a site that closes, topics that merge, an event that is called off,
// a mentor who leaves. Beside it the test keeps a count of its own, which the program's figures
// have to agree with.
#include <doctest/doctest.h>

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

using namespace rondo;
using test::Browser;
using test::Page;
using test::SchoolYear;
using test::YearFigures;

namespace {

// What the program says, each figure by the function that the screens take it from; those that none
// counts yet, from the records.
YearFigures figures_of(const Program& program, std::int64_t now_utc_ms) {
  YearFigures figures;
  const auto site_of = [&](const PersonId& id) {
    const Person* person = program.people.find(id);
    const Site* site = person == nullptr ? nullptr : program.sites.find(person->site);
    return site == nullptr ? std::string() : site->name;
  };
  const std::vector<ProgramMeeting> meetings = program_meetings(program, {}, now_utc_ms);
  figures.meetings = static_cast<int>(meetings.size());
  for (const auto& [person, minutes] : minutes_by_person(meetings)) {
    if (minutes.given > 0) figures.given[person] = minutes.given;
    if (minutes.received > 0) figures.received[person] = minutes.received;
    figures.minutes_by_site[site_of(person)] += minutes.given + minutes.received;
  }
  std::set<std::pair<EventId, PersonId>> served;
  for (const auto& [id, match] : program.matches) {
    ++figures.states[match.state];
    if (match.state == MatchState::declined || match.state == MatchState::ended_early) continue;
    served.emplace(match.event, match.mentee);
    const std::string of_mentor = site_of(match.mentor), of_mentee = site_of(match.mentee);
    const bool known = !of_mentor.empty() && !of_mentee.empty();
    figures.across_sites += known && of_mentor != of_mentee ? 1 : 0;
  }
  for (const auto& [id, registration] : program.registrations) {
    if (registration.withdrawn || registration.requests.empty()) continue;
    ++figures.asked;
    figures.served += served.count({registration.event, registration.person}) > 0 ? 1 : 0;
  }
  return figures;
}

void check_same(const YearFigures& counted, const YearFigures& told) {
  CHECK(told.meetings == counted.meetings);
  CHECK(told.given == counted.given);
  CHECK(told.received == counted.received);
  CHECK(told.minutes_by_site == counted.minutes_by_site);
  CHECK(told.across_sites == counted.across_sites);
  CHECK(told.asked == counted.asked);
  CHECK(told.served == counted.served);
  CHECK(told.states == counted.states);
}

void check_report(const YearFigures& counted, const ProgramReport& report) {
  CHECK(report.meetings == counted.meetings);
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
    const auto found = counted.states.find(static_cast<MatchState>(state));
    CHECK(report.matches[state] == (found == counted.states.end() ? 0 : found->second));
  }
  CHECK(counted.ended_after_meeting > 0);
  CHECK(report.ended_after_meeting == counted.ended_after_meeting);
  std::map<std::string, int> by_site;
  for (const PeopleGroup& group : report.hours_by_site) {
    by_site[group.name] += group.minutes.given + group.minutes.received;
  }
  CHECK(by_site == counted.minutes_by_site);
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

void check_year(std::uint64_t seed) {
  Browser browser;
  Page page(browser, seed);
  SchoolYear year(page, seed);
  year.live();

  CHECK(page.program().people.size() == 300);
  CHECK(page.program().sites.size() == 4);
  CHECK(page.program().events.size() == 25);
  for (const Issue& issue : validate(page.program())) {
    FAIL_CHECK(issue.record.collection << " " << issue.field << " " << issue.message.key);
  }

  check_same(test::figures_of(year.tally), figures_of(page.program(), page.clock.now_utc_ms()));
  const std::int64_t now = page.clock.now_utc_ms();
  check_report(test::figures_of(year.tally), program_report(page.program(), {}, now));
  check_scope(page, year, {{}, "2027-08-01", "2028-07-31"});
  check_scope(page, year, {{}, "2028-02-29", "2028-02-29"});
  check_scope(page, year, {{}, "2028-03-26", "2028-03-26"});
  check_scope(page, year, {year.sitting, "", ""});
  check_scope(page, year, {year.called_off, "", ""});

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
  CHECK(page.program() == after);
}

}  // namespace

TEST_CASE("a school year of 300 people, 4 sites and 25 events, seed 1") {
  check_year(1);
}
