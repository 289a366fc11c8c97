// One-off support through commands: somebody asks for help and is matched at once.
#include <doctest/doctest.h>

#include <string>

#include "app/one_off_page.h"

using namespace rondo;
using test::OneOff;

namespace {

Request by_friday(const std::string& goal = {}) {
  Request request;
  request.goal = goal;
  request.needed_by = "2026-12-04";
  return request;
}

}  // namespace

TEST_CASE("one-off: a new event opens where one asks, and other kinds where people are") {
  OneOff here;
  CHECK(here.page.state().place == Place{Screen::event_help, here.event.text()});
  here.page.run(command::AddEvent{"topic-sprint"});
  CHECK(here.page.state().place.screen == Screen::event_people);
}

TEST_CASE("one-off: somebody new asks about what the program does not know yet") {
  OneOff here;
  command::AskForHelp ask;
  ask.event = here.event;
  ask.details.name = "  Kai   Lee ";
  ask.details.email = "kai@example.org";
  ask.topic_name = "LMS";  // as many call the learning platform
  ask.request = by_friday("Grade  in it");
  ask.request.rank = 9;
  here.page.run(ask);
  CHECK(here.page.error() == "");
  const Registration& there = here.registration_of("Kai Lee");
  CHECK(there.seeks);
  CHECK_FALSE(there.mentors);
  CHECK(there.approval == Approval::none_needed);
  REQUIRE(there.requests.size() == 1);
  const auto& [topic, request] = *there.requests.begin();
  CHECK(request == Request{1, 0, "Grade in it", "2026-12-04"});
  const Topic& added = *here.page.program().topics.find(topic);
  CHECK(added.name == "Learning platform");
  CHECK(here.page.program().topics.find(added.focus_area)->name == "Technology");
  // Nobody can help yet, which is no error.
  CHECK(here.page.program().matches.empty());
  here.ask("Mia Roth", "Beekeeping");
  CHECK_FALSE(here.topic_id("Beekeeping").empty());
}

TEST_CASE("one-off: a request is matched at once, and the screen stays") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "beekeeping");
  CHECK(here.mentor_of("Kai Lee") == "Ana Ruiz");
  CHECK(here.page.program().topics.size() == 1);
  CHECK(here.page.state().place == Place{Screen::event_help, here.event.text()});
  here.page.run(command::RunMatch{here.event});
  CHECK(here.page.state().place == Place{Screen::event_help, here.event.text()});
  here.page.run(command::GoTo{{Screen::event_people, here.event.text()}});
  here.page.run(command::RunMatch{here.event});
  CHECK(here.page.state().place.screen == Screen::event_match);
}

TEST_CASE("one-off: an event that does not match as requests come waits to be told") {
  OneOff here;
  here.change_event([](Event& event) { event.rolling = false; });
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.page.program().matches.empty());
}

TEST_CASE("one-off: who asks again about the same topic changes the request") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping", 3);
  here.ask("Kai Lee", "Beekeeping", by_friday("A first hive"));
  const auto matches = here.page.program().matches;
  Request more;
  more.needed_by = "2026-12-02";
  here.ask("Kai Lee", "Beekeeping", more);
  CHECK(here.page.program().registrations.size() == 2);
  const Registration& there = here.registration_of("Kai Lee");
  REQUIRE(there.requests.size() == 1);
  CHECK(there.requests.begin()->second == Request{1, 0, "A first hive", "2026-12-02"});
  CHECK(here.page.program().matches == matches);
  // Another topic is another request, after the first.
  here.ask("Kai Lee", "Honey");
  CHECK(here.registration_of("Kai Lee").requests.at(here.topic_id("Honey")).rank == 2);
}

