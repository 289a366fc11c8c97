// The parts of the screen of an event's matches. Internal to that screen.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "match/explain.h"
#include "match/summary.h"
#include "match/swaps.h"
#include "search/finder.h"
#include "ui/cached.h"
#include "ui/edited_record.h"
#include "ui/event_frame.h"
#include "ui/fit_factors.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// What the screen of an event's matches shows of the program, looked up once per revision. Points
// into the program.
struct EventMatches {
  EventView view;
  std::vector<MatchLine> lines;
  MatchSummary summary;
  std::vector<UnservedRequest> unserved;
  int missing = 0;  // matches, for want of which those requests wait
  // By the names of mentor and mentee.
  std::vector<ForbiddenPairId> forbidden;
  std::vector<OutsidePoolPairId> outside_pools;
  std::vector<MatchLine> by_hand;  // those that were made by hand or locked
  const MatchRun* run = nullptr;   // null: never matched
  bool current = false;            // matching again would change nothing
  // The run had to keep pairs, or to keep two apart: it is the best that goes with that.
  bool decisions_bind = false;
  // What is proven is about the lowest fit too, in steps of fit (docs/fit.md); a mentor whom a plan
  // wants to be another one counts less than the fit that is shown.
  bool lowest_fit_first = false;
  // Something has changed since the last run, and another one could change something.
  bool may_match_more = false;
  int proposed = 0;       // matches that wait for approval
  int waiting = 0;        // people who wait for approval or for a place, and take no part yet
  int without_topic = 0;  // people who ask for help with nothing that could be matched
  int over = 0;           // that take no place: listed all the same
};

// What the side panel of the matches shows.
enum class MatchPanel : std::uint8_t { none, match, unserved, adjust };

// What a list of matches comes to, to compare it with the one that a run put in its place.
struct MatchFigures {
  int served = 0, wanted = 0;
  int mean_fit = 0, lowest_fit = 0;                         // 0..1000; 0 where there is no match
  std::set<std::tuple<PersonId, PersonId, TopicId>> pairs;  // mentor, mentee, topic
};

// While it is adjusted what counts.
struct MatchComparison {
  std::string run;  // the fingerprint of the one that `now` is of; empty: not looked at yet
  std::uint64_t revision = 0;
  MatchFigures now;
  std::optional<MatchFigures> before;  // of the list that the last run replaced
};

// The dialog in which a match is swapped with another one.
struct SwapDraft {
  MatchId match;  // empty: the dialog is closed
  MatchId asked;  // the other, while it is asked whether that is meant
  bool all = false;
  Cached<std::vector<MentorSwap>> swaps;
};

// A pair by hand with a mentor who has no place left, while it is asked whether that is meant.
struct BeyondPlacesDraft {
  PersonId mentor;  // empty: the dialog is closed
  RequestKey request;
};

struct EventMatchDrafts {
  std::string tab = "matches";
  MatchPanel panel = MatchPanel::none;
  MatchId match;               // whose panel is open
  bool explains_first = true;  // until somebody has opened or closed a panel of the matches
  MatchId explained_unasked;   // the one whose panel opened by itself
  RequestKey explained;        // of `match`: what becomes of it has that request as well
  RequestKey request;
  RequestKey awaited;  // whose new match opens its panel once it is matched; of nobody: none
  bool all_alternatives = false;
  EditedRecord<Event> settings;
  MatchComparison comparison;
  SwapDraft swap;
  BeyondPlacesDraft beyond;
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

// Looked up once per revision. Good until the program changes.
const EventMatches& event_matches(View& view, const EventScreen& on);

// The independent checker accepted the run, and it is still the answer.
bool proven_best(const EventMatches& data);

// The fit and what counts most in it, in one line.
std::string why_in_short(const View& view, const EventMatches& data, const MatchLine& line);

// Opens the panel of the match, or of the request that has none.
void choose_match(View& view, const MatchId& id);
void choose_request(View& view, const RequestKey& request);
// Closes the panel, and opens that of the new match once another mentor was looked for after one
// match: of several that ended, or where nobody is found, none.
void await_new_match(View& view, const EventId& event, const std::vector<MatchId>& ended);
// Opens it, once matching is done and where there is room beside the list.
void show_awaited_match(View& view, const EventMatches& data);

// What each tab lists.
void match_table(View& view, const EventScreen& on, const EventMatches& data);
void unserved_list(View& view, const EventMatches& data);
void mentor_table(View& view, const EventScreen& on, const EventMatches& data);
void pair_list(View& view, const EventMatches& data);

// The side panels. Each may clear the selection.
void match_panel(View& view, const EventScreen& on, const EventMatches& data);
void unserved_panel(View& view, const EventScreen& on, const EventMatches& data);
void adjust_panel(View& view, const EventScreen& on, const EventMatches& data);

// Opens the list of the other matches with which it can exchange its mentor.
void open_swaps(View& view, const MatchId& id);
// While it is open; above the page.
void swap_dialog(View& view, const EventMatches& data);
// What the panels of a match and of a request open above the page: on every screen that has them.
void match_dialogs(View& view, const EventMatches& data);

// Lets the mentor have so many mentees in a school year, whatever all others may have.
void allow_this_year(View& view, const PersonId& mentor, int mentees);

// What can be done for a request that has no mentor, as a button; `nearest` as below.
void draw_way_out(View& view, const EventScreen& on, const EventMatches& data,
                  const UnservedRequest& unserved, const std::vector<AlternativeMentor>& nearest);

// The mentors whom the request could have had instead; `chosen` names the one it has, or is empty.
struct AlternativesOptions {
  std::string title;
  std::string action_key;  // of the button that makes the pair by hand
  bool held = false;       // people have been told: no button
};
// Who is led to kOtherMentors gets the focus at the first of them, with the list in sight.
inline constexpr std::string_view kOtherMentors = "other-mentors";
void alternatives(View& view, const EventMatches& data, const RequestKey& request,
                  const std::vector<AlternativeMentor>& mentors,
                  const AlternativesOptions& options);

// Why a match, and the mentors nearest to a request, looked up once per revision. What a change
// would cost is asked of the matcher, which may take some frames: until then places are told.
const std::optional<MatchExplanation>& explanation(View& view, const EventScreen& on,
                                                   const EventMatches& data, const MatchId& id);
const std::vector<AlternativeMentor>& nearest_mentors(View& view, const EventScreen& on,
                                                      const EventMatches& data,
                                                      const RequestKey& request);

}  // namespace rondo::ui
