// Why this match: what it is made of, who else could have been chosen, and what to do with it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/removal.h"
#include "match/plan_partners.h"
#include "model/taking_part.h"
#include "report/slot_words.h"
#include "ui/day_and_time.h"
#include "ui/event_match_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/field_lead.h"
#include "ui/match_words.h"
#include "ui/matching.h"
#include "ui/next_mentor_list.h"
#include "ui/person_names.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kAlternativesAtFirst = 4;

// "first request", "second request", "request 4".
std::string rank_words(const View& view, int rank) {
  if (rank >= 1 && rank <= 3) return view.tr("matches.rank." + std::to_string(rank));
  return view.tr("matches.rank.later", {arg("rank", rank)});
}

void both_people(View& view, const EventMatches& data, const MatchExplanation& why) {
  const std::string load = view.tr(
      "matches.load_of", {arg("load", why.mentor_load), arg("capacity", why.mentor_capacity)});
  const std::string year =
      why.mentor_year_cap ? view.tr("matches.year_of.long", {arg("load", why.mentor_load_this_year),
                                                             arg("most", *why.mentor_year_cap)})
                          : std::string();
  const std::string rank = rank_words(view, why.request_rank);
  person(view.ui, {.name = data.view.person_name(why.mentor),
                   .detail = dotted({load, year, person_detail(view, why.mentor)}),
                   .side = Side::mentor});
  person(view.ui, {.name = data.view.person_name(why.mentee),
                   .detail = dotted({rank, person_detail(view, why.mentee)}),
                   .side = Side::mentee});
  if (why.mentor_load > why.mentor_capacity) {
    text(view.ui,
         view.tr("matches.beyond_places",
                 {arg("mentor", data.view.person_name(why.mentor)), arg("load", why.mentor_load),
                  arg("capacity", why.mentor_capacity)}),
         {.id = "beyond-places", .size = type::second, .ink = Ink::warn});
  }
}

// By when the mentee needs it; empty where there is no hurry.
std::string needed_by_words(const View& view, const EventMatches& data,
                            const MatchExplanation& why) {
  const Participant* mentee = data.view.find(why.mentee);
  return view.day(request_of({mentee, why.topic, nullptr}).needed_by);
}

void shared_things(View& view, const EventMatches& data, const MatchExplanation& why) {
  const Program& program = view.state.program;
  const std::string topics_key = view.tr("matches.shared.topics"),
                    pools_key = view.tr("matches.shared.pools"),
                    times_key = view.tr("matches.shared.times"), goal_key = view.tr("matches.goal"),
                    needed_key = view.tr("help.needed_by");
  const std::string topics = view.list(names_in(program.topics, why.shared_topics)),
                    pools = view.list(names_in(program.pools, why.shared_pools)),
                    times = list_of_slots(why.common_slots, view.state.words),
                    needed = needed_by_words(view, data, why);
  std::vector<KeyValue> pairs;
  if (!why.goal.empty()) pairs.push_back({goal_key, why.goal});
  if (!needed.empty()) pairs.push_back({needed_key, needed});
  if (!topics.empty()) pairs.push_back({topics_key, topics});
  if (!pools.empty()) pairs.push_back({pools_key, pools});
  if (!times.empty()) pairs.push_back({times_key, times});
  if (!pairs.empty()) key_values(view.ui, "shared", pairs);
  if (why.again_in_plan) {
    text(view.ui, view.tr("matches.again_in_plan", {arg("points", fit_percent(kSameMentorPrice))}),
         {.ink = Ink::warn});
  }
}

// `forced`: somebody made the match knowing it; else the rule came later.
void against_rules(View& view, const std::vector<RuleInTheWay>& rules, bool forced) {
  if (rules.empty()) return;
  std::vector<std::string> texts;
  for (const RuleInTheWay& rule : rules) texts.push_back(view.tr(rule.text));
  const Banner banner(
      view.ui, {.id = "rules",
                .title = view.tr(forced ? "matches.against_rules" : "matches.stands_against_rules"),
                .detail = view.list(texts)});
}

// Such a proposal is not approved before somebody has said that so many are possible.
void year_cap_button(View& view, const EventMatches& data, const MatchExplanation& why,
                     MatchState state) {
  const bool beyond = state == MatchState::proposed && why.mentor_year_cap &&
                      why.mentor_load_this_year > *why.mentor_year_cap;
  if (!beyond) return;
  if (button(view.ui, {.id = "year-cap",
                       .label = view.tr("matches.allow_this_year",
                                        {arg("mentor", data.view.person_name(why.mentor)),
                                         arg("count", why.mentor_load_this_year)}),
                       .icon = Icon::plus,
                       .wide = true,
                       .description = view.tr("matches.allow_this_year.detail")})) {
    allow_this_year(view, why.mentor, why.mentor_load_this_year);
  }
}

