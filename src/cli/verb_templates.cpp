#include <algorithm>
#include <optional>
#include <ostream>
#include <vector>

#include "base/text.h"
#include "cli/program_input.h"
#include "codec/templates.h"

namespace rondo::cli {
namespace {

struct TemplatesCall {
  std::string program;  // empty: only those that come with Rondo
  std::string json;     // the name of the one to print; empty: all are listed
};

// Nothing when there is another word or one stands twice.
std::optional<TemplatesCall> read_templates_call(const Arguments& arguments) {
  TemplatesCall call;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word == "--json" && call.json.empty() && at + 1 < arguments.size()) {
      call.json = arguments[++at];
    } else if (!word.starts_with("--") && call.program.empty()) {
      call.program = word;
    } else {
      return std::nullopt;
    }
  }
  return call;
}

struct Listed {
  std::string name;  // that --json goes by
  EventTemplate made;
};

// Those of the program go by the names that people gave them.
Result<std::vector<Listed>> all_templates(const TemplatesCall& call, Context& context) {
  std::vector<Listed> all;
  for (EventTemplate& each : codec::embedded_templates()) {
    std::string name = each.name;
    all.push_back({std::move(name), std::move(each)});
  }
  if (call.program.empty()) return all;
  const Result<Program> program = load_program(call.program, context);
  if (!program) return program.error();
  for (const auto& [id, saved] : program->saved_templates) {
    Result<EventTemplate> made = codec::template_from(saved.content);
    if (!made) return made.error();
    all.push_back({saved.name, *std::move(made)});
  }
  return all;
}

}  // namespace

int list_templates(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "templates";
  const std::optional<TemplatesCall> call = read_templates_call(arguments);
  if (!call) return refuse_call(context, verb);
  const Result<std::vector<Listed>> all = all_templates(*call, context);
  if (!all) return refuse(context, verb, call->program, all.error());
  if (call->json.empty()) {
    for (const Listed& one : *all) {
      context.out << one.name << ": " << collapse_spaces(one.made.summary) << '\n';
    }
    return kExitGood;
  }
  const auto found = std::find_if(all->begin(), all->end(), [&](const Listed& one) {
    return fold(one.name) == fold(call->json);
  });
  if (found == all->end()) {
    std::vector<std::string> names;
    for (const Listed& one : *all) names.push_back(one.name);
    return refuse(context, verb, call->program,
                  {"error.cli.no_template",
                   {arg("name", call->json), arg("names", context.words.list(names))}});
  }
  context.out << codec::write_template(found->made);
  return kExitGood;
}

}  // namespace rondo::cli
