#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/notice_visit.h"
#include "ui/event_tell_parts.h"
#include "ui/room.h"
#include "ui/tell_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

void let_all_have_met(EventPage& shown) {
  shown.change([](Program& program) {
    for (const auto& [id, match] : program.matches) {
      Session& session = program.sessions.live[SessionId(id.text())];
      session.match = id;
      session.state = SessionState::held;
    }
  });
}

}  // namespace

TEST_CASE("tell: before anything is approved it leads to the matches") {
  EventPage shown(Screen::event_tell);
  shown.page.click(Role::button, "Go to the matches");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("tell: messages to copy or to take along, then all are marked as told") {
  TellPage shown;
  CHECK(shown.says("Pairs told: 0 of 3. Accepted or begun: 0."));
  CHECK(shown.says("You mentor Carl Weiss"));
  shown.page.click(Role::button, "Copy, Carl Weiss");
  REQUIRE(shown.last<command::CopyText>() != nullptr);
  CHECK(shown.last<command::CopyText>()->text.find("Hello Carl Weiss,") != std::string::npos);
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::notice);
  shown.page.click(Role::radio, "Reminder");
  CHECK(shown.says("Reminders go to those who were told and have not answered yet."));
  CHECK_FALSE(shown.page.has(Role::button, "Mark 5 people as told"));
  shown.page.click(Role::radio, "You have a match");
  shown.page.click(Role::button, "Mark 5 people as told");
  CHECK(shown.marked().event == kEvent);
  CHECK(shown.marked().people.size() == 5);
  CHECK(shown.drafts.event.of<TellDrafts>().tab == "messages");
}

TEST_CASE("tell: each person is ticked, and nobody is asked for who has heard of all") {
  TellPage shown;
  shown.page.click(Role::button, "Mark as told, Carl Weiss");
  CHECK(shown.marked().people == std::vector<PersonId>{PersonId("carl")});
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee == PersonId("carl")) match.told = {match.mentee};
    }
  });
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Carl Weiss"));
  CHECK(shown.page.has(Role::button, "Mark 4 people as told"));
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("Carl Weiss has been told"));
  shown.page.click(Role::tab, "Messages");
  shown.become(MatchState::notified);
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Eli Ode"));
  CHECK_FALSE(shown.page.has(Role::button, "Mark 4 people as told"));
  CHECK(shown.page.has(Role::button, "Go on to sessions"));
}

