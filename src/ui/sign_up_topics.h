// The sign-up form's questions about topics. Internal to the form.
#pragma once

#include <string>

#include "ui/sign_up_form.h"

namespace rondo::ui {

// Where a field is about to be drawn: after a refusal the one that it is about gets the focus.
// `choice`: of a group the one that is focused.
void focus_if_refused(View& view, SignUpDraft& draft, std::string_view error, std::string_view id,
                      std::string_view choice = {});

// What a mentor offers, with the level, and for how many.
void ask_offers(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                const std::string& error);
// What a mentee asks for, the most wanted first, with a goal each.
void ask_requests(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const std::string& error);

}  // namespace rondo::ui
