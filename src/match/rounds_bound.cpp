#include "match/rounds_bound.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/index.h"

namespace rondo::match {
namespace {

// So that no sum of prices over all seats of all rounds can overflow.
constexpr std::int64_t kLargestPrice = std::int64_t{1} << 34;

void add_times(RoundsScore& sum, const RoundsScore& score, std::int64_t times) {
  for (std::size_t i = 0; i < kRoundsGoals; ++i) sum[i] += times * score[i];
}

// What the kept meetings leave, round by round.
class Leftover {
 public:
  explicit Leftover(const RoundsProblem& problem)
      : problem_(problem),
        rounds_(index(problem.rounds)),
        mentee_open_(problem.mentees.size() * rounds_, 0),
        mentor_seats_(problem.mentors.size() * rounds_, 0),
        met_before_(problem.mentees.size(), 0) {
    for (std::size_t m = 0; m < problem.mentors.size(); ++m) mentors_[problem.mentors[m]] = m;
    for (std::size_t e = 0; e < problem.mentees.size(); ++e) mentees_[problem.mentees[e]] = e;
    for (int round = problem.frozen_rounds; round < problem.rounds; ++round) open_round(round);
    for (const Meeting& kept : problem.keep) {
      ++met_before_[index(kept.couple.mentee)];
      if (kept.round >= problem.frozen_rounds) take(kept);
    }
  }

  int rounds_of_mentee(std::size_t mentee) const {
    const auto first = mentee_open_.begin() + static_cast<std::ptrdiff_t>(mentee * rounds_);
    return static_cast<int>(std::count(first, first + problem_.rounds, 1));
  }
  std::int64_t seats_of_mentor(std::size_t mentor) const {
    std::int64_t sum = 0;
    for (std::size_t round = 0; round < rounds_; ++round)
      sum += mentor_seats_[mentor * rounds_ + round];
    return sum;
  }
  int met_before(std::size_t mentee) const { return met_before_[mentee]; }

  bool have_a_round(const Couple& couple) const {
    for (std::size_t round = 0; round < rounds_; ++round) {
      if (mentee_open_[index(couple.mentee) * rounds_ + round] != 0 &&
          mentor_seats_[index(couple.mentor) * rounds_ + round] > 0) {
        return true;
      }
    }
    return false;
  }

  // How many meetings tables and people allow: a meeting takes one of `seats` parts of a mentor's
  // round and all parts of a mentee's, and a person has each round once.
  std::int64_t meetings_at_most() const {
    const std::int64_t seats = problem_.table_seats;
    std::int64_t parts = 0;
    for (std::size_t e = 0; e < problem_.mentees.size(); ++e) parts += seats * rounds_of_mentee(e);
    for (std::size_t m = 0; m < problem_.mentors.size(); ++m) {
      const auto also = mentees_.find(problem_.mentors[m]);
      for (std::size_t round = 0; round < rounds_; ++round) {
        const bool counted =
            also != mentees_.end() && mentee_open_[also->second * rounds_ + round] != 0;
        if (!counted) parts += mentor_seats_[m * rounds_ + round];
      }
    }
    return std::min(at_tables_, parts / (seats + 1));
  }

 private:
  void open_round(int round) {
    at_tables_ += std::int64_t{open_tables(problem_, round)} * problem_.table_seats;
    for (std::size_t e = 0; e < problem_.mentees.size(); ++e) {
      mentee_open_[e * rounds_ + index(round)] =
          is_present(problem_, problem_.mentees[e], round) ? 1 : 0;
    }
    for (std::size_t m = 0; m < problem_.mentors.size(); ++m) {
      const bool there = is_present(problem_, problem_.mentors[m], round);
      mentor_seats_[m * rounds_ + index(round)] = there ? problem_.table_seats : 0;
    }
  }

  void take(const Meeting& kept) {
    const std::size_t round = index(kept.round);
    --at_tables_;
    mentee_open_[index(kept.couple.mentee) * rounds_ + round] = 0;
    --mentor_seats_[index(kept.couple.mentor) * rounds_ + round];
    const auto teaching = mentors_.find(problem_.mentees[index(kept.couple.mentee)]);
    if (teaching != mentors_.end()) mentor_seats_[teaching->second * rounds_ + round] = 0;
    const auto learning = mentees_.find(problem_.mentors[index(kept.couple.mentor)]);
    if (learning != mentees_.end()) mentee_open_[learning->second * rounds_ + round] = 0;
  }

