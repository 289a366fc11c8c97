// For somebody who signed up by a form and takes part no more: says so on that form, and what links
// brought of that is shown before it is taken in.
#pragma once

#include "app/sign_up_visit.h"
#include "ui/view.h"

namespace rondo::ui {

// Below the form: a press opens it. `known`: who the form above says it is.
void withdrawal_form(View& view, const SignUpVisit& visit, const Person& known);

// Whether it is open: then its answer is the one to send, and the form's is not shown.
bool says_withdrawal(View& view, const SignUpVisit& visit);

// What waits to be looked at, above the screen of the event's people.
void withdrawals_received_dialog(View& view);

}  // namespace rondo::ui
