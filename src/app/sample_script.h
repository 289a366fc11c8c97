// What happened in the sample program's year, as assets/samples/year/year.json tells it. Who took
// part in an event stands in a sign-up sheet beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/sample_language.h"
#include "base/result.h"
#include "model/program.h"

namespace rondo {

// What became of a match.
struct SampleOutcome {
  MatchState state = MatchState::completed;
  std::string reason;  // of one that was declined or ended early
  int held = 0;        // sessions
  int planned = 0;     // that are still to come
  bool missed = false;
  int mentee_useful = 0, mentor_useful = 0;  // 0: that side said nothing
  Practice later = Practice::not_said;       // some weeks after the last session
};

// What pairs of a sitting went on to do.
struct SampleFollowUp {
  int days_ago = 0;
  std::string purpose;
  std::vector<SampleOutcome> outcomes;
};

// Outcomes go to the matches in turn, over and over. People are named by their addresses.
struct SampleEvent {
  std::string template_name, sheet, late_sheet, name;
  std::string purpose, agenda, questions, initiative;
  int days_ago = 0;
  bool open = false;  // still under way: not archived
  bool rolling = false;
  Sides approval = Sides::nobody;
  std::vector<SampleOutcome> outcomes;
  // Of a sitting.
  std::string starts_at;  // time of day
  int rounds = 0;
  std::vector<std::string> absent, leaves;
  SampleFollowUp follow_up;
};

// What people wrote about a topic.
struct SampleTexts {
  std::vector<std::string> notes, steps, tries, learned;
};

struct SamplePlan {
  std::string person, name, note;
  std::map<std::string, PlanReason> topics;
  int goal_minutes = 0;
};

struct SampleScript {
  std::vector<SampleEvent> events;           // the oldest first
  std::map<std::string, SampleTexts> texts;  // topic -> texts; "": of any other
  std::vector<std::string> by_mentors, in_private, still_open, of_the_evening, missed;
  std::vector<std::string> places, times;
  std::vector<SamplePlan> plans;            // of the events that are still under way
  std::map<std::string, Approval> waiting;  // who signed up late
  std::vector<std::string> left;            // who works elsewhere by now
};

// With what people say and read in this language. Errors: those of reading the embedded file, which
// tests rule out.
Result<SampleScript> read_sample_script(const SampleLanguage& language);

// The sign-up sheet called `name` beside it.
std::string sample_sheet_path(std::string_view name);

}  // namespace rondo
