#include "ui/site_needed.h"

#include <set>
#include <string>

#include "model/taking_part.h"
#include "ui/cached.h"
#include "ui/field_lead.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool needs_sites(const Event& event) {
  return event.site_setting == SiteSetting::must_other && goes_on(event);
}

struct SiteNeededDrafts {
  Cached<NamedPeople> people;
};

NamedPeople find_people_without_site(const View& view, const EventScreen& on) {
  std::set<PersonId> people;
  for (const auto& [id, registration] : view.state.program.registrations) {
    const Person* person = view.state.program.people.find(registration.person);
    if (!(registration.event == on.id) || person == nullptr || !person->site.empty()) continue;
    const bool has_side = registration.mentors || registration.seeks;
    if (has_side && may_take_part(*on.event, *person, registration)) {
      people.insert(registration.person);
    }
  }
  return named_people(view, people);
}

const NamedPeople& people_without_site(View& view, const EventScreen& on) {
  return view.drafts.event.of<SiteNeededDrafts>().people.get(
      view.state.revision, on.id.text() + "\n" + view.state.language,
      [&] { return find_people_without_site(view, on); });
}

}  // namespace

void site_needed_banner(View& view, const EventScreen& on) {
  if (!needs_sites(*on.event)) return;
  const NamedPeople& people = people_without_site(view, on);
  if (people.count == 0) return;
  const Banner banner(view.ui,
                      {.id = "site-needed",
                       .title = view.tr(counted("site_needed.people", people.count)),
                       .detail = view.tr("site_needed.who", {arg("names", people.names)})});
  if (button(view.ui, {.id = "enter-site",
                       .label = view.tr("remedy.site", {arg("name", people.first_name)})})) {
    lead_to(view, {Screen::person, people.first.text()}, "site");
  }
}

void site_needed_hint(View& view, const Event& event, const SiteDraft& draft) {
  if (!needs_sites(event) || draft.is_new() || !draft.id().empty()) return;
  text(view.ui, view.tr("site_needed.hint"), {.size = type::second, .ink = Ink::warn});
}

}  // namespace rondo::ui
