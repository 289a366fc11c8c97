#include "match/unserved.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "base/index.h"

namespace rondo::match {

class UnservedExplainer::Work {
 public:
  Work(const Problem& problem, const Remaining& remaining, const FlowModel& model,
       const graph::MinCostFlow& flow)
      : problem_(problem),
        remaining_(remaining),
        model_(model),
        flow_(flow),
        serving_first_(serves_first(problem)) {}

  bool step(std::int64_t budget) {
    switch (pass_) {
      case Pass::read_pairs:
        note_served();
        sort_pairs();
        pass_ = Pass::read_flow;
        // Nobody to explain.
        if (std::count(served_.begin(), served_.end(), 0) == 0) next_ = requests();
        return next_ == requests();
      case Pass::read_flow:
        read_flow();
        reached_.assign(index(model_.network.nodes), 0);
        pass_ = Pass::explain;
        return false;
      case Pass::explain:
        break;
    }
    looked_at_ = 0;
    for (; next_ < requests() && looked_at_ < budget; ++next_, ++looked_at_) {
      if (served_[index(next_)] == 0) explained_.push_back(explain(next_));
    }
    return next_ == requests();
  }

  std::int64_t done() const { return next_; }
  std::vector<Unserved> take() { return std::move(explained_); }

 private:
  enum class Pass { read_pairs, read_flow, explain };

  // A way on from a node: forward over an arc, or back over one that carries something.
  struct Step {
    int to;
    bool room;     // forward: can carry more; always so backward
    int capacity;  // of a forward arc, 0 for a backward one
    bool limit;    // into or out of a limited mentee's node
  };

  // Whether nobody can be left without a place for something else. Both of these stages begin with
  // the number of the unserved.
  static bool serves_first(const Problem& problem) {
    return problem.stages.front() == Stage::served || problem.stages.front() == Stage::worst_off;
  }

  // `use(node, step)` for all ways on that matter here.
  template <class Use>
  void for_each_step(Use use) const {
    const auto& arcs = model_.network.arcs;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      const bool idle = arcs[i].to == sink() && arcs[i].from < model_.first_mentor_node;
      // To go unserved is no place, and where all are served who can be no limit is a way.
      const bool limit = arcs[i].from < model_.first_request_node;
      if (idle || (limit && serving_first_)) continue;
      const int units = flow_.flow(i);
      use(arcs[i].from, Step{arcs[i].to, units < arcs[i].capacity, arcs[i].capacity, limit});
      if (units > 0) use(arcs[i].to, Step{arcs[i].from, true, 0, limit});
    }
  }

  void read_flow() {
    first_step_.assign(index(model_.network.nodes) + 1, 0);
    for_each_step([&](int node, const Step&) { ++first_step_[index(node) + 1]; });
    std::partial_sum(first_step_.begin(), first_step_.end(), first_step_.begin());
    all_steps_.resize(first_step_.back());
    std::vector<std::size_t> next = first_step_;
    for_each_step([&](int node, const Step& step) { all_steps_[next[index(node)]++] = step; });
  }

  std::span<const Step> steps_of(int node) const {
    const std::size_t first = first_step_[index(node)];
    return std::span(all_steps_).subspan(first, first_step_[index(node) + 1] - first);
  }

  void note_served() {
    served_ = remaining_.locked;
    for (std::size_t i = 0; i < problem_.pairs.size(); ++i) {
      if (model_.pair_arcs[i] >= 0 && flow_.flow(index(model_.pair_arcs[i])) > 0) {
        served_[index(problem_.pairs[i].request)] = 1;
      }
    }
    for (std::size_t r = 0; r < served_.size(); ++r) {
      if (served_[r] != 0) ++served_of_mentee_[problem_.requests[r].mentee];
    }
  }

  void sort_pairs() {
    pairs_of_request_.resize(problem_.requests.size());
    for (std::size_t i = 0; i < problem_.pairs.size(); ++i) {
      pairs_of_request_[index(problem_.pairs[i].request)].push_back(i);
    }
    locked_at_mentor_.resize(problem_.mentors.size());
    for (const Lock& lock : problem_.locked) {
      locked_at_mentor_[index(lock.mentor)].push_back(lock.request);
    }
  }