void lock_button(View& view, const MatchId& id, bool locked) {
  if (button(view.ui, {.id = "lock",
                       .label = view.tr(locked ? "matches.unlock" : "matches.lock"),
                       .icon = locked ? Icon::unlock : Icon::lock,
                       .description = view.tr("matches.lock.detail")})) {
    view.emit(command::LockMatches{{id}, !locked});
  }
}

void remove_button(View& view, const MatchId& id) {
  if (button(view.ui, {.id = "remove",
                       .label = view.tr("matches.remove"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::trash})) {
    ask_to_remove(view, command::RemoveMatch{id});
  }
}

void swap_button(View& view, const MatchId& id) {
  if (button(view.ui, {.id = "swap",
                       .label = view.tr("matches.swap"),
                       .icon = Icon::swap,
                       .description = view.tr("matches.swap.hint")})) {
    open_swaps(view, id);
  }
}

void proposal_buttons(View& view, const MatchId& id, const Match& match) {
  if (button(view.ui,
             {.id = "approve", .label = view.tr("matches.approve"), .icon = Icon::check})) {
    view.emit(command::SetMatchState{{id}, MatchState::approved});
  }
  lock_button(view, id, match.locked);
  swap_button(view, id);
  if (button(view.ui, {.id = "forbid",
                       .label = view.tr("matches.forbid"),
                       .icon = Icon::ban,
                       .description = view.tr("matches.forbid.detail")})) {
    view.emit(command::ForbidPair{match.event, match.mentor, match.mentee});
  }
  if (match.forced) remove_button(view, id);
}

// Asks why, for this match alone, whatever others its people have.
void end_button(View& view, const MatchId& id, const Match& match) {
  const std::optional<MatchState> end = end_of(match);
  if (end && button(view.ui, {.id = "end", .label = view.tr(end_key(*end))})) {
    ask_reason(view, id, *end);
  }
}

void decide(View& view, const MatchId& id, const Match& match) {
  const Row row(view.ui, {.id = "decide", .gap = space::s});
  if (match.state == MatchState::proposed) {
    proposal_buttons(view, id, match);
  } else if (!takes_place(match)) {
    remove_button(view, id);
  } else if (may_become(match.state, MatchState::proposed)) {
    if (button(view.ui, {.id = "release",
                         .label = view.tr("matches.release"),
                         .icon = Icon::undo,
                         .description = view.tr("matches.release.detail")})) {
      view.emit(command::SetMatchState{{id}, MatchState::proposed});
    }
    swap_button(view, id);
  }
  end_button(view, id, match);
}

// Where none of the others can be chosen as it is, whoever looks for another mentor is led to what
// lets them be chosen, or to the way that is left.
void lead_to_what_comes_first(View& view, const Match& match,
                              const std::vector<AlternativeMentor>& others) {
  if (match.state == MatchState::approved) {
    focus_if_led_to(view, kOtherMentors, "release");
  } else if (match.state == MatchState::proposed && others.empty()) {
    focus_if_led_to(view, kOtherMentors, "swap");
  }
}

// None that nobody asked for explains itself in its place.
void close_match_panel(EventMatchDrafts& drafts) {
  drafts.panel = MatchPanel::none;
  drafts.match = drafts.explained_unasked = {};
  drafts.explains_first = false;
}

// What is known of the pair: that it is over, that somebody set it, or that no better list exists.
struct PanelVerdict {
  std::string words;
  Status status = Status::neutral;
};

PanelVerdict verdict_of(const View& view, const EventMatches& data, const Match& match) {
  if (!takes_place(match)) {
    return {match_state_words(view, match.state), match_state_status(match)};
  }
  if (match.forced || (match.locked && data.decisions_bind)) return {view.tr("matches.set_by_you")};
  if (!proven_best(data)) return {};
  return {view.tr(data.decisions_bind ? "matches.proven.decided" : "matches.proven"), Status::good};
}

// "Dora Kim has another mentor now: Ana Ruiz (Data literacy)."
std::string elsewhere_words(const View& view, const EventMatches& data, const Match& match,
                            const std::vector<const Match*>& instead) {
  std::vector<std::string> mentors;
  for (const Match* other : instead) {
    const TopicId topic = data.view.topic_now(other->topic);
    mentors.push_back(view.tr("matches.over.elsewhere.mentor",
                              {arg("mentor", data.view.person_name(other->mentor)),
                               arg("topic", data.view.topic_name(topic))}));
  }
  Message words = counted("matches.over.elsewhere", std::ssize(instead));
  words.args.push_back(arg("mentee", data.view.person_name(match.mentee)));
  words.args.push_back(arg("mentors", view.list_in_sentence(mentors)));
  return view.tr(words);
}

// The match that the request has now.
MatchId match_of_request(const EventMatches& data, const RequestKey& request) {
  const auto found = std::find_if(data.lines.begin(), data.lines.end(), [&](const MatchLine& line) {
    return takes_place(*line.match) && line.match->mentee == request.mentee &&
           data.view.topic_now(line.match->topic) == data.view.topic_now(request.topic);
  });
  return found == data.lines.end() ? MatchId() : found->id;
}

// Of a match that is over, its panel says that, why, and who mentors for its request now, or for
// another one of the mentee's in its place.
void how_it_ended(View& view, const EventMatches& data, const Match& match,
                  const RequestKey& request, const UnservedRequest* nobody) {
  chip(view.ui, data.view.topic_name(data.view.topic_now(match.topic)));
  const std::string one = one_of_two_words(view, match);
  if (!one.empty()) {
    text(view.ui, one, {.id = "declined-by", .size = type::second, .ink = Ink::muted});
  }
  if (!match.reason.empty()) {
    text(view.ui, view.tr("matches.over.reason", {arg("reason", match.reason)}),
         {.id = "reason", .size = type::second, .ink = Ink::muted});
  }
  if (const Match* now = view.state.program.matches.find(match_of_request(data, request))) {
    const std::string_view key = now->state == MatchState::proposed
                                     ? "matches.over.another_proposed"
                                     : "matches.over.another";
    text(view.ui,
         view.tr(key, {arg("mentee", data.view.person_name(match.mentee)),
                       arg("mentor", data.view.person_name(now->mentor))}),
         {.id = "another"});
  } else if (nobody != nullptr) {
    text(view.ui,
         view.tr("matches.over.nobody", {arg("mentee", data.view.person_name(match.mentee)),
                                         arg("why", view.tr(nobody->reason))}),
         {.id = "nobody", .ink = Ink::warn});
  } else if (const auto instead = matches_instead(data, match); !instead.empty()) {
    text(view.ui, elsewhere_words(view, data, match, instead), {.id = "elsewhere"});
  }
}

// What points are, where any are told of.
void points_legend(View& view, const std::vector<AlternativeMentor>& mentors) {
  const auto any = [&](ChangeLoss loss) {
    return std::any_of(mentors.begin(), mentors.end(),
                       [&](const AlternativeMentor& other) { return other.loss == loss; });
  };
  const bool with_load = any(ChangeLoss::points_and_load);
  if (!with_load && !any(ChangeLoss::points)) return;
  text(view.ui, view.tr(with_load ? "matches.points_and_load" : "matches.points"),
       {.id = "points", .size = type::small, .ink = Ink::muted});
}

bool only_pools_in_the_way(const AlternativeMentor& other) {
  return other.rules.size() == 1 && other.rules.front().rule == Rule::pools;
}

void make_pair_by_hand(View& view, const EventMatches& data, const RequestKey& request,
                       const AlternativeMentor& other) {
  if (other.kind == AlternativeKind::full) {
    view.drafts.event.of<EventMatchDrafts>().beyond = {other.mentor, request};
  } else {
    view.emit(command::ForcePair{data.view.id, other.mentor, request.mentee, request.topic});
  }
}

void alternative_row(View& view, const EventMatches& data, const RequestKey& request,
                     const AlternativeMentor& other, const AlternativesOptions& options) {
  const Scope scope(view.ui, other.mentor.text());
  const Column column(view.ui, {.gap = space::xs});
  const std::string name = person_words(view, other.mentor);
  {
    const Row row(view.ui, {.id = "who", .gap = space::s, .wrap = false});
    {
      const Column words(view.ui, {.grow = true});
      text(view.ui, name);
    }
    if (!options.held) focus_if_led_to(view, kOtherMentors, "choose");
    if (!options.held &&
        text_button(view.ui,
                    {.id = "choose", .label = view.tr(options.action_key), .about = name})) {
      make_pair_by_hand(view, data, request, other);
    }
  }
  const std::string fit = fit_words(view, other.fit);
  const std::string why = view.tr(other.text);
  const bool ruled_out = other.kind == AlternativeKind::ruled_out;
  if (ruled_out || other.loss) {
    // A whole sentence, which a chip would cut.
    text(view.ui, dotted({fit, why}),
         {.id = "why", .size = type::small, .ink = ruled_out ? Ink::warn : Ink::muted});
  } else {
    const Row row(view.ui, {.id = "why", .gap = space::s});
    text(view.ui, fit, {.size = type::small, .ink = Ink::muted});
    chip(view.ui, why, Status::neutral);
  }
  if (!options.held && only_pools_in_the_way(other) &&
      text_button(
          view.ui,
          {.id = "outside-pools", .label = view.tr("matches.let_outside_pools"), .about = name})) {
    view.emit(command::LetOutsidePool{data.view.id, other.mentor, request.mentee});
  }
}

}  // namespace

