// The sign-up form of an event on somebody's own device, opened by link, QR code or file. What is
// said goes back as a link or a file; nothing is sent, and it stays with this tab alone.
#include "app/sign_up_visit.h"
#include "ui/answer_ways.h"
#include "ui/sign_up_form.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_form.h"

namespace rondo::ui {
namespace {

// Of other answers than those in the form there is no link yet.
bool is_ready(const SignUpVisit& visit, const SignUpDraft& draft) {
  return !visit.answer_address.empty() && draft.says_the_same_as(visit.person, visit.registration);
}

void draw_answer(View& view, const SignUpVisit& visit, const SignUpDraft& draft) {
  if (!is_ready(visit, draft)) return;
  const std::string subject =
      view.tr(has_ended(view, visit.form) ? "sign_up.mail.late" : "sign_up.mail",
              {arg("event", visit.form.event_name), arg("name", visit.person.name)});
  answer_ways(view, {view.tr("sign_up.ready"), visit.answer_address, subject,
                     visit.form.coordinator, command::SaveSignUp{}});
}

void draw_form(View& view, const SignUpVisit& visit, SignUpDraft& draft) {
  if (!is_closed(visit.form)) {
    const Coordinator& to = visit.form.coordinator;
    text(view.ui,
         to.is_known() ? view.tr("sign_up.goes_to", {arg("who", to.line())})
                       : view.tr("sign_up.private"),
         {.ink = Ink::muted});
  }
  if (sign_up_form(view, visit.form, draft, {view.tr("sign_up.make"), is_ready(visit, draft)})) {
    view.emit(command::AnswerSignUp{draft.person, draft.registration});
  }
  if (visit.preview_of.empty()) {
    keep_typed(view, draft.kept, command::AnswerSignUp{draft.person, draft.registration});
  }
  draw_answer(view, visit, draft);
}

SignUpDraft& draft_of(View& view, const SignUpVisit& visit) {
  SignUpDraft& draft = view.drafts.others.of<SignUpDraft>();
  if (draft.visit != visit.number) {
    draft = sign_up_draft(visit.form, visit.person, visit.registration);
    draft.visit = visit.number;
  }
  return draft;
}

// Over the form that the coordinator looks at; the way back.
void preview_banner(View& view, const SignUpVisit& visit) {
  if (visit.preview_of.empty()) return;
  const Banner banner(view.ui, {.id = "preview",
                                .title = view.tr("sign_up.preview"),
                                .detail = view.tr("sign_up.preview.detail"),
                                .status = Status::accent});
  if (button(view.ui, {.id = "back", .label = view.tr("sign_up.preview.back")})) {
    view.go(Screen::event_invite, visit.preview_of.text());
  }
}

void draw_visit(View& view, const SignUpVisit& visit) {
  SignUpDraft& draft = draft_of(view, visit);
  preview_banner(view, visit);
  sign_up_head(view, visit.form);
  const bool withdraws = says_withdrawal(view, visit);
  withdrawal_form(view, visit, draft.person);
  if (!withdraws) draw_form(view, visit, draft);
  spacer(view.ui, space::xl);
  clear_button(view, Clearing::form);
}

}  // namespace

void view_sign_up(View& view) {
  {
    const Page page(view.ui, {.id = "sign-up", .bare = true});
    if (view.state.sign_up == nullptr) {
      missing_page(view, view.tr("sign_up.title"), view.tr("sign_up.none.detail"));
      return;
    }
    draw_visit(view, *view.state.sign_up);
  }
  if (clear_dialog(view, Clearing::form)) view.emit(command::ClearForm{});
}

}  // namespace rondo::ui
