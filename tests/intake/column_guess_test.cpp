#include "intake/column_guess.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "intake/sheets.h"

namespace rondo::intake {
namespace {

std::string guess(std::string_view text, std::string_view name = "sheet.csv") {
  return test::meanings(test::draft_of(test::program_with_event(), text, name));
}

TEST_CASE("questions of forms, in English and Spanish") {
  CHECK(guess("Timestamp,Username,Nombre completo,¿En qué escuela trabajas?,"
              "¿En qué temas puedes ofrecer ayuda?,¿En qué temas quieres apoyo?\n"
              "8/31/2026 7:00:00,a@example.org,Ana,Norte,SEL,Datos\n") ==
        "timestamp, email, name, site, offers, requests");
  CHECK(guess("Name,What would you like a mentor for? (topic),Topics you would like to mentor in\n"
              "Ana,SEL,Data\nBo,Data,SEL\n") == "name, requests, offers");
}

TEST_CASE("an anonymous Microsoft form takes address and name from later questions") {
  CHECK(guess("ID,Start time,Completion time,Email,Name,Last modified time,Your name,Work email\n"
              "1,9/1/2026 8:00:00,9/1/2026 8:04:00,anonymous,,,Ana,a@example.org\n") ==
        "ignore, ignore, timestamp, ignore, ignore, ignore, name, email");
}

TEST_CASE("a day by which help is needed is one where its cells are days") {
  CHECK(guess("Name,Topics requested,Needed by\nAna,SEL,9/18/2026\nBo,Data,\n") ==
        "name, requests, needed-by");
  CHECK(guess("Name,Topics requested,¿Para cuándo?\nAna,SEL,2026-09-18\n") ==
        "name, requests, needed-by");
  CHECK(guess("Name,Topics requested,By when?\nAna,SEL,soon\nBo,Data,Friday\n").find("needed-by") ==
        std::string::npos);
}

TEST_CASE("one of two rosters is told by its file name, its title or its heading") {
  const Program program = test::program_with_event();
  const char* plain = "Name,Topics\nAna,SEL\n";
  CHECK(test::draft_of(program, plain, "Our mentors.csv").sheets[0].role == SheetRole::mentors);
  CHECK(test::draft_of(program, plain, "mentees_2026.csv").sheets[0].role == SheetRole::mentees);
  CHECK(test::draft_of(program, plain).sheets[0].role == SheetRole::as_columns_say);
  CHECK(test::draft_of(program, "Mentees of fall\n\nName,Topics\nAna,SEL\n").sheets[0].role ==
        SheetRole::mentees);
  CHECK(test::draft_of(program, "Mentor name,Topics\nAna,SEL\n").sheets[0].role ==
        SheetRole::mentors);
  CHECK(
      test::draft_of(program, "Name,Role,Topics\nAna,Mentee,SEL\n", "mentors.csv").sheets[0].role ==
      SheetRole::as_columns_say);
}

TEST_CASE("a column per topic, for offers, for requests, or with a word in the cells") {
  CHECK(guess("Name,Can mentor in: SEL,Data (needs),SEL (mentee)\nAna,x,,x\nBo,,x,\n") ==
        "name, offered-topic:SEL, requested-topic:Data, requested-topic:SEL");
  CHECK(guess("Name,SEL,Data literacy\nAna,Mentor,Mentee\nBo,Both,\n") ==
        "name, topic:SEL, topic:Data literacy");
  CHECK(guess("Name,Will you be a mentor?\nAna,Yes\nBo,No\n") == "name, is-mentor");
}

TEST_CASE("a column of roles has its own words for who has a mentor") {
  CHECK(guess("Name,I am a…,Topics\nAna,Mentor,SEL\nBo,New teacher,SEL\nCy,new teacher,Data\n"
              "Di,both,Data\n") == "name, role, topics");
  CHECK(guess("Nombre,Soy\nAna,Mentora\nBo,Docente nuevo\nCy,Ambas\n") == "name, role");
  // "Mentor" beside "Both" are options, whatever the third is called.
  CHECK(guess("Name,I am a…\nAna,Mentor\nBo,Explorer\nCy,Both\n") == "name, role");
  // A "novice" may be one in a topic.
  CHECK(guess("Name,How experienced are you? [SEL]\nAna,Novice\nBo,Novice\n") ==
        "name, offer-level:SEL");
}

TEST_CASE("one unclear answer leaves a column of roles what it is, and is told of") {
  const std::string sheet =
      "Name,I am a\nAna,Mentor\nBo,Mentor\nCy,Mentor\nDi,New teacher\nEd,New teacher\n"
      "Flo,I could help with grading\n";
  CHECK(guess(sheet) == "name, role");
  const Program program = test::program_with_event();
  const Preview shown = preview(test::draft_of(program, sheet), program);
  CHECK(std::any_of(shown.problems.begin(), shown.problems.end(), [](const Problem& problem) {
    return problem.message.key == "import.bad_role" && problem.row == 7;
  }));
  // Without the other side "Mentor" may be any word.
  CHECK(guess("Name,I am a\nAna,Mentor\nBo,Mentor\nCy,Explorer\n") != "name, role");
}

TEST_CASE("a word for who is new at school ticks no topic") {
  CHECK(guess("Name,SEL,Role\nAna,Novice,Mentor\nBo,Novice,Mentee\n") == "name, ignore, role");
  const Program program = test::program_with_event();
  Draft draft = test::draft_of(program, "Name,SEL\nAna,x\nBo,Novice\nCy,Principiante\n");
  set_meaning(draft, 0, 1, {MeaningKind::offered_topic, "SEL"});
  const Preview shown = preview(draft, program);
  CHECK(test::problems_of(shown, "import.bad_tick").size() == 2);
  REQUIRE(shown.people.size() == 3);
  CHECK(shown.people[0].mentors);
  CHECK_FALSE(shown.people[1].mentors);
  CHECK_FALSE(shown.people[2].mentors);
}

TEST_CASE("who is new at school asks for the topics of a grid of roles") {
  const Program program = test::program_with_event();
  const Draft draft =
      test::draft_of(program, "Name,Your part [SEL]\nAna,Mentor\nBo,New teacher\nCy,New teacher\n");
  CHECK(test::meanings(draft) == "name, topic:SEL");
  const Preview shown = preview(draft, program);
  REQUIRE(shown.people.size() == 3);
  CHECK(shown.people[0].mentors);
  CHECK(shown.people[1].seeks);
  CHECK(test::problems_of(shown, "import.bad_tick").empty());
}

TEST_CASE("one column of topics for both sides means what the role says, to check") {
  const std::string heading = "Name,Role,What would you like help with / could help with?\n";
  const Draft draft =
      test::draft_of(test::program_with_event(), heading + "Ana,Mentor,SEL\nBo,Mentee,Data\n");
  CHECK(test::meanings(draft) == "name, role, topics");
  CHECK(draft.sheets[0].columns[2].confidence == Confidence::check);
  // Only one side filled it in.
  CHECK(guess(heading + "Ana,Mentor,SEL\nBo,Mentee,\nCy,Mentee,\n") == "name, role, offers");
  CHECK(guess("Name,Role,Topics offered\nAna,Mentor,SEL\nBo,Mentee,Data\n") ==
        "name, role, offers");
}

TEST_CASE("a roster's role is what people do, and its time is when they can, both to check") {
  Program program = test::program_with_event();
  program.events.live[test::kEvent].asked = {{"Current role", {}},
                                             {"Role you want to learn about", {}}};
  const char* sheet =
      "Name,Role,Time\nKim,Counselor,Thu 2:30\nLee,Principal,Tue 9-10\nMax,Aide,whenever\n";
  const Draft draft = test::draft_of(program, sheet);
  CHECK(test::meanings(draft) == "name, characteristic:Current role, availability");
  CHECK(draft.sheets[0].columns[1].confidence == Confidence::check);
  CHECK(draft.sheets[0].columns[2].confidence == Confidence::check);
  // Where the form does not ask for it, it goes by its heading.
  CHECK(guess(sheet) == "name, characteristic:Role, availability");
  CHECK(guess("Name,Time\nKim,fast\nLee,slow\n") == "name, ignore");
}

TEST_CASE("of two columns of roles one answers the question of the form, and both are kept") {
  Program program = test::program_with_event();
  program.events.live[test::kEvent].asked = {{"Current role", {}}};
  const auto guessed = [&](const char* sheet) {
    return test::meanings(test::draft_of(program, sheet));
  };
  const char* sheet =
      "Name,Topics offered,Role,Job title\nKim,SEL,Counselor,Head of care\nLee,SEL,Aide,Lead\n";
  CHECK(guessed(sheet) == "name, offers, characteristic:Current role, characteristic:Job title");
  CHECK(guessed("Name,Puesto,Current role\nKim,Orientadora,Counselor\n") ==
        "name, characteristic:Puesto, characteristic:Current role");
  test::import(program, sheet);
  CHECK(test::registration_of(program, "Kim").characteristics ==
        std::map<std::string, std::string>{{"Current role", "Counselor"},
                                           {"Job title", "Head of care"}});
}

TEST_CASE("a question that yes or no answers is none for the role that people have") {
  Program program = test::program_with_event();
  program.events.live[test::kEvent].asked = {
      {"A leading role before?", {.answer = ProfileAnswer::yes_no}}};
  CHECK(test::meanings(test::draft_of(program, "Name,Role\nKim,Counselor\nLee,Aide\n")) ==
        "name, characteristic:Role");
}

TEST_CASE("grids become levels, ticks or availability") {
  CHECK(guess("Name,When can you meet? [Monday],When can you meet? [Tuesday]\n"
              "Ana,\"Morning, Noon\",\nBo,,Morning\n") ==
        "name, availability:Monday, availability:Tuesday");
  CHECK(guess("Name,What could you mentor in? [SEL],What do you need support with? [SEL]\n"
              "Ana,Yes,No\nBo,No,Yes\n") == "name, offered-topic:SEL, requested-topic:SEL");
  CHECK(guess("Name,How experienced are you? [SEL]\nAna,3\nBo,1\n") == "name, offer-level:SEL");
}

TEST_CASE("choices with a rank, facts and pools") {
  CHECK(guess("Name,First choice topic,Second choice topic,Years of experience,Grade span,"
              "How many mentees at most?\nAna,SEL,Data,7,6-8,2\nBo,Data,SEL,12,9-12,1\n") ==
        "name, requests:1, requests:2, characteristic:Years of experience, pool:Grade span, "
        "capacity");
}

TEST_CASE("free text and what nobody asked for is left out") {
  CHECK(guess("Name,Comments,Phone,T-shirt size\nAna,hello,555,M\n") ==
        "name, ignore, ignore, ignore");
}

TEST_CASE("a heading that is a question of the event's own form answers it") {
  Program program = test::program_with_event();
  const char* sheet =
      "Name,Current role,Role you want to learn about,Role\n"
      "Ana,Teacher,School counselor,Mentee\nBo,School counselor,,Mentor\n";
  program.events.live[test::kEvent].asked = {{"Current role", {}},
                                             {"Role you want to learn about", {}}};
  CHECK(test::meanings(test::draft_of(program, sheet)) ==
        "name, characteristic:Current role, characteristic:Role you want to learn about, role");
}

TEST_CASE("a yes or no that the event's own form asks for is no box to be ticked") {
  Program program = test::program_with_event();
  const char* sheet =
      "Name,Mentored before?,Data talks,Circles\nAna,Yes,Yes,No\nBo,No,No,Yes\nCy,Sí,Yes,No\n";
  program.events.live[test::kEvent].asked = {
      {"Mentored here", {.answer = ProfileAnswer::yes_no, .formerly = "Mentored before?"}}};
  CHECK(test::meanings(test::draft_of(program, sheet))
            .starts_with("name, characteristic:Mentored here, "));
}

TEST_CASE("where nothing else says who mentors, a yes to being there for others does, to check") {
  for (const char* heading :
       {"Would you talk to colleagues about your role?", "Could you guide somebody?",
        "Would you be willing to be interviewed?", "Could you host a visitor for a day?",
        "¿Hablaría con colegas sobre su puesto?", "¿Podría orientar a alguien?"}) {
    CAPTURE(heading);
    const std::string rows = "\nAna,Yes\nBo,No\nCy,Sí\n";
    const Draft draft = test::draft_of(test::program_with_event(), "Name," + (heading + rows));
    CHECK(test::meanings(draft) == "name, is-mentor");
    CHECK(draft.sheets[0].columns[1].confidence == Confidence::check);
    CHECK(guess("Name,Role," + std::string(heading) + "\nAna,Mentor,Yes\nBo,Mentee,No\n") ==
          "name, role, ignore");
  }
  for (const char* heading :
       {"Would you like to talk to somebody?", "May we share your answers?",
        "Would you like to talk with colleagues about their role?", "Did you bring a laptop?"}) {
    CAPTURE(heading);
    CHECK(guess("Name," + std::string(heading) + "\nAna,Yes\nBo,No\n") == "name, ignore");
  }
}

TEST_CASE("a plain heading for names holds names, whatever people are called") {
  CHECK(guess("Name,Email,Topics offered\nMentor Ason,a@example.org,SEL\n"
              "Mentee Bson,b@example.org,Data\n") == "name, email, offers");
  CHECK(guess("Nombre,Temas que ofrezco\nMentor Uno,SEL\n") == "name, offers");
  CHECK(guess("Name,Mentor\nAna,Yes\nBo,No\n") == "name, is-mentor");
}

TEST_CASE("surname and given name in one column are a name") {
  const char* rows = "\n\"Okoye, Ngozi\",N\n\"Lund, Per\",S\n";
  for (const char* heading : {"\"Surname, given\"", "Last name / first name", "\"Last, First\"",
                              "\"Apellidos, nombre\"", "Last name", "Surname"}) {
    CAPTURE(heading);
    CHECK(guess(std::string(heading) + ",School" + rows) == "name, site");
  }
  CHECK(guess("Last name,First name\n\"Lee, Jr.\",Ana\n") == "last-name, first-name");
  CHECK(guess("Surname,School\nLund,N\n") == "last-name, site");

  Program program = test::program_with_event();
  test::import(program,
               "\"Surname, given\",Topics offered\n\"Okoye, Ngozi\",SEL\n"
               "\"Lund, Per\",Data\n");
  CHECK(test::registration_of(program, "Ngozi Okoye").mentors);
}

TEST_CASE("a second column of sites answers the question of the form that asks for a site") {
  Program program = test::program_with_event();
  program.events.live[test::kEvent].asked = {
      {"Site to learn about", {.answer = ProfileAnswer::site}}};
  program.sites.live[SiteId("north")].name = "North School";
  const char* sheet =
      "Name,School,Site you would like to hear from\nAna,South School,North School\n";
  CHECK(test::meanings(test::draft_of(program, sheet)) ==
        "name, site, characteristic:Site to learn about");
  // Without such a question it is nobody's own site all the same.
  program.events.live[test::kEvent].asked.clear();
  CHECK(test::meanings(test::draft_of(program, sheet)) == "name, site, ignore");
}

TEST_CASE("known topics are found under any heading") {
  Program program = test::program_with_event();
  test::import(program, "Name,Topics offered\nAna,SEL\nBo,Data literacy\n");
  CHECK(test::meanings(test::draft_of(program, "Name,What I bring\nCy,\"SEL, Data literacy\"\n")) ==
        "name, topics");
}

}  // namespace
}  // namespace rondo::intake
