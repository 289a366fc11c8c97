// After a sitting of speed mentoring, or after the sessions of matches: what people say, who goes
// on with whom, and what it comes to.
#include <array>

#include "model/taking_part.h"
#include "speed/plan.h"
#include "ui/event_feedback.h"
#include "ui/kiosk_way.h"
#include "ui/match_feedback.h"
#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

void draw_feedback_tabs(View& view, const EventScreen& on) {
  std::string& tab = view.drafts.event.of<FeedbackDrafts>().tab;
  const std::string answers = view.tr("feedback.tab.answers"),
                    again = view.tr("feedback.tab.again"), sums = view.tr("feedback.tab.sums"),
                    messages = view.tr("feedback.tab.messages");
  const std::array all{Tab{"answers", answers}, Tab{"again", again}, Tab{"sums", sums},
                       Tab{"messages", messages}};
  tabs(view.ui, {.id = "after", .label = view.tr("feedback.tabs"), .tabs = all}, tab);
  if (tab == "again") {
    feedback_again(view, on);
  } else if (tab == "sums") {
    feedback_report(view, on);
  } else if (tab == "messages") {
    feedback_messages(view, on);
  } else {
    feedback_answers(view, on);
  }
}

void draw_feedback_page(View& view, const EventScreen& on) {
  const Page page(view.ui, {.id = "event-feedback"});
  const SittingOutcome& outcome = outcome_now(view, on);
  event_header(
      view, on,
      view.tr("feedback.subtitle", {arg("answered", outcome.answered),
                                    arg("people", outcome.people), arg("mutual", outcome.mutual)}),
      [] {});
  if (rounds_run_of(view.state.program, on.id) != nullptr) {
    if (goes_on(*on.event)) kiosk_way_in(view, on, "kiosk.open");
    draw_feedback_tabs(view, on);
  } else if (empty_state(view.ui, {.id = "no-plan",
                                   .icon = Icon::people,
                                   .title = view.tr("run.no_plan"),
                                   .detail = view.tr("feedback.no_plan.detail"),
                                   .action = view.tr("run.go_plan")})) {
    view.go(Screen::event_plan, on.id.text());
  }
}

}  // namespace

void view_event_feedback(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  if (on.event->kind == EventKind::speed_mentoring) {
    draw_feedback_page(view, on);
    feedback_dialog(view, on);
    kiosk_way_dialog(view, on);
  } else {
    match_feedback_page(view, on);
    match_feedback_dialogs(view, on);
  }
  follow_up_dialog(view, on);
  received_answers_dialog(view, on);
}

}  // namespace rondo::ui
