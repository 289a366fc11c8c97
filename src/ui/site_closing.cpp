#include "ui/site_closing.h"

#include <set>
#include <string>
#include <vector>

#include "edit/site_closing.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct CloseSiteDraft {
  SiteId site;  // empty: the dialog is closed
};

struct MovePeopleDraft {
  SiteId from;  // empty: the dialog is closed
  std::string to;
  std::set<PersonId> stay;  // who is not ticked
};

// Everybody is ticked at first: whoever is not stays for the next site.
std::vector<PersonId> tick_people(View& view, const SiteId& site, std::set<PersonId>& stay) {
  std::vector<PersonId> ticked;
  const std::string label = view.tr("site.move.who");
  const Group group(view.ui, access::Role::group, "who", label);
  text(view.ui, label, {.weight = Weight::semibold});
  const std::vector<PersonId> there = people_at(view.state.program, site);
  const std::set<PersonId> known(there.begin(), there.end());
  const auto is_there = [&](const PersonId& id, const Person&) {
    return known.count(id) > 0;
  };
  for (const auto* row : by_name(view.state.program.people, is_there)) {
    const PersonId& id = row->first;
    bool moves = stay.count(id) == 0;
    if (checkbox(view.ui, {.id = id.text(), .label = person_words(view, id)}, moves)) {
      if (moves) {
        stay.erase(id);
      } else {
        stay.insert(id);
      }
    }
    if (moves) ticked.push_back(id);
  }
  return ticked;
}

}  // namespace

void open_close_site(View& view, const SiteId& site) {
  view.drafts.of_program.of<CloseSiteDraft>() = {site};
}

void close_site_dialog(View& view) {
  CloseSiteDraft& draft = view.drafts.of_program.of<CloseSiteDraft>();
  const Site* site = view.state.program.sites.find(draft.site);
  if (site == nullptr) return;
  const Dialog dialog(view.ui, {.id = "close-site",
                                .title = view.tr("site.close.title", {arg("site", site->name)}),
                                .detail = view.tr("site.close.detail")});
  const auto people = std::ssize(people_at(view.state.program, draft.site));
  if (people > 0) text(view.ui, view.tr(counted("site.close.people", people)));
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "site.close"});
  if (choice == DialogChoice::accept) view.emit(command::CloseSite{draft.site, true});
  if (choice != DialogChoice::none || dialog.dismissed()) draft = {};
}

void open_move_people(View& view, const SiteId& from) {
  view.drafts.of_program.of<MovePeopleDraft>() = {from, {}, {}};
}

void move_people_dialog(View& view) {
  MovePeopleDraft& draft = view.drafts.of_program.of<MovePeopleDraft>();
  const Site* site = view.state.program.sites.find(draft.from);
  if (site == nullptr) return;
  const Dialog dialog(view.ui, {.id = "move-people",
                                .title = view.tr("site.move.title", {arg("site", site->name)}),
                                .detail = view.tr("site.move.detail")});
  const std::vector<PersonId> ticked = tick_people(view, draft.from, draft.stay);
  ChoiceList sites = site_choices(view, "site.move.choose");
  select(view.ui, {.id = "to", .label = view.tr("site.move.to"), .choices = sites.choices()},
         draft.to);
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "site.move.do", .disabled = draft.to.empty() || ticked.empty()});
  if (choice == DialogChoice::accept) {
    view.emit(command::SetSite{ticked, SiteId(draft.to)});
    // Who stays is asked about again, for another site.
    draft = draft.stay.empty() ? MovePeopleDraft{} : MovePeopleDraft{draft.from, {}, {}};
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft = {};
}

}  // namespace rondo::ui
