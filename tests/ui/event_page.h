// EventPage: one event with people who fit together, and the page that shows one of its screens.
//
//   EventPage shown(Screen::event_people);
//   shown.page.click(Role::button, "Go on to wishes");
//   CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_prefer);
//
// Ana and Ben mentor, Carl and Dora and Eli ask; Ana offers data literacy and family outreach with
// one place, Ben family outreach with the event's two. Carl and Dora want data literacy (Dora also
// family outreach, second), Eli family outreach.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/screen_page.h"

namespace rondo::ui {

struct EventPage : ScreenPage {
  explicit EventPage(Screen screen, float width = 1280, float height = 1600);

  // Runs the matcher and shows what it found. Each run of a test needs a seed of its own, for the
  // ids of what it makes.
  void match(std::uint64_t seed = 7);
  const Match& match_of(std::string_view mentee) const;
  // All matches are in that state.
  void become(MatchState next);
  // The mentee's match is declined, all others are told.
  void decline_match_of(std::string_view mentee);
  // Beside that match the mentee has one with `mentor`. `topic`; empty: for the same request.
  void match_also(std::string_view mentee, const char* mentor, MatchState became,
                  const char* topic = "");
  // Shows the preview of a sign-up sheet.
  void read_sheet(std::string_view csv);
};

// What match_also() puts.
inline const MatchId kAnotherMatch{"another"};

// The program of EventPage.
Program small_event();
inline const EventId kEvent{"event"};

// Changes the event, and shows the page again.
template <class Change>
void change_event(ScreenPage& shown, Change change) {
  shown.change([&](Program& program) { change(program.events.live[kEvent]); });
}

}  // namespace rondo::ui