TEST_CASE("one-off: who was helped asks about the same topic again, and the record stays") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping", 3);
  here.ask("Kai Lee", "Beekeeping", by_friday("A first hive"));
  const MatchId match = here.page.program().matches.begin()->first;
  for (const MatchState next :
       {MatchState::approved, MatchState::notified, MatchState::active, MatchState::completed}) {
    here.page.run(command::SetMatchState{{match}, next});
  }
  REQUIRE(here.page.program().matches.find(match)->state == MatchState::completed);
  SUBCASE("and the same mentor may help") {
    here.page.clock.now += 60'000;
    const Program before = here.page.program();
    Request second;
    second.goal = "A second hive";
    here.ask("Kai Lee", "Beekeeping", second);
    CHECK(here.page.error() == "");
    const Match& helped = *here.page.program().matches.find(match);
    CHECK(helped.state == MatchState::completed);
    CHECK(helped.reason.empty());
    CHECK(helped.asks_anew);
    CHECK(helped.settled);
    // What was said of the first question is not said of this one.
    CHECK(here.registration_of("Kai Lee").requests.begin()->second ==
          Request{1, 0, "A second hive", ""});
    REQUIRE(here.page.program().matches.size() == 2);
    const Match& next = *here.page.program().matches.find(here.other_than(match));
    CHECK(next.state == MatchState::proposed);
    CHECK(next.mentor == helped.mentor);
    // Said once more before the two have met, it changes the request that is open.
    here.ask("Kai Lee", "Beekeeping", by_friday());
    CHECK(here.page.program().matches.size() == 2);
    CHECK(here.registration_of("Kai Lee").requests.begin()->second ==
          Request{1, 0, "A second hive", "2026-12-04"});
    here.page.run(command::Undo{});
    here.page.run(command::Undo{});
    here.page.run(command::Undo{});
    CHECK(here.page.program() == before);
  }
  SUBCASE("but not while it is not settled") {
    // Who says that the matter is not settled was not helped: that request asks for another mentor.
    Feedback answer;
    answer.match = match;
    answer.answers["settled"] = "no";
    here.page.run(command::GiveFeedback{here.event, here.person("Kai Lee"), {answer}});
    here.ask("Kai Lee", "Beekeeping", by_friday("A second hive"));
    CHECK(here.page.error() == "error.help.unsettled");
    here.match_again({match});
    here.ask("Kai Lee", "Beekeeping", by_friday("A second hive"));
    CHECK(here.page.error() == "");
    CHECK(here.registration_of("Kai Lee").requests.begin()->second.goal == "A second hive");
  }
}

TEST_CASE("one-off: where mentees need approval they wait for it, and are matched then") {
  OneOff here;
  here.change_event([](Event& event) { event.approval = Sides::mentees; });
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.registration_of("Kai Lee").approval == Approval::waiting);
  here.ask("Kai Lee", "Beekeeping", by_friday());
  CHECK(here.registration_of("Kai Lee").approval == Approval::waiting);
  REQUIRE(here.page.program().matches.empty());
  for (const auto& [id, registration] : here.page.program().registrations) {
    if (registration.approval != Approval::waiting) continue;
    here.page.run(command::SetApproval{{RegistrationId(id.text())}, Approval::approved});
    break;
  }
  CHECK(here.page.program().matches.size() == 1);
}

TEST_CASE("one-off: who was archived or has withdrawn takes part again") {
  OneOff here;
  here.ask("Kai Lee", "Beekeeping");
  RegistrationId id = here.page.program().registrations.begin()->first;
  here.page.run(command::SetWithdrawn{{id}, true});
  here.page.run(command::ArchivePeople{{here.person("Kai Lee")}, true});
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.page.program().registrations.size() == 1);
  CHECK_FALSE(here.registration_of("Kai Lee").withdrawn);
  CHECK_FALSE(here.page.program().people.find(here.person("Kai Lee"))->archived);
}

TEST_CASE("one-off: asking is one step, and the match that follows another") {
  OneOff here;
  const Program before = here.page.program();
  here.ask("Kai Lee", "Beekeeping");
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
  here.page.run(command::Redo{});
  here.add_mentor("Ana Ruiz", "Learning platform");
  const Program without = here.page.program();
  here.ask("Mia Roth", "Learning platform");
  REQUIRE(here.page.program().matches.size() == 1);
  here.page.run(command::Undo{});
  CHECK(here.page.program().matches.empty());
  here.page.run(command::Undo{});
  CHECK(here.page.program() == without);
}

