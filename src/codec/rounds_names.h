// People, rounds and tables in the files of speed mentoring. Internal to codec/.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "codec/value_reader.h"
#include "match/rounds_problem.h"

namespace rondo::codec {

class RoundsNames {
 public:
  // Null, or with the error kept, where the file names nobody. The problem must outlive this; its
  // lists of people must not change any more.
  explicit RoundsNames(const match::RoundsProblem& problem);

  int mentor(const ValueReader& reader) const;
  int mentee(const ValueReader& reader) const;
  int mentor(const ValueReader& reader, const std::string& id) const;
  match::Couple couple(const ValueReader& mentor_reader, const ValueReader& mentee_reader) const {
    return {mentor(mentor_reader), mentee(mentee_reader)};
  }
  Value mentor_id(int mentor) const;
  Value mentee_id(int mentee) const;

 private:
  using Places = std::map<std::string, int, std::less<>>;

  static int find(const Places& places, const ValueReader& reader, const std::string& id,
                  std::string_view unknown);

  const match::RoundsProblem& problem_;
  Places mentors_;
  Places mentees_;
};

// A whole number from `low` to `high`, or the error error.problem.number.
int number_between(const ValueReader& reader, int low, int high);
// A number that counts from 1 in the file and from 0 here.
int counted_from_one(const ValueReader& reader, int high);
inline Value count_from_one(int number) {
  return Value(number + 1);
}

// The items of a list that has from `low` to `high` of them; none, and the error kept, otherwise.
std::vector<ValueReader> items_between(const ValueReader& reader, int low, int high);

// Whether the file says that it is of this format and version.
bool is_of_format(const ValueReader& file, std::string_view format, std::int64_t version);

}  // namespace rondo::codec
