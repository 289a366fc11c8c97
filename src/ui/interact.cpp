#include <algorithm>
#include <cmath>
#include <limits>

#include "imgui_internal.h"
#include "ui/draw.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

constexpr double kTooltipDelay_s = 0.5;
constexpr double kDismissed_s = std::numeric_limits<double>::infinity();

// A widget that just got the keyboard focus comes into sight. One that does so together with what
// belongs to it waits until that is drawn: what is wrong there may be said for the first time.
void reveal_if_wanted(Ui& ui, NodeId id, const Rect& rect) {
  UiMemory& memory = ui.memory();
  if (memory.reveal != id) return;
  memory.reveal = 0;
  if (memory.together) {
    memory.revealed = rect;
  } else {
    scroll_into_sight(ui, inset(rect, -space::s));
  }
}

void draw_tooltip(Ui& ui, const Rect& rect, std::string_view words) {
  const TextStyle style{.size = type::small};
  const std::vector<std::string_view> lines = wrap(ui, words, style, 280);
  float width = 0;
  for (const std::string_view line : lines) width = std::max(width, text_width(ui, line, style));
  const float height = line_height(style) * static_cast<float>(lines.size());
  Rect box{rect.x + rect.width / 2 - width / 2 - 10, rect.bottom() + 8, width + 20, height + 12};
  box.x = std::clamp(box.x, 8.0F, std::max(8.0F, ui.width() - box.width - 8));
  if (box.bottom() > ui.height() - 8) box.y = rect.y - 8 - box.height;
  ImGui::SetNextWindowPos(top_left(box));
  ImGui::SetNextWindowSize({box.width, box.height});
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoDecoration |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings;
  if (ImGui::Begin("##tooltip", nullptr, kFlags)) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    fill_rect(box, ui.theme().ink, 6);
    float middle = box.y + 6 + line_height(style) / 2;
    for (const std::string_view line : lines) {
      draw_line(ui, line, box.x + 10, middle, style, ui.theme().surface);
      middle += line_height(style);
    }
  }
  ImGui::End();
}

}  // namespace

bool take_action(Ui& ui, access::Action::Kind kind, NodeId id, access::Action* taken) {
  std::vector<access::Action>& actions = ui.memory().actions;
  const auto at = std::find_if(actions.begin(), actions.end(), [&](const access::Action& action) {
    return action.kind == kind && action.target == id;
  });
  if (at == actions.end()) return false;
  if (taken != nullptr) *taken = std::move(*at);
  actions.erase(at);
  return true;
}

Press press(Ui& ui, NodeId id, const Rect& rect, bool disabled, NodeId part_of) {
  UiMemory& memory = ui.memory();
  Press result;
  reveal_if_wanted(ui, id, rect);
  const ImRect box{top_left(rect), bottom_right(rect)};
  if (memory.audit != nullptr) memory.audit->targets.push_back({part_of != 0 ? part_of : id, rect});
  result.visible = ImGui::ItemAdd(box, id, nullptr, disabled ? ImGuiItemFlags_Disabled : 0);
  result.focused = memory.focused == id;
  const bool clicked = take_action(ui, access::Action::Kind::click, id);
  if (disabled) return result;
  result.activated = clicked;
  if (result.visible && memory.dragged_scroll == 0 && !memory.input.finger_on_field) {
    bool hovered = false, held = false;
    if (ImGui::ButtonBehavior(box, id, &hovered, &held)) result.activated = true;
    result.hovered = hovered && !ui.touch();
    result.held = held;
    // The keyboard goes on from where the mouse was.
    if (held && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
      memory.focus_visible = false;
      ui.focus(id);
    }
  }
  if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (result.activated) ui.request_frame(0);
  return result;
}

access::Node* record(Ui& ui, access::Node node) {
  node.clip = clip_rect();
  return ui.record().add(std::move(node));
}

void open_node(Ui& ui, access::Node node) {
  node.clip = clip_rect();
  ui.record().open(std::move(node));
}

void set_rect(Ui& ui, NodeId id, const Rect& rect) {
  if (access::Node* node = ui.record().find(id)) node->rect = rect;
}

Rect clip_rect() {
  const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
  return {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
}

float snap(Ui& ui, float value) {
  const float ratio = ui.memory().input.pixel_ratio;
  return std::round(value * ratio) / ratio;
}

float control_height(Ui& ui) {
  if (ui.touch()) return size::control_touch;
  return ui.compact() ? size::control_compact : size::control;
}

void tooltip(Ui& ui, NodeId id, const Rect& rect, std::string_view words, const Press& press) {
  if (words.empty() || ui.touch()) return;
  UiMemory& memory = ui.memory();
  const bool by_focus = press.focused && memory.focus_visible;
  if (!press.hovered && !by_focus) {
    if (memory.hovered == id) memory.hovered = 0;
    return;
  }
  // Esc takes it away until the next time, and goes on to whatever else it closes.
  const auto is_escape = [](const access::Action& action) {
    return action.kind == access::Action::Kind::key && action.key == access::Key::escape;
  };
  if (std::any_of(memory.actions.begin(), memory.actions.end(), is_escape)) {
    memory.hovered_since_s = kDismissed_s;
  }
  if (memory.hovered != id) {
    memory.hovered = id;
    memory.hovered_since_s = ui.time_s();
  }
  const double rested = ui.time_s() - memory.hovered_since_s;
  if (memory.hovered_since_s == kDismissed_s) return;
  if (rested < kTooltipDelay_s) {
    ui.request_frame(kTooltipDelay_s - rested);
  } else if (!press.held) {
    draw_tooltip(ui, rect, words);
  }
}

}  // namespace rondo::ui
