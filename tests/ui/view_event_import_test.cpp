#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/import_session.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr std::string_view kSheet =
    "Timestamp,Email Address,What is your full name?,Which school do you work at?,"
    "Which topics could you mentor a colleague in?,Which topics would you like support with?,"
    "If mentoring: how many colleagues at most?\n"
    "2026/09/01 8:00:00,gus@example.org,Gus Hall,North High,Data literacy,,2\n"
    "2026/09/01 8:05:00,hana@example.org,Hana Sato,West K-8,,Family outreach,\n"
    "2026/09/01 8:09:00,,Ida Noor,West K-8,,Famly outreach,\n";

}  // namespace

TEST_CASE("import: nobody with a finger is told to drop a file") {
  EventPage shown(Screen::event_import, 390, 844);
  CHECK(shown.page.has(Role::group, "Drop the sign-up sheet here"));
  shown.page.input().touch = true;
  shown.page.settle();
  CHECK(shown.page.has(Role::group, "Bring in the sign-up sheet"));
  CHECK_FALSE(shown.says("Drop "));
}

TEST_CASE("import: a sheet is chosen or pasted") {
  EventPage shown(Screen::event_import);
  shown.page.click(Role::button, "Choose a file");
  REQUIRE(shown.last<command::PickSheets>() != nullptr);
  CHECK(shown.last<command::PickSheets>()->event == kEvent);
  CHECK(shown.page.find(Role::button, "Read the answers").disabled);
  shown.page.type(Role::text_area, "Or paste the answers here", "Name\tSite\nGus\tNorth High");
  shown.page.click(Role::button, "Read the answers");
  REQUIRE(shown.last<command::ImportText>() != nullptr);
  CHECK(shown.last<command::ImportText>()->text == "Name\tSite\nGus\tNorth High");
}

TEST_CASE("import: columns, what they become, and the people") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  CHECK(shown.says("sign-up.csv: 3 answers from 3 people."));
  CHECK(shown.page.has(Role::text, "Which school do you work at?"));
  CHECK(shown.says("Gus Hall"));
  shown.page.choose("“If mentoring: how many colleagues at most?” becomes", "Do not import");
  const auto* command = shown.last<command::SetColumnMeaning>();
  REQUIRE(command != nullptr);
  CHECK(command->sheet == 0);
  CHECK(command->column == 6);
  CHECK(command->meaning == "ignore");

  shown.page.click(Role::button, "Import as it is");
  CHECK(shown.last<command::ApplyImport>() != nullptr);
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.last<command::CancelImport>() != nullptr);
}

TEST_CASE("import: a column can become any characteristic that the event already has") {
  EventPage shown(Screen::event_import, 1280, 3000);
  change_event(shown, [](Event& event) {
    event.asked["Site you want to learn about"] = {.answer = ProfileAnswer::site};
  });
  shown.change([](Program& program) {
    program.registrations.live.begin()->second.characteristics["Languages"] = "Spanish";
  });
  shown.read_sheet("Name,Where to?\nGus Hall,North High\n");
  shown.page.choose("“Where to?” becomes", "Characteristic: Site you want to learn about");
  REQUIRE(shown.last<command::SetColumnMeaning>() != nullptr);
  CHECK(shown.last<command::SetColumnMeaning>()->meaning ==
        "characteristic:Site you want to learn about");
  shown.page.choose("“Where to?” becomes", "Characteristic: Languages");
  CHECK(shown.last<command::SetColumnMeaning>()->meaning == "characteristic:Languages");
}

TEST_CASE("import: topics with commas stand in quotes, others as they are") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet("Name,Topics offered\nGus Hall,\"Planning (time, order), Pacing\"\n");
  CHECK(shown.says("“Planning (time, order)”"));
  CHECK(shown.says("“Pacing”"));
  shown.read_sheet("Name,Topics offered\nGus Hall,\"Pacing, Planning\"\n");
  CHECK(shown.says("Pacing"));
  CHECK_FALSE(shown.says("“Pacing”"));
}

