// For somebody who signed up and takes part no more: says so on the form, or on an own page of a
// sitting, and what links brought of that is shown before it is taken in.
#pragma once

#include "app/sign_up_visit.h"
#include "ui/view.h"

namespace rondo::ui {

// Above the form: a press opens it. `known`: who the form says it is.
void withdrawal_form(View& view, const SignUpVisit& visit, const Person& known);

// Whether it is open: then it stands in place of the form, which keeps what was typed.
bool says_withdrawal(View& view, const SignUpVisit& visit);

// The same on a person's own page of a sitting, which knows who it is; nothing on other pages, of
// one that is cancelled, and after its day.
void guest_withdrawal(View& view, const GuestVisit& guest);
bool says_withdrawal(View& view, const GuestVisit& guest);

// What waits to be looked at, above the screen of the event's people.
void withdrawals_received_dialog(View& view);

}  // namespace rondo::ui
