#include "ui/withdrawal_dialog.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/withdrawals.h"
#include "edit/withdrawing.h"
#include "model/enum_names.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct WithdrawalDraft {
  std::vector<RegistrationId> asked;  // empty: the dialog is closed
  std::function<void(View&)> then;
};

void withdraw(View& view, const std::vector<RegistrationId>& ids,
              const std::function<void(View&)>& then) {
  view.emit(command::SetWithdrawn{ids, true});
  if (then) then(view);
}

std::vector<EndedMatch> what_ends(const View& view, const std::vector<RegistrationId>& ids) {
  return ended_by_withdrawing(view.state.program, ids, today_of(view));
}

// "Called off: Sep 14, 3:10 PM and 1 without a day"; empty where nothing is planned.
std::string called_off_words(const View& view, const EndedMatch& ended) {
  std::vector<std::string> sessions;
  std::int64_t without_day = 0;
  for (const SessionId& id : ended.called_off) {
    const std::string& starts_at = view.state.program.sessions.find(id)->starts_at;
    if (starts_at.empty()) {
      ++without_day;
    } else {
      sessions.push_back(view.day_and_time(starts_at));
    }
  }
  if (without_day > 0) sessions.push_back(view.tr(counted("withdraw.without_day", without_day)));
  if (sessions.empty()) return {};
  return view.tr("withdraw.called_off", {arg("sessions", view.list(sessions))});
}

void draw_end(View& view, const EndedMatch& ended) {
  const Match& match = *view.state.program.matches.find(ended.match);
  const std::string fate = ended.becomes ? std::string(name_of(*ended.becomes)) : "removed";
  const std::string title = match_pair_words(view, match);
  const std::string detail =
      dotted({name_in(view.state.program.topics, match.topic), view.tr("withdraw.match." + fate),
              called_off_words(view, ended)});
  const ListRow row(view.ui, {.id = ended.match.text(),
                              .icon = ended.becomes ? Icon::cross : Icon::swap,
                              .title = title,
                              .detail = detail});
}

// Whether somebody who stays is left without a mentor.
bool leaves_request_open(const View& view, const std::vector<RegistrationId>& ids,
                         const std::vector<EndedMatch>& ended) {
  const Program& program = view.state.program;
  return std::any_of(ended.begin(), ended.end(), [&](const EndedMatch& one) {
    const Match& match = *program.matches.find(one.match);
    return std::none_of(ids.begin(), ids.end(), [&](const RegistrationId& id) {
      const Registration* leaving = program.registrations.find(id);
      return leaving != nullptr && leaving->person == match.mentee;
    });
  });
}

// Of all that are asked about; they stand in one list.
EventId event_of(const View& view, const std::vector<RegistrationId>& ids) {
  for (const RegistrationId& id : ids) {
    const Registration* found = view.state.program.registrations.find(id);
    if (found != nullptr) return found->event;
  }
  return {};
}

}  // namespace

void ask_to_withdraw(View& view, std::vector<RegistrationId> ids, std::function<void(View&)> then) {
  if (what_ends(view, ids).empty()) {
    withdraw(view, ids, then);
  } else {
    view.drafts.of_program.of<WithdrawalDraft>() = {std::move(ids), std::move(then)};
  }
}

void withdrawal_list(View& view, const std::vector<RegistrationId>& ids) {
  const std::vector<EndedMatch> ended = what_ends(view, ids);
  if (ended.empty()) return;
  const std::string label = view.tr(counted("withdraw.matches", std::ssize(ended)));
  heading(view.ui, label, {.level = 3});
  const List list(view.ui, {.id = "ended", .label = label});
  for (const EndedMatch& one : ended) draw_end(view, one);
}

void withdrawal_dialog(View& view) {
  WithdrawalDraft& draft = view.drafts.of_program.of<WithdrawalDraft>();
  if (draft.asked.empty()) return;
  const Dialog dialog(
      view.ui,
      {.id = "withdrawal",
       .title = view.tr(label_of(view.state.program, command::SetWithdrawn{draft.asked, true})),
       .detail = view.tr("withdraw.detail")});
  withdrawal_list(view, draft.asked);
  text(view.ui, view.tr("withdraw.tell"), {.size = type::second, .ink = Ink::muted});
  const bool open = leaves_request_open(view, draft.asked, what_ends(view, draft.asked));
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "roster.withdraw",
                            .danger = true,
                            .other_key = open ? "withdraw.and_match" : std::string_view()});
  if (choice == DialogChoice::other) {
    std::vector<MatchId> anew;
    for (const EndedMatch& ended : what_ends(view, draft.asked)) anew.push_back(ended.match);
    withdraw(view, draft.asked, draft.then);
    find_another_mentor(view, event_of(view, draft.asked), std::move(anew));
  } else if (choice == DialogChoice::accept) {
    withdraw(view, draft.asked, draft.then);
  }
  if (choice != DialogChoice::none || dialog.dismissed()) draft = {};
}

}  // namespace rondo::ui
