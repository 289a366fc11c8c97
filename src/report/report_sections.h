// The figures of a program's report in words: by aim, each with what it comes to and its bars. For
// the screen, for paper, for spreadsheets and for setting two reports side by side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"
#include "report/csv_file.h"
#include "report/program_report.h"
#include "report/site_flow.h"

namespace rondo {

// What a figure is a number of: only of such can be said by how much two differ.
enum class Measure : std::uint8_t { none, count, minutes, percent };

struct ReportFigure {
  std::string label;
  std::string text;   // as people read it: "62% (31 of 50)"
  std::string value;  // for spreadsheets: "31"; empty: not known
  std::string of;     // what it is a part of: "50"; may be empty
  int bar = 0;        // how long, beside those of the same chart; of a share in thousandths
  Measure measure = Measure::none;
  int amount = 0;  // in that measure; rounded as people read it
};

// A share of all, as a bar.
inline constexpr int kWholeBar = 1000;

struct ReportChart {
  std::string id;
  std::string title;
  std::string labels, values;  // what stands in its columns
  std::vector<ReportFigure> rows;
  int full_bar = 0;           // how long a bar can be; 0: the longest one is
  SiteFlowPicture flow = {};  // of pairs between sites, in words: stands above the bars
};

struct ReportSection {
  std::string id;  // "access"
  std::string title;
  std::string detail;  // what the school wants of it
  std::vector<ReportFigure> figures;
  std::vector<ReportChart> charts;  // none of them empty
  std::string nothing_yet = {};     // of an aim: why there is nothing to tell; else empty
};

// In the order of the aims, which are all there; other sections that have nothing to tell are left
// out.
std::vector<ReportSection> report_sections(const Program& program, const ReportScope& scope,
                                           const ProgramReport& report, const Words& words);

// What the report is about: "Fall sprint", "2026–27", "All years".
std::string scope_name(const Program& program, const ReportScope& scope, const Words& words);

// A chart as a table with bars.
PrintTable chart_table(const ReportChart& chart);

// Two reports with the same sections, figures and charts in the same order: where only one has a
// section, a figure or a chart, the other has it too, without figures, with a dash and without
// rows.
struct ReportsSideBySide {
  std::vector<ReportSection> here, there;  // as many of both
};
ReportsSideBySide line_up(std::vector<ReportSection> here, std::vector<ReportSection> there,
                          const Words& words);

// By how much the figure is more or less than that of the other report: "+3", "−1 h 15 min"; empty
// where it isn't, and where that can't be said.
std::string change_text(const ReportFigure& figure, const ReportFigure& beside, const Words& words);

// The figures of two reports of which both or one have them: what, here, there, and by how much
// here is more or less.
PrintTable compare_reports(const std::vector<ReportSection>& here,
                           const std::vector<ReportSection>& there, const std::string& here_name,
                           const std::string& there_name, const Words& words);

struct PersonHours {
  PersonId person;
  std::string name;
  std::string full_name;  // of two with one name it says which; for the coordinator alone
  std::string site;
  PersonMinutes minutes;
};
// By name.
std::vector<PersonHours> hours_by_person(const Program& program, const ProgramReport& report,
                                         const Words& words);

// Title, whose report it is and of when, each section, and the hours of everybody.
std::vector<PrintBlock> program_document(const Program& program, const ReportScope& scope,
                                         const ProgramReport& report, std::int64_t now_utc_ms,
                                         const Words& words);

// A header line, then a line a figure: section, chart, what, value, of how many; with names, then
// the hours of everybody.
std::string program_report_csv(const Program& program, const ReportScope& scope,
                               const ProgramReport& report, const Words& words, ByteOrderMark mark,
                               ReportNames names = ReportNames::write);

struct ScopedReport {
  ReportScope scope;
  ProgramReport report;
};

// The same of two reports: section, chart, what, then value and of how many here, and there. What
// one of them lacks is empty on its side.
std::string report_comparison_csv(const Program& program, const ScopedReport& here,
                                  const ScopedReport& there, const Words& words, ByteOrderMark mark,
                                  ReportNames names = ReportNames::write);

}  // namespace rondo
