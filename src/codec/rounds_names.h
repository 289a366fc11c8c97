// People, rounds and tables in the files of speed mentoring. Internal to codec/.
#pragma once

#include <string>

#include "base/value.h"
#include "codec/problem_files.h"
#include "codec/value_reader.h"
#include "match/rounds_problem.h"

namespace rondo::codec {

class RoundsNames {
 public:
  // Null, or with the error kept, where the file names nobody. The problem must outlive this; its
  // lists of people must not change any more.
  explicit RoundsNames(const match::RoundsProblem& problem);

  int mentor(const ValueReader& reader) const { return mentor(reader, reader.text()); }
  int mentor(const ValueReader& reader, const std::string& id) const;
  int mentee(const ValueReader& reader) const;
  match::Couple couple(const ValueReader& mentor_reader, const ValueReader& mentee_reader) const {
    return {mentor(mentor_reader), mentee(mentee_reader)};
  }
  Value mentor_id(int mentor) const;
  Value mentee_id(int mentee) const;

 private:
  const match::RoundsProblem& problem_;
  IdPlaces mentors_;
  IdPlaces mentees_;
};

// A number that counts from 1 in the file and from 0 here.
inline int counted_from_one(const ValueReader& reader, int high) {
  return reader.number_between(1, high) - 1;
}
inline Value count_from_one(int number) {
  return Value(number + 1);
}

}  // namespace rondo::codec
