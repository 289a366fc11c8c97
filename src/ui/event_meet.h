// What the parts of the screen of sessions share.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "search/finder.h"
#include "sessions/overview.h"
#include "ui/cached.h"
#include "ui/day_and_time.h"
#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// The form of one session, open above the panel's list.
struct SessionForm {
  SessionId id;  // empty: a new one
  Session session;
  StartDraft when;
  Session opened_as;  // both as they stood when the form opened
  StartDraft opened_when;
  std::string planned_for;    // its time before it was said to have been held
  std::string guessed_time;   // that stands there although nobody has said it
  bool place_chosen = false;  // by a person; else it follows the time
  bool other_place = false;   // is being written
  Sent sent;
  std::optional<SessionProblem> refusal;
  bool leads_to_refusal = false;  // the field that it is about gets the focus
  bool leads_in = true;           // its first field gets it, once
};

// What is typed about sessions and not saved. Of each match the forms in the order in which they
// were opened; the last one is in its panel.
using SessionForms = std::map<MatchId, std::vector<SessionForm>>;
SessionForms& session_forms(const View& view);
// Whether the match has a form with something in it.
bool has_unsaved_session(const View& view, const MatchId& match);
// Of all matches but the one whose panel is open, forgets forms into which nothing was typed.
void forget_untouched_forms(View& view);

struct MeetDrafts {
  std::string filter = "todo";
  bool filter_was_chosen = false;
  std::string search;
  TableView table;
  MatchId match;            // whose panel is open; empty: none
  bool leads_back = false;  // a form was closed: the focus goes to what can be done next
  Cached<SessionsOverview> overview;
  Cached<search::Finder> finder;            // over `overview.all`
  Cached<std::vector<MatchSessions>> rows;  // found, filtered and sorted
  Cached<std::vector<std::string>> free_times;
};

MeetDrafts& meet_drafts(View& view);

// Goes to the sessions of an event, with the panel of that match open.
void open_sessions_of(View& view, const EventId& event, const MatchId& match);

// "Sep 16, 2026, 15:00", or that there is no time yet; and where.
std::string when_words(const View& view, const Session& session);
std::string when_and_where(const View& view, const Session& session);

// The sessions of one match: what is to be done, the log, and the form.
void meet_panel(View& view, const EventScreen& on, const SessionsOverview& overview);

}  // namespace rondo::ui