  const RoundsProblem& problem_;
  std::size_t rounds_;
  std::unordered_map<std::string_view, std::size_t> mentors_;
  std::unordered_map<std::string_view, std::size_t> mentees_;
  std::vector<char> mentee_open_;  // per mentee and round
  std::vector<int> mentor_seats_;  // per mentor and round
  std::vector<int> met_before_;
  std::int64_t at_tables_ = 0;
};

// Of each mentor, none where nothing is listed.
std::optional<std::vector<RoundsScore>> mentor_prices(const RoundsProblem& problem,
                                                      const RoundsPrices& prices) {
  const auto fine = [](const RoundsScore& price) {
    const auto small = [](std::int64_t number) {
      return -kLargestPrice <= number && number <= kLargestPrice;
    };
    return price >= RoundsScore{} && std::all_of(price.begin(), price.end(), small);
  };
  if (!fine(prices.total)) return std::nullopt;
  std::vector<RoundsScore> all(problem.mentors.size());
  std::vector<char> listed(problem.mentors.size(), 0);
  for (const RoundsPrices::MentorPrice& one : prices.mentors) {
    if (one.mentor < 0 || index(one.mentor) >= all.size() || !fine(one.price)) return std::nullopt;
    if (listed[index(one.mentor)]++ != 0) return std::nullopt;
    all[index(one.mentor)] = one.price;
  }
  return all;
}

// Of each mentee, what each meeting is worth beyond its prices.
std::vector<std::vector<RoundsScore>> gains(const RoundsProblem& problem, const Leftover& leftover,
                                            const std::vector<RoundsScore>& mentor_prices,
                                            const RoundsScore& total_price) {
  std::vector<char> closed(problem.mentors.size() * problem.mentees.size(), 0);
  std::vector<char> must = closed;
  std::vector<char> preferred = closed;
  for (const Couple& couple : problem.must_not_meet) closed[cell(problem, couple)] = 1;
  for (const Meeting& kept : problem.keep) closed[cell(problem, kept.couple)] = 1;
  for (const Couple& couple : problem.must_meet) must[cell(problem, couple)] = 1;
  for (const Meeting& one : problem.prefer) preferred[cell(problem, one.couple)] = 1;
  std::vector<std::vector<RoundsScore>> all(problem.mentees.size());
  for (const CoupleFit& pair : problem.fit) {
    const std::size_t place = cell(problem, pair.couple);
    if (closed[place] != 0 || !leftover.have_a_round(pair.couple)) continue;
    RoundsScore gain{};
    gain[goal(RoundsGoal::must)] = must[place];
    gain[goal(RoundsGoal::meetings)] = 1;
    gain[goal(RoundsGoal::kept)] = preferred[place];
    gain[goal(RoundsGoal::fit)] = pair.fit;
    add_times(gain, mentor_prices[index(pair.couple.mentor)], -1);
    add_times(gain, total_price, -1);
    all[index(pair.couple.mentee)].push_back(gain);
  }
  return all;
}

// The meetings that happen anyway.
RoundsScore score_of_kept(const RoundsProblem& problem) {
  std::vector<char> kept(problem.mentors.size() * problem.mentees.size(), 0);
  std::vector<std::int64_t> count(problem.mentees.size(), 0);
  RoundsScore score{};
  for (const Meeting& meeting : problem.keep) {
    kept[cell(problem, meeting.couple)] = 1;
    score[goal(RoundsGoal::level)] -= count[index(meeting.couple.mentee)]++;
    ++score[goal(RoundsGoal::meetings)];
  }
  for (const Couple& couple : problem.must_meet) {
    score[goal(RoundsGoal::must)] += kept[cell(problem, couple)];
  }
  for (const Meeting& one : problem.prefer) {
    score[goal(RoundsGoal::kept)] += kept[cell(problem, one.couple)];
  }
  for (const CoupleFit& pair : problem.fit) {
    score[goal(RoundsGoal::fit)] += kept[cell(problem, pair.couple)] * pair.fit;
  }
  return score;
}

}  // namespace

std::optional<RoundsScore> rounds_bound(const RoundsProblem& problem, const RoundsPrices& prices) {
  const auto price_of = mentor_prices(problem, prices);
  if (!price_of) return std::nullopt;
  const Leftover leftover(problem);
  RoundsScore bound = score_of_kept(problem);
  add_times(bound, prices.total, leftover.meetings_at_most());
  for (std::size_t m = 0; m < problem.mentors.size(); ++m) {
    add_times(bound, (*price_of)[m], leftover.seats_of_mentor(m));
  }
  std::vector<std::vector<RoundsScore>> all = gains(problem, leftover, *price_of, prices.total);
  for (std::size_t e = 0; e < all.size(); ++e) {
    const auto rounds = static_cast<std::size_t>(leftover.rounds_of_mentee(e));
    const std::size_t most = std::min(all[e].size(), rounds);
    const auto end = all[e].begin() + static_cast<std::ptrdiff_t>(most);
    std::partial_sort(all[e].begin(), end, all[e].end(), std::greater<>());
    for (std::size_t k = 0; k < most; ++k) {
      RoundsScore& gain = all[e][k];
      gain[goal(RoundsGoal::level)] -= leftover.met_before(e) + static_cast<std::int64_t>(k);
      if (gain > RoundsScore{}) add_times(bound, gain, 1);
    }
  }
  return bound;
}

}  // namespace rondo::match
