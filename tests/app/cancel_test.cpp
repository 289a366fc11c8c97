// Calling an event off midway, and letting it go on.
#include <doctest/doctest.h>

#include "app/app_fixture.h"
#include "base/assets.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// The sample sheet, matched and told.
void tell_sample(Page& page) {
  page.run(command::AddEvent{"topic-sprint"});
  page.files.give("signup.csv", std::string(asset("samples/google-forms.csv")));
  page.run(command::ApplyImport{});
  page.run(command::RunMatch{page.only_event()});
  page.run(command::ApproveAll{page.only_event()});
  REQUIRE(!page.program().matches.empty());
}

int count_matches(const Page& page, MatchState state) {
  int count = 0;
  for (const auto& [id, match] : page.program().matches) count += match.state == state ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("app: an event is cancelled in one step, which undo takes back whole") {
  Browser browser;
  Page page(browser);
  tell_sample(page);
  const int told = count_matches(page, MatchState::approved);
  page.run(command::CancelEvent{page.only_event(), "The hall is closed"});
  const Event& event = page.program().events.begin()->second;
  CHECK_FALSE(event.cancelled_on.empty());
  CHECK(event.cancel_reason == "The hall is closed");
  CHECK(count_matches(page, MatchState::ended_early) == told);
  page.run(command::Undo{});
  CHECK(page.program().events.begin()->second.cancelled_on.empty());
  CHECK(count_matches(page, MatchState::approved) == told);
}

TEST_CASE("app: a cancelled event takes no sign-ups until it goes on") {
  Browser browser;
  Page page(browser);
  tell_sample(page);
  page.run(command::CancelEvent{page.only_event(), {}});
  page.run(command::SaveSignUpForm{page.only_event()});
  CHECK(page.error() == "error.event.cancelled");
  page.run(command::ResumeEvent{page.only_event()});
  page.run(command::SaveSignUpForm{page.only_event()});
  CHECK(page.error() == "");
  CHECK(page.files.downloads.size() == 1);
  CHECK(count_matches(page, MatchState::ended_early) == 0);
  CHECK(count_matches(page, MatchState::approved) > 0);
}
