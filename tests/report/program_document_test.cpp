#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/assets.h"
#include "codec/csv.h"
#include "codec/strings.h"
#include "report/certificates.h"
#include "report/report_sections.h"
#include "report/school_program.h"
#include "report/school_year.h"

using namespace rondo;
using rondo::test::kAfterAll;
using rondo::test::SchoolProgram;

namespace {

Words english() {
  return *codec::read_words(asset("strings/en.json"));
}

// Ten people of two sites, of whom four mentor one each and a fifth pair has met twice.
Program small_school() {
  Program program;
  program.info.live[ProgramInfoId("program")] = {"Riverbend", false};
  program.sites.live[SiteId("north")].name = "North High";
  program.sites.live[SiteId("west")].name = "West K-8";
  program.topics.live[TopicId("circles")].name = "Circles";
  program.initiatives.live[InitiativeId("sel")] = {"SEL"};
  Event& event = program.events.live[EventId("fall")];
  event.name = "Fall sprint";
  event.kind = EventKind::topic_sprint;
  event.created_on = "2026-09-01";
  event.initiative = InitiativeId("sel");
  for (int at = 0; at < 10; ++at) {
    const std::string id = "p" + std::to_string(at);
    const bool mentors = at < 5;
    Person& person = program.people.live[PersonId(id)];
    person.name = "Person " + std::to_string(at);
    person.site = SiteId(mentors ? "north" : "west");
    Registration& registration = program.registrations.live[RegistrationId(id)];
    registration.event = EventId("fall");
    registration.person = PersonId(id);
    registration.mentors = mentors;
    registration.seeks = !mentors;
    if (mentors) registration.offers[TopicId("circles")].trained = at == 0;
    if (!mentors) registration.requests[TopicId("circles")] = {};
  }
  for (int at = 0; at < 4; ++at) {
    program.matches.live[MatchId("m" + std::to_string(at))] = {
        EventId("fall"),
        PersonId("p" + std::to_string(at)),
        PersonId("p" + std::to_string(at + 5)),
        TopicId("circles"),
        MatchState::active,
        false,
        false,
        {}};
  }
  for (int at = 0; at < 2; ++at) {
    Session& session = program.sessions.live[SessionId("s" + std::to_string(at))];
    session.match = MatchId("m0");
    session.starts_at = "2026-10-0" + std::to_string(at + 1) + "T15:00";
    session.minutes = 45;
    session.state = SessionState::held;
  }
  return program;
}

std::vector<ReportSection> sections_of(const Program& program, const ReportScope& scope) {
  return report_sections(program, scope, program_report(program, scope, kAfterAll), english());
}

std::string value_of(const std::vector<ReportSection>& sections, const std::string& label) {
  for (const ReportSection& section : sections) {
    for (const ReportFigure& figure : section.figures) {
      if (figure.label == label) return figure.text;
    }
  }
  return "(no such figure)";
}

const ReportChart* chart_of(const std::vector<ReportSection>& sections, const std::string& title) {
  for (const ReportSection& section : sections) {
    for (const ReportChart& chart : section.charts) {
      if (chart.title == title) return &chart;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("report in words: each aim has its figures") {
  const auto sections = sections_of(small_school(), {});
  CHECK(value_of(sections, "Of these with a mentor") == "80% (4 of 5)");
  CHECK(value_of(sections, "Requests with a match") == "80% (4 of 5)");
  CHECK(value_of(sections, "Pairs across sites") == "100% (4 of 4)");
  CHECK(value_of(sections, "Events for SEL") == "1");
  CHECK(value_of(sections, "Mentors with training or practice in their topic") == "25% (1 of 4)");
  CHECK(value_of(sections, "How useful people found it") == "fewer than 5 people said");
  CHECK(value_of(sections, "Of these for the first time") == "100% (4 of 4)");
  CHECK(value_of(sections, "Offered to mentor and have nobody yet") == "1");
  CHECK(value_of(sections, "Mentees of the busiest tenth of mentors") == "25% (1 of 4)");
  CHECK(value_of(sections, "Sessions held") == "2");
  CHECK(value_of(sections, "Hours in meetings") == "1 h 30 min");
  const ReportChart* flows = chart_of(sections, "Pairs between sites");
  // Four people of each site are in pairs: too few to stand for themselves.
  CHECK(flows == nullptr);
  const ReportChart* funnel = chart_of(sections, "How far matches have come");
  REQUIRE(funnel != nullptr);
  CHECK(funnel->rows.front().value == "4");
  CHECK(funnel->rows.back().value == "0");
}

TEST_CASE("report in words: one event leaves out what is about several") {
  const auto sections = sections_of(small_school(), {EventId("fall"), {}, {}});
  CHECK(value_of(sections, "Events") == "(no such figure)");
  CHECK(value_of(sections, "Events for SEL") == "(no such figure)");
  CHECK(value_of(sections, "People who asked for a mentor") == "5");
}

TEST_CASE("report in words: what it is about") {
  const Program program = small_school();
  CHECK(scope_name(program, {}, english()) == "All years");
  CHECK(scope_name(program, school_year(2026), english()) == "2026–27");
  CHECK(scope_name(program, {EventId("fall"), {}, {}}, english()) == "Fall sprint");
}

TEST_CASE("report as a document: every table is as wide as its header, and bars fit") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    const Program program = SchoolProgram(seed).program;
    const ProgramReport report = program_report(program, {}, kAfterAll);
    const auto blocks = program_document(program, {}, report, english());
    CHECK(blocks.front().text == "All years: report");
    for (const PrintBlock& block : blocks) {
      const PrintTable& table = block.table;
      for (const auto& row : table.rows) CHECK(row.size() == table.header.size());
      CHECK((table.bars.empty() || table.bars.size() == table.rows.size()));
      for (const int bar : table.bars) CHECK((bar >= 0 && bar <= 1000));
    }
  }
}

TEST_CASE("report as a sheet: plain numbers that add up") {
  const Program program = small_school();
  const std::string csv = program_report_csv(program, {}, program_report(program, {}, kAfterAll),
                                             english(), ByteOrderMark::none);
  const auto sheet = codec::read_csv(csv, "report.csv");
  REQUIRE(sheet.ok());
  std::map<std::string, std::vector<std::string>> lines;
  for (const auto& row : sheet->rows) lines.emplace(row.cells[1] + "/" + row.cells[2], row.cells);
  CHECK(lines.at("/Of these with a mentor")[3] == "4");
  CHECK(lines.at("/Of these with a mentor")[4] == "5");
  CHECK(lines.at("/How useful people found it")[3].empty());
  CHECK(lines.at("As a mentor/Person 0")[3] == "1.50");
  CHECK(lines.at("As a mentee/Person 0")[3] == "0.00");
}

TEST_CASE("two reports side by side: what one of them lacks is said") {
  const Program program = small_school();
  const auto all = sections_of(program, {});
  const auto none = sections_of(program, school_year(2024));
  const PrintTable table = compare_reports(all, none, "Here", "There", english());
  CHECK(table.header == std::vector<std::string>{"Figure", "Here", "There"});
  const auto row = [&](const std::string& label) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const auto& cells) { return cells[0] == label; });
    REQUIRE(found != table.rows.end());
    return *found;
  };
  CHECK(row("People who took part") == std::vector<std::string>{"People who took part", "10", "0"});
  CHECK(row("Pairs across sites")[2] == "none yet");
  const PrintTable turned = compare_reports(none, all, "There", "Here", english());
  CHECK(turned.rows.size() == table.rows.size());
}