  int requests() const { return static_cast<int>(problem_.requests.size()); }
  int sink() const { return model_.network.nodes - 1; }
  bool is_request(int node) const {
    return node >= model_.first_request_node && node < model_.first_meeting_node;
  }
  bool is_mentor(int node) const { return node >= model_.first_mentor_node && node < sink(); }
  int node_of(int request) const { return model_.first_request_node + request; }

  Unserved explain(int request) {
    const std::string& mentee = problem_.requests[index(request)].mentee;
    const std::vector<std::size_t>& pairs = pairs_of_request_[index(request)];
    if (pairs.empty()) return {request, {"unserved.no_mentor", {}}, {}, {}};
    if (at_limit(request)) {
      const std::int64_t count = problem_.mentee_limits.at(mentee);
      return {request, {"unserved.limit", {arg("mentee", mentee), arg("count", count)}}, {}, {}};
    }
    const bool open = std::any_of(pairs.begin(), pairs.end(),
                                  [&](std::size_t i) { return remaining_.open[i] != 0; });
    return open ? explain_open(request) : explain_closed(request);
  }

  // Whether its mentee has all the requests served that the limit allows.
  bool at_limit(int request) const {
    const std::string& mentee = problem_.requests[index(request)].mentee;
    const auto limit = problem_.mentee_limits.find(mentee);
    if (limit == problem_.mentee_limits.end()) return false;
    const auto served = served_of_mentee_.find(mentee);
    return (served == served_of_mentee_.end() ? 0 : served->second) >= limit->second;
  }

  // The locks alone leave this request nothing.
  Unserved explain_closed(int request) const {
    const std::vector<std::size_t>& pairs = pairs_of_request_[index(request)];
    const bool only_repeats = std::all_of(pairs.begin(), pairs.end(), [&](std::size_t i) {
      return remaining_.blocked_by_repeat[i] != 0;
    });
    if (only_repeats) return repeat(request);
    Unserved unserved{request, {}, {request}, {}};
    for (const std::size_t i : pairs) {
      const int mentor = problem_.pairs[i].mentor;
      unserved.mentors.push_back(mentor);
      const std::vector<int>& there = locked_at_mentor_[index(mentor)];
      unserved.requests.insert(unserved.requests.end(), there.begin(), there.end());
    }
    std::sort(unserved.requests.begin(), unserved.requests.end());
    const auto mentors = static_cast<std::int64_t>(unserved.mentors.size());
    const auto taken = static_cast<std::int64_t>(unserved.requests.size()) - 1;
    unserved.reason = taken == 0 ? Message{"unserved.no_place", {arg("count", mentors)}}
                                 : competition(taken + 1, taken);
    return unserved;
  }

  // Whether one more could be served if this request were, its own mentee and others perhaps with
  // another one of their requests.
  bool could_be_served(int request) {
    if (serving_first_) return false;
    const std::vector<int> found = search(node_of(request), true);
    const bool place_left = reached_[index(sink())] != 0;
    clear(found);
    return place_left;
  }

  Unserved explain_open(int request) {
    if (could_be_served(request)) return {request, {"unserved.costs_more", {}}, {}, {}};
    const std::vector<int> found = search(node_of(request), false);
    Unserved unserved{request, {}, {}, {}};
    std::int64_t places = 0;
    bool only_repeats = true;
    for (const int node : found) {
      if (is_request(node)) unserved.requests.push_back(node - model_.first_request_node);
      for (const Step& step : steps_of(node)) {
        if (step.capacity == 0 || reached_[index(step.to)] != 0) continue;
        places += step.capacity;
        only_repeats = only_repeats && is_meeting_of(node, request);
        unserved.mentors.push_back(mentor_behind(node));
      }
      if (is_mentor(node)) places += add_locked(node - model_.first_mentor_node, unserved);
    }
    add_other_unserved(unserved);
    clear(found);
    if (only_repeats) return repeat(request);
    tidy(unserved.requests);
    tidy(unserved.mentors);
    unserved.reason = competition(static_cast<std::int64_t>(unserved.requests.size()), places);
    return unserved;
  }

