#include "ui/people_table.h"
#include "model/taking_part.h"

#include "ui/join_dialog.h"
#include "ui/next_things.h"
#include "ui/people_rows.h"
#include "ui/person_names.h"
#include "ui/removal_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using PeopleRows = std::vector<std::size_t>;

constexpr std::string_view kRegisterPeople = "register-marked", kRemovePeople = "remove-marked",
                           kArchivePeople = "archive-marked",
                           kBringBackPeople = "bring-back-marked";

// A row of the table: who it is about and what it says.
struct Shown {
  const PersonFacts& facts;
  const PersonRow& row;
};

Shown shown_at(View& view, const PeopleRows& rows, int index) {
  const PeopleList& all = all_people(view);
  const std::size_t place = rows[static_cast<std::size_t>(index)];
  return {all.facts(place), all.row(place, view.state.words)};
}

std::string cell_text(const Shown& shown, std::string_view column) {
  if (column == "email") return shown.facts.person->email;
  if (column == "role") return shown.row.detail;
  if (column == "topics") return shown.row.topics;
  return column == "standing" ? shown.row.chip : shown.facts.person->name;
}

void edit_email(View& view, const PersonFacts& facts, TableRow& cells) {
  const Person& person = *facts.person;
  const std::string label = view.tr("people.email_of", {arg("name", person.name)});
  const std::string none = view.tr("people.no_email");
  // A card shows no sign of what could be edited where it stands: all of it opens the person, on
  // whose page the address is a field.
  if (view.ui.phone()) {
    cells.text(person.email.empty() ? none : person.email);
    return;
  }
  const auto email =
      cells.editable({.id = "email", .label = label, .value = person.email, .placeholder = none});
  if (!email) return;
  Person changed = person;
  changed.email = *email;
  view.emit(command::PutPerson{*facts.id, changed});
}

void draw_person_row(View& view, const Shown& shown, TableRow& cells) {
  const PersonRow& row = shown.row;
  cells.person({.name = shown.facts.person->name, .detail = row.detail, .side = row.side});
  edit_email(view, shown.facts, cells);
  cells.text(row.topics);
  if (row.chip.empty()) {
    cells.empty();
  } else {
    cells.chip(row.chip, row.chip_status);
  }
}

// The menu with the sites; gives the command that the one chosen asks for.
void choose_site(View& view, const std::vector<PersonId>& people) {
  const ChoiceList sites = site_choices(view, "people.no_site");
  std::vector<MenuItem> items;
  for (const Choice& site : sites.choices()) {
    items.push_back(
        {.id = site.id.empty() ? std::string_view("none") : site.id, .label = site.label});
  }
  const std::string_view chosen = menu_button(
      view.ui,
      {.id = "set-site", .label = view.tr("people.set_site"), .items = items, .icon = Icon::site});
  if (chosen.empty()) return;
  view.emit(command::SetSite{people, SiteId(chosen == "none" ? "" : std::string(chosen))});
  unmark(view.drafts.program.people.table, people);
}

void archive_people(View& view, const std::vector<PersonId>& people, bool archived) {
  view.emit(command::ArchivePeople{people, archived});
  unmark(view.drafts.program.people.table, people);
}

void register_marked(View& view) {
  const EventId event = newest_event(view.state.program);
  view.drafts.program.people.register_people = {true, event.text(), "mentee"};
}

void marked_people_actions(View& view, TableSetup& setup) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::vector<PersonId> marked = marked_in(view.state.program.people, draft.table);
  const MarkedBar bar(view, setup.options);
  if (!bar.shown()) return;
  if (setup.action_button(view, kRegisterPeople)) register_marked(view);
  choose_site(view, marked);
  if (marked.size() == 2 &&
      button(view.ui,
             {.id = "join-marked", .label = view.tr("people.join_two"), .icon = Icon::swap})) {
    open_join_dialog(view, JoinKind::people, marked[0].text(), marked[1].text());
  }
  if (setup.action_button(view, kArchivePeople)) archive_people(view, marked, true);
  if (setup.action_button(view, kBringBackPeople)) archive_people(view, marked, false);
  if (setup.action_button(view, kRemovePeople)) ask_to_remove(view, command::RemovePeople{marked});
}

