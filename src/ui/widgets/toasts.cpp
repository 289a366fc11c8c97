#include "ui/widgets/toasts.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/overlay.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

constexpr double kToastSeconds = 8, kToastSecondsToAct = 20;
constexpr TextStyle kToastText{.size = type::second};

// A cross is as wide as it is high.
float toast_button_height(Ui& ui) {
  return ui.touch() ? size::control_touch : size::control;
}

// Where the parts of a toast lie.
struct ToastShape {
  Rect rect, action, cross;  // no action: an empty rectangle
  std::vector<std::string_view> lines;
};

// With the action `below` the words, or beside them.
ToastShape toast_shape(Ui& ui, const ToastOptions& options, float bottom, bool below) {
  ToastShape shape;
  const float side = toast_button_height(ui), margins = space::l + 2 * space::s;
  const float widest = std::min(520.0F, ui.width() - 2 * space::l);
  const float words = text_width(ui, options.text, kToastText);
  float action = 0;
  if (!options.action.empty()) {
    action = text_width(ui, options.action, {type::second, Weight::semibold}) + 24;
    action = std::min(action, widest - 2 * space::s);
  }
  below = below && action > 0;
  const float beside = side + (action > 0 && !below ? action + space::s : 0.0F) + margins;
  const float width = std::min(widest, std::max(words + beside, action + 2 * space::s));
  shape.lines = wrap(ui, options.text, kToastText, width - beside);
  const float text = std::max(
      48.0F, line_height(kToastText) * static_cast<float>(shape.lines.size()) + 2 * space::m);
  const float height = text + (below ? side + space::s : 0.0F);
  shape.rect = {snap(ui, (ui.width() - width) / 2), bottom - height, width, height};
  const float right = shape.rect.right() - space::s, top = shape.rect.y + (text - side) / 2;
  shape.cross = {right - side, top, side, side};
  if (action <= 0) return shape;
  shape.action = below ? Rect{right - action, shape.rect.y + text, action, side}
                       : Rect{shape.cross.x - action, top, action, side};
  return shape;
}

// More lines than this beside a button are a narrow column, as on a phone: then it stands below.
constexpr std::size_t kMostLinesBeside = 3;

ToastShape toast_shape(Ui& ui, const ToastOptions& options, float bottom) {
  ToastShape beside = toast_shape(ui, options, bottom, false);
  return beside.lines.size() > kMostLinesBeside ? toast_shape(ui, options, bottom, true) : beside;
}

// It hears what is pressed anywhere in `reach`.
bool toast_button(Ui& ui, NodeId id, const Rect& rect, std::string_view label, Icon icon,
                  const Rect& reach) {
  const Press pressed = press(ui, id, reach);
  access::Node node{.id = id, .role = access::Role::button};
  node.name = label;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  const Theme& theme = ui.theme();
  const Color ink = mix(theme.surface, theme.primary, theme.dark() ? 0.45F : 0.2F);
  if (pressed.hovered) fill_rect(rect, with_alpha(theme.surface, 0.14F), 6);
  const ImVec2 center{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (icon != Icon::none) {
    draw_icon(icon, center, 16, ink);
  } else {
    const TextStyle style{type::second, Weight::semibold};
    draw_line(ui, label, center.x - text_width(ui, label, style) / 2, center.y, style, ink);
  }
  if (ui.memory().focused == id && ui.memory().focus_visible) {
    stroke_rect(rect, ink, 6, size::ring);
  }
  return pressed.activated;
}

void draw_toast_words(Ui& ui, const ToastShape& shape) {
  const float middle = shape.cross.y + shape.cross.height / 2;
  float line = middle - line_height(kToastText) * (static_cast<float>(shape.lines.size()) - 1) / 2;
  for (const std::string_view words : shape.lines) {
    draw_line(ui, words, shape.rect.x + space::l, line, kToastText, ui.theme().surface);
    line += line_height(kToastText);
  }
}

// A finger that came down on the message and swiped off it wants it gone as well.
bool is_swiped_off(const Ui& ui, NodeId close, const Rect& rect) {
  const ImVec2 from = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
  return touching() && ui.focused() == close && rect.contains(from.x, from.y) &&
         ImGui::IsMouseReleased(ImGuiMouseButton_Left);
}

double toast_seconds(const ToastOptions& options) {
  return options.action.empty() ? kToastSeconds : kToastSecondsToAct;
}

// Somebody is reading it, or about to press what is in it.
bool is_looked_at(const Ui& ui, const Toast& toast, const Rect& rect) {
  const NodeId id = access::make_id(access::make_id(0, "toast"), std::to_string(toast.number));
  const NodeId focused = ui.focused();
  if (focused == access::make_id(id, "action") || focused == access::make_id(id, "close")) {
    return true;
  }
  // A message that came under a pointer at rest, where the button was that led to it, is not read
  // by it.
  const ImVec2 at = ImGui::GetIO().MousePos;
  const bool moved = at.x != toast.pointer_x || at.y != toast.pointer_y;
  return !touching() && moved && rect.contains(at.x, at.y);
}

// True when it should go.
bool draw_toast(Ui& ui, Toast& toast, const ToastShape& shape) {
  const NodeId id = access::make_id(access::make_id(0, "toast"), std::to_string(toast.number));
  bool gone = false;
  begin_layer_window(ui, access::make_id(id, "layer"), shape.rect, true);
  fill_rect(shape.rect, ui.theme().ink, corner::card);
  access::Node node{.id = id, .role = access::Role::group};
  node.name = toast.options.text;
  node.rect = shape.rect;
  open_node(ui, std::move(node));
  draw_toast_words(ui, shape);
  if (!toast.options.action.empty() &&
      toast_button(ui, access::make_id(id, "action"), shape.action, toast.options.action,
                   Icon::none, shape.action)) {
    if (toast.options.act) toast.options.act();
    gone = true;
  }
  // What lies under the message is wanted sooner than it goes by itself: all of it is the cross,
  // but for the action, which is asked first.
  const NodeId close = access::make_id(id, "close");
  if (toast_button(ui, close, shape.cross, ui.words.close, Icon::cross, shape.rect) ||
      is_swiped_off(ui, close, shape.rect)) {
    gone = true;
  }
  ui.record().close();
  end_layer_window();
  return gone;
}

}  // namespace