TEST_CASE("tell: those whom no mail reaches are counted, and not marked with the others") {
  TellPage shown;
  CHECK_FALSE(shown.says("has no address"));
  shown.change([](Program& program) { program.people.live[PersonId("eli")].email.clear(); });
  CHECK(shown.says("1 person has no address: tell them yourself, then mark them as told."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Mark 4 people as told");
  const std::vector<PersonId> people = shown.marked().people;
  CHECK(std::find(people.begin(), people.end(), PersonId("eli")) == people.end());
  shown.change([](Program& program) {
    for (auto& [id, person] : program.people.live) person.email.clear();
  });
  shown.page.click(Role::button, "Mark 5 people as told");
  CHECK(shown.marked().people.size() == 5);
}

TEST_CASE("tell: who knows of a pair that was swapped is named until told of the new one") {
  TellPage shown;
  CHECK_FALSE(shown.says("knows of a pair that was swapped"));
  MatchId swapped;
  shown.change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee != PersonId("carl")) continue;
      swapped = id;
      match.state = MatchState::proposed;
      match.told_of = {{PersonId("carl"), PersonId("ben")}};
    }
  });
  CHECK(shown.says("1 person knows of a pair that was swapped"));
  CHECK(shown.says("Carl Weiss. Approve the new pairs"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Approve 1 pair");
  CHECK(shown.set().state == MatchState::approved);
  CHECK(shown.set().ids == std::vector<MatchId>{swapped});
  shown.become(MatchState::approved);
  CHECK(shown.says("Mark them as told once it has gone out"));
  CHECK(shown.page.has(Role::button, "Mark as told, Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Approve 1 pair"));
  shown.become(MatchState::notified);
  CHECK_FALSE(shown.says("knows of a pair that was swapped"));
}

TEST_CASE("tell: who was told of a match that is off is named until told so") {
  TellPage shown;
  shown.become(MatchState::notified);
  CHECK_FALSE(shown.page.has(Role::button, "See the message"));
  const PersonId carl("carl");
  Match released;
  shown.change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee != carl) continue;
      match.state = MatchState::proposed;
      match.told_of = {{match.mentor, carl}, {carl, match.mentor}};
      released = match;
    }
  });
  CHECK(shown.says("2 people have to be told that their match is off"));
  CHECK_FALSE(shown.says("of a pair that was swapped"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "See the message");
  CHECK(shown.says("does not go on"));
  shown.page.click(Role::button, "Mark as told");
  const auto* told = shown.last<command::MarkToldOfOff>();
  REQUIRE(told != nullptr);
  CHECK(told->event == kEvent);
  CHECK(told->people.size() == 2);

  // Gone altogether, and so is all else: the messages are there to be sent.
  shown.change([&](Program& program) {
    program.matches.live.clear();
    program.registrations.live.at(RegistrationId("carl")).off_mentors = {
        {MatchId("gone"), {released.mentor, released.topic}}};
  });
  CHECK(shown.says("1 person has to be told that a match is off"));
  CHECK(shown.says("Carl Weiss. This person was told of a match that does not go on."));
  CHECK(shown.says("does not go on"));
  shown.change([](Program& program) {
    program.registrations.live.at(RegistrationId("carl")).off_mentors.clear();
  });
  CHECK_FALSE(shown.says("has to be told that"));
  CHECK(shown.page.has(Role::button, "Go to the matches"));
}

TEST_CASE("tell: a message that has gone to all does not say that nobody needs it yet") {
  TellPage shown;
  for (const char* message : {"Session is off", "Match has ended"}) {
    CAPTURE(message);
    shown.page.click(Role::radio, message);
    CHECK(shown.says("Nobody to write to now"));
    CHECK(shown.says("until they are marked as told."));
  }
}

TEST_CASE("tell: each match offers what comes next") {
  TellPage shown;
  shown.page.click(Role::tab, "Answers");
  const std::string pair = "Ben Ito with Eli Ode";
  const auto press = [&](const std::string& word) {
    shown.page.click(Role::button, word + ", " + pair);
    return shown.set().state;
  };
  CHECK(press("Mark as told") == MatchState::notified);
  shown.become(MatchState::notified);
  CHECK(press("Both accept") == MatchState::accepted);
  shown.become(MatchState::accepted);
  CHECK(press("Has begun") == MatchState::active);
  shown.become(MatchState::active);
  CHECK(press("Completed") == MatchState::completed);
  shown.become(MatchState::completed);
  CHECK(shown.says("Completed"));
  CHECK_FALSE(shown.page.has(Role::button, "Completed, " + pair));
}

TEST_CASE("tell: who declines is asked for a reason, and the request can be matched again") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  CHECK(shown.page.has(Role::dialog, "Decline this match?"));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Decline this match?"));
  CHECK(shown.last<command::SetMatchState>() == nullptr);
  shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  shown.page.type(Role::text_area, "Reason, if you know it", "no time");
  shown.page.click(Role::button, "Decline");
  CHECK(shown.set().state == MatchState::declined);
  CHECK(shown.set().reason == "no time");
  shown.become(MatchState::declined);
  CHECK(shown.says("3 requests are open again"));
  CHECK_FALSE(shown.says("Pairs told"));
  CHECK(shown.page.has(Role::button, "Match again, Ben Ito with Eli Ode"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}

TEST_CASE("tell: on a phone the longest button of a decline stands under the other two") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  shown.page.input().width = 390;
  shown.page.settle();
  const auto top = [&](std::string_view name) {
    return shown.page.find(Role::button, name).rect.y;
  };
  CHECK(top("Cancel") == top("Decline"));
  CHECK(top("Decline and find another mentor") > top("Decline"));
}

