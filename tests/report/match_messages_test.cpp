#include "report/match_messages.h"

#include <doctest/doctest.h>

#include "codec/link.h"
#include "codec/notice_pages.h"
#include "match/event_builder.h"
#include "report/match_notice.h"
#include "report/written.h"
#include "support/event_kinds.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;
using rondo::test::holds;
using rondo::test::kMatchedKinds;

namespace {

// They have heard of it, and not that it is off.
void both_count_on(Match& match) {
  match.told_of = {{match.mentor, match.mentee}, {match.mentee, match.mentor}};
}

// Diego mentors Hana and Noah; Amara mentors Diego. Of what is off they have yet to hear.
EventBuilder event_with(MatchState state) {
  EventBuilder builder;
  builder.event().max_sessions = 2;
  builder.event().session_minutes = 30;
  builder.mentor("Diego", "Check-ins", 3, "West").availability = {"Mon 15:00", "Tue 8:00"};
  builder.mentor("Amara", "Circles", 3);
  Registration& hana = builder.mentee("Hana", "Check-ins", 1, "North");
  hana.availability = {"tue 8:00"};
  hana.requests[TopicId("Check-ins")].goal = "Start calmly";
  builder.mentee("Noah", "Check-ins", 1);
  builder.mentee("Diego", "Circles", 1, "West");
  builder.topic("Check-ins");
  builder.topic("Circles");
  builder.program.people.live[PersonId("Hana")].email = "hana@example.org";
  builder.match("Diego", "Hana", "Check-ins", state);
  builder.match("Diego", "Noah", "Check-ins", state);
  builder.match("Amara", "Diego", "Circles", state);
  if (state == MatchState::declined || state == MatchState::ended_early) {
    for (auto& [id, match] : builder.program.matches.live) both_count_on(match);
  }
  return builder;
}

constexpr std::int64_t kNow = 1'789'000'000'000;  // 2026-09-10T00:26:40Z

std::vector<PersonMessage> messages(const EventBuilder& builder, EventMessage kind,
                                    const std::string& page_address = {}) {
  const auto written = match_messages(builder.view(), kind, {page_address, kNow}, english());
  REQUIRE(written.ok());
  return *written;
}

constexpr const char* kOfDiegoAndHana = "Diego>Hana>Check-ins";

// Of Diego and Hana, of which only she has heard.
Session& session_told_to_hana(EventBuilder& builder) {
  Session& session =
      rondo::test::put_session(builder.program, "s", kOfDiegoAndHana, "2026-09-15T15:10");
  session.place = "Library";
  note_told(session, PersonId("Hana"));
  return session;
}

// To that person; there has to be one.
PersonMessage message_of(const std::vector<PersonMessage>& all, std::string_view name) {
  for (const PersonMessage& message : all) {
    if (message.name == name) return message;
  }
  FAIL("nothing for " << name);
  return {};
}

}  // namespace

TEST_CASE("match messages: of a mentor with a near topic both are told what that is") {
  EventBuilder builder;
  builder.topic("Co-teaching", "Teaching");
  builder.topic("English learners", "Teaching");
  builder.mentor("Mara", "Co-teaching");
  builder.mentee("Ben", "English learners");
  builder.match("Mara", "Ben", "English learners", MatchState::approved);
  const auto all = messages(builder, EventMessage::notice);
  CHECK(holds(message_of(all, "Ben"),
              "Your mentor for English learners: Mara (offers Co-teaching, a topic near to it)"));
  CHECK(holds(message_of(all, "Mara"),
              "You mentor Ben on English learners (you offer Co-teaching, a topic near to it)"));
  // So does the page behind the link.
  builder.program.id = "program";
  const EventView view = builder.view();
  for (const bool to_mentor : {true, false}) {
    const auto& [id, match] = *builder.program.matches.begin();
    CHECK(notice_page(view, id, match, to_mentor).near_topic == "Co-teaching");
  }
}

