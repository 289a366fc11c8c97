// Who is asked about the matches of an event, who has answered, and forms to type in.
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "report/feedback_page.h"
#include "ui/match_feedback.h"
#include "ui/paste_links.h"
#include "ui/person_names.h"
#include "ui/unsaved_answers.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// "Kai Lee · Data literacy".
std::string about_form(const View& view, const MatchForm& form) {
  return dotted({person_words(view, form.partner), name_in(view.state.program.topics, form.topic)});
}

// Nobody is asked unless the coordinator does it: a day that is past says that they can be.
std::string later_words(const View& view, const MatchForm& form) {
  switch (form.state) {
    case FormState::answered:
      return view.tr("feedback.later_answered");
    case FormState::due:
      return view.tr("feedback.later_due", {arg("day", view.day(form.due_on))});
    case FormState::not_yet:
      break;
  }
  return view.tr("feedback.later_ahead", {arg("day", view.day(form.due_on))});
}

std::string_view name_of_state(FormState state) {
  switch (state) {
    case FormState::due:
      return "due";
    case FormState::answered:
      return "answered";
    case FormState::not_yet:
      break;
  }
  return "not_yet";
}

// Behind the name of whom the form is about: its own words, as it is not that one who answers.
std::string form_state_words(const View& view, FormState state) {
  return view.tr("feedback.form_state." + std::string(name_of_state(state)));
}

// What the row says of one person for all their matches does for each, unless these differ.
bool differ_in_state(const std::vector<const MatchForm*>& forms) {
  std::set<FormState> states;
  for (const MatchForm* form : forms) {
    if (!form->later) states.insert(form->state);
  }
  return states.size() > 1;
}

// Match by match; of each its own form comes before the one for later.
std::string asked_about(const View& view, const std::vector<const MatchForm*>& forms) {
  const bool differ = differ_in_state(forms);
  std::string detail;
  MatchId named;
  for (const MatchForm* form : forms) {
    if (!(form->match == named)) {
      named = form->match;
      detail += (detail.empty() ? "" : "; ") + about_form(view, *form);
    }
    if (form->later) {
      detail = dotted({detail, later_words(view, *form)});
    } else if (differ) {
      detail = dotted({detail, form_state_words(view, form->state)});
    }
  }
  return detail;
}

// Of several forms: due when one is.
FormState state_with(FormState one, FormState other) {
  if (one == FormState::due || other == FormState::due) return FormState::due;
  return std::max(one, other);
}

AskedPerson asked_person(const View& view, const std::vector<const MatchForm*>& forms) {
  AskedPerson person;
  person.person = forms.front()->person;
  person.name = person_words(view, person.person);
  person.side = forms.front()->of_mentor ? Side::mentor : Side::mentee;
  person.detail = asked_about(view, forms);
  for (const MatchForm* form : forms) {
    const Side side = form->of_mentor ? Side::mentor : Side::mentee;
    if (person.side != side) person.side = Side::both;
    person.state = state_with(person.state, form->state);
    person.due_now = person.due_now || (form->state == FormState::due && !form->later);
  }
  return person;
}

std::vector<AskedPerson> people_of(const View& view, const std::vector<MatchForm>& forms) {
  std::map<PersonId, std::vector<const MatchForm*>> by_person;
  for (const MatchForm& form : forms) {
    // Of a later form only once there is a day for it.
    if (!form.later || !form.due_on.empty()) by_person[form.person].push_back(&form);
  }
  std::vector<std::pair<std::string, AskedPerson>> keyed;
  for (const auto& [id, of_person] : by_person) {
    AskedPerson one = asked_person(view, of_person);
    std::string key = reading_key(one.name);
    keyed.emplace_back(std::move(key), std::move(one));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<AskedPerson> sorted;
  for (auto& [key, one] : keyed) sorted.push_back(std::move(one));
  return sorted;
}

Status status_of(FormState state) {
  if (state == FormState::answered) return Status::good;
  return state == FormState::due ? Status::warn : Status::neutral;
}

void open_forms(View& view, const EventScreen& on, const PersonId& person) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  drafts.person = person;
  drafts.cards.clear();
  drafts.answers.clear();
  drafts.hides_wish = false;
  drafts.sent = {};
  for (const MatchForm& form : forms_to_fill_in(forms_now(view, on), person)) {
    drafts.cards.push_back({form.match, person_words(view, form.partner),
                            name_in(view.state.program.topics, form.topic),
                            goal_of_match(view.state.program, form.match), form.of_mentor,
                            form.later});
    // A wish that is not shared is nobody's business: the form does not show it again.
    drafts.answers.push_back(form.answer);
    drafts.hides_wish = drafts.hides_wish || form.answer.meet_again != MeetAgain::not_said;
    drafts.answers.back().meet_again = MeetAgain::not_said;
  }
  take_up_answers(view, person, drafts.answers);
}

