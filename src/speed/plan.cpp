#include "speed/plan.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "base/sha256.h"
#include "edit/each.h"
#include "match/messages.h"
#include "match/rounds.h"
#include "model/taking_part.h"
#include "speed/board.h"

namespace rondo {
namespace {

using match::Meeting;

// Where the person in this meeting is bound to sit; -1 when both can move.
int fixed_table(const Sitting& sitting, const match::Couple& couple) {
  const auto place_of = [&](std::size_t person) {
    const MeetingTableId& id = sitting.fixed_tables[person];
    const auto found = std::find(sitting.tables.begin(), sitting.tables.end(), id);
    return found == sitting.tables.end() ? -1 : static_cast<int>(found - sitting.tables.begin());
  };
  const int of_mentee = place_of(sitting.mentors.size() + static_cast<std::size_t>(couple.mentee));
  return of_mentee >= 0 ? of_mentee : place_of(static_cast<std::size_t>(couple.mentor));
}

// In each round to come whoever is bound to a table changes places with who was to sit there.
void seat_the_fixed(const Sitting& sitting, std::vector<Meeting>& meetings) {
  for (const Meeting& bound : std::vector(meetings)) {
    const int wanted = fixed_table(sitting, bound.couple);
    if (wanted < 0 || bound.round < sitting.news.next_round) continue;
    const auto now = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
      return meeting.round == bound.round && meeting.couple == bound.couple;
    });
    const int given = now->table;
    for (Meeting& meeting : meetings) {
      if (meeting.round != bound.round) continue;
      if (meeting.table == given) {
        meeting.table = wanted;
      } else if (meeting.table == wanted) {
        meeting.table = given;
      }
    }
  }
}

PlannedSitting checked(Sitting sitting, match::RoundsProblem problem, match::RoundsPlan plan) {
  PlannedSitting planned{std::move(sitting), std::move(problem), std::move(plan), {}, {}};
  planned.verdict = match::verify_rounds(planned.problem, planned.plan);
  planned.meetings = planned.plan.meetings;
  seat_the_fixed(planned.sitting, planned.meetings);
  return planned;
}

// What has happened is kept, and who is not there is not planned for.
match::RoundsProblem problem_now(const Sitting& sitting, const Program& program) {
  match::RoundsProblem problem = sitting.problem;
  const match::RoundsNews& news = sitting.news;
  problem.frozen_rounds = news.next_round;
  problem.presence = news.presence;
  for (const int table : news.closed_tables) {
    problem.closed_tables.push_back({table, news.next_round});
  }
  std::erase_if(problem.keep,
                [&](const Meeting& wanted) { return wanted.round < news.next_round; });
  for (const Meeting& meeting : meetings_of(sitting, program)) {
    if (meeting.round < news.next_round) problem.keep.push_back(meeting);
  }
  return problem;
}

// Said with names: the planner would say it with places in its lists.
Result<Done> check_wanted_are_free(const Sitting& sitting, const match::RoundsProblem& problem,
                                   const Program& program) {
  for (const Meeting& wanted : problem.keep) {
    if (wanted.round < problem.frozen_rounds) continue;
    const PersonId& mentor = sitting.mentors[static_cast<std::size_t>(wanted.couple.mentor)];
    const PersonId& mentee = sitting.mentees[static_cast<std::size_t>(wanted.couple.mentee)];
    for (const auto& [person, other] : {std::pair(mentor, mentee), std::pair(mentee, mentor)}) {
      if (match::is_present(problem, person.text(), wanted.round)) continue;
      return Error{"error.speed.not_free",
                   {arg("name", program.people.find(person)->name),
                    arg("other", program.people.find(other)->name),
                    arg("round", std::int64_t{wanted.round} + 1)}};
    }
  }
  return Done{};
}

// No plan has all pairs meet in fewer: a person meets one other in a round, a mentor at most as
// many as the table seats.
int rounds_for_all(const match::RoundsProblem& problem) {
  std::map<std::string, int> with_mentors, with_mentees;
  for (const match::CoupleFit& pair : problem.fit) {
    ++with_mentees[problem.mentors[static_cast<std::size_t>(pair.couple.mentor)]];
    ++with_mentors[problem.mentees[static_cast<std::size_t>(pair.couple.mentee)]];
  }
  const int seats = problem.tables * problem.table_seats;
  int most = (static_cast<int>(problem.fit.size()) + seats - 1) / seats;
  for (const auto& [id, mentors] : with_mentors) most = std::max(most, mentors);
  for (const auto& [id, mentees] : with_mentees) {
    const auto both = with_mentors.find(id);
    const int as_mentor = (mentees + problem.table_seats - 1) / problem.table_seats;
    most = std::max(most, as_mentor + (both == with_mentors.end() ? 0 : both->second));
  }
  return most;
}

