#include "graph/degree_matching.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <optional>
#include <utility>

#include "base/index.h"
#include "graph/cost_packing.h"
#include "graph/degree_columns.h"
#include "graph/degree_frontier.h"
#include "graph/degree_levels.h"
#include "graph/degree_packing.h"
#include "graph/degree_rows.h"
#include "graph/lex_cost.h"

namespace rondo::graph {

class DegreeMatching::Engine {
 public:
  virtual ~Engine() = default;
  virtual bool step(std::int64_t budget) = 0;
  virtual bool taken(std::size_t pair) const = 0;
  virtual std::vector<std::int64_t> right_price(int right) const = 0;
  virtual std::vector<std::int64_t> total_price() const = 0;
};

namespace {

// Nodes by number: the right ones, the total, the left ones. The way out of the network, where
// units that nobody holds any more go, has no number.
template <std::size_t N>
class DegreeEngine final : public DegreeMatching::Engine {
 public:
  using Cost = LexCost<N>;

  DegreeEngine(const DegreeProblem& problem, CostPacking packing)
      : problem_(problem),
        packing_(std::move(packing)),
        levels_(problem, packing_),
        rights_(static_cast<int>(problem.right_bounds.size())),
        lefts_(static_cast<int>(problem.left_bounds.size())) {}

  bool step(std::int64_t budget) override {
    while (!done_ && budget > 0) budget -= advance();
    return done_;
  }

  bool taken(std::size_t pair) const override { return taken_[pair] != 0; }

  std::vector<std::int64_t> right_price(int right) const override {
    const Cost& price = price_[index(right)];
    // Below the total's price only where nobody is held; there the place itself is free.
    if (price < total_price_value()) return std::vector<std::int64_t>(packing_.components(), 0);
    return unpacked(price - total_price_value());
  }

  std::vector<std::int64_t> total_price() const override { return unpacked(total_price_value()); }

 private:
  using Entry = typename DegreeRows<N>::Entry;
  // What the current search knows of a node.
  struct Mark {
    Cost distance;
    int search = 0;
    bool settled = false;
  };
  struct Best {
    Cost gain;
    std::size_t at;
  };
  static constexpr int kSettlingTimes = 8;
  enum class Seen : char { open, on_path, dead };

  // Costs are counted as what is lost, so prices rise from 0. price_ holds what a meeting with a
  // right node costs, the total's price included; of a left node, what its worst pair is worth.
  const Cost& total_price_value() const { return price_[index(rights_)]; }
  int total_node() const { return rights_; }
  int left_node(int left) const { return rights_ + 1 + left; }
  int left_of(int node) const { return node - rights_ - 1; }

  std::vector<std::int64_t> unpacked(const Cost& cost) const {
    std::array<std::int64_t, N> limbs = cost.limbs;
    std::vector<std::int64_t> components(packing_.components());
    packing_.unpack(limbs.data(), components.data());
    return components;
  }

  std::vector<Cost> packed_values() const {
    std::vector<Cost> values;
    for (std::size_t at = 0; at < problem_.value_classes.size(); at += problem_.components) {
      values.push_back(packed(&problem_.value_classes[at]));
    }
    return values;
  }

  Cost packed(const std::int64_t* components) const {
    Cost cost;
    packing_.pack(components, cost.limbs.data());
    return cost;
  }

  std::int64_t advance() {
    if (price_.empty()) {
      rows_.build(problem_, packed_values());
      take_first();
      return static_cast<std::int64_t>(problem_.pairs.size()) + 1;
    }
    looked_at_ = 1;
    if (!search()) {
      done_ = true;
      return looked_at_;
    }
    raise_prices();
    move_units();
    return looked_at_;
  }

  const Cost& level(int left, int nth) const { return levels_.of(left, nth); }

  // Each left node takes the best pairs at prices that are not too high: where something costs
  // anything, more is taken than there is.
  void take_first() {
    price_.assign(index(rights_ + 1 + lefts_), Cost{});
    marks_.resize(price_.size());
    next_.resize(price_.size());
    seen_.resize(price_.size());
    taken_.assign(problem_.pairs.size(), 0);
    held_.resize(index(rights_));
    degree_.assign(index(lefts_), 0);
    bars_.resize(index(lefts_));
    std::int64_t room = 0;
    for (const int bound : problem_.right_bounds) room += bound;
    if (problem_.total_bound < room) {
      start_with_priced_total();
    } else {
      start_with_priced_nodes(room);
    }
  }

