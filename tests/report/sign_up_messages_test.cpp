#include "report/sign_up_messages.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;
using rondo::test::holds;

namespace {

std::vector<PersonMessage> messages(EventBuilder& builder, EventMessage message) {
  const auto written = sign_up_messages(builder.program, builder.event_id, message,
                                        texts_of(builder.event(), message, english()), english());
  REQUIRE(written.ok());
  return *written;
}

}  // namespace

TEST_CASE("sign-up messages: each hears how the own sign-up stands, and nobody else's") {
  EventBuilder builder;
  builder.mentor("Diego", "Circles").approval = Approval::approved;
  builder.mentee("Hana", "Check-ins").approval = Approval::approved;
  builder.mentee("Noah", "Check-ins").approval = Approval::refused;
  builder.mentee("Amara", "Check-ins").approval = Approval::waitlisted;
  builder.mentee("Bea", "Check-ins").approval = Approval::waiting;
  Registration& gone = builder.mentee("Kai", "Check-ins");
  gone.approval = Approval::approved;
  gone.withdrawn = true;
  const auto approved = messages(builder, EventMessage::sign_up_approved);
  REQUIRE(approved.size() == 2);
  CHECK(approved[0].name == "Diego");
  CHECK(approved[0].subject == "SEL sprint: you take part");
  CHECK(holds(approved[0], "Hello Diego,\n"));
  CHECK(holds(approved[0], "Your topics: Circles\n"));
  CHECK(holds(approved[1], "Your topics: Check-ins\n"));
  const auto refused = messages(builder, EventMessage::sign_up_refused);
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].name == "Noah");
  const auto on_hold = messages(builder, EventMessage::sign_up_waitlisted);
  REQUIRE(on_hold.size() == 1);
  CHECK(on_hold[0].name == "Amara");
  CHECK(holds(on_hold[0], "if a place becomes free, we write to you"));
}

TEST_CASE("sign-up messages: of a sitting they say when and where it is, once that is said") {
  Event event;
  event.name = "Opening day";
  event.kind = EventKind::speed_mentoring;
  const auto mail = [&] {
    const auto texts = texts_of(event, EventMessage::invitation, english());
    const Result<MessageTexts> written =
        invitation(event, {}, texts, "https://rondo.example/#form", {}, english());
    REQUIRE(written.ok());
    return written->text;
  };
  CHECK(mail().find("When") == std::string::npos);
  event.starts_at = "2026-12-01T14:00";
  event.rounds = 2;
  event.session_minutes = 8;
  event.changeover_minutes = 2;
  CHECK(mail().find("14:00 to 14:18\n") != std::string::npos);
  CHECK(mail().find("Where") == std::string::npos);
  event.venue = "Library";
  CHECK(mail().find("14:00 to 14:18\nWhere: Library\n") != std::string::npos);
  EventBuilder builder;
  builder.event().kind = EventKind::speed_mentoring;
  builder.event().venue = "Library";
  builder.mentee("Hana", "Check-ins").approval = Approval::approved;
  CHECK(holds(messages(builder, EventMessage::sign_up_approved)[0], "Where: Library\n"));
}

TEST_CASE("sign-up messages: the event's own words are sent, and unreadable ones refused") {
  EventBuilder builder;
  builder.mentee("Hana", "Check-ins").approval = Approval::refused;
  builder.event().messages["sign-up-refused"] = "Sorry, {name}: {topics}";
  CHECK(messages(builder, EventMessage::sign_up_refused)[0].text == "Sorry, Hana: Check-ins\n");
  const auto refused = sign_up_messages(builder.program, builder.event_id,
                                        EventMessage::sign_up_refused, {"", "{nme}"}, english());
  REQUIRE_FALSE(refused.ok());
  CHECK(english().text(refused.error()).find("{name}") != std::string::npos);
}

TEST_CASE("sign-up messages: the invitation says what it is for and brings the form") {
  EventBuilder builder;
  Event& event = builder.event();
  event.purpose = "Try one practice.";
  event.max_sessions = 1;
  event.session_minutes = 30;
  const auto texts = [&] {
    return texts_of(event, EventMessage::invitation, english());
  };
  const std::string address = "https://rondo.example/#rondo2.form." + std::string(3000, 'a');
  auto mail = invitation(event, {}, texts(), address, {}, english());
  REQUIRE(mail.ok());
  CHECK(mail->subject == "SEL sprint: please sign up");
  CHECK(mail->text.find(address + "\n") != std::string::npos);
  CHECK(mail->text.find("Try one practice.\n") != std::string::npos);
  CHECK(mail->text.find("once, 30 minutes") != std::string::npos);
  CHECK(mail->text.find("until") == std::string::npos);
  event.closes_on = "2026-10-01";
  mail = invitation(event, {}, texts(), address, {}, english());
  CHECK(mail->text.find("You can sign up until 2026-10-01.\n") != std::string::npos);
}

TEST_CASE("sign-up messages: the topic that is wanted stands above the signature") {
  Event event;
  const Coordinator from{"Amara Okafor", "amara@riverbend.example"};
  const auto mail = [&](const MessageTexts& texts) {
    const auto written = invitation(event, from, texts, "https://rondo.example/#form",
                                    "Restorative circles", english());
    REQUIRE(written.ok());
    return written->text;
  };
  const std::string line = "Above all we look for somebody who can offer: Restorative circles.\n";
  CHECK(mail(texts_of(event, EventMessage::invitation, english()))
            .ends_with("\n\n" + line + "\nAmara Okafor\n"));
  CHECK(mail({"Come", "Join: {form}\n\nYours,\n{coordinator}"})
            .ends_with("\n\n" + line + "\nYours,\nAmara Okafor\n"));
  CHECK(mail({"Come", "Join: {form}"}).ends_with("\n\n" + line));  // nobody signs
}

TEST_CASE(
    "sign-up messages: the invitation fits every way back and is signed, where that is said") {
  for (const EventKind kind : {EventKind::topic_sprint, EventKind::speed_mentoring}) {
    Event event;
    event.kind = kind;
    const auto texts = texts_of(event, EventMessage::invitation, english());
    const auto mail = [&](const Coordinator& from) {
      const auto written =
          invitation(event, from, texts, "https://rondo.example/#form", {}, english());
      REQUIRE(written.ok());
      return written->text;
    };
    const std::string signed_mail = mail({"Amara Okafor", "amara@riverbend.example"});
    CHECK(signed_mail.ends_with("\n\nAmara Okafor\n"));
    CHECK(signed_mail.find("copy the link") == std::string::npos);
    CHECK(signed_mail.find("press Finish") != std::string::npos);
    const std::string unsigned_mail = mail({"", "amara@riverbend.example"});
    CHECK(unsigned_mail.ends_with("It takes five minutes.\n"));
  }
}
