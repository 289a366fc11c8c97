#include "graph/edge_coloring.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace rondo::graph {

std::vector<int> colors_of(ColorSet colors) {
  std::vector<int> list;
  for (; colors != 0; colors &= colors - 1) list.push_back(std::countr_zero(colors));
  return list;
}

EdgeColoring::EdgeColoring(int left_nodes, int right_nodes, int colors)
    : colors_(colors),
      left_edges_(index(left_nodes * colors), -1),
      right_edges_(index(right_nodes * colors), -1),
      left_busy_(index(left_nodes), 0),
      right_busy_(index(right_nodes), 0),
      left_rivals_(index(left_nodes)),
      right_rivals_(index(right_nodes)),
      class_sizes_(index(colors), 0) {
  assert(0 <= colors && colors <= kMaxColors);
}

void EdgeColoring::set_rivals(int left, int right) {
  left_rivals_[index(left)].push_back(right);
  right_rivals_[index(right)].push_back(left);
}

int EdgeColoring::add(int left, int right, ColorSet allowed) {
  edges_.push_back({left, right, allowed, -1});
  return edges() - 1;
}

void EdgeColoring::set_slots(int edge, int value) {
  const Edge& changed = edges_[index(edge)];
  left_edges_[slot(changed.left, changed.color)] = value;
  right_edges_[slot(changed.right, changed.color)] = value;
}

void EdgeColoring::color(int edge, int color) {
  Edge& changed = edges_[index(edge)];
  assert(changed.color < 0 && (open_colors(edge) & bit(color)) != 0);
  changed.color = color;
  set_slots(edge, edge);
  left_busy_[index(changed.left)] |= bit(color);
  right_busy_[index(changed.right)] |= bit(color);
  ++class_sizes_[index(color)];
}

void EdgeColoring::uncolor(int edge) {
  Edge& changed = edges_[index(edge)];
  assert(changed.color >= 0);
  set_slots(edge, -1);
  left_busy_[index(changed.left)] &= ~bit(changed.color);
  right_busy_[index(changed.right)] &= ~bit(changed.color);
  --class_sizes_[index(changed.color)];
  changed.color = -1;
}

ColorSet EdgeColoring::free_at_left(int node) const {
  ColorSet busy = left_busy_[index(node)];
  for (const int rival : left_rivals_[index(node)]) busy |= right_busy_[index(rival)];
  return ~busy;
}

ColorSet EdgeColoring::free_at_right(int node) const {
  ColorSet busy = right_busy_[index(node)];
  for (const int rival : right_rivals_[index(node)]) busy |= left_busy_[index(rival)];
  return ~busy;
}

ColorSet EdgeColoring::open_colors(int edge) const {
  const Edge& open = edges_[index(edge)];
  return open.allowed & free_at_left(open.left) & free_at_right(open.right);
}

bool EdgeColoring::insert(int edge) {
  const auto smallest = [this](ColorSet colors) {
    int best = -1;
    for (; colors != 0; colors &= colors - 1) {
      const int color = std::countr_zero(colors);
      if (best < 0 || class_size(color) < class_size(best)) best = color;
    }
    return best;
  };
  const int open = smallest(open_colors(edge));
  if (open >= 0) {
    color(edge, open);
    return true;
  }
  const Edge inserted = edges_[index(edge)];
  const ColorSet left = free_at_left(inserted.left);
  const ColorSet right = free_at_right(inserted.right);
  for (ColorSet wanted = left & inserted.allowed; wanted != 0; wanted &= wanted - 1) {
    if (free_by_exchange(edge, std::countr_zero(wanted), right, true)) return true;
  }
  for (ColorSet wanted = right & inserted.allowed; wanted != 0; wanted &= wanted - 1) {
    if (free_by_exchange(edge, std::countr_zero(wanted), left, false)) return true;
  }
  return false;
}

