#include <ostream>

#include "cli/files.h"
#include "cli/verbs.h"
#include "codec/rounds_json.h"
#include "match/rounds.h"
#include "match/verify_rounds.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kRoundsVerb = "rounds";

Result<match::RoundsProblem> read_problem(const std::string& path, Context& context) {
  const auto bytes = read_bytes(path, context.in);
  if (!bytes) return bytes.error();
  return codec::read_rounds(*bytes);
}

// What the check found: a plan that keeps its word is a good answer, proven best or not.
int tell(const match::RoundsVerdict& verdict, std::ostream& stream, const Words& words) {
  stream << words.text(verdict.reason) << '\n';
  return verdict.right ? kExitGood : kExitNo;
}

int plan(const std::string& path, Context& context) {
  const auto problem = read_problem(path, context);
  if (!problem) return refuse(context, kRoundsVerb, path, problem.error());
  const auto planned = match::plan_rounds(*problem);
  if (!planned) return refuse(context, kRoundsVerb, path, planned.error());
  context.out << codec::write_rounds_plan(*problem, *planned, context.words);
  // No result leaves unchecked; a fault here is a fault of Rondo, and is not hidden.
  return tell(match::verify_rounds(*problem, *planned), context.err, context.words);
}

int check_plan(const std::string& path, const std::string& plan_path, Context& context) {
  if (path == "-" && plan_path == "-") {
    return refuse(context, kRoundsVerb, "", {"error.cli.both_standard_input", {}});
  }
  const auto problem = read_problem(path, context);
  if (!problem) return refuse(context, kRoundsVerb, path, problem.error());
  const auto bytes = read_bytes(plan_path, context.in);
  if (!bytes) return refuse(context, kRoundsVerb, plan_path, bytes.error());
  const auto planned = codec::read_rounds_plan(*problem, *bytes);
  if (!planned) return refuse(context, kRoundsVerb, plan_path, planned.error());
  return tell(match::verify_rounds(*problem, *planned), context.out, context.words);
}

}  // namespace

int rounds(const Arguments& arguments, Context& context) {
  if (arguments.size() == 3 && arguments[0] == "--verify") {
    return check_plan(arguments[1], arguments[2], context);
  }
  if (arguments.size() != 1 || arguments[0] == "--verify") return refuse_call(context, kRoundsVerb);
  return plan(arguments[0], context);
}

}  // namespace rondo::cli
