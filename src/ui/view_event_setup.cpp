// Setting up an event: its name and limits, who may be paired, and what counts.
#include <string>
#include <utility>

#include "model/enum_names.h"
#include "model/meeting_hours.h"
#include "model/taking_part.h"
#include "ui/cancel_event.h"
#include "ui/event_frame.h"
#include "ui/event_limits.h"
#include "ui/event_places.h"
#include "ui/event_prefer_parts.h"
#include "ui/event_sitting_setup.h"
#include "ui/event_stages.h"
#include "ui/event_texts.h"
#include "ui/event_weights.h"
#include "ui/field_lead.h"
#include "ui/removal_dialog.h"
#include "ui/save_template.h"
#include "ui/template_detail.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr EventKind kEventKinds[] = {EventKind::topic_sprint,
                                     EventKind::pd_plan,
                                     EventKind::one_off,
                                     EventKind::speed_mentoring,
                                     EventKind::informational_interview,
                                     EventKind::new_teacher,
                                     EventKind::blank};

bool edit_kind(View& view, Event& event) {
  ChoiceList kinds;
  for (EventKind kind : kEventKinds) {
    const std::string name(name_of(kind));
    kinds.add(name, view.tr("event.kind." + name));
  }
  std::string chosen(name_of(event.kind));
  if (!select(view.ui, {.id = "kind", .label = view.tr("setup.kind"), .choices = kinds.choices()},
              chosen)) {
    return false;
  }
  event.kind = from_name<EventKind>(chosen).value_or(event.kind);
  return true;
}

bool edit_name(View& view, Event& event) {
  const std::string error = event.name.empty() ? view.tr("setup.name.missing") : std::string();
  return text_field(
             view.ui,
             {.id = "name", .label = view.tr("setup.name"), .error = error, .required = true},
             event.name)
      .committed;
}

bool edit_initiative(View& view, Event& event) {
  const auto initiatives = by_name(view.state.program.initiatives);
  ChoiceList choices;
  choices.add("", view.tr("setup.initiative.none")).add_all(initiatives);
  const std::string hint = initiatives.empty() ? view.tr("setup.initiative.hint") : std::string();
  std::string chosen = event.initiative.text();
  if (!select(view.ui,
              {.id = "initiative",
               .label = view.tr("setup.initiative"),
               .choices = choices.choices(),
               .hint = hint},
              chosen)) {
    return false;
  }
  event.initiative = InitiativeId(chosen);
  return true;
}

constexpr EventLimit kEventLimits[] = {
    {"capacity", "setup.capacity", "setup.capacity.hint", &Event::default_capacity, 0, 99},
    {"requests", "setup.requests", "setup.requests.hint", &Event::requests_per_mentee, 1, 20},
    {"sessions", "setup.sessions", "setup.sessions.hint", &Event::max_sessions, 1, 3},
    {"minutes", "setup.minutes", "setup.minutes.hint", &Event::session_minutes, 5, 240, 5, true},
};

// Who is asked with whom to meet; with anybody, the event has the step Wishes.
bool edit_wishes(View& view, Event& event) {
  const ChoiceList rules = wish_rules(view);
  std::string chosen(name_of(sides_with_wishes(event)));
  if (!select(view.ui,
              {.id = "wishes",
               .label = view.tr("prefer.rule"),
               .choices = rules.choices(),
               .hint = view.tr("setup.wishes.hint")},
              chosen)) {
    return false;
  }
  event.preferences = from_name<Sides>(chosen);
  return true;
}

bool basics(View& view, Event& event) {
  Card card(view.ui, {.id = "basics", .label = view.tr("setup.basics"), .gap = space::l});
  heading(view.ui, view.tr("setup.basics"));
  bool done = false;
  {
    Grid grid(view.ui, {.id = "name-kind", .min_width = 260, .max_columns = 2, .gap = space::l});
    done = edit_name(view, event);
    done = edit_kind(view, event) || done;
    done = edit_initiative(view, event) || done;
  }
  // A sitting has its own card, and nobody in it meets twice.
  const bool sitting = event.kind == EventKind::speed_mentoring;
  if (!sitting) done = edit_limits(view, event, "limits", kEventLimits) || done;
  done = edit_wishes(view, event) || done;
  if (sitting) return done;
  return checkbox(view.ui,
                  {.id = "repeat",
                   .label = view.tr("setup.repeat"),
                   .hint = view.tr("setup.repeat.hint")},
                  event.repeat_mentor) ||
         done;
}