TEST_CASE("tell: a reason that was typed waits for who leaves without a decision") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  const auto ask = [&] {
    shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
    return shown.page.find(Role::text_area, "Reason, if you know it").value;
  };
  ask();
  shown.page.type(Role::text_area, "Reason, if you know it", "no time");
  shown.page.key(access::Key::escape);
  CHECK(ask() == "no time");
  shown.page.key(access::Key::escape);
  SUBCASE("not for another end of the match") {
    shown.become(MatchState::active);
    shown.page.click(Role::button, "Ends early, Ben Ito with Eli Ode");
    CHECK(shown.page.find(Role::text_area, "Reason, if you know it").value.empty());
    shown.page.click(Role::button, "Cancel");
    shown.become(MatchState::notified);
  }
  SUBCASE("also while another event is shown") {
    shown.change([](Program& program) {
      program.events.live[EventId("other")] = program.events.live[kEvent];
    });
    for (const char* event : {"other", "event"}) {
      shown.state.place.id = event;
      shown.page.settle();
    }
    shown.page.click(Role::tab, "Answers");
  }
  CHECK(ask() == "no time");
  shown.page.click(Role::button, "Cancel");
  CHECK(ask().empty());
}

TEST_CASE("tell: a text that is being edited waits while another event is shown") {
  TellPage shown;
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Dear {name}");
  shown.change([](Program& program) {
    program.events.live[EventId("other")] = program.events.live[kEvent];
  });
  for (const char* event : {"other", "event"}) {
    shown.state.place.id = event;
    shown.page.settle();
  }
  CHECK(shown.page.find(Role::text_area, "Text").value == "Dear {name}");
  shown.page.click(Role::button, "Save the text");
  CHECK(shown.last<command::PutEvent>()->event.messages.at("notice") == "Dear {name}");
}

TEST_CASE("tell: an early end can look for another mentor at once") {
  TellPage shown;
  shown.become(MatchState::active);
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "Ends early, Ben Ito with Eli Ode");
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "End it and find another mentor");
  CHECK(shown.set().state == MatchState::ended_early);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
  CHECK(shown.last<command::RunMatch>()->anew == shown.set().ids);
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
  CHECK_FALSE(shown.page.has(Role::dialog, "End this match early?"));
}

TEST_CASE("tell: before a match ends it is said where another mentor is asked for") {
  TellPage shown;
  shown.become(MatchState::active);
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "Ends early, Ben Ito with Eli Ode");
  CHECK(shown.says("“Match again” on Match, or on Tell"));
  let_all_have_met(shown);
  CHECK_FALSE(shown.says("“Match again” on Match, or on Tell"));
  CHECK(shown.says("The two have met, so the request counts as served"));
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("tell: requests that are open again are counted once, and not once served") {
  TellPage shown;
  shown.become(MatchState::declined);
  shown.page.click(Role::tab, "Answers");
  shown.match_also("eli", "ana", MatchState::declined);
  CHECK(shown.says("3 requests are open again"));
  shown.match_also("eli", "ana", MatchState::approved);
  CHECK(shown.says("2 requests are open again"));
}

TEST_CASE("tell: who has as many matches as the event serves is not matched again") {
  TellPage shown;
  shown.become(MatchState::declined);
  shown.page.click(Role::tab, "Answers");
  REQUIRE(shown.match_of("dora").topic == TopicId("family"));
  CHECK(shown.says("3 requests are open again"));
  const std::string again = "Match again, Ben Ito with Dora Kim";
  REQUIRE(shown.page.has(Role::button, again));
  change_event(shown, [](Event& event) { event.requests_per_mentee = 2; });
  shown.match_also("dora", "ana", MatchState::approved, "data");
  CHECK(shown.page.has(Role::button, again));
  change_event(shown, [](Event& event) { event.requests_per_mentee = 1; });
  CHECK_FALSE(shown.page.has(Role::button, again));
  CHECK(shown.says("2 requests are open again"));
}

