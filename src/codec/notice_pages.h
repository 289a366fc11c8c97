// What the link in a message brings to one of the two of a match, and what goes back: payloads of
// links (codec/link.h; codec/payload_parts.h says how they are read). The page fits a QR code
// unless goal or times are long.
//
//   page:   v, g program, e event, m match, p person, n the event's name, f its kind, w the
//           person's name, o the other's, s the other's site, r what the other does, t topic, l
//           goal, b needed by, i the reader mentors, c times that suit both, k sessions at most, d
//           minutes of each, u last day to answer, q what the mentor offers in place of the topic,
//           h {n name, m mail} of who gets the answer
//   answer: v, g, e, m, p as above, y suits, r reason, t given at, x takes part in the event no
//           more (then y is false, so a version that knows no x declines)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "edit/match_answers.h"
#include "model/program.h"

namespace rondo::codec {

// Kinds of links.
inline constexpr std::string_view kNoticeLinkKind = "notice";
inline constexpr std::string_view kNoticeAnswerLinkKind = "noticeanswer";

inline constexpr std::int64_t kNoticeVersion = 1;
inline constexpr std::size_t kMaxNoticeTimes = 60;
inline constexpr std::size_t kMaxNoticeRoles = 5;
// In characters (code points).
inline constexpr std::size_t kMaxNoticeName = 200;    // of people, events, topics, times
inline constexpr std::size_t kMaxNoticeText = 2'000;  // of what somebody writes
inline constexpr int kMaxNoticeSessions = 99;
inline constexpr int kMaxNoticeMinutes = 10'000;

struct NoticePage {
  std::string program;  // its id
  EventId event;
  MatchId match;
  PersonId person;  // who reads it
  std::string event_name;
  EventKind kind = EventKind::blank;
  std::string person_name;
  std::string partner;  // names
  std::string partner_site;
  std::vector<std::string> partner_roles;
  std::vector<std::string> wanted;  // roles and sites that the partner wants to learn about
  std::string topic;
  std::string near_topic;  // what the mentor offers in its place; empty: the topic itself
  std::string goal;        // of the mentee; may be empty
  std::string needed_by;   // ISO date; may be empty
  bool mentors = false;    // the reader does
  std::vector<std::string> times;
  int sessions = 1;
  int minutes = 45;
  Coordinator coordinator = {};  // to whom the answer goes
  std::string answer_by = {};    // ISO date; may be empty

  bool operator==(const NoticePage&) const = default;
};

struct NoticeAnswer {
  std::string program;  // its id
  MatchAnswer said;

  bool operator==(const NoticeAnswer&) const = default;
};

// As link text (codec/link.h). Error: that of reading, for what could not be read again.
Result<std::string> write_notice_link(const NoticePage& page);
Result<std::string> write_notice_answer_link(const NoticeAnswer& answer);

// Of a link's payload. Errors: those of read_json and ValueReader, error.guest.newer {version,
// supported}, error.program.version {version}, error.program.bad_id, error.guest.too_long {limit},
// error.guest.too_many {count, limit}, error.program.expected_choice {choices}, error.guest.time;
// each with {path}.
Result<NoticePage> read_notice_page(std::string_view payload);
Result<NoticeAnswer> read_notice_answer(std::string_view payload);

}  // namespace rondo::codec
