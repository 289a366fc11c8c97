// Events whose pairs must be of different sites: whoever has none that is known can't be matched.
#pragma once

#include "ui/event_frame.h"
#include "ui/site_draft.h"

namespace rondo::ui {

// Who on the list has no site; the button leads to that of the first, and back here. Nothing where
// everybody has one, or the event asks for none.
void site_needed_banner(View& view, const EventScreen& on);

// Beside the field for the site of somebody who is to be added, while it says none.
void site_needed_hint(View& view, const Event& event, const SiteDraft& draft);

}  // namespace rondo::ui
