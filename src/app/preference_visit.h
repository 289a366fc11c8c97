// Pages on which people say with whom they would like to meet, and what comes back of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"
#include "codec/preference_pages.h"
#include "intake/preferences.h"

namespace rondo {

// One person's page. It stays with the tab alone (app/tab_page.h): wishes are private.
struct PreferenceVisit {
  int number = 0;  // another one for each link that was opened
  codec::PreferencePage page;
  // As it was answered; with an address, below. Without one as it had been said when the tab was
  // loaded anew.
  std::map<PersonId, int> preferred;
  std::set<PersonId> vetoes;
  std::string answer_address;  // the link that takes it to the coordinator; empty: not made yet
};

// For the open program; shown before anything is taken in.
struct ReceivedPreferences {
  intake::PreferenceAnswers answers;  // each once
};

// Adds them to those that wait. What can't be used comes back with its error: those of
// check_addressed (edit/addressed.h).
std::vector<Result<Done>> receive_preferences(Workbench& bench,
                                              std::vector<codec::PreferenceAnswer> answers);

// Shows the page that the link brings. Errors: those of read_preference_page.
Result<Done> open_preferences(Workbench& bench, const codec::Link& link);
// Shows the tab's page as it was; nothing happens when there is none.
void reopen_preferences(Workbench& bench);

}  // namespace rondo
