#include "ui/archived_banner.h"

#include <string>
#include <utility>

#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"

namespace rondo::ui {
namespace {

void bring_back(View& view, const EventId& id, const Event& event, const std::string& about) {
  if (!button(view.ui, {.id = "bring-back",
                        .label = view.tr("events.bring_back"),
                        .icon = Icon::folder,
                        .about = about})) {
    return;
  }
  Event back = event;
  back.archived = false;
  view.emit(command::PutEvent{id, std::move(back)});
}

}  // namespace

void archived_banner(View& view, const EventId& id, const Event& event) {
  if (!event.archived) return;
  const Banner banner(view.ui, {.id = "archived",
                                .title = view.tr("event.archived"),
                                .detail = view.tr("event.archived.detail"),
                                .status = Status::neutral});
  bring_back(view, id, event, {});
}

void archived_answers_banner(View& view, const EventId& id) {
  const Event* event = view.state.program.events.find(id);
  if (event == nullptr || !event->archived) return;
  const Scope scope(view.ui, id.text());
  const Banner banner(view.ui,
                      {.id = "archived",
                       .title = view.tr("received.event_archived", {arg("event", event->name)}),
                       .detail = view.tr("received.event_archived.detail")});
  bring_back(view, id, *event, event->name);
}

}  // namespace rondo::ui
