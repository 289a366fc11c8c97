#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::PutPlan&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::RemovePlan&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SignUpForPlan&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::PrintPlan&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ExportPlan&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ArchivePeople&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ErasePerson&) {
  return Done{};
}

}  // namespace rondo
