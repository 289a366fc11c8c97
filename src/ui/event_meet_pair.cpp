// The two of a match in the panel of their sessions: who they are, and what they take along to
// sessions: files for calendars, the agenda, questions.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "match/fit.h"
#include "report/session_calendar.h"
#include "report/session_guide.h"
#include "ui/event_meet.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Once there is something for calendars: what each of the two may have, and what both may.
void calendar_files_of_pair(View& view, const EventScreen& on, const MatchSessions& sessions,
                            const Match& match) {
  const bool any =
      std::any_of(sessions.sessions.begin(), sessions.sessions.end(), [&](const SessionId& id) {
        return is_for_calendars(*on.event, *view.state.program.sessions.find(id));
      });
  if (!any) return;
  const std::string title = view.tr("meet.calendars");
  heading(view.ui, title, {.level = 3});
  text(view.ui, view.tr("meet.calendars.detail"), {.size = type::second, .ink = Ink::muted});
  const Group group(view.ui, access::Role::group, "calendars", title);
  const Row row(view.ui, {.id = "calendar-buttons", .gap = space::s});
  const auto file = [&](std::string_view id, std::string_view key, const PersonId& person) {
    const std::string name = person.empty() ? std::string() : person_words(view, person);
    if (!button(view.ui,
                {.id = id, .label = view.tr(key), .icon = Icon::calendar, .about = name})) {
      return;
    }
    view.emit(command::ExportSessions{on.id, person, person.empty() ? sessions.match : MatchId()});
  };
  file("both", "meet.calendars.both", PersonId());
  file("mentor", "meet.calendars.mentor", match.mentor);
  file("mentee", "meet.calendars.mentee", match.mentee);
}

void guide_of_pair(View& view, const Event& event, const Match& match) {
  const auto part = [&](std::string_view key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading(view.ui, view.tr(key), {.level = 3});
    bullets(view.ui, {.id = key, .label = view.tr(key), .size = type::second}, lines);
  };
  part("session.sheet.agenda", agenda_lines(event));
  part("session.sheet.questions", question_lines(view.state.program, event, {match.topic}));
}

}  // namespace

void about_pair(View& view, const EventView& event, const Match& match) {
  const auto draw = [&](const PersonId& id, Side side) {
    const std::string& name = event.person_name(id);
    person(view.ui, {.name = name, .detail = person_detail(view, id), .side = side});
  };
  draw(match.mentor, Side::mentor);
  draw(match.mentee, Side::mentee);
  const Pairing pairing{event.find(match.mentee), event.topic_now(match.topic),
                        event.find(match.mentor)};
  const std::string goal = pairing.mentee == nullptr ? std::string() : request_of(pairing).goal;
  text(view.ui, dotted({event.topic_name(pairing.topic), goal}), {.ink = Ink::muted});
  // Of what is over no button says how it stands.
  const MatchState state = match.state;
  if (state == MatchState::completed || state == MatchState::ended_early) {
    chip(view.ui, match_state_words(view, state), match_state_status(match));
  }
}

void what_pair_takes_along(View& view, const EventScreen& on, const MatchSessions& sessions,
                           const Match& match) {
  calendar_files_of_pair(view, on, sessions, match);
  guide_of_pair(view, *on.event, match);
}

}  // namespace rondo::ui
