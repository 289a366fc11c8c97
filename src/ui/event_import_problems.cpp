// What deserves a look before an import.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using intake::Problem;
using intake::Severity;

constexpr std::size_t kProblemsAtFirst = 8;

Status status_of(Severity severity) {
  switch (severity) {
    case Severity::question:
      return Status::warn;
    case Severity::problem:
      return Status::bad;
    case Severity::note:
      break;
  }
  return Status::neutral;
}

// What needs an answer first; then what went wrong; then what was merely read differently.
std::vector<const Problem*> in_order(const std::vector<Problem>& problems) {
  std::vector<const Problem*> order;
  for (Severity severity : {Severity::question, Severity::problem, Severity::note}) {
    for (const Problem& problem : problems) {
      if (problem.severity == severity) order.push_back(&problem);
    }
  }
  return order;
}

bool is_open_question(const Problem& problem) {
  return !problem.choices.empty() && !problem.decided;
}

// "mentors.csv, row 19", as far as it says anything.
std::string where(const View& view, const ImportSession& session, const Problem& problem) {
  std::string row = problem.row > 0 ? view.tr("import.row_number", {arg("row", problem.row)})
                                    : view.tr("import.whole_sheet");
  if (session.draft.sheets.size() < 2) return row;
  const auto& sheet = session.draft.sheets[static_cast<std::size_t>(problem.sheet)].sheet;
  return view.list({sheet.name, row});
}

std::string column_of(const View& view, const ImportSession& session, const Problem& problem) {
  if (problem.column < 0) return {};
  const auto& sheet = session.draft.sheets[static_cast<std::size_t>(problem.sheet)];
  const std::string name = column_name(sheet, problem.column, view.state.words);
  return view.tr("import.in_column", {arg("column", name)});
}

// What becomes of an open question.
std::string when_left_open(const View& view, const Problem& problem) {
  for (const intake::Choice& choice : problem.choices) {
    if (choice.id == problem.assumed) {
      return view.tr("import.left_open", {arg("choice", view.tr(choice.label))});
    }
  }
  return view.tr("import.left_open.waits");
}

void take_open_focus(View& view, const Problem& problem) {
  bool& leads = view.drafts.event.of<EventImportDrafts>().leads_to_open;
  if (!is_open_question(problem) || !std::exchange(leads, false)) return;
  const Scope scope(view.ui, problem.question);
  view.ui.focus(view.ui.id(problem.choices.front().id));
}

}  // namespace

std::int64_t open_questions(const intake::Preview& preview) {
  return std::count_if(preview.problems.begin(), preview.problems.end(), is_open_question);
}

void lead_to_open_question(View& view, const intake::Preview& preview) {
  auto& drafts = view.drafts.event.of<EventImportDrafts>();
  drafts.leads_to_open = true;
  const std::vector<const Problem*> problems = in_order(preview.problems);
  const auto first = std::find_if(problems.begin(), problems.end(), [](const Problem* problem) {
    return is_open_question(*problem);
  });
  if (first - problems.begin() >= static_cast<std::ptrdiff_t>(kProblemsAtFirst)) {
    drafts.all_problems = true;
  }
  view.ui.announce(view.tr(counted("import.open", open_questions(preview))),
                   access::Politeness::assertive);
}

void question_detail(View& view, const Problem& problem) {
  if (problem.detail.key.empty()) return;
  text(view.ui, view.tr(problem.detail), {.size = type::second, .ink = Ink::muted});
}

void question_choices(View& view, const Problem& problem, const std::string& about) {
  const Scope scope(view.ui, problem.question);
  for (const intake::Choice& choice : problem.choices) {
    const bool chosen = problem.decided && choice.id == problem.assumed;
    if (button(view.ui, {.id = choice.id,
                         .label = view.tr(choice.label),
                         .icon = chosen ? Icon::check : Icon::none,
                         .pressed = chosen ? access::Check::on : access::Check::off,
                         .description = about})) {
      view.emit(command::AnswerImportQuestion{problem.question, choice.id});
    }
  }
  if (!is_open_question(problem)) return;
  text(view.ui, when_left_open(view, problem), {.size = type::second, .ink = Ink::muted});
}

namespace {

void problem_line(View& view, const ImportSession& session, const Problem& problem,
                  std::size_t index) {
  const Scope scope(view.ui, std::to_string(index));
  const Together together(view.ui, "problem");
  const Row row(view.ui, {.id = "problem"});
  chip(view.ui, where(view, session, problem), status_of(problem.severity));
  const std::string message = view.tr(problem.message);
  text(view.ui, message);
  const std::string column = column_of(view, session, problem);
  if (!column.empty()) text(view.ui, column, {.size = type::second, .ink = Ink::muted});
  question_detail(view, problem);
  if (problem.choices.empty()) return;
  const Group question(view.ui, access::Role::group, "question", message);
  take_open_focus(view, problem);
  question_choices(view, problem, message);
}

}  // namespace

void import_problems(View& view, const ImportSession& session) {
  const std::vector<const Problem*> problems = in_order(session.preview.problems);
  if (problems.empty()) return;
  bool& all = view.drafts.event.of<EventImportDrafts>().all_problems;
  const auto count = static_cast<std::int64_t>(problems.size());
  const std::string title = view.tr(counted("import.problems", count));
  const Card card(view.ui, {.id = "problems", .label = title});
  {
    const SectionHeader header(view.ui, {.title = title});
    if (text_button(view.ui, {.id = "download", .label = view.tr("import.problems.download")})) {
      view.emit(command::DownloadImportProblems{});
    }
  }
  for (std::size_t index = 0; index < problems.size(); ++index) {
    if (index >= kProblemsAtFirst && !all) break;
    problem_line(view, session, *problems[index], index);
  }
  if (problems.size() <= kProblemsAtFirst) return;
  const std::string label = all ? view.tr("import.problems.fewer")
                                : view.tr("import.problems.all", {arg("count", count)});
  if (text_button(view.ui, {.id = "all", .label = label})) all = !all;
}

}  // namespace rondo::ui
