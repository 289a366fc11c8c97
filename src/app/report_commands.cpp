#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::PutInitiative&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::RemoveInitiative&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::PrintReport&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ExportReport&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::PrintCertificates&) {
  return Done{};
}

}  // namespace rondo
