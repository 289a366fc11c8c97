#include "ui/widgets/projector.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

// A room is dark, whatever the host's own page looks like; high contrast stays that.
const Theme& room_theme(Ui& ui) {
  if (ui.theme().high_contrast()) return ui.theme();
  return theme(ThemeKind::dark);
}

void say(Ui& ui, NodeId id, access::Role role, std::string_view words, const Rect& rect) {
  access::Node node{.id = id, .role = role};
  node.name = words;
  if (role == access::Role::heading) node.level = 1;
  node.rect = rect;
  record(ui, std::move(node));
}

// The size at which `words` fill the width, no higher than the room.
float filling_size(Ui& ui, std::string_view words, Weight weight, float width, float height) {
  constexpr float kProbe = 100;
  const float natural = text_width(ui, words, {kProbe, weight});
  return std::floor(std::min(kProbe * width / std::max(natural, 1.0F), height));
}

void draw_clock(Ui& ui, const ProjectorOptions& options, const Rect& area, float unit) {
  const Theme& theme = room_theme(ui);
  if (!options.countdown.empty()) {
    const TextStyle style{filling_size(ui, options.countdown, Weight::semibold, area.width * 0.8F,
                                       area.height * 0.55F),
                          Weight::semibold};
    const float width = text_width(ui, options.countdown, style);
    const float middle = area.y + area.height * 0.42F;
    const Rect rect{area.x + (area.width - width) / 2, middle - style.size / 2, width, style.size};
    say(ui, ui.id("countdown"), access::Role::text, options.countdown, rect);
    draw_line(ui, options.countdown, rect.x, middle, style,
              options.warning ? theme.warn.ink : theme.ink);
  }
  const float bar = unit * 0.75F;
  const Rect track{area.x, area.y + area.height * 0.75F, area.width, bar};
  if (!options.countdown.empty()) {
    fill_rect(track, theme.track, bar / 2);
    const float done = static_cast<float>(std::clamp(options.share, 0.0, 1.0));
    fill_rect({track.x, track.y, track.width * done, bar},
              options.warning ? theme.warn.ink : theme.accent.ink, bar / 2);
  }
  if (options.note.empty()) return;
  const TextStyle style{unit * 1.1F, Weight::semibold};
  const Rect rect{area.x, track.bottom() + unit * 0.6F, area.width, style.size * 1.4F};
  say(ui, ui.id("note"), access::Role::text, options.note, rect);
  draw_fitted(ui, options.note, rect.x, rect.y + rect.height / 2, style,
              options.warning ? theme.warn.ink : theme.muted, area.width);
}

// How the lines of a list stand in columns.
struct ListShape {
  float size = 0, row = 0, width = 0;
  float rows = 1;
};

// The largest letters in which every line has room, name and all, as far as they can be read.
ListShape list_shape(Ui& ui, const ProjectorOptions& options, float width, float height,
                     float unit) {
  const auto count = static_cast<float>(options.lines.size());
  float longest = 0;  // at one pixel
  constexpr float kProbe = 100;
  for (const ProjectorLine& line : options.lines) {
    const float taken = text_width(ui, line.name, {kProbe}) +
                        text_width(ui, line.place, {kProbe, Weight::semibold});
    longest = std::max(longest, taken / kProbe);
  }
  constexpr float kSmallest = 0.4F, kStep = 0.05F;
  ListShape shape;
  for (float part = 1; part >= kSmallest; part -= kStep) {
    shape.size = unit * part;
    shape.row = shape.size * 1.8F;
    shape.rows = std::max(1.0F, std::floor(height / shape.row));
    const float columns = std::max(1.0F, std::ceil(count / shape.rows));
    shape.width = (width - unit * (columns - 1)) / columns;
    if (longest * shape.size + unit * 0.5F <= shape.width) break;
  }
  return shape;
}

