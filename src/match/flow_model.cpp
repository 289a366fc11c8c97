#include "match/flow_model.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "base/index.h"

namespace rondo::match {

class FlowModelBuilder::Work {
 public:
  Work(const Problem& problem, const Remaining& remaining, const StageCosts& costs)
      : problem_(problem), remaining_(remaining), costs_(costs) {}

  bool step(std::int64_t budget) {
    while (budget > 0 && pass_ != Pass::done) {
      if (pass_ == Pass::meetings) {
        budget -= find_meetings();
      } else {
        budget -= static_cast<std::int64_t>(problem_.pairs.size());
        take_pass();
      }
    }
    return pass_ == Pass::done;
  }

  Result<FlowModel> finish() {
    if (crossing_) return *crossing_;
    return std::move(model_);
  }

 private:
  enum class Pass { count, meetings, route, requests, pairs, rest, done };

  // An open pair of a mentee who could meet a mentor twice.
  struct Meetable {
    int mentor;
    std::size_t pair;
    bool operator<(const Meetable& other) const {
      return std::tie(mentor, pair) < std::tie(other.mentor, other.pair);
    }
  };

  void take_pass() {
    switch (pass_) {
      case Pass::count:
        count_open_pairs();
        pass_ = Pass::meetings;
        break;
      case Pass::route:
        find_binding_groups();
        route_meetings();
        pass_ = crossing_ ? Pass::done : Pass::requests;
        break;
      case Pass::requests:
        number_nodes();
        add_requests();
        pass_ = Pass::pairs;
        break;
      case Pass::pairs:
        add_pairs();
        pass_ = Pass::rest;
        break;
      case Pass::rest:
        add_groups();
        add_mentors();
        pass_ = Pass::done;
        break;
      case Pass::meetings:
      case Pass::done:
        break;
    }
  }

  const std::string& mentee_of(std::size_t pair) const {
    return problem_.requests[index(problem_.pairs[pair].request)].mentee;
  }
  int places_left(int mentor) const {
    return problem_.mentors[index(mentor)].capacity() - remaining_.places_taken[index(mentor)];
  }
  bool open(std::size_t pair) const { return remaining_.open[pair] != 0; }

  void count_open_pairs() {
    open_of_request_.assign(problem_.requests.size(), 0);
    open_of_group_.assign(problem_.groups.size(), 0);
    first_pair_.assign(problem_.requests.size() + 1, 0);
    for (std::size_t i = 0; i < problem_.pairs.size(); ++i) {
      const Pair& pair = problem_.pairs[i];
      ++first_pair_[index(pair.request) + 1];
      if (!open(i)) continue;
      ++open_of_request_[index(pair.request)];
      if (remaining_.group_of_pair[i] >= 0) ++open_of_group_[index(remaining_.group_of_pair[i])];
    }
    std::partial_sum(first_pair_.begin(), first_pair_.end(), first_pair_.begin());
    for (std::size_t r = 0; r < problem_.requests.size(); ++r) {
      if (open_of_request_[r] > 0) open_of_mentee_[problem_.requests[r].mentee].push_back(r);
    }
    next_mentee_ = open_of_mentee_.begin();
  }

  // Of one mentee. Only who has several open requests can meet a mentor twice. Returns how many
  // pairs it looked at.
  std::int64_t find_meetings() {
    if (problem_.repeat_mentor || next_mentee_ == open_of_mentee_.end()) {
      pass_ = Pass::route;
      return 1;
    }
    const std::vector<std::size_t>& requests = (next_mentee_++)->second;
    if (requests.size() < 2) return 1;
    const std::size_t start = meetable_.size();
    for (const std::size_t r : requests) {
      for (std::size_t i = first_pair_[r]; i < first_pair_[r + 1]; ++i) {
        if (open(i)) meetable_.push_back({problem_.pairs[i].mentor, i});
      }
    }
    std::sort(meetable_.begin() + static_cast<std::ptrdiff_t>(start), meetable_.end());
    for (std::size_t i = start; i < meetable_.size(); ++i) {
      if (i == start || meetable_[i].mentor != meetable_[i - 1].mentor)
        meeting_starts_.push_back(i);
    }
    return static_cast<std::int64_t>(meetable_.size() - start);
  }

