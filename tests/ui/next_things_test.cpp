#include "ui/next_things.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/iso_time.h"
#include "sessions/overview.h"
#include "ui/event_page.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;

namespace {

std::vector<std::string> keys_of(const Program& program) {
  std::vector<std::string> keys;
  for (const NextThing& thing : next_things(program, count_figures(program), {})) {
    keys.push_back(thing.title.key);
  }
  return keys;
}

Match match_of(const std::string& mentor, const std::string& mentee, const std::string& topic) {
  Match match;
  match.event = EventId("sel");
  match.mentor = PersonId(mentor);
  match.mentee = PersonId(mentee);
  match.topic = TopicId(topic);
  return match;
}

// In small_event(); its id is the mentee's.
void tell_match_with_ben(Program& program, const char* mentee) {
  Match match = match_of("ben", mentee, "family");
  match.event = kEvent;
  match.state = MatchState::notified;
  program.matches.live[MatchId(mentee)] = match;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("an event without people wants its sign-up sheet") {
  Program program = sample_state(Screen::home).program;
  program.registrations.live.clear();
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE(things.size() == 1);
  CHECK(things[0].title.key == "next.import");
  CHECK(things[0].place == Place{Screen::event_import, "sel"});
}

TEST_CASE("one-off support goes on where people ask, whatever is next") {
  Program program = sample_state(Screen::home).program;
  Event& event = program.events.live[EventId("sel")];
  const auto screen_of = [&](std::string_view key) {
    for (const NextThing& thing : next_things(program, count_figures(program), {})) {
      if (thing.title.key == key) return thing.place.screen;
    }
    FAIL("is not there: " << key);
    return Screen::home;
  };
  CHECK(screen_of("next.shortage") == Screen::event_people);
  const ProgramFigures figures = count_figures(program);
  CHECK(next_screen(event, figures.events.at(EventId("sel"))) == Screen::event_match);
  event.kind = EventKind::one_off;
  CHECK(screen_of("next.shortage") == Screen::event_help);
  CHECK(next_screen(event, figures.events.at(EventId("sel"))) == Screen::event_help);
  program.registrations.live.clear();
  CHECK(screen_of("next.help") == Screen::event_help);
}

TEST_CASE("both sides are asked for before a match") {
  Program program = sample_state(Screen::home).program;
  for (auto& [id, registration] : program.registrations.live) registration.mentors = false;
  CHECK(keys_of(program) == Keys{"next.no_mentors"});
}

TEST_CASE("a shortage is told before the match that can't mend it") {
  const Program program = sample_state(Screen::home).program;
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE(things.size() == 2);
  CHECK(things[0].title.key == "next.shortage");
  CHECK(*things[0].title.find("topic") == ArgValue("Data literacy"));
  CHECK(*things[0].title.find("count") == ArgValue(std::int64_t{2}));
  CHECK(*things[0].title.find("places") == ArgValue(std::int64_t{1}));
  CHECK(things[1].title.key == "next.match");
  CHECK(things[1].runs_match);
}

TEST_CASE("who asks for help without a topic is told before the match that leaves them out") {
  Program program = small_event();
  program.registrations.live.at(RegistrationId("carl")).requests.clear();
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "topic_needed.people");
  CHECK(*things[0].title.find("count") == ArgValue(std::int64_t{1}));
  CHECK(things[0].place == Place{Screen::event_people, kEvent.text()});
  CHECK(things.back().title.key == "next.match");
  Program nobody_asks = program;
  for (auto& [id, one] : nobody_asks.registrations.live) one.requests.clear();
  CHECK(keys_of(nobody_asks) == std::vector<std::string>{"topic_needed.people"});
  program.registrations.live.at(RegistrationId("carl")).withdrawn = true;
  for (const std::string& key : keys_of(program)) CHECK(key != "topic_needed.people");
}

TEST_CASE("of a topic that nobody has room for, a shortage says so in words") {
  Program program = sample_state(Screen::home).program;
  for (auto& [id, registration] : program.registrations.live) {
    if (registration.mentors) registration.capacity = 0;
  }
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "next.shortage_none");
  CHECK(things[0].detail.key == "next.shortage_detail");
}

