// The dialog that puts somebody on the list of an event. What is typed as a name looks through the
// people of the program first, so that nobody enters twice.
#include <set>
#include <string>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "edit/event_list.h"
#include "intake/form_topics.h"
#include "intake/sign_ups.h"
#include "model/taking_part.h"
#include "ui/event_people_parts.h"
#include "ui/known_people.h"
#include "ui/site_field.h"
#include "ui/site_needed.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::set<PersonId> people_listed(const Program& program, const EventId& event) {
  std::set<PersonId> people;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == event) people.insert(registration.person);
  }
  return people;
}

command::PutRegistration registration_command(View& view, const EventScreen& on,
                                              const RegisterPersonDraft& draft,
                                              const PersonId& person) {
  command::PutRegistration put;
  Registration& registration = put.registration;
  registration.event = on.id;
  registration.person = person;
  registration.mentors = draft.side != "mentee";
  registration.seeks = draft.side != "mentor";
  const codec::FormChoice chosen =
      topic_chosen(topics_in_event(view, on), draft.topic, draft.topic_name);
  if (registration.mentors) offer_topic(chosen, registration, put.topics);
  if (registration.seeks) request_topic(chosen, registration, put.topics);
  registration.walk_up = draft.walk_up;
  if (draft.walk_up) registration.arrived_at = iso_time(view.state.now_utc_ms);
  return put;
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

bool lacks_topic(const RegisterPersonDraft& draft) {
  return draft.topic == kNewTopic && trim(draft.topic_name).empty();
}

bool refuses_topic(View& view, RegisterPersonDraft& draft) {
  draft.shows_missing = lacks_topic(draft);
  if (draft.shows_missing) view.ui.focus(view.ui.id("topic-name"));
  return draft.shows_missing;
}

void send_added(View& view, const EventScreen& on, RegisterPersonDraft& draft, Command command,
                bool stays) {
  draft.stays = stays;
  draft.listed_before = people_listed(view.state.program, on.id);
  send(view, draft.sent, std::move(command));
}

void known_people(View& view, const EventScreen& on, RegisterPersonDraft& draft) {
  const Side side = draft.side == "mentor" ? Side::mentor : Side::mentee;
  const PersonId id =
      known_people(view, view.drafts.event.of<EventPeopleDrafts>().candidates, draft.name,
                   {.action_key = "roster.add.this", .side = side, .not_in = on.id});
  if (id.empty()) return;
  if (refuses_topic(view, draft)) return;
  // At the door whoever was found is let in, and that was it.
  send_added(view, on, draft, registration_command(view, on, draft, id), !draft.walk_up);
}

void choose_topic(View& view, const EventScreen& on, RegisterPersonDraft& draft) {
  const ChoiceList topics = topic_choices(view, "roster.add.no_topic", topics_in_event(view, on));
  select(view.ui,
         {.id = "topic", .label = view.tr("roster.add.topic"), .choices = topics.choices()},
         draft.topic);
  if (draft.topic != kNewTopic) return;
  text_field(
      view.ui,
      {.id = "topic-name",
       .label = view.tr("help.ask.topic_name"),
       .error = draft.shows_missing && lacks_topic(draft) ? view.tr("error.topic_name_missing")
                                                          : std::string(),
       .required = true},
      draft.topic_name);
}

void new_person(View& view, RegisterPersonDraft& draft) {
  const Grid grid(view.ui, {.id = "new", .min_width = 200, .max_columns = 2});
  text_field(view.ui,
             {.id = "email", .label = view.tr("roster.add.email"), .kind = FieldKind::email},
             draft.email);
  edit_site(view, {.none_key = "roster.add.no_site", .refusal = draft.refusal}, draft.site);
}

void add_new(View& view, const EventScreen& on, RegisterPersonDraft& draft, bool stays) {
  Person person;
  person.name = draft.name;
  person.email = draft.email;
  person.site = draft.site.id();
  const command::PutRegistration listed = registration_command(view, on, draft, {});
  command::PutPerson put{{}, person, on.id, listed.registration, listed.topics};
  put.site_name = draft.site.new_name();
  send_added(view, on, draft, std::move(put), stays);
}

// In the list of people: at the door and among requests for help whoever was added comes to the
// fore by themselves.
void show_added(View& view, const EventScreen& on, const PersonId& added) {
  if (view.state.place.screen != Screen::event_people) return;
  if (is_on_list(view.state.program, on.id, added)) show_in_list(view, on, added);
}

// Who came onto the list by what was sent; empty: nobody.
PersonId added_by(const Program& program, const EventId& event, const RegisterPersonDraft& draft) {
  PersonId added;
  for (const PersonId& person : people_listed(program, event)) {
    if (draft.listed_before.count(person) == 0) added = person;
  }
  return added;
}

// Who is entered one by one is often of the same side as the one before. The site is not kept: who
// is somewhere else would silently be put there.
RegisterPersonDraft draft_of_next(const RegisterPersonDraft& draft, const PersonId& added) {
  RegisterPersonDraft next;
  next.open = next.leads_to_name = true;
  next.title = draft.title;
  next.side = draft.side;
  next.goes_on = true;
  next.added = added;
  return next;
}

// Whoever is taken off the list again, by undo, was not added.
void say_who_was_added(View& view, const EventScreen& on, const PersonId& added) {
  if (!is_on_list(view.state.program, on.id, added)) return;
  const std::string name = name_in(view.state.program.people, added);
  text(view.ui, view.tr("done.add_person", {arg("name", name)}), {.ink = Ink::good});
}

void take_answer_to_added(View& view, const EventScreen& on, RegisterPersonDraft& draft) {
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::accepted) {
    const PersonId added = added_by(view.state.program, on.id, draft);
    if (draft.stays) {
      draft = draft_of_next(draft, added);
    } else {
      show_added(view, on, added);
      draft = {};
    }
  }
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
}

}  // namespace