TEST_CASE("certificates: a page for each who has met somebody, with topics and hours") {
  const Program program = small_school();
  const auto pages = certificates(program, {PersonId("p5"), PersonId("p9"), PersonId("p0")},
                                  school_year(2026), kAfterAll, english());
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].text == "Person 5");
  CHECK(pages[1].text == "Person 0");
  using Rows = std::vector<std::vector<std::string>>;
  CHECK(pages[1].table.rows == Rows{{"took part in micro-mentoring: Riverbend, 2026–27"},
                                    {"Fall sprint: mentor, 1 h 30 min (Circles)"},
                                    {"1 h 30 min in all"},
                                    {"Date and signature: ______________________________"}});
  CHECK(pages[0].table.rows[1][0] == "Fall sprint: mentee, 1 h 30 min (Circles)");
  CHECK(certificates(program, {PersonId("p0")}, school_year(2025), kAfterAll, english()).empty());
}

TEST_CASE("report in words: sessions count in the year they are held, whenever they were matched") {
  Program program = small_school();
  program.events.live[EventId("fall")].created_on = "2025-09-01";
  const auto sections = sections_of(program, school_year(2026));
  CHECK(value_of(sections, "Events") == "0");
  CHECK(value_of(sections, "Sessions held") == "2");
  CHECK(value_of(sections, "Hours as a mentor") == "1 h 30 min");
}
