#include "cli/verbs.h"

#include <algorithm>
#include <ostream>

namespace rondo::cli {
namespace {

const Verb* find_verb(std::string_view name) {
  const auto found = std::find_if(verbs().begin(), verbs().end(),
                                  [&](const Verb& verb) { return verb.name == name; });
  return found == verbs().end() ? nullptr : &*found;
}

void print_usage(std::ostream& stream) {
  std::string_view lead = "usage: ";
  for (const Verb& verb : verbs()) {
    stream << lead << "rondo " << verb.name << ' ' << verb.usage << '\n';
    lead = "       ";
  }
  stream << lead << "rondo --version\n";
}

}  // namespace

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> table = {
      {"approvals", "PROGRAM.json --from COPY.json --out PROGRAM.json", take_approvals_from},
      {"calendar", "PROGRAM.json [--event NAME] [--person NAME]", write_calendar_of_event},
      {"certificates", "PROGRAM.json [--event NAME | --year YEAR] [--person NAME]",
       print_certificates},
      {"check", "PROGRAM.json", check},
      {"close-site", "PROGRAM.json --site NAME [--to NAME] --out PROGRAM.json", close_site},
      {"diff", "PROGRAM.json PROGRAM.json", compare_programs},
      {"event-copy", "PROGRAM.json [--event NAME] --out COPY.json", write_event_copy},
      {"feedback", "PROGRAM.json --csv [--event NAME] [--private]", list_feedback},
      {"import",
       "SHEET... --template NAME --out PROGRAM.json | SHEET... --into PROGRAM.json [--event NAME] "
       "[--template NAME] [--out PROGRAM.json] [--answer same | new | QUESTION=CHOICE]...",
       import_sheets},
      {"link", "FILE.json [--kind WORD]", make_link},
      {"match", "PROGRAM.json [--event NAME] --out PROGRAM.json", match_event},
      {"matches", "PROGRAM.json --csv [--event NAME]", list_matches},
      {"messages",
       "PROGRAM.json --csv [--event NAME] [--page ADDRESS] [--kind invitation | sign-up-approved | "
       "sign-up-waitlisted | sign-up-refused | wishes | notice | reminder | session | "
       "session-off | news | thanks | feedback | feedback-later | cancelled | cancelled-midway | "
       "sitting-plan | sitting-reminder | sitting-thanks | sitting-feedback | sitting-follow-up]",
       list_messages},
      {"person", "PROGRAM.json NAME", show_person},
      {"plan", "PROGRAM.json [--event NAME] --out PROGRAM.json", plan_rounds_of_event},
      {"plans", "PROGRAM.json --csv", list_plans},
      {"preferences", "PROGRAM.json --csv [--event NAME]", list_preferences},
      {"qr", "TEXT | -", draw_qr_code},
      {"report",
       "PROGRAM.json [--event NAME | --year YEAR] [--compare NAME | YEAR] "
       "[--csv [--no-names]]",
       print_report},
      {"rounds", "EVENT.json | --verify EVENT.json PLAN.json", rounds},
      {"sessions", "PROGRAM.json --csv [--event NAME] [--private]", list_sessions},
      {"sign-ups", "PROGRAM.json ANSWERS... --out PROGRAM.json", take_sign_ups},
      {"site-copy", "PROGRAM.json --site NAME [--event NAME] --out COPY.json", write_site_copy},
      {"solve", "PROBLEM.json", solve},
      {"swap",
       "PROGRAM.json [--event NAME] --match MENTEE [--with MENTEE [--anyway] --out PROGRAM.json]",
       swap_matches},
      {"templates", "[PROGRAM.json] [--json NAME]", list_templates},
      {"unlink", "LINK | -", open_link},
      {"verify", "PROBLEM.json SOLUTION.json", verify},
      {"withdraw", "PROGRAM.json [--event NAME] --person NAME --out PROGRAM.json",
       withdraw_from_event},
  };
  return table;
}

int run(const Arguments& arguments, Context& context) {
  const std::string_view name = arguments.empty() ? "" : std::string_view(arguments[0]);
  if (name == "--version") {
    context.out << "rondo " << context.version << '\n';
    return kExitGood;
  }
  if (name == "--help") {
    print_usage(context.out);
    return kExitGood;
  }
  if (const Verb* verb = find_verb(name)) {
    return verb->run(Arguments(arguments.begin() + 1, arguments.end()), context);
  }
  print_usage(context.err);
  return kExitBadInput;
}

int refuse(Context& context, std::string_view verb, std::string_view subject, const Error& error) {
  context.err << "rondo " << verb << ": ";
  if (!subject.empty()) context.err << subject << ": ";
  context.err << context.words.text(error) << '\n';
  return kExitBadInput;
}

int refuse_call(Context& context, std::string_view verb) {
  context.err << "usage: rondo " << verb << ' ' << find_verb(verb)->usage << '\n';
  return kExitBadInput;
}

}  // namespace rondo::cli
