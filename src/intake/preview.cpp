#include "intake/preview.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "edit/transaction.h"
#include "intake/importer.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

Message counted(std::string_view key, std::size_t count) {
  return {std::string(key), {arg("count", static_cast<std::int64_t>(count))}};
}

Message found_in(const Column& column, const Imported& imported, std::pair<int, int> place) {
  const auto ids = imported.ids_of_column.find(place);
  const std::size_t count = ids == imported.ids_of_column.end() ? 0 : ids->second.size();
  switch (column.meaning.kind) {
    case MeaningKind::site:
      return counted("import.found_sites", count);
    case MeaningKind::offers:
    case MeaningKind::requests:
    case MeaningKind::topics:
      return counted("import.found_topics", count);
    case MeaningKind::pool:
      return counted("import.found_pools", count);
    case MeaningKind::capacity: {
      const auto range = imported.range_of_column.find(place);
      if (range == imported.range_of_column.end()) break;
      return {"import.found_range",
              {arg("least", std::int64_t{range->second.first}),
               arg("most", std::int64_t{range->second.second})}};
    }
    default:
      break;
  }
  return {"import.found_sure", {}};
}

ColumnFinding finding(const Column& column, const Imported& imported, std::pair<int, int> place) {
  switch (column.confidence) {
    case Confidence::left_out:
      return {column.confidence, {"import.found_left_out", {}}};
    case Confidence::check:
      return {column.confidence, {"import.found_check", {}}};
    case Confidence::sure:
      break;
  }
  return {column.confidence, found_in(column, imported, place)};
}

void add_file_notices(const Draft& draft, std::vector<Problem>& problems) {
  for (std::size_t sheet = 0; sheet < draft.sheets.size(); ++sheet) {
    for (const codec::SheetNotice& notice : draft.sheets[sheet].sheet.notices) {
      const bool note = notice.weight == codec::NoticeWeight::note;
      problems.push_back({note ? Severity::note : Severity::problem, static_cast<int>(sheet),
                          notice.row, notice.column - 1, notice.message});
    }
  }
}

bool has_role_column(const Draft& draft) {
  return std::any_of(draft.sheets.begin(), draft.sheets.end(), [](const DraftSheet& sheet) {
    return std::any_of(sheet.columns.begin(), sheet.columns.end(), [](const Column& column) {
      return column.meaning.kind == MeaningKind::role;
    });
  });
}

// What is wrong with the event as a whole after the import, and what the sheets' mentors left open.
void check_event(const Draft& draft, const Program& program,
                 const std::vector<PreviewPerson>& people, std::vector<Problem>& problems) {
  int mentors = 0;
  int mentees = 0;
  int mentors_with_places = 0;
  bool offers = false;
  bool requests = false;
  const Event& event = *program.events.find(draft.event);
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == draft.event) || registration.withdrawn) continue;
    if (registration.seeks) ++mentees;
    requests = requests || (registration.seeks && !registration.requests.empty());
    if (!registration.mentors) continue;
    ++mentors;
    offers = offers || !registration.offers.empty();
    if (capacity_of(registration, event) > 0) ++mentors_with_places;
  }
  const auto add = [&](Severity severity, Message message) {
    problems.push_back({severity, 0, 0, -1, std::move(message)});
    problems.back().stops_event = severity == Severity::problem;
  };
  if (mentors == 0 && mentees == 0) return;
  if (mentors == 0) add(Severity::problem, {"import.no_mentors", {}});
  if (mentees == 0) add(Severity::problem, {"import.no_mentees", {}});
  if (!is_matched(event)) return;
  if (mentors > 0 && mentors_with_places == 0) {
    add(Severity::problem, {"import.no_capacity", {}});
  }
  const bool nothing_offered = mentors > 0 && !offers;
  const bool nothing_asked = mentees > 0 && !requests;
  if (nothing_offered || nothing_asked) {
    add(Severity::problem, {!nothing_asked     ? "import.no_offers"
                            : !nothing_offered ? "import.no_requests"
                                               : "import.no_topics",
                            {}});
    if (has_role_column(draft)) problems.back().detail = {"import.topics_by_role", {}};
  }
  const auto by_default = std::count_if(people.begin(), people.end(), [](const auto& person) {
    return person.status != PersonStatus::absent && person.mentors && !person.capacity;
  });
  if (by_default > 0) {
    add(Severity::note, {"import.default_capacity",
                         {arg("count", std::int64_t{by_default}),
                          arg("capacity", std::int64_t{event.default_capacity})}});
  }
}

