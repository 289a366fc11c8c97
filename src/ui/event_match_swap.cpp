// Swapping a match with another one: which ones there are, what each swap comes to, and the
// question before one that goes against a rule or changes what people were told.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/event_match_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kSwapsAtFirst = 8;

SwapDraft& swap_draft(const View& view) {
  return view.drafts.event.of<EventMatchDrafts>().swap;
}

void swapped_pair_line(View& view, const SwappedPair& pair, std::string_view id) {
  text(view.ui,
       view.tr("matches.swap.change", {arg("mentee", person_words(view, pair.mentee)),
                                       arg("mentor", person_words(view, pair.mentor)),
                                       arg("before", person_words(view, pair.mentor_before)),
                                       arg("fit", fit_words(view, pair.fit)),
                                       arg("fit_before", fit_words(view, pair.fit_before))}),
       {.id = id, .size = type::second});
}

// "Ben Ito with Carl Weiss: no common pool in Grade span", of each new pair with a rule in the way.
std::vector<std::string> rule_lines(const View& view, const MentorSwap& swap) {
  std::vector<std::string> lines;
  for (const SwappedPair* pair : {&swap.first, &swap.second}) {
    if (pair->against.empty()) continue;
    std::vector<std::string> rules;
    for (const Message& rule : pair->against) rules.push_back(view.tr(rule));
    lines.push_back(match_pair_words(view, pair->mentor, pair->mentee) + ": " + view.list(rules));
  }
  return lines;
}

std::string told_names(const View& view, const MentorSwap& swap) {
  std::vector<std::string> names;
  for (const PersonId& person : swap.told) names.push_back(person_words(view, person));
  return view.list_in_sentence(names);
}

void sum_line(View& view, const MentorSwap& swap) {
  const Row row(view.ui, {.id = "sum", .gap = space::s});
  const int gain = swap.sum_after() - swap.sum_before();
  text(view.ui,
       view.tr("matches.swap.sum",
               {arg("after", swap.sum_after()), arg("before", swap.sum_before())}),
       {.id = "words", .size = type::second});
  if (gain > 0) chip(view.ui, view.tr("matches.swap.better", {arg("count", gain)}), Status::good);
  if (gain < 0) chip(view.ui, view.tr("matches.swap.worse", {arg("count", -gain)}), Status::warn);
  if (gain == 0) chip(view.ui, view.tr("matches.swap.even"));
}

// One of the two is approved; the new ones are not.
bool loses_approval(const View& view, const MentorSwap& swap) {
  const Table<Match>& matches = view.state.program.matches;
  const auto approved = [&](const MatchId& id) {
    const Match* match = matches.find(id);
    return match != nullptr && is_held(match->state);
  };
  return approved(swap_draft(view).match) || approved(swap.other);
}

void warnings(View& view, const MentorSwap& swap) {
  const TextOptions small{.size = type::small, .ink = Ink::warn};
  if (swap.refusal) {
    text(view.ui, view.tr(*swap.refusal), small);
    return;
  }
  for (const std::string& rule : rule_lines(view, swap)) text(view.ui, rule, small);
  if (loses_approval(view, swap)) {
    text(view.ui, view.tr("matches.swap.approve_again"), small);
  }
  if (swap.told.empty()) return;
  Message told = counted("matches.swap.told", std::ssize(swap.told));
  told.args.push_back(arg("names", told_names(view, swap)));
  text(view.ui, view.tr(told), small);
}

void swap_now(View& view, SwapDraft& draft, const MatchId& other) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  // An open panel tells of the pair that is acted on, and then of what becomes of it.
  const Match* acted_on = view.state.program.matches.find(draft.match);
  if (drafts.panel == MatchPanel::match && acted_on != nullptr) {
    drafts.match = draft.match;
    drafts.explained = {acted_on->mentee, acted_on->topic};
  }
  view.emit(command::SwapMatches{draft.match, other});
  draft.match = draft.asked = {};
}

void swap_entry(View& view, const EventMatches& data, const MentorSwap& swap) {
  SwapDraft& draft = swap_draft(view);
  const Match* other = view.state.program.matches.find(swap.other);
  if (other == nullptr) return;
  const Scope scope(view.ui, swap.other.text());
  const std::string pair = match_pair_words(view, *other);
  const std::string topic = data.view.topic_name(other->topic);
  // The same two may have another match.
  const std::string about = view.tr("matches.pair_on", {arg("pair", pair), arg("topic", topic)});
  const Card card(view.ui, {.id = "swap", .label = about});
  const Column column(view.ui, {.gap = space::xs});
  {
    const Row row(view.ui, {.id = "who", .gap = space::s, .wrap = false});
    {
      const Column words(view.ui, {.id = "other", .grow = true});
      text(view.ui, pair, {.id = "pair", .weight = Weight::semibold});
      text(view.ui, topic, {.id = "topic", .size = type::small, .ink = Ink::muted});
    }
    if (!swap.refusal &&
        button(view.ui, {.id = "do", .label = view.tr("matches.swap.do"), .about = about})) {
      if (swap.needs_a_word()) {
        draft.asked = swap.other;
      } else {
        swap_now(view, draft, swap.other);
      }
    }
  }
  swapped_pair_line(view, swap.first, "first");
  swapped_pair_line(view, swap.second, "second");
  sum_line(view, swap);
  warnings(view, swap);
}

