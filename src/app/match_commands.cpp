// Matching: run it, and what the coordinator decides about single pairs.
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/removals.h"
#include "app/rolling_match.h"
#include "edit/cancelling.h"
#include "edit/each.h"
#include "edit/overtaken_news.h"
#include "edit/pair_by_hand.h"
#include "edit/removal.h"
#include "feedback/match_feedback.h"
#include "match/event_view.h"
#include "match/swaps.h"
#include "model/enum_names.h"
#include "model/had_mentor.h"
#include "model/known_matches.h"
#include "model/school_year.h"
#include "model/taking_part.h"
#include "report/match_list.h"
#include "sessions/session_news.h"

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
      const MatchState before = match.state;
      change(match);
      edit.put(id, match);
      if (match.state == MatchState::active && before != match.state) {
        drop_overtaken_news(edit, id, bench.now_local());
      }
      if (!takes_place(match)) over.insert(id);
    }
    call_off_sessions(edit, over, bench.today());
  });
}

std::set<EventId> events_of_matches(const Program& program, const std::vector<MatchId>& ids) {
  std::set<EventId> events;
  for (const MatchId& id : ids) {
    if (const Match* match = program.matches.find(id)) events.insert(match->event);
  }
  return events;
}

// Takes out of `ids` what can't be approved for the cap of the school year; what is to be said of
// it, if anything was.
std::optional<Error> hold_back_beyond_cap(const AppState& state, std::vector<MatchId>& ids) {
  const Program& program = state.program;
  const BeyondYearCap beyond = beyond_year_cap(program, ids);
  if (beyond.matches.empty()) return std::nullopt;
  const std::set<MatchId> held_back(beyond.matches.begin(), beyond.matches.end());
  std::erase_if(ids, [&](const MatchId& id) { return held_back.count(id) > 0; });
  if (beyond.mentors.size() > 1) {
    const auto names = state.words.list_in_sentence(names_in_order(program, beyond.mentors));
    return Error{"error.beyond_year_cap.several",
                 {arg("count", std::ssize(beyond.matches)), arg("names", names)}};
  }
  const auto& [mentor, mentees] = *beyond.mentors.begin();
  return Error{"error.beyond_year_cap",
               {arg("mentor", name_of_person(program, mentor)), arg("count", mentees),
                arg("most", *year_cap_of(program, *program.people.find(mentor)))}};
}

// Likewise what can't be approved because the sign-up of one of the two waits itself.
std::optional<Error> hold_back_who_waits(const AppState& state, std::vector<MatchId>& ids) {
  const Program& program = state.program;
  std::set<std::pair<EventId, PersonId>> waiting;
  for (const auto& [id, registration] : program.registrations) {
    if (waits_to_take_part(registration)) waiting.emplace(registration.event, registration.person);
  }
  std::map<PersonId, int> people;
  const auto held_back = std::erase_if(ids, [&](const MatchId& id) {
    const Match& match = *program.matches.find(id);
    bool waits = false;
    for (const PersonId& person : {match.mentor, match.mentee}) {
      if (waiting.count({match.event, person}) == 0) continue;
      ++people[person];
      waits = true;
    }
    return waits;
  });
  if (held_back == 0) return std::nullopt;
  return Error{"error.sign_up_waits",
               {arg("count", static_cast<std::int64_t>(held_back)),
                arg("names", state.words.list_in_sentence(names_in_order(program, people)))}};
}

// Takes out of `ids` what can't be approved; why, if there is any.
std::vector<Error> hold_back(const AppState& state, std::vector<MatchId>& ids) {
  std::vector<Error> reasons;
  for (const auto& take_out : {hold_back_who_waits, hold_back_beyond_cap}) {
    if (std::optional<Error> why = take_out(state, ids)) reasons.push_back(*std::move(why));
  }
  return reasons;
}

// Whether another one may be looked for in its place: it is over, or did not settle the matter.
bool gives_way(const MatchId& id, const Match& match, const std::set<MatchId>& unsettled) {
  return !takes_place(match) || unsettled.count(id) > 0;
}

// The requests of those of the event's matches that give way.
std::set<RequestKey> requests_asked_anew(const EventView& event, const std::vector<MatchId>& ids,
                                         const std::set<MatchId>& unsettled) {
  std::set<RequestKey> requests;
  for (const MatchId& id : ids) {
    const Match* match = event.program->matches.find(id);
    if (match != nullptr && match->event == event.id && gives_way(id, *match, unsettled)) {
      requests.insert(request_key_of(event, *match));
    }
  }
  return requests;
}