TEST_CASE("of a topic that nobody offers, a shortage asks for somebody who does, not for places") {
  Program program = small_event();
  program.registrations.live[RegistrationId("ana")].offers.erase(TopicId("data"));
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "next.shortage_unoffered");
  CHECK(things[0].detail.key == "next.shortage_unoffered_detail");
  CHECK(*things[0].title.find("count") == ArgValue(std::int64_t{2}));
  CHECK(*things[0].title.find("topic") == ArgValue("Data literacy"));
}

TEST_CASE("of a topic that nobody offers, a shortage says how many mentors of near ones may take") {
  Program program = small_event();
  for (const char* topic : {"data", "family"}) {
    program.topics.live[TopicId(topic)].focus_area = TopicId("area");
  }
  program.topics.live[TopicId("area")].name = "Working together";
  program.registrations.live[RegistrationId("ana")].offers.erase(TopicId("data"));
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "next.shortage_near");
  CHECK(things[0].detail.key == "next.shortage_near_detail");
  CHECK(*things[0].title.find("count") == ArgValue(std::int64_t{2}));
  CHECK(*things[0].title.find("places") == ArgValue(std::int64_t{2}));
}

TEST_CASE("of requests that nobody in their pools has room for, a shortage says so in words") {
  Program program = sample_state(Screen::home).program;
  program.events.live[EventId("sel")].pool_filter = true;
  program.pool_categories.live[PoolCategoryId("span")].name = "Span";
  program.pools.live[PoolId("near")] = {PoolCategoryId("span"), "Near", {}};
  program.pools.live[PoolId("far")] = {PoolCategoryId("span"), "Far", {}};
  for (auto& [id, registration] : program.registrations.live) {
    registration.pools = {PoolId(registration.mentors ? "near" : "far")};
  }
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "next.shortage_apart");
  CHECK(things[0].detail.key == "next.shortage_apart_detail");
}

TEST_CASE("where places are enough and pools are not, a shortage counts those outside the pools") {
  Program program = small_event();
  program.events.live[kEvent].pool_filter = true;
  program.pool_categories.live[PoolCategoryId("span")].name = "Span";
  program.pools.live[PoolId("near")] = {PoolCategoryId("span"), "Near", {}};
  program.pools.live[PoolId("far")] = {PoolCategoryId("span"), "Far", {}};
  for (auto& [id, registration] : program.registrations.live) {
    registration.pools = {PoolId(id == RegistrationId("dora") ? "far" : "near")};
    if (registration.mentors) registration.capacity = 3;
  }
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title.key == "next.shortage_apart");
  CHECK(*things[0].title.find("count") == ArgValue(std::int64_t{1}));
}

TEST_CASE("after a run come review, telling the pairs, and the unserved") {
  Program program = sample_state(Screen::home).program;
  MatchRun run;
  run.event = EventId("sel");
  program.match_runs.live[MatchRunId("run")] = run;
  program.matches.live[MatchId("one")] = match_of("amara", "ben", "circles");
  CHECK(keys_of(program) == Keys{"next.review", "next.unserved"});
  program.matches.live[MatchId("one")].state = MatchState::approved;
  CHECK(keys_of(program) == Keys{"next.tell", "next.unserved"});
  program.matches.live[MatchId("one")].state = MatchState::notified;
  CHECK(keys_of(program) == Keys{"next.unserved"});
}

TEST_CASE("pairs that were approved are to be told, counted and where their kind tells them") {
  Program program = sample_state(Screen::home).program;
  program.match_runs.live[MatchRunId("run")].event = EventId("sel");
  program.matches.live[MatchId("one")] = match_of("amara", "ben", "circles");
  program.matches.live[MatchId("two")] = match_of("amara", "chidi", "circles");
  const auto tell = [&] {
    const auto things = next_things(program, count_figures(program), {});
    const auto found = std::find_if(things.begin(), things.end(), [](const NextThing& thing) {
      return thing.title.key == "next.tell";
    });
    return found == things.end() ? NextThing{} : *found;
  };
  CHECK(tell().id.empty());
  // One is still proposed.
  program.matches.live[MatchId("one")].state = MatchState::approved;
  CHECK(tell().title == Message{"next.tell", {arg("count", 1)}});
  // One of the two has heard of it.
  program.matches.live[MatchId("two")].state = MatchState::approved;
  program.matches.live[MatchId("two")].told = {PersonId("amara")};
  CHECK(tell().title == Message{"next.tell", {arg("count", 2)}});
  CHECK(tell().place == Place{Screen::event_tell, "sel"});
  program.events.live[EventId("sel")].kind = EventKind::one_off;
  CHECK(tell().place == Place{Screen::event_help, "sel"});
  program.events.live[EventId("sel")].cancelled_on = "2026-10-01";
  CHECK(tell().id.empty());
}

