// A shared screen at the door: people find themselves by name or code, and see nobody else's data.
#include <algorithm>

#include "base/text.h"
#include "speed/feedback.h"
#include "speed/person_codes.h"
#include "ui/event_day.h"
#include "ui/feedback_form.h"
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

// Fewer letters would let anybody leaf through the list.
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostNames = 3;
constexpr std::int64_t kWelcome_ms = 12'000;

// Whose code it is, or whose name begins a word with what was typed.
std::vector<RegistrationId> found_people(const View& view, const EventScreen& on,
                                         const std::string& typed) {
  const std::string wanted = fold(trim(typed));
  std::vector<RegistrationId> found;
  if (wanted.size() < kLeastLetters) return found;
  const PersonId by_code = person_of_code(view.state.program, on.id, typed);
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == on.id) || registration.withdrawn) continue;
    const std::string name = " " + fold(name_of_person(view, registration.person));
    const bool named = name.find(" " + wanted) != std::string::npos;
    if (named || registration.person == by_code) found.push_back(id);
  }
  return found;
}

bool has_begun(const View& view, const EventScreen& on) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  return clock != nullptr && !clock->started_at.empty();
}

void welcome(View& view, const EventScreen& on, const PersonId& person) {
  KioskDrafts& draft = view.drafts.event.kiosk;
  const Card card(view.ui, {.id = "welcome", .label = view.tr("kiosk.welcome")});
  heading(view.ui, view.tr("kiosk.welcome_name", {arg("name", name_of_person(view, person))}));
  const auto stops = itinerary(boards_of(view, on), person);
  const auto next =
      std::find_if(stops.begin(), stops.end(), [](const auto& stop) { return stop.has_value(); });
  if (next != stops.end()) {
    text(view.ui,
         view.tr("kiosk.first_table",
                 {arg("number", static_cast<std::int64_t>(next - stops.begin()) + 1),
                  arg("table", name_of_table(view, (*next)->table))}),
         {.size = type::section});
  } else {
    text(view.ui, view.tr("kiosk.no_table"));
  }
  if (button(view.ui,
             {.id = "done", .label = view.tr("kiosk.done"), .kind = ButtonKind::primary})) {
    draft = {};
  }
}

void ask(View& view, const EventScreen& on) {
  KioskDrafts& draft = view.drafts.event.kiosk;
  const PersonId person = draft.answering;
  heading(view.ui, view.tr("kiosk.feedback_of", {arg("name", name_of_person(view, person))}));
  feedback_form(view, draft.answers, [&](const PersonId& id) { return name_of_person(view, id); });
  const Row row(view.ui, {.id = "answer-buttons"});
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) draft = {};
  fill(view.ui);
  if (!button(view.ui,
              {.id = "send", .label = view.tr("kiosk.send"), .kind = ButtonKind::primary})) {
    return;
  }
  // Earlier answers are not shown to whoever stands here, and stay where nothing was said.
  std::erase_if(draft.answers, [](const Feedback& answer) { return !says_something(answer); });
  view.emit(command::GiveFeedback{on.id, person, draft.answers});
  draft = {};
  draft.thanked_at_utc_ms = view.state.now_utc_ms;
}

void draw_found(View& view, const EventScreen& on, const RegistrationId& id) {
  KioskDrafts& draft = view.drafts.event.kiosk;
  const Registration& registration = *view.state.program.registrations.find(id);
  const std::string name = name_of_person(view, registration.person);
  const ListRow row(view.ui, {.id = id.text(), .icon = Icon::person, .title = name});
  const Scope scope(view.ui, id.text());
  if (has_begun(view, on) &&
      button(view.ui, {.id = "feedback", .label = view.tr("kiosk.feedback"), .about = name})) {
    draft = {};
    draft.answering = registration.person;
    for (Feedback answer : answers_of(view.state.program, on.id, registration.person)) {
      Feedback empty;
      empty.about = answer.about;
      draft.answers.push_back(std::move(empty));
    }
  }
  if (button(view.ui, {.id = "here",
                       .label = view.tr("kiosk.here"),
                       .kind = ButtonKind::primary,
                       .about = name})) {
    view.emit(command::SetAttendance{id, command::Attendance::here});
    draft = {};
    draft.welcomed = registration.person;
    draft.welcomed_at_utc_ms = view.state.now_utc_ms;
  }
}

void find(View& view, const EventScreen& on) {
  KioskDrafts& draft = view.drafts.event.kiosk;
  if (draft.thanked_at_utc_ms > 0) text(view.ui, view.tr("kiosk.thanks"), {.ink = Ink::good});
  text_field(view.ui,
             {.id = "who", .label = view.tr("kiosk.who"), .hint = view.tr("kiosk.who.hint")},
             draft.typed);
  const std::vector<RegistrationId> found = found_people(view, on, draft.typed);
  if (found.size() > kMostNames) {
    text(view.ui, view.tr("kiosk.type_more"), {.ink = Ink::muted});
    return;
  }
  if (found.empty()) {
    const bool typed = fold(trim(draft.typed)).size() >= kLeastLetters;
    if (typed) text(view.ui, view.tr("kiosk.nobody"), {.ink = Ink::muted});
    return;
  }
  const List list(view.ui, {.id = "found", .label = view.tr("kiosk.found")});
  for (const RegistrationId& id : found) draw_found(view, on, id);
}

// Whoever walks away leaves no name behind.
void forget_after_a_while(View& view) {
  KioskDrafts& draft = view.drafts.event.kiosk;
  const std::int64_t since = std::max(draft.welcomed_at_utc_ms, draft.thanked_at_utc_ms);
  if (since == 0) return;
  const std::int64_t left = since + kWelcome_ms - view.state.now_utc_ms;
  if (left <= 0) {
    draft = {};
  } else {
    view.ui.request_frame(static_cast<double>(left + 1) / 1000);
  }
}

}  // namespace

void view_event_kiosk(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  forget_after_a_while(view);
  const KioskDrafts& draft = view.drafts.event.kiosk;
  const Page page(view.ui, {.id = "event-kiosk", .bare = true});
  heading(view.ui, on.event->name, {.level = 1});
  if (!draft.answering.empty()) {
    ask(view, on);
  } else if (!draft.welcomed.empty()) {
    welcome(view, on, PersonId(draft.welcomed));
  } else {
    find(view, on);
  }
  spacer(view.ui, space::xl);
  link(view.ui, {.id = "back",
                 .label = view.tr("kiosk.back"),
                 .address = event_address(on.id, Screen::event_run)});
}

}  // namespace rondo::ui
