// The tabs of pools and of sites.
#include "ui/event_frame.h"
#include "ui/join_dialog.h"
#include "ui/record_dialog.h"
#include "ui/removal_dialog.h"
#include "ui/site_closing.h"
#include "ui/view_parts.h"
#include "ui/view_topics_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string also(const View& view, const std::set<std::string>& spellings) {
  if (spellings.empty()) return {};
  return view.tr("topics.also", {arg("names", view.list({spellings.begin(), spellings.end()}))});
}

template <class Id>
int count_in(const std::map<Id, int>& counts, const Id& id) {
  const auto found = counts.find(id);
  return found == counts.end() ? 0 : found->second;
}

// Edit, join and remove: what a pool and a site have in common.
std::string_view record_menu(View& view, const std::string& name, bool can_join) {
  const MenuEntry edit{.id = "edit", .key = "common.edit", .icon = Icon::edit};
  const MenuEntry join{.id = "join", .key = "topics.join", .icon = Icon::link};
  const MenuEntry remove{.id = "remove",
                         .key = "common.remove",
                         .icon = Icon::trash,
                         .danger = true,
                         .line_before = true};
  return can_join ? row_menu(view, name, {edit, join, remove})
                  : row_menu(view, name, {edit, remove});
}

void draw_pool(View& view, const NamedRow<Pool>& entry, bool can_join) {
  const auto& [id, pool] = entry;
  const Scope scope(view.ui, id.text());
  const int people = count_in(figures(view).people_of_pool, id);
  ListRow row(view.ui, {.id = id.text(),
                        .title = pool.name,
                        .detail = also(view, pool.spellings),
                        .chip = view.tr(counted("common.people", people)),
                        .pressable = true});
  const std::string_view chosen = record_menu(view, pool.name, can_join);
  if (row.activated() || chosen == "edit") open_edit_dialog(view, RecordKind::pool, id.text());
  if (chosen == "join") open_join_dialog(view, JoinKind::pools, id.text());
  if (chosen == "remove") ask_to_remove(view, command::RemovePool{id});
}

void draw_category(View& view, const NamedRow<PoolCategory>& entry) {
  const auto& [id, category] = entry;
  const Scope scope(view.ui, id.text());
  {
    SectionHeader header(view.ui, {.title = category.name});
    if (button(view.ui, {.id = "add-pool",
                         .label = view.tr("record.pool.add"),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::plus,
                         .about = category.name})) {
      open_add_dialog(view, RecordKind::pool, id.text());
    }
    const std::string_view chosen = record_menu(view, category.name, false);
    if (chosen == "edit") open_edit_dialog(view, RecordKind::category, id.text());
    if (chosen == "remove") ask_to_remove(view, command::RemovePoolCategory{id});
  }
  const PoolCategoryId& category_id = id;
  const auto pools = by_name(view.state.program.pools, [&](const PoolId&, const Pool& pool) {
    return pool.category == category_id;
  });
  if (pools.empty()) {
    text(view.ui, view.tr("topics.no_pools"), {.ink = Ink::muted});
    return;
  }
  List list(view.ui, {.id = "pools", .label = category.name});
  for (const auto* pool : pools) draw_pool(view, *pool, pools.size() > 1);
}

std::string_view site_menu(View& view, const Site& site, bool can_join) {
  const MenuEntry edit{.id = "edit", .key = "common.edit", .icon = Icon::edit};
  const MenuEntry join{.id = "join", .key = "topics.join", .icon = Icon::link};
  const MenuEntry close{.id = "close", .key = "site.close", .icon = Icon::folder};
  const MenuEntry open{.id = "open", .key = "site.open", .icon = Icon::folder};
  const MenuEntry& other = site.closed_on.empty() ? close : open;
  const MenuEntry remove{.id = "remove",
                         .key = "common.remove",
                         .icon = Icon::trash,
                         .danger = true,
                         .line_before = true};
  return can_join ? row_menu(view, site.name, {edit, join, other, remove})
                  : row_menu(view, site.name, {edit, other, remove});
}

void draw_site(View& view, const NamedRow<Site>& entry, bool can_join) {
  const auto& [id, site] = entry;
  const Scope scope(view.ui, id.text());
  const int people = count_in(figures(view).people_of_site, id);
  const bool closed = !site.closed_on.empty();
  const std::string since =
      closed ? view.tr("site.closed_on", {arg("date", view.day(site.closed_on))}) : std::string();
  const bool moves = closed && people > 0;
  ListRow row(view.ui, {.id = id.text(),
                        .icon = Icon::site,
                        .title = site.name,
                        .detail = dotted({since, also(view, site.spellings)}),
                        .chip = view.tr(counted("common.people", people)),
                        .pressable = true,
                        .actions_below_on_phone = moves});
  if (moves && button(view.ui, {.id = "move", .label = view.tr("site.move"), .about = site.name})) {
    open_move_people(view, id);
  }
  const std::string_view chosen = site_menu(view, site, can_join);
  if (row.activated() || chosen == "edit") open_edit_dialog(view, RecordKind::site, id.text());
  if (chosen == "join") open_join_dialog(view, JoinKind::sites, id.text());
  if (chosen == "close") open_close_site(view, id);
  if (chosen == "open") view.emit(command::CloseSite{id, false});
  if (chosen == "remove") ask_to_remove(view, command::RemoveSite{id});
}

}  // namespace

void pools_tab(View& view) {
  const auto categories = by_name(view.state.program.pool_categories);
  for (const auto* category : categories) draw_category(view, *category);
  if (categories.empty() && empty_state(view.ui, {.id = "no-pools",
                                                  .icon = Icon::filter,
                                                  .title = view.tr("topics.no_categories"),
                                                  .detail = view.tr("topics.no_categories_detail"),
                                                  .action = view.tr("record.category.add")})) {
    open_add_dialog(view, RecordKind::category);
  }
}

void sites_tab(View& view) {
  const auto sites = by_name(view.state.program.sites);
  if (sites.empty()) {
    if (empty_state(view.ui, {.id = "no-sites",
                              .icon = Icon::site,
                              .title = view.tr("topics.no_sites"),
                              .detail = view.tr("topics.no_sites_detail"),
                              .action = view.tr("record.site.add")})) {
      open_add_dialog(view, RecordKind::site);
    }
    return;
  }
  const List list(view.ui, {.id = "sites", .label = view.tr("topics.tab_sites")});
  // Those that are closed come last.
  for (const bool closed : {false, true}) {
    for (const auto* site : sites) {
      if (site->second.closed_on.empty() == closed) continue;
      draw_site(view, *site, sites.size() > 1);
    }
  }
}

}  // namespace rondo::ui
