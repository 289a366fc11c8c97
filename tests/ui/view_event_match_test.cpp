#include <doctest/doctest.h>

#include "support/put_records.h"
#include "ui/event_match_parts.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("matches: before the first run it says what there is to match") {
  EventPage shown(Screen::event_match);
  CHECK(shown.says("3 requests, 3 places"));
  shown.page.click(Role::button, "Match");
  REQUIRE(shown.last<command::RunMatch>() != nullptr);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}

TEST_CASE("matches: without people, people come first") {
  EventPage shown(Screen::event_match);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  shown.page.click(Role::button, "Go to people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE(
    "matches: before there is anything to match it says what is missing and where to add it") {
  const auto said = [](auto change) {
    EventPage shown(Screen::event_match);
    shown.change([&](Program& program) {
      for (auto& [id, registration] : program.registrations.live) change(registration);
    });
    CHECK_FALSE(shown.page.has(Role::button, "Match"));
    CHECK(shown.page.has(Role::button, "Go to people"));
    return shown.text();
  };
  const auto holds = [](const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  };
  CHECK(holds(said([](Registration& one) { one.mentors = false; }), "takes part as a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.seeks = false; }), "looks for a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.capacity = 0; }), "have room for 0 mentees"));
  CHECK(holds(said([](Registration& one) { one.offers.clear(); }), "offer no topic yet"));
  CHECK(holds(said([](Registration& one) { one.requests.clear(); }), "ask for no topic yet"));
}

TEST_CASE("matches: what one-off support lacks is added where people ask") {
  const auto leads_to_ask = [](auto change, std::string_view words) {
    EventPage shown(Screen::event_match);
    shown.change([&](Program& program) {
      program.events.live[kEvent].kind = EventKind::one_off;
      for (auto& [id, registration] : program.registrations.live) change(registration);
    });
    CHECK(shown.says(words));
    CHECK_FALSE(shown.page.has(Role::button, "Go to people"));
    shown.page.click(Role::button, "Go to Ask");
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_help, kEvent.text()});
  };
  leads_to_ask([](Registration& one) { one.mentors = false; }, "press “Add a mentor” under Ask");
  leads_to_ask([](Registration& one) { one.seeks = false; }, "Say under Ask who needs help");
  leads_to_ask([](Registration& one) { one.capacity = 0; }, "beside a mentor under Ask, or raise");
  leads_to_ask([](Registration& one) { one.offers.clear(); },
               "Press “Add a mentor” to add somebody who can help, or “Topics and places” beside");
  leads_to_ask([](Registration& one) { one.requests.clear(); }, "what they need help with");
}

TEST_CASE("matches: figures, list and approval of all") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("3 of 3"));
  CHECK(shown.says("Proven best"));
  CHECK(shown.page.has(Role::button, "Ana Ruiz with Carl Weiss"));
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  shown.page.click(Role::button, "Approve 3 matches");
  REQUIRE(shown.last<command::ApproveAll>() != nullptr);
}

TEST_CASE("matches: that everybody has a mentor is said of those who take part") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.become(MatchState::approved);
  CHECK(shown.page.has(Role::text, "everybody has a mentor"));
  const auto sign_up = [&](const char* name, Approval approval) {
    shown.change([&](Program& program) {
      program.people.live[PersonId(name)].name = name;
      Registration& registration = program.registrations.live[RegistrationId(name)];
      registration.event = kEvent;
      registration.person = PersonId(name);
      registration.seeks = true;
      registration.requests[TopicId("data")] = {1, 1, ""};
      registration.approval = approval;
    });
  };
  sign_up("Fay", Approval::waiting);
  CHECK_FALSE(shown.page.has(Role::text, "everybody has a mentor"));
  CHECK(shown.page.has(Role::text,
                       "everybody who takes part has a mentor; 1 person waits for approval or a "
                       "place"));
  sign_up("Gil", Approval::waitlisted);
  CHECK(shown.says("2 people wait for approval or a place"));
  sign_up("Gil", Approval::refused);
  CHECK(shown.says("1 person waits for approval or a place"));
  check_room_everywhere(shown);
}

