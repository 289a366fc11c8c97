// What the hall sees on the wall, also on a phone.
#include <doctest/doctest.h>

#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("projector: on a phone the event's name has what the phase leaves of the line") {
  const auto name_in_units = [](float width, float height, float unit) {
    SittingPage shown(Screen::event_projector, width, height);
    shown.change([](Program& program) {
      program.events.live[kSittingEvent].name = "Speed mentoring evening";
    });
    const access::Rect name = shown.page.find(Role::text, "Speed mentoring evening").rect;
    CHECK(shown.page.find(Role::heading, shown.page.names(Role::heading).front()).rect.right() <
          name.x);
    return name.width / unit;
  };
  CHECK(name_in_units(390, 844, 16) ==
        doctest::Approx(name_in_units(1280, 720, 720.0F / 27)).epsilon(0.05));
}
