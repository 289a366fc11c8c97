// Keys that work on every screen.
#pragma once

#include <optional>
#include <string_view>

#include "app/commands.h"

namespace rondo {

// `keys` as ARIA writes them: "Control+Shift+Z".
std::optional<Command> command_of_keys(std::string_view keys);

}  // namespace rondo
