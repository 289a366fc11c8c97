// One-off support on one screen: asking, who can help, and each request with its match.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/help_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const command::AskForHelp& asked(const HelpPage& shown) {
  const auto* command = shown.last<command::AskForHelp>();
  REQUIRE(command != nullptr);
  return *command;
}

}  // namespace

TEST_CASE("help: another kind of event is led to its people") {
  EventPage shown(Screen::event_help);
  CHECK_FALSE(shown.page.has(Role::link, "Ask"));
  shown.page.click(Role::button, "Go to people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE("help: somebody of the program asks about a topic of the list") {
  HelpPage shown;
  CHECK(shown.page.has(Role::link, "Ask"));
  shown.page.type(Role::text_field, "Who needs help?", "eli");
  CHECK_FALSE(shown.page.has(Role::button, "This person, Carl Weiss"));
  shown.page.click(Role::button, "This person, Eli Ode");
  CHECK_FALSE(shown.page.has(Role::text_field, "Who needs help?"));
  shown.page.choose("With what?", "Family outreach");
  CHECK(shown.says("Eli Ode has asked about Family outreach already."));
  shown.page.choose("With what?", "Data literacy");
  CHECK_FALSE(shown.says("has asked about"));
  shown.page.type(Role::date_field, "Needed by", "2026-09-18");
  shown.page.type(Role::text_field, "What should come of it?", "Read the scores");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Ask and match");
  const command::AskForHelp& ask = asked(shown);
  CHECK(ask.event == kEvent);
  CHECK(ask.person == PersonId("eli"));
  CHECK(ask.topic == TopicId("data"));
  CHECK(ask.request.goal == "Read the scores");
  CHECK(ask.request.needed_by == "2026-09-18");
  // It was taken, so the form is empty again.
  CHECK(shown.page.find(Role::text_field, "Who needs help?").value.empty());
}

TEST_CASE("help: what is needed is marked, and all that is missing is said at once") {
  HelpPage shown;
  const auto field = [&](Role role, const char* name) -> const access::Node& {
    return shown.page.find(role, name);
  };
  CHECK(field(Role::select, "With what?").required);
  CHECK_FALSE(field(Role::select, "With what?").invalid);
  shown.page.click(Role::button, "Ask and match");
  CHECK(shown.last<command::AskForHelp>() == nullptr);
  CHECK(field(Role::text_field, "Who needs help?").invalid);
  CHECK(field(Role::select, "With what?").invalid);
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  CHECK_FALSE(field(Role::text_field, "Who needs help?").invalid);
  CHECK(field(Role::select, "With what?").invalid);
  shown.page.choose("With what?", "Something else");
  CHECK(field(Role::text_field, "Name of the topic").invalid);
  shown.page.type(Role::text_field, "Name of the topic", "Beekeeping");
  shown.page.click(Role::button, "Ask and match");
  CHECK(asked(shown).topic_name == "Beekeeping");
}

TEST_CASE("help: who leaves something out is told so, and led to the first of it") {
  HelpPage shown;
  shown.page.announcements.clear();
  shown.page.click(Role::button, "Ask and match");
  REQUIRE_FALSE(shown.page.announcements.empty());
  CHECK(shown.page.announcements.back().politeness == access::Politeness::assertive);
  CHECK(shown.page.announcements.back().text ==
        "A name is needed. Say what the help is needed with.");
  CHECK(shown.focused_in_sight() == "Who needs help?");
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  shown.page.settle();
  CHECK(shown.focused_in_sight() == "Who needs help?");  // it goes on by a press alone
  shown.page.click(Role::button, "Ask and match");
  CHECK(shown.focused_in_sight() == "With what?");
  shown.page.choose("With what?", "Something else");
  shown.page.click(Role::button, "Ask and match");
  CHECK(shown.focused_in_sight() == "Name of the topic");
}

TEST_CASE("help: what is typed waits while another event is shown") {
  HelpPage shown;
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  shown.change([](Program& program) {
    program.events.live[EventId("other")] = program.events.live[kEvent];
  });
  shown.state.place.id = "other";
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Who needs help?").value.empty());
  shown.state.place.id = kEvent.text();
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Who needs help?").value == "Kai Lee");
}

TEST_CASE("help: somebody new asks about something new, and what is refused is told at its field") {
  HelpPage shown;
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  CHECK_FALSE(shown.says("Already in this program"));
  shown.page.type(Role::text_field, "Email (optional)", "kai@example.org");
  shown.page.choose("Site", "West K-8");
  shown.page.choose("With what?", "Something else");
  shown.page.type(Role::text_field, "Name of the topic", "Beekeeping");
  const auto refuse = [&](const std::string& key) {
    shown.refuse({key, {arg("email", "kai@example.org"), arg("name", "Bo")}});
  };
  refuse("error.email_taken");
  CHECK(shown.page.find(Role::text_field, "Email (optional)").invalid);
  refuse("error.help.topic");
  CHECK(shown.page.find(Role::text_field, "Name of the topic").invalid);
  CHECK_FALSE(shown.page.find(Role::text_field, "Email (optional)").invalid);
  refuse("error.name_missing");
  CHECK(shown.page.find(Role::text_field, "Who needs help?").invalid);
  shown.page.click(Role::button, "Ask and match");
  const command::AskForHelp& ask = asked(shown);
  CHECK(ask.person.empty());
  CHECK(ask.details.name == "Kai Lee");
  CHECK(ask.details.email == "kai@example.org");
  CHECK(ask.details.site == SiteId("west"));
  CHECK(ask.topic.empty());
  CHECK(ask.topic_name == "Beekeeping");
}

TEST_CASE("help: somebody new asks from a site that the program does not have") {
  HelpPage shown;
  shown.change([](Program& program) { program.sites.live.clear(); });
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  shown.page.choose("Site", "New site…");
  CHECK(shown.page.find(Role::text_field, "Name of the site").required);
  shown.page.choose("With what?", "Data literacy");
  shown.page.click(Role::button, "Ask and match");
  CHECK(shown.last<command::AskForHelp>() == nullptr);
  CHECK(shown.focused_in_sight() == "Name of the site");
  CHECK(shown.page.focused()->description == "Say what the site is called.");
  shown.page.type(Role::text_field, "Name of the site", " Hill  School ");
  check_room_everywhere(shown);
  shown.refuse({"error.site_closed", {arg("site", "Hill School")}});
  CHECK(shown.page.find(Role::text_field, "Name of the site").invalid);
  shown.page.click(Role::button, "Ask and match");
  CHECK(asked(shown).details.name == "Kai Lee");
  CHECK(asked(shown).details.site.empty());
  CHECK(asked(shown).site_name == "Hill School");
  CHECK(shown.page.find(Role::text_field, "Who needs help?").value.empty());
}

TEST_CASE("help: a topic that only the template knows goes by its name") {
  HelpPage shown;
  shown.page.choose("With what?", "De-escalation");
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  shown.page.click(Role::button, "Ask and match");
  CHECK(asked(shown).topic.empty());
  CHECK(asked(shown).topic_name == "De-escalation");
}

TEST_CASE("help: what was asked is led to") {
  HelpPage shown;
  shown.ask_for_eli("Family outreach");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Change, Eli Ode, Family outreach");
  CHECK(shown.page.has(Role::text_field, "Who needs help?"));
}

TEST_CASE("help: who asks for what nobody offers is led to who might") {
  HelpPage shown;
  shown.change([](Program& program) {
    program.topics.live[TopicId("bees")] = {"Beekeeping", {}, {}, {}, {}};
    Registration& eli = program.registrations.live[RegistrationId("eli")];
    eli.requests = {{TopicId("bees"), {1, 0, "", {}}}};
    for (const char* person : {"eli", "noor"}) {
      program.people.live[PersonId(person)].characteristics["Hobbies"] = "Beekeeping";
    }
    program.people.live[PersonId("noor")].name = "Noor Ali";
  });
  shown.ask_for_eli("Beekeeping");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Add a mentor, Beekeeping");
  CHECK(shown.page.has(Role::button, "Add as mentor, Noor Ali, Beekeeping, Fall sprint"));
  // Nobody is proposed to help themselves.
  CHECK_FALSE(shown.page.has(Role::button, "Add as mentor, Eli Ode, Beekeeping, Fall sprint"));
}

TEST_CASE("help: a mentor who asks about an own topic is told who helps") {
  HelpPage shown;
  shown.page.type(Role::text_field, "Who needs help?", "Ben");
  shown.page.click(Role::button, "This person, Ben Ito");
  shown.page.choose("With what?", "Family outreach");
  CHECK(
      shown.says("Ben Ito can help others with Family outreach. Rondo looks for another mentor."));
  shown.page.click(Role::button, "Somebody else, Ben Ito");
  CHECK_FALSE(shown.says("Rondo looks for another mentor."));
}

TEST_CASE("help: closed sign-up is told, and an event that is called off takes no requests") {
  HelpPage shown;
  CHECK_FALSE(shown.says("You can still add requests here."));
  change_event(shown, [](Event& event) { event.closes_on = "2026-09-13"; });
  CHECK(shown.says("You can still add requests here."));
  CHECK_FALSE(shown.page.find(Role::button, "Ask and match").disabled);
  change_event(shown, [](Event& event) {
    event.cancelled_on = "2026-09-14";
    event.cancel_reason = "Snow";
  });
  CHECK(shown.says("Cancelled on"));
  CHECK(shown.says("Snow"));
  CHECK_FALSE(shown.page.has(Role::button, "Ask and match"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Who needs help?"));
  CHECK(shown.says("this event is cancelled. To take requests again, press “Resume the event”"));
  CHECK(shown.page.has(Role::button, "Resume the event"));
}

TEST_CASE("help: an archived event takes no requests and looks for nobody, and says the way back") {
  HelpPage shown;
  const auto looks_for_mentors = [&] {
    const auto& topics = shown.state.program.topics;
    return std::any_of(topics.begin(), topics.end(), [&](const auto& entry) {
      return shown.page.has(Role::button, "Add a mentor, " + entry.second.name);
    });
  };
  shown.page.type(Role::text_field, "Who needs help?", "Kai Lee");
  shown.change([](Program& program) {
    program.events.live.at(kEvent).archived = true;
    for (auto& [id, registration] : program.registrations.live) registration.offers.clear();
  });
  CHECK(shown.says("this event is archived. To take requests again, press “Bring back”"));
  CHECK(shown.page.has(Role::button, "Bring back"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Who needs help?"));
  CHECK_FALSE(shown.page.has(Role::select, "With what?"));
  CHECK_FALSE(shown.page.has(Role::button, "Ask and match"));
  CHECK_FALSE(looks_for_mentors());
  check_room_everywhere(shown);
  change_event(shown, [](Event& event) { event.archived = false; });
  CHECK(shown.page.find(Role::text_field, "Who needs help?").value == "Kai Lee");
  CHECK(looks_for_mentors());
}

TEST_CASE("help: who can help stands there with topics and free places") {
  HelpPage shown;
  CHECK(shown.says("Data literacy, Family outreach"));
  CHECK(shown.says("2 places free"));
  shown.match();
  CHECK(shown.says("No place free"));  // Ana has one
  shown.become(MatchState::completed);
  CHECK_FALSE(shown.says("No place free"));
  CHECK(shown.says("1 place free"));
  shown.page.click(Role::button, "Topics and places, Ben Ito");
  CHECK(shown.page.has(Role::complementary, "In this event"));
  shown.page.click(Role::checkbox, "Mentors colleagues");
  CHECK_FALSE(shown.last<command::PutRegistration>()->registration.mentors);
}

TEST_CASE("help: what nobody offers says so, and who is added is matched at once") {
  HelpPage shown;
  CHECK_FALSE(shown.says("Nobody offers"));
  shown.change([](Program& program) {
    program.topics.live[TopicId("bees")] = {"Beekeeping", {}, {}, {}, {}};
    Registration& eli = program.registrations.live[RegistrationId("eli")];
    eli.requests = {{TopicId("bees"), {1, 0, "", {}}}};
    program.people.live[PersonId("noor")].name = "Noor Ali";
    program.people.live[PersonId("noor")].characteristics["Hobbies"] = "Beekeeping";
  });
  CHECK(shown.says("Nobody offers Beekeeping yet"));
  CHECK(shown.says("Says so: Hobbies"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Add as mentor, Noor Ali, Beekeeping, Fall sprint");
  const Registration noor = shown.last<command::PutRegistration>()->registration;
  CHECK(noor.mentors);
  CHECK(noor.offers.count(TopicId("bees")) == 1);
  CHECK(shown.all<command::RunMatch>().empty());  // the command matches who waits
  shown.page.click(Role::button, "Add a mentor, Beekeeping");
  CHECK(shown.page.has(Role::dialog, "Add a mentor"));
  shown.page.type(Role::text_field, "Name", "Pia Moss");
  shown.page.click(Role::button, "Add as new person");
  CHECK(shown.last<command::PutPerson>()->registration.offers.count(TopicId("bees")) == 1);
  CHECK(shown.all<command::RunMatch>().empty());
}

TEST_CASE("help: a mentor is added for the topic that waits for one, where it is the only one") {
  HelpPage shown;
  const auto topic_filled_in = [&] {
    shown.page.click(Role::button, "Add a mentor");
    REQUIRE(shown.page.has(Role::dialog, "Add a mentor"));
    const std::string topic = shown.page.find(Role::select, "Topic").value;
    shown.page.click(Role::button, "Cancel");
    return topic;
  };
  CHECK(topic_filled_in().empty());  // two topics are asked about
  SUBCASE("the others are matched") {
    shown.match();
    CHECK(topic_filled_in() == "data");
  }
  SUBCASE("several ask about it") {
    shown.change([](Program& program) {
      program.registrations.live[RegistrationId("eli")].withdrawn = true;
      program.registrations.live[RegistrationId("dora")].requests.erase(TopicId("family"));
    });
    CHECK(topic_filled_in() == "data");
  }
  SUBCASE("nobody waits") {
    shown.change([](Program& program) {
      for (auto& [id, registration] : program.registrations.live) registration.requests.clear();
    });
    CHECK(topic_filled_in().empty());
  }
}

TEST_CASE("help: before anybody asked, a mentor is added for what asking offers, or a new topic") {
  HelpPage shown;
  shown.change([](Program& program) {
    program.registrations.live.clear();
    program.topics.live.clear();
  });
  // But the first choice, which is none.
  const auto topics_of = [&](const char* select) {
    std::vector<std::string> labels;
    for (const auto& option : shown.page.find(Role::select, select).options) {
      labels.push_back(option.label);
    }
    REQUIRE_FALSE(labels.empty());
    labels.erase(labels.begin());
    return labels;
  };
  const std::vector<std::string> asking = topics_of("With what?");
  shown.page.click(Role::button, "Add a mentor");
  CHECK(topics_of("Topic") == asking);
  shown.page.choose("Topic", "Restorative circles");
  shown.page.type(Role::text_field, "Name", "Pia Moss");
  shown.page.click(Role::button, "Add as new person");
  REQUIRE(shown.last<command::PutPerson>() != nullptr);
  CHECK(shown.last<command::PutPerson>()->topics.offered == "Restorative circles");
  CHECK(shown.last<command::PutPerson>()->topics.requested.empty());
  shown.page.click(Role::button, "Add a mentor");
  shown.page.choose("Topic", "Something else");
  shown.page.type(Role::text_field, "Name", "Ana Ruiz");
  shown.page.click(Role::button, "Add, Ana Ruiz");
  CHECK(shown.last<command::PutRegistration>() == nullptr);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Name of the topic");
  CHECK(shown.page.focused()->invalid);
  CHECK(shown.page.focused()->description == "Say what the topic is called.");
  shown.page.type(Role::text_field, "Name", "Noor Ali");
  shown.page.click(Role::button, "Add as new person");
  CHECK(shown.all<command::PutPerson>().size() == 1);
  CHECK(shown.focused_in_sight() == "Name of the topic");
  shown.page.type(Role::text_field, "Name of the topic", "Beekeeping");
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Add as new person");
  CHECK(shown.last<command::PutPerson>()->topics.offered == "Beekeeping");
  CHECK(shown.last<command::PutPerson>()->registration.offers.empty());
}

TEST_CASE("help: a mentor is given a topic that the program does not have yet") {
  HelpPage shown;
  shown.page.click(Role::button, "Topics and places, Ben Ito");
  shown.page.choose("Add an offer", "Restorative circles");
  REQUIRE(shown.last<command::PutRegistration>() != nullptr);
  CHECK(shown.last<command::PutRegistration>()->topics.offered == "Restorative circles");
  CHECK(shown.last<command::PutRegistration>()->registration.offers.size() == 1);
  shown.page.choose("Add an offer", "Data literacy");
  CHECK(shown.last<command::PutRegistration>()->topics.offered.empty());
  CHECK(shown.last<command::PutRegistration>()->registration.offers.count(TopicId("data")) == 1);
}

TEST_CASE("help: the most urgent request stands first, and says how urgent it is") {
  HelpPage shown;
  shown.need_by("carl", "data", "2026-10-30");
  shown.need_by("dora", "family", "2026-09-12");
  shown.need_by("dora", "data", "2026-09-15");
  shown.need_by("eli", "family", "2026-09-14");
  CHECK(shown.says("Overdue since"));
  CHECK(shown.says("Needed tomorrow,"));
  CHECK(shown.says("Needed today"));
  const auto names = shown.page.names(Role::button);
  std::vector<std::string> order;
  for (const std::string& name : names) {
    if (name.find("Change, ") == 0) order.push_back(name.substr(8));
  }
  CHECK(order == std::vector<std::string>{"Dora Kim, Family outreach", "Eli Ode, Family outreach",
                                          "Dora Kim, Data literacy", "Carl Weiss, Data literacy"});
  // Whoever has been helped is in no hurry.
  shown.match();
  shown.become(MatchState::completed);
  CHECK_FALSE(shown.says("Overdue since"));
}

TEST_CASE("help: requests that wait are matched by one press") {
  HelpPage shown;
  CHECK(shown.page.find(Role::button, "Match 4 requests").description ==
        "A proposal that nobody was told of yet may change.");
  shown.page.click(Role::button, "Match 4 requests");
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
  shown.match();
  CHECK_FALSE(shown.page.has(Role::button, "Match 4 requests"));
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 0."));
}

TEST_CASE("help: each match says why, and who else could be chosen") {
  HelpPage shown;
  shown.match();
  CHECK(shown.says("Topic: needs Family outreach, offers it and has trained in it"));
  shown.page.click(Role::button, "Another mentor, Ben Ito with Eli Ode");
  CHECK(shown.page.has(Role::complementary, "Why this match"));
  shown.page.click(Role::button, "Choose, Ana Ruiz");
  // She has one place, which is taken.
  CHECK(shown.last<command::ForcePair>() == nullptr);
  shown.page.click(Role::button, "Pair anyway");
  REQUIRE(shown.last<command::ForcePair>() != nullptr);
  CHECK(shown.last<command::ForcePair>()->mentor == PersonId("ana"));
  check_room_everywhere(shown);
}

TEST_CASE("help: a match is swapped beside the request that it serves") {
  HelpPage shown;
  shown.match();
  shown.page.click(Role::button, "Another mentor, Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Swap with…");
  CHECK(shown.page.has(Role::dialog, "Swap the mentor of Eli Ode"));
}

TEST_CASE("help: a request that found nobody says why and shows who comes nearest") {
  HelpPage shown;
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("dora")].requests.erase(TopicId("family"));
  });
  shown.match();  // Ana has one place for two
  const bool carl_waits =
      shown.page.has(Role::button, "Nearest mentors, Carl Weiss, Data literacy");
  const std::string who = carl_waits ? "Carl Weiss" : "Dora Kim";
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Nearest mentors, " + who + ", Data literacy");
  CHECK(shown.page.has(Role::complementary, "Why unserved"));
  // Who offers the topic is not enough, so somebody else is added for it.
  CHECK_FALSE(shown.says("Nobody offers Data literacy"));
  shown.page.click(Role::button, "Add a mentor, " + who + ", Data literacy");
  REQUIRE(shown.page.has(Role::dialog, "Add a mentor"));
  CHECK(shown.page.find(Role::select, "Topic").value == "data");
}

TEST_CASE("help: once the only mentor of a topic declined, somebody else is added for it") {
  HelpPage shown;
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("dora")].withdrawn = true;
    program.registrations.live[RegistrationId("eli")].withdrawn = true;
  });
  shown.match();
  shown.become(MatchState::declined);
  const char* add = "Add a mentor, Carl Weiss, Data literacy";
  CHECK_FALSE(shown.page.has(Role::button, add));  // nobody has looked again yet
  shown.match(8);
  CHECK(shown.says("Only Ana Ruiz offers Data literacy"));
  shown.page.click(Role::button, add);
  REQUIRE(shown.page.has(Role::dialog, "Add a mentor"));
  CHECK(shown.page.find(Role::select, "Topic").value == "data");
}

TEST_CASE("help: telling both approves the match and shows what to send") {
  HelpPage shown;
  shown.match();
  shown.page.click(Role::button, "Tell both, Ben Ito with Eli Ode");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::approved);
  shown.become(MatchState::approved);
  shown.page.click(Role::button, "Tell both, Ben Ito with Eli Ode");
  CHECK(shown.all<command::SetMatchState>().size() == 1);  // is approved already
  CHECK(shown.page.has(Role::dialog, "Tell Ben Ito and Eli Ode"));
  shown.page.click(Role::button, "Copy, Eli Ode");
  CHECK(shown.last<command::CopyText>()->text.find("Hello Eli Ode,") != std::string::npos);
  CHECK(shown.page.find(Role::link, "Write mail, Ben Ito").value.find("mailto:ben@example.org") ==
        0);
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Not yet");
  CHECK_FALSE(shown.page.has(Role::dialog, "Tell Ben Ito and Eli Ode"));
  shown.page.click(Role::button, "Tell both, Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Both are told");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::notified);
  CHECK(shown.last<command::SetMatchState>()->ids.size() == 1);
}

