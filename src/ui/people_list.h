// The people of a program as rows of a list, in reading order: who they are, what they offer and
// ask for, and how they are served.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

// What the records say about one person, over events that are not archived.
struct PersonFacts {
  const PersonId* id = nullptr;
  const Person* person = nullptr;
  std::vector<const Registration*> registrations = {};
  bool mentors = false, seeks = false;
  bool without_topic = false;  // can't be matched somewhere for want of a topic
  int mentees = 0, served = 0;
  int proposed = 0;                  // of those served, by what nobody has approved yet
  int mentees_of_year = 0;           // in all events of the latest school year, archived ones too
  std::optional<int> year_cap = {};  // mentees at most in a school year
};

// What the row says, worded.
struct PersonRow {
  std::string detail;  // role, site and, where there is a cap, the mentees of the school year
  std::string topics;
  std::string chip;
  Status chip_status = Status::neutral;
  Side side = Side::none;
};

// Good as long as the program does not change.
class PeopleList {
 public:
  // O(records * log).
  explicit PeopleList(const Program& program);

  std::size_t size() const { return people_.size(); }
  const PersonFacts& facts(std::size_t place) const { return people_[place]; }
  // Worded when it is asked for first: of 10,000 people few are ever seen. All calls are to give
  // the same words.
  const PersonRow& row(std::size_t place, const Words& words) const;

 private:
  PersonRow describe(const PersonFacts& facts, const Words& words) const;
  std::string topics_of(const PersonFacts& facts, const Words& words) const;

  const Program* program_;
  std::optional<int> year_;  // the latest school year that has an event
  std::vector<PersonFacts> people_;
  // In reading order, so that a person's few are put in order without comparing names.
  std::vector<const std::string*> topics_;
  std::unordered_map<std::string_view, std::size_t> topic_places_;
  mutable std::unordered_map<std::size_t, PersonRow> rows_;
};

}  // namespace rondo::ui
