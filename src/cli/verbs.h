// The command line: a table of verbs, each a plain function of its arguments and streams, so that
// tests run them in-process and the same code runs natively and as WebAssembly under Node.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/message.h"
#include "base/random.h"
#include "base/words.h"

namespace rondo::cli {

// The exit status says whether the answer is yes; 2 means that there was no proper question.
inline constexpr int kExitGood = 0;
inline constexpr int kExitNo = 1;
inline constexpr int kExitBadInput = 2;

// What a verb may touch, besides the files that it is given.
struct Context {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Words& words;
  std::string_view version;
  Random& random;
  const Clock& clock;
};

using Arguments = std::vector<std::string>;

struct Verb {
  std::string_view name;
  std::string_view usage;  // the arguments, as shown after the name
  // Gets the arguments after the verb; returns the exit status.
  int (*run)(const Arguments& arguments, Context& context);
};

// The table, in the order of the usage text.
const std::vector<Verb>& verbs();

// Runs the verb named by the first argument; says how to call when there is none such.
int run(const Arguments& arguments, Context& context);

// For verbs: the reason to `err`, as "rondo <verb>: <subject>: <sentence>", and kExitBadInput. An
// empty subject is left out.
int refuse(Context& context, std::string_view verb, std::string_view subject, const Error& error);
// The verb's own usage to `err`, and kExitBadInput.
int refuse_call(Context& context, std::string_view verb);

// verb_<name>.cpp
int write_calendar_of_event(const Arguments& arguments, Context& context);
int report_on_sitting(const Arguments& arguments, Context& context);
int print_report(const Arguments& arguments, Context& context);
int print_certificates(const Arguments& arguments, Context& context);
int check(const Arguments& arguments, Context& context);
int list_feedback(const Arguments& arguments, Context& context);
int import_sheets(const Arguments& arguments, Context& context);
int make_link(const Arguments& arguments, Context& context);
int match_event(const Arguments& arguments, Context& context);
int list_matches(const Arguments& arguments, Context& context);
int list_messages(const Arguments& arguments, Context& context);
int show_person(const Arguments& arguments, Context& context);
int list_plans(const Arguments& arguments, Context& context);
int plan_rounds_of_event(const Arguments& arguments, Context& context);
int list_preferences(const Arguments& arguments, Context& context);
int draw_qr_code(const Arguments& arguments, Context& context);
int rounds(const Arguments& arguments, Context& context);
int list_sessions(const Arguments& arguments, Context& context);
int take_sign_ups(const Arguments& arguments, Context& context);
int close_site(const Arguments& arguments, Context& context);
int compare_programs(const Arguments& arguments, Context& context);
int write_event_copy(const Arguments& arguments, Context& context);
int write_site_copy(const Arguments& arguments, Context& context);
int take_approvals_from(const Arguments& arguments, Context& context);
int solve(const Arguments& arguments, Context& context);
int open_link(const Arguments& arguments, Context& context);
int swap_matches(const Arguments& arguments, Context& context);
int list_templates(const Arguments& arguments, Context& context);
int verify(const Arguments& arguments, Context& context);
int withdraw_from_event(const Arguments& arguments, Context& context);

}  // namespace rondo::cli
