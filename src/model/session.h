// The one to three meetings of a match.
#pragma once

#include <map>
#include <string>

#include "model/ids.h"

namespace rondo {

enum class SessionState {
  planned,  // a time is agreed or still to be found
  held,
  missed,     // somebody did not come
  cancelled,  // called off; calendars have to be told
};

// When and where somebody expects a session to be.
struct SessionTold {
  std::string starts_at;  // both as in the session
  std::string place;

  bool operator==(const SessionTold&) const = default;
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
  // Of its two: what each has last heard of it. Who is not there has heard nothing, or knows that
  // it was called off.
  std::map<PersonId, SessionTold> told = {};

  bool operator==(const Session&) const = default;
};

// Whether `person`, one of its two, has yet to hear when and where it is, also once it was moved,
// or that it was called off.
inline bool is_to_be_told(const Session& session, const PersonId& person) {
  const auto told = session.told.find(person);
  const bool has_heard = told != session.told.end();
  if (session.state == SessionState::cancelled) return has_heard;
  if (session.state != SessionState::planned || session.starts_at.empty()) return false;
  return !has_heard || !(told->second == SessionTold{session.starts_at, session.place});
}

// Notes that `person`, one of its two, has heard that.
inline void note_told(Session& session, const PersonId& person) {
  if (!is_to_be_told(session, person)) return;
  if (session.state == SessionState::cancelled) {
    session.told.erase(person);
  } else {
    session.told[person] = {session.starts_at, session.place};
  }
}

}  // namespace rondo
