// What differs between two files of one program.
#include <limits>
#include <ostream>

#include "cli/program_input.h"
#include "report/difference_lines.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kDiffVerb = "diff";

void print_side(Context& context, const Message& line, const std::string& names) {
  if (!names.empty()) context.out << "  " << context.words.text(line) << '\n';
}

Message only_in(const std::string& file, const std::string& names) {
  return {"cli.diff.only", {arg("file", file), arg("names", names)}};
}

}  // namespace

int compare_programs(const Arguments& arguments, Context& context) {
  if (arguments.size() != 2) return refuse_call(context, kDiffVerb);
  const std::string &first = arguments[0], &second = arguments[1];
  const Result<Program> here = load_program(first, context);
  if (!here) return refuse(context, kDiffVerb, first, here.error());
  const Result<Program> there = load_program(second, context);
  if (!there) return refuse(context, kDiffVerb, second, there.error());
  if (here->id != there->id) {
    return refuse(context, kDiffVerb, second, {"error.cli.other_program", {arg("file", first)}});
  }
  const std::vector<DifferenceGroup> groups =
      difference_groups(program_difference(*here, *there), *here, *there,
                        std::numeric_limits<std::size_t>::max(), context.words);
  for (const DifferenceGroup& group : groups) {
    context.out << group.kind << '\n';
    print_side(context, only_in(first, group.only_here), group.only_here);
    print_side(context, only_in(second, group.only_there), group.only_there);
    print_side(context, {"same_program.differs.changed", {arg("names", group.changed)}},
               group.changed);
  }
  if (!groups.empty()) return kExitNo;
  context.out << context.words.text("cli.diff.same") << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
