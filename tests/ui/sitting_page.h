// SittingPage: an event of speed mentoring, planned, and the page that shows one of its screens.
// Mentors Ana, Ben and Cara, mentees Dora, Eli, Finn and Gita; three rounds, a table for each
// mentor.
#pragma once

#include "ui/screen_page.h"

namespace rondo::ui {

struct SittingPage : ScreenPage {
  explicit SittingPage(Screen screen, float width = 1280, float height = 1600);

  // As the commands do it.
  void plan();
  // Everybody has heard of the plan as it is now.
  void tell_all();
  // The clock was started so long ago.
  void start(std::int64_t minutes_ago);
  // And is ended now, whichever round it is in.
  void end_now();
  Registration& registration(const std::string& person);
};

inline const EventId kSittingEvent{"sitting"};

}  // namespace rondo::ui
