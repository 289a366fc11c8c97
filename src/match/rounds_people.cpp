#include "match/rounds_people.h"

#include <algorithm>

namespace rondo::match {

RoundsPeople::RoundsPeople(const RoundsProblem& problem) : ids_(problem.mentors) {
  ids_.insert(ids_.end(), problem.mentees.begin(), problem.mentees.end());
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  const auto place = [this](const std::string& id) {
    return static_cast<std::size_t>(std::lower_bound(ids_.begin(), ids_.end(), id) - ids_.begin());
  };
  for (const std::string& id : problem.mentors) mentors_.push_back(place(id));
  for (const std::string& id : problem.mentees) mentees_.push_back(place(id));
}

}  // namespace rondo::match
