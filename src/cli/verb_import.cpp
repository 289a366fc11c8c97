#include <algorithm>
#include <cstdint>
#include <optional>
#include <ostream>
#include <utility>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "cli/files.h"
#include "cli/import_answers.h"
#include "cli/program_input.h"
#include "cli/verbs.h"
#include "codec/read_sheet.h"
#include "codec/templates.h"
#include "edit/new_event.h"
#include "intake/preview.h"
#include "model/taking_part.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kImportVerb = "import";

struct ImportCall {
  std::vector<std::string> sheets;
  std::string template_name;
  std::string out;
  std::string into;
  std::string event;
  ImportAnswers answers;
};

// Nothing when the arguments are not of the form that the usage text shows.
std::optional<ImportCall> read_import_call(const Arguments& arguments) {
  ImportCall call;
  std::vector<std::string> answers;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    std::string* option = word == "--template" ? &call.template_name
                          : word == "--out"    ? &call.out
                          : word == "--into"   ? &call.into
                          : word == "--event"  ? &call.event
                                               : nullptr;
    if (word == "--answer") {
      if (++at == arguments.size()) return std::nullopt;
      answers.push_back(arguments[at]);
    } else if (option != nullptr) {
      if (++at == arguments.size() || !option->empty()) return std::nullopt;
      *option = arguments[at];
    } else if (word.rfind("--", 0) == 0) {
      return std::nullopt;
    } else {
      call.sheets.push_back(word);
    }
  }
  // The program that is updated is the one that is written, unless another place is named.
  if (call.out.empty()) call.out = call.into;
  const bool has_event = !call.template_name.empty() || !call.into.empty();
  const std::optional<ImportAnswers> read = read_import_answers(answers);
  if (call.sheets.empty() || call.out.empty() || !has_event || !read) return std::nullopt;
  call.answers = *read;
  return call;
}

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

