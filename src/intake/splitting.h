// Splitting the several answers in one cell.
//
// Forms join ticked boxes by ";" or by ", ", and boxes may hold commas themselves. A cell is split
// at line breaks and at semicolons outside parentheses, and at commas unless the column uses more
// semicolons; then pieces that belong together are joined again: known answers ("Planning, pacing
// and assessment") and pieces that go on in lower case. In a column of semicolons a cell without
// one is split at its commas where every part is an answer of its own elsewhere: people who type
// use what they like. Where the evidence is thin, as for pieces that merely never occur apart, the
// split comes with a doubt for the coordinator to decide.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rondo::intake {

// Two neighbouring pieces that may be one answer. `left` and `right` are as written.
struct SplitDoubt {
  std::string left;
  std::string right;
  bool joined = false;  // how it was read
};

// What stands between two separators.
struct SplitPiece {
  std::string text;   // trimmed, not empty
  char before = ',';  // what parts it from the piece before it; of a line break a comma
};

struct SplitCell {
  std::vector<std::string> answers;  // trimmed, none empty
  std::vector<SplitDoubt> doubts;
};

class AnswerSplitter {
 public:
  // Whether a text, in any spelling, is an answer that is known already.
  using IsKnown = std::function<bool(std::string_view)>;
  // What was decided about two pieces: one answer, two, or nothing yet.
  using Decision = std::function<std::optional<bool>(const SplitDoubt&)>;

  // `cells` are all cells of columns that share their options. O(total length).
  AnswerSplitter(const std::vector<std::string_view>& cells, IsKnown is_known);

  SplitCell split(std::string_view cell, const Decision& decision) const;

 private:
  struct Verdict {
    bool joined = false;
    bool sure = true;
  };

  std::vector<SplitPiece> pieces_of(std::string_view cell) const;
  Verdict judge(const std::string& left, const SplitPiece& piece) const;
  bool always_followed_by_and(const std::string& folded) const;
  int count(const std::string& folded) const;

  IsKnown is_known_;
  char separator_ = ',';
  std::map<std::string, int> pieces_;  // folded piece -> cells
  std::map<std::pair<std::string, std::string>, int> neighbours_;
};

}  // namespace rondo::intake
