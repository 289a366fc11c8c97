// The questions that a coordinator designed: on the form, in answers, and in answers of older
// forms.
#include <doctest/doctest.h>

#include "intake/form_program.h"
#include "match/facts.h"

using namespace rondo;
using namespace rondo::intake;
using namespace rondo::intake::test;

namespace {

template <class Change>
void design(Program& program, Change change) {
  change(program.events.live[event_of(program)].asked);
}

// The refusal of what was said; empty: none.
Error refusal_of(const Program& program, const FilledIn& said) {
  const Result<codec::SignUp> made =
      sign_up_from(form_of(program), said.person, said.registration, kNow);
  return made ? Error{} : made.error();
}

std::string question_of(const Error& error) {
  const ArgValue* question = error.find("question");
  return question == nullptr ? std::string() : std::get<std::string>(*question);
}

}  // namespace

TEST_CASE("the form asks its questions in the coordinator's order, each in its way") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Years", {.group = QuestionGroup::professional, .answer = ProfileAnswer::number}},
             {"Zest", {.hint = "What moves you", .required = true}},
             {"Ages", {.place = 1, .answer = ProfileAnswer::several_of, .choices = "K\n1"}},
             {"Free", {.place = 2, .answer = ProfileAnswer::one_of}}};
  });
  const codec::SignUpForm form = form_of(program);
  REQUIRE(form.questions.size() == 4);
  CHECK(form.questions[0] ==
        codec::FormQuestion{"Zest", {}, ProfileAnswer::short_text, "What moves you", true});
  CHECK(form.questions[1] == codec::FormQuestion{"Ages", {"K", "1"}, ProfileAnswer::several_of});
  CHECK(form.questions[2].answer == ProfileAnswer::short_text);  // it has no choices
  CHECK(form.questions[3].group == QuestionGroup::professional);
}

TEST_CASE("an answer that is needed may not be missing, by those who are asked for it") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Training", {.required = true, .sides = Sides::mentors}},
             {"Goal", {.required = true, .sides = Sides::mentees}},
             {"Secret", {.required = true, .sides = Sides::nobody}}};
  });
  FilledIn said = kai();
  CHECK(refusal_of(program, said).key == "error.sign_up.answer_missing");
  said.registration.characteristics = {{"Goal", "Calm"}, {"Training", "  "}, {"Secret", "x"}};
  CHECK(question_of(refusal_of(program, said)) == "Training");
  said.registration.mentors = false;
  CHECK(refusal_of(program, said).key.empty());
  CHECK(answer_of(program, said).characteristics ==
        std::map<std::string, std::string>{{"Goal", "Calm"}});
}

TEST_CASE("a number is a number, or nothing where nothing is needed") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Years of experience", {.answer = ProfileAnswer::number}}};
  });
  FilledIn said = kai();
  CHECK(refusal_of(program, said).key.empty());
  said.registration.characteristics["Years of experience"] = "seven";
  CHECK(refusal_of(program, said).key == "error.sign_up.answer_number");
  CHECK(question_of(refusal_of(program, said)) == "Years of experience");
  said.registration.characteristics["Years of experience"] = " 7 ";
  take(program, {answer_of(program, said)});
  const auto& taken = intake::test::registration_of(program, "Kai Lee").characteristics;
  CHECK(taken.at("Years of experience") == "7");
  CHECK(recognise_facts(taken).experience_years == 7);
}

TEST_CASE("several languages of a list are languages to the match") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Languages", {.answer = ProfileAnswer::several_of, .choices = "English\nEspañol"}}};
  });
  FilledIn said = kai();
  said.registration.characteristics = {{"Languages", "English; Español"}};
  take(program, {answer_of(program, said)});
  const Facts facts = recognise_facts(registration_of(program, "Kai Lee").characteristics);
  CHECK(facts.languages.size() == 2);
  CHECK(facts.languages.count("espanol") == 1);
}

TEST_CASE("a yes is kept as one in whatever language it came, by a form or in a sheet") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Coached before", {.answer = ProfileAnswer::yes_no}}, {"Hobby", {}}};
  });
  FilledIn said = kai();
  said.registration.characteristics = {{"Coached before", "Sí"}, {"Hobby", "Yes"}};
  take(program, {answer_of(program, said)});
  CHECK(registration_of(program, "Kai Lee").characteristics ==
        std::map<std::string, std::string>{{"Coached before", "yes"}, {"Hobby", "Yes"}});
  const char* sheet =
      "Name,Topics offered,Coached before\n"
      "Ana,SEL,Yes\nBo,SEL,NO\nCy,SEL,sí\nDi,SEL,Sometimes\nEl,SEL,\n";
  import(program, sheet);
  const auto coached = [&](const char* name) {
    const auto& answers = registration_of(program, name).characteristics;
    const auto found = answers.find("Coached before");
    return found == answers.end() ? std::string() : found->second;
  };
  CHECK(coached("Ana") == "yes");
  CHECK(coached("Bo") == "no");
  CHECK(coached("Cy") == "yes");
  CHECK(coached("Di") == "Sometimes");
  CHECK(coached("El").empty());
}

TEST_CASE("the word that an earlier version kept for a yes is the same answer") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) {
    asked = {{"Coached before", {.answer = ProfileAnswer::yes_no}}};
  });
  FilledIn said = kai();
  said.registration.characteristics = {{"Coached before", "yes"}};
  take(program, {answer_of(program, said)});
  for (auto& [id, registration] : program.registrations.live) {
    registration.characteristics["Coached before"] = "Sí";
  }
  const Program before = program;
  take(program, {answer_of(program, said)});
  CHECK(program == before);
  said.registration.characteristics = {{"Coached before", "no"}};
  take(program, {answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(registration_of(program, "Kai Lee").characteristics.at("Coached before") == "no");
}

TEST_CASE("an answer on an older form counts, under the names of now, and it is told what is off") {
  Program program = program_with_form();
  design(program, [](AskedQuestions& asked) { asked = {{"Years", {}}, {"Hobby", {}}}; });
  FilledIn said = kai();
  said.registration.characteristics = {{"Years", "a lot"}, {"Hobby", "Chess"}};
  const codec::SignUp answer = answer_of(program, said);
  design(program, [](AskedQuestions& asked) {
    asked = {{"Years of experience", {.answer = ProfileAnswer::number, .formerly = "Years"}},
             {"Training", {.required = true}}};
  });
  const SignUpPreview taken = take(program, {answer});
  CHECK(notes(taken, "received.answer_number"));
  CHECK(notes(taken, "received.answer_missing"));
  CHECK(registration_of(program, "Kai Lee").characteristics ==
        std::map<std::string, std::string>{{"Hobby", "Chess"}, {"Years of experience", "a lot"}});
}

TEST_CASE("an answer on the form of now has nothing to be told about its questions") {
  Program program = program_with_form();
  const SignUpPreview taken = take(program, {answer_of(program, kai())});
  CHECK_FALSE(notes(taken, "received.answer_number"));
  CHECK_FALSE(notes(taken, "received.answer_missing"));
}
