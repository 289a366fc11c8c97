#include "intake/column_guess.h"

#include <doctest/doctest.h>

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

TEST_CASE("known topics are found under any heading") {
  Program program = test::program_with_event();
  test::import(program, "Name,Topics offered\nAna,SEL\nBo,Data literacy\n");
  CHECK(test::meanings(test::draft_of(program, "Name,What I bring\nCy,\"SEL, Data literacy\"\n")) ==
        "name, topics");
}

}  // namespace
}  // namespace rondo::intake