TEST_CASE("match messages: a notice tells partner, topic, goal, address and common times") {
  const auto all = messages(event_with(MatchState::approved), EventMessage::notice);
  REQUIRE(all.size() == 4);
  CHECK(all[0].name == "Amara");
  const PersonMessage& diego = all[1];
  CHECK(diego.subject == "SEL sprint: who you will meet");
  CHECK(diego.text.find("Hello Diego,\n") == 0);
  CHECK(holds(diego, "up to 2 times, 30 minutes each"));
  CHECK(holds(diego,
              "You mentor Hana, North, on Check-ins\nEmail: hana@example.org\n"
              "Goal: Start calmly\nTimes that suit you both: Tue 08:00\n"));
  CHECK(holds(diego, "You mentor Noah on Check-ins"));
  CHECK(holds(diego, "Your mentor for Circles: Amara"));
  CHECK(holds(all[2], "Your mentor for Check-ins: Diego, West"));
  CHECK_FALSE(holds(all[2], "Noah"));
}

TEST_CASE("match messages: who was told of another pair reads what has changed") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.program.matches.live[MatchId(kOfDiegoAndHana)].told_of = {
      {PersonId("Hana"), PersonId("Amara")}};
  const auto all = messages(builder, EventMessage::notice);
  CHECK(holds(message_of(all, "Hana"),
              "Your mentor for Check-ins: Diego, West (in place of Amara, of whom you were told "
              "before)"));
  CHECK_FALSE(holds(message_of(all, "Diego"), "in place of"));
  CHECK_FALSE(holds(message_of(all, "Noah"), "in place of"));
}

TEST_CASE("match messages: news go to those who were told of a match that is off") {
  EventBuilder builder = event_with(MatchState::notified);
  const auto sign_up = [&](const char* person) -> Registration& {
    for (auto& [id, registration] : builder.program.registrations.live) {
      if (registration.person == PersonId(person)) return registration;
    }
    FAIL("has no sign-up: " << person);
    return builder.program.registrations.live.begin()->second;
  };
  Match& released = builder.program.matches.live.at(MatchId(kOfDiegoAndHana));
  released.state = MatchState::proposed;
  released.told_of = {{PersonId("Hana"), PersonId("Diego")}};
  auto news = messages(builder, EventMessage::news);
  REQUIRE(news.size() == 1);
  CHECK(holds(message_of(news, "Hana"), "Your mentor for Check-ins: Diego, West\n"));
  CHECK_FALSE(holds(message_of(news, "Hana"), "in place of"));
  released.state = MatchState::approved;
  CHECK(messages(builder, EventMessage::news).empty());
  CHECK_FALSE(holds(message_of(messages(builder, EventMessage::notice), "Hana"), "in place of"));

  builder.program.matches.live.erase(MatchId("Diego>Noah>Check-ins"));
  const MatchId gone("gone");
  sign_up("Noah").off_mentors = {{gone, {PersonId("Diego"), TopicId("Check-ins")}}};
  sign_up("Diego").off_mentees = {{gone, {PersonId("Noah"), TopicId()}}};
  news = messages(builder, EventMessage::news);
  REQUIRE(news.size() == 2);
  CHECK(holds(message_of(news, "Noah"), "Your mentor for Check-ins: Diego, West\n"));
  CHECK(holds(message_of(news, "Diego"), "You mentor Noah\n"));
  SUBCASE("each match that is gone has its line, also of the same two") {
    sign_up("Noah").off_mentors[MatchId("other")] = {PersonId("Diego"), TopicId("Circles")};
    news = messages(builder, EventMessage::news);
    CHECK(holds(message_of(news, "Noah"), "Your mentor for Check-ins: Diego, West\n"));
    CHECK(holds(message_of(news, "Noah"), "Your mentor for Circles: Diego, West\n"));
  }
  SUBCASE("of somebody who was removed from the program without a name") {
    sign_up("Noah").off_mentors[gone].partner = PersonId();
    sign_up("Diego").off_mentees[gone].partner = PersonId();
    news = messages(builder, EventMessage::news);
    CHECK(
        holds(message_of(news, "Noah"), "Your mentor for Check-ins (no longer in the program)\n"));
    CHECK(
        holds(message_of(news, "Diego"), "Somebody whom you mentor (no longer in the program)\n"));
  }
  sign_up("Noah").withdrawn = true;
  CHECK(messages(builder, EventMessage::news).size() == 1);
}

