// Topics & pools: the lists that sign-up sheets are read by and that pairs are made from.
#include "ui/field_lead.h"
#include "ui/join_dialog.h"
#include "ui/record_dialog.h"
#include "ui/site_closing.h"
#include "ui/view_parts.h"
#include "ui/view_topics_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool is_empty(const Program& program, const std::string& tab) {
  if (tab == "pools") return program.pool_categories.empty();
  if (tab == "initiatives") return program.initiatives.empty();
  return tab == "sites" ? program.sites.empty() : program.topics.empty();
}

void draw_topics_header(View& view) {
  const std::string& tab = view.drafts.program.topics.tab;
  const bool pools = tab == "pools", sites = tab == "sites", initiatives = tab == "initiatives";
  PageHeader header(
      view.ui, {.title = view.tr("screen.topics"), .subtitle = view.tr("topics.detail_" + tab)});
  const std::string_view key = pools         ? "record.category.add"
                               : sites       ? "record.site.add"
                               : initiatives ? "initiatives.add"
                                             : "record.topic.add";
  // Where there is nothing yet, the empty state has the button.
  if (is_empty(view.state.program, tab)) return;
  if (!button(
          view.ui,
          {.id = "add", .label = view.tr(key), .kind = ButtonKind::primary, .icon = Icon::plus})) {
    return;
  }
  if (initiatives) {
    open_add_initiative(view);
  } else {
    open_add_dialog(view, pools   ? RecordKind::category
                          : sites ? RecordKind::site
                                  : RecordKind::topic);
  }
}

void draw_topics_tabs(View& view) {
  const std::string topics = view.tr("topics.tab_topics"), pools = view.tr("topics.tab_pools"),
                    sites = view.tr("topics.tab_sites"),
                    initiatives = view.tr("topics.tab_initiatives");
  const Tab items[] = {
      {"topics", topics}, {"pools", pools}, {"sites", sites}, {"initiatives", initiatives}};
  std::string& tab = view.drafts.program.topics.tab;
  {
    const Scope kinds(view.ui, "kinds");
    focus_if_led_to(view, "tab", tab);
  }
  tabs(view.ui, {.id = "kinds", .label = view.tr("screen.topics"), .tabs = items}, tab);
}

}  // namespace

void view_topics(View& view) {
  {
    Page page(view.ui, {.id = "topics"});
    way_back(view);
    draw_topics_header(view);
    draw_topics_tabs(view);
    const std::string& tab = view.drafts.program.topics.tab;
    if (tab == "pools") {
      pools_tab(view);
    } else if (tab == "sites") {
      sites_tab(view);
    } else if (tab == "initiatives") {
      initiatives_tab(view);
    } else {
      topics_tab(view);
    }
  }
  record_dialog(view);
  initiative_dialog(view);
  join_dialog(view);
  close_site_dialog(view);
  move_people_dialog(view);
}

}  // namespace rondo::ui
