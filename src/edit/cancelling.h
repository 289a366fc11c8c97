// Calling off what people counted on: sessions, and an event midway.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "edit/transaction.h"

namespace rondo {

// Whether a session is planned for `today` (an ISO date), for later or for no day yet.
bool would_be_called_off(const Session& session, std::string_view today);

// Sessions of these matches that were planned for `today` (an ISO date), for later or for no day
// yet do not take place; calendars that have them are told. Those of days before stay, to be
// logged. To be called once the matches are over: who counts on one that is declined or ended early
// hears of both together (Session::told stays). O(sessions of the program * log).
void call_off_sessions(Transaction& edit, const std::set<MatchId>& matches, std::string_view today);

// The event does not take place from `today` (an ISO date) on: what was planned for then or for no
// day yet is called off, and the matches that people counted on end early, with the reason as it
// was told. What was proposed or is over stays as it is. O(matches + sessions of the program).
void cancel_event(Transaction& edit, const EventId& event, std::string_view today,
                  const std::string& reason);

// It goes on after all: matches that it ended go on where people had met, and are approved again,
// to be told anew, where they had not. Sessions that were called off stay so. Who had heard that it
// is cancelled has to hear it anew if it is once more.
void resume_event(Transaction& edit, const EventId& event);

}  // namespace rondo
