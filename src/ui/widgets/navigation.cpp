#include "ui/widgets/navigation.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct Pill {
  NodeId id = 0;
  Rect rect = {};
  Press press = {};
};

Pill place_pill(Ui& ui, NodeId id, std::string_view label, bool done) {
  const TextStyle style{.size = type::second, .weight = Weight::semibold};
  const float natural = text_width(ui, label, style) + 24 + (done ? 18.0F : 0.0F);
  Pill pill{.id = id};
  pill.rect = ui.layout().place({.natural_width = natural,
                                 .width = std::min(natural, ui.layout().offered_width()),
                                 .height = ui.touch() ? size::control_touch : 32.0F});
  pill.press = press(ui, id, pill.rect);
  return pill;
}

void draw_pill(Ui& ui, const Pill& pill, std::string_view label, bool current, bool done) {
  if (!pill.press.visible) return;
  const Theme& theme = ui.theme();
  if (current) {
    fill_rect(pill.rect, theme.accent.soft, corner::control);
    if (theme.high_contrast()) stroke_rect(pill.rect, theme.accent.ink, corner::control, 2);
  } else if (pill.press.hovered) {
    fill_rect(pill.rect, theme.hover, corner::control);
  }
  const float middle = pill.rect.y + pill.rect.height / 2;
  float x = pill.rect.x + 12;
  if (done) {
    draw_icon(Icon::check, {x + 6, middle}, 15, current ? theme.accent.ink : theme.good.ink);
    x += 18;
  }
  const TextStyle style{.size = type::second,
                        .weight = current ? Weight::semibold : Weight::regular};
  draw_line(ui, label, x, middle, style, current ? theme.accent.ink : theme.muted,
            pill.rect.right() - 8 - x);
  focus_ring(ui, pill.id, pill.rect, corner::control, 0);
}

int index_after(access::Key key, int index, int count) {
  switch (key) {
    case access::Key::left:
    case access::Key::up:
      return (index + count - 1) % count;
    case access::Key::right:
    case access::Key::down:
      return (index + 1) % count;
    case access::Key::home:
      return 0;
    case access::Key::end:
      return count - 1;
    default:
      return index;
  }
}

}  // namespace

bool tabs(Ui& ui, const TabsOptions& options, std::string& chosen) {
  const Scope scope(ui, options.id);
  const std::string before = chosen;
  const Row row(ui, {.id = "tabs", .gap = space::xs});
  access::Node list{.id = ui.id("list"), .role = access::Role::tab_list};
  list.name = options.label;
  open_node(ui, std::move(list));
  const int count = static_cast<int>(options.tabs.size());
  for (int i = 0; i < count; ++i) {
    const Tab& tab = options.tabs[static_cast<std::size_t>(i)];
    access::Action action;
    while (take_action(ui, access::Action::Kind::key, ui.id(tab.id), &action)) {
      const Tab& to = options.tabs[static_cast<std::size_t>(index_after(action.key, i, count))];
      chosen = to.id;
      ui.focus(ui.id(to.id));
    }
  }
  for (const Tab& tab : options.tabs) {
    const Pill pill = place_pill(ui, ui.id(tab.id), tab.label, false);
    if (pill.press.activated) chosen = tab.id;
    const bool current = chosen == tab.id;
    access::Node node{.id = pill.id, .role = access::Role::tab};
    node.name = tab.label;
    node.selected = current;
    node.focusable = true;
    node.skip_tab = !current;
    node.rect = pill.rect;
    record(ui, std::move(node));
    draw_pill(ui, pill, tab.label, current, false);
  }
  ui.record().close();
  return chosen != before;
}

void steps(Ui& ui, const StepsOptions& options) {
  const Scope scope(ui, options.id);
  const Row row(ui, {.id = "steps", .gap = space::xs});
  access::Node navigation{.id = ui.id("steps"), .role = access::Role::navigation};
  navigation.name = options.label;
  open_node(ui, std::move(navigation));
  for (const StepItem& item : options.items) {
    const Scope own(ui, item.id);
    const bool current = item.id == options.current;
    const Pill pill = place_pill(ui, ui.id("step"), item.label, item.done);
    if (pill.press.activated) ui.follow(item.address);
    access::Node node{.id = pill.id, .role = access::Role::link};
    node.name = item.label;
    node.value = item.address;
    node.current = current;
    node.focusable = true;
    node.rect = pill.rect;
    record(ui, std::move(node));
    draw_pill(ui, pill, item.label, current, item.done);
  }
  ui.record().close();
}

}  // namespace rondo::ui
