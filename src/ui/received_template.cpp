#include "ui/received_template.h"

#include "ui/template_detail.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/overlays.h"

namespace rondo::ui {

void received_template_dialog(View& view) {
  if (view.state.received_template == nullptr) return;
  const EventTemplate& received = *view.state.received_template;
  const Dialog dialog(view.ui,
                      {.id = "received-template",
                       .title = view.tr("templates.received.title", {arg("name", received.title)}),
                       .detail = view.tr("templates.received.detail"),
                       .width = 640,
                       .to_read = true,
                       .waits = true});
  template_detail(view, received);
  bool keep = false, leave = dialog.dismissed();
  {
    const DialogActions actions(view.ui);
    if (button(view.ui, {.id = "leave", .label = view.tr("templates.received.leave")})) {
      leave = true;
    }
    keep = button(
        view.ui,
        {.id = "keep", .label = view.tr("templates.received.keep"), .kind = ButtonKind::primary});
  }
  if (keep || leave) view.emit(command::TakeTemplate{keep});
}

}  // namespace rondo::ui
