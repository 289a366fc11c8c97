#include "ui/widgets/drop_zone.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void draw_dashes(const Rect& rect, Color color) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr float kDash = 7, kGap = 5;
  const auto run = [&](float length, auto point) {
    for (float at = corner::card; at < length - corner::card; at += kDash + kGap) {
      const float end = std::min(at + kDash, length - corner::card);
      list.AddLine(point(at), point(end), packed(color), 1.5F);
    }
  };
  run(rect.width, [&](float at) { return ImVec2{rect.x + at, rect.y}; });
  run(rect.width, [&](float at) { return ImVec2{rect.x + at, rect.bottom()}; });
  run(rect.height, [&](float at) { return ImVec2{rect.x, rect.y + at}; });
  run(rect.height, [&](float at) { return ImVec2{rect.right(), rect.y + at}; });
}

}  // namespace

bool drop_zone(Ui& ui, const DropZoneOptions& options) {
  const Scope scope(ui, options.id);
  ui.layout().begin(
      {.id = ui.id("zone"), .gap = space::s, .padding = space::xxl, .centered = true});
  const Rect rect = ui.layout().outer();
  const Theme& theme = ui.theme();
  fill_rect(rect, options.dragging ? theme.accent.soft : theme.surface, corner::card);
  draw_dashes(rect, options.dragging ? theme.accent.ink : theme.edge);
  access::Node node{.id = ui.id("group"), .role = access::Role::group};
  node.name = options.title;
  node.rect = rect;
  open_node(ui, std::move(node));
  icon_square(ui, Icon::upload);
  text(ui, options.title, {.id = "title", .size = type::strong, .weight = Weight::semibold});
  text(ui, options.detail, {.id = "detail", .size = type::second, .ink = Ink::muted});
  spacer(ui, space::xs);
  const bool pressed =
      button(ui, {.id = "choose", .label = options.action, .kind = ButtonKind::primary});
  ui.record().close();
  ui.layout().end();
  return pressed;
}

}  // namespace rondo::ui
