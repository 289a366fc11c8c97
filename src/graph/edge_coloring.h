// EdgeColoring: edges between two sides get one of at most 64 colors, so that no node has two edges
// of one color.
//
// Without further rules as many colors as the greatest degree are enough (König, 1916), and
// insert() finds one for every edge: where both ends have no free color in common, the edges of two
// colors form paths and cycles, and exchanging the two along the path from one end (a Kempe chain)
// frees a color at both. Only edges of that path change. Classes of two colors are evened out in
// the same way, because in their union some path has one edge more of the larger class (level()).
//
// Two further rules make the question NP-hard (Holyer; Marx, 2004), so that insert() may fail: an
// edge may be restricted to some colors, which is how a coloring is partly frozen, and a left and
// a right node may be rivals, which never have an edge of the same color.
//
// insert() and chain() take O(length of a path), insert() for up to colors^2 paths when there are
// further rules; level() takes O(nodes) for each step by which it evens out. Deterministic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/index.h"

namespace rondo::graph {

using ColorSet = std::uint64_t;  // bit c: color c
inline constexpr int kMaxColors = 64;

// The set of this color alone.
constexpr ColorSet bit(int color) {
  return ColorSet{1} << color;
}
// The colors of a set, ascending.
std::vector<int> colors_of(ColorSet colors);

class EdgeColoring {
 public:
  struct Edge {
    int left = 0;
    int right = 0;
    ColorSet allowed = 0;
    int color = -1;  // none yet
  };
  // The edges of two colors that hang together. Of a path the nodes at its ends: the color of
  // their edge moves there. A cycle has none.
  struct Chain {
    int colors[2] = {0, 0};
    std::vector<int> edges;
    struct End {
      bool is_left = true;
      int node = 0;
      int color = 0;  // of the edge at this end
    };
    std::vector<End> ends;
  };

  EdgeColoring(int left_nodes, int right_nodes, int colors);

  // Before the first color is given; there must be no edge between the two.
  void set_rivals(int left, int right);

  // An edge without color; returns its number.
  int add(int left, int right, ColorSet allowed);
  // Needs a color of open_colors().
  void color(int edge, int color);
  void uncolor(int edge);
  // Gives the edge a color, of the smallest class where there is a choice, if need be after
  // exchanging two colors along a path. False, and nothing has changed, when no path helps.
  bool insert(int edge);
  void allow(int edge, ColorSet allowed) { edges_[index(edge)].allowed = allowed; }

  const Edge& edge(int edge) const { return edges_[index(edge)]; }
  int edges() const { return static_cast<int>(edges_.size()); }
  int colors() const { return colors_; }
  // The edge of this color at a node, or -1.
  int at_left(int node, int color) const { return left_edges_[slot(node, color)]; }
  int at_right(int node, int color) const { return right_edges_[slot(node, color)]; }
  // Colors that a node's edges and its rivals leave free.
  ColorSet free_at_left(int node) const;
  ColorSet free_at_right(int node) const;
  // Colors that the edge could have without moving others.
  ColorSet open_colors(int edge) const;
  int class_size(int color) const { return class_sizes_[index(color)]; }

  // The chain that a colored edge is part of, with the edges of another color.
  Chain chain(int edge, int other_color) const;
  bool can_exchange(const Chain& chain) const;
  void exchange(const Chain& chain);  // doing it twice restores the colors

  // Evens out the classes of these colors: to within one where the rules allow it.
  void level(ColorSet colors);

 private:
  std::size_t slot(int node, int color) const { return index(node * colors_ + color); }

  void set_slots(int edge, int value);
  Chain::End walk(int edge, int other_color, bool leftward, Chain& chain) const;
  bool free_by_exchange(int edge, int wanted, ColorSet spare, bool on_right);
  bool shift_one(int from, int to);

  int colors_;
  std::vector<Edge> edges_;
  std::vector<int> left_edges_;  // per node and color
  std::vector<int> right_edges_;
  std::vector<ColorSet> left_busy_;
  std::vector<ColorSet> right_busy_;
  std::vector<std::vector<int>> left_rivals_;  // right nodes
  std::vector<std::vector<int>> right_rivals_;
  std::vector<int> class_sizes_;
};

}  // namespace rondo::graph