  // All that the start leads to; ends early at the sink, which answers the question.
  std::vector<int> search(int start, bool through_limits) {
    std::vector<int> found = {start};
    reached_[index(start)] = 1;
    for (std::size_t next = 0; next < found.size() && reached_[index(sink())] == 0; ++next) {
      const std::span<const Step> steps = steps_of(found[next]);
      looked_at_ += static_cast<std::int64_t>(steps.size());
      for (const Step& step : steps) {
        if (!step.room || reached_[index(step.to)] != 0 || (step.limit && !through_limits)) {
          continue;
        }
        reached_[index(step.to)] = 1;
        found.push_back(step.to);
      }
    }
    return found;
  }

  void clear(const std::vector<int>& found) {
    for (const int node : found) reached_[index(node)] = 0;
  }

  bool is_meeting_of(int node, int request) const {
    if (node < model_.first_meeting_node || node >= model_.first_group_node) return false;
    const auto& meeting = model_.meetings[index(node - model_.first_meeting_node)];
    return meeting.mentee == problem_.requests[index(request)].mentee;
  }

  int mentor_behind(int node) const {
    if (node >= model_.first_mentor_node) return node - model_.first_mentor_node;
    if (node >= model_.first_group_node) {
      return problem_.groups[index(node - model_.first_group_node)].mentor;
    }
    return model_.meetings[index(node - model_.first_meeting_node)].mentor;
  }

  // Locked requests hold places here too: whoever counts the mentor's places counts them.
  std::int64_t add_locked(int mentor, Unserved& unserved) const {
    const std::vector<int>& there = locked_at_mentor_[index(mentor)];
    unserved.requests.insert(unserved.requests.end(), there.begin(), there.end());
    return static_cast<std::int64_t>(there.size());
  }

  // Those in the same position: unserved, and with no way out of what was found.
  void add_other_unserved(Unserved& unserved) {
    looked_at_ += requests();
    for (int r = 0; index(r) < problem_.requests.size(); ++r) {
      const std::span<const Step> steps = steps_of(node_of(r));
      if (served_[index(r)] != 0 || steps.empty() || reached_[index(node_of(r))] != 0) continue;
      if (at_limit(r)) continue;
      const bool inside = std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
        return reached_[index(step.to)] != 0;
      });
      if (inside) unserved.requests.push_back(r);
    }
  }

  static void tidy(std::vector<int>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  Unserved repeat(int request) const {
    const std::string& mentee = problem_.requests[index(request)].mentee;
    return {request, {"unserved.repeat", {arg("mentee", mentee)}}, {}, {}};
  }

  static Message competition(std::int64_t count, std::int64_t places) {
    return {"unserved.competition", {arg("count", count), arg("places", places)}};
  }

  const Problem& problem_;
  const Remaining& remaining_;
  const FlowModel& model_;
  const graph::MinCostFlow& flow_;
  const bool serving_first_;
  Pass pass_ = Pass::read_pairs;
  std::vector<std::size_t> first_step_;  // steps of node v: first_step_[v] .. first_step_[v + 1]
  std::vector<Step> all_steps_;
  std::vector<char> reached_;  // per node; all 0 between searches
  std::vector<char> served_;   // per request
  std::map<std::string, int> served_of_mentee_;
  std::vector<std::vector<std::size_t>> pairs_of_request_;
  std::vector<std::vector<int>> locked_at_mentor_;

  int next_ = 0;                // the request to look at
  std::int64_t looked_at_ = 0;  // in this slice
  std::vector<Unserved> explained_;
};

UnservedExplainer::UnservedExplainer(const Problem& problem, const Remaining& remaining,
                                     const FlowModel& model, const graph::MinCostFlow& flow)
    : work_(std::make_unique<Work>(problem, remaining, model, flow)) {}
UnservedExplainer::UnservedExplainer(UnservedExplainer&&) noexcept = default;
UnservedExplainer& UnservedExplainer::operator=(UnservedExplainer&&) noexcept = default;
UnservedExplainer::~UnservedExplainer() = default;

bool UnservedExplainer::step(std::int64_t budget) {
  return work_->step(budget);
}

std::int64_t UnservedExplainer::done() const {
  return work_->done();
}

std::vector<Unserved> UnservedExplainer::take() {
  return work_->take();
}

}  // namespace rondo::match
