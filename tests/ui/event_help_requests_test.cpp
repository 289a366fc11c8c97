// What one-off support says of requests after people have met, or a match is off.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "ui/help_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("help: a matter that is not settled is said, is no help, and leads to another mentor") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::notified);
  MatchId met;
  const auto complete_and_say = [&](const char* settled) {
    shown.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) {
        if (!(match.mentee == PersonId("eli"))) continue;
        met = id;
        match.state = MatchState::completed;
        Feedback& said = program.feedback.live[FeedbackId("said")];
        said.event = kEvent;
        said.match = id;
        said.from = match.mentee;
        said.about = match.mentor;
        said.answers["settled"] = settled;
      }
    });
  };
  const char* another = "Find another mentor, Ben Ito with Eli Ode";
  const char* words = "Eli Ode says that the matter is not settled, or only in part.";
  complete_and_say("yes");
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 1."));
  CHECK_FALSE(shown.page.has(Role::button, another));
  CHECK_FALSE(shown.says(words));
  complete_and_say("partly");
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 0."));
  CHECK(shown.says(words));
  check_room_everywhere(shown);
  shown.page.click(Role::button, another);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
  CHECK(shown.last<command::RunMatch>()->anew == std::vector<MatchId>{met});
  CHECK(shown.last<command::GoTo>() == nullptr);
  shown.state.place = {Screen::home, ""};
  shown.page.settle();
  const char* at_home = "1 request is not settled, though people have met";
  CHECK(shown.says(at_home));
  // A second mentor who did not settle it either makes no second request.
  const auto help_also = [&](bool helps) {
    shown.change([&](Program& program) {
      const MatchId also("also");
      program.matches.live.erase(also);
      program.feedback.live.erase(FeedbackId("also"));
      if (!helps) return;
      Match second = program.matches.live.at(met);
      second.mentor = PersonId("ana");
      program.matches.live[also] = second;
      Feedback said = program.feedback.live.at(FeedbackId("said"));
      said.match = also;
      said.about = second.mentor;
      program.feedback.live[FeedbackId("also")] = said;
    });
  };
  help_also(true);
  CHECK(shown.says(at_home));
  help_also(false);
  complete_and_say("yes");
  CHECK_FALSE(shown.says(at_home));
}

TEST_CASE("help: who has yet to hear that a match is off is said at its request, and how to tell") {
  HelpPage shown;
  shown.match();
  shown.decline_match_of("eli");
  CHECK_FALSE(shown.says("yet to hear"));
  const Match declined = shown.match_of("eli");
  const auto change_match = [&](const std::map<PersonId, PersonId>& told_of) {
    shown.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) {
        if (match.mentee == declined.mentee) match.told_of = told_of;
      }
    });
  };
  change_match({{declined.mentor, declined.mentee}, {declined.mentee, declined.mentor}});
  CHECK(shown.says("Ben Ito and Eli Ode have yet to hear that their match is off."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "See the message, Eli Ode, Family outreach");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_tell, kEvent.text()});
  shown.follow();
  CHECK(shown.says("does not go on"));
  shown.state.place = {Screen::event_help, kEvent.text()};
  change_match({});
  CHECK_FALSE(shown.says("yet to hear"));
  // Of one that is gone as well.
  shown.change([&](Program& program) {
    program.registrations.live.at(RegistrationId("eli")).off_mentors = {
        {MatchId("gone"), {declined.mentor, declined.topic}}};
  });
  CHECK(shown.says("Eli Ode has yet to hear that a match is off."));
}

TEST_CASE("help: on a phone who asks for the message of a match that is off has it in sight") {
  HelpPage shown;
  shown.match();
  shown.decline_match_of("eli");
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee != PersonId("eli")) continue;
      match.told_of = {{match.mentor, match.mentee}, {match.mentee, match.mentor}};
    }
  });
  shown.page.input().width = 390;
  shown.page.input().height = 844;
  shown.page.settle();
  for (const bool was_open : {false, true}) {
    CAPTURE(was_open);
    shown.state.place = {Screen::event_help, kEvent.text()};
    ++shown.state.openings;
    shown.page.settle();
    shown.page.click(Role::button, "See the message, Eli Ode, Family outreach");
    shown.follow();
    const access::Node& example = shown.page.find(Role::region, "How it reads");
    CHECK(example.rect.y >= example.clip.y);
    CHECK(example.rect.y + 200 < example.clip.bottom());
    CHECK(shown.says("does not go on"));
  }
  // Who comes by another way stands at the top of the page.
  shown.state.place = {Screen::event_help, kEvent.text()};
  shown.page.settle();
  shown.state.place = {Screen::event_tell, kEvent.text()};
  ++shown.state.openings;
  shown.page.settle();
  const access::Node& above = shown.page.find(Role::button, "See the message");
  CHECK(above.rect.y >= above.clip.y);
}