TEST_CASE("matches: under the requests served stands how many of them are only proposed") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_match, width, 2400);
    CAPTURE(width);
    shown.match();
    CHECK(shown.page.has(Role::text, "3 of them only proposed"));
    CHECK_FALSE(shown.page.has(Role::text, "everybody has a mentor"));
    const auto sign_up_fay = [&](Approval approval) {
      shown.change([&](Program& program) {
        program.people.live[PersonId("fay")].name = "Fay Moss";
        Registration& registration = program.registrations.live[RegistrationId("fay")];
        registration.event = kEvent;
        registration.person = PersonId("fay");
        registration.seeks = true;
        registration.requests[TopicId("data")] = {1, 1, ""};
        registration.approval = approval;
      });
    };
    sign_up_fay(Approval::waiting);
    CHECK(shown.page.has(Role::text, "1 person waits for approval or a place"));
    sign_up_fay(Approval::approved);
    CHECK(shown.says("3 of 4"));
    CHECK(shown.page.has(Role::text, "3 of them only proposed"));
    CHECK(shown.page.has(Role::link, "1 unserved: see why"));
    shown.change([](Program& program) {
      for (auto& [id, match] : program.matches.live) {
        if (!(match.mentee == PersonId("eli"))) continue;
        match.state = MatchState::ended_early;
        test::put_session(program, id.text(), id.text(), "2026-09-14T15:10").state =
            SessionState::held;
      }
    });
    CHECK(shown.says("2 of them only proposed"));
    CHECK(shown.says("1 of them ended early"));
    check_room_everywhere(shown);
    shown.become(MatchState::approved);
    CHECK_FALSE(shown.says("only proposed"));
  }
}

TEST_CASE("matches: sorted by any column, the mentors as well") {
  EventPage shown(Screen::event_match);
  shown.match();
  const auto pairs = [&] {
    std::vector<std::string> found;
    for (const std::string& name : shown.page.names(Role::button)) {
      if (name.find(" with ") != std::string::npos) found.push_back(name);
    }
    return found;
  };
  shown.page.click(Role::button, "Mentee");
  REQUIRE(pairs().size() == 3);
  CHECK(pairs().front() == "Ana Ruiz with Carl Weiss");
  CHECK(pairs().back() == "Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Mentee");
  CHECK(pairs().front() == "Ben Ito with Eli Ode");
  CHECK(shown.page.find(Role::column_header, "Mentee").sort == access::SortOrder::descending);

  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.click(Role::button, "Places");
  shown.page.click(Role::button, "Places");
  const auto capacities = shown.page.names(Role::spin_button);
  REQUIRE(capacities.size() == 2);
  CHECK(capacities.front() == "Places of Ben Ito");
}

TEST_CASE("matches: a run is proven only while it is the answer to what is there now") {
  EventPage shown(Screen::event_match);
  shown.match();
  REQUIRE(shown.says("Proven best"));
  shown.change([](Program& program) {
    program.events.live[kEvent].weights[Factor::site] = 10;
    program.registrations.live[RegistrationId("ana")].capacity = 2;
  });
  CHECK_FALSE(shown.says("Proven best"));
  CHECK(shown.says("Something has changed since this match"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>() != nullptr);
}

TEST_CASE("matches: a run that failed its check says so") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, run] : program.match_runs.live) run.proven = false;
  });
  CHECK(shown.says("This result failed its check"));
  CHECK_FALSE(shown.says("Proven best"));
}

TEST_CASE("matches: why a pair, and what to do with it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
  CHECK(shown.says("Topic: needs Data literacy"));
  CHECK(shown.says("Instead of Ana Ruiz"));

  shown.page.click(Role::button, "Lock");
  REQUIRE(shown.last<command::LockMatches>() != nullptr);
  CHECK(shown.last<command::LockMatches>()->locked);
  shown.page.click(Role::button, "Keep apart");
  REQUIRE(shown.last<command::ForbidPair>() != nullptr);
  CHECK(shown.last<command::ForbidPair>()->mentor == PersonId("ana"));
  CHECK(shown.last<command::ForbidPair>()->mentee == PersonId("carl"));
  shown.page.click(Role::button, "Approve");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::approved);
  shown.page.click(Role::button, "Close, Why this match");
  CHECK_FALSE(shown.says("Why this match"));
}

TEST_CASE("matches: what was decided is no longer selected, so the next decision leaves it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Close, Why this match");
  shown.page.click(Role::checkbox, "Select Ana Ruiz with Carl Weiss");
  shown.page.click(Role::button, "Lock");
  CHECK(shown.page.find(Role::checkbox, "Select Ana Ruiz with Carl Weiss").check ==
        access::Check::off);
  shown.page.click(Role::checkbox, "Select Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Approve");
  const std::vector<MatchId> approved = shown.last<command::SetMatchState>()->ids;
  REQUIRE(approved.size() == 1);
  CHECK(shown.state.program.matches.find(approved[0])->mentee == PersonId("eli"));
}

