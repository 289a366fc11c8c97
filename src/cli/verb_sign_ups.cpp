// Takes the answers to sign-up forms into a program file: links, mails with links, or the files
// that forms save.
#include <iterator>
#include <optional>
#include <ostream>
#include <vector>

#include "base/text.h"
#include "cli/files.h"
#include "cli/program_input.h"
#include "codec/link.h"
#include "codec/sign_up_pages.h"
#include "codec/templates.h"
#include "intake/sign_ups.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kSignUpsVerb = "sign-ups";

struct SignUpsCall {
  std::string program;
  std::vector<std::string> answers;
  std::string out;
};

std::optional<SignUpsCall> read_sign_ups_call(const Arguments& arguments) {
  SignUpsCall call;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word == "--out") {
      if (++at == arguments.size() || !call.out.empty()) return std::nullopt;
      call.out = arguments[at];
    } else if (word.rfind("--", 0) == 0) {
      return std::nullopt;
    } else if (call.program.empty()) {
      call.program = word;
    } else {
      call.answers.push_back(word);
    }
  }
  if (call.answers.empty() || call.out.empty()) return std::nullopt;
  return call;
}

Result<codec::SignUp> sign_up_in(const Result<codec::Link>& link, const Program& program) {
  if (!link) return link.error();
  if (link->kind != codec::kSignUpLinkKind) {
    return Error{"error.link.unknown_kind", {arg("kind", link->kind)}};
  }
  Result<codec::SignUp> sign_up = codec::read_sign_up(link->payload);
  if (!sign_up) return sign_up;
  if (sign_up->program != program.id) return Error{"error.sign_up.other_program", {}};
  if (program.events.find(sign_up->event) == nullptr) {
    return Error{"error.sign_up.no_event", {arg("event", sign_up->event.text())}};
  }
  return sign_up;
}

// What can't be taken is told, and the others go on; true when all could be.
bool read_answers(const SignUpsCall& call, const Program& program, Context& context,
                  std::vector<codec::SignUp>& given) {
  bool all = true;
  for (const std::string& path : call.answers) {
    const Result<std::string> text = read_bytes(path, context.in);
    if (!text) {
      (void)refuse(context, kSignUpsVerb, path, text.error());
      all = false;
      continue;
    }
    const codec::LinksRead read = codec::read_links(*text);
    for (const Result<codec::Link>& link : read.links) {
      Result<codec::SignUp> sign_up = sign_up_in(link, program);
      if (!sign_up) {
        (void)refuse(context, kSignUpsVerb, path, sign_up.error());
        all = false;
        continue;
      }
      given.push_back(*std::move(sign_up));
    }
    if (!read.unread_at) continue;
    (void)refuse(
        context, kSignUpsVerb, path,
        {"error.links.unread",
         {arg("count", std::ssize(read.links)), arg("line", line_number(*text, *read.unread_at))}});
    all = false;
  }
  return all;
}

void print_report(std::ostream& stream, const Words& words, const intake::SignUpPreview& taken) {
  for (const intake::SignUpNews& one : taken.people) {
    for (const Message& note : one.notes) {
      stream << "  " << one.person.name << ": " << words.text(note) << '\n';
    }
  }
  for (const intake::Problem& question : taken.questions) {
    stream << "  " << words.text(question.message) << '\n';
  }
  stream << words.text({"cli.sign_ups",
                        {arg("added", taken.added), arg("changed", taken.changed),
                         arg("unchanged", taken.unchanged)}})
         << '\n';
}

}  // namespace

int take_sign_ups(const Arguments& arguments, Context& context) {
  const std::optional<SignUpsCall> call = read_sign_ups_call(arguments);
  if (!call) return refuse_call(context, kSignUpsVerb);
  Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, kSignUpsVerb, call->program, program.error());
  std::vector<codec::SignUp> given;
  const bool all = read_answers(*call, *program, context, given);
  Transaction edit(*program);
  const intake::SignUpPreview taken = intake::take_sign_ups(given, {}, codec::embedded_templates(),
                                                            context.clock, edit, context.random);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, *program, context);
  if (!saved) return refuse(context, kSignUpsVerb, call->out, saved.error());
  print_report(report_stream(call->out, context), context.words, taken);
  return all ? kExitGood : kExitNo;
}

}  // namespace rondo::cli
