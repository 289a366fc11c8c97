#include "ui/received_answers.h"

#include "base/iso_time.h"
#include "ui/archived_banner.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

ReceivedChoice received_answers_dialog(View& view, const ReceivedList& received,
                                       const std::function<void()>& draw_rows,
                                       const std::function<void()>& draw_questions) {
  const Dialog dialog(view.ui,
                      {.id = received.id,
                       .title = view.tr(counted("tell.received", received.count)),
                       .detail = view.tr(counted("tell.received.change", received.changing)),
                       .width = 640,
                       .waits = true});
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
    const DialogChoice choice = dialog_buttons(view, {.accept_key = "received.take"});
    if (choice == DialogChoice::accept) return ReceivedChoice::take;
    aside = choice == DialogChoice::cancel;
  }
  return aside || dialog.dismissed() ? ReceivedChoice::aside : ReceivedChoice::none;
}

bool older_answer(View& view, const OlderAnswer& answer) {
  const std::int64_t given_ms = utc_ms_of(answer.given_at).value_or(0);
  const Formats& formats = view.state.words.formats();
  const std::string given = view.tr("time.day_and_time", {arg("day", formats.date(given_ms)),
                                                          arg("time", formats.time(given_ms))});
  const std::string message = view.tr(answer.unsure ? "prefer.older_unsure" : "prefer.older",
                                      {arg("name", answer.name), arg("given", given)});
  const Scope scope(view.ui, std::to_string(answer.at));
  const Group question(view.ui, access::Role::group, "question", message);
  const Row row(view.ui, {.id = "choices"});
  text(view.ui, message);
  if (answer.taken) chip(view.ui, view.tr("received.take_older"), Status::accent, Icon::check);
  const std::string label = view.tr(answer.taken ? "received.leave_older" : "received.take_older");
  return text_button(view.ui, {.id = "decide", .label = label, .description = message});
}

}  // namespace rondo::ui
