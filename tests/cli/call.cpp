#include "cli/call.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/random.h"
#include "codec/program_json.h"
#include "codec/strings.h"
#include "support/fake_clock.h"
#include "support/files.h"

namespace rondo::cli {

Outcome rondo(const Arguments& arguments, const std::string& given) {
  // Every call draws ids of its own, as every call of the program does.
  static std::uint64_t calls = 0;
  SeededRandom random(++calls);
  const test::FakeClock clock;
  std::istringstream in(given);
  std::ostringstream out;
  std::ostringstream err;
  Context context{in, out, err, codec::embedded_words().at("en"), "0.0.0", random, clock};
  const int status = run(arguments, context);
  return {status, out.str(), err.str()};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

void check_refused(const Outcome& outcome, std::string_view reason) {
  CHECK(outcome.status == kExitBadInput);
  CHECK(outcome.out.empty());
  CHECK_MESSAGE(contains(outcome.err, reason), outcome.err);
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

Program program_in(const std::string& path) {
  Result<Program> program = codec::read_program(test::read_file(path));
  REQUIRE(program.ok());
  return *program;
}

}  // namespace rondo::cli
