// A site that closes, and where its people go.
#include <ostream>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "cli/program_input.h"
#include "edit/site_closing.h"

namespace rondo::cli {

int close_site(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "close-site";
  const auto call = read_program_call(arguments, {"--site", "--to", "--out"});
  if (!call || call->out.empty() || call->site.empty()) return refuse_call(context, verb);
  Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, verb, call->program, program.error());
  const Result<SiteId> id = site_named(*program, call->site);
  if (!id) return refuse(context, verb, call->program, id.error());
  const Result<SiteId> to = call->to.empty() ? SiteId() : site_named(*program, call->to);
  if (!to) return refuse(context, verb, call->program, to.error());
  const Site* target = program->sites.find(*to);
  if (*to == *id || (target != nullptr && !target->closed_on.empty())) {
    return refuse(context, verb, call->program, {"error.cli.site_closed", {arg("name", call->to)}});
  }
  Site site = *program->sites.find(*id);
  const std::string today = local_day_of(iso_time(context.clock.now_utc_ms()), context.clock);
  if (site.closed_on.empty()) site.closed_on = today;
  const std::vector<PersonId> people = people_at(*program, *id);
  Transaction edit(*program);
  edit.put(*id, site);
  if (!to->empty()) move_to_site(edit, people, *to, today);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, *program, context);
  if (!saved) return refuse(context, verb, call->out, saved.error());

  std::ostream& report = report_stream(call->out, context);
  report << context.words.text({"done.close_site", {arg("name", site.name)}}) << '\n';
  if (people.empty()) return kExitGood;
  const Arg count = arg("count", std::ssize(people));
  report << context.words.text(to->empty() ? Message{"cli.still_at_site", {count}}
                                           : Message{"done.set_sites", {count}})
         << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
