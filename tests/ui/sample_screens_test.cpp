// Every screen with a real year in it: the sample program, event by event. Names that only many
// records bring about, and texts of people, show here.
#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <vector>

#include "app/sample_program.h"
#include "base/iso_time.h"
#include "base/median.h"
#include "match/explain.h"
#include "match/summary.h"
#include "report/program_report.h"
#include "report/school_year.h"
#include "sessions/sessions.h"
#include "ui/next_things.h"
#include "ui/program_figures.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

AppState sample_year() {
  AppState state = new_state(Screen::home);
  SeededRandom random(1);
  Result<Program> sample = sample_program(random, state.words, state.templates, "en", "2026-11-28");
  REQUIRE(sample.ok());
  state.program = std::move(*sample);
  state.programs = {entry_of(state.program, 0)};
  state.now_utc_ms = *utc_ms_of("2026-11-28T09:00:00Z");
  state.now_local = "2026-11-28T09:00";
  return state;
}

PersonId person_called(const Program& program, std::string_view name) {
  for (const auto& [id, person] : program.people) {
    if (person.name == name) return id;
  }
  FAIL("nobody has that name");
  return {};
}

// Where the screen shows something else for each record.
std::vector<std::string> ids_for(const Program& program, Screen screen) {
  if (!needs_id(screen)) return {""};
  std::vector<std::string> ids;
  if (screen == Screen::person) {
    for (const std::string_view name : {"Amara Okafor", "Viktor Horváth", "Gus Halloran"}) {
      ids.push_back(person_called(program, name).text());
    }
    return ids;
  }
  for (const auto& [id, event] : program.events) ids.push_back(id.text());
  return ids;
}

void check_names(const access::Tree& tree) {
  std::map<std::string, int> times;
  for (const access::Node& node : tree.nodes()) {
    if (node.role == Role::button) ++times[node.name];
  }
  for (const auto& entry : times) {
    CAPTURE(entry.first);
    CHECK(entry.second == 1);
  }
}

}  // namespace

TEST_CASE("every screen shows the sample program, and no two buttons read the same") {
  for (const float width : {1280.0F, 390.0F}) {
    ScreenPage shown(sample_year(), width, 900);
    for (const Screen screen : all_screens()) {
      if (is_for_others(screen) || screen == Screen::gallery) continue;
      for (const std::string& id : ids_for(shown.state.program, screen)) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(screen));
        CAPTURE(id);
        shown.state.place = {screen, id};
        shown.page.settle();
        check_names(shown.page.tree());
      }
    }
  }
}

TEST_CASE("the figures of every event of the sample are the same on all screens") {
  ScreenPage shown(sample_year(), 1280, 4000);
  const Program& program = shown.state.program;
  const ProgramFigures figures = count_figures(program);
  const auto show = [&](Screen screen, const EventId& event) {
    shown.state.place = {screen, event.text()};
    shown.page.settle();
  };
  const auto in_words = [&](std::string_view key, int count) {
    return shown.state.words.text({std::string(key), {arg("count", count)}});
  };
  for (const auto& [id, event] : program.events) {
    const std::string& name = event.name;
    CAPTURE(name);
    const EventFigures& listed = figures.events.at(id);
    const ProgramReport report = program_report(program, {id, {}, {}}, shown.state.now_utc_ms);
    show(Screen::event_people, id);
    CHECK(shown.says(in_words("common.people", report.people)));
    CHECK(shown.says(in_words("common.mentors_count", listed.mentors)));
    CHECK(shown.says(in_words("common.mentees", listed.mentees)));
    if (listed.sitting) {
      CHECK(report.purpose.sitting.planned == listed.meetings);
      CHECK(report.purpose.sitting.held == report.meetings);
      show(Screen::event_plan, id);
      CHECK(shown.says(in_words("plan.stat.meetings.held", report.meetings)));
      continue;
    }
    const EventView view = *view_event(program, id);
    const MatchSummary matches = summarize(view);
    CHECK(matches.matches == listed.served);
    CHECK(matches.wanted == listed.wanted);
    CHECK(matches.served == listed.requests_served);
    CHECK(matches.sites.pairs == listed.sites.pairs);
    CHECK(std::ssize(event_sessions(program, id, shown.state.now_local)) == matches.matches);
    CHECK(report.load.mentees == listed.served - listed.proposed);
    const AccessFigures& access = report.access;
    CHECK(access.requests.part == matches.served);
    CHECK(report.across.pairs == matches.sites.pairs);
    CHECK(access.requests.whole == matches.wanted);
    int open = 0;
    for (const auto& [reason, count] : access.open) open += count;
    CHECK(open == access.requests.whole - access.requests.part);
    int missing = 0;
    for (const UnservedRequest& one : unserved_requests(view)) missing += one.instead ? 0 : 1;
    CHECK(missing == matches.wanted - matches.served);
  }
}

TEST_CASE("the load of mentors in the sample is the same on Home and in the report of the year") {
  const AppState state = sample_year();
  const ProgramFigures figures = count_figures(state.program);
  REQUIRE(figures.load_year);
  const LoadFigures load =
      program_report(state.program, school_year(*figures.load_year), state.now_utc_ms).load;
  CHECK(figures.busiest_mentees == std::ssize(load.mentors_with) - 1);
  std::vector<std::int64_t> mentees;
  for (std::size_t count = 1; count < load.mentors_with.size(); ++count) {
    mentees.insert(mentees.end(), static_cast<std::size_t>(load.mentors_with[count]),
                   static_cast<std::int64_t>(count));
  }
  CHECK(figures.median_mentees_tenths == median_tenths(mentees));
}

TEST_CASE("what is over in the sample asks nobody to match or plan it again") {
  ScreenPage shown(sample_year(), 1280, 4000);
  int through = 0;
  for (const auto& [id, event] : shown.state.program.events) {
    if (event.name != "Circles that hold" && !event.archived) continue;
    const std::string& name = event.name;
    CAPTURE(name);
    ++through;
    const bool sitting = event.kind == EventKind::speed_mentoring;
    shown.state.place = {sitting ? Screen::event_plan : Screen::event_match, id.text()};
    shown.page.settle();
    for (const char* asks : {"Match again", "Plan again", "Match", "Plan the rounds"}) {
      CAPTURE(asks);
      CHECK_FALSE(shown.page.has(Role::button, asks));
    }
  }
  CHECK(through > 3);
  shown.state.place = {Screen::home, {}};
  shown.page.settle();
  CHECK_FALSE(shown.says("Circles that hold changed"));
}

TEST_CASE("what the sample asks for first is its sprint") {
  ScreenPage home(sample_year());
  CHECK(home.page.has(Role::button, "Match, Topic sprint is ready to match"));
  const EventId newest = newest_event(home.state.program);
  CHECK(home.state.program.events.find(newest)->name == "Topic sprint");
  home.page.click(Role::button, "Match, Topic sprint is ready to match");
  REQUIRE(home.last<command::RunMatch>() != nullptr);
  CHECK(home.last<command::RunMatch>()->event == newest);
}
