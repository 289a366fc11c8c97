#include <algorithm>
#include <cmath>
#include <numbers>

#include "imgui_internal.h"
#include "ui/draw.h"

namespace rondo::ui {
namespace {

ImDrawList& target() {
  return *ImGui::GetWindowDrawList();
}

float corner_of(const Rect& rect, float corner) {
  return std::min(corner, std::min(rect.width, rect.height) / 2);
}

// Edges on whole pixels of the screen are sharp.
Rect on_pixels(const Rect& rect) {
  const float ratio = std::max(1.0F, ImGui::GetIO().DisplayFramebufferScale.x);
  const auto snap_to = [ratio](float value) {
    return std::round(value * ratio) / ratio;
  };
  const float x = snap_to(rect.x), y = snap_to(rect.y);
  const float least = 1 / ratio;  // a thin line stays one
  return {x, y, std::max(least, snap_to(rect.right()) - x),
          std::max(least, snap_to(rect.bottom()) - y)};
}

// Strokes of icons look even when they are as wide at each size, within reason.
float stroke_width(float size) {
  return std::clamp(size * 0.075F, 1.3F, 4.0F);
}

}  // namespace

ImU32 packed(Color color) {
  return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

Rect inset(const Rect& rect, float by) {
  return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

void fill_rect(const Rect& rect, Color color, float corner) {
  if (color.alpha == 0 || rect.width <= 0 || rect.height <= 0) return;
  const Rect whole = on_pixels(rect);
  target().AddRectFilled(top_left(whole), bottom_right(whole), packed(color),
                         corner_of(whole, corner));
}

// The line lies inside. AddRect puts the middle of its line half a pixel inside already.
void stroke_rect(const Rect& rect, Color color, float corner, float width) {
  if (color.alpha == 0) return;
  const Rect whole = on_pixels(rect);
  const float in = (width - 1) / 2;
  const Rect middle = inset(whole, in);
  target().AddRect(top_left(middle), bottom_right(middle), packed(color),
                   std::max(0.0F, corner_of(whole, corner) - in), 0, width);
}

void fill_circle(ImVec2 center, float radius, Color color) {
  target().AddCircleFilled(center, radius, packed(color));
}

void soft_shadow(Ui& ui, const Rect& rect, float corner) {
  const Color base = ui.theme().shadow;
  constexpr int kSteps = 8;
  for (int i = kSteps; i >= 1; --i) {
    const float spread = static_cast<float>(i) * 2;
    Rect ring = inset(rect, -spread);
    ring.y += 5;
    fill_rect(ring, with_alpha(base, 0.11F), corner + spread);
  }
}

void draw_card(Ui& ui, const Rect& rect) {
  fill_rect(rect, ui.theme().surface, corner::card);
  stroke_rect(rect, ui.theme().line, corner::card);
}

void draw_icon(Icon icon, ImVec2 center, float size, Color color) {
  const float scale = size / 24;
  const ImVec2 origin{center.x - size / 2, center.y - size / 2};
  const auto at = [&](float x, float y) {
    return ImVec2{origin.x + x * scale, origin.y + y * scale};
  };
  constexpr float kDegree = std::numbers::pi_v<float> / 180;
  const float width = stroke_width(size);
  ImDrawList& list = target();
  const ImU32 ink = packed(color);
  const auto finish = [&](ImDrawFlags flags) {
    if (list._Path.Size >= 2) {
      const ImVec2 first = list._Path.front(), last = list._Path.back();
      list.PathStroke(ink, flags, width);
      if (flags == 0) {
        list.AddCircleFilled(first, width / 2, ink);
        list.AddCircleFilled(last, width / 2, ink);
      }
    }
    list.PathClear();
  };
  for (const PathStep& step : icon_path(icon)) {
    switch (step.kind) {
      case PathStep::Kind::move:
        finish(0);
        list.PathLineTo(at(step.x, step.y));
        break;
      case PathStep::Kind::line:
        list.PathLineTo(at(step.x, step.y));
        break;
      case PathStep::Kind::curve:
        list.PathBezierCubicCurveTo(at(step.a, step.b), at(step.c, step.d), at(step.x, step.y));
        break;
      case PathStep::Kind::arc:
        if (step.c - step.b >= 360) {
          list.AddCircle(at(step.x, step.y), step.a * scale, ink, 0, width);
          break;
        }
        list.PathArcTo(at(step.x, step.y), step.a * scale, step.b * kDegree, step.c * kDegree);
        break;
      case PathStep::Kind::cut:
        finish(0);
        break;
      case PathStep::Kind::close:
        finish(ImDrawFlags_Closed);
        break;
      case PathStep::Kind::dot:
        finish(0);
        list.AddCircleFilled(at(step.x, step.y), step.a * scale, ink);
        break;
    }
  }
  finish(0);
}

void focus_ring(Ui& ui, NodeId id, const Rect& rect, float corner, float gap) {
  const UiMemory& memory = ui.memory();
  if (memory.focused != id || !memory.focus_visible) return;
  const float out = gap + size::ring;
  const Rect ring = inset(rect, -out);
  stroke_rect(ring, ui.theme().focus, std::max(0.0F, corner_of(rect, corner) + out), size::ring);
}

void draw_check_box(Ui& ui, NodeId id, const Rect& box, access::Check check, const Press& press,
                    bool disabled) {
  const Theme& theme = ui.theme();
  constexpr float kCorner = 5;
  if (check == access::Check::on || check == access::Check::mixed) {
    fill_rect(box, disabled ? theme.edge : theme.primary, kCorner);
    const ImVec2 center{box.x + box.width / 2, box.y + box.height / 2};
    draw_icon(check == access::Check::mixed ? Icon::minus : Icon::check, center, 15,
              theme.on_primary);
  } else {
    fill_rect(box, press.held ? theme.pressed : theme.surface, kCorner);
    stroke_rect(box, press.hovered ? theme.ink : theme.edge, kCorner, 1.5F);
  }
  focus_ring(ui, id, box, kCorner);
}

}  // namespace rondo::ui
