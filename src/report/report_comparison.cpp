// Two reports side by side.
#include <algorithm>
#include <utility>

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

}  // namespace

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
  table.header = {words.text("report.column.figure"), here_name, there_name};
  const ReportsSideBySide both = line_up(here, there, words);
  for (std::size_t section = 0; section < both.here.size(); ++section) {
    const std::vector<ReportFigure>& left = both.here[section].figures;
    const std::vector<ReportFigure>& right = both.there[section].figures;
    for (std::size_t at = 0; at < left.size(); ++at) {
      table.rows.push_back({left[at].label, left[at].text, right[at].text});
    }
  }
  return table;
}

}  // namespace rondo
