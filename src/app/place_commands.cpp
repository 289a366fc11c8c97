// Getting around, undo and redo, settings of this browser.
#include "app/execute.h"

namespace rondo {
namespace {

// What undo or redo did becomes part of what is stored, but not a new step of the history.
void keep(Workbench& bench, const Undone& undone, std::string_view key) {
  ++bench.state.revision;
  Message text{std::string(key), {arg("what", bench.state.words.text(undone.step.label))}};
  if (undone.skipped > 0) {
    text = {"notice.undone_partly", {arg("count", static_cast<std::int64_t>(undone.skipped))}};
  }
  bench.save(undone.step);
  bench.notify(std::move(text));
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::GoTo& command) {
  bench.go(command.place);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::Undo&) {
  if (bench.state.history.next_undo() == nullptr) return Done{};
  keep(bench, bench.state.history.undo(bench.state.program), "notice.undone");
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::Redo&) {
  if (bench.state.history.next_redo() == nullptr) return Done{};
  keep(bench, bench.state.history.redo(bench.state.program), "notice.redone");
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ShowSearch& command) {
  bench.state.searching = command.shown;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SetPreference& command) {
  bench.state.preferences[command.key] = command.value;
  bench.services.preferences->write(command.key, command.value);
  return Done{};
}

}  // namespace rondo
