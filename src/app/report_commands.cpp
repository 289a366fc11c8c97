// Reports of the program and its events, certificates, and the initiatives that events serve.
#include <string>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/removals.h"
#include "report/certificates.h"
#include "report/report_sections.h"

namespace rondo {
namespace {

// An event that is gone has no report.
Result<Done> check_scope(const Program& program, const ReportScope& scope) {
  if (scope.event.empty() || program.events.find(scope.event) != nullptr) return Done{};
  return Error{"error.match.no_event", {}};
}

std::string title_of(const Workbench& bench, const ReportScope& scope) {
  const AppState& state = bench.state;
  return state.words.text(
      {"report.title", {arg("event", scope_name(state.program, scope, state.words))}});
}

ProgramReport report_of(const Workbench& bench, const ReportScope& scope) {
  return program_report(bench.state.program, scope, bench.clock.now_utc_ms());
}

Result<Done> export_comparison(const Workbench& bench, const ReportScope& here,
                               const ReportScope& there, ReportNames names) {
  const AppState& state = bench.state;
  if (Result<Done> known = check_scope(state.program, there); !known) return known;
  const Message title{"aims.compare.title",
                      {arg("here", scope_name(state.program, here, state.words)),
                       arg("there", scope_name(state.program, there, state.words))}};
  bench.services.files->download(
      file_name_of(state.words.text(title)) + ".csv", "text/csv",
      report_comparison_csv(state.program, {here, report_of(bench, here)},
                            {there, report_of(bench, there)}, state.words, ByteOrderMark::utf8,
                            names));
  return Done{};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::PutInitiative& command) {
  Result<std::string> name =
      tidy_name(bench.state.program.initiatives, command.id, command.initiative.name);
  if (!name) return name.error();
  const bool adds = command.id.empty();
  const InitiativeId id = adds ? new_id<InitiativeId>(bench.random) : command.id;
  return bench.edit(
      {adds ? "step.add_initiative" : "step.edit_initiative", {arg("name", *name)}},
      [&](Transaction& edit) { edit.put(id, Initiative{*name}); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::RemoveInitiative& command) {
  if (bench.state.program.initiatives.find(command.id) == nullptr) return Done{};
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::PrintReport& command) {
  const AppState& state = bench.state;
  if (Result<Done> known = check_scope(state.program, command.scope); !known) return known;
  bench.services.printer->print(
      title_of(bench, command.scope),
      program_document(state.program, command.scope, report_of(bench, command.scope),
                       bench.clock.now_utc_ms(), state.words));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportReport& command) {
  const AppState& state = bench.state;
  if (Result<Done> known = check_scope(state.program, command.scope); !known) return known;
  if (command.beside) {
    return export_comparison(bench, command.scope, *command.beside, command.names);
  }
  std::string title = title_of(bench, command.scope);
  const bool without_names = command.names == ReportNames::leave_out;
  if (without_names) title += " " + state.words.text("aims.without_names");
  bench.services.files->download(
      file_name_of(title) + ".csv", "text/csv",
      program_report_csv(state.program, command.scope, report_of(bench, command.scope), state.words,
                         ByteOrderMark::utf8, command.names));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PrintCertificates& command) {
  const AppState& state = bench.state;
  const std::vector<PrintBlock> pages = certificates(state.program, command.people, command.scope,
                                                     bench.clock.now_utc_ms(), state.words);
  if (pages.empty()) {
    return Error{"error.certificate.no_meetings", {arg("count", std::ssize(command.people))}};
  }
  bench.services.printer->print(state.words.text("certificate.title"), pages);
  return Done{};
}

}  // namespace rondo
