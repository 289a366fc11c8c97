// The step Feedback of an event that is matched, and a person's own page of it.
#include <doctest/doctest.h>

#include "feedback/match_feedback.h"
#include "report/feedback_page.h"
#include "ui/event_page.h"
#include "ui/next_things.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// The small event, matched; people have met.
struct AfterSessions : EventPage {
  explicit AfterSessions(MatchState reached = MatchState::completed)
      : EventPage(Screen::event_feedback) {
    match();
    change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = reached;
    });
  }

  MatchId match_id(std::string_view mentee) const {
    for (const auto& [id, match] : state.program.matches) {
      if (match.mentee.text() == mentee) return id;
    }
    return {};
  }

  // What became of it is asked by now.
  void meet_long_ago(std::string_view mentee) {
    change([&](Program& program) {
      Session& session = program.sessions.live[SessionId("s")];
      session.match = match_id(mentee);
      session.state = SessionState::held;
      session.starts_at = "2001-08-01T15:00";  // the page's clock says 2001-09-09
    });
  }

  // What one of the two of the mentee's match says.
  void say(std::string_view mentee, bool of_mentor, Feedback said) {
    change([&](Program& program) {
      const MatchId id = match_id(mentee);
      const Match& match = *program.matches.find(id);
      said.event = kEvent;
      said.match = id;
      said.from = of_mentor ? match.mentor : match.mentee;
      said.about = of_mentor ? match.mentee : match.mentor;
      said.given_at = "2026-10-06T09:00:00Z";
      const std::string key = std::string(mentee) + (of_mentor ? "-mentor" : "");
      program.feedback.live[FeedbackId(key)] = said;
    });
  }

  // Five mentees of Ben's, who all say how useful it was.
  void five_answers() {
    for (int number = 1; number <= 5; ++number) {
      const std::string mentee = "more" + std::to_string(number);
      change([&](Program& program) {
        program.people.live[PersonId(mentee)].name = "Mentee " + std::to_string(number);
        Match match = match_of("eli");
        match.mentee = PersonId(mentee);
        program.matches.live[MatchId(mentee)] = match;
      });
      Feedback said;
      said.useful = number;
      say(mentee, false, said);
    }
  }
};

// What Eli's own page shows on that day.
AppState own_page_of_eli(const AfterSessions& source, const char* today) {
  const Program& program = source.state.program;
  const auto page =
      feedback_page(program, kEvent, PersonId("eli"), match_forms(program, kEvent, today));
  REQUIRE(page);
  AppState state = new_state(Screen::guest);
  state.guest = GuestVisit{1, *page, {}, {}};
  return state;
}

Feedback wish(MeetAgain again) {
  Feedback said;
  said.meet_again = again;
  return said;
}

}  // namespace

TEST_CASE("match feedback: before there is a match it leads to the matches") {
  EventPage shown(Screen::event_feedback);
  CHECK(shown.says("Nobody to ask yet"));
  shown.page.click(Role::button, "Go to the matches");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("match feedback: whom to ask, who has answered and who has not met yet") {
  AfterSessions shown(MatchState::active);
  CHECK_FALSE(shown.says("Answered: 0 of 0."));
  CHECK(shown.says("Nobody has met yet"));
  shown.page.click(Role::button, "Go to the sessions");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_meet);
  CHECK(shown.says("not met yet"));
  CHECK_FALSE(shown.says("answer is missing"));
  CHECK(shown.page.has(Role::button, "Own page, Eli Ode"));
  CHECK_FALSE(shown.page.has(Role::button, "Type in, Eli Ode"));  // nothing is asked yet
  shown.become(MatchState::completed);
  CHECK(shown.page.has(Role::button, "Type in, Eli Ode"));
  CHECK(shown.says("Answered: 0 of 6. Still missing: 6."));
  CHECK(shown.says("answer is missing"));
  Feedback said;
  said.useful = 4;
  shown.say("eli", false, said);
  CHECK(shown.says("Answered: 1 of 6. Still missing: 5."));
  // Names stand in the rows of partners as well.
  const auto lists = [&](const std::string& name) {
    return shown.page.has(Role::button, "Type in, " + name);
  };
  shown.page.click(Role::radio, "Answered");
  CHECK(lists("Eli Ode"));
  CHECK_FALSE(lists("Carl Weiss"));
  shown.page.click(Role::radio, "Missing");
  CHECK(lists("Carl Weiss"));
  CHECK_FALSE(lists("Eli Ode"));
  shown.page.click(Role::radio, "All");
  shown.page.type(Role::search_field, "Find a name", "eli");
  CHECK(lists("Eli Ode"));
  CHECK_FALSE(lists("Carl Weiss"));
}

