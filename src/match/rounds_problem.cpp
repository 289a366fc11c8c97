#include "match/rounds_problem.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/index.h"
#include "match/problem.h"
#include "match/problem_checks.h"

namespace rondo::match {
namespace {

Error error_at(std::string_view key, const std::string& path, std::vector<Arg> more = {}) {
  more.insert(more.begin(), arg("path", path));
  return {std::string(key), std::move(more)};
}

class Check {
 public:
  explicit Check(const RoundsProblem& problem) : problem_(problem) {}

  Result<Done> run() {
    for (const auto part : {&Check::numbers, &Check::people, &Check::fits, &Check::couples,
                            &Check::presence, &Check::tables, &Check::kept, &Check::preferred}) {
      if (auto fine = (this->*part)(); !fine) return fine;
    }
    return Done{};
  }

 private:
  Result<Done> numbers() {
    if (auto fine = check_number("/rounds", problem_.rounds, 1, kMostRounds); !fine) return fine;
    if (auto fine = check_number("/tables", problem_.tables, 1, kMaxTables); !fine) return fine;
    if (auto fine = check_number("/table_seats", problem_.table_seats, 1, kMaxTableSeats); !fine) {
      return fine;
    }
    return check_number("/frozen_rounds", problem_.frozen_rounds, 0, problem_.rounds);
  }

  Result<Done> people() {
    for (const auto& [list, ids] :
         {std::pair{"/mentors", &problem_.mentors}, {"/mentees", &problem_.mentees}}) {
      std::set<std::string_view> seen;
      for (std::size_t i = 0; i < ids->size(); ++i) {
        if (seen.insert((*ids)[i]).second) continue;
        return error_at("error.problem.duplicate", entry_path(list, i), {arg("id", (*ids)[i])});
      }
    }
    return Done{};
  }

  bool known(const Couple& couple) const {
    return couple.mentor >= 0 && index(couple.mentor) < problem_.mentors.size() &&
           couple.mentee >= 0 && index(couple.mentee) < problem_.mentees.size();
  }
  const std::string& mentor(const Couple& couple) const {
    return problem_.mentors[index(couple.mentor)];
  }
  const std::string& mentee(const Couple& couple) const {
    return problem_.mentees[index(couple.mentee)];
  }
  Error twice(const std::string& path, const Couple& couple) const {
    return error_at("error.problem.duplicate", path,
                    {arg("id", mentor(couple) + ", " + mentee(couple))});
  }

  Result<Done> fits() {
    eligible_.assign(problem_.mentors.size() * problem_.mentees.size(), 0);
    std::map<std::string_view, int> mentees;
    for (const std::string& id : problem_.mentees) {
      mentees.emplace(id, static_cast<int>(mentees.size()));
    }
    mentor_of_.assign(problem_.mentees.size(), -1);
    for (std::size_t mentor = 0; mentor < problem_.mentors.size(); ++mentor) {
      const auto found = mentees.find(problem_.mentors[mentor]);
      mentee_of_.push_back(found == mentees.end() ? -1 : found->second);
      if (mentee_of_.back() >= 0) mentor_of_[index(found->second)] = static_cast<int>(mentor);
    }
    for (std::size_t i = 0; i < problem_.fit.size(); ++i) {
      const CoupleFit& pair = problem_.fit[i];
      // Wording the place costs more than the check, and pairs are many.
      const bool fine = known(pair.couple) && pair.fit >= 0 && pair.fit <= kMaxFit &&
                        mentee_of_[index(pair.couple.mentor)] != pair.couple.mentee &&
                        !is_eligible(pair.couple);
      if (!fine) return wrong_fit(entry_path("/fit", i), pair);
      eligible_[cell(problem_, pair.couple)] = 1;
    }
    return Done{};
  }

  Result<Done> wrong_fit(const std::string& path, const CoupleFit& pair) const {
    if (!known(pair.couple)) return error_at("error.problem.reference", path);
    if (auto fine = check_number(path, pair.fit, 0, kMaxFit); !fine) return fine;
    if (is_eligible(pair.couple)) return twice(path, pair.couple);
    return error_at("error.rounds.not_eligible", path);
  }

  bool is_eligible(const Couple& couple) const { return eligible_[cell(problem_, couple)] != 0; }

