// Deciding, on the command line, what an import asks. Questions about spellings are answered by
// what is assumed, and named in the report. Who somebody is, is not guessed.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "intake/preview.h"

namespace rondo::cli {

struct ImportAnswers {
  std::string about_people;  // "same" or "new", for each question about a person; empty: none
  std::map<std::string, std::string> by_question;  // before the others
};

// From words such as "same", "new" and "person:ana@example.org=new"; nothing when one is of another
// form.
std::optional<ImportAnswers> read_import_answers(const std::vector<std::string>& words);

// Puts the answers into the draft; gives what the import then shows. Error error.cli.no_choice
// {question, choice, choices}.
Result<intake::Preview> answer_questions(intake::Draft& draft, const Program& program,
                                         const ImportAnswers& answers);

// The questions about people that nobody has answered.
std::vector<const intake::Problem*> open_questions(const intake::Preview& shown);

// The choices that do not count now, as they are given to --answer, a line each.
void print_other_choices(std::ostream& stream, const Words& words, const intake::Problem& question);

// Each with its choices, as they are given to --answer.
void print_open_questions(std::ostream& stream, const Words& words,
                          const std::vector<const intake::Problem*>& questions);

}  // namespace rondo::cli
