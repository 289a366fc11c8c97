// The verb `import`, run in-process.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "cli/call.h"
#include "codec/program_json.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

Outcome import(Arguments arguments, const std::string& given = "") {
  arguments.insert(arguments.begin(), "import");
  return rondo(arguments, given);
}

TEST_CASE("import makes a program from a form export and names every problem by row and column") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("Fall program.json");
  const Outcome done =
      import({"assets/samples/google-forms.csv", "--template", "topic-sprint", "--out", path});
  CHECK(done.status == kExitGood);
  CHECK(done.err.empty());
  CHECK(contains(done.out, "66 answers: 64 people new"));
  CHECK(contains(done.out, "google-forms.csv, row "));
  CHECK(contains(done.out, "column “Which school do you work at?”: “north high ” read as"));
  const Program program = program_in(path);
  CHECK(program.people.size() == 64);
  CHECK(program.registrations.size() == 64);
  CHECK(program.sites.size() == 4);
  REQUIRE(program.events.size() == 1);
  CHECK(program.events.begin()->second.kind == EventKind::topic_sprint);
  CHECK(program.name() == "Fall program");
}

TEST_CASE("the same export into the same program changes no byte of it") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("program.json");
  const Arguments sheets{"assets/samples/mentors.csv", "assets/samples/mentees.csv"};
  Arguments first = sheets;
  first.insert(first.end(), {"--template", "pd-plan", "--out", path});
  REQUIRE(import(first).status == kExitGood);
  const std::string once = test::read_file(path);
  Arguments second = sheets;
  second.insert(second.end(), {"--into", path});
  const Outcome done = import(second);
  CHECK(done.status == kExitGood);
  CHECK(contains(done.out, "0 people new, 0 changed, 64 unchanged"));
  CHECK(test::read_file(path) == once);
}

TEST_CASE("a later export updates people and removes nobody") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("program.json");
  const std::string sheet = folder.file("later.csv");
  REQUIRE(import({"assets/samples/roster-with-roles.csv", "--template", "blank", "--out", path})
              .status == kExitGood);
  test::write_file(sheet,
                   "Name,Email,Site,Role,Topics offered,Capacity\n"
                   "Amara Okafor,amara@example.org,North High,Mentor,SEL,4\n"
                   "Somebody New,new@example.org,North High,Mentor,SEL,1\n");
  const Outcome done = import({sheet, "--into", path});
  CHECK(done.status == kExitGood);
  CHECK(contains(done.out, "1 people new, 1 changed, 0 unchanged, 63 registered before"));
  CHECK(program_in(path).people.size() == 65);
}

TEST_CASE("with the program on standard output the report goes to standard error") {
  const Outcome done = import({"-", "--template", "blank", "--out", "-"},
                              "Name,Email,Topics offered\nAna,a@example.org,SEL\n");
  CHECK(done.status == kExitGood);
  CHECK(codec::read_program(done.out).ok());
  CHECK(contains(done.err, "1 people new"));
}

// A program with Ana Lee in it, and a sheet in which she has another address.
struct AnaTwice {
  test::TemporaryFolder folder;
  std::string program = folder.file("program.json");
  std::string sheet = folder.file("later.csv");

  AnaTwice() {
    REQUIRE(import({"-", "--template", "blank", "--out", program},
                   "Name,Email,School,Topics offered\nAna Lee,ana@example.org,North High,SEL\n")
                .status == kExitGood);
    test::write_file(sheet,
                     "Name,Email,School,Topics offered\n"
                     "Ana Lee,o'ana@example.org,North High,SEL\n");
  }
  Outcome later(const Arguments& answers) const {
    Arguments arguments{sheet, "--into", program};
    arguments.insert(arguments.end(), answers.begin(), answers.end());
    return import(arguments);
  }
};

TEST_CASE("a sheet that has known people at another site says so, and how to keep theirs") {
  const AnaTwice ana;
  test::write_file(ana.sheet,
                   "Name,Email,School,Topics offered\n"
                   "Ana Lee,ana@example.org,West K-8,SEL\n");
  const auto site_now = [&] {
    const Program program = program_in(ana.program);
    return program.sites.find(program.people.begin()->second.site)->name;
  };
  const Outcome kept = ana.later({"--answer", "site-change:North High>West K-8=keep"});
  CHECK(kept.status == kExitGood);
  CHECK(site_now() == "North High");
  const Outcome moved = ana.later({});
  CHECK(moved.status == kExitGood);
  CHECK(
      contains(moved.out, "1 person changes site: North High → West K-8. (West K-8, as the sheet"));
  CHECK(contains(moved.out, "In the program: Ana Lee\n"));
  CHECK(
      contains(moved.out, "  --answer 'site-change:North High>West K-8=keep'  Keep North High\n"));
  CHECK(site_now() == "West K-8");
}

