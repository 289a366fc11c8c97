#include "match/rehearsal.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "base/index.h"
#include "match/problem_checks.h"
#include "match/repair_rounds.h"

namespace rondo::match {
namespace {

// A number from 0 to below `bound`. The bias of a remainder of 64 bits is far below what a
// rehearsal can tell.
int below(Random& random, int bound) {
  return static_cast<int>(random.next() % static_cast<std::uint64_t>(bound));
}

bool happens(Random& random, int of_thousand) {
  return below(random, 1000) < of_thousand;
}

// How many of the reserves, in a row, have to be asked until so many come.
int asked_until(Random& random, int wanted, int absent_of_thousand) {
  int asked = 0;
  while (wanted > 0 && absent_of_thousand < 1000) {
    ++asked;
    if (!happens(random, absent_of_thousand)) --wanted;
  }
  return asked;
}

// The least number that is enough in nine days of ten.
int enough(std::vector<int> needed) {
  std::sort(needed.begin(), needed.end());
  const std::size_t covered = (needed.size() * kDaysCoveredOfTen + 9) / 10;
  return covered == 0 ? 0 : needed[covered - 1];
}

}  // namespace

struct Rehearser::Work {
  Work(const RoundsProblem& given, const RoundsPlan& planned, const RehearsalRates& chances,
       int wanted, Random& dice)
      : problem(given), plan(planned), rates(chances), days(wanted), random(dice) {
    result.empty_as_printed.assign(index(problem.rounds), 0);
    result.empty_repaired.assign(index(problem.rounds), 0);
    people.insert(problem.mentors.begin(), problem.mentors.end());
    people.insert(problem.mentees.begin(), problem.mentees.end());
  }

  void play_day();
  RoundsNews draw_news(std::set<std::string>& absent);
  void count_empty(const RoundsNews& news, const std::set<std::string>& absent);
  void count_missed_out(const RoundsRepair& repair);
  void count_reserves(const std::set<std::string>& absent);

