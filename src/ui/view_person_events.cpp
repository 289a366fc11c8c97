#include "model/taking_part.h"
#include "report/profile_words.h"
#include "ui/event_people_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string role_words(const View& view, const Registration& registration) {
  if (registration.withdrawn) return view.tr("role.withdrawn");
  return view.tr(role_key(registration.mentors, registration.seeks));
}

void draw_chips(View& view, std::string_view id, std::string_view key,
                const std::vector<std::string>& names) {
  if (names.empty()) return;
  const Scope scope(view.ui, id);
  Column column(view.ui, {.id = "chips", .gap = space::xs});
  text(view.ui, view.tr(key), {.id = "label", .size = type::small, .ink = Ink::muted});
  Row row(view.ui, {.id = "row", .gap = space::s});
  for (const std::string& name : names) chip(view.ui, name);
}

void draw_capacity(View& view, const RegistrationId& id, const Registration& registration,
                   const Event& event) {
  // Kept while it is being typed.
  int& capacity =
      view.drafts.program.person.capacities.try_emplace(id.text(), capacity_of(registration, event))
          .first->second;
  const FieldEvent changed = number_field(
      view.ui,
      {.id = "capacity",
       .label = view.tr("person.capacity"),
       .hint = registration.capacity ? std::string() : view.tr("person.capacity_default"),
       .maximum = 99},
      capacity);
  if (!changed.committed) return;
  Registration edited = registration;
  edited.capacity = capacity;
  view.emit(command::PutRegistration{id, std::move(edited)});
}

// "Mentors Hana Sato on SEL check-ins", with the state of the match.
void draw_matches(View& view, const PersonId& person, const EventId& event) {
  const Program& program = view.state.program;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event)) continue;
    const bool mentors = match.mentor == person;
    if (!mentors && !(match.mentee == person)) continue;
    const PersonId& other = mentors ? match.mentee : match.mentor;
    const Scope scope(view.ui, id.text());
    Row row(view.ui, {.id = "match", .gap = space::s});
    text(view.ui, view.tr(mentors ? "person.mentors_whom" : "person.mentored_by",
                          {arg("name", person_words(view, other)),
                           arg("topic", name_in(program.topics, match.topic))}));
    chip(view.ui, match_state_words(view, match.state), match_state_status(match));
  }
}

// What the person said of themselves when signing up, such as their role.
void draw_own_answers(View& view, const Registration& registration) {
  for (const auto& [question, answer] : registration.characteristics) {
    if (answer.empty()) continue;
    const Scope scope(view.ui, question);
    text(view.ui,
         view.tr("person.answer", {arg("question", question),
                                   arg("answer", profile_answer_words(answer, view.state.words))}),
         {.id = "answer", .size = type::second});
  }
}

void draw_event(View& view, const RegistrationId& id, const Registration& registration) {
  const Program& program = view.state.program;
  const Event* event = program.events.find(registration.event);
  if (event == nullptr) return;
  const Scope scope(view.ui, id.text());
  Card card(view.ui, {.id = "event", .label = event->name});
  {
    SectionHeader header(view.ui, {.title = event->name, .level = 3});
    chip(view.ui, role_words(view, registration));
    if (text_button(view.ui,
                    {.id = "open", .label = view.tr("person.open_event"), .about = event->name})) {
      open_in_event(view, registration.event, registration.person);
    }
  }
  if (registration.withdrawn && !registration.withdrawal_reason.empty()) {
    text(view.ui, view.tr("person.withdrawn_why", {arg("reason", registration.withdrawal_reason)}),
         {.id = "why"});
  }
  if (registration.mentors) {
    const bool has_places = is_matched(*event) && !registration.withdrawn;
    if (has_places) draw_capacity(view, id, registration, *event);
    draw_chips(view, "offers", "person.offers", names_in(program.topics, registration.offers));
  }
  if (registration.seeks) {
    draw_chips(view, "requests", "person.requests",
               names_in(program.topics, registration.requests));
  }
  draw_chips(view, "pools", "person.pools", names_in(program.pools, registration.pools));
  draw_own_answers(view, registration);
  if (!registration.comment.empty()) {
    text(view.ui, registration.comment, {.id = "comment", .size = type::second, .ink = Ink::muted});
  }
  draw_matches(view, registration.person, registration.event);
}

// Puts the person on an event's list; the details are filled in there.
void draw_add_to_event(View& view, const PersonId& id, const std::set<EventId>& joined) {
  const auto events = by_name(view.state.program.events, [&](const EventId& event, const Event& e) {
    return goes_on(e) && joined.count(event) == 0;
  });
  if (events.empty()) return;
  ChoiceList choices;
  choices.add("", view.tr("person.choose_event")).add_all(events);
  std::string chosen;
  if (!select(view.ui,
              {.id = "add-to-event",
               .label = view.tr("person.add_to_event"),
               .choices = choices.choices()},
              chosen) ||
      chosen.empty()) {
    return;
  }
  Registration registration;
  registration.event = EventId(chosen);
  registration.person = id;
  registration.seeks = true;
  view.emit(command::PutRegistration{{}, std::move(registration)});
  open_in_event(view, EventId(chosen), id);
}

}  // namespace

void person_events(View& view, const PersonId& id) {
  std::set<EventId> joined;
  heading(view.ui, view.tr("person.all_events"));
  for (const auto& [registration_id, registration] : view.state.program.registrations) {
    if (!(registration.person == id)) continue;
    joined.insert(registration.event);
    draw_event(view, registration_id, registration);
  }
  if (joined.empty()) text(view.ui, view.tr("person.no_events"), {.ink = Ink::muted});
  draw_add_to_event(view, id, joined);
}

}  // namespace rondo::ui
