// Takes answers into a program file, to sign-up forms, to matches, about PD plans and about wishes,
// and withdrawals: links, mails with links, or the files that people's pages save.
#include <iterator>
#include <optional>
#include <ostream>
#include <vector>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "base/text.h"
#include "cli/files.h"
#include "cli/program_input.h"
#include "codec/link.h"
#include "codec/notice_pages.h"
#include "codec/preference_pages.h"
#include "codec/sign_up_pages.h"
#include "codec/templates.h"
#include "codec/withdrawal_pages.h"
#include "edit/addressed.h"
#include "edit/joining.h"
#include "edit/match_answers.h"
#include "intake/plan_answers.h"
#include "intake/preferences.h"
#include "intake/sign_ups.h"
#include "intake/withdrawals.h"
#include "report/late_words.h"

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

struct GivenAnswers {
  std::vector<codec::SignUp> sign_ups;
  std::vector<MatchAnswer> to_matches;
  intake::PreferenceAnswers wishes;
  intake::PlanAnswers plans;
  std::vector<codec::SignUpWithdrawal> withdrawals;
};

Result<Done> add_sign_up(const codec::Link& link, const Program& program, GivenAnswers& given) {
  Result<codec::SignUp> sign_up = codec::read_sign_up(link.payload);
  if (!sign_up) return sign_up.error();
  if (sign_up->program != program.id) return Error{"error.sign_up.other_program", {}};
  Result<Done> usable = check_event(program, sign_up->event, "error.sign_up.no_event");
  if (usable) given.sign_ups.push_back(*std::move(sign_up));
  return usable;
}

Result<Done> add_match_answer(const codec::Link& link, const Program& program,
                              GivenAnswers& given) {
  const Result<codec::NoticeAnswer> answer = codec::read_notice_answer(link.payload);
  if (!answer) return answer.error();
  const Result<Done> usable = check_addressed(program, answer->program, answer->said.event);
  if (usable) given.to_matches.push_back(answer->said);
  return usable;
}

Result<Done> add_wishes(const codec::Link& link, const Program& program, GivenAnswers& given) {
  Result<codec::PreferenceAnswer> answer = codec::read_preference_answer(link.payload);
  if (!answer) return answer.error();
  const Result<Done> usable = check_addressed(program, answer->program, answer->event);
  if (usable) given.wishes.given.push_back(*std::move(answer));
  return usable;
}

Result<Done> add_plan_answer(const codec::Link& link, const Program& program, GivenAnswers& given) {
  Result<codec::PlanAnswer> answer = codec::read_plan_answer(link.payload);
  if (!answer) return answer.error();
  if (answer->program != program.id) return Error{"error.plan_answer.other_program", {}};
  given.plans.given.push_back(*std::move(answer));
  return Done{};
}

Result<Done> add_withdrawal(const codec::Link& link, const Program& program, GivenAnswers& given) {
  Result<codec::SignUpWithdrawal> said = codec::read_withdrawal(link.payload);
  if (!said) return said.error();
  const Result<Done> usable = check_addressed(program, said->program, said->event);
  if (usable) given.withdrawals.push_back(*std::move(said));
  return usable;
}

Result<Done> add_answer(const Result<codec::Link>& link, const Program& program,
                        GivenAnswers& given) {
  if (!link) return link.error();
  if (link->kind == codec::kSignUpLinkKind) return add_sign_up(*link, program, given);
  if (link->kind == codec::kNoticeAnswerLinkKind) return add_match_answer(*link, program, given);
  if (link->kind == codec::kPreferenceAnswerLinkKind) return add_wishes(*link, program, given);
  if (link->kind == codec::kPlanAnswerLinkKind) return add_plan_answer(*link, program, given);
  if (link->kind == codec::kWithdrawalLinkKind) return add_withdrawal(*link, program, given);
  return Error{"error.link.unknown_kind", {arg("kind", link->kind)}};
}

