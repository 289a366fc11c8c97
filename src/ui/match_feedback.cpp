#include "ui/match_feedback.h"

#include <array>

#include "base/iso_time.h"
#include "report/feedback_messages.h"
#include "report/feedback_page.h"
#include "ui/event_feedback.h"
#include "ui/event_own_page.h"
#include "ui/message_desk.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

void draw_match_feedback_tabs(View& view, const EventScreen& on) {
  std::string& tab = match_feedback_drafts(view).tab;
  const std::string people = view.tr("feedback.tab.people"),
                    answers = view.tr("feedback.tab.answers"),
                    again = view.tr("feedback.tab.again"), sums = view.tr("feedback.tab.sums"),
                    messages = view.tr("feedback.tab.messages");
  const std::array all{Tab{"people", people}, Tab{"answers", answers}, Tab{"again", again},
                       Tab{"sums", sums}, Tab{"messages", messages}};
  tabs(view.ui, {.id = "after", .label = view.tr("feedback.tabs"), .tabs = all}, tab);
  if (tab == "answers") {
    said_answers(view, on);
  } else if (tab == "again") {
    feedback_again(view, on);
  } else if (tab == "sums") {
    answer_sums(view, on);
  } else if (tab == "messages") {
    asking_messages(view, on);
  } else {
    asked_people(view, on);
  }
}

// What comes next: asking, as long as somebody is to be asked, by the message for it. Each button
// counts what its own message asks for.
void draw_match_feedback_action(View& view, const EventScreen& on, const FormCounts& counts) {
  const int due_now = counts.due - counts.due_later;
  if (counts.due_later > 0 &&
      button(view.ui, {.id = "ask-later",
                       .label = view.tr("feedback.ask_later", {arg("count", counts.due_later)}),
                       .kind = due_now > 0 ? ButtonKind::secondary
                                           : main_button(view, kFeedbackMessages)})) {
    open_feedback_message(view, on.id, EventMessage::feedback_later);
  }
  if (due_now > 0) {
    if (button(view.ui,
               {.id = "ask",
                .label = view.tr(counted("feedback.ask", static_cast<std::int64_t>(due_now))),
                .kind = main_button(view, kFeedbackMessages)})) {
      open_feedback_message(view, on.id, EventMessage::feedback);
    }
  } else if (counts.due == 0 && counts.answered > 0 &&
             button(view.ui, {.id = "to-report",
                              .label = view.tr("feedback.to_report"),
                              .kind = main_button(view, kFeedbackMessages)})) {
    view.go(Screen::event_report, on.id.text());
  }
}

// What is asked later is counted apart, as each has a message of its own.
std::string answered_words(const View& view, const FormCounts& counts) {
  const int later = counts.due_later;
  return view.tr(later > 0 ? "feedback.match_subtitle_later" : "feedback.match_subtitle",
                 {arg("answered", counts.answered), arg("asked", counts.asked),
                  arg("due", counts.due - later), arg("later", later)});
}

void own_page_dialog_of_match(View& view, const EventScreen& on) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  if (drafts.handed.empty()) return;
  const std::string key = drafts.handed.text() + "\n" + view.state.page_address;
  const std::vector<MatchForm>& forms = forms_now(view, on);
  const Result<std::string>& address = drafts.address.get(view.state.revision, key, [&] {
    return feedback_page_address(view.state.program, on.id, drafts.handed, forms,
                                 view.state.page_address);
  });
  if (draw_own_page(view, drafts.handed, address, {})) drafts.handed = PersonId();
}

// Feedback is about sessions that were held.
void nobody_has_met(View& view, const EventScreen& on) {
  const Banner banner(view.ui, {.id = "not-yet",
                                .title = view.tr("feedback.not_yet"),
                                .detail = view.tr("feedback.not_yet.detail")});
  if (button(view.ui, {.id = "meet", .label = view.tr("feedback.not_yet.action")})) {
    view.go(Screen::event_meet, on.id.text());
  }
}

}  // namespace

MatchFeedbackDrafts& match_feedback_drafts(View& view) {
  return view.drafts.event.of<MatchFeedbackDrafts>();
}

void open_feedback_message(View& view, const EventId& event, EventMessage message) {
  view.drafts.event.follow(event);
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  drafts.tab = "messages";
  drafts.message = name_of(message);
  const Place place{Screen::event_feedback, event.text()};
  if (!(view.state.place == place)) view.go(place.screen, place.id);
}

const std::vector<MatchForm>& forms_now(View& view, const EventScreen& on) {
  const std::string today = today_of(view);
  return match_feedback_drafts(view).all.get(view.state.revision, on.id.text() + "\n" + today, [&] {
    return match_forms(view.state.program, on.id, today, view.state.clock);
  });
}

void match_feedback_page(View& view, const EventScreen& on) {
  const std::vector<MatchForm>& forms = forms_now(view, on);
  const FormCounts counts = count_forms(forms);
  const Page page(view.ui, {.id = "event-feedback"});
  const bool somebody_met = counts.asked > 0;
  const std::string subtitle = somebody_met ? answered_words(view, counts) : std::string();
  event_header(view, on, subtitle, [&] { draw_match_feedback_action(view, on, counts); });
  if (!forms.empty()) {
    if (!somebody_met) nobody_has_met(view, on);
    draw_match_feedback_tabs(view, on);
  } else if (empty_state(view.ui, {.id = "no-match",
                                   .icon = Icon::message,
                                   .title = view.tr("feedback.no_match"),
                                   .detail = view.tr("feedback.no_match.detail"),
                                   .action = view.tr("tell.no_match.action")})) {
    view.go(Screen::event_match, on.id.text());
  }
}

void match_feedback_dialogs(View& view, const EventScreen& on) {
  match_form_dialog(view, on);
  own_page_dialog_of_match(view, on);
}

void asking_messages(View& view, const EventScreen& on) {
  message_desk(view, on,
               {.kinds = kFeedbackMessages,
                .chosen = match_feedback_drafts(view).message,
                .make = [&](EventMessage message, const MessageTexts& texts) {
                  return rondo::feedback_messages(view.state.program, on.id, message, texts,
                                                  today_of(view), view.state.page_address,
                                                  view.state.words, view.state.clock);
                }});
}

}  // namespace rondo::ui