// Whoever is away all the time meets nobody.
void leave_out_the_absent(match::RoundsProblem& problem) {
  const auto comes = [&](const std::string& id) {
    for (int round = 0; round < problem.rounds; ++round) {
      if (match::is_present(problem, id, round)) return true;
    }
    return false;
  };
  std::erase_if(problem.fit, [&](const match::CoupleFit& pair) {
    return !comes(problem.mentors[static_cast<std::size_t>(pair.couple.mentor)]) ||
           !comes(problem.mentees[static_cast<std::size_t>(pair.couple.mentee)]);
  });
}

void limit_rounds(match::RoundsProblem& problem, int rounds) {
  problem.rounds = rounds;
  for (auto& [id, at_rest] : problem.rests) {
    std::erase_if(at_rest, [&](int round) { return round >= rounds; });
  }
}

match::RoundsPlan plan_as_recorded(const Sitting& sitting, const Program& program) {
  match::RoundsPlan plan;
  plan.meetings = meetings_of(sitting, program);
  return plan;
}

}  // namespace

std::optional<int> enough_rounds(const Program& program, const EventId& event) {
  const Result<Sitting> sitting = view_sitting(program, event, 0);
  if (!sitting) return std::nullopt;
  match::RoundsProblem problem = problem_now(*sitting, program);
  leave_out_the_absent(problem);
  // With more pairs some mentee can meet somebody else in each round.
  constexpr std::size_t kFewPairs = 600;  // planned while somebody waits for the page
  const auto spared = static_cast<std::size_t>(std::max(0, problem.rounds - 1));
  const std::size_t most = std::min(kFewPairs, spared * problem.mentees.size());
  if (problem.fit.empty() || problem.fit.size() > most) return std::nullopt;
  // Where the fewest that could do don't, one or two more mostly do.
  constexpr int kTries = 3;
  const int fewest = rounds_for_all(problem);
  for (int rounds = fewest; rounds < std::min(problem.rounds, fewest + kTries); ++rounds) {
    match::RoundsProblem fewer = problem;
    limit_rounds(fewer, rounds);
    const Result<match::RoundsPlan> plan = match::plan_rounds(fewer, match::Comfort::as_preferred);
    if (plan && plan->meetings.size() == problem.fit.size()) return rounds;
  }
  return std::nullopt;
}

Result<PlannedSitting> plan_sitting(const Program& program, const EventId& event, int begun) {
  Result<Sitting> sitting = view_sitting(program, event, begun);
  if (!sitting) return sitting.error();
  match::RoundsProblem problem = problem_now(*sitting, program);
  if (auto fine = check_wanted_are_free(*sitting, problem, program); !fine) return fine.error();
  Result<match::RoundsPlan> plan = match::plan_rounds(problem);
  if (!plan) return plan.error();
  return checked(std::move(*sitting), std::move(problem), std::move(*plan));
}

Result<RecordedSitting> recorded_sitting(const Program& program, const EventId& event) {
  Result<Sitting> sitting = view_sitting(program, event, 0);
  if (!sitting) return sitting.error();
  match::RoundsProblem problem = problem_now(*sitting, program);
  match::RoundsPlan plan = plan_as_recorded(*sitting, program);
  return RecordedSitting{std::move(*sitting), std::move(problem), std::move(plan)};
}

Result<SittingRepair> repair_sitting(const Program& program, const EventId& event, int begun,
                                     match::RepairStyle style) {
  Result<Sitting> sitting = view_sitting(program, event, begun);
  if (!sitting) return sitting.error();
  const match::RoundsPlan before = plan_as_recorded(*sitting, program);
  Result<match::RoundsRepair> repair =
      match::repair_rounds(sitting->problem, before, sitting->news, style);
  if (!repair) return repair.error();
  SittingRepair result;
  result.were_possible = repair->were_possible;
  result.kept = repair->kept;
  result.planned = checked(std::move(*sitting), repair->problem, std::move(repair->plan));
  match::RoundsPlan seated;
  seated.meetings = result.planned.meetings;
  result.moves = match::moves_between(result.planned.sitting.problem, before, seated, begun);
  return result;
}

