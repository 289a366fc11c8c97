#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/school_program.h"
#include "support/put_records.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// Some time after everything took place.
AppState seen_later(Screen screen, Program program) {
  AppState state = new_state(screen);
  state.program = std::move(program);
  state.revision = 1;
  state.now_utc_ms = test::kAfterAll;
  state.now_local = "2027-01-01T00:00";
  return state;
}

// Of two years.
AppState school(Screen screen, std::uint64_t seed) {
  return seen_later(screen, test::SchoolProgram(seed).program);
}

constexpr std::uint64_t kSeed = 3;

}  // namespace

TEST_CASE("report: before there is an event it leads to the templates") {
  ScreenPage shown(new_state(Screen::report));
  CHECK(shown.says("Nothing to report yet"));
  shown.page.click(Role::button, "Choose a template");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::templates);
}

TEST_CASE("report: shows each aim with its figures and its bars as a table") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  for (const char* aim : {"Access", "Across sites", "Initiatives", "Continuous learning",
                          "Chances to lead", "Load", "Hours"}) {
    CAPTURE(aim);
    CHECK(shown.page.has(Role::heading, aim));
    CHECK(shown.page.has(Role::region, aim));
  }
  CHECK(shown.says("People who asked for a mentor"));
  CHECK(shown.page.has(Role::table, "Hours by initiative"));
  CHECK(shown.page.has(Role::table, "How far matches have come"));
  CHECK(shown.says("Groups of fewer than 5 people are put together"));
}

TEST_CASE("report: says which pairs between sites are put together") {
  // Two people from c to a are too few; those from b to a go with them.
  Program program = rondo::test::three_sites(
      {"b0a0", "b0a1", "b0a2", "b0a3", "b1c1", "b2c2", "b3c3", "c4a4", "b4c0"});
  ScreenPage shown(seen_later(Screen::report, std::move(program)), 1280, 6000);
  CHECK(shown.says("Site b to Site c: 4 pairs"));
  CHECK(shown.says("fewer than 5 people, mentors and mentees counted together"));
  CHECK(shown.says("if need be with the next smallest"));
}

TEST_CASE("report: of a year, of one event, on paper and as a sheet") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  shown.page.click(Role::button, "Print the report");
  CHECK(shown.last<command::PrintReport>()->scope == ReportScope{{}, "2026-08-01", "2027-07-31"});
  shown.page.choose("School year", "All years");
  shown.page.click(Role::button, "Download as a sheet");
  CHECK(shown.last<command::ExportReport>()->scope == ReportScope{});
  shown.page.choose("Event", "Event 0");
  shown.page.click(Role::button, "Print the report");
  CHECK(shown.last<command::PrintReport>()->scope == ReportScope{EventId("event0"), {}, {}});
  CHECK(shown.page.has(Role::link, "Open Event 0"));
}

TEST_CASE("report: two stand side by side and are copied together") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  CHECK_FALSE(shown.page.has(Role::button, "Copy the comparison"));
  shown.page.choose("Compare with", "2025–26");
  CHECK(shown.page.has(Role::heading, "2026–27"));
  CHECK(shown.page.has(Role::heading, "2025–26"));
  CHECK(shown.says("In parentheses: how much more (+) or less (−) than in 2025–26."));
  // It is printed as what is shown, and the hours say whose they are.
  CHECK_FALSE(shown.page.has(Role::button, "Print the report"));
  CHECK(shown.page.has(Role::table, "Hours by person: 2026–27"));
  CHECK(shown.page.has(Role::table, "How far matches have come: 2026–27"));
  CHECK(shown.page.has(Role::table, "How far matches have come: 2025–26"));
  shown.page.click(Role::button, "Copy the comparison");
  REQUIRE(shown.last<command::CopyTable>() != nullptr);
  CHECK(shown.last<command::CopyTable>()->table.header ==
        std::vector<std::string>{"Figure", "2026–27", "2025–26", "Difference"});
  shown.page.click(Role::button, "Print the comparison");
  CHECK(shown.last<command::PrintRows>()->title == "2026–27 and 2025–26");
  shown.page.click(Role::button, "Download as a sheet");
  CHECK(shown.last<command::ExportReport>()->beside == ReportScope{{}, "2025-08-01", "2026-07-31"});
  shown.page.choose("Compare with", "Nothing");
  shown.page.click(Role::button, "Download as a sheet");
  CHECK_FALSE(shown.last<command::ExportReport>()->beside.has_value());
}