TEST_CASE("match messages: each kind goes to the people of matches it is about") {
  const auto count = [](MatchState state, EventMessage kind) {
    return messages(event_with(state), kind).size();
  };
  CHECK(count(MatchState::proposed, EventMessage::notice) == 0);
  CHECK(count(MatchState::notified, EventMessage::notice) == 4);
  CHECK(count(MatchState::accepted, EventMessage::notice) == 0);
  CHECK(count(MatchState::approved, EventMessage::reminder) == 0);
  CHECK(count(MatchState::notified, EventMessage::reminder) == 4);
  CHECK(count(MatchState::accepted, EventMessage::thanks) == 0);
  CHECK(count(MatchState::active, EventMessage::thanks) == 4);
  CHECK(count(MatchState::completed, EventMessage::thanks) == 4);
  for (const EventMessage kind : kMatchMessages) {
    CHECK(count(MatchState::declined, kind) == (kind == EventMessage::news ? 4 : 0));
  }
  CHECK(count(MatchState::ended_early, EventMessage::news) == 4);
}

TEST_CASE("match messages: own texts take the place of the usual ones, and the usual come back") {
  EventBuilder builder = event_with(MatchState::approved);
  set_texts(builder.event(), EventMessage::notice,
            {"News from {event}", "Dear {name}\n\n{partner} at {site}: {topic}"}, english());
  const auto all = messages(builder, EventMessage::notice);
  CHECK(all[1].subject == "News from SEL sprint");
  CHECK(all[1].text ==
        "Dear Diego\n\nAmara at : Circles\n\nHana at North: Check-ins\n\nNoah at : Check-ins\n");
  CHECK(messages(builder, EventMessage::thanks).empty());
  set_texts(builder.event(), EventMessage::notice,
            usual_texts(EventMessage::notice, builder.event().kind, english()), english());
  CHECK(builder.event().messages.empty());
}

TEST_CASE("match messages: an own text that can't be read is refused, and says where") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.event().messages["notice"] = "Hello\n{partnr}";
  const auto refused = match_messages(builder.view(), EventMessage::notice, {{}, kNow}, english());
  REQUIRE_FALSE(refused.ok());
  CHECK(english().text(refused.error()) ==
        "Line 2: there is no field {partnr} here. Is {partner} meant?");
  CHECK_FALSE(check_messages(builder.event()).ok());
  // One person may have several matches, so a subject names none.
  builder.event().messages = {{"notice.subject", "With {partner}"}};
  CHECK_FALSE(check_messages(builder.event()).ok());
  builder.event().messages = {{"notice.subject", "{event}"}};
  CHECK(check_messages(builder.event()).ok());
}

TEST_CASE("match messages: an interview brings its questions and what the other one does") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.event().questions = "What does a day look like?\n\n What would you do again? \n";
  builder.event().kind = EventKind::informational_interview;
  builder.event().max_sessions = 1;
  const auto characteristics_of = [&](const char* name) -> auto& {
    return builder.program.registrations.live[RegistrationId(name)].characteristics;
  };
  characteristics_of("Diego")["Current role"] = "School counselor";
  characteristics_of("Hana") = {{"Current role", "Teacher"}, {"Role you want", "Counselor"}};
  const auto all = messages(builder, EventMessage::notice);
  const PersonMessage hana = message_of(all, "Hana");
  CHECK(holds(hana, "once, 30 minutes"));
  CHECK(holds(hana, "You talk with Diego, West, about Check-ins\nWorks as: School counselor\n"));
  CHECK(holds(hana, "- What does a day look like?\n- What would you do again?\n"));
  CHECK(holds(message_of(all, "Diego"),
              "Hana, North, would like to hear from you about Check-ins\nWorks as: Teacher\n"));
  CHECK_FALSE(holds(message_of(all, "Noah"), "Counselor"));
}

TEST_CASE("match messages: a one-off says by when it is needed, where somebody said so") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.event().kind = EventKind::one_off;
  builder.program.registrations.live[RegistrationId("Hana")]
      .requests[TopicId("Check-ins")]
      .needed_by = "2026-09-18";
  const auto all = messages(builder, EventMessage::notice);
  CHECK(holds(message_of(all, "Hana"), "Needed by: 2026-09-18\n"));
  CHECK(holds(message_of(all, "Diego"), "Needed by: 2026-09-18\n"));
  CHECK_FALSE(holds(message_of(all, "Noah"), "Needed by"));
}

