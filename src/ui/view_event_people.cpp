// The people of an event: who is missing, who is there, and all about each of them.
#include <algorithm>
#include <string>
#include <utility>

#include "base/reading_order.h"
#include "edit/event_list.h"
#include "edit/site_copy.h"
#include "match/wishes.h"
#include "model/enum_names.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "ui/event_import_parts.h"
#include "ui/event_people_parts.h"
#include "ui/field_lead.h"
#include "ui/next_mentor_list.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/sign_up_desk.h"
#include "ui/site_copy_banner.h"
#include "ui/site_needed.h"
#include "ui/topic_needed.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_form.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kShortagesAtFirst = 3;

const EventFigures& figures_of(View& view, const EventScreen& on) {
  static const EventFigures nobody;
  const auto& events = figures(view).events;
  const auto found = events.find(on.id);
  return found == events.end() ? nobody : found->second;
}

OnTheList count_list(const Program& program, const EventId& id, const Event& event) {
  OnTheList count;
  for (const auto& [own, registration] : program.registrations) {
    if (!(registration.event == id)) continue;
    ++count.all;
    const Person* person = program.people.find(registration.person);
    const bool gone = person != nullptr && !counts_person(event, *person);
    if (registration.withdrawn || registration.approval == Approval::refused || gone) continue;
    ++count.people;
    count.mentors_came = count.mentors_came || registration.mentors;
    count.mentees_came = count.mentees_came || registration.seeks;
    const bool admitted = is_admitted(registration);
    count.mentors += admitted && registration.mentors ? 1 : 0;
    count.mentees += admitted && registration.seeks ? 1 : 0;
    const bool waits = registration.approval == Approval::waiting;
    count.to_approve += waits ? 1 : 0;
    count.mentors_to_approve += waits && registration.mentors ? 1 : 0;
    count.mentees_to_approve += waits && registration.seeks ? 1 : 0;
    count.on_hold += registration.approval == Approval::waitlisted ? 1 : 0;
    count.asked_for_wishes = count.asked_for_wishes || was_asked_for_wishes(registration);
  }
  return count;
}

const OnTheList& on_the_list(View& view, const EventScreen& on) {
  return view.drafts.event.of<EventPeopleDrafts>().on_the_list.get(
      view.state.revision, on.id.text(),
      [&] { return count_list(view.state.program, on.id, *on.event); });
}

std::vector<Shortage> find_shortages(View& view, const EventScreen& on) {
  std::vector<Shortage> shortages;
  for (const auto& [topic, count] : figures_of(view, on).topics) {
    if (!count.is_short()) continue;
    shortages.push_back(
        {topic, name_in(view.state.program.topics, topic), count.supply, count.asked});
  }
  std::sort(shortages.begin(), shortages.end(), [](const auto& left, const auto& right) {
    const std::pair lacks(left.supply.short_of(), left.supply.missing);
    const std::pair other(right.supply.short_of(), right.supply.missing);
    return lacks != other ? lacks > other : reads_before(left.name, right.name);
  });
  return shortages;
}

void shortage_row(View& view, const EventScreen& on, const Shortage& shortage) {
  const TopicSupply& supply = shortage.supply;
  std::vector<std::string> facts;
  if (shortage.asked > supply.waiting) {
    facts.push_back(view.tr(counted("roster.shortage.asked", shortage.asked)));
  }
  facts.push_back(view.tr(counted("roster.shortage.waiting", supply.waiting)));
  facts.push_back(view.tr(counted("common.places", supply.places)));
  if (supply.nearby > 0) {
    facts.push_back(view.tr(counted("roster.shortage.nearby", supply.nearby)));
  }
  if (supply.perhaps_nearby > 0) {
    facts.push_back(view.tr(counted("roster.shortage.perhaps_nearby", supply.perhaps_nearby)));
  }
  if (supply.apart > 0) {
    facts.push_back(view.tr(counted("roster.shortage.apart", supply.apart)));
  }
  const ListRow row(view.ui, {.id = shortage.topic.text(),
                              .icon = Icon::tag,
                              .title = shortage.name,
                              .detail = view.list(facts),
                              .chip = view.tr(shortage_words(supply)),
                              .chip_status = Status::warn});
  const Scope scope(view.ui, shortage.topic.text());
  if (text_button(
          view.ui,
          {.id = "next-mentors", .label = view.tr("next_mentor.who"), .about = shortage.name})) {
    open_next_mentors(view, on.id, shortage.topic);
  }
}

