// The people of a sign-up sheet, as they would be after the import.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using intake::PersonStatus;
using intake::PreviewPerson;

std::string_view status_id(const PreviewPerson& person) {
  switch (person.status) {
    case PersonStatus::added:
      return person.id.empty() ? "added" : "known";
    case PersonStatus::changed:
      return "changed";
    case PersonStatus::unchanged:
      return "unchanged";
    case PersonStatus::undecided:
      return "undecided";
    case PersonStatus::absent:
      break;
  }
  return "absent";
}

Status color_of(PersonStatus status) {
  switch (status) {
    case PersonStatus::added:
      return Status::good;
    case PersonStatus::changed:
      return Status::accent;
    case PersonStatus::undecided:
      return Status::warn;
    default:
      return Status::neutral;
  }
}

std::string second_line(const View& view, const PreviewPerson& person) {
  std::vector<std::string> changes;
  for (const Message& change : person.changes) changes.push_back(view.tr(change));
  if (!changes.empty() || person.status == PersonStatus::changed) return view.list(changes);
  return dotted({side_word(view, side_of(person)), person.site, person.email});
}

std::string places_of(const View& view, const PreviewPerson& person, int default_capacity) {
  if (!person.mentors) return {};
  if (person.capacity) return view.number(*person.capacity);
  return view.tr("import.places_of_event", {arg("places", default_capacity)});
}

void draw_import_person(const View& view, const PreviewPerson& person,
                        std::optional<int> default_capacity, TableRow& cells) {
  const std::string detail = second_line(view, person);
  cells.person({.name = person.name, .detail = detail, .side = side_of(person)});
  cells.text(names_in_sheet(view, person.offers));
  cells.text(names_in_sheet(view, person.requests));
  if (default_capacity) cells.text(places_of(view, person, *default_capacity));
  const std::string status(status_id(person));
  cells.chip(view.tr("import.status." + status), color_of(person.status));
}

void status_filter(View& view, const intake::Preview& preview) {
  ChoiceList filters;
  const auto add = [&](std::string_view id, int count) {
    if (count == 0 && id != "all") return;
    filters.add(id, view.tr("import.filter." + std::string(id), {arg("count", count)}));
  };
  add("all", static_cast<int>(preview.people.size()));
  add("undecided", preview.undecided);
  add("added", preview.added - preview.known);
  add("known", preview.known);
  add("changed", preview.changed);
  add("unchanged", preview.unchanged);
  add("absent", preview.absent);
  segmented(view.ui,
            {.id = "status",
             .label = view.tr("import.filter"),
             .choices = filters.choices(),
             .hide_label = true},
            view.drafts.event.of<EventImportDrafts>().filter);
}

std::vector<const PreviewPerson*> let_through(const intake::Preview& preview,
                                              const std::string& filter) {
  std::vector<const PreviewPerson*> people;
  for (const PreviewPerson& person : preview.people) {
    if (filter == "all" || filter == status_id(person)) people.push_back(&person);
  }
  return people;
}

}  // namespace

std::string names_in_sheet(const View& view, const std::vector<std::string>& names) {
  const bool unclear =
      names.size() > 1 && std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find(',') != std::string::npos;
      });
  if (!unclear) return view.list(names);
  std::vector<std::string> quoted;
  for (const std::string& name : names) {
    quoted.push_back(view.tr("import.quoted_name", {arg("name", name)}));
  }
  return view.list(quoted);
}

void import_people(View& view, const ImportSession& session) {
  const intake::Preview& preview = session.preview;
  std::string& filter = view.drafts.event.of<EventImportDrafts>().filter;
  heading(view.ui, view.tr("import.people"));
  status_filter(view, preview);
  std::vector<const PreviewPerson*> people = let_through(preview, filter);
  if (people.empty()) {
    filter = "all";
    people = let_through(preview, filter);
  }
  const std::string person = view.tr("roster.column.person"),
                    offers = view.tr("roster.column.offers"),
                    requests = view.tr("roster.column.requests"),
                    places = view.tr("roster.column.places"),
                    status = view.tr("import.table.status");
  std::vector<TableColumn> columns = {{.id = "person", .label = person, .share = 1.7F},
                                      {.id = "offers", .label = offers},
                                      {.id = "requests", .label = requests}};
  if (preview.default_capacity) {
    columns.push_back({.id = "places", .label = places, .fixed_width = 130, .align = Align::end});
  }
  columns.push_back({.id = "status", .label = status, .fixed_width = 164, .hide_label = true});
  table(view.ui,
        {.id = "people",
         .label = view.tr("import.people"),
         .columns = columns,
         .row_count = static_cast<int>(people.size()),
         .row_id =
             [&](int index) {
               return std::to_string(index);
             }},
        [&](TableRow& cells) {
          draw_import_person(view, *people[static_cast<std::size_t>(cells.index())],
                             preview.default_capacity, cells);
        });
}

}  // namespace rondo::ui
