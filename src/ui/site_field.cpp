#include "ui/site_field.h"

#include <utility>

#include "base/text.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"

namespace rondo::ui {
namespace {

// No id of a record is a space.
constexpr std::string_view kNewSite = " ";

std::string mistake_in_name(const View& view, const SiteDraft& draft, const Message& refusal) {
  if (draft.shows_missing && draft.lacks_name()) return view.tr("error.site_name_missing");
  return is_about_new_site(refusal) ? view.tr(refusal) : std::string();
}

}  // namespace

bool SiteDraft::is_new() const {
  return chosen == kNewSite;
}

bool SiteDraft::lacks_name() const {
  return is_new() && trim(name).empty();
}

SiteId SiteDraft::id() const {
  return is_new() ? SiteId() : SiteId(chosen);
}

std::string SiteDraft::new_name() const {
  return is_new() ? collapse_spaces(name) : std::string();
}

bool SiteDraft::refuses() {
  shows_missing = leads_to_name = lacks_name();
  return shows_missing;
}

FieldEvent edit_site(View& view, const SiteFieldOptions& options, SiteDraft& draft) {
  ChoiceList sites = site_choices(view, options.none_key, options.now);
  sites.add(kNewSite, view.tr("site.new"));
  FieldEvent event;
  if (select(view.ui, {.id = "site", .label = view.tr("common.site"), .choices = sites.choices()},
             draft.chosen)) {
    draft.shows_missing = false;
    event.changed = true;
    event.committed = !draft.is_new();
  }
  if (event.changed && is_about_new_site(options.refusal)) options.refusal = {};
  if (!draft.is_new()) return event;
  if (std::exchange(draft.leads_to_name, false)) view.ui.focus(view.ui.id("site-name"));
  const FieldEvent typed = text_field(view.ui,
                                      {.id = "site-name",
                                       .label = view.tr("site.new.name"),
                                       .error = mistake_in_name(view, draft, options.refusal),
                                       .required = true},
                                      draft.name);
  if (typed.changed && is_about_new_site(options.refusal)) options.refusal = {};
  event.changed = event.changed || typed.changed;
  event.committed = event.committed || typed.committed;
  event.submitted = typed.submitted;
  return event;
}

bool is_about_new_site(const Message& refusal) {
  return refusal.key == "error.site_closed";
}

}  // namespace rondo::ui
