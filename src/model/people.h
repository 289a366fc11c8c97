// Who and where: sites and people. Plain values; field tables stand in model/field_tables.h.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "model/ids.h"

namespace rondo {

struct Site {
  using Id = SiteId;

  std::string name;
  std::set<std::string> spellings;  // other ways it was written, as in the sheet
  // Where sessions can be held, a line each: one at a time, and several at once. See
  // sessions/places.h.
  std::string places = {}, shared_places = {};
  std::string closed_on = {};  // ISO date, local: nobody is put there any more; empty: is open

  bool operator==(const Site&) const = default;
};

// How far somebody is on the way into a grow-your-own program, as the coordinator follows it.
enum class PipelineStep { none, interested, in_touch, applied, taking_part, completed, not_now };

struct Person {
  using Id = PersonId;

  std::string name;
  std::string email;  // may be empty
  SiteId site;        // may be empty
  // Lasting facts ("Years of experience" -> "7"). What is true of one event only stands in the
  // registration.
  std::map<std::string, std::string> characteristics;
  // What else this person is known by, after two records were merged: sheets and files that still
  // use the other name, address or id find the right person.
  std::set<std::string> other_names;
  std::set<std::string> other_emails;
  std::set<PersonId> merged_ids;
  std::set<PersonId> different_from = {};  // who look like the same person, and are known not to be
  PipelineStep pipeline = PipelineStep::none;
  std::string pipeline_since = {};           // ISO date, local: of that step
  std::optional<int> mentees_per_year = {};  // at most, in a school year; none: as the program says
  bool archived = false;

  bool operator==(const Person&) const = default;
};

}  // namespace rondo
