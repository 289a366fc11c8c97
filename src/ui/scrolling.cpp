#include "ui/scrolling.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "imgui_internal.h"
#include "ui/draw.h"

namespace rondo::ui {
namespace {

constexpr float kBarWidth = 8;
constexpr float kInertiaPerSecond = 3;  // how fast a flick dies down
constexpr float kSlowest = 12;          // CSS pixels per second

constexpr ImGuiWindowFlags kPlain = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoBackground;

struct WindowName {
  explicit WindowName(NodeId id) { std::snprintf(text, sizeof text, "##%08x", id); }
  char text[12];
};

// A finger that goes across rather than up or down a slider moves that.
bool moves_slider(const UiMemory& memory) {
  if (memory.slider.way == SliderGrip::Way::moves) return true;
  const ImGuiIO& io = ImGui::GetIO();
  const float across = std::abs(io.MousePos.x - io.MouseClickedPos[0].x);
  const float along = std::abs(io.MousePos.y - io.MouseClickedPos[0].y);
  return memory.slider.id != 0 && memory.slider.way == SliderGrip::Way::open && across > along;
}

// Where the finger drags the area to.
float drag(Ui& ui, NodeId id, const ImGuiWindow& window, ScrollMemory& scroll, float from) {
  UiMemory& memory = ui.memory();
  const ImGuiIO& io = ImGui::GetIO();
  const bool down = io.MouseDown[0];
  const bool inside = window.InnerRect.Contains(io.MouseClickedPos[0]);
  const float moved = io.MousePos.y - io.MouseClickedPos[0].y;
  const bool nested = GImGui->HoveredWindow == &window;
  // Where the browser took the gesture away the finger is nowhere.
  const bool dragged = ImGui::IsMousePosValid() && std::abs(moved) > kDragThreshold;
  if (down && inside && nested && memory.dragged_scroll == 0 && dragged && window.ScrollMax.y > 0 &&
      !moves_slider(memory)) {
    memory.dragged_scroll = id;
    ImGui::ClearActiveID();  // what the finger came down on is not pressed
  }
  if (memory.dragged_scroll != id) return from;
  if (!down) {
    memory.dragged_scroll = 0;
    return from;
  }
  if (io.DeltaTime > 0) {
    scroll.velocity = scroll.velocity * 0.6F - io.MouseDelta.y / io.DeltaTime * 0.4F;
  }
  ui.request_frame(0);
  return from - io.MouseDelta.y;
}

// Where the speed takes it that a finger left it with.
float glide(Ui& ui, NodeId id, const ImGuiWindow& window, ScrollMemory& scroll, float from) {
  if (ui.memory().dragged_scroll == id) return from;
  const ImGuiIO& io = ImGui::GetIO();
  if (ui.reduced_motion() || io.MouseDown[0] || std::abs(scroll.velocity) < kSlowest) {
    scroll.velocity = 0;
    return from;
  }
  const float target = from + scroll.velocity * io.DeltaTime;
  if (target < 0 || target > window.ScrollMax.y) scroll.velocity = 0;
  scroll.velocity *= std::exp(-kInertiaPerSecond * io.DeltaTime);
  ui.request_frame(0);
  return target;
}

// The innermost area under the pointer that can be scrolled at all: at its end the wheel does not
// go on to the one around it.
const ImGuiWindow* under_wheel() {
  const ImGuiWindow* window = GImGui->HoveredWindow;
  while (window != nullptr && window->ScrollMax.y <= 0) {
    const bool inner = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0;
    window = inner ? window->ParentWindow : nullptr;
  }
  return window;
}

// Moves the area before anything in it is laid out, so that one pass shows it at its new place.
void scroll_on(Ui& ui, NodeId id, ScrollMemory& scroll) {
  const ImGuiWindow* window = ImGui::FindWindowByID(scroll.window);
  if (window == nullptr) return;
  if (std::exchange(scroll.to_top, false) || ui.memory().from_top) {
    scroll.velocity = 0;
    ImGui::SetNextWindowScroll({-1, 0});
    return;
  }
  const ImGuiIO& io = ImGui::GetIO();
  float target = window->Scroll.y;
  if (touching()) target = drag(ui, id, *window, scroll, target);
  target = glide(ui, id, *window, scroll, target);
  if (io.MouseWheel != 0 && under_wheel() == window) target -= io.MouseWheel * kPixelsPerWheelStep;
  target = std::clamp(target, 0.0F, window->ScrollMax.y);
  if (target != window->Scroll.y) ImGui::SetNextWindowScroll({-1, target});
}

// How much of the current window's foot lies under messages.
float under_messages(Ui& ui) {
  const float free_until = ui.height() - ui.memory().message_room;
  return std::max(0.0F, ImGui::GetCurrentWindow()->InnerRect.Max.y - free_until);
}

// Of `all` what can well be seen at once with `part`: first what is above it, then what is below.
Rect as_much_of(const Rect& all, const Rect& part) {
  constexpr float kMostOfView = 0.6F;
  const float room = kMostOfView * clip_rect().height;
  Rect seen = part;
  if (part.bottom() - all.y <= room) {
    seen.height += seen.y - all.y;
    seen.y = all.y;
  }
  if (all.bottom() - seen.y <= room) seen.height = std::max(seen.height, all.bottom() - seen.y);
  return seen;
}

void scroll_bar(Ui& ui, NodeId id, ImGuiWindow& window) {
  if (window.ScrollMax.y < 1) return;
  const ImRect inner = window.InnerRect;
  const float view = inner.GetHeight();
  const float length = std::max(32.0F, view * view / (view + window.ScrollMax.y));
  const float travel = view - length - 4;
  const float at = travel * window.Scroll.y / window.ScrollMax.y;
  const Rect thumb{inner.Max.x - kBarWidth - 2, inner.Min.y + 2 + at, kBarWidth, length};
  const NodeId thumb_id = access::make_id(id, "thumb");
  bool hovered = false, held = false;
  const ImRect box{top_left(thumb), bottom_right(thumb)};
  ImGui::PushClipRect(inner.Min, inner.Max, false);
  if (!ui.touch() && ImGui::ItemAdd(box, thumb_id, nullptr, ImGuiItemFlags_NoNav)) {
    ImGui::ButtonBehavior(box, thumb_id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
  }
  if (held && travel > 0) {
    const float delta = ImGui::GetIO().MouseDelta.y * window.ScrollMax.y / travel;
    ImGui::SetScrollY(&window, std::clamp(window.Scroll.y + delta, 0.0F, window.ScrollMax.y));
    ui.request_frame(0);
  }
  // In high contrast it is as plain as everything else, and in forced colors no mixture.
  const float quiet = ui.theme().high_contrast() ? 1.0F : 0.45F;
  const Color color =
      with_alpha(ui.theme().edge, held ? 1.0F : std::max(quiet, hovered ? 0.8F : 0.0F));
  fill_rect(inset(thumb, hovered || held ? 0.0F : 1.0F), color, kBarWidth);
  ImGui::PopClipRect();
}

}  // namespace

bool touching() {
  return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
}

void begin_scroll(Ui& ui, NodeId id, const Rect& area, float gap, float padding, float max_width,
                  Align horizontal) {
  ScrollMemory& scroll = ui.memory().scrolls[id];
  scroll_on(ui, id, scroll);
  ImGui::SetCursorScreenPos(top_left(area));
  ImGui::BeginChild(WindowName(id).text, {area.width, area.height}, ImGuiChildFlags_None,
                    kPlain | ImGuiWindowFlags_NoScrollWithMouse);
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  scroll.window = window.ID;
  const float width = max_width > 0 ? std::min(max_width, area.width) : area.width;
  const float left = horizontal == Align::center ? snap(ui, (area.width - width) / 2) : 0;
  const Rect column{area.x + left, area.y - window.Scroll.y, width, 0};
  ui.layout().begin_root(id, column, gap, padding);
}

void end_scroll(Ui& ui) {
  const NodeId id = ui.layout().box_id();
  const Rect content = ui.layout().end();
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float before = window.ContentSize.y;
  ImGui::SetCursorScreenPos({content.x, content.bottom()});
  ImGui::Dummy({0, 0});
  if (std::abs(before - content.height) > 1) ui.memory().measures.settled = false;
  scroll_bar(ui, id, window);
  ImGui::EndChild();
}

bool is_scrolled(Ui& ui, NodeId id) {
  const ImGuiWindow* window = ImGui::FindWindowByID(ui.memory().scrolls[id].window);
  return window != nullptr && window->Scroll.y > 0;
}

void leave_message_room(Ui& ui) {
  const float height = under_messages(ui);
  if (height > 0) ui.layout().place({.height = height});
}

void scroll_into_sight(Ui& ui, const Rect& rect) {
  const float top = rect.y - ui.memory().sticky_top;
  const float view = ImGui::GetCurrentWindow()->InnerRect.GetHeight();
  // Of what is higher than the area its top.
  const float bottom = std::min(rect.bottom() + under_messages(ui), top + view);
  const ImRect room{{rect.x, top}, {rect.right(), bottom}};
  // In a window that just appeared Dear ImGui would put it into the middle.
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), room, ImGuiScrollFlags_KeepVisibleEdgeY);
  ui.request_frame(0);
}

void begin_together(Ui& ui) {
  ui.memory().together = true;
}

void end_together(Ui& ui, const Rect& all) {
  UiMemory& memory = ui.memory();
  memory.together = false;
  const Rect revealed = std::exchange(memory.revealed, {});
  if (revealed.height > 0) scroll_into_sight(ui, inset(as_much_of(all, revealed), -space::s));
}

void begin_layer_window(Ui& ui, NodeId id, const Rect& area, bool front) {
  ImGui::SetNextWindowPos(top_left(area));
  ImGui::SetNextWindowSize({area.width, area.height});
  ImGui::Begin(WindowName(id).text, nullptr,
               kPlain | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  if (front) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  static_cast<void>(ui);
}

void end_layer_window() {
  ImGui::End();
}

void bring_to_front(NodeId layer_window) {
  ImGuiWindow* window = ImGui::FindWindowByName(WindowName(layer_window).text);
  if (window != nullptr) ImGui::BringWindowToDisplayFront(window);
}

}  // namespace rondo::ui
