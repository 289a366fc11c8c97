// The sign-up form's questions that the event's coordinator designed. Internal to the form.
#pragma once

#include "ui/sign_up_form.h"

namespace rondo::ui {

// Those for the sides that the person takes, under the heading of their group.
void ask_questions(View& view, const codec::SignUpForm& form, SignUpDraft& draft);

}  // namespace rondo::ui
