// The sessions of matches: planned, held, missed.
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/rolling_match.h"
#include "base/iso_time.h"
#include "codec/calendar.h"
#include "edit/each.h"
#include "edit/overtaken_news.h"
#include "model/enum_names.h"
#include "report/session_calendar.h"
#include "report/session_list.h"
#include "sessions/proposals.h"
#include "sessions/session_news.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

Message about_session(const Program& program, std::string_view key, const Session& session) {
  const Match* match = program.matches.find(session.match);
  if (match == nullptr) return {std::string(key), {}};
  return {std::string(key),
          {arg("mentor", name_of_person(program, match->mentor)),
           arg("mentee", name_of_person(program, match->mentee))}};
}

// Whether calendars that have it show something else now.
bool moved(const Session& before, const Session& after) {
  const bool called_off =
      (before.state == SessionState::cancelled) != (after.state == SessionState::cancelled);
  const bool was_told = !before.starts_at.empty();
  const bool elsewhere = before.starts_at != after.starts_at || before.place != after.place ||
                         (after.state == SessionState::planned && before.minutes != after.minutes);
  return was_told && (called_off || elsewhere);
}

std::string name_of_file(const Program& program, const command::ExportSessions& command) {
  if (!command.person.empty()) return name_of_person(program, command.person);
  if (const Match* match = program.matches.find(command.match)) {
    return name_of_person(program, match->mentor) + " " + name_of_person(program, match->mentee);
  }
  return program.events.find(command.event)->name;
}

bool move_match(Transaction& edit, const MatchId& id, MatchState state) {
  Match match = *edit.program().matches.find(id);
  if (!may_become(match.state, state)) return false;
  match.state = state;
  edit.put(id, match);
  return true;
}

// Whose first session was held has begun.
void begin_match(Transaction& edit, const MatchId& id, std::string_view now_local) {
  if (move_match(edit, id, MatchState::active)) drop_overtaken_news(edit, id, now_local);
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::PutSession& command) {
  const Program& program = bench.state.program;
  Session session = command.session;
  const Session* before = program.sessions.find(command.id);
  // What was removed or undone meanwhile does not come back unseen.
  if (before == nullptr && !command.id.empty()) return Error{"error.session.gone", {}};
  if (before != nullptr) session.match = before->match;
  session.revision = before == nullptr ? 0 : before->revision + (moved(*before, session) ? 1 : 0);
  session.told = before == nullptr ? std::map<PersonId, SessionTold>() : before->told;
  if (session.state != SessionState::missed) session.absent = PersonId();
  if (auto problem = session_problem(program, command.id, session, bench.today())) {
    return std::move(problem->why);
  }
  const bool changes = before != nullptr && before->state == session.state;
  const std::string key =
      changes ? "step.session.changed" : "step.session." + std::string(name_of(session.state));
  const bool off = !changes && session.state == SessionState::cancelled;
  // One press says so of what was planned.
  const bool took_place = before != nullptr && !changes && session.state == SessionState::held;
  return bench.edit(
      about_session(program, key, session),
      [&](Transaction& edit) {
        edit.put(command.id.empty() ? new_id<SessionId>(bench.random) : command.id, session);
        if (session.state == SessionState::held) {
          begin_match(edit, session.match, bench.now_local());
        }
      },
      off || took_place ? Tell::with_undo : Tell::quietly);
}

Result<Done> execute(Workbench& bench, const command::NoteThatTheyMet& command) {
  const Program& program = bench.state.program;
  if (program.matches.find(command.match) == nullptr) return Done{};
  const SessionJustHeld met = session_just_held(program, command.match, bench.now_local());
  if (auto problem = session_problem(program, met.id, met.session, bench.today())) {
    return std::move(problem->why);
  }
  const EventId event = program.matches.find(command.match)->event;
  bool completes = false;
  Result<Done> done =
      bench.edit(about_session(program, "step.session.held", met.session), [&](Transaction& edit) {
        edit.put(met.id.empty() ? new_id<SessionId>(bench.random) : met.id, met.session);
        begin_match(edit, command.match, bench.now_local());
        completes = met.last && move_match(edit, command.match, MatchState::completed);
      });
  // Its mentor has a place for somebody who waits.
  if (done && completes) match_if_rolling(bench, {event});
  return done;
}

Result<Done> execute(Workbench& bench, const command::RemoveSession& command) {
  const Session* session = bench.state.program.sessions.find(command.id);
  if (session == nullptr) return Done{};
  if (is_counted_on(bench.state.program, *session, bench.now_local())) {
    return about_session(bench.state.program, "error.session.counted_on", *session);
  }
  return bench.edit(
      about_session(bench.state.program, "step.session.remove", *session),
      [&](Transaction& edit) { edit.remove<Session>(command.id); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfSessions& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  const bool off = command.message == EventMessage::session_off;
  const std::string now = bench.now_local();
  return bench.edit(
      {off ? "step.session_off_told" : "step.session_told", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) {
        const Program& program = edit.program();
        change_each<Session>(edit, [&](Session& session) {
          if ((session.state == SessionState::cancelled) != off) return;
          if (!concerns_its_two(program, session, now)) return;
          const Match& match = *program.matches.find(session.match);
          if (match.event != command.event) return;
          for (const PersonId& person : {match.mentor, match.mentee}) {
            if (people.count(person) > 0) note_told(session, person);
          }
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfSession& command) {
  const Program& program = bench.state.program;
  const Session* found = program.sessions.find(command.id);
  if (found == nullptr || !concerns_its_two(program, *found, bench.now_local())) return Done{};
  Session session = *found;
  if (command.told) {
    const Match& match = *program.matches.find(session.match);
    for (const PersonId& person : {match.mentor, match.mentee}) note_told(session, person);
  } else if (session.state == SessionState::planned) {
    session.told.clear();
  }
  const bool off = session.state == SessionState::cancelled;
  const std::string_view key = !command.told ? "step.session.not_told"
                               : off         ? "step.session.off_told"
                                             : "step.session.told";
  return bench.edit(
      about_session(program, key, session),
      [&](Transaction& edit) { edit.put(command.id, session); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ProposeSessions& command) {
  const Result<SessionProposals> proposals =
      propose_sessions(bench.state.program, command.event, bench.now_local());
  if (!proposals) return proposals.error();
  const auto count = static_cast<std::int64_t>(proposals->sessions.size());
  if (count == 0) {
    return Error{"error.session.no_common_time",
                 {arg("count", static_cast<std::int64_t>(proposals->without_a_time.size()))}};
  }
  return bench.edit(
      {"step.session.propose", {arg("count", count)}},
      [&](Transaction& edit) {
        for (const Session& session : proposals->sessions) {
          edit.put(new_id<SessionId>(bench.random), session);
        }
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::ExportSessions& command) {
  const AppState& state = bench.state;
  const auto entries = session_calendar(state.program, command.event,
                                        {command.person, command.match}, bench.clock, state.words);
  if (!entries) return entries.error();
  const std::string name = file_name_of(name_of_file(state.program, command)) + ".ics";
  bench.services.files->download(name, "text/calendar", codec::write_calendar(*entries));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PrintSessions& command) {
  const Result<EventView> view = view_event(bench.state.program, command.event);
  if (!view) return view.error();
  const std::vector<PrintBlock> sheets =
      session_sheets(*view, bench.now_local(), bench.state.words);
  if (sheets.empty()) return Error{"error.session.nobody_meets", {}};
  bench.services.printer->print(view->event->name, sheets);
  return Done{};
}

}  // namespace rondo