TEST_CASE("whoever counts on a match that is off is to be told before all else") {
  Program program = sample_state(Screen::home).program;
  Match match = match_of("amara", "ben", "circles");
  match.state = MatchState::declined;
  program.matches.live[MatchId("one")] = match;
  const MatchNews news{.to_hear_of_off = {{EventId("sel"), 1}}};
  const auto things = next_things(program, count_figures(program), news);
  REQUIRE_FALSE(things.empty());
  CHECK(things[0].title == Message{"next.off", {arg("count", 1)}});
  CHECK(things[0].place == Place{Screen::event_tell, "sel"});
  CHECK(things[0].message == EventMessage::news);
  for (const std::string& key : keys_of(program)) CHECK(key != "next.off");
}

TEST_CASE("an event that changed since its run wants to be matched again") {
  Program program = sample_state(Screen::home).program;
  program.match_runs.live[MatchRunId("run")].event = EventId("sel");
  program.matches.live[MatchId("one")] = match_of("amara", "ben", "circles");
  const ProgramFigures figures = count_figures(program);
  const auto things = next_things(program, figures, {.changed = {EventId("sel")}});
  REQUIRE(things.size() == 3);
  CHECK(things[0].title.key == "next.changed");
  CHECK(things[0].place == Place{Screen::event_match, "sel"});
  CHECK_FALSE(things[0].runs_match);
  CHECK(things[1].title.key == "next.review");
}

TEST_CASE("an event that is being matched has nothing else to do") {
  const Program program = sample_state(Screen::home).program;
  const auto things = next_things(program, count_figures(program), {.matching = EventId("sel")});
  REQUIRE(things.size() == 1);
  CHECK(things[0].title.key == "next.matching");
  CHECK(things[0].place == Place{Screen::event_match, "sel"});
}

TEST_CASE("events have changed when matching again may change something") {
  EventPage shown(Screen::home);
  shown.match();
  const auto changed = [&] {
    return events_changed(shown.state.program, count_figures(shown.state.program));
  };
  CHECK(changed().empty());
  Registration& ana = shown.state.program.registrations.live[RegistrationId("ana")];
  ana.capacity = 2;
  CHECK(changed() == std::set<EventId>{kEvent});
  SUBCASE("not once all have approved matches, unless they may have more") {
    for (auto& [id, match] : shown.state.program.matches.live) match.state = MatchState::approved;
    CHECK(changed().empty());
    shown.state.program.events.live[kEvent].requests_per_mentee = 2;
    CHECK(changed() == std::set<EventId>{kEvent});
  }
  SUBCASE("not when it is archived") {
    shown.state.program.events.live[kEvent].archived = true;
    CHECK(changed().empty());
  }
  SUBCASE("not when it never was matched") {
    shown.state.program.match_runs.live.clear();
    CHECK(changed().empty());
  }
}

TEST_CASE("archived events need nothing, and of the others the latest comes first") {
  Program program = sample_state(Screen::home).program;
  program.events.live[EventId("sel")].archived = true;
  CHECK(keys_of(program).empty());
  CHECK(newest_event(program).empty());
  program.events.live[EventId("sel")].archived = false;
  Event later;
  later.name = "One-off";
  later.created_on = "2026-10-01";
  program.events.live[EventId("later")] = later;
  CHECK(newest_event(program) == EventId("later"));
  CHECK(keys_of(program).front() == "next.import");
}

TEST_CASE("an approver's copy of a site wants approvals and nothing else") {
  Program program = sample_state(Screen::home).program;
  CHECK_FALSE(keys_of(program).empty());
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].approver_site =
      program.sites.begin()->first;
  CHECK(keys_of(program).empty());
  program.registrations.live.begin()->second.approval = Approval::waiting;
  CHECK(keys_of(program) == Keys{"next.approve"});
}

