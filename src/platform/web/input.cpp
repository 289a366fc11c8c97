#include <emscripten.h>

#include <cstddef>
#include <string_view>

#include "imgui.h"
#include "platform/web/stage_state.h"
#include "ui/scrolling.h"

extern "C" {
void rondo_frames_request(double seconds);
void rondo_input_listen();
void rondo_input_cursor(const char* text, std::size_t size);
}

namespace rondo {
namespace {

std::string_view cursor_name(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_TextInput:
      return "text";
    default:
      return "default";
  }
}

}  // namespace

void listen_to_input() {
  rondo_input_listen();
}

void hear_buttons(Stage::State& stage) {
  std::vector<ButtonChange>& buttons = stage.buttons;
  if (!buttons.empty() && buttons.front().waited) {
    ImGui::GetIO().AddMouseButtonEvent(buttons.front().button, buttons.front().down);
    buttons.erase(buttons.begin());
  }
  for (ButtonChange& change : buttons) change.waited = true;
  if (!buttons.empty()) stage.frames_owed += 1;
}

void show_cursor(Stage::State& stage) {
  const std::string_view name = cursor_name(ImGui::GetMouseCursor());
  if (stage.cursor == name) return;
  stage.cursor = name;
  rondo_input_cursor(name.data(), name.size());
}

}  // namespace rondo

extern "C" {

// Kinds: 0 move, 1 down, 2 up, 3 left the page.
EMSCRIPTEN_KEEPALIVE void rondo_pointer(int kind, double x, double y, int button, int touch) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr) return;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (kind == 3) {
    io.AddMousePosEvent(-1, -1);
  } else {
    io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
  }
  const bool left = button == 0, right = button == 2;
  if ((kind == 1 || kind == 2) && (left || right)) {
    stage->buttons.push_back(
        {.button = left ? ImGuiMouseButton_Left : ImGuiMouseButton_Right, .down = kind == 1});
  }
  rondo::Stage::wake();
}

EMSCRIPTEN_KEEPALIVE void rondo_wheel(double x, double y) {
  if (rondo::current_stage() == nullptr) return;
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-x) / rondo::ui::kPixelsPerWheelStep,
                                    static_cast<float>(-y) / rondo::ui::kPixelsPerWheelStep);
  // One frame: whoever moves asks for more.
  rondo_frames_request(0);
}

EMSCRIPTEN_KEEPALIVE int rondo_shortcut(const char* text, std::size_t size) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr || !stage->shortcut) return 0;
  const bool used = stage->shortcut(std::string_view(text, size));
  if (used) rondo::Stage::wake();
  return used ? 1 : 0;
}
}
