// The parts of the step Tell. Internal to that screen.
#pragma once

#include <vector>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ui/event_match_parts.h"

namespace rondo::ui {

// Telling people, and what they answer.
struct TellDrafts {
  std::string tab = "messages";  // or "answers"
  std::string message = "notice";
  MatchId asked;   // whose reason is asked for; empty: the dialog is closed
  Place asked_at;  // and on which screen
  MatchState becomes = MatchState::declined;
  PersonId declines;  // which of its two; empty: not said
  Cached<std::set<PersonId>> to_hear_of_off;
};

// Why matches do not come about, or end, while it is typed and not sent.
struct ReasonDrafts {
  std::map<std::pair<MatchId, MatchState>, std::string> typed;

  bool holds_something() const {
    return std::any_of(typed.begin(), typed.end(),
                       [](const auto& reason) { return !reason.second.empty(); });
  }
};

// Opens the step with one of the messages of matches.
void open_message(View& view, const EventId& event, EventMessage message);
// Whether that one is what the step shows now: nothing needs to lead there.
bool shows_message(View& view, const EventId& event, EventMessage message);

// Of a sitting, once it is planned: when and where its people go, and who has heard of it.
void tell_sitting_page(View& view, const EventScreen& on);

// Messages of one kind: who gets which.
void tell_messages(View& view, const EventScreen& on, const EventMatches& data);

// What each pair says, and what comes next for it.
void tell_answers(View& view, const EventScreen& on, const EventMatches& data);
// One press for what comes next for a match; what ends it is asked about first.
void next_buttons(View& view, const EventMatches& data, const MatchLine& line);
// How a match that somebody knows of comes to nothing now: declined before it begins, and from then
// on ended early; none: it is not known, or over.
std::optional<MatchState> end_of(const Match& match);
// The text of the button for it.
std::string_view end_key(MatchState end);
// Asks why a match is declined or ends, and who declines, from the next frame on.
void ask_reason(View& view, const MatchId& match, MatchState becomes);
// While it is asked.
void tell_reason_dialog(View& view, const EventScreen& on);

// Answers that links and files brought, before they are taken in.
void tell_received_dialog(View& view);

// Whether another mentor can be looked for: the mentee's request of a match that is over still
// stands and has no other one yet, and the mentee has fewer matches than the event serves.
bool may_ask_anew(const EventMatches& data, const Match& match);
// The matches that serve other requests of the mentee's with other mentors, where they are all that
// the event serves: the request of `match`, which is over and has no other one, waits no more.
std::vector<const Match*> matches_instead(const EventMatches& data, const Match& match);
// Whether it may, where that request waits: of those who had met only once they ask anew.
bool is_open_again(const EventMatches& data, const Match& match);
// Why matching again finds nobody for the request, as it has just looked; null: it may.
const UnservedRequest* found_nobody(const EventMatches& data, const RequestKey& request);
// Opens the matches with why nobody is there for the request, and what can be done.
void see_why_unserved(View& view, const EventId& event, const RequestKey& request);
// Matches again, also for the mentees of these matches, and shows what comes of it.
void find_another_mentor(View& view, const EventId& event, std::vector<MatchId> anew);

}  // namespace rondo::ui