TEST_CASE("import: every problem stands with its row and its choices") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  const intake::Preview& preview = shown.state.import->preview;
  REQUIRE_FALSE(preview.problems.empty());
  for (const intake::Problem& problem : preview.problems) {
    CHECK(shown.says(shown.state.words.text(problem.message)));
    for (const intake::Choice& choice : problem.choices) {
      CHECK(shown.says(shown.state.words.text(choice.label)));
    }
  }
  CHECK(shown.says("Row 4"));
  shown.page.click(Role::button, "Download as list");
  CHECK(shown.last<command::DownloadImportProblems>() != nullptr);
}

TEST_CASE("import: a problem beyond the last heading goes by the letter of its column") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet("Name,Email,\nGus Hall,gus@example.org,,SEL\n");
  CHECK(shown.says("This row has 4 cells where the header has 2"));
  CHECK(shown.says("what is beyond (“SEL”) is left out"));
  CHECK(shown.says("in “Column D”"));
}

TEST_CASE("import: a sheet without people says so and can't be imported") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet("Colour,Number\nred,1\nblue,2\n");
  CHECK(shown.says("Nobody was found in this sheet"));
  CHECK_FALSE(shown.says("Nothing new in this sheet"));
  CHECK_FALSE(shown.page.has(Role::button, "Import 0 people"));
  CHECK(shown.page.has(Role::select, "“Colour” becomes"));
}

TEST_CASE("import: a question is answered by one of its choices") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  const intake::Problem* question = nullptr;
  for (const intake::Problem& problem : shown.state.import->preview.problems) {
    if (!problem.choices.empty()) question = &problem;
  }
  REQUIRE(question != nullptr);
  const intake::Choice choice = question->choices.front();
  const std::string id = question->question;
  shown.page.click(Role::button, shown.state.words.text(choice.label));
  const auto* command = shown.last<command::AnswerImportQuestion>();
  REQUIRE(command != nullptr);
  CHECK(command->question == id);
  CHECK(command->choice == choice.id);
}

TEST_CASE("import: while a question is open the sheet is imported as it is, or not at all") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  CHECK(shown.says("1 question is open"));
  const intake::Problem* question = nullptr;
  for (const intake::Problem& problem : shown.state.import->preview.problems) {
    if (!problem.choices.empty()) question = &problem;
  }
  REQUIRE(question != nullptr);
  for (const intake::Choice& choice : question->choices) {
    const std::string label = shown.state.words.text(choice.label);
    CHECK(shown.says("If left open: " + label) == (choice.id == question->assumed));
  }
  check_room_everywhere(shown);
  CHECK_FALSE(shown.page.has(Role::button, "Import 3 people"));
  shown.page.click(Role::button, "Import as it is");
  CHECK(shown.last<command::ApplyImport>() != nullptr);
  CHECK(shown.all<command::ApplyImport>().size() == 1);
}

TEST_CASE("import: what says that a question is open leads there") {
  EventPage shown(Screen::event_import, 390, 844);
  shown.read_sheet("Name,Shirt\nUna Ode,M\nVic Roy,S\n");
  CHECK(shown.says("1 question is open"));
  shown.page.click(Role::button, "Go to the question");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "All are mentors");
  // With the answers that follow.
  const access::Node& last = shown.page.find(Role::button, "Neither for now");
  CHECK(last.rect.bottom() <= last.clip.bottom());
  shown.page.click(Role::button, "All are mentees");
  const auto* command = shown.last<command::AnswerImportQuestion>();
  REQUIRE(command != nullptr);
  CHECK(command->choice == "mentees");
}

TEST_CASE("import: without an open question its button imports, and there is no other") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(
      "Name,Email,School,Topics offered\nGus Hall,gus@example.org,North High,Data literacy\n");
  CHECK_FALSE(shown.says("question is open"));
  CHECK_FALSE(shown.page.has(Role::button, "Import as it is"));
  shown.page.click(Role::button, "Import 1 person");
  CHECK(shown.last<command::ApplyImport>() != nullptr);
}

