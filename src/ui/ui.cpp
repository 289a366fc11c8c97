#include "ui/ui.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/focus_keeping.h"
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
bool Ui::wide() const {
  return memory_->input.width >= size::wide;
}
bool Ui::has_side() const {
  return memory_->input.width >= size::beside;
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

bool Ui::arrived() const {
  return memory_->arrived;
}

void Ui::set_place(std::string_view place, int opening) {
  if (memory_->place != place) {
    memory_->arrived = true;
    memory_->open_menu = 0;  // a list that was open there is not open here
    for (const OverlayMemory& overlay : memory_->overlays) {
      std::erase(memory_->left_open, overlay.id);
      if (overlay.sheet) memory_->left_open.push_back(overlay.id);
    }
  }
  memory_->place = place;
  if (memory_->opening != opening) {
    memory_->from_top = true;
    memory_->reveal = 0;  // what was at hand before is no reason to scroll
  }
  memory_->opening = opening;
}

void Ui::read_from_beginning() {
  memory_->from_beginning = true;
}

void Ui::open_at_next_place() {
  memory_->left_open.clear();
}

void Ui::follow(std::string_view address) {
  memory_->followed = address;
}

void Ui::announce(std::string_view text, access::Politeness politeness) {
  memory_->announcements.push_back({politeness, std::string(text)});
}

void Ui::take_back_announcements() {
  announce({}, access::Politeness::polite);
  announce({}, access::Politeness::assertive);
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
  // A message came up: what the keyboard is at comes out from under it. Nothing moves away from a
  // mouse.
  if (std::exchange(memory.message_came, false) && memory.focus_visible) {
    memory.reveal = memory.focused;
  }
  memory.input = input;
  memory.actions = std::move(actions);
  memory.next_frame_s = -1;
  memory.pointer_captured = false;
  memory.measures.settled = true;
  memory.scope = 0;
  memory.tree.clear();
  if (memory.audit != nullptr) *memory.audit = {};
  for (OverlayMemory& overlay : memory.overlays) overlay.seen = false;
  for (OpenedPart& part : memory.opened) part.seen = false;
  for (const access::Action& action : memory.actions) {
    if (action.kind == access::Action::Kind::focus) {
      memory.focused = action.target;
      // What is being pressed must not move away from under the pointer.
      if (!ImGui::GetIO().MouseDown[0]) memory.reveal = action.target;
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
  if (memory.kept_panel.foot != memory.kept_panel_now.foot) memory.measures.settled = false;
  memory.kept_panel = std::exchange(memory.kept_panel_now, {});
  std::erase_if(memory.opened, [](const OpenedPart& part) { return !part.seen; });
  memory.reveal = 0;
  memory.from_top = false;
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
bool Ui::back_closes() const {
  const auto& overlays = memory_->overlays;
  return phone() && std::any_of(overlays.begin(), overlays.end(), [](const OverlayMemory& overlay) {
           return overlay.seen && !overlay.closing;
         });
}
NodeId Ui::focused() const {
  return memory_->focused;
}
void Ui::set_audit(FrameAudit* audit) {
  memory_->audit = audit;
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