TEST_CASE("match messages: a question about a topic goes to those who meet about it") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.event().kind = EventKind::informational_interview;
  builder.event().questions = "[Check-ins] How do you begin?\n[circles] Who speaks first?";
  const auto all = messages(builder, EventMessage::notice);
  CHECK(holds(message_of(all, "Hana"), "- How do you begin?\n"));
  CHECK_FALSE(holds(message_of(all, "Hana"), "Who speaks first?"));
  CHECK(holds(message_of(all, "Diego"), "- How do you begin?\n- Who speaks first?\n"));
  CHECK(holds(message_of(all, "Amara"), "- Who speaks first?\n"));
}

TEST_CASE("match messages: the link opens the reader's own side of that match") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.program.id = "program";
  builder.program.info.live[ProgramInfoId(std::string(kProgramInfo))].coordinator = "Amara Okafor";
  CHECK_FALSE(holds(messages(builder, EventMessage::notice)[2], "Answer here"));
  const auto all = messages(builder, EventMessage::notice, "https://rondo.example/");
  const PersonMessage hana = message_of(all, "Hana");
  REQUIRE(holds(hana, "Answer here: https://rondo.example/#rondo2.notice."));
  const auto link = codec::read_link(hana.text);
  REQUIRE(link.ok());
  const auto page = codec::read_notice_page(link->payload);
  REQUIRE(page.ok());
  CHECK(page->match == MatchId(kOfDiegoAndHana));
  CHECK(page->person == PersonId("Hana"));
  CHECK(page->partner == "Diego");
  CHECK(page->partner_site == "West");
  CHECK(page->goal == "Start calmly");
  CHECK(page->times == std::vector<std::string>{"tue 8:00"});
  CHECK_FALSE(page->mentors);
  CHECK(page->coordinator == builder.program.coordinator());
  CHECK(page->coordinator.name == "Amara Okafor");
  // A mentor of two has a link for each.
  CHECK(codec::read_links(message_of(all, "Diego").text).links.size() == 3);
}

TEST_CASE("match messages: the mentor reads which role and which site somebody wants to hear of") {
  EventBuilder builder = event_with(MatchState::approved);
  builder.program.id = "program";
  builder.program.people.live[PersonId("Hana")].characteristics = {
      {"Role you want to learn about", "Principal"},
      {"Site you want to learn about", "Hill School"}};
  const auto all = messages(builder, EventMessage::notice, "https://rondo.example/");
  const auto wanted = [&](const char* reader) {
    for (const auto& link : codec::read_links(message_of(all, reader).text).links) {
      REQUIRE(link.ok());
      const auto page = codec::read_notice_page(link->payload);
      REQUIRE(page.ok());
      if (page->match == MatchId(kOfDiegoAndHana)) return page->wanted;
    }
    return std::vector<std::string>{"no link"};
  };
  CHECK(wanted("Diego") == std::vector<std::string>{"Principal", "Hill School"});
  CHECK(wanted("Hana").empty());
}

TEST_CASE("match messages: who has said yes is not reminded") {
  EventBuilder builder = event_with(MatchState::notified);
  builder.program.matches.live[MatchId(kOfDiegoAndHana)].accepted_by = {PersonId("Hana")};
  const auto all = messages(builder, EventMessage::reminder);
  CHECK(all.size() == 3);
  CHECK(holds(message_of(all, "Diego"), "Hana"));
}

TEST_CASE("match messages: a session reminder tells of the next one, and of what is not known") {
  EventBuilder builder = event_with(MatchState::accepted);
  const auto plan = [&](const char* id, const char* starts_at, SessionState state) {
    Session& session = rondo::test::put_session(builder.program, id, kOfDiegoAndHana, starts_at);
    session.place = std::string("Room ") + id;
    session.state = state;
  };
  CHECK(messages(builder, EventMessage::session).empty());
  plan("past", "2026-09-08T15:00", SessionState::planned);
  plan("later", "2026-09-22T15:00", SessionState::planned);
  plan("next", "2026-09-15T15:10", SessionState::planned);
  plan("off", "2026-09-12T15:00", SessionState::cancelled);
  plan("open", "", SessionState::planned);
  note_told(builder.program.sessions.live.at(SessionId("later")), PersonId("Hana"));
  const auto all = messages(builder, EventMessage::session);
  REQUIRE(all.size() == 2);
  for (const PersonMessage& message : all) {
    CHECK(holds(message, "When: 2026-09-15, 15:10\nWhere: Room next\n"));
    CHECK(holds(message, "Room later") == (message.name == "Diego"));
    CHECK_FALSE(holds(message, "Room off"));
    CHECK_FALSE(holds(message, "Noah"));
  }
}

