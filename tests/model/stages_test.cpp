#include "model/stages.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("stages: a window is open on its first and on its last day") {
  Event event;
  event.wishes_from = "2026-09-10";
  event.wishes_until = "2026-09-12";
  const auto on = [&](const char* day) {
    return window_of(event, EventStage::prefer, day);
  };
  CHECK(on("2026-09-09") == DayWindow::not_yet);
  CHECK(on("2026-09-10") == DayWindow::open);
  CHECK(on("2026-09-12") == DayWindow::open);
  CHECK(on("2026-09-13") == DayWindow::closed);
  event.wishes_from.clear();
  CHECK(on("2020-01-01") == DayWindow::open);
  event.wishes_until.clear();
  CHECK(on("2030-01-01") == DayWindow::open);
}

TEST_CASE("stages: what is due by a day never opens") {
  Event event;
  event.meet_by = "2026-09-12";
  CHECK_FALSE(has_window(EventStage::meet));
  CHECK(window_of(event, EventStage::meet, "2026-09-12") == DayWindow::open);
  CHECK(window_of(event, EventStage::meet, "2026-09-13") == DayWindow::closed);
}

TEST_CASE("stages: an event has those that it is set up for") {
  Event event;
  event.preferences = Sides::nobody;
  CHECK(has_stage(event, EventStage::sign_up));
  CHECK_FALSE(has_stage(event, EventStage::approve));
  CHECK_FALSE(has_stage(event, EventStage::prefer));
  CHECK(has_stage(event, EventStage::meet));
  event.approval = Sides::mentors;
  event.preferences = Sides::both;
  CHECK(has_stage(event, EventStage::approve));
  CHECK(has_stage(event, EventStage::prefer));
  event.kind = EventKind::speed_mentoring;
  CHECK(has_stage(event, EventStage::prefer));
  CHECK_FALSE(has_stage(event, EventStage::answer));
  CHECK(has_stage(event, EventStage::feedback));
  event.preferences = Sides::nobody;
  CHECK_FALSE(has_stage(event, EventStage::prefer));
}