TEST_CASE("tell: who had met before the match ended waits for nobody, and may ask anew") {
  TellPage shown;
  shown.become(MatchState::ended_early);
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("3 requests are open again"));
  CHECK_FALSE(shown.says("counts as served"));
  let_all_have_met(shown);
  CHECK_FALSE(shown.says("open again"));
  CHECK(shown.says("3 requests count as served"));
  check_room_everywhere(shown);
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  shown.page.click(Role::button, "Match again, Ben Ito with Eli Ode");
  REQUIRE(shown.last<command::RunMatch>() != nullptr);
  REQUIRE(shown.last<command::RunMatch>()->anew.size() == 1);
  const MatchId asked = shown.last<command::RunMatch>()->anew.front();
  CHECK(shown.state.program.matches.find(asked)->mentee == PersonId("eli"));
  shown.change([&](Program& program) { program.matches.live.at(asked).asks_anew = true; });
  CHECK(shown.says("1 request is open again"));
  // Likewise where it was completed, and did not settle the matter.
  shown.change(
      [&](Program& program) { program.matches.live.at(asked).state = MatchState::completed; });
  CHECK(shown.says("1 request is open again"));
  CHECK(shown.page.has(Role::button, "Match again, Ben Ito with Eli Ode"));
  // What gave way stands no more: nothing is told of it, and nothing comes next.
  CHECK_FALSE(shown.says("Pairs told"));
  CHECK_FALSE(shown.page.has(Role::button, "Go on to sessions"));
  shown.change([&](Program& program) { program.matches.live.at(asked).asks_anew = false; });
  CHECK(shown.says("Pairs told: 1 of 1. Accepted or begun: 1."));
}

TEST_CASE("tell: a message is shown for whoever is chosen, and goes to the mail program") {
  TellPage shown;
  shown.change([](Program& program) {
    program.people.live[PersonId("carl")].email = "carl@example.org";
    program.people.live[PersonId("eli")].email.clear();
  });
  CHECK_FALSE(shown.says("Hello Eli Ode,"));
  shown.page.choose("Show the one to", "Eli Ode");
  CHECK(shown.says("Hello Eli Ode,"));
  const std::string mail = shown.page.find(Role::link, "Write mail, Carl Weiss").value;
  CHECK(mail.find("mailto:carl@example.org?subject=Fall%20sprint") == 0);
  CHECK_FALSE(shown.page.has(Role::link, "Write mail, Eli Ode"));
}

TEST_CASE("tell: people come first; the example stands beside them, or waits on a small screen") {
  TellPage shown;
  const access::Rect table = shown.page.find(Role::table, "Messages").rect;
  const access::Rect example = shown.page.find(Role::region, "How it reads").rect;
  CHECK(example.x >= table.right());
  CHECK(example.y <= table.y + 1);
  shown.page.input().width = 390;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::region, "How it reads"));
  shown.page.input().height = 844;
  shown.page.click(Role::button, "Show an example");
  const access::Node& in_sight = shown.page.find(Role::region, "How it reads");
  CHECK(in_sight.rect.y + 100 < in_sight.clip.bottom());
  shown.page.click(Role::button, "Hide the example");
  CHECK_FALSE(shown.page.has(Role::region, "How it reads"));
}

