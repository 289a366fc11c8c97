#include "report/event_texts.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codec/strings.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;

namespace {

constexpr std::array kKinds{EventKind::topic_sprint,
                            EventKind::pd_plan,
                            EventKind::one_off,
                            EventKind::speed_mentoring,
                            EventKind::informational_interview,
                            EventKind::new_teacher,
                            EventKind::blank};

bool holds_field(EventMessage message, std::string_view field) {
  return usual_texts(message, EventKind::blank, english()).text.find(written_field(field)) !=
         std::string::npos;
}

}  // namespace

TEST_CASE("event texts: every usual text can be read, in both languages and for every kind") {
  for (const auto& [language, words] : codec::embedded_words()) {
    for (const EventMessage message : kEventMessages) {
      for (const EventKind kind : kKinds) {
        const MessageTexts texts = usual_texts(message, kind, words);
        CAPTURE(texts.text);
        CHECK(read_texts(message, texts).ok());
        CHECK_FALSE(texts.subject.empty());
      }
    }
    for (const EventMessage message : kMatchMessages) {
      for (const EventKind kind : kKinds) {
        const MessageTexts texts = usual_texts(message, kind, words);
        CAPTURE(texts.text);
        CHECK(texts.text.find("{match}") != std::string::npos);
      }
    }
  }
}

TEST_CASE("event texts: what follows the greeting begins with a capital letter") {
  for (const auto& [language, words] : codec::embedded_words()) {
    std::set<std::string> texts{words.text("remedy.times.message"),
                                words.text("remedy.times.message.open")};
    for (const EventMessage message : kEventMessages) {
      for (const EventKind kind : kKinds) texts.insert(usual_texts(message, kind, words).text);
    }
    for (const std::string& text : texts) {
      CAPTURE(text);
      const std::size_t greeting = text.find("\n\n");
      REQUIRE(greeting != std::string::npos);
      const char first = text[greeting + 2];
      CHECK_FALSE((first >= 'a' && first <= 'z'));
    }
  }
}

TEST_CASE("event texts: each kind of matched event has words of its own where it matters") {
  const Words words = english();
  for (const EventMessage message :
       {EventMessage::notice, EventMessage::reminder, EventMessage::session, EventMessage::thanks,
        EventMessage::feedback}) {
    std::set<std::string> texts;
    for (const EventKind kind : kKinds) texts.insert(usual_texts(message, kind, words).text);
    CAPTURE(name_of(message));
    CHECK(texts.size() == kKinds.size() - 1);  // speed mentoring has messages of its sitting
  }
}

TEST_CASE("event texts: the ways out are in the texts that need them") {
  CHECK(holds_field(EventMessage::invitation, "form"));
  CHECK(holds_field(EventMessage::wishes, "page"));
  CHECK(holds_field(EventMessage::feedback, "page"));
  CHECK(holds_field(EventMessage::feedback_later, "page"));
}

TEST_CASE("event texts: own texts of every message are kept under its name and checked") {
  Event event;
  std::set<std::string> names;
  for (const EventMessage message : kEventMessages) {
    set_texts(event, message, {"About {event}", "Own text: {purpose}"}, english());
    names.insert(std::string(name_of(message)));
  }
  CHECK(names.size() == kEventMessages.size());
  CHECK(event.messages.size() == 2 * kEventMessages.size());
  CHECK(check_messages(event).ok());
  // Each has fields of its own: nobody is greeted in what goes to anybody.
  event.messages["invitation"] = "Hello {name}";
  CHECK_FALSE(check_messages(event).ok());
  event.messages["invitation"] = "{form}";
  event.messages["sign-up-refused"] = "{form}";
  CHECK_FALSE(check_messages(event).ok());
}

