// With whom people said they would like to meet, on the page that a message's link opened, and what
// that brings into the program. An answer stands for all that its page asked, so whoever is not
// wished for any more is not. Vetoes are only added: the page shows none, so a blank takes none
// back, and who is wished for is not vetoed any more.
#pragma once

#include <cstdint>
#include <vector>

#include "base/message.h"
#include "codec/preference_pages.h"
#include "edit/transaction.h"
#include "model/program.h"

namespace rondo::intake {

// What becomes of an answer. The last five change nothing.
enum class PreferenceEffect : std::uint8_t {
  noted,      // had said nothing before
  changed,    // had said something else
  confirmed,  // said the same before, and says it again
  known,      // the same answer was taken in before
  replaced,   // the same person said something else later
  not_there,  // does not take part at the moment, or is not asked
  no_person,  // is not on the event's list any more
  no_event,
};

constexpr bool brings_news(PreferenceEffect effect) {
  return effect == PreferenceEffect::noted || effect == PreferenceEffect::changed ||
         effect == PreferenceEffect::confirmed;
}

struct PreferenceNews {
  PreferenceEffect effect = PreferenceEffect::known;
  int left_out = 0;  // wishes about people who can't be partners any more

  bool operator==(const PreferenceNews&) const = default;
};

// What each of the answers would do if they were taken in together; of several by one person for
// one event the one that was given last counts, also of those taken in before. O(answers * people)
// and possible_partners() of their events.
std::vector<PreferenceNews> preview_preferences(
    const Program& program, const std::vector<codec::PreferenceAnswer>& answers);

// Takes them in, to the same effect.
void take_preferences(Transaction& edit, const std::vector<codec::PreferenceAnswer>& answers);

}  // namespace rondo::intake
