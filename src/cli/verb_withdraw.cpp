// Somebody takes part in an event no more: what ends by it, and who waits for the place.
#include <ostream>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "cli/program_input.h"
#include "edit/event_list.h"
#include "edit/withdrawing.h"
#include "model/enum_names.h"

namespace rondo::cli {
namespace {

void print_ends(std::ostream& stream, const Words& words, const Program& before,
                const std::vector<EndedMatch>& ended) {
  for (const EndedMatch& one : ended) {
    const Match& match = *before.matches.find(one.match);
    const std::string fate = one.becomes ? std::string(name_of(*one.becomes)) : "removed";
    stream << "  "
           << words.text({"matches.pair",
                          {arg("mentor", name_in(before.people, match.mentor)),
                           arg("mentee", name_in(before.people, match.mentee))}})
           << ": " << words.text("withdraw.match." + fate) << '\n';
  }
}

}  // namespace

int withdraw_from_event(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "withdraw";
  const auto call = read_program_call(arguments, {"--event", "--person", "--out"});
  if (!call || call->out.empty() || call->person.empty()) return refuse_call(context, verb);
  Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, event] = *opened;
  const Result<PersonId> person = person_named(program, call->person);
  if (!person) return refuse(context, verb, call->program, person.error());
  const RegistrationId id = registration_in(program, event, *person);
  const std::string event_name = program.events.find(event)->name;
  const Registration* registration = program.registrations.find(id);
  if (registration == nullptr || registration->withdrawn) {
    return refuse(context, verb, call->program,
                  {"error.cli.nobody", {arg("name", call->person), arg("event", event_name)}});
  }

  const Program before = program;
  const std::vector<RegistrationId> ids{id};
  const std::string today = local_day_of(iso_time(context.clock.now_utc_ms()), context.clock);
  Transaction edit(opened->program);
  withdraw(edit, ids, today, withdrawal_reasons(context.words));
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, program, context);
  if (!saved) return refuse(context, verb, call->out, saved.error());

  std::ostream& report = report_stream(call->out, context);
  const std::string name = name_in(before.people, *person);
  report << context.words.text({"done.taking_part.ends", {arg("name", name)}}) << '\n';
  print_ends(report, context.words, before, ended_by_withdrawing(before, ids, today));
  const std::int64_t waiting = std::ssize(waiting_for_a_place(program, event));
  if (waiting > 0) {
    report << context.words.text(
                  {"notice.on_hold", {arg("count", waiting), arg("event", event_name)}})
           << '\n';
  }
  return kExitGood;
}

}  // namespace rondo::cli