TEST_CASE("one-off: a request that nobody can serve is no match, and it is said why") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  const Program before = here.page.program();
  here.ask("Mia Roth", "Pottery");
  CHECK(here.page.program().matches == before.matches);
  CHECK(latest_notice(here.page.state()).text.key == "notice.nobody_for");
  CHECK(here.page.told() == "Nobody for Mia Roth yet (Pottery). Nobody offers Pottery.");
  // Undo takes back what was done: the request, with what was noted of it.
  REQUIRE(here.page.state().history.next_undo() != nullptr);
  CHECK(here.page.last_step() == "step.ask_help");
  const Program after = here.page.program();
  REQUIRE(after.match_runs.size() == 1);
  CHECK(after.match_runs.begin()->second.unserved.size() == 1);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
  here.page.run(command::Redo{});
  CHECK(here.page.program() == after);
  // It was said, and is not said again with what comes next.
  here.ask("Noor Ali", "Chess");
  CHECK(here.page.told() == "Nobody for Noor Ali yet (Chess). Nobody offers Chess.");
}

TEST_CASE("one-off: where nobody mentors yet it is said, unless the request waits for approval") {
  OneOff here;
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.page.error() == "");
  CHECK(here.page.told().find("Nobody for Kai Lee yet (Beekeeping). ") == 0);
  CHECK(here.page.told().find("takes part as a mentor yet") != std::string::npos);
  CHECK(here.page.told().find("press “Add a mentor” under Ask") != std::string::npos);
  here.change_event([](Event& event) { event.approval = Sides::mentees; });
  here.ask("Mia Roth", "Beekeeping");
  CHECK(here.page.told().find("Nobody for") == std::string::npos);
}

TEST_CASE("one-off: the message of a match counts what is new, and what stays besides") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.add_mentor("Ben Ito", "Pottery");
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.page.told() == "Matched: 1 pair");
  here.ask("Mia Roth", "Pottery");
  CHECK(here.page.told() == "Matched: 1 pair. Kept besides: 1.");
  // So also for who presses Match on the screen where it is asked.
  here.match_again();
  CHECK(here.page.told() == "No new pair was found. Kept: 2 pairs.");
  // On Match, where all pairs are seen, the whole answer is told.
  here.page.run(command::GoTo{{Screen::event_match, here.event.text()}});
  here.match_again();
  CHECK(here.page.told() == "Matched: 2 pairs");
}

TEST_CASE(
    "one-off: a mentor who is added is matched at once, and tells of no pair where none is new") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  here.ask("Mia Roth", "Pottery");
  here.add_topic("Chess");
  const std::size_t steps = here.page.state().history.undo_steps().size();
  here.add_mentor("Ben Ito", "Chess");
  CHECK(here.page.state().history.undo_steps().size() == steps + 1);  // that of adding
  CHECK(here.page.told().find("pair") == std::string::npos);
  here.add_mentor("Pia Moss", "Pottery");
  CHECK(here.mentor_of("Mia Roth") == "Pia Moss");
  CHECK(here.page.told().find("Matched: 1 pair. Kept besides: 1.") != std::string::npos);
}

TEST_CASE("one-off: a mentor who is given a topic or a place is matched at once with who waits") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  const auto change_ana = [&](auto change) {
    Registration changed = here.registration_of("Ana Ruiz");
    change(changed);
    here.page.run(command::PutRegistration{here.registration_id("Ana Ruiz"), changed});
    REQUIRE(here.page.error() == "");
  };
  SUBCASE("a topic") {
    here.ask("Kai Lee", "Pottery");
    REQUIRE(here.mentor_of("Kai Lee").empty());
    const TopicId pottery = here.topic_id("Pottery");
    change_ana([&](Registration& ana) { ana.offers[pottery] = {}; });
    CHECK(here.mentor_of("Kai Lee") == "Ana Ruiz");
  }
  SUBCASE("a place") {
    here.ask("Kai Lee", "Beekeeping");
    here.ask("Mia Roth", "Beekeeping");
    REQUIRE(here.page.program().matches.size() == 1);
    change_ana([](Registration& ana) { ana.capacity = 2; });
    CHECK(here.page.program().matches.size() == 2);
  }
  SUBCASE("a veto that is taken back") {
    here.add_mentor("Kai Lee", "Chess");
    change_ana([&](Registration& ana) { ana.vetoes = {here.person("Kai Lee")}; });
    here.ask("Kai Lee", "Beekeeping");
    REQUIRE(here.mentor_of("Kai Lee").empty());
    change_ana([](Registration& ana) { ana.vetoes.clear(); });
    CHECK(here.mentor_of("Kai Lee") == "Ana Ruiz");
  }
  SUBCASE("not where the event waits to be told") {
    here.change_event([](Event& event) { event.rolling = false; });
    here.ask("Kai Lee", "Pottery");
    const TopicId pottery = here.topic_id("Pottery");
    change_ana([&](Registration& ana) { ana.offers[pottery] = {}; });
    CHECK(here.page.program().matches.empty());
  }
}

