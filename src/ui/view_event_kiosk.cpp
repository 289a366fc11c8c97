// A shared screen. Where people sign up it is the form (event_kiosk_sign_up.h); at the door of a
// sitting people find themselves by name or code, and see nobody else's data. What a person's
// meetings were is shown to who types that person's code alone, so once it is over names lead
// nowhere. It leads nowhere else, but for the host's own code.
#include <algorithm>

#include "base/text.h"
#include "model/taking_part.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "speed/person_codes.h"
#include "ui/event_day.h"
#include "ui/event_kiosk_sign_up.h"
#include "ui/feedback_form.h"
#include "ui/kiosk_way.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The shared screen at the door. What somebody typed goes when they do.
struct KioskDrafts {
  std::string typed;
  PersonId answering;  // whose form is open; empty: none
  std::vector<Feedback> answers;
  SentAnswers sent;
  PersonId welcomed;
  bool thanks = false;
  KioskWayOut way_out;
  std::int64_t touched_at_utc_ms = 0;  // somebody did something; 0: nothing to forget
};

struct KioskRefusals {
  int seen = 0;  // of AppState::kiosk_refusals
};

// Fewer letters would let anybody leaf through the list.
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostKioskNames = 3;
// Whoever walks away leaves nothing behind: a greeting is read in a moment, a form takes thought.
constexpr std::int64_t kGreeting_ms = 12'000, kFeedback_ms = 120'000;

struct Found {
  RegistrationId id;
  PersonId person;
  std::string name;
  bool by_code = false;
};

// Whose code was typed, or whose name begins a word with it.
std::vector<Found> found_people(const View& view, const EventScreen& on, const std::string& typed) {
  const std::string wanted = fold(trim(typed));
  std::vector<Found> found;
  const PersonId by_code = person_of_code(view.state.program, on.id, typed);
  const bool enough = code_points(wanted).size() >= kLeastLetters;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == on.id) || !is_admitted(registration) || wanted.empty()) continue;
    const std::string name = name_of_person(view, registration.person);
    const std::string folded = fold(name);
    const bool named =
        enough ? (" " + folded).find(" " + wanted) != std::string::npos : folded == wanted;
    const bool coded = !by_code.empty() && registration.person == by_code;
    if (coded) return {{id, registration.person, name, true}};
    if (named) found.push_back({id, registration.person, name, false});
  }
  return found;
}

bool has_same_name(const std::vector<Found>& found) {
  std::set<std::string> names;
  return std::any_of(found.begin(), found.end(),
                     [&](const Found& one) { return !names.insert(fold(one.name)).second; });
}

bool has_begun(const View& view, const EventScreen& on) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  return clock != nullptr && !clock->started_at.empty();
}

void touch(View& view) {
  view.drafts.event.of<KioskDrafts>().touched_at_utc_ms = view.state.now_utc_ms;
}

// Where the person meets somebody next. Before a table at which nobody comes to meet them, only the
// host knows what to do.
void say_where_to_sit(View& view, const EventScreen& on, const PersonId& person) {
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  const auto stops = itinerary(boards, person);
  const int now = std::max(1, time_now(view, on).round);
  for (auto at = static_cast<std::size_t>(now - 1); at < stops.size(); ++at) {
    if (!stops[at]) continue;
    const Arg round = arg("number", static_cast<std::int64_t>(at) + 1);
    if (waits_in_vain(boards[at], person)) {
      text(view.ui, view.tr("kiosk.partner_away", {round}), {.size = type::section});
      return;
    }
    text(view.ui,
         view.tr("kiosk.first_table", {round, arg("table", name_of_table(view, stops[at]->table))}),
         {.size = type::section});
    return;
  }
  text(view.ui, view.tr("kiosk.no_table"));
}

void welcome(View& view, const EventScreen& on, const PersonId& person) {
  const Card card(view.ui, {.id = "welcome", .label = view.tr("kiosk.welcome")});
  heading(view.ui, view.tr("kiosk.welcome_name", {arg("name", name_of_person(view, person))}));
  say_where_to_sit(view, on, person);
  if (button(view.ui,
             {.id = "done", .label = view.tr("kiosk.done"), .kind = ButtonKind::primary})) {
    view.ui.take_back_announcements();
    view.drafts.event.of<KioskDrafts>() = {};
  }
}

void ask(View& view, const EventScreen& on) {
  KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  if (answers_are_in(view, draft.sent)) {
    draft = {};
    draft.thanks = true;
    touch(view);
    return;
  }
  const PersonId person = draft.answering;
  heading(view.ui, view.tr("kiosk.feedback_of", {arg("name", name_of_person(view, person))}));
  const std::vector<Feedback> before = draft.answers;
  feedback_form(view, draft.answers, [&](const PersonId& id) { return name_of_person(view, id); });
  if (!(before == draft.answers)) touch(view);
  const std::string refusal = why_refused(view, draft.sent, draft.answers);
  if (!refusal.empty()) text(view.ui, refusal, {.id = "refusal", .ink = Ink::bad});
  const Row row(view.ui, {.id = "answer-buttons"});
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) draft = {};
  fill(view.ui);
  if (button(view.ui,
             {.id = "send", .label = view.tr("kiosk.send"), .kind = ButtonKind::primary})) {
    send_answers(view, draft.sent, {on.id, person, draft.answers});
  }
}