int show_toast(Ui& ui, ToastOptions options) {
  ui.announce(options.text,
              options.error ? access::Politeness::assertive : access::Politeness::polite);
  UiMemory& memory = ui.memory();
  const double until = options.error ? 0 : ui.time_s() + toast_seconds(options);
  // What was done last is all that can be undone from here; only errors wait to be read.
  std::erase_if(memory.toasts, [](const Toast& toast) { return !toast.options.error; });
  constexpr std::size_t kMost = 3;
  if (memory.toasts.size() == kMost) memory.toasts.erase(memory.toasts.begin());
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  memory.toasts.push_back({std::move(options), until, ++memory.toast_count, pointer.x, pointer.y});
  ui.request_frame(0);
  return memory.toast_count;
}

void close_toast(Ui& ui, int number) {
  const auto gone =
      std::erase_if(ui.memory().toasts, [&](const Toast& toast) { return toast.number == number; });
  if (gone > 0) ui.request_frame(0);
}

void take_toast_action(Ui& ui, int number) {
  for (Toast& toast : ui.memory().toasts) {
    if (toast.number != number || toast.options.action.empty()) continue;
    toast.options.action.clear();
    toast.options.act = {};
    // Nor does it stay for it: whoever took the next step has seen what this one did.
    if (toast.until_s > 0) toast.until_s -= kToastSecondsToAct - kToastSeconds;
    ui.request_frame(0);
  }
}

namespace {

// The next frame lays the page out around the messages.
void keep_message_room(Ui& ui, float room) {
  UiMemory& memory = ui.memory();
  if (room == memory.message_room) return;
  memory.message_came = room > memory.message_room;
  memory.message_room = room;
  memory.measures.settled = false;
}

// They stand over a phone's bar, unless something fills the screen and with it hides the bar.
float foot_of_messages(Ui& ui) {
  const UiMemory& memory = ui.memory();
  const float foot = ui.height() - memory.input.safe_bottom;
  const bool is_filled =
      std::any_of(memory.overlays.begin(), memory.overlays.end(),
                  [](const OverlayMemory& one) { return one.seen && one.sheet; });
  const bool has_page = memory.page_room.height > 0;
  return ui.phone() && has_page && !is_filled ? std::min(foot, memory.page_room.bottom()) : foot;
}

}  // namespace

void draw_toasts(Ui& ui) {
  UiMemory& memory = ui.memory();
  if (memory.toasts.empty()) return keep_message_room(ui, 0);
  // In the layer of dialogs, so that an open one does not put them out of reach.
  ui.record().push_layer();
  access::Node region{.id = access::make_id(0, "toasts"), .role = access::Role::region};
  region.name = ui.words.notifications;
  ui.record().open(std::move(region));
  float bottom = foot_of_messages(ui) - space::l;
  std::vector<int> gone;
  for (std::size_t i = memory.toasts.size(); i-- > 0;) {
    Toast& toast = memory.toasts[i];
    const ToastShape shape = toast_shape(ui, toast.options, bottom);
    bottom = shape.rect.y - space::s;
    if (draw_toast(ui, toast, shape)) gone.push_back(toast.number);
    if (toast.until_s <= 0) continue;
    if (is_looked_at(ui, toast, shape.rect)) {
      toast.until_s = ui.time_s() + toast_seconds(toast.options);
    }
    if (ui.time_s() >= toast.until_s) {
      gone.push_back(toast.number);
    } else {
      ui.request_frame(toast.until_s - ui.time_s());
    }
  }
  bring_menus_to_front(ui);
  keep_message_room(ui, ui.height() - bottom);
  ui.record().close();
  ui.record().pop_layer();
  std::erase_if(memory.toasts, [&](const Toast& toast) {
    return std::find(gone.begin(), gone.end(), toast.number) != gone.end();
  });
  if (!gone.empty()) ui.request_frame(0);
}

}  // namespace rondo::ui
