// What the link in a message brings to somebody who may say with whom to meet, and what goes back:
// payloads of links (codec/link.h; codec/payload_parts.h says how they are read). The page says
// nothing of what anybody wishes.
//
//   page:   v, g program, e event, p person, n the event's name, w the person's, a possible
//           partners: i person, n name, s site, t topics in common, r 1 could mentor the reader,
//           2 could be mentored by the reader, 3 either; q topics that the reader asked for; o, c
//           first and last day; h {n name, m mail} of who gets the answer
//   answer: v, g, e, p as above, r wishes: i person, k rank; x persons not wanted, t given at
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/ids.h"
#include "model/program.h"

namespace rondo::codec {

// Kinds of links.
inline constexpr std::string_view kPreferenceLinkKind = "prefer";
inline constexpr std::string_view kPreferenceAnswerLinkKind = "preferred";

inline constexpr std::int64_t kPreferenceVersion = 1;
inline constexpr std::size_t kMaxPreferencePartners = 1'000;
inline constexpr std::size_t kMaxPreferenceTopics = 60;
inline constexpr std::size_t kMaxPreferenceName = 200;  // characters (code points): of anything
inline constexpr int kMaxPreferenceRank = 99;

struct PreferencePartner {
  PersonId person;
  std::string name;
  std::string site;  // may be empty
  std::vector<std::string> topics;
  bool mentors = false;  // could mentor the reader; this or the next one holds
  bool seeks = false;    // could be mentored by the reader

  bool operator==(const PreferencePartner&) const = default;
};

struct PreferencePage {
  std::string program;  // its id
  EventId event;
  PersonId person;  // who reads it
  std::string event_name;
  std::string person_name;
  std::vector<PreferencePartner> partners;    // each once
  std::vector<std::string> requests = {};     // topics that the reader asked for, most wanted first
  Coordinator coordinator = {};               // to whom the answer goes
  std::string opens_on = {}, closes_on = {};  // ISO dates; empty: open on that side

  bool operator==(const PreferencePage&) const = default;
};

struct PreferenceAnswer {
  std::string program;  // its id
  EventId event;
  PersonId person;
  std::map<PersonId, int> preferred;  // 1 is the most wanted
  std::set<PersonId> vetoes;          // nobody who is preferred
  std::string given_at;               // ISO time, UTC

  bool operator==(const PreferenceAnswer&) const = default;
};

// As link text (codec/link.h). Error: that of reading, for what could not be read again.
Result<std::string> write_preference_link(const PreferencePage& page);
Result<std::string> write_preference_answer_link(const PreferenceAnswer& answer);

// Of a link's payload. Errors: those of read_json and ValueReader, error.guest.newer {version,
// supported}, error.program.version {version}, error.program.bad_id, error.guest.too_long {limit},
// error.guest.too_many {count, limit}, error.guest.repeated, error.guest.time; each with {path}.
Result<PreferencePage> read_preference_page(std::string_view payload);
Result<PreferenceAnswer> read_preference_answer(std::string_view payload);

}  // namespace rondo::codec
