// Matching: run it, and what the coordinator decides about single pairs.
#include <set>
#include <utility>
#include <vector>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/removals.h"
#include "edit/cancelling.h"
#include "edit/each.h"
#include "edit/removal.h"
#include "match/event_view.h"
#include "model/enum_names.h"
#include "report/match_list.h"

namespace rondo {
namespace {

// Whether a match or another record of a pair is of the command's event, mentor and mentee.
template <class Pair, class AboutPair>
bool is_about(const Pair& pair, const AboutPair& command) {
  return pair.event == command.event && pair.mentor == command.mentor &&
         pair.mentee == command.mentee;
}

// Notes what is decided of the command's pair, once.
template <class Pair, class AboutPair>
void put_pair(Transaction& edit, const AboutPair& command, Random& random) {
  for (const auto& [id, pair] : edit.program().*(collection_of<Pair>().table)) {
    if (is_about(pair, command)) return;
  }
  edit.put(new_id<typename Pair::Id>(random), Pair{command.event, command.mentor, command.mentee});
}

template <class Pair>
Result<Done> take_back(Workbench& bench, const typename Pair::Id& id, std::string_view key) {
  const Program& program = bench.state.program;
  const Pair* pair = (program.*(collection_of<Pair>().table)).find(id);
  if (pair == nullptr) return Done{};
  return bench.edit(about_pair(program, key, pair->mentor, pair->mentee),
                    [&](Transaction& edit) { edit.remove<Pair>(id); });
}

// Changes those of the matches that are still there by `change(Match&)`, in one step. What is
// planned of those that do not go on is called off.
template <class Change>
Result<Done> change_matches(Workbench& bench, const std::vector<MatchId>& ids,
                            std::string_view key_for_one, std::string_view key_for_several,
                            Change change) {
  const Program& program = bench.state.program;
  std::vector<std::pair<MatchId, Match>> matches;
  for (const MatchId& id : ids) {
    if (const Match* found = program.matches.find(id)) matches.emplace_back(id, *found);
  }
  if (matches.empty()) return Done{};
  const Match& first = matches.front().second;
  const auto count = static_cast<std::int64_t>(matches.size());
  Message label = count == 1 ? about_pair(program, key_for_one, first.mentor, first.mentee)
                             : Message{std::string(key_for_several), {arg("count", count)}};
  return bench.edit(std::move(label), [&](Transaction& edit) {
    std::set<MatchId> over;
    for (auto& [id, match] : matches) {
      change(match);
      edit.put(id, match);
      if (match.state == MatchState::declined || match.state == MatchState::ended_early) {
        over.insert(id);
      }
    }
    call_off_sessions(edit, over, bench.today());
  });
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::RunMatch& command) {
  const Result<Done> started = bench.matcher.start(bench, command.event);
  // The screen of one-off support shows by itself what comes of it.
  const bool stays = bench.state.place == Place{Screen::event_help, command.event.text()};
  if (started && !stays) bench.go({Screen::event_match, command.event.text()});
  return started;
}

Result<Done> execute(Workbench& bench, const command::CancelMatch&) {
  bench.matcher.cancel(bench);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::WeighMentors& command) {
  bench.matcher.weigh(bench, command.event, {command.mentee, command.topic});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::LockMatches& command) {
  const bool locks = command.locked;
  return change_matches(bench, command.ids, locks ? "step.lock_match" : "step.unlock_match",
                        locks ? "step.lock_matches" : "step.unlock_matches",
                        [&](Match& match) { match.locked = locks; });
}

Result<Done> execute(Workbench& bench, const command::ForbidPair& command) {
  return bench.edit(
      about_pair(bench.state.program, "step.forbid_pair", command.mentor, command.mentee),
      [&](Transaction& edit) {
        remove_matches(
            edit, [&](const MatchId&, const Match& match) { return is_about(match, command); });
        put_pair<ForbiddenPair>(edit, command, bench.random);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::AllowPair& command) {
  return take_back<ForbiddenPair>(bench, command.id, "step.allow_pair");
}

Result<Done> execute(Workbench& bench, const command::LetOutsidePool& command) {
  return bench.edit(
      about_pair(bench.state.program, "step.let_outside_pool", command.mentor, command.mentee),
      [&](Transaction& edit) { put_pair<OutsidePoolPair>(edit, command, bench.random); },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::KeepInsidePool& command) {
  return take_back<OutsidePoolPair>(bench, command.id, "step.keep_inside_pool");
}

Result<Done> execute(Workbench& bench, const command::ForcePair& command) {
  if (command.mentor == command.mentee) return Error{"error.pair_with_self", {}};
  for (const auto& [id, match] : bench.state.program.matches) {
    if (match.event == command.event && match.mentee == command.mentee &&
        match.topic == command.topic && is_held(match.state)) {
      return about_pair(bench.state.program, "error.match_held", match.mentor, match.mentee);
    }
  }
  return bench.edit(
      about_pair(bench.state.program, "step.force_pair", command.mentor, command.mentee),
      [&](Transaction& edit) {
        remove_each<ForbiddenPair>(
            edit, [&](const auto&, const ForbiddenPair& pair) { return is_about(pair, command); });
        // The proposal that this one takes the place of.
        remove_matches(edit, [&](const MatchId&, const Match& match) {
          return match.event == command.event && match.mentee == command.mentee &&
                 match.topic == command.topic && match.state == MatchState::proposed;
        });
        Match match;
        match.event = command.event;
        match.mentor = command.mentor;
        match.mentee = command.mentee;
        match.topic = command.topic;
        match.locked = true;
        match.forced = true;
        edit.put(new_id<MatchId>(bench.random), match);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::SetMatchState& command) {
  const Program& program = bench.state.program;
  std::vector<MatchId> able;
  for (const MatchId& id : command.ids) {
    const Match* match = program.matches.find(id);
    if (match != nullptr && may_become(match->state, command.state)) able.push_back(id);
  }
  if (able.empty() && !command.ids.empty()) {
    const Match* match = program.matches.find(command.ids.front());
    if (match == nullptr) return Done{};
    return about_pair(program, "error.match_state", match->mentor, match->mentee);
  }
  const std::string key = "step.match_state." + std::string(name_of(command.state));
  return change_matches(bench, able, key, key + ".several", [&](Match& match) {
    match.state = command.state;
    match.reason = command.reason;
    if (match.state != MatchState::approved) match.told.clear();
    // People are asked anew.
    if (match.state == MatchState::proposed) match.accepted_by.clear();
  });
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfMatches& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  return bench.edit(
      {"step.match_told", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        change_each<Match>(edit, [&](Match& match) {
          if (match.event != command.event) return;
          for (const PersonId& person : {match.mentor, match.mentee}) {
            if (people.count(person) > 0 && is_to_be_told(match, person)) match.told.insert(person);
          }
          if (match.told.size() < 2) return;
          match.state = MatchState::notified;
          match.told.clear();
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ApproveAll& command) {
  std::int64_t count = 0;
  for (const auto& [id, match] : bench.state.program.matches) {
    if (match.event == command.event && match.state == MatchState::proposed) ++count;
  }
  return bench.edit(
      {"step.approve_all", {arg("count", count)}},
      [&](Transaction& edit) {
        change_each<Match>(edit, [&](Match& match) {
          if (match.event == command.event && match.state == MatchState::proposed) {
            match.state = MatchState::approved;
          }
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::RemoveMatch& command) {
  if (bench.state.program.matches.find(command.id) == nullptr) return Done{};
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::ExportMatches& command) {
  const Result<EventView> view = view_event(bench.state.program, command.event);
  if (!view) return view.error();
  const std::string& event = bench.state.program.events.find(command.event)->name;
  bench.services.files->download(file_name_of(event) + ".csv", "text/csv;charset=utf-8",
                                 matches_csv(*view, bench.state.words, ByteOrderMark::utf8));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PrintMatches& command) {
  const Result<EventView> view = view_event(bench.state.program, command.event);
  if (!view) return view.error();
  bench.services.printer->print(bench.state.program.events.find(command.event)->name,
                                match_list(*view, bench.state.words));
  return Done{};
}

}  // namespace rondo