Program new_program(const std::string& path, Random& random) {
  Program program;
  program.id = new_id_text(random);
  Transaction edit(program);
  ProgramInfo info;
  const std::string_view name = base_name(path);
  info.name = name == "-" ? std::string_view("program") : name.substr(0, name.rfind('.'));
  edit.put(ProgramInfoId(std::string(kProgramInfo)), info);
  (void)edit.finish({});
  return program;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// The event to import into: the one that is named; else the latest that fits the template; else a
// new one from the template.
Result<EventId> choose_event(Program& program, const ImportCall& call, Context& context) {
  if (!call.event.empty()) return event_named(program, call.event);
  const std::vector<EventTemplate> templates = codec::embedded_templates();
  const auto chosen =
      std::find_if(templates.begin(), templates.end(),
                   [&](const EventTemplate& one) { return one.name == call.template_name; });
  if (chosen == templates.end() && !call.template_name.empty()) {
    std::vector<std::string> names;
    for (const EventTemplate& one : templates) names.push_back(one.name);
    return Error{"error.cli.no_template",
                 {arg("name", call.template_name), arg("names", joined(names))}};
  }
  EventId latest;
  std::string latest_day;
  for (const auto& [id, event] : program.events) {
    const bool fits = chosen == templates.end() || event.kind == chosen->event.kind;
    if (!goes_on(event) || !fits || (!latest.empty() && event.created_on < latest_day)) continue;
    latest = id;
    latest_day = event.created_on;
  }
  if (!latest.empty()) return latest;
  if (chosen == templates.end()) return Error{"error.cli.no_event_yet", {}};
  Transaction edit(program);
  const std::string today = iso_date(context.clock.now_utc_ms());
  const EventId id = add_event_from_template(edit, *chosen, today, context.random);
  (void)edit.finish({});
  return id;
}

void print_problem(std::ostream& stream, const Words& words, const intake::Draft& draft,
                   const intake::Problem& problem) {
  const intake::DraftSheet& sheet = draft.sheets[static_cast<std::size_t>(problem.sheet)];
  stream << sheet.sheet.name;
  if (problem.row > 0)
    stream << ", " << words.text({"cli.row", {arg("row", std::int64_t{problem.row})}});
  if (problem.column >= 0) {
    const std::string name = column_name(sheet, problem.column, words);
    stream << ", " << words.text({"cli.column", {arg("name", name)}});
  }
  stream << ": " << words.text(problem.message);
  for (const intake::Choice& choice : problem.choices) {
    if (choice.id == problem.assumed) {
      stream << ' ' << words.text({"cli.assumed", {arg("choice", words.text(choice.label))}});
    }
  }
  if (!problem.detail.key.empty()) stream << ' ' << words.text(problem.detail);
  stream << '\n';
  // Who somebody is, is listed at the end, where nothing is written before that is said.
  if (!problem.about_person && !problem.decided) print_other_choices(stream, words, problem);
}

void print_report(std::ostream& stream, const Words& words, const intake::Draft& draft,
                  const intake::Preview& shown) {
  for (std::size_t sheet = 0; sheet < draft.sheets.size(); ++sheet) {
    stream << draft.sheets[sheet].sheet.name << '\n';
    for (std::size_t column = 0; column < draft.sheets[sheet].columns.size(); ++column) {
      const intake::Column& one = draft.sheets[sheet].columns[column];
      stream << "  " << one.heading << " -> " << words.text(meaning_label(one.meaning)) << " ("
             << words.text(shown.columns[sheet][column].found) << ")\n";
    }
  }
  for (const intake::Problem& problem : shown.problems)
    print_problem(stream, words, draft, problem);
  stream << words.text({"cli.import_summary",
                        {arg("answers", std::int64_t{shown.answers}),
                         arg("added", std::int64_t{shown.added}),
                         arg("changed", std::int64_t{shown.changed}),
                         arg("unchanged", std::int64_t{shown.unchanged}),
                         arg("absent", std::int64_t{shown.absent})}})
         << '\n';
  if (shown.known > 0) {
    stream << words.text({"cli.import_known", {arg("count", std::int64_t{shown.known})}}) << '\n';
  }
}

// The sheets, or the exit status after saying why not.
std::optional<std::vector<codec::Sheet>> read_sheets(const ImportCall& call, Context& context) {
  std::vector<codec::Sheet> sheets;
  for (const std::string& path : call.sheets) {
    const Result<std::string> bytes = read_bytes(path, context.in);
    if (!bytes) {
      (void)refuse(context, kImportVerb, path, bytes.error());
      return std::nullopt;
    }
    Result<codec::Sheet> sheet = codec::read_sheet(*bytes, base_name(path));
    if (!sheet) {
      (void)refuse(context, kImportVerb, "", sheet.error());
      return std::nullopt;
    }
    sheets.push_back(*std::move(sheet));
  }
  return sheets;
}

Result<Program> read_or_make_program(const ImportCall& call, Context& context) {
  if (call.into.empty()) return new_program(call.out, context.random);
  return load_program(call.into, context);
}

}  // namespace

int import_sheets(const Arguments& arguments, Context& context) {
  const std::optional<ImportCall> call = read_import_call(arguments);
  if (!call) return refuse_call(context, kImportVerb);
  const auto sheets = read_sheets(*call, context);
  if (!sheets) return kExitBadInput;
  Result<Program> program = read_or_make_program(*call, context);
  if (!program) return refuse(context, kImportVerb, call->into, program.error());
  const Result<EventId> event = choose_event(*program, *call, context);
  if (!event) return refuse(context, kImportVerb, call->into, event.error());

  intake::Draft draft = intake::start(*program, *event, *sheets, codec::embedded_templates());
  draft.today = local_day_of(iso_time(context.clock.now_utc_ms()), context.clock);
  const Result<intake::Preview> shown = answer_questions(draft, *program, call->answers);
  if (!shown) return refuse(context, kImportVerb, "", shown.error());
  print_report(report_stream(call->out, context), context.words, draft, *shown);
  if (const auto open = open_questions(*shown); !open.empty()) {
    print_open_questions(context.err, context.words, open);
    return kExitNo;
  }
  const Result<Step> step = intake::apply(draft, *program, context.random);
  if (!step) return refuse(context, kImportVerb, joined(call->sheets), step.error());
  const Result<Done> saved = save_program(call->out, *program, context);
  if (!saved) return refuse(context, kImportVerb, call->out, saved.error());
  return kExitGood;
}

}  // namespace rondo::cli
