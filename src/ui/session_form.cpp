#include "ui/session_form.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/iso_time.h"
#include "model/field_tables.h"
#include "sessions/proposals.h"
#include "sessions/session_news.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

bool lies_behind(SessionState state) {
  return state == SessionState::held || state == SessionState::missed;
}

std::string time_just_now(const View& view, const MatchId& match) {
  const Program& program = view.state.program;
  if (program.matches.find(match) == nullptr) return {};
  return session_just_held(program, match, view.state.now_local).session.starts_at;
}

// The day is asked for; the time is likely to have stayed.
StartDraft start_of_another_day(const View& view, const std::string& planned_for) {
  return {{}, {}, start_draft(view, planned_for).time};
}

// As it stands in the form of that time before more is typed.
StartDraft draft_of(const View& view, const SessionForm& form, const std::string& starts_at) {
  return starts_at.empty() && !form.planned_for.empty()
             ? start_of_another_day(view, form.planned_for)
             : start_draft(view, starts_at);
}

// Fields of `edited` that are still as in `known` become as in `now`.
void take_changes(Session& edited, const Session& known, const Session& now) {
  const auto take = [&](auto member) {
    if (edited.*member == known.*member) edited.*member = now.*member;
  };
  std::apply([&](const auto&... field) { (take(field.member), ...); }, FieldTable<Session>::fields);
}

// A time that the form has put there, or has taken away, is not one that somebody changed.
void let_time_follow(const View& view, SessionForm& form, const Session& now) {
  if (!form.planned_for.empty() && form.session.starts_at.empty()) {
    form.planned_for = now.starts_at;
    if (day_of(now.starts_at) > today_of(view)) return;
    form.planned_for.clear();
  } else if (form.guessed_time.empty() || form.session.starts_at != form.guessed_time ||
             now.starts_at.empty()) {
    return;
  }
  form.guessed_time.clear();
  form.session.starts_at = form.opened_as.starts_at = now.starts_at;
}

// When the session begins now that the program has it at `now`: of day and time of day, each that
// was changed in the form stays.
std::string start_to_follow(const SessionForm& form, const std::string& now, bool half_typed) {
  const std::string& here = form.session.starts_at;
  const std::string& known = form.known.starts_at;
  const bool in_parts =
      !here.empty() && !known.empty() && !now.empty() && here != form.pressed_time;
  if (!in_parts) return here == known && !half_typed ? now : here;
  const auto clock_of = [](const std::string& start) {
    return start.substr(day_of(start).size());
  };
  const std::string day(day_of(day_of(here) == day_of(known) ? now : here));
  return day + clock_of(clock_of(here) == clock_of(known) ? now : here);
}

// Fields of `typed` that are as in `before` become as in `now`.
void take_start(StartDraft& typed, const StartDraft& before, const StartDraft& now) {
  if (typed.day == before.day) typed.day = now.day;
  if (typed.time == before.time) typed.time = now.time;
  typed.known = now.known;
}

void follow_session(const View& view, SessionForm& form, const Session& now) {
  if (now == form.known) return;
  const StartDraft before = draft_of(view, form, form.session.starts_at);
  const bool half_typed = !(form.when == before);
  const std::string starts_at = start_to_follow(form, now.starts_at, half_typed);
  take_changes(form.session, form.known, now);
  take_changes(form.opened_as, form.known, now);
  form.session.starts_at = starts_at;
  form.known = now;
  form.changed_meanwhile = true;
  if (half_typed) {
    take_start(form.when, before, draft_of(view, form, starts_at));
  } else {
    let_time_follow(view, form, now);
    form.when = draft_of(view, form, form.session.starts_at);
  }
  form.opened_when = draft_of(view, form, form.opened_as.starts_at);
}

}  // namespace

// What took place did so when it was planned for. If that day is still to come, it was on another
// one: which, only a person can say.
void become(const View& view, SessionForm& form, SessionState state) {
  Session& session = form.session;
  session.state = state;
  form.refusal.reset();
  if (state == SessionState::held && day_of(session.starts_at) > today_of(view)) {
    form.planned_for = std::exchange(session.starts_at, {});
    form.when = start_of_another_day(view, form.planned_for);
    return;
  }
  if (state != SessionState::held && !form.planned_for.empty()) {
    session.starts_at = std::exchange(form.planned_for, {});
  }
  // Of one that nobody planned: as a rule it is noted just afterwards.
  if (lies_behind(state) && session.starts_at.empty() && form.when.day.empty()) {
    session.starts_at = form.guessed_time = time_just_now(view, session.match);
  } else if (!lies_behind(state) && session.starts_at == std::exchange(form.guessed_time, {})) {
    session.starts_at.clear();
  }
}

bool may_be_missed(const View& view, const SessionForm& form) {
  if (form.session.state == SessionState::missed) return true;
  if (form.known.state == SessionState::cancelled) return false;
  const std::string& time = form.planned_for.empty() ? form.session.starts_at : form.planned_for;
  return time <= view.state.now_local;
}

bool may_be_removed(const View& view, const SessionForm& form) {
  const Session* saved = view.state.program.sessions.find(form.id);
  return saved != nullptr && !is_counted_on(view.state.program, *saved, view.state.now_local);
}

bool is_unsaved(const SessionForm& form) {
  Session session = form.session;
  // A place that nobody chose follows the time by itself.
  if (!form.place_chosen) session.place = form.opened_as.place;
  return !(session == form.opened_as) || !(form.when == form.opened_when);
}

bool is_noted_as_held(const View& view, const SessionForm& form) {
  const Session* saved = view.state.program.sessions.find(form.id);
  return form.noted && saved != nullptr && saved->state == SessionState::held;
}

bool SessionForms::holds_something() const {
  return std::any_of(of_matches.begin(), of_matches.end(), [](const auto& forms) {
    return std::any_of(forms.second.begin(), forms.second.end(), is_unsaved);
  });
}

SessionForms& session_forms(const View& view) {
  return view.drafts.event.unsaved<SessionForms>();
}

bool has_unsaved_session(const View& view, const MatchId& match) {
  const auto& all = session_forms(view).of_matches;
  const auto forms = all.find(match);
  return forms != all.end() && std::any_of(forms->second.begin(), forms->second.end(), is_unsaved);
}

void follow_sessions(View& view, const MatchId& open) {
  auto& all = session_forms(view).of_matches;
  for (auto& [match, forms] : all) {
    for (SessionForm& form : forms) {
      if (form.id.empty()) continue;
      const Session* now = view.state.program.sessions.find(form.id);
      form.gone = now == nullptr;
      if (now != nullptr) follow_session(view, form, *now);
    }
    const bool is_open = match == open;
    std::erase_if(forms, [&](const SessionForm& form) {
      return !is_unsaved(form) && (form.gone || !is_open);
    });
  }
  std::erase_if(all, [](const auto& forms) { return forms.second.empty(); });
}

}  // namespace rondo::ui
