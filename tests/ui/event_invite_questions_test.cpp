// The coordinator designs the questions of the event profile form.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/profile_form.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// The page, with commands carried out as far as they are about the event.
struct DesignPage : EventPage {
  DesignPage() : EventPage(Screen::event_invite, 1280, 3600) {}

  const AskedQuestions& asked() {
    const auto* sent_event = last<command::PutEvent>();
    REQUIRE(sent_event != nullptr);
    const Event event = sent_event->event;
    change([&](Program& program) { program.events.live[kEvent] = event; });
    return state.program.events.find(kEvent)->asked;
  }
  void ask(const AskedQuestions& asked) {
    change([&](Program& program) { program.events.live[kEvent].asked = asked; });
  }
  std::string focused() const {
    return page.focused() == nullptr ? std::string() : page.focused()->name;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("questions: one that is added is open, has the focus, and gets kind, help and side") {
  DesignPage shown;
  shown.page.type(Role::text_field, "New question", "Hobby");
  shown.page.click(Role::button, "Add question");
  CHECK(shown.asked() == AskedQuestions{{"Hobby", {}}});
  CHECK(shown.focused() == "How it is answered");
  CHECK_FALSE(shown.page.has(Role::text_area, "Choices for Hobby"));
  shown.page.choose("How it is answered", "Several of these");
  shown.asked();
  shown.page.type(Role::text_area, "Choices for Hobby", "Chess\nSinging");
  shown.asked();
  shown.page.type(Role::text_field, "Help below the question", "What you could show somebody");
  shown.asked();
  shown.page.choose("Who is asked", "Mentors only");
  shown.asked();
  shown.page.choose("Group", "Mentoring");
  shown.asked();
  shown.page.click(Role::toggle, "An answer is needed");
  const ProfileQuestion& made = shown.asked().at("Hobby");
  CHECK(made.answer == ProfileAnswer::several_of);
  CHECK(made.choices == "Chess\nSinging");
  CHECK(made.hint == "What you could show somebody");
  CHECK(made.sides == Sides::mentors);
  CHECK(made.group == QuestionGroup::mentoring);
  CHECK(made.required);
  CHECK(shown.says("Several of these · needed · Mentors only"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Done, Hobby");
  CHECK_FALSE(shown.page.has(Role::text_area, "Choices for Hobby"));
  shown.page.click(Role::button, "Remove, Hobby");
  CHECK(shown.asked().empty());
}

TEST_CASE("questions: the same is not asked twice, whatever its name is now") {
  DesignPage shown;
  shown.ask({{"Hobby", {}}, {"Years", {}}});
  shown.page.type(Role::text_field, "New question", " hobby");
  CHECK(shown.page.find(Role::text_field, "New question").invalid);
  CHECK(shown.page.find(Role::button, "Add question").disabled);
  shown.page.click(Role::button, "Edit, Years");
  shown.page.type(Role::text_field, "Question", "Hobby");
  CHECK(shown.page.find(Role::text_field, "Question").invalid);
  CHECK(shown.last<command::PutEvent>() == nullptr);
  shown.page.type(Role::text_field, "Question", "  ");
  CHECK(shown.page.find(Role::text_field, "Question").value == "Years");
  shown.page.type(Role::text_field, "Question", "Years of  experience");
  CHECK(shown.asked() ==
        AskedQuestions{{"Hobby", {}}, {"Years of experience", {.formerly = "Years"}}});
  CHECK(shown.page.has(Role::button, "Done, Years of experience"));
}

TEST_CASE("questions: they stand by group and move within it, and it is said where to") {
  DesignPage shown;
  shown.ask({{"Ages", {}}, {"Languages", {}}, {"Years", {.group = QuestionGroup::professional}}});
  CHECK(shown.page.has(Role::heading, "Professional"));
  CHECK(shown.page.find(Role::button, "Move up, Ages").disabled);
  CHECK(shown.page.find(Role::button, "Move down, Languages").disabled);
  CHECK(shown.page.find(Role::button, "Move down, Years").disabled);
  shown.page.click(Role::button, "Move down, Ages");
  CHECK(names_in_order(shown.asked()) == Names{"Languages", "Ages", "Years"});
  shown.page.click(Role::button, "Move up, Ages");
  CHECK(names_in_order(shown.asked()) == Names{"Ages", "Languages", "Years"});
}

TEST_CASE("questions: suggested ones come with kind and group, and are suggested once") {
  DesignPage shown;
  CHECK(shown.page.find(Role::button, "Add this one").disabled);
  shown.page.choose("Suggested questions", "Years of experience");
  shown.page.click(Role::button, "Add this one");
  CHECK(shown.asked() ==
        AskedQuestions{{"Years of experience",
                        {.group = QuestionGroup::professional, .answer = ProfileAnswer::number}}});
  for (const auto& option : shown.page.find(Role::select, "Suggested questions").options) {
    CHECK(option.label != "Years of experience");
  }
  CHECK(shown.page.find(Role::button, "Add this one").disabled);
  shown.page.choose("Suggested questions", "Site you want to learn about");
  shown.page.click(Role::button, "Add this one");
  CHECK(shown.asked().at("Site you want to learn about").sides == Sides::mentees);
  CHECK(shown.asked().at("Site you want to learn about").answer == ProfileAnswer::site);
}

TEST_CASE("questions: what adds a suggested one stands beside it") {
  DesignPage shown;
  const access::Rect choice = shown.page.find(Role::select, "Suggested questions").rect;
  const access::Rect adds = shown.page.find(Role::button, "Add this one").rect;
  CHECK(adds.x >= choice.right());
  CHECK(adds.x - choice.right() <= space::l);
}

TEST_CASE("questions: what is undone while it is edited closes") {
  DesignPage shown;
  shown.ask({{"Hobby", {}}});
  shown.page.click(Role::button, "Edit, Hobby");
  CHECK(shown.page.has(Role::text_field, "Question"));
  shown.ask({});
  CHECK_FALSE(shown.page.has(Role::text_field, "Question"));
}