TEST_CASE("a page that becomes narrow is not covered by an explanation nobody asked for") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("Why this match"));
  shown.page.input().width = 400;
  shown.page.settle();
  CHECK_FALSE(shown.says("Why this match"));
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
}

TEST_CASE("matches: an approved pair can only be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.become(MatchState::approved);
  CHECK(shown.page.has(Role::button, "Go on to tell people"));
  CHECK_FALSE(shown.page.has(Role::button, "Keep apart"));
  shown.page.click(Role::button, "Release");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::proposed);
}

TEST_CASE("matches: what has begun can't be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  const auto all = [&](MatchState next) {
    shown.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = next;
    });
    return shown.page.has(Role::button, "Release");
  };
  CHECK(all(MatchState::accepted));
  CHECK_FALSE(all(MatchState::active));
  CHECK_FALSE(all(MatchState::completed));
}

TEST_CASE("matches: a mentor with a near topic is told as such in the list") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    for (const char* topic : {"data", "family"}) {
      program.topics.live[TopicId(topic)].focus_area = TopicId("area");
    }
    program.topics.live[TopicId("area")].name = "Working together";
    program.registrations.live.erase(RegistrationId("ana"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();  // Ben alone, who offers family outreach, for Carl's data literacy too
  CHECK(shown.match_of("carl").mentor == PersonId("ben"));
  CHECK(shown.says("near: Family outreach"));
}

TEST_CASE(
    "matches: who wants to hear of another role is told in the list and beside who is served") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.events.live[kEvent].kind = EventKind::informational_interview;
    program.people.live[PersonId("ana")].characteristics["Role"] = "Principal";
    program.people.live[PersonId("ben")].characteristics["Role"] = "School counselor";
    for (const char* person : {"carl", "eli"}) {
      program.registrations.live[RegistrationId(person)].characteristics["Target role"] =
          "Principal";
    }
  });
  shown.match();
  REQUIRE(shown.match_of("carl").mentor == PersonId("ana"));
  REQUIRE(shown.match_of("eli").mentor == PersonId("ben"));
  CHECK(shown.says("3 of 3"));
  CHECK(shown.says("In the role asked"));
  CHECK(shown.says("1 of 2"));
  CHECK(shown.says("1 has another or none"));
  CHECK(shown.says("other role"));
  check_room_everywhere(shown);
  shown.change([](Program& program) {
    program.people.live[PersonId("ben")].characteristics["Role"] = "Vice principal";
  });
  CHECK(shown.says("2 of 2"));
  CHECK_FALSE(shown.says("other role"));
}

TEST_CASE("matches: when all pairs are through nothing asks for a match, and the figures say so") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      const bool ends = match.mentee == PersonId("eli");
      match.state = ends ? MatchState::ended_early : MatchState::completed;
      test::put_session(program, id.text(), id.text(), "2026-09-14T15:10").state =
          SessionState::held;
    }
  });
  CHECK_FALSE(shown.says("Something has changed since this match"));
  CHECK(shown.says("3 of 3"));
  CHECK(shown.says("1 of them ended early"));
  CHECK(shown.says("without the match that ended early"));
  CHECK(shown.page.has(Role::tab, "Matches (3)"));
  CHECK(shown.says("1 of these matches was declined or ended early."));
  CHECK(shown.page.has(Role::tab, "Unserved (0)"));
  for (const char* asks : {"Match again", "Match", "Tell people"}) {
    CAPTURE(asks);
    CHECK_FALSE(shown.page.has(Role::button, asks));
  }
  check_room_everywhere(shown);
}

TEST_CASE("matches: a request that another mentor serves by now is served like any other") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.match_also("eli", "ana", MatchState::approved);
  shown.change([](Program& program) {
    program.events.live[kEvent].kind = EventKind::one_off;
    for (auto& [id, match] : program.matches.live) {
      if (!(match.mentee == PersonId("eli")) || id == kAnotherMatch) continue;
      match.state = MatchState::completed;
      match.asks_anew = true;
    }
  });
  CHECK(shown.says("3 of 3"));
  CHECK_FALSE(shown.says("1 of them"));
  CHECK(shown.says("without the match that ended early or did not settle the matter"));
  CHECK(shown.says("1 of these matches was declined, ended early or did not settle the matter."));
  check_room_everywhere(shown);
}

