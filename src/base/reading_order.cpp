#include "base/reading_order.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.h"

namespace rondo {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// "k", "k 2", "k to 2", "grade k"; not the initial of "J. K. Lee".
bool is_kindergarten(const std::vector<std::string_view>& words, std::size_t place) {
  const auto number_at = [&](std::size_t at) {
    return at < words.size() && is_digit(words[at][0]);
  };
  if (words[place] != "k") return false;
  const bool of_grade = place > 0 && (words[place - 1] == "grade" || words[place - 1] == "grades");
  const bool to_number =
      place + 1 < words.size() && words[place + 1] == "to" && number_at(place + 2);
  return words.size() == 1 || of_grade || to_number || number_at(place + 1);
}

// Digits stand between the space and the letters; the length before them makes longer numbers
// larger. Those of more than 200 digits go by their beginning.
void append_number(std::string& key, std::string_view digits) {
  const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
  digits = digits.substr(zeros, 200);
  key += '0';
  key += static_cast<char>(digits.size() + 1);
  key += digits;
}

void append_word(std::string& key, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (!is_digit(word[at])) {
      key += word[at++];
      continue;
    }
    const std::size_t begin = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    append_number(key, word.substr(begin, at - begin));
  }
}

std::string with_numbers(std::string_view folded) {
  const std::vector<std::string_view> words = split_words(folded);
  std::string key;
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (place > 0) key += ' ';
    append_word(key, is_kindergarten(words, place) ? "0" : words[place]);
  }
  return key;
}

}  // namespace

std::string reading_key(std::string_view name) {
  std::string key = fold(name);
  if (key.find_first_of("k0123456789") != std::string::npos) key = with_numbers(key);
  // Below everything that a longer name goes on with.
  key += '\0';
  key += name;
  return key;
}

bool reads_before(std::string_view left, std::string_view right) {
  return reading_key(left) < reading_key(right);
}

}  // namespace rondo
