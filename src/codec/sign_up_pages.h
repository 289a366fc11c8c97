// The sign-up form of an event and what somebody said on it: payloads of links (codec/link.h), so
// that people register without a server. The form goes out as a link, a QR code or a file; each
// answer comes back as one.
//
// Both have the form of codec/payload_parts.h. What is written always reads back equal; what would
// not is refused.
//
//   form:   v, g program, e event, n its name, p what it is for, o opens on, c closes on, d mentees
//           per mentor, a whom the coordinator approves, s sites [{i id, n name}], t topics [...],
//           k categories of pools [{i, n, l least, m most, b boxes [{i, n}]}], f times [text],
//           q questions [{n, c choices, k how it is answered, h hint, r true: required, u who is
//           asked, g group, s true: it is one of the sites}]; u whom it is for, y true: it asks for
//           no times, l true: only the topics listed, z true: it asks mentors for no levels, np
//           true: nor for how many they have room, ol true: it asks mentees for theirs, nb true:
//           by which day they need help; h {n name, m mail}: to whom it goes back; b when a sitting
//           begins, w where it is; ek the kind of event, counted as EventKind, ms meetings at
//           most, mm minutes of each, mb the last day for them
//   answer: v, g, e as above, t given at, n name, m email, s site {i, n}, h mentors, w seeks,
//           c mentees at most, o offers [{i, n, l level, d trained}], r requests [{i, n, k rank,
//           g goal, l level, d needed by}], b boxes [{i, n}], f times, q {question: answer}, x
//           comment; u, y, l, z, np, ol, nb as the form had them; j which topics it listed, as
//           list_key()
//
// u, y, l, z, j, the members of two letters and the form's h, b and w came later, and without them
// what forms of before asked is asked, and nothing said of what they did not say: they read as they
// were meant. Versions that don't know them pass them over. So it is with k, h, r, u, g and s of a
// question: k, counted as ProfileAnswer, is left out of a short text, a site, and where there are
// choices of one of them; g, counted as QuestionGroup, of the basic ones; u where only those are
// asked who usually are (match/facts.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/program.h"

namespace rondo::codec {

// Kinds of links.
inline constexpr std::string_view kSignUpFormLinkKind = "form";
inline constexpr std::string_view kSignUpLinkKind = "signup";

inline constexpr std::int64_t kSignUpVersion = 1;
inline constexpr std::size_t kMaxFormBytes = std::size_t{256} << 10;
inline constexpr std::size_t kMaxFormEntries = 400;  // of any list
inline constexpr int kMaxFormNumber = 999;           // ranks, places, ticks
// In characters (code points).
inline constexpr std::size_t kMaxFormName = 200;    // of people, topics, boxes, times
inline constexpr std::size_t kMaxFormText = 2'000;  // of what somebody writes

// What people choose from a list, or chose: a record of the program, or something that it does not
// have yet and that goes by its name alone.
struct FormChoice {
  std::string id;  // empty: not in the program
  std::string name;

  bool operator==(const FormChoice&) const = default;
};

struct FormCategory {
  FormChoice category;
  TickRange ticks;
  std::vector<FormChoice> pools;

  bool operator==(const FormCategory&) const = default;
};

// See ProfileQuestion. Of a site the choices are those of the form.
struct FormQuestion {
  std::string name;
  std::vector<std::string> choices;
  ProfileAnswer answer = ProfileAnswer::short_text;
  std::string hint = {};
  bool required = false;
  Sides sides = Sides::both;
  QuestionGroup group = QuestionGroup::basic;

  bool operator==(const FormQuestion&) const = default;
};

// What a form asks of what any form could. An answer says it again: what was not asked is not taken
// back by being blank.
struct FormScope {
  Sides sides = Sides::both;  // whom it is for; nobody: it is closed
  bool times = true;
  bool other_topics = true;  // besides those listed
  bool levels = true;        // of what is offered
  bool places = true;        // for how many mentees a mentor has room
  // Forms of before asked for neither.
  bool own_levels = false;  // where mentees stand in what they ask for
  bool needed_by = false;   // by which day they need it

  bool mentors() const { return sides == Sides::both || sides == Sides::mentors; }
  bool mentees() const { return sides == Sides::both || sides == Sides::mentees; }
  bool operator==(const FormScope&) const = default;
};

struct SignUpForm {
  std::string program;  // its id
  EventId event;
  std::string event_name;
  std::string purpose;
  std::string opens_on, closes_on;  // ISO dates; empty: open on that side
  int default_capacity = 1;
  Sides approval = Sides::nobody;
  std::vector<FormChoice> sites;
  std::vector<FormChoice> topics;
  std::vector<FormCategory> categories;
  std::vector<std::string> times;  // that others wrote
  std::vector<FormQuestion> questions;
  FormScope asks = {};
  Coordinator coordinator = {};  // to whom it goes back
  // Of a sitting: local ISO time to the minute, and where; empty: not said.
  std::string starts_at = {}, venue = {};
  // What people sign up for: its kind decides the words. Of a sitting its rounds.
  EventKind kind = EventKind::blank;
  int max_meetings = 0;  // 0: not said, nor how long
  int meeting_minutes = 0;
  std::string meet_by = {};  // ISO date; empty: not said

  bool operator==(const SignUpForm&) const = default;
};

struct OfferSaid {
  FormChoice topic;
  Offer offer;

  bool operator==(const OfferSaid&) const = default;
};

struct RequestSaid {
  FormChoice topic;
  int rank = 1;
  std::string goal;
  int level = 0;               // as in Request
  std::string needed_by = {};  // likewise

  bool operator==(const RequestSaid&) const = default;
};

struct SignUp {
  std::string program;  // its id
  EventId event;
  std::string given_at;  // ISO time, UTC
  std::string name;
  std::string email;  // may be empty
  FormChoice site;    // an empty name: not said
  bool mentors = false;
  bool seeks = false;
  std::optional<int> capacity;
  std::vector<OfferSaid> offers;
  std::vector<RequestSaid> requests;
  std::vector<FormChoice> pools;
  std::vector<std::string> times;
  std::map<std::string, std::string> characteristics;
  std::string comment;
  FormScope asked = {};
  std::string listed_topics;  // list_key() of the form's; empty: not known

  bool operator==(const SignUp&) const = default;
};

// Which records a list names, in whatever order and under whatever names: 12 hexadecimal digits.
std::string list_key(const std::vector<FormChoice>& choices);

// The text of the link. Errors: those of reading it back, and of write_link.
Result<std::string> write_sign_up_form_link(const SignUpForm& form);
Result<std::string> write_sign_up_link(const SignUp& sign_up);

// From a link's payload. Errors: those of codec/payload_parts.h; with {path} error.guest.time,
// error.sign_up.name, error.program.empty_element, error.program.expected_choice {choices}.
Result<SignUpForm> read_sign_up_form(std::string_view payload);
Result<SignUp> read_sign_up(std::string_view payload);

}  // namespace rondo::codec
