#include <ostream>

#include "cli/print_blocks.h"
#include "cli/program_input.h"
#include "report/person_sheet.h"

namespace rondo::cli {

int show_person(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "person";
  if (arguments.size() != 2) return refuse_call(context, verb);
  const Result<Program> program = load_program(arguments[0], context);
  if (!program) return refuse(context, verb, arguments[0], program.error());
  const Result<PersonId> person = person_named(*program, arguments[1]);
  if (!person) return refuse(context, verb, arguments[0], person.error());
  print_blocks(context.out, person_sheet(*program, *person, {}, context.clock.now_utc_ms(),
                                         context.words, &context.clock));
  return kExitGood;
}

int list_plans(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "plans";
  const auto call = read_program_call(arguments, {"--csv"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, verb, call->program, program.error());
  std::vector<PdPlanId> plans;
  for (const auto& [id, plan] : program->pd_plans) plans.push_back(id);
  context.out << plans_csv(*program, plans, context.clock.now_utc_ms(), context.words,
                           ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
