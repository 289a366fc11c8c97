#include "ui/add_person_dialog.h"

#include <utility>

#include "base/text.h"
#include "edit/site_by_name.h"
#include "model/taking_part.h"
#include "ui/known_people.h"
#include "ui/site_field.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {
namespace {

bool is_about_email(const Message& refusal) {
  return refusal.find("email") != nullptr;
}

// Who is in the program already is looked at rather than added once more.
void open_known_person(View& view, AddPersonDraft& draft) {
  if (trim(draft.name).empty()) return;
  const PersonId known =
      known_people(view, draft.known, draft.name, {.action_key = "common.open", .archived = true});
  if (known.empty()) return;
  draft = {};
  view.go(Screen::person, known.text());
}

// What the next one will often have in common with this one stays.
void begin_the_next(const View& view, AddPersonDraft& draft) {
  const std::string made = draft.site.new_name();
  if (!made.empty()) {
    draft.site = {};
    draft.site.chosen = find_site(view.state.program, made).text();
  }
  draft.name.clear();
  draft.email.clear();
  draft.leads_to_name = true;
}

bool draw_fields(View& view, AddPersonDraft& draft) {
  if (std::exchange(draft.leads_to_name, false)) view.ui.focus(view.ui.id("name"));
  const bool site_refused = is_about_new_site(draft.refusal);
  const std::string refusal =
      draft.refusal.key.empty() || site_refused ? std::string() : view.tr(draft.refusal);
  const bool email_refused = is_about_email(draft.refusal);
  const FieldEvent name = text_field(view.ui,
                                     {.id = "name",
                                      .label = view.tr("common.name"),
                                      .error = email_refused ? std::string() : refusal,
                                      .required = true},
                                     draft.name);
  open_known_person(view, draft);
  const FieldEvent email = text_field(view.ui,
                                      {.id = "email",
                                       .label = view.tr("common.email"),
                                       .kind = FieldKind::email,
                                       .error = email_refused ? refusal : std::string()},
                                      draft.email);
  if (name.changed || email.changed) draft.refusal = {};
  const FieldEvent site =
      edit_site(view, {.none_key = "people.no_site", .refusal = draft.refusal}, draft.site);
  return name.submitted || email.submitted || site.submitted;
}

void draw_event(View& view, AddPersonDraft& draft) {
  const auto events = by_name(view.state.program.events,
                              [](const EventId&, const Event& event) { return goes_on(event); });
  if (events.empty()) return;
  ChoiceList choices;
  choices.add("", view.tr("people.no_event")).add_all(events);
  select(view.ui, {.id = "event", .label = view.tr("people.event"), .choices = choices.choices()},
         draft.event);
  if (draft.event.empty()) return;
  choose_role(view, draft.role);
}

Command put_command(const AddPersonDraft& draft) {
  command::PutPerson put;
  put.person.name = draft.name;
  put.person.email = draft.email;
  put.person.site = draft.site.id();
  put.site_name = draft.site.new_name();
  put.event = EventId(draft.event);
  put.registration.mentors = draft.role != "mentee";
  put.registration.seeks = draft.role != "mentor";
  put.opens = !draft.another;
  return put;
}

}  // namespace

void open_add_person_dialog(View& view, const std::string& event) {
  AddPersonDraft& draft = view.drafts.program.people.add;
  draft.open = true;
  draft.event = event;
}

void add_person_dialog(View& view) {
  AddPersonDraft& draft = view.drafts.program.people.add;
  if (!draft.open) return;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  if (answer == Answer::accepted) {
    if (!draft.another) {
      draft = {};
      return;
    }
    begin_the_next(view, draft);
  }
  Dialog dialog(view.ui, {.id = "add-person-dialog", .title = view.tr("people.add_title")});
  const bool submitted = draw_fields(view, draft);
  draw_event(view, draft);
  checkbox(view.ui, {.id = "another", .label = view.tr("people.add_another")}, draft.another);
  const bool empty = trim(draft.name).empty();
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "common.add", .disabled = empty});
  if (!empty && (submitted || choice == DialogChoice::accept) && !draft.site.refuses()) {
    send(view, draft.sent, put_command(draft));
  }
  // By Esc a dialog is often left unawares: what was typed is there when it opens again.
  if (dialog.dismissed()) draft.open = false;
  if (choice == DialogChoice::cancel) draft = {};
}

}  // namespace rondo::ui