TEST_CASE("match messages: a session that was moved or called off is told by what is known of it") {
  EventBuilder builder = event_with(MatchState::accepted);
  Session& session = session_told_to_hana(builder);
  session.starts_at = "2026-09-22T15:00";
  session.place = "Gym";
  const auto moved = messages(builder, EventMessage::session);
  CHECK(holds(message_of(moved, "Hana"),
              "When: 2026-09-22, 15:00 (instead of 2026-09-15, 15:10)\n"
              "Where: Gym (instead of Library)\n"));
  CHECK(holds(message_of(moved, "Diego"), "When: 2026-09-22, 15:00\nWhere: Gym\n"));
  CHECK(messages(builder, EventMessage::session_off).empty());
  session.state = SessionState::cancelled;
  CHECK(messages(builder, EventMessage::session).empty());
  const auto off = messages(builder, EventMessage::session_off);
  REQUIRE(off.size() == 1);
  CHECK(off[0].name == "Hana");
  CHECK(holds(off[0], "It was planned for: 2026-09-15, 15:10\nWhere: Library\n"));
}

TEST_CASE("match messages: news of a declined match name the one in its place to the mentee") {
  EventBuilder builder = event_with(MatchState::accepted);
  builder.mentor("Bea", "Check-ins", 2);
  Match& gone = builder.program.matches.live[MatchId(kOfDiegoAndHana)];
  gone.state = MatchState::declined;
  gone.reason = "no time";
  both_count_on(gone);
  builder.match("Bea", "Hana", "Check-ins", MatchState::proposed);
  auto all = messages(builder, EventMessage::news);
  REQUIRE(all.size() == 2);
  for (const PersonMessage& message : all) {
    CHECK_FALSE(holds(message, "In its place"));  // nobody knows of a proposal
    CHECK(holds(message, "we look for somebody else and write to you") == (message.name == "Hana"));
    CHECK_FALSE(holds(message, "no time"));
  }
  builder.match("Bea", "Hana", "Check-ins", MatchState::approved);
  all = messages(builder, EventMessage::news);
  CHECK(holds(message_of(all, "Hana"), "In its place: Your mentor for Check-ins: Bea"));
  CHECK_FALSE(holds(message_of(all, "Hana"), "we look for somebody else"));
  CHECK_FALSE(holds(message_of(all, "Diego"), "Bea"));
}

TEST_CASE("match messages: news name the session that is off with the match, as each knows it") {
  EventBuilder builder = event_with(MatchState::declined);
  Session& session = session_told_to_hana(builder);
  session.starts_at = "2026-09-22T15:00";
  session.place.clear();
  note_told(session, PersonId("Diego"));
  session.state = SessionState::cancelled;
  auto all = messages(builder, EventMessage::news);
  CHECK(holds(message_of(all, "Hana"),
              "Your mentor for Check-ins: Diego, West\nSession that does not take place: "
              "2026-09-15, 15:10 (Library). Please take it out of your calendar.\n"));
  CHECK(holds(message_of(all, "Diego"),
              "Session that does not take place: 2026-09-22, 15:00. Please take it out of your "
              "calendar.\n"));
  CHECK_FALSE(holds(message_of(all, "Noah"), "calendar"));
  CHECK(messages(builder, EventMessage::session_off).empty());
  // Who has heard of it, or for whom the day is past, reads nothing of it.
  note_told(session, PersonId("Hana"));
  session.told[PersonId("Diego")].starts_at = "2026-09-08T15:00";
  all = messages(builder, EventMessage::news);
  for (const PersonMessage& message : all) CHECK_FALSE(holds(message, "calendar"));
}