TEST_CASE("tell: on a phone who asks for a message has it in sight, also if one was open") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.input().width = 390;
  shown.page.input().height = 844;
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee != PersonId("carl")) continue;
      match.state = MatchState::proposed;
      match.told_of = {{match.mentor, match.mentee}, {match.mentee, match.mentor}};
    }
  });
  for (const bool was_open : {false, true}) {
    CAPTURE(was_open);
    if (was_open) shown.page.choose("What to send", "You have a match");
    shown.page.click(Role::button, "See the message");
    const access::Node& example = shown.page.find(Role::region, "How it reads");
    CHECK(example.rect.y >= example.clip.y);
    CHECK(example.rect.y + 200 < example.clip.bottom());
    CHECK(shown.says("does not go on"));
  }
}

TEST_CASE("tell: links that nobody else can open come with a warning") {
  TellPage shown;
  shown.state.page_address = "https://rondo.example/";
  shown.page.settle();
  CHECK_FALSE(shown.says("no other can open a link made here"));
  for (const char* address : {"http://127.0.0.1:8000/", "file:///home/rondo/index.html"}) {
    shown.state.page_address = address;
    shown.page.settle();
    CHECK(shown.says("no other can open a link made here"));
  }
}

TEST_CASE("tell: a long message says that a mail program may cut it") {
  TellPage shown;
  CHECK_FALSE(shown.says("A mail program may cut those"));
  shown.change([](Program& program) {
    std::string& text = program.events.live[kEvent].messages["notice"];
    while (text.size() < 2000) text += "Many words. ";
    text += "{match}";
  });
  CHECK(shown.says("A mail program may cut those"));
  check_room_everywhere(shown);
}

TEST_CASE("tell: the text is edited with fields to put in, and the usual one comes back") {
  TellPage shown;
  shown.page.click(Role::button, "Edit the text");
  CHECK(shown.page.find(Role::text_area, "Text").value.find("{match}") != std::string::npos);
  shown.page.type(Role::text_field, "Subject", "For {name}");
  shown.page.type(Role::text_area, "Text", "Dear {name}");
  shown.page.click(Role::button, "Partner’s name");
  CHECK(shown.page.find(Role::text_area, "Text").value == "Dear {name}{partner}");
  // What is typed in the middle is where the next field goes in.
  shown.page.type(Role::text_area, "Text", "Dear {name}\n\nabout:\n{partner}");
  shown.page.click(Role::button, "Topic");
  CHECK(shown.page.find(Role::text_area, "Text").value ==
        "Dear {name}\n\nabout:\n{topic}{partner}");
  shown.page.choose("Show the one to", "Eli Ode");
  CHECK(shown.says("For Eli Ode"));
  CHECK(shown.says("Family outreachBen Ito"));
  shown.page.click(Role::button, "Save the text");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  const auto own = shown.last<command::PutEvent>()->event.messages;
  CHECK(own.at("notice.subject") == "For {name}");
  CHECK(own.at("notice") == "Dear {name}\n\nabout:\n{topic}{partner}");
  CHECK_FALSE(shown.page.has(Role::button, "Save the text"));
  shown.change([&](Program& program) { program.events.live[kEvent].messages = own; });
  CHECK(shown.says("For Eli Ode"));
  shown.page.click(Role::button, "Edit the text");
  shown.page.click(Role::button, "Usual text again");
  shown.page.click(Role::button, "Save the text");
  CHECK(shown.last<command::PutEvent>()->event.messages.empty());
}

TEST_CASE("tell: a text that can't be read says where, and can't be saved") {
  TellPage shown;
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Hello\n{partnr}");
  const access::Node& field = shown.page.find(Role::text_area, "Text");
  CHECK(field.invalid);
  CHECK(field.description.find("Line 2: there is no field {partnr} here. Is {partner} meant?") !=
        std::string::npos);
  CHECK(shown.page.find(Role::button, "Save the text").disabled);
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.says("You mentor Carl Weiss"));
  // One that came with a file.
  shown.change([](Program& program) { program.events.live[kEvent].messages["notice"] = "{"; });
  CHECK(shown.says("The text of this message can’t be read"));
}

TEST_CASE("tell: who has said yes is seen while the other has not answered") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.accepted_by = {match.mentee};
  });
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("Eli Ode has said yes"));
}