TEST_CASE("one-off: who comes on the list with a request, or gets one, is matched at once") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping", 2);
  Registration asks;
  asks.seeks = true;
  asks.requests[here.topic_id("Beekeeping")] = {};
  const auto add = [&](const char* name, const Registration& registration) {
    Person person;
    person.name = name;
    here.page.run(command::PutPerson{{}, person, here.event, registration});
    REQUIRE(here.page.error() == "");
  };
  SUBCASE("where people are matched as they come") {
    add("Kai Lee", asks);
    CHECK(here.mentor_of("Kai Lee") == "Ana Ruiz");
    Registration later;
    later.seeks = true;
    add("Mia Roth", later);
    REQUIRE(here.mentor_of("Mia Roth").empty());
    later = here.registration_of("Mia Roth");
    later.requests = asks.requests;
    here.page.run(command::PutRegistration{here.registration_id("Mia Roth"), later});
    CHECK(here.mentor_of("Mia Roth") == "Ana Ruiz");
  }
  SUBCASE("and where not, they wait") {
    here.change_event([](Event& event) { event.rolling = false; });
    add("Kai Lee", asks);
    CHECK(here.page.program().matches.empty());
  }
}

TEST_CASE("one-off: a mentor offers a topic by its name, which comes into the program with it") {
  OneOff here;
  const Program before = here.page.program();
  Person ana;
  ana.name = "Ana Ruiz";
  Registration mentors;
  mentors.mentors = true;
  here.page.run(command::PutPerson{{}, ana, here.event, mentors, {" LMS ", {}}});
  REQUIRE(here.page.error() == "");
  const TopicId platform = here.topic_id("Learning platform");
  CHECK_FALSE(platform.empty());
  CHECK(here.registration_of("Ana Ruiz").offers.count(platform) == 1);
  CHECK(here.registration_of("Ana Ruiz").requests.empty());
  const RegistrationId id = here.page.program().registrations.begin()->first;
  const Program added = here.page.program();
  here.page.run(
      command::PutRegistration{id, here.registration_of("Ana Ruiz"), {"Beekeeping", "Chess"}});
  REQUIRE(here.page.error() == "");
  const Registration& now = here.registration_of("Ana Ruiz");
  CHECK(now.offers.count(here.topic_id("Beekeeping")) == 1);
  CHECK(now.offers.size() == 2);
  REQUIRE(now.requests.count(here.topic_id("Chess")) == 1);
  CHECK(now.requests.begin()->second.rank == 1);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == added);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
}