TEST_CASE("match feedback: answers on paper are typed in, question by question") {
  AfterSessions shown;
  shown.say("eli", false, wish(MeetAgain::yes));
  shown.page.click(Role::button, "Type in, Eli Ode");
  CHECK(shown.page.has(Role::dialog, "Feedback of Eli Ode"));
  CHECK(shown.says("How useful was it to meet Ben Ito?"));
  shown.page.click(Role::radio, "5");
  shown.page.click(Role::radio, "Partly");
  shown.page.type(Role::text_area, "What will you try after meeting Ben Ito?", "Exit tickets");
  shown.page.type(Role::text_area, "Anything about Ben Ito for the coordinator alone?", "Was late");
  shown.page.click(Role::button, "Save the answers");
  const auto* given = shown.last<command::GiveFeedback>();
  REQUIRE(given != nullptr);
  CHECK(given->event == kEvent);
  CHECK(given->from == PersonId("eli"));
  REQUIRE(given->answers.size() == 1);
  const Feedback& answer = given->answers[0];
  CHECK(answer.match == shown.match_id("eli"));
  CHECK(answer.useful == 5);
  CHECK(answer.answers.at("goal") == "partly");
  CHECK(answer.will_try == "Exit tickets");
  CHECK(answer.private_note == "Was late");
  // What was said before about meeting again was not shown, and stays as it is.
  CHECK(answer.meet_again == MeetAgain::not_said);
}

TEST_CASE(
    "match feedback: typing in asks about whom the person met, and hides only what was said") {
  AfterSessions shown(MatchState::active);
  shown.meet_long_ago("eli");
  const char* hidden =
      "What was said before about meeting again stays hidden, and stays as it is where nothing is "
      "chosen here.";
  REQUIRE(shown.match_of("dora").mentor == shown.match_of("eli").mentor);
  shown.page.click(Role::button, "Type in, Ben Ito");
  CHECK(shown.says("Was mentoring Eli Ode a good use of your time?"));
  CHECK_FALSE(shown.says("Was mentoring Dora Kim a good use of your time?"));
  CHECK_FALSE(shown.says(hidden));
  shown.page.click(Role::button, "Cancel");
  shown.say("eli", true, wish(MeetAgain::no));
  shown.page.click(Role::button, "Type in, Ben Ito");
  CHECK(shown.says(hidden));
}

TEST_CASE("match feedback: a mentor of two who differ is said of each how that stands") {
  AfterSessions shown(MatchState::active);
  REQUIRE(shown.match_of("dora").mentor == shown.match_of("eli").mentor);
  CHECK_FALSE(shown.says("Dora Kim · Family outreach · not met yet"));
  shown.meet_long_ago("eli");
  CHECK(shown.says("Eli Ode · Family outreach · form missing"));
  CHECK(shown.says("Dora Kim · Family outreach · not met yet"));
  CHECK_FALSE(shown.says("Ben Ito · Family outreach · form missing"));  // Eli has one match
  check_room_everywhere(shown);
  shown.say("eli", true, wish(MeetAgain::yes));
  CHECK(shown.says("Eli Ode · Family outreach · form answered"));
}

TEST_CASE("match feedback: a mentor of two has a card for each, with names that differ") {
  AfterSessions shown;
  REQUIRE(shown.match_of("dora").mentor == shown.match_of("eli").mentor);
  shown.page.click(Role::button, "Type in, Ben Ito");
  CHECK(shown.says("Was mentoring Dora Kim a good use of your time?"));
  CHECK(shown.says("Was mentoring Eli Ode a good use of your time?"));
  CHECK_FALSE(shown.says("Eli Ode on Family outreach"));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Feedback of Ben Ito"));
}

TEST_CASE("match feedback: who is missing is asked by message, now and four weeks later") {
  AfterSessions shown;
  shown.page.click(Role::button, "Ask for 6 answers");
  CHECK(shown.says("Hello Ana Ruiz,"));
  CHECK(shown.says("Fall sprint: how was it?"));
  shown.page.click(Role::button, "Copy, Eli Ode");
  CHECK(shown.last<command::CopyText>()->text.find("Ben Ito: Family outreach") !=
        std::string::npos);
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::feedback);
  shown.page.click(Role::radio, "What became of it (4 weeks later)");
  CHECK(shown.says("Nobody to write to now"));
  shown.meet_long_ago("eli");
  CHECK(shown.says("Hello Eli Ode,"));
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::feedback_later);
}

