#include "platform/web/mirror.h"

#include <emscripten.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "access/html.h"

extern "C" {
void rondo_mirror_listen();
void rondo_mirror_create(std::uint32_t id, const char* tag, std::size_t tag_size);
void rondo_mirror_attribute(std::uint32_t id, const char* name, std::size_t name_size,
                            const char* value, std::size_t value_size, int how);
void rondo_mirror_text(std::uint32_t id, const char* text, std::size_t size);
void rondo_mirror_options_begin(std::uint32_t id);
void rondo_mirror_option(std::uint32_t id, const char* value, std::size_t value_size,
                         const char* label, std::size_t label_size);
void rondo_mirror_rect(std::uint32_t id, double x, double y, double width, double height);
void rondo_mirror_field(std::uint32_t id, double top, double right, double bottom, double left,
                        double text_size, double padding);
void rondo_mirror_place(std::uint32_t id, int layer, std::uint32_t parent, std::uint32_t previous);
void rondo_mirror_remove(std::uint32_t id);
void rondo_mirror_reach(int lowest_layer, int captured);
void rondo_mirror_focus(std::uint32_t id);
void rondo_mirror_announce(int assertive, const char* text, std::size_t size);
}

namespace rondo {
namespace {

using access::Html;
using access::Node;
using access::Rect;
using access::Role;

// The page has one mirror; its library file calls back without knowing an object.
Mirror* listening = nullptr;

void set_attribute(access::NodeId id, std::string_view name, std::string_view value) {
  rondo_mirror_attribute(id, name.data(), name.size(), value.data(), value.size(), 0);
}

void set_rect(access::NodeId id, const Rect& rect) {
  rondo_mirror_rect(id, static_cast<double>(rect.x), static_cast<double>(rect.y),
                    static_cast<double>(rect.width), static_cast<double>(rect.height));
}

// Within its parent, so that what moves as a whole moves one element.
Rect place_in_parent(const access::Tree& tree, const Node& node) {
  Rect rect = node.rect;
  if (const Node* parent = tree.find(node.parent)) {
    rect.x -= parent->rect.x;
    rect.y -= parent->rect.y;
  }
  return rect;
}

// Far down in a long list places are only exact to a part of a pixel.
bool same_place(const Rect& one, const Rect& other) {
  constexpr float kUnseen = 0.2F;
  return std::abs(one.x - other.x) < kUnseen && std::abs(one.y - other.y) < kUnseen &&
         std::abs(one.width - other.width) < kUnseen &&
         std::abs(one.height - other.height) < kUnseen;
}

bool is_field(Role role) {
  return role == Role::text_field || role == Role::text_area || role == Role::search_field ||
         role == Role::combo_box || role == Role::spin_button || role == Role::date_field ||
         role == Role::select;
}

// The browser's field may not show where its scroll area does not.
void set_field(const Node& node) {
  const access::Rect seen = access::intersect(node.rect, node.clip);
  const bool glass = node.role == Role::search_field || node.role == Role::combo_box;
  const float padding = glass ? 36 : 12;
  rondo_mirror_field(node.id, static_cast<double>(seen.y - node.rect.y),
                     static_cast<double>(node.rect.right() - seen.right()),
                     static_cast<double>(node.rect.bottom() - seen.bottom()),
                     static_cast<double>(seen.x - node.rect.x), static_cast<double>(node.text_size),
                     static_cast<double>(padding));
}

void set_options(const Node& node) {
  rondo_mirror_options_begin(node.id);
  for (const access::Option& option : node.options) {
    rondo_mirror_option(node.id, option.value.data(), option.value.size(), option.label.data(),
                        option.label.size());
  }
}

bool has(const Html& html, std::string_view name) {
  return std::any_of(html.attributes.begin(), html.attributes.end(),
                     [&](const auto& attribute) { return attribute.first == name; });
}

}  // namespace

Mirror::Mirror() {
  listening = this;
  rondo_mirror_listen();
}

void Mirror::create(const Node& node) {
  const Html html = access::to_html(node);
  rondo_mirror_create(node.id, html.tag.data(), html.tag.size());
  if (!html.text.empty()) rondo_mirror_text(node.id, html.text.data(), html.text.size());
  if (node.role == Role::select) set_options(node);
  for (const auto& [name, value] : html.attributes) set_attribute(node.id, name, value);
  if (is_field(node.role)) set_field(node);
}

void Mirror::change(Node& before, const Node& after) {
  const bool moved = !(before.rect == after.rect) || !(before.clip == after.clip);
  if (moved && is_field(after.role)) set_field(after);
  before.rect = after.rect;
  before.clip = after.clip;
  if (before == after) return;
  // Without its old options a select has lost what was chosen, which may be what it was.
  const bool lost_value = before.options != after.options;
  if (lost_value) set_options(after);
  const Html old_html = access::to_html(before), html = access::to_html(after);
  if (old_html.tag != html.tag) return;
  if (old_html.text != html.text) {
    rondo_mirror_text(after.id, html.text.data(), html.text.size());
  }
  for (const auto& [name, value] : old_html.attributes) {
    if (!has(html, name)) {
      rondo_mirror_attribute(after.id, name.data(), name.size(), nullptr, 0, 1);
    }
  }
  for (const auto& attribute : html.attributes) {
    const bool same = std::find(old_html.attributes.begin(), old_html.attributes.end(),
                                attribute) != old_html.attributes.end();
    const bool lost = lost_value && attribute.first == "value";
    if (!same || lost) set_attribute(after.id, attribute.first, attribute.second);
  }
}

// A click or typing changed the element by itself; the application may have decided otherwise.
void Mirror::correct_values(const access::Tree& tree) {
  for (const access::NodeId id : std::exchange(touched_, {})) {
    const Node* node = tree.find(id);
    if (node == nullptr) continue;
    for (const auto& [name, value] : access::to_html(*node).attributes) {
      if (name == "value" || name == "checked") set_attribute(id, name, value);
    }
  }
}

void Mirror::place_all(const access::Tree& tree) {
  std::unordered_map<access::NodeId, Rect> places;
  places.reserve(tree.nodes().size());
  for (const Node& node : tree.nodes()) {
    const Rect place = place_in_parent(tree, node);
    const auto last = places_.find(node.id);
    const bool there = last != places_.end() && same_place(last->second, place);
    if (!there) set_rect(node.id, place);
    places.emplace(node.id, there ? last->second : place);
  }
  places_ = std::move(places);
}

// What is new comes into the page as a whole, with all that is in it and where it belongs: the
// browser looks at its style and its place once.
void Mirror::update(const access::Tree& tree) {
  std::unordered_set<access::NodeId> created;
  std::vector<access::Step> into_page;
  const auto place = [&](const access::Step& step) {
    rondo_mirror_place(step.id, tree.find(step.id)->layer, step.parent, step.previous);
  };
  for (const access::Step& step : access::diff(shown_, tree)) {
    switch (step.kind) {
      case access::Step::Kind::remove:
        rondo_mirror_remove(step.id);
        break;
      case access::Step::Kind::create:
        created.insert(step.id);
        places_.erase(step.id);  // of an element before it
        create(*tree.find(step.id));
        break;
      case access::Step::Kind::change:
        change(*shown_.find(step.id), *tree.find(step.id));
        break;
      case access::Step::Kind::place:
        // Brothers and sisters go the same way, so each finds the one before it.
        if (created.contains(step.parent)) {
          place(step);
        } else {
          into_page.push_back(step);
        }
        break;
    }
  }
  place_all(tree);
  for (const access::Step& step : into_page) place(step);
}

void Mirror::show(const access::Tree& tree, bool captured) {
  const std::uint64_t hash = tree.hash();
  if (hash != shown_hash_) update(tree);
  if (hash != shown_hash_ || captured != captured_) {
    rondo_mirror_reach(tree.modal_layer(), captured ? 1 : 0);
  }
  correct_values(tree);
  if (hash != shown_hash_) shown_ = tree;
  shown_hash_ = hash;
  captured_ = captured;
}

void Mirror::focus(access::NodeId id) {
  rondo_mirror_focus(id);
}

void Mirror::announce(const access::Announcement& announcement) {
  const bool assertive = announcement.politeness == access::Politeness::assertive;
  rondo_mirror_announce(assertive ? 1 : 0, announcement.text.data(), announcement.text.size());
}

std::vector<access::Action> Mirror::take_actions() {
  return std::exchange(actions_, {});
}

void Mirror::receive(access::Action action) {
  touched_.push_back(action.target);
  actions_.push_back(std::move(action));
}

}  // namespace rondo

extern "C" {
void rondo_frames_request(double seconds);

EMSCRIPTEN_KEEPALIVE void rondo_action(int kind, std::uint32_t id, const char* value,
                                       std::size_t size, int key, int by_keyboard) {
  if (rondo::listening == nullptr) return;
  rondo::listening->receive({.kind = static_cast<rondo::access::Action::Kind>(kind),
                             .target = id,
                             .value = std::string(value, size),
                             .key = static_cast<rondo::access::Key>(key),
                             .by_keyboard = by_keyboard != 0});
  rondo_frames_request(0);
}
}