// Nothing downstream repairs a shortage, so it stands first.
void shortage_list(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const auto& shortages = drafts.shortages.get(view.state.revision, on.id.text(),
                                               [&] { return find_shortages(view, on); });
  if (shortages.empty()) return;
  {
    SectionHeader header(view.ui, {.title = view.tr("roster.shortage.title")});
    if (shortages.size() > kShortagesAtFirst) {
      const auto count = static_cast<std::int64_t>(shortages.size());
      const std::string label = drafts.all_shortages
                                    ? view.tr("roster.shortage.fewer")
                                    : view.tr("roster.shortage.all", {arg("count", count)});
      if (text_button(view.ui, {.id = "all-shortages", .label = label})) {
        drafts.all_shortages = !drafts.all_shortages;
      }
    }
  }
  text(view.ui, view.tr(counted("roster.shortage.counted", on.event->requests_per_mentee)),
       {.size = type::second, .ink = Ink::muted});
  const std::size_t shown =
      drafts.all_shortages ? shortages.size() : std::min(kShortagesAtFirst, shortages.size());
  const List list(view.ui, {.id = "shortages", .label = view.tr("roster.shortage.title")});
  for (std::size_t index = 0; index < shown; ++index) shortage_row(view, on, shortages[index]);
}

// Boxes inside which there are fewer places than requests, whatever they are about.
void pool_shortage_list(View& view, const std::vector<PoolSupply>& shortages) {
  if (shortages.empty()) return;
  const std::string title = view.tr("roster.pools.title");
  { const SectionHeader header(view.ui, {.title = title}); }
  text(view.ui, view.tr("roster.pools.detail"), {.size = type::second, .ink = Ink::muted});
  const List list(view.ui, {.id = "pool-shortages", .label = title});
  for (const PoolSupply& supply : shortages) {
    const std::string requests = view.tr(counted("common.requests", supply.requests));
    const std::string places = view.tr(counted("common.places", supply.places));
    const ListRow row(
        view.ui, {.id = supply.pool.text(),
                  .icon = Icon::people,
                  .title = dotted({name_in(view.state.program.pool_categories, supply.category),
                                   name_in(view.state.program.pools, supply.pool)}),
                  .detail = view.list({requests, places}),
                  .chip = view.tr(counted("roster.shortage.missing", supply.missing())),
                  .chip_status = Status::warn});
  }
}

// Whoever waits for approval or for a place is there; the banners above say what they wait for.
void one_side_missing(View& view, const OnTheList& list) {
  if (list.people == 0 || (list.mentors_came && list.mentees_came)) return;
  const std::string side = list.mentors_came ? "mentees" : "mentors";
  const Banner banner(view.ui, {.id = "one-side",
                                .title = view.tr("roster.missing." + side),
                                .detail = view.tr("roster.missing." + side + ".detail")});
}

std::vector<RegistrationId> waiting_in(const View& view, const EventScreen& on) {
  std::vector<RegistrationId> waiting;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (registration.event == on.id && !registration.withdrawn &&
        registration.approval == Approval::waiting) {
      waiting.push_back(id);
    }
  }
  return waiting;
}

void waiting_for_approval(View& view, const EventScreen& on) {
  const std::vector<RegistrationId> waiting = waiting_in(view, on);
  if (waiting.empty() || !goes_on(*on.event)) return;
  if (!approver_site_of(view.state.program).empty()) {
    decide_sign_ups(view, waiting);
    return;
  }
  const Banner banner(view.ui, {.id = "waiting",
                                .title = view.tr(counted("roster.to_approve", std::ssize(waiting))),
                                .detail = view.tr("roster.to_approve.detail")});
  const Row row(view.ui, {.id = "waiting-actions"});
  if (button(view.ui, {.id = "show-waiting", .label = view.tr("roster.to_approve.show")})) {
    approval_filter(view) = name_of(Approval::waiting);
  }
  if (button(view.ui, {.id = "approve-all", .label = view.tr("roster.to_approve.all")})) {
    view.emit(command::SetApproval{waiting, Approval::approved});
  }
}

// Whoever leaves makes room for them.
void waiting_for_place(View& view, const EventScreen& on) {
  if (!goes_on(*on.event)) return;
  const std::vector<RegistrationId> waiting = waiting_for_a_place(view.state.program, on.id);
  if (waiting.empty()) return;
  const Program& program = view.state.program;
  const std::string next = person_words(view, program.registrations.find(waiting.front())->person);
  const Banner banner(view.ui, {.id = "on-hold",
                                .title = view.tr(counted("roster.on_hold", std::ssize(waiting))),
                                .detail = view.tr("roster.on_hold.next", {arg("name", next)})});
  const Row row(view.ui, {.id = "on-hold-actions"});
  if (button(view.ui, {.id = "show-on-hold", .label = view.tr("roster.on_hold.show")})) {
    approval_filter(view) = name_of(Approval::waitlisted);
    view.drafts.event.of<EventPeopleDrafts>().table.sort = {};
  }
  if (button(view.ui,
             {.id = "approve-next", .label = view.tr("roster.on_hold.approve"), .about = next})) {
    view.emit(command::SetApproval{{waiting.front()}, Approval::approved});
  }
}

