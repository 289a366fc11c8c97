#include "ui/headless_ui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/text.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace rondo::ui {
namespace {

// Most where a row comes into sight from far away, in a list of rows that were never measured.
constexpr int kMostPasses = 10;

// Letters of half the size, wide ones for the scripts that have them; no pixels.
bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* advance_only) {
  const float advance = baked->Size * (codepoint >= 0x2E80 ? 1.0F : 0.5F);
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = codepoint & 0x3FFFFFFU;  // a bit field
  glyph->AdvanceX = advance;
  return true;
}

bool init_source(ImFontAtlas*, ImFontConfig*) {
  return true;
}

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.85F;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

ImFont* add_metric_font(ImFontAtlas& atlas) {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "metrics";
    made.FontSrcInit = init_source;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  ImFontConfig config;
  config.FontLoader = &loader;
  config.SizePixels = 15;
  return atlas.AddFont(&config);
}

// A renderer that keeps nothing still has to answer for the textures.
void acknowledge_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(ImTextureID(1));
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

// All that the tree says, a line each.
std::string all_text(const access::Tree& tree, const std::string& required) {
  std::string text;
  for (const access::Node& node : tree.nodes()) {
    for (const std::string* said :
         {&node.name, &node.value, &node.description, &node.placeholder}) {
      text += *said + "\n";
    }
    // As a label says it; the browser has an attribute for it.
    if (node.required) text += node.name + " (" + required + ")\n";
    for (const auto& option : node.options) text += option.label + "\n";
  }
  return text;
}

// Whether `words` stand anywhere in `text` with no letter right before or behind them.
bool stands_apart(std::string_view text, std::string_view words) {
  const auto letter = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    return byte >= 0x80 || std::isalnum(byte) != 0;
  };
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins_within = at > 0 && letter(at - 1) && letter(at);
    const bool ends_within = letter(end - 1) && letter(end);
    if (!begins_within && !ends_within) return true;
  }
  return false;
}

bool within(const access::Tree& tree, const access::Node& node, access::NodeId ancestor) {
  for (const access::Node* at = &node; at != nullptr; at = tree.find(at->parent)) {
    if (at->id == ancestor) return true;
    if (at->parent == 0) return false;
  }
  return false;
}

}  // namespace

HeadlessUi::HeadlessUi(Draw draw, float width, float height)
    : context_(ImGui::CreateContext()), draw_(std::move(draw)) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImFont* regular = add_metric_font(*ImGui::GetIO().Fonts);
  ImFont* semibold = add_metric_font(*ImGui::GetIO().Fonts);
  ui_ = std::make_unique<Ui>(regular, semibold);
  ui_->set_audit(&audit_);
  input_.width = width;
  input_.height = height;
  settle();
}

HeadlessUi::~HeadlessUi() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ui_.reset();
  ImGui::DestroyContext(context_);
}

void HeadlessUi::frame() {
  ImGui::SetCurrentContext(context_);
  input_.time_s += 0.01;
  ImGui::GetIO().DeltaTime = 0.01F;
  ui_->begin_frame(input_, std::exchange(actions_, {}));
  draw_(*ui_);
  ui_->end_frame();
  ImGui::Render();
  acknowledge_textures();
  for (access::Announcement& news : ui_->take_announcements()) announcements.push_back(news);
  const std::string address = ui_->take_followed();
  if (!address.empty()) followed.push_back(address);
  const NodeId wanted = ui_->take_focus_request();
  if (wanted != 0) actions_.push_back({.kind = access::Action::Kind::focus, .target = wanted});
}

// An event takes up to three frames to come through, as on the page.
void HeadlessUi::settle() {
  for (int i = 0; i < 3; ++i) frame();
  int passes = 0;
  while (!ui_->settled() && passes < kMostPasses) {
    frame();
    ++passes;
  }
  CHECK_MESSAGE(ui_->settled(), "the layout does not come to rest");
  for (const access::NodeId id : tree().duplicates()) {
    const access::Node* node = tree().find(id);
    FAIL_CHECK("an id is used twice; first by: " << (node == nullptr ? "" : node->name));
  }
  for (const access::NodeId id : tree().unnamed()) {
    FAIL_CHECK("a control has no name; role " << static_cast<int>(tree().find(id)->role));
  }
  check_audit();
}

void HeadlessUi::check_audit() const {
  for (const FrameAudit::Target& target : audit_.targets) {
    const access::Node* node = tree().find(target.id);
    CHECK_MESSAGE(node != nullptr, "can be pressed and is not in the tree; at "
                                       << target.rect.x << ", " << target.rect.y << ", "
                                       << target.rect.width << " wide");
    if (node == nullptr) continue;
    CHECK_MESSAGE(access::interactive(node->role), "pressed, but no control: " << node->name);
  }
  const std::string told = all_text(tree(), ui_->words.required);
  for (const FrameAudit::Line& line : audit_.lines) {
    const std::string words(trim(line.words));
    CHECK_MESSAGE(told.find(words) != std::string::npos, "drawn and not in the tree: " << words);
  }
}

bool HeadlessUi::draws(std::string_view line) const {
  return std::any_of(audit_.lines.begin(), audit_.lines.end(),
                     [&](const FrameAudit::Line& drawn) { return drawn.words == line; });
}

std::vector<std::string> HeadlessUi::cut() const {
  std::vector<std::string> texts;
  for (const FrameAudit::Line& line : audit_.lines) {
    if (line.cut) texts.push_back(line.words);
  }
  return texts;
}

std::vector<std::string> HeadlessUi::broken() const {
  const std::string told = all_text(tree(), ui_->words.required);
  std::vector<std::string> lines;
  for (const FrameAudit::Line& line : audit_.lines) {
    const std::string_view words = trim(line.words);
    if (!line.cut && !words.empty() && !stands_apart(told, words)) lines.emplace_back(words);
  }
  return lines;
}

