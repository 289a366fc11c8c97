#include "codec/rounds_names.h"

#include <cstddef>

namespace rondo::codec {

RoundsNames::RoundsNames(const match::RoundsProblem& problem) : problem_(problem) {
  for (const std::string& id : problem.mentors)
    mentors_.emplace(id, static_cast<int>(mentors_.size()));
  for (const std::string& id : problem.mentees)
    mentees_.emplace(id, static_cast<int>(mentees_.size()));
}

int RoundsNames::find(const Places& places, const ValueReader& reader, const std::string& id,
                      std::string_view unknown) {
  const auto found = places.find(id);
  if (found != places.end()) return found->second;
  reader.fail(unknown, {arg("id", id)});
  return 0;
}

int RoundsNames::mentor(const ValueReader& reader) const {
  return mentor(reader, reader.text());
}

int RoundsNames::mentor(const ValueReader& reader, const std::string& id) const {
  return find(mentors_, reader, id, "error.problem.unknown_mentor");
}

int RoundsNames::mentee(const ValueReader& reader) const {
  return find(mentees_, reader, reader.text(), "error.rounds.unknown_mentee");
}

Value RoundsNames::mentor_id(int mentor) const {
  return Value(problem_.mentors[static_cast<std::size_t>(mentor)]);
}

Value RoundsNames::mentee_id(int mentee) const {
  return Value(problem_.mentees[static_cast<std::size_t>(mentee)]);
}

int number_between(const ValueReader& reader, int low, int high) {
  const std::int64_t number = reader.whole_number();
  if (low <= number && number <= high) return static_cast<int>(number);
  reader.fail("error.problem.number", {arg("number", number), arg("low", std::int64_t{low}),
                                       arg("high", std::int64_t{high})});
  return low;
}

int counted_from_one(const ValueReader& reader, int high) {
  return number_between(reader, 1, high) - 1;
}

std::vector<ValueReader> items_between(const ValueReader& reader, int low, int high) {
  std::vector<ValueReader> items = reader.items();
  const auto count = static_cast<int>(items.size());
  if (low <= count && count <= high) return items;
  reader.fail("error.rounds.entry_size",
              {arg("low", std::int64_t{low}), arg("high", std::int64_t{high})});
  return {};
}

bool is_of_format(const ValueReader& file, std::string_view format, std::int64_t version) {
  return file.has("format") && file.member("format").text() == format && file.has("version") &&
         file.member("version").whole_number() == version;
}

}  // namespace rondo::codec
