// The parts of the screen of an event's matches. Internal to that screen.
#pragma once

#include <string>

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Looked up once per revision. Good until the program changes.
const EventMatches& event_matches(View& view, const EventScreen& on);

// The independent checker accepted the run, and it is still the answer.
bool proven_best(const EventMatches& data);

// "Excellent 91".
std::string fit_words(const View& view, int fit);
double fit_share(int fit);
// The fit and what counts most in it, in one line.
std::string why_in_short(const View& view, const EventMatches& data, const MatchLine& line);

// What each tab lists.
void match_table(View& view, const EventScreen& on, const EventMatches& data);
void unserved_list(View& view, const EventMatches& data);
void mentor_table(View& view, const EventScreen& on, const EventMatches& data);
void forbidden_list(View& view, const EventMatches& data);

// The side panels. Each may clear the selection.
void match_panel(View& view, const EventScreen& on, const EventMatches& data);
void unserved_panel(View& view, const EventScreen& on, const EventMatches& data);
void adjust_panel(View& view, const EventScreen& on);

// The mentors whom the request could have had instead; `chosen` names the one it has, or is empty.
struct AlternativesOptions {
  std::string title;
  std::string action_key;  // of the button that makes the pair by hand
  bool held = false;       // people have been told: no button
};
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
