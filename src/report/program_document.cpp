// The report of a program as a document and as a sheet.
#include <algorithm>
#include <utility>

#include "base/reading_order.h"
#include "report/cells.h"
#include "report/figure_words.h"
#include "report/namesakes.h"
#include "report/print_note.h"
#include "report/report_sections.h"
#include "report/site_flow_words.h"
#include "report/site_words.h"

namespace rondo {
namespace {

void add_table(std::vector<PrintBlock>& blocks, PrintTable table) {
  blocks.push_back({PrintBlock::Kind::table, {}, std::move(table)});
}

PrintTable figures_table(const std::vector<ReportFigure>& figures, const Words& words) {
  PrintTable table;
  table.header = {words.text("report.column.figure"), words.text("report.column.value")};
  for (const ReportFigure& figure : figures) table.rows.push_back({figure.label, figure.text});
  return table;
}

PrintTable hours_table(const std::vector<PersonHours>& people, const Words& words) {
  PrintTable table;
  table.header = {words.text("aims.column.person"), words.text("aims.column.site"),
                  words.text("aims.column.given"), words.text("aims.column.received")};
  for (const PersonHours& one : people) {
    table.rows.push_back({one.name, one.site, hours_text(words, one.minutes.given),
                          hours_text(words, one.minutes.received)});
  }
  return table;
}

// Of who has moved on since, all.
std::string sites_of_hours(const Program& program, const ProgramReport& report,
                           const PersonId& person, const Words& words) {
  std::vector<std::string> names;
  const auto found = report.sites.find(person);
  if (found == report.sites.end()) return {};
  for (const SiteId& site : found->second) {
    if (std::string name = site_words(program, site, words); !name.empty()) {
      names.push_back(std::move(name));
    }
  }
  std::sort(names.begin(), names.end(), reads_before);
  return words.list(names);
}

}  // namespace

PrintTable chart_table(const ReportChart& chart) {
  PrintTable table;
  table.header = {chart.labels, chart.values};
  for (const ReportFigure& row : chart.rows) {
    table.rows.push_back({row.label, row.text});
    table.bars.push_back(row.bar);
  }
  scale_bars(table.bars, chart.full_bar);
  return table;
}

std::vector<PersonHours> hours_by_person(const Program& program, const ProgramReport& report,
                                         const Words& words) {
  std::vector<PersonHours> people;
  const Namesakes namesakes = find_namesakes(program, words);
  for (const auto& [id, minutes] : report.hours) {
    const Person* person = program.people.find(id);
    if (person == nullptr) continue;
    people.push_back({id, person->name, name_apart(program, namesakes, id, words),
                      sites_of_hours(program, report, id, words), minutes});
  }
  std::stable_sort(people.begin(), people.end(),
                   [](const PersonHours& left, const PersonHours& right) {
                     return reads_before(left.name, right.name);
                   });
  return people;
}

std::vector<PrintBlock> program_document(const Program& program, const ReportScope& scope,
                                         const ProgramReport& report, std::int64_t now_utc_ms,
                                         const Words& words) {
  std::vector<PrintBlock> blocks;
  const Message title{"report.title", {arg("event", scope_name(program, scope, words))}};
  blocks.push_back({PrintBlock::Kind::title, words.text(title)});
  blocks.push_back({PrintBlock::Kind::paragraph, print_note(program, {}, now_utc_ms, words)});
  for (const ReportSection& section : report_sections(program, scope, report, words)) {
    blocks.push_back({PrintBlock::Kind::heading, section.title});
    if (!section.nothing_yet.empty()) {
      blocks.push_back({PrintBlock::Kind::paragraph, section.nothing_yet});
    }
    if (!section.figures.empty()) add_table(blocks, figures_table(section.figures, words));
    for (const ReportChart& chart : section.charts) {
      PrintBlock& title_of_chart = blocks.emplace_back();
      title_of_chart.text = chart.title;
      if (!chart.flow.bands.empty()) {
        title_of_chart.picture = site_flow_svg(chart.flow, flow_headings(words));
        title_of_chart.caption = chart.flow.summary;
      }
      add_table(blocks, chart_table(chart));
    }
  }
  const std::vector<PersonHours> people = hours_by_person(program, report, words);
  if (!people.empty()) {
    blocks.push_back({PrintBlock::Kind::heading, words.text("aims.hours_by_person")});
    add_table(blocks, hours_table(people, words));
  }
  blocks.push_back(
      {PrintBlock::Kind::paragraph, words.text({"aims.privacy", {arg("count", kFewestToReport)}})});
  return blocks;
}

std::string program_report_csv(const Program& program, const ReportScope& scope,
                               const ProgramReport& report, const Words& words, ByteOrderMark mark,
                               ReportNames names) {
  std::vector<Row> rows{{words.text("aims.column.section"), words.text("aims.column.part"),
                         words.text("report.column.figure"), words.text("report.column.value"),
                         words.text("aims.column.of")}};
  for (const ReportSection& section : report_sections(program, scope, report, words)) {
    for (const ReportFigure& figure : section.figures) {
      rows.push_back({section.title, {}, figure.label, figure.value, figure.of});
    }
    for (const ReportChart& chart : section.charts) {
      for (const ReportFigure& row : chart.rows) {
        rows.push_back({section.title, chart.title, row.label, row.value, row.of});
      }
    }
  }
  if (names == ReportNames::leave_out) return csv_file(rows, mark);
  const std::string section = words.text("aims.hours_by_person");
  for (const PersonHours& one : hours_by_person(program, report, words)) {
    rows.push_back({section,
                    words.text("aims.column.given_hours"),
                    one.full_name,
                    plain_hours(one.minutes.given),
                    {}});
    rows.push_back({section,
                    words.text("aims.column.received_hours"),
                    one.full_name,
                    plain_hours(one.minutes.received),
                    {}});
  }
  return csv_file(rows, mark);
}

}  // namespace rondo
