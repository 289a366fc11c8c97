// The list of people in an event.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "edit/event_list.h"
#include "edit/site_copy.h"
#include "match/facts.h"
#include "model/enum_names.h"
#include "model/had_mentor.h"
#include "model/taking_part.h"
#include "ui/event_people_parts.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/removal_dialog.h"
#include "ui/sign_up_desk.h"
#include "ui/standing_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/withdrawal_dialog.h"

namespace rondo::ui {
namespace {

struct ApprovalFilter {
  std::string chosen;  // name of an Approval; empty: any
};

constexpr std::string_view kRemoveSignUps = "remove-marked", kWithdrawSignUps = "withdraw-marked";

// What can be decided about a sign-up, each an action on rows.
struct ApprovalAction {
  std::string_view id;
  Approval approval;
  Icon icon;
};
constexpr std::array kApprovals{ApprovalAction{"approve", Approval::approved, Icon::check},
                                ApprovalAction{"waitlist", Approval::waitlisted, Icon::clock},
                                ApprovalAction{"refuse", Approval::refused, Icon::cross}};

// How many matches a person has in the event on either side; as a mentor, those that take a place.
struct Standing {
  int mentees = 0;
  int mentors = 0;
  int proposed = 0;  // of the mentors, by what nobody has approved yet
};

struct Standings {
  std::map<PersonId, Standing> of;
  bool any = false;
  std::set<PersonId> without_topic;  // whom nobody can be matched with for want of one
};

Standings count_standings(const Program& program, const EventId& event) {
  Standings standings;
  const MetMatches met = matches_that_met(program);
  const Event* record = program.events.find(event);
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event) || !gives_a_mentor(id, match, met)) continue;
    standings.any = true;
    if (record != nullptr && takes_mentors_place(*record, match)) {
      ++standings.of[match.mentor].mentees;
    }
    if (serves_request(id, match, met)) {
      ++standings.of[match.mentee].mentors;
      if (match.state == MatchState::proposed) ++standings.of[match.mentee].proposed;
    }
  }
  if (record != nullptr && goes_on(*record)) {
    standings.without_topic = people_without_topic(program)[event].all();
  }
  return standings;
}

void set_standing(const View& view, const Registration& registration, const Event& event,
                  const Standings& standings, RegistrationRow& row) {
  // Its approver's copy tells of decisions alone, and of no matches.
  const bool approvers_copy = !approver_site_of(view.state.program).empty();
  if (!registration.withdrawn && (approvers_copy || !is_admitted(registration))) {
    row.standing = approval_word(view, registration.approval);
    row.standing_status = registration.approval == Approval::refused ? Status::neutral
                          : is_admitted(registration)                ? Status::good
                                                                     : Status::warn;
    return;
  }
  if (registration.withdrawn) return;
  const auto found = standings.of.find(registration.person);
  const Standing standing = found == standings.of.end() ? Standing{} : found->second;
  const bool without_topic = standings.without_topic.count(registration.person) > 0;
  // Before anybody is matched nobody is said to wait.
  if (!standings.any && !without_topic) return;
  const auto words =
      standing_words({.mentors = registration.mentors,
                      .seeks = registration.seeks,
                      .without_topic = without_topic,
                      .mentees = standing.mentees,
                      .places = row.capacity,
                      .served = standing.mentors,
                      .wanted = standings.any ? requests_that_count(registration, event) : 0,
                      .proposed = standing.proposed});
  if (!words) return;
  row.standing = view.tr(words->words);
  row.standing_status = words->status;
}

// The most wanted first.
std::vector<std::string> ranked_requests(const Program& program, const Registration& registration) {
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [topic, request] : registration.requests) {
    ranked.emplace_back(request.rank, name_in(program.topics, topic));
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first < right.first
                                     : reads_before(left.second, right.second);
  });
  std::vector<std::string> names;
  for (auto& [rank, name] : ranked) names.push_back(std::move(name));
  return names;
}

// "wants: Counselor, Hill School", of an informational interview: there it decides who fits.
std::string targets_of(const View& view, const Registration& registration, const Event& event) {
  if (event.kind != EventKind::informational_interview) return {};
  // What the event's own sheet says comes before lasting facts, as for the match.
  std::map<std::string, std::string> said = registration.characteristics;
  if (const Person* person = view.state.program.people.find(registration.person)) {
    said.insert(person->characteristics.begin(), person->characteristics.end());
  }
  const Facts facts = recognise_facts(said);
  std::vector<std::string> targets;
  for (const auto* wanted : {&facts.target_roles, &facts.target_sites}) {
    for (const auto& [folded, written] : *wanted) targets.push_back(written);
  }
  if (targets.empty()) return {};
  return view.tr("roster.targets", {arg("targets", view.list(targets))});
}

