#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace rondo {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::size_t length;  // bytes; 0 when malformed
};

Decoded decode_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &code_point);
  if (length <= 0) return {kReplacement, 0};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length)};
}

bool is_space(char32_t code_point) {
  if (code_point == U' ' || (code_point >= 0x09 && code_point <= 0x0D)) return true;
  if (code_point == 0x200B || code_point == 0xFEFF) return true;  // zero-width leftovers of forms
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

bool is_punctuation(char32_t code_point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

// utf8proc's mapping of well-formed text; malformed bytes have been replaced before.
std::string mapped(const std::string& text, utf8proc_option_t options) {
  utf8proc_uint8_t* out = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  std::string result = length < 0 ? text
                                  : std::string(reinterpret_cast<const char*>(out),
                                                static_cast<std::size_t>(length));
  std::free(out);
  return result;
}

// The letters that Unicode takes for letters of their own and keyboards elsewhere lack.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypedAs{{{"ł", "l"},
                                                                                 {"ø", "o"},
                                                                                 {"đ", "d"},
                                                                                 {"ð", "d"},
                                                                                 {"ħ", "h"},
                                                                                 {"ŧ", "t"},
                                                                                 {"æ", "ae"},
                                                                                 {"œ", "oe"},
                                                                                 {"þ", "th"}}};

// Of folded text.
std::string as_typed(std::string text) {
  for (const auto& [letter, typed] : kTypedAs) {
    for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter, at)) {
      text.replace(at, letter.size(), typed);
    }
  }
  return text;
}

std::string well_formed(std::string_view text) {
  if (!first_invalid_utf8(text)) return std::string(text);
  std::string result;
  for (const char32_t code_point : code_points(text)) append_utf8(result, code_point);
  return result;
}

// Text with every run of separators as one space and none at the ends.
template <class IsSeparator>
std::string joined_by_single_spaces(std::string_view text, IsSeparator is_separator) {
  std::string result;
  bool pending = false;
  for (const char32_t code_point : code_points(text)) {
    if (is_separator(code_point)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result += ' ';
    pending = false;
    append_utf8(result, code_point);
  }
  return result;
}

// What each ASCII character folds to; a space for those that part words.
constexpr std::array<char, 128> ascii_folded() {
  std::array<char, 128> folded{};
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool upper = i >= 'A' && i <= 'Z';
    folded[i] = static_cast<char>(upper ? i + ('a' - 'A') : i);
  }
  constexpr std::string_view kSeparators = "\t\n\v\f\r!\"#%&'()*,-./:;?@[\\]_{}";
  for (const char separator : kSeparators) folded[static_cast<std::size_t>(separator)] = ' ';
  return folded;
}

// Most of what is folded, in every list that is sorted or searched, is plain ASCII: the same result
// without a look into Unicode's tables. Nothing for other text.
std::optional<std::string> fold_ascii(std::string_view text) {
  static constexpr std::array<char, 128> kFolded = ascii_folded();
  std::string result;
  result.reserve(text.size());
  bool pending = false;
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (code >= kFolded.size()) return std::nullopt;
    if (kFolded[code] == ' ') {
      pending = !result.empty();
      continue;
    }
    if (pending) result += ' ';
    pending = false;
    result += kFolded[code];
  }
  return result;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded decoded = decode_at(text, at);
    if (decoded.length == 0) return at;
    at += decoded.length;
  }
  return std::nullopt;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  result.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const Decoded decoded = decode_at(text, at);
    result.push_back(decoded.code_point);
    at += std::max<std::size_t>(decoded.length, 1);
  }
  return result;
}

void append_utf8(std::string& out, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const Decoded first = decode_at(text, 0);
    if (first.length == 0 || !is_space(first.code_point)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    const Decoded last = decode_at(text, start);
    if (last.length == 0 || !is_space(last.code_point)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string join_words(const std::vector<std::string>& words, std::string_view between) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += between;
    joined += word;
  }
  return joined;
}

bool needs_semicolons(const std::vector<std::string>& items) {
  return items.size() > 1 && std::any_of(items.begin(), items.end(), [](const std::string& item) {
           return item.find(", ") != std::string::npos;
         });
}

std::string join_items(const std::vector<std::string>& items) {
  return join_words(items, needs_semicolons(items) ? "; " : ", ");
}

std::string collapse_spaces(std::string_view text) {
  return joined_by_single_spaces(text, is_space);
}

std::string fold(std::string_view text) {
  if (std::optional<std::string> plain = fold_ascii(text)) return std::move(*plain);
  const std::string bare = as_typed(mapped(
      well_formed(text),
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE)));
  return joined_by_single_spaces(
      bare, [](char32_t code_point) { return is_space(code_point) || is_punctuation(code_point); });
}

std::vector<std::string_view> split_words(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::string name_key(std::string_view text) {
  std::string key = fold(text);
  std::erase(key, ' ');
  // Only punctuation ("?!"): better itself than the same as every other such text.
  return key.empty() ? collapse_spaces(text) : key;
}

std::string fold_case(std::string_view text) {
  return mapped(
      well_formed(trim(text)),
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = collapse_spaces(text.substr(0, end));
    if (!line.empty()) lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::int64_t line_number(std::string_view text, std::size_t at) {
  std::int64_t number = 1;
  for (std::size_t before = 0; before < std::min(at, text.size()); ++before) {
    const bool both = text[before] == '\r' && before + 1 < text.size() && text[before + 1] == '\n';
    if (text[before] == '\n' || (text[before] == '\r' && !both)) ++number;
  }
  return number;
}

std::string beginning_of(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++count) {
    if (count == most) {
      const std::size_t last = text.substr(0, end).find_last_not_of(" .,;:");
      return std::string(text.substr(0, last == std::string_view::npos ? end : last + 1)) + "…";
    }
    do {
      ++end;
    } while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  }
  return std::string(text);
}

int edit_distance(std::string_view left, std::string_view right, int limit) {
  const std::vector<char32_t> a = code_points(left);
  const std::vector<char32_t> b = code_points(right);
  const auto difference = static_cast<long>(a.size()) - static_cast<long>(b.size());
  if (std::abs(difference) > limit) return limit + 1;
  std::vector<int> before_last(b.size() + 1);
  std::vector<int> last(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({row[j - 1] + 1, last[j] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    // Two rows, because a swap reaches back over one.
    if (least > limit && *std::min_element(last.begin(), last.end()) > limit) return limit + 1;
    before_last.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], limit + 1);
}

}  // namespace rondo
