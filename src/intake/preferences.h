// With whom people said they would like to meet, on the page that a message's link opened, and what
// that brings into the program. An answer stands for all that its page asked, so whoever is not
// wished for any more is not. Vetoes are only added: the page shows none, so a blank takes none
// back, and who is wished for is not vetoed any more. Of several by one person for one event the
// latest counts, also of those taken in before, by the rules of edit/answer_order.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "base/message.h"
#include "codec/preference_pages.h"
#include "edit/transaction.h"
#include "model/program.h"

namespace rondo::intake {

// What becomes of an answer. The last six change nothing.
enum class PreferenceEffect : std::uint8_t {
  noted,      // had said nothing before
  changed,    // had said something else
  confirmed,  // said the same before, and says it again
  known,      // the same answer was taken in before
  replaced,   // another one of the same person counts
  not_asked,  // the event does not ask that side for wishes now
  not_there,  // does not take part at the moment
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
  // By its time the person said something else later, whichever of the two counts; and whether a
  // device's clock ran ahead, so that it may be the other way round.
  bool older = false, unsure = false;

  bool operator==(const PreferenceNews&) const = default;
};

// Answers that come in together.
struct PreferenceAnswers {
  std::vector<codec::PreferenceAnswer> given;
  std::set<std::size_t> all_the_same;  // places of those that count although they are older
};

// What each of the answers would do if they were taken in together. O(answers * people) and
// possible_partners() of their events.
std::vector<PreferenceNews> preview_preferences(const Program& program,
                                                const PreferenceAnswers& answers,
                                                std::int64_t now_utc_ms);

// Takes them in, to the same effect.
void take_preferences(Transaction& edit, const PreferenceAnswers& answers, std::int64_t now_utc_ms);

}  // namespace rondo::intake
