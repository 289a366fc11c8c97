// Two matches exchange their mentors; without the second one, what each swap would come to.
#include <ostream>

#include "cli/program_input.h"
#include "edit/pair_by_hand.h"
#include "match/fit.h"
#include "match/swaps.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kSwapVerb = "swap";

std::string words_of_fit(const Words& words, int fit) {
  const std::string word = words.text(std::string(fit_word_key(fit_word(fit))));
  return words.text({"matches.fit", {arg("word", word), arg("percent", fit_percent(fit))}});
}

std::string words_of_pair(const Words& words, const EventView& view, const PersonId& mentor,
                          const PersonId& mentee) {
  return words.text(
      {"matches.pair",
       {arg("mentor", view.person_name(mentor)), arg("mentee", view.person_name(mentee))}});
}

void print_new_pair(std::ostream& stream, const Words& words, const EventView& view,
                    const SwappedPair& pair) {
  stream << "  "
         << words.text({"matches.swap.change",
                        {arg("mentee", view.person_name(pair.mentee)),
                         arg("mentor", view.person_name(pair.mentor)),
                         arg("before", view.person_name(pair.mentor_before)),
                         arg("fit", words_of_fit(words, pair.fit)),
                         arg("fit_before", words_of_fit(words, pair.fit_before))}})
         << '\n';
}

// What somebody has to know before it is done.
void print_warnings(std::ostream& stream, const Words& words, const EventView& view,
                    const MentorSwap& swap) {
  if (swap.refusal) {
    stream << "  " << words.text(*swap.refusal) << '\n';
    return;
  }
  for (const SwappedPair* pair : {&swap.first, &swap.second}) {
    for (const Message& rule : pair->against) {
      stream << "  " << words_of_pair(words, view, pair->mentor, pair->mentee) << ": "
             << words.text(rule) << '\n';
    }
  }
  if (swap.told.empty()) return;
  std::vector<std::string> names;
  for (const PersonId& person : swap.told) names.push_back(view.person_name(person));
  stream << "  "
         << words.text({"matches.swap.told",
                        {arg("count", std::ssize(names)), arg("names", words.list(names))}})
         << '\n';
}

void print_swap(std::ostream& stream, const Words& words, const EventView& view,
                const MentorSwap& swap) {
  const Match& other = *view.program->matches.find(swap.other);
  stream << words.text({"matches.pair_on",
                        {arg("pair", words_of_pair(words, view, other.mentor, other.mentee)),
                         arg("topic", view.topic_name(other.topic))}})
         << '\n';
  print_new_pair(stream, words, view, swap.first);
  print_new_pair(stream, words, view, swap.second);
  stream << "  "
         << words.text({"matches.swap.sum",
                        {arg("after", swap.sum_after()), arg("before", swap.sum_before())}})
         << '\n';
  print_warnings(stream, words, view, swap);
}

int print_swaps(const EventView& view, const MatchId& match, Context& context) {
  const std::vector<MentorSwap> swaps = swaps_of(view, match);
  for (const MentorSwap& swap : swaps) print_swap(context.out, context.words, view, swap);
  if (swaps.empty()) context.out << context.words.text("matches.swap.none") << '\n';
  return kExitGood;
}

// Whether it may be done; says why not.
bool is_meant(const ProgramCall& call, const EventView& view, const MatchId& match,
              const MatchId& other, Context& context) {
  if (call.anyway) return true;
  for (const MentorSwap& swap : swaps_of(view, match)) {
    if (!(swap.other == other) || !swap.needs_a_word()) continue;
    print_swap(context.err, context.words, view, swap);
    context.err << context.words.text("cli.swap_anyway") << '\n';
    return false;
  }
  return true;
}

}  // namespace

int swap_matches(const Arguments& arguments, Context& context) {
  const auto call =
      read_program_call(arguments, {"--event", "--match", "--with", "--anyway", "--out"});
  const bool changes = call && !call->with.empty();
  if (!call || call->match.empty() || changes == call->out.empty()) {
    return refuse_call(context, kSwapVerb);
  }
  Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, kSwapVerb, call->program, opened.error());
  Program& program = opened->program;
  const Result<MatchId> match = match_named(program, opened->event, call->match);
  if (!match) return refuse(context, kSwapVerb, call->program, match.error());
  const Result<EventView> view = view_event(program, opened->event);
  if (!view) return refuse(context, kSwapVerb, call->program, view.error());
  if (!changes) return print_swaps(*view, *match, context);

  const Result<MatchId> other = match_named(program, opened->event, call->with);
  if (!other) return refuse(context, kSwapVerb, call->program, other.error());
  if (const auto refusal = swap_refusal(program, *match, *other)) {
    return refuse(context, kSwapVerb, call->program, *refusal);
  }
  if (!is_meant(*call, *view, *match, *other, context)) return kExitNo;
  const Match one = *program.matches.find(*match), with = *program.matches.find(*other);
  Transaction edit(program);
  swap_mentors(edit, *match, *other, context.random);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, program, context);
  if (!saved) return refuse(context, kSwapVerb, call->out, saved.error());
  report_stream(call->out, context)
      << context.words.text({"done.swap_matches",
                             {arg("mentor", name_in(program.people, with.mentor)),
                              arg("mentee", name_in(program.people, one.mentee)),
                              arg("other_mentor", name_in(program.people, one.mentor)),
                              arg("other_mentee", name_in(program.people, with.mentee))}})
      << '\n';
  return kExitGood;
}

}  // namespace rondo::cli