  // `use(pairs)` for each mentee and mentor who could meet, with the pairs in which they do.
  template <class Use>
  void for_each_meeting(Use use) const {
    for (std::size_t i = 0; i < meeting_starts_.size(); ++i) {
      const std::size_t end =
          i + 1 < meeting_starts_.size() ? meeting_starts_[i + 1] : meetable_.size();
      use(std::span(meetable_).subspan(meeting_starts_[i], end - meeting_starts_[i]));
    }
  }

  // A group limits nothing if it seats all who may come, all whom the mentor may take, or only
  // requests of one mentee, of whom one can come anyway.
  void find_binding_groups() {
    binding_.assign(problem_.groups.size(), 0);
    if (problem_.groups.empty()) return;
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
      const int seats = remaining_.seats[g];
      binding_[g] =
          seats < open_of_group_[g] && seats < places_left(problem_.groups[g].mentor) ? 1 : 0;
    }
    for_each_meeting([&](std::span<const Meetable> pairs) {
      std::map<int, int> members;
      for (const Meetable& each : pairs) ++members[remaining_.group_of_pair[each.pair]];
      for (const auto& [group, count] : members) {
        if (group >= 0 && count == open_of_group_[index(group)]) binding_[index(group)] = 0;
      }
    });
  }

  int binding_group(std::size_t pair) const {
    const int group = remaining_.group_of_pair[pair];
    return group >= 0 && binding_[index(group)] != 0 ? group : -1;
  }

  void route_meetings() {
    meeting_of_pair_.assign(problem_.pairs.size(), -1);
    for_each_meeting([&](std::span<const Meetable> pairs) {
      if (pairs.size() > 1 && !crossing_) route_meeting(pairs);
    });
  }

  void route_meeting(std::span<const Meetable> pairs) {
    const std::string& mentee = mentee_of(pairs.front().pair);
    const int mentor = pairs.front().mentor;
    const int group = binding_group(pairs.front().pair);
    for (const Meetable& each : pairs) {
      if (binding_group(each.pair) != group) {
        crossing_ =
            Error{"error.problem.crossing",
                  {arg("mentee", mentee), arg("mentor", problem_.mentors[index(mentor)].id)}};
        return;
      }
      meeting_of_pair_[each.pair] = static_cast<int>(model_.meetings.size());
    }
    model_.meetings.push_back({mentee, mentor});
    group_of_meeting_.push_back(group);
  }

  void number_nodes() {
    int nodes = 0;
    for (const auto& [mentee, requests] : open_of_mentee_) {
      const auto limit = remaining_.limits.find(mentee);
      if (limit != remaining_.limits.end() && limit->second < size(requests)) {
        model_.limited_nodes.emplace(mentee, nodes++);
      }
    }
    model_.first_request_node = nodes;
    model_.first_meeting_node = model_.first_request_node + size(problem_.requests);
    model_.first_group_node = model_.first_meeting_node + size(model_.meetings);
    model_.first_mentor_node = model_.first_group_node + size(problem_.groups);
    model_.network.nodes = model_.first_mentor_node + size(problem_.mentors) + 1;
    model_.network.supplies.assign(index(model_.network.nodes), 0);
    model_.network.components = costs_.components();
  }

  template <class List>
  static int size(const List& list) {
    return static_cast<int>(list.size());
  }
  int sink() const { return model_.network.nodes - 1; }

  int cost_class(const Price& price) {
    const auto [found, fresh] = classes_.emplace(price, static_cast<int>(classes_.size()));
    if (fresh) {
      auto& classes = model_.network.cost_classes;
      classes.insert(classes.end(), price.begin(), price.end());
    }
    return found->second;
  }

  int add_arc(int from, int to, int capacity, int cost) {
    model_.network.arcs.push_back({from, to, capacity, cost});
    return size(model_.network.arcs) - 1;
  }

  void add_requests() {
    const int free = cost_class(Price(costs_.components(), 0));
    for (const auto& [mentee, node] : model_.limited_nodes) {
      const int limit = remaining_.limits.at(mentee);
      model_.network.supplies[index(node)] = limit;
      add_arc(node, sink(), limit, free);
    }
    for (std::size_t r = 0; r < problem_.requests.size(); ++r) {
      if (open_of_request_[r] == 0) continue;
      const Request& request = problem_.requests[r];
      const int node = model_.first_request_node + static_cast<int>(r);
      Price price = costs_.unserved(request);
      const auto limited = model_.limited_nodes.find(request.mentee);
      if (limited == model_.limited_nodes.end()) {
        model_.network.supplies[index(node)] = 1;
        add_arc(node, sink(), 1, cost_class(price));
        continue;
      }
      for (std::int64_t& component : price) component = -component;
      add_arc(limited->second, node, 1, cost_class(price));
    }
  }

