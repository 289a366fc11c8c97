// How long what is told stays true: errors, what was done, screens opened.
#include <doctest/doctest.h>

#include "app/app.h"
#include "app/event_setups.h"

using namespace rondo;
using test::Browser;
using test::Page;

TEST_CASE("app: an error is over when another screen is opened or something else is done") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  const auto refuse = [&] {
    page.run(command::PrintCertificates{{page.program().people.begin()->first}, {}});
    REQUIRE(page.error() == "error.certificate.no_meetings");
    return latest_notice(page.state()).number;
  };
  const auto is_over = [&](int notice) {
    return page.state().settled_notice >= notice;
  };
  const int first = refuse();
  CHECK_FALSE(is_over(first));
  page.addresses.changed(address_of(page.state().place));  // the same place again
  CHECK_FALSE(is_over(first));
  page.run(command::GoTo{{Screen::templates, {}}});
  CHECK(is_over(first));

  const int second = refuse();
  CHECK_FALSE(is_over(second));
  page.app.follow(address_of({Screen::people, {}}));
  CHECK(is_over(second));

  const int third = refuse();
  page.addresses.changed(address_of({Screen::topics, {}}));
  CHECK(is_over(third));

  const int fourth = refuse();
  const int fifth = refuse();
  CHECK_FALSE(is_over(fourth));
  page.run(command::PutTopic{{}, {"Chess", {}, {}, {}, {}}});
  CHECK(is_over(fifth));
}

TEST_CASE("app: what is refused on the way to another screen is still told there") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  page.app.run({command::PrintCertificates{{page.program().people.begin()->first}, {}},
                command::GoTo{{Screen::templates, {}}}});
  REQUIRE(page.error() == "error.certificate.no_meetings");
  CHECK(page.state().settled_notice < latest_notice(page.state()).number);
}

TEST_CASE("app: a step that was done is told as done") {
  Browser browser;
  Page page(browser);
  import_sample(page);
  CHECK(page.told() == "Imported: 64 people");
  page.run(command::RemovePeople{{page.program().people.begin()->first}});
  CHECK(latest_notice(page.state()).text.key == "done.remove_person");
}

TEST_CASE("app: opening a screen is told apart from coming back to it") {
  Browser browser;
  Page page(browser);
  const int before = page.state().openings;
  page.app.follow(address_of({Screen::people, {}}));
  CHECK(page.state().openings > before);
  const int opened = page.state().openings;
  page.addresses.changed("#/");
  CHECK(page.state().openings == opened);
}