void alternatives(View& view, const EventMatches& data, const RequestKey& request,
                  const std::vector<AlternativeMentor>& mentors,
                  const AlternativesOptions& options) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const Scope scope(view.ui, "alternatives");
  const Together together(view.ui, "list");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, options.title, {.level = 3});
  if (mentors.empty()) {
    text(view.ui, view.tr("matches.no_alternative"), {.size = type::second, .ink = Ink::muted});
  }
  points_legend(view, mentors);
  for (std::size_t index = 0; index < mentors.size(); ++index) {
    if (index >= kAlternativesAtFirst && !drafts.all_alternatives) break;
    alternative_row(view, data, request, mentors[index], options);
  }
  if (mentors.size() > kAlternativesAtFirst && !drafts.all_alternatives) {
    const auto count = static_cast<std::int64_t>(mentors.size());
    if (text_button(
            view.ui,
            {.id = "all", .label = view.tr("matches.all_alternatives", {arg("count", count)})})) {
      drafts.all_alternatives = true;
    }
  }
}

void choose_match(View& view, const MatchId& id) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  drafts.panel = MatchPanel::match;
  drafts.match = id;
  drafts.explains_first = false;
  drafts.explained_unasked = {};
  drafts.all_alternatives = false;
}

void choose_request(View& view, const RequestKey& request) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  drafts.panel = MatchPanel::unserved;
  drafts.request = request;
  drafts.all_alternatives = false;
}