TEST_CASE("event texts: an own text that lacks what matters is found, and gets the usual line") {
  Event event;
  using Fields = std::vector<std::string_view>;
  const auto unsaid = [&](EventMessage message) {
    return unsaid_fields(event, message, english());
  };
  CHECK(unsaid(EventMessage::news).empty());  // the usual text
  event.messages["news"] = "Hello {name},\n\n{match}\nIt is over.\n\nAna";
  CHECK(unsaid(EventMessage::news) == Fields{"called_off"});
  say_field(event, EventMessage::news, "called_off", english());
  CHECK(event.messages.at("news") ==
        "Hello {name},\n\n{match}\nSession that does not take place: {called_off}. Please take it "
        "out "
        "of your calendar.\nIt is over.\n\nAna");
  CHECK(unsaid(EventMessage::news).empty());

  event.messages["session"] = "See you soon.\n";
  CHECK(unsaid(EventMessage::session) == Fields{"match", "when", "place"});
  say_field(event, EventMessage::session, "match", english());
  CHECK(event.messages.at("session") == "See you soon.\n\n{match}");
  for (const char* field : {"when", "place"}) {
    say_field(event, EventMessage::session, field, english());
  }
  CHECK(event.messages.at("session") == "See you soon.\n\n{match}\nWhen: {when}\nWhere: {place}");
  CHECK(unsaid(EventMessage::session).empty());

  event.messages["feedback"] = "{partner}: how was it?";
  CHECK(unsaid(EventMessage::feedback).empty());  // a school may use a form of its own
  say_field(event, EventMessage::feedback, "page", english());
  CHECK(event.messages.at("feedback") == "{partner}: how was it?\n\nYour own form:\n{page}");

  event.messages["notice"] = "{match}";  // people can answer without a link
  CHECK(unsaid(EventMessage::notice).empty());
  event.messages["notice"] = "You meet {partner}.";
  CHECK(unsaid(EventMessage::notice).empty());
  event.messages["notice"] = "Email: {email}";
  CHECK(unsaid(EventMessage::notice) == Fields{"match"});
  event.messages["news"] = "It is over.";
  CHECK(unsaid(EventMessage::news) == Fields{"match", "called_off"});
  event.messages["session-off"] = "It is off.";
  CHECK(unsaid(EventMessage::session_off) == Fields{"when"});
  event.messages["session-off"] = "{whenn}";  // can't be read: said otherwise
  CHECK(unsaid(EventMessage::session_off).empty());
}

TEST_CASE("event texts: the usual line stands before a closing greeting") {
  const auto with_match = [](const char* own) {
    Event event;
    event.messages["notice"] = own;
    say_field(event, EventMessage::notice, "match", english());
    return event.messages.at("notice");
  };
  CHECK(with_match("Hello {name},\n\nPlease meet soon.\n \nBest wishes,\nAna\n") ==
        "Hello {name},\n\nPlease meet soon.\n \n{match}\n\nBest wishes,\nAna");
  CHECK(with_match("Hello {name},\n\nThank you!") == "Hello {name},\n\n{match}\n\nThank you!");
  CHECK(with_match("Hello {name},\n\nPlease meet soon.") ==
        "Hello {name},\n\nPlease meet soon.\n\n{match}");
  CHECK(with_match("Please meet soon.\n\nBest wishes,\nAna Ruiz, Ed.D.") ==
        "Please meet soon.\n\n{match}\n\nBest wishes,\nAna Ruiz, Ed.D.");
  CHECK(with_match("Questions? Write to:\n\nana@example.org") ==
        "Questions? Write to:\n\nana@example.org\n\n{match}");
  CHECK(with_match("Please meet soon\nBest wishes,\nAna") ==
        "Please meet soon\nBest wishes,\nAna\n\n{match}");
}

TEST_CASE("event texts: every field has a name to be put in by, in both languages") {
  for (const auto& [language, words] : codec::embedded_words()) {
    for (const EventMessage message : kEventMessages) {
      for (const MessageField& field : text_fields(message)) {
        CAPTURE(field.name);
        CHECK(words.has("message_field." + std::string(field.name)));
      }
    }
  }
}

TEST_CASE("event texts: the days of the steps are in the texts that ask for something by then") {
  CHECK(holds_field(EventMessage::wishes, "wishes_until"));
  CHECK(holds_field(EventMessage::notice, "answer_by"));
  CHECK(holds_field(EventMessage::notice, "meet_by"));
  CHECK(holds_field(EventMessage::reminder, "answer_by"));
  CHECK(holds_field(EventMessage::feedback, "feedback_until"));
  // What became of a match is asked after that.
  CHECK_FALSE(holds_field(EventMessage::feedback_later, "feedback_until"));
  Event event;
  CHECK(values_of(event, english()).at("answer_by").empty());
  event.answer_by = "2026-10-01";
  CHECK(values_of(event, english()).at("answer_by") == english().day("2026-10-01"));
}
