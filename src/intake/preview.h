// Preview: what an import would do, and everything that deserves a look. And the import itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "edit/change.h"
#include "intake/draft.h"

namespace rondo::intake {

enum class Severity {
  note,      // read differently from how it was written; nothing to do
  question,  // the coordinator decides; `assumed` is what happens otherwise
  problem,   // something is missing or was left out
};

struct Choice {
  std::string id;
  Message label;
};

inline constexpr std::string_view kNewPerson = "new";

struct Problem {
  Severity severity = Severity::note;
  int sheet = 0;    // index into Draft::sheets
  int row = 0;      // as the spreadsheet shows it; 0: the whole sheet
  int column = -1;  // index into its columns; -1: the whole row
  Message message;
  std::string question = {};  // for answer(); empty: nothing to decide
  std::vector<Choice> choices = {};
  std::string assumed = {};  // the choice that counts now
  bool decided = false;      // by the coordinator
  bool waits = false;        // nothing counts before that, and `assumed` is empty
  // Whether somebody is somebody else: a wrong guess mixes up two people's records, where a wrong
  // guess about a topic or site is put right by merging two. One of the choices is kNewPerson.
  bool about_person = false;
  Message detail = {};       // what there is to say besides; no key: nothing
  bool stops_event = false;  // about the event afterwards: as it is then, nobody could be paired
};

// On the event's list.
enum class PersonStatus {
  added,
  changed,
  unchanged,
  absent,
  undecided,  // nothing is taken over before it is decided who it is
};

struct PreviewPerson {
  PersonStatus status = PersonStatus::added;
  PersonId id;  // of a person who is in the program already, also as `added`; else empty
  std::string name, email, site;
  bool mentors = false;
  bool seeks = false;
  bool to_approve = false;                           // waits for approval then
  std::optional<int> capacity;                       // not said: the event's default
  std::vector<std::string> offers, requests, pools;  // requests: the most wanted first
  std::vector<Message> changes;                      // what is new about somebody who was known
  int sheet = 0;
  int row = 0;  // of the answer that counts; 0 for absent people
};

struct ColumnFinding {
  Confidence confidence = Confidence::left_out;
  Message found;  // "9 topics", "1 to 4", "Sure", "Please check", "Left out"
};

struct Preview {
  std::vector<std::vector<ColumnFinding>> columns;  // by sheet, then column
  std::vector<PreviewPerson> people;                // in the order of the sheets, then the absent
  std::vector<Problem> problems;                    // by sheet and row
  int answers = 0;                                  // rows with a person in them
  int answered_again = 0;                           // rows that a later row of the person replaces
  int added = 0, changed = 0, unchanged = 0, absent = 0;
  int known = 0;      // of those added: in the program already
  int undecided = 0;  // answers that stay out before it is decided who they are by
  // Of the event, for mentors who did not say; none in a sitting, where nobody is matched.
  std::optional<int> default_capacity;
  std::vector<std::string> new_sites, new_topics, new_pools;
  std::set<std::string> closed_sites;  // that are named; who is known to be elsewhere stays there
  bool has_changes = false;            // the program would be different afterwards
};

// Needs an event that exists in `program`.
Preview preview(const Draft& draft, const Program& program);

// Writes everything as one step, but for answers of the undecided. Nobody and nothing is removed;
// matches are not touched. Errors, with the program unchanged: "error.import.no_event";
// "error.import.nobody" when no row has a person in it; "error.import.undecided" when all are.
Result<Step> apply(const Draft& draft, Program& program, Random& random);

}  // namespace rondo::intake
