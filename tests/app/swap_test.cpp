// Two matches that exchange their mentors, as a step of the application.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/event_setups.h"
#include "match/event_view.h"
#include "match/swaps.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A page with a topic sprint of the sample sheet, matched, and two matches that can be swapped
// without going against a rule.
struct SwapPage : Page {
  explicit SwapPage(Browser& browser) : Page(browser) {
    import_sample(*this);
    event = only_event();
    run(command::RunMatch{event});
    REQUIRE(error() == "");
    const EventView view = *view_event(program(), event);
    for (const auto& [id, match] : program().matches) {
      for (const MentorSwap& swap : swaps_of(view, id)) {
        if (swap.refusal || swap.against_rules()) break;
        if (at(swap.other).mentee == match.mentee) continue;
        one = id;
        other = swap.other;
        return;
      }
    }
    FAIL("no two can be swapped");
  }

  const Match& at(const MatchId& id) const { return *program().matches.find(id); }
  void swap() { run(command::SwapMatches{one, other}); }
  void set_state(const MatchId& id, MatchState state) {
    run(command::SetMatchState{{id}, state});
    REQUIRE(at(id).state == state);
  }

  EventId event;
  MatchId one, other;
};

const Match* match_of(const Program& program, const PersonId& mentor, const Match& request) {
  for (const auto& [id, match] : program.matches) {
    if (match.mentor == mentor && match.mentee == request.mentee && match.topic == request.topic) {
      return &match;
    }
  }
  return nullptr;
}

// The loads of mentors and the requests that are served.
using Counts = std::pair<std::map<PersonId, int>, std::set<std::pair<PersonId, TopicId>>>;
Counts counts_of(const Program& program) {
  Counts counts;
  for (const auto& [id, match] : program.matches) {
    ++counts.first[match.mentor];
    counts.second.emplace(match.mentee, match.topic);
  }
  return counts;
}

void check_swapped(const Program& program, const Match& first, const Match& second) {
  const Match* mine = match_of(program, second.mentor, first);
  const Match* theirs = match_of(program, first.mentor, second);
  REQUIRE(mine != nullptr);
  REQUIRE(theirs != nullptr);
  for (const Match* match : {mine, theirs}) {
    CHECK(match->locked);
    CHECK(match->forced);
    CHECK(match->state == MatchState::proposed);
    CHECK(match->told.empty());
    CHECK(match->accepted_by.empty());
  }
  CHECK(match_of(program, first.mentor, first) == nullptr);
  CHECK(match_of(program, second.mentor, second) == nullptr);
}

}  // namespace

TEST_CASE("swap: one step, which moves nobody else and can be undone and redone") {
  Browser browser;
  SwapPage page(browser);
  const Program before = page.program();
  const Match first = page.at(page.one), second = page.at(page.other);
  const std::size_t steps = page.state().history.undo_steps().size();
  page.swap();
  CHECK(page.error() == "");
  CHECK(page.state().history.undo_steps().size() == steps + 1);
  CHECK(latest_notice(page.state()).undo_of_revision.has_value());
  CHECK(latest_notice(page.state()).text.key == "done.swap_matches");
  check_swapped(page.program(), first, second);
  CHECK(counts_of(page.program()) == counts_of(before));
  for (const auto& [id, match] : before.matches) {
    if (id == page.one || id == page.other) continue;
    REQUIRE(page.program().matches.find(id) != nullptr);
    CHECK(*page.program().matches.find(id) == match);
  }
  const Program swapped = page.program();
  page.run(command::Undo{});
  CHECK(page.program() == before);
  page.run(command::Redo{});
  CHECK(page.program() == swapped);
  // It is on disk as well.
  CHECK(Page(browser, 2).program() == swapped);
}

TEST_CASE("swap: matching again keeps both, and both can be approved") {
  Browser browser;
  SwapPage page(browser);
  const Match first = page.at(page.one), second = page.at(page.other);
  page.swap();
  page.run(command::RunMatch{page.event});
  REQUIRE(page.error() == "");
  check_swapped(page.program(), first, second);
  page.run(command::ApproveAll{page.event});
  CHECK(match_of(page.program(), second.mentor, first)->state == MatchState::approved);
  CHECK(match_of(page.program(), first.mentor, second)->state == MatchState::approved);
}

