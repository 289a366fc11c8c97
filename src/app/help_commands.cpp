#include "app/execute.h"

namespace rondo {

Result<Done> execute(Workbench&, const command::AskForHelp&) {
  return Done{};
}

}  // namespace rondo
