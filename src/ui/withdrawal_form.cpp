#include "ui/withdrawal_form.h"

#include <algorithm>
#include <array>

#include "app/withdrawals.h"
#include "base/iso_time.h"
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

struct GuestWithdrawalDraft {
  int visit = -1;  // that the rest is of; see GuestVisit::number
  bool open = false;
  std::string reason;
};

GuestWithdrawalDraft& withdrawal_draft(View& view, const GuestVisit& guest) {
  GuestWithdrawalDraft& draft = view.drafts.others.of<GuestWithdrawalDraft>();
  if (draft.visit != guest.number) draft = {guest.number, false, {}};
  return draft;
}

bool can_withdraw(const View& view, const codec::GuestPage& page) {
  const bool lies_ahead =
      page.starts_at.empty() || day_of(view.state.now_local) <= day_of(page.starts_at);
  return page.kind == EventKind::speed_mentoring && !page.cancelled && lies_ahead;
}

void edit_withdrawal_reason(View& view, std::string& reason) {
  text_field(view.ui,
             {.id = "reason",
              .label = view.tr("withdrawal.reason"),
              .kind = FieldKind::area,
              .hint = view.tr("notice_page.reason.hint"),
              .lines = 3},
             reason);
}

void edit_who_withdraws(View& view, WithdrawalFormDraft& draft) {
  const FieldEvent name = text_field(view.ui,
                                     {.id = "name",
                                      .label = view.tr("withdrawal.name"),
                                      .error = refusal_of(view, draft, false),
                                      .required = true},
                                     draft.name);
  const FieldEvent email = text_field(
      view.ui,
      {.id = "email", .label = view.tr("withdrawal.email"), .error = refusal_of(view, draft, true)},
      draft.email);
  if (name.changed || email.changed) draft.refusal = {};
}

struct WithdrawalButtons {
  bool ready = false;
  bool cancel = false;
};
WithdrawalButtons withdrawal_buttons(View& view, bool is_ready) {
  const Row row(view.ui, {.id = "buttons"});
  WithdrawalButtons pressed;
  pressed.cancel = button(view.ui, {.id = "back", .label = view.tr("common.cancel")});
  pressed.ready = answer_button(
      view, {.id = "withdraw-ready", .label = view.tr("notice_page.ready"), .ready = is_ready});
  return pressed;
}

// The link is made: the ways that it can go back.
void withdrawal_ways(View& view, const std::string& address, const std::string& event,
                     const std::string& name, const Coordinator& to, Command save) {
  const std::string subject =
      view.tr("notice_page.mail.leave", {arg("event", event), arg("name", name)});
  answer_ways(view, {view.tr("notice_page.made"), address, subject, to, std::move(save)});
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
  auto& news = view.drafts.of_program.of<ReceivedWithdrawalsDraft>().news;
  return news.get(view.state.revision, key, [&] {
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
    if (text_button(view.ui, {.id = "withdraw", .label = view.tr("withdrawal.open_form")})) {
      draft.open = true;
      draft.name = known.name;
      draft.email = known.email;
    }
    return;
  }
  const Scope own(view.ui, "withdrawal");
  const std::string title = view.tr("withdrawal.open");
  {
    const Card card(view.ui, {.id = "card", .label = title});
    heading(view.ui, title);
    text(view.ui, view.tr("withdrawal.detail"), {.ink = Ink::muted});
    edit_who_withdraws(view, draft);
    edit_withdrawal_reason(view, draft.reason);
    const WithdrawalButtons pressed = withdrawal_buttons(view, is_ready(visit, draft));
    if (pressed.ready) {
      draft.refusal = {};
      send(view, draft.sent, command::AnswerWithdrawal{draft.name, draft.email, draft.reason});
    }
    if (pressed.cancel) draft.open = false;
  }
  if (!is_ready(visit, draft)) return;
  withdrawal_ways(view, visit.withdrawal_address, visit.form.event_name, visit.withdrawal.name,
                  visit.form.coordinator, command::SaveWithdrawal{});
}

bool says_withdrawal(View& view, const GuestVisit& guest) {
  return can_withdraw(view, guest.page) && withdrawal_draft(view, guest).open;
}

void guest_withdrawal(View& view, const GuestVisit& guest) {
  if (!can_withdraw(view, guest.page)) return;
  GuestWithdrawalDraft& draft = withdrawal_draft(view, guest);
  const std::string title = view.tr("withdrawal.open");
  if (!draft.open) {
    draft.open = text_button(view.ui, {.id = "withdraw", .label = title});
    return;
  }
  const Scope own(view.ui, "withdrawal");
  const bool ready =
      !guest.withdrawal_address.empty() && guest.withdrawal_reason == trim(draft.reason);
  {
    const Card card(view.ui, {.id = "card", .label = title});
    heading(view.ui, title);
    text(view.ui, view.tr("withdrawal.guest"), {.ink = Ink::muted});
    edit_withdrawal_reason(view, draft.reason);
    const WithdrawalButtons pressed = withdrawal_buttons(view, ready);
    if (pressed.ready) view.emit(command::WithdrawAsGuest{draft.reason});
    if (pressed.cancel) draft.open = false;
  }
  if (!ready) return;
  withdrawal_ways(view, guest.withdrawal_address, guest.page.event_name, guest.page.person_name,
                  guest.page.coordinator, command::SaveGuestWithdrawal{});
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
