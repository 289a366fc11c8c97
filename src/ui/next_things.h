// What a coordinator should do next, worked out from the program: the list on the home screen and
// the state of each event.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/place.h"
#include "base/clock.h"
#include "base/message.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "sessions/session_news.h"
#include "sessions/sessions.h"
#include "ui/icons.h"
#include "ui/program_figures.h"

namespace rondo::ui {

struct NextThing {
  std::string id;  // stable: kind and event
  Icon icon = Icon::none;
  Message title;
  Message detail;
  Message action;  // label of its button
  Place place;
  bool runs_match = false;      // the button runs the matcher as well
  bool shows_unserved = false;  // it leads to the requests without a mentor
  bool shows_sites = false;     // it leads to the sites among the topics
  // It leads to that one on the screen of `place`, Tell or Feedback.
  std::optional<EventMessage> message = {};
  bool runs_now = false;  // a sitting is on the clock: whatever else there is can wait
};

// Of the events that have any; archived events need nothing. `now_local`: "2026-09-14T15:10". Keep
// it for the revision and the minute.
std::map<EventId, SessionsToDo> sessions_to_do(const Program& program, std::string_view now_local);

// What has become of the matches of events, and when it is asked.
struct MatchNews {
  std::set<EventId> changed = {};  // see events_changed()
  EventId matching = {};           // is being matched; empty: none
  std::int64_t now_utc_ms = 0;
  std::string today = {};                         // ISO date, local
  std::map<EventId, SessionsToDo> sessions = {};  // see sessions_to_do()
  const Clock* clock = nullptr;                   // of this device; null: days are those of UTC
  // Of sittings that lie ahead: people who take part and have not heard of the plan as it is now.
  std::map<EventId, std::int64_t> to_hear_of_plan = {};
  // People who count on a match that is off (model/known_matches.h).
  std::map<EventId, std::int64_t> to_hear_of_off = {};
  // Requests that were met about and are not settled (feedback/match_feedback.h).
  std::map<EventId, std::int64_t> unsettled = {};
  std::map<EventId, SessionNews> session_news = {};  // see session_news()
};

// Sittings on the clock; closed sites with people who take part in something; then a few things an
// event, in the order of the coordinator's path: approvals, whoever counts on a match that is off,
// people, shortages, match, review, telling people of matches and of sessions, sessions, the
// unserved, feedback that is due, pairs that have met. Archived events need nothing. Newest event
// first.
std::vector<NextThing> next_things(const Program& program, const ProgramFigures& figures,
                                   const MatchNews& news);

// The events whose people or settings have changed since they were matched, so that matching again
// may change something: there are proposals, or requests unserved. Costs about as much as
// view_event() for each: keep it for the revision.
std::set<EventId> events_changed(const Program& program, const ProgramFigures& figures);

// Where an event stands, in a few words.
enum class EventProgress : std::uint8_t { no_people, one_side_missing, ready, proposed, approved };
EventProgress progress_of(const EventFigures& figures);
// `held`: meetings of a sitting that is over.
Message progress_words(const EventFigures& figures, std::optional<int> held);
// The screen of an event on which to go on.
Screen next_screen(const Event& event, const EventFigures& figures);

// The event made last that is not archived; empty when there is none.
EventId newest_event(const Program& program);

}  // namespace rondo::ui
