// Reading sign-up sheets in. Nothing enters the program before ApplyImport.
#include <memory>
#include <utility>

#include "app/execute.h"
#include "app/import_session.h"
#include "app/program_files.h"
#include "app/receive.h"
#include "app/sign_up_visit.h"
#include "codec/csv.h"

namespace rondo {
namespace {

// Runs `change(Draft&)` on the draft and looks at the result.
template <class Change>
Result<Done> change_draft(Workbench& bench, Change change) {
  if (bench.state.import == nullptr) return Done{};
  intake::Draft draft = bench.state.import->draft;
  change(draft);
  show_import(bench, std::move(draft));
  return Done{};
}

bool has_sheet(const intake::Draft& draft, int sheet) {
  return sheet >= 0 && static_cast<std::size_t>(sheet) < draft.sheets.size();
}

bool has_column(const intake::Draft& draft, int sheet, int column) {
  return has_sheet(draft, sheet) && column >= 0 &&
         static_cast<std::size_t>(column) <
             draft.sheets[static_cast<std::size_t>(sheet)].columns.size();
}

}  // namespace

void show_import(Workbench& bench, intake::Draft draft) {
  intake::Preview preview = intake::preview(draft, bench.state.program);
  bench.state.import = std::make_shared<const ImportSession>(
      ImportSession{std::move(draft), std::move(preview), bench.state.revision});
}

void look_at_import_again(Workbench& bench) {
  const std::shared_ptr<const ImportSession> session = bench.state.import;
  if (session == nullptr || session->revision == bench.state.revision) return;
  const EventId& event = session->draft.event;
  const bool shown = bench.state.place == Place{Screen::event_import, event.text()};
  // An event that is gone may come back by Redo.
  if (!shown || bench.state.program.events.find(event) == nullptr) return;
  show_import(bench, session->draft);
}

Result<Done> execute(Workbench& bench, const command::PickSheets& command) {
  bench.state.import_event = command.event;
  bench.services.files->pick(".csv,.tsv,.txt,.xlsx,.zip", true);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ImportText& command) {
  bench.state.import_event = command.event;
  return receive_sheet(bench, command.text, bench.state.words.text("import.pasted_name"));
}

Result<Done> execute(Workbench& bench, const command::SetColumnMeaning& command) {
  const auto meaning = intake::meaning_from_text(command.meaning);
  if (!meaning) return Error{"error.unknown_meaning", {arg("meaning", command.meaning)}};
  return change_draft(bench, [&](intake::Draft& draft) {
    if (!has_column(draft, command.sheet, command.column)) return;
    intake::set_meaning(draft, static_cast<std::size_t>(command.sheet),
                        static_cast<std::size_t>(command.column), *meaning);
  });
}

Result<Done> execute(Workbench& bench, const command::SetSheetRole& command) {
  return change_draft(bench, [&](intake::Draft& draft) {
    if (!has_sheet(draft, command.sheet)) return;
    intake::set_role(draft, static_cast<std::size_t>(command.sheet),
                     intake::sheet_role_from_text(command.role));
  });
}

Result<Done> execute(Workbench& bench, const command::AnswerImportQuestion& command) {
  // The dialog about answers that came in lies above any import.
  if (bench.state.received_sign_ups != nullptr) {
    decide_sign_ups(bench, command.question, command.choice);
    return Done{};
  }
  return change_draft(bench, [&](intake::Draft& draft) {
    intake::answer(draft, command.question, command.choice);
  });
}

Result<Done> execute(Workbench& bench, const command::ApplyImport&) {
  if (bench.state.import == nullptr) return Done{};
  const ImportSession& session = *bench.state.import;
  const EventId event = session.draft.event;
  Result<Step> step = intake::apply(session.draft, bench.state.program, bench.random);
  if (!step) return step.error();
  const bool changes = !step->changes.empty();
  bench.record(*step, Tell::with_undo);
  if (const int undecided = session.preview.undecided; undecided > 0) {
    const Message rest{"notice.import_undecided", {arg("count", undecided)}};
    if (changes) {
      bench.notify_besides(rest);  // with the Undo of what was imported
    } else {
      bench.notify(rest);
    }
    return change_draft(bench, [](const intake::Draft&) {});  // they are looked at on
  }
  if (!changes) bench.notify({"notice.import_nothing_new", {}});
  bench.state.import.reset();
  bench.go({Screen::event_people, event.text()});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::CancelImport&) {
  if (bench.state.import == nullptr) return Done{};
  const EventId event = bench.state.import->draft.event;
  bench.state.import.reset();
  bench.go({Screen::event_people, event.text()});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::DownloadImportProblems&) {
  if (bench.state.import == nullptr) return Done{};
  const ImportSession& session = *bench.state.import;
  const Words& words = bench.state.words;
  std::vector<std::vector<std::string>> rows{{words.text("import.file"), words.text("import.row"),
                                              words.text("import.column"),
                                              words.text("import.problem")}};
  for (const intake::Problem& problem : session.preview.problems) {
    const auto& sheet = session.draft.sheets[static_cast<std::size_t>(problem.sheet)];
    std::string what = words.text(problem.message);
    if (!problem.detail.key.empty()) what += " " + words.text(problem.detail);
    rows.push_back({sheet.sheet.name, problem.row > 0 ? std::to_string(problem.row) : "",
                    problem.column >= 0 ? column_name(sheet, problem.column, words) : "",
                    std::move(what)});
  }
  bench.services.files->download(words.text("import.problems_file") + ".csv", "text/csv",
                                 codec::write_csv(rows));
  return Done{};
}

}  // namespace rondo