// What can't be taken is told, and the others go on; true when all could be.
bool read_answers(const SignUpsCall& call, const Program& program, Context& context,
                  GivenAnswers& given) {
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
      const Result<Done> added = add_answer(link, program, given);
      if (added) continue;
      (void)refuse(context, kSignUpsVerb, path, added.error());
      all = false;
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

// How many of them change something, and what is left out of the others.
struct TakenIn {
  std::int64_t to_matches = 0, wishes = 0, plans = 0, withdrawals = 0;
  std::vector<std::string> notes;
};

// Says of what is taken that it came after the last day, as the page does.
void note_late(const Program& program, const EventId& event, EventStage stage,
               const PersonId& person, std::string_view given_at, const Context& context,
               TakenIn& taken) {
  const Event* found = program.events.find(event);
  if (found == nullptr) return;
  const std::string late =
      late_words(*found, stage, given_at, context.clock.now_utc_ms(), context.clock, context.words);
  if (late.empty()) return;
  taken.notes.push_back(name_in(program.people, person_now(program, person)) + ": " + late);
}

void take_wishes(Transaction& edit, const GivenAnswers& given, std::int64_t now,
                 const Context& context, TakenIn& taken) {
  const auto news = intake::preview_preferences(edit.program(), given.wishes, now);
  for (std::size_t at = 0; at < news.size(); ++at) {
    if (!intake::brings_news(news[at].effect)) continue;
    ++taken.wishes;
    const codec::PreferenceAnswer& said = given.wishes.given[at];
    note_late(edit.program(), said.event, EventStage::prefer, said.person, said.given_at, context,
              taken);
  }
  intake::take_preferences(edit, given.wishes, now);
}

void take_match_answers(Transaction& edit, const GivenAnswers& given, const std::string& today,
                        const Context& context, TakenIn& taken) {
  const std::vector<AnswerEffect> effects = effects_of(edit.program(), given.to_matches);
  for (std::size_t at = 0; at < effects.size(); ++at) {
    if (!changes_match(effects[at])) continue;
    ++taken.to_matches;
    const MatchAnswer& said = given.to_matches[at];
    note_late(edit.program(), said.event, EventStage::answer, said.person, said.given_at, context,
              taken);
  }
  put_match_answers(edit, given.to_matches, today, withdrawal_reasons(context.words));
}

void take_plans(Transaction& edit, const GivenAnswers& given, std::int64_t now,
                const std::string& today, Context& context, TakenIn& taken) {
  const std::vector<EventTemplate> templates = codec::embedded_templates();
  const auto note = [&](const Message& message) {
    taken.notes.push_back(context.words.text(message));
  };
  for (const intake::PlanNews& one :
       intake::take_plan_answers(edit, given.plans, {templates, now, today}, context.random)) {
    taken.plans += intake::brings_news(one.effect) ? 1 : 0;
    for (const Message& message : one.notes) note(message);
    if (one.effect == intake::PlanEffect::no_person) note({"plan_answer.no_person", {}});
    if (one.effect == intake::PlanEffect::no_plan) note({"plan_answer.no_plan", {}});
  }
}

void take_withdrawals(Transaction& edit, const GivenAnswers& given, std::int64_t now,
                      const std::string& today, const Context& context, TakenIn& taken) {
  using intake::WithdrawalEffect;
  const auto news = intake::preview_withdrawals(edit.program(), given.withdrawals, now);
  for (std::size_t at = 0; at < news.size(); ++at) {
    taken.withdrawals += news[at].effect == WithdrawalEffect::withdraws ? 1 : 0;
    const bool several = news[at].effect == WithdrawalEffect::several;
    if (news[at].effect != WithdrawalEffect::nobody && !several) continue;
    taken.notes.push_back(given.withdrawals[at].name + ": " +
                          context.words.text(several ? "withdrawal.several" : "withdrawal.nobody"));
  }
  intake::take_withdrawals(edit, given.withdrawals, now, today, withdrawal_reasons(context.words));
}

TakenIn take_others(Transaction& edit, const GivenAnswers& given, Context& context) {
  const std::int64_t now = context.clock.now_utc_ms();
  const std::string today = local_day_of(iso_time(now), context.clock);
  TakenIn taken;
  take_wishes(edit, given, now, context, taken);
  take_match_answers(edit, given, today, context, taken);
  take_plans(edit, given, now, today, context, taken);
  take_withdrawals(edit, given, now, today, context, taken);
  return taken;
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
  GivenAnswers given;
  const bool all = read_answers(*call, *program, context, given);
  Transaction edit(*program);
  // People have to be on the list before wishes of theirs can be noted.
  const intake::SignUpPreview taken =
      intake::take_sign_ups(given.sign_ups, {}, codec::embedded_templates(), context.clock, edit,
                            context.random, intake::Namesakes::new_person);
  const TakenIn others = take_others(edit, given, context);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, *program, context);
  if (!saved) return refuse(context, kSignUpsVerb, call->out, saved.error());
  std::ostream& report = report_stream(call->out, context);
  print_report(report, context.words, taken);
  for (const std::string& note : others.notes) report << "  " << note << '\n';
  const bool only_sign_ups = given.to_matches.empty() && given.wishes.given.empty() &&
                             given.plans.given.empty() && given.withdrawals.empty();
  if (!only_sign_ups) {
    report << context.words.text(
                  {"cli.answers",
                   {arg("matches", others.to_matches), arg("wishes", others.wishes),
                    arg("plans", others.plans), arg("withdrawals", others.withdrawals)}})
           << '\n';
  }
  return all ? kExitGood : kExitNo;
}

}  // namespace rondo::cli