  const RoundsProblem& problem;
  const RoundsPlan& plan;
  RehearsalRates rates;
  int days;
  Random& random;
  std::set<std::string> people;
  std::vector<int> reserve_mentors;  // needed, per day
  std::vector<int> reserve_mentees;
  std::int64_t emptied_by_mentors = 0;
  std::int64_t emptied_by_mentees = 0;
  Rehearsal result;
};

// What this day brings; only the rounds that are still open can change.
RoundsNews Rehearser::Work::draw_news(std::set<std::string>& absent) {
  RoundsNews news;
  news.next_round = problem.frozen_rounds;
  const int open = problem.rounds - problem.frozen_rounds;
  for (const std::string& id : people) {
    const auto planned = problem.presence.find(id);
    Presence presence = planned == problem.presence.end() ? Presence{} : planned->second;
    const bool stays_away = happens(random, rates.absent);
    const bool late = happens(random, rates.late);
    const bool early = happens(random, rates.leaves_early);
    const int missed_first = 1 + below(random, std::max(open - 1, 1));
    const int missed_last = 1 + below(random, std::max(open - 1, 1));
    if (stays_away) {
      presence.until = problem.frozen_rounds - 1;
      absent.insert(id);
    } else {
      if (late) presence.from = std::max(presence.from, problem.frozen_rounds + missed_first);
      if (early) presence.until = std::min(presence.until, problem.rounds - 1 - missed_last);
    }
    if (stays_away || late || early) news.presence[id] = presence;
  }
  return news;
}

void Rehearser::Work::count_empty(const RoundsNews& news, const std::set<std::string>& absent) {
  const auto there = [&](const std::string& id, int round) {
    const auto found = news.presence.find(id);
    return found == news.presence.end() || found->second.has(round);
  };
  for (const Meeting& meeting : plan.meetings) {
    if (meeting.round < problem.frozen_rounds) continue;
    const std::string& mentor = problem.mentors[index(meeting.couple.mentor)];
    const std::string& mentee = problem.mentees[index(meeting.couple.mentee)];
    if (there(mentor, meeting.round) && there(mentee, meeting.round)) continue;
    ++result.empty_as_printed[index(meeting.round)];
    ++result.empty_repaired[index(meeting.round)];
    emptied_by_mentors += absent.count(mentor) > 0 ? 1 : 0;
    emptied_by_mentees += absent.count(mentee) > 0 ? 1 : 0;
  }
}

void Rehearser::Work::count_missed_out(const RoundsRepair& repair) {
  std::vector<char> kept(problem.mentors.size() * problem.mentees.size(), 0);
  for (const Meeting& meeting : repair.problem.keep) kept[cell(problem, meeting.couple)] = 1;
  for (const Meeting& meeting : repair.plan.meetings) {
    if (kept[cell(problem, meeting.couple)] == 0) --result.empty_repaired[index(meeting.round)];
  }
  std::int64_t missed = 0;
  for (const UnservedMentee& one : repair.plan.unserved) {
    const std::string& id = problem.mentees[index(one.mentee)];
    bool came = false;
    for (int round = problem.frozen_rounds; round < problem.rounds; ++round) {
      came = came || is_present(repair.problem, id, round);
    }
    missed += came ? 1 : 0;
  }
  result.missed_out += missed;
  result.days_with_missed_out += missed > 0 ? 1 : 0;
}

void Rehearser::Work::count_reserves(const std::set<std::string>& absent) {
  const auto count = [&](const std::vector<std::string>& ids) {
    return static_cast<int>(std::count_if(
        ids.begin(), ids.end(), [&](const std::string& id) { return absent.count(id) > 0; }));
  };
  const int mentors = count(problem.mentors);
  const int mentees = count(problem.mentees);
  result.absent_mentors += mentors;
  result.absent_mentees += mentees;
  reserve_mentors.push_back(asked_until(random, mentors, rates.absent));
  reserve_mentees.push_back(asked_until(random, mentees, rates.absent));
}

void Rehearser::Work::play_day() {
  std::set<std::string> absent;
  const RoundsNews news = draw_news(absent);
  const auto repair = repair_rounds(problem, plan, news, RepairStyle::fewest_moves);
  // The problem has been planned before; nobody else comes, and nothing grows.
  assert(repair.ok());
  count_empty(news, absent);
  count_missed_out(*repair);
  count_reserves(absent);
  ++result.days;
}

Rehearser::Rehearser(std::unique_ptr<Work> work) : work_(std::move(work)) {}
Rehearser::Rehearser(Rehearser&&) noexcept = default;
Rehearser& Rehearser::operator=(Rehearser&&) noexcept = default;
Rehearser::~Rehearser() = default;

Result<Rehearser> Rehearser::start(const RoundsProblem& problem, const RoundsPlan& plan,
                                   const RehearsalRates& rates, int days, Random& random) {
  for (const auto& [path, number] : {std::pair{"/absent", rates.absent},
                                     {"/late", rates.late},
                                     {"/leaves_early", rates.leaves_early}}) {
    if (auto fine = check_number(path, number, 0, 1000); !fine) return fine.error();
  }
  if (auto fine = check_number("/days", days, 1, kMaxRehearsalDays); !fine) return fine.error();
  return Rehearser(std::make_unique<Work>(problem, plan, rates, days, random));
}

bool Rehearser::step(std::int64_t budget) {
  const auto day = static_cast<std::int64_t>(work_->problem.fit.size()) + 1;
  for (; work_->result.days < work_->days && budget > 0; budget -= day) work_->play_day();
  return work_->result.days == work_->days;
}

int Rehearser::days_played() const {
  return work_->result.days;
}

Rehearsal Rehearser::finish() {
  assert(work_->result.days == work_->days);
  Rehearsal& result = work_->result;
  result.reserve_mentors = enough(work_->reserve_mentors);
  result.reserve_mentees = enough(work_->reserve_mentees);
  const bool mentors_weigh_more = work_->emptied_by_mentors * result.absent_mentees >=
                                  work_->emptied_by_mentees * result.absent_mentors;
  result.invite_first = mentors_weigh_more ? RehearsalSide::mentors : RehearsalSide::mentees;
  return std::move(result);
}

}  // namespace rondo::match
