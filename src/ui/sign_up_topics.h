// The sign-up form's questions about topics. Internal to the form.
#pragma once

#include <string>

#include "ui/sign_up_form.h"

namespace rondo::ui {

// What a mentor offers, with the level, and for how many.
void ask_offers(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                const std::string& error);
// What a mentee asks for, the most wanted first, with a goal each.
void ask_requests(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const std::string& error);

}  // namespace rondo::ui
