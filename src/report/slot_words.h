// Times of the week in messages and on screen, as the reader's language writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "match/slot_times.h"

namespace rondo {

// "Mon 3:30 PM"
std::string slot_words(const WeeklyTime& time, const Words& words);

// Of a slot as somebody wrote it: likewise where it is such a time, else what was written.
std::string slot_words(std::string_view written, const Words& words);

// "Mon 3:30 PM, after school"
template <class Slots>
std::string list_of_slots(const Slots& written, const Words& words) {
  std::vector<std::string> slots;
  for (const std::string& slot : written) slots.push_back(slot_words(slot, words));
  return words.list(slots);
}

}  // namespace rondo
