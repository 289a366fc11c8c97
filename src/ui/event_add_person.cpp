// The dialog that puts somebody on the list of an event. What is typed as a name looks through the
// people of the program first, so that nobody enters twice.
#include <string>
#include <vector>

#include "base/iso_time.h"
#include "base/text.h"
#include "ui/event_people_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostCandidates = 5;

Registration registration_for(const View& view, const RegisterPersonDraft& draft,
                              const EventId& event, const PersonId& person) {
  Registration registration;
  registration.event = event;
  registration.person = person;
  registration.mentors = draft.side != "mentee";
  registration.seeks = draft.side != "mentor";
  if (!draft.topic.empty()) {
    const TopicId topic(draft.topic);
    if (registration.mentors) registration.offers[topic];
    if (registration.seeks) registration.requests[topic];
  }
  registration.walk_up = draft.walk_up;
  if (draft.walk_up) registration.arrived_at = iso_time(view.state.now_utc_ms);
  return registration;
}

// People of the program who are not in the event and whose name or address holds what was typed.
std::vector<PersonId> find_candidates(const Program& program, const EventId& event,
                                      const std::string& typed) {
  std::set<PersonId> there;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == event) there.insert(registration.person);
  }
  const std::string wanted = fold(typed);
  std::vector<PersonId> found;
  for (const auto* row : by_name(program.people, [&](const PersonId&id, const Person&person) {
         return !person.archived && there.count(id) == 0 &&
                fold(person.name + "\n" + person.email).find(wanted) != std::string::npos;
       })) {
    found.push_back(row->first);
  }
  return found;
}

void choose_side(View& view, RegisterPersonDraft& draft) {
  ChoiceList sides;
  for (std::string_view side : {"mentor", "mentee", "both"}) {
    sides.add(side, view.tr("side." + std::string(side)));
  }
  segmented(view.ui,
            {.id = "side", .label = view.tr("roster.add.side"), .choices = sides.choices()},
            draft.side);
}

void candidate_row(View& view, const EventScreen& on, RegisterPersonDraft& draft,
                   const PersonId& id) {
  const Person& person = *view.state.program.people.find(id);
  const Scope scope(view.ui, id.text());
  const ListRow row(view.ui, {.id = id.text(),
                              .side = draft.side == "mentor" ? Side::mentor : Side::mentee,
                              .title = person.name,
                              .detail = dotted({site_of(view.state.program, id), person.email})});
  if (button(view.ui, {.id = "add", .label = view.tr("roster.add.this"), .about = person.name})) {
    view.emit(command::PutRegistration{{}, registration_for(view, draft, on.id, id)});
    draft.open = false;
  }
}

void known_people(View& view, const EventScreen& on, RegisterPersonDraft& draft) {
  const std::string key = on.id.text() + "\n" + draft.name;
  const auto& found = view.drafts.event.people.candidates.get(view.state.revision, key, [&] {
    return find_candidates(view.state.program, on.id, draft.name);
  });
  if (found.empty()) return;
  text(view.ui, view.tr("roster.add.known"), {.size = type::second, .ink = Ink::muted});
  const List list(view.ui, {.id = "known", .label = view.tr("roster.add.known"), .card = false});
  for (std::size_t index = 0; index < found.size() && index < kMostCandidates; ++index) {
    candidate_row(view, on, draft, found[index]);
  }
}

void choose_topic(View& view, RegisterPersonDraft& draft) {
  ChoiceList topics;
  topics.add("", view.tr("roster.add.no_topic"));
  topics.add_all<Topic>(by_name(view.state.program.topics));
  select(view.ui,
         {.id = "topic", .label = view.tr("roster.add.topic"), .choices = topics.choices()},
         draft.topic);
}

void new_person(View& view, RegisterPersonDraft& draft) {
  const Grid grid(view.ui, {.id = "new", .min_width = 200, .max_columns = 2});
  text_field(view.ui,
             {.id = "email", .label = view.tr("roster.add.email"), .kind = FieldKind::email},
             draft.email);
  ChoiceList sites;
  sites.add("", view.tr("roster.add.no_site"));
  sites.add_all<Site>(by_name(view.state.program.sites));
  select(view.ui, {.id = "site", .label = view.tr("roster.add.site"), .choices = sites.choices()},
         draft.site);
}

void add_new(View& view, const EventScreen& on, RegisterPersonDraft& draft) {
  Person person;
  person.name = draft.name;
  person.email = draft.email;
  person.site = SiteId(draft.site);
  send(view, draft.sent,
       command::PutPerson{{}, person, on.id, registration_for(view, draft, on.id, {})});
}

void take_refusal(View& view, RegisterPersonDraft& draft) {
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::accepted) draft = {};
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
}

}  // namespace

void register_person_dialog(View& view, const EventScreen& on) {
  RegisterPersonDraft& draft = view.drafts.event.people.add;
  take_refusal(view, draft);
  if (!draft.open) return;
  const Dialog dialog(view.ui,
                      {.id = "add-person",
                       .title = view.tr(draft.walk_up ? "door.add.title" : "roster.add.title"),
                       .detail = view.tr(draft.walk_up ? "door.add.detail" : "roster.add.detail")});
  choose_side(view, draft);
  if (!view.state.program.topics.empty()) choose_topic(view, draft);
  const std::string error = draft.refusal.key.empty() ? std::string() : view.tr(draft.refusal);
  if (text_field(view.ui, {.id = "name", .label = view.tr("roster.add.name"), .error = error},
                 draft.name)
          .changed) {
    draft.refusal = {};
  }
  known_people(view, on, draft);
  new_person(view, draft);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "roster.add.new", .disabled = trim(draft.name).empty()});
  if (choice == DialogChoice::accept) add_new(view, on, draft);
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft = {};
}

}  // namespace rondo::ui
