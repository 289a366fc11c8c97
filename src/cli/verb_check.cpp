#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/program_input.h"
#include "cli/verbs.h"
#include "edit/change.h"
#include "model/validate.h"

namespace rondo::cli {
namespace {

// The record's own name, where it has one: people know that better than an id.
std::string name_of_record(const Program& program, const RecordKey& record) {
  const Value name = current_value(program, record, "name");
  return name.as_text() == nullptr ? std::string() : *name.as_text();
}

// "people/01J9A/site (Kai Lee): Refers to ..."
void print_issue(const Program& program, const Issue& issue, Context& context) {
  context.out << issue.record.collection << '/' << issue.record.id;
  if (!issue.field.empty()) context.out << '/' << issue.field;
  const std::string name = name_of_record(program, issue.record);
  if (!trim(name).empty()) context.out << " (" << name << ')';
  context.out << ": " << context.words.text(issue.message) << '\n';
}

}  // namespace

int check(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "check";
  if (arguments.size() != 1) return refuse_call(context, verb);
  const Result<Program> program = load_program(arguments[0], context);
  if (!program) return refuse(context, verb, arguments[0], program.error());
  const std::vector<Issue> issues = validate(*program);
  for (const Issue& issue : issues) print_issue(*program, issue, context);
  context.out << context.words.text(
                     {"cli.check_issues", {arg("count", static_cast<std::int64_t>(issues.size()))}})
              << '\n';
  return issues.empty() ? kExitGood : kExitNo;
}

}  // namespace rondo::cli
