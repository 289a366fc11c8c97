// The matches of an event, and what each of its mentors carries.
#include <map>
#include <string>
#include <vector>

#include "base/reading_order.h"
#include "model/enum_names.h"
#include "ui/event_match_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/table.h"

namespace rondo::ui {
namespace {

struct LineState {
  std::string words;
  Icon icon = Icon::none;
};

// What stands behind the fit: nothing for a plain proposal.
LineState state_of(const View& view, const Match& match) {
  const auto state_word = [&] {
    return view.tr("matches.state." + std::string(name_of(match.state)));
  };
  if (match.state != MatchState::proposed) return {state_word(), Icon::check};
  if (match.forced) return {view.tr("matches.by_hand"), Icon::lock};
  if (match.locked) return {view.tr("matches.locked"), Icon::lock};
  return {};
}

void draw_match(const View& view, const EventMatches& data, const MatchLine& line,
                TableRow& cells) {
  const Program& program = view.state.program;
  const Match& match = *line.match;
  const std::string mentor_site = site_of(program, match.mentor);
  const std::string mentee_site = site_of(program, match.mentee);
  cells.person(
      {.name = data.view.person_name(match.mentor), .detail = mentor_site, .side = Side::mentor});
  cells.person(
      {.name = data.view.person_name(match.mentee), .detail = mentee_site, .side = Side::mentee});
  cells.chip(data.view.topic_name(match.topic));
  const LineState state = state_of(view, match);
  const std::string words = dotted({fit_words(view, line.fit), state.words});
  cells.fit({.words = words, .share = fit_share(line.fit), .icon = state.icon});
}

std::string sort_key(const EventMatches& data, std::string_view column, const MatchLine& line) {
  const Match& match = *line.match;
  if (column == "mentor") return reading_key(data.view.person_name(match.mentor));
  if (column == "mentee") return reading_key(data.view.person_name(match.mentee));
  if (column == "topic") return reading_key(data.view.topic_name(match.topic));
  return number_key(line.fit);
}

std::string sort_key(const EventMatches& data, std::string_view column, const MentorLoad& mentor) {
  if (column == "mentor") return reading_key(data.view.person_name(mentor.mentor));
  if (column == "load") return number_key(mentor.load);
  return number_key(column == "places" ? mentor.capacity : mentor.load_this_year);
}

// What the order of an event's rows depends on besides the program.
std::string sorting(const EventScreen& on, const TableSort& sort) {
  return on.id.text() + "/" + sort.column + (sort.descending ? "/down" : "/up");
}

void choose_match(View& view, const MatchId& id) {
  EventMatchDrafts& drafts = view.drafts.event.match;
  drafts.panel = MatchPanel::match;
  drafts.match = id;
  drafts.explained_unasked = {};
  drafts.all_alternatives = false;
}

std::map<PersonId, RegistrationId> registrations_of(const Program& program, const EventId& event) {
  std::map<PersonId, RegistrationId> found;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == event) found.emplace(registration.person, id);
  }
  return found;
}

void draw_mentor(View& view, const EventMatches& data, const MentorLoad& mentor,
                 const std::map<PersonId, RegistrationId>& registrations, TableRow& cells) {
  const std::string name = data.view.person_name(mentor.mentor);
  const std::string site = site_of(view.state.program, mentor.mentor);
  cells.person({.name = name, .detail = site, .side = Side::mentor});
  const std::string words =
      view.tr("matches.load_of", {arg("load", mentor.load), arg("capacity", mentor.capacity)});
  const double share =
      mentor.capacity == 0 ? 0 : static_cast<double>(mentor.load) / mentor.capacity;
  cells.fit({.words = words, .share = share});
  const auto registration = registrations.find(mentor.mentor);
  if (registration == registrations.end()) {
    cells.text(std::to_string(mentor.capacity));
  } else {
    cells.cell([&] {
      edit_capacity(view, view.drafts.event.match.capacity, registration->second, mentor.capacity,
                    name);
    });
  }
  cells.text(std::to_string(mentor.load_this_year));
}

}  // namespace

