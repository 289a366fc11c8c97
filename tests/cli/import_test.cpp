// The verb `import`, run in-process.
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "base/assets.h"
#include "cli/verbs.h"
#include "codec/program_json.h"
#include "codec/strings.h"
#include "support/files.h"

namespace rondo::cli {
namespace {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome import(Arguments arguments, const std::string& given = "") {
  const auto words = codec::read_words(asset("strings/en.json"));
  REQUIRE(words.ok());
  std::istringstream in(given);
  std::ostringstream out;
  std::ostringstream err;
  Context context{in, out, err, *words, "0.0.0"};
  arguments.insert(arguments.begin(), "import");
  const int status = run(arguments, context);
  return {status, out.str(), err.str()};
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// A place for a file, empty before and after the test.
class TestPath {
 public:
  explicit TestPath(const std::string& name) : path_("build/" + name) {
    std::remove(path_.c_str());
  }
  ~TestPath() { std::remove(path_.c_str()); }
  TestPath(const TestPath&) = delete;
  TestPath& operator=(const TestPath&) = delete;

  const std::string& text() const { return path_; }

 private:
  std::string path_;
};

Program read_back(const std::string& path) {
  Result<Program> program = codec::read_program(test::read_file(path));
  REQUIRE(program.ok());
  return *program;
}

TEST_CASE("import makes a program from a form export and names every problem by row and column") {
  const TestPath path("import_test_new.json");
  const Outcome done = import(
      {"assets/samples/google-forms.csv", "--template", "topic-sprint", "--out", path.text()});
  CHECK(done.status == kExitGood);
  CHECK(done.err.empty());
  CHECK(contains(done.out, "66 answers: 64 people new"));
  CHECK(contains(done.out, "google-forms.csv, row "));
  CHECK(contains(done.out, "column “Which school do you work at?”: “north high ” read as"));
  const Program program = read_back(path.text());
  CHECK(program.people.size() == 64);
  CHECK(program.registrations.size() == 64);
  CHECK(program.sites.size() == 4);
  REQUIRE(program.events.size() == 1);
  CHECK(program.events.begin()->second.kind == EventKind::topic_sprint);
  CHECK(program.name() == "import_test_new");
}

TEST_CASE("the same export into the same program changes no byte of it") {
  const TestPath path("import_test_twice.json");
  const Arguments sheets{"assets/samples/mentors.csv", "assets/samples/mentees.csv"};
  Arguments first = sheets;
  first.insert(first.end(), {"--template", "pd-plan", "--out", path.text()});
  REQUIRE(import(first).status == kExitGood);
  const std::string once = test::read_file(path.text());
  Arguments second = sheets;
  second.insert(second.end(), {"--into", path.text()});
  const Outcome done = import(second);
  CHECK(done.status == kExitGood);
  CHECK(contains(done.out, "0 people new, 0 changed, 64 unchanged"));
  CHECK(test::read_file(path.text()) == once);
}

TEST_CASE("a later export updates people and removes nobody") {
  const TestPath path("import_test_later.json");
  const TestPath sheet("import_test_later.csv");
  REQUIRE(
      import({"assets/samples/roster-with-roles.csv", "--template", "blank", "--out", path.text()})
          .status == kExitGood);
  std::ofstream(sheet.text()) << "Name,Email,Site,Role,Topics offered,Capacity\n"
                                 "Amara Okafor,amara@example.org,North High,Mentor,SEL,4\n"
                                 "Somebody New,new@example.org,North High,Mentor,SEL,1\n";
  const Outcome done = import({sheet.text(), "--into", path.text()});
  CHECK(done.status == kExitGood);
  CHECK(contains(done.out, "1 people new, 1 changed, 0 unchanged, 63 registered before"));
  CHECK(read_back(path.text()).people.size() == 65);
}

TEST_CASE("with the program on standard output the report goes to standard error") {
  const Outcome done = import({"-", "--template", "blank", "--out", "-"},
                              "Name,Email,Topics offered\nAna,a@example.org,SEL\n");
  CHECK(done.status == kExitGood);
  CHECK(codec::read_program(done.out).ok());
  CHECK(contains(done.err, "1 people new"));
}

TEST_CASE("bad input is refused with the reason, and nothing is written") {
  const TestPath path("import_test_bad.json");
  const auto refused = [&](const std::string& given, std::string_view reason) {
    const Outcome done = import({"-", "--template", "blank", "--out", path.text()}, given);
    CHECK(done.status == kExitBadInput);
    CHECK(contains(done.err, reason));
    CHECK_FALSE(std::ifstream(path.text()).is_open());
  };
  refused("", "empty");
  refused("\x89PNG\r\n\x1A\n", "picture");
  refused("Name,Goal\nAna,\"open\n", "line 2");
  refused("Colour,Number\nred,1\n", "Nothing was imported");
  CHECK(import({"no such file.csv", "--template", "blank", "--out", path.text()}).status ==
        kExitBadInput);
  const Outcome unknown = import({"-", "--template", "no-such", "--out", path.text()},
                                 "Name,Email\nAna,a@example.org\n");
  CHECK(unknown.status == kExitBadInput);
  CHECK(contains(unknown.err, "topic-sprint"));
  CHECK(import({"--template", "blank"}).status == kExitBadInput);
  CHECK(import({"a.csv", "--out", path.text()}).status == kExitBadInput);
  CHECK(import({"a.csv", "--template"}).status == kExitBadInput);
}

}  // namespace
}  // namespace rondo::cli
