#include "feedback/forms.h"

#include <doctest/doctest.h>

#include <set>

#include "support/event_kinds.h"

using namespace rondo;
using test::kMatchedKinds;

namespace {

std::set<std::string_view> keys_of(EventKind kind, bool of_mentor, bool later) {
  std::set<std::string_view> keys;
  for (const Question& question : questions_of(kind, of_mentor, later)) {
    CHECK_MESSAGE(keys.insert(question.key).second, question.key);
  }
  return keys;
}

using Keys = std::set<std::string_view>;

}  // namespace

TEST_CASE("forms: each kind asks its mentees what it is for") {
  CHECK(keys_of(EventKind::topic_sprint, false, false) ==
        Keys{"useful", "will_try", "goal", "again", "note"});
  CHECK(keys_of(EventKind::pd_plan, false, false) ==
        Keys{"useful", "learned", "counts", "again", "note"});
  CHECK(keys_of(EventKind::one_off, false, false) == Keys{"useful", "settled", "again", "note"});
  CHECK(keys_of(EventKind::informational_interview, false, false) ==
        Keys{"useful", "learned", "pipeline", "again", "note"});
  CHECK(keys_of(EventKind::new_teacher, false, false) ==
        Keys{"useful", "supported", "open", "again", "note"});
  CHECK(keys_of(EventKind::blank, false, false) == Keys{"useful", "will_try", "again", "note"});
}

TEST_CASE("forms: mentors of every kind are asked the same, and nobody of a sitting") {
  for (const EventKind kind : kMatchedKinds) {
    CHECK(keys_of(kind, true, false) ==
          Keys{"good_use", "mentor_again", "learned", "again", "note"});
  }
  for (const bool side : {false, true}) {
    for (const bool later : {false, true}) {
      CHECK(questions_of(EventKind::speed_mentoring, side, later).empty());
    }
  }
}

TEST_CASE("forms: mentees of a topic sprint alone are asked again later") {
  CHECK(keys_of(EventKind::topic_sprint, false, true) == Keys{"practice", "note"});
  CHECK(questions_of(EventKind::topic_sprint, true, true).empty());
  for (const EventKind kind : kMatchedKinds) {
    if (kind != EventKind::topic_sprint) CHECK(questions_of(kind, false, true).empty());
  }
}

TEST_CASE("forms: the wish to meet again and the note are private, and nothing else") {
  for (const EventKind kind : kMatchedKinds) {
    for (const bool side : {false, true}) {
      for (const Question& question : questions_of(kind, side, false)) {
        CHECK(question.is_private == (question.key == "again" || question.key == "note"));
      }
    }
  }
}

TEST_CASE("forms: every answer comes back as it was said, and can be taken back") {
  for (const EventKind kind : kMatchedKinds) {
    for (const bool side : {false, true}) {
      for (const bool later : {false, true}) {
        const auto questions = questions_of(kind, side, later);
        std::map<std::string, std::string> said;
        for (const Question& question : questions) {
          said[std::string(question.key)] = question.kind == AnswerKind::grade ? "4"
                                            : question.kind == AnswerKind::choice
                                                ? std::string(question.choices.back())
                                                : "in words";
        }
        Feedback feedback;
        REQUIRE(say_all(questions, said, feedback));
        CHECK(said_to_all(questions, feedback) == said);
        CHECK(fits_form(questions, feedback));
        for (const Question& question : questions) REQUIRE(say(question, "", feedback));
        CHECK(feedback == Feedback{});
      }
    }
  }
}

TEST_CASE("forms: answers go where the rest of the program looks for them") {
  Feedback feedback;
  REQUIRE(say_all(questions_of(EventKind::informational_interview, false, false),
                  {{"learned", "Much"}, {"pipeline", "maybe"}, {"again", "yes"}, {"note", "Shy"}},
                  feedback));
  CHECK(feedback.answers ==
        std::map<std::string, std::string>{{"learned", "Much"}, {"pipeline", "maybe"}});
  CHECK(feedback.meet_again == MeetAgain::yes);
  CHECK(feedback.private_note == "Shy");
  Feedback later;
  REQUIRE(say_all(questions_of(EventKind::topic_sprint, false, true), {{"practice", "part-of-it"}},
                  later));
  CHECK(later.practice == Practice::part_of_it);
}

TEST_CASE("forms: what is no answer, or answers no question, is refused") {
  const auto questions = questions_of(EventKind::topic_sprint, false, false);
  const auto refusal = [&](const std::string& key, const std::string& answer) {
    Feedback feedback;
    const Result<Done> done = say_all(questions, {{key, answer}}, feedback);
    CHECK(feedback == Feedback{});
    return done ? std::string() : done.error().key;
  };
  for (const std::string grade : {"0", "6", "44", "x"}) {
    CHECK(refusal("useful", grade) == "error.feedback.other_form");
  }
  CHECK(refusal("goal", "maybe") == "error.feedback.other_form");
  CHECK(refusal("again", "not-said") == "error.feedback.other_form");
  CHECK(refusal("pipeline", "yes") == "error.feedback.other_form");
  Feedback strange;
  strange.answers["pipeline"] = "yes";
  CHECK_FALSE(fits_form(questions, strange));
  strange = {};
  strange.useful = 9;
  CHECK_FALSE(fits_form(questions, strange));
  strange = {};
  strange.practice = Practice::tried;
  CHECK_FALSE(fits_form(questions, strange));
}