RegistrationRow row_of(const View& view, const RegistrationId& id, const Registration& registration,
                       const Event& event, const Standings& standings) {
  const Program& program = view.state.program;
  RegistrationRow row;
  row.id = id;
  row.name = name_in(program.people, registration.person);
  row.full_name = person_words(view, registration.person);
  row.side = side_of(registration);
  row.withdrawn = registration.withdrawn;
  row.mentors = registration.mentors;
  row.seeks = registration.seeks;
  row.capacity = capacity_of(registration, event);
  row.capacity_from_event = !registration.capacity;
  if (registration.mentors) row.offers = view.list(names_in(program.topics, registration.offers));
  if (registration.seeks) {
    row.requests = view.list(ranked_requests(program, registration));
    row.targets = targets_of(view, registration, event);
  }
  row.pools = view.list(names_in(program.pools, registration.pools));
  const std::string word =
      registration.withdrawn ? view.tr("roster.withdrawn") : side_word(view, row.side);
  const std::string site = site_of(program, registration.person),
                    detail = person_detail(view, registration.person);
  // What else sets the person apart comes first: a narrow cell cuts the rest.
  row.detail = detail == site ? dotted({word, site}) : dotted({detail, word});
  set_standing(view, registration, event, standings, row);
  return row;
}

bool let_through(const RegistrationRow& row, std::string_view filter) {
  if (filter == "withdrawn") return row.withdrawn;
  if (row.withdrawn) return filter == "all";
  if (filter == "mentors") return row.mentors;
  if (filter == "mentees") return row.seeks;
  return true;
}

std::string registration_sort_key(std::string_view column, const RegistrationRow& row) {
  if (column == "person") return reading_key(row.name);
  if (column == "offers") return reading_key(row.offers);
  if (column == "requests") return reading_key(row.requests);
  if (column == "pools") return reading_key(row.pools);
  if (column == "places") return number_key(row.mentors ? row.capacity : 0);
  return reading_key(row.standing);
}

std::string cell_text(const View& view, const RegistrationRow& row, std::string_view column) {
  if (column == "person") return row.full_name;
  if (column == "offers") return row.offers;
  if (column == "requests") return dotted({row.requests, row.targets});
  if (column == "pools") return row.pools;
  if (column == "places") return row.mentors ? view.number(row.capacity) : std::string();
  return row.standing;
}

const Registration& registration_of(const View& view, const RegistrationId& id) {
  return *view.state.program.registrations.find(id);
}

bool has_approval(const View& view, const RegistrationId& id, const std::string& approval) {
  return approval.empty() || name_of(registration_of(view, id).approval) == approval;
}

// Everybody on the event's list, by name.
std::vector<RegistrationRow> all_registration_rows(const View& view, const EventScreen& on) {
  const Standings standings = count_standings(view.state.program, on.id);
  std::vector<RegistrationRow> rows;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == on.id)) continue;
    rows.push_back(row_of(view, id, registration, *on.event, standings));
  }
  sort_rows(rows, {.column = "person"}, registration_sort_key);
  return rows;
}

search::Finder finder_of(const std::vector<RegistrationRow>& rows) {
  std::vector<search::Thing> things;
  for (const RegistrationRow& row : rows) {
    const std::vector<std::string> words{row.detail, row.offers, row.requests, row.targets,
                                         row.pools};
    things.push_back({row.name, join_words(words, " ")});
  }
  return search::Finder(things);
}

// Who waits for a place stands in the order in which places are given.
void put_in_turn(const View& view, const EventId& event, std::vector<RegistrationRow>& rows) {
  std::map<RegistrationId, std::size_t> turns;
  for (const RegistrationId& id : waiting_for_a_place(view.state.program, event)) {
    turns.emplace(id, turns.size());
  }
  const auto turn_of = [&](const RegistrationRow& row) {
    const auto found = turns.find(row.id);
    return found == turns.end() ? turns.size() : found->second;
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const RegistrationRow& left, const RegistrationRow& right) {
                     return turn_of(left) < turn_of(right);
                   });
}

const std::vector<RegistrationRow>& every_registration_row(View& view, const EventScreen& on) {
  return view.drafts.event.of<EventPeopleDrafts>().all_rows.get(
      view.state.revision, on.id.text(), [&] { return all_registration_rows(view, on); });
}