void choose_approval(View& view, const EventScreen& on) {
  if (!asks_approval(view, on)) return;
  ChoiceList approvals;
  approvals.add("", view.tr("roster.approval.any"));
  for (const Approval approval :
       {Approval::waiting, Approval::approved, Approval::waitlisted, Approval::refused}) {
    approvals.add(name_of(approval), approval_word(view, approval));
  }
  select(view.ui,
         {.id = "approval",
          .label = view.tr("roster.approval"),
          .choices = approvals.choices(),
          .hide_label = true},
         approval_filter(view));
}

void tools(View& view, const EventScreen& on, TableSetup& setup) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  ChoiceList filters;
  for (std::string_view filter : {"all", "mentors", "mentees", "withdrawn"}) {
    filters.add(filter, view.tr("roster.filter." + std::string(filter)));
  }
  const Row row(view.ui, {.id = "tools"});
  segmented(view.ui,
            {.id = "filter",
             .label = view.tr("roster.filter"),
             .choices = filters.choices(),
             .hide_label = true,
             .select_on_phone = true},
            drafts.filter);
  choose_approval(view, on);
  if (has_decided_sign_ups(view, on.id) && approver_site_of(view.state.program).empty() &&
      button(view.ui, {.id = "write", .label = view.tr("roster.write"), .icon = Icon::message})) {
    open_sign_up_desk(view, {});
  }
  find_field(view, "search", "roster.search", drafts.search, 260);
  table_tools(view, setup.with_columns());
}

// Wishes come before the match, as long as they can still be asked for.
bool goes_on_to_wishes(const View& view, const EventScreen& on, const EventFigures& figures,
                       const OnTheList& list) {
  return has_stage(*on.event, EventStage::prefer) && !list.asked_for_wishes &&
         !figures.was_matched && !figures.was_planned &&
         window_of(*on.event, EventStage::prefer, today_of(view)) != DayWindow::closed;
}

void go_on_button(View& view, const EventScreen& on, const EventFigures& figures,
                  const OnTheList& list) {
  const bool wishes = goes_on_to_wishes(view, on, figures, list);
  const std::string_view key = wishes            ? "roster.next_wishes"
                               : figures.sitting ? "roster.next_plan"
                                                 : "roster.next";
  if (button(view.ui, {.id = "next",
                       .label = view.tr(key),
                       .kind = ButtonKind::primary,
                       .disabled = figures.mentors == 0 || figures.mentees == 0})) {
    const Screen settling = figures.sitting ? Screen::event_plan : Screen::event_match;
    view.go(wishes ? Screen::event_prefer : settling, on.id.text());
  }
}

void actions(View& view, const EventScreen& on, const EventFigures& figures,
             const OnTheList& list) {
  if (!goes_on(*on.event)) return;  // nobody is asked or matched
  if (button(view.ui, {.id = "invite", .label = view.tr("roster.invite"), .icon = Icon::link})) {
    view.go(Screen::event_invite, on.id.text());
  }
  if (button(view.ui, {.id = "add", .label = view.tr("roster.add"), .icon = Icon::plus})) {
    RegisterPersonDraft& draft = view.drafts.event.of<EventPeopleDrafts>().add;
    draft = {};
    draft.open = true;
  }
  if (list.all == 0) return;  // the page itself asks for the sheet
  if (button(view.ui, {.id = "import", .label = view.tr("roster.import"), .icon = Icon::upload})) {
    view.go(Screen::event_import, on.id.text());
  }
  go_on_button(view, on, figures, list);
}

// "5 to approve: 2 mentors, 3 mentees"; empty: nobody.
std::string those_to_approve(const View& view, const OnTheList& list) {
  if (list.to_approve == 0) return {};
  std::vector<std::string> sides;
  const auto add = [&](std::string_view key, int count) {
    if (count > 0) sides.push_back(view.tr(counted(key, count)));
  };
  add("common.mentors_count", list.mentors_to_approve);
  add("common.mentees", list.mentees_to_approve);
  const Arg count = arg("count", list.to_approve);
  if (sides.empty()) return view.tr("roster.some_to_approve", {count});
  return view.tr("roster.some_to_approve.sides", {count, arg("sides", view.list(sides))});
}

