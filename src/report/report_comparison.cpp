// Two reports side by side.
#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "report/cells.h"
#include "report/figure_words.h"
#include "report/report_sections.h"

namespace rondo {
namespace {

const std::string& name_of(const ReportSection& section) {
  return section.id;
}
const std::string& name_of(const ReportFigure& figure) {
  return figure.label;
}
const std::string& name_of(const ReportChart& chart) {
  return chart.title;
}

template <class Part>
auto find_named(const std::vector<Part>& parts, const std::string& name) {
  return std::find_if(parts.begin(), parts.end(),
                      [&](const Part& part) { return name_of(part) == name; });
}

// The names of both: those of `here` in their order; one that `there` adds stands after the one
// that it follows there.
template <class Part>
std::vector<std::string> merged_order(const std::vector<Part>& here,
                                      const std::vector<Part>& there) {
  std::vector<std::string> names;
  for (const Part& part : here) names.push_back(name_of(part));
  auto next = names.begin();
  for (const Part& part : there) {
    auto found = std::find(names.begin(), names.end(), name_of(part));
    if (found == names.end()) found = names.insert(next, name_of(part));
    next = std::next(found);
  }
  return names;
}

// Both with the same parts in the same order; `lacking(part)` makes the one that a side lacks of
// the other side's.
template <class Part, class Lacking>
void line_up_parts(std::vector<Part>& here, std::vector<Part>& there, Lacking lacking) {
  std::vector<Part> of_here, of_there;
  for (const std::string& name : merged_order(here, there)) {
    const auto left = find_named(here, name);
    const auto right = find_named(there, name);
    of_here.push_back(left == here.end() ? lacking(*right) : *left);
    of_there.push_back(right == there.end() ? lacking(*left) : *right);
  }
  here = std::move(of_here);
  there = std::move(of_there);
}

// --- as a sheet ---------------------------------------------------------------------------------

std::vector<std::string> comparison_header(const Program& program, const ReportScope& here,
                                           const ReportScope& there, const Words& words) {
  std::vector<std::string> header{words.text("aims.column.section"), words.text("aims.column.part"),
                                  words.text("report.column.figure")};
  for (const ReportScope& scope : {here, there}) {
    const Arg name = arg("name", scope_name(program, scope, words));
    header.push_back(words.text({"aims.column.value_in", {name}}));
    header.push_back(words.text({"aims.column.of_in", {name}}));
  }
  return header;
}

// A line for each figure of either; those that only the other report has stand last.
void add_figures(std::vector<Row>& rows, const std::string& section, const std::string& part,
                 const std::vector<ReportFigure>& here, std::vector<ReportFigure> there) {
  const auto add = [&](const std::string& label, const ReportFigure& left,
                       const ReportFigure& right) {
    rows.push_back({section, part, label, left.value, left.of, right.value, right.of});
  };
  for (const ReportFigure& figure : here) {
    const auto found = find_named(there, figure.label);
    add(figure.label, figure, found == there.end() ? ReportFigure{} : *found);
    if (found != there.end()) there.erase(found);
  }
  for (const ReportFigure& figure : there) add(figure.label, {}, figure);
}

// Somebody who is not in one of the reports has no hours there, not even none.
void add_hours(std::vector<Row>& rows, const Program& program, const ProgramReport& here,
               const ProgramReport& there, const Words& words) {
  ProgramReport all;
  all.hours = here.hours;
  all.hours.insert(there.hours.begin(), there.hours.end());
  const std::string section = words.text("aims.hours_by_person");
  for (const PersonHours& one : hours_by_person(program, all, words)) {
    const auto add = [&](std::string_view key, auto side) {
      const auto hours = [&](const ProgramReport& report) {
        const auto found = report.hours.find(one.person);
        return found == report.hours.end() ? std::string() : plain_hours(found->second.*side);
      };
      rows.push_back({section, words.text(key), one.full_name, hours(here), {}, hours(there), {}});
    };
    add("aims.column.given_hours", &PersonMinutes::given);
    add("aims.column.received_hours", &PersonMinutes::received);
  }
}

std::string amount_text(const Words& words, Measure measure, int amount) {
  switch (measure) {
    case Measure::minutes:
      return hours_text(words, amount);
    case Measure::percent:
      return words.text({"aims.compare.points", {arg("count", amount)}});
    case Measure::count:
    case Measure::none:
      break;
  }
  return number_text(words, amount);
}

}  // namespace

std::string change_text(const ReportFigure& figure, const ReportFigure& beside,
                        const Words& words) {
  const bool differs = figure.measure != Measure::none && figure.measure == beside.measure &&
                       figure.amount != beside.amount;
  if (!differs) return {};
  const int change = figure.amount - beside.amount;
  return words.text({change > 0 ? "aims.compare.more" : "aims.compare.less",
                     {arg("change", amount_text(words, figure.measure, std::abs(change)))}});
}

ReportsSideBySide line_up(std::vector<ReportSection> here, std::vector<ReportSection> there,
                          const Words& words) {
  const std::string dash = words.text("aims.compare.lacking");
  line_up_parts(here, there, [](const ReportSection& other) {
    return ReportSection{other.id, other.title, other.detail, {}, {}};
  });
  for (std::size_t at = 0; at < here.size(); ++at) {
    line_up_parts(here[at].figures, there[at].figures, [&](const ReportFigure& other) {
      return ReportFigure{other.label, dash, {}, {}, 0};
    });
    line_up_parts(here[at].charts, there[at].charts, [](const ReportChart& other) {
      return ReportChart{other.id, other.title, other.labels, other.values, {}, other.full_bar};
    });
  }
  return {std::move(here), std::move(there)};
}

PrintTable compare_reports(const std::vector<ReportSection>& here,
                           const std::vector<ReportSection>& there, const std::string& here_name,
                           const std::string& there_name, const Words& words) {
  PrintTable table;
  table.header = {words.text("report.column.figure"), here_name, there_name,
                  words.text("aims.compare.difference")};
  const ReportsSideBySide both = line_up(here, there, words);
  for (std::size_t section = 0; section < both.here.size(); ++section) {
    const std::vector<ReportFigure>& left = both.here[section].figures;
    const std::vector<ReportFigure>& right = both.there[section].figures;
    for (std::size_t at = 0; at < left.size(); ++at) {
      table.rows.push_back(
          {left[at].label, left[at].text, right[at].text, change_text(left[at], right[at], words)});
    }
  }
  return table;
}

std::string report_comparison_csv(const Program& program, const ScopedReport& here,
                                  const ScopedReport& there, const Words& words, ByteOrderMark mark,
                                  ReportNames names) {
  std::vector<Row> rows{comparison_header(program, here.scope, there.scope, words)};
  const ReportsSideBySide both =
      line_up(report_sections(program, here.scope, here.report, words),
              report_sections(program, there.scope, there.report, words), words);
  for (std::size_t section = 0; section < both.here.size(); ++section) {
    const ReportSection &left = both.here[section], &right = both.there[section];
    add_figures(rows, left.title, {}, left.figures, right.figures);
    for (std::size_t chart = 0; chart < left.charts.size(); ++chart) {
      add_figures(rows, left.title, left.charts[chart].title, left.charts[chart].rows,
                  right.charts[chart].rows);
    }
  }
  if (names == ReportNames::write) add_hours(rows, program, here.report, there.report, words);
  return csv_file(rows, mark);
}

}  // namespace rondo