TEST_CASE("help: that they have met is one press") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::notified);
  shown.page.click(Role::button, "They have met, Ben Ito with Eli Ode");
  const auto* met = shown.last<command::NoteThatTheyMet>();
  REQUIRE(met != nullptr);
  CHECK(shown.state.program.matches.find(met->match)->mentee == PersonId("eli"));
}

TEST_CASE("help: who met is helped, also where the session was written down elsewhere") {
  HelpPage shown;
  shown.need_by("eli", "family", "2026-09-12");
  shown.match();
  shown.become(MatchState::accepted);
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 0."));
  CHECK(shown.says("Overdue since"));
  shown.change([](Program& program) {
    for (const auto& [id, match] : program.matches) {
      if (!(match.mentee == PersonId("eli"))) continue;
      Session& session = program.sessions.live[SessionId("held")];
      session.match = id;
      session.state = SessionState::held;
      session.starts_at = "2026-09-11T15:00";
      session.minutes = 30;
    }
  });
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 1."));
  CHECK_FALSE(shown.says("Overdue since"));
}

TEST_CASE("help: who had met before the match ended was helped") {
  HelpPage shown;
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (!(match.mentee == PersonId("eli"))) continue;
      match.state = MatchState::ended_early;
      match.reason = "Moved away";
      Session& session = program.sessions.live[SessionId("held")];
      session.match = id;
      session.state = SessionState::held;
      session.starts_at = "2026-09-11T15:00";
    }
  });
  CHECK(shown.says("Asked: 4. Matched: 3. Helped: 1."));
}