void use_person_menu(View& view, std::string_view action, const PersonId& person) {
  if (action == kRemovePeople) ask_to_remove(view, command::RemovePeople{{person}});
  if (action == kArchivePeople) archive_people(view, {person}, true);
  if (action == kBringBackPeople) archive_people(view, {person}, false);
  if (action != kRegisterPeople) return;
  view.drafts.program.people.table.marked = {person.text()};
  register_marked(view);
}

}  // namespace

TableSetup people_table_setup(View& view, const PeopleRows& rows) {
  TableSetup setup;
  // On a card the words tell what they are.
  const bool card = view.ui.phone();
  setup.label(view.tr("screen.people"))
      .column({.id = "name", .share = 2.2F, .hide_label = card, .sortable = true},
              view.tr("common.name"))
      .column({.id = "email", .share = 2, .hide_label = card, .sortable = true},
              view.tr("common.email"))
      .column({.id = "topics", .share = 2.4F, .hide_label = card, .sortable = true},
              view.tr("people.topics"))
      .column({.id = "standing", .fixed_width = 184, .hide_label = card, .sortable = true},
              view.tr("people.standing"));
  if (!newest_event(view.state.program).empty()) {
    setup.action(kRegisterPeople, view.tr("people.register"), Icon::calendar);
  }
  if (view.drafts.program.people.role == "archived") {
    setup.action(kBringBackPeople, view.tr("person.unarchive"), Icon::folder);
  } else {
    setup.action(kArchivePeople, view.tr("person.archive"), Icon::folder);
  }
  setup.action(kRemovePeople, view.tr("common.remove"), Icon::trash);
  TableOptions& options = setup.options;
  options.id = "people";
  options.row_count = static_cast<int>(rows.size());
  const auto facts_at = [&view, &rows](int row) -> const PersonFacts& {
    return all_people(view).facts(rows[static_cast<std::size_t>(row)]);
  };
  options.row_id = [facts_at](int row) {
    return facts_at(row).id->text();
  };
  options.row_label = [&view, facts_at](int row) {
    return person_words(view, *facts_at(row).id);
  };
  options.cell_text = [&view, &rows](int row, std::string_view column) {
    return cell_text(shown_at(view, rows, row), column);
  };
  options.selectable = true;
  options.markable = true;
  options.view = &view.drafts.program.people.table;
  return setup;
}

void people_table(View& view, TableSetup& setup, const PeopleRows& rows) {
  marked_people_actions(view, setup);
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_person_row(view, shown_at(view, rows, cells.index()), cells);
  });
  if (event.menu_row >= 0) {
    use_person_menu(view, event.menu_item, PersonId(setup.options.row_id(event.menu_row)));
  }
  if (event.activated < 0) return;
  view.go(Screen::person, setup.options.row_id(event.activated));
}

void register_people_dialog(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  RegisterPeopleDraft& wanted = draft.register_people;
  if (!wanted.open) return;
  const std::vector<PersonId> people = marked_in(view.state.program.people, draft.table);
  const Dialog dialog(
      view.ui,
      {.id = "register-people",
       .title = view.tr(counted("people.register_title", static_cast<std::int64_t>(people.size()))),
       .detail = view.tr("people.register_detail")});
  ChoiceList events;
  events.add_all(by_name(view.state.program.events,
                         [](const EventId&, const Event& event) { return goes_on(event); }));
  select(view.ui, {.id = "event", .label = view.tr("people.event"), .choices = events.choices()},
         wanted.event);
  choose_role(view, wanted.role);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "common.add", .disabled = people.empty()});
  if (choice == DialogChoice::accept) {
    view.emit(command::RegisterPeople{EventId(wanted.event), people, wanted.role != "mentee",
                                      wanted.role != "mentor"});
    draft.table.marked.clear();
  }
  if (choice != DialogChoice::none || dialog.dismissed()) wanted.open = false;
}

}  // namespace rondo::ui
