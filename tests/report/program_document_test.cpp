#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "codec/csv.h"
#include "report/certificates.h"
#include "report/print_note.h"
#include "report/report_sections.h"
#include "report/school_program.h"
#include "report/school_year.h"
#include "report/written.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::kAfterAll;
using rondo::test::SchoolProgram;

namespace {

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

// A meeting of p0 in another event, on a day or on none.
void hold_also(Program& program, const std::string& id, const char* name, const char* day) {
  program.events.live[EventId(id)].name = name;
  rondo::test::put_match(program, id, EventId(id), "p0", "p5", MatchState::active);
  Session& session = rondo::test::put_session(program, id, id, day);
  session.minutes = 30;
  session.state = SessionState::held;
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
  CHECK(value_of(sections, "Of these with a mentor now or before") == "80% (4 of 5)");
  CHECK(value_of(sections, "Requests served") == "80% (4 of 5)");
  CHECK(value_of(sections, "Pairs across sites") == "100% (4 of 4)");
  CHECK(value_of(sections, "Events for SEL") == "1");
  CHECK(value_of(sections, "Mentors with training or practice in their topic") == "25% (1 of 4)");
  CHECK(value_of(sections, "How useful people found it") ==
        "not shown, as it would be about fewer than 5 people");
  CHECK(value_of(sections, "Of these, with no mentee in another event of an earlier day") ==
        "100% (4 of 4)");
  CHECK(value_of(sections, "Offered to mentor and have nobody yet") == "1");
  CHECK(value_of(sections, "Mentees of the busiest tenth of mentors") == "25% (1 of 4)");
  CHECK(value_of(sections, "Sessions held") == "2");
  CHECK(value_of(sections, "Hours in meetings") == "1\u00a0h 30\u00a0min");
  const ReportChart* flows = chart_of(sections, "Pairs between sites");
  // Four people of each site are in pairs: too few to stand for themselves.
  CHECK(flows == nullptr);
  CHECK(value_of(sections, "Matches") == "4");
}

TEST_CASE("report in words: how many of the people on the lists are archived") {
  Program program = small_school();
  CHECK(value_of(sections_of(program, {}), "Of these, archived by now") == "(no such figure)");
  const std::string people = value_of(sections_of(program, {}), "People on the lists");
  program.people.live.at(PersonId("p0")).archived = true;
  CHECK(value_of(sections_of(program, {}), "People on the lists") == people);
  CHECK(value_of(sections_of(program, {}), "Of these, archived by now") == "1");
}

TEST_CASE("report in words: who has a mentee is not said to have mentored before anybody met") {
  Program program = small_school();
  program.sessions.live.clear();
  const auto sections = sections_of(program, {EventId("fall"), {}, {}});
  CHECK(value_of(sections, "People who have or had a mentee") == "4");
  CHECK(value_of(sections, "Of these, with no mentee in another event of an earlier day") ==
        "100% (4 of 4)");
  const auto leadership =
      std::find_if(sections.begin(), sections.end(),
                   [](const ReportSection& section) { return section.id == "leadership"; });
  REQUIRE(leadership != sections.end());
  CHECK(leadership->detail.find("even before they meet") != std::string::npos);
}

TEST_CASE("report in words: a yes is one answer however it was kept, in the reader's language") {
  Program program;
  Event& event = program.events.live[EventId("fall")];
  event.created_on = "2026-09-01";
  event.asked = {{"Coached before", {.answer = ProfileAnswer::yes_no}}};
  const std::array<const char*, 4> answers{"yes", "Sí", "no", "No"};
  for (int at = 0; at < 24; ++at) {
    const std::string id = "p" + std::to_string(at);
    program.people.live[PersonId(id)].name = id;
    Registration& registration = program.registrations.live[RegistrationId(id)];
    registration.event = EventId("fall");
    registration.person = PersonId(id);
    registration.seeks = true;
    registration.characteristics["Coached before"] = answers[static_cast<std::size_t>(at) % 4];
  }
  const auto labels = [&](const Words& words) {
    const auto sections =
        report_sections(program, {}, program_report(program, {}, kAfterAll), words);
    const ReportChart* chart =
        chart_of(sections, words.text({"aims.served_by", {arg("what", "Coached before")}}));
    std::vector<std::string> found;
    if (chart == nullptr) return found;
    for (const ReportFigure& row : chart->rows) found.push_back(row.label + " " + row.of);
    return found;
  };
  CHECK(labels(english()) == std::vector<std::string>{"No 12", "Yes 12"});
  CHECK(labels(codec::embedded_words().at("es")) == std::vector<std::string>{"No 12", "Sí 12"});
}

TEST_CASE("report in words: one event leaves out what is about several") {
  const auto sections = sections_of(small_school(), {EventId("fall"), {}, {}});
  CHECK(value_of(sections, "Events") == "(no such figure)");
  CHECK(value_of(sections, "Events for SEL") == "(no such figure)");
  CHECK(value_of(sections, "People who asked for a mentor") == "5");
  CHECK(value_of(sections, "Serves") == "SEL");
}

TEST_CASE("report in words: each aim is in sight before anything was done for it") {
  Program program;
  program.events.live[EventId("fall")].name = "Fall sprint";
  for (const ReportScope& scope : {ReportScope{}, ReportScope{EventId("fall"), {}, {}}}) {
    std::map<std::string, std::string> nothing;
    for (const ReportSection& section : sections_of(program, scope)) {
      if (!section.nothing_yet.empty()) nothing[section.id] = section.nothing_yet;
    }
    CHECK(nothing == std::map<std::string, std::string>{
                         {"access", "Nobody has asked for a mentor yet"},
                         {"across", "Nobody has a match yet"},
                         {"initiatives", "No event or topic serves an initiative yet"},
                         {"leadership", "Nobody mentors yet"},
                         {"learning", "Nobody has met yet"},
                         {"load", "Nobody carries a mentee yet"}});
    const auto blocks =
        program_document(program, scope, program_report(program, scope, 0), 0, english());
    CHECK(std::any_of(blocks.begin(), blocks.end(),
                      [](const PrintBlock& block) { return block.text == "Nobody has met yet"; }));
  }
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
    const auto blocks = program_document(program, {}, report, kAfterAll, english());
    CHECK(blocks.front().text == "All years: report");
    CHECK(blocks[1].text == "Riverbend · Printed on 2027-01-01");
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
  CHECK(lines.at("/Of these with a mentor now or before")[3] == "4");
  CHECK(lines.at("/Of these with a mentor now or before")[4] == "5");
  CHECK(lines.at("/How useful people found it")[3] ==
        "not shown, as it would be about fewer than 5 people");
  CHECK(lines.at("As a mentor, hours/Person 0")[3] == "1.50");
  CHECK(lines.at("As a mentee, hours/Person 0")[3] == "0.00");
}

TEST_CASE("two reports as one sheet: the figures of both, empty where one has none") {
  const Program program = small_school();
  const ReportScope all{}, fall{EventId("fall"), {}, {}}, before = school_year(2024);
  const auto lines_of = [&](const ReportScope& here, const ReportScope& there) {
    const std::string csv = report_comparison_csv(
        program, {here, program_report(program, here, kAfterAll)},
        {there, program_report(program, there, kAfterAll)}, english(), ByteOrderMark::none);
    const auto sheet = codec::read_csv(csv, "report.csv");
    REQUIRE(sheet.ok());
    CHECK(sheet->header.size() == 7);
    std::map<std::string, std::vector<std::string>> lines{{"header", sheet->header}};
    for (const auto& row : sheet->rows) {
      CHECK(row.cells.size() == 7);
      lines.emplace(row.cells[1] + "/" + row.cells[2], row.cells);
    }
    return lines;
  };
  const auto both = lines_of(all, fall);
  using Cells = std::vector<std::string>;
  CHECK(both.at("header") == Cells{"Section", "Part", "Figure", "Value, All years", "Of, All years",
                                   "Value, Fall sprint", "Of, Fall sprint"});
  const Cells& served = both.at("/Of these with a mentor now or before");
  CHECK(served[3] == "4");
  CHECK(served[4] == "5");
  CHECK(served[5] == "4");
  CHECK(served[6] == "5");
  CHECK(both.at("/Events")[5].empty());  // of one event that is not counted
  CHECK(both.at("As a mentor, hours/Person 0")[3] == "1.50");
  CHECK(both.at("As a mentor, hours/Person 0")[5] == "1.50");
  const auto with_none = lines_of(before, all);
  CHECK(with_none.at("As a mentor, hours/Person 0")[3].empty());
  CHECK(with_none.at("As a mentor, hours/Person 0")[5] == "1.50");
  CHECK(with_none.size() == lines_of(all, before).size());
}

TEST_CASE("two reports side by side: what one of them lacks is said") {
  const Program program = small_school();
  const auto all = sections_of(program, {});
  const auto none = sections_of(program, school_year(2024));
  const PrintTable table = compare_reports(all, none, "Here", "There", english());
  CHECK(table.header == std::vector<std::string>{"Figure", "Here", "There", "Difference"});
  const auto row = [&](const std::string& label) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const auto& cells) { return cells[0] == label; });
    REQUIRE(found != table.rows.end());
    return *found;
  };
  CHECK(row("People on the lists") ==
        std::vector<std::string>{"People on the lists", "10", "0", "+10"});
  CHECK(row("Pairs across sites")[2] == "–");
  CHECK(row("Pairs across sites")[3].empty());
  const PrintTable turned = compare_reports(none, all, "There", "Here", english());
  CHECK(turned.rows.size() == table.rows.size());
  const auto people = std::find_if(turned.rows.begin(), turned.rows.end(), [](const auto& cells) {
    return cells[0] == "People on the lists";
  });
  REQUIRE(people != turned.rows.end());
  CHECK(people->at(3) == "−10");
}

