// The event profile form: the order of its questions, their names of before, and answers as texts.
#include "model/profile_form.h"

#include <doctest/doctest.h>

#include "model/yes_no.h"

namespace rondo {
namespace {

using Names = std::vector<std::string>;

AskedQuestions form_of_four() {
  AskedQuestions asked;
  add_question(asked, "Zest", {});
  add_question(asked, "Languages", {});
  add_question(asked, "Years", {.group = QuestionGroup::professional});
  add_question(asked, "Ages", {});
  return asked;
}

TEST_CASE("profile form: questions stand by group, in the order in which they were added") {
  CHECK(names_in_order(form_of_four()) == Names{"Zest", "Languages", "Ages", "Years"});
  // Those of an older file have no places: they stand by name.
  CHECK(names_in_order({{"Years", {}}, {"Languages", {}}}) == Names{"Languages", "Years"});
}

TEST_CASE("profile form: a question moves past its neighbour, not out of its group") {
  AskedQuestions asked = form_of_four();
  move_question(asked, "Ages", true);
  CHECK(names_in_order(asked) == Names{"Zest", "Ages", "Languages", "Years"});
  move_question(asked, "Zest", true);
  move_question(asked, "Languages", false);
  move_question(asked, "Years", true);
  CHECK(names_in_order(asked) == Names{"Zest", "Ages", "Languages", "Years"});
  move_question(asked, "Zest", false);
  CHECK(names_in_order(asked) == Names{"Ages", "Zest", "Languages", "Years"});
  AskedQuestions older{{"Languages", {}}, {"Years", {}}, {"Zest", {}}};
  move_question(older, "Zest", true);
  CHECK(names_in_order(older) == Names{"Languages", "Zest", "Years"});
  regroup_question(asked, "Ages", QuestionGroup::professional);
  CHECK(names_in_order(asked) == Names{"Zest", "Languages", "Years", "Ages"});
}

TEST_CASE("profile form: a renamed question is known by its earlier names") {
  const AskedQuestions before = form_of_four();
  AskedQuestions asked = before;
  rename_question(asked, "Years", "Years of experience");
  CHECK(asked.count("Years") == 0);
  CHECK(question_named(asked, "years") == "Years of experience");
  CHECK(renamed_questions(before, asked) ==
        std::map<std::string, std::string>{{"Years", "Years of experience"}});
  rename_question(asked, "Years of experience", "How long?");
  CHECK(question_named(asked, "Years") == "How long?");
  CHECK(question_named(asked, "Years of experience") == "How long?");
  rename_question(asked, "How long?", "Years");
  CHECK(question_named(asked, "Years") == "Years");
  CHECK(renamed_questions(before, asked).empty());
  CHECK(question_named(asked, "Hobby").empty());
  // A name in use now counts before one of the past.
  add_question(asked, "How long?", {});
  CHECK(question_named(asked, "How long?") == "How long?");
}

TEST_CASE("profile form: without choices people write what they like") {
  CHECK(answer_kind({.answer = ProfileAnswer::one_of}) == ProfileAnswer::short_text);
  CHECK(answer_kind({.answer = ProfileAnswer::several_of, .choices = " \n"}) ==
        ProfileAnswer::short_text);
  CHECK(answer_kind({.answer = ProfileAnswer::one_of, .choices = "A"}) == ProfileAnswer::one_of);
  CHECK(question_choices({.answer = ProfileAnswer::one_of, .choices = "A;  B\nC"}) ==
        Names{"A; B", "C"});
  CHECK(question_choices({.answer = ProfileAnswer::several_of, .choices = "A; B\nC"}) ==
        Names{"A, B", "C"});
  CHECK(question_choices({.answer = ProfileAnswer::number, .choices = "A"}).empty());
}

TEST_CASE("profile form: answers of several parts, and numbers") {
  CHECK(joined_answer({"English", "Español"}) == "English; Español");
  CHECK(parts_of_answer("English; Español ;") == Names{"English", "Español"});
  CHECK(parts_of_answer("").empty());
  CHECK(chosen_in("English, Español; Tagalog", {"English", "Español", "Tagalog"}) ==
        Names{"English", "Español", "Tagalog"});
  CHECK(chosen_in("Reading, writing; Math, Art", {"Reading, writing", "Math"}) ==
        Names{"Reading, writing", "Math, Art"});
  for (const char* number : {"7", " 12 ", "-2", "+3", "7.5", "7,5", "0"}) {
    CAPTURE(number);
    CHECK(reads_as_number(number));
  }
  for (const char* text : {"", " ", "seven", "7 years", "7.", ".5", "1.2.3", "-", "10+", "3-5"}) {
    CAPTURE(text);
    CHECK_FALSE(reads_as_number(text));
  }
}

TEST_CASE("profile form: yes and no are kept without their language, other answers as they stand") {
  const AskedQuestions asked{{"Coached", {.answer = ProfileAnswer::yes_no}}, {"Hobby", {}}};
  CHECK(kept_answer(asked, "Coached", "Sí") == kYesAnswer);
  CHECK(kept_answer(asked, "Coached", "No") == kNoAnswer);
  CHECK(kept_answer(asked, "Coached", kYesAnswer) == kYesAnswer);
  CHECK(kept_answer(asked, "Coached", "At times") == "At times");
  CHECK(kept_answer(asked, "Coached", "").empty());
  CHECK(kept_answer(asked, "Hobby", "Yes") == "Yes");
  CHECK(kept_answer(asked, "Not asked", "Yes") == "Yes");
}

}  // namespace
}  // namespace rondo