TEST_CASE("match feedback: each message has a button, with its own count, that opens it") {
  AfterSessions shown;
  const char* later = "Ask what became of it (1)";
  CHECK_FALSE(shown.page.has(Role::button, later));
  shown.meet_long_ago("eli");
  CHECK(shown.says("Answered: 0 of 7. Still missing: 6; what became of it (4 weeks later): 1."));
  check_room_everywhere(shown);
  CHECK(shown.says("answer is missing"));
  CHECK_FALSE(shown.says("later question is open"));
  shown.page.click(Role::button, later);
  CHECK(shown.says("Fall sprint: what became of it?"));
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::feedback_later);
  shown.page.click(Role::button, "Ask for 6 answers");
  CHECK(shown.says("Fall sprint: how was it?"));
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::feedback);
  Feedback said;
  said.useful = 4;
  for (const char* mentee : {"carl", "dora", "eli"}) {
    for (const bool of_mentor : {true, false}) shown.say(mentee, of_mentor, said);
  }
  CHECK(shown.says("Answered: 6 of 7. Still missing: 0; what became of it (4 weeks later): 1."));
  CHECK(shown.page.has(Role::button, later));
  CHECK_FALSE(shown.page.has(Role::button, "Go on to the report"));
  shown.page.click(Role::tab, "People");
  CHECK(shown.says("later question is open"));
  CHECK_FALSE(shown.says("answer is missing"));
}

TEST_CASE("match feedback: answers are read, private notes only when they are asked for") {
  AfterSessions shown;
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("No answers yet"));
  Feedback said = wish(MeetAgain::no);
  said.will_try = "Exit tickets";
  said.private_note = "Was late";
  shown.say("eli", false, said);
  CHECK(shown.says("Eli Ode about Ben Ito"));
  CHECK(shown.says("Exit tickets"));
  CHECK(shown.says("has a private note"));
  CHECK_FALSE(shown.says("Was late"));
  shown.page.click(Role::button, "Copy as a table");
  CHECK(shown.last<command::CopyTable>()->table.rows.size() == 1);
  shown.page.click(Role::checkbox, "Show private notes");
  CHECK(shown.says("Was late"));
  shown.page.click(Role::button, "Copy as a table");
  CHECK(shown.last<command::CopyTable>()->table.rows.size() == 2);
}

TEST_CASE("match feedback: only a wish of both is told, and becomes a match in one press") {
  AfterSessions shown;
  shown.say("eli", false, wish(MeetAgain::yes));
  shown.page.click(Role::tab, "Meet again");
  CHECK(shown.says("No pair yet"));
  shown.say("eli", true, wish(MeetAgain::yes));
  CHECK(shown.says("Ben Ito and Eli Ode"));
  shown.page.click(Role::button, "Make a follow-up match of 1 pair");
  CHECK(shown.last<command::FollowUp>()->event == kEvent);
}

TEST_CASE("match feedback: beyond the cap of the school year it is asked before a follow-up") {
  AfterSessions shown;
  shown.say("eli", false, wish(MeetAgain::yes));
  shown.say("eli", true, wish(MeetAgain::yes));
  shown.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 0;
  });
  shown.page.click(Role::tab, "Meet again");
  shown.page.click(Role::button, "Make a follow-up match of 1 pair");
  CHECK(shown.last<command::FollowUp>() == nullptr);
  CHECK(shown.page.has(Role::dialog, "The cap of the school year is reached"));
  CHECK(shown.says("Ben Ito would have 1 mentee this school year, of at most 0."));
  check_room_everywhere(shown, {Role::dialog});
  CHECK_FALSE(shown.page.has(Role::button, "Leave them out"));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "The cap of the school year is reached"));
  shown.page.click(Role::button, "Make a follow-up match of 1 pair");
  shown.page.click(Role::button, "Make all of them");
  REQUIRE(shown.last<command::FollowUp>() != nullptr);
  CHECK(shown.last<command::FollowUp>()->beyond_cap);
}

