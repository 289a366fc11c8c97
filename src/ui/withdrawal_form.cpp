#include "ui/withdrawal_form.h"

#include <algorithm>
#include <array>

#include "app/withdrawals.h"
#include "base/text.h"
#include "intake/withdrawals.h"
#include "ui/answer_ways.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/received_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_dialog.h"

namespace rondo::ui {
namespace {

struct WithdrawalFormDraft {
  int visit = -1;  // that the rest is of; see SignUpVisit::number
  bool open = false;
  std::string name, email, reason;
  Sent sent;
  Message refusal;
};

WithdrawalFormDraft& withdrawal_draft(View& view, const SignUpVisit& visit) {
  WithdrawalFormDraft& draft = view.drafts.others.of<WithdrawalFormDraft>();
  if (draft.visit != visit.number) {
    draft = {};
    draft.visit = visit.number;
  }
  return draft;
}

// What was refused stands at the field that it is about.
std::string refusal_of(const View& view, const WithdrawalFormDraft& draft, bool of_email) {
  const bool about_email = draft.refusal.key == "error.sign_up.email";
  if (draft.refusal.key.empty() || about_email != of_email) return {};
  return view.tr(draft.refusal);
}

// Of other words than those in the form there is no link yet.
bool is_ready(const SignUpVisit& visit, const WithdrawalFormDraft& draft) {
  return !visit.withdrawal_address.empty() &&
         visit.withdrawal.name == collapse_spaces(draft.name) &&
         visit.withdrawal.email == trim(draft.email) &&
         visit.withdrawal.reason == trim(draft.reason);
}

// In the order of WithdrawalEffect; keys of the string table.
constexpr std::array<std::string_view, 6> kWithdrawalEffects{
    "tell.effect.withdraws", "tell.effect.known",  "withdrawal.older",
    "withdrawal.nobody",     "withdrawal.several", "tell.effect.no_event"};

struct ReceivedWithdrawalsDraft {
  Cached<std::vector<intake::WithdrawalNews>> news;
};

const std::vector<intake::WithdrawalNews>& withdrawals_now(View& view,
                                                           const ReceivedWithdrawals& received) {
  std::string key;
  for (const codec::SignUpWithdrawal& said : received.given) {
    key += said.event.text() + said.name + said.given_at + "\n";
  }
  return view.drafts.others.of<ReceivedWithdrawalsDraft>().news.get(view.state.revision, key, [&] {
    return intake::preview_withdrawals(view.state.program, received.given, view.state.now_utc_ms);
  });
}

void draw_received_withdrawal(View& view, const codec::SignUpWithdrawal& said,
                              intake::WithdrawalEffect effect, std::size_t at) {
  const bool withdraws = effect == intake::WithdrawalEffect::withdraws;
  const std::string title = view.tr("tell.received.withdraws", {arg("name", said.name)});
  const std::string words =
      view.tr(std::string(kWithdrawalEffects[static_cast<std::size_t>(effect)]));
  const std::string detail = dotted({words, said.email, said.reason});
  const ListRow row(view.ui, {.id = std::to_string(at),
                              .icon = withdraws ? Icon::cross : Icon::info,
                              .title = title,
                              .detail = detail});
}

}  // namespace

bool says_withdrawal(View& view, const SignUpVisit& visit) {
  return withdrawal_draft(view, visit).open;
}

void withdrawal_form(View& view, const SignUpVisit& visit, const Person& known) {
  WithdrawalFormDraft& draft = withdrawal_draft(view, visit);
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) {
    draft.refusal = latest_notice(view.state).text;
    no_answer_comes(view);
  }
  if (!draft.open) {
    if (text_button(view.ui, {.id = "withdraw", .label = view.tr("withdrawal.open")})) {
      draft.open = true;
      draft.name = known.name;
      draft.email = known.email;
    }
    return;
  }
  const Scope own(view.ui, "withdrawal");
  const std::string title = view.tr("withdrawal.open");
  const Group group(view.ui, access::Role::group, "withdrawal", title);
  heading(view.ui, title);
  text(view.ui, view.tr("withdrawal.detail"), {.ink = Ink::muted});
  text_field(view.ui,
             {.id = "name",
              .label = view.tr("withdrawal.name"),
              .error = refusal_of(view, draft, false),
              .required = true},
             draft.name);
  text_field(
      view.ui,
      {.id = "email", .label = view.tr("withdrawal.email"), .error = refusal_of(view, draft, true)},
      draft.email);
  text_field(view.ui,
             {.id = "reason",
              .label = view.tr("withdrawal.reason"),
              .kind = FieldKind::area,
              .hint = view.tr("notice_page.reason.hint"),
              .lines = 3},
             draft.reason);
  if (answer_button(view, {.id = "withdraw-ready",
                           .label = view.tr("notice_page.ready"),
                           .ready = is_ready(visit, draft),
                           .disabled = trim(draft.name).empty()})) {
    draft.refusal = {};
    send(view, draft.sent, command::AnswerWithdrawal{draft.name, draft.email, draft.reason});
  }
  if (text_button(view.ui, {.id = "back", .label = view.tr("common.cancel")})) draft.open = false;
  if (!is_ready(visit, draft)) return;
  const std::string subject =
      view.tr("notice_page.mail.leave",
              {arg("event", visit.form.event_name), arg("name", visit.withdrawal.name)});
  answer_ways(view, {view.tr("notice_page.made"), visit.withdrawal_address, subject,
                     visit.form.coordinator, command::SaveWithdrawal{}});
}

void withdrawals_received_dialog(View& view) {
  const auto received = view.state.received_withdrawals;
  // Somebody may have signed up by what comes with it.
  if (received == nullptr || view.state.received_sign_ups != nullptr) return;
  const std::vector<intake::WithdrawalNews>& news = withdrawals_now(view, *received);
  std::vector<RegistrationId> leaving;
  ReceivedList list{"received-withdrawals", std::ssize(news), 0, {}};
  for (std::size_t at = 0; at < news.size(); ++at) {
    list.events.insert(received->given[at].event);
    if (news[at].effect == intake::WithdrawalEffect::withdraws) {
      leaving.push_back(news[at].registration);
    }
  }
  list.changing = std::ssize(leaving);
  const ReceivedChoice choice = received_answers_dialog(
      view, list,
      [&] {
        for (std::size_t at = 0; at < news.size(); ++at) {
          draw_received_withdrawal(view, received->given[at], news[at].effect, at);
        }
      },
      [&] { withdrawal_list(view, leaving); });
  if (choice == ReceivedChoice::none) return;
  view.emit(command::TakeWithdrawals{choice == ReceivedChoice::take});
}

}  // namespace rondo::ui
