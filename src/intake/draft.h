// Draft: sign-up sheets on their way into an event, and what the coordinator has decided about
// them. Nothing of it is in the program yet.
//
//   Draft draft = start(program, event, sheets, templates);  // guesses, or what was remembered
//   set_meaning(draft, 0, 3, {MeaningKind::site});  // the coordinator knows better
//   Preview shown = preview(draft, program);        // intake/preview.h
//   answer(draft, shown.problems[0].question, "same");
//   Result<Step> step = apply(draft, program, random);
//
// Everything is pure and deterministic: same sheets, program, templates and decisions, same result.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/words.h"
#include "codec/sheet.h"
#include "intake/meaning.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

enum class Confidence { sure, check, left_out };

struct Column {
  std::string heading;  // "" where the sheet has none
  Meaning meaning;
  Confidence confidence = Confidence::left_out;
  std::string first_answer;  // the beginning of the first filled cell, on one line
};

// Who stands in a sheet.
enum class SheetRole { as_columns_say, mentors, mentees };

struct DraftSheet {
  codec::Sheet sheet;
  SheetRole role = SheetRole::as_columns_say;
  std::vector<Column> columns;
  bool remembered = false;  // the meanings are those of an earlier sheet with the same columns
};

// What counts of somebody of whom nobody has decided who it is, where the name and the site are
// those of somebody known and the address is another.
enum class Namesakes {
  wait,  // nothing, until it is decided
  new_person,
};

struct Draft {
  EventId event;
  std::vector<DraftSheet> sheets;
  std::map<std::string, std::string> answers;  // question -> choice, see Preview
  // Of the event (edit/new_event.h): an answer that is one of them, also by a synonym, enters the
  // program with its synonyms and focus area, under the name that the sheet has for it.
  std::vector<TemplateTopic> likely_topics;
  Namesakes namesakes = Namesakes::wait;
  // ISO date, local: of people whom it puts at another site, what is over by then stays with the
  // one they leave (edit/site_closing.h). Empty: of no day, so only what was archived or cancelled.
  std::string today = {};
};

// `templates`: one for each kind of event, in the language of the program's people
// (codec/templates.h).
Draft start(const Program& program, const EventId& event, std::vector<codec::Sheet> sheets,
            const std::vector<EventTemplate>& templates);

// Both need an existing sheet and column. A meaning that the coordinator chose is sure.
void set_meaning(Draft& draft, std::size_t sheet, std::size_t column, Meaning meaning);
void set_role(Draft& draft, std::size_t sheet, SheetRole role);

// Decides a question of the preview; an empty choice leaves it undecided again.
// The one of question_of_sides() sets the role of its sheet, which can be set again as ever.
void answer(Draft& draft, const std::string& question, const std::string& choice);

// Who is in a sheet of which nobody would take part on a side; its choices are sheet_role_text().
std::string question_of_sides(std::size_t sheet);

// "as-columns-say", "mentors", "mentees".
std::string_view sheet_role_text(SheetRole role);
SheetRole sheet_role_from_text(std::string_view text);

// What people call the column: its heading, else the letters that a spreadsheet shows above it.
// Also for a column beyond the last heading, where a row is too long.
std::string column_name(const DraftSheet& sheet, int column, const Words& words);

// The names by which the columns of a sheet are remembered: headings, numbered where they repeat.
std::vector<std::string> column_keys(const DraftSheet& sheet);

}  // namespace rondo::intake
