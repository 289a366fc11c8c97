#include "match/rounds_unserved.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/index.h"

namespace rondo::match {
namespace {

class Explainer {
 public:
  Explainer(const RoundsProblem& problem, const RoundsSpace& space, const RoundsPlan& plan)
      : space_(space),
        counts_(problem.mentees.size(), 0),
        mentors_of_(problem.mentees.size()),
        met_by_(problem.mentors.size()),
        places_(space.mentor_seats) {
    for (const Meeting& meeting : plan.meetings) ++counts_[index(meeting.couple.mentee)];
    // Mostly there is nothing to explain.
    if (std::count(counts_.begin(), counts_.end(), 0) == 0) return;
    for (const CoupleFit& pair : space.pairs) {
      mentors_of_[index(pair.couple.mentee)].push_back(pair.couple.mentor);
    }
    std::vector<char> kept(problem.mentors.size() * problem.mentees.size(), 0);
    for (const Meeting& meeting : problem.keep) kept[cell(problem, meeting.couple)] = 1;
    for (const Meeting& meeting : plan.meetings) {
      if (kept[cell(problem, meeting.couple)] != 0) continue;
      met_by_[index(meeting.couple.mentor)].push_back(meeting.couple.mentee);
      ++placed_;
    }
  }

  std::vector<UnservedMentee> run() const {
    std::vector<UnservedMentee> all;
    for (int mentee = 0; index(mentee) < counts_.size(); ++mentee) {
      if (counts_[index(mentee)] == 0) all.push_back(explain(mentee));
    }
    return all;
  }

 private:
  UnservedMentee explain(int mentee) const {
    if (space_.mentee_free[index(mentee)] == 0)
      return {mentee, {"rounds.unserved.away", {}}, {}, {}};
    if (mentors_of_[index(mentee)].empty()) return {mentee, {"rounds.unserved.nobody", {}}, {}, {}};
    if (placed_ == space_.meetings_at_tables) {
      const auto wanting = std::count_if(space_.mentee_free.begin(), space_.mentee_free.end(),
                                         [](graph::ColorSet free) { return free != 0; });
      return {mentee,
              {"rounds.unserved.tables",
               {arg("count", std::int64_t{wanting}),
                arg("places", std::int64_t{space_.meetings_at_tables})}},
              {},
              {}};
    }
    return competition(mentee);
  }

  // Whoever could give way to the mentee, and to whom these could give way.
  UnservedMentee competition(int mentee) const {
    UnservedMentee found{mentee, {}, {mentee}, {}};
    std::vector<char> has_mentee(counts_.size(), 0);
    std::vector<char> has_mentor(met_by_.size(), 0);
    has_mentee[index(mentee)] = 1;
    std::int64_t places = 0;
    bool closed = true;
    for (std::size_t next = 0; next < found.mentees.size(); ++next) {
      for (const int mentor : mentors_of_[index(found.mentees[next])]) {
        if (std::exchange(has_mentor[index(mentor)], 1) != 0) continue;
        found.mentors.push_back(mentor);
        places += places_[index(mentor)];
        closed =
            closed && static_cast<int>(met_by_[index(mentor)].size()) == places_[index(mentor)];
        for (const int other : met_by_[index(mentor)]) {
          closed = closed && counts_[index(other)] == 1;
          if (std::exchange(has_mentee[index(other)], 1) == 0) found.mentees.push_back(other);
        }
      }
    }
    // Only a plan that is not proven best leaves a place, or a second meeting, that would do.
    if (!closed) return {mentee, {"rounds.unserved.no_round", {}}, {}, {}};
    add_fellows(found, has_mentee, has_mentor);
    std::sort(found.mentees.begin(), found.mentees.end());
    std::sort(found.mentors.begin(), found.mentors.end());
    found.reason = {
        "rounds.unserved.competition",
        {arg("count", static_cast<std::int64_t>(found.mentees.size())), arg("places", places)}};
    return found;
  }

  // The others who go without for want of the same mentors.
  void add_fellows(UnservedMentee& found, const std::vector<char>& has_mentee,
                   const std::vector<char>& has_mentor) const {
    for (int other = 0; index(other) < counts_.size(); ++other) {
      const std::vector<int>& mentors = mentors_of_[index(other)];
      if (has_mentee[index(other)] != 0 || counts_[index(other)] > 0 || mentors.empty()) continue;
      const bool same = std::all_of(mentors.begin(), mentors.end(),
                                    [&](int mentor) { return has_mentor[index(mentor)] != 0; });
      if (same) found.mentees.push_back(other);
    }
  }

  const RoundsSpace& space_;
  std::vector<int> counts_;                   // meetings, per mentee
  std::vector<std::vector<int>> mentors_of_;  // whom each mentee may still meet
  std::vector<std::vector<int>> met_by_;      // per mentor, in open rounds and not kept
  const std::vector<int>& places_;
  int placed_ = 0;
};

}  // namespace

std::vector<UnservedMentee> unserved_mentees(const RoundsProblem& problem, const RoundsSpace& space,
                                             const RoundsPlan& plan) {
  return Explainer(problem, space, plan).run();
}

}  // namespace rondo::match
