#include "ui/ui.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/ui_memory.h"

namespace rondo::ui {
namespace {

// Dear ImGui only brings windows, clipping, text and the mouse; all that shows is drawn by the
// widgets.
void bare_style() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.DisplaySafeAreaPadding = {0, 0};
  style.Colors[ImGuiCol_WindowBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
}

bool in_reach(const access::Tree& tree, const access::Node* node) {
  return node != nullptr && node->layer >= tree.modal_layer();
}

// What an overlay covered gets the focus back once the overlay is gone. One that it opened in turn
// (a menu its dialog) gives it back there later.
void return_focus(Ui& ui) {
  UiMemory& memory = ui.memory();
  for (auto gone = memory.overlays.rbegin(); gone != memory.overlays.rend(); ++gone) {
    if (gone->seen) continue;
    memory.measures.settled = false;
    for (OverlayMemory& other : memory.overlays) {
      const bool lost = memory.tree.find(other.return_focus) == nullptr;
      if (other.seen && lost) other.return_focus = gone->return_focus;
    }
    if (in_reach(memory.tree, memory.tree.find(gone->return_focus))) ui.focus(gone->return_focus);
  }
  std::erase_if(memory.overlays, [](const OverlayMemory& overlay) { return !overlay.seen; });
}

// The part of the page that a node belongs to: the innermost landmark or dialog around it.
NodeId part_of(const access::Tree& tree, const access::Node& node) {
  for (const access::Node* at = tree.find(node.parent); at != nullptr; at = tree.find(at->parent)) {
    switch (at->role) {
      case access::Role::main:
      case access::Role::dialog:
      case access::Role::menu:
      case access::Role::complementary:
      case access::Role::navigation:
      case access::Role::banner:
        return at->id;
      default:
        break;
    }
  }
  return 0;
}

// Where the focus goes when what had it is no longer there: to what came after it in the same part
// of the page, else before it; else to where it was last in the main part, else to the title.
NodeId next_focus(const UiMemory& memory) {
  const access::Tree& tree = memory.tree;
  const auto lost = std::find_if(memory.stops.begin(), memory.stops.end(),
                                 [&](const FocusStop& stop) { return stop.id == memory.focused; });
  if (lost == memory.stops.end()) return 0;
  const auto takes_it = [&](const FocusStop& stop) {
    return stop.part == lost->part && in_reach(tree, tree.find(stop.id));
  };
  const auto after = std::find_if(lost, memory.stops.end(), takes_it);
  if (after != memory.stops.end()) return after->id;
  const auto before = std::find_if(std::make_reverse_iterator(lost), memory.stops.rend(), takes_it);
  if (before != memory.stops.rend()) return before->id;
  if (in_reach(tree, tree.find(memory.focused_in_main))) return memory.focused_in_main;
  for (const access::Node& node : tree.nodes()) {
    const bool title = node.role == access::Role::heading && node.level == 1;
    if (title && in_reach(tree, &node)) return node.id;
  }
  return 0;
}

void keep_focus(Ui& ui) {
  UiMemory& memory = ui.memory();
  const access::Tree& tree = memory.tree;
  if (memory.focused != 0 && tree.find(memory.focused) == nullptr) {
    const NodeId next = next_focus(memory);
    if (next != 0) ui.focus(next);
  }
  memory.stops.clear();
  for (const access::Node& node : tree.nodes()) {
    if (!node.focusable || node.disabled) continue;
    const NodeId part = part_of(tree, node);
    memory.stops.push_back({node.id, part});
    const access::Node* around = tree.find(part);
    const bool in_main = around != nullptr && around->role == access::Role::main;
    if (node.id == memory.focused && in_main) memory.focused_in_main = node.id;
  }
}

}  // namespace

Ui::Ui(ImFont* regular, ImFont* semibold) : memory_(std::make_unique<UiMemory>(regular, semibold)) {
  bare_style();
}
Ui::~Ui() = default;

const Theme& Ui::theme() const {
  const FrameInput& input = memory_->input;
  return input.forced_theme ? *input.forced_theme : ui::theme(input.theme);
}
float Ui::width() const {
  return memory_->input.width;
}
float Ui::height() const {
  return memory_->input.height;
}
bool Ui::phone() const {
  return memory_->input.width < size::phone;
}
bool Ui::touch() const {
  return memory_->input.touch;
}
bool Ui::compact() const {
  return memory_->input.compact && !touch();
}
bool Ui::reduced_motion() const {
  return memory_->input.reduced_motion;
}
double Ui::time_s() const {
  return memory_->input.time_s;
}

NodeId Ui::id(std::string_view name) const {
  return access::make_id(memory_->scope, name);
}

void Ui::focus(NodeId id) {
  memory_->focus_request = id;
  memory_->focused = id;
  memory_->reveal = id;
}

void Ui::follow(std::string_view address) {
  memory_->followed = address;
}

void Ui::announce(std::string_view text, access::Politeness politeness) {
  memory_->announcements.push_back({politeness, std::string(text)});
}

void Ui::request_frame(double seconds) {
  double& next = memory_->next_frame_s;
  next = next < 0 ? seconds : std::min(next, seconds);
}

void Ui::set_shaper(Shaper* shaper) {
  memory_->shaper = shaper;
}

void Ui::begin_frame(const FrameInput& input, std::vector<access::Action> actions) {
  UiMemory& memory = *memory_;
  // A phone's keyboard came up: what is typed into comes into sight above it.
  if (input.height < memory.input.height) memory.reveal = memory.focused;
  memory.input = input;
  memory.actions = std::move(actions);
  memory.next_frame_s = -1;
  memory.pointer_captured = false;
  memory.measures.settled = true;
  memory.scope = 0;
  memory.tree.clear();
  memory.clipped.clear();
  for (OverlayMemory& overlay : memory.overlays) overlay.seen = false;
  for (const access::Action& action : memory.actions) {
    if (action.kind == access::Action::Kind::focus) {
      memory.focused = memory.reveal = action.target;
      memory.focus_visible = action.by_keyboard;
    } else if (action.kind == access::Action::Kind::blur && memory.focused == action.target) {
      memory.focused = 0;
    }
  }
  ImGui::GetIO().DisplaySize = {input.width, input.height};
  ImGui::GetIO().DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};
  ImGui::NewFrame();
  // Dear ImGui only tells the font that it has pushed; the widgets name theirs with each text.
  memory.regular->CurrentRasterizerDensity = input.pixel_ratio;
  memory.semibold->CurrentRasterizerDensity = input.pixel_ratio;
}

