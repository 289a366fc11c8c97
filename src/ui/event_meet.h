// What the parts of the screen of sessions share.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/message.h"
#include "match/event_view.h"
#include "search/finder.h"
#include "sessions/sessions.h"
#include "ui/cached.h"
#include "ui/day_and_time.h"
#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// The form of one session, open above the panel's list.
struct SessionForm {
  bool open = false;
  SessionId id;  // empty: a new one
  Session session;
  std::string planned_for;  // its time before it was said to have been held
  StartDraft when;
  std::string guessed_time;   // that stands there although nobody has said it
  bool place_chosen = false;  // by a person; else it follows the time
  bool other_place = false;   // is being written
  Sent sent;
  Message refusal;
  bool leads_to_refusal = false;  // the field that it is about gets the focus
};

// The event as the screen shows it; points into the program.
struct EventMeetings {
  EventView view;
  std::vector<MatchSessions> all;
  int to_do = 0;                    // matches with something to see to
  int to_plan = 0;                  // of those, with a session to be planned
  int can_be_proposed = 0;          // of those, with a time that suits both
  int held = 0;                     // sessions
  int planned = 0;                  // matches with a session that lies ahead
  int not_told = 0;                 // matches that wait for approval or for being told
  bool named_times = false;         // both of a pair whose session is to be planned did
  std::set<MatchId> without_place;  // of those, although places are named for them
  bool takes_off = false;           // the event is cancelled, and calendars have sessions of it
};

struct MeetDrafts {
  std::string filter = "todo";
  bool filter_was_chosen = false;
  std::string search;
  TableView table;
  MatchId match;  // whose panel is open; empty: none
  SessionForm form;
  Cached<EventMeetings> meetings;
  Cached<search::Finder> finder;            // over `meetings.all`
  Cached<std::vector<MatchSessions>> rows;  // found, filtered and sorted
  Cached<std::vector<std::string>> free_times;
};

MeetDrafts& meet_drafts(View& view);

// Goes to the sessions of an event, with the panel of that match open.
void open_sessions_of(View& view, const EventId& event, const MatchId& match);

// "Sep 16, 2026, 15:00", or that there is no time yet; and where.
std::string when_words(const View& view, const Session& session);
std::string when_and_where(const View& view, const Session& session);

// Whether both of the pair said when they can.
bool both_named_times(const EventView& event, const Match& match);

// The sessions of one match: what is to be done, the log, and the form.
void meet_panel(View& view, const EventScreen& on, const EventMeetings& meetings);

}  // namespace rondo::ui
