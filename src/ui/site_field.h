// The field that says at which site somebody is, with one for the name of a new site.
#pragma once

#include <string_view>

#include "base/message.h"
#include "ui/site_draft.h"
#include "ui/view.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {

struct SiteFieldOptions {
  std::string_view none_key;  // of the choice of none
  SiteId now = {};            // where the person is
  // Of what was sent: where it is about a new site it is told here, until that is another one.
  Message& refusal;
};
// The ids are "site" and "site-name" in the scope of its caller. Committed: a site was chosen, or
// the name of a new one typed.
FieldEvent edit_site(View& view, const SiteFieldOptions& options, SiteDraft& draft);

bool is_about_new_site(const Message& refusal);

}  // namespace rondo::ui
