// The questions about a sitting: how useful each meeting was, whether to meet again, what to try.
// The same on the host's screen, on a shared one and on a person's own phone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/view.h"

namespace rondo::ui {

// `answers`: about the event as a whole first, then about each partner, as answers_of() gives them.
// Edits them in place; `name_of` names a partner.
void feedback_form(View& view, std::vector<Feedback>& answers,
                   const std::function<std::string(const PersonId&)>& name_of);

}  // namespace rondo::ui
