// Who has yet to hear of sessions that lie ahead: when and where one is, anew once it was moved, or
// that one they were told of was called off. What somebody knows is kept with the session
// (Session::told).
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "model/program.h"

namespace rondo {

struct SessionNews {
  std::set<PersonId> when;  // who has yet to hear when and where one is
  std::set<PersonId> off;   // or that one was called off

  bool operator==(const SessionNews&) const = default;
};

// Whether its two are to hear of it: it lies ahead, its event goes on, and they know of their
// match. Of one that ended early or was declined they hear that it is off, and with it what they
// had planned. `now_local`: "2026-09-14T15:10".
bool concerns_its_two(const Program& program, const Session& session, std::string_view now_local);

// Whether one of them has yet to hear of it as it is now.
bool has_news(const Program& program, const Session& session, std::string_view now_local);

// Whether one of them counts on it and is to hear of it, or of its match, so that it may not just
// vanish. O(sign-ups + matches) of one that is off with its match.
bool is_counted_on(const Program& program, const Session& session, std::string_view now_local);

// Whether it was called off and its match is declined or ended early (of one that was completed
// people hear it by itself). Who was told of it hears by
// the message about the match that it is off as well.
bool is_off_with_match(const Program& program, const Session& session);

// Events without any are not in it. O(sessions * log): keep it for the revision and the minute.
std::map<EventId, SessionNews> session_news(const Program& program, std::string_view now_local);
// Likewise, of one event.
SessionNews session_news(const Program& program, const EventId& event, std::string_view now_local);

}  // namespace rondo