TEST_CASE("match messages: news name all that is off, in order of when the reader expects it") {
  EventBuilder builder = event_with(MatchState::ended_early);
  // Moved to a day before the other one's since Hana was told.
  session_told_to_hana(builder).starts_at = "2026-09-14T09:00";
  const auto put_told = [&](const char* id, const char* starts_at, const char* place) {
    Session& session = rondo::test::put_session(builder.program, id, kOfDiegoAndHana, starts_at);
    session.place = place;
    note_told(session, PersonId("Hana"));
  };
  put_told("t", "2026-09-15T09:00", "Gym");
  put_told("u", "2026-09-15T15:10", "Annex");
  for (auto& [id, session] : builder.program.sessions.live) {
    session.state = SessionState::cancelled;
  }
  CHECK(holds(message_of(messages(builder, EventMessage::news), "Hana"),
              "2026-09-15, 09:00 (Gym); 2026-09-15, 15:10 (Annex); 2026-09-15, 15:10 (Library)"));
}

TEST_CASE("match messages: of every kind of event news name the session that is off") {
  EventBuilder builder = event_with(MatchState::ended_early);
  session_told_to_hana(builder).state = SessionState::cancelled;
  for (const EventKind kind : kMatchedKinds) {
    CAPTURE(static_cast<int>(kind));
    builder.event().kind = kind;
    CHECK(holds(message_of(messages(builder, EventMessage::news), "Hana"),
                ": 2026-09-15, 15:10 (Library). Please take it out of your calendar.\n"));
  }
}

TEST_CASE("match messages: news go to the partner of who has withdrawn, and not to that one") {
  EventBuilder builder = event_with(MatchState::accepted);
  Match& match = builder.program.matches.live[MatchId(kOfDiegoAndHana)];
  match.state = MatchState::declined;
  both_count_on(match);
  builder.program.registrations.live[RegistrationId("Diego")].withdrawn = true;
  const auto all = messages(builder, EventMessage::news);
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "Hana");
}

TEST_CASE("match messages: of a match that is over hears who counts on it, and nobody else") {
  EventBuilder builder = event_with(MatchState::accepted);
  Match& match = builder.program.matches.live[MatchId(kOfDiegoAndHana)];
  for (const MatchState over : {MatchState::declined, MatchState::ended_early}) {
    match.state = over;
    // Nobody was told of it, or everybody has heard.
    match.told_of.clear();
    CHECK(messages(builder, EventMessage::news).empty());
    match.told_of = {{PersonId("Hana"), PersonId("Diego")}};
    const auto all = messages(builder, EventMessage::news);
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == "Hana");
  }
  match.called_off = true;
  CHECK(messages(builder, EventMessage::news).empty());
}

TEST_CASE("match messages: news speak of one match and of several in words true of both") {
  for (const EventKind kind : kMatchedKinds) {
    CAPTURE(static_cast<int>(kind));
    EventBuilder builder = event_with(MatchState::declined);
    builder.event().kind = kind;
    const auto all = messages(builder, EventMessage::news);
    for (const char* reader : {"Hana", "Diego"}) {
      CAPTURE(reader);
      CHECK(holds(message_of(all, reader), ", this does not "));
    }
    for (const char* partner : {"Hana", "Noah", "Amara"}) {
      CAPTURE(partner);
      CHECK(holds(message_of(all, "Diego"), partner));
    }
  }
}

TEST_CASE("match messages: when a swapped match ends, news speak of the pair that people know") {
  EventBuilder builder = event_with(MatchState::proposed);
  Match& match = builder.program.matches.live[MatchId(kOfDiegoAndHana)];
  match.state = MatchState::declined;
  match.told_of = {{PersonId("Diego"), PersonId("Noah")}, {PersonId("Hana"), PersonId("Amara")}};
  const auto all = messages(builder, EventMessage::news);
  REQUIRE(all.size() == 2);
  CHECK(holds(message_of(all, "Diego"), "You mentor Noah\n"));
  CHECK_FALSE(holds(message_of(all, "Diego"), "Hana"));
  CHECK(holds(message_of(all, "Hana"), "Your mentor for Check-ins: Amara\n"));
  CHECK_FALSE(holds(message_of(all, "Hana"), "Diego"));
}
