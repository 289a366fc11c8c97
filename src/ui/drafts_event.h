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
#include "speed/board.h"
#include "speed/plan.h"
#include "ui/cached.h"
#include "ui/drafts_program.h"
#include "ui/edited_record.h"
#include "ui/widgets/display.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

struct EventSetupDrafts {
  EditedRecord<Event> event;
  NumberEdit table_count;  // of the sitting, by the event's id
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
  bool all_moves = false;
  Cached<std::optional<SittingRepair>> repair;  // what to change for those who are there
};

struct EventImportDrafts {
  std::string pasted;
  std::string filter = "all";
  bool all_problems = false;
};

struct EventDrafts {
  EventSetupDrafts setup;
  EventPeopleDrafts people;
  EventImportDrafts import;
  EventMatchDrafts match;
  SittingDrafts sitting;
};

}  // namespace rondo::ui
