// What the reports of the program and of one event have in common on screen.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/report_sections.h"
#include "ui/cached.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

struct ShownReport {
  ReportScope scope;
  std::string key;   // another one when it was counted anew
  std::string name;  // what it is about
  ProgramReport figures;
  std::vector<ReportSection> sections;
  std::vector<PersonHours> hours;
};

// Stands for all school years where one is chosen.
inline constexpr std::string_view kAllYears = "all";

struct ReportDrafts {
  std::set<std::string> whole;                               // charts and lists shown in full
  std::map<std::string, std::optional<std::size_t>> marked;  // of pictures, by the chart's label
  Cached<ReportsSideBySide> both;
  TableView table;  // of hours
  Cached<std::vector<PersonHours>> rows;
};

// Counted once a revision, and once a minute while a sitting may be going on.
const ShownReport& report_now(View& view, Cached<ShownReport>& kept, const ReportScope& scope);

// Buttons: as a sheet, which has the columns of the other report as well, and on paper; two reports
// are printed as their comparison, by a button of its own.
void report_tools(View& view, const ReportScope& scope,
                  const std::optional<ReportScope>& beside = {});

// All sections, with who offered to mentor and has nobody, and beside them those of another report
// where there is one; then everybody's hours in the first.
void draw_report(View& view, const ShownReport& report, const ShownReport* other,
                 ReportDrafts& drafts);

// ui/report_hours.cpp
// Beside another report the title says whose hours they are.
void draw_hours(View& view, const ShownReport& report, bool is_beside, ReportDrafts& drafts);

}  // namespace rondo::ui