TEST_CASE("import: what leaves nobody to pair stands above the columns, before it is imported") {
  constexpr std::string_view kTitle =
      "After this import something is still missing before anybody can be paired";
  constexpr std::string_view kNobodyMentors = "Nobody takes part as a mentor yet.";
  EventPage shown(Screen::event_import, 1280, 3000);
  const std::string sheet = "Name,Email,Topics requested\nGus Hall,gus@example.org,Data literacy\n";
  shown.read_sheet(sheet);
  CHECK_FALSE(shown.says(kTitle));
  shown.change([](Program& program) { program.registrations.live.clear(); });
  shown.read_sheet(sheet);
  CHECK(shown.says(kTitle));
  const auto said = shown.page.tree().find_all(Role::text, kNobodyMentors);
  REQUIRE(said.size() == 2);  // it is in the list of what to look at as well
  const access::Node& columns = shown.page.find(Role::select, "“Topics requested” becomes");
  CHECK(said.front()->rect.bottom() < columns.rect.y);
  shown.page.click(Role::button, "Import 1 person");
  CHECK(shown.last<command::ApplyImport>() != nullptr);
}

TEST_CASE("import: the first open question comes into sight among many that are answered") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  auto session = std::make_shared<ImportSession>(*shown.state.import);
  std::vector<intake::Problem>& problems = session->preview.problems;
  const auto open = std::find_if(problems.begin(), problems.end(),
                                 [](const auto& problem) { return !problem.choices.empty(); });
  REQUIRE(open != problems.end());
  intake::Problem answered = *open;
  answered.decided = true;
  for (int number = 0; number < 9; ++number) {
    answered.question = "answered:" + std::to_string(number);
    problems.insert(problems.begin(), answered);
  }
  shown.state.import = session;
  shown.page.settle();
  CHECK_FALSE(shown.says("If left open:"));
  shown.page.click(Role::button, "Go to the question");
  CHECK(shown.says("If left open:"));
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == shown.state.words.text(answered.choices.front().label));
}

TEST_CASE("import: who is not in the sheet stays, and can be looked at") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.read_sheet(kSheet);
  CHECK(shown.page.has(Role::radio, "New (3)"));
  shown.page.click(Role::radio, "Not in the sheet (5)");
  CHECK(shown.says("Ana Ruiz"));
  CHECK_FALSE(shown.says("Gus Hall · "));
}

TEST_CASE("import: who may be somebody with another address stays out until it is said") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.change(
      [](Program& program) { program.people.live[PersonId("ana")].email = "ana@example.org"; });
  shown.read_sheet(
      "Name,Email,School,Topics offered\n"
      "Ana Ruiz,ruiz@example.org,North High,Data literacy\n"
      "Gus Hall,gus@example.org,North High,Data literacy\n");
  CHECK(shown.says("1 question is open"));
  CHECK(shown.says("1 person stays out until you say who it is."));
  CHECK(shown.says("If left open: this answer stays out"));
  CHECK(shown.page.has(Role::button, "Import as it is"));
  CHECK(shown.page.has(Role::radio, "Who is it? (1)"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Same person: Ana Ruiz, North High, ana@example.org");
  REQUIRE(shown.last<command::AnswerImportQuestion>() != nullptr);
  CHECK(shown.last<command::AnswerImportQuestion>()->choice == "ana");
}

TEST_CASE("import: who is known already, and whose site the sheet changes") {
  EventPage shown(Screen::event_import, 1280, 3000);
  shown.change([](Program& program) {
    Person gus;
    gus.name = "Gus Hall";
    gus.email = "gus@example.org";
    gus.site = SiteId("west");
    program.people.live[PersonId("gus")] = gus;
  });
  shown.read_sheet(kSheet);
  CHECK(shown.says("3 answers from 3 people. 1 of them is in the program already."));
  CHECK(shown.page.has(Role::radio, "New (2)"));
  CHECK(shown.page.has(Role::radio, "Known, new here (1)"));
  CHECK(shown.says("Site: North High"));
  CHECK(shown.says("1 person changes site: West K-8 → North High."));
  CHECK(shown.says("In the program: Gus Hall"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Keep West K-8");
  REQUIRE(shown.last<command::AnswerImportQuestion>() != nullptr);
  CHECK(shown.last<command::AnswerImportQuestion>()->choice == "keep");
}