TEST_CASE("one-off: who is new comes with a site, which comes into the program with them") {
  OneOff here;
  const Program before = here.page.program();
  command::PutPerson put;
  put.person.name = "Ana Ruiz";
  put.event = here.event;
  put.registration.mentors = true;
  put.site_name = " Hill  School ";
  here.page.run(put);
  REQUIRE(here.page.error() == "");
  REQUIRE(here.page.program().sites.size() == 1);
  const SiteId hill = here.page.program().sites.begin()->first;
  CHECK(here.page.program().sites.find(hill)->name == "Hill School");
  CHECK(here.page.program().people.find(here.person("Ana Ruiz"))->site == hill);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
  here.page.run(command::Redo{});
  command::AskForHelp ask;
  ask.event = here.event;
  ask.details.name = "Kai Lee";
  ask.topic_name = "Beekeeping";
  ask.site_name = "hill-school";  // is there already
  here.page.run(ask);
  CHECK(here.page.program().sites.size() == 1);
  CHECK(here.page.program().people.find(here.person("Kai Lee"))->site == hill);
  const Program both = here.page.program();
  ask.details.name = "Mia Roth";
  ask.site_name = "Old Annex";
  here.page.run(ask);
  REQUIRE(here.page.program().sites.size() == 2);
  const SiteId annex = here.page.program().people.find(here.person("Mia Roth"))->site;
  CHECK(here.page.program().sites.find(annex)->name == "Old Annex");
  SUBCASE("Undo takes back both") {
    here.page.run(command::Undo{});
    CHECK(here.page.program() == both);
  }
  SUBCASE("but not with one that has closed") {
    here.page.run(command::CloseSite{annex, true});
    const Program closed = here.page.program();
    put.person.name = "Noor Ali";
    ask.details.name = "Eli Ode";
    put.site_name = ask.site_name = "old annex";
    here.page.run(put);
    CHECK(here.page.error() == "error.site_closed");
    here.page.run(ask);
    CHECK(here.page.error() == "error.site_closed");
    CHECK(here.page.program() == closed);
  }
}

TEST_CASE("one-off: an approval that leads to no match keeps its Undo, and says who has nobody") {
  OneOff here;
  here.change_event([](Event& event) { event.approval = Sides::mentees; });
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Pottery");
  const Program before = here.page.program();
  for (const auto& [id, registration] : before.registrations) {
    if (registration.approval != Approval::waiting) continue;
    here.page.run(command::SetApproval{{RegistrationId(id.text())}, Approval::approved});
  }
  CHECK(latest_notice(here.page.state()).text.key == "notice.besides");
  CHECK(here.page.told().find("Nobody for Kai Lee yet (Pottery).") != std::string::npos);
  CHECK(latest_notice(here.page.state()).undo_of_revision == here.page.state().revision);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
}

TEST_CASE("one-off: matches that people know of stay as they are") {
  OneOff here;
  const MatchId told = here.match_kai();
  become(here.page, told, {MatchState::approved, MatchState::notified});
  const Match known = *here.page.program().matches.find(told);
  here.ask("Mia Roth", "Beekeeping", by_friday());
  CHECK(here.mentor_of("Mia Roth").empty());  // Ana has one place
  CHECK(*here.page.program().matches.find(told) == known);
  here.add_mentor("Ben Ito", "Beekeeping");
  here.ask("Noor Ali", "Beekeeping");
  CHECK(*here.page.program().matches.find(told) == known);
  CHECK(here.page.program().matches.size() == 2);  // one of the two who ask has Ben
}

TEST_CASE("one-off: who mentors a topic and asks about it is matched with somebody else") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Ana Ruiz", "Beekeeping");
  CHECK(here.page.program().matches.empty());
  CHECK(here.registration_of("Ana Ruiz").mentors);
  here.add_mentor("Ben Ito", "Beekeeping");
  here.ask("Ana Ruiz", "Beekeeping", by_friday());
  CHECK(here.mentor_of("Ana Ruiz") == "Ben Ito");
}

TEST_CASE("one-off: sign-up that is closed stops nobody, an event that is called off does") {
  OneOff here;
  here.change_event([](Event& event) { event.closes_on = "2020-01-31"; });
  here.ask("Kai Lee", "Beekeeping");
  CHECK(here.page.error() == "");
  here.change_event([](Event& event) { event.cancelled_on = "2020-02-01"; });
  const Program before = here.page.program();
  here.ask("Mia Roth", "Beekeeping");
  CHECK(here.page.error() == "error.help.cancelled");
  CHECK(here.page.program() == before);
}

