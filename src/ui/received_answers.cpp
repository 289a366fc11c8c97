#include "ui/received_answers.h"

#include <map>

#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The same reason stands there once.
void draw_refused(View& view, const std::vector<Error>& refused) {
  std::map<std::string, std::int64_t> reasons;
  for (const Error& error : refused) ++reasons[view.tr(error)];
  for (const auto& [reason, count] : reasons) {
    text(view.ui, view.tr("tell.received.refused", {arg("count", count), arg("reason", reason)}),
         {.ink = Ink::bad});
  }
}

}  // namespace

ReceivedChoice received_answers_dialog(View& view, const ReceivedList& received,
                                       const std::function<void()>& draw_rows) {
  const Dialog dialog(view.ui,
                      {.id = received.id,
                       .title = view.tr(counted("tell.received", received.count)),
                       .detail = view.tr(counted("tell.received.change", received.changing)),
                       .width = 640});
  {
    const List list(view.ui, {.id = "received", .label = view.tr("tell.list")});
    draw_rows();
  }
  draw_refused(view, received.refused);
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
