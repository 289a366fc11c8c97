// What a column of a sign-up sheet means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace rondo::intake {

enum class MeaningKind {
  ignore,
  timestamp,
  email,
  name,
  first_name,
  last_name,
  site,
  role,       // cells say mentor, mentee or both
  is_mentor,  // yes or no
  is_mentee,  // yes or no
  offers,
  requests,         // detail: the rank, where each choice has a column of its own; else ""
  topics,           // offered or requested, as the row's or the sheet's role says
  offered_topic,    // detail: the topic; cells say yes or no
  requested_topic,  // the same
  topic,  // detail: the topic; cells say mentor, mentee or both, or yes where the role says
  capacity,
  offer_level,    // detail: the topic, or "" for all that the row offers
  request_level,  // the same for requests
  trained,        // the same: yes or no, whether trained in what is offered
  goal,
  needed_by,          // a day, of all that the row asks for
  pool,               // detail: the category
  characteristic,     // detail: which
  availability,       // detail: what stands before each slot ("Monday"), or ""
  preferred_mentors,  // names or addresses
  preferred_mentees,
  vetoes,
  comment,
};

struct Meaning {
  MeaningKind kind = MeaningKind::ignore;
  std::string detail = {};

  bool operator==(const Meaning&) const = default;
};

// As kept in the program and passed in commands: "offers", "pool:Grade span". The form is stable.
std::string meaning_text(const Meaning& meaning);
std::optional<Meaning> meaning_from_text(std::string_view text);

// For people: "Topics offered", "Pool: Grade span".
Message meaning_label(const Meaning& meaning);

// Whether the kind's detail names something and must not be empty.
bool needs_detail(MeaningKind kind);

// All kinds, in the order of a menu.
const std::vector<MeaningKind>& all_meaning_kinds();

}  // namespace rondo::intake
