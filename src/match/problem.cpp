#include "match/problem.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "match/problem_checks.h"

namespace rondo::match {
namespace {

constexpr std::array<std::pair<Stage, std::string_view>, 6> kStageNames = {{
    {Stage::served, "served"},
    {Stage::worst_off, "worst_off"},
    {Stage::load, "load"},
    {Stage::fit, "fit"},
    {Stage::fit_less_load, "fit_less_load"},
    {Stage::total, "total"},
}};

Error problem_error(std::string_view what, std::vector<Arg> args) {
  return {"error.problem." + std::string(what), std::move(args)};
}

Result<Done> check_mentors(const Problem& problem) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < problem.mentors.size(); ++i) {
    const Mentor& mentor = problem.mentors[i];
    const std::string path = entry_path("/mentors", i);
    if (!ids.insert(mentor.id).second) {
      return problem_error("duplicate", {arg("path", path), arg("id", mentor.id)});
    }
    for (std::size_t k = 0; k < mentor.load_cost.size(); ++k) {
      const std::string cost = entry_path(path + "/load_cost", k);
      if (auto fine = check_number(cost, mentor.load_cost[k], 0, kMaxCost); !fine) return fine;
      if (k > 0 && mentor.load_cost[k] < mentor.load_cost[k - 1]) {
        return problem_error("load_cost_falls", {arg("path", cost)});
      }
    }
  }
  return Done{};
}

Result<Done> check_requests(const Problem& problem) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < problem.requests.size(); ++i) {
    const Request& request = problem.requests[i];
    const std::string path = entry_path("/requests", i);
    if (!ids.insert(request.id).second) {
      return problem_error("duplicate", {arg("path", path), arg("id", request.id)});
    }
    if (auto fine = check_number(path + "/rank", request.rank, 1, kMaxRank); !fine) return fine;
    const std::string cost = path + "/unserved_cost";
    if (auto fine = check_number(cost, request.unserved_cost, 0, kMaxCost); !fine) return fine;
  }
  return Done{};
}

bool is_place(int at, std::size_t size) {
  return at >= 0 && static_cast<std::size_t>(at) < size;
}

bool refers_to_records(const Problem& problem, int request, int mentor) {
  return is_place(request, problem.requests.size()) && is_place(mentor, problem.mentors.size());
}

std::string both_ids(const Problem& problem, int request, int mentor) {
  return problem.requests[static_cast<std::size_t>(request)].id + ", " +
         problem.mentors[static_cast<std::size_t>(mentor)].id;
}

template <class Item>
std::pair<int, int> ends_of(const Item& item) {
  return {item.request, item.mentor};
}

// The first entry that repeats an earlier one; the size of the list when there is none. Lists come
// sorted as a rule, and then one look at each entry does.
template <class Item>
std::size_t first_repeated(const std::vector<Item>& items) {
  const auto rises = [](const Item& left, const Item& right) {
    return ends_of(left) >= ends_of(right);
  };
  if (std::adjacent_find(items.begin(), items.end(), rises) == items.end()) return items.size();
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return ends_of(items[left]) < ends_of(items[right]);
  });
  std::size_t first = items.size();
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (ends_of(items[order[i - 1]]) == ends_of(items[order[i]])) {
      first = std::min(first, order[i]);
    }
  }
  return first;
}

// Pairs and locks: known ends, none twice.
template <class Item>
Result<Done> check_pairing(const Problem& problem, std::string_view list,
                           const std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!refers_to_records(problem, items[i].request, items[i].mentor)) {
      return problem_error("reference", {arg("path", entry_path(list, i))});
    }
  }
  const std::size_t repeated = first_repeated(items);
  if (repeated == items.size()) return Done{};
  const std::string ids = both_ids(problem, items[repeated].request, items[repeated].mentor);
  return problem_error("duplicate", {arg("path", entry_path(list, repeated)), arg("id", ids)});
}

Result<Done> check_fits(const Problem& problem) {
  for (std::size_t i = 0; i < problem.pairs.size(); ++i) {
    const int fit = problem.pairs[i].fit;
    // Wording the place costs more than the check, and pairs are many.
    if (fit >= 0 && fit <= kMaxFit) continue;
    return check_number(entry_path("/pairs", i), fit, 0, kMaxFit);
  }
  return Done{};
}

Result<Done> check_limits(const Problem& problem) {
  for (const auto& [mentee, limit] : problem.mentee_limits) {
    if (auto fine = check_number("/mentee_limits/" + mentee, limit, 0, INT32_MAX); !fine) {
      return fine;
    }
  }
  return Done{};
}