TEST_CASE("what is asked weeks later is told apart from answers that are missing") {
  Program program = sample_state(Screen::home).program;
  const EventId event = program.events.begin()->first;
  program.events.live[event].kind = EventKind::topic_sprint;
  Match match = match_of("p1", "p2", "t1");
  match.event = event;
  match.state = MatchState::completed;
  program.matches.live[MatchId("done")] = match;
  Session session;
  session.match = MatchId("done");
  session.starts_at = "2026-09-01T15:00";
  session.state = SessionState::held;
  program.sessions.live[SessionId("held")] = session;
  const auto keys_on = [&](const char* day) {
    MatchNews news;
    news.today = day;
    Keys keys;
    for (const NextThing& thing : next_things(program, count_figures(program), news)) {
      if (thing.title.key.starts_with("next.feedback")) keys.push_back(thing.title.key);
    }
    return keys;
  };
  CHECK(keys_on("2026-09-20") == Keys{"next.feedback_due"});
  CHECK(keys_on("2026-10-20") == Keys{"next.feedback_due", "next.feedback_later"});
}

TEST_CASE("home names what one-off support did not settle") {
  Program program = small_event();
  tell_match_with_ben(program, "eli");
  program.matches.live[MatchId("eli")].state = MatchState::completed;
  const auto places = [&](const MatchNews& news) {
    std::vector<Place> found;
    for (const NextThing& thing : next_things(program, count_figures(program), news)) {
      if (thing.title.key == "next.unsettled") found.push_back(thing.place);
    }
    return found;
  };
  MatchNews news;
  CHECK(places(news).empty());
  news.unsettled[kEvent] = 0;
  CHECK(places(news).empty());
  news.unsettled[kEvent] = 2;
  CHECK(places(news) == std::vector<Place>{{Screen::event_match, kEvent.text()}});
}

TEST_CASE("home names all pairs that the sessions of an event have to be seen to for") {
  Program program = small_event();
  program.events.live[kEvent].max_sessions = 2;
  const auto pair = [&](const char* mentee, SessionState state, const char* starts_at) {
    tell_match_with_ben(program, mentee);
    Session session;
    session.match = MatchId(mentee);
    session.starts_at = starts_at;
    session.state = state;
    program.sessions.live[SessionId(mentee)] = session;
  };
  pair("carl", SessionState::held, "2026-09-01T15:00");
  pair("dora", SessionState::held, "2026-09-02T15:00");
  pair("eli", SessionState::planned, "2026-09-03T15:00");
  constexpr std::string_view kNow = "2026-09-10T12:00";
  MatchNews news;
  news.today = "2026-09-10";
  news.sessions = sessions_to_do(program, kNow);
  CHECK(news.sessions.at(kEvent) == SessionsToDo{1, 0, 2});
  CHECK(news.sessions.at(kEvent) == sessions_overview(program, kEvent, kNow)->to_do);
  Keys keys;
  for (const NextThing& thing : next_things(program, count_figures(program), news)) {
    if (thing.title.key.starts_with("next.sessions")) keys.push_back(thing.title.key);
  }
  CHECK(keys == Keys{"next.sessions_log", "next.sessions_met"});
}

TEST_CASE("home promises times in one step only where both of a pair have named some") {
  Program program = small_event();
  tell_match_with_ben(program, "eli");
  const auto detail = [&] {
    MatchNews news;
    news.sessions = sessions_to_do(program, "2026-09-10T12:00");
    CHECK(news.sessions.at(kEvent) ==
          sessions_overview(program, kEvent, "2026-09-10T12:00")->to_do);
    for (const NextThing& thing : next_things(program, count_figures(program), news)) {
      if (thing.title.key == "next.sessions_plan") return thing.detail.key;
    }
    return std::string();
  };
  const auto say_when = [&](const char* person, const std::set<std::string>& times) {
    program.registrations.live.at(RegistrationId(person)).availability = times;
  };
  say_when("ben", {"Wed 15:00"});
  say_when("eli", {});
  CHECK(detail() == "next.sessions_plan_detail.unnamed");
  say_when("eli", {"Wed 15:00"});
  CHECK(detail() == "next.sessions_plan_detail");
}

