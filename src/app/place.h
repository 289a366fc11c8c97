// Place: which screen is shown, and its address in the page ("#/event/7QX2/match"). Every screen
// has one, so that Back works and a place can be bookmarked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rondo {

enum class Screen : std::uint8_t {
  home,
  templates,
  events,
  event_setup,
  event_help,
  event_invite,
  event_people,
  event_import,
  event_prefer,
  event_match,
  event_tell,
  event_meet,
  event_plan,
  event_run,
  event_projector,
  event_feedback,
  event_kiosk,
  event_report,
  people,
  person,
  plans,
  topics,
  report,
  files,
  settings,
  about,
  guest,
  sign_up,
  notice,
  preferences,
  plan_page,
  open_link,
  gallery,
};

// What lies above any screen when somebody asks for it: the search in which everything is found,
// and the list of keys.
enum class PageOverlay : std::uint8_t { none, search, keys };

struct Place {
  Screen screen = Screen::home;
  std::string id;  // of the event or person; empty where the screen needs none

  bool operator==(const Place&) const = default;
};

// Every screen, in the order of Screen.
std::vector<Screen> all_screens();
bool needs_id(Screen screen);
// Others than the coordinator stand before it: nothing leads from there to the program's data, no
// key and no search.
bool is_for_others(Screen screen);

// An address that names no screen is the home screen.
Place place_of(std::string_view address);
std::string address_of(const Place& place);

}  // namespace rondo
