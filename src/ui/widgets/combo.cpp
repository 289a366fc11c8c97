#include "ui/widgets/combo.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kIconRoom = 28;

NodeId option_id(NodeId list, const ComboItem& item) {
  return access::make_id(list, item.id);
}

// Where an arrow key leads; from the ends it goes around.
int moved(int lit, access::Key key, int count) {
  if (count == 0) return 0;
  switch (key) {
    case access::Key::down:
      return (lit + 1) % count;
    case access::Key::up:
      return (lit + count - 1) % count;
    case access::Key::page_down:
      return count - 1;
    case access::Key::page_up:
      return 0;
    default:
      return lit;
  }
}

// On phones what it is stands under its name, which needs the whole width.
void draw_two_lines(Ui& ui, const ComboItem& item, const Rect& rect) {
  const Theme& theme = ui.theme();
  const float middle = rect.y + rect.height / 2;
  const float left = rect.x + space::m, room = rect.width - 2 * space::m - kIconRoom;
  if (item.icon != Icon::none) draw_icon(item.icon, {left + 9, middle}, 18, theme.muted);
  const TextStyle strong{type::body, Weight::semibold}, small{.size = type::small};
  draw_fitted(ui, item.label, left + kIconRoom, middle - 10, strong, theme.ink, room);
  const float kind = text_width(ui, item.kind, small);
  draw_line(ui, item.kind, left + kIconRoom, middle + 12, small, theme.muted, room);
  const float beside = kind + (kind > 0 ? space::s : 0.0F);
  if (item.detail.empty() || room - beside < 40) return;
  draw_line(ui, item.detail, left + kIconRoom + beside, middle + 12, small, theme.muted,
            room - beside);
}

void draw_words(Ui& ui, const ComboItem& item, const Rect& rect) {
  const Theme& theme = ui.theme();
  const float middle = rect.y + rect.height / 2;
  float left = rect.x + space::m;
  float right = rect.right() - space::m;
  if (item.icon != Icon::none) draw_icon(item.icon, {left + 9, middle}, 18, theme.muted);
  left += kIconRoom;
  const TextStyle small{.size = type::small};
  if (!item.kind.empty()) {
    const float width = text_width(ui, item.kind, small);
    right -= width;
    draw_line(ui, item.kind, right, middle, small, theme.muted);
    right -= space::m;
  }
  const TextStyle strong{type::body, Weight::semibold};
  left += draw_line(ui, item.label, left, middle, strong, theme.ink, right - left) + space::s;
  if (right - left > 40) {
    draw_line(ui, item.detail, left, middle, {.size = type::second}, theme.muted, right - left);
  }
}

// True when it was pressed.
bool draw_item(Ui& ui, NodeId id, const ComboItem& item, bool lit, int place, int count) {
  const float height =
      ui.phone() ? size::row_two_lines : std::max(control_height(ui), size::row_one_line);
  const Rect rect = ui.layout().place({.width = ui.layout().offered_width(), .height = height});
  const Press pressed = press(ui, id, rect);
  access::Node node{.id = id, .role = access::Role::option};
  node.name = item.label;
  node.description = item.detail;
  if (!item.kind.empty()) {
    node.description += node.description.empty() ? item.kind : ", " + item.kind;
  }
  node.selected = lit;
  node.row = place + 1;
  node.row_count = count;
  node.rect = rect;
  record(ui, std::move(node));
  if (!pressed.visible) return pressed.activated;
  const Theme& theme = ui.theme();
  if (lit || pressed.hovered) {
    fill_rect(rect, lit ? theme.accent.soft : theme.hover, corner::control);
  }
  if (lit) stroke_rect(inset(rect, 1), theme.focus, corner::control, size::ring);
  if (ui.phone()) {
    draw_two_lines(ui, item, rect);
  } else {
    draw_words(ui, item, rect);
  }
  return pressed.activated;
}

}  // namespace

ComboEvent combo_list(Ui& ui, const ComboOptions& options, const ComboItems& items,
                      std::string& typed, int& lit) {
  const NodeId field = ui.id(options.id);
  const NodeId list = access::make_id(field, "list");
  const FieldEvent typing = text_field(ui,
                                       {.id = options.id,
                                        .label = options.label,
                                        .kind = FieldKind::search,
                                        .placeholder = options.placeholder,
                                        .hide_label = true},
                                       typed);
  const std::vector<ComboItem> found = items(typed);
  ComboEvent event{
      .chosen = {}, .changed = typing.changed, .count = static_cast<int>(found.size())};
  if (typing.changed) lit = 0;
  lit = std::clamp(lit, 0, std::max(0, event.count - 1));
  access::Action action;
  while (take_action(ui, access::Action::Kind::key, field, &action)) {
    lit = moved(lit, action.key, event.count);
    ui.request_frame(0);
  }
  const auto at_lit = static_cast<std::size_t>(lit);
  if (typing.submitted && !found.empty()) event.chosen = found[at_lit].id;
  if (access::Node* node = ui.record().find(field)) {
    node->role = access::Role::combo_box;
    node->expand = found.empty() ? access::Expand::closed : access::Expand::open;
    node->controls = found.empty() ? 0 : list;
    node->active = found.empty() ? 0 : option_id(list, found[at_lit]);
  }
  if (found.empty()) {
    if (!typed.empty()) text(ui, options.none_found, {.id = "none", .ink = Ink::muted});
    return event;
  }
  ui.layout().begin({.id = list, .gap = 0});
  access::Node box{.id = list, .role = access::Role::list_box};
  box.name = options.label;
  box.rect = ui.layout().outer();
  open_node(ui, std::move(box));
  for (std::size_t place = 0; place < found.size(); ++place) {
    if (draw_item(ui, option_id(list, found[place]), found[place], place == at_lit,
                  static_cast<int>(place), event.count)) {
      event.chosen = found[place].id;
    }
  }
  ui.record().close();
  ui.layout().end();
  return event;
}

}  // namespace rondo::ui
