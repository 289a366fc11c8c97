#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::PutSession&) {
  return Done{};
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
