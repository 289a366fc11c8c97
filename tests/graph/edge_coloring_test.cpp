#include "graph/edge_coloring.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/index.h"
#include "base/random.h"

namespace rondo::graph {
namespace {

int below(SeededRandom& random, int bound) {
  return static_cast<int>(random.next() % static_cast<std::uint64_t>(bound));
}

ColorSet all_colors(int colors) {
  return colors == kMaxColors ? ~ColorSet{0} : (ColorSet{1} << colors) - 1;
}

// No node has a color twice, every color is allowed, and sizes are counted rightly.
void check_coloring(const EdgeColoring& coloring) {
  std::set<std::pair<int, int>> left;
  std::set<std::pair<int, int>> right;
  std::vector<int> sizes(index(coloring.colors()), 0);
  for (int i = 0; i < coloring.edges(); ++i) {
    const EdgeColoring::Edge& edge = coloring.edge(i);
    if (edge.color < 0) continue;
    ++sizes[index(edge.color)];
    CHECK((edge.allowed >> edge.color & 1) == 1);
    CHECK(left.emplace(edge.left, edge.color).second);
    CHECK(right.emplace(edge.right, edge.color).second);
    CHECK(coloring.at_left(edge.left, edge.color) == i);
    CHECK(coloring.at_right(edge.right, edge.color) == i);
  }
  for (int color = 0; color < coloring.colors(); ++color) {
    CHECK(coloring.class_size(color) == sizes[index(color)]);
  }
}

// A random graph whose degrees are at most the number of colors; multiple edges do not occur.
EdgeColoring random_graph(SeededRandom& random, int nodes, int colors) {
  EdgeColoring coloring(nodes, nodes, colors);
  std::vector<int> left(index(nodes), 0);
  std::vector<int> right(index(nodes), 0);
  std::set<std::pair<int, int>> taken;
  const int tries = below(random, nodes * colors * 3);
  for (int i = 0; i < tries; ++i) {
    const int l = below(random, nodes);
    const int r = below(random, nodes);
    if (left[index(l)] == colors || right[index(r)] == colors) continue;
    if (!taken.emplace(l, r).second) continue;
    ++left[index(l)];
    ++right[index(r)];
    coloring.add(l, r, all_colors(colors));
  }
  return coloring;
}

TEST_CASE("edge_coloring: as many colors as the greatest degree do, level to one, seeds 0..499") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const int colors = 1 + below(random, 10);
    EdgeColoring coloring = random_graph(random, 1 + below(random, 25), colors);
    for (int edge = 0; edge < coloring.edges(); ++edge) REQUIRE(coloring.insert(edge));
    check_coloring(coloring);
    coloring.level(all_colors(colors));
    check_coloring(coloring);
    int least = coloring.edges();
    int most = 0;
    for (int color = 0; color < colors; ++color) {
      least = std::min(least, coloring.class_size(color));
      most = std::max(most, coloring.class_size(color));
    }
    CHECK(most - least <= 1);
  }
}

TEST_CASE("edge_coloring: frozen edges and rivals stay as they are, seeds 0..499") {
  int refused = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const int colors = 2 + below(random, 6);
    const int nodes = 2 + below(random, 10);
    EdgeColoring coloring = random_graph(random, nodes, colors);
    std::vector<bool> has_rival(index(nodes));
    for (int node = 0; node < nodes; ++node) {
      bool linked = false;
      for (int edge = 0; edge < coloring.edges(); ++edge) {
        const EdgeColoring::Edge& one = coloring.edge(edge);
        linked = linked || (one.left == node && one.right == (node + 1) % nodes);
      }
      has_rival[index(node)] = !linked && below(random, 3) == 0;
      if (has_rival[index(node)]) coloring.set_rivals(node, (node + 1) % nodes);
    }
    std::vector<int> frozen(index(coloring.edges()), -1);
    for (int edge = 0; edge < coloring.edges(); ++edge) {
      if (below(random, 3) > 0) continue;
      const std::vector<int> open = colors_of(coloring.open_colors(edge));
      if (open.empty()) continue;
      frozen[index(edge)] = open[random.next() % open.size()];
      coloring.color(edge, frozen[index(edge)]);
      coloring.allow(edge, ColorSet{1} << frozen[index(edge)]);
    }
    for (int edge = 0; edge < coloring.edges(); ++edge) {
      if (frozen[index(edge)] >= 0) continue;
      if (below(random, 4) == 0) coloring.allow(edge, random.next() & all_colors(colors));
      const bool fits = coloring.insert(edge);
      refused += fits ? 0 : 1;
      CHECK((coloring.edge(edge).color >= 0) == fits);
    }
    coloring.level(all_colors(colors));
    check_coloring(coloring);
    for (int edge = 0; edge < coloring.edges(); ++edge) {
      if (frozen[index(edge)] >= 0) CHECK(coloring.edge(edge).color == frozen[index(edge)]);
    }
    for (int node = 0; node < nodes; ++node) {
      if (!has_rival[index(node)]) continue;
      for (int color = 0; color < colors; ++color) {
        const bool both =
            coloring.at_left(node, color) >= 0 && coloring.at_right((node + 1) % nodes, color) >= 0;
        CHECK(!both);
      }
    }
  }
  CHECK(refused > 50);
}

TEST_CASE("edge_coloring: a chain is exchanged and exchanged back") {
  EdgeColoring coloring(2, 2, 3);
  for (const auto& [l, r] : {std::pair{0, 0}, {1, 0}, {1, 1}}) coloring.add(l, r, all_colors(3));
  coloring.color(0, 0);
  coloring.color(1, 1);
  coloring.color(2, 0);
  const EdgeColoring::Chain path = coloring.chain(1, 0);
  CHECK(path.edges.size() == 3);
  CHECK(path.ends.size() == 2);
  REQUIRE(coloring.can_exchange(path));
  coloring.exchange(path);
  check_coloring(coloring);
  CHECK(coloring.edge(0).color == 1);
  CHECK(coloring.edge(1).color == 0);
  coloring.exchange(path);
  CHECK(coloring.edge(0).color == 0);
  // A cycle has no ends.
  coloring.add(0, 1, all_colors(3));
  coloring.color(3, 1);
  CHECK(coloring.chain(1, 0).ends.empty());
  CHECK(coloring.chain(1, 0).edges.size() == 4);
}

}  // namespace
}  // namespace rondo::graph
