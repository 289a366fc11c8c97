// Pages on which people say with whom they would like to meet, and what comes back of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"
#include "codec/preference_pages.h"

namespace rondo {

// One person's page. Nothing of it stays in this browser: wishes are private.
struct PreferenceVisit {
  int number = 0;  // another one for each link that was opened
  codec::PreferencePage page;
  std::map<PersonId, int> preferred;  // as it was answered; with an address, below
  std::set<PersonId> vetoes;
  std::string answer_address;  // the link that takes it to the coordinator; empty: not made yet
};

// For the open program; shown before anything is taken in.
struct ReceivedPreferences {
  std::vector<codec::PreferenceAnswer> answers;  // each once
  std::vector<Error> refused;                    // of links that bring nothing to this program
};

// Whether one of them brings somebody's wishes.
bool brings_preferences(const std::vector<Result<codec::Link>>& links);
// Shows what they bring beside what waits already, on the step Wishes. Errors: of the first one,
// where none of them can be used; error.preferences.no_event.
Result<Done> receive_preferences(Workbench& bench, const std::vector<Result<codec::Link>>& links);

// Shows the page that the link brings. Errors: those of read_preference_page.
Result<Done> open_preferences(Workbench& bench, const codec::Link& link);

}  // namespace rondo
