#include "report/message_fields.h"

#include <doctest/doctest.h>

#include <array>

#include "base/direction.h"

using namespace rondo;

namespace {

constexpr std::array kFields{MessageField{"name"}, MessageField{"agenda"},
                             MessageField{"partner", true}, MessageField{"goal", true}};

// As the reader Hana gets it, with two matches of which the second one has no goal.
std::string filled(std::string_view text) {
  const Result<MessageText> read = read_message_text(text, kFields);
  REQUIRE(read.ok());
  return fill_in(*read, {{"name", "Hana"}},
                 {{{"partner", "Diego"}, {"goal", "Start calmly"}}, {{"partner", "Amara"}}});
}

Error refused(std::string_view text) {
  const Result<MessageText> read = read_message_text(text, kFields);
  REQUIRE_FALSE(read.ok());
  return read.error();
}

}  // namespace

TEST_CASE("message fields: fields are filled in, and paragraphs about a match repeat for each") {
  CHECK(filled("Hello {name},\n\nYou meet {partner}.\nGoal: {goal}\n\nSee you!") ==
        "Hello Hana,\n\nYou meet Diego.\nGoal: Start calmly\n\nYou meet Amara.\n\nSee you!\n");
}

TEST_CASE("message fields: what has nothing to say is left out, with the words around it") {
  CHECK(filled("Agenda:\n{agenda}\n\nBye") == "Bye\n");
  CHECK(filled("Agenda:\n{agenda}\n{name}") == "Agenda:\nHana\n");
  CHECK(filled("{name} {agenda}") == "Hana \n");
  CHECK(filled("") == "");
  CHECK(filled("\n\n \n") == "");
}

TEST_CASE("message fields: doubled braces are braces, and line ends of any system count") {
  CHECK(filled("{{name}} is {name}}}\r\nnext\r\n\r\nend") == "{name} is Hana}\nnext\n\nend\n");
  CHECK(filled("{{{name}}}") == "{Hana}\n");
}

TEST_CASE("message fields: a value is never read as a field") {
  const auto read = read_message_text("{name}", kFields);
  REQUIRE(read.ok());
  CHECK(fill_in(*read, {{"name", "{partner} {{"}}, {}) == "{partner} {{\n");
}

TEST_CASE("message fields: what can't be read says where and why") {
  CHECK(refused("Hello\n\nDear {nane}") ==
        Error{"error.message_text.misspelt_field",
              {arg("line", 3), arg("field", "{nane}"), arg("meant", "{name}")}});
  CHECK(refused("{Partner}").find("meant") != nullptr);
  CHECK(refused("{telephone}") == Error{"error.message_text.unknown_field",
                                        {arg("line", 1), arg("field", "{telephone}"),
                                         arg("fields", "{name} {agenda} {partner} {goal}")}});
  const auto brace = [](std::int64_t line, const char* one, const char* two) {
    return Error{"error.message_text.brace",
                 {arg("line", line), arg("brace", one), arg("twice", two)}};
  };
  CHECK(refused("a {name") == brace(1, "{", "{{"));
  CHECK(refused("a\n{na{me}") == brace(2, "{", "{{"));
  CHECK(refused("name}") == brace(1, "}", "}}"));
  CHECK(refused("{}").key == "error.message_text.unknown_field");
}

TEST_CASE("message fields: a name from right to left moves no word of its line") {
  const auto read = read_message_text("{partner} is your mentor.\n\n{partner}", kFields);
  REQUIRE(read.ok());
  const std::string name = "محمد العلي";
  CHECK(fill_in(*read, {}, {{{"partner", name}}}) ==
        isolated(name) + " is your mentor.\n\n" + name + "\n");
}