// The edge gets the wanted color, which one of its ends has free and the other one has not: there,
// its edge of that color takes one of the spare ones instead.
bool EdgeColoring::free_by_exchange(int edge, int wanted, ColorSet spare, bool on_right) {
  const Edge inserted = edges_[index(edge)];
  const int blocking = on_right ? at_right(inserted.right, wanted) : at_left(inserted.left, wanted);
  if (blocking < 0) return false;  // a rival has the color
  for (ColorSet left = spare & edges_[index(blocking)].allowed; left != 0; left &= left - 1) {
    const Chain moved = chain(blocking, std::countr_zero(left));
    if (!can_exchange(moved)) continue;
    exchange(moved);
    if ((open_colors(edge) & bit(wanted)) != 0) {
      color(edge, wanted);
      return true;
    }
    exchange(moved);  // as it was
  }
  return false;
}

EdgeColoring::Chain::End EdgeColoring::walk(int edge, int other_color, bool leftward,
                                            Chain& chain) const {
  int color = edges_[index(edge)].color;
  int at = edge;
  for (;;) {
    const Edge& here = edges_[index(at)];
    const int node = leftward ? here.left : here.right;
    const int next = leftward ? at_left(node, other_color) : at_right(node, other_color);
    if (next < 0) return {leftward, node, color};
    if (next == edge) return {leftward, -1, color};  // around a cycle
    chain.edges.push_back(next);
    at = next;
    std::swap(color, other_color);
    leftward = !leftward;
  }
}

EdgeColoring::Chain EdgeColoring::chain(int edge, int other_color) const {
  Chain chain;
  chain.colors[0] = edges_[index(edge)].color;
  chain.colors[1] = other_color;
  chain.edges.push_back(edge);
  const Chain::End left = walk(edge, other_color, true, chain);
  if (left.node < 0) return chain;
  chain.ends = {left, walk(edge, other_color, false, chain)};
  return chain;
}

bool EdgeColoring::can_exchange(const Chain& chain) const {
  const int sum = chain.colors[0] + chain.colors[1];
  for (const int edge : chain.edges) {
    const Edge& moved = edges_[index(edge)];
    if ((moved.allowed & bit(sum - moved.color)) == 0) return false;
  }
  for (const Chain::End& end : chain.ends) {
    const ColorSet free = end.is_left ? free_at_left(end.node) : free_at_right(end.node);
    if ((free & bit(sum - end.color)) == 0) return false;
  }
  return true;
}

void EdgeColoring::exchange(const Chain& chain) {
  const int sum = chain.colors[0] + chain.colors[1];
  for (const int edge : chain.edges) set_slots(edge, -1);
  for (const int edge : chain.edges) {
    Edge& moved = edges_[index(edge)];
    --class_sizes_[index(moved.color)];
    moved.color = sum - moved.color;
    ++class_sizes_[index(moved.color)];
    set_slots(edge, edge);
  }
  for (const Chain::End& end : chain.ends) {
    ColorSet& busy = end.is_left ? left_busy_[index(end.node)] : right_busy_[index(end.node)];
    busy ^= bit(chain.colors[0]) | bit(chain.colors[1]);
  }
}

// One edge more of color `to` and one less of color `from`; false when no path allows it.
bool EdgeColoring::shift_one(int from, int to) {
  // Such a path has edges of `from` at both ends, so it is odd and one of its ends is on the left.
  for (std::size_t left = 0; left < left_busy_.size(); ++left) {
    const int node = static_cast<int>(left);
    const int edge = at_left(node, from);
    if (edge < 0 || at_left(node, to) >= 0) continue;
    const Chain path = chain(edge, to);
    if (path.edges.size() % 2 == 0 || !can_exchange(path)) continue;
    exchange(path);
    return true;
  }
  return false;
}

void EdgeColoring::level(ColorSet colors) {
  std::vector<int> order = colors_of(colors);
  for (bool moved = true; moved;) {
    moved = false;
    std::stable_sort(order.begin(), order.end(),
                     [this](int one, int other) { return class_size(one) > class_size(other); });
    for (std::size_t large = 0; large < order.size() && !moved; ++large) {
      for (std::size_t small = order.size(); small-- > large + 1 && !moved;) {
        while (class_size(order[large]) - class_size(order[small]) >= 2 &&
               shift_one(order[large], order[small])) {
          moved = true;
        }
      }
    }
  }
}

}  // namespace rondo::graph