void put_meetings(Transaction& edit, const Sitting& sitting, const std::vector<Meeting>& meetings,
                  Random& random) {
  std::map<std::pair<PersonId, PersonId>, SpeedMeetingId> left;
  for (const auto& [id, meeting] : edit.program().speed_meetings) {
    if (meeting.event == sitting.event) left.emplace(std::pair(meeting.mentor, meeting.mentee), id);
  }
  for (const Meeting& planned : meetings) {
    SpeedMeeting meeting;
    meeting.event = sitting.event;
    meeting.round = planned.round + 1;
    meeting.table = sitting.tables[static_cast<std::size_t>(planned.table)];
    meeting.mentor = sitting.mentors[static_cast<std::size_t>(planned.couple.mentor)];
    meeting.mentee = sitting.mentees[static_cast<std::size_t>(planned.couple.mentee)];
    const auto known = left.extract({meeting.mentor, meeting.mentee});
    edit.put(known.empty() ? new_id<SpeedMeetingId>(random) : known.mapped(), meeting);
  }
  for (const auto& [pair, id] : left) edit.remove<SpeedMeeting>(id);
}

void put_rounds_run(Transaction& edit, const PlannedSitting& planned, std::string_view now_utc,
                    Random& random) {
  const EventId& event = planned.sitting.event;
  const RoundsRun* earlier = rounds_run_of(edit.program(), event);
  RoundsRunId id = new_id<RoundsRunId>(random);
  for (const auto& [known, run] : edit.program().rounds_runs) {
    if (&run == earlier) id = known;
  }
  RoundsRun run;
  run.event = event;
  run.run_at = std::string(now_utc);
  run.fingerprint = fingerprint(planned.sitting);
  run.proven = planned.verdict.proven_best;
  run.rounds = planned.problem.rounds;
  run.meetings_possible =
      static_cast<int>(planned.plan.bound[match::goal(match::RoundsGoal::meetings)]);
  for (const match::UnservedMentee& mentee : planned.plan.unserved) {
    const PersonId& person = planned.sitting.mentees[static_cast<std::size_t>(mentee.mentee)];
    run.unserved[person.text()] = message_to_value(mentee.reason);
  }
  edit.put(id, run);
}

Result<PlannedSitting> plan_event(Transaction& edit, const EventId& event, int begun,
                                  std::string_view now_utc, Random& random) {
  if (tables_of(edit.program(), event).empty()) {
    const auto& all = edit.program().registrations;
    const auto mentors = std::count_if(all.begin(), all.end(), [&](const auto& entry) {
      return entry.second.event == event && entry.second.mentors && takes_part(entry.second);
    });
    set_table_count(edit, event, static_cast<int>(mentors), random);
  }
  Result<PlannedSitting> planned = plan_sitting(edit.program(), event, begun);
  if (!planned) return planned;
  if (!planned->verdict.right) return planned->verdict.reason;
  put_meetings(edit, planned->sitting, planned->meetings, random);
  put_rounds_run(edit, *planned, now_utc, random);
  return planned;
}

const RoundsRun* rounds_run_of(const Program& program, const EventId& event) {
  const auto& runs = program.rounds_runs;
  const auto found = std::find_if(runs.begin(), runs.end(),
                                  [&](const auto& entry) { return entry.second.event == event; });
  return found == runs.end() ? nullptr : &found->second;
}

const RoundsRun* plan_of_other_rounds(const Program& program, const EventId& event) {
  const RoundsRun* run = rounds_run_of(program, event);
  const Event* record = program.events.find(event);
  const bool differs =
      run != nullptr && record != nullptr && run->rounds != 0 && run->rounds != record->rounds;
  return differs ? run : nullptr;
}

std::string fingerprint(const Sitting& sitting) {
  const match::RoundsProblem& problem = sitting.problem;
  std::string text = std::to_string(problem.rounds) + ' ' + std::to_string(problem.table_seats) +
                     ' ' + std::to_string(static_cast<int>(problem.movers));
  const auto add = [&](const auto&... parts) {
    ((text += ' ', text += parts), ...);
    text += '\n';
  };
  const auto number = [](int value) {
    return std::to_string(value);
  };
  for (const MeetingTableId& table : sitting.tables) add("table", table.text());
  for (const MeetingTableId& table : sitting.fixed_tables) add("fixed", table.text());
  for (const std::string& id : problem.mentors) add("mentor", id);
  for (const std::string& id : problem.mentees) add("mentee", id);
  for (const match::CoupleFit& fit : problem.fit) {
    add(number(fit.couple.mentor), number(fit.couple.mentee), number(fit.fit));
  }
  for (const match::Couple& couple : problem.must_meet) {
    add("must", number(couple.mentor), number(couple.mentee));
  }
  for (const Meeting& meeting : problem.keep) {
    add("keep", number(meeting.round), number(meeting.couple.mentor),
        number(meeting.couple.mentee));
  }
  for (const auto& [id, presence] : sitting.news.presence) add("away", id);
  for (const auto& [id, rounds] : problem.rests) {
    for (const int round : rounds) add("rests", id, number(round));
  }
  for (const int table : sitting.news.closed_tables) add("closed", number(table));
  return sha256_hex(text);
}

}  // namespace rondo
