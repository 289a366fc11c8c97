// Drafts of the screens of an event.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "match/explain.h"
#include "match/summary.h"
#include "model/program.h"
#include "report/sitting_messages.h"
#include "speed/board.h"
#include "speed/feedback.h"
#include "speed/outcome.h"
#include "speed/plan.h"
#include "ui/cached.h"
#include "ui/draft_box.h"
#include "ui/drafts_program.h"
#include "ui/edited_record.h"
#include "ui/widgets/display.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// When a sitting begins, while it is typed.
struct StartDraft {
  std::string known;  // Event::starts_at that the rest was taken from
  std::string day, time;
};

struct EventSetupDrafts {
  EditedRecord<Event> event;
  NumberEdit table_count;  // of the sitting, by the event's id
  StartDraft start;
};

// The dialog that puts a person on the list of an event.
struct RegisterPersonDraft {
  bool open = false;
  std::string name;
  std::string email;
  std::string site;  // id
  std::string side = "mentee";
  std::string topic;     // id
  bool walk_up = false;  // comes in at the door, and is here
  Sent sent;
  Message refusal;
};

// A line of the list of people.
struct RegistrationRow {
  RegistrationId id;
  std::string name;
  std::string detail;  // side and site
  Side side = Side::none;
  std::string offers, requests, pools;
  bool mentors = false, seeks = false;
  bool withdrawn = false;
  bool capacity_from_event = false;
  int capacity = 0;
  std::string standing;  // "2 of 3", "matched", "waiting"; empty before there is any match
  Status standing_status = Status::neutral;
};

// A topic that has more requests than places.
struct Shortage {
  TopicId topic;
  std::string name;
  int requests = 0;
  int places = 0;
};

struct EventPeopleDrafts {
  std::string filter = "all";
  std::string search;
  TableView table;
  RegistrationId selected;
  EditedRecord<Registration> registration;
  std::string new_time;  // typed, not yet among the person's times
  NumberEdit capacity;
  RegisterPersonDraft add;
  bool all_shortages = false;
  Cached<std::vector<RegistrationRow>> all_rows;
  Cached<search::Finder> finder;              // over those
  Cached<std::vector<RegistrationRow>> rows;  // found, filtered and sorted
  Cached<std::vector<Shortage>> shortages;
  Cached<std::vector<PersonId>> candidates;  // for the dialog
};

// What the screen of an event's matches shows of the program, looked up once per revision. Points
// into the program.
struct EventMatches {
  EventView view;
  std::vector<MatchLine> lines;
  MatchSummary summary;
  std::vector<UnservedRequest> unserved;
  int missing = 0;                         // matches, for want of which those requests wait
  std::vector<ForbiddenPairId> forbidden;  // by the names of mentor and mentee
  const MatchRun* run = nullptr;           // null: never matched
  bool current = false;                    // matching again would change nothing
  int proposed = 0;                        // matches that wait for approval
};

// What the side panel of the matches shows.
enum class MatchPanel : std::uint8_t { none, match, unserved, adjust };

struct EventMatchDrafts {
  EventId event;  // the selection below is of this event
  std::string tab = "matches";
  MatchPanel panel = MatchPanel::none;
  MatchId match;
  MatchId explained_unasked;  // the one whose panel opened by itself
  RequestKey request;
  bool all_alternatives = false;
  EditedRecord<Event> settings;
  NumberEdit capacity;
  std::string search;
  TableView table, mentor_table;
  Cached<EventMatches> data;
  Cached<search::Finder> finder;            // over the matches
  Cached<std::vector<MatchLine>> lines;     // as sorted
  Cached<std::vector<MentorLoad>> mentors;  // likewise
  Cached<std::optional<MatchExplanation>> explanation;
  Cached<std::vector<AlternativeMentor>> nearest;
};

// Telling people, and what they answer.
struct TellDrafts {
  std::string tab = "messages";  // or "answers"
  std::string message = "notice";
  Cached<std::vector<PersonMessage>> messages;
  MatchId asked;  // whose reason is asked for; empty: the dialog is closed
  MatchState becomes = MatchState::declined;
  std::string reason;
};

// Two who have to meet, or must not.
struct WishDraft {
  std::string kind = "meet";   // or "apart"
  std::string mentor, mentee;  // ids
  std::string round = "any";   // or its number
};

// The plan of a sitting and its day.
struct SittingDrafts {
  std::string tab = "rounds";  // or "people"
  std::string round = "1";     // that the plan shows
  std::string search;
  TableView table;
  Cached<std::vector<RoundBoard>> boards;
  Cached<SittingFigures> figures;
  Cached<bool> current;  // planning again would change nothing
  Cached<std::vector<PersonId>> people;
  std::string day_tab = "now";  // "next", "people"
  std::string door_search;
  PersonId replaced;  // the mentor for whom somebody is to stand in; empty: the dialog is closed
  WishDraft wish;
  match::RehearsalRates rates;
  bool all_moves = false;
  Cached<std::optional<SittingRepair>> repair;  // what to change for those who are there
};

// Somebody who may say something of a sitting.
struct AnsweringPerson {
  PersonId person;
  std::string name;
  Side side = Side::none;
  int given = 0;     // answers
  int partners = 0;  // that could be answered about
};

// After the sitting.
struct FeedbackDrafts {
  std::string tab = "answers";  // "again", "report", "messages"
  std::string search;
  std::string pasted;             // a link with answers
  PersonId person;                // whose form is open; empty: none
  std::vector<Feedback> answers;  // in that form
  Sent sent;
  std::string message = "thanks";
  Cached<std::vector<AnsweringPerson>> people;
  Cached<SittingOutcome> outcome;
  Cached<std::vector<MutualYes>> mutual;
  Cached<std::vector<PersonMessage>> messages;
};

// The shared screen at the door. What somebody typed goes when they do.
struct KioskDrafts {
  std::string typed;
  PersonId answering;  // whose form is open; empty: none
  std::vector<Feedback> answers;
  Sent sent;
  PersonId welcomed;
  bool thanks = false;
  std::int64_t touched_at_utc_ms = 0;  // somebody did something; 0: nothing to forget
};

// Whose page is handed on; an empty person: the dialog is closed.
struct OwnPageDraft {
  EventId event;
  PersonId person;
  std::string starts_at;
  Cached<Result<std::string>> address;
};

// On a person's own page.
struct GuestDraft {
  int visit = 0;  // that the rest is of; see GuestVisit::number
  std::vector<Feedback> answers;
};

struct EventImportDrafts {
  std::string pasted;
  std::string filter = "all";
  bool all_problems = false;
};

struct EventDrafts {
  EventId event;  // that the drafts below are of
  EventSetupDrafts setup;
  EventPeopleDrafts people;
  EventImportDrafts import;
  EventMatchDrafts match;
  TellDrafts tell;
  SittingDrafts sitting;
  FeedbackDrafts feedback;
  KioskDrafts kiosk;
  OwnPageDraft own_page;
  GuestDraft guest;
  DraftBox others;  // of screens that keep theirs to themselves

  // Forgets what is about another event.
  void follow(const EventId& now);
};

}  // namespace rondo::ui