void match_table(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.match;
  const std::vector<MatchLine>& lines =
      drafts.lines.get(view.state.revision, sorting(on, drafts.sort), [&] {
        std::vector<MatchLine> sorted = data.lines;
        sort_rows(sorted, drafts.sort, [&](std::string_view column, const MatchLine& line) {
          return sort_key(data, column, line);
        });
        return sorted;
      });
  const std::string mentor = view.tr("matches.column.mentor"),
                    mentee = view.tr("matches.column.mentee"),
                    topic = view.tr("matches.column.topic"), fit = view.tr("matches.column.fit");
  const std::vector<TableColumn> columns = {
      {.id = "mentor", .label = mentor, .share = 1.35F, .sortable = true},
      {.id = "mentee", .label = mentee, .share = 1.35F, .sortable = true},
      {.id = "topic", .label = topic, .share = 1.3F, .sortable = true},
      {.id = "fit", .label = fit, .share = 1.1F, .sortable = true}};
  const auto line_at = [&](int index) -> const MatchLine& {
    return lines[static_cast<std::size_t>(index)];
  };
  int selected = -1;
  for (std::size_t index = 0; index < lines.size(); ++index) {
    if (drafts.panel == MatchPanel::match && lines[index].id == drafts.match) {
      selected = static_cast<int>(index);
    }
  }
  const TableEvent event = table(
      view.ui,
      {.id = "matches",
       .label = view.tr("matches.table", {arg("event", on.event->name)}),
       .columns = columns,
       .row_count = static_cast<int>(lines.size()),
       .row_id = [&](int index) { return line_at(index).id.text(); },
       .row_label =
           [&](int index) {
             const Match& match = *line_at(index).match;
             return view.tr("matches.pair", {arg("mentor", data.view.person_name(match.mentor)),
                                             arg("mentee", data.view.person_name(match.mentee))});
           },
       .selectable = true,
       .selected = selected,
       .sort = &drafts.sort},
      [&](TableRow& cells) { draw_match(view, data, line_at(cells.index()), cells); });
  if (event.activated >= 0) choose_match(view, line_at(event.activated).id);
}

void mentor_table(View& view, const EventScreen& on, const EventMatches& data) {
  const std::string mentor = view.tr("matches.column.mentor"),
                    load = view.tr("matches.column.load"),
                    places = view.tr("matches.column.places"),
                    year = view.tr("matches.column.year");
  const std::vector<TableColumn> columns = {
      {.id = "mentor", .label = mentor, .share = 1.5F, .sortable = true},
      {.id = "load", .label = load, .sortable = true},
      {.id = "places", .label = places, .fixed_width = 140, .sortable = true},
      {.id = "year", .label = year, .align = Align::end, .sortable = true}};
  EventMatchDrafts& drafts = view.drafts.event.match;
  const std::vector<MentorLoad>& mentors =
      drafts.mentors.get(view.state.revision, sorting(on, drafts.mentor_sort), [&] {
        std::vector<MentorLoad> sorted = data.summary.mentors;
        sort_rows(sorted, drafts.mentor_sort, [&](std::string_view column, const MentorLoad& one) {
          return sort_key(data, column, one);
        });
        return sorted;
      });
  const auto registrations = registrations_of(view.state.program, on.id);
  table(
      view.ui,
      {.id = "mentors",
       .label = view.tr("matches.mentors_table", {arg("event", on.event->name)}),
       .columns = columns,
       .row_count = static_cast<int>(mentors.size()),
       .row_id = [&](int index) { return mentors[static_cast<std::size_t>(index)].mentor.text(); },
       .sort = &drafts.mentor_sort},
      [&](TableRow& cells) {
        draw_mentor(view, data, mentors[static_cast<std::size_t>(cells.index())], registrations,
                    cells);
      });
}

}  // namespace rondo::ui
