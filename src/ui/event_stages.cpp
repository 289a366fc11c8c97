#include "ui/event_stages.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "base/text.h"
#include "edit/new_event.h"
#include "feedback/match_feedback.h"
#include "match/wishes.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "report/late_words.h"
#include "ui/day_and_time.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kDayWidth = 240;

template <class Wanted>
int count_sign_ups(const Program& program, const EventId& event, Wanted wanted) {
  return static_cast<int>(std::count_if(
      program.registrations.begin(), program.registrations.end(), [&](const auto& entry) {
        return entry.second.event == event && !entry.second.withdrawn && wanted(entry.second);
      }));
}

template <class Wanted>
int count_matches(const Program& program, const EventId& event, Wanted wanted) {
  return static_cast<int>(
      std::count_if(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
        return entry.second.event == event && wanted(entry.first, entry.second);
      }));
}

int pairs_without_session(const Program& program, const EventId& event) {
  std::set<MatchId> met;
  for (const auto& [id, session] : program.sessions) {
    if (session.state == SessionState::held) met.insert(session.match);
  }
  return count_matches(program, event, [&](const MatchId& id, const Match& match) {
    return is_held(match.state) && match.state != MatchState::completed && met.count(id) == 0;
  });
}

std::string name_of_stage(const View& view, EventStage stage) {
  return view.tr("stage." + std::string(name_of(stage)));
}

std::string days_left(const View& view, const std::string& until) {
  const std::int64_t days = days_between(today_of(view), until).value_or(0);
  if (days == 0) return view.tr("stage.state.today");
  return view.tr("stage.state.left", {arg("count", days), arg("date", view.day(until))});
}

// How it stands by its days alone.
std::string stage_state(const View& view, const Event& event, EventStage stage) {
  const StageDays days = days_of(stage);
  const std::string& until = event.*days.until;
  switch (window_of(event, stage, today_of(view))) {
    case DayWindow::not_yet:
      return view.tr("stage.state.from", {arg("date", view.day(event.*days.from))});
    case DayWindow::closed:
      return view.tr(has_window(stage) ? "stage.state.ended" : "stage.state.overdue",
                     {arg("date", view.day(until))});
    case DayWindow::open:
      break;
  }
  return until.empty() ? view.tr("stage.state.open") : days_left(view, until);
}

bool edit_window(View& view, Event& event, EventStage stage) {
  const std::string name(name_of(stage));
  const std::string about = name_of_stage(view, stage), today = today_of(view);
  const StageDays days = days_of(stage);
  bool done =
      edit_day(view, {.id = "from", .label = view.tr("stage.from." + name)}, event.*days.from);
  done =
      edit_day(view, {.id = "until", .label = view.tr("stage.until." + name)}, event.*days.until) ||
      done;
  const Column column(view.ui, {.gap = space::xs});
  text(view.ui, stage_state(view, event, stage), {.size = type::second, .ink = Ink::muted});
  if (window_of(event, stage, today) == DayWindow::open) {
    if (!text_button(view.ui,
                     {.id = "close", .label = view.tr("invite.close_now"), .about = about})) {
      return done;
    }
    close_by_hand(event, stage, today);
    return true;
  }
  if (!text_button(view.ui, {.id = "open", .label = view.tr("invite.open_now"), .about = about})) {
    return done;
  }
  open_by_hand(event, stage, today);
  return true;
}

bool edit_due_day(View& view, Event& event, EventStage stage) {
  std::string& until = event.*days_of(stage).until;
  const Column column(view.ui, {.width = kDayWidth});
  return edit_day(view,
                  {.id = "until",
                   .label = view.tr("stage.until." + std::string(name_of(stage))),
                   .hint = until.empty() ? std::string() : stage_state(view, event, stage)},
                  until);
}

// As is usual for events of the kind, where that brings anything.
bool fill_in_days(View& view, Event& event) {
  const EventTemplate* kind = template_of_kind(view.state.templates, event.kind);
  if (kind == nullptr) return false;
  Event filled = event;
  suggest_days(filled, kind->days, today_of(view));
  if (filled == event || !button(view.ui, {.id = "suggest", .label = view.tr("stages.suggest")})) {
    return false;
  }
  event = std::move(filled);
  return true;
}

}  // namespace

