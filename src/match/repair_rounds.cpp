#include "match/repair_rounds.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/index.h"
#include "match/rounds.h"
#include "match/rounds_people.h"

namespace rondo::match {
namespace {

// The place of an id in a list, or -1.
int place_of(const std::vector<std::string>& ids, const std::string& id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

// The problem as it is now, before anything is kept.
Result<RoundsProblem> with_news(const RoundsProblem& problem, const RoundsNews& news) {
  RoundsProblem now = problem;
  now.frozen_rounds = news.next_round;
  now.keep.clear();
  now.prefer.clear();
  for (const auto& [id, presence] : news.presence) now.presence[id] = presence;
  for (const int table : news.closed_tables) now.closed_tables.push_back({table, news.next_round});
  for (std::size_t i = 0; i < news.replacements.size(); ++i) {
    const RoundsNews::Replacement& one = news.replacements[i];
    for (const std::string& id : {one.mentor, one.by}) {
      if (place_of(problem.mentors, id) >= 0) continue;
      return Error{"error.rounds.unknown_person",
                   {arg("path", "/replacements/" + std::to_string(i)), arg("id", id)}};
    }
    now.presence[one.mentor].until = std::min(now.presence[one.mentor].until, news.next_round - 1);
  }
  return now;
}

// Everything in the plan that may still stand, by the rules of the problem as it is now.
class Survivors {
 public:
  Survivors(const RoundsProblem& now, const RoundsPlan& plan) : now_(now) {
    eligible_.assign(now.mentors.size() * now.mentees.size(), 0);
    for (const CoupleFit& pair : now.fit) eligible_[cell(now, pair.couple)] = 1;
    for (const Couple& couple : now.must_not_meet) eligible_[cell(now, couple)] = 0;
    for (const Meeting& meeting : plan.meetings) {
      (meeting.round < now.frozen_rounds ? over : to_come).push_back(meeting);
    }
  }

  void replace(const RoundsNews::Replacement& replacement) {
    const int mentor = place_of(now_.mentors, replacement.mentor);
    const int by = place_of(now_.mentors, replacement.by);
    std::set<int> met;
    std::set<int> busy;
    for (const auto* meetings : {&over, &to_come}) {
      for (const Meeting& other : *meetings) {
        if (other.couple.mentor == by) met.insert(other.couple.mentee);
        const bool also = now_.mentees[index(other.couple.mentee)] == replacement.by;
        if (other.couple.mentor == by || also) busy.insert(other.round);
      }
    }
    for (Meeting& meeting : to_come) {
      const Couple changed{by, meeting.couple.mentee};
      if (meeting.couple.mentor != mentor || busy.count(meeting.round) > 0) continue;
      if (eligible_[cell(now_, changed)] == 0 || met.count(changed.mentee) > 0) continue;
      meeting.couple = changed;
    }
  }

  // Leaves of what is to come what is still possible, round by round.
  void sift() {
    to_come.erase(std::remove_if(to_come.begin(), to_come.end(),
                                 [this](const Meeting& meeting) { return !is_possible(meeting); }),
                  to_come.end());
    std::vector<Meeting> left;
    for (int round = now_.frozen_rounds; round < now_.rounds; ++round) {
      for (const Meeting& meeting : seated(round)) left.push_back(meeting);
    }
    to_come = std::move(left);
  }

  std::vector<Meeting> over;
  std::vector<Meeting> to_come;

 private:
  bool is_possible(const Meeting& meeting) const {
    const Couple& couple = meeting.couple;
    return eligible_[cell(now_, couple)] != 0 &&
           is_present(now_, now_.mentors[index(couple.mentor)], meeting.round) &&
           is_present(now_, now_.mentees[index(couple.mentee)], meeting.round);
  }

  // The round's meetings at as many tables as are open: the fullest, then those whose table is
  // open.
  std::vector<Meeting> seated(int round) const {
    std::map<int, std::vector<Meeting>> by_mentor;
    for (const Meeting& meeting : to_come) {
      if (meeting.round == round) by_mentor[meeting.couple.mentor].push_back(meeting);
    }
    std::vector<std::vector<Meeting>> parties;
    for (auto& [mentor, party] : by_mentor) parties.push_back(std::move(party));
    std::stable_sort(parties.begin(), parties.end(), [&](const auto& one, const auto& other) {
      return std::pair(one.size(), is_open(now_, one[0].table, round)) >
             std::pair(other.size(), is_open(now_, other[0].table, round));
    });
    const std::size_t tables = std::min(parties.size(), index(open_tables(now_, round)));
    std::vector<Meeting> left;
    for (std::size_t i = 0; i < tables; ++i) {
      for (Meeting& meeting : parties[i]) {
        if (!is_open(now_, meeting.table, round)) meeting.table = kAnyTable;
        left.push_back(meeting);
      }
    }
    return left;
  }

  const RoundsProblem& now_;
  std::vector<char> eligible_;
};

// Where somebody is, with the others as places in RoundsPeople, ascending.
struct Seat {
  int table = kAnyTable;
  std::vector<std::size_t> with;

  bool operator==(const Seat&) const = default;
};

bool comes_before(const Meeting& one, const Meeting& other) {
  return std::tie(one.round, one.table, one.couple) <
         std::tie(other.round, other.table, other.couple);
}

// From a round on, in an order to compare by.
std::vector<Meeting> later(const RoundsPlan& plan, int from_round) {
  std::vector<Meeting> meetings;
  for (const Meeting& meeting : plan.meetings) {
    if (meeting.round >= from_round) meetings.push_back(meeting);
  }
  std::sort(meetings.begin(), meetings.end(), comes_before);
  return meetings;
}

// By person and round.
using Seats = std::map<std::pair<std::size_t, int>, Seat>;

// Of those whose rounds are listed; nobody else's.
void fill_seats(const RoundsPeople& people, const std::vector<Meeting>& meetings,
                const std::vector<char>& listed, std::size_t rounds, Seats& seats) {
  for (const Meeting& meeting : meetings) {
    const std::size_t mentor = people.mentor(meeting.couple.mentor);
    const std::size_t mentee = people.mentee(meeting.couple.mentee);
    if (listed[mentor * rounds + index(meeting.round)] != 0) {
      Seat& teaching = seats[{mentor, meeting.round}];
      teaching.table = meeting.table;
      teaching.with.push_back(mentee);
    }
    if (listed[mentee * rounds + index(meeting.round)] != 0) {
      seats[{mentee, meeting.round}] = {meeting.table, {mentor}};
    }
  }
  for (auto& [who, seat] : seats) std::sort(seat.with.begin(), seat.with.end());
}

std::optional<Stop> stop_at(const RoundsPeople& people, const Seat& seat) {
  if (seat.with.empty()) return std::nullopt;
  Stop stop{seat.table, {}};
  for (const std::size_t other : seat.with) stop.with.push_back(people.id(other));
  return stop;
}

int count_kept(const RoundsProblem& problem, const std::vector<Meeting>& possible,
               const RoundsPlan& plan) {
  std::vector<char> meets(problem.mentors.size() * problem.mentees.size(), 0);
  for (const Meeting& meeting : plan.meetings) meets[cell(problem, meeting.couple)] = 1;
  return static_cast<int>(std::count_if(
      possible.begin(), possible.end(),
      [&](const Meeting& meeting) { return meets[cell(problem, meeting.couple)] != 0; }));
}

}  // namespace

Result<RoundsProblem> problem_after(const RoundsProblem& problem, const RoundsPlan& plan,
                                    const RoundsNews& news, RepairStyle style) {
  auto now = with_news(problem, news);
  if (!now) return now.error();
  Survivors survivors(*now, plan);
  for (const auto& replacement : news.replacements) survivors.replace(replacement);
  survivors.sift();
  now->keep = survivors.over;
  if (style == RepairStyle::fewest_moves) {
    now->keep.insert(now->keep.end(), survivors.to_come.begin(), survivors.to_come.end());
    return now;
  }
  // What the coordinator has fixed stays fixed.
  std::set<Couple> fixed;
  for (const Meeting& kept : problem.keep) fixed.insert(kept.couple);
  for (const Meeting& meeting : survivors.to_come) {
    (fixed.count(meeting.couple) > 0 ? now->keep : now->prefer).push_back(meeting);
  }
  return now;
}

std::vector<RoundsMove> moves_between(const RoundsProblem& problem, const RoundsPlan& before,
                                      const RoundsPlan& after, int from_round) {
  const RoundsPeople people(problem);
  const std::vector<Meeting> old_meetings = later(before, from_round);
  const std::vector<Meeting> new_meetings = later(after, from_round);
  std::vector<Meeting> differing;
  std::set_symmetric_difference(old_meetings.begin(), old_meetings.end(), new_meetings.begin(),
                                new_meetings.end(), std::back_inserter(differing), comes_before);
  const std::size_t rounds = index(problem.rounds);
  std::vector<char> listed(people.size() * rounds, 0);
  for (const Meeting& meeting : differing) {
    listed[people.mentor(meeting.couple.mentor) * rounds + index(meeting.round)] = 1;
    listed[people.mentee(meeting.couple.mentee) * rounds + index(meeting.round)] = 1;
  }
  Seats old_seats;
  Seats new_seats;
  fill_seats(people, old_meetings, listed, rounds, old_seats);
  fill_seats(people, new_meetings, listed, rounds, new_seats);
  std::vector<RoundsMove> moves;
  for (std::size_t at = 0; at < listed.size(); ++at) {
    if (listed[at] == 0) continue;
    const std::size_t person = at / rounds;
    const int round = static_cast<int>(at % rounds);
    const Seat& old_seat = old_seats[{person, round}];
    const Seat& new_seat = new_seats[{person, round}];
    if (old_seat == new_seat) continue;
    moves.push_back(
        {people.id(person), round, stop_at(people, old_seat), stop_at(people, new_seat)});
  }
  return moves;
}

Result<RoundsRepair> repair_rounds(const RoundsProblem& problem, const RoundsPlan& plan,
                                   const RoundsNews& news, RepairStyle style) {
  auto now = problem_after(problem, plan, news, style);
  if (!now) return now.error();
  RoundsRepair repair;
  repair.problem = *std::move(now);
  auto planned = plan_rounds(repair.problem, Comfort::as_preferred);
  if (!planned) return planned.error();
  repair.plan = *std::move(planned);
  std::vector<Meeting> possible = repair.problem.prefer;
  for (const Meeting& kept : repair.problem.keep) {
    if (kept.round >= news.next_round) possible.push_back(kept);
  }
  repair.were_possible = static_cast<int>(possible.size());
  repair.kept = count_kept(repair.problem, possible, repair.plan);
  repair.moves = moves_between(repair.problem, plan, repair.plan, news.next_round);
  return repair;
}

}  // namespace rondo::match
