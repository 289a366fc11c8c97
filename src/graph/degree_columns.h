// The pairs of a DegreeProblem by right node, for looking at what left nodes would pay. Internal to
// graph/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/index.h"
#include "graph/degree_matching.h"
#include "graph/degree_rows.h"

namespace rondo::graph {

template <std::size_t N>
class DegreeColumns {
 public:
  using Cost = LexCost<N>;

  DegreeColumns(const DegreeProblem& problem, const DegreeRows<N>& rows)
      : column_(problem.right_bounds.size() + 1, 0), entries_(problem.pairs.size()) {
    for (const auto& entry : rows.all()) ++column_[index(entry.right) + 1];
    for (std::size_t right = 1; right < column_.size(); ++right) {
      column_[right] += column_[right - 1];
    }
    std::vector<std::size_t> next = column_;
    for (const auto& entry : rows.all()) {
      const int left = problem.pairs[index(entry.pair)].left;
      entries_[next[index(entry.right)]++] = {entry.value, left, entry.pair};
    }
  }

  // The price, lower than this one and not below zero, at which as many more left nodes want the
  // right node as it has room for, by what each asks of a pair (`bars`).
  Cost filling_price(int right, std::size_t room, const Cost& price, const std::vector<char>& taken,
                     const std::vector<Cost>& bars) {
    offers_.clear();
    for (std::size_t at = column_[index(right)]; at < column_[index(right) + 1]; ++at) {
      const Entry& entry = entries_[at];
      const Cost offer = entry.value - bars[index(entry.left)];
      if (taken[index(entry.pair)] == 0 && offer < price) offers_.push_back(offer);
    }
    if (offers_.size() < room) return Cost{};
    const auto last = offers_.begin() + static_cast<std::ptrdiff_t>(room - 1);
    std::nth_element(offers_.begin(), last, offers_.end(),
                     [](const Cost& one, const Cost& other) { return other < one; });
    return std::max(Cost{}, *last);
  }

 private:
  struct Entry {
    Cost value;
    int left;
    int pair;
  };

  std::vector<std::size_t> column_;  // per right node, where its entries begin
  std::vector<Entry> entries_;
  std::vector<Cost> offers_;
};

}  // namespace rondo::graph
