// People: everybody in the program, found as one types.
#include <algorithm>
#include <array>

#include "report/site_words.h"
#include "ui/add_person_dialog.h"
#include "ui/join_dialog.h"
#include "ui/next_things.h"
#include "ui/people_rows.h"
#include "ui/people_table.h"
#include "ui/view_parts.h"
#include "ui/view_people_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void draw_search(View& view, TableSetup& setup) {
  Row row(view.ui, {.id = "search-row", .wrap = false});
  {
    Column column(view.ui, {.id = "search-column", .grow = true});
    text_field(view.ui,
               {.id = "search",
                .label = view.tr("people.find"),
                .kind = FieldKind::search,
                .placeholder = view.tr(view.ui.phone() ? "people.find_short" : "people.find"),
                .hide_label = true},
               view.drafts.program.people.search);
  }
  if (view.ui.phone()) table_tools(view, setup.with_columns());
  // On phones the page's title stands in the top bar; the main action stands beside the search.
  if (view.ui.phone() &&
      button(view.ui,
             {.id = "add", .label = view.tr("people.add_short"), .kind = ButtonKind::primary})) {
    open_add_person_dialog(view);
  }
}

struct PeopleTab {
  std::string chosen = "everyone";
};

std::int64_t archived_count(const View& view) {
  const auto& people = view.state.program.people;
  return std::count_if(people.begin(), people.end(),
                       [](const auto& entry) { return entry.second.archived; });
}

void draw_filters(View& view, TableSetup& setup) {
  PeopleDraft& draft = view.drafts.program.people;
  const Program& program = view.state.program;
  Row row(view.ui, {.id = "filters", .vertical = Align::end});
  ChoiceList roles;
  roles.add("", view.tr("people.everyone"))
      .add("mentors", view.tr("common.mentors"))
      .add("mentees", view.tr("common.mentees_label"))
      .add("none", view.tr("role.none"));
  if (archived_count(view) > 0) roles.add("archived", view.tr("people.archived"));
  segmented(view.ui,
            {.id = "role",
             .label = view.tr("people.filter_role"),
             .choices = roles.choices(),
             .hide_label = true,
             .select_on_phone = true},
            draft.role);
  ChoiceList sites;
  sites.add("", view.tr("people.all_sites"));
  for (const auto* site : by_name(program.sites)) {
    sites.add(site->first.text(), site_words(program, site->first, view.state.words));
  }
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
  if (!view.ui.phone()) table_tools(view, setup.with_columns());
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

void draw_people_header(View& view) {
  const bool nobody = view.state.program.people.empty();
  PageHeader header(
      view.ui, {.title = view.tr("screen.people"),
                .subtitle = view.tr(counted(
                    "people.count",
                    static_cast<std::int64_t>(all_people(view).size()) - archived_count(view)))});
  if (!nobody &&
      button(view.ui, {.id = "plans", .label = view.tr("screen.plans"), .icon = Icon::bookmark})) {
    view.go(Screen::plans);
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
  if (draft.role == "archived" && archived_count(view) == 0) draft.role.clear();
}

void draw_people_list(View& view) {
  PeopleDraft& draft = view.drafts.program.people;
  const std::vector<std::size_t>& rows = shown_people(view);
  TableSetup setup = people_table_setup(view, rows);
  draw_search(view, setup);
  draw_filters(view, setup);
  if (!rows.empty()) {
    people_table(view, setup, rows);
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

void draw_people_tabs(View& view) {
  std::string& tab = view.drafts.of_program.of<PeopleTab>().chosen;
  const std::string everyone = view.tr("people.tab.everyone"), next = view.tr("people.tab.next"),
                    duplicates = view.tr("people.tab.duplicates"),
                    pipeline = view.tr("people.tab.pipeline");
  std::vector all{Tab{"everyone", everyone}, Tab{"next", next}, Tab{"duplicates", duplicates}};
  if (has_pipeline(view.state.program)) all.push_back({"pipeline", pipeline});
  if (tab == "pipeline" && all.back().id != tab) tab = "everyone";
  tabs(view.ui, {.id = "people-tabs", .label = view.tr("people.tabs"), .tabs = all}, tab);
  if (tab == "next") {
    next_mentors_tab(view);
  } else if (tab == "duplicates") {
    duplicates_tab(view);
  } else if (tab == "pipeline") {
    pipeline_tab(view);
  } else {
    draw_people_list(view);
  }
}

}  // namespace

void view_people(View& view) {
  forget_what_is_gone(view);
  {
    Page page(view.ui, {.id = "people"});
    draw_people_header(view);
    if (view.state.program.people.empty()) {
      draw_nobody(view);
    } else {
      draw_people_tabs(view);
    }
  }
  add_person_dialog(view);
  register_people_dialog(view);
  join_dialog(view);
}

}  // namespace rondo::ui