TEST_CASE("tell: answers that came in are shown with what they do before they are taken in") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  shown.page.type(Role::text_area, "Mails or links with answers", "one\n\ntwo");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->text == "one\n\ntwo");

  auto received = std::make_shared<ReceivedAnswers>();
  const auto add = [&](const Match& match, bool accepts, const char* reason) {
    const auto found =
        std::find_if(shown.state.program.matches.begin(), shown.state.program.matches.end(),
                     [&](const auto& entry) { return entry.second == match; });
    received->answers.push_back(
        {shown.state.program.id,
         {kEvent, found->first, match.mentee, accepts, reason, "2026-09-10T08:00:00Z"}});
  };
  add(shown.match_of("eli"), false, "no time");
  add(shown.match_of("carl"), true, "");
  shown.state.received_match_answers = received;
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "2 answers have come in"));
  CHECK(shown.says("2 answers change something here."));
  CHECK(shown.says("Eli Ode: no"));
  CHECK(shown.says("no time"));
  CHECK(shown.says("The other one has not answered yet"));
  check_room_everywhere(shown, {Role::dialog});
  shown.change([](Program& program) { program.events.live[kEvent].archived = true; });
  shown.page.click(Role::button, "Bring back, Fall sprint");
  CHECK_FALSE(shown.last<command::PutEvent>()->event.archived);
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeMatchAnswers>()->take);

  received->answers[0].said.match = MatchId("gone");
  received->answers.pop_back();
  shown.page.settle();
  CHECK(shown.says("Is not in the program any more"));
  shown.page.click(Role::button, "Put aside");
  CHECK_FALSE(shown.last<command::TakeMatchAnswers>()->take);
}

TEST_CASE("tell: there is room for longer words while a text is edited and answers come in") {
  TellPage shown;
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Edit the text");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Cancel");
  shown.become(MatchState::active);
  shown.drafts.event.of<TellDrafts>().tab = "answers";
  check_room_everywhere(shown);
  shown.become(MatchState::declined);
  check_room_everywhere(shown);
}

TEST_CASE("tell: somebody withdraws by link, and what ends by it is shown before it is taken in") {
  TellPage shown;
  shown.become(MatchState::active);
  const Match& match = shown.match_of("eli");
  MatchAnswer said{kEvent, {}, PersonId("eli"), false, "", "2026-09-10T08:00:00Z", true};
  for (const auto& [id, other] : shown.state.program.matches) {
    if (other == match) said.match = id;
  }
  auto received = std::make_shared<ReceivedAnswers>();
  received->answers.push_back({shown.state.program.id, said});
  shown.state.received_match_answers = received;
  shown.page.settle();
  CHECK(shown.says("Eli Ode withdraws"));
  CHECK(shown.says("1 match ends"));
  CHECK(shown.says("ends early"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeMatchAnswers>()->take);
}

TEST_CASE("tell: nobody looks for another mentor for who has withdrawn") {
  TellPage shown;
  shown.become(MatchState::declined);
  shown.change([](Program& program) {
    program.registrations.live.at(RegistrationId("eli")).withdrawn = true;
  });
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("2 requests are open again"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again, Ben Ito with Eli Ode"));
}

TEST_CASE("tell: pairs that wait for approval are counted, with the way to them") {
  TellPage shown;
  CHECK_FALSE(shown.says("waits for approval"));
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee == PersonId("carl")) match.state = MatchState::proposed;
    }
  });
  CHECK(shown.says("1 pair waits for approval"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Go to the matches");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("tell: beside an answer the topic is told whole") {
  TellPage shown;
  const std::string topic = "Planning, pacing and assessment of a whole term";
  shown.change([&](Program& program) { program.topics.live[TopicId("data")].name = topic; });
  shown.page.click(Role::tab, "Answers");
  REQUIRE(shown.says(topic));
  for (const std::string& cut : shown.page.cut()) CHECK(cut != topic);
}
