// What the questions of an event's form tell of people whose sheet has no column for it.
#include "intake/role_questions.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "intake/sheets.h"

namespace rondo::intake {
namespace {

using Names = std::set<std::string>;

Program interviews() {
  Program program = test::program_with_event();
  Event& event = program.events.live[test::kEvent];
  event.kind = EventKind::informational_interview;
  event.asked = {{"Current role", {}}, {"Role you want to learn about", {.sides = Sides::mentees}}};
  return program;
}

constexpr const char* kRoles =
    "Name,Email,Current role,Would you talk to colleagues about your role?,"
    "Role you want to learn about\n"
    "Kim Park,kim@example.org,Counselor,Yes,\n"
    "Lou Vega,lou@example.org,Librarian,Yes,Counselor\n"
    "Max Ode,max@example.org,Aide,No,Counselor\n"
    "Nia Roy,nia@example.org,Secretary,No,\n";

Draft roles_draft(const Program& program) {
  return test::draft_of(program, kRoles);
}

Answer answer_with(const std::string& question, const std::string& said) {
  Answer answer;
  answer.characteristics[question] = said;
  return answer;
}

TEST_CASE("who answers what only mentees are asked seeks a mentor") {
  const AskedQuestions asked = interviews().events.find(test::kEvent)->asked;
  const std::string role = "Role you want to learn about";
  Answer answer = answer_with(role, "Counselor");
  take_sides_from_questions(answer, asked);
  CHECK(answer.seeks == true);
  CHECK_FALSE(answer.mentors.has_value());

  Answer said_no = answer_with(role, "Counselor");
  said_no.seeks = false;
  take_sides_from_questions(said_no, asked);
  CHECK(said_no.seeks == false);

  // Topics that the sheet asks for tell more, if they tell anything.
  Answer offers = answer_with(role, "Counselor");
  offers.asked_requests = true;
  offers.offers.push_back({{"SEL"}});
  take_sides_from_questions(offers, asked);
  CHECK_FALSE(offers.seeks.has_value());

  for (Answer nothing : {answer_with(role, ""), answer_with(role, "No"),
                         answer_with("Current role", "Counselor"), answer_with("Shirt", "M")}) {
    take_sides_from_questions(nothing, asked);
    CHECK_FALSE(nothing.seeks.has_value());
  }
}

TEST_CASE(
    "interviews: people who name a role to learn about are mentees, and the role is the topic") {
  Program program = interviews();
  const Preview shown = preview(roles_draft(program), program);
  CHECK(test::problems_of(shown, "import.role_is_topic").size() == 1);
  CHECK(test::problems_of(shown, "import.no_topics").empty());
  CHECK(test::problems_of(shown, "import.no_role").size() == 1);  // Nia

  test::import(program, roles_draft(program));
  const Registration& kim = test::registration_of(program, "Kim Park");
  CHECK(test::names(program.topics, kim.offers) == Names{"Counselor"});
  CHECK_FALSE(kim.seeks);
  const Registration& lou = test::registration_of(program, "Lou Vega");
  CHECK(lou.mentors);
  CHECK(lou.seeks);
  const Registration& max = test::registration_of(program, "Max Ode");
  CHECK_FALSE(max.mentors);
  CHECK(max.seeks);
  CHECK(max.offers.empty());
  CHECK(test::names(program.topics, max.requests) == Names{"Counselor"});
}

TEST_CASE("of two columns with one characteristic the first that says something counts") {
  Program program = interviews();
  Draft draft = test::draft_of(program,
                               "Name,Role,Current role,Job now\nAna,Mentor,Counselor,\n"
                               "Bo,Mentor,,Librarian\n");
  set_meaning(draft, 0, 3, {MeaningKind::characteristic, "Current role"});
  test::import(program, draft);
  CHECK(test::registration_of(program, "Ana").characteristics.at("Current role") == "Counselor");
  CHECK(test::registration_of(program, "Bo").characteristics.at("Current role") == "Librarian");
}

TEST_CASE("interviews: the same roles again change nothing, and topics that were chosen stay") {
  Program program = interviews();
  test::import(program, roles_draft(program));
  CHECK_FALSE(preview(roles_draft(program), program).has_changes);

  const TopicId chosen("chosen");
  program.topics.live[chosen].name = "Counseling";
  for (auto& [id, registration] : program.registrations.live) {
    if (registration.mentors) registration.offers = {{chosen, {}}};
  }
  const Program before = program;
  test::import(program, roles_draft(program));
  CHECK(test::registration_of(program, "Kim Park").offers ==
        test::registration_of(before, "Kim Park").offers);
}

TEST_CASE("where topics are asked for, or the event is another one, a role is no topic") {
  Program program = interviews();
  Draft with_topics = test::draft_of(
      program,
      "Name,Role,Topics offered,Current role\nAna,Mentor,,Counselor\nBo,Mentor,SEL,Librarian\n");
  CHECK(test::problems_of(preview(with_topics, program), "import.role_is_topic").empty());

  program.events.live[test::kEvent].kind = EventKind::topic_sprint;
  const Preview shown = preview(roles_draft(program), program);
  CHECK(test::problems_of(shown, "import.role_is_topic").empty());
  CHECK(test::problems_of(shown, "import.no_topics").size() == 1);
}

TEST_CASE("who is in a sheet is asked where nobody of it would take part on a side") {
  Program program = test::program_with_event();
  Draft draft = test::draft_of(program, "Name,Shirt\nKim,M\nLee,S\n", "staff.csv");
  const auto questions = [&] {
    return test::problems_of(preview(draft, program), "import.who_is_in_it").size();
  };
  const Preview asked = preview(draft, program);
  REQUIRE(test::problems_of(asked, "import.who_is_in_it").size() == 1);
  const Problem& question = *test::problems_of(asked, "import.who_is_in_it")[0];
  CHECK(question.severity == Severity::question);
  CHECK_FALSE(question.decided);
  CHECK(question.choices.size() == 3);

  answer(draft, question.question, "mentees");
  CHECK(draft.sheets[0].role == SheetRole::mentees);
  CHECK(questions() == 0);
  CHECK(preview(draft, program).people[0].seeks);
  set_role(draft, 0, SheetRole::as_columns_say);
  const Preview set_back = preview(draft, program);
  REQUIRE(test::problems_of(set_back, "import.who_is_in_it").size() == 1);
  CHECK_FALSE(test::problems_of(set_back, "import.who_is_in_it")[0]->decided);
  answer(draft, question.question, "as-columns-say");
  const Preview left = preview(draft, program);
  REQUIRE(test::problems_of(left, "import.who_is_in_it").size() == 1);
  CHECK(test::problems_of(left, "import.who_is_in_it")[0]->decided);

  // An answer that the columns outdo stays the answer.
  Draft outdone = test::draft_of(program, "Name,Will you be a mentor?\nKim,No\nLee,No\n");
  answer(outdone, question.question, "mentors");
  const Preview nobody = preview(outdone, program);
  REQUIRE(test::problems_of(nobody, "import.who_is_in_it").size() == 1);
  CHECK(test::problems_of(nobody, "import.who_is_in_it")[0]->assumed == "mentors");
  CHECK(test::problems_of(nobody, "import.who_is_in_it")[0]->decided);

  CHECK(test::problems_of(preview(test::draft_of(program, test::kFirst), program),
                          "import.who_is_in_it")
            .empty());
  // They are on a side already.
  test::import(program, test::kFirst);
  CHECK(test::problems_of(
            preview(test::draft_of(program, "Name,Email\nAna Lee,ana@example.org\n"), program),
            "import.who_is_in_it")
            .empty());
}

}  // namespace
}  // namespace rondo::intake
