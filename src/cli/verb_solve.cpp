#include <ostream>

#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/problem_json.h"
#include "codec/solution_json.h"
#include "match/solve.h"
#include "match/verify.h"

namespace rondo::cli {

int solve(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "solve";
  if (arguments.size() != 1) return refuse_call(context, verb);
  const std::string& path = arguments[0];
  const auto bytes = read_bytes(path, context.in);
  if (!bytes) return refuse(context, verb, path, bytes.error());
  const auto problem = codec::read_problem(*bytes);
  if (!problem) return refuse(context, verb, path, problem.error());
  const auto solution = match::solve(*problem);
  if (!solution) return refuse(context, verb, path, solution.error());

  context.out << codec::write_solution(*problem, *solution, context.words);
  // No result leaves unchecked; a fault here is a fault of Rondo, and is not hidden.
  const match::Verdict verdict = match::verify(*problem, *solution);
  if (!verdict.proven) {
    context.err << context.words.text(verdict.reason) << '\n';
    return kExitNo;
  }
  if (solution->status == match::SolutionStatus::optimal) return kExitGood;
  context.err << context.words.text(solution->reason) << '\n';
  return kExitNo;
}

}  // namespace rondo::cli