TEST_CASE("two reports side by side: what one adds stands where it stands in its own") {
  const auto figure = [](const std::string& label) {
    return ReportFigure{label, label + "!", label, {}, 0};
  };
  const auto section = [&](const std::string& id, const std::vector<std::string>& labels) {
    ReportSection made{id, id, {}, {}, {}};
    for (const std::string& label : labels) made.figures.push_back(figure(label));
    return made;
  };
  std::vector<ReportSection> here{section("one", {"a", "c"}), section("three", {"x"})};
  std::vector<ReportSection> there{section("one", {"0", "a", "b", "c", "d"}), section("two", {"y"}),
                                   section("three", {"x"})};
  here[0].charts.push_back({"bars", "Bars", "L", "V", {figure("a")}, kWholeBar});
  const ReportsSideBySide both = line_up(here, there, english());
  REQUIRE(both.here.size() == 3);
  REQUIRE(both.there.size() == 3);
  CHECK(both.here[1].id == "two");
  REQUIRE(both.there[0].charts.size() == 1);
  CHECK(both.there[0].charts[0].title == "Bars");
  CHECK(both.there[0].charts[0].rows.empty());
  using Rows = std::vector<std::vector<std::string>>;
  CHECK(compare_reports(here, there, "Here", "There", english()).rows ==
        Rows{{"0", "–", "0!", ""},
             {"a", "a!", "a!", ""},
             {"b", "–", "b!", ""},
             {"c", "c!", "c!", ""},
             {"d", "–", "d!", ""},
             {"y", "–", "y!", ""},
             {"x", "x!", "x!", ""}});
}

