#include "ui/message_desk.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/room.h"
#include "ui/tell_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE(
    "message desk: an own text that leaves out what matters says so, and gets it in a press") {
  TellPage shown;
  const auto write_own = [&](const char* text) {
    shown.change([&](Program& program) { program.events.live[kEvent].messages["session"] = text; });
  };
  write_own("{match}\nWhen: {when}");
  shown.page.click(Role::radio, "Before a session");
  CHECK_FALSE(shown.says("Your own text does not say when it is"));
  write_own("{match}\nSee you there.");
  CHECK(shown.says("Your own text does not say when it is"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Add it to the text, When");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK(put->id == kEvent);
  CHECK(put->event.messages.at("session") == "{match}\nWhen: {when}\nSee you there.");
}
