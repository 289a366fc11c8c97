// Everybody of a RoundsProblem by id, ascending; who is both mentor and mentee once. Internal to
// match/.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "match/rounds_problem.h"

namespace rondo::match {

class RoundsPeople {
 public:
  explicit RoundsPeople(const RoundsProblem& problem);

  std::size_t size() const { return ids_.size(); }
  const std::string& id(std::size_t person) const { return ids_[person]; }
  // The place of a mentor or a mentee of the problem.
  std::size_t mentor(int mentor) const { return mentors_[static_cast<std::size_t>(mentor)]; }
  std::size_t mentee(int mentee) const { return mentees_[static_cast<std::size_t>(mentee)]; }

 private:
  std::vector<std::string> ids_;
  std::vector<std::size_t> mentors_;
  std::vector<std::size_t> mentees_;
};

}  // namespace rondo::match
