// Noting what people say, whatever it is about.
#pragma once

#include <cstdint>

#include "base/random.h"
#include "edit/transaction.h"

namespace rondo {

// Blanks alone say nothing.
bool says_something(const Feedback& feedback);

// Puts it into the program, its texts trimmed. `given.given_at` is the time that the answer
// carries, by the clock of its device (edit/answer_order.h). Where the person said something else
// about the same (meeting or match, then or some weeks later), what was said later counts, for each
// question by itself: where one says nothing the other stays. O(answers of the program).
void note_answer(Transaction& edit, Feedback given, std::int64_t now_utc_ms, Random& random);

}  // namespace rondo