const std::vector<codec::FormChoice>& topics_in_event(View& view, const EventScreen& on) {
  return view.drafts.event.of<EventPeopleDrafts>().topics.get(
      view.state.revision, on.id.text(),
      [&] { return intake::topics_by_hand(view.state.program, on.id, view.state.templates); });
}

ChoiceList topic_choices(const View& view, std::string_view none_key,
                         const std::vector<codec::FormChoice>& topics) {
  ChoiceList choices;
  choices.add("", view.tr(none_key));
  for (const codec::FormChoice& topic : topics) {
    choices.add(intake::id_on_form(topic), topic.name);
  }
  choices.add(kNewTopic, view.tr("help.ask.new_topic"));
  return choices;
}

codec::FormChoice topic_chosen(const std::vector<codec::FormChoice>& topics,
                               const std::string& chosen, const std::string& name) {
  if (chosen == kNewTopic) return {"", name};
  return intake::choice_on_form(topics, chosen);
}

void offer_topic(const codec::FormChoice& topic, Registration& registration,
                 command::NamedTopics& named) {
  if (topic.id.empty()) {
    named.offered = topic.name;
  } else {
    registration.offers.emplace(topic.id, Offer());
  }
}

void request_topic(const codec::FormChoice& topic, Registration& registration,
                   command::NamedTopics& named) {
  if (topic.id.empty()) {
    named.requested = topic.name;
  } else {
    Request request;
    request.rank = next_rank(registration);
    registration.requests.emplace(topic.id, std::move(request));
  }
}

void open_add_mentor(View& view, const TopicId& topic) {
  RegisterPersonDraft draft;
  draft.open = true;
  draft.title = "help.add";
  draft.side = "mentor";
  draft.topic = topic.text();
  view.drafts.event.of<EventPeopleDrafts>().add = std::move(draft);
}

void register_person_dialog(View& view, const EventScreen& on) {
  RegisterPersonDraft& draft = view.drafts.event.of<EventPeopleDrafts>().add;
  take_answer_to_added(view, on, draft);
  if (!draft.open) return;
  const Dialog dialog(view.ui,
                      {.id = "add-person",
                       .title = view.tr(draft.title),
                       .detail = view.tr(draft.walk_up ? "door.add.detail" : "roster.add.detail")});
  say_who_was_added(view, on, draft.added);
  choose_side(view, draft);
  choose_topic(view, on, draft);
  const bool of_name = !draft.refusal.key.empty() && !is_about_new_site(draft.refusal);
  const std::string error = of_name ? view.tr(draft.refusal) : std::string();
  if (std::exchange(draft.leads_to_name, false)) view.ui.focus(view.ui.id("name"));
  if (text_field(
          view.ui,
          {.id = "name", .label = view.tr("roster.add.name"), .error = error, .required = true},
          draft.name)
          .changed) {
    draft.refusal = {};
  }
  known_people(view, on, draft);
  new_person(view, draft);
  site_needed_hint(view, *on.event, draft.site);
  const bool nameless = trim(draft.name).empty();
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "roster.add.new",
             .disabled = nameless,
             .cancel_key = nameless && draft.goes_on ? "roster.add.done" : "common.cancel",
             .other_key = draft.walk_up ? std::string_view() : "roster.add.and_next"});
  const bool adds = choice == DialogChoice::accept || choice == DialogChoice::other;
  if (adds && !refuses_topic(view, draft) && !draft.site.refuses()) {
    add_new(view, on, draft, choice == DialogChoice::other);
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) {
    show_added(view, on, draft.added);
    draft = {};
  }
}

}  // namespace rondo::ui
