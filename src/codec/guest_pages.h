// What a person's own phone gets from the host of a sitting, or from the coordinator of matches,
// and gives back: payloads of links (codec/link.h), small enough that a page of a sitting fits a QR
// code on a printed card.
//
// Both are compact JSON with short keys. Members that this version does not know are passed over,
// so that later ones can add to them; "v" is raised only when a reader that passes over something
// would go wrong, and a payload with a higher one is refused. Reading is strict otherwise: anybody
// can write a link. What is written always reads back equal; what would not is refused.
//
//   page:    v, g program, e event, p person, n the event's name, w the person's, s when it starts,
//            f asks for feedback, a partners [{i id, n name, t topic, o near}],
//            r rounds [{b begins, e ends, t table, o room, a partners by index,
//            m mentors}],
//            k kind of event, m matches [{i id, a partner by index, r mentors, t topic, o goal, l
//            later}], z minutes east of UTC, q how often it was moved, x cancelled, y where it
//            is, o, c first and last day of feedback, d, u agenda and questions of a meeting, a
//            line each, h {n name, m mail} of who gets the answers
//   answers: v, g, e, p, k as above, t given at, a [{i about, u useful, w will try, m meet again,
//            h match, l later, q {question: answer}}]
//
// Version 1 has neither kinds nor matches, and is what sittings still write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/event.h"
#include "model/feedback.h"
#include "model/ids.h"
#include "model/program.h"

namespace rondo::codec {

// Kinds of links.
inline constexpr std::string_view kGuestLinkKind = "guest";
inline constexpr std::string_view kAnswersLinkKind = "answers";

inline constexpr std::int64_t kGuestVersion = 2;
inline constexpr std::size_t kMaxGuestRounds = 60;
inline constexpr std::size_t kMaxGuestPartners = 400;
inline constexpr int kMaxGuestMinutes = 10'000;   // about a week
inline constexpr int kMaxGuestMinutesEast = 900;  // farther from UTC is no place on earth
inline constexpr int kMaxGuestRevision = 1'000'000;
inline constexpr int kMaxUseful = 5;
inline constexpr std::size_t kMaxGuestQuestions = 40;
inline constexpr std::size_t kMaxGuideLines = 60;  // of the agenda, and of the questions
// In characters (code points).
inline constexpr std::size_t kMaxGuestName = 200;      // of people, events, tables, rooms
inline constexpr std::size_t kMaxGuestAnswer = 2'000;  // of what somebody writes
inline constexpr std::size_t kMaxGuideLine = 500;

struct GuestPartner {
  PersonId id;
  std::string name;
  std::string topic = {};       // of a sitting: what the two talk about; empty: no common topic
  std::string near_topic = {};  // that the mentor offers in its place; empty: the topic itself

  bool operator==(const GuestPartner&) const = default;
};

struct GuestRound {
  int begins_min = 0;     // since the beginning of the sitting
  int ends_min = 0;       // not before it begins
  std::string table;      // its name, "7"; empty in a break
  std::string room;       // empty: there is one room
  std::vector<int> with;  // indexes into the page's partners; empty: a break
  // The person is the mentor there, or a mentee; not said of who has one role all along, nor by
  // earlier links.
  std::optional<bool> mentors = {};

  bool operator==(const GuestRound&) const = default;
};

// A match that the person is asked about.
struct GuestMatch {
  MatchId id;
  int partner = 0;       // index into the page's partners
  bool mentors = false;  // the person is its mentor
  std::string topic;     // its name; may be empty
  std::string goal;      // of the mentee; may be empty
  bool later = false;    // asks what came of it, some weeks after the last session

  bool operator==(const GuestMatch&) const = default;
};

// One person's way through a sitting, or the form about that person's matches.
struct GuestPage {
  std::string program;  // its id
  EventId event;
  PersonId person;
  std::string event_name;
  std::string person_name;
  std::string starts_at;  // local ISO time to the minute, as in Event; empty: not said
  bool asks_feedback = false;
  std::vector<GuestPartner> partners;           // each once
  std::vector<GuestRound> rounds;               // from the first on
  EventKind kind = EventKind::speed_mentoring;  // says which form it is (feedback/forms.h)
  std::vector<GuestMatch> matches = {};         // at most twice each: now and later
  Coordinator coordinator = {};                 // to whom answers go
  // What `starts_at` is ahead of UTC, so that it is a moment; earlier links don't say.
  std::optional<int> minutes_east = {};
  int revision = 0;                           // as in Event
  bool cancelled = false;                     // it does not take place
  std::string venue = {};                     // where the sitting is; empty: not said
  std::string opens_on = {}, closes_on = {};  // feedback; ISO dates; empty: open on that side
  // Of a sitting: what a meeting goes by, and what to ask there; a line each.
  std::vector<std::string> agenda = {}, questions = {};

  bool operator==(const GuestPage&) const = default;
};

// What the person says, as in Feedback.
struct GuestAnswer {
  PersonId about;  // empty: the event as a whole
  int useful = 0;  // 1 to 5; 0: not said
  std::string will_try;
  MeetAgain meet_again = MeetAgain::not_said;
  // About a match: question -> answer, as in its form, in place of the three above.
  MatchId match = {};
  bool later = false;
  std::map<std::string, std::string> said = {};

  bool operator==(const GuestAnswer&) const = default;
};

struct GuestAnswers {
  std::string program;  // its id
  EventId event;
  PersonId person;
  std::string given_at;                         // ISO time, UTC
  std::vector<GuestAnswer> answers;             // at most one about each
  EventKind kind = EventKind::speed_mentoring;  // whose form was filled in

  bool operator==(const GuestAnswers&) const = default;
};

// The text of the link. Errors: those of reading it back, and of write_link.
Result<std::string> write_guest_link(const GuestPage& page);
Result<std::string> write_answers_link(const GuestAnswers& answers);

// From a link's payload. Errors: those of codec/strict_json.h and codec/value_reader.h;
// error.guest.newer {version, supported}; and with {path} error.guest.too_many {count, limit},
// .too_long {limit}, .time, .repeated; error.problem.reference;
// error.program.bad_id, .expected_choice {choices}.
Result<GuestPage> read_guest_page(std::string_view payload);
Result<GuestAnswers> read_guest_answers(std::string_view payload);

}  // namespace rondo::codec
