// One person in an event: sides, places, offers, requests. Each complete gesture is put at once.
#include <algorithm>
#include <string>
#include <vector>

#include "base/reading_order.h"
#include "edit/earlier_sign_ups.h"
#include "intake/sign_ups.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "speed/tables.h"
#include "ui/day_and_time.h"
#include "ui/event_people_parts.h"
#include "ui/event_registration_parts.h"
#include "ui/field_lead.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/removal_dialog.h"
#include "ui/topic_needed.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_dialog.h"

namespace rondo::ui {
namespace {

// The topic's name with a cross at its right; true when that was pressed.
bool topic_line(View& view, const std::string& name) {
  const Row row(view.ui, {.id = "name", .wrap = false});
  {
    const Column words(view.ui, {.grow = true});
    text(view.ui, name, {.weight = Weight::semibold});
  }
  return button(view.ui, {.id = "remove",
                          .label = view.tr("roster.remove_topic", {arg("topic", name)}),
                          .kind = ButtonKind::quiet,
                          .icon = Icon::cross,
                          .icon_only = true});
}

// A select of the topics that are not in `used`, and what was chosen; an empty name: nothing.
template <class Used>
codec::FormChoice add_topic(View& view, const EventScreen& on, std::string_view label,
                            const Used& used) {
  const std::vector<codec::FormChoice>& topics = topics_in_event(view, on);
  ChoiceList choices;
  choices.add("", view.tr("roster.choose_topic"));
  bool any = false;
  for (const codec::FormChoice& topic : topics) {
    if (used.count(TopicId(topic.id)) > 0) continue;
    choices.add(intake::id_on_form(topic), topic.name);
    any = true;
  }
  if (!any) return {};
  std::string chosen;
  select(view.ui, {.id = "add", .label = label, .choices = choices.choices()}, chosen);
  return intake::choice_on_form(topics, chosen);
}

bool edit_offer(View& view, const TopicId& topic, Registration& registration) {
  const Scope scope(view.ui, topic.text());
  const Column column(view.ui, {.gap = space::xs});
  const std::string name = name_in(view.state.program.topics, topic);
  if (topic_line(view, name)) {
    registration.offers.erase(topic);
    return true;
  }
  Offer& offer = registration.offers[topic];
  const Row row(view.ui, {.id = "details"});
  bool done = edit_level(view, view.tr("roster.level_in", {arg("topic", name)}), offer.level);
  done =
      checkbox(view.ui, {.id = "trained", .label = view.tr("roster.trained", {arg("topic", name)})},
               offer.trained) ||
      done;
  return done;
}

// In the order of their names.
template <class Entries>
std::vector<TopicId> topics_of(const View& view, const Entries& entries) {
  std::vector<TopicId> topics;
  for (const auto& [topic, entry] : entries) topics.push_back(topic);
  const auto name = [&](const TopicId& topic) {
    return name_in(view.state.program.topics, topic);
  };
  std::sort(topics.begin(), topics.end(), [&](const TopicId& left, const TopicId& right) {
    return reads_before(name(left), name(right));
  });
  return topics;
}

bool edit_offers(View& view, const EventScreen& on, Registration& registration,
                 command::NamedTopics& named) {
  const Scope scope(view.ui, "offers");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.offers"), {.level = 3});
  bool done = false;
  for (const TopicId& topic : topics_of(view, registration.offers)) {
    done = edit_offer(view, topic, registration) || done;
  }
  focus_if_led_to(view, kFirstOfferField, "add");
  const codec::FormChoice added =
      add_topic(view, on, view.tr("roster.add_offer"), registration.offers);
  if (added.name.empty()) return done;
  offer_topic(added, registration, named);
  return true;
}

bool edit_request(View& view, const TopicId& topic, Registration& registration) {
  const Scope scope(view.ui, topic.text());
  const Column column(view.ui, {.gap = space::xs});
  const std::string name = name_in(view.state.program.topics, topic);
  if (topic_line(view, name)) {
    registration.requests.erase(topic);
    return true;
  }
  Request& request = registration.requests[topic];
  const Arg about = arg("topic", name);
  bool done =
      number_field(
          view.ui,
          {.id = "rank", .label = view.tr("roster.rank", {about}), .minimum = 1, .maximum = 99},
          request.rank)
          .committed;
  done = edit_level(view, view.tr("roster.own_level", {about}), request.level) || done;
  done = text_field(view.ui,
                    {.id = "goal",
                     .label = view.tr("roster.goal", {about}),
                     .placeholder = view.tr("roster.goal.placeholder")},
                    request.goal)
             .committed ||
         done;
  const std::string by = view.tr("roster.needed_by", {about});
  return edit_day(view, {.id = "needed-by", .label = by}, request.needed_by) || done;
}

std::vector<TopicId> topics_by_rank(const View& view, const Registration& registration) {
  std::vector<TopicId> topics = topics_of(view, registration.requests);
  std::stable_sort(topics.begin(), topics.end(), [&](const TopicId& left, const TopicId& right) {
    return registration.requests.at(left).rank < registration.requests.at(right).rank;
  });
  return topics;
}

bool edit_requests(View& view, const EventScreen& on, Registration& registration,
                   command::NamedTopics& named) {
  const Scope scope(view.ui, "requests");
  const Column column(view.ui, {.gap = space::m});
  heading(view.ui, view.tr("roster.requests"), {.level = 3});
  bool done = false;
  for (const TopicId& topic : topics_by_rank(view, registration)) {
    done = edit_request(view, topic, registration) || done;
  }
  focus_if_led_to(view, kFirstRequestField, "add");
  const codec::FormChoice added =
      add_topic(view, on, view.tr("roster.add_request"), registration.requests);
  if (added.name.empty()) return done;
  request_topic(added, registration, named);
  return true;
}

bool edit_places(View& view, const Event& event, Registration& registration) {
  const Column column(view.ui, {.gap = space::s});
  bool as_event = !registration.capacity;
  int capacity = capacity_of(registration, event);
  const FieldEvent edited = number_field(view.ui,
                                         {.id = "capacity",
                                          .label = view.tr("roster.capacity"),
                                          .hint = view.tr("roster.capacity.hint"),
                                          .maximum = 99},
                                         capacity);
  if (edited.changed) registration.capacity = capacity;
  const std::string label =
      view.tr("roster.capacity.as_event", {arg("capacity", event.default_capacity)});
  if (checkbox(view.ui, {.id = "as-event", .label = label}, as_event)) {
    registration.capacity = as_event ? std::optional<int>() : capacity;
    return true;
  }
  return edited.committed;
}

// For somebody who can't walk from table to table: everybody else comes there.
bool edit_fixed_table(View& view, const EventScreen& on, Registration& registration) {
  ChoiceList tables;
  tables.add("", view.tr("roster.table.any"));
  for (const MeetingTableId& id : tables_of(view.state.program, on.id)) {
    const MeetingTable& table = *view.state.program.meeting_tables.find(id);
    tables.add(id.text(), view.tr("board.table", {arg("name", table.name)}));
  }
  std::string chosen = registration.fixed_table.text();
  if (!select(view.ui,
              {.id = "table",
               .label = view.tr("roster.table"),
               .choices = tables.choices(),
               .hint = view.tr("roster.table.hint")},
              chosen)) {
    return false;
  }
  registration.fixed_table = MeetingTableId(chosen);
  return true;
}

// Rounds in which the plan leaves somebody out: a mentor who needs a rest, or has to be elsewhere.
bool edit_rests(View& view, const Event& event, Registration& registration) {
  ChoiceList rounds;
  std::vector<std::string> chosen;
  for (int round = 1; round <= event.rounds; ++round) {
    rounds.add(std::to_string(round), view.tr("plan.round", {arg("number", round)}));
    if (has_rest(registration, round)) chosen.push_back(std::to_string(round));
  }
  if (!multi_select(view.ui,
                    {.id = "rests",
                     .label = view.tr("roster.rests"),
                     .choices = rounds.choices(),
                     .hint = view.tr("roster.rests.hint"),
                     .none_chosen = view.tr("roster.rests.none")},
                    chosen)) {
    return false;
  }
  // Of rounds that the event has no more nothing was asked: they may come back.
  for (int round = 1; round <= event.rounds; ++round)
    registration.rests.erase(std::to_string(round));
  registration.rests.insert(chosen.begin(), chosen.end());
  return true;
}

bool edit_sides(View& view, Registration& registration) {
  const Column column(view.ui, {.gap = space::s});
  bool done = checkbox(view.ui, {.id = "mentors", .label = view.tr("roster.mentors_here")},
                       registration.mentors);
  done = checkbox(view.ui, {.id = "seeks", .label = view.tr("roster.seeks_here")},
                  registration.seeks) ||
         done;
  return done;
}

void leave_or_return(View& view, const RegistrationId& id, const Registration& registration) {
  const Row row(view.ui, {.id = "leaving"});
  const bool out = registration.withdrawn;
  const bool pressed =
      button(view.ui, {.id = "withdraw",
                       .label = view.tr(out ? "roster.return" : "roster.withdraw"),
                       .description = view.tr(out ? "" : "roster.withdraw.detail")});
  if (pressed && out) view.emit(command::SetWithdrawn{{id}, false});
  if (pressed && !out) ask_to_withdraw(view, {id});
  if (button(view.ui, {.id = "unregister",
                       .label = view.tr("roster.unregister"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::trash})) {
    ask_to_remove(view, command::RemoveRegistrations{{id}});
  }
}

// Each decision is sent at once.
void decide(View& view, const EventScreen& on, const RegistrationId& id,
            const Registration& registration) {
  if (registration.withdrawn || !asks_approval(view, on)) return;
  ChoiceList approvals;
  for (const Approval approval : {Approval::none_needed, Approval::waiting, Approval::approved,
                                  Approval::waitlisted, Approval::refused}) {
    approvals.add(name_of(approval), approval_word(view, approval));
  }
  std::string chosen(name_of(registration.approval));
  if (!select(
          view.ui,
          {.id = "approval", .label = view.tr("roster.approval"), .choices = approvals.choices()},
          chosen)) {
    return;
  }
  view.emit(
      command::SetApproval{{id}, from_name<Approval>(chosen).value_or(registration.approval)});
}

void reuse(View& view, const RegistrationId& id, const Registration& registration) {
  if (earlier_registrations(view.state.program, registration).empty()) return;
  if (button(view.ui, {.id = "reuse",
                       .label = view.tr("roster.reuse"),
                       .description = view.tr("roster.reuse.detail")})) {
    view.emit(command::ReuseProfile{id});
  }
}

void who(View& view, const Registration& registration) {
  const std::string name = name_in(view.state.program.people, registration.person);
  const std::string detail = person_detail(view, registration.person);
  person(view.ui, {.name = name, .detail = detail, .side = side_of(registration)});
  link(view.ui, {.id = "profile",
                 .label = view.tr("roster.profile"),
                 .address = address_of({Screen::person, registration.person.text()})});
}

bool edit_registration(View& view, const EventScreen& on, Registration& registration,
                       command::NamedTopics& named) {
  bool done = edit_sides(view, registration);
  const bool sitting = on.event->kind == EventKind::speed_mentoring;
  if (sitting) {
    done = edit_fixed_table(view, on, registration) || done;
    done = edit_rests(view, *on.event, registration) || done;
  }
  if (registration.mentors) {
    // A mentor of a sitting meets as many as there are rounds and seats.
    if (!sitting) done = edit_places(view, *on.event, registration) || done;
    done = edit_offers(view, on, registration, named) || done;
  }
  if (registration.seeks) done = edit_requests(view, on, registration, named) || done;
  const EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const bool topicless =
      asks_without_topic(registration, *on.event) || mentors_without_topic(registration, *on.event);
  if (drafts.led_to == drafts.selected && !topicless) next_without_topic(view, on);
  done = edit_pools(view, *on.event, registration) || done;
  done = edit_times(view, on, registration) || done;
  done = edit_preferences(view, on, registration) || done;
  done = edit_answers(view, *on.event, drafts.registration.known, registration) || done;
  sign_up_facts(view, registration);
  return done;
}

}  // namespace

void registration_panel(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  if (!(drafts.registration.id == drafts.selected)) drafts.new_time = {};
  if (drafts.selected.empty() ||
      !drafts.registration.follow(view.state.program.registrations, drafts.selected,
                                  view.state.revision)) {
    return;
  }
  const RegistrationId id = drafts.selected;
  Registration& registration = drafts.registration.record;
  const SidePanel panel(
      view.ui, {.id = "registration", .title = view.tr("roster.panel"), .subject = id.text()});
  const Scope scope(view.ui, id.text());
  who(view, registration);
  decide(view, on, id, registration);
  if (!registration.withdrawn) reuse(view, id, registration);
  command::NamedTopics named;
  const bool done = !registration.withdrawn && edit_registration(view, on, registration, named);
  if (registration.withdrawn) {
    withdrawn_facts(view, registration);
    sign_up_facts(view, registration);
  }
  divider(view.ui);
  leave_or_return(view, id, registration);
  if (done) view.emit(command::PutRegistration{id, registration, named});
  if (panel.dismissed()) drafts.selected = {};
}

}  // namespace rondo::ui
