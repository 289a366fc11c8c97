// The forms about matches: a card for each with its questions. The same on the coordinator's screen
// and on a person's own phone.
#pragma once

#include <string>
#include <vector>

#include "feedback/forms.h"
#include "ui/view.h"

namespace rondo::ui {

// What somebody is asked about one match.
struct MatchCard {
  MatchId match;
  std::string partner;  // names
  std::string topic;
  std::string goal;        // of the mentee; may be empty
  bool of_mentor = false;  // who is asked is its mentor
  bool later = false;      // some weeks after the last session
};

// `answers`: one for each card, edited in place.
void match_cards(View& view, EventKind kind, const std::vector<MatchCard>& cards,
                 std::vector<Feedback>& answers);

// "Kai Lee · Data literacy", with what tells it from others about the same match.
std::string form_about(const View& view, const std::string& partner, const std::string& topic,
                       bool later);

}  // namespace rondo::ui
