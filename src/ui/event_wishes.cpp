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
  people.add("", view.tr("wish.nobody"));
  for (const auto* row : by_name(view.state.program.people, [&](const PersonId&id, const Person&) {
         return there.count(id) > 0;
       })) {
    people.add(row->first.text(), person_words(view, row->first));
  }
  return people;
}

void add_wish(View& view, const EventScreen& on, const WishDraft& draft) {
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

void choose_round(View& view, const EventScreen& on, WishDraft& draft) {
  ChoiceList rounds;
  rounds.add("any", view.tr("wish.any_round"));
  for (int round = 1; round <= on.event->rounds; ++round) {
    rounds.add(std::to_string(round), view.tr("plan.round", {arg("number", round)}));
  }
  select(view.ui,
         {.id = "round",
          .label = view.tr("wish.round"),
          .choices = rounds.choices(),
          .disabled = draft.kind == "apart"},
         draft.round);
}

void wish_form(View& view, const EventScreen& on) {
  WishDraft& draft = view.drafts.event.of<SittingDrafts>().wish;
  const Card card(view.ui, {.id = "new-wish", .label = view.tr("wish.add")});
  heading(view.ui, view.tr("wish.add"), {.size = type::section});
  ChoiceList kinds;
  kinds.add("meet", view.tr("wish.meet")).add("apart", view.tr("wish.apart"));
  segmented(view.ui, {.id = "kind", .label = view.tr("wish.kind"), .choices = kinds.choices()},
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
  if (button(view.ui, {.id = "add-wish",
                       .label = view.tr("wish.add_button"),
                       .icon = Icon::plus,
                       .disabled = !complete})) {
    add_wish(view, on, draft);
    draft.mentor.clear();
    draft.mentee.clear();
  }
}

std::string pair_words(const View& view, const PersonId& mentor, const PersonId& mentee) {
  return view.tr("feedback.pair", {arg("mentor", person_words(view, mentor)),
                                   arg("mentee", person_words(view, mentee))});
}

// A wish with a button that takes it back; true when that was pressed.
bool wish_row(View& view, const std::string& id, const std::string& pair, const std::string& detail,
              Icon icon) {
  const ListRow row(view.ui, {.id = id, .icon = icon, .title = pair, .detail = detail});
  const Scope scope(view.ui, id);
  return button(
      view.ui,
      {.id = "remove", .label = view.tr("common.remove"), .icon = Icon::trash, .about = pair});
}

}  // namespace

void plan_wishes(View& view, const EventScreen& on) {
  const Program& program = view.state.program;
  text(view.ui, view.tr("wish.detail"), {.ink = Ink::muted});
  wish_form(view, on);
  const auto here = [&](const auto& entry) {
    return entry.second.event == on.id;
  };
  const bool any =
      std::any_of(program.wanted_meetings.begin(), program.wanted_meetings.end(), here) ||
      std::any_of(program.forbidden_pairs.begin(), program.forbidden_pairs.end(), here);
  if (!any) return;
  const List list(view.ui, {.id = "wishes", .label = view.tr("wish.list")});
  for (const auto& [id, wanted] : program.wanted_meetings) {
    if (!(wanted.event == on.id)) continue;
    const std::string detail = wanted.round == 0
                                   ? view.tr("wish.meet")
                                   : view.tr("wish.meet_in", {arg("number", wanted.round)});
    if (wish_row(view, id.text(), pair_words(view, wanted.mentor, wanted.mentee), detail,
                 Icon::people)) {
      view.emit(command::UnwantMeeting{id});
    }
  }
  for (const auto& [id, pair] : program.forbidden_pairs) {
    if (!(pair.event == on.id)) continue;
    if (wish_row(view, id.text(), pair_words(view, pair.mentor, pair.mentee), view.tr("wish.apart"),
                 Icon::ban)) {
      view.emit(command::AllowPair{id});
    }
  }
}

}  // namespace rondo::ui
