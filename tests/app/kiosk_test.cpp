// Shared screens: what leads out of them, and how they hold in the browser.
#include <doctest/doctest.h>

#include "app/app_fixture.h"
#include "app/kiosk_hold.h"
#include "app/sitting_steps.h"
#include "speed/person_codes.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A window of the browser that is opened, or loaded anew, at an address.
struct Opened {
  explicit Opened(Browser& browser, const std::string& at = {}, std::int64_t later_ms = 0)
      : page(browser, 5, at, later_ms) {}
  Page page;
  Place place() const { return page.state().place; }
};

}  // namespace

TEST_CASE("no key leads from a screen that others stand before to the program") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  page.run(command::GoTo{{Screen::event_kiosk, page.only_event().text()}});
  CHECK_FALSE(page.app.shortcut("Control+Z"));
  CHECK_FALSE(page.program().speed_meetings.empty());
  page.run(command::LeaveKiosk{host_code(page.only_event()), Screen::event_run});
  CHECK(page.app.shortcut("Control+Z"));
}

TEST_CASE(
    "only the host's code leads out of a shared screen: no link, no address, no file, no Back") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const Place kiosk{Screen::event_kiosk, page.only_event().text()};
  page.run(command::GoTo{kiosk});
  const auto stays = [&](int refusals) {
    page.frame();
    CHECK(page.state().place == kiosk);
    CHECK(page.addresses.address == address_of(kiosk));
    CHECK(page.state().kiosk_refusals == refusals);
  };
  const auto browser_goes = [&](const std::string& address) {
    page.addresses.address = address;
    page.addresses.changed(address);
  };
  browser_goes("#/people");
  stays(1);
  browser_goes("#rondo1.form.1.a.0");
  stays(2);
  page.app.follow("#/settings");
  stays(3);
  page.files.give("people.csv", "Name,Email\nKai Lee,\n");
  stays(4);
  page.run(command::LeaveKiosk{"WRONG1", Screen::event_run});
  stays(5);
  browser_goes(address_of(kiosk));
  stays(5);
  page.run(command::LeaveKiosk{host_code(page.only_event()), Screen::event_run});
  CHECK(page.state().place.screen == Screen::event_run);
  CHECK(page.state().kiosk_refusals == 0);
  browser_goes("#/people");
  CHECK(page.state().place.screen == Screen::people);
}

TEST_CASE("a page that is loaded anew on a shared screen stays there") {
  Browser browser;
  Place kiosk{Screen::event_kiosk, {}};
  {
    Page page(browser);
    test::plan_sitting(page);
    kiosk.id = page.only_event().text();
  }
  Page again(browser);
  again.addresses.address = address_of(kiosk);
  again.addresses.changed(again.addresses.address);
  again.addresses.changed("#/people");
  CHECK(again.state().place == kiosk);
}

TEST_CASE("a new window of a browser that is a shared screen shows it, until the code was typed") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  const Place kiosk{Screen::event_kiosk, event.text()};
  Opened before(browser, "#/people");
  page.run(command::GoTo{kiosk});
  CHECK(before.place().screen == Screen::people);  // the host's own window
  for (const char* address : {"", "#/people", "#rondo1.form.1.a.0", "#/event/NONE/kiosk"}) {
    CAPTURE(address);
    Opened another(browser, address);
    CHECK(another.place() == kiosk);
    CHECK(another.page.addresses.address == address_of(kiosk));
    CHECK(another.page.state().kiosk_refusals == 1);  // it says what leads out
    CHECK(another.page.program().id == page.program().id);
    another.page.app.follow("#/people");
    CHECK(another.place() == kiosk);
  }
  Opened again(browser, address_of(kiosk));
  CHECK(again.page.state().kiosk_refusals == 0);
  again.page.run(command::LeaveKiosk{"WRONG1", Screen::event_run});
  CHECK(Opened(browser).place() == kiosk);
  again.page.run(command::LeaveKiosk{host_code(event), Screen::event_run});
  CHECK(again.place().screen == Screen::event_run);
  CHECK(Opened(browser, "#/people").place().screen == Screen::people);
}

TEST_CASE("the hall's window may be opened beside a shared screen, and leads nowhere else") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const std::string event = page.only_event().text();
  page.run(command::GoTo{{Screen::event_kiosk, event}});
  const Place hall{Screen::event_projector, event};
  Opened projector(browser, address_of(hall));
  CHECK(projector.place() == hall);
  projector.page.addresses.changed("#/people");
  CHECK(projector.place() == hall);
  CHECK_FALSE(projector.page.app.shortcut("Control+K"));
  page.run(command::LeaveKiosk{host_code(EventId(event)), Screen::event_run});
  projector.page.addresses.changed("#/people");
  CHECK(projector.place().screen == Screen::people);
}

TEST_CASE("nobody is locked out for good: a shared screen holds 12 hours after its last use") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const Program before = page.program();
  const Place kiosk{Screen::event_kiosk, page.only_event().text()};
  page.run(command::GoTo{kiosk});
  CHECK(Opened(browser, "", kKioskHold_ms - 1).place() == kiosk);
  CHECK(Opened(browser, "", kKioskHold_ms).place().screen == Screen::home);
  // Looking at it, or typing a wrong code, is no use of it.
  CHECK(Opened(browser, address_of(kiosk), 1'000).place() == kiosk);
  page.clock.now += 2'000;
  page.run(command::LeaveKiosk{"WRONG1", Screen::event_run});
  CHECK(Opened(browser, "", kKioskHold_ms).place().screen == Screen::home);
  page.run(command::SetAttendance{page.program().registrations.begin()->first, Attendance::here});
  CHECK(Opened(browser, "", kKioskHold_ms).place() == kiosk);
  // A clock that was wrong then holds nobody for years.
  CHECK(Opened(browser, "", -kKioskHold_ms).place().screen == Screen::home);
  Opened free(browser, "", kKioskHold_ms + 3'000);
  CHECK(free.page.program().people.size() == before.people.size());

  // The code stands wherever the program is opened.
  page.run(command::LeaveKiosk{host_code(page.only_event()), Screen::event_run});
  page.run(command::ExportProgram{});
  Browser elsewhere;
  Page other(elsewhere);
  other.files.give("program.json", page.files.downloads.back().bytes);
  CHECK(host_code(other.only_event()) == host_code(page.only_event()));
}

TEST_CASE("a shared screen whose event is gone holds nobody") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const Place kiosk{Screen::event_kiosk, page.only_event().text()};
  Opened host(browser, "#/events");
  page.run(command::GoTo{kiosk});
  host.page.run(command::RemoveEvent{EventId(kiosk.id)});
  Opened again(browser);
  CHECK(again.place().screen == Screen::home);
  CHECK(browser.preferences.read("kiosk").empty());
}

TEST_CASE("the shared screen of an event that is not there holds nobody") {
  Browser browser;
  Page page(browser);
  page.addresses.changed("#/event/NONE/kiosk");
  CHECK(page.state().place.screen == Screen::event_kiosk);
  page.addresses.changed("#/people");
  CHECK(page.state().place.screen == Screen::people);
}