TEST_CASE("match feedback: sums are shown of five and more, and hidden of fewer") {
  AfterSessions shown;
  Feedback said;
  said.useful = 5;
  shown.say("eli", true, said);
  shown.page.click(Role::tab, "Figures");
  CHECK_FALSE(shown.page.has(Role::heading, "Mentees: Useful"));
  CHECK(shown.says("What people said is shown once 5 of them have answered"));
  shown.five_answers();
  CHECK(shown.page.has(Role::heading, "Mentees: Useful"));
  CHECK(shown.says("3.0 of 5 (5 answers)"));
  CHECK_FALSE(shown.page.has(Role::heading, "Mentors: Good use of time"));
}

TEST_CASE("match feedback: forms are printed, and a person's page is handed on") {
  AfterSessions shown;
  shown.state.page_address = "https://rondo.example/";
  shown.page.click(Role::button, "Print forms");
  CHECK(shown.last<command::PrintFeedbackForms>()->event == kEvent);
  shown.page.click(Role::button, "Own page, Eli Ode");
  CHECK(shown.page.has(Role::dialog, "The page of Eli Ode"));
  shown.page.click(Role::button, "Copy the address");
  CHECK(shown.last<command::CopyText>()->text.find("https://rondo.example/#rondo2.guest.") == 0);
  shown.page.click(Role::button, "Done");
  CHECK_FALSE(shown.page.has(Role::dialog, "The page of Eli Ode"));
}

TEST_CASE("match feedback: whole mails with answers are pasted as they are") {
  AfterSessions shown;
  shown.page.type(Role::text_area, "Mails or links with answers", "one\n\ntwo");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->text == "one\n\ntwo");
}

TEST_CASE("match feedback: answers that a link brought are looked at, but not the wish in them") {
  AfterSessions shown;
  codec::GuestAnswers given;
  given.event = kEvent;
  given.person = PersonId("eli");
  given.kind = EventKind::topic_sprint;
  codec::GuestAnswer& answer = given.answers.emplace_back();
  answer.match = shown.match_id("eli");
  answer.said = {{"useful", "4"}, {"goal", "partly"}, {"again", "no"}, {"note", "Was late"}};
  shown.state.received_answers = {given};
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "Answers from Eli Ode"));
  CHECK(shown.says("Ben Ito · Family outreach"));
  CHECK(shown.says("4 of 5"));
  CHECK(shown.says("Was late"));
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeAnswers>()->take);
}

TEST_CASE("own page of matches: a card for each, and answers made ready") {
  AfterSessions source;
  ScreenPage shown(own_page_of_eli(source, "2026-10-12"));
  CHECK(shown.says("For Eli Ode"));
  CHECK_FALSE(shown.says("Where to go"));
  CHECK(shown.page.has(Role::heading, "Ben Ito"));
  shown.page.click(Role::radio, "4");
  shown.page.type(Role::text_area, "What will you try after meeting Ben Ito?", "Exit tickets");
  shown.page.click(Role::button, "Finish");
  const auto* made = shown.last<command::AnswerAsGuest>();
  REQUIRE(made != nullptr);
  REQUIRE(made->answers.size() == 1);
  CHECK(made->answers[0].match == source.match_id("eli"));
  CHECK(made->answers[0].useful == 4);
  CHECK(made->answers[0].will_try == "Exit tickets");
  shown.state.guest->answers = made->answers;
  shown.state.guest->answers_address = "https://rondo.example/#rondo2.answers.1.x.y";
  shown.page.settle();
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.last<command::CopyText>()->text == shown.state.guest->answers_address);
}

TEST_CASE("match feedback: what is missing is a next thing on the home screen") {
  AfterSessions shown;
  const auto due = [&] {
    std::vector<Place> places;
    for (const NextThing& thing :
         next_things(shown.state.program, count_figures(shown.state.program), {})) {
      if (thing.title.key == "next.feedback_due") places.push_back(thing.place);
    }
    return places;
  };
  CHECK(due() == std::vector{Place{Screen::event_feedback, kEvent.text()}});
  shown.become(MatchState::active);
  CHECK(due().empty());
}

