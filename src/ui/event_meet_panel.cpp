// The sessions of one match, in the panel beside the list.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "model/enum_names.h"
#include "report/session_calendar.h"
#include "report/slot_words.h"
#include "sessions/proposals.h"
#include "sessions/session_news.h"
#include "ui/day_and_time.h"
#include "ui/event_meet.h"
#include "ui/event_places.h"
#include "ui/event_tell_parts.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr int kTimesToChoose = 3;

struct PanelScope {
  View& view;
  const EventScreen& on;
  const SessionsOverview& overview;
  const MatchSessions& sessions;
  const Match& match;

  std::vector<SessionForm>& forms() const { return session_forms(view).of_matches[sessions.match]; }
  std::string name(const PersonId& person) const { return person_words(view, person); }
};

SessionForm new_form(const PanelScope& panel, const SessionId& id,
                     std::optional<SessionState> said) {
  SessionForm form;
  form.id = id;
  if (const Session* found = panel.view.state.program.sessions.find(id)) {
    form.session = form.known = *found;
  } else {
    form.session.match = panel.sessions.match;
    form.session.minutes = panel.on.event->session_minutes;
  }
  form.place_chosen = !id.empty();
  become(panel.view, form, said.value_or(form.session.state));
  if (form.when.known != form.session.starts_at) {
    form.when = start_draft(panel.view, form.session.starts_at);
  }
  form.opened_as = form.session;
  form.opened_when = form.when;
  return form;
}

// `said`: what became of it, if that is why it is opened. What was typed about another session of
// the match waits below, until this form is closed.
void open_form(const PanelScope& panel, const SessionId& id,
               std::optional<SessionState> said = std::nullopt) {
  std::vector<SessionForm>& forms = panel.forms();
  std::erase_if(forms, [](const SessionForm& form) { return !is_unsaved(form); });
  const auto typed = std::find_if(forms.begin(), forms.end(),
                                  [&](const SessionForm& form) { return form.id == id; });
  if (typed == forms.end()) {
    forms.push_back(new_form(panel, id, said));
    return;
  }
  std::rotate(typed, typed + 1, forms.end());
  forms.back().leads_in = true;
  if (said && *said != forms.back().session.state) become(panel.view, forms.back(), *said);
}

// What one press says of a planned session is noted with it; what else there is to say may stay
// open.
void note_held(const PanelScope& panel) {
  open_form(panel, panel.sessions.next, SessionState::held);
  SessionForm& form = panel.forms().back();
  form.noting = true;
  send(panel.view, form.sent, command::PutSession{form.id, form.session});
}

void close_form(const PanelScope& panel) {
  std::vector<SessionForm>& forms = panel.forms();
  forms.pop_back();
  if (!forms.empty()) forms.back().leads_in = true;
  meet_drafts(panel.view).leads_back = forms.empty();
}

// The form begins at its first field, and is read from there.
void lead_in(View& view, SessionForm& form, std::string_view id) {
  if (std::exchange(form.leads_in, false)) view.ui.focus(view.ui.id(id));
}

// --- the form -----------------------------------------------------------------------------------

void choose_state(const PanelScope& panel, SessionForm& form) {
  lead_in(panel.view, form, "state");
  ChoiceList states;
  for (const SessionState state :
       {SessionState::planned, SessionState::held, SessionState::missed, SessionState::cancelled}) {
    if (state == SessionState::missed && !may_be_missed(panel.view, form)) continue;
    const std::string name(name_of(state));
    states.add(name, panel.view.tr("session_state." + name));
  }
  std::string chosen(name_of(form.session.state));
  if (select(panel.view.ui,
             {.id = "state", .label = panel.view.tr("session.state"), .choices = states.choices()},
             chosen)) {
    become(panel.view, form, from_name<SessionState>(chosen).value_or(form.session.state));
  }
}

