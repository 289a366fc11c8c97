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

// Splits at any of the separators outside parentheses, and at line breaks.
std::vector<SplitPiece> split_plainly(std::string_view cell, std::string_view separators) {
  std::vector<SplitPiece> pieces;
  std::string piece;
  char before = ',';
  int depth = 0;
  const auto finish = [&](char next) {
    std::string text = collapse_spaces(piece);
    if (!text.empty()) pieces.push_back({std::move(text), before});
    before = next;
    piece.clear();
    depth = 0;
  };
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const char here = cell[at];
    const bool separates = separators.find(here) != std::string_view::npos;
    if (here == '\n' || here == '\r' || (separates && depth == 0 && !groups_digits(cell, at))) {
      finish(separates ? here : ',');
      continue;
    }
    if (here == '(') ++depth;
    if (here == ')') depth = std::max(0, depth - 1);
    piece += here;
  }
  finish(',');
  return pieces;
}

void join_piece(std::string& answer, const SplitPiece& piece) {
  answer += piece.before;
  answer += ' ' + piece.text;
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
    for (const SplitPiece& piece : split_plainly(cell, separator_ == ',' ? ",;" : ";")) {
      std::string folded = fold(piece.text);
      ++pieces_[folded];
      if (!last.empty()) ++neighbours_[{last, folded}];
      last = std::move(folded);
    }
  }
}

std::vector<SplitPiece> AnswerSplitter::pieces_of(std::string_view cell) const {
  if (separator_ == ',') return split_plainly(cell, ",;");
  // Who types may use commas where the others use semicolons.
  if (cell.find(';') == std::string_view::npos && !is_known_(cell) && count(fold(cell)) < 2) {
    std::vector<SplitPiece> by_comma = split_plainly(cell, ",");
    const bool answers = std::all_of(by_comma.begin(), by_comma.end(), [&](const auto& piece) {
      return is_known_(piece.text) || count(fold(piece.text)) > 0;
    });
    if (answers) return by_comma;
  }
  return split_plainly(cell, ";");
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
                                              const SplitPiece& piece) const {
  const std::string& right = piece.text;
  if (separator_ != ',' || is_known_(left) || is_known_(right)) return {};
  const std::string folded_left = fold(left);
  const std::string folded_right = fold(right);
  const auto found = neighbours_.find({folded_left, folded_right});
  const int together = found == neighbours_.end() ? 0 : found->second;
  if (together == 0 || count(folded_right) != together) return {};

  // No sentence goes on behind a semicolon.
  const bool goes_on = piece.before == ',' && (starts_with_and(folded_right) ||
                                               (starts_upper(left) && starts_lower(right)));
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
  const std::vector<SplitPiece> pieces = pieces_of(cell);
  for (std::size_t at = 0; at < pieces.size();) {
    std::string answer = pieces[at].text;
    // The longest run of pieces that is known as one answer.
    std::size_t end = at + 1;
    std::string run = answer;
    for (std::size_t next = at + 1; next < pieces.size(); ++next) {
      join_piece(run, pieces[next]);
      if (!is_known_(run)) continue;
      answer = run;
      end = next + 1;
    }
    for (; end < pieces.size() && !is_known_(answer); ++end) {
      const Verdict verdict = judge(pieces[end - 1].text, pieces[end]);
      SplitDoubt doubt{pieces[end - 1].text, pieces[end].text, verdict.joined};
      if (!verdict.sure) {
        doubt.joined = decision(doubt).value_or(verdict.joined);
        result.doubts.push_back(doubt);
      }
      if (!doubt.joined) break;
      join_piece(answer, pieces[end]);
    }
    result.answers.push_back(std::move(answer));
    at = end;
  }
  return result;
}

}  // namespace rondo::intake