bool edit_ticks(View& view, TickRange& range) {
  bool done =
      number_field(
          view.ui,
          {.id = "least", .label = view.tr("setup.pools.least"), .minimum = 0, .maximum = 99},
          range.min)
          .committed;
  done = number_field(view.ui,
                      {.id = "most",
                       .label = view.tr("setup.pools.most"),
                       .hint = view.tr("setup.pools.most.hint"),
                       .minimum = 0,
                       .maximum = 99},
                      range.max)
             .committed ||
         done;
  // The limit that was not touched gives way.
  if (done && range.max != 0 && range.max < range.min) range.max = range.min;
  return done;
}

bool edit_category(View& view, Event& event, const PoolCategoryId& id, const std::string& name) {
  Scope scope(view.ui, id.text());
  Column column(view.ui, {.gap = space::s});
  const auto used = event.categories.find(id);
  bool on = used != event.categories.end();
  // To choose fewer of them is to leave one out that is used.
  if (on) focus_if_led_to(view, "categories", "use");
  if (checkbox(view.ui, {.id = "use", .label = name}, on)) {
    if (on) {
      event.categories[id] = {};
    } else {
      event.categories.erase(id);
    }
    return true;
  }
  if (!on) return false;
  Row row(view.ui, {.id = "ticks", .gap = space::l, .vertical = Align::start});
  return edit_ticks(view, used->second);
}

bool pools(View& view, Event& event) {
  Card card(view.ui, {.id = "pools", .label = view.tr("setup.pools"), .gap = space::l});
  heading(view.ui, view.tr("setup.pools"));
  bool done = toggle(view.ui,
                     {.id = "filter",
                      .label = view.tr("setup.pool_filter"),
                      .hint = view.tr("setup.pool_filter.hint")},
                     event.pool_filter);
  const auto categories = by_name(view.state.program.pool_categories);
  if (categories.empty()) {
    text(view.ui, view.tr("setup.pools.none"), {.ink = Ink::muted});
  } else {
    text(view.ui, view.tr("setup.pools.which"), {.size = type::second, .ink = Ink::muted});
  }
  for (const auto* category : categories) {
    done = edit_category(view, event, category->first, category->second.name) || done;
  }
  if (link(view.ui, {.id = "topics",
                     .label = view.tr("setup.pools.edit"),
                     .address = address_of({Screen::topics, {}})})) {
    view.drafts.program.topics.tab = "pools";
  }
  return done;
}

bool rules(View& view, Event& event) {
  Card card(view.ui, {.id = "weights", .label = view.tr("setup.weights"), .gap = space::l});
  heading(view.ui, view.tr("setup.weights"));
  text(view.ui, view.tr("setup.weights.hint"), {.size = type::second, .ink = Ink::muted});
  // In a sitting everybody meets as many as there are rounds.
  const bool matches = event.kind != EventKind::speed_mentoring;
  bool done = matches && edit_first_aim(view, event, false);
  {
    Grid grid(view.ui, {.id = "mixing", .min_width = 280, .max_columns = 2, .gap = space::xl});
    done = edit_site_setting(view, event) || done;
    if (matches) done = edit_load_price(view, event) || done;
  }
  done = edit_weights(view, event, false) || done;
  return done;
}

void cancelling(View& view, const EventScreen& on) {
  if (!on.event->cancelled_on.empty()) return;  // the banner above offers the way back
  const Card card(view.ui, {.id = "cancelling", .label = view.tr("setup.cancel.title")});
  const Row row(view.ui, {.id = "cancelling-row"});
  {
    const Column words(view.ui, {.gap = space::xs, .grow = true});
    heading(view.ui, view.tr("setup.cancel.title"));
    text(view.ui, view.tr("setup.cancel.detail"), {.size = type::second, .ink = Ink::muted});
  }
  if (button(view.ui, {.id = "cancel", .label = view.tr("setup.cancel"), .icon = Icon::cross})) {
    open_cancel_dialog(view, on.id);
  }
}