// Opens these requests: whichever match of one of them ended early after its two had met, or did
// not settle the matter, asks anew, for one alone would still serve it.
Result<Done> ask_anew(Workbench& bench, const EventView& event,
                      const std::set<RequestKey>& requests, const std::set<MatchId>& unsettled) {
  const Program& program = bench.state.program;
  const MetMatches met = matches_that_met(program);
  std::vector<MatchId> served;
  for (const auto& [id, match] : program.matches) {
    const bool serves = match.event == event.id && serves_request(id, match, met) &&
                        gives_way(id, match, unsettled);
    if (serves && requests.count(request_key_of(event, match)) > 0) served.push_back(id);
  }
  const std::string reason = bench.state.words.text("help.unsettled.reason");
  return change_matches(bench, served, "step.ask_anew", "step.ask_anew.several", [&](Match& match) {
    // It took place, and stays completed: the two did what they could.
    if (match.state == MatchState::completed) match.reason = reason;
    match.asks_anew = true;
  });
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::RunMatch& command) {
  std::set<RequestKey> sought;
  if (!command.anew.empty()) {
    const Result<EventView> event = view_event(bench.state.program, command.event);
    if (!event) return event.error();
    // What can't be matched now is not asked anew either.
    if (std::optional<Error> why = Matcher::obstacle(bench.state, *event)) return *std::move(why);
    const std::set<MatchId> unsettled = unsettled_matches(bench.state.program, command.event);
    sought = requests_asked_anew(*event, command.anew, unsettled);
    if (const Result<Done> asked = ask_anew(bench, *event, sought, unsettled); !asked) return asked;
  }
  // The screen of one-off support shows by itself what comes of it. All pairs are seen on Match.
  const bool stays = bench.state.place == Place{Screen::event_help, command.event.text()};
  const Matcher::Answer answer =
      sought.empty() && !stays ? Matcher::Answer::whole : Matcher::Answer::what_is_new;
  const Result<Done> started = bench.matcher.start(bench, command.event, sought, answer);
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
        match.topic == command.topic && holds_place(match)) {
      return about_pair(bench.state.program, "error.match_held", match.mentor, match.mentee);
    }
  }
  return bench.edit(
      about_pair(bench.state.program, "step.force_pair", command.mentor, command.mentee),
      [&](Transaction& edit) {
        // The proposal that this one takes the place of.
        remove_matches(edit, [&](const MatchId&, const Match& match) {
          return match.event == command.event && match.mentee == command.mentee &&
                 match.topic == command.topic && match.state == MatchState::proposed;
        });
        pair_by_hand(edit, command.event, command.mentor, command.mentee, command.topic,
                     bench.random);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::SwapMatches& command) {
  const Program& program = bench.state.program;
  const Match* one = program.matches.find(command.one);
  const Match* other = program.matches.find(command.other);
  if (one == nullptr || other == nullptr) return Done{};
  if (const auto refusal = swap_refusal(program, command.one, command.other)) return *refusal;
  Message label = about_pair(program, "step.swap_matches", other->mentor, one->mentee);
  label.args.push_back(arg("other_mentor", name_of_person(program, one->mentor)));
  label.args.push_back(arg("other_mentee", name_of_person(program, other->mentee)));
  return bench.edit(
      std::move(label),
      [&](Transaction& edit) { swap_mentors(edit, command.one, command.other, bench.random); },
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
  std::vector<Error> held_back;
  if (command.state == MatchState::approved) held_back = hold_back(bench.state, able);
  if (!held_back.empty() && able.empty()) return held_back.front();
  const std::string key = "step.match_state." + std::string(name_of(command.state));
  Result<Done> done = change_matches(bench, able, key, key + ".several", [&](Match& match) {
    if (!is_held(command.state)) note_off_by(command.by, match);
    match.state = command.state;
    match.reason = command.reason;
    match.declined_by = command.state == MatchState::declined ? command.by : PersonId();
    if (match.state != MatchState::approved) match.told.clear();
    if (is_held(match.state) && match.state != MatchState::approved) match.told_of.clear();
    // People are asked anew.
    if (match.state == MatchState::proposed) match.accepted_by.clear();
  });
  for (Error& why : held_back) bench.notify_error(std::move(why));
  // Its mentor has a place for somebody who waits.
  if (done && command.state == MatchState::completed) {
    match_if_rolling(bench, events_of_matches(program, able));
  }
  return done;
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfMatches& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  return bench.edit(
      {"step.match_told", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        change_each<Match>(edit, [&](Match& match) {
          if (match.event != command.event) return;
          for (const PersonId& person : {match.mentor, match.mentee}) {
            if (people.count(person) > 0) note_told(match, person);
          }
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfOff& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  return bench.edit(
      {"step.off_told", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        change_each<Registration>(edit, [&](Registration& registration) {
          if (registration.event != command.event || people.count(registration.person) == 0) return;
          registration.off_mentors.clear();
          registration.off_mentees.clear();
        });
        change_each<Match>(edit, [&](Match& match) {
          if (match.event != command.event) return;
          for (const PersonId& person : people) {
            if (counts_on_off(person, match)) match.told_of.erase(person);
          }
        });
        const Program& program = edit.program();
        change_each<Session>(edit, [&](Session& session) {
          if (!is_off_with_match(program, session)) return;
          if (program.matches.find(session.match)->event != command.event) return;
          for (const PersonId& person : people) note_told(session, person);
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ApproveAll& command) {
  const Program& program = bench.state.program;
  std::vector<MatchId> ids;
  for (const auto& [id, match] : program.matches) {
    if (match.event == command.event && match.state == MatchState::proposed) ids.push_back(id);
  }
  std::vector<Error> held_back = hold_back(bench.state, ids);
  if (!held_back.empty() && ids.empty()) return held_back.front();
  Result<Done> done = bench.edit(
      {"step.approve_all", {arg("count", std::ssize(ids))}},
      [&](Transaction& edit) {
        for (const MatchId& id : ids) {
          Match match = *edit.program().matches.find(id);
          match.state = MatchState::approved;
          edit.put(id, match);
        }
      },
      Tell::with_undo);
  for (Error& why : held_back) bench.notify_error(std::move(why));
  return done;
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