void await_new_match(View& view, const EventId& event, const std::vector<MatchId>& ended) {
  view.drafts.event.follow(event);
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  close_match_panel(drafts);
  drafts.tab = "matches";
  drafts.search.clear();
  drafts.awaited = {};
  if (ended.size() != 1) return;
  const Match* match = view.state.program.matches.find(ended.front());
  if (match != nullptr) drafts.awaited = {match->mentee, match->topic};
}

void show_awaited_match(View& view, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  if (drafts.awaited.mentee.empty() || is_being_matched(view, data.view.id)) return;
  const MatchId found = match_of_request(data, std::exchange(drafts.awaited, {}));
  if (!found.empty() && view.ui.has_side()) choose_match(view, found);
}

void match_panel(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  MatchId id = drafts.match;
  if (view.state.program.matches.find(id) == nullptr) id = match_of_request(data, drafts.explained);
  const auto& why = explanation(view, on, data, id);
  const Match* match = view.state.program.matches.find(id);
  if (!why || match == nullptr) {
    close_match_panel(drafts);
    return;
  }
  drafts.match = id;
  drafts.explained = {match->mentee, match->topic};
  const PanelVerdict verdict = verdict_of(view, data, *match);
  const SidePanel panel(view.ui, {.id = "why",
                                  .title = view.tr("matches.why"),
                                  .chip = verdict.words,
                                  .chip_status = verdict.status,
                                  .subject = id.text()});
  const Scope scope(view.ui, id.text());
  both_people(view, data, *why);
  const RequestKey request{why->mentee, why->topic};
  const bool over = !takes_place(*match);
  const UnservedRequest* nobody = over ? found_nobody(data, request) : nullptr;
  if (over) {
    how_it_ended(view, data, *match, request, nobody);
  } else {
    fit_bar(view.ui,
            {.words = view.tr("matches.about", {arg("topic", data.view.topic_name(why->topic)),
                                                arg("fit", fit_words(view, why->fit.total))}),
             .share = fit_share(why->fit.total)});
    against_rules(view, why->rules, match->forced);
  }
  year_cap_button(view, data, *why, match->state);
  // The screen of one-off support has its own, beside the request.
  if (nobody != nullptr && view.state.place.screen == Screen::event_match &&
      button(view.ui, {.id = "see-why",
                       .label = view.tr("matches.see_why"),
                       .about = data.view.person_name(why->mentee)})) {
    see_why_unserved(view, on.id, request);
  }
  lead_to_what_comes_first(view, *match, why->alternatives);
  decide(view, id, *match);
  if (over) {
    text(view.ui,
         view.tr(alone_keeps_apart(view.state.program, id, *match) ? "matches.over.remove.apart"
                                                                   : "matches.over.remove"),
         {.id = "remove-detail", .size = type::small, .ink = Ink::muted});
  }
  divider(view.ui);
  factor_bars(view, why->fit);
  shared_things(view, data, *why);
  const bool waits = over && goes_on(*on.event) && nobody == nullptr && may_ask_anew(data, *match);
  // Of a match that is over, nothing but whom its request can have while it waits; who reads that
  // there is nobody finds them beside the reason.
  if (!over || (waits && !why->alternatives.empty())) {
    divider(view.ui);
    alternatives(
        view, data, request, why->alternatives,
        {.title = view.tr("matches.instead_of", {arg("name", person_words(view, why->mentor))}),
         .action_key = "matches.choose",
         .held = !waits && match->state != MatchState::proposed});
  }
  if (panel.dismissed()) close_match_panel(drafts);
}

