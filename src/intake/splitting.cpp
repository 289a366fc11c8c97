#include "intake/splitting.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace rondo::intake {
namespace {

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// "1,000" holds a comma that separates nothing; "6,7,8" holds two that do.
bool groups_digits(std::string_view text, std::size_t comma) {
  return text[comma] == ',' && comma > 0 && is_digit_at(text, comma - 1) &&
         is_digit_at(text, comma + 1) && is_digit_at(text, comma + 2) &&
         is_digit_at(text, comma + 3) && !is_digit_at(text, comma + 4);
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Splits at the separator outside parentheses, and at line breaks.
std::vector<std::string> split_plainly(std::string_view cell, char separator) {
  std::vector<std::string> pieces;
  std::string piece;
  int depth = 0;
  const auto finish = [&] {
    if (std::string text = collapse_spaces(piece); !text.empty()) pieces.push_back(std::move(text));
    piece.clear();
    depth = 0;
  };
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const char here = cell[at];
    if (here == '\n' || here == '\r' ||
        (here == separator && depth == 0 && !groups_digits(cell, at))) {
      finish();
      continue;
    }
    if (here == '(') ++depth;
    if (here == ')') depth = std::max(0, depth - 1);
    piece += here;
  }
  finish();
  return pieces;
}

// ASCII letters decide; scripts without case have neither.
bool starts_lower(const std::string& text) {
  return text[0] >= 'a' && text[0] <= 'z';
}
bool starts_upper(const std::string& text) {
  return text[0] >= 'A' && text[0] <= 'Z';
}

bool starts_with_and(std::string_view folded) {
  constexpr std::array<std::string_view, 5> kWords{"and ", "or ", "y ", "e ", "o "};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return folded.rfind(word, 0) == 0; });
}

}  // namespace

AnswerSplitter::AnswerSplitter(const std::vector<std::string_view>& cells, IsKnown is_known)
    : is_known_(std::move(is_known)) {
  const auto holding = [&](char separator) {
    return std::count_if(cells.begin(), cells.end(), [&](std::string_view cell) {
      return cell.find(separator) != std::string_view::npos;
    });
  };
  if (const auto semicolons = holding(';'); semicolons > 0 && semicolons >= holding(',')) {
    separator_ = ';';
  }
  for (const std::string_view cell : cells) {
    std::string last;
    for (const std::string& piece : pieces_of(cell)) {
      std::string folded = fold(piece);
      ++pieces_[folded];
      if (!last.empty()) ++neighbours_[{last, folded}];
      last = std::move(folded);
    }
  }
}

std::vector<std::string> AnswerSplitter::pieces_of(std::string_view cell) const {
  return split_plainly(cell, separator_);
}

int AnswerSplitter::count(const std::string& folded) const {
  const auto found = pieces_.find(folded);
  return found == pieces_.end() ? 0 : found->second;
}

// "Writing" of "Reading, Writing, and Speaking".
bool AnswerSplitter::always_followed_by_and(const std::string& folded) const {
  const auto first = neighbours_.lower_bound({folded, ""});
  for (auto next = first; next != neighbours_.end() && next->first.first == folded; ++next) {
    if (starts_with_and(next->first.second)) return next->second == count(folded);
  }
  return false;
}

AnswerSplitter::Verdict AnswerSplitter::judge(const std::string& left,
                                              const std::string& right) const {
  if (separator_ != ',' || is_known_(left) || is_known_(right)) return {};
  const std::string folded_left = fold(left);
  const std::string folded_right = fold(right);
  const auto found = neighbours_.find({folded_left, folded_right});
  const int together = found == neighbours_.end() ? 0 : found->second;
  if (together == 0 || count(folded_right) != together) return {};

  const bool goes_on = starts_with_and(folded_right) || (starts_upper(left) && starts_lower(right));
  if (goes_on) return {true, together >= 2};
  if (count(folded_left) != together || together < 2) return {};
  if (always_followed_by_and(folded_right)) return {true, true};
  // Two boxes that the same people tick ("K-2" and "3-5") never occur apart either, so this is
  // worth a question and no more; spans and grades are not worth even that.
  constexpr int kHardlyChance = 3;
  const bool asks = together >= kHardlyChance && !has_digit(left) && !has_digit(right);
  return {false, !asks};
}

SplitCell AnswerSplitter::split(std::string_view cell, const Decision& decision) const {
  SplitCell result;
  const std::vector<std::string> pieces = pieces_of(cell);
  for (std::size_t at = 0; at < pieces.size();) {
    std::string answer = pieces[at];
    // The longest run of pieces that is known as one answer.
    std::size_t end = at + 1;
    std::string run = answer;
    for (std::size_t next = at + 1; next < pieces.size(); ++next) {
      run += ", " + pieces[next];
      if (!is_known_(run)) continue;
      answer = run;
      end = next + 1;
    }
    for (; end < pieces.size() && !is_known_(answer); ++end) {
      const Verdict verdict = judge(pieces[end - 1], pieces[end]);
      SplitDoubt doubt{pieces[end - 1], pieces[end], verdict.joined};
      if (!verdict.sure) {
        doubt.joined = decision(doubt).value_or(verdict.joined);
        result.doubts.push_back(doubt);
      }
      if (!doubt.joined) break;
      answer += ", " + pieces[end];
    }
    result.answers.push_back(std::move(answer));
    at = end;
  }
  return result;
}

}  // namespace rondo::intake
