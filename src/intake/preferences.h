// With whom people said they would like to meet, on the page that a message's link opened, and what
// that brings into the program. An answer stands for all that its page asked, so a blank takes back
// what was said before; a veto about somebody whom the page could not list stays.
#pragma once

#include <cstdint>
#include <vector>

#include "base/message.h"
#include "codec/preference_pages.h"
#include "edit/transaction.h"
#include "model/program.h"

namespace rondo::intake {

// What becomes of an answer. The last four change nothing.
enum class PreferenceEffect : std::uint8_t {
  noted,      // had said nothing before
  changed,    // had said something else
  known,      // it was said before, or there is no wish in it
  replaced,   // the same person said something else later
  no_person,  // is not on the event's list any more
  no_event,
};

constexpr bool changes_wishes(PreferenceEffect effect) {
  return effect == PreferenceEffect::noted || effect == PreferenceEffect::changed;
}

struct PreferenceNews {
  PreferenceEffect effect = PreferenceEffect::known;
  int left_out = 0;  // wishes about people who can't be partners any more

  bool operator==(const PreferenceNews&) const = default;
};

// What each of the answers would do if they were taken in together; of several by one person for
// one event the one that was given last counts. O(answers * people) and possible_partners() of
// their events.
std::vector<PreferenceNews> preview_preferences(
    const Program& program, const std::vector<codec::PreferenceAnswer>& answers);

// Takes them in, to the same effect.
void take_preferences(Transaction& edit, const std::vector<codec::PreferenceAnswer>& answers);

}  // namespace rondo::intake