void unserved_panel(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const RequestKey request = drafts.request;
  const UnservedRequest* found = nullptr;
  for (const UnservedRequest& unserved : data.unserved) {
    if (unserved.request == request) found = &unserved;
  }
  if (found == nullptr) {
    drafts.panel = MatchPanel::none;
    return;
  }
  const auto& nearest = nearest_mentors(view, on, data, request);
  const SidePanel panel(view.ui, {.id = "unserved_panel",
                                  .title = view.tr("matches.why_unserved"),
                                  .subject = request_id(request)});
  const Scope scope(view.ui, request_id(request));
  const std::string rank = rank_words(view, found->rank);
  person(view.ui, {.name = data.view.person_name(request.mentee),
                   .detail = dotted({person_detail(view, request.mentee), rank}),
                   .side = Side::mentee});
  chip(view.ui, data.view.topic_name(request.topic));
  text(view.ui, view.tr(found->reason));
  if (proven_best(data)) {
    const bool fit_first = on.event->first_aim == MatchAim::best_fit;
    const std::string proven =
        view.tr(fit_first ? "matches.unserved.proven_fit" : "matches.unserved.proven");
    const std::string decided =
        data.decisions_bind ? view.tr("matches.unserved.decided") : std::string();
    text(view.ui, decided.empty() ? proven : proven + " " + decided,
         {.id = "proven", .size = type::second, .ink = Ink::muted});
  }
  draw_way_out(view, on, data, *found, nearest);
  divider(view.ui);
  alternatives(view, data, request, nearest,
               {.title = view.tr("matches.nearest"), .action_key = "matches.force"});
  if (panel.dismissed()) drafts.panel = MatchPanel::none;
}

namespace {

// While it is asked.
void beyond_places_dialog(View& view, const EventMatches& data) {
  BeyondPlacesDraft& draft = view.drafts.event.of<EventMatchDrafts>().beyond;
  if (draft.mentor.empty()) return;
  const auto load =
      std::find_if(data.summary.mentors.begin(), data.summary.mentors.end(),
                   [&](const MentorLoad& mentor) { return mentor.mentor == draft.mentor; });
  if (load == data.summary.mentors.end()) {
    draft = {};
    return;
  }
  const std::string mentor = person_words(view, draft.mentor);
  const Dialog dialog(
      view.ui, {.id = "beyond-places",
                .title = view.tr("matches.beyond.title", {arg("mentor", mentor)}),
                .detail = view.tr(
                    "matches.beyond.detail",
                    {arg("mentor", mentor), arg("mentee", person_words(view, draft.request.mentee)),
                     arg("load", load->taken() + 1), arg("places", load->places)})});
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "matches.beyond.accept"});
  if (choice == DialogChoice::accept) {
    view.emit(
        command::ForcePair{data.view.id, draft.mentor, draft.request.mentee, draft.request.topic});
  }
  if (choice != DialogChoice::none || dialog.dismissed()) draft = {};
}

}  // namespace

void match_dialogs(View& view, const EventMatches& data) {
  next_mentors_dialog(view);
  swap_dialog(view, data);
  beyond_places_dialog(view, data);
}

}  // namespace rondo::ui
