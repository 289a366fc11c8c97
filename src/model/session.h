// The one to three meetings of a match.
#pragma once

#include <string>

#include "model/ids.h"

namespace rondo {

enum class SessionState {
  planned,  // a time is agreed or still to be found
  held,
  missed,     // somebody did not come
  cancelled,  // called off; calendars have to be told
};

struct Session {
  using Id = SessionId;

  MatchId match;
  std::string starts_at;  // local ISO time to the minute, "2026-09-14T15:10"; empty: not agreed yet
  int minutes = 45;       // how long it is to last or, once it was held, lasted
  std::string place;      // may be empty
  SessionState state = SessionState::planned;
  PersonId absent;  // of one that was missed: who did not come; empty: not said
  // How often time or place have changed since it was first planned: calendars take over the
  // greater (SEQUENCE of RFC 5545).
  int revision = 0;
  std::string notes;          // for both of them
  std::string private_notes;  // for the coordinator alone
  std::string next_step;      // what the mentee will do until the next time

  bool operator==(const Session&) const = default;
};

}  // namespace rondo
