#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/print_blocks.h"
#include "cli/program_input.h"
#include "report/certificates.h"
#include "report/report_sections.h"
#include "report/school_year.h"
#include "report/sitting_report.h"

namespace rondo::cli {
namespace {

bool is_sitting(const Program& program, const EventId& event) {
  const Event* found = program.events.find(event);
  return found != nullptr && found->kind == EventKind::speed_mentoring;
}

// A sitting has a report of its own; as a sheet it is counted like all others.
void report_on(const Program& program, const ReportScope& scope, bool csv, ReportNames names,
               Context& context) {
  const std::int64_t now = context.clock.now_utc_ms();
  std::vector<PrintBlock> blocks;
  if (is_sitting(program, scope.event) && !csv) {
    const SittingOutcome outcome = outcome_of(program, scope.event, now);
    blocks = sitting_report(program, scope.event, outcome, context.words);
  } else {
    const ProgramReport report = program_report(program, scope, now);
    if (csv) {
      context.out << program_report_csv(program, scope, report, context.words, ByteOrderMark::none,
                                        names);
      return;
    }
    blocks = program_document(program, scope, report, now, context.words);
  }
  print_blocks(context.out, blocks);
}

std::optional<int> year_named(const std::string& word) {
  return school_year_of(word + "-08-01");
}

// The event, or the school year; of neither, all of the program.
Result<ReportScope> scope_of(const Program& program, const ProgramCall& call) {
  if (!call.event.empty()) {
    const Result<EventId> event = event_named(program, call.event);
    if (!event) return event.error();
    return ReportScope{*event, {}, {}};
  }
  if (call.year.empty()) return ReportScope{};
  const std::optional<int> year = year_named(call.year);
  if (!year) return Error{"error.cli.no_year", {arg("year", call.year)}};
  return school_year(*year);
}

struct ScopedProgram {
  Program program;
  ReportScope scope;
};

Result<ScopedProgram> open_scope(const ProgramCall& call, Context& context) {
  Result<Program> program = load_program(call.program, context);
  if (!program) return program.error();
  const Result<ReportScope> scope = scope_of(*program, call);
  if (!scope) return scope.error();
  return ScopedProgram{*std::move(program), *scope};
}

Result<ReportScope> compared_scope(const Program& program, const std::string& word) {
  if (const std::optional<int> year = year_named(word)) return school_year(*year);
  const Result<EventId> event = event_named(program, word);
  if (!event) return event.error();
  return ReportScope{*event, {}, {}};
}

void compare(const Program& program, const ReportScope& here, const ReportScope& there, bool csv,
             ReportNames names, Context& context) {
  const std::int64_t now = context.clock.now_utc_ms();
  const Words& words = context.words;
  const ScopedReport left{here, program_report(program, here, now)};
  const ScopedReport right{there, program_report(program, there, now)};
  if (csv) {
    context.out << report_comparison_csv(program, left, right, words, ByteOrderMark::none, names);
    return;
  }
  const std::string left_name = scope_name(program, here, words);
  const std::string right_name = scope_name(program, there, words);
  PrintBlock title{
      PrintBlock::Kind::title,
      words.text({"aims.compare.title", {arg("here", left_name), arg("there", right_name)}})};
  PrintBlock table{PrintBlock::Kind::table, {}};
  table.table = compare_reports(report_sections(program, here, left.report, words),
                                report_sections(program, there, right.report, words), left_name,
                                right_name, words);
  print_blocks(context.out, {std::move(title), std::move(table)});
}

}  // namespace

int print_report(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "report";
  const auto call =
      read_program_call(arguments, {"--event", "--year", "--compare", "--csv", "--no-names"});
  const bool twice = call && !call->event.empty() && !call->year.empty();
  // On paper there are always names.
  if (!call || twice || (call->no_names && !call->csv)) return refuse_call(context, verb);
  const Result<ScopedProgram> opened = open_scope(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, scope] = *opened;
  const ReportNames names = call->no_names ? ReportNames::leave_out : ReportNames::write;
  if (call->compare.empty()) {
    report_on(program, scope, call->csv, names, context);
    return kExitGood;
  }
  const Result<ReportScope> other = compared_scope(program, call->compare);
  if (!other) return refuse(context, verb, call->program, other.error());
  compare(program, scope, *other, call->csv, names, context);
  return kExitGood;
}

// Of everybody who has met somebody, by name, or of one person.
int print_certificates(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "certificates";
  const auto call = read_program_call(arguments, {"--event", "--person", "--year"});
  const bool twice = call && !call->event.empty() && !call->year.empty();
  if (!call || twice) return refuse_call(context, verb);
  const Result<ScopedProgram> opened = open_scope(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, scope] = *opened;
  const std::int64_t now = context.clock.now_utc_ms();
  std::vector<PersonId> people;
  if (call->person.empty()) {
    const ProgramReport report = program_report(program, scope, now);
    for (const PersonHours& one : hours_by_person(program, report, context.words)) {
      people.push_back(one.person);
    }
  } else {
    const Result<PersonId> person = person_named(program, call->person);
    if (!person) return refuse(context, verb, call->program, person.error());
    people.push_back(*person);
  }
  const std::vector<PrintBlock> pages = certificates(program, people, scope, now, context.words);
  if (pages.empty()) {
    (void)refuse(context, verb, call->program,
                 {"error.certificate.no_meetings", {arg("count", std::ssize(people))}});
    return kExitNo;
  }
  print_blocks(context.out, pages);
  return kExitGood;
}

}  // namespace rondo::cli
