// What the two of a match take along to their sessions, in the panel of their sessions: files for
// calendars, the agenda, questions.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/session_calendar.h"
#include "report/session_guide.h"
#include "ui/event_meet.h"
#include "ui/person_names.h"
#include "ui/widgets/buttons.h"
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

void what_pair_takes_along(View& view, const EventScreen& on, const MatchSessions& sessions,
                           const Match& match) {
  calendar_files_of_pair(view, on, sessions, match);
  guide_of_pair(view, *on.event, match);
}

}  // namespace rondo::ui
