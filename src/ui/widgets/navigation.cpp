#include "ui/widgets/navigation.h"

#include <algorithm>
#include <vector>

#include "ui/draw.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

constexpr float kPillPadding = 12, kLeastPillPadding = 5;  // at each side
constexpr float kCheckWidth = 18;
constexpr float kPillGap = space::xs;

struct Pill {
  NodeId id = 0;
  float padding = 0;  // at each side
  Rect rect = {};
  Press press = {};
};

float pill_words(Ui& ui, std::string_view label, bool done) {
  // As wide as when it is the current one, so that nothing moves when another is.
  const TextStyle style{.size = type::second, .weight = Weight::semibold};
  return text_width(ui, label, style) + (done ? kCheckWidth : 0);
}

Pill place_pill(Ui& ui, NodeId id, std::string_view label, bool done, float padding) {
  const float natural = pill_words(ui, label, done) + 2 * padding;
  Pill pill{.id = id, .padding = padding};
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
  float x = pill.rect.x + pill.padding;
  if (done) {
    draw_icon(Icon::check, {x + 6, middle}, 15, current ? theme.accent.ink : theme.good.ink);
    x += kCheckWidth;
  }
  const TextStyle style{.size = type::second,
                        .weight = current ? Weight::semibold : Weight::regular};
  draw_line(ui, label, x, middle, style, current ? theme.accent.ink : theme.muted,
            pill.rect.right() - pill.padding + 4 - x);
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

int lines_of_pills(const std::vector<float>& words, float padding, float width) {
  int lines = 1;
  float x = 0;
  for (const float each : words) {
    const float pill = each + 2 * padding;
    if (x > 0 && x + kPillGap + pill > width) {
      ++lines;
      x = 0;
    }
    x += (x > 0 ? kPillGap : 0) + pill;
  }
  return lines;
}

// Closer together where that saves a line: one that stands alone in another looks like something
// else, and on a phone each line takes room from what one came for.
float pill_padding(Ui& ui, const std::vector<float>& words) {
  const float width = ui.layout().offered_width();
  const int fewest = lines_of_pills(words, kLeastPillPadding, width);
  float padding = kPillPadding;
  while (padding > kLeastPillPadding && lines_of_pills(words, padding, width) > fewest) --padding;
  return padding;
}

}  // namespace

bool tabs(Ui& ui, const TabsOptions& options, std::string& chosen) {
  const Scope scope(ui, options.id);
  const std::string before = chosen;
  std::vector<float> words;
  for (const Tab& tab : options.tabs) words.push_back(pill_words(ui, tab.label, false));
  const float padding = pill_padding(ui, words);
  const Row row(ui, {.id = "tabs", .gap = kPillGap});
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
    const Pill pill = place_pill(ui, ui.id(tab.id), tab.label, false, padding);
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
  std::vector<float> words;
  for (const StepItem& item : options.items) {
    words.push_back(pill_words(ui, item.label, item.done));
  }
  const float padding = pill_padding(ui, words);
  const Row row(ui, {.id = "steps", .gap = kPillGap});
  access::Node navigation{.id = ui.id("steps"), .role = access::Role::navigation};
  navigation.name = options.label;
  open_node(ui, std::move(navigation));
  for (const StepItem& item : options.items) {
    const Scope own(ui, item.id);
    const bool current = item.id == options.current;
    const Pill pill = place_pill(ui, ui.id("step"), item.label, item.done, padding);
    if (pill.press.activated) ui.follow(item.address);
    access::Node node{.id = pill.id, .role = access::Role::link};
    node.name = item.label;
    node.value = item.address;
    if (item.done) node.description = options.done;
    node.current = current;
    node.focusable = true;
    node.rect = pill.rect;
    record(ui, std::move(node));
    draw_pill(ui, pill, item.label, current, item.done);
  }
  ui.record().close();
}

}  // namespace rondo::ui
