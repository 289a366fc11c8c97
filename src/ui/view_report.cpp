// The report of the program: of a school year or of all, of one event, beside another.
#include <optional>

#include "report/print_note.h"
#include "report/school_year.h"
#include "ui/event_frame.h"
#include "ui/report_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct ProgramReportDrafts {
  std::string program;
  std::string year;  // of the program that has been looked at last; empty: its latest
  std::string event, compare;
  Cached<ShownReport> shown, other;
  ReportDrafts report;
};

// All years for what is no year.
ReportScope scope_of_year(const std::string& chosen) {
  const std::optional<int> year = school_year_of(chosen + "-08-01");
  return year ? school_year(*year) : ReportScope{};
}

// "event/..." or "year/...".
std::string compare_id(std::string_view kind, const std::string& id) {
  return std::string(kind) + "/" + id;
}

std::optional<ReportScope> compared_scope(const Program& program, const std::string& chosen) {
  const std::string id = chosen.substr(chosen.find('/') + 1);
  if (chosen.starts_with("year/")) return scope_of_year(id);
  if (program.events.find(EventId(id)) == nullptr) return std::nullopt;
  return ReportScope{EventId(id), {}, {}};
}

using EventRows = std::vector<const NamedRow<Event>*>;

EventRows events_of_year(const Program& program, const std::string& year) {
  const ReportScope scope = scope_of_year(year);
  return by_name(program.events, [&](const EventId& id, const Event& event) {
    return is_in(scope, day_of_event(program, id, event));
  });
}

class Choosing {
 public:
  Choosing(View& view, ProgramReportDrafts& drafts)
      : view_(view), drafts_(drafts), years_(school_years(view.state.program)) {
    if (drafts.program != view.state.program.id) {
      drafts = {};
      drafts.program = view.state.program.id;
    }
    if (drafts.year.empty()) {
      drafts.year = years_.empty() ? std::string(kAllYears) : std::to_string(years_.front());
    }
  }

  void draw() {
    const Grid grid(view_.ui, {.id = "choices", .min_width = 220, .max_columns = 3});
    choose_year();
    choose_event();
    choose_other();
  }

  ReportScope scope() const {
    const EventId event(drafts_.event);
    if (view_.state.program.events.find(event) != nullptr) return {event, {}, {}};
    return scope_of_year(drafts_.year);
  }

 private:
  void add_years(ChoiceList& choices, std::string_view kind) const {
    const auto add = [&](const std::string& year) {
      const std::string name =
          scope_name(view_.state.program, scope_of_year(year), view_.state.words);
      choices.add(kind.empty() ? year : compare_id(kind, year), name);
    };
    add(std::string(kAllYears));
    for (const int year : years_) add(std::to_string(year));
  }

  void choose_year() {
    ChoiceList choices;
    add_years(choices, {});
    if (select(view_.ui,
               {.id = "year", .label = view_.tr("aims.year.label"), .choices = choices.choices()},
               drafts_.year)) {
      drafts_.event.clear();
    }
  }

  void choose_event() {
    ChoiceList choices;
    choices.add("", view_.tr("aims.all_events"))
        .add_all(events_of_year(view_.state.program, drafts_.year));
    select(view_.ui,
           {.id = "event", .label = view_.tr("aims.event.label"), .choices = choices.choices()},
           drafts_.event);
  }

  void choose_other() {
    ChoiceList choices;
    choices.add("", view_.tr("aims.compare.none"));
    add_years(choices, "year");
    for (const auto* event : by_name(view_.state.program.events)) {
      choices.add(compare_id("event", event->first.text()), event->second.name);
    }
    select(view_.ui,
           {.id = "compare", .label = view_.tr("aims.compare.label"), .choices = choices.choices()},
           drafts_.compare);
  }

  View& view_;
  ProgramReportDrafts& drafts_;
  std::vector<int> years_;
};

void comparison_tools(View& view, const ShownReport& report, const ShownReport& other) {
  const auto compared = [&] {
    return compare_reports(report.sections, other.sections, report.name, other.name,
                           view.state.words);
  };
  text(view.ui, view.tr("aims.compare.note", {arg("there", other.name)}),
       {.size = type::second, .ink = Ink::muted});
  const Row row(view.ui, {.id = "comparison"});
  if (button(view.ui, {.id = "copy", .label = view.tr("aims.compare.copy"), .icon = Icon::copy})) {
    view.emit(command::CopyTable{compared()});
  }
  if (button(view.ui, {.id = "print-both",
                       .label = view.tr("aims.compare.print"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::print})) {
    view.emit(command::PrintRows{
        view.tr("aims.compare.title", {arg("here", report.name), arg("there", other.name)}),
        compared(), print_note(view.state.program, {}, view.state.now_utc_ms, view.state.words)});
  }
}

void draw_shown(View& view, ProgramReportDrafts& drafts, const ShownReport& report) {
  if (!report.scope.event.empty()) {
    link(view.ui, {.id = "open-event",
                   .label = view.tr("aims.open_event", {arg("event", report.name)}),
                   .address = event_address(report.scope.event, Screen::event_report)});
  }
  const auto scope = compared_scope(view.state.program, drafts.compare);
  const ShownReport* other = scope ? &report_now(view, drafts.other, *scope) : nullptr;
  if (other != nullptr) comparison_tools(view, report, *other);
  draw_report(view, report, other, drafts.report);
}

void draw_nothing(View& view) {
  { const PageHeader header(view.ui, {.title = view.tr("screen.report")}); }
  if (empty_state(view.ui, {.id = "nothing",
                            .icon = Icon::chart,
                            .title = view.tr("aims.nothing"),
                            .detail = view.tr("aims.nothing.detail"),
                            .action = view.tr("aims.nothing.action")})) {
    view.go(Screen::templates);
  }
}

}  // namespace

void view_report(View& view) {
  const Page page(view.ui, {.id = "report"});
  if (view.state.program.events.empty()) {
    draw_nothing(view);
    return;
  }
  auto& drafts = view.drafts.of_program.of<ProgramReportDrafts>();
  Choosing choosing(view, drafts);
  {
    const PageHeader header(
        view.ui, {.title = view.tr("screen.report"), .subtitle = view.tr("aims.subtitle")});
    report_tools(view, choosing.scope(), compared_scope(view.state.program, drafts.compare));
  }
  choosing.draw();
  draw_shown(view, drafts, report_now(view, drafts.shown, choosing.scope()));
}

}  // namespace rondo::ui