  void start_with_priced_total() {
    for (int nth = levels_.of_demand(problem_.total_bound, rows_);; ++nth) {
      const Cost price = levels_.price(nth, rows_);
      std::fill(price_.begin(), price_.begin() + rights_, price);
      price_[index(total_node())] = price;
      take_all_best();
      if (price == Cost{} || total_ >= problem_.total_bound) return;
    }
  }

  // Downwards from a price that all pay gladly, by whole levels where there is room. Where right
  // nodes are scarce, what they are worth beside each other is found first, from prices at which
  // too few pairs are wanted, so that fewer are taken that have to go again.
  void start_with_priced_nodes(std::int64_t room) {
    const int nth = levels_.of_demand(room, rows_);
    std::vector<int> lower(index(rights_), nth + 1);
    std::vector<Cost> dearer(index(rights_));  // than the price of the level
    if (levels_.demand(levels_.count(), rows_) > room) {
      const Cost price = nth > 0 ? levels_.price(nth - 1, rows_) : rows_.greatest_value();
      std::fill(price_.begin(), price_.begin() + rights_, price);
      take_all_best();
      if (settle_prices()) return;
      for (std::size_t right = 0; right < dearer.size(); ++right) {
        dearer[right] = price_[right] - price;
        lower[right] = nth;
      }
    }
    for (bool changed = true; changed;) {
      for (std::size_t right = 0; right < lower.size(); ++right) {
        const Cost price = levels_.price(lower[right], rows_);
        price_[right] = price == Cost{} ? price : std::max(Cost{}, price + dearer[right]);
      }
      take_all_best();
      changed = false;
      for (int right = 0; right < rights_; ++right) {
        if (price_[index(right)] == Cost{} || !has_room(right)) continue;
        ++lower[index(right)];
        changed = true;
      }
    }
  }

  // Who has room goes down to where that is filled, as others stand, all at once and a few times.
  // True when nobody with a price has room any more.
  bool settle_prices() {
    DegreeColumns<N> columns(problem_, rows_);
    for (int time = 0; time < kSettlingTimes; ++time) {
      bool changed = false;
      for (int right = 0; right < rights_; ++right) {
        Cost& price = price_[index(right)];
        if (price == Cost{} || !has_room(right)) continue;
        const auto room = index(problem_.right_bounds[index(right)] - load(right));
        price = columns.filling_price(right, room, price, taken_, bars_);
        changed = true;
      }
      if (!changed) return true;
      take_all_best();
    }
    return false;
  }

  Cost least_price() const {
    if (rights_ == 0) return Cost{};
    return *std::min_element(price_.begin(), price_.begin() + rights_);
  }

  void take_all_best() {
    std::fill(taken_.begin(), taken_.end(), char{0});
    for (std::vector<int>& held : held_) held.clear();
    least_price_ = least_price();
    for (int left = 0; left < lefts_; ++left) take_best(left);
    total_ = 0;
    for (int right = 0; right < rights_; ++right) total_ += full_units(right);
  }

  // The row is read as far as something may be among the best, or the next one after them.
  void take_best(int left) {
    best_.clear();
    const std::size_t most = index(problem_.left_bounds[index(left)]) + 1;
    std::size_t at = rows_.begin(left);
    for (const Entry* entry = rows_.entry(left, at); entry != nullptr;
         entry = rows_.entry(left, ++at)) {
      if (best_.size() == most) {
        if (!(best_.back().gain < entry->value - least_price_)) break;
        if (!(best_.back().gain < gain(*entry))) continue;
        best_.pop_back();
      }
      const Best found{gain(*entry), at};
      const auto after = std::upper_bound(
          best_.begin(), best_.end(), found,
          [](const Best& one, const Best& other) { return other.gain < one.gain; });
      best_.insert(after, found);
    }
    take_wanted(left);
  }