TEST_CASE("matches: those that are over are counted where they are listed, and fit no more") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_match, width, 2400);
    CAPTURE(width);
    shown.match();
    const auto fits_are_told = [&] {
      return shown.says("Excellent") || shown.says("Strong") || shown.says("Good") ||
             shown.says("Fair");
    };
    CHECK(fits_are_told());
    // Without the panel, which tells of a pair's fit in its own words.
    shown.drafts.event.of<EventMatchDrafts>().explains_first = false;
    shown.drafts.event.of<EventMatchDrafts>().panel = MatchPanel::none;
    shown.become(MatchState::declined);
    CHECK(shown.page.has(Role::tab, "Matches (0), 3 fell through"));
    CHECK(shown.says("3 of these matches were declined or ended early."));
    CHECK(shown.says("Declined"));
    CHECK_FALSE(fits_are_told());
    check_room_everywhere(shown);
  }
}

TEST_CASE("matches: an archived event says so, and nothing asks to match it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    program.events.live[kEvent].archived = true;
    program.registrations.live[RegistrationId("ana")].capacity = 3;
  });
  CHECK(shown.says("This event is archived"));
  CHECK_FALSE(shown.says("Something has changed since this match"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  CHECK_FALSE(shown.page.has(Role::button, "Adjust"));
  shown.page.click(Role::button, "Bring back");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK_FALSE(shown.last<command::PutEvent>()->event.archived);
}

TEST_CASE("matches: requests beyond those that the event serves are told before the match") {
  EventPage shown(Screen::event_match);
  CHECK(shown.says("3 requests, 3 places"));
  CHECK(shown.says("People list 4 requests; this event serves up to 1 of each person."));
}

TEST_CASE("matches: none explains itself in the place of one that is gone or was closed") {
  EventPage shown(Screen::event_match);
  shown.match();
  const EventMatchDrafts& drafts = shown.drafts.event.of<EventMatchDrafts>();
  REQUIRE(drafts.panel == MatchPanel::match);
  REQUIRE(shown.state.program.matches.size() > 1);
  SUBCASE("gone") {
    const MatchId gone = drafts.match;
    shown.change([&](Program& program) { program.matches.live.erase(gone); });
  }
  SUBCASE("closed") {
    shown.page.click(Role::button, "Close, Why this match");
  }
  shown.page.settle();
  CHECK(drafts.panel == MatchPanel::none);
  CHECK(drafts.match.empty());
}

TEST_CASE("matches: who comes back to a list that became empty begins at the pairs") {
  EventPage shown(Screen::event_match);
  shown.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();
  const auto show = [&](Screen screen) {
    shown.state.place.screen = screen;
    shown.page.settle();
  };
  shown.page.click(Role::tab, "Unserved (1)");
  show(Screen::event_people);
  show(Screen::event_match);
  CHECK(shown.page.find(Role::tab, "Unserved (1)").selected);
  show(Screen::event_people);
  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  shown.match(8);
  show(Screen::event_match);
  CHECK(shown.page.find(Role::tab, "Matches (2)").selected);
  shown.page.click(Role::tab, "Unserved (0)");
  CHECK(shown.page.find(Role::tab, "Unserved (0)").selected);
  CHECK(shown.says("Every request is served"));
}

TEST_CASE("matches: places are changed beside the load") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.type(Role::spin_button, "Places of Ana Ruiz", "3");
  const auto* command = shown.last<command::PutRegistration>();
  REQUIRE(command != nullptr);
  CHECK(command->registration.capacity == 3);
}

TEST_CASE("matches: pairs kept apart are listed and can be allowed again") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kEvent, PersonId("ben"),
                                                          PersonId("dora")};
  });
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("Ben Ito with Dora Kim"));
  shown.page.click(Role::button, "Allow again, Ben Ito with Dora Kim");
  REQUIRE(shown.last<command::AllowPair>() != nullptr);
  CHECK(shown.last<command::AllowPair>()->id == ForbiddenPairId("f"));
}