TEST_CASE("one-off: what is missing or wrong is refused, and nothing changes") {
  OneOff here;
  here.ask("Kai Lee", "Beekeeping");
  Person person = *here.page.program().people.find(here.person("Kai Lee"));
  person.email = "kai@example.org";
  here.page.run(command::PutPerson{here.person("Kai Lee"), person, {}, {}});
  const Program before = here.page.program();
  here.ask(" ", "Beekeeping");
  CHECK(here.page.error() == "error.name_missing");
  here.ask("Mia Roth", " ");
  CHECK(here.page.error() == "error.help.topic");
  Request request;
  request.needed_by = "2026-02-30";
  here.ask("Mia Roth", "Beekeeping", request);
  CHECK(here.page.error() == "error.help.day");
  command::AskForHelp ask;
  ask.event = here.event;
  ask.details.name = "Somebody else";
  ask.details.email = "KAI@example.org";
  ask.topic_name = "Beekeeping";
  here.page.run(ask);
  CHECK(here.page.error() == "error.email_taken");
  CHECK(here.page.program() == before);
}

TEST_CASE("one-off: a name that the program has is not taken for somebody new unless one says so") {
  OneOff here;
  here.ask("Kai Lee", "Beekeeping");
  const Program before = here.page.program();
  command::AskForHelp ask;
  ask.event = here.event;
  ask.details.name = " kai  LEE";
  ask.topic_name = "Pottery";
  here.page.run(ask);
  CHECK(here.page.error() == "error.help.there");
  CHECK(here.page.program() == before);
  ask.another = true;
  here.page.run(ask);
  CHECK(here.page.error() == "");
  CHECK(here.page.program().people.size() == 2);
  // An address says as much.
  ask.another = false;
  ask.details.email = "kai@example.org";
  here.page.run(ask);
  CHECK(here.page.error() == "");
  CHECK(here.page.program().people.size() == 3);
}

TEST_CASE("one-off: that they have met is one step, with the session and what comes of it") {
  OneOff here;
  const MatchId match = here.match_kai();
  become(here.page, match, {MatchState::approved, MatchState::notified});
  const Program before = here.page.program();
  here.page.run(command::NoteThatTheyMet{match});
  CHECK(here.page.error() == "");
  CHECK(here.page.program().matches.find(match)->state == MatchState::completed);
  REQUIRE(here.page.program().sessions.size() == 1);
  CHECK(here.page.program().sessions.begin()->second.state == SessionState::held);
  here.page.run(command::Undo{});
  CHECK(here.page.program() == before);
  here.change_event([](Event& event) { event.max_sessions = 2; });
  here.page.run(command::NoteThatTheyMet{match});
  CHECK(here.page.program().matches.find(match)->state == MatchState::active);
  here.page.run(command::NoteThatTheyMet{match});
  CHECK(here.page.program().sessions.size() == 2);
  CHECK(here.page.program().matches.find(match)->state == MatchState::completed);
  // There is no third.
  here.page.run(command::NoteThatTheyMet{match});
  CHECK(here.page.error() == "error.session.too_many");
  CHECK(here.page.program().sessions.size() == 2);
}

TEST_CASE("one-off: what the matcher notes belongs to the request, whatever was done meanwhile") {
  OneOff here;
  here.add_mentor("Ana Ruiz", "Beekeeping");
  here.ask("Kai Lee", "Beekeeping");
  const Program before = here.page.program();
  const auto waits = [&] {
    return here.page.program().match_runs.begin()->second.unserved.size();
  };
  here.page.clock.ms_a_look = 1000;  // so slow that it takes many frames
  here.ask("Mia Roth", "Pottery");
  REQUIRE(here.page.state().matching.has_value());
  here.add_topic("Chess");
  REQUIRE(here.page.state().matching.has_value());
  const std::size_t steps = here.page.state().history.undo_steps().size();
  SUBCASE("it is undone and redone with the request") {
    for (int frame = 0; here.page.state().matching && frame < 1000; ++frame) here.page.frame();
    CHECK(here.page.state().history.undo_steps().size() == steps);
    CHECK(waits() == 1);
    here.page.run(command::Undo{});
    CHECK(here.topic_id("Chess").empty());
    CHECK(waits() == 1);
    here.page.run(command::Undo{});
    CHECK(here.page.program() == before);
  }
  SUBCASE("it is not noted once the request was undone, which can be redone") {
    here.page.run(command::Undo{});
    here.page.run(command::Undo{});
    for (int frame = 0; here.page.state().matching && frame < 1000; ++frame) here.page.frame();
    CHECK(here.page.program() == before);
    CHECK(here.page.state().history.next_redo() != nullptr);
  }
}