TEST_CASE("report charts: shares are drawn against all, counts against the most") {
  ReportChart chart{"c", "C", "L", "V", {}, kWholeBar};
  chart.rows = {{"a", "60%", "3", "5", 600}, {"b", "20%", "1", "5", 200}};
  CHECK(chart_table(chart).bars == std::vector<int>{600, 200});
  chart.full_bar = 0;
  CHECK(chart_table(chart).bars == std::vector<int>{1000, 333});
  ProgramReport report;
  report.access.people = {3, 5};
  report.access.by_site = {{PeopleGroup::Kind::named, "North High", 5, 3, {}}};
  const auto sections = report_sections(small_school(), {}, report, english());
  const ReportChart* served = chart_of(sections, "With a mentor now or before, by site");
  REQUIRE(served != nullptr);
  CHECK(served->full_bar == kWholeBar);
}

TEST_CASE("report in words: no rule is blamed where all who offer the topic were matched before") {
  ProgramReport report;
  report.access.people = {1, 1};
  report.access.open = {{OpenReason::parted, 1}};
  const auto sections = report_sections(small_school(), {}, report, english());
  const ReportChart* open = chart_of(sections, "Requests without a mentor");
  REQUIRE(open != nullptr);
  REQUIRE(open->rows.size() == 1);
  CHECK(open->rows[0].label == "Only mentors of earlier matches offer it");
}

TEST_CASE("report in words: how far matches have come tells of each of them once") {
  Program program = small_school();
  const auto set_state = [&](const char* id, MatchState state) {
    program.matches.live.at(MatchId(id)).state = state;
  };
  set_state("m0", MatchState::ended_early);
  set_state("m1", MatchState::ended_early);
  set_state("m2", MatchState::declined);
  const auto sections = sections_of(program, {});
  CHECK(value_of(sections, "Requests served") == "40% (2 of 5)");
  CHECK(value_of(sections, "Matches") == "2");
  CHECK(value_of(sections, "Matches that fell through") == "2");
  const ReportChart* states = chart_of(sections, "How far matches have come");
  REQUIRE(states != nullptr);
  std::vector<std::string> told;
  for (const ReportFigure& row : states->rows) {
    if (row.value != "0") told.push_back(row.label + ": " + row.value);
  }
  CHECK(told == std::vector<std::string>{"Under way: 1", "Ended early, had met: 1",
                                         "Ended early, not met: 1", "Declined: 1"});
}

