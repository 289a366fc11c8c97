// People: everybody in the program, found as one types.
#include "base/reading_order.h"
#include "base/text.h"
#include "ui/add_person_dialog.h"
#include "ui/join_dialog.h"
#include "ui/next_things.h"
#include "ui/people_rows.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using Rows = std::vector<const PersonRow*>;

const std::vector<PersonRow>& all_rows(View& view) {
  Derived<std::vector<PersonRow>>& kept = view.drafts.program.people.rows;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, people_rows(view));
  }
  return *kept.value;
}

Rows shown_rows(View& view) {
  const PeopleDraft& draft = view.drafts.program.people;
  const std::string search = fold(draft.search);
  Rows rows;
  for (const PersonRow& row : all_rows(view)) {
    if (passes(row, draft, search)) rows.push_back(&row);
  }
  sort_rows(rows, draft.sort, [](std::string_view column, const PersonRow* row) {
    return reading_key(column == "name" ? row->name : column == "topics" ? row->topics : row->chip);
  });
  return rows;
}

void draw_search(View& view) {
  Row row(view.ui, {.id = "search-row", .wrap = false});
  {
    Column column(view.ui, {.id = "search-column", .grow = true});
    text_field(view.ui,
               {.id = "search",
                .label = view.tr("people.find"),
                .kind = FieldKind::search,
                .placeholder = view.tr("people.find"),
                .hide_label = true},
               view.drafts.program.people.search);
  }
  // On phones the page's title stands in the top bar; the main action stands beside the search.
  if (view.ui.phone() &&
      button(view.ui,
             {.id = "add", .label = view.tr("people.add_short"), .kind = ButtonKind::primary})) {
    open_add_person_dialog(view);
  }
}

void draw_filters(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const Program& program = view.state.program;
  Row row(view.ui, {.id = "filters", .vertical = Align::end});
  ChoiceList roles;
  roles.add("", view.tr("people.everyone"))
      .add("mentors", view.tr("common.mentors"))
      .add("mentees", view.tr("common.mentees_label"))
      .add("none", view.tr("role.none"));
  segmented(view.ui,
            {.id = "role",
             .label = view.tr("people.filter_role"),
             .choices = roles.choices(),
             .hide_label = true},
            draft.role);
  ChoiceList sites;
  sites.add("", view.tr("people.all_sites")).add_all(by_name(program.sites));
  select(view.ui,
         {.id = "site",
          .label = view.tr("people.filter_site"),
          .choices = sites.choices(),
          .hide_label = true},
         draft.site);
  ChoiceList events;
  events.add("", view.tr("people.all_events"))
      .add_all(by_name(program.events,
                       [](const EventId&, const Event& event) { return !event.archived; }));
  select(view.ui,
         {.id = "event",
          .label = view.tr("people.filter_event"),
          .choices = events.choices(),
          .hide_label = true},
         draft.event);
}

bool is_ticked(const PeopleDraft& draft, const std::string& id) {
  return std::find(draft.ticked.begin(), draft.ticked.end(), id) != draft.ticked.end();
}

void draw_tick(View& view, const PersonRow& row) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::string& id = row.id.text();
  bool on = is_ticked(draft, id);
  const bool full = draft.ticked.size() >= 2 && !on;
  if (!checkbox(view.ui,
                {.id = "tick",
                 .label = view.tr("people.tick", {arg("name", row.name)}),
                 .hide_label = !view.ui.phone(),
                 .disabled = full},
                on)) {
    return;
  }
  if (on) {
    draft.ticked.push_back(id);
  } else {
    draft.ticked.erase(std::find(draft.ticked.begin(), draft.ticked.end(), id));
  }
}

void draw_joining(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  Banner banner(
      view.ui,
      {.id = "joining",
       .title = view.tr(counted("people.joining", static_cast<std::int64_t>(draft.ticked.size()))),
       .detail = view.tr("people.joining_detail"),
       .status = Status::accent});
  if (button(view.ui, {.id = "cancel-joining", .label = view.tr("common.cancel")})) {
    draft.joining = false;
  }
  if (button(view.ui, {.id = "join",
                       .label = view.tr("people.join_two"),
                       .kind = ButtonKind::primary,
                       .disabled = draft.ticked.size() != 2})) {
    open_join_dialog(view, JoinKind::people, draft.ticked[0], draft.ticked[1]);
    draft.joining = false;
  }
}

void draw_row(View& view, const PersonRow& row, TableRow& cells) {
  if (view.drafts.program.people.joining) {
    cells.cell([&] { draw_tick(view, row); });
  }
  cells.person({.name = row.name, .detail = row.detail, .side = static_cast<Side>(row.side)});
  cells.text(row.topics);
  if (row.chip.empty()) {
    cells.empty();
  } else {
    cells.chip(row.chip, static_cast<Status>(row.chip_status));
  }
}