std::vector<RegistrationRow> make_registration_rows(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const std::uint64_t revision = view.state.revision;
  const std::string& event = on.id.text();
  const auto& all = every_registration_row(view, on);
  std::vector<RegistrationRow> rows;
  const std::string& approval = approval_filter(view);
  const auto add = [&](const RegistrationRow& row) {
    if (let_through(row, drafts.filter) && has_approval(view, row.id, approval)) {
      rows.push_back(row);
    }
  };
  if (fold(drafts.search).empty()) {
    for (const RegistrationRow& row : all) add(row);
  } else {
    const auto& finder = drafts.finder.get(revision, event, [&] { return finder_of(all); });
    for (const std::size_t place : finder.find_all(drafts.search)) add(all[place]);
  }
  if (approval == name_of(Approval::waitlisted) && drafts.table.sort.column.empty()) {
    put_in_turn(view, on.id, rows);
  }
  sort_rows(rows, drafts.table.sort, registration_sort_key);
  return rows;
}

// The columns that are not always there.
struct ShownColumns {
  bool pools = false, places = false, standing = false;
};

void draw_registration_row(View& view, const RegistrationRow& row, TableRow& cells,
                           const ShownColumns& shown) {
  cells.person(
      {.name = row.name, .detail = row.detail, .side = row.withdrawn ? Side::none : row.side});
  cells.text(row.offers);
  cells.text(row.requests, row.targets);
  if (shown.pools) cells.text(row.pools);
  if (shown.places && row.mentors && !row.withdrawn) {
    cells.cell([&] {
      edit_capacity(view, view.drafts.event.of<EventPeopleDrafts>().capacity, row.id, row.capacity,
                    row.full_name);
    });
  } else if (shown.places) {
    cells.empty();
  }
  if (!shown.standing) return;
  if (row.standing.empty()) {
    cells.empty();
  } else {
    cells.chip(row.standing, row.standing_status);
  }
}

constexpr std::array<std::string_view, 5> kSignUpActions{"approve", "waitlist", "refuse",
                                                         kWithdrawSignUps, kRemoveSignUps};

bool may_do(const Registration& registration, std::string_view action) {
  if (action == kRemoveSignUps) return true;
  if (registration.withdrawn) return false;
  for (const ApprovalAction& one : kApprovals) {
    if (one.id == action) return registration.approval != one.approval;
  }
  return true;
}

void act(View& view, std::string_view action, const std::vector<RegistrationId>& ids) {
  if (action == kRemoveSignUps) ask_to_remove(view, command::RemoveRegistrations{ids});
  const auto decided = [ids](View& on) {
    unmark(on.drafts.event.of<EventPeopleDrafts>().table, ids);
  };
  if (action == kWithdrawSignUps) ask_to_withdraw(view, ids, decided);
  for (const ApprovalAction& one : kApprovals) {
    if (one.id != action) continue;
    view.emit(command::SetApproval{ids, one.approval});
    decided(view);
  }
}

// Beside the panel, which has both, there is no room for pools and places; on a tablet none
// for pools. Cards have room for all. Before the first match nobody may have a status yet: then the
// topics have its room.
ShownColumns shown_columns_of(View& view, const EventScreen& on) {
  constexpr float kRoomForPools = 860;
  const bool alone = view.drafts.event.of<EventPeopleDrafts>().selected.empty();
  const auto& all = every_registration_row(view, on);
  return {.pools = alone && (view.ui.phone() || offered_width(view.ui) >= kRoomForPools),
          .places = alone && is_matched(*on.event),
          .standing = std::any_of(all.begin(), all.end(), [](const RegistrationRow& row) {
            return !row.standing.empty();
          })};
}

// Of everybody on the list, so that columns keep their widths while somebody searches.
RosterWidths widths_of(View& view, const EventScreen& on) {
  Ui& ui = view.ui;
  ColumnWidth person(ui, view.tr("roster.column.person")),
      offers(ui, view.tr("roster.column.offers")), requests(ui, view.tr("roster.column.requests")),
      pools(ui, view.tr("roster.column.pools")), standing(ui, view.tr("people.standing"));
  for (const RegistrationRow& row : every_registration_row(view, on)) {
    person.hold_person({.name = row.name, .detail = row.detail});
    offers.hold_text(row.offers);
    requests.hold_text(row.requests, row.targets);
    pools.hold_text(row.pools);
    standing.hold_chip(row.standing);
  }
  return {person.natural(), offers.natural(), requests.natural(), pools.natural(),
          standing.natural()};
}

}  // namespace

std::string& approval_filter(View& view) {
  return view.drafts.event.of<ApprovalFilter>().chosen;
}

