#include "intake/draft.h"

#include <array>
#include <set>
#include <utility>

#include "edit/new_event.h"
#include "intake/column_guess.h"
#include "intake/column_memory.h"

namespace rondo::intake {
namespace {

constexpr std::array<std::string_view, 3> kRoleTexts{"as-columns-say", "mentors", "mentees"};

// A to Z, then AA: the 27th column.
std::string spreadsheet_letters(int column) {
  std::string letters;
  for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
    letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
  }
  return letters;
}

}  // namespace

std::string_view sheet_role_text(SheetRole role) {
  return kRoleTexts[static_cast<std::size_t>(role)];
}

SheetRole sheet_role_from_text(std::string_view text) {
  for (std::size_t index = 0; index < kRoleTexts.size(); ++index) {
    if (kRoleTexts[index] == text) return static_cast<SheetRole>(index);
  }
  return SheetRole::as_columns_say;
}

std::string column_name(const DraftSheet& sheet, int column, const Words& words) {
  const auto at = static_cast<std::size_t>(column);
  if (at < sheet.columns.size() && !sheet.columns[at].heading.empty()) {
    return sheet.columns[at].heading;
  }
  return words.text({"import.column_letters", {arg("letters", spreadsheet_letters(column))}});
}

std::vector<std::string> column_keys(const DraftSheet& sheet) {
  std::vector<std::string> keys;
  std::set<std::string> used;
  for (const Column& column : sheet.columns) {
    const std::string base = column.heading.empty() ? "-" : column.heading;
    std::string key = base;
    for (int number = 2; !used.insert(key).second; ++number) {
      key = base + " (" + std::to_string(number) + ")";
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

Draft start(const Program& program, const EventId& event, std::vector<codec::Sheet> sheets,
            const std::vector<EventTemplate>& templates) {
  Draft draft;
  draft.event = event;
  if (const Event* record = program.events.find(event)) {
    draft.likely_topics = likely_topics(templates, record->kind);
  }
  for (codec::Sheet& sheet : sheets) {
    DraftSheet one;
    one.columns = guess_columns(sheet, program, event);
    one.role = guess_role(sheet, one.columns);
    one.sheet = std::move(sheet);
    recall_columns(program, one);
    draft.sheets.push_back(std::move(one));
  }
  return draft;
}

void set_meaning(Draft& draft, std::size_t sheet, std::size_t column, Meaning meaning) {
  Column& target = draft.sheets.at(sheet).columns.at(column);
  const bool ignored = meaning.kind == MeaningKind::ignore;
  target.meaning = std::move(meaning);
  target.confidence = ignored ? Confidence::left_out : Confidence::sure;
}

void set_role(Draft& draft, std::size_t sheet, SheetRole role) {
  draft.sheets.at(sheet).role = role;
}

std::string question_of_sides(std::size_t sheet) {
  return "sides:" + std::to_string(sheet);
}

void answer(Draft& draft, const std::string& question, const std::string& choice) {
  for (std::size_t sheet = 0; sheet < draft.sheets.size(); ++sheet) {
    if (question == question_of_sides(sheet)) set_role(draft, sheet, sheet_role_from_text(choice));
  }
  if (choice.empty()) {
    draft.answers.erase(question);
  } else {
    draft.answers[question] = choice;
  }
}

}  // namespace rondo::intake