int left_in_stage(const Program& program, const EventId& event, EventStage stage,
                  std::string_view today) {
  switch (stage) {
    case EventStage::sign_up:
      return 0;  // nobody knows who would
    case EventStage::approve:
      return count_sign_ups(program, event, [](const Registration& registration) {
        return registration.approval == Approval::waiting;
      });
    case EventStage::prefer:
      return count_sign_ups(program, event, [](const Registration& registration) {
        return is_admitted(registration) && !registration.wishes_asked_on.empty() &&
               !has_said_wishes(registration);
      });
    case EventStage::answer:
      return count_matches(program, event, [](const MatchId&, const Match& match) {
        return match.state == MatchState::notified;
      });
    case EventStage::meet:
      return pairs_without_session(program, event);
    case EventStage::feedback:
      break;
  }
  const std::vector<MatchForm> forms = match_forms(program, event, today);
  return static_cast<int>(std::count_if(forms.begin(), forms.end(), [](const MatchForm& form) {
    return form.state == FormState::due && !form.later;
  }));
}

std::vector<EventStage> stages_ahead(const Program& program, const EventId& id, const Event& event,
                                     const std::string& today) {
  std::vector<EventStage> ahead;
  if (!goes_on(event)) return ahead;
  for (const EventStage stage : kEventStages) {
    if (!has_stage(event, stage)) continue;
    const DayWindow window = window_of(event, stage, today);
    const bool dated = window == DayWindow::not_yet || !(event.*days_of(stage).until).empty();
    const bool over = window == DayWindow::closed &&
                      (has_window(stage) || left_in_stage(program, id, stage, today) == 0);
    if (dated && !over) ahead.push_back(stage);
  }
  return ahead;
}

std::string stages_line(const View& view, const Event& event,
                        const std::vector<EventStage>& stages) {
  std::vector<std::string> lines;
  for (const EventStage stage : stages) {
    lines.push_back(view.tr("stage.line", {arg("stage", name_of_stage(view, stage)),
                                           arg("state", stage_state(view, event, stage))}));
  }
  return join_words(lines, " · ");
}

void open_by_hand(Event& event, EventStage stage, const std::string& today) {
  const StageDays days = days_of(stage);
  if (window_of(event, stage, today) == DayWindow::closed) (event.*days.until).clear();
  (event.*days.from).clear();
}

void close_by_hand(Event& event, EventStage stage, const std::string& today) {
  const StageDays days = days_of(stage);
  event.*days.until = days_after(today, -1);
  // What opened today would close before it opens.
  if (event.*days.from > event.*days.until) (event.*days.from).clear();
}

void suggest_days(Event& event, const std::map<EventStage, int>& usual, const std::string& today) {
  const auto sign_up = usual.find(EventStage::sign_up);
  const bool dated = sign_up != usual.end() && !event.closes_on.empty();
  const std::string invited = dated ? days_after(event.closes_on, -sign_up->second) : today;
  for (const auto& [stage, days] : usual) {
    const StageDays fields = days_of(stage);
    const std::string day = days_after(invited, days);
    const bool early = fields.from != nullptr && day < event.*fields.from;
    std::string& until = event.*fields.until;
    if (has_stage(event, stage) && until.empty() && !early) until = day;
  }
}

bool stages_card(View& view, Event& event) {
  const Card card(view.ui, {.id = "stages", .label = view.tr("stages.title"), .gap = space::l});
  heading(view.ui, view.tr("stages.title"));
  text(view.ui, view.tr("stages.detail"), {.size = type::second, .ink = Ink::muted});
  bool done = fill_in_days(view, event);
  for (const EventStage stage : kEventStages) {
    if (!has_stage(event, stage)) continue;
    const Scope scope(view.ui, name_of(stage));
    if (!has_window(stage)) {
      done = edit_due_day(view, event, stage) || done;
      continue;
    }
    const Grid grid(view.ui,
                    {.id = "days", .min_width = kDayWidth, .max_columns = 3, .gap = space::l});
    done = edit_window(view, event, stage) || done;
  }
  return done;
}

std::string late_words(const View& view, const EventId& id, EventStage stage,
                       const std::string& given_at) {
  const Event* event = view.state.program.events.find(id);
  if (event == nullptr || view.state.clock == nullptr) return {};
  return rondo::late_words(*event, stage, given_at, view.state.now_utc_ms, *view.state.clock,
                           view.state.words);
}

}  // namespace rondo::ui