TEST_CASE("report: beside another, a count says by how much it differs, only on its own side") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  const auto with_change = [&] {
    std::vector<std::string> words = shown.page.names(Role::text);
    std::erase_if(words, [](const std::string& text) {
      const std::size_t at = text.find(" (");
      const bool signed_number = at != std::string::npos && (text.compare(at + 2, 1, "+") == 0 ||
                                                             text.compare(at + 2, 3, "−") == 0);
      return !signed_number || text.find_first_not_of("0123456789,") != at;
    });
    return words;
  };
  CHECK(with_change().empty());
  shown.page.choose("Compare with", "2025–26");
  CHECK_FALSE(with_change().empty());
  shown.page.choose("Compare with", "2026–27");  // with itself
  CHECK(with_change().empty());
}

TEST_CASE("report: beside another, hours and shares say by how much they differ as well") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  const auto ends_with_change = [&](std::string_view unit) {
    const std::vector<std::string> words = shown.page.names(Role::text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& text) {
      const bool is_signed =
          text.find(" (+") != std::string::npos || text.find(" (−") != std::string::npos;
      return is_signed && text.ends_with(unit);
    });
  };
  CHECK_FALSE(ends_with_change(" points)"));
  shown.page.choose("Compare with", "2025–26");
  CHECK(ends_with_change(" points)"));
  const bool of_time = ends_with_change("\u00a0h)") || ends_with_change("\u00a0min)");
  CHECK(of_time);
  shown.page.choose("Compare with", "2026–27");  // with itself
  CHECK_FALSE(ends_with_change(" points)"));
  CHECK_FALSE(ends_with_change(" h)"));
}

TEST_CASE("report: certificates for everybody, or for those who are marked") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  shown.page.choose("School year", "All years");
  shown.page.click(Role::button, "Print all certificates");
  REQUIRE(shown.last<command::PrintCertificates>() != nullptr);
  const auto all = shown.last<command::PrintCertificates>()->people;
  CHECK(all.size() > 2);
  CHECK(shown.page.has(Role::table, "Hours by person"));
  shown.drafts.of_program.clear();
  const std::string name = shown.state.program.people.find(all.front())->name;
  shown.page.settle();
  shown.page.choose("School year", "All years");
  shown.page.click(Role::checkbox, "Select " + name);
  shown.page.click(Role::button, "Print certificate");
  CHECK(shown.last<command::PrintCertificates>()->people == std::vector<PersonId>{all.front()});
}

TEST_CASE("report: beside the certificates a program that has no name of its own is asked for it") {
  ScreenPage shown(school(Screen::report, kSeed), 1280, 6000);
  const auto name_it = [&](const char* name) {
    shown.change([&](Program& program) {
      program.info.live[ProgramInfoId(std::string(kProgramInfo))].name = name;
    });
  };
  name_it("Riverbend");
  CHECK_FALSE(shown.page.has(Role::text_field, "Name of the program"));
  name_it("My mentoring program");
  shown.page.submit(Role::text_field, "Name of the program", "Riverbend District");
  const auto* renamed = shown.last<command::RenameProgram>();
  REQUIRE(renamed != nullptr);
  CHECK(renamed->id == shown.state.program.id);
  CHECK(renamed->name == "Riverbend District");
}

TEST_CASE("report: what people could be asked next leads to them") {
  EventPage shown(Screen::report, 1280, 6000);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::approved;
    program.registrations.live[RegistrationId("gus")].event = kEvent;
    Registration& gus = program.registrations.live[RegistrationId("gus")];
    gus.person = PersonId("gus");
    gus.mentors = true;
    gus.offers[TopicId("data")] = {};
    program.people.live[PersonId("gus")].name = "Gus Hall";
  });
  CHECK(shown.page.has(Role::heading, "Could be asked next"));
  CHECK(shown.page.has(Role::link, "Gus Hall"));
}

TEST_CASE("report: a long chart shows its longest bars first, and the others when asked") {
  AppState state = school(Screen::report, kSeed);
  const Match& match = state.program.matches.begin()->second;
  for (int at = 10; at < 40; ++at) {
    const std::string id = std::to_string(at);
    state.program.topics.live[TopicId(id)].name = "Long topic " + id;
    Match about = match;
    about.topic = TopicId(id);
    state.program.matches.live[MatchId(id)] = about;
    Session& session = state.program.sessions.live[SessionId(id)];
    session.match = MatchId(id);
    session.state = SessionState::held;
    session.starts_at = "2026-09-01T15:00";
  }
  ScreenPage shown(std::move(state), 1280, 6000);
  CHECK_FALSE(shown.says("Long topic 39"));
  shown.page.click(Role::button, "Show all, Meetings by topic");
  CHECK(shown.says("Long topic 39"));
}

