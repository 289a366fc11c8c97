// When it helps nobody any more to hear that a match is off.
#pragma once

#include <string_view>

#include "edit/transaction.h"

namespace rondo {

// The match `begun` has just become active: its mentee has not to hear any more that other matches
// for the same request are off, unless a session of one that they were told of lies ahead
// (`now_local`: "2026-09-14T15:10"). Being told of another match is not enough: who is told of a
// second mentor may go on waiting for the first. Nor is a session that is noted afterwards, of a
// match that had begun before or is over: it may have been held before the others were off. The
// mentors of those matches have to hear all the same. O(matches + registrations + sessions).
void drop_overtaken_news(Transaction& edit, const MatchId& begun, std::string_view now_local);

}  // namespace rondo
