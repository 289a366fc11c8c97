// What the coordinator of an event sends to ask people with whom they would like to meet, in
// the event's words (event_texts.h).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "match/possible_partners.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

enum class WishState : std::uint8_t {
  due,     // has neither been asked nor said anything yet
  asked,   // has not answered yet
  said,    // what, or that there is no wish
  nobody,  // there is nobody to choose from yet
};

// "due": in keys of the string table.
std::string_view name_of(WishState state);

struct AskedForWishes {
  PersonId person;
  WishState state = WishState::due;
  PossiblePartners partners;
};

// Error: error.wishes.not_asked {event} where nobody is asked for wishes.
Result<Done> check_wishes_are_asked(const Event& event);

// Everybody whom the event asks, in reading order of their names.
std::vector<AskedForWishes> asked_for_wishes(const EventView& view);

// A header line, then a line for each of them: name, how many people are possible, how it stands,
// and whether it was said after the last day by the days of `clock`.
std::string wish_states_csv(const EventView& view, const Clock& clock, const Words& words,
                            ByteOrderMark mark);

// One message for each of them who has not answered yet and has somebody to choose from, by name,
// with the way to their own page where `page_address`, of the application, is known. Errors: those
// of read_message_text.
Result<std::vector<PersonMessage>> preference_messages(const EventView& view,
                                                       const std::vector<AskedForWishes>& asked,
                                                       const MessageTexts& texts,
                                                       const std::string& page_address,
                                                       const Words& words);

}  // namespace rondo
