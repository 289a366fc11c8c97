// The forms of sessions. What is typed into them and not saved waits for who looks elsewhere, and
// keeps up with the program meanwhile.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sessions/sessions.h"
#include "ui/day_and_time.h"
#include "ui/view.h"

namespace rondo::ui {

// The form of one session, open above the panel's list.
struct SessionForm {
  SessionId id;  // empty: a new one
  Session session;
  Session known;  // as the program has it
  StartDraft when;
  Session opened_as;  // both as they stand when nothing is typed
  StartDraft opened_when;
  std::string planned_for;    // its time before it was said to have been held
  std::string guessed_time;   // that stands there although nobody has said it
  std::string pressed_time;   // that suits both: its day and time of day go together
  bool place_chosen = false;  // by a person; else it follows the time
  bool other_place = false;   // is being written
  bool gone = false;          // the program has no such session now: what is typed makes a new one
  bool changed_meanwhile = false;  // by somebody else, or by another button
  bool noting = false;             // that it was held is on its way to the program by itself
  bool noted = false;              // and has come there
  Sent sent;
  std::optional<SessionProblem> refusal;
  bool leads_to_refusal = false;  // the field that it is about gets the focus
  bool leads_in = true;           // its first field gets it, once
};
// Whether something is typed in it.
bool is_unsaved(const SessionForm& form);
// Whether one press has noted that it was held, so that all else may stay open; undone, it is not.
bool is_noted_as_held(const View& view, const SessionForm& form);
// Whether that it was missed is among what may have become of it: not of what was called off, or is
// still to come.
bool may_be_missed(const View& view, const SessionForm& form);
// Whether the session can go without a word: not while somebody counts on it.
bool may_be_removed(const View& view, const SessionForm& form);
// Says that this is what became of the session.
void become(const View& view, SessionForm& form, SessionState state);

// Of each match the forms in the order in which they were opened; the last one is in its panel.
struct SessionForms {
  std::map<MatchId, std::vector<SessionForm>> of_matches;

  bool holds_something() const;
};
SessionForms& session_forms(const View& view);
// Whether the match has a form with something in it.
bool has_unsaved_session(const View& view, const MatchId& match);

// In each frame, before forms are drawn. What the program has changed in a session comes into its
// form, but for fields that are changed there; its day and its time of day are two of them. Forgets
// forms into which nothing was typed: of all matches but `open`, and of sessions that are gone.
void follow_sessions(View& view, const MatchId& open);

}  // namespace rondo::ui
