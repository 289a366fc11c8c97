#include "access/node.h"

#include <algorithm>
#include <cstring>

namespace rondo::access {
namespace {

// As FNV-1a, but eight bytes at a step: every frame hashes all that the page says.
class Hasher {
 public:
  void text(std::string_view words) {
    number(words.size());
    for (; words.size() > 8; words.remove_prefix(8)) bytes(words.data(), 8);
    bytes(words.data(), words.size());
  }
  template <class T>
  void number(T value) {
    static_assert(sizeof value <= 8);
    bytes(&value, sizeof value);
  }
  void rect(const Rect& rect) {
    for (const float side : {rect.x, rect.y, rect.width, rect.height}) number(side);
  }
  std::uint64_t result() const { return state_; }

 private:
  void bytes(const void* data, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, size);
    state_ = (state_ ^ word) * 1099511628211ULL;
    state_ ^= state_ >> 32;  // multiplying carries nothing downwards
  }

  std::uint64_t state_ = 14695981039346656037ULL;
};

}  // namespace

NodeId make_id(NodeId parent, std::string_view name) {
  std::uint32_t state = 2166136261U ^ parent;
  state *= 16777619U;
  for (const char c : name) {
    state ^= static_cast<unsigned char>(c);
    state *= 16777619U;
  }
  return state == 0 ? 1 : state;
}

Rect intersect(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x), top = std::max(a.y, b.y);
  const float right = std::min(a.right(), b.right()), bottom = std::min(a.bottom(), b.bottom());
  if (right <= left || bottom <= top) return {left, top, 0, 0};
  return {left, top, right - left, bottom - top};
}

std::uint64_t hash(const Node& node) {
  Hasher hasher;
  hasher.number(node.id);
  hasher.number(node.parent);
  hasher.number(node.role);
  for (const std::string* words : {&node.name, &node.value, &node.description, &node.placeholder,
                                   &node.autocomplete, &node.input_mode, &node.keys}) {
    hasher.text(*words);
  }
  for (const Option& option : node.options) {
    hasher.text(option.value);
    hasher.text(option.label);
  }
  hasher.number(node.check);
  hasher.number(node.expand);
  hasher.number(node.sort);
  const bool flags[] = {node.disabled, node.invalid,   node.required, node.selected,  node.current,
                        node.busy,     node.focusable, node.skip_tab, node.has_popup, node.modal};
  for (const bool flag : flags) hasher.number(flag);
  hasher.number(node.layer);
  hasher.number(node.level);
  hasher.number(node.controls);
  hasher.number(node.active);
  for (const int place : {node.row, node.row_count, node.column, node.column_count}) {
    hasher.number(place);
  }
  for (const double number : {node.number, node.minimum, node.maximum, node.step}) {
    hasher.number(number);
  }
  hasher.rect(node.rect);
  hasher.rect(node.clip);
  hasher.number(node.text_size);
  return hasher.result();
}

}  // namespace rondo::access
