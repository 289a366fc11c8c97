#include "app/place.h"

#include <algorithm>
#include <array>

namespace rondo {
namespace {

// One segment after the id tells the screens of one event apart; "" is a screen without an id.
struct Pattern {
  Screen screen;
  std::string_view first;
  bool has_id;
  std::string_view last;
};

constexpr std::array kPatterns{
    Pattern{Screen::home, "", false, ""},
    Pattern{Screen::templates, "new", false, ""},
    Pattern{Screen::events, "events", false, ""},
    Pattern{Screen::event_setup, "event", true, "setup"},
    Pattern{Screen::event_help, "event", true, "help"},
    Pattern{Screen::event_invite, "event", true, "invite"},
    Pattern{Screen::event_people, "event", true, "people"},
    Pattern{Screen::event_import, "event", true, "import"},
    Pattern{Screen::event_prefer, "event", true, "prefer"},
    Pattern{Screen::event_match, "event", true, "match"},
    Pattern{Screen::event_tell, "event", true, "tell"},
    Pattern{Screen::event_meet, "event", true, "meet"},
    Pattern{Screen::event_plan, "event", true, "plan"},
    Pattern{Screen::event_run, "event", true, "run"},
    Pattern{Screen::event_projector, "event", true, "projector"},
    Pattern{Screen::event_feedback, "event", true, "feedback"},
    Pattern{Screen::event_kiosk, "event", true, "kiosk"},
    Pattern{Screen::event_report, "event", true, "report"},
    Pattern{Screen::people, "people", false, ""},
    Pattern{Screen::person, "people", true, ""},
    Pattern{Screen::plans, "plans", false, ""},
    Pattern{Screen::topics, "topics", false, ""},
    Pattern{Screen::report, "report", false, ""},
    Pattern{Screen::files, "files", false, ""},
    Pattern{Screen::settings, "settings", false, ""},
    Pattern{Screen::about, "about", false, ""},
    Pattern{Screen::guest, "guest", false, ""},
    Pattern{Screen::sign_up, "sign-up", false, ""},
    Pattern{Screen::notice, "notice", false, ""},
    Pattern{Screen::preferences, "preferences", false, ""},
    Pattern{Screen::plan_page, "my-plan", false, ""},
    Pattern{Screen::open_link, "link", false, ""},
    Pattern{Screen::gallery, "gallery", false, ""},
};

std::string_view take_segment(std::string_view& rest) {
  const std::size_t slash = rest.find('/');
  const std::string_view segment = rest.substr(0, slash);
  rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  return segment;
}

}  // namespace

std::vector<Screen> all_screens() {
  std::vector<Screen> screens;
  for (const Pattern& pattern : kPatterns) screens.push_back(pattern.screen);
  return screens;
}

bool needs_id(Screen screen) {
  return std::any_of(kPatterns.begin(), kPatterns.end(), [&](const Pattern& pattern) {
    return pattern.screen == screen && pattern.has_id;
  });
}

bool is_for_others(Screen screen) {
  return screen == Screen::event_kiosk || screen == Screen::guest || screen == Screen::sign_up ||
         screen == Screen::notice || screen == Screen::preferences || screen == Screen::plan_page ||
         screen == Screen::open_link;
}

Place place_of(std::string_view address) {
  if (address.substr(0, 2) == "#/") address.remove_prefix(2);
  const std::string_view first = take_segment(address);
  const std::string_view id = take_segment(address);
  const std::string_view last = take_segment(address);
  for (const Pattern& pattern : kPatterns) {
    if (pattern.first == first && pattern.has_id != id.empty() && pattern.last == last &&
        address.empty()) {
      return {pattern.screen, std::string(id)};
    }
  }
  return {};
}

std::string address_of(const Place& place) {
  for (const Pattern& pattern : kPatterns) {
    if (pattern.screen != place.screen) continue;
    std::string address = "#/" + std::string(pattern.first);
    if (pattern.has_id) address += "/" + place.id;
    if (!pattern.last.empty()) address += "/" + std::string(pattern.last);
    return address;
  }
  return "#/";
}

}  // namespace rondo