  void add_pairs() {
    model_.pair_arcs.assign(problem_.pairs.size(), -1);
    model_.network.arcs.reserve(model_.network.arcs.size() + problem_.pairs.size());
    for (std::size_t i = 0; i < problem_.pairs.size(); ++i) {
      if (!open(i)) continue;
      const Pair& pair = problem_.pairs[i];
      int to = model_.first_mentor_node + pair.mentor;
      if (binding_group(i) >= 0) to = model_.first_group_node + binding_group(i);
      if (meeting_of_pair_[i] >= 0) to = model_.first_meeting_node + meeting_of_pair_[i];
      const int from = model_.first_request_node + pair.request;
      model_.pair_arcs[i] = add_arc(from, to, 1, cost_class_of_fit(pair.fit));
    }
  }

  int cost_class_of_fit(int fit) {
    if (class_of_fit_.empty()) class_of_fit_.assign(kMaxFit + 1, -1);
    int& known = class_of_fit_[index(fit)];
    if (known < 0) known = cost_class(costs_.pair(fit));
    return known;
  }

  void add_groups() {
    const int free = cost_class(Price(costs_.components(), 0));
    for (int i = 0; i < size(model_.meetings); ++i) {
      const int group = group_of_meeting_[index(i)];
      const int to = group >= 0 ? model_.first_group_node + group
                                : model_.first_mentor_node + model_.meetings[index(i)].mentor;
      add_arc(model_.first_meeting_node + i, to, 1, free);
      model_.after_meeting.push_back(to);
    }
    for (int g = 0; g < size(problem_.groups); ++g) {
      if (binding_[index(g)] == 0) continue;
      const int mentor = problem_.groups[index(g)].mentor;
      add_arc(model_.first_group_node + g, model_.first_mentor_node + mentor,
              remaining_.seats[index(g)], free);
    }
  }

  void add_mentors() {
    for (int m = 0; m < size(problem_.mentors); ++m) {
      const Mentor& mentor = problem_.mentors[index(m)];
      int k = remaining_.places_taken[index(m)];
      while (k < mentor.capacity()) {
        const std::int64_t load_cost = mentor.load_cost[index(k)];
        int places = 0;
        while (k < mentor.capacity() && mentor.load_cost[index(k)] == load_cost) ++k, ++places;
        add_arc(model_.first_mentor_node + m, sink(), places, cost_class(costs_.place(load_cost)));
      }
    }
  }

  const Problem& problem_;
  const Remaining& remaining_;
  const StageCosts& costs_;
  FlowModel model_;
  std::optional<Error> crossing_;
  Pass pass_ = Pass::count;

  std::vector<int> open_of_request_;
  std::vector<int> open_of_group_;
  std::vector<std::size_t> first_pair_;  // pairs of request r: first_pair_[r] .. first_pair_[r + 1]
  std::map<std::string, std::vector<std::size_t>> open_of_mentee_;  // requests with an open pair
  std::map<std::string, std::vector<std::size_t>>::const_iterator next_mentee_;
  std::vector<Meetable> meetable_;           // by mentee, then by mentor
  std::vector<std::size_t> meeting_starts_;  // in meetable_
  std::vector<char> binding_;                // per group
  std::vector<int> meeting_of_pair_;
  std::vector<int> group_of_meeting_;
  std::map<Price, int> classes_;
  std::vector<int> class_of_fit_;
};

FlowModelBuilder::FlowModelBuilder(const Problem& problem, const Remaining& remaining,
                                   const StageCosts& costs)
    : work_(std::make_unique<Work>(problem, remaining, costs)) {}
FlowModelBuilder::FlowModelBuilder(FlowModelBuilder&&) noexcept = default;
FlowModelBuilder& FlowModelBuilder::operator=(FlowModelBuilder&&) noexcept = default;
FlowModelBuilder::~FlowModelBuilder() = default;

bool FlowModelBuilder::step(std::int64_t budget) {
  return work_->step(budget);
}

Result<FlowModel> FlowModelBuilder::finish() {
  return work_->finish();
}

}  // namespace rondo::match
