// The report of one event.
#include "model/enum_names.h"
#include "ui/event_frame.h"
#include "ui/report_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

struct EventReportDrafts {
  Cached<ShownReport> shown;
  ReportDrafts report;
};

}  // namespace

void view_event_report(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  auto& drafts = view.drafts.event.of<EventReportDrafts>();
  const ReportScope scope{on.id, {}, {}};
  const Page page(view.ui, {.id = "event-report"});
  event_header(view, on, view.tr("aims.kind." + std::string(name_of(on.event->kind))),
               [&] { report_tools(view, scope); });
  // Rounds, tables and what people will try stand with the answers.
  if (on.event->kind == EventKind::speed_mentoring) {
    link(view.ui, {.id = "sitting",
                   .label = view.tr("aims.sitting"),
                   .address = event_address(on.id, Screen::event_feedback)});
  }
  const ShownReport& report = report_now(view, drafts.shown, scope);
  if (report.figures.people > 0) {
    draw_report(view, report, nullptr, drafts.report);
  } else if (empty_state(view.ui, {.id = "nothing",
                                   .icon = Icon::chart,
                                   .title = view.tr("aims.nothing"),
                                   .detail = view.tr("aims.nothing.detail"),
                                   .action = view.tr("aims.nothing.people")})) {
    view.go(Screen::event_people, on.id.text());
  }
}

}  // namespace rondo::ui