// What keeps Rondo from proposing a time; `silent`: those of the two who have named none.
Message why_no_times(const PanelScope& panel, const std::vector<PersonId>& silent) {
  if (silent.size() == 2) {
    return {"meet.no_named_time.both",
            {arg("mentor", panel.name(panel.match.mentor)),
             arg("mentee", panel.name(panel.match.mentee))}};
  }
  if (have_time_in_common(panel.overview.view, panel.match)) return {"meet.common_time_taken", {}};
  if (silent.empty()) return {"meet.no_common_time", {}};
  return {"meet.no_named_time.of", {arg("name", panel.name(silent.front()))}};
}

// Their own words show how near they are or, where one said none, what to choose from. Of a session
// that has its time nobody is asked to agree on one.
void explain_no_times(const PanelScope& panel, const Session& session) {
  View& view = panel.view;
  const EventView& event = panel.overview.view;
  const auto say = [&](const Message& message) {
    text(view.ui, view.tr(message), {.size = type::second, .ink = Ink::muted});
  };
  std::vector<PersonId> said, silent;
  for (const PersonId& person : {panel.match.mentor, panel.match.mentee}) {
    (said_when(event, person) ? said : silent).push_back(person);
  }
  if (session.starts_at.empty()) say(why_no_times(panel, silent));
  if (have_time_in_common(event, panel.match)) return;
  for (const PersonId& person : said) {
    const std::set<std::string>& times = event.find(person)->registration->availability;
    say({"meet.named_times",
         {arg("name", panel.name(person)), arg("times", list_of_slots(times, view.state.words))}});
  }
}

// Times that suit both, one press each.
void suggested_times(const PanelScope& panel, SessionForm& form) {
  View& view = panel.view;
  Session& session = form.session;
  const std::string first_day = first_day_for(view.state.now_local);
  const auto& times = meet_drafts(view).free_times.get(
      view.state.revision, panel.sessions.match.text() + first_day, [&] {
        return free_times(panel.overview.view, panel.sessions.match, first_day, kTimesToChoose);
      });
  if (times.empty()) return explain_no_times(panel, session);
  const std::string label = view.tr("meet.suggested");
  const Group group(view.ui, access::Role::group, "suggested", label);
  const Column column(view.ui, {.gap = space::xs});
  text(view.ui, label, {.size = type::small, .weight = Weight::semibold});
  const Row row(view.ui, {.id = "times", .gap = space::s});
  lead_in(view, form, times.front());
  for (const std::string& time : times) {
    if (button(view.ui, {.id = time,
                         .label = view.day_and_time(time),
                         .pressed = access::check_of(session.starts_at == time)})) {
      session.starts_at = form.pressed_time = time;
      form.refusal.reset();
    }
  }
}

void choose_absent(const PanelScope& panel, Session& session) {
  ChoiceList people;
  people.add("", panel.view.tr("session.absent.both"))
      .add(panel.match.mentor.text(), panel.name(panel.match.mentor))
      .add(panel.match.mentee.text(), panel.name(panel.match.mentee));
  std::string chosen = session.absent.text();
  if (select(
          panel.view.ui,
          {.id = "absent", .label = panel.view.tr("session.absent"), .choices = people.choices()},
          chosen)) {
    session.absent = PersonId(chosen);
  }
}

void edit_log(const PanelScope& panel, Session& session) {
  View& view = panel.view;
  const auto area = [&](std::string_view id, const std::string& label, const std::string& hint,
                        std::string& value) {
    text_field(view.ui,
               {.id = id, .label = label, .kind = FieldKind::area, .hint = hint, .lines = 3},
               value);
  };
  area("notes", view.tr("session.notes"), view.tr("session.notes.hint"), session.notes);
  area("next-step", view.tr("session.next_step"), view.tr("session.next_step.hint"),
       session.next_step);
  area("private", view.tr("session.private_notes"), view.tr("session.private_notes.hint"),
       session.private_notes);
}

