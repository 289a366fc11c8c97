#include "ui/site_copy_banner.h"

#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void go_button(View& view, std::string_view key, Screen screen) {
  const Program& program = view.state.program;
  if (!program.events.empty() && view.state.place.screen != screen &&
      button(view.ui, {.id = "go", .label = view.tr(key)})) {
    view.go(screen, program.events.begin()->first.text());
  }
}

void send_back_button(View& view) {
  if (button(view.ui,
             {.id = "send-back", .label = view.tr("site_copy.export"), .icon = Icon::download})) {
    view.emit(command::ExportProgram{});
  }
}

std::string what_cohosts_do(const View& view, bool sitting) {
  if (!sitting) return view.tr("event_copy.banner.detail");
  const Coordinator coordinator = view.state.program.coordinator();
  const std::string who = coordinator.is_known() ? coordinator.line() : view.tr("event_copy.giver");
  return view.tr("event_copy.banner.sitting", {arg("who", who)});
}

// A co-host sends it back for what came of the day, which only a sitting has.
void event_copy_banner(View& view) {
  const Program& program = view.state.program;
  const bool empty = program.events.empty();
  const bool sitting = !empty && program.events.begin()->second.kind == EventKind::speed_mentoring;
  const std::string event = empty ? program.name() : program.events.begin()->second.name;
  const Banner banner(view.ui, {.id = "event-copy",
                                .title = view.tr("event_copy.banner", {arg("event", event)}),
                                .detail = what_cohosts_do(view, sitting),
                                .status = Status::accent});
  const Row row(view.ui, {.id = "event-copy-actions"});
  if (!sitting) {
    go_button(view, "site_copy.people", Screen::event_people);
    return;
  }
  go_button(view, "event_copy.run", Screen::event_run);
  send_back_button(view);
}

}  // namespace

void site_copy_banner(View& view) {
  const Program& program = view.state.program;
  const SiteId site = approver_site_of(program);
  if (site.empty() && is_event_copy(program)) event_copy_banner(view);
  if (site.empty()) return;
  const Banner banner(
      view.ui, {.id = "site-copy",
                .title = view.tr("site_copy.banner", {arg("site", name_in(program.sites, site))}),
                .detail = view.tr("site_copy.banner.detail"),
                .status = Status::accent});
  const Row row(view.ui, {.id = "site-copy-actions"});
  go_button(view, "site_copy.people", Screen::event_people);
  send_back_button(view);
}

}  // namespace rondo::ui
