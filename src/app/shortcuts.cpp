#include "app/shortcuts.h"

namespace rondo {

std::optional<Command> command_of_keys(std::string_view keys) {
  if (keys == "Control+Z") return command::Undo{};
  if (keys == "Control+Shift+Z" || keys == "Control+Y") return command::Redo{};
  if (keys == "Control+K") return command::ShowOverlay{PageOverlay::search};
  if (keys == "?") return command::ShowOverlay{PageOverlay::keys};
  return std::nullopt;
}

}  // namespace rondo
