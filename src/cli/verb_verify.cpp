#include <ostream>

#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/problem_json.h"
#include "codec/solution_json.h"
#include "match/verify.h"

namespace rondo::cli {

int verify(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "verify";
  if (arguments.size() != 2) return refuse_call(context, verb);
  if (arguments[0] == "-" && arguments[1] == "-") {
    return refuse(context, verb, "", {"error.cli.both_standard_input", {}});
  }
  const auto problem_bytes = read_bytes(arguments[0], context.in);
  if (!problem_bytes) return refuse(context, verb, arguments[0], problem_bytes.error());
  const auto problem = codec::read_problem(*problem_bytes);
  if (!problem) return refuse(context, verb, arguments[0], problem.error());
  const auto solution_bytes = read_bytes(arguments[1], context.in);
  if (!solution_bytes) return refuse(context, verb, arguments[1], solution_bytes.error());
  const auto solution = codec::read_solution(*problem, *solution_bytes);
  if (!solution) return refuse(context, verb, arguments[1], solution.error());

  const match::Verdict verdict = match::verify(*problem, *solution);
  context.out << context.words.text(verdict.reason) << '\n';
  return verdict.proven ? kExitGood : kExitNo;
}

}  // namespace rondo::cli