void HeadlessUi::wait(double seconds) {
  input_.time_s += seconds;
  settle();
}

bool HeadlessUi::has(access::Role role, std::string_view name) const {
  return !tree().find_all(role, name).empty();
}

const access::Node& HeadlessUi::find(access::Role role, std::string_view name) const {
  const auto found = tree().find_all(role, name);
  REQUIRE_MESSAGE(!found.empty(), "nothing on the page has this role and is called: " << name);
  REQUIRE_MESSAGE(found.size() == 1, "several have this role and are called: " << name);
  return *found.front();
}

Names HeadlessUi::names(access::Role role) const {
  std::vector<std::string> names;
  for (const access::Node& node : tree().nodes()) {
    if (node.role == role) names.push_back(node.name);
  }
  return names;
}

std::string HeadlessUi::text_in(const access::Node& node) const {
  std::string text;
  for (const access::Node& other : tree().nodes()) {
    if (other.name.empty() || !within(tree(), other, node.id)) continue;
    if (!text.empty()) text += ' ';
    text += other.name;
  }
  return text;
}

void HeadlessUi::send(access::Action action) {
  actions_.push_back(std::move(action));
  settle();
}

void HeadlessUi::click(access::Role role, std::string_view name) {
  const access::Node& node = find(role, name);
  REQUIRE_MESSAGE(!node.disabled, "disabled: " << name);
  REQUIRE_MESSAGE(node.layer >= tree().modal_layer(), "out of reach behind a dialog: " << name);
  const NodeId id = node.id;
  actions_.push_back({.kind = access::Action::Kind::focus, .target = id});
  send({.kind = access::Action::Kind::click, .target = id});
}

void HeadlessUi::try_click(access::Role role, std::string_view name) {
  send({.kind = access::Action::Kind::click, .target = find(role, name).id});
}

void HeadlessUi::type(access::Role role, std::string_view name, std::string_view text) {
  const NodeId id = find(role, name).id;
  actions_.push_back({.kind = access::Action::Kind::focus, .target = id});
  send({.kind = access::Action::Kind::set_value, .target = id, .value = std::string(text)});
  send({.kind = access::Action::Kind::commit, .target = id});
}

void HeadlessUi::submit(access::Role role, std::string_view name, std::string_view text) {
  const NodeId id = find(role, name).id;
  send({.kind = access::Action::Kind::set_value, .target = id, .value = std::string(text)});
  send({.kind = access::Action::Kind::commit, .target = id, .key = access::Key::enter});
}

void HeadlessUi::choose(std::string_view select_name, std::string_view option_label) {
  const access::Node& node = find(access::Role::select, select_name);
  const auto option = std::find_if(node.options.begin(), node.options.end(),
                                   [&](const auto& one) { return one.label == option_label; });
  REQUIRE_MESSAGE(option != node.options.end(), "no such option: " << option_label);
  send({.kind = access::Action::Kind::set_value, .target = node.id, .value = option->value});
}

void HeadlessUi::key(access::Key key) {
  send({.kind = access::Action::Kind::key, .target = ui_->focused(), .key = key});
}

const access::Node* HeadlessUi::focused() const {
  return tree().find(ui_->focused());
}

const access::Node* HeadlessUi::tab() {
  const std::uint8_t lowest = tree().modal_layer();
  const access::Node* first = nullptr;
  bool passed = focused() == nullptr;
  for (const access::Node& node : tree().nodes()) {
    if (node.id == ui_->focused()) {
      passed = true;
      continue;
    }
    if (!node.focusable || node.skip_tab || node.layer < lowest || !passed) continue;
    first = &node;
    break;
  }
  const NodeId next = first == nullptr ? 0 : first->id;
  send({.kind = access::Action::Kind::focus, .target = next, .by_keyboard = true});
  return focused();
}

void HeadlessUi::point_at(float x, float y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(x, y);
  settle();
}

void HeadlessUi::press_at(float x, float y, int frames_held) {
  use_button_at(0, x, y, frames_held);
}

void HeadlessUi::press_middle(const access::Rect& rect) {
  press_at(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

void HeadlessUi::ask_at(float x, float y) {
  use_button_at(1, x, y, 0);
}

void HeadlessUi::use_button_at(int button, float x, float y, int frames_held) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frame();
  io.AddMouseButtonEvent(button, true);
  frame();
  for (int i = 0; i < frames_held; ++i) frame();
  io.AddMouseButtonEvent(button, false);
  settle();
}

void HeadlessUi::drag(float x, float from, float to) {
  touch_along(x, from, x, to);
}

void HeadlessUi::touch_along(float from_x, float from_y, float to_x, float to_y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  press_along(from_x, from_y, to_x, to_y);
}

void HeadlessUi::mouse_along(float from_x, float from_y, float to_x, float to_y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  press_along(from_x, from_y, to_x, to_y);
}

void HeadlessUi::press_along(float from_x, float from_y, float to_x, float to_y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from_x, from_y);
  frame();
  io.AddMouseButtonEvent(0, true);
  frame();
  constexpr int kSteps = 10;
  for (int step = 1; step <= kSteps; ++step) {
    const float share = static_cast<float>(step) / kSteps;
    io.AddMousePosEvent(from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
    frame();
  }
  io.AddMouseButtonEvent(0, false);
  frame();
}

void HeadlessUi::scroll(float x, float y, float lines) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(x, y);
  frame();
  ImGui::GetIO().AddMouseWheelEvent(0, -lines);
  settle();
}

}  // namespace rondo::ui
