#include "feedback/sums.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace rondo {
namespace {

// False for what a file holds that is no answer to the question.
bool count(QuestionSum& sum, const std::string& said) {
  if (sum.question.kind == AnswerKind::grade) {
    const int grade = said.empty() ? 0 : said.front() - '0';
    if (grade < 1 || grade > static_cast<int>(sum.scores.counts.size())) return false;
    ++sum.scores.counts[static_cast<std::size_t>(grade - 1)];
    return true;
  }
  const auto& choices = sum.question.choices;
  const auto found = std::find(choices.begin(), choices.end(), said);
  if (found == choices.end()) return false;
  ++sum.counts[static_cast<std::size_t>(found - choices.begin())];
  return true;
}

QuestionSum sum_of(QuestionSum sum, const std::vector<MatchForm>& forms) {
  sum.counts.assign(sum.question.choices.size(), 0);
  std::set<PersonId> people;
  for (const MatchForm& form : forms) {
    if (form.of_mentor != sum.of_mentor || form.later != sum.later) continue;
    if (count(sum, said_to(sum.question, form.answer))) people.insert(form.person);
  }
  sum.people = static_cast<int>(people.size());
  return sum;
}

}  // namespace

std::vector<QuestionSum> question_sums(EventKind kind, const std::vector<MatchForm>& forms) {
  std::vector<QuestionSum> sums;
  for (const bool later : {false, true}) {
    for (const bool of_mentor : {false, true}) {
      for (Question& question : questions_of(kind, of_mentor, later)) {
        if (question.is_private || question.kind == AnswerKind::text) continue;
        QuestionSum sum;
        sum.question = std::move(question);
        sum.of_mentor = of_mentor;
        sum.later = later;
        sums.push_back(sum_of(std::move(sum), forms));
      }
    }
  }
  return sums;
}

}  // namespace rondo
