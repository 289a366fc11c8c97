#include "model/yes_no.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/text.h"

namespace rondo {
namespace {

constexpr std::string_view kYesWords[] = {
    "yes", "y",         "x",         "true",       "si",           "s",         "1",
    "✓",   "✔",         "☑",         "✅",          "ok",           "of course", "oui",
    "ja",  "verdadero", "yes i can", "yes please", "si por favor", "claro",     "por supuesto"};
constexpr std::string_view kNoWords[] = {"no",         "n",         "false",   "0",
                                         "falso",      "no thanks", "not now", "no thank you",
                                         "no gracias", "☐",         "✗"};

bool is_word_of(std::span<const std::string_view> words, std::string_view folded) {
  return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace

std::optional<bool> read_yes_no(std::string_view text) {
  const std::string folded = fold(text);
  if (is_word_of(kYesWords, folded)) return true;
  if (is_word_of(kNoWords, folded) || trim(text) == "-") return false;
  return std::nullopt;
}

}  // namespace rondo
