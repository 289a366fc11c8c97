// What people said of their matches, counted question by question.
#pragma once

#include <vector>

#include "feedback/match_feedback.h"
#include "feedback/scores.h"

namespace rondo {

// The answers to one question that has grades or choices and is not private.
struct QuestionSum {
  Question question;
  bool of_mentor = false;
  bool later = false;
  Scores scores;            // of a grade
  std::vector<int> counts;  // of a choice: in the order of its choices
  int people = 0;           // who answered it: fewer than kFewestToReport are not to be shown
};

// In the order of the forms: what mentees are asked, what mentors are, then what mentees are later.
std::vector<QuestionSum> question_sums(EventKind kind, const std::vector<MatchForm>& forms);

}  // namespace rondo
