#include "ui/received_answers.h"

#include "ui/archived_banner.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"

namespace rondo::ui {

ReceivedChoice received_answers_dialog(View& view, const ReceivedList& received,
                                       const std::function<void()>& draw_rows,
                                       const std::function<void()>& draw_questions) {
  const Dialog dialog(view.ui,
                      {.id = received.id,
                       .title = view.tr(counted("tell.received", received.count)),
                       .detail = view.tr(counted("tell.received.change", received.changing)),
                       .width = 640});
  for (const EventId& event : received.events) archived_answers_banner(view, event);
  {
    const List list(view.ui, {.id = "received", .label = view.tr("tell.list")});
    draw_rows();
  }
  if (draw_questions) draw_questions();
  bool aside = false;
  if (received.changing == 0) {
    const DialogActions actions(view.ui);
    aside = button(
        view.ui,
        {.id = "aside", .label = view.tr("tell.received.aside"), .kind = ButtonKind::primary});
  } else {
    const DialogChoice choice = dialog_buttons(view, {.accept_key = "tell.received.take"});
    if (choice == DialogChoice::accept) return ReceivedChoice::take;
    aside = choice == DialogChoice::cancel;
  }
  return aside || dialog.dismissed() ? ReceivedChoice::aside : ReceivedChoice::none;
}

}  // namespace rondo::ui