  // Of best_, which has one more than can be taken, if there is one.
  void take_wanted(int left) {
    int& degree = degree_[index(left)];
    degree = 0;
    std::size_t next = 0;
    while (next < best_.size() && wants(left, best_[next].gain)) {
      take(best_[next++].at);
      ++degree;
    }
    const bool more = next < best_.size();
    set_worst(left, more ? best_[next].gain : Cost{}, more);
    // A further pair is taken as well, or instead of the worst one.
    Cost& bar = bars_[index(left)];
    bar = degree > 0 ? best_[next - 1].gain : level(left, 0);
    if (degree < problem_.left_bounds[index(left)]) bar = std::min(bar, level(left, degree));
  }

  Cost gain(const Entry& entry) const { return entry.value - price_[index(entry.right)]; }
  bool wants(int left, const Cost& gain) const {
    const int degree = degree_[index(left)];
    return degree < problem_.left_bounds[index(left)] && !(gain < level(left, degree));
  }
  // The least that the worst pair of the left node may be worth: what the next one would be, if
  // there is one, and the level that it costs.
  void set_worst(int left, const Cost& next_gain, bool has_next) {
    Cost& worst = price_[index(left_node(left))];
    worst = has_next ? next_gain : Cost{};
    if (degree_[index(left)] > 0) worst = std::max(worst, level(left, degree_[index(left)] - 1));
  }

  void take(std::size_t at) {
    const Entry& entry = rows_.at(at);
    taken_[index(entry.pair)] = 1;
    held_[index(entry.right)].push_back(entry.pair);
  }

  // What of a right node's pairs counts toward the total: no more than its bound.
  int full_units(int right) const {
    return std::min(load(right), problem_.right_bounds[index(right)]);
  }
  int load(int right) const { return static_cast<int>(held_[index(right)].size()); }
  bool overfull(int node) const {
    if (node == total_node()) return total_ > problem_.total_bound;
    return load(node) > problem_.right_bounds[index(node)];
  }
  bool has_room(int right) const { return load(right) < problem_.right_bounds[index(right)]; }
  bool total_has_room() const { return total_ < problem_.total_bound; }

  // Reduced costs of the ways that a unit can go; none is below zero.
  Cost drop_cost(int right, int pair) const {
    const int left = problem_.pairs[index(pair)].left;
    return pair_value(pair) - price_[index(right)] - price_[index(left_node(left))];
  }
  Cost fewer_cost(int left) const {
    return price_[index(left_node(left))] - level(left, degree_[index(left)] - 1);
  }
  const Cost& pair_value(int pair) const { return value_of_pair_[index(pair)]; }

  // Distances from everything overfull; false when nothing is. Sets to_way_out_.
  bool search() {
    if (value_of_pair_.empty() && !problem_.pairs.empty()) keep_pair_values();
    ++search_;
    frontier_.clear();
    settled_.clear();
    out_known_ = false;
    least_price_ = least_price();
    for (int node = 0; node <= total_node(); ++node) {
      if (overfull(node)) reach(node, Cost{});
    }
    if (frontier_.empty()) return false;
    while (!frontier_.empty()) {
      const int node = frontier_.take();
      if (out_known_ && !(frontier_.here() < to_way_out_)) break;
      Mark& mark = marks_[index(node)];
      if (mark.settled) continue;  // an entry that a shorter way has outdated
      mark.settled = true;
      settled_.push_back(node);
      settle(node, frontier_.here());
    }
    // Every overfull node holds a pair, and a left node may always take one pair less.
    assert(out_known_);
    return true;
  }

  void keep_pair_values() {
    value_of_pair_.resize(problem_.pairs.size());
    for (const Entry& entry : rows_.all()) value_of_pair_[index(entry.pair)] = entry.value;
  }

  void reach(int node, const Cost& distance) {
    Mark& mark = marks_[index(node)];
    if (mark.search == search_ && (mark.settled || !(distance < mark.distance))) return;
    if (out_known_ && !(distance < to_way_out_)) return;  // leads nowhere shorter
    mark.distance = distance;
    mark.search = search_;
    mark.settled = false;
    frontier_.add(node, distance);
  }

