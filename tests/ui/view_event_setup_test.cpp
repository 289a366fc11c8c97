#include <doctest/doctest.h>

#include "base/iso_time.h"
#include "edit/new_event.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("setting up: name, limits and weights are put when a gesture is complete") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  CHECK(shown.page.has(Role::heading, "Fall sprint"));

  shown.page.type(Role::text_field, "Name", "Spring sprint");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.name == "Spring sprint");
  CHECK(shown.last<command::PutEvent>()->id == kEvent);

  shown.page.type(Role::spin_button, "Mentees per mentor", "4");
  CHECK(shown.last<command::PutEvent>()->event.default_capacity == 4);

  shown.page.type(Role::slider, "Experience in the topic", "6");
  CHECK(shown.last<command::PutEvent>()->event.weights.at(Factor::level) == 6);
  shown.page.type(Role::slider, "Same topic", "0");
  CHECK(shown.last<command::PutEvent>()->event.weights.count(Factor::topic) == 0);

  shown.page.type(Role::slider, "Spread the load", "12");
  CHECK(shown.last<command::PutEvent>()->event.load_price == 120);
}

TEST_CASE("setting up: what the kind is for stands there until somebody has signed up") {
  EventPage shown(Screen::event_setup, 1280, 3600);
  const EventTemplate* sprint = template_of_kind(shown.state.templates, EventKind::topic_sprint);
  REQUIRE(sprint != nullptr);
  shown.change(
      [](Program& program) { program.events.live[kEvent].kind = EventKind::topic_sprint; });
  CHECK_FALSE(shown.says(sprint->guidance.front()));
  shown.page.click(Role::button, "About: Topic sprint");
  CHECK(shown.says(sprint->description));
  CHECK(shown.says(sprint->guidance.front()));
  shown.page.click(Role::button, "Close, About: Topic sprint");
  CHECK_FALSE(shown.says(sprint->guidance.front()));

  EventPage empty(Screen::event_setup, 1280, 3600);
  empty.change([](Program& program) {
    program.events.live[kEvent].kind = EventKind::topic_sprint;
    program.registrations.live.clear();
  });
  CHECK(empty.says(sprint->guidance.front()));
  check_room_everywhere(empty);
  empty.change([](Program& program) { program.events.live[kEvent].archived = true; });
  CHECK_FALSE(empty.says(sprint->guidance.front()));
}

TEST_CASE("setting up: what comes first is one of three, each with what it does") {
  EventPage shown(Screen::event_setup, 1280, 4200);
  const auto aim = [&](std::string_view name) -> const access::Node& {
    return shown.page.find(Role::radio, name);
  };
  CHECK(aim("Most people served").check == access::Check::on);
  CHECK(aim("Nobody left with a poor fit").description.starts_with("As many requests as possible"));
  CHECK(aim("Best fit in all").description.ends_with("take more from the others than it gives."));
  shown.page.click(Role::radio, "Nobody left with a poor fit");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.first_aim == MatchAim::no_poor_fit);
  // A sitting has its own order.
  shown.change(
      [](Program& program) { program.events.live[kEvent].kind = EventKind::speed_mentoring; });
  CHECK_FALSE(shown.page.has(Role::radio, "Best fit in all"));
}

TEST_CASE("setting up: an event without a name is not put, and says so") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  shown.page.type(Role::text_field, "Name", "");
  CHECK(shown.last<command::PutEvent>() == nullptr);
  CHECK(shown.page.find(Role::text_field, "Name").invalid);
  // What else is changed meanwhile is kept, under the name that there was.
  shown.page.type(Role::spin_button, "Mentees per mentor", "4");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.default_capacity == 4);
  CHECK(shown.last<command::PutEvent>()->event.name == "Fall sprint");
}

TEST_CASE("setting up: pools, sites and what must hold") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  shown.page.choose("Sites", "Must be different sites");
  CHECK(shown.last<command::PutEvent>()->event.site_setting == SiteSetting::must_other);

  shown.page.click(Role::toggle, "Pair only inside the pools");
  CHECK_FALSE(shown.last<command::PutEvent>()->event.pool_filter);

  shown.page.click(Role::checkbox, "Grade span");
  CHECK(shown.last<command::PutEvent>()->event.categories.count(PoolCategoryId("grades")) == 1);

  shown.page.click(Role::checkbox, "Must have time in common");
  CHECK(shown.last<command::PutEvent>()->event.required.count(Factor::availability) == 1);
}