  Result<Done> couples() {
    for (const auto& [list, couples] : {std::pair{"/must_not_meet", &problem_.must_not_meet},
                                        {"/must_meet", &problem_.must_meet}}) {
      std::set<Couple> seen;
      for (std::size_t i = 0; i < couples->size(); ++i) {
        const Couple& couple = (*couples)[i];
        const std::string path = entry_path(list, i);
        if (!known(couple)) return error_at("error.problem.reference", path);
        if (!seen.insert(couple).second) return twice(path, couple);
        if (couples == &problem_.must_not_meet) continue;
        const bool forbidden = forbidden_.count(couple) > 0;
        if (forbidden || !is_eligible(couple)) {
          return error_at("error.rounds.not_eligible", path);
        }
      }
      if (couples == &problem_.must_not_meet) forbidden_ = std::move(seen);
    }
    return Done{};
  }

  Result<Done> presence() {
    std::set<std::string_view> people(problem_.mentors.begin(), problem_.mentors.end());
    people.insert(problem_.mentees.begin(), problem_.mentees.end());
    const auto known_person = [&](const std::string& path, const std::string& id) -> Result<Done> {
      if (people.count(id) > 0) return Done{};
      return error_at("error.rounds.unknown_person", path, {arg("id", id)});
    };
    for (const auto& [id, presence] : problem_.presence) {
      const std::string path = "/presence/" + id;
      if (auto fine = known_person(path, id); !fine) return fine;
      if (auto fine = check_number(path, presence.from, 0, kMostRounds); !fine) return fine;
      if (auto fine = check_number(path, presence.until, -1, kMostRounds); !fine) return fine;
    }
    for (const auto& [id, rounds] : problem_.rests) {
      const std::string path = "/rests/" + id;
      if (auto fine = known_person(path, id); !fine) return fine;
      for (const int round : rounds) {
        if (auto fine = check_number(path, round, 0, kMostRounds - 1); !fine) return fine;
      }
    }
    return Done{};
  }

  Result<Done> tables() {
    for (std::size_t i = 0; i < problem_.closed_tables.size(); ++i) {
      const ClosedTable& closed = problem_.closed_tables[i];
      const std::string path = entry_path("/closed_tables", i);
      if (auto fine = check_number(path, closed.table, 0, problem_.tables - 1); !fine) return fine;
      if (auto fine = check_number(path, closed.from_round, 0, kMostRounds); !fine) return fine;
    }
    return Done{};
  }

  // Wording the place costs more than the check, here as well.
  Result<Done> meeting(std::string_view list, std::size_t at, const Meeting& meeting) const {
    const bool some_table =
        meeting.table == kAnyTable || (meeting.table >= 0 && meeting.table < problem_.tables);
    if (known(meeting.couple) && meeting.round >= 0 && meeting.round < problem_.rounds &&
        some_table && is_eligible(meeting.couple)) {
      return Done{};
    }
    const std::string path = entry_path(list, at);
    if (!known(meeting.couple)) return error_at("error.problem.reference", path);
    if (auto fine = check_number(path, meeting.round, 0, problem_.rounds - 1); !fine) return fine;
    if (!some_table) return check_number(path, meeting.table, 0, problem_.tables - 1);
    return error_at("error.rounds.not_eligible", path);
  }

  Result<Done> preferred() {
    std::vector<char> seen(eligible_.size(), 0);
    for (std::size_t i = 0; i < problem_.prefer.size(); ++i) {
      const Meeting& one = problem_.prefer[i];
      if (auto fine = meeting("/prefer", i, one); !fine) return fine;
      if (seen[cell(problem_, one.couple)]++ != 0)
        return twice(entry_path("/prefer", i), one.couple);
    }
    return Done{};
  }

  Result<Done> kept() {
    const std::size_t rounds = index(problem_.rounds);
    met_.assign(eligible_.size(), 0);
    learning_.assign(problem_.mentees.size() * rounds, 0);
    teaching_.assign(problem_.mentors.size() * rounds, 0);
    table_of_.assign(teaching_.size(), kAnyTable);
    mentor_at_.assign(index(problem_.tables) * rounds, -1);
    mentors_in_.assign(rounds, 0);
    for (std::size_t i = 0; i < problem_.keep.size(); ++i) {
      const Meeting& kept = problem_.keep[i];
      if (auto fine = meeting("/keep", i, kept); !fine) return fine;
      if (met_[cell(problem_, kept.couple)]++ != 0) {
        return error_at("error.rounds.meets_twice", entry_path("/keep", i));
      }
      if (auto fine = in_one_place(i, kept); !fine) return fine;
      if (auto fine = at_one_table(i, kept); !fine) return fine;
      if (kept.round < problem_.frozen_rounds) continue;
      if (auto fine = still_possible(i, kept); !fine) return fine;
    }
    return Done{};
  }

  static std::int64_t shown(int from_zero) { return std::int64_t{from_zero} + 1; }

  // Of somebody's rounds in a table of them; nobody's is never taken.
  bool is_taken(const std::vector<int>& table, int person, int round) const {
    return person >= 0 && table[slot(person, round)] > 0;
  }
  std::size_t slot(int place, int round) const {
    return index(place) * index(problem_.rounds) + index(round);
  }

