#include "intake/form_questions.h"

#include <utility>

#include "base/text.h"
#include "model/profile_form.h"

namespace rondo::intake {
namespace {

constexpr std::string_view kMissing = "error.sign_up.answer_missing";

Result<Done> check_answer(const codec::FormQuestion& question, const std::string& answer) {
  if (answer.empty() && question.required) {
    return Error{std::string(kMissing), {arg("question", question.name)}};
  }
  return check_form_of_answer(question.name, question.answer, answer);
}

std::string answer_in(const Characteristics& said, const std::string& question) {
  const auto found = said.find(question);
  return found == said.end() ? std::string() : std::string(trim(found->second));
}

}  // namespace

std::vector<codec::FormQuestion> form_questions(const Event& event) {
  std::vector<codec::FormQuestion> questions;
  for (const std::string& name : names_in_order(event.asked)) {
    const ProfileQuestion& question = event.asked.at(name);
    codec::FormQuestion asked{name, question_choices(question), answer_kind(question)};
    asked.hint = question.hint;
    asked.required = question.required;
    asked.sides = question.sides;
    asked.group = question.group;
    questions.push_back(std::move(asked));
  }
  return questions;
}

bool is_for(const codec::FormQuestion& question, bool mentors, bool seeks) {
  switch (question.sides) {
    case Sides::nobody:
      return false;
    case Sides::mentors:
      return mentors;
    case Sides::mentees:
      return seeks;
    case Sides::both:
      return true;
  }
  return false;
}

Result<Done> check_form_of_answer(const std::string& question, ProfileAnswer kind,
                                  const std::string& answer) {
  if (answer.empty() || kind != ProfileAnswer::number || reads_as_number(answer)) return Done{};
  return Error{"error.sign_up.answer_number", {arg("question", question), arg("answer", answer)}};
}

Characteristics answers_from(const codec::SignUpForm& form, const Registration& said, bool mentors,
                             bool seeks) {
  Characteristics answers;
  for (const codec::FormQuestion& question : form.questions) {
    if (!is_for(question, mentors, seeks)) continue;
    answers.emplace(question.name, answer_in(said.characteristics, question.name));
  }
  return answers;
}

std::vector<Message> mistakes_in_answers(const codec::SignUpForm& form, const Registration& said,
                                         bool mentors, bool seeks) {
  std::vector<Message> mistakes;
  for (const codec::FormQuestion& question : form.questions) {
    if (!is_for(question, mentors, seeks)) continue;
    const std::string answer = answer_in(said.characteristics, question.name);
    if (Result<Done> good = check_answer(question, answer); !good) mistakes.push_back(good.error());
  }
  return mistakes;
}

Characteristics answers_now(const Event& event, const codec::SignUp& said,
                            std::vector<Message>& notes) {
  Characteristics answers;
  for (const auto& [asked, answer] : said.characteristics) {
    const std::string name = question_named(event.asked, asked);
    if (name.empty() || name == asked) {
      answers.insert_or_assign(asked, answer);
    } else {
      answers.emplace(name, answer);
    }
  }
  for (const codec::FormQuestion& question : form_questions(event)) {
    if (!is_for(question, said.mentors, said.seeks)) continue;
    const Result<Done> good = check_answer(question, answer_in(answers, question.name));
    if (good) continue;
    Message note = good.error();
    note.key = note.key == kMissing ? "received.answer_missing" : "received.answer_number";
    notes.push_back(std::move(note));
  }
  return answers;
}

}  // namespace rondo::intake