TEST_CASE("setting up: a category that is used tells how many boxes may be ticked") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  CHECK_FALSE(shown.page.has(Role::spin_button, "At least"));
  shown.change([](Program& program) {
    program.events.live[kEvent].categories[PoolCategoryId("grades")] = {0, 1};
  });
  shown.page.type(Role::spin_button, "At least", "2");
  const TickRange range =
      shown.last<command::PutEvent>()->event.categories.at(PoolCategoryId("grades"));
  CHECK(range.min == 2);
  CHECK(range.max == 2);  // gave way
}

TEST_CASE("setting up: the draft follows what others change") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  shown.change([](Program& program) { program.events.live[kEvent].name = "Renamed"; });
  CHECK(shown.page.find(Role::text_field, "Name").value == "Renamed");
}

TEST_CASE("setting up: on to Invite, or away with the event") {
  EventPage shown(Screen::event_setup, 1280, 3000);
  shown.page.click(Role::button, "Go on to invite");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_invite, kEvent.text()});
  shown.page.click(Role::button, "Remove event");
  CHECK(shown.page.has(Role::dialog, "Remove Fall sprint"));
  shown.page.click(Role::button, "Remove all of it");
  REQUIRE(shown.last<command::RemoveEvent>() != nullptr);
}

TEST_CASE("an event that is not there leads to the list of events") {
  EventPage shown(Screen::event_setup);
  shown.state.place.id = "gone";
  shown.page.settle();
  CHECK(shown.page.has(Role::text, "This event is not here"));
  shown.page.click(Role::button, "See all events");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::events);
}

TEST_CASE("the screens of an event come to rest on a phone too") {
  for (const Screen screen :
       {Screen::event_setup, Screen::event_people, Screen::event_import, Screen::event_match}) {
    CAPTURE(static_cast<int>(screen));
    EventPage shown(screen, 390, 844);
    for (const access::Node& node : shown.page.tree().nodes()) {
      CAPTURE(node.name);
      CHECK(node.rect.right() <= 390.5F);
    }
  }
}

TEST_CASE("setting up: each step has its days, and opens and closes by hand") {
  EventPage shown(Screen::event_setup, 1280, 4200);
  const auto put = [&]() -> const Event& {
    REQUIRE(shown.last<command::PutEvent>() != nullptr);
    return shown.last<command::PutEvent>()->event;
  };
  shown.page.type(Role::date_field, "Wishes until", "2100-01-31");
  CHECK(put().wishes_until == "2100-01-31");
  shown.page.type(Role::date_field, "Meet by", "2100-02-28");
  CHECK(put().meet_by == "2100-02-28");
  CHECK_FALSE(shown.page.has(Role::date_field, "Decide on sign-ups by"));
  shown.page.click(Role::button, "Close now, Feedback");
  CHECK(put().feedback_until == days_after(day_of(shown.state.now_local), -1));

  shown.change([&](Program& program) {
    Event& event = program.events.live.at(kEvent);
    event.wishes_until = days_after(day_of(shown.state.now_local), 2);
    event.feedback_from = days_after(day_of(shown.state.now_local), 9);
    event.approval = Sides::both;
  });
  CHECK(shown.page.has(Role::date_field, "Decide on sign-ups by"));
  CHECK(shown.says("Wishes: 2 days left"));
  CHECK(shown.says("Feedback: from"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Open now, Feedback");
  CHECK(put().feedback_from.empty());
}

TEST_CASE(
    "setting up: the usual days of the kind fill in what is empty, from the last day of sign-up") {
  EventPage shown(Screen::event_setup, 1280, 4200);
  shown.change([](Program& program) {
    Event& event = program.events.live.at(kEvent);
    event.kind = EventKind::topic_sprint;
    event.closes_on = "2026-09-15";
    event.meet_by = "2026-12-01";
  });
  shown.page.click(Role::button, "Suggest days");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK(put->event.closes_on == "2026-09-15");
  CHECK(put->event.wishes_until == "2026-09-22");  // a week later
  CHECK(put->event.meet_by == "2026-12-01");
  CHECK_FALSE(put->event.feedback_until.empty());
  CHECK(put->event.approve_by.empty());  // nobody has to be approved
  shown.change([](Program& program) { program.events.live.at(kEvent).kind = EventKind::one_off; });
  CHECK_FALSE(shown.page.has(Role::button, "Suggest days"));
}
