#include "app/commands.h"

namespace rondo {

Command::Command(std::unique_ptr<const Held> what) : what_(std::move(what)) {}

}  // namespace rondo
