// Everybody's hours in a report, and certificates of them.
#include "base/text.h"
#include "report/figure_words.h"
#include "report/print_note.h"
#include "ui/person_names.h"
#include "ui/report_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kCertificate = "certificate";
constexpr float kNameWidth = 420;  // and for the hint below it

struct NameForCertificatesDraft {
  std::string typed;
};

using HoursRows = std::vector<PersonHours>;

std::string cell_text(const View& view, const PersonHours& row, std::string_view column) {
  if (column == "name") return row.full_name;
  if (column == "site") return row.site;
  return hours_text(view.state.words, column == "given" ? row.minutes.given : row.minutes.received);
}

std::string hours_sort_key(std::string_view column, const PersonHours& row) {
  if (column == "name") return reading_key(row.name);
  if (column == "site") return reading_key(row.site);
  return number_key(column == "given" ? row.minutes.given : row.minutes.received);
}

TableSetup hours_table_setup(View& view, const std::string& title, const HoursRows& rows,
                             ReportDrafts& drafts) {
  TableSetup setup;
  setup.label(title)
      .column({.id = "name", .share = 2, .sortable = true}, view.tr("aims.column.person"))
      .column({.id = "site", .share = 2, .sortable = true}, view.tr("aims.column.site"))
      .column({.id = "given", .align = Align::end, .sortable = true}, view.tr("aims.column.given"))
      .column({.id = "received", .align = Align::end, .sortable = true},
              view.tr("aims.column.received"))
      .action(kCertificate, view.tr("certificate.print"), Icon::print);
  TableOptions& options = setup.options;
  options.id = "hours";
  options.row_count = static_cast<int>(rows.size());
  options.row_height = size::row_one_line;
  options.row_id = [&rows](int row) {
    return rows[static_cast<std::size_t>(row)].person.text();
  };
  options.row_label = [&rows](int row) {
    return rows[static_cast<std::size_t>(row)].full_name;
  };
  options.cell_text = [&view, &rows](int row, std::string_view column) {
    return cell_text(view, rows[static_cast<std::size_t>(row)], column);
  };
  options.markable = true;
  options.view = &drafts.table;
  return setup;
}

// Certificates bear the program's name, which nobody was asked for before.
void ask_program_name(View& view) {
  const AppState& state = view.state;
  if (!own_name(state.program, state.words).empty()) return;
  std::string& typed = view.drafts.of_program.of<NameForCertificatesDraft>().typed;
  const FieldEvent event = text_field(view.ui,
                                      {.id = "program-name",
                                       .label = view.tr("programs.name"),
                                       .hint = view.tr("certificate.name.hint"),
                                       .width = kNameWidth},
                                      typed);
  if (!event.committed || trim(typed).empty()) return;
  view.emit(command::RenameProgram{state.program.id, typed});
}

void print_certificates(View& view, std::vector<PersonId> people, const ReportScope& scope) {
  view.emit(command::PrintCertificates{std::move(people), scope});
}

void draw_hours_header(View& view, const std::string& title, const ShownReport& report,
                       const TableSetup& setup, const HoursRows& rows) {
  const SectionHeader header(view.ui, {.title = title});
  if (button(
          view.ui,
          {.id = "certificates", .label = view.tr("certificate.print_all"), .icon = Icon::print})) {
    std::vector<PersonId> people;
    for (const PersonHours& row : rows) people.push_back(row.person);
    print_certificates(view, std::move(people), report.scope);
  }
  table_tools(view, setup.options);
}

}  // namespace

void draw_hours(View& view, const ShownReport& report, bool is_beside, ReportDrafts& drafts) {
  if (report.hours.empty()) return;
  std::string title = view.tr("aims.hours_by_person");
  if (is_beside) title = view.tr("aims.chart_of", {arg("chart", title), arg("scope", report.name)});
  const Scope scope(view.ui, "hours-by-person");
  const HoursRows& rows = drafts.rows.get(
      view.state.revision, join_words({report.key, sort_words(drafts.table.sort)}, "\n"), [&] {
        HoursRows sorted = report.hours;
        sort_rows(sorted, drafts.table.sort, hours_sort_key);
        return sorted;
      });
  TableSetup setup = hours_table_setup(view, title, rows, drafts);
  const TableOptions& options = setup.with_columns();
  draw_hours_header(view, title, report, setup, rows);
  ask_program_name(view);
  const std::vector<PersonId> marked = marked_in(view.state.program.people, drafts.table);
  {
    const MarkedBar bar(view, options);
    if (bar.shown() && setup.action_button(view, kCertificate)) {
      print_certificates(view, marked, report.scope);
    }
  }
  const TableEvent event = table(view.ui, options, [&](TableRow& cells) {
    const PersonHours& row = rows[static_cast<std::size_t>(cells.index())];
    const std::string apart = apart_words(view, row.person);
    cells.person({.name = row.name, .detail = apart});
    cells.text(row.site);
    cells.text(cell_text(view, row, "given"));
    cells.text(cell_text(view, row, "received"));
  });
  if (event.menu_row >= 0) {
    print_certificates(view, {PersonId(options.row_id(event.menu_row))}, report.scope);
  }
}

}  // namespace rondo::ui