TEST_CASE("matches: a pair that shares no pool is let outside the pools, and kept inside again") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.pool_categories.live[PoolCategoryId("grades")].name = "Grade span";
    program.pools.live[PoolId("low")] = {PoolCategoryId("grades"), "K to 2", {}};
    program.pools.live[PoolId("high")] = {PoolCategoryId("grades"), "9 to 12", {}};
    Event& event = program.events.live[kEvent];
    event.pool_filter = true;
    event.categories[PoolCategoryId("grades")] = {};
    for (auto& [id, registration] : program.registrations.live) {
      registration.pools = {PoolId(registration.mentors ? "high" : "low")};
    }
  });
  shown.match();
  shown.page.click(Role::tab, "Unserved (3)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  shown.page.click(Role::button, "Allow outside the pools, Ana Ruiz");
  const auto* let = shown.last<command::LetOutsidePool>();
  REQUIRE(let != nullptr);
  CHECK(let->event == kEvent);
  CHECK(let->mentor == PersonId("ana"));
  CHECK(let->mentee == PersonId("eli"));
  shown.change([](Program& program) {
    program.outside_pool_pairs.live[OutsidePoolPairId("o")] = {kEvent, PersonId("ana"),
                                                               PersonId("eli")};
  });
  CHECK_FALSE(shown.page.has(Role::button, "Allow outside the pools, Ana Ruiz"));
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("May be matched outside the pools"));
  shown.page.click(Role::button, "Keep to the pools, Ana Ruiz with Eli Ode");
  CHECK(shown.last<command::KeepInsidePool>()->id == OutsidePoolPairId("o"));

  // Once the two are matched the list says so of them, and of nobody else.
  shown.match();
  shown.page.click(Role::tab, "Matches (1)");
  CHECK(shown.says("outside the pools"));
  check_room_everywhere(shown);
  shown.change([](Program& program) { program.events.live[kEvent].pool_filter = false; });
  CHECK_FALSE(shown.says("outside the pools"));
}

TEST_CASE("matches: a mentor with more mentees than places is marked, and worth another match") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([&](Program& program) {
    Match by_hand = shown.match_of("eli");
    std::erase_if(program.matches.live,
                  [](const auto& entry) { return entry.second.mentee == PersonId("eli"); });
    by_hand.mentor = PersonId("ana");
    by_hand.forced = by_hand.locked = true;
    program.matches.live[MatchId("hand")] = by_hand;
  });
  CHECK(shown.says("Something has changed since this match"));
  shown.page.click(Role::button, "Ana Ruiz with Eli Ode");
  CHECK(shown.says("More than the places of Ana Ruiz: 2 of 1 taken"));
  shown.page.click(Role::tab, "Mentors (2)");
  CHECK(shown.says("2 of 1 taken"));
}

TEST_CASE("matches: the panel follows what it tells of, and closes when that is no more") {
  EventPage shown(Screen::event_match, 1280, 480);
  shown.match();
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  REQUIRE(shown.says("Instead of Ben Ito"));
  const auto top = [&] {
    return shown.page.find(Role::complementary, "Why this match").rect.y;
  };
  const auto names_in_sight = [&] {
    return shown.page.find(Role::button, "Close, Why this match").rect.y > top();
  };
  shown.page.scroll(1150, 300, 10);
  REQUIRE_FALSE(names_in_sight());
  // Another mentor was chosen for Eli.
  shown.change([&](Program& program) {
    Match chosen = shown.match_of("eli");
    std::erase_if(program.matches.live,
                  [](const auto& entry) { return entry.second.mentee == PersonId("eli"); });
    chosen.mentor = PersonId("ana");
    chosen.forced = chosen.locked = true;
    program.matches.live[MatchId("chosen")] = chosen;
  });
  CHECK(shown.says("Instead of Ana Ruiz"));
  CHECK(names_in_sight());
  // Kept apart.
  shown.change([&](Program& program) { program.matches.live.erase(MatchId("chosen")); });
  CHECK_FALSE(shown.page.has(Role::complementary, "Why this match"));
}

TEST_CASE("matches: a panel stands only beside the list that its row is in") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  REQUIRE(shown.page.has(Role::complementary, "Why this match"));
  shown.page.click(Role::tab, "Mentors (2)");
  CHECK_FALSE(shown.page.has(Role::complementary, "Why this match"));
  shown.page.click(Role::tab, "Matches (3)");
  CHECK(shown.page.has(Role::complementary, "Why this match"));
}

TEST_CASE("matches: one match of a mentor ends by itself, and the others go on") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  const auto ends_elis = [&](std::string_view button, std::string_view meant) {
    shown.page.click(Role::button, button);
    shown.page.click(Role::button, meant);
    const auto* set = shown.last<command::SetMatchState>();
    REQUIRE(set != nullptr);
    REQUIRE(set->ids.size() == 1);
    CHECK(shown.state.program.matches.find(set->ids.front())->mentee == PersonId("eli"));
    return set->state;
  };
  shown.page.click(Role::button, "Ben Ito with Eli Ode");
  CHECK_FALSE(shown.page.has(Role::button, "One declines"));
  shown.become(MatchState::notified);
  CHECK(ends_elis("One declines", "Decline") == MatchState::declined);
  shown.become(MatchState::active);
  check_room_everywhere(shown);
  CHECK(ends_elis("Ends early", "End early") == MatchState::ended_early);
  shown.become(MatchState::completed);
  CHECK_FALSE(shown.page.has(Role::button, "Ends early"));
}