bool asks_approval(const View& view, const EventScreen& on) {
  if (on.event->approval != Sides::nobody) return true;
  const auto& all = view.state.program.registrations;
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == on.id && entry.second.approval != Approval::none_needed;
  });
}

std::string approval_word(const View& view, Approval approval) {
  return view.tr("approval." + std::string(name_of(approval)));
}

const std::vector<RegistrationRow>& registration_rows(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const std::string key = join_words({on.id.text(), drafts.filter, approval_filter(view),
                                      drafts.search, sort_words(drafts.table.sort)},
                                     "\n");
  return drafts.rows.get(view.state.revision, key,
                         [&] { return make_registration_rows(view, on); });
}

TableSetup registration_table_setup(View& view, const EventScreen& on,
                                    const std::vector<RegistrationRow>& rows) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const RosterWidths& widths =
      drafts.widths.get(view.state.revision, on.id.text(), [&] { return widths_of(view, on); });
  TableSetup setup;
  setup.label(view.tr("roster.label", {arg("event", on.event->name)}))
      .column({.id = "person", .natural_width = widths.person, .sortable = true},
              view.tr("roster.column.person"))
      .column({.id = "offers", .natural_width = widths.offers, .sortable = true},
              view.tr("roster.column.offers"))
      .column({.id = "requests", .natural_width = widths.requests, .sortable = true},
              view.tr("roster.column.requests"));
  const ShownColumns shown = shown_columns_of(view, on);
  if (shown.pools) {
    setup.column({.id = "pools", .natural_width = widths.pools, .sortable = true},
                 view.tr("roster.column.pools"));
  }
  if (shown.places) {
    const float width = number_field_width(view.ui) + 2 * kCellPadding;
    setup.column({.id = "places", .fixed_width = width, .sortable = true},
                 view.tr("roster.column.places"));
  }
  if (shown.standing) {
    setup.column({.id = "standing", .natural_width = widths.standing}, view.tr("people.standing"));
  }
  setup.action(kWithdrawSignUps, view.tr("roster.withdraw"))
      .action(kRemoveSignUps, view.tr("roster.remove"), Icon::trash);
  if (asks_approval(view, on)) {
    for (const ApprovalAction& action : kApprovals) {
      setup.action(action.id, view.tr("roster." + std::string(action.id)), action.icon);
    }
  }
  setup.offered = [&view, &rows](int row, std::string_view action) {
    const RegistrationId& id = rows[static_cast<std::size_t>(row)].id;
    return may_do(registration_of(view, id), action);
  };
  TableOptions& options = setup.options;
  options.id = "people";
  options.row_count = static_cast<int>(rows.size());
  options.row_id = [&rows](int row) {
    return rows[static_cast<std::size_t>(row)].id.text();
  };
  options.row_label = [&rows](int row) {
    return rows[static_cast<std::size_t>(row)].full_name;
  };
  options.cell_text = [&view, &rows](int row, std::string_view column) {
    return cell_text(view, rows[static_cast<std::size_t>(row)], column);
  };
  options.selectable = true;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].id == drafts.selected) options.selected = static_cast<int>(row);
  }
  options.markable = true;
  options.view = &drafts.table;
  return setup;
}

void registration_table(View& view, const EventScreen& on, TableSetup& setup,
                        const std::vector<RegistrationRow>& rows) {
  EventPeopleDrafts& drafts = view.drafts.event.of<EventPeopleDrafts>();
  const std::vector<RegistrationId> marked =
      marked_in(view.state.program.registrations, drafts.table);
  if (const MarkedBar bar(view, setup.options); bar.shown()) {
    for (const std::string_view action : kSignUpActions) {
      if (setup.action_button(view, action)) act(view, action, marked);
    }
    const bool decided = std::any_of(marked.begin(), marked.end(), [&](const RegistrationId& id) {
      return is_decided_sign_up(registration_of(view, id));
    });
    if (decided &&
        button(view.ui,
               {.id = "write-marked", .label = view.tr("roster.write"), .icon = Icon::message})) {
      open_sign_up_desk(view, marked);
    }
  }
  const ShownColumns shown = shown_columns_of(view, on);
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_registration_row(view, rows[static_cast<std::size_t>(cells.index())], cells, shown);
  });
  if (!event.menu_item.empty()) {
    act(view, event.menu_item, {rows[static_cast<std::size_t>(event.menu_row)].id});
  }
  if (event.activated >= 0) drafts.selected = rows[static_cast<std::size_t>(event.activated)].id;
}

}  // namespace rondo::ui
