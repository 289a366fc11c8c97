#include "cli/import_answers.h"

#include <algorithm>
#include <cstdint>
#include <ostream>

namespace rondo::cli {
namespace {

constexpr std::string_view kSame = "same";

bool has_choice(const intake::Problem& problem, const std::string& id) {
  return std::any_of(problem.choices.begin(), problem.choices.end(),
                     [&](const intake::Choice& choice) { return choice.id == id; });
}

std::string choice_ids(const intake::Problem& problem) {
  std::string ids;
  for (const intake::Choice& choice : problem.choices) {
    ids += (ids.empty() ? "" : ", ") + choice.id;
  }
  return ids;
}

// What "same" or "new" means for this question; empty when it could mean several people.
std::string choice_for(const intake::Problem& problem, const std::string& about_people) {
  if (about_people != kSame) return about_people;
  const bool one_person = problem.choices.size() == 2;
  if (!one_person) return {};
  return problem.choices[problem.choices[0].id == intake::kNewPerson ? 1 : 0].id;
}

// Whether a question was answered that had no answer yet.
bool answer_by_rule(intake::Draft& draft, const intake::Preview& shown,
                    const std::string& about_people) {
  bool answered = false;
  for (const intake::Problem* problem : open_questions(shown)) {
    const std::string choice = choice_for(*problem, about_people);
    intake::answer(draft, problem->question, choice);
    answered = answered || !choice.empty();
  }
  return answered;
}

std::string quoted_for_shell(const std::string& word) {
  std::string quoted = "'";
  for (const char letter : word) quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
  return quoted + "'";
}

void print_choice(std::ostream& stream, const Words& words, const intake::Problem& question,
                  const intake::Choice& choice) {
  stream << "  --answer " << quoted_for_shell(question.question + '=' + choice.id) << "  "
         << words.text(choice.label) << '\n';
}

}  // namespace

std::optional<ImportAnswers> read_import_answers(const std::vector<std::string>& words) {
  ImportAnswers answers;
  for (const std::string& word : words) {
    // The last sign counts: an address may hold one, a choice does not.
    const std::size_t sign = word.rfind('=');
    if (sign != std::string::npos) {
      answers.by_question[word.substr(0, sign)] = word.substr(sign + 1);
    } else if (answers.about_people.empty() && (word == kSame || word == intake::kNewPerson)) {
      answers.about_people = word;
    } else {
      return std::nullopt;
    }
  }
  return answers;
}

Result<intake::Preview> answer_questions(intake::Draft& draft, const Program& program,
                                         const ImportAnswers& answers) {
  for (const auto& [question, choice] : answers.by_question) {
    intake::answer(draft, question, choice);
  }
  intake::Preview shown = intake::preview(draft, program);
  // Answers may raise further questions; each is answered once, so this ends.
  while (answer_by_rule(draft, shown, answers.about_people)) {
    shown = intake::preview(draft, program);
  }
  for (const intake::Problem& problem : shown.problems) {
    const auto given = answers.by_question.find(problem.question);
    if (given == answers.by_question.end() || has_choice(problem, given->second)) continue;
    return Error{"error.cli.no_choice",
                 {arg("question", problem.question), arg("choice", given->second),
                  arg("choices", choice_ids(problem))}};
  }
  return shown;
}

std::vector<const intake::Problem*> open_questions(const intake::Preview& shown) {
  std::vector<const intake::Problem*> open;
  for (const intake::Problem& problem : shown.problems) {
    if (problem.about_person && !problem.decided) open.push_back(&problem);
  }
  return open;
}

void print_other_choices(std::ostream& stream, const Words& words,
                         const intake::Problem& question) {
  for (const intake::Choice& choice : question.choices) {
    if (choice.id != question.assumed) print_choice(stream, words, question, choice);
  }
}

void print_open_questions(std::ostream& stream, const Words& words,
                          const std::vector<const intake::Problem*>& questions) {
  const auto count = static_cast<std::int64_t>(questions.size());
  stream << "rondo import: " << words.text({"cli.open_questions", {arg("count", count)}}) << '\n';
  for (const intake::Problem* problem : questions) {
    stream << words.text(problem->message) << '\n';
    for (const intake::Choice& choice : problem->choices) {
      print_choice(stream, words, *problem, choice);
    }
  }
}

}  // namespace rondo::cli