Result<Done> check_groups(const Problem& problem) {
  std::set<std::string_view> ids;
  std::set<std::pair<int, int>> seated;  // mentor and request
  for (std::size_t i = 0; i < problem.groups.size(); ++i) {
    const Group& group = problem.groups[i];
    const std::string path = entry_path("/groups", i);
    if (!ids.insert(group.id).second) {
      return problem_error("duplicate", {arg("path", path), arg("id", group.id)});
    }
    if (auto fine = check_number(path + "/seats", group.seats, 0, INT32_MAX); !fine) return fine;
    for (const int request : group.requests) {
      if (!refers_to_records(problem, request, group.mentor)) {
        return problem_error("reference", {arg("path", path)});
      }
      if (!seated.emplace(group.mentor, request).second) {
        const std::string& id = problem.requests[static_cast<std::size_t>(request)].id;
        return problem_error("two_groups", {arg("path", path), arg("request", id)});
      }
    }
    if (!is_place(group.mentor, problem.mentors.size())) {
      return problem_error("reference", {arg("path", path)});
    }
  }
  return Done{};
}

Result<Done> check_stages(const Problem& problem) {
  const std::vector<Stage>& stages = problem.stages;
  if (stages.empty()) return problem_error("no_stage", {});
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (std::find(stages.begin(), stages.begin() + static_cast<std::ptrdiff_t>(i), stages[i]) !=
        stages.begin() + static_cast<std::ptrdiff_t>(i)) {
      return problem_error("stage_twice", {arg("stage", stage_name(stages[i]))});
    }
  }
  if (stages.size() > 1 && std::count(stages.begin(), stages.end(), Stage::total) > 0) {
    return problem_error("total_alone", {});
  }
  const auto served = std::find(stages.begin(), stages.end(), Stage::served);
  // Serving nobody costs no load, so this order would serve nobody.
  if (served != stages.end() && std::find(stages.begin(), served, Stage::load) != served) {
    return problem_error("load_before_served", {});
  }
  return Done{};
}

// Places in order of id, and the inverse: path each given record goes.
struct Order {
  std::vector<int> given;
  std::vector<int> sorted;
};

template <class Record>
Order order_of(const std::vector<Record>& records) {
  Order order;
  order.given.resize(records.size());
  order.sorted.resize(records.size());
  std::iota(order.given.begin(), order.given.end(), 0);
  std::sort(order.given.begin(), order.given.end(), [&](int left, int right) {
    return records[static_cast<std::size_t>(left)].id < records[static_cast<std::size_t>(right)].id;
  });
  for (std::size_t i = 0; i < order.given.size(); ++i) {
    order.sorted[static_cast<std::size_t>(order.given[i])] = static_cast<int>(i);
  }
  return order;
}

template <class Record>
std::vector<Record> in_order(const std::vector<Record>& records, const Order& order) {
  std::vector<Record> sorted;
  sorted.reserve(records.size());
  for (const int at : order.given) sorted.push_back(records[static_cast<std::size_t>(at)]);
  return sorted;
}

template <class Item>
void renumber(std::vector<Item>& items, const Order& requests, const Order& mentors) {
  for (Item& item : items) {
    item.request = requests.sorted[static_cast<std::size_t>(item.request)];
    item.mentor = mentors.sorted[static_cast<std::size_t>(item.mentor)];
  }
  const auto before = [](const Item& left, const Item& right) {
    return ends_of(left) < ends_of(right);
  };
  if (!std::is_sorted(items.begin(), items.end(), before)) {
    std::sort(items.begin(), items.end(), before);
  }
}

}  // namespace

std::string_view stage_name(Stage stage) {
  for (const auto& [known, name] : kStageNames) {
    if (known == stage) return name;
  }
  return {};
}

std::optional<Stage> stage_named(std::string_view name) {
  for (const auto& [stage, known] : kStageNames) {
    if (known == name) return stage;
  }
  return std::nullopt;
}

Result<Done> check(const Problem& problem) {
  if (auto fine = check_mentors(problem); !fine) return fine;
  if (auto fine = check_requests(problem); !fine) return fine;
  if (auto fine = check_pairing(problem, "/pairs", problem.pairs); !fine) return fine;
  if (auto fine = check_fits(problem); !fine) return fine;
  if (auto fine = check_pairing(problem, "/locked", problem.locked); !fine) return fine;
  if (auto fine = check_limits(problem); !fine) return fine;
  if (auto fine = check_groups(problem); !fine) return fine;
  return check_stages(problem);
}

SortedProblem sorted_by_id(const Problem& problem) {
  const Order mentors = order_of(problem.mentors);
  const Order requests = order_of(problem.requests);
  const Order groups = order_of(problem.groups);
  Problem sorted = problem;
  sorted.mentors = in_order(problem.mentors, mentors);
  sorted.requests = in_order(problem.requests, requests);
  sorted.groups = in_order(problem.groups, groups);
  renumber(sorted.pairs, requests, mentors);
  renumber(sorted.locked, requests, mentors);
  for (Group& group : sorted.groups) {
    group.mentor = mentors.sorted[static_cast<std::size_t>(group.mentor)];
    for (int& request : group.requests)
      request = requests.sorted[static_cast<std::size_t>(request)];
    std::sort(group.requests.begin(), group.requests.end());
  }
  return {std::move(sorted), mentors.given, requests.given, groups.given};
}

}  // namespace rondo::match
