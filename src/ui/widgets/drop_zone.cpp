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
  constexpr float kHeight = 150;
  const float width = std::min(460.0F, page.width - 2 * space::l);
  const Rect card{(page.width - width) / 2, (page.height - kHeight) / 2, width, kHeight};
  draw_card(ui, card);
  draw_dashes(inset(card, space::s), ui.theme().accent.ink);
  access::Node node{.id = id, .role = access::Role::status};
  node.name = std::string(title) + ". " + std::string(detail);
  node.rect = card;
  record(ui, std::move(node));
  const auto centered = [&](std::string_view words, TextStyle style, float middle, Color color) {
    const float most = width - 2 * space::xl;
    const float taken = std::min(text_width(ui, words, style), most);
    draw_line(ui, words, (page.width - taken) / 2, middle, style, color, most);
  };
  draw_icon(Icon::upload, {page.width / 2, card.y + 44}, size::icon * 1.4F, ui.theme().accent.ink);
  centered(title, {type::section, Weight::semibold}, card.y + 86, ui.theme().ink);
  centered(detail, {type::small}, card.y + 114, ui.theme().muted);
  end_layer_window();
}

}  // namespace rondo::ui
