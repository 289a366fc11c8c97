#include "ui/people_table.h"

#include "ui/join_dialog.h"
#include "ui/next_things.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using Rows = std::vector<const PersonRow*>;

std::string cell_text(const PersonRow& row, std::string_view column) {
  if (column == "email") return row.email;
  if (column == "role") return row.detail;
  if (column == "topics") return row.topics;
  return column == "standing" ? row.chip : row.name;
}

void edit_email(View& view, const PersonRow& row, TableRow& cells) {
  const std::string label = view.tr("people.email_of", {arg("name", row.name)});
  const std::string none = view.tr("people.no_email");
  const auto email =
      cells.editable({.id = "email", .label = label, .value = row.email, .placeholder = none});
  const Person* found = view.state.program.people.find(row.id);
  if (!email || found == nullptr) return;
  Person person = *found;
  person.email = *email;
  view.emit(command::PutPerson{row.id, person});
}

void draw_row(View& view, const PersonRow& row, TableRow& cells) {
  cells.person({.name = row.name, .detail = row.detail, .side = static_cast<Side>(row.side)});
  edit_email(view, row, cells);
  cells.text(row.topics);
  if (row.chip.empty()) {
    cells.empty();
  } else {
    cells.chip(row.chip, static_cast<Status>(row.chip_status));
  }
}

// The menu with all sites; gives the command that the one chosen asks for.
void choose_site(View& view, const std::vector<PersonId>& people) {
  ChoiceList sites;
  sites.add("", view.tr("people.no_site")).add_all(by_name(view.state.program.sites));
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
}

void marked_actions(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::vector<PersonId> marked = marked_in(view.state.program.people, draft.table);
  const MarkedBar bar(view, draft.table);
  if (!bar.shown()) return;
  const EventId event = newest_event(view.state.program);
  if (!event.empty() && button(view.ui, {.id = "register-marked",
                                         .label = view.tr("people.register"),
                                         .icon = Icon::calendar})) {
    draft.register_people = {true, event.text(), "mentee"};
  }
  choose_site(view, marked);
  if (marked.size() == 2 &&
      button(view.ui,
             {.id = "join-marked", .label = view.tr("people.join_two"), .icon = Icon::swap})) {
    open_join_dialog(view, JoinKind::people, marked[0].text(), marked[1].text());
  }
  if (button(view.ui,
             {.id = "remove-marked", .label = view.tr("common.remove"), .icon = Icon::trash})) {
    view.emit(command::RemovePeople{marked});
  }
}

}  // namespace

TableSetup people_table_setup(View& view, const Rows& rows) {
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
      .column({.id = "standing", .fixed_width = 124, .hide_label = card, .sortable = true},
              view.tr("people.standing"));
  const auto row_at = [&rows](int row) -> const PersonRow& {
    return *rows[static_cast<std::size_t>(row)];
  };
  TableOptions& options = setup.options;
  options.id = "people";
  options.row_count = static_cast<int>(rows.size());
  options.row_id = [row_at](int row) {
    return row_at(row).id.text();
  };
  options.row_label = [row_at](int row) {
    return row_at(row).name;
  };
  options.cell_text = [row_at](int row, std::string_view column) {
    return cell_text(row_at(row), column);
  };
  options.selectable = true;
  options.markable = true;
  options.view = &view.drafts.program.people.table;
  return setup;
}

void people_table(View& view, TableSetup& setup, const Rows& rows) {
  marked_actions(view);
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_row(view, *rows[static_cast<std::size_t>(cells.index())], cells);
  });
  if (event.activated < 0) return;
  view.go(Screen::person, rows[static_cast<std::size_t>(event.activated)]->id.text());
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
                         [](const EventId&, const Event& event) { return !event.archived; }));
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