TEST_CASE("report in words: an event that was cancelled says when, several how many were") {
  Program program = small_school();
  program.events.live.at(EventId("fall")).cancelled_on = "2026-10-20";
  const auto several = sections_of(program, {});
  CHECK(value_of(several, "Of these, cancelled") == "1");
  CHECK(value_of(several, "Cancelled on") == "(no such figure)");
  const auto one = sections_of(program, {EventId("fall"), {}, {}});
  CHECK(value_of(one, "Of these, cancelled") == "(no such figure)");
  CHECK(value_of(one, "Cancelled on") == "2026-10-20");
}

TEST_CASE("report in words: each figure can be understood where it stands") {
  Program program = small_school();
  program.people.live.at(PersonId("p0")).pipeline = PipelineStep::interested;
  program.events.live.at(EventId("fall")).initiative = {};
  const auto sections = sections_of(program, {});
  CHECK(value_of(sections, "On the way into the grow-your-own program") ==
        "not shown, as it would be about fewer than 5 people");
  CHECK(value_of(sections, "Events without an initiative") == "1");

  LearningFigures learning;
  learning.trained = {1, 1};
  learning.asks_practice = learning.asks_practice_later = true;
  learning.answers = {{"pipeline", {}}};
  ProgramReport report;
  report.learning = learning;
  std::vector<std::string> labels;
  for (const ReportSection& section : report_sections(program, {}, report, english())) {
    for (const ReportFigure& figure : section.figures) labels.push_back(figure.label);
  }
  const auto practice = std::find(labels.begin(), labels.end(), "Have tried it, or do it now");
  REQUIRE(practice != labels.end());
  CHECK(*std::next(practice) == "Have tried it, or do it now, when asked later");
}

TEST_CASE("report in words: pairs of smaller sites have a name of their own") {
  constexpr auto kNamed = PeopleGroup::Kind::named, kTogether = PeopleGroup::Kind::smaller_ones;
  ProgramReport report;
  report.across.pairs = 12;
  report.across.flows = {{kNamed, kTogether, "North High", {}, 7},
                         {kTogether, kTogether, {}, {}, 5}};
  const auto sections = report_sections(small_school(), {}, report, english());
  const ReportChart* flows = chart_of(sections, "Pairs between sites");
  REQUIRE(flows != nullptr);
  CHECK(flows->rows[0].label == "North High → smaller sites");
  CHECK(flows->rows[1].label == "Smaller groups together");
}

TEST_CASE("report in words: the pairs between sites as a picture, on paper as well") {
  constexpr auto kNamed = PeopleGroup::Kind::named, kTogether = PeopleGroup::Kind::smaller_ones;
  ProgramReport report;
  report.across.pairs = 20;
  report.across.across = {11, 15};
  report.across.flows = {{kNamed, kNamed, "North High", "Lake School", 11},
                         {kNamed, kNamed, "Lake School", "Lake School", 4},
                         {kTogether, kTogether, {}, {}, 5}};
  const Program program = small_school();
  const auto sections = report_sections(program, {}, report, english());
  const ReportChart* flows = chart_of(sections, "Pairs between sites");
  REQUIRE(flows != nullptr);
  CHECK(flows->flow.summary ==
        "Mentors’ sites on the left, mentees’ on the right. Across sites: 73% (11 of 15). The "
        "thickest band: North High to Lake School: 11 pairs.");
  std::vector<std::string> bands;
  for (const FlowBand& band : flows->flow.bands) bands.push_back(band.words);
  CHECK(bands == std::vector<std::string>{"Within Lake School: 4 pairs",
                                          "North High to Lake School: 11 pairs",
                                          "Smaller groups together: 5 pairs"});
  CHECK(flows->flow.mentors.back().words == "Smaller groups: 5 pairs");
  const auto blocks = program_document(program, {}, report, kAfterAll, english());
  const auto pictured = std::find_if(
      blocks.begin(), blocks.end(), [](const PrintBlock& block) { return !block.picture.empty(); });
  REQUIRE(pictured != blocks.end());
  CHECK(pictured->text == "Pairs between sites");
  CHECK(pictured->caption == flows->flow.summary);
  CHECK(std::next(pictured)->table.rows.size() == 3);
}

