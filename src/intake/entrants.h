// From answers to people: which answers are by the same person, and which of them counts.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "intake/answers.h"

namespace rondo::intake {

struct Entrant {
  Answer answer;  // what counts; combined where several sheets or roles speak of one person
  std::string site_id;
  // Of answers on the program's own form, which of them counts is chosen once it is known what the
  // program has of the person (intake/form_answers.h).
  std::vector<Answer> others = {};
  bool counts = true;  // false: none of them changes anything
  // Of the same name and site, and the coordinator said that they are two: its place among them.
  std::optional<std::size_t> different_from = {};
};

struct Entrants {
  std::vector<Entrant> people;  // in the order of their first answers
  int answered_again = 0;       // answers that a later one replaces
};

// Two answers are by one person when they have the same address, or else the same folded name and
// site and not two different addresses. Within a sheet the latest counts, by time stamps where all
// can be read, else by the order of the rows; but rows that give one person different roles in a
// sheet without time stamps, and rows of different sheets, are combined; of answers on the
// program's own form all are kept. `site_of` gives the recognised site's id.
Entrants gather_entrants(std::vector<Answer> answers, const Draft& draft,
                         const std::function<std::string(const Answer&)>& site_of,
                         std::vector<Problem>& problems);

}  // namespace rondo::intake