std::string subtitle(View& view, const OnTheList& list) {
  if (list.all == 0) return view.tr("roster.nobody");
  if (list.people == 0) return view.tr("roster.nobody_takes_part");
  const std::string people = view.list({view.tr(counted("common.people", list.people)),
                                        view.tr(counted("common.mentors_count", list.mentors)),
                                        view.tr(counted("common.mentees", list.mentees))});
  const std::string on_hold = list.on_hold == 0
                                  ? std::string()
                                  : view.tr("roster.some_on_hold", {arg("count", list.on_hold)});
  return dotted({people, those_to_approve(view, list), on_hold});
}

void nobody_yet(View& view, const EventScreen& on) {
  sheet_zone(view, on.id);
  const Row row(view.ui, {.id = "other-ways", .horizontal = Align::center});
  link(view.ui, {.id = "paste",
                 .label = view.tr("roster.paste"),
                 .address = event_address(on.id, Screen::event_import)});
}

void list_everybody(View& view) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  drafts.filter = "all";
  approval_filter(view).clear();
  drafts.search.clear();
}

void draw_event_people_page(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const EventFigures& figures = figures_of(view, on);
  const OnTheList& list = on_the_list(view, on);
  const Page page(view.ui, {.id = "event-people", .side_panel = !drafts.selected.empty()});
  const bool approvers_copy = !approver_site_of(view.state.program).empty();
  event_header(view, on, subtitle(view, list), [&] {
    if (!approvers_copy) actions(view, on, figures, list);
  });
  if (list.all == 0) {
    nobody_yet(view, on);
    return;
  }
  site_copy_banner(view);
  waiting_for_approval(view, on);
  waiting_for_place(view, on);
  if (!approvers_copy) {  // it has one site's people; the rest is not known there
    one_side_missing(view, list);
    topic_needed_banner(view, on);
    site_needed_banner(view, on);
    shortage_list(view, on);
    pool_shortage_list(view, figures.short_pools);
  }
  const auto& rows = registration_rows(view, on);
  TableSetup setup = registration_table_setup(view, on, rows);
  tools(view, on, setup);
  if (!rows.empty()) {
    registration_table(view, on, setup, rows);
    return;
  }
  drafts.table.brought = {};  // whoever is filtered out is not waited for
  if (empty_state(view.ui, {.id = "none-found",
                            .icon = Icon::search,
                            .title = view.tr("roster.none_found"),
                            .detail = view.tr("roster.none_found.detail"),
                            .action = view.tr("roster.show_all")})) {
    list_everybody(view);
  }
}

void select_asked(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const PersonId asked = std::exchange(drafts.asked, {});
  if (asked.empty()) return;
  drafts.selected = registration_in(view.state.program, on.id, asked);
  drafts.table.brought = {.id = drafts.selected.text()};
}

// The person who was selected may have gone since, or belong to another event.
void drop_stale_selection(View& view, const EventScreen& on) {
  RegistrationId& selected = view.drafts.event.of<EventPeopleDrafts>().selected;
  const Registration* found = view.state.program.registrations.find(selected);
  if (found == nullptr || !(found->event == on.id)) selected = {};
}

}  // namespace

void open_in_event(View& view, const EventId& event, const PersonId& person) {
  view.drafts.event.follow(event);
  view.drafts.event.of<EventPeopleDrafts>().asked = person;
  view.go(Screen::event_people, event.text());
}

void open_first_topic(View& view, const EventId& event, const PersonId& person) {
  view.drafts.event.follow(event);
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  drafts.selected = drafts.led_to = registration_in(view.state.program, event, person);
  drafts.table.brought = {.id = drafts.selected.text()};
  const Registration* found = view.state.program.registrations.find(drafts.selected);
  const Event* record = view.state.program.events.find(event);
  const bool of_request =
      found != nullptr && record != nullptr && asks_without_topic(*found, *record);
  lead_to(view, {Screen::event_people, event.text()},
          of_request ? kFirstRequestField : kFirstOfferField);
}

void show_in_list(View& view, const EventScreen& on, const PersonId& person) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  list_everybody(view);
  const RegistrationId added = registration_in(view.state.program, on.id, person);
  drafts.table.brought = {.id = added.text(), .takes_focus = true};
  if (view.ui.has_side()) drafts.selected = added;
}

void view_event_people(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  select_asked(view, on);
  drop_stale_selection(view, on);
  draw_event_people_page(view, on);
  registration_panel(view, on);
  register_person_dialog(view, on);
  next_mentors_dialog(view);
  sign_up_desk_dialog(view, on);
  withdrawals_received_dialog(view);
}

}  // namespace rondo::ui
