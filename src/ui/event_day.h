// The day of a sitting: its clock, the repair of its plan, and the door.
#pragma once

#include <optional>
#include <string_view>

#include "speed/attendance.h"
#include "speed/clock.h"
#include "ui/event_board.h"

namespace rondo::ui {

// The clock as it is now; asks for the frame in which it shows something else.
SittingTime time_now(View& view, const EventScreen& on);

// The sitting's end before its time, as ended_early() has it.
std::optional<EarlyEnd> early_end(const View& view, const EventScreen& on);

// Begun and not over.
bool is_under_way(const SittingTime& time);

// Countdown, round and what the host can do.
void clock_card(View& view, const EventScreen& on, const SittingTime& time);
// Countdown and phase in a line, for the head of a phone's page: the tables under the clock are
// many screens long.
void clock_strip(View& view, const EventScreen& on, const SittingTime& time);
// Whether the sitting is to end before its time; drawn while it is open.
void finish_dialog(View& view, const EventScreen& on, const SittingTime& time);

// What to change for those who are there, before it is done. Nothing when all is as planned.
void repair_card(View& view, const EventScreen& on, const SittingTime& time);

// Whether that card is there.
bool repair_waits(View& view, const EventScreen& on, const SittingTime& time);
// What the screen calls the button that applies it (ui/field_lead.h); who is led there has the card
// in sight from its title on.
inline constexpr std::string_view kRepairField = "repair";

// Who has come, and who has not.
void door(View& view, const EventScreen& on);

// Who takes the place of a mentor who is not there; drawn while it is open.
void stand_in_dialog(View& view, const EventScreen& on);

// The key of the text that says it of one person.
std::string_view attendance_key(Attendance attendance);

// "6:42"
std::string countdown_words(std::int64_t left_ms);
// "Round 3 of 6", "Change tables for round 4 of 6", "Break before round 4 of 6", "It is over"
Message phase_message(const Event& event, const SittingTime& time);
std::string phase_words(const View& view, const EventScreen& on, const SittingTime& time);

}  // namespace rondo::ui