  void reach_way_out(const Cost& distance) {
    if (out_known_ && !(distance < to_way_out_)) return;
    out_known_ = true;
    to_way_out_ = distance;
  }

  void settle(int node, const Cost& distance) {
    if (node == total_node()) {
      settle_total(distance);
    } else if (node < rights_) {
      settle_right(node, distance);
    } else {
      settle_left(left_of(node), distance);
    }
  }

  void settle_total(const Cost& distance) {
    for (int right = 0; right < rights_; ++right) {
      if (load(right) > 0) reach(right, distance + price_[index(right)] - total_price_value());
    }
    looked_at_ += rights_;
  }

  void settle_right(int right, const Cost& distance) {
    for (const int pair : held_[index(right)]) {
      const int left = problem_.pairs[index(pair)].left;
      const Cost there = distance + drop_cost(right, pair);
      reach(left_node(left), there);
      reach_way_out(there + fewer_cost(left));
    }
    looked_at_ += load(right);
  }

  void settle_left(int left, const Cost& distance) {
    const Cost base = distance + price_[index(left_node(left))];
    std::size_t at = rows_.begin(left);
    for (const Entry* next = rows_.entry(left, at); next != nullptr;
         next = rows_.entry(left, ++at)) {
      const Cost there_if_free = base - next->value;
      if (out_known_ && !(there_if_free + least_price_ < to_way_out_)) break;
      const Cost there = there_if_free + price_[index(next->right)];
      if (out_known_ && !(there < to_way_out_)) continue;
      if (taken_[index(next->pair)] != 0) continue;
      reach(next->right, there);
      if (has_room(next->right))
        reach_total(there + total_price_value() - price_[index(next->right)]);
    }
    looked_at_ += static_cast<std::int64_t>(at - rows_.begin(left));
  }

  void reach_total(const Cost& distance) {
    if (total_has_room()) {
      reach_way_out(distance);
    } else {
      reach(total_node(), distance);
    }
  }

  void raise_prices() {
    for (const int node : settled_) {
      const Cost nearer = to_way_out_ - marks_[index(node)].distance;
      if (node <= total_node()) {
        price_[index(node)] += nearer;
      } else {
        price_[index(node)] -= nearer;
      }
    }
  }

  // Moves units from overfull nodes along ways of no reduced cost until none is found.
  void move_units() {
    least_price_ = least_price();
    std::fill(seen_.begin(), seen_.end(), Seen::open);
    std::fill(next_.begin(), next_.end(), std::size_t{0});
    for (int node = 0; node <= total_node(); ++node) {
      while (overfull(node) && find_way(node)) move_along_way();
    }
  }

  // Depth first from the node, on way_; each step goes on from where the node was left.
  bool find_way(int source) {
    way_.assign(1, source);
    seen_[index(source)] = Seen::on_path;
    while (!way_.empty()) {
      const int node = way_.back();
      if (can_leave(node)) return true;
      const int onward = next_node(node);
      if (onward >= 0) {
        seen_[index(onward)] = Seen::on_path;
        way_.push_back(onward);
      } else {
        seen_[index(node)] = Seen::dead;
        way_.pop_back();
      }
    }
    return false;
  }

  bool can_leave(int node) const {
    if (node < rights_) return false;
    if (node == total_node()) return total_has_room();
    return fewer_cost(left_of(node)) == Cost{};
  }

  int next_node(int node) {
    if (node == total_node()) return next_of_total();
    return node < rights_ ? next_of_right(node) : next_of_left(left_of(node));
  }

  bool is_open(int node) const { return seen_[index(node)] == Seen::open; }

  int next_of_total() {
    for (std::size_t& right = next_[index(total_node())]; right < index(rights_); ++right) {
      ++looked_at_;
      const int node = static_cast<int>(right);
      if (is_open(node) && load(node) > 0 && price_[right] == total_price_value()) return node;
    }
    return -1;
  }

  int next_of_right(int right) {
    if (has_room(right) && is_open(total_node()) && price_[index(right)] == total_price_value()) {
      return total_node();
    }
    for (std::size_t& at = next_[index(right)]; at < held_[index(right)].size(); ++at) {
      ++looked_at_;
      const int pair = held_[index(right)][at];
      const int node = left_node(problem_.pairs[index(pair)].left);
      if (is_open(node) && drop_cost(right, pair) == Cost{}) return node;
    }
    return -1;
  }