TEST_CASE("who somebody is, is not guessed: the question is listed and nothing is written") {
  const AnaTwice ana;
  const std::string before = test::read_file(ana.program);
  const Outcome asked = ana.later({});
  CHECK(asked.status == kExitNo);
  CHECK(contains(asked.out, "later.csv, row 2, column “Name”: Is this Ana Lee somebody"));
  CHECK(contains(asked.err, "Nothing was written: one question about a person is open."));
  CHECK(contains(asked.err, "  --answer 'person:o'\\''ana@example.org=new'  Somebody new\n"));
  CHECK(contains(asked.err, "  Same person: Ana Lee, North High, ana@example.org\n"));
  CHECK(test::read_file(ana.program) == before);
}

TEST_CASE("--answer decides who somebody is, for all questions or for one") {
  const std::string question = "person:o'ana@example.org=";
  const auto people_after = [&](const Arguments& answers) {
    const AnaTwice ana;
    CHECK(ana.later(answers).status == kExitGood);
    return program_in(ana.program).people.size();
  };
  CHECK(people_after({"--answer", "same"}) == 1);
  CHECK(people_after({"--answer", "new"}) == 2);
  CHECK(people_after({"--answer", question + "new"}) == 2);
  CHECK(people_after({"--answer", "same", "--answer", question + "new"}) == 2);
  CHECK(people_after({"--answer", "same", "--answer", "person:nobody@example.org=new"}) == 1);

  const AnaTwice ana;
  const std::string id = program_in(ana.program).people.begin()->first.text();
  CHECK(ana.later({"--answer", question + id}).status == kExitGood);
  const Program program = program_in(ana.program);
  REQUIRE(program.people.size() == 1);
  CHECK(program.people.begin()->second.email == "o'ana@example.org");
}

TEST_CASE("an answer that is none is refused, and nothing is written") {
  const AnaTwice ana;
  const std::string before = test::read_file(ana.program);
  const Outcome wrong = ana.later({"--answer", "person:o'ana@example.org=maybe"});
  CHECK(wrong.status == kExitBadInput);
  CHECK(contains(wrong.err, "“maybe” does not answer “person:o'ana@example.org”."));
  for (const Arguments& answers : {Arguments{"--answer"}, Arguments{"--answer", "perhaps"},
                                   Arguments{"--answer", "same", "--answer", "new"}}) {
    const Outcome refused = ana.later(answers);
    CHECK(refused.status == kExitBadInput);
    CHECK(contains(refused.err, "usage: rondo import"));
  }
  CHECK(test::read_file(ana.program) == before);
}

TEST_CASE("two addresses in one sheet, and two people of one name, are asked about as well") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("program.json");
  const std::string twice =
      "Name,Email,School\nAna Lee,a@example.org,North High\nAna Lee,b@example.org,North High\n";
  const auto people = [&](const std::string& answer) {
    REQUIRE(import({"-", "--template", "blank", "--out", path, "--answer", answer}, twice).status ==
            kExitGood);
    return program_in(path).people.size();
  };
  CHECK(import({"-", "--template", "blank", "--out", path}, twice).status == kExitNo);
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK(people("same") == 1);
  CHECK(people("new") == 2);

  // "same" can't say which of the two is meant.
  test::write_file(folder.file("third.csv"), "Name,School\nAna Lee,North High\n");
  const Outcome unclear = import({folder.file("third.csv"), "--into", path, "--answer", "same"});
  CHECK(unclear.status == kExitNo);
  CHECK(contains(unclear.err, "a@example.org"));
  CHECK(contains(unclear.err, "b@example.org"));
}

TEST_CASE("bad input is refused with the reason, and nothing is written") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("program.json");
  const auto refused = [&](const std::string& given, std::string_view reason) {
    const Outcome done = import({"-", "--template", "blank", "--out", path}, given);
    CHECK(done.status == kExitBadInput);
    CHECK(contains(done.err, reason));
    CHECK_FALSE(std::filesystem::exists(path));
  };
  refused("", "empty");
  refused("\x89PNG\r\n\x1A\n", "picture");
  refused("Name,Goal\nAna,\"open\n", "line 2");
  refused("Colour,Number\nred,1\n", "rondo import: -: No row has a person in it");
  CHECK(import({"no such file.csv", "--template", "blank", "--out", path}).status == kExitBadInput);
  const Outcome unknown =
      import({"-", "--template", "no-such", "--out", path}, "Name,Email\nAna,a@example.org\n");
  CHECK(unknown.status == kExitBadInput);
  CHECK(contains(unknown.err, "topic-sprint"));
  CHECK(import({"--template", "blank"}).status == kExitBadInput);
  CHECK(import({"a.csv", "--out", path}).status == kExitBadInput);
  CHECK(import({"a.csv", "--template"}).status == kExitBadInput);
}

}  // namespace
}  // namespace rondo::cli
