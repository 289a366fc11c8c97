// Drafts of the screens outside an event, forgotten with the program; and of messages.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/place.h"
#include "base/message.h"
#include "model/program.h"
#include "search/finder.h"
#include "speed/plan_told.h"
#include "ui/cached.h"
#include "ui/people_list.h"
#include "ui/program_figures.h"
#include "ui/site_draft.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// A dialog that sent a command stays open until the next frame tells whether it was refused.
struct Sent {
  bool pending = false;
  int notice_before = 0;
};

// What was derived from the program, good as long as neither program nor revision is another one.
template <class T>
struct Derived {
  std::string program;
  std::uint64_t revision = 0;
  std::optional<T> value;

  bool fresh(const Program& now, std::uint64_t revision_now) const {
    return value && program == now.id && revision == revision_now;
  }
  T& keep(const Program& now, std::uint64_t revision_now, T derived) {
    program = now.id;
    revision = revision_now;
    return value.emplace(std::move(derived));
  }
};

struct ProgramNameDraft {
  bool open = false;
  std::string id;  // empty: of a new program
  std::string name;
};

// Adding or editing a topic, site, pool or pool category: all have a name and most have other
// spellings.
enum class RecordKind : std::uint8_t { topic, site, category, pool };
struct RecordDraft {
  bool open = false;
  RecordKind kind = RecordKind::topic;
  std::string id;  // empty: a new one
  std::string name;
  std::string above;                   // a topic's focus area, a pool's category
  std::string spellings;               // one a line
  std::string places, shared_places;   // of a site, likewise
  std::set<InitiativeId> initiatives;  // of a topic
  Sent sent;
  Message refusal;
};

// Joining two records into one.
enum class JoinKind : std::uint8_t { people, topics, sites, pools };
struct JoinDraft {
  bool open = false;
  JoinKind kind = JoinKind::people;
  std::string first;
  std::string second;   // empty: still to be chosen
  std::string kept;     // first or second
  std::string kept_of;  // the second that it was proposed for
  bool given = false;   // both were chosen before
};

struct AddPersonDraft {
  bool open = false;
  std::string name, email, event;
  SiteDraft site;
  Cached<std::vector<PersonId>> known;  // by what is typed as the name
  std::string role = "mentee";
  bool another = false;  // the next one is typed as soon as this one is added
  bool leads_to_name = false;
  Sent sent;
  Message refusal;
};

// Putting several people on an event's list.
struct RegisterPeopleDraft {
  bool open = false;
  std::string event;
  std::string role;
};

struct PeopleDraft {
  std::string search;
  std::string role, site, event;  // filters; empty: all
  TableView table;
  AddPersonDraft add;
  RegisterPeopleDraft register_people;
  Derived<PeopleList> list;
  Cached<search::Finder> finder;           // over the list
  Cached<std::vector<std::size_t>> shown;  // its places: found, filtered and sorted
};

struct PersonDraft {
  std::string program, id;
  std::uint64_t revision = 0;
  Person person;
  SiteDraft site;                         // shows that of `person` unless a new one is being named
  bool sends_site = false;                // what was sent last names that
  std::map<std::string, int> capacities;  // by registration
  std::string year_cap;                   // as typed
  std::string new_fact, new_fact_value;
  Sent sent;
  Message refusal;
};

struct TopicsDraft {
  std::string tab = "topics";
  std::string search;
};

struct SettingsDraft {
  std::string program;
  std::uint64_t revision = 0;
  std::string name;
  std::string year_cap;  // as typed
};

// An error that lies over the page, and the notice that it tells.
struct ErrorToast {
  int notice = 0;
  int toast = 0;
};

// The message over the page that is no error, and what it is about.
struct MessageToast {
  int toast = 0;               // 0: none
  int program = 0;             // AppState::programs_shown
  std::uint64_t revision = 0;  // in which it was told
  Place place = {};            // likewise
  bool has_button = false;     // offers something to do, as Undo
  bool of_browser = false;     // rather than of the open program
  std::optional<std::uint64_t> undo_of_revision = {};
};

struct ProgramDrafts {
  Derived<ProgramFigures> figures;
  Derived<std::set<EventId>> changed_events;       // see ui/next_things.h
  Derived<std::map<EventId, PlanNews>> plan_news;  // of the sittings that were asked about
  ProgramNameDraft program_name;
  std::string brings_back;  // the program of which it is asked whether what it replaced comes back
  RecordDraft record;
  JoinDraft join;
  PeopleDraft people;
  PersonDraft person;
  TopicsDraft topics;
  SettingsDraft settings;
  bool show_archived_events = false;
};

// What the button of a message leads to (ui/field_lead.h).
struct LeadFromToast {
  Place place;
  std::string field;
};

// Messages over the page. They outlive the frame they were made in: what their buttons ask for
// waits here.
struct ToastDrafts {
  Commands asked_for;
  std::optional<std::uint64_t> undo_of_revision;  // Undo was pressed in that revision's toast
  std::optional<LeadFromToast> leads_to;
  std::vector<ErrorToast> errors;
  MessageToast message;
  int save_failure = 0;  // the latest one's toast
  bool told_save_failed = false;
};

}  // namespace rondo::ui
