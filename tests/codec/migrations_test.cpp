#include "codec/migrations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "codec/program_json.h"
#include "support/files.h"

namespace rondo::codec {
namespace {

std::vector<std::string> fixtures(std::int64_t version) {
  std::vector<std::string> paths;
  const std::filesystem::path folder = "tests/fixtures/v" + std::to_string(version);
  if (!std::filesystem::is_directory(folder)) return paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST_CASE("migrations: numbered from 2 on, none left out") {
  std::int64_t expected = 2;
  for (const Migration& step : migrations()) CHECK(step.to == expected++);
  CHECK(format_version() == expected - 1);
}

TEST_CASE("migrations: every version has files, and all of them open") {
  for (std::int64_t version = 1; version <= format_version(); ++version) {
    CAPTURE(version);
    const std::vector<std::string> paths = fixtures(version);
    CHECK(!paths.empty());
    for (const std::string& path : paths) {
      CAPTURE(path);
      const std::string text = test::read_file(path);
      const Result<Program> program = read_program(text);
      REQUIRE(program.ok());
      CHECK(!program->people.empty());
      // A file of this version is also what this version writes.
      if (version == format_version()) CHECK(write_program(*program) == text);
    }
  }
}

TEST_CASE("migrations: questions of version 1 were their choices, and stay what they were") {
  const Result<Program> program =
      read_program(test::read_file("tests/fixtures/v1/form-questions.json"));
  REQUIRE(program.ok());
  CHECK(program->events.find(EventId("E1"))->asked ==
        AskedQuestions{
            {"Building", {.answer = ProfileAnswer::one_of, .choices = "North wing\nSouth wing"}},
            {"Languages", {}},
            {"Role you want to learn about", {.sides = Sides::mentees}}});
  CHECK(program->events.removed.at(EventId("E2")).asked == AskedQuestions{{"Languages", {}}});
}

Result<Done> rename_staff(Value::Object& file) {
  auto node = file.extract("staff");
  if (node.empty()) return Error{"error.program.missing", {arg("path", "/staff")}};
  node.key() = "people";
  file.insert(std::move(node));
  return Done{};
}

Result<Done> add_mark(Value::Object& file) {
  file.insert_or_assign("mark", Value(file.count("people") > 0));
  return Done{};
}

TEST_CASE("migrations: applied in order, from the file's version on") {
  const std::vector<Migration> steps{{2, rename_staff}, {3, add_mark}};
  Value::Object first{{"formatVersion", 1}, {"staff", Value(Value::Object{})}};
  REQUIRE(migrate(first, 1, steps).ok());
  CHECK(first ==
        Value::Object{{"formatVersion", 3}, {"people", Value(Value::Object{})}, {"mark", true}});

  Value::Object second{{"formatVersion", 2}};
  REQUIRE(migrate(second, 2, steps).ok());
  CHECK(second == Value::Object{{"formatVersion", 3}, {"mark", false}});

  Value::Object newer{{"formatVersion", 7}};
  REQUIRE(migrate(newer, 7, steps).ok());
  CHECK(newer == Value::Object{{"formatVersion", 7}});
}

TEST_CASE("migrations: one that fails stops the rest") {
  const std::vector<Migration> steps{{2, rename_staff}, {3, add_mark}};
  Value::Object file{{"formatVersion", 1}};
  const Result<Done> outcome = migrate(file, 1, steps);
  REQUIRE(!outcome.ok());
  CHECK(outcome.error().key == "error.program.missing");
  CHECK(file.count("mark") == 0);
}

}  // namespace
}  // namespace rondo::codec