void swap_entries(View& view, const EventMatches& data, const std::vector<MentorSwap>& swaps) {
  SwapDraft& draft = swap_draft(view);
  if (swaps.empty()) text(view.ui, view.tr("matches.swap.none"), {.ink = Ink::muted});
  const Group list(view.ui, access::Role::group, "swaps", view.tr("matches.swap.list"));
  const std::size_t shown = draft.all ? swaps.size() : std::min(swaps.size(), kSwapsAtFirst);
  for (std::size_t at = 0; at < shown; ++at) swap_entry(view, data, swaps[at]);
  if (shown == swaps.size()) return;
  if (text_button(view.ui, {.id = "all",
                            .label = view.tr("matches.all_alternatives",
                                             {arg("count", std::ssize(swaps))})})) {
    draft.all = true;
  }
}

void swap_list_dialog(View& view, const EventMatches& data, const Match& match) {
  SwapDraft& draft = swap_draft(view);
  const std::string mentee = person_words(view, match.mentee);
  const Dialog dialog(
      view.ui,
      {.id = "swaps",
       .title = view.tr("matches.swap.title", {arg("mentee", mentee)}),
       .detail = view.tr("matches.swap.detail",
                         {arg("mentor", person_words(view, match.mentor)), arg("mentee", mentee)}),
       .width = 620});
  if (const auto refusal = swap_refusal(view.state.program, draft.match)) {
    text(view.ui, view.tr(*refusal), {.id = "refusal", .ink = Ink::warn});
  } else {
    swap_entries(view, data, draft.swaps.get(view.state.revision, draft.match.text(), [&] {
      return swaps_of(data.view, draft.match);
    }));
  }
  {
    const DialogActions actions(view.ui);
    if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) draft.match = {};
  }
  if (dialog.dismissed()) draft.match = {};
}

void swap_question(View& view, const MentorSwap& swap) {
  SwapDraft& draft = swap_draft(view);
  const Dialog dialog(view.ui, {.id = "swap-question", .title = view.tr("matches.swap.confirm")});
  swapped_pair_line(view, swap.first, "first");
  swapped_pair_line(view, swap.second, "second");
  sum_line(view, swap);
  if (const std::vector<std::string> rules = rule_lines(view, swap); !rules.empty()) {
    const Banner banner(view.ui, {.id = "rules", .title = view.tr("matches.swap.rules")});
    const Column lines(view.ui, {.id = "lines", .gap = space::xs});
    for (const std::string& rule : rules) text(view.ui, rule);
  }
  if (!swap.told.empty()) {
    const Banner banner(view.ui, {.id = "told",
                                  .title = view.tr("matches.swap.tell_again"),
                                  .detail = view.tr("matches.swap.tell_again.detail",
                                                    {arg("names", told_names(view, swap))})});
  }
  if (loses_approval(view, swap)) {
    text(view.ui, view.tr("matches.swap.approve_again"), {.id = "approve-again", .ink = Ink::warn});
  }
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "matches.swap.accept", .cancel_key = "matches.swap.back"});
  if (choice == DialogChoice::accept) {
    swap_now(view, draft, swap.other);
  } else if (choice == DialogChoice::cancel || dialog.dismissed()) {
    draft.asked = {};
  }
}

}  // namespace

void open_swaps(View& view, const MatchId& id) {
  SwapDraft& draft = swap_draft(view);
  draft.match = id;
  draft.asked = {};
  draft.all = false;
}

void swap_dialog(View& view, const EventMatches& data) {
  SwapDraft& draft = swap_draft(view);
  if (draft.match.empty()) return;
  const Match* match = view.state.program.matches.find(draft.match);
  if (match == nullptr || !may_be_swapped(match->state)) {
    draft.match = {};
    return;
  }
  if (!draft.asked.empty()) {
    const std::vector<MentorSwap>& swaps = draft.swaps.get(
        view.state.revision, draft.match.text(), [&] { return swaps_of(data.view, draft.match); });
    const auto asked = std::find_if(swaps.begin(), swaps.end(), [&](const MentorSwap& swap) {
      return swap.other == draft.asked && !swap.refusal;
    });
    if (asked != swaps.end()) {
      swap_question(view, *asked);
      return;
    }
    draft.asked = {};
  }
  swap_list_dialog(view, data, *match);
}

}  // namespace rondo::ui