TEST_CASE("swap: what people have heard of goes back to proposals, as new matches") {
  Browser browser;
  SwapPage page(browser);
  const Match first = page.at(page.one), second = page.at(page.other);
  page.set_state(page.one, MatchState::approved);
  page.set_state(page.one, MatchState::notified);
  page.set_state(page.other, MatchState::approved);
  page.run(command::MarkToldOfMatches{page.event, {second.mentee}});
  page.swap();
  CHECK(page.error() == "");
  check_swapped(page.program(), first, second);
  // An answer by the link of before is about a match that is no more.
  CHECK(page.program().matches.find(page.one) == nullptr);
  CHECK(page.program().matches.find(page.other) == nullptr);
}

TEST_CASE("swap: who had heard of an old pair is to hear of the change, until told") {
  Browser browser;
  SwapPage page(browser);
  const Match first = page.at(page.one), second = page.at(page.other);
  const auto mine = [&] {
    return *match_of(page.program(), second.mentor, first);
  };
  const auto theirs = [&] {
    return *match_of(page.program(), first.mentor, second);
  };
  page.set_state(page.one, MatchState::approved);
  page.set_state(page.one, MatchState::notified);
  page.set_state(page.other, MatchState::approved);
  page.run(command::MarkToldOfMatches{page.event, {second.mentee}});
  page.swap();
  using Told = std::map<PersonId, PersonId>;
  CHECK(mine().told_of == Told{{first.mentee, first.mentor}});
  CHECK(theirs().told_of == Told{{first.mentor, first.mentee}, {second.mentee, second.mentor}});
  CHECK(is_news_to_somebody(mine()));
  page.run(command::ApproveAll{page.event});
  CHECK(is_news_to_somebody(mine()));
  page.run(command::MarkToldOfMatches{page.event, {first.mentee}});
  CHECK_FALSE(is_news_to_somebody(mine()));
  CHECK(is_news_to_somebody(theirs()));
  page.run(command::MarkToldOfMatches{page.event, {first.mentor, second.mentor, second.mentee}});
  CHECK(theirs().state == MatchState::notified);
  CHECK_FALSE(is_news_to_somebody(theirs()));
  page.run(command::Undo{});
  CHECK(is_news_to_somebody(theirs()));
}

TEST_CASE("swap: swapped back, everybody has heard of the pair that stands") {
  Browser browser;
  SwapPage page(browser);
  const Match first = page.at(page.one), second = page.at(page.other);
  for (const MatchId& id : {page.one, page.other}) {
    page.set_state(id, MatchState::approved);
    page.set_state(id, MatchState::notified);
  }
  page.swap();
  std::vector<MatchId> swapped;
  for (const auto& [id, match] : page.program().matches) {
    if (is_news_to_somebody(match)) swapped.push_back(id);
  }
  REQUIRE(swapped.size() == 2);
  page.run(command::SwapMatches{swapped[0], swapped[1]});
  for (const Match* stands : {match_of(page.program(), first.mentor, first),
                              match_of(page.program(), second.mentor, second)}) {
    CHECK_FALSE(is_news_to_somebody(*stands));
    CHECK(stands->told_of == std::map<PersonId, PersonId>{{stands->mentor, stands->mentee},
                                                          {stands->mentee, stands->mentor}});
  }
}

TEST_CASE("swap: two who were kept apart may meet when it is swapped by hand") {
  Browser browser;
  SwapPage page(browser);
  const Match first = page.at(page.one), second = page.at(page.other);
  page.run(command::ForbidPair{page.event, second.mentor, first.mentee});
  REQUIRE(page.program().forbidden_pairs.size() == 1);
  REQUIRE(page.program().matches.find(page.one) != nullptr);
  page.swap();
  check_swapped(page.program(), first, second);
  CHECK(page.program().forbidden_pairs.empty());
}

TEST_CASE("swap: a refusal says why and changes nothing") {
  Browser browser;
  SwapPage page(browser);
  const auto refusal = [&] {
    const Program before = page.program();
    page.swap();
    CHECK(page.program() == before);
    CHECK(page.state().words.has(page.error()));
    return page.error();
  };
  page.set_state(page.one, MatchState::approved);
  page.set_state(page.one, MatchState::notified);
  put_session(page, page.one, "2999-09-15T15:30");
  CHECK(refusal() == "error.swap.planned");
  page.set_state(page.one, MatchState::active);
  CHECK(refusal() == "error.swap.begun");
  page.set_state(page.one, MatchState::ended_early);
  CHECK(refusal() == "error.swap.over");

  const std::size_t steps = page.state().history.undo_steps().size();
  page.run(command::SwapMatches{MatchId("gone"), page.other});
  CHECK(page.state().history.undo_steps().size() == steps);
}