TEST_CASE("certificates: a page for each who has met somebody, with topics and hours") {
  const Program program = small_school();
  const auto pages = certificates(program, {PersonId("p5"), PersonId("p9"), PersonId("p0")},
                                  school_year(2026), kAfterAll, english());
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].text == "Person 5");
  CHECK(pages[1].text == "Person 0");
  CHECK(pages[1].kind == PrintBlock::Kind::certificate);
  CHECK(pages[1].caption == "Certificate\nTook part in micro-mentoring: Riverbend, 2026–27");
  using Rows = std::vector<std::vector<std::string>>;
  const std::string& days = pages[1].table.rows[0][3];
  CHECK(pages[1].table.rows ==
        Rows{{"Fall sprint", "Mentor", "Circles", days, "1\u00a0h 30\u00a0min"},
             {"In all", "", "", "", "1\u00a0h 30\u00a0min"},
             {"Date", "Signature", "", "", ""}});
  CHECK(days.find("2026") != std::string::npos);
  CHECK(pages[0].table.rows[0][1] == "Mentee");
  CHECK(certificates(program, {PersonId("p0")}, school_year(2025), kAfterAll, english()).empty());
}

TEST_CASE("certificates: no name that nobody gave the program, on other sheets neither") {
  Program program = small_school();
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].name = "My mentoring program";
  const auto pages =
      certificates(program, {PersonId("p0")}, school_year(2026), kAfterAll, english());
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].caption == "Certificate\nTook part in micro-mentoring: 2026–27");
  CHECK(print_note(program, {"2026–27"}, kAfterAll, english()).find("My mentoring") ==
        std::string::npos);
}

TEST_CASE("certificates: the earliest event first, those without a day last") {
  Program program = small_school();
  const auto events_of = [&] {
    std::vector<std::string> names;
    const auto pages = certificates(program, {PersonId("p0")}, {}, kAfterAll, english());
    for (const auto& row : pages.at(0).table.rows) {
      names.push_back(row[0]);
    }
    return names;
  };
  // By their ids the other way round.
  hold_also(program, "a", "No day", "");
  hold_also(program, "b", "Winter talks", "2026-12-01");
  hold_also(program, "z", "Summer talks", "2026-08-20");
  CHECK(events_of() == std::vector<std::string>{"Summer talks", "Fall sprint", "Winter talks",
                                                "No day", "In all", "Date"});
}

TEST_CASE("report in words: sessions count in the year they are held, whenever they were matched") {
  Program program = small_school();
  program.events.live[EventId("fall")].created_on = "2025-09-01";
  const auto sections = sections_of(program, school_year(2026));
  CHECK(value_of(sections, "Events") == "0");
  CHECK(value_of(sections, "Sessions held") == "2");
  CHECK(value_of(sections, "Hours as a mentor") == "1\u00a0h 30\u00a0min");
}

TEST_CASE("report sections: pairs between sites say which site has closed, in bars and picture") {
  Program program = small_school();
  program.sites.live[SiteId("north")].closed_on = "2026-12-20";
  Match& fifth = program.matches.live[MatchId("m4")];  // as many of the closed site as are told of
  fifth = program.matches.live.at(MatchId("m3"));
  fifth.mentor = PersonId("p4");
  fifth.mentee = PersonId("p9");
  // Five pairs within the other site, so that there are two bands to see.
  for (int at = 0; at < 5; ++at) {
    const std::string id = "w" + std::to_string(at);
    program.people.live[PersonId(id)].name = "Westerner " + std::to_string(at);
    program.people.live[PersonId(id)].site = SiteId("west");
    Match& match = program.matches.live[MatchId(id)];
    match.event = EventId("fall");
    match.mentor = PersonId(id);
    match.mentee = PersonId("p" + std::to_string(at + 5));
    match.topic = TopicId("circles");
    match.state = MatchState::active;
  }
  const auto sections =
      report_sections(program, {}, program_report(program, {}, kAfterAll), english());
  bool found = false;
  for (const ReportSection& section : sections) {
    for (const ReportChart& chart : section.charts) {
      if (chart.id != "flows") continue;
      found = true;
      CHECK(std::any_of(chart.rows.begin(), chart.rows.end(), [](const ReportFigure& row) {
        return row.label.find("North High (closed)") != std::string::npos;
      }));
      REQUIRE_FALSE(chart.flow.bands.empty());
      CHECK(std::any_of(chart.flow.mentors.begin(), chart.flow.mentors.end(),
                        [](const FlowSite& site) {
                          return site.words.find("North High (closed)") != std::string::npos;
                        }));
      CHECK(std::any_of(chart.flow.bands.begin(), chart.flow.bands.end(), [](const FlowBand& band) {
        return band.words.find("North High (closed)") != std::string::npos;
      }));
    }
  }
  CHECK(found);
}