void Ui::end_frame() {
  UiMemory& memory = *memory_;
  assert(memory.layout.depth() == 0);
  return_focus(*this);
  keep_focus(*this);
  memory.reveal = 0;
  memory.actions.clear();
  ImGui::EndFrame();
}

bool Ui::settled() const {
  return memory_->measures.settled;
}
const access::Tree& Ui::tree() const {
  return memory_->tree;
}

std::vector<access::Announcement> Ui::take_announcements() {
  return std::exchange(memory_->announcements, {});
}
NodeId Ui::take_focus_request() {
  return std::exchange(memory_->focus_request, 0);
}
std::string Ui::take_followed() {
  return std::exchange(memory_->followed, {});
}
bool Ui::pointer_captured() const {
  return memory_->pointer_captured;
}
NodeId Ui::focused() const {
  return memory_->focused;
}
const std::vector<std::string>& Ui::clipped() const {
  return memory_->clipped;
}
double Ui::next_frame_s() const {
  return memory_->next_frame_s;
}
Layout& Ui::layout() {
  return memory_->layout;
}
access::Tree& Ui::record() {
  return memory_->tree;
}

Scope::Scope(Ui& ui, std::string_view name) : ui_(ui), before_(ui.memory().scope) {
  ui.memory().scope = access::make_id(before_, name);
}
Scope::~Scope() {
  ui_.memory().scope = before_;
}

}  // namespace rondo::ui