void edit_when(View& view, SessionForm& form) {
  const SessionPart part = form.refusal ? form.refusal->part : SessionPart::whole;
  const bool is_of_when = part == SessionPart::day || part == SessionPart::time;
  const bool is_of_day = part == SessionPart::day || form.when.day.empty();
  lead_in(view, form, "start-day");
  // Why the day that stood there is gone.
  const std::string hint =
      form.planned_for.empty()
          ? std::string()
          : view.tr("meet.form.planned_ahead", {arg("day", view.day(form.planned_for))});
  // The hint asks for the day as well, and says which: then it stands there as the error, once.
  const bool hint_is_error = is_of_when && form.when.day.empty() && !hint.empty();
  const std::string error = hint_is_error ? hint
                            : is_of_when  ? view.tr(form.refusal->why)
                                          : std::string();
  if (day_and_time(view, form.when,
                   {.day_label = view.tr("session.date"),
                    .time_label = view.tr("session.time"),
                    .day_hint = hint_is_error ? std::string_view() : std::string_view(hint),
                    .day_error = is_of_day ? std::string_view(error) : std::string_view(),
                    .time_error = is_of_day ? std::string_view() : std::string_view(error)},
                   form.session.starts_at)) {
    form.refusal.reset();
  }
  if (!error.empty() && std::exchange(form.leads_to_refusal, false)) {
    view.ui.focus(view.ui.id(is_of_day ? "start-day" : "start-time"));
  }
}

void edit_session(const PanelScope& panel, SessionForm& form) {
  View& view = panel.view;
  Session& session = form.session;
  // Of a new one it was said by the button that opened the form.
  if (!form.id.empty()) choose_state(panel, form);
  if (session.state == SessionState::planned) suggested_times(panel, form);
  {
    const Grid grid(view.ui, {.id = "when", .min_width = 130, .max_columns = 2});
    edit_when(view, form);
    number_field(view.ui,
                 {.id = "minutes",
                  .label = view.tr("session.minutes"),
                  .unit = view.tr("setup.unit.minutes"),
                  .minimum = 5,
                  .maximum = 240,
                  .step = 5},
                 session.minutes);
  }
  choose_place(view, form);
  if (session.state == SessionState::missed) choose_absent(panel, session);
  if (session.state == SessionState::held) edit_log(panel, session);
}

void refuse(View& view, SessionForm& form, SessionProblem problem) {
  form.refusal = std::move(problem);
  form.leads_to_refusal = true;
  view.ui.announce(view.tr(form.refusal->why), access::Politeness::assertive);
}

// Of what was sent and refused.
SessionProblem refused_for(const View& view, const SessionForm& form) {
  return session_problem(view.state.program, form.id, form.session, today_of(view))
      .value_or(SessionProblem{SessionPart::whole, latest_notice(view.state).text});
}

// What is removed leaves nothing to tell people or calendars with, and nothing to count.
void say_what_removing_does(const PanelScope& panel, const SessionForm& form) {
  View& view = panel.view;
  const Session* saved = view.state.program.sessions.find(form.id);
  if (saved == nullptr) return;
  const auto say = [&](std::string_view key) {
    text(view.ui, view.tr(key), {.id = key, .size = type::second, .ink = Ink::muted});
  };
  const bool called_off = saved->state == SessionState::cancelled;
  if (!may_be_removed(view, form)) {
    return say(called_off ? "meet.remove.tell_first" : "meet.remove.counted_on");
  }
  if (is_for_calendars(*panel.on.event, *saved)) {
    say(called_off ? "meet.remove.called_off" : "meet.remove.planned");
  }
  if (saved->state != SessionState::planned) say("meet.remove.counts");
}

void say_what_became_of_it(View& view, const SessionForm& form) {
  if (form.gone) {
    const Banner banner(view.ui, {.id = "gone",
                                  .title = view.tr("meet.gone"),
                                  .detail = view.tr("meet.gone.detail"),
                                  .status = Status::warn});
  } else if (form.changed_meanwhile && is_unsaved(form)) {
    text(view.ui, view.tr("meet.changed_meanwhile"), {.size = type::second, .ink = Ink::muted});
  } else if (is_noted_as_held(view, form)) {
    text(view.ui, view.tr("meet.form.noted"), {.size = type::second, .ink = Ink::muted});
  }
}

void save_form(View& view, SessionForm& form) {
  Message problem = start_problem(view, form.when);
  if (problem.key.empty()) {
    send(view, form.sent, command::PutSession{form.gone ? SessionId() : form.id, form.session});
  } else {
    refuse(view, form, {SessionPart::time, std::move(problem)});
  }
}

