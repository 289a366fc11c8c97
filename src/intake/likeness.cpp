#include "intake/likeness.h"

#include <algorithm>
#include <bitset>
#include <set>

#include "base/text.h"

namespace rondo::intake {
namespace {

std::vector<std::string> without_small_words(std::string_view folded) {
  static const std::set<std::string_view> kSmallWords{
      "and", "the", "of", "in", "for", "a", "to", "with", "y", "de", "la", "el", "en", "los"};
  std::vector<std::string> words;
  for (const std::string_view word : split_words(folded)) {
    if (kSmallWords.count(word) == 0) words.emplace_back(word);
  }
  return words;
}

std::string initials_of(const std::vector<std::string>& words) {
  std::string letters;
  if (words.size() < 2) return letters;
  for (const std::string& word : words) append_utf8(letters, code_points(word).front());
  return letters;
}

std::vector<std::string> folded_forms(std::string_view text) {
  std::vector<std::string> forms{fold(text)};
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open);
  if (open == std::string_view::npos || close == std::string_view::npos) return forms;
  std::string outside(text.substr(0, open));
  outside += text.substr(close + 1);
  forms.push_back(fold(outside));
  forms.push_back(fold(text.substr(open + 1, close - open - 1)));
  forms.erase(std::remove(forms.begin(), forms.end(), std::string()), forms.end());
  return forms;
}

int bearable_distance(std::size_t length) {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

std::size_t difference(std::size_t left, std::size_t right) {
  return left > right ? left - right : right - left;
}

}  // namespace

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') digits += letter;
  }
  return digits;
}

Likeness::Form::Form(const std::string& folded)
    : key(name_key(folded)), words(without_small_words(folded)), initials(initials_of(words)) {
  const std::vector<char32_t> points = code_points(key);
  length = points.size();
  for (const char32_t point : points) letters |= std::uint64_t{1} << (point % 64);
  std::sort(words.begin(), words.end());
}

bool Likeness::Form::looks_like(const Form& other) const {
  if (key == other.key) return true;
  const int limit = bearable_distance(std::min(length, other.length));
  // A typing error changes the length by one at most, and takes one letter for another at most.
  const bool near =
      difference(length, other.length) <= static_cast<std::size_t>(limit) &&
      std::bitset<64>(letters ^ other.letters).count() <= 2 * static_cast<std::size_t>(limit);
  if (limit > 0 && near && edit_distance(key, other.key, limit) <= limit) return true;
  if (is_acronym_of(other) || other.is_acronym_of(*this)) return true;
  return !words.empty() && words == other.words;
}

bool Likeness::Form::is_acronym_of(const Form& other) const {
  return !other.initials.empty() && key == other.initials;
}

Likeness::Likeness(std::string_view name) : folded_(fold(name)), digits_(digits_of(name)) {
  for (const std::string& folded : folded_forms(name)) forms_.emplace_back(folded);
  const std::string spaced = collapse_spaces(name);
  for (const std::string_view word : split_words(spaced)) {
    written_.push_back({fold(word), word.back() == '.'});
  }
}

bool Likeness::looks_like(const Likeness& other) const {
  if (digits_ != other.digits_) return false;
  return std::any_of(forms_.begin(), forms_.end(), [&](const Form& form) {
    return std::any_of(other.forms_.begin(), other.forms_.end(),
                       [&](const Form& of_other) { return form.looks_like(of_other); });
  });
}

bool Likeness::begins_alike(const Likeness& other) const {
  if (digits_ != other.digits_) return false;
  const auto& [shorter, longer] = std::minmax(
      folded_, other.folded_,
      [](const std::string& left, const std::string& right) { return left.size() < right.size(); });
  return !shorter.empty() && longer.starts_with(shorter + ' ');
}

bool Likeness::abbreviates(const Likeness& other) const {
  return digits_ == other.digits_ && (is_short_for(other) || other.is_short_for(*this));
}

bool Likeness::is_short_for(const Likeness& other) const {
  constexpr std::size_t kShortest = 3;  // letters, without a dot
  if (written_.size() != other.written_.size()) return false;
  bool shorter = false;
  for (std::size_t at = 0; at < written_.size(); ++at) {
    const WrittenWord& word = written_[at];
    const std::string& whole = other.written_[at].folded;
    if (word.folded == whole) continue;
    const bool cut_off = word.cut_off || (at > 0 && word.folded.size() >= kShortest);
    if (word.folded.empty() || !cut_off || !whole.starts_with(word.folded)) return false;
    shorter = true;
  }
  return shorter;
}

bool look_alike(std::string_view left, std::string_view right) {
  return Likeness(left).looks_like(Likeness(right));
}

}  // namespace rondo::intake
