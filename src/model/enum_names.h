// The enumerators of records as files and field paths name them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/event.h"
#include "model/feedback.h"
#include "model/match.h"
#include "model/pd_plan.h"
#include "model/people.h"
#include "model/session.h"
#include "model/speed.h"
#include "model/stages.h"

namespace rondo {

// Specialised for each enumeration that a record holds: `static constexpr std::array names{...}`,
// in the order of the enumerators, which count from 0.
template <class Enum>
struct EnumNames;

template <>
struct EnumNames<EventKind> {
  static constexpr std::array<std::string_view, 7> names{
      "topic-sprint", "pd-plan", "one-off", "speed-mentoring", "informational-interview",
      "new-teacher",  "blank"};
};

template <>
struct EnumNames<MovingSide> {
  static constexpr std::array<std::string_view, 2> names{"mentees", "mentors"};
};

template <>
struct EnumNames<MeetAgain> {
  static constexpr std::array<std::string_view, 3> names{"not-said", "yes", "no"};
};

template <>
struct EnumNames<Practice> {
  static constexpr std::array<std::string_view, 4> names{"not-said", "not-yet", "tried",
                                                         "part-of-it"};
};

template <>
struct EnumNames<PipelineStep> {
  static constexpr std::array<std::string_view, 7> names{
      "none", "interested", "in-touch", "applied", "taking-part", "completed", "not-now"};
};

template <>
struct EnumNames<Sides> {
  static constexpr std::array<std::string_view, 4> names{"nobody", "mentors", "mentees", "both"};
};

template <>
struct EnumNames<EventStage> {
  static constexpr std::array<std::string_view, 6> names{"sign-up", "approve", "prefer",
                                                         "answer",  "meet",    "feedback"};
};

template <>
struct EnumNames<ProfileAnswer> {
  static constexpr std::array<std::string_view, 7> names{
      "short-text", "long-text", "number", "one-of", "several-of", "yes-no", "site"};
};

template <>
struct EnumNames<QuestionGroup> {
  static constexpr std::array<std::string_view, 4> names{"basic", "professional", "mentoring",
                                                         "placement"};
};

template <>
struct EnumNames<Approval> {
  static constexpr std::array<std::string_view, 5> names{"none-needed", "waiting", "approved",
                                                         "waitlisted", "refused"};
};

template <>
struct EnumNames<SessionState> {
  static constexpr std::array<std::string_view, 4> names{"planned", "held", "missed", "cancelled"};
};

template <>
struct EnumNames<PlanReason> {
  static constexpr std::array<std::string_view, 3> names{"interest", "strength", "growth"};
};

template <>
struct EnumNames<SiteSetting> {
  static constexpr std::array<std::string_view, 4> names{"any", "prefer-other", "prefer-same",
                                                         "must-other"};
};

template <>
struct EnumNames<MatchAim> {
  static constexpr std::array<std::string_view, 3> names{"most-served", "no-poor-fit", "best-fit"};
};

template <>
struct EnumNames<Factor> {
  static constexpr std::array<std::string_view, 12> names{
      "topic",      "request-rank", "pools",     "site",       "load-this-year", "level",
      "preference", "availability", "languages", "experience", "target-role",    "target-site"};
};

template <>
struct EnumNames<MatchState> {
  static constexpr std::array<std::string_view, 8> names{"proposed",  "approved",   "notified",
                                                         "accepted",  "declined",   "active",
                                                         "completed", "ended-early"};
};

// The enumerator's name ("must-other"), and back; nothing when there is none of that name.
template <class Enum>
std::string_view name_of(Enum value) {
  return EnumNames<Enum>::names[static_cast<std::size_t>(value)];
}
template <class Enum>
std::optional<Enum> from_name(std::string_view name) {
  for (std::size_t index = 0; index < EnumNames<Enum>::names.size(); ++index) {
    if (EnumNames<Enum>::names[index] == name) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace rondo