  int next_of_left(int left) {
    const Cost& worst = price_[index(left_node(left))];
    std::size_t& skipped = next_[index(left_node(left))];
    const std::size_t first = rows_.begin(left);
    const Entry* next = rows_.entry(left, first + skipped);
    for (; next != nullptr; next = rows_.entry(left, first + ++skipped)) {
      ++looked_at_;
      if (next->value < worst + least_price_) break;
      if (!is_open(next->right) || taken_[index(next->pair)] != 0) continue;
      if (next->value == worst + price_[index(next->right)]) return next->right;
    }
    return -1;
  }

  // The way ends where a unit leaves: at the total, or at a left node that holds one pair less.
  void move_along_way() {
    total_ -= full_units_on_way();
    for (std::size_t i = 0; i + 1 < way_.size(); ++i) {
      const int from = way_[i];
      const int to = way_[i + 1];
      if (from < rights_ && to > total_node()) {
        drop(from);
      } else if (from > total_node()) {
        take(rows_.begin(left_of(from)) + next_[index(from)]);
      }
    }
    if (way_.back() > total_node()) --degree_[index(left_of(way_.back()))];
    total_ += full_units_on_way();
    for (const int node : way_) seen_[index(node)] = Seen::open;
  }

  int full_units_on_way() const {
    int units = 0;
    for (const int node : way_) units += node < rights_ ? full_units(node) : 0;
    return units;
  }

  // The pair that the way has taken from this node.
  void drop(int right) {
    std::vector<int>& held = held_[index(right)];
    int& pair = held[next_[index(right)]];
    taken_[index(pair)] = 0;
    pair = held.back();
    held.pop_back();
  }

  const DegreeProblem& problem_;
  CostPacking packing_;
  DegreeLevels<N> levels_;
  int rights_;
  int lefts_;
  bool done_ = false;
  std::int64_t looked_at_ = 0;

  DegreeRows<N> rows_;
  std::vector<Cost> value_of_pair_;

  std::vector<char> taken_;             // per pair
  std::vector<std::vector<int>> held_;  // pairs, per right node
  std::vector<int> degree_;             // per left node
  std::vector<Cost> bars_;              // per left node, what it asks of a pair at first prices
  std::vector<Best> best_;
  int total_ = 0;  // pairs within the right bounds
  std::vector<Cost> price_;

  int search_ = 0;
  std::vector<Mark> marks_;
  DegreeFrontier<N> frontier_;
  std::vector<int> settled_;
  bool out_known_ = false;
  Cost to_way_out_;
  Cost least_price_;

  std::vector<std::size_t> next_;  // where each node's depth-first search goes on
  std::vector<Seen> seen_;
  std::vector<int> way_;
};

}  // namespace

Result<DegreeMatching> DegreeMatching::make(const DegreeProblem& problem) {
  auto packing = packing_for(problem);
  if (!packing || packing->limbs() > 2) return Error{"error.flow.too_large", {}};
  if (packing->limbs() <= 1) {
    return DegreeMatching(std::make_unique<DegreeEngine<1>>(problem, *std::move(packing)));
  }
  return DegreeMatching(std::make_unique<DegreeEngine<2>>(problem, *std::move(packing)));
}

DegreeMatching::DegreeMatching(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
DegreeMatching::DegreeMatching(DegreeMatching&&) noexcept = default;
DegreeMatching& DegreeMatching::operator=(DegreeMatching&&) noexcept = default;
DegreeMatching::~DegreeMatching() = default;

bool DegreeMatching::step(std::int64_t budget) {
  return engine_->step(budget);
}

bool DegreeMatching::taken(std::size_t pair) const {
  return engine_->taken(pair);
}

std::vector<std::int64_t> DegreeMatching::right_price(int right) const {
  return engine_->right_price(right);
}

std::vector<std::int64_t> DegreeMatching::total_price() const {
  return engine_->total_price();
}

}  // namespace rondo::graph
