// The stages of an event that have days: from when until when each is open, or by when it is to be
// done.
#pragma once

#include <array>
#include <string>

#include "model/event.h"
#include "model/taking_part.h"

namespace rondo {

// In the order in which they come. Sign-up, wishes and feedback open and close; approving,
// answering and meeting are to be done by a day, and are overdue afterwards.
enum class EventStage { sign_up, approve, prefer, answer, meet, feedback };
inline constexpr std::array kEventStages{EventStage::sign_up, EventStage::approve,
                                         EventStage::prefer,  EventStage::answer,
                                         EventStage::meet,    EventStage::feedback};

// The fields of an event with a stage's first and last day (ISO dates; empty: not said).
struct StageDays {
  std::string Event::*from;  // null: it does not open, it is due
  std::string Event::*until;
};

constexpr StageDays days_of(EventStage stage) {
  switch (stage) {
    case EventStage::sign_up:
      return {&Event::opens_on, &Event::closes_on};
    case EventStage::approve:
      return {nullptr, &Event::approve_by};
    case EventStage::prefer:
      return {&Event::wishes_from, &Event::wishes_until};
    case EventStage::answer:
      return {nullptr, &Event::answer_by};
    case EventStage::meet:
      return {nullptr, &Event::meet_by};
    case EventStage::feedback:
      break;
  }
  return {&Event::feedback_from, &Event::feedback_until};
}

// Whether it opens and closes; else it is due by a day.
constexpr bool has_window(EventStage stage) {
  return days_of(stage).from != nullptr;
}

// Whether the event, as it is set up, comes to that stage. Those who come to a sitting are not told
// of matches.
inline bool has_stage(const Event& event, EventStage stage) {
  const bool sitting = event.kind == EventKind::speed_mentoring;
  switch (stage) {
    case EventStage::sign_up:
      return event.signs_up != Sides::nobody;
    case EventStage::approve:
      return event.approval != Sides::nobody;
    case EventStage::prefer:
      return sides_with_wishes(event) != Sides::nobody;
    case EventStage::answer:
    case EventStage::meet:
      return !sitting;
    case EventStage::feedback:
      break;
  }
  return true;
}

enum class DayWindow { not_yet, open, closed };

// `today`: an ISO date, as the event's own are.
inline DayWindow window_of(const std::string& from, const std::string& until,
                           const std::string& today) {
  if (!until.empty() && today > until) return DayWindow::closed;
  return !from.empty() && today < from ? DayWindow::not_yet : DayWindow::open;
}

inline DayWindow window_of(const Event& event, EventStage stage, const std::string& today) {
  const StageDays days = days_of(stage);
  return window_of(days.from == nullptr ? std::string() : event.*days.from, event.*days.until,
                   today);
}

}  // namespace rondo
