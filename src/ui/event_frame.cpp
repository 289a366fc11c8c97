#include "ui/event_frame.h"

#include <deque>
#include <set>
#include <vector>

#include "base/iso_time.h"
#include "feedback/follow_up.h"
#include "feedback/match_feedback.h"
#include "match/wishes.h"
#include "model/taking_part.h"
#include "speed/clock.h"
#include "speed/plan.h"
#include "ui/archived_banner.h"
#include "ui/cached.h"
#include "ui/cancel_event.h"
#include "ui/view_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// How far an event has come: which of its steps have been seen to.
struct Progress {
  bool has_people = false;
  bool has_both_sides = false;
  bool has_requests = false;
  bool has_wishes = false;  // somebody has been asked for them, or has said them
  bool has_matches = false;
  bool all_approved = true;
  bool all_told = true;
  bool all_met = true;  // those who were told of a match had a session
};

Progress progress_of(const Program& program, const EventId& event) {
  Progress progress;
  bool mentors = false;
  bool mentees = false;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || registration.withdrawn) continue;
    progress.has_people = true;
    if (!is_admitted(registration)) continue;
    mentors = mentors || registration.mentors;
    mentees = mentees || registration.seeks;
    const bool asks = registration.seeks && !registration.requests.empty();
    progress.has_requests = progress.has_requests || asks;
    progress.has_wishes = progress.has_wishes || !registration.wishes_asked_on.empty() ||
                          has_said_wishes(registration);
  }
  progress.has_both_sides = mentors && mentees;
  std::set<MatchId> met;
  for (const auto& [id, session] : program.sessions) {
    if (session.state == SessionState::held) met.insert(session.match);
  }
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event)) continue;
    progress.has_matches = true;
    progress.all_met = progress.all_met && (!takes_place(match) || met.count(id) > 0);
    progress.all_approved = progress.all_approved && match.state != MatchState::proposed;
    progress.all_told = progress.all_told && match.state != MatchState::proposed &&
                        match.state != MatchState::approved;
  }
  return progress;
}

struct EventStep {
  std::string_view id;
  Screen screen;
  bool done;
};

struct StepsDrafts {
  Cached<std::vector<EventStep>> steps;
};

// A sitting is planned and run, everything else is matched.
std::vector<EventStep> steps_of(const Program& program, const EventScreen& on,
                                const std::string& today) {
  const Progress progress = progress_of(program, on.id);
  std::vector<EventStep> steps;
  if (on.event->kind == EventKind::one_off) {
    steps.push_back({"help", Screen::event_help, progress.has_requests});
  }
  steps.push_back({"setup", Screen::event_setup, progress.has_people});
  steps.push_back({"invite", Screen::event_invite, progress.has_people});
  steps.push_back({"people", Screen::event_people, progress.has_both_sides});
  if (on.event->kind == EventKind::speed_mentoring) {
    const EventClock* clock = clock_of(program, on.id);
    steps.push_back({"plan", Screen::event_plan, rounds_run_of(program, on.id) != nullptr});
    steps.push_back({"run", Screen::event_run, clock != nullptr && !clock->started_at.empty()});
    steps.push_back({"feedback", Screen::event_feedback, !pairs_followed(program, on.id).empty()});
  } else {
    // While it is shown it stays, so that somebody can be asked again.
    if (on.event->preferences != Sides::nobody || on.screen == Screen::event_prefer) {
      steps.push_back({"prefer", Screen::event_prefer, progress.has_wishes});
    }
    const bool matched = progress.has_matches && progress.all_approved;
    steps.push_back({"match", Screen::event_match, matched});
    steps.push_back({"tell", Screen::event_tell, progress.has_matches && progress.all_told});
    steps.push_back({"meet", Screen::event_meet, progress.has_matches && progress.all_met});
    const FormCounts forms = count_forms(match_forms(program, on.id, today));
    const bool all_said = forms.answered > 0 && forms.due == 0;
    steps.push_back({"feedback", Screen::event_feedback, all_said});
    steps.push_back({"report", Screen::event_report, false});
  }
  return steps;
}

void event_steps(View& view, const EventScreen& on) {
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<StepItem> items;
  std::string_view current = "people";  // the import belongs to it
  const std::string today = today_of(view);
  const std::string key =
      join_words({on.id.text(), std::to_string(static_cast<int>(on.screen)), today}, "\n");
  const std::vector<EventStep>& all = view.drafts.others.of<StepsDrafts>().steps.get(
      view.state.revision, key, [&] { return steps_of(view.state.program, on, today); });
  for (const EventStep& step : all) {
    const std::string& label = words.emplace_back(view.tr("event.step." + std::string(step.id)));
    items.push_back(
        {step.id, label, words.emplace_back(event_address(on.id, step.screen)), step.done});
    if (step.screen == on.screen) current = step.id;
  }
  steps(view.ui,
        {.id = "steps", .label = view.tr("event.steps"), .items = items, .current = current});
}

}  // namespace

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
  event_steps(view, on);
  archived_banner(view, on.id, *on.event);
  cancelled_banner(view, on);
  cancel_dialog(view);
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

std::string dotted(std::initializer_list<std::string_view> parts) {
  std::vector<std::string> said;
  for (std::string_view part : parts) {
    if (!part.empty()) said.emplace_back(part);
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