std::string_view leave_key(const View& view, const SessionForm& form) {
  return is_noted_as_held(view, form) && !is_unsaved(form) ? "widget.done" : "common.cancel";
}

// Under the form; over the page the panel has its own at its foot, where they stay in sight.
DialogChoice buttons_beside_page(View& view, const SessionForm& form) {
  if (!view.ui.has_side()) return DialogChoice::none;
  DialogChoice choice = DialogChoice::none;
  if (button(view.ui, {.id = "save", .label = view.tr("meet.save"), .kind = ButtonKind::primary})) {
    choice = DialogChoice::accept;
  }
  const std::string leave = view.tr(leave_key(view, form));
  if (button(view.ui, {.id = "cancel", .label = leave, .kind = ButtonKind::quiet})) {
    choice = DialogChoice::cancel;
  }
  return choice;
}

void answer_form(const PanelScope& panel, DialogChoice choice) {
  if (choice == DialogChoice::accept) save_form(panel.view, panel.forms().back());
  if (choice == DialogChoice::cancel) close_form(panel);
}

void draw_form(const PanelScope& panel, SessionForm& form) {
  View& view = panel.view;
  switch (take_answer(view, form.sent)) {
    case Answer::accepted:
      if (!std::exchange(form.noting, false)) return close_form(panel);
      form.noted = true;
      form.changed_meanwhile = false;  // but by this press
      break;
    case Answer::refused:
      // Nothing is noted, so what was said is still to be saved.
      if (std::exchange(form.noting, false)) form.opened_as.state = form.known.state;
      refuse(view, form, refused_for(view, form));
      break;
    case Answer::none:
      break;
  }
  const std::string title =
      form.id.empty() ? view.tr("meet.form.new." + std::string(name_of(form.session.state)))
                      : view.tr("meet.form.change");
  const Card card(view.ui, {.id = "form", .label = title, .gap = space::m});
  heading(view.ui, title, {.level = 3});
  say_what_became_of_it(view, form);
  edit_session(panel, form);
  if (form.refusal) {
    // Of a part its field says why.
    const bool of_whole = form.refusal->part == SessionPart::whole;
    const Banner banner(view.ui, {.id = "refusal",
                                  .title = view.tr("meet.refused"),
                                  .detail = of_whole ? view.tr(form.refusal->why) : std::string(),
                                  .status = Status::bad});
  }
  say_what_removing_does(panel, form);
  const bool removable = may_be_removed(view, form);
  if (!removable && !view.ui.has_side()) return;
  const Row row(view.ui, {.id = "form-buttons", .gap = space::s});
  const DialogChoice choice = buttons_beside_page(view, form);
  if (removable && button(view.ui, {.id = "remove",
                                    .label = view.tr("meet.remove"),
                                    .kind = ButtonKind::quiet,
                                    .icon = Icon::trash})) {
    view.emit(command::RemoveSession{form.id});
    close_form(panel);
    return;
  }
  answer_form(panel, choice);
}

// --- what is to be done, and the log ------------------------------------------------------------

bool next_pressed(const PanelScope& panel, std::string_view id, std::string_view label,
                  ButtonKind kind = ButtonKind::secondary) {
  if (std::exchange(meet_drafts(panel.view).leads_back, false)) {
    panel.view.ui.focus(panel.view.ui.id(id));
  }
  return button(panel.view.ui, {.id = id, .label = panel.view.tr(label), .kind = kind});
}

// Whether the pair goes on and the event has a further session for it.
bool has_session_left(const PanelScope& panel) {
  const auto counts = [&](const SessionId& id) {
    const SessionState state = panel.view.state.program.sessions.find(id)->state;
    return state == SessionState::planned || state == SessionState::held;
  };
  const auto& all = panel.sessions.sessions;
  return plans_sessions(panel.match.state) &&
         std::count_if(all.begin(), all.end(), counts) < panel.on.event->max_sessions;
}