TEST_CASE("report: who could be asked next is called by its report where two stand side by side") {
  AppState state = school(Screen::report, kSeed);
  for (const auto& [event, record] : state.program.events) {
    for (int at = 10; at < 30; ++at) {
      const std::string id = event.text() + "-spare" + std::to_string(at);
      state.program.people.live[PersonId(id)].name = "Spare " + id;
      Registration& spare = state.program.registrations.live[RegistrationId(id)];
      spare.event = event;
      spare.person = PersonId(id);
      spare.mentors = true;
      spare.offers[state.program.topics.begin()->first] = {};
    }
  }
  ScreenPage shown(std::move(state), 1280, 6000);
  shown.page.choose("Compare with", "2025–26");
  std::vector<std::string> more;
  for (const std::string& name : shown.page.names(Role::button)) {
    if (name.find("Could be asked next") != std::string::npos) more.push_back(name);
  }
  REQUIRE(more.size() == 2);
  CHECK(more[0].ends_with("Could be asked next: 2026–27"));
  CHECK(more[1].ends_with("Could be asked next: 2025–26"));
}

TEST_CASE("report: has room for longer words, also beside another") {
  ScreenPage shown(school(Screen::report, kSeed));
  check_room_everywhere(shown);
  shown.page.choose("Compare with", "2025–26");
  check_room_everywhere(shown);
}

TEST_CASE("event report: says what its kind is about; a sitting leads to its own") {
  AppState state = school(Screen::event_report, kSeed);
  const auto find = [&](EventKind kind) {
    for (const auto& [id, event] : state.program.events) {
      if (event.kind == kind) return id.text();
    }
    FAIL("no such event");
    return std::string();
  };
  const std::string sprint = find(EventKind::topic_sprint);
  const std::string sitting = find(EventKind::speed_mentoring);
  state.place.id = sprint;
  ScreenPage shown(std::move(state), 1280, 6000);
  CHECK(shown.says("who puts it into practice"));
  for (const char* aim : {"Access", "Across sites", "Initiatives", "Continuous learning",
                          "Chances to lead", "Load"}) {
    CHECK_MESSAGE(shown.page.has(Role::heading, aim), aim);
  }
  shown.page.click(Role::button, "Print the report");
  CHECK(shown.last<command::PrintReport>()->scope == ReportScope{EventId(sprint), {}, {}});
  shown.state.place.id = sitting;
  shown.page.settle();
  CHECK(shown.page.has(Role::link, "Rounds, tables and what people will try"));
}

TEST_CASE("event report: before anybody is on the list it leads there") {
  EventPage shown(Screen::event_report);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  shown.page.click(Role::button, "Add people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE("initiatives are added, renamed and removed") {
  ScreenPage topics(sample_state(Screen::topics));
  topics.page.click(Role::tab, "Initiatives");
  CHECK(topics.says("No initiatives yet"));
  topics.page.click(Role::button, "Add initiative");
  topics.page.type(Role::text_field, "Name", "SEL");
  topics.page.click(Role::button, "Add");
  REQUIRE(topics.last<command::PutInitiative>() != nullptr);
  CHECK(topics.last<command::PutInitiative>()->id.empty());
  CHECK(topics.last<command::PutInitiative>()->initiative.name == "SEL");
  topics.change([](Program& program) {
    program.initiatives.live[InitiativeId("i")] = {"SEL"};
    program.events.live[EventId("sel")].initiative = InitiativeId("i");
  });
  CHECK(topics.says("1 event"));
  topics.page.click(Role::button, "SEL");
  topics.page.submit(Role::text_field, "Name", "SEL for all");
  CHECK(topics.last<command::PutInitiative>()->id == InitiativeId("i"));
  CHECK(topics.last<command::PutInitiative>()->initiative.name == "SEL for all");
  topics.page.click(Role::button, "More for SEL");
  topics.page.click(Role::menu_item, "Remove");
  CHECK(topics.says("Events left without an initiative"));
  topics.page.click(Role::button, "Remove all of it");
  CHECK(topics.last<command::RemoveInitiative>()->id == InitiativeId("i"));
}

TEST_CASE("setting up: the initiative that an event serves") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  CHECK(shown.page.find(Role::select, "Serves initiative").description ==
        "Initiatives are added under Topics & pools.");
  shown.change([](Program& program) { program.initiatives.live[InitiativeId("i")] = {"SEL"}; });
  shown.page.choose("Serves initiative", "SEL");
  CHECK(shown.last<command::PutEvent>()->event.initiative == InitiativeId("i"));
}