  Result<Done> in_one_place(std::size_t at, const Meeting& kept) {
    const auto [mentor_place, mentee_place] = kept.couple;
    const int round = kept.round;
    const auto two_places = [&](const std::string& id) {
      return error_at("error.rounds.two_places", entry_path("/keep", at),
                      {arg("id", id), arg("round", shown(round))});
    };
    // A mentor may be somewhere several times in a round: with everyone at the table.
    if (learning_[slot(mentee_place, round)]++ > 0 ||
        is_taken(teaching_, mentor_of_[index(mentee_place)], round)) {
      return two_places(mentee(kept.couple));
    }
    if (is_taken(learning_, mentee_of_[index(mentor_place)], round)) {
      return two_places(mentor(kept.couple));
    }
    if (++teaching_[slot(mentor_place, round)] > problem_.table_seats) {
      return error_at("error.rounds.table_full", entry_path("/keep", at),
                      {arg("round", shown(round))});
    }
    return Done{};
  }

  Result<Done> at_one_table(std::size_t at, const Meeting& kept) {
    const int round = kept.round;
    if (teaching_[slot(kept.couple.mentor, round)] == 1) ++mentors_in_[index(round)];
    const bool frozen = round < problem_.frozen_rounds;
    const int tables = frozen ? problem_.tables : open_tables(problem_, round);
    if (mentors_in_[index(round)] > tables) {
      return error_at("error.rounds.table_full", entry_path("/keep", at),
                      {arg("round", shown(round))});
    }
    if (kept.table == kAnyTable) return Done{};
    int& mentor_there = mentor_at_[slot(kept.table, round)];
    int& own_table = table_of_[slot(kept.couple.mentor, round)];
    if (mentor_there < 0) mentor_there = kept.couple.mentor;
    if (own_table == kAnyTable) own_table = kept.table;
    if (mentor_there == kept.couple.mentor && own_table == kept.table) return Done{};
    return error_at("error.rounds.table_taken", entry_path("/keep", at),
                    {arg("round", shown(round)), arg("table", shown(kept.table))});
  }

  Result<Done> still_possible(std::size_t at, const Meeting& kept) const {
    for (const std::string* id : {&mentor(kept.couple), &mentee(kept.couple)}) {
      if (is_present(problem_, *id, kept.round)) continue;
      return error_at("error.rounds.absent", entry_path("/keep", at),
                      {arg("id", *id), arg("round", shown(kept.round))});
    }
    if (forbidden_.count(kept.couple) > 0) {
      return error_at("error.rounds.not_eligible", entry_path("/keep", at));
    }
    const bool open = kept.table == kAnyTable || is_open(problem_, kept.table, kept.round);
    if (open) return Done{};
    return error_at("error.rounds.table_full", entry_path("/keep", at),
                    {arg("round", shown(kept.round))});
  }

  const RoundsProblem& problem_;
  std::vector<int> mentee_of_;  // per mentor, the same person as a mentee, or -1
  std::vector<int> mentor_of_;  // per mentee, likewise
  std::vector<char> eligible_;  // per cell
  std::set<Couple> forbidden_;
  // Of the kept meetings looked at so far.
  std::vector<char> met_;        // per cell
  std::vector<int> learning_;    // per mentee and round, how many
  std::vector<int> teaching_;    // per mentor and round
  std::vector<int> table_of_;    // per mentor and round
  std::vector<int> mentor_at_;   // per table and round, or -1
  std::vector<int> mentors_in_;  // per round, how many of them
};

}  // namespace

Result<Done> check(const RoundsProblem& problem) {
  return Check(problem).run();
}

bool is_present(const RoundsProblem& problem, const std::string& id, int round) {
  const auto there = problem.presence.find(id);
  if (there != problem.presence.end() && !there->second.has(round)) return false;
  const auto rests = problem.rests.find(id);
  return rests == problem.rests.end() || rests->second.count(round) == 0;
}

bool is_open(const RoundsProblem& problem, int table, int round) {
  return std::none_of(problem.closed_tables.begin(), problem.closed_tables.end(),
                      [&](const ClosedTable& closed) {
                        return closed.table == table && closed.from_round <= round;
                      });
}

int open_tables(const RoundsProblem& problem, int round) {
  if (problem.closed_tables.empty()) return problem.tables;
  std::set<int> closed;
  for (const ClosedTable& one : problem.closed_tables) {
    if (one.from_round <= round) closed.insert(one.table);
  }
  return problem.tables - static_cast<int>(closed.size());
}

}  // namespace rondo::match