// The latest session, if it was called off; else nullptr.
const Session* latest_called_off(const PanelScope& panel) {
  if (panel.sessions.sessions.empty()) return nullptr;
  const Session* latest = panel.view.state.program.sessions.find(panel.sessions.sessions.back());
  return latest->state == SessionState::cancelled ? latest : nullptr;
}

// What may come besides the most pressing: a session ahead of its time, and one that took place or
// was missed without anybody having planned it. After one that was called off, "It was missed…"
// would seem to be about that one.
void further_sessions(const PanelScope& panel) {
  const SessionNudge nudge = panel.sessions.nudge;
  const bool room = has_session_left(panel);
  const bool has_ahead = panel.sessions.has_one_ahead();
  if (room && (has_ahead || nudge == SessionNudge::log) &&
      next_pressed(panel, "plan-another", "meet.plan_another")) {
    open_form(panel, SessionId(), SessionState::planned);
  }
  if (nudge == SessionNudge::log || !(room || has_ahead)) return;
  if (next_pressed(panel, "log", "meet.log_new")) {
    open_form(panel, panel.sessions.next, SessionState::held);
  }
  if (!has_ahead && latest_called_off(panel) == nullptr &&
      next_pressed(panel, "missed", "meet.missed")) {
    open_form(panel, SessionId(), SessionState::missed);
  }
}

// Why something is to be done. Who has yet to hear of a session is said with its time instead.
void say_why(const PanelScope& panel) {
  View& view = panel.view;
  const SessionNudge nudge = panel.sessions.nudge;
  if (nudge == SessionNudge::none || nudge == SessionNudge::tell) return;
  const std::string key = "meet.nudge." + std::string(name_of(nudge));
  const Session* off = nudge == SessionNudge::plan_again ? latest_called_off(panel) : nullptr;
  if (off == nullptr) {
    text(view.ui, view.tr(key + ".detail"));
  } else if (off->starts_at.empty()) {
    text(view.ui, view.tr("meet.nudge.plan-again.off"));
  } else {
    text(view.ui, view.tr("meet.nudge.plan-again.off_on", {arg("day", view.day(off->starts_at))}));
  }
}

void next_action(const PanelScope& panel) {
  View& view = panel.view;
  const SessionNudge nudge = panel.sessions.nudge;
  say_why(panel);
  const Row row(view.ui, {.id = "next", .gap = space::s});
  switch (nudge) {
    case SessionNudge::log:
      if (next_pressed(panel, "log", "meet.log", ButtonKind::primary)) note_held(panel);
      if (next_pressed(panel, "missed", "meet.missed")) {
        open_form(panel, panel.sessions.next, SessionState::missed);
      }
      break;
    case SessionNudge::plan:
    case SessionNudge::plan_again:
    case SessionNudge::plan_next:
      if (next_pressed(panel, "plan", "meet.plan", ButtonKind::primary)) {
        open_form(panel, SessionId(), SessionState::planned);
      }
      break;
    case SessionNudge::complete:
    case SessionNudge::tell:
    case SessionNudge::none:
      break;
  }
  further_sessions(panel);
  const bool can_end = may_become(panel.match.state, MatchState::completed) &&
                       (nudge == SessionNudge::plan_next || nudge == SessionNudge::complete);
  if (can_end &&
      next_pressed(panel, "complete", "meet.complete",
                   nudge == SessionNudge::complete ? ButtonKind::primary : ButtonKind::secondary)) {
    view.emit(command::SetMatchState{{panel.sessions.match}, MatchState::completed});
  }
  // A quiet button has no edge to be seen: under the others its words would stand indented.
  if (may_become(panel.match.state, MatchState::ended_early) &&
      text_button(view.ui, {.id = "ends", .label = view.tr("tell.ends")})) {
    ask_reason(view, panel.sessions.match, MatchState::ended_early);
  }
  meet_drafts(view).leads_back = false;
}

Status status_of(SessionState state) {
  switch (state) {
    case SessionState::held:
      return Status::good;
    case SessionState::missed:
      return Status::warn;
    case SessionState::planned:
    case SessionState::cancelled:
      break;
  }
  return Status::neutral;
}

