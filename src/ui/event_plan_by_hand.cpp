// Whom the organizer lets meet in a sitting, and whom not, whatever they wish themselves.
#include <algorithm>

#include "ui/event_plan_parts.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// People of one side, by name.
ChoiceList people_of_side(const View& view, const EventId& event, bool Registration::*side) {
  std::set<PersonId> there;
  for (const auto& [id, registration] : view.state.program.registrations) {
    const bool takes = registration.event == event && !registration.withdrawn;
    if (takes && registration.*side) there.insert(registration.person);
  }
  ChoiceList people;
  people.add("", view.tr("by_hand.nobody"));
  for (const auto* row : by_name(view.state.program.people, [&](const PersonId&id, const Person&) {
         return there.count(id) > 0;
       })) {
    people.add(row->first.text(), person_words(view, row->first));
  }
  return people;
}

void add_by_hand(View& view, const EventScreen& on, const SetPairDraft& draft) {
  const PersonId mentor(draft.mentor), mentee(draft.mentee);
  if (draft.kind == "apart") {
    view.emit(command::ForbidPair{on.id, mentor, mentee});
    return;
  }
  WantedMeeting wanted;
  wanted.event = on.id;
  wanted.mentor = mentor;
  wanted.mentee = mentee;
  wanted.round = draft.round == "any" ? 0 : std::atoi(draft.round.c_str());
  view.emit(command::WantMeeting{{}, wanted});
}

void choose_round(View& view, const EventScreen& on, SetPairDraft& draft) {
  ChoiceList rounds;
  rounds.add("any", view.tr("by_hand.any_round"));
  for (int round = 1; round <= on.event->rounds; ++round) {
    rounds.add(std::to_string(round), view.tr("plan.round", {arg("number", round)}));
  }
  select(view.ui,
         {.id = "round",
          .label = view.tr("by_hand.round"),
          .choices = rounds.choices(),
          .disabled = draft.kind == "apart"},
         draft.round);
}

void by_hand_form(View& view, const EventScreen& on) {
  SetPairDraft& draft = view.drafts.event.of<SittingDrafts>().set_pair;
  const Card card(view.ui, {.id = "new-pair", .label = view.tr("by_hand.add")});
  heading(view.ui, view.tr("by_hand.add"), {.size = type::section});
  ChoiceList kinds;
  kinds.add("meet", view.tr("by_hand.meet")).add("apart", view.tr("by_hand.apart"));
  segmented(view.ui, {.id = "kind", .label = view.tr("by_hand.kind"), .choices = kinds.choices()},
            draft.kind);
  {
    const Grid grid(view.ui, {.id = "who", .min_width = 200, .max_columns = 3});
    const ChoiceList mentors = people_of_side(view, on.id, &Registration::mentors);
    select(view.ui, {.id = "mentor", .label = view.tr("side.mentor"), .choices = mentors.choices()},
           draft.mentor);
    const ChoiceList mentees = people_of_side(view, on.id, &Registration::seeks);
    const bool with_self = !draft.mentor.empty() && draft.mentor == draft.mentee;
    select(view.ui,
           {.id = "mentee",
            .label = view.tr("side.mentee"),
            .choices = mentees.choices(),
            .error = with_self ? view.tr("error.pair_with_self") : std::string()},
           draft.mentee);
    choose_round(view, on, draft);
  }
  const bool complete =
      !draft.mentor.empty() && !draft.mentee.empty() && draft.mentor != draft.mentee;
  if (button(view.ui, {.id = "add-pair",
                       .label = view.tr("by_hand.add_button"),
                       .icon = Icon::plus,
                       .disabled = !complete})) {
    add_by_hand(view, on, draft);
    draft.mentor.clear();
    draft.mentee.clear();
  }
}

std::string pair_words(const View& view, const PersonId& mentor, const PersonId& mentee) {
  return view.tr("feedback.pair", {arg("mentor", person_words(view, mentor)),
                                   arg("mentee", person_words(view, mentee))});
}

// Two with a button that takes them back; true when that was pressed.
bool set_pair_row(View& view, const std::string& id, const std::string& pair,
                  const std::string& detail, Icon icon) {
  const ListRow row(view.ui, {.id = id, .icon = icon, .title = pair, .detail = detail});
  const Scope scope(view.ui, id);
  return button(
      view.ui,
      {.id = "remove", .label = view.tr("common.remove"), .icon = Icon::trash, .about = pair});
}

}  // namespace

void plan_by_hand(View& view, const EventScreen& on) {
  const Program& program = view.state.program;
  text(view.ui, view.tr("by_hand.detail"), {.ink = Ink::muted});
  by_hand_form(view, on);
  const auto here = [&](const auto& entry) {
    return entry.second.event == on.id;
  };
  const bool any =
      std::any_of(program.wanted_meetings.begin(), program.wanted_meetings.end(), here) ||
      std::any_of(program.forbidden_pairs.begin(), program.forbidden_pairs.end(), here);
  if (!any) return;
  const List list(view.ui, {.id = "pairs", .label = view.tr("by_hand.list")});
  for (const auto& [id, wanted] : program.wanted_meetings) {
    if (!(wanted.event == on.id)) continue;
    const std::string detail = wanted.round == 0
                                   ? view.tr("by_hand.meet")
                                   : view.tr("by_hand.meet_in", {arg("number", wanted.round)});
    if (set_pair_row(view, id.text(), pair_words(view, wanted.mentor, wanted.mentee), detail,
                     Icon::people)) {
      view.emit(command::UnwantMeeting{id});
    }
  }
  for (const auto& [id, pair] : program.forbidden_pairs) {
    if (!(pair.event == on.id)) continue;
    if (set_pair_row(view, id.text(), pair_words(view, pair.mentor, pair.mentee),
                     view.tr("by_hand.apart"), Icon::ban)) {
      view.emit(command::AllowPair{id});
    }
  }
}

}  // namespace rondo::ui
