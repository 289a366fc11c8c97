// For a site's approver: the event with the site's own people as a file.
#include <map>

#include "edit/site_copy.h"
#include "ui/event_invite_parts.h"
#include "ui/event_people_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct ApproverDrafts {
  std::string site;
};

// How many people of each site are on the event's list.
std::map<SiteId, std::int64_t> people_by_site(const Program& program, const EventId& event) {
  std::map<SiteId, std::int64_t> counts;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    const Person* person = program.people.find(registration.person);
    const Site* site = person == nullptr ? nullptr : program.sites.find(person->site);
    // Nobody approves at a site that has closed.
    if (site != nullptr && site->closed_on.empty()) ++counts[person->site];
  }
  return counts;
}

}  // namespace

void invite_approver(View& view, const EventScreen& on) {
  const Program& program = view.state.program;
  if (!asks_approval(view, on) || !approver_site_of(program).empty()) return;
  const Card card(view.ui, {.id = "approver", .label = view.tr("approver.title"), .gap = space::l});
  heading(view.ui, view.tr("approver.title"));
  text(view.ui, view.tr("approver.detail"), {.size = type::second, .ink = Ink::muted});
  const std::map<SiteId, std::int64_t> counts = people_by_site(program, on.id);
  if (counts.empty()) {
    text(view.ui, view.tr("approver.nobody"), {.ink = Ink::muted});
    return;
  }
  ChoiceList sites;
  sites.add("", view.tr("approver.choose"));
  for (const auto* row : by_name(
           program.sites, [&](const SiteId&id, const Site&) { return counts.count(id) != 0; })) {
    sites.add(row->first.text(),
              dotted({row->second.name, view.tr(counted("common.people", counts.at(row->first)))}));
  }
  std::string& site = view.drafts.event.of<ApproverDrafts>().site;
  if (counts.count(SiteId(site)) == 0) site.clear();
  const Row row(view.ui, {.id = "copy", .vertical = Align::end});
  select(view.ui,
         {.id = "site",
          .label = view.tr("approver.site"),
          .choices = sites.choices(),
          .width = size::choice_beside},
         site);
  if (button(view.ui, {.id = "site-copy",
                       .label = view.tr("approver.save"),
                       .icon = Icon::download,
                       .disabled = site.empty()})) {
    view.emit(command::ExportSiteCopy{on.id, SiteId(site)});
  }
}

}  // namespace rondo::ui