// A word over what it is about, as wide as the panel.
void logged(View& view, std::string_view key, const std::string& words) {
  if (words.empty()) return;
  const Scope scope(view.ui, key);
  const Column column(view.ui, {.gap = 0});
  text(view.ui, view.tr(key), {.id = "label", .size = type::small, .ink = Ink::muted});
  text(view.ui, words, {.id = "words", .size = type::second});
}

void session_row(const PanelScope& panel, const SessionId& id, int number) {
  View& view = panel.view;
  const Session& session = *view.state.program.sessions.find(id);
  const std::string title = view.tr(
      "meet.session_number", {arg("number", number), arg("when", when_and_where(view, session))});
  const std::string chip = view.tr("session_state." + std::string(name_of(session.state)));
  const ListRow row(view.ui, {.id = id.text(),
                              .title = title,
                              .chip = chip,
                              .chip_status = status_of(session.state),
                              .pressable = true,
                              .stacked = true});
  const Scope scope(view.ui, id.text());
  if (!session.absent.empty()) {
    text(view.ui, view.tr("meet.log_absent", {arg("name", panel.name(session.absent))}),
         {.size = type::second});
  }
  logged(view, "session.notes", session.notes);
  logged(view, "session.next_step", session.next_step);
  if (row.activated()) open_form(panel, id);
}

void log_of_sessions(const PanelScope& panel) {
  if (panel.sessions.sessions.empty()) return;
  View& view = panel.view;
  heading(view.ui, view.tr("meet.log_title"), {.level = 3});
  const List list(view.ui,
                  {.id = "session-log", .label = view.tr("meet.log_title"), .card = false});
  int number = 0;
  for (const SessionId& id : panel.sessions.sessions) session_row(panel, id, ++number);
}

// None when the match is not in the list.
std::optional<PanelScope> panel_of(View& view, const EventScreen& on,
                                   const SessionsOverview& overview, const MatchId& match) {
  const auto found =
      std::find_if(overview.all.begin(), overview.all.end(),
                   [&](const MatchSessions& sessions) { return sessions.match == match; });
  if (found == overview.all.end()) return std::nullopt;
  return PanelScope{view, on, overview, *found, *view.state.program.matches.find(match)};
}

}  // namespace

void plan_session_of(View& view, const EventScreen& on, const SessionsOverview& overview,
                     const MatchId& match) {
  const std::optional<PanelScope> panel = panel_of(view, on, overview, match);
  if (!panel) return;
  meet_drafts(view).match = match;
  open_form(*panel, SessionId());
}

void meet_panel(View& view, const EventScreen& on, const SessionsOverview& overview) {
  MeetDrafts& drafts = meet_drafts(view);
  const std::optional<PanelScope> shown = panel_of(view, on, overview, drafts.match);
  if (!shown) {
    drafts.match = {};
    return;
  }
  const PanelScope& panel = *shown;
  const std::string match = panel.sessions.match.text();
  std::vector<SessionForm>& forms = panel.forms();
  // With a form it is about another thing: the form is seen from its top, as what follows it is.
  const std::string subject =
      forms.empty() ? match : join_words({match, forms.back().id.text()}, "\n");
  const SidePanel side(
      view.ui, {.id = "sessions-of-match", .title = view.tr("meet.panel"), .subject = subject});
  const bool in_form = !forms.empty();
  {
    const Scope scope(view.ui, match);
    about_pair(view, overview.view, panel.match);
    if (in_form) {
      draw_form(panel, forms.back());
    } else {
      next_action(panel);
      const SessionId to_change = sessions_ahead(view, panel.match, panel.sessions.sessions);
      if (!to_change.empty()) open_form(panel, to_change);
    }
    log_of_sessions(panel);
    what_pair_takes_along(view, on, panel.sessions, panel.match);
  }
  if (in_form && !forms.empty() && !view.ui.has_side()) {
    const std::string_view leave = leave_key(view, forms.back());
    answer_form(panel, dialog_buttons(view, {.accept_key = "meet.save", .cancel_key = leave}));
  }
  if (side.dismissed()) drafts.match = {};
}

}  // namespace rondo::ui
