#include "ui/event_frame.h"

#include <algorithm>
#include <deque>
#include <vector>

#include "base/direction.h"
#include "base/durations.h"
#include "base/local_time.h"
#include "base/text.h"
#include "edit/site_copy.h"
#include "feedback/follow_up.h"
#include "feedback/match_feedback.h"
#include "match/event_done.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "speed/clock.h"
#include "speed/feedback.h"
#include "speed/plan.h"
#include "speed/plan_told.h"
#include "ui/archived_banner.h"
#include "ui/cached.h"
#include "ui/cancel_event.h"
#include "ui/event_board.h"
#include "ui/event_stages.h"
#include "ui/view_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Somebody said how the sitting was, and who wants to meet again has a match.
bool is_followed_up(const Program& program, const EventId& event, std::int64_t now_utc_ms) {
  const bool said = std::any_of(program.feedback.begin(), program.feedback.end(),
                                [&](const auto& entry) { return entry.second.event == event; });
  const std::vector<MutualYes> pairs = mutual_yeses(program, event, now_utc_ms);
  return said && std::all_of(pairs.begin(), pairs.end(),
                             [](const MutualYes& pair) { return pair.followed; });
}

// Of those who were to come, each was told of some plan. Who came unasked heard of it at the door.
bool all_heard_of_plan(const Program& program, const EventId& event) {
  bool anybody = false;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !is_to_come(registration)) continue;
    // Who is on no side has no plan.
    if (registration.walk_up || !(registration.mentors || registration.seeks)) continue;
    if (registration.plan_told.empty()) return false;
    anybody = true;
  }
  return anybody;
}

struct StepsDrafts {
  Cached<std::vector<EventStep>> steps;
  Cached<std::vector<EventStage>> ahead;
};

// A step is done when what it is for has been done and nothing of it is left.
bool is_done(View& view, const EventScreen& on, const EventDone& done, Screen step,
             const std::string& today) {
  const Program& program = view.state.program;
  const bool sitting = on.event->kind == EventKind::speed_mentoring;
  const bool planned = sitting && rounds_run_of(program, on.id) != nullptr;
  switch (step) {
    case Screen::event_help:
      return done.asks && done.all_served;
    case Screen::event_setup:
      // A template is ready to use: that settings were looked at shows once something was done by
      // them, whatever becomes of it.
      return done.by_form || done.was_matched || planned;
    case Screen::event_invite: {
      const bool closed = on.event->signs_up == Sides::nobody ||
                          window_of(*on.event, EventStage::sign_up, today) == DayWindow::closed;
      return done.by_form || (closed && done.has_people);
    }
    case Screen::event_people:
      return done.has_both_sides && !done.waits;
    case Screen::event_prefer:
      return done.has_wishes;
    case Screen::event_plan:
      return planned;
    case Screen::event_match:
      return done.has_matches && done.all_approved;
    case Screen::event_tell:
      if (!sitting) return done.has_matches && done.all_told;
      // When it has begun it is too late for telling: a later change of the plan asks for none.
      return planned &&
             (sitting_lies_ahead(program, on.id, today) ? plan_news_of(view, on.id).to_tell.empty()
                                                        : all_heard_of_plan(program, on.id));
    case Screen::event_run:
      return sitting_is_over(view, on);
    case Screen::event_meet:
      return done.has_met && done.all_met;
    case Screen::event_feedback: {
      if (sitting) return is_followed_up(program, on.id, view.state.now_utc_ms);
      const FormCounts forms = count_forms(match_forms(program, on.id, today, view.state.clock));
      return forms.answered > 0 && forms.due == 0;
    }
    default:
      return false;  // a report is never done
  }
}

std::vector<EventStep> steps_with_progress(View& view, const EventScreen& on,
                                           const std::string& today) {
  const EventDone done = done_in_event(view.state.program, on.id);
  std::vector<EventStep> steps = steps_of(*on.event, on.screen);
  for (EventStep& step : steps) step.done = is_done(view, on, done, step.screen, today);
  return steps;
}

void event_steps(View& view, const EventScreen& on) {
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<StepItem> items;
  std::string_view current = "people";  // the import belongs to it
  const std::string today = today_of(view);
  std::string key =
      join_words({on.id.text(), std::to_string(static_cast<int>(on.screen)), today}, "\n");
  // A sitting is over by the minute.
  if (on.event->kind == EventKind::speed_mentoring) {
    key += "\n" + std::to_string(view.state.now_utc_ms / kMinute_ms);
  }
  const std::vector<EventStep>& all = view.drafts.of_program.of<StepsDrafts>().steps.get(
      view.state.revision, key, [&] { return steps_with_progress(view, on, today); });
  for (const EventStep& step : all) {
    const std::string& label = words.emplace_back(view.tr("event.step." + std::string(step.id)));
    items.push_back(
        {step.id, label, words.emplace_back(event_address(on.id, step.screen)), step.done});
    if (step.screen == on.screen) current = step.id;
  }
  const std::string done = view.tr("event.step.done");
  steps(view.ui, {.id = "steps",
                  .label = view.tr("event.steps"),
                  .items = items,
                  .current = current,
                  .done = done});
  const std::vector<EventStage>& ahead = view.drafts.of_program.of<StepsDrafts>().ahead.get(
      view.state.revision, key,
      [&] { return stages_ahead(view.state.program, on.id, *on.event, today); });
  if (ahead.empty()) return;
  text(view.ui, stages_line(view, *on.event, ahead), {.size = type::second, .ink = Ink::muted});
}

}  // namespace

