#include "ui/widgets/drop_zone.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/scrolling.h"
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
  // Corners in twelfths of a turn, from the right one below.
  const Rect middles = inset(rect, corner::card);
  const auto round = [&](float x, float y, int twelfth) {
    list.PathArcToFast({x, y}, corner::card, twelfth, twelfth + 3);
    list.PathStroke(packed(color), 0, 1.5F);
  };
  round(middles.right(), middles.bottom(), 0);
  round(middles.x, middles.bottom(), 3);
  round(middles.x, middles.y, 6);
  round(middles.right(), middles.y, 9);
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

void drop_overlay(Ui& ui, std::string_view title, std::string_view detail) {
  const NodeId id = ui.id("drop-overlay");
  const Rect page{0, 0, ui.width(), ui.height()};
  begin_layer_window(ui, access::make_id(id, "layer"), page, true);
  fill_rect(page, ui.theme().scrim);
  constexpr float kAbove = 70, kBelow = 30;  // of the words
  const TextStyle title_style{type::section, Weight::semibold}, detail_style{.size = type::small};
  const float width = std::min(460.0F, page.width - 2 * space::l);
  const float most = width - 2 * space::xl;
  const float height = kAbove + lines_height(ui, title, title_style, most) + space::xs +
                       lines_height(ui, detail, detail_style, most) + kBelow;
  const Rect card{(page.width - width) / 2, (page.height - height) / 2, width, height};
  draw_card(ui, card);
  draw_dashes(inset(card, space::s), ui.theme().accent.ink);
  access::Node node{.id = id, .role = access::Role::status};
  node.name = std::string(title) + ". " + std::string(detail);
  node.rect = card;
  record(ui, std::move(node));
  float y = card.y + kAbove;
  const auto centered = [&](std::string_view words, TextStyle style, Color color) {
    for (const std::string_view line : wrap(ui, words, style, most)) {
      const float x = (page.width - text_width(ui, line, style)) / 2;
      draw_line(ui, line, x, y + line_height(style) / 2, style, color);
      y += line_height(style);
    }
    y += space::xs;
  };
  draw_icon(Icon::upload, {page.width / 2, card.y + 44}, size::icon * 1.4F, ui.theme().accent.ink);
  centered(title, title_style, ui.theme().ink);
  centered(detail, detail_style, ui.theme().muted);
  end_layer_window();
}

}  // namespace rondo::ui
