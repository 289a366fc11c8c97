#include "codec/rounds_names.h"

#include <cstddef>

namespace rondo::codec {

RoundsNames::RoundsNames(const match::RoundsProblem& problem) : problem_(problem) {
  for (const std::string& id : problem.mentors) mentors_.add(id);
  for (const std::string& id : problem.mentees) mentees_.add(id);
}

int RoundsNames::mentor(const ValueReader& reader, const std::string& id) const {
  return mentors_.find(reader, id, "error.problem.unknown_mentor");
}

int RoundsNames::mentee(const ValueReader& reader) const {
  return mentees_.find(reader, "error.rounds.unknown_mentee");
}

Value RoundsNames::mentor_id(int mentor) const {
  return Value(problem_.mentors[static_cast<std::size_t>(mentor)]);
}

Value RoundsNames::mentee_id(int mentee) const {
  return Value(problem_.mentees[static_cast<std::size_t>(mentee)]);
}

}  // namespace rondo::codec