TEST_CASE("help: who declined is said where the match is, also where people answer") {
  HelpPage shown;
  shown.match();
  shown.decline_match_of("eli");
  CHECK_FALSE(shown.says("Declined by"));
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.state == MatchState::declined) match.declined_by = match.mentee;
    }
  });
  CHECK(shown.says("Declined by Eli Ode"));
  check_room_everywhere(shown);
  shown.state.place = {Screen::event_tell, kEvent.text()};
  shown.page.settle();
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("Declined by Eli Ode"));
}

TEST_CASE("help: what did not settle the matter stays completed, and the request waits again") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::notified);
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 0."));
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (!(match.mentee == PersonId("eli"))) continue;
      match.state = MatchState::completed;
      match.reason = "The matter was not settled";
      match.asks_anew = true;
    }
  });
  CHECK(shown.says("Asked: 4. Matched: 2. Helped: 0."));
  CHECK(shown.says("Completed"));
  CHECK(shown.says("The matter was not settled"));
  CHECK_FALSE(shown.says("Ended early"));
}

TEST_CASE(
    "help: who was helped with a topic may ask anew unless it is not settled, said before it is "
    "sent") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::completed);
  const char* unsettled =
      "Eli Ode has asked for help with Family outreach before, and says that it is not settled. "
      "Press “Find another mentor” at that request in the list.";
  const auto topic = [&]() -> const access::Node& {
    return shown.page.find(Role::select, "With what?");
  };
  shown.page.type(Role::text_field, "Who needs help?", "eli");
  shown.page.click(Role::button, "This person, Eli Ode");
  CHECK_FALSE(topic().invalid);
  shown.page.choose("With what?", "Family outreach");
  CHECK_FALSE(topic().invalid);
  CHECK(
      shown.says("Eli Ode was helped with Family outreach before. That record stays, and the "
                 "request opens again."));
  CHECK_FALSE(shown.says("This changes that request"));
  check_room_everywhere(shown);
  shown.change([](Program& program) {
    for (const auto& [id, match] : program.matches) {
      if (match.mentee != PersonId("eli")) continue;
      Feedback& said = program.feedback.live[FeedbackId("said")];
      said.event = kEvent;
      said.match = id;
      said.from = match.mentee;
      said.about = match.mentor;
      said.answers["settled"] = "no";
    }
  });
  CHECK(topic().invalid);
  CHECK(topic().description == unsettled);
  CHECK_FALSE(shown.says("the request opens again"));
  shown.page.announcements.clear();
  shown.page.click(Role::button, "Ask and match");
  CHECK(shown.last<command::AskForHelp>() == nullptr);
  REQUIRE_FALSE(shown.page.announcements.empty());
  CHECK(shown.page.announcements.back().text == unsettled);
  CHECK(shown.page.announcements.back().politeness == access::Politeness::assertive);
  CHECK(shown.focused_in_sight() == "With what?");
  CHECK(shown.page.has(Role::button, "Find another mentor, Ben Ito with Eli Ode"));
  // The same topic by its name is the same request.
  shown.page.choose("With what?", "Something else");
  shown.page.type(Role::text_field, "Name of the topic", "family outreach");
  CHECK(shown.page.find(Role::text_field, "Name of the topic").description == unsettled);
  shown.page.type(Role::text_field, "Name of the topic", "Parents who move away");
  CHECK_FALSE(shown.page.find(Role::text_field, "Name of the topic").invalid);
  shown.page.click(Role::button, "Ask and match");
  REQUIRE(shown.last<command::AskForHelp>() != nullptr);
  CHECK(shown.last<command::AskForHelp>()->topic_name == "Parents who move away");
}

TEST_CASE("help: who was helped and asks once more counts as helped while the request waits") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::notified);
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (!(match.mentee == PersonId("eli"))) continue;
      match.state = MatchState::completed;
      match.asks_anew = true;
      match.settled = true;
    }
  });
  CHECK(shown.says("Asked: 4. Matched: 2. Helped: 1."));
  CHECK_FALSE(shown.says("The matter was not settled"));
}

TEST_CASE("help: what was filled in can be cleared at once") {
  HelpPage shown;
  const auto value = [&](Role role, const char* name) {
    return shown.page.find(role, name).value;
  };
  CHECK_FALSE(shown.page.has(Role::button, "Clear"));
  SUBCASE("a day alone") {}
  SUBCASE("of somebody new") {
    shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
    shown.page.type(Role::text_field, "Email (optional)", "kai@example.org");
  }
  SUBCASE("of somebody whom the program has") {
    shown.page.type(Role::text_field, "Who needs help?", "eli");
    shown.page.click(Role::button, "This person, Eli Ode");
    shown.page.choose("With what?", "Data literacy");
    shown.page.type(Role::text_field, "What should come of it?", "Read the scores");
  }
  shown.page.type(Role::date_field, "Needed by", "2026-09-18");
  shown.page.click(Role::button, "Clear");
  CHECK_FALSE(shown.page.has(Role::button, "Clear"));
  CHECK(value(Role::text_field, "Who needs help?").empty());
  CHECK(value(Role::select, "With what?").empty());
  CHECK(value(Role::date_field, "Needed by").empty());
  CHECK(value(Role::text_field, "What should come of it?").empty());
  CHECK_FALSE(shown.page.find(Role::text_field, "Who needs help?").invalid);
  CHECK(shown.focused_in_sight() == "Who needs help?");
  CHECK(shown.last<command::AskForHelp>() == nullptr);
  // Nothing of it is left for who is typed next.
  shown.page.type(Role::text_field, "Who needs help?", "Noor Ali");
  CHECK(value(Role::text_field, "Email (optional)").empty());
  check_room_everywhere(shown);
}

