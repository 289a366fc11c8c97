// The sessions of a pair that lie ahead, in the pair's panel: who has yet to hear of them, and the
// way to move one or call it off.
#include <map>
#include <string>
#include <vector>

#include "sessions/session_news.h"
#include "ui/event_meet.h"
#include "ui/person_names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Of a session that was called off: who still counts on it, and at which time. It may have been
// moved before, and not all have heard of that.
void who_counts_on(View& view, const Match& match, const Session& session) {
  std::map<std::string, std::vector<std::string>> names_by_time;
  for (const PersonId& person : {match.mentor, match.mentee}) {
    const auto told = session.told.find(person);
    if (told == session.told.end()) continue;
    names_by_time[told->second.starts_at].push_back(person_words(view, person));
  }
  for (const auto& [time, names] : names_by_time) {
    const bool moved = time != session.starts_at && !session.starts_at.empty();
    text(view.ui,
         view.tr(moved ? "meet.told.to_hear_off_moved" : "meet.told.to_hear_off",
                 {arg("when", view.day_and_time(time)), arg("moved", when_words(view, session)),
                  arg("names", view.list_in_sentence(names))}),
         {.id = time, .size = type::second});
  }
}

// Who has yet to hear of it, and what notes that they have, or not. True when it is to be changed.
bool session_ahead(View& view, const Match& match, const SessionId& id, const Session& session) {
  std::vector<std::string> names;
  for (const PersonId& person : {match.mentor, match.mentee}) {
    if (is_to_be_told(session, person)) names.push_back(person_words(view, person));
  }
  const std::string when = when_words(view, session);
  const Scope scope(view.ui, id.text());
  const Column column(view.ui, {.id = "ahead", .gap = space::xs});
  if (session.state == SessionState::cancelled) {
    who_counts_on(view, match, session);
  } else {
    text(view.ui,
         view.tr(names.empty() ? "meet.told.both" : "meet.told.to_hear",
                 {arg("when", when), arg("names", view.list_in_sentence(names))}),
         {.size = type::second});
  }
  const Row row(view.ui, {.id = "ahead-buttons", .gap = space::s});
  if (!names.empty() &&
      button(
          view.ui,
          {.id = "mark-told", .label = view.tr("tell.told"), .icon = Icon::check, .about = when})) {
    view.emit(command::MarkToldOfSession{id});
  }
  const bool changed =
      session.state == SessionState::planned &&
      button(view.ui, {.id = "change", .label = view.tr("meet.change"), .about = when});
  if (names.empty() &&
      text_button(view.ui, {.id = "not-told", .label = view.tr("meet.told.not"), .about = when})) {
    view.emit(command::MarkToldOfSession{id, false});
  }
  return changed;
}

}  // namespace

SessionId sessions_ahead(View& view, const Match& match, const std::vector<SessionId>& sessions) {
  const Program& program = view.state.program;
  SessionId to_change;
  for (const SessionId& id : sessions) {
    const Session& session = *program.sessions.find(id);
    // What is off, and nobody has heard of, is nobody's news.
    const bool is_news = session.state == SessionState::planned || !session.told.empty();
    if (is_news && concerns_its_two(program, session, view.state.now_local) &&
        session_ahead(view, match, id, session)) {
      to_change = id;
    }
  }
  return to_change;
}

}  // namespace rondo::ui
