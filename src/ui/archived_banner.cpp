#include "ui/archived_banner.h"

#include <utility>

#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

void archived_banner(View& view, const EventId& id) {
  const Event* event = view.state.program.events.find(id);
  if (event == nullptr || !event->archived) return;
  const Scope scope(view.ui, id.text());
  const Banner banner(view.ui,
                      {.id = "archived",
                       .title = view.tr("received.event_archived", {arg("event", event->name)}),
                       .detail = view.tr("received.event_archived.detail")});
  if (!button(view.ui, {.id = "bring-back",
                        .label = view.tr("events.bring_back"),
                        .icon = Icon::folder,
                        .about = event->name})) {
    return;
  }
  Event back = *event;
  back.archived = false;
  view.emit(command::PutEvent{id, std::move(back)});
}

}  // namespace rondo::ui
