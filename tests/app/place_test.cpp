#include "app/place.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("every screen's address leads back to it") {
  for (int number = 0; number <= static_cast<int>(Screen::gallery); ++number) {
    const auto screen = static_cast<Screen>(number);
    const bool has_id = screen == Screen::event_setup || screen == Screen::event_help ||
                        screen == Screen::event_prefer || screen == Screen::event_people ||
                        screen == Screen::event_invite || screen == Screen::event_meet ||
                        screen == Screen::event_report || screen == Screen::event_import ||
                        screen == Screen::event_match || screen == Screen::event_tell ||
                        screen == Screen::event_plan || screen == Screen::event_run ||
                        screen == Screen::event_projector || screen == Screen::event_feedback ||
                        screen == Screen::event_kiosk || screen == Screen::person;
    const Place place{screen, has_id ? "7QX2" : ""};
    CHECK(place_of(address_of(place)) == place);
  }
}

TEST_CASE("an address that names no screen is the home screen") {
  for (const char* address : {"", "#", "#/", "#/nowhere", "#/event/7QX2", "#/event//match",
                              "#/people/a/b", "#/event/7QX2/match/more"}) {
    CHECK(place_of(address) == Place{});
  }
}
