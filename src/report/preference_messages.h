// What the coordinator of an event sends to ask people with whom they would like to meet.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/words.h"
#include "match/possible_partners.h"
#include "report/person_messages.h"

namespace rondo {

enum class WishState : std::uint8_t {
  due,  // has said nothing yet
  said,
  nobody,  // there is nobody to choose from yet
};

struct AskedForWishes {
  PersonId person;
  WishState state = WishState::due;
  PossiblePartners partners;
};

// Everybody whom the event asks, by id.
std::vector<AskedForWishes> asked_for_wishes(const EventView& view);

// One message for each of them who has said nothing yet and has somebody to choose from, by name,
// with the way to their own page.
std::vector<PersonMessage> preference_messages(const EventView& view,
                                               const std::vector<AskedForWishes>& asked,
                                               const std::string& page_address, const Words& words);

}  // namespace rondo
