#include "feedback/sums.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rondo;

namespace {

MatchForm form_by(const char* person, bool of_mentor, int useful, const char* goal = "") {
  MatchForm form;
  form.person = PersonId(person);
  form.of_mentor = of_mentor;
  form.answer.useful = useful;
  if (*goal != 0) form.answer.answers["goal"] = goal;
  return form;
}

const QuestionSum& sum_of(const std::vector<QuestionSum>& sums, std::string_view key) {
  const auto found = std::find_if(sums.begin(), sums.end(),
                                  [&](const QuestionSum& sum) { return sum.question.key == key; });
  REQUIRE(found != sums.end());
  return *found;
}

}  // namespace

TEST_CASE("sums: each side is counted by itself, and people once however many matches they have") {
  std::vector<MatchForm> forms{form_by("Hana", false, 4, "yes"),
                               form_by("Noah", false, 5, "partly"), form_by("Kai", false, 0, "yes"),
                               form_by("Diego", true, 2), form_by("Diego", true, 3)};
  MatchForm later = form_by("Hana", false, 0);
  later.later = true;
  later.answer.practice = Practice::part_of_it;
  forms.push_back(later);
  const auto sums = question_sums(EventKind::topic_sprint, forms);
  CHECK(sum_of(sums, "useful").scores.counts == std::array{0, 0, 0, 1, 1});
  CHECK(sum_of(sums, "useful").scores.tenths() == 45);
  CHECK(sum_of(sums, "useful").people == 2);
  CHECK(sum_of(sums, "goal").counts == std::vector{2, 1, 0});
  CHECK(sum_of(sums, "goal").people == 3);
  CHECK(sum_of(sums, "good_use").scores.counts == std::array{0, 1, 1, 0, 0});
  CHECK(sum_of(sums, "good_use").people == 1);
  CHECK(sum_of(sums, "practice").counts == std::vector{0, 0, 1});
  for (const QuestionSum& sum : sums) {
    CHECK_FALSE(sum.question.is_private);
    CHECK(sum.question.kind != AnswerKind::text);
  }
}
