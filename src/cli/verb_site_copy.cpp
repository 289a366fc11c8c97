// The copies of a program for others: for a site's approver, with taking over what came back in it,
// and for a co-host.
#include "edit/site_copy.h"

#include <ostream>

#include "base/direction.h"
#include "cli/program_input.h"
#include "edit/event_copy.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kCopyVerb = "site-copy", kTakeVerb = "approvals",
                           kEventVerb = "event-copy";

void print_news(std::ostream& stream, const Words& words, const ApprovalNews& news) {
  const auto count = static_cast<std::int64_t>(news.taken.size());
  stream << words.text({"cli.approvals", {arg("count", count)}}) << '\n';
  if (news.kept.empty()) return;
  stream << words.text({"notice.approvals_kept", {arg("names", words.list(news.kept))}}) << '\n';
}

}  // namespace

int write_site_copy(const Arguments& arguments, Context& context) {
  const auto call = read_program_call(arguments, {"--event", "--site", "--out"});
  if (!call || call->out.empty() || call->site.empty()) return refuse_call(context, kCopyVerb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, kCopyVerb, call->program, opened.error());
  const Result<SiteId> site = site_named(opened->program, call->site);
  if (!site) return refuse(context, kCopyVerb, call->program, site.error());
  const Message name{
      "site_copy.name",
      {arg("program", opened->program.name()), arg("site", name_in(opened->program.sites, *site))}};
  const Result<Program> copy =
      site_copy(opened->program, opened->event, *site, without_isolates(context.words.text(name)));
  if (!copy) return refuse(context, kCopyVerb, call->program, copy.error());
  const Result<Done> saved = save_program(call->out, *copy, context);
  return saved ? kExitGood : refuse(context, kCopyVerb, call->out, saved.error());
}

int write_event_copy(const Arguments& arguments, Context& context) {
  const auto call = read_program_call(arguments, {"--event", "--out"});
  if (!call || call->out.empty()) return refuse_call(context, kEventVerb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, kEventVerb, call->program, opened.error());
  const Message name{"event_copy.name",
                     {arg("program", opened->program.name()),
                      arg("event", name_in(opened->program.events, opened->event))}};
  const Result<Program> copy =
      event_copy(opened->program, opened->event, without_isolates(context.words.text(name)));
  if (!copy) return refuse(context, kEventVerb, call->program, copy.error());
  const Result<Done> saved = save_program(call->out, *copy, context);
  return saved ? kExitGood : refuse(context, kEventVerb, call->out, saved.error());
}

int take_approvals_from(const Arguments& arguments, Context& context) {
  const auto call = read_program_call(arguments, {"--from", "--out"});
  if (!call || call->out.empty() || call->from.empty()) return refuse_call(context, kTakeVerb);
  Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, kTakeVerb, call->program, program.error());
  const Result<Program> copy = load_program(call->from, context);
  if (!copy) return refuse(context, kTakeVerb, call->from, copy.error());
  if (copy->id != program->id || approver_site_of(*copy).empty()) {
    return refuse(context, kTakeVerb, call->from, {"error.site_copy.not_of_this", {}});
  }
  Transaction edit(*program);
  const ApprovalNews news = take_approvals(edit, *copy);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, *program, context);
  if (!saved) return refuse(context, kTakeVerb, call->out, saved.error());
  print_news(report_stream(call->out, context), context.words, news);
  return kExitGood;
}

}  // namespace rondo::cli
