#include "feedback/sums.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace rondo {
namespace {

void count(QuestionSum& sum, const std::string& said) {
  if (sum.question.kind == AnswerKind::grade) {
    ++sum.scores.counts[static_cast<std::size_t>(said.front() - '1')];
    return;
  }
  const auto& choices = sum.question.choices;
  const auto found = std::find(choices.begin(), choices.end(), said);
  if (found != choices.end()) ++sum.counts[static_cast<std::size_t>(found - choices.begin())];
}

QuestionSum sum_of(QuestionSum sum, const std::vector<MatchForm>& forms) {
  sum.counts.assign(sum.question.choices.size(), 0);
  std::set<PersonId> people;
  for (const MatchForm& form : forms) {
    if (form.of_mentor != sum.of_mentor || form.later != sum.later) continue;
    const std::string said = said_to(sum.question, form.answer);
    if (said.empty()) continue;
    count(sum, said);
    people.insert(form.person);
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