// A sheet of which nobody would take part on a side is of little use: who is in it?
void ask_for_sides(const Draft& draft, const std::vector<PreviewPerson>& people,
                   std::vector<Problem>& problems) {
  for (std::size_t at = 0; at < draft.sheets.size(); ++at) {
    bool somebody = false, on_a_side = false;
    for (const PreviewPerson& person : people) {
      if (person.status == PersonStatus::absent || person.sheet != static_cast<int>(at)) continue;
      somebody = true;
      on_a_side = on_a_side || person.mentors || person.seeks;
    }
    if (!somebody || on_a_side) continue;
    Problem problem{Severity::question,
                    static_cast<int>(at),
                    0,
                    -1,
                    {"import.who_is_in_it", {arg("file", draft.sheets[at].sheet.name)}}};
    problem.question = question_of_sides(at);
    for (const SheetRole role :
         {SheetRole::mentors, SheetRole::mentees, SheetRole::as_columns_say}) {
      const std::string_view id = sheet_role_text(role);
      problem.choices.push_back({std::string(id), {"import.choice_side." + std::string(id), {}}});
    }
    problem.assumed = sheet_role_text(draft.sheets[at].role);
    // The file may have been set to something else after the question was answered.
    const auto said = draft.answers.find(problem.question);
    problem.decided = said != draft.answers.end() && said->second == problem.assumed;
    problem.detail = {"import.who_is_in_it.detail", {}};
    problems.push_back(std::move(problem));
  }
}

// Of the sheets: all, and those of whom it is known who they are.
struct InSheets {
  std::size_t people = 0, known = 0;
};

InSheets people_in_sheets(const Imported& imported) {
  InSheets in_sheets;
  for (const PreviewPerson& person : imported.people) {
    if (person.status == PersonStatus::absent) continue;
    ++in_sheets.people;
    if (person.status != PersonStatus::undecided) ++in_sheets.known;
  }
  return in_sheets;
}

void count_people(Preview& result) {
  for (const PreviewPerson& person : result.people) {
    switch (person.status) {
      case PersonStatus::added:
        ++result.added;
        result.known += person.id.empty() ? 0 : 1;
        break;
      case PersonStatus::changed:
        ++result.changed;
        break;
      case PersonStatus::unchanged:
        ++result.unchanged;
        break;
      case PersonStatus::absent:
        ++result.absent;
        break;
      case PersonStatus::undecided:
        ++result.undecided;
        break;
    }
  }
}

}  // namespace

Preview preview(const Draft& draft, const Program& program) {
  Program copy = program;
  Transaction edit(copy);
  // The ids of this run are thrown away with the copy; only that they differ matters.
  SeededRandom random(1);
  Imported imported = run_import(draft, edit, random);

  Preview result;
  const Event& event = *copy.events.find(draft.event);
  if (is_matched(event)) result.default_capacity = event.default_capacity;
  for (std::size_t sheet = 0; sheet < draft.sheets.size(); ++sheet) {
    std::vector<ColumnFinding>& findings = result.columns.emplace_back();
    const std::vector<Column>& columns = draft.sheets[sheet].columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      findings.push_back(
          finding(columns[column], imported, {static_cast<int>(sheet), static_cast<int>(column)}));
    }
  }
  result.problems = std::move(imported.problems);
  add_file_notices(draft, result.problems);
  const InSheets in_sheets = people_in_sheets(imported);
  if (in_sheets.people == 0) {
    result.problems.push_back({Severity::problem, 0, 0, -1, {"import.nobody", {}}});
  }
  ask_for_sides(draft, imported.people, result.problems);
  check_event(draft, copy, imported.people, result.problems);
  std::stable_sort(result.problems.begin(), result.problems.end(),
                   [](const Problem& left, const Problem& right) {
                     return std::tie(left.sheet, left.row, left.column) <
                            std::tie(right.sheet, right.row, right.column);
                   });
  result.people = std::move(imported.people);
  result.answers = imported.answers;
  result.answered_again = imported.answered_again;
  result.new_sites = std::move(imported.new_sites);
  result.closed_sites = std::move(imported.closed_sites);
  result.new_topics = std::move(imported.new_topics);
  result.new_pools = std::move(imported.new_pools);
  count_people(result);
  result.has_changes = in_sheets.known > 0 && !edit.empty();
  return result;
}

Result<Step> apply(const Draft& draft, Program& program, Random& random) {
  if (program.events.find(draft.event) == nullptr) return Error{"error.import.no_event", {}};
  Transaction edit(program);
  const Imported imported = run_import(draft, edit, random);
  const InSheets in_sheets = people_in_sheets(imported);
  if (in_sheets.people == 0) return Error{"error.import.nobody", {}};
  if (in_sheets.known == 0) return Error{"error.import.undecided", {}};
  return edit.finish(counted("step.import", in_sheets.known));
}

}  // namespace rondo::intake
