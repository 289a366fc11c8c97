// The list of pairs on Meet: which stand there, in which order, and how one is found.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/put_records.h"
#include "ui/meet_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;
using rondo::test::put_sign_up;

namespace {

// By the names of their rows, from the top.
std::vector<std::string> pairs_listed(const MeetPage& shown) {
  std::vector<std::string> found;
  for (const std::string& name : shown.page.names(Role::button)) {
    const bool in_row = !name.starts_with("Enter a time");
    if (in_row && name.find(" with ") != std::string::npos) found.push_back(name);
  }
  return found;
}

}  // namespace

TEST_CASE("meet: pairs are in order and found by name, and those not told are counted") {
  MeetPage shown;
  shown.change([&](Program& program) {
    for (auto& [id, registration] : program.registrations.live) registration.availability.clear();
  });
  const auto pairs = [&] {
    return pairs_listed(shown);
  };
  CHECK(pairs() == std::vector<std::string>{"Ana Ruiz with Carl Weiss", "Ben Ito with Dora Kim",
                                            "Ben Ito with Eli Ode"});
  CHECK(shown.says("3 pairs have no time yet, and in none have both named times: "));
  CHECK_FALSE(shown.says("not been told yet"));
  for (const char* typed : {"dora", "dorra"}) {
    shown.page.type(Role::search_field, "Find a match", typed);
    CHECK(pairs() == std::vector<std::string>{"Ben Ito with Dora Kim"});
  }
  shown.page.type(Role::search_field, "Find a match", "");
  shown.change([&](Program& program) {
    program.matches.live[shown.id_of("dora")].state = MatchState::approved;
  });
  CHECK(shown.says("1 pair has not been told yet, so it is not listed here."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Tell people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_tell);
}

TEST_CASE("meet: of a pair that is not approved it says so, and leads to where it can be") {
  MeetPage shown;
  shown.change([&](Program& program) {
    program.matches.live[shown.id_of("dora")].state = MatchState::proposed;
  });
  CHECK(shown.says("1 pair waits for approval, so it is not listed here."));
  CHECK_FALSE(shown.says("not been told yet"));
  CHECK_FALSE(shown.page.has(Role::button, "Tell people"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Go to the matches");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_match, kEvent.text()});
}

TEST_CASE("meet: what was called off is told in its row, and taken out of calendars by a file") {
  MeetPage shown;
  CHECK_FALSE(shown.page.has(Role::button, "Download for calendars"));
  shown.put("s", "2026-09-16T15:00");
  shown.tell("s");
  shown.put("s", "2026-09-16T15:00", SessionState::cancelled);
  CHECK(shown.says("To plan again"));
  CHECK(shown.says("Called off, to be told"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Download for calendars");
  CHECK(shown.last<command::ExportSessions>()->event == kEvent);
  shown.tell("s");
  CHECK(shown.says("To plan again"));
  CHECK_FALSE(shown.says("Called off, to be told"));
  CHECK(shown.page.has(Role::button, "Download for calendars"));
}

TEST_CASE("meet: pairs that are over stand in the list as what they are") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00", SessionState::cancelled);
  shown.page.click(Role::radio, "All (3)");
  for (const auto& [state, words] :
       {std::pair{MatchState::completed, "Completed"}, std::pair{MatchState::declined, "Declined"},
        std::pair{MatchState::ended_early, "Ended early"}}) {
    shown.change([&, state = state](Program& program) {
      program.matches.live[shown.id_of("eli")].state = state;
    });
    CHECK(shown.says(words));
    CHECK_FALSE(shown.says("Done"));
  }
}

TEST_CASE("meet: what needs nothing is behind the other choice, once both have heard of it") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  CHECK(shown.says("0 sessions held · 3 to see to"));
  CHECK(shown.page.has(Role::radio, "To do (3)"));
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  CHECK(shown.says("To be told"));
  check_room_everywhere(shown);
  shown.tell("s");
  CHECK(shown.says("0 sessions held · 2 to see to"));
  CHECK(shown.page.has(Role::radio, "To do (2)"));
  CHECK_FALSE(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  shown.page.click(Role::radio, "All (3)");
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
}

TEST_CASE("meet: a pair that is looked for and needs nothing is not said to be missing") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  shown.tell("s");
  shown.page.type(Role::search_field, "Find a match", "eli");
  CHECK_FALSE(shown.says("No match fits what you typed."));
  CHECK(shown.says("1 match that fits is not under “To do”"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Show all matches");
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  CHECK_FALSE(shown.page.has(Role::button, "Ana Ruiz with Carl Weiss"));  // what was typed stays
  shown.page.type(Role::search_field, "Find a match", "zebra");
  CHECK(shown.says("No match fits what you typed."));
  CHECK_FALSE(shown.page.has(Role::button, "Show all matches"));
}

TEST_CASE("meet: a topic that was joined into another is sorted by the name that is shown") {
  MeetPage shown;
  // What Ben's two ask for; it comes after "Data literacy".
  shown.change([&](Program& program) {
    Topic& joined = program.topics.live[TopicId("joined")];
    joined.name = "Welcome to families";
    joined.merged_ids = {TopicId("family")};
    program.topics.live.erase(TopicId("family"));
  });
  const auto first = [&] {
    return pairs_listed(shown).at(0);
  };
  shown.page.click(Role::button, "Topic");
  CHECK(shown.match_of("eli").topic == TopicId("family"));
  CHECK(first().starts_with("Ana Ruiz with"));
  shown.page.click(Role::button, "Topic");
  CHECK(first().starts_with("Ben Ito with"));
}

TEST_CASE("meet: a long topic goes on in a second line of its row, and stands whole in the panel") {
  MeetPage shown;
  const std::string topic = "Outreach to new families";
  shown.change([&](Program& program) { program.topics.live[TopicId("family")].name = topic; });
  for (const std::string& cut : shown.page.cut()) CHECK(cut != topic);
  CHECK_FALSE(shown.page.draws(topic));  // else it would be too short for this test
  shown.choose();
  CHECK(shown.says(topic));
  check_room_everywhere(shown);
}

TEST_CASE("meet: the pairs without a time in common are named, and one press leads to the first") {
  MeetPage shown;
  const auto pair = [&](std::string_view mentee) {
    const Match& match = shown.match_of(mentee);
    const auto& people = shown.state.program.people;
    return people.find(match.mentor)->name + " with " + people.find(match.mentee)->name;
  };
  const std::string first = std::min(pair("carl"), pair("dora")),
                    second = std::max(pair("carl"), pair("dora"));
  CHECK(shown.says("2 pairs have no free time that both named: " + first + ", " + second + "."));
  CHECK(shown.page.draws("Enter a time for " + first));  // to the eye as well
  shown.page.click(Role::button, "Enter a time for " + first);
  const MatchId chosen = shown.drafts.event.of<MeetDrafts>().match;
  const Match& match = *shown.state.program.matches.find(chosen);
  CHECK((pair("carl") == first) == (match.mentee == PersonId("carl")));
  check_room_everywhere(shown);
  // When one has its time the other is the first.
  shown.change([&](Program& program) {
    Session& session = program.sessions.live[SessionId("agreed")];
    session.match = chosen;
    session.starts_at = "2026-09-17T15:00";
  });
  CHECK(shown.says("One pair has no free time that both named: " + second + "."));
  CHECK(shown.page.has(Role::button, "Enter a time for " + second));
}

TEST_CASE("meet: a time is entered with one press, whether or not the panel is open already") {
  constexpr std::string_view kEnter = "Enter a time for ";
  for (const float width : {1280.0F, 390.0F}) {
    MeetPage shown;
    shown.page.input().width = width;
    shown.page.settle();
    std::string pair;
    for (const std::string& name : shown.page.names(Role::button)) {
      if (name.starts_with(kEnter)) pair = name.substr(kEnter.size());
    }
    REQUIRE_FALSE(pair.empty());
    if (width > 1000) shown.page.click(Role::button, pair);
    REQUIRE_FALSE(shown.page.has(Role::date_field, "Date"));
    shown.page.click(Role::button, std::string(kEnter) + pair);
    CHECK(shown.page.has(Role::heading, "New session"));
    CHECK(shown.focused_in_sight() == "Date");
    shown.page.type(Role::date_field, "Date", "2026-09-17");
    shown.page.type(Role::text_field, "Time", "10:30");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().match == shown.drafts.event.of<MeetDrafts>().match);
    CHECK(shown.saved().state == SessionState::planned);
    CHECK(shown.saved().starts_at == "2026-09-17T10:30");
  }
}

TEST_CASE("meet: what was typed of a new session stays when a time is to be entered") {
  MeetPage shown;
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  shown.page.click(Role::button, "Note that it took place…");
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  shown.page.click(Role::button, "Enter a time for Ana Ruiz with Carl Weiss");
  CHECK(shown.field(Role::text_area, "Notes").value == "Tried a check-in");
}

TEST_CASE("meet: the pairs without a time in common are named in the language of the page") {
  MeetPage shown;
  CHECK(shown.says("both named: Ana Ruiz with Carl Weiss"));
  shown.speak("es");
  CHECK(shown.says("personas indicaran: Ana Ruiz con Carl Weiss"));
  CHECK(shown.page.has(Role::button, "Anotar una hora para Ana Ruiz con Carl Weiss"));
}

TEST_CASE("meet: of many pairs without a time in common three are named") {
  MeetPage shown;
  shown.change([](Program& program) {
    for (const char* id : {"one", "two", "three"}) {
      const std::string name(id);
      program.people.live[PersonId(name)].name = "Z" + name;
      put_sign_up(program, name, kEvent, name).seeks = true;
      Match match = program.matches.live.begin()->second;
      match.mentee = PersonId(name);
      program.matches.live[MatchId(name)] = match;
    }
  });
  CHECK(shown.says("5 pairs have no free time that both named: "));
  CHECK(shown.says(" and 2 more. Enter the time each of them agrees on."));
}