TEST_CASE("help: a name that the program has is another person only when one says so") {
  HelpPage shown;
  const char* other = "It is somebody else of this name";
  const auto type_and_refuse = [&] {
    shown.page.type(Role::text_field, "Who needs help?", "Eli Ode");
    shown.page.choose("With what?", "Family outreach");
    CHECK_FALSE(shown.page.has(Role::checkbox, other));
    shown.refuse({"error.help.there", {arg("name", "Eli Ode")}});
    CHECK(shown.page.find(Role::text_field, "Who needs help?").invalid);
    CHECK(shown.page.has(Role::checkbox, other));
  };
  type_and_refuse();
  check_room_everywhere(shown);
  shown.page.type(Role::text_field, "Who needs help?", "Eli Odell");
  CHECK_FALSE(shown.page.has(Role::checkbox, other));
  type_and_refuse();
  shown.page.click(Role::checkbox, other);
  shown.page.click(Role::button, "Ask and match");
  CHECK(asked(shown).another);
}

TEST_CASE("help: answers are one press each, and who declines is asked why") {
  HelpPage shown;
  shown.match();
  shown.become(MatchState::notified);
  shown.page.click(Role::button, "Both accept, Ben Ito with Eli Ode");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::accepted);
  shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Decline and find another mentor");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::declined);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
  CHECK(shown.last<command::GoTo>() == nullptr);  // the screen shows what comes of it
}

TEST_CASE("help: who waits for approval is approved there") {
  HelpPage shown;
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("eli")].approval = Approval::waiting;
  });
  shown.page.click(Role::button, "Approve, Eli Ode, Family outreach");
  CHECK(shown.last<command::SetApproval>()->approval == Approval::approved);
}

TEST_CASE("the day by which help is needed stands where the goal does, and is edited there") {
  HelpPage shown;
  shown.need_by("eli", "family", "2026-09-18");
  shown.page.click(Role::button, "Change, Eli Ode, Family outreach");
  CHECK(shown.page.has(Role::complementary, "In this event"));
  shown.page.type(Role::date_field, "Family outreach: needed by", "2026-09-17");
  const Registration& eli = shown.last<command::PutRegistration>()->registration;
  CHECK(eli.requests.at(TopicId("family")).needed_by == "2026-09-17");
  shown.match();
  shown.page.click(Role::button, "Another mentor, Ben Ito with Eli Ode");
  const std::string panel =
      shown.page.text_in(shown.page.find(Role::complementary, "Why this match"));
  CHECK(panel.find("Needed by") != std::string::npos);
}
