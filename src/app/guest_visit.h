// A person's own page, which this browser remembers after it was opened by a link, and what comes
// back of such pages.
#pragma once

#include <vector>

#include "app/workbench.h"
#include "codec/link.h"

namespace rondo {

// Shows the page that the link brings. Errors: those of read_guest_page.
Result<Done> open_guest_page(Workbench& bench, const codec::Link& link);
// Shows what was opened here last; nothing happens when there is none.
void reopen_guest_page(Workbench& bench);

// Adds what people say to what waits to be looked at. What can't be used comes back with its error:
// those of check_addressed (edit/addressed.h), error.feedback.other_form.
std::vector<Result<Done>> receive_feedback(Workbench& bench,
                                           std::vector<codec::GuestAnswers> answers);

}  // namespace rondo
