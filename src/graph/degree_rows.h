// The pairs of a DegreeProblem by left node, the best first: as many of a row are sorted as have
// been asked for. Equal values are in order of the right nodes, counted from the left node's own
// number, so that they spread out. Internal to graph/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/index.h"
#include "graph/degree_matching.h"
#include "graph/lex_cost.h"

namespace rondo::graph {

template <std::size_t N>
class DegreeRows {
 public:
  using Cost = LexCost<N>;
  struct Entry {
    Cost value;
    int right;
    int pair;
  };

  // `values` of the problem's classes. A few times as many pairs are sorted as can be taken.
  void build(const DegreeProblem& problem, const std::vector<Cost>& values) {
    rights_ = static_cast<int>(problem.right_bounds.size());
    row_.assign(problem.left_bounds.size() + 1, 0);
    for (const DegreePair& pair : problem.pairs) ++row_[index(pair.left) + 1];
    for (std::size_t left = 1; left < row_.size(); ++left) row_[left] += row_[left - 1];
    if (!values.empty()) {
      const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
      least_value_ = *least;
      greatest_value_ = *greatest;
    }
    entries_.resize(problem.pairs.size());
    std::vector<std::size_t> next = row_;
    for (std::size_t i = 0; i < problem.pairs.size(); ++i) {
      const DegreePair& pair = problem.pairs[i];
      entries_[next[index(pair.left)]++] = {values[index(pair.value)], pair.right,
                                            static_cast<int>(i)};
    }
    sorted_to_ = row_;
    for (std::size_t left = 0; left < problem.left_bounds.size(); ++left) {
      const std::size_t wanted = 4 * index(problem.left_bounds[left]);
      sort(static_cast<int>(left), std::max(wanted, kMinSorted));
    }
  }

  // The row of a left node: places [begin, end).
  std::size_t begin(int left) const { return row_[index(left)]; }
  std::size_t end(int left) const { return row_[index(left) + 1]; }
  std::size_t size(int left) const { return end(left) - begin(left); }

  // The entry at this place of the sorted row; null past its end.
  const Entry* entry(int left, std::size_t at) {
    if (at == end(left)) return nullptr;
    if (at == sorted_to_[index(left)]) sort(left, end(left) - at);
    return &entries_[at];
  }
  // At a place whose row may not be sorted so far.
  const Entry& at(std::size_t place) const { return entries_[place]; }
  const std::vector<Entry>& all() const { return entries_; }
  // Of all classes.
  const Cost& least_value() const { return least_value_; }
  const Cost& greatest_value() const { return greatest_value_; }

 private:
  static constexpr std::size_t kMinSorted = 24;

  // Sorts so many more pairs of a row.
  void sort(int left, std::size_t count) {
    const auto first = entries_.begin() + static_cast<std::ptrdiff_t>(sorted_to_[index(left)]);
    const auto last = entries_.begin() + static_cast<std::ptrdiff_t>(end(left));
    const int turn = rights_ == 0 ? 0 : left % rights_;
    const auto better = [&](const Entry& one, const Entry& other) {
      if (!(one.value == other.value)) return other.value < one.value;
      const int place = one.right < turn ? one.right + rights_ : one.right;
      const int other_place = other.right < turn ? other.right + rights_ : other.right;
      return place < other_place;
    };
    const auto size = static_cast<std::size_t>(last - first);
    const auto middle = first + static_cast<std::ptrdiff_t>(std::min(size, count));
    if (middle != last) std::nth_element(first, middle, last, better);
    std::sort(first, middle, better);
    sorted_to_[index(left)] += std::min(size, count);
  }

  int rights_ = 0;
  std::vector<std::size_t> row_;
  std::vector<std::size_t> sorted_to_;
  std::vector<Entry> entries_;
  Cost least_value_;
  Cost greatest_value_;
};

}  // namespace rondo::graph