void removal(View& view, const EventScreen& on) {
  Card card(view.ui, {.id = "removal", .label = view.tr("setup.remove.title")});
  Row row(view.ui, {.id = "removal-row"});
  {
    Column words(view.ui, {.gap = space::xs, .grow = true});
    heading(view.ui, view.tr("setup.remove.title"));
    text(view.ui, view.tr("setup.remove.detail"), {.size = type::second, .ink = Ink::muted});
  }
  if (button(view.ui, {.id = "remove",
                       .label = view.tr("setup.remove"),
                       .kind = ButtonKind::danger,
                       .icon = Icon::trash})) {
    ask_to_remove(view, command::RemoveEvent{on.id});
  }
}

// "About Circles, Data literacy and 3 more"; of an event without topics of its own what it serves.
std::string about_words(const View& view, const Event& event) {
  constexpr std::size_t kMostTopics = 3;
  std::vector<std::string> names = names_in(view.state.program.topics, event.form_topics);
  if (names.empty()) {
    const std::string serves = name_in(view.state.program.initiatives, event.initiative);
    if (serves.empty()) return {};
    names.push_back(serves);
  }
  const std::size_t more = names.size() > kMostTopics ? names.size() - kMostTopics : 0;
  names.resize(names.size() - more);
  if (more > 0)
    names.push_back(view.tr("setup.more_topics", {arg("count", static_cast<std::int64_t>(more))}));
  return view.tr("setup.about", {arg("topics", view.list(names))});
}

// What it is and about what, when a sitting is, and for how long people meet. The days of its
// stages stand below.
std::string summary(const View& view, const Event& event) {
  const std::string kind = view.tr("event.kind." + std::string(name_of(event.kind)));
  return dotted({event.name == kind ? std::string_view() : std::string_view(kind),
                 about_words(view, event), view.day_and_time(event.starts_at),
                 sessions_words(view, event)});
}

void draw_setup(View& view, const EventScreen& on, EditedRecord<Event>& draft) {
  Page page(view.ui, {.id = "event-setup"});
  event_header(view, on, summary(view, *on.event), [&] {
    if (goes_on(*on.event) && button(view.ui, {.id = "next",
                                               .label = view.tr("setup.next_invite"),
                                               .kind = ButtonKind::primary})) {
      view.go(Screen::event_invite, on.id.text());
    }
  });
  kind_guidance(view, on.id, *on.event);
  bool done = basics(view, draft.record);
  if (draft.record.kind == EventKind::speed_mentoring) {
    done = sitting_card(view, on, draft.record) || done;
    tables_card(view, on);
  }
  done = stages_card(view, draft.record) || done;
  if (draft.record.kind != EventKind::speed_mentoring) {
    done = places_card(view, draft.record) || done;
  }
  done = texts_card(view, draft.record) || done;
  done = pools(view, draft.record) || done;
  done = rules(view, draft.record) || done;
  save_template_card(view, on);
  cancelling(view, on);
  removal(view, on);
  if (!done) return;
  // A name that was taken away and a place that is too long keep nothing else from being put.
  Event changed = draft.record;
  if (changed.name.empty()) changed.name = on.event->name;
  if (!venue_fits(changed)) changed.venue = on.event->venue;
  if (!(changed == *on.event)) view.emit(command::PutEvent{on.id, std::move(changed)});
}

}  // namespace

void view_event_setup(View& view) {
  const EventScreen on = event_screen(view);
  EditedRecord<Event>& draft = view.drafts.event.of<EventSetupDrafts>().event;
  if (!draft.follow(view.state.program.events, on.id, view.state.revision)) {
    missing_event(view);
    return;
  }
  draw_setup(view, on, draft);
  save_template_dialog(view, on);
}

}  // namespace rondo::ui
