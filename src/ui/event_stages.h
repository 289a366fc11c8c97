// The days of an event's stages (model/stages.h), for whoever runs it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/stages.h"
#include "ui/view.h"

namespace rondo::ui {

// How many have not yet done what the stage is for: sign-ups to decide about, people who were asked
// for wishes, matches to answer, pairs without a session, forms to fill in. `today`: ISO date.
// O(records of the program).
int left_in_stage(const Program& program, const EventId& event, EventStage stage,
                  std::string_view today);

// Those that have yet to open or to end by a day, and those overdue with something left to do. Keep
// them for the revision and the day.
std::vector<EventStage> stages_ahead(const Program& program, const EventId& id, const Event& event,
                                     const std::string& today);
// How they stand: "Wishes: 3 days left (Sep 14, 2026) · Feedback: from Sep 20, 2026".
std::string stages_line(const View& view, const Event& event,
                        const std::vector<EventStage>& stages);

// Opens or closes it by hand: from now on, or since yesterday.
void open_by_hand(Event& event, EventStage stage, const std::string& today);
void close_by_hand(Event& event, EventStage stage, const std::string& today);

// Fills in the last days that are not said yet: so many days after people are invited, which is
// today or what fits the last day of sign-up.
void suggest_days(Event& event, const std::map<EventStage, int>& usual, const std::string& today);

// All of them, edited in place; true when a gesture is complete.
bool stages_card(View& view, Event& event);

// That an answer was given after the last day; empty where it was not. `given_at`: ISO time, UTC,
// by the clock of the device.
std::string late_words(const View& view, const EventId& event, EventStage stage,
                       const std::string& given_at);

}  // namespace rondo::ui
