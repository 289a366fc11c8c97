#include "ui/site_copy_banner.h"

#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

namespace {

// A co-host sends it back for what came of the day.
void event_copy_banner(View& view) {
  const Program& program = view.state.program;
  const std::string event =
      program.events.empty() ? program.name() : program.events.begin()->second.name;
  const Banner banner(view.ui, {.id = "event-copy",
                                .title = view.tr("event_copy.banner", {arg("event", event)}),
                                .detail = view.tr("event_copy.banner.detail"),
                                .status = Status::accent});
  const Row row(view.ui, {.id = "event-copy-actions"});
  if (!program.events.empty() && view.state.place.screen != Screen::event_people &&
      button(view.ui, {.id = "people", .label = view.tr("site_copy.people")})) {
    view.go(Screen::event_people, program.events.begin()->first.text());
  }
  if (button(view.ui,
             {.id = "send-back", .label = view.tr("site_copy.export"), .icon = Icon::download})) {
    view.emit(command::ExportProgram{});
  }
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
  if (!program.events.empty() && view.state.place.screen != Screen::event_people &&
      button(view.ui, {.id = "people", .label = view.tr("site_copy.people")})) {
    view.go(Screen::event_people, program.events.begin()->first.text());
  }
  if (button(view.ui,
             {.id = "send-back", .label = view.tr("site_copy.export"), .icon = Icon::download})) {
    view.emit(command::ExportProgram{});
  }
}

}  // namespace rondo::ui
