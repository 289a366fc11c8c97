// The parts of the step Wishes, and the choice of an event to have it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/preference_messages.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"

namespace rondo::ui {

// Whom the event asks, and how they stand. Good until the program changes.
struct WishesData {
  EventView view;
  std::vector<AskedForWishes> asked;  // by name
  std::int64_t due = 0, asked_not_said = 0, said = 0;
  bool late = false;  // people have been told already whom they meet
};

struct PreferDrafts {
  std::string tab = "people";  // "messages"
  std::string message = "wishes";
  std::string show = "all";  // "due", "asked", "said"
  PersonId shown;            // whose wishes are shown; empty: nobody's
  PersonId handed;           // whose own page is handed on; empty: nobody's
  Cached<WishesData> data;
  Cached<Result<std::string>> address;
};
PreferDrafts& prefer_drafts(View& view);

const WishesData& wishes_data(View& view, const EventScreen& on);

// Who may state wishes, by the name of each of Sides.
ChoiceList wish_rules(const View& view);

// "1. Ana Ruiz, 2. Ben Ito", and "Never with Eli Ode"; empty where there is nobody.
std::string ranked_words(const View& view, const std::map<PersonId, int>& ranks);
std::string vetoed_words(const View& view, const std::set<PersonId>& vetoes);

// Who has said something; what, only of one at a time and when it is asked for.
void prefer_people(View& view, const WishesData& data);
// A person's own page while it is handed on.
void prefer_own_page(View& view, const WishesData& data);

// Answers that links and files brought, before they are taken in.
void prefer_received_dialog(View& view);

}  // namespace rondo::ui
