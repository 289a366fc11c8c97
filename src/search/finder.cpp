#include "search/finder.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/reading_order.h"
#include "base/text.h"

namespace rondo::search {
namespace {

// The least is the best; the costs of all words typed add up. What begins a word of the detail
// comes before what is inside one of the name: "SEL" is not meant by "Counseling".
constexpr int kWhole = 0, kBeginning = 1, kInside = 6, kMistyped = 7;
constexpr int kInDetail = 4;
constexpr int kNotFound = 1000;

constexpr std::size_t kMistypedLetters = 4;  // shorter words are taken as they are typed

std::vector<std::string> words_in(std::string_view text) {
  const std::string folded = fold(text);
  const std::vector<std::string_view> words = split_words(folded);
  return {words.begin(), words.end()};
}

int as_typed(const std::string& typed, const std::string& word) {
  const std::size_t place = word.find(typed);
  if (place == std::string::npos) return kNotFound;
  if (place > 0) return kInside;
  return word.size() == typed.size() ? kWhole : kBeginning;
}

// One error between `typed` and the beginning of `word`. Letters are code points.
int mistyped(const std::string& typed, const std::string& word) {
  const std::size_t length = code_points(typed).size();
  if (length < kMistypedLetters) return kNotFound;
  const std::vector<char32_t> letters = code_points(word);
  for (std::size_t taken = length - 1; taken <= std::min(length + 1, letters.size()); ++taken) {
    std::string beginning;
    for (std::size_t at = 0; at < taken; ++at) append_utf8(beginning, letters[at]);
    if (edit_distance(typed, beginning, 1) <= 1) return kMistyped;
  }
  return kNotFound;
}

template <class Cost>
int cheapest(const std::string& typed, const std::vector<std::string>& words, Cost cost) {
  int least = kNotFound;
  for (const std::string& word : words) least = std::min(least, cost(typed, word));
  return least;
}

std::vector<std::size_t> places_found(const std::vector<int>& costs) {
  std::vector<std::size_t> found;
  for (std::size_t place = 0; place < costs.size(); ++place) {
    if (costs[place] < kNotFound) found.push_back(place);
  }
  return found;
}

}  // namespace

Finder::Finder(const std::vector<Thing>& things) {
  for (const Thing& thing : things) {
    things_.push_back({words_in(thing.name), words_in(thing.detail), reading_key(thing.name)});
  }
}

std::vector<int> Finder::costs_of(const std::string& word) const {
  for (const auto& cost : {as_typed, mistyped}) {
    std::vector<int> costs;
    bool found = false;
    for (const Words& thing : things_) {
      costs.push_back(std::min(cheapest(word, thing.name, cost),
                               cheapest(word, thing.detail, cost) + kInDetail));
      found = found || costs.back() < kNotFound;
    }
    if (found) return costs;
  }
  return std::vector<int>(things_.size(), kNotFound);
}

std::vector<int> Finder::costs_of_all(std::string_view typed) const {
  const std::vector<std::string> words = words_in(typed);
  std::vector<int> costs(things_.size(), words.empty() ? kNotFound : 0);
  for (const std::string& word : words) {
    const std::vector<int> more = costs_of(word);
    for (std::size_t place = 0; place < costs.size(); ++place) costs[place] += more[place];
  }
  return costs;
}

std::vector<std::size_t> Finder::find_all(std::string_view typed) const {
  return places_found(costs_of_all(typed));
}

std::vector<std::size_t> Finder::find(std::string_view typed, std::size_t most) const {
  const std::vector<int> costs = costs_of_all(typed);
  std::vector<std::size_t> found = places_found(costs);
  const auto better = [&](std::size_t left, std::size_t right) {
    return std::tie(costs[left], things_[left].key, left) <
           std::tie(costs[right], things_[right].key, right);
  };
  const std::size_t shown = std::min(most, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(),
                    better);
  found.resize(shown);
  return found;
}

}  // namespace rondo::search
