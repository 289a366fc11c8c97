// Typed record ids: a PersonId is never taken for a SiteId. Ids are opaque text, random when made
// here (base/random.h), kept as they are when read from a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/random.h"

namespace rondo {

template <class Tag>
class Id {
 public:
  Id() = default;  // empty: refers to nothing
  explicit Id(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  bool operator==(const Id&) const = default;
  bool operator<(const Id& other) const { return text_ < other.text_; }

 private:
  std::string text_;
};

// A new id: 12 characters of Crockford's base 32 (60 random bits; among 100,000 records of one
// program a collision has a chance of 4e-9).
std::string new_id_text(Random& random);

template <class SomeId>
SomeId new_id(Random& random) {
  return SomeId(new_id_text(random));
}

}  // namespace rondo
