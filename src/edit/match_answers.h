// What the two of a match answer after they were told of it: one yes waits for the other, two
// accept the match, one no declines it. A no may be to the whole event: who gives it withdraws.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "edit/withdrawing.h"

namespace rondo {

struct MatchAnswer {
  EventId event;
  MatchId match;
  PersonId person;
  bool accepts = false;
  std::string reason;      // of a no; may be empty
  std::string given_at;    // ISO time, UTC
  bool withdraws = false;  // a no to the whole event

  bool operator==(const MatchAnswer&) const = default;
};

// What becomes of an answer. The last seven change nothing.
enum class AnswerEffect : std::uint8_t {
  waits,      // a yes; the other has not answered yet
  accepts,    // a yes, and the other has said yes
  declines,   // a no
  withdraws,  // a no to the event, with all that ends by it
  known,      // it was said before
  replaced,   // the same person said something else later
  begun,      // a no to a match that has begun or is completed
  over,       // the match was declined or ended early meanwhile
  released,   // the match is a mere proposal again
  no_match,   // it is not in the program, or the person is not one of its two
  no_event,   // likewise
};

constexpr bool changes_match(AnswerEffect effect) {
  return effect == AnswerEffect::waits || effect == AnswerEffect::accepts ||
         effect == AnswerEffect::declines || effect == AnswerEffect::withdraws;
}

// What each of the answers would do if they were taken in together, in the order in which they
// were given; of several by one person to one match the latest counts. O(answers * people).
std::vector<AnswerEffect> effects_of(const Program& program,
                                     const std::vector<MatchAnswer>& answers);

// Takes them in, to the same effect, and calls off what was planned from `today` (an ISO date) on
// by those who declined. Sign-ups and matches of those who withdraw keep what they said as the
// reason; matches where they said none, one of `reasons`.
void put_match_answers(Transaction& edit, const std::vector<MatchAnswer>& answers,
                       std::string_view today, const WithdrawalReasons& reasons);

}  // namespace rondo
