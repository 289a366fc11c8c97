// Finder: things by what somebody types, the best first.
//
// Every word typed has to be in a thing: at the beginning of one of its words, inside one, or,
// where nothing holds it so, with one typing error (a letter too many, too few, wrong or swapped
// with its neighbour; not in words of fewer than four letters). Case, accents and punctuation don't
// count (base/text.h, fold). A word's beginning weighs more than its inside, wherever it stands; of
// two like that, what a thing is called weighs more than what else is known about it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rondo::search {

struct Thing {
  std::string name;
  std::string detail;  // what else it is found by
};

class Finder {
 public:
  // O(total length).
  explicit Finder(const std::vector<Thing>& things);

  // Places in `things` of at most `most` that fit, the best first, equally good ones in reading
  // order of their names. Without a word typed: nothing.
  std::vector<std::size_t> find(std::string_view typed, std::size_t most) const;
  // All that fit, as they stand in `things`: to narrow down a list that has an order of its own.
  std::vector<std::size_t> find_all(std::string_view typed) const;

 private:
  struct Words {
    std::vector<std::string> name;
    std::vector<std::string> detail;
    std::string key;  // of the reading order
  };
  std::vector<int> costs_of(const std::string& word) const;
  std::vector<int> costs_of_all(std::string_view typed) const;

  std::vector<Words> things_;
};

}  // namespace rondo::search