std::string asked_state_words(const View& view, const AskedPerson& one) {
  const bool due_later = one.state == FormState::due && !one.due_now;
  return view.tr("feedback.state." +
                 std::string(due_later ? "due_later" : name_of_state(one.state)));
}

void person_row(View& view, const EventScreen& on, const AskedPerson& one) {
  const bool is_left = has_unsaved_answers(view, one.person);
  const std::string chip = is_left ? view.tr("feedback.unsaved") : asked_state_words(view, one);
  const ListRow row(view.ui, {.id = one.person.text(),
                              .side = one.side,
                              .title = one.name,
                              .detail = one.detail,
                              .chip = chip,
                              .chip_status = is_left ? Status::warn : status_of(one.state)});
  const Scope scope(view.ui, one.person.text());
  if (button(view.ui, {.id = "own-page",
                       .label = view.tr("feedback.own_page"),
                       .kind = ButtonKind::quiet,
                       .about = one.name})) {
    match_feedback_drafts(view).handed = one.person;
  }
  // Before they have met nothing is asked.
  if (one.state != FormState::not_yet &&
      button(view.ui, {.id = "type", .label = view.tr("feedback.type"), .about = one.name})) {
    open_forms(view, on, one.person);
  }
}

void draw_asked_tools(View& view, const EventScreen& on) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  const Row row(view.ui, {.id = "people-tools", .vertical = Align::end});
  ChoiceList shown;
  for (const std::string_view which : {"all", "due", "answered"}) {
    shown.add(which, view.tr("feedback.show." + std::string(which)));
  }
  segmented(view.ui,
            {.id = "show",
             .label = view.tr("feedback.show"),
             .choices = shown.choices(),
             .select_on_phone = true},
            drafts.show);
  find_field(view, "search", "feedback.find", drafts.search, 260);
  fill(view.ui);
  if (button(view.ui, {.id = "print", .label = view.tr("feedback.print"), .icon = Icon::print})) {
    view.emit(command::PrintFeedbackForms{on.id});
  }
}

}  // namespace

void asked_people(View& view, const EventScreen& on) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  const std::vector<MatchForm>& forms = forms_now(view, on);
  const auto& people = drafts.people.get(view.state.revision, on.id.text() + today_of(view),
                                         [&] { return people_of(view, forms); });
  text(view.ui, view.tr("feedback.people.detail"), {.ink = Ink::muted});
  paste_links(view);
  draw_asked_tools(view, on);
  const std::string wanted = fold(drafts.search);
  const List list(view.ui, {.id = "people", .label = view.tr("feedback.people")});
  for (const AskedPerson& one : people) {
    const bool shown = drafts.show == "all" || drafts.show == name_of_state(one.state);
    if (shown && fold(one.name).find(wanted) != std::string::npos) person_row(view, on, one);
  }
}

void match_form_dialog(View& view, const EventScreen& on) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  if (answers_are_in(view, drafts.sent)) {
    answers_saved(view, std::exchange(drafts.person, {}));
  }
  if (drafts.person.empty()) return;
  const std::string title =
      view.tr("feedback.of", {arg("name", person_words(view, drafts.person))});
  const std::string detail = drafts.hides_wish ? view.tr("feedback.of.detail") : std::string();
  const Dialog dialog(view.ui, {.id = "feedback", .title = title, .detail = detail, .width = 560});
  tell_of_left_answers(view);
  match_cards(view, on.event->kind, drafts.cards, drafts.answers);
  keep_answers(view, drafts.person, drafts.answers);
  const std::string refusal = why_refused(view, drafts.sent, drafts.answers);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "feedback.save", .note = refusal});
  if (choice == DialogChoice::accept) {
    send_answers(view, drafts.sent, {on.id, drafts.person, drafts.answers});
  }
  if (choice == DialogChoice::cancel) forget_answers(view, drafts.person);
  if (choice == DialogChoice::cancel || dialog.dismissed()) drafts.person = PersonId();
}

}  // namespace rondo::ui
