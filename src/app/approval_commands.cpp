#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::PrintSignUpPoster&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::ExportSiteCopy&) {
  return Done{};
}

}  // namespace rondo
