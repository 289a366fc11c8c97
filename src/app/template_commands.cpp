#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::SaveTemplate&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::RemoveTemplate&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::AddEventFrom&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::TakeTemplate&) {
  return Done{};
}

Result<Done> execute(Workbench&, const command::SaveTemplateFile&) {
  return Done{};
}

}  // namespace rondo