TEST_CASE("home asks for no further session of pairs that have held all of them") {
  Program program = small_event();
  program.events.live[kEvent].max_sessions = 2;
  const auto meet = [&](const char* mentee, int times) {
    tell_match_with_ben(program, mentee);
    for (int time = 0; time < times; ++time) {
      Session& session = program.sessions.live[SessionId(mentee + std::to_string(time))];
      session.match = MatchId(mentee);
      session.starts_at = "2026-09-0" + std::to_string(time + 1) + "T15:00";
      session.state = SessionState::held;
    }
  };
  const auto asked = [&] {
    MatchNews news;
    news.today = "2026-09-10";
    news.sessions = sessions_to_do(program, "2026-09-10T12:00");
    std::vector<Message> details;
    for (const NextThing& thing : next_things(program, count_figures(program), news)) {
      if (thing.title.key.starts_with("next.sessions")) details.push_back(thing.detail);
    }
    return details;
  };
  meet("carl", 2);
  CHECK(asked() == std::vector<Message>{{"next.sessions_complete_detail", {}}});
  meet("dora", 1);
  CHECK(asked() == std::vector<Message>{{"next.sessions_met_detail", {}},
                                        {"next.sessions_complete_detail", {}}});
}

TEST_CASE("sign-ups that wait for approval and a form that closes soon come first") {
  Program program = sample_state(Screen::home).program;
  program.registrations.live.begin()->second.approval = Approval::waiting;
  program.events.live.begin()->second.closes_on = "2026-09-12";
  const auto keys_on = [&](std::string_view day) {
    MatchNews news;
    news.today = std::string(day);
    std::vector<std::string> keys;
    for (const NextThing& thing : next_things(program, count_figures(program), news)) {
      keys.push_back(thing.title.key);
    }
    keys.resize(2);
    return keys;
  };
  CHECK(keys_on("2026-09-10") == Keys{"next.approve", "next.ends.sign-up"});
  CHECK(keys_on("2026-09-12") == Keys{"next.approve", "next.ends_today.sign-up"});
  CHECK(keys_on("2026-09-13")[1] != "next.ends.sign-up");
  CHECK(keys_on("2026-09-01T08:00:00Z")[1] != "next.ends.sign-up");
}

TEST_CASE("what is to be done by a day is near, then overdue, and closed windows are neither") {
  Program program = small_event();
  Event& event = program.events.live.at(kEvent);
  event.answer_by = event.wishes_until = "2026-09-12";
  Match match;
  match.event = kEvent;
  match.mentor = PersonId("ben");
  match.mentee = PersonId("eli");
  match.state = MatchState::notified;
  program.matches.live[MatchId("m")] = match;
  for (auto& [id, registration] : program.registrations.live) {
    registration.wishes_asked_on = "2026-09-01";
  }
  const auto has = [&](std::string_view day, std::string_view key) {
    MatchNews news;
    news.today = std::string(day);
    const auto things = next_things(program, count_figures(program), news);
    return std::any_of(things.begin(), things.end(),
                       [&](const NextThing& thing) { return thing.title.key == key; });
  };
  CHECK_FALSE(has("2026-09-08", "next.ends.answer"));
  CHECK(has("2026-09-09", "next.ends.answer"));
  CHECK(has("2026-09-12", "next.ends_today.answer"));
  CHECK(has("2026-09-13", "next.overdue.answer"));
  CHECK(has("2026-09-11", "next.ends.prefer"));
  CHECK_FALSE(has("2026-09-13", "next.ends.prefer"));
  program.matches.live[MatchId("m")].state = MatchState::accepted;
  CHECK_FALSE(has("2026-09-13", "next.overdue.answer"));
  event.meet_by = "2026-09-12";
  CHECK(has("2026-09-13", "next.overdue.meet"));
}

TEST_CASE("people of a closed site who take part in something are to be moved first") {
  Program program = sample_state(Screen::home).program;
  program.sites.live.at(SiteId("west")).closed_on = "2026-06-20";
  const auto things = next_things(program, count_figures(program), {});
  REQUIRE(!things.empty());
  CHECK(things[0].title.key == "next.closed_site");
  CHECK(things[0].shows_sites);
  program.events.live.begin()->second.archived = true;
  CHECK(next_things(program, count_figures(program), {}).empty());
}
