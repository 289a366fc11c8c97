#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench& bench, const command::PutSession& command) {
  const Program& program = bench.state.program;
  const Match* match = program.matches.find(command.session.match);
  const Event* event = match == nullptr ? nullptr : program.events.find(match->event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const SessionId id = command.id.empty() ? new_id<SessionId>(bench.random) : command.id;
  return bench.edit({"step.edit_event", {arg("name", event->name)}},
                    [&](Transaction& edit) { edit.put(id, command.session); });
}

Result<Done> execute(Workbench&, const command::RemoveSession&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ProposeSessions&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ExportSessions&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::PrintSessions&) {
  return Done{};
}

}  // namespace rondo
