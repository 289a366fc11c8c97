// What the parts of the screen of sessions share.
#pragma once

#include <string>
#include <vector>

#include "search/finder.h"
#include "sessions/overview.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/session_form.h"
#include "ui/view.h"

namespace rondo::ui {

// Found, filtered and sorted.
struct MeetRows {
  std::vector<MatchSessions> shown;
  int hidden = 0;  // found as well, but the filter leaves them out
};

// Those to whom no time can be proposed, by name.
struct PairsToAgree {
  MatchId first;
  std::string first_name;
  std::string names;  // of all, or of the first few
};

struct MeetDrafts {
  std::string filter = "todo";
  bool filter_was_chosen = false;
  std::string search;
  TableView table;
  MatchId match;            // whose panel is open; empty: none
  bool leads_back = false;  // a form was closed: the focus goes to what can be done next
  Cached<SessionsOverview> overview;
  Cached<search::Finder> finder;  // over `overview.all`
  Cached<MeetRows> rows;
  Cached<PairsToAgree> to_agree;
  Cached<std::vector<std::string>> free_times;
};

MeetDrafts& meet_drafts(View& view);

// Goes to the sessions of an event, with the panel of that match open.
void open_sessions_of(View& view, const EventId& event, const MatchId& match);

// "Wed, Sep 16, 2026, 15:00", or that there is no time yet; and where.
std::string when_words(const View& view, const Session& session);
std::string when_and_where(const View& view, const Session& session);

// Of a match's sessions that lie ahead: who has yet to hear of them, and what notes that they have.
// The one that is to be changed now, or called off; empty: none.
SessionId sessions_ahead(View& view, const Match& match, const std::vector<SessionId>& sessions);

// Both by name, what it is about and, once it is over, how the match ended.
void about_pair(View& view, const EventView& event, const Match& match);

// Files for calendars, the agenda and questions.
void what_pair_takes_along(View& view, const EventScreen& on, const MatchSessions& sessions,
                           const Match& match);

// Opens the panel of that match with the form of a new session, which is to be planned unless
// something else was typed into it before and waits there.
void plan_session_of(View& view, const EventScreen& on, const SessionsOverview& overview,
                     const MatchId& match);

// The sessions of one match: what is to be done, the log, and the form.
void meet_panel(View& view, const EventScreen& on, const SessionsOverview& overview);

}  // namespace rondo::ui
