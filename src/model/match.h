// Matches, what was decided of pairs beforehand, and what the last run of the matcher said.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/value.h"
#include "model/ids.h"

namespace rondo {

enum class MatchState {
  proposed,
  approved,
  notified,
  accepted,
  declined,
  active,
  completed,
  ended_early,
};

struct Match {
  using Id = MatchId;

  EventId event;
  PersonId mentor;
  PersonId mentee;
  TopicId topic;
  MatchState state = MatchState::proposed;
  bool locked = false;  // the matcher keeps it
  bool forced =
      false;  // made by hand, where need be against the rules (outside the pool, over capacity)
  // Why it was declined or ended early, as it was told, or that it did not settle the matter; may
  // be empty.
  std::string reason;
  std::set<PersonId> accepted_by = {};  // of its two: who has said that it suits them
  bool called_off = false;              // ended early because its event was cancelled
  std::set<PersonId> told = {};         // of its two, while it is approved: who has heard of it
  // Of its two, who had heard of a pair that was swapped for this one: whom they know of instead;
  // or of this one before it was released, declined or ended early: the other of the two. Until
  // they have heard of it (anew), or that it is off.
  std::map<PersonId, PersonId> told_of = {};
  // The two had met before it ended early, or completed it, and its mentee asks for another mentor
  // all the same.
  bool asks_anew = false;
  // It asks anew with another question: this one is settled, and the same mentor may help again.
  bool settled = false;
  PersonId declined_by = {};  // of its two; empty: nobody said who it was

  bool operator==(const Match&) const = default;
};

// Whether people may have been told and it has not come to nothing: every state from approved on
// but declined and ended early. One that gave way to another is held and takes no place.
constexpr bool is_held(MatchState state) {
  return state != MatchState::proposed && state != MatchState::declined &&
         state != MatchState::ended_early;
}

// Whether nothing comes after it: what was declined, ended early or completed stays so.
constexpr bool is_final(MatchState state) {
  return state == MatchState::declined || state == MatchState::completed ||
         state == MatchState::ended_early;
}

// Whether the match takes a place: in every state but declined and ended early, and until its
// mentee asks anew, because it did not settle the matter or with another question.
constexpr bool takes_place(const Match& match) {
  const bool gave_way = match.state == MatchState::completed && match.asks_anew;
  return match.state != MatchState::declined && match.state != MatchState::ended_early && !gave_way;
}

// Whether its two are not proposed to each other again: it came to nothing, or did not settle the
// matter.
constexpr bool parts_its_two(const Match& match) {
  return !takes_place(match) && !match.settled;
}

// Whether the match is more than proposed and takes a place.
constexpr bool holds_place(const Match& match) {
  return is_held(match.state) && takes_place(match);
}

// Whether the matcher leaves the match alone.
constexpr bool is_kept(const Match& match) {
  return holds_place(match) || (takes_place(match) && (match.locked || match.forced));
}

// Whether `person`, one of its two, has yet to hear of it.
inline bool is_to_be_told(const Match& match, const PersonId& person) {
  return match.state == MatchState::approved && match.told.count(person) == 0;
}

// Whether `person`, one of its two, knows of it before it has begun.
inline bool has_heard(const Match& match, const PersonId& person) {
  if (match.state == MatchState::approved) return match.told.count(person) > 0;
  return match.state == MatchState::notified || match.state == MatchState::accepted;
}

// Notes that `person`, one of its two, has heard of it; once both have, it is told, and their
// answers are awaited.
inline void note_told(Match& match, const PersonId& person) {
  if (!is_to_be_told(match, person)) return;
  match.told.insert(person);
  match.told_of.erase(person);
  if (match.told.size() < 2) return;
  match.state = MatchState::notified;
  match.told.clear();
}

// Whether somebody is none of the match's two.
inline bool is_another(const Match& match, const PersonId& person) {
  return !(person == match.mentor) && !(person == match.mentee);
}

// Whether somebody still counts on the pair that was swapped for this one.
inline bool is_news_to_somebody(const Match& match) {
  if (match.state != MatchState::proposed && match.state != MatchState::approved) return false;
  return std::any_of(match.told_of.begin(), match.told_of.end(),
                     [&](const auto& told) { return is_another(match, told.second); });
}

// What people can say or do next. What was declined, ended early or completed stays so (undo takes
// it back); a match that people were told of can be released, so that the matcher may move it
// again.
constexpr bool may_become(MatchState from, MatchState to) {
  switch (to) {
    case MatchState::proposed:
      return from == MatchState::approved || from == MatchState::notified ||
             from == MatchState::accepted;
    case MatchState::approved:
      return from == MatchState::proposed;
    case MatchState::notified:
      return from == MatchState::approved;
    case MatchState::accepted:
      return from == MatchState::approved || from == MatchState::notified;
    case MatchState::declined:
      return from == MatchState::approved || from == MatchState::notified ||
             from == MatchState::accepted;
    case MatchState::active:
      return from == MatchState::approved || from == MatchState::notified ||
             from == MatchState::accepted;
    case MatchState::completed:
    case MatchState::ended_early:
      return from == MatchState::active;
  }
  return false;
}

struct ForbiddenPair {
  using Id = ForbiddenPairId;

  EventId event;
  PersonId mentor;
  PersonId mentee;

  bool operator==(const ForbiddenPair&) const = default;
};

// A pair for which the event's filter by pools is switched off; all other rules hold.
struct OutsidePoolPair {
  using Id = OutsidePoolPairId;

  EventId event;
  PersonId mentor;
  PersonId mentee;

  bool operator==(const OutsidePoolPair&) const = default;
};

// The outcome of an event's latest run, for the screens: who was left unserved and why. At most one
// for an event.
struct MatchRun {
  using Id = MatchRunId;

  EventId event;
  std::string run_at;       // ISO time, UTC
  std::string fingerprint;  // of what was matched: another one now means "match again"
  bool proven = false;      // the independent checker accepted the certificate
  int places_wanted = 0;    // requests, counted up to the event's requests per mentee
  int places_served = 0;
  // "<mentee id>/<topic id>" -> the reason as a Message (see match/messages.h for the form).
  std::map<std::string, Value> unserved;

  bool operator==(const MatchRun&) const = default;
};

}  // namespace rondo
