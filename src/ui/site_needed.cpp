#include "ui/site_needed.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "model/taking_part.h"
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

// By name. Who waits for approval is not left out: that would be the next surprise.
std::vector<std::pair<std::string, PersonId>> people_without_site(const View& view,
                                                                  const EventScreen& on) {
  std::vector<std::pair<std::string, PersonId>> people;
  for (const auto& [id, registration] : view.state.program.registrations) {
    const Person* person = view.state.program.people.find(registration.person);
    if (!(registration.event == on.id) || person == nullptr || !person->site.empty()) continue;
    const bool gone = registration.withdrawn || registration.approval == Approval::refused ||
                      !counts_person(*on.event, *person);
    if (gone || !(registration.mentors || registration.seeks)) continue;
    people.emplace_back(person_words(view, registration.person), registration.person);
  }
  std::sort(people.begin(), people.end(), [](const auto& left, const auto& right) {
    return reads_before(left.first, right.first);
  });
  return people;
}

}  // namespace

void site_needed_banner(View& view, const EventScreen& on) {
  if (!needs_sites(*on.event)) return;
  const auto people = people_without_site(view, on);
  if (people.empty()) return;
  std::vector<std::string> names;
  for (const auto& [name, id] : people) names.push_back(name);
  const std::string first = people.front().first;
  const Banner banner(
      view.ui,
      {.id = "site-needed",
       .title = view.tr(counted("site_needed.people", std::ssize(people))),
       .detail = view.tr("site_needed.who", {arg("names", few_names(view, std::move(names)))})});
  if (button(view.ui,
             {.id = "enter-site", .label = view.tr("remedy.site", {arg("name", first)})})) {
    lead_to(view, {Screen::person, people.front().second.text()}, "site");
  }
}

void site_needed_hint(View& view, const Event& event, const SiteDraft& draft) {
  if (!needs_sites(event) || draft.is_new() || !draft.id().empty()) return;
  text(view.ui, view.tr("site_needed.hint"), {.size = type::second, .ink = Ink::warn});
}

}  // namespace rondo::ui
