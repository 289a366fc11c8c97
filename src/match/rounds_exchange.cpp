#include "match/rounds_exchange.h"

#include <algorithm>
#include <cstddef>

#include "base/index.h"

namespace rondo::match {

using graph::ColorSet;

namespace {

constexpr int kMostSteps = 16;
// The goals in two limbs: as long as a path has fewer than 2^19 steps no sum of a lesser one
// reaches a unit of a greater one.
constexpr std::int64_t kKeptUnit = 1;
constexpr std::int64_t kMeetingUnit = std::int64_t{1} << 20;
constexpr std::int64_t kMustUnit = std::int64_t{1} << 40;
constexpr std::int64_t kLevelUnit = std::int64_t{1} << 32;

}  // namespace

RoundExchange::RoundExchange(const RoundsProblem& problem, const RoundsSpace& space,
                             const RoundsBoard& board)
    : problem_(problem), space_(space), board_(board) {
  auto people = static_cast<int>(problem.mentees.size());
  for (const int mentee : space.mentee_of_mentor) {
    person_of_mentor_.push_back(mentee >= 0 ? mentee : people++);
  }
  links_.resize(index(people));
  seated_.resize(index(people));
  levels_.resize(problem.mentees.size());
  for (int pair = 0; index(pair) < space.pairs.size(); ++pair) {
    const int teacher = teacher_of(pair);
    const int learner = learner_of(pair);
    links_[index(learner)].push_back({pair, teacher, false});
    links_[index(teacher)].push_back({pair, learner, true});
    values_.push_back(value_of(pair));
  }
}

int RoundExchange::teacher_of(int pair) const {
  return person_of_mentor_[index(space_.pairs[index(pair)].couple.mentor)];
}

int RoundExchange::learner_of(int pair) const {
  return space_.pairs[index(pair)].couple.mentee;
}

void RoundExchange::look_at(int round) {
  const ColorSet this_round = graph::bit(round);
  looked_at_ += static_cast<std::int64_t>(seated_.size());
  for (Seated& person : seated_) {
    person.may_learn = person.may_teach = false;
    person.learning = -1;
    person.kept = 0;
    person.teaching.clear();
  }
  for (std::size_t mentee = 0; mentee < problem_.mentees.size(); ++mentee) {
    seated_[mentee].may_learn = (space_.mentee_free[mentee] & this_round) != 0;
  }
  for (int mentor = 0; index(mentor) < problem_.mentors.size(); ++mentor) {
    Seated& person = seated(person_of_mentor_[index(mentor)]);
    person.may_teach = (space_.mentor_free[index(mentor)] & this_round) != 0;
    person.kept = board_.kept_at(mentor, round);
  }
  meeting_ = board_.movable_in(round);
  for (const int pair : meeting_) seat(pair);
  spare_tables_ = board_.spare_tables(round);
  for (std::size_t mentee = 0; mentee < levels_.size(); ++mentee) {
    const int others = board_.meetings_of_mentee(static_cast<int>(mentee)) -
                       (seated_[mentee].learning >= 0 ? 1 : 0);
    levels_[mentee].limbs[1] = others * kLevelUnit;
  }
}

void RoundExchange::seat(int pair) {
  seated(learner_of(pair)).learning = pair;
  seated(teacher_of(pair)).teaching.push_back(pair);
}

RoundExchange::Gain RoundExchange::value_of(int pair) const {
  Gain value;
  value.limbs[0] = kMeetingUnit + (space_.is_must[index(pair)] != 0 ? kMustUnit : 0) +
                   (space_.prefer_of_pair[index(pair)] >= 0 ? kKeptUnit : 0);
  value.limbs[1] = space_.pairs[index(pair)].fit;
  return value;
}

// In this round, the others as they are.
RoundExchange::Gain RoundExchange::gain_of(int pair) const {
  return values_[index(pair)] - levels_[index(learner_of(pair))];
}

void RoundExchange::clear() {
  steps_.clear();
  layer_.clear();
  best_step_.assign(seated_.size(), -1);
  layer_step_.assign(seated_.size(), -1);
  best_ = {};
}

void RoundExchange::begin(int person, const Gain& gain, int tables) {
  layer_step_[index(person)] = static_cast<int>(steps_.size());
  layer_.push_back(person);
  Step step;
  step.gain = gain;
  step.person = person;
  step.tables = tables;
  steps_.push_back(step);
}

std::optional<RoundExchange::Exchange> RoundExchange::from_the_free() {
  clear();
  for (int person = 0; index(person) < seated_.size(); ++person) {
    if (is_free(seated(person)) && !links_[index(person)].empty()) begin(person, Gain{}, 0);
  }
  return search();
}

std::optional<RoundExchange::Exchange> RoundExchange::without(int pair) {
  clear();
  Seated& teacher = seated(teacher_of(pair));
  Seated& learner = seated(learner_of(pair));
  const std::vector<int> teaching = teacher.teaching;
  std::erase(teacher.teaching, pair);
  learner.learning = -1;
  const Gain gain = Gain{} - gain_of(pair);
  const int tables = sits(teacher) ? 0 : -1;
  begin(learner_of(pair), gain, tables);
  begin(teacher_of(pair), gain, tables);
  std::optional<Exchange> found = search();
  teacher.teaching = teaching;
  learner.learning = pair;
  if (found) found->leave.push_back(pair);
  return found;
}

// Layer by layer: what is known of a person after so many steps is not changed later, so that a
// path can be followed back.
std::optional<RoundExchange::Exchange> RoundExchange::search() {
  for (int count = 0; count < kMostSteps && !layer_.empty(); ++count) {
    if (best_.gain.limbs[0] >= kMeetingUnit) break;  // one more meeting, in as few steps as can be
    std::vector<int> from;
    for (const int person : layer_) {
      const int step = layer_step_[index(person)];
      best_step_[index(person)] = step;
      from.push_back(step);
    }
    layer_.clear();
    std::fill(layer_step_.begin(), layer_step_.end(), -1);
    for (const int step : from) go_on(step);
  }
  if (best_.step < 0) return std::nullopt;
  return exchange();
}

// Whether the person teaches others beside those whom the path has taken away.
bool RoundExchange::still_sits(const Step& step) const {
  const Seated& person = seated_[index(step.person)];
  const bool lost_one = step.leave >= 0 && teacher_of(step.leave) == step.person;
  return static_cast<int>(person.teaching.size()) + person.kept - (lost_one ? 1 : 0) > 0;
}

void RoundExchange::go_on(int step) {
  const int person = steps_[index(step)].person;
  const Seated& free = seated_[index(person)];
  const bool sitting = still_sits(steps_[index(step)]);
  looked_at_ += static_cast<std::int64_t>(links_[index(person)].size());
  for (const Link& link : links_[index(person)]) {
    if (sitting && !link.teaches) continue;
    const Seated& other = seated_[index(link.other)];
    const bool may_meet =
        link.teaches ? free.may_teach && other.may_learn : free.may_learn && other.may_teach;
    if (!may_meet || board_.is_placed(link.pair)) continue;
    meet(step, link, steps_[index(step)].gain + gain_of(link.pair));
  }
}

void RoundExchange::meet(int step, const Link& link, const Gain& gain) {
  if (!link.teaches && seats_left_on_path(step, link.other)) {
    end(step, link.pair, gain, steps_[index(step)].tables);
    return;
  }
  const Seated& other = seated_[index(link.other)];
  int tables = steps_[index(step)].tables;
  if (link.teaches) {
    tables += still_sits(steps_[index(step)]) ? 0 : 1;
  } else {
    tables += sits(other) ? 0 : 1;
  }
  if (other.learning >= 0) {
    const int teacher = teacher_of(other.learning);
    const Seated& left = seated_[index(teacher)];
    const bool alone = left.teaching.size() == 1 && left.kept == 0;
    displace(step, link, gain, other.learning, teacher, tables - (alone ? 1 : 0));
  } else if (!sits(other)) {
    if (!is_on_path(step, link.other)) end(step, link.pair, gain, tables);
  } else if (link.teaches) {
    // Who sits at a table leaves it only if nobody else is kept waiting there.
    if (other.kept > 0 || other.teaching.size() > 1) return;
    displace(step, link, gain, other.teaching[0], learner_of(other.teaching[0]), tables - 1);
  } else if (static_cast<int>(other.teaching.size()) + other.kept < problem_.table_seats) {
    if (!is_on_path(step, link.other)) end(step, link.pair, gain, tables);
  } else {
    for (const int pair : other.teaching) {
      displace(step, link, gain, pair, learner_of(pair), tables);
    }
  }
}

void RoundExchange::displace(int step, const Link& link, const Gain& gain, int leave, int person,
                             int tables) {
  const Gain left = gain - gain_of(leave);
  const auto is_better = [&](int known) {
    return known < 0 || steps_[index(known)].gain < left;
  };
  if (!is_better(best_step_[index(person)]) || !is_better(layer_step_[index(person)])) return;
  if (is_on_path(step, link.other) || is_on_path(step, person)) return;
  // What was known before stays, as the best end may be there.
  int& at = layer_step_[index(person)];
  if (at < 0) layer_.push_back(person);
  at = static_cast<int>(steps_.size());
  steps_.push_back({left, person, step, link.other, link.pair, leave, tables});
  end(at, -1, left, tables);
}

void RoundExchange::end(int step, int enter, const Gain& gain, int tables) {
  if (tables > spare_tables_ || !(best_.gain < gain)) return;
  best_ = {gain, step, enter};
}

bool RoundExchange::is_on_path(int step, int person) const {
  for (int at = step; at >= 0; at = steps_[index(at)].from) {
    if (steps_[index(at)].person == person || steps_[index(at)].partner == person) return true;
  }
  return false;
}

// Whether somebody whom the path has changed teaches now and has a seat for one more.
bool RoundExchange::seats_left_on_path(int step, int person) const {
  if (problem_.table_seats == 1 || !is_on_path(step, person)) return false;
  const Seated& before = seated_[index(person)];
  int taught = static_cast<int>(before.teaching.size()) + before.kept;
  for (int at = step; steps_[index(at)].from >= 0; at = steps_[index(at)].from) {
    const Step& taken = steps_[index(at)];
    if (learner_of(taken.enter) == person) return false;
    taught += teacher_of(taken.enter) == person ? 1 : 0;
    taught -= teacher_of(taken.leave) == person ? 1 : 0;
  }
  return taught > 0 && taught < problem_.table_seats;
}

RoundExchange::Exchange RoundExchange::exchange() const {
  Exchange exchange;
  if (best_.enter >= 0) exchange.enter.push_back(best_.enter);
  for (int at = best_.step; steps_[index(at)].from >= 0; at = steps_[index(at)].from) {
    exchange.leave.push_back(steps_[index(at)].leave);
    exchange.enter.push_back(steps_[index(at)].enter);
  }
  return exchange;
}

}  // namespace rondo::match