std::vector<EventStep> steps_of(const Event& event, Screen shown) {
  std::vector<EventStep> steps;
  if (event.kind == EventKind::one_off) steps.push_back({"help", Screen::event_help});
  steps.push_back({"setup", Screen::event_setup});
  steps.push_back({"invite", Screen::event_invite});
  steps.push_back({"people", Screen::event_people});
  if (sides_with_wishes(event) != Sides::nobody || shown == Screen::event_prefer) {
    steps.push_back({"prefer", Screen::event_prefer});
  }
  const bool sitting = event.kind == EventKind::speed_mentoring;
  if (sitting) {
    steps.push_back({"plan", Screen::event_plan});
  } else {
    steps.push_back({"match", Screen::event_match});
  }
  steps.push_back({"tell", Screen::event_tell});
  if (sitting) {
    steps.push_back({"run", Screen::event_run});
  } else {
    steps.push_back({"meet", Screen::event_meet});
  }
  steps.push_back({"feedback", Screen::event_feedback});
  steps.push_back({"report", Screen::event_report});
  return steps;
}

EventScreen event_screen(View& view) {
  view.drafts.event.follow(EventId(view.state.place.id));
  EventScreen on;
  on.id = EventId(view.state.place.id);
  on.event = view.state.program.events.find(on.id);
  on.screen = view.state.place.screen;
  return on;
}

void missing_event(View& view) {
  Page page(view.ui, {.id = "missing-event"});
  { PageHeader header(view.ui, {.title = view.tr("event.missing.title")}); }
  if (empty_state(view.ui, {.id = "missing",
                            .icon = Icon::calendar,
                            .title = view.tr("event.missing.heading"),
                            .detail = view.tr("event.missing.detail"),
                            .action = view.tr("event.missing.action")})) {
    view.go(Screen::events);
  }
}

void event_header(View& view, const EventScreen& on, const std::string& subtitle,
                  const std::function<void()>& actions) {
  {
    PageHeader header(view.ui, {.title = on.event->name, .subtitle = subtitle});
    actions();
  }
  // There the people are all there is to see to.
  if (approver_site_of(view.state.program).empty()) event_steps(view, on);
  archived_banner(view, on.id, *on.event);
  cancelled_banner(view, on);
}

std::string side_word(const View& view, Side side) {
  switch (side) {
    case Side::mentor:
      return view.tr("side.mentor");
    case Side::mentee:
      return view.tr("side.mentee");
    case Side::both:
      return view.tr("side.both");
    case Side::none:
      break;
  }
  return view.tr("side.none");
}

std::string site_of(const Program& program, const PersonId& person) {
  const Person* found = program.people.find(person);
  return found == nullptr ? std::string() : name_in(program.sites, found->site);
}

bool sitting_is_over(const View& view, const EventScreen& on) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  return clock != nullptr &&
         sitting_time(*on.event, *clock, view.state.now_utc_ms).phase == SittingPhase::over;
}

std::string dotted(std::initializer_list<std::string_view> parts) {
  std::vector<std::string> said;
  for (std::string_view part : parts) {
    if (!part.empty()) said.emplace_back(part);
  }
  if (said.size() > 1) {  // one alone runs as it does
    for (std::string& part : said) part = isolated(part);
  }
  return join_words(said, " · ");
}

std::string event_address(const EventId& id, Screen screen) {
  return address_of({screen, id.text()});
}

void edit_capacity(View& view, NumberEdit& edit, const RegistrationId& id, int capacity,
                   const std::string& name) {
  if (edit.row == id.text()) capacity = edit.value;
  const std::string label = view.tr("roster.capacity_of", {arg("name", name)});
  const FieldEvent edited = number_field(
      view.ui, {.id = "capacity", .label = label, .hide_label = true, .maximum = 99}, capacity);
  if (edited.changed) edit = {id.text(), capacity};
  if (!edited.committed) return;
  edit = {};
  const Registration* found = view.state.program.registrations.find(id);
  if (found == nullptr || found->capacity == capacity) return;
  Registration registration = *found;
  registration.capacity = capacity;
  view.emit(command::PutRegistration{id, std::move(registration)});
}

}  // namespace rondo::ui