// Earlier answers are not shown to whoever stands here; what is left empty stays as it was said.
void begin_form(View& view, const EventScreen& on, const PersonId& person) {
  KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  draft = {};
  draft.answering = person;
  for (const Feedback& answer :
       answers_of(view.state.program, on.id, person, view.state.now_utc_ms)) {
    draft.answers.emplace_back().about = answer.about;
  }
  touch(view);
}

// Who met nobody has nothing to say about a meeting.
void offer_form(View& view, const EventScreen& on, const Found& one) {
  const auto met = meetings_asked_about(view.state.program, on.id, view.state.now_utc_ms);
  if (!partners_of(met, one.person).empty()) {
    if (button(view.ui,
               {.id = "feedback", .label = view.tr("kiosk.feedback"), .about = one.name})) {
      begin_form(view, on, one.person);
    }
  } else if (sitting_is_over(view, on)) {  // until then a meeting may come
    text(view.ui, view.tr("kiosk.met_nobody"), {.size = type::second, .ink = Ink::muted});
  }
}

void draw_found(View& view, const EventScreen& on, const Found& one) {
  const ListRow row(view.ui, {.id = one.id.text(), .icon = Icon::person, .title = one.name});
  const Scope scope(view.ui, one.id.text());
  if (one.by_code && has_begun(view, on)) offer_form(view, on, one);
  // Then there is nothing left to come to.
  if (sitting_is_over(view, on)) return;
  if (button(view.ui, {.id = "here",
                       .label = view.tr("kiosk.here"),
                       .kind = ButtonKind::primary,
                       .about = one.name})) {
    view.emit(command::SetAttendance{one.id, Attendance::here});
    view.drafts.event.of<KioskDrafts>() = {};
    view.drafts.event.of<KioskDrafts>().welcomed = one.person;
    touch(view);
  }
}

void draw_list(View& view, const EventScreen& on, const std::string& typed) {
  const std::vector<Found> found = found_people(view, on, typed);
  const auto say = [&](std::string_view key) {
    text(view.ui, view.tr(key), {.ink = Ink::muted});
  };
  const bool enough = code_points(fold(trim(typed))).size() >= kLeastLetters;
  const bool coded = !found.empty() && found.front().by_code;
  if (sitting_is_over(view, on) && !coded) {
    // By name nothing is given there, so nobody's name need be shown either.
    if (enough) say(found.empty() ? "kiosk.no_card" : "kiosk.needs_code");
  } else if (found.empty()) {
    if (enough) say("kiosk.nobody");
  } else if (has_same_name(found)) {
    say("kiosk.same_name");
  } else if (found.size() > kMostKioskNames) {
    say("kiosk.type_more");
  } else {
    const List list(view.ui, {.id = "found", .label = view.tr("kiosk.found")});
    for (const Found& one : found) draw_found(view, on, one);
  }
}

// What this screen is for: whoever comes by has not seen another one.
void say_what_for(View& view, const EventScreen& on) {
  const bool over = sitting_is_over(view, on);
  heading(view.ui, view.tr(over ? "kiosk.feedback" : "kiosk.check_in"));
  text(view.ui, view.tr(over ? "kiosk.feedback_by_code" : "kiosk.check_in.detail"));
}

void find(View& view, const EventScreen& on) {
  KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  say_what_for(view, on);
  if (draft.thanks) text(view.ui, view.tr("kiosk.thanks"), {.ink = Ink::good});
  const bool over = sitting_is_over(view, on);
  if (text_field(view.ui,
                 {.id = "who",
                  .label = view.tr(over ? "kiosk.own_code" : "kiosk.who"),
                  .hint = view.tr(over ? "kiosk.own_code.hint" : "kiosk.who.hint")},
                 draft.typed)
          .changed) {
    draft.thanks = false;
    draft.way_out = {};
    touch(view);
  }
  draw_list(view, on, draft.typed);
  if (has_begun(view, on) && !over) {
    text(view.ui, view.tr("kiosk.feedback_by_code"), {.size = type::second, .ink = Ink::muted});
  }
  if (kiosk_way_out(view, on, draft.way_out, Screen::event_run)) touch(view);
}

void forget_after_a_while(View& view) {
  KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  const bool greets = draft.thanks || !draft.welcomed.empty();
  if (is_to_forget(view, draft.touched_at_utc_ms, greets ? kGreeting_ms : kFeedback_ms)) draft = {};
}

// Whoever goes back from a greeting or a form comes to the start; the code is typed there.
void ask_for_code(View& view) {
  if (!tried_to_leave(view, view.drafts.event.of<KioskRefusals>().seen)) return;
  KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  draft = {};
  ask_for_host_code(view, draft.way_out);
  touch(view);
}

}  // namespace

void view_event_kiosk(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  if (kiosk_signs_up(view, on)) {
    kiosk_sign_up(view, on);
    return;
  }
  forget_after_a_while(view);
  const KioskDrafts& draft = view.drafts.event.of<KioskDrafts>();
  const Page page(view.ui, {.id = "event-kiosk", .bare = true});
  ask_for_code(view);
  heading(view.ui, on.event->name, {.level = 1});
  if (!draft.answering.empty()) {
    ask(view, on);
  } else if (!draft.welcomed.empty()) {
    welcome(view, on, PersonId(draft.welcomed));
  } else {
    find(view, on);
  }
}

}  // namespace rondo::ui
