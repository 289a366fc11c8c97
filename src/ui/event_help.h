// The parts of the screen of one-off support. Internal to that screen.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "codec/sign_up_pages.h"
#include "ui/event_match_parts.h"
#include "ui/site_draft.h"

namespace rondo::ui {

// Who needs help with what, while it is written.
struct AskDraft {
  PersonId person;          // of the program; empty: somebody new
  std::string name, email;  // of somebody new
  SiteDraft site;           // likewise
  bool another = false;     // not the one of that name whom the program has
  std::string topic;        // as the sign-up form's ids are, or kNewTopic
  std::string topic_name;   // of a new one
  std::string goal, needed_by;
  bool shows_missing = false;     // it was to be sent without what is needed
  bool leads_to_missing = false;  // and the first that is missing gets the focus
  Sent sent;
  Message refusal;

  bool holds_something() const {
    return !person.empty() || !name.empty() || !topic.empty() || !goal.empty() ||
           !needed_by.empty();
  }
};

// One thing that somebody needs help with.
struct HelpRequest {
  RegistrationId registration;
  RequestKey key;
  std::string name;   // of who asks
  std::string topic;  // its name
  Request request;
  Approval approval = Approval::none_needed;
  bool admitted = false;           // takes part, so that it can be matched
  std::vector<std::size_t> lines;  // its matches among EventMatches::lines, those that stand first
  bool matched = false;            // by one of them they have, or had, a mentor
  bool met = false;                // by one of them they were helped, and don't say otherwise
  bool helped_before = false;      // likewise, and they have asked with another question since
  MatchId unsettled;               // of them: they met, and it isn't settled; empty: none
  std::set<PersonId> to_hear;      // that a match for it which they were told of is off
  bool offered = false;  // somebody else offers the topic, or one of its focus area, in the event
};

struct HelpData {
  std::vector<HelpRequest> requests;  // the most urgent first, those that are done last
  std::vector<TopicId> nobody;        // of open requests, that nobody offers: the most urgent first
  TopicId topic_waiting;              // of all open requests; empty: they have several, or none
  int waiting = 0;                    // requests that can be matched and are not
};

// What stands at the side.
enum class HelpPanel : std::uint8_t { none, match, request, person };

struct HelpDrafts {
  std::optional<RequestKey> asked;  // the request that was asked just now: led to
  HelpPanel panel = HelpPanel::none;
  MatchId told;              // whose messages are shown; empty: the dialog is closed
  bool told_is_new = false;  // asked for in this frame: the approval is on its way
  Cached<HelpData> data;
  Cached<std::vector<PersonId>> known;  // for what is typed as a name
  Cached<std::vector<codec::FormChoice>> topics;
  Cached<std::vector<PersonMessage>> messages;  // of the match that is told
  Cached<std::optional<Error>> refusal;         // to ask again, for whom and what is chosen
};

// The one thing to do next.
enum class HelpStep : std::uint8_t { ask, find, match, tell };

// What the parts share. Good for the frame.
struct HelpScreen {
  const EventScreen& on;
  const EventMatches& data;
  const HelpData& help;
  HelpDrafts& drafts;
  AskDraft& ask;
  HelpStep step = HelpStep::ask;

  ButtonKind kind_of(HelpStep of) const {
    return of == step ? ButtonKind::primary : ButtonKind::secondary;
  }
};

// Looked up once per revision. Points into nothing.
const HelpData& help_data(View& view, const EventScreen& on, const EventMatches& data);

void ask_for_help(View& view, const HelpScreen& screen);
void who_can_help(View& view, const HelpScreen& screen);
void help_requests(View& view, const HelpScreen& screen);
// The two messages of a match, to send before it is marked as told.
void help_told_dialog(View& view, const HelpScreen& screen);

}  // namespace rondo::ui
