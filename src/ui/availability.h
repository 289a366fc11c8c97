// Times of the week in which people can meet, as texts that somebody wrote ("Mon 15:30", "Monday
// after school"): ticked in a grid where they name a day and a time, in a list where they don't.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "match/slot_times.h"
#include "ui/view.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {

// Texts that mean the same are one (slot_key); the first way of writing it stays.
struct WrittenTimes {
  std::map<WeeklyTime, std::string> cells;  // those that name a day and a time
  std::vector<std::string> others;          // the rest, in their order
};
WrittenTimes sorted_times(const std::vector<std::string>& texts);

// As new times are written, in the language of the page: "Mon 15:30".
std::string time_text(const View& view, const WeeklyTime& time);

// "Mon 3:00 PM", as the page writes times: for who has to type one.
std::string example_time(const View& view);

// The times that are offered and those that are chosen already. A time that gets its tick is chosen
// as it is offered. True when the choice changed.
bool tick_times(View& view, std::string_view id, std::string_view label,
                const std::vector<std::string>& offered, std::set<std::string>& chosen);

// A time that is being typed, not yet among those that are chosen.
struct NewTime {
  std::string typed;
  std::string refused;            // was found to say no time; it stays to be mended
  bool leads_to_refusal = false;  // who wrote it is still at the field, and is to see why
  std::set<std::string> ticked;   // what became of the one before, out of sight as it may be

  bool is_refused() const { return !typed.empty() && typed == refused; }
  bool operator==(const NewTime&) const = default;
};

// That nobody can read a time from them, and how to write one.
Message unclear_times(std::string_view times);
// That they are taken as they are written, and no meeting can be proposed from them.
Message kept_as_written(std::string_view times);
// Those of the chosen that say no time and are not offered: what is offered is nobody's to mend.
std::vector<std::string> unclear_of(const std::set<std::string>& chosen,
                                    const std::vector<std::string>& offered);

// A field for one more time. What was typed is chosen, too: as it is offered or chosen already
// where that is the same time in other words ("Mon 3 pm" for "Mon 15:00"), else as new times are
// written; of a day alone all that is offered of it. Words without a day or a number ("flexible")
// are chosen as they are. The field says what was ticked; a day or a number that is no time stays
// in it, and it says so. True when the choice changed.
bool add_time_field(View& view, TextFieldOptions options, const std::vector<std::string>& offered,
                    NewTime& time, std::set<std::string>& chosen);

}  // namespace rondo::ui