TEST_CASE("help: what was said for one person does not go to the next") {
  HelpPage shown;
  const auto value = [&](Role role, const char* name) {
    return shown.page.find(role, name).value;
  };
  const auto fill_in = [&] {
    shown.page.choose("With what?", "Data literacy");
    shown.page.type(Role::date_field, "Needed by", "2026-09-18");
    shown.page.type(Role::text_field, "What should come of it?", "Read the scores");
  };
  const auto check_empty = [&] {
    CHECK(value(Role::select, "With what?").empty());
    CHECK(value(Role::date_field, "Needed by").empty());
    CHECK(value(Role::text_field, "What should come of it?").empty());
  };
  SUBCASE("of the program") {
    shown.page.type(Role::text_field, "Who needs help?", "eli");
    shown.page.click(Role::button, "This person, Eli Ode");
    fill_in();
    shown.page.click(Role::button, "Somebody else, Eli Ode");
    CHECK(value(Role::text_field, "Who needs help?").empty());
    check_empty();
  }
  SUBCASE("but a name that is mended keeps it") {
    fill_in();
    for (const char* name : {"Kia", "", "Kai Lee"}) {
      shown.page.type(Role::text_field, "Who needs help?", name);
    }
    CHECK(value(Role::text_field, "What should come of it?") == "Read the scores");
  }
  SUBCASE("who is named last has it all") {
    fill_in();
    shown.page.type(Role::text_field, "Who needs help?", "eli");
    shown.page.click(Role::button, "This person, Eli Ode");
    shown.page.click(Role::button, "Ask and match");
    REQUIRE(shown.last<command::AskForHelp>() != nullptr);
    CHECK(shown.last<command::AskForHelp>()->person == PersonId("eli"));
    CHECK(shown.last<command::AskForHelp>()->request.goal == "Read the scores");
    CHECK(shown.last<command::AskForHelp>()->request.needed_by == "2026-09-18");
  }
}

namespace {

// The page as one can see it at once, on a computer or a phone.
void show_in(HelpPage& shown, bool phone) {
  shown.page.input().width = phone ? 390.0F : 1280.0F;
  shown.page.input().height = phone ? 844.0F : 800.0F;
  shown.page.settle();
}

bool heading_in_sight(const HelpPage& shown, const char* words) {
  const access::Node& heading = shown.page.find(Role::heading, words);
  return heading.rect.y >= heading.clip.y && heading.rect.bottom() <= heading.clip.bottom();
}

constexpr const char* kAnotherThanBen = "Another mentor, Ben Ito with Eli Ode";

}  // namespace

TEST_CASE("help: who wants another mentor has those there are in sight, or what comes first") {
  std::string focus;
  MatchState state{};
  bool another_offers = true;
  SUBCASE("somebody else offers the topic") {
    focus = "Choose, Ana Ruiz";
  }
  SUBCASE("the match is approved") {
    state = MatchState::approved;
    focus = "Release";
  }
  SUBCASE("nobody else offers it") {
    another_offers = false;
    focus = "Swap with…";
  }
  for (const bool phone : {false, true}) {
    CAPTURE(phone);
    HelpPage shown;
    shown.change([&](Program& program) {
      Registration& ana = program.registrations.live[RegistrationId("ana")];
      if (!another_offers) ana.offers.erase(TopicId("family"));
    });
    shown.match();
    shown.become(state);
    show_in(shown, phone);
    shown.page.click(Role::button, kAnotherThanBen);
    CHECK(shown.focused_in_sight() == focus);
    CHECK((state != MatchState::proposed || !another_offers ||
           heading_in_sight(shown, "Instead of Ben Ito")));
  }
}

TEST_CASE("help: who looks for the nearest mentors has them in sight") {
  for (const bool phone : {false, true}) {
    CAPTURE(phone);
    HelpPage shown;
    shown.change([](Program& program) {
      program.registrations.live[RegistrationId("dora")].requests.erase(TopicId("family"));
    });
    shown.match();  // Ana has one place for two
    show_in(shown, phone);
    const bool carl_waits =
        shown.page.has(Role::button, "Nearest mentors, Carl Weiss, Data literacy");
    const std::string who = carl_waits ? "Carl Weiss" : "Dora Kim";
    shown.page.click(Role::button, "Nearest mentors, " + who + ", Data literacy");
    CHECK(shown.focused_in_sight() == "Force this pair, Ana Ruiz");
    CHECK(heading_in_sight(shown, "Nearest mentors"));
  }
}
