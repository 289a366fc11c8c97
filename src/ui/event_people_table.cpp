// The list of people in an event.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/reading_order.h"
#include "base/text.h"
#include "ui/event_people_parts.h"
#include "ui/program_figures.h"
#include "ui/view_parts.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// How many matches a person has in the event on either side.
struct Standing {
  int mentees = 0;
  int mentors = 0;
};

struct Standings {
  std::map<PersonId, Standing> of;
  bool any = false;
};

Standings count_standings(const Program& program, const EventId& event) {
  Standings standings;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event) || match.state == MatchState::declined ||
        match.state == MatchState::ended_early) {
      continue;
    }
    standings.any = true;
    ++standings.of[match.mentor].mentees;
    ++standings.of[match.mentee].mentors;
  }
  return standings;
}

// Who is mentor and mentee is told as a mentee as long as a request waits (as in people_rows.cpp).
void set_standing(const View& view, const Registration& registration, const Event& event,
                  const Standings& standings, RegistrationRow& row) {
  if (!standings.any || registration.withdrawn) return;
  const auto found = standings.of.find(registration.person);
  const Standing standing = found == standings.of.end() ? Standing{} : found->second;
  const int wanted =
      std::min(event.requests_per_mentee, static_cast<int>(registration.requests.size()));
  if (registration.seeks && standing.mentors < wanted) {
    row.standing = view.tr("roster.waiting");
    row.standing_status = Status::warn;
  } else if (registration.mentors) {
    row.standing =
        view.tr("roster.load", {arg("load", standing.mentees), arg("capacity", row.capacity)});
  } else if (registration.seeks) {
    row.standing = view.tr("roster.matched");
    row.standing_status = Status::good;
  }
}

RegistrationRow row_of(const View& view, const RegistrationId& id, const Registration& registration,
                       const Event& event, const Standings& standings) {
  const Program& program = view.state.program;
  RegistrationRow row;
  row.id = id;
  row.name = name_in(program.people, registration.person);
  row.side = side_of(registration);
  row.withdrawn = registration.withdrawn;
  row.mentors = registration.mentors;
  row.capacity = capacity_of(registration, event);
  row.capacity_from_event = !registration.capacity;
  if (registration.mentors) row.offers = join_words(names_in(program.topics, registration.offers));
  if (registration.seeks) {
    row.requests = join_words(names_in(program.topics, registration.requests));
  }
  row.pools = join_words(names_in(program.pools, registration.pools));
  const std::string word =
      registration.withdrawn ? view.tr("roster.withdrawn") : side_word(view, row.side);
  row.detail = dotted({word, site_of(program, registration.person)});
  set_standing(view, registration, event, standings, row);
  return row;
}

bool let_through(const Registration& registration, std::string_view filter) {
  if (filter == "withdrawn") return registration.withdrawn;
  if (registration.withdrawn) return filter == "all";
  if (filter == "mentors") return registration.mentors;
  if (filter == "mentees") return registration.seeks;
  return true;
}

bool found_by(const RegistrationRow& row, const std::string& search) {
  if (search.empty()) return true;
  const std::string all =
      fold(join_words({row.name, row.detail, row.offers, row.requests, row.pools}, "\n"));
  return all.find(search) != std::string::npos;
}

std::string sort_key(std::string_view column, const RegistrationRow& row) {
  if (column == "person") return reading_key(row.name);
  if (column == "offers") return reading_key(row.offers);
  if (column == "requests") return reading_key(row.requests);
  if (column == "pools") return reading_key(row.pools);
  if (column == "places") return number_key(row.mentors ? row.capacity : 0);
  return reading_key(row.standing);
}

std::vector<RegistrationRow> make_rows(const View& view, const EventScreen& on) {
  const EventPeopleDrafts& drafts = view.drafts.event.people;
  const Standings standings = count_standings(view.state.program, on.id);
  const std::string search = fold(drafts.search);
  std::vector<std::pair<std::string, RegistrationRow>> found;
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (!(registration.event == on.id) || !let_through(registration, drafts.filter)) continue;
    RegistrationRow row = row_of(view, id, registration, *on.event, standings);
    if (found_by(row, search)) found.emplace_back(reading_key(row.name), std::move(row));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<RegistrationRow> rows;
  rows.reserve(found.size());
  for (auto& [key, row] : found) rows.push_back(std::move(row));
  sort_rows(rows, drafts.sort, sort_key);
  return rows;
}

void draw_row(View& view, const RegistrationRow& row, TableRow& cells, bool wide) {
  cells.person(
      {.name = row.name, .detail = row.detail, .side = row.withdrawn ? Side::none : row.side});
  cells.text(row.offers);
  cells.text(row.requests);
  if (wide) cells.text(row.pools);
  if (row.mentors && !row.withdrawn) {
    cells.cell([&] {
      edit_capacity(view, view.drafts.event.people.capacity, row.id, row.capacity, row.name);
    });
  } else {
    cells.empty();
  }
  if (row.standing.empty()) {
    cells.empty();
  } else {
    cells.chip(row.standing, row.standing_status);
  }
}

}  // namespace

const std::vector<RegistrationRow>& registration_rows(View& view, const EventScreen& on) {
  EventPeopleDrafts& drafts = view.drafts.event.people;
  const std::string key = join_words({on.id.text(), drafts.filter, drafts.search,
                                      drafts.sort.column, drafts.sort.descending ? "down" : "up"},
                                     "\n");
  return drafts.rows.get(view.state.revision, key, [&] { return make_rows(view, on); });
}

void registration_table(View& view, const EventScreen& on,
                        const std::vector<RegistrationRow>& rows) {
  EventPeopleDrafts& drafts = view.drafts.event.people;
  const bool wide = drafts.selected.empty();
  const std::string person = view.tr("roster.column.person"),
                    offers = view.tr("roster.column.offers"),
                    requests = view.tr("roster.column.requests"),
                    pools = view.tr("roster.column.pools"),
                    places = view.tr("roster.column.places"),
                    standing = view.tr("roster.column.standing");
  std::vector<TableColumn> columns = {
      {.id = "person", .label = person, .share = 1.6F, .sortable = true},
      {.id = "offers", .label = offers, .share = 1.3F, .sortable = true},
      {.id = "requests", .label = requests, .share = 1.3F, .sortable = true}};
  if (wide) columns.push_back({.id = "pools", .label = pools, .sortable = true});
  columns.push_back({.id = "places", .label = places, .fixed_width = 132, .sortable = true});
  columns.push_back({.id = "standing", .label = standing, .fixed_width = 116, .hide_label = true});
  int selected = -1;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    if (rows[index].id == drafts.selected) selected = static_cast<int>(index);
  }
  const auto row_at = [&](int index) -> const RegistrationRow& {
    return rows[static_cast<std::size_t>(index)];
  };
  const TableEvent event =
      table(view.ui,
            {.id = "people",
             .label = view.tr("roster.table", {arg("event", on.event->name)}),
             .columns = columns,
             .row_count = static_cast<int>(rows.size()),
             .row_id = [&](int index) { return row_at(index).id.text(); },
             .row_label = [&](int index) { return row_at(index).name; },
             .selectable = true,
             .selected = selected,
             .sort = &drafts.sort},
            [&](TableRow& cells) { draw_row(view, row_at(cells.index()), cells, wide); });
  if (event.activated >= 0) drafts.selected = row_at(event.activated).id;
}

}  // namespace rondo::ui