void draw_table(View& view, const Rows& rows) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::string tick = view.tr("people.tick_column"), name = view.tr("common.name"),
                    topics = view.tr("people.topics"), standing = view.tr("people.standing");
  std::vector<TableColumn> columns;
  if (draft.joining) {
    columns.push_back({.id = "tick", .label = tick, .fixed_width = 44, .hide_label = true});
  }
  // On a card the words tell what they are.
  const bool card = view.ui.phone();
  columns.push_back(
      {.id = "name", .label = name, .share = 2, .hide_label = card, .sortable = true});
  columns.push_back(
      {.id = "topics", .label = topics, .share = 3, .hide_label = card, .sortable = true});
  columns.push_back({.id = "standing",
                     .label = standing,
                     .fixed_width = 130,
                     .hide_label = card,
                     .sortable = true});
  const auto row_at = [&](int index) -> const PersonRow& {
    return *rows[static_cast<std::size_t>(index)];
  };
  const TableEvent event =
      table(view.ui,
            {.id = "people",
             .label = view.tr("screen.people"),
             .columns = columns,
             .row_count = static_cast<int>(rows.size()),
             .row_id = [&](int index) { return row_at(index).id.text(); },
             .row_label = [&](int index) { return row_at(index).name; },
             .selectable = !draft.joining,
             .sort = &draft.sort},
            [&](TableRow& cells) { draw_row(view, row_at(cells.index()), cells); });
  if (event.activated >= 0) view.go(Screen::person, row_at(event.activated).id.text());
}

void draw_nobody(View& view) {
  const EventId event = newest_event(view.state.program);
  const bool has_event = !event.empty();
  if (!empty_state(
          view.ui,
          {.id = "nobody",
           .icon = Icon::people,
           .title = view.tr("people.none"),
           .detail = view.tr(has_event ? "people.none_detail" : "people.none_detail_no_event"),
           .action = view.tr(has_event ? "next.import_action" : "events.choose_template")})) {
    return;
  }
  if (has_event) {
    view.go(Screen::event_import, event.text());
  } else {
    view.go(Screen::templates);
  }
}

void draw_header(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const bool nobody = view.state.program.people.empty();
  PageHeader header(
      view.ui, {.title = view.tr("screen.people"),
                .subtitle = view.tr(
                    counted("people.count", static_cast<std::int64_t>(all_rows(view).size())))});
  if (view.state.program.people.size() > 1 && !draft.joining &&
      button(view.ui, {.id = "start-joining",
                       .label = view.tr("people.start_joining"),
                       .kind = view.ui.phone() ? ButtonKind::quiet : ButtonKind::secondary})) {
    draft.joining = true;
    draft.ticked.clear();
  }
  const bool beside_search = view.ui.phone() && !nobody;
  if (!beside_search &&
      button(view.ui, {.id = "add-person",
                       .label = view.tr("people.add"),
                       .kind = nobody ? ButtonKind::secondary : ButtonKind::primary,
                       .icon = Icon::plus})) {
    open_add_person_dialog(view);
  }
}

// Filters by a site or event that was removed, or that belongs to another program.
void forget_what_is_gone(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const Program& program = view.state.program;
  if (program.sites.find(SiteId(draft.site)) == nullptr) draft.site.clear();
  if (program.events.find(EventId(draft.event)) == nullptr) draft.event.clear();
  const auto gone = [&](const std::string& id) {
    return program.people.find(PersonId(id)) == nullptr;
  };
  draft.ticked.erase(std::remove_if(draft.ticked.begin(), draft.ticked.end(), gone),
                     draft.ticked.end());
}

void draw_list(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  draw_search(view);
  draw_filters(view);
  if (draft.joining) draw_joining(view);
  const Rows rows = shown_rows(view);
  if (!rows.empty()) {
    draw_table(view, rows);
  } else if (empty_state(view.ui, {.id = "none-found",
                                   .icon = Icon::search,
                                   .title = view.tr("people.none_found"),
                                   .detail = view.tr("people.none_found_detail"),
                                   .action = view.tr("people.show_all")})) {
    draft.search.clear();
    draft.role.clear();
    draft.site.clear();
    draft.event.clear();
  }
}

}  // namespace

void view_people(View& view) {
  forget_what_is_gone(view);
  {
    Page page(view.ui, {.id = "people"});
    draw_header(view);
    if (view.state.program.people.empty()) {
      draw_nobody(view);
    } else {
      draw_list(view);
    }
  }
  add_person_dialog(view);
  join_dialog(view);
}

}  // namespace rondo::ui
