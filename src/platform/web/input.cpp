#include <emscripten.h>

#include <cstddef>
#include <limits>
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

void hear_pointer(Stage::State& stage) {
  using Kind = PointerChange::Kind;
  ImGuiIO& io = ImGui::GetIO();
  if (!io.MouseDown[ImGuiMouseButton_Left]) stage.input.finger_on_field = false;
  auto next = stage.pointer.begin();
  for (; next != stage.pointer.end() && next->kind == Kind::moves; ++next) {
    io.AddMouseSourceEvent(next->finger ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(next->x, next->y);
  }
  if (next != stage.pointer.end() && next->waited) {
    if (next->kind == Kind::goes_down) stage.input.finger_on_field = next->on_field;
    io.AddMouseButtonEvent(next->button, next->kind == Kind::goes_down);
    ++next;
  } else if (next != stage.pointer.end()) {
    next->waited = true;
  }
  stage.pointer.erase(stage.pointer.begin(), next);
  if (!stage.pointer.empty()) stage.frames_owed += 1;
}

void show_cursor(Stage::State& stage) {
  const std::string_view name = cursor_name(ImGui::GetMouseCursor());
  if (stage.cursor == name) return;
  stage.cursor = name;
  rondo_input_cursor(name.data(), name.size());
}

}  // namespace rondo

extern "C" {

// Kinds: 0 move, 1 down, 2 up, 3 left the page, 4 taken away by the browser while it was down.
// `touch`: 0 mouse, 1 finger, 2 finger on a field of the page.
EMSCRIPTEN_KEEPALIVE void rondo_pointer(int kind, double x, double y, int button, int touch) {
  using Kind = rondo::PointerChange::Kind;
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr) return;
  rondo::PointerChange change{.x = static_cast<float>(x),
                              .y = static_cast<float>(y),
                              .finger = touch != 0,
                              .on_field = touch == 2};
  if (kind == 3) change.x = change.y = -1;
  if (kind == 4) change.x = change.y = -std::numeric_limits<float>::max();
  // Of moves that no frame has heard yet only where they led counts.
  const bool moves_on =
      kind == 0 && !stage->pointer.empty() && stage->pointer.back().kind == Kind::moves;
  if (moves_on) {
    stage->pointer.back() = change;
  } else {
    stage->pointer.push_back(change);
  }
  const bool left = button == 0, right = button == 2;
  if (kind == 4 || ((kind == 1 || kind == 2) && (left || right))) {
    change.kind = kind == 1 ? Kind::goes_down : Kind::goes_up;
    change.button = right ? ImGuiMouseButton_Right : ImGuiMouseButton_Left;
    stage->pointer.push_back(change);
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