void draw_list(Ui& ui, const ProjectorOptions& options, const Rect& area, float unit) {
  const Theme& theme = room_theme(ui);
  const TextStyle head{unit, Weight::regular};
  const Rect title{area.x, area.y, area.width, unit * 1.6F};
  say(ui, ui.id("list-title"), access::Role::text, options.list_title, title);
  draw_fitted(ui, options.list_title, title.x, title.y + title.height / 2, head, theme.muted,
              area.width);
  access::Node list{.id = ui.id("list"), .role = access::Role::list};
  list.name = options.list_title;
  list.rect = area;
  open_node(ui, std::move(list));
  const auto [size, row, width, rows] =
      list_shape(ui, options, area.width, area.bottom() - title.bottom(), unit);
  for (std::size_t at = 0; at < options.lines.size(); ++at) {
    const ProjectorLine& line = options.lines[at];
    const auto place = static_cast<float>(at);
    const float column = std::floor(place / rows);
    const Rect rect{area.x + column * (width + unit),
                    title.bottom() + (place - column * rows) * row, width, row};
    const std::string id = "line" + std::to_string(at);
    access::Node item{.id = ui.id(id), .role = access::Role::list_item};
    item.rect = rect;
    open_node(ui, std::move(item));
    say(ui, access::make_id(ui.id(id), "name"), access::Role::text, line.name, rect);
    say(ui, access::make_id(ui.id(id), "place"), access::Role::text, line.place, rect);
    ui.record().close();
    const float middle = rect.y + row / 2;
    const TextStyle strong{size, Weight::semibold};
    const float taken = text_width(ui, line.place, strong);
    draw_line(ui, line.name, rect.x, middle, {size}, theme.ink, width - taken - unit * 0.5F);
    draw_line(ui, line.place, rect.right() - taken, middle, strong, theme.ink);
    fill_rect({rect.x, rect.bottom() - 1, width, 1}, theme.line);
  }
  ui.record().close();
}

void draw_back(Ui& ui, const ProjectorOptions& options, const Rect& page, float margin) {
  if (options.back_label.empty()) return;
  const TextStyle style{type::second, Weight::semibold};
  const float width = text_width(ui, options.back_label, style) + 2 * space::m;
  const float height = control_height(ui);
  const float foot = std::max(margin, height + space::s);
  const Rect rect{page.x + margin - space::m, page.bottom() - foot, width, height};
  const NodeId id = ui.id("back");
  const Press pressed = press(ui, id, rect);
  access::Node node{.id = id, .role = access::Role::link};
  node.name = options.back_label;
  node.value = options.back_address;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  const Theme& theme = room_theme(ui);
  if (pressed.hovered) fill_rect(rect, theme.hover, corner::control);
  draw_line(ui, options.back_label, rect.x + space::m, rect.y + rect.height / 2, style,
            theme.muted);
  focus_ring(ui, id, rect, corner::control);
  if (pressed.activated) ui.follow(options.back_address);
}

}  // namespace

void projector(Ui& ui, const ProjectorOptions& options) {
  const Scope scope(ui, options.id);
  const Theme& theme = room_theme(ui);
  const Rect page{0, 0, ui.width(), ui.height()};
  fill_rect(page, theme.canvas);
  access::Node main{.id = ui.id("main"), .role = access::Role::main};
  main.rect = page;
  open_node(ui, std::move(main));
  // Everything grows with the page, so that it reads the same from the last row.
  const float unit = std::max(16.0F, std::min(page.width / 48, page.height / 27));
  const float margin = unit * 1.8F;
  const float middle = margin + unit * 0.7F;
  const TextStyle strong{unit * 1.05F, Weight::semibold}, plain{unit * 1.05F};
  // Half of the line each, and what the other one leaves of its half.
  const float room = page.width - 2 * margin - unit;
  const float wanted = text_width(ui, options.name, plain);
  const float title =
      std::min(text_width(ui, options.title, strong), std::max(room / 2, room - wanted));
  const float name = std::min(wanted, room - title);
  say(ui, ui.id("title"), access::Role::heading, options.title,
      {margin, margin, title, unit * 1.4F});
  draw_fitted(ui, options.title, margin, middle, strong, theme.ink, title);
  say(ui, ui.id("name"), access::Role::text, options.name,
      {page.right() - margin - name, margin, name, unit * 1.4F});
  draw_fitted(ui, options.name, page.right() - margin - name, middle, plain, theme.muted, name);
  const float top = margin + unit * 3, height = page.height - top - margin - unit * 2;
  const bool lists = !options.lines.empty();
  // A narrow page has them under each other.
  const bool beside = page.width > page.height;
  constexpr std::size_t kFew = 14;
  const float share = options.lines.size() <= kFew ? 0.56F : 0.4F;
  const float left = lists && beside ? page.width * share : page.width - 2 * margin;
  const Rect clock{margin, top, left, lists && !beside ? height * 0.35F : height};
  draw_clock(ui, options, clock, unit);
  if (lists) {
    const Rect list = beside ? Rect{clock.right() + unit * 2, top,
                                    page.right() - margin - clock.right() - unit * 2, height}
                             : Rect{margin, clock.bottom() + unit, page.width - 2 * margin,
                                    height - clock.height - unit};
    draw_list(ui, options, list, unit);
  }
  draw_back(ui, options, page, margin);
  ui.record().close();
}

}  // namespace rondo::ui