TEST_CASE("match feedback: home leads to the message that asks, now and four weeks later") {
  AfterSessions shown;
  shown.meet_long_ago("eli");
  const auto asks = [&](const std::string& thing) {
    shown.state.place = {Screen::home, {}};
    shown.page.settle();
    shown.page.click(Role::button, "Ask for feedback, " + thing);
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_feedback, kEvent.text()});
    shown.state.place = shown.last<command::GoTo>()->place;
    shown.page.settle();
    return shown.text();
  };
  const char* later = "Fall sprint: what became of it?";
  const char* now = "Fall sprint: how was it?";
  const std::string asked_later = asks("Fall sprint: 1 person can say what has become of it");
  CHECK(asked_later.find(later) != std::string::npos);
  const std::string asked_now = asks("6 answers about Fall sprint are missing");
  CHECK(asked_now.find(now) != std::string::npos);
}

TEST_CASE("match feedback: the text that asks is edited where it is sent") {
  AfterSessions shown;
  shown.page.click(Role::button, "Ask for 6 answers");
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Dear {name}\n\nabout {topic}: {partner}");
  CHECK(shown.says("Dear Ana Ruiz"));
  shown.page.click(Role::button, "Save the text");
  CHECK(shown.last<command::PutEvent>()->event.messages.at("feedback") ==
        "Dear {name}\n\nabout {topic}: {partner}");
}

TEST_CASE("own page of matches: after the last day it says so, but asks on what came of it later") {
  AfterSessions source;
  Event& event = source.state.program.events.live.at(kEvent);
  event.feedback_until = "2001-09-08";  // yesterday
  const auto page_on = [&](const char* day) {
    const auto forms = match_forms(source.state.program, kEvent, day);
    const auto page = feedback_page(source.state.program, kEvent, PersonId("eli"), forms);
    REQUIRE(page);
    return *page;
  };
  ScreenPage shown(new_state(Screen::guest));
  shown.state.guest = GuestVisit{1, page_on("2026-10-12"), {}, {}};
  shown.page.settle();
  CHECK(shown.says("The time to answer ended on 2001-09-08."));
  CHECK_FALSE(shown.page.has(Role::heading, "Ben Ito"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Answer late");
  CHECK(shown.page.has(Role::heading, "Ben Ito"));
  source.say("eli", false, wish(MeetAgain::yes));
  CHECK(page_on("2026-12-12").closes_on.empty());
}

TEST_CASE("own page of matches: what became of it is asked first, each under its own heading") {
  AfterSessions source;
  source.meet_long_ago("eli");
  ScreenPage shown(own_page_of_eli(source, "2001-09-09"));
  const auto top_of = [&](const char* heading) {
    return shown.page.find(Role::heading, heading).rect.y;
  };
  const char* question =
      "Has what you worked on with Ben Ito (4 weeks later) become part of your work?";
  CHECK(top_of("What became of it?") < top_of("How was it?"));
  CHECK(shown.page.find(Role::radio_group, question).rect.y < top_of("How was it?"));
  source.say("eli", false, wish(MeetAgain::yes));
  const auto later = match_forms(source.state.program, kEvent, "2001-09-09");
  shown.state.guest->page = *feedback_page(source.state.program, kEvent, PersonId("eli"), later);
  shown.state.guest->number = 2;
  shown.page.settle();
  CHECK(shown.page.has(Role::heading, "What became of it?"));
  CHECK_FALSE(shown.page.has(Role::heading, "How was it?"));
}

TEST_CASE("match feedback: an answer after the last day is marked as late, and can be taken") {
  AfterSessions shown;
  shown.change(
      [](Program& program) { program.events.live.at(kEvent).feedback_until = "2001-09-08"; });
  codec::GuestAnswers given;
  given.event = kEvent;
  given.person = PersonId("eli");
  given.kind = EventKind::topic_sprint;
  given.given_at = "2001-09-08T12:00:00Z";
  codec::GuestAnswer& answer = given.answers.emplace_back();
  answer.match = shown.match_id("eli");
  answer.said = {{"useful", "4"}};
  shown.state.received_answers = {given};
  shown.page.settle();
  CHECK_FALSE(shown.says("Late: the last day was"));
  shown.state.received_answers[0].given_at =
      "2100-01-01T12:00:00Z";  // now, by a clock that is ahead
  shown.page.settle();
  CHECK(shown.says("Late: the last day was 2001-09-08"));
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeAnswers>()->take);
}

TEST_CASE("match feedback: who is asked twice about one match is told of it once, with the day") {
  AfterSessions shown;
  shown.meet_long_ago("eli");
  CHECK(shown.says("Ben Ito · Family outreach · what became of it: open since 2001-08-29"));
  CHECK_FALSE(shown.says("Family outreach; Ben Ito"));
  CHECK_FALSE(shown.says("asked again on"));
  Feedback said;
  said.later = true;
  said.practice = Practice::tried;
  shown.say("eli", false, said);
  CHECK(shown.says("Ben Ito · Family outreach · what became of it: answered"));
}

TEST_CASE("match feedback: a day to come is one on which somebody is to be asked again") {
  AfterSessions shown;
  shown.change([&](Program& program) {
    Session session;
    session.match = shown.match_id("eli");
    session.state = SessionState::held;
    session.starts_at = "2001-09-05T15:00";  // the page's clock says 2001-09-09
    program.sessions.live[SessionId("s")] = session;
  });
  CHECK(shown.says("Ben Ito · Family outreach · to be asked again on 2001-10-03"));
}

TEST_CASE("match feedback: what is typed in waits for who leaves the form without a decision") {
  AfterSessions shown;
  const char* question = "What will you try after meeting Ben Ito?";
  shown.page.click(Role::button, "Type in, Eli Ode");
  shown.page.key(access::Key::escape);
  CHECK_FALSE(shown.says("not saved yet"));
  shown.page.click(Role::button, "Type in, Eli Ode");
  shown.page.type(Role::text_area, question, "Exit tickets");
  shown.page.key(access::Key::escape);
  CHECK_FALSE(shown.page.has(Role::dialog, "Feedback of Eli Ode"));
  CHECK(shown.says("not saved yet"));
  check_room_everywhere(shown);
  // Another event in between.
  shown.change([](Program& program) {
    program.events.live[EventId("other")] = program.events.live[kEvent];
  });
  for (const char* event : {"other", "event"}) {
    shown.state.place.id = event;
    shown.page.settle();
  }
  shown.page.click(Role::button, "Type in, Eli Ode");
  CHECK(shown.page.find(Role::text_area, question).value == "Exit tickets");
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.says("not saved yet"));
  shown.page.click(Role::button, "Type in, Eli Ode");
  CHECK(shown.page.find(Role::text_area, question).value.empty());
}

