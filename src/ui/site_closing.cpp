#include "ui/site_closing.h"

#include "edit/site_closing.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct MovePeopleDraft {
  SiteId from;  // empty: the dialog is closed
  std::string to;
};

std::vector<std::string> names_of_people(const View& view, const std::vector<PersonId>& people) {
  return names_in(view.state.program.people, std::set<PersonId>(people.begin(), people.end()));
}

}  // namespace

void open_move_people(View& view, const SiteId& from) {
  view.drafts.others.of<MovePeopleDraft>() = {from, {}};
}

void move_people_dialog(View& view) {
  MovePeopleDraft& draft = view.drafts.others.of<MovePeopleDraft>();
  const Site* site = view.state.program.sites.find(draft.from);
  if (site == nullptr) return;
  const std::vector<PersonId> people = people_at(view.state.program, draft.from);
  const Dialog dialog(view.ui, {.id = "move-people",
                                .title = view.tr("site.move.title", {arg("site", site->name)}),
                                .detail = view.tr("site.move.detail")});
  text(view.ui, view.list(names_of_people(view, people)));
  ChoiceList sites = site_choices(view, "site.move.choose");
  select(view.ui, {.id = "to", .label = view.tr("site.move.to"), .choices = sites.choices()},
         draft.to);
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "site.move.do", .disabled = draft.to.empty() || people.empty()});
  if (choice == DialogChoice::accept) view.emit(command::SetSite{people, SiteId(draft.to)});
  if (choice != DialogChoice::none || dialog.dismissed()) draft = {};
}

}  // namespace rondo::ui
