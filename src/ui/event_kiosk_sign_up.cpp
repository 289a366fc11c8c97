#include "ui/event_kiosk_sign_up.h"

#include <optional>
#include <string>

#include "codec/sign_up_pages.h"
#include "intake/sign_ups.h"
#include "speed/plan.h"
#include "ui/answer_ways.h"
#include "ui/cached.h"
#include "ui/kiosk_way.h"
#include "ui/sign_up_form.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Whoever walks away leaves nothing behind.
constexpr std::int64_t kThanks_ms = 12'000, kSignUp_ms = 300'000;

struct KioskSignUpDrafts {
  SignUpDraft form;
  // As it was when somebody did something last; nothing until it was shown, which fills in what the
  // event settles.
  std::optional<SignUpDraft> before;
  KioskWayOut way_out;
  int refusals = 0;  // seen, of AppState::kiosk_refusals
  std::string thanked;
  Sent sent;
  std::int64_t touched_at_utc_ms = 0;  // 0: nothing to forget
  Cached<Result<codec::SignUpForm>> event_form;
};

KioskSignUpDrafts& sign_up_drafts(View& view) {
  return view.drafts.event.of<KioskSignUpDrafts>();
}

void start_over(KioskSignUpDrafts& drafts) {
  drafts.form = {};
  drafts.before.reset();
  drafts.thanked.clear();
  drafts.way_out = {};
  drafts.touched_at_utc_ms = 0;
}

void leave(View& view, KioskSignUpDrafts& drafts, const EventScreen& on) {
  if (kiosk_way_out(view, on, drafts.way_out, Screen::event_invite)) {
    drafts.touched_at_utc_ms = view.state.now_utc_ms;
  }
}

void thank(View& view, KioskSignUpDrafts& drafts, const EventScreen& on) {
  heading(view.ui, view.tr("sign_up.thanks", {arg("name", drafts.thanked)}));
  text(view.ui,
       view.tr(on.event->approval == Sides::nobody ? "sign_up.thanks.detail" : "sign_up.approval"));
  if (button(
          view.ui,
          {.id = "done", .label = view.tr("sign_up.next_person"), .kind = ButtonKind::primary})) {
    start_over(drafts);
    return;
  }
  leave(view, drafts, on);
}

void ask_for_code(View& view, KioskSignUpDrafts& drafts) {
  if (!tried_to_leave(view, drafts.refusals)) return;
  ask_for_host_code(view, drafts.way_out);
  drafts.touched_at_utc_ms = view.state.now_utc_ms;
}

void ask(View& view, KioskSignUpDrafts& drafts, const EventScreen& on) {
  const Result<codec::SignUpForm>& made = drafts.event_form.get(
      view.state.revision, on.id.text(),
      [&] { return intake::sign_up_form(view.state.program, on.id, view.state.templates); });
  if (!made) {
    heading(view.ui, on.event->name, {.level = 1});
    text(view.ui, view.tr(made.error()), {.ink = Ink::warn});
    leave(view, drafts, on);
    return;
  }
  const codec::SignUpForm& form = *made;
  sign_up_head(view, form);
  if (sign_up_form(view, form, drafts.form, {view.tr("sign_up.send_here")})) {
    no_answer_comes(view);
    send(view, drafts.sent,
         command::SignUpHere{on.id, drafts.form.person, drafts.form.registration});
  }
  if (!drafts.before) drafts.before = drafts.form;
  if (!drafts.form.looks_the_same_as(*drafts.before)) {
    drafts.before = drafts.form;
    drafts.way_out.needed = false;
    drafts.touched_at_utc_ms = view.state.now_utc_ms;
  }
  leave(view, drafts, on);
}

}  // namespace

bool kiosk_signs_up(const View& view, const EventScreen& on) {
  return on.event->kind != EventKind::speed_mentoring ||
         rounds_run_of(view.state.program, on.id) == nullptr;
}

bool is_to_forget(View& view, std::int64_t touched_at_utc_ms, std::int64_t after_ms) {
  if (touched_at_utc_ms == 0) return false;
  const std::int64_t left_ms = touched_at_utc_ms + after_ms - view.state.now_utc_ms;
  if (left_ms > 0) view.ui.request_frame(static_cast<double>(left_ms + 1) / 1000);
  if (left_ms > 0) return false;
  view.ui.take_back_announcements();
  return true;
}

void kiosk_sign_up(View& view, const EventScreen& on) {
  KioskSignUpDrafts& drafts = sign_up_drafts(view);
  const bool reads_thanks = !drafts.thanked.empty() && !drafts.way_out.open;
  const std::int64_t after_ms = reads_thanks ? kThanks_ms : kSignUp_ms;
  if (is_to_forget(view, drafts.touched_at_utc_ms, after_ms)) start_over(drafts);
  if (take_answer(view, drafts.sent) == Answer::accepted) {
    const std::string name = drafts.form.person.name;
    start_over(drafts);
    drafts.thanked = name;
    drafts.touched_at_utc_ms = view.state.now_utc_ms;
  }
  const Page page(view.ui, {.id = "event-sign-up", .bare = true});
  ask_for_code(view, drafts);
  if (drafts.thanked.empty()) {
    ask(view, drafts, on);
  } else {
    heading(view.ui, on.event->name, {.level = 1});
    thank(view, drafts, on);
  }
}

}  // namespace rondo::ui