TEST_CASE("match feedback: what was typed gives way to what the person has said since") {
  AfterSessions shown;
  const char* question = "What will you try after meeting Ben Ito?";
  shown.page.click(Role::button, "Type in, Eli Ode");
  shown.page.type(Role::text_area, question, "Exit tickets");
  shown.page.key(access::Key::escape);
  Feedback own;
  own.will_try = "Two check-ins a week";
  shown.say("eli", false, own);
  shown.page.click(Role::button, "Type in, Eli Ode");
  CHECK(shown.page.find(Role::text_area, question).value == "Two check-ins a week");
  CHECK(shown.says("1 answer that was typed here before was dropped"));
  CHECK_FALSE(shown.says("not saved yet"));
  shown.page.click(Role::button, "Save the answers");
  CHECK(shown.last<command::GiveFeedback>()->answers[0].will_try == "Two check-ins a week");
}

TEST_CASE("match feedback: what was typed about one partner stays when there is another") {
  AfterSessions shown;
  const char* question = "What will you try after meeting Ben Ito?";
  shown.page.click(Role::button, "Type in, Eli Ode");
  shown.page.type(Role::text_area, question, "Exit tickets");
  shown.page.key(access::Key::escape);
  const MatchId id = shown.match_id("eli");
  const Match match = shown.match_of("eli");
  SUBCASE("besides") {
    shown.change([&](Program& program) {
      Match other = match;
      other.mentor = PersonId("ana");
      program.matches.live[MatchId("other")] = other;
    });
    shown.page.click(Role::button, "Type in, Eli Ode");
    CHECK(shown.page.find(Role::text_area, question).value == "Exit tickets");
  }
  SUBCASE("instead, until the first is there again") {
    shown.change([&](Program& program) {
      Match other = match;
      other.mentor = PersonId("ana");
      program.matches.live.erase(id);
      program.matches.live[MatchId("other")] = other;
    });
    shown.page.click(Role::button, "Type in, Eli Ode");
    CHECK_FALSE(shown.page.has(Role::text_area, question));
    CHECK(shown.says("1 answer that was typed before"));
    shown.page.click(Role::button, "Save the answers");
    CHECK(shown.says("not saved yet"));
    shown.change([&](Program& program) { program.matches.live[id] = match; });
    shown.page.click(Role::button, "Type in, Eli Ode");
    CHECK(shown.page.find(Role::text_area, question).value == "Exit tickets");
  }
}
