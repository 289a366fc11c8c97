// Signing up without a server: the form that a link or file opened, and what came back of such
// forms.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"
#include "codec/sign_up_pages.h"
#include "codec/withdrawal_pages.h"
#include "intake/form_size.h"
#include "intake/sign_ups.h"

namespace rondo {

// The form of an event on somebody's own device. It stays with the tab (app/tab_page.h).
struct SignUpVisit {
  int number = 0;  // another one for each form that was opened
  codec::SignUpForm form;
  // As it was answered; with an address, below. Without one as it had been typed when the tab was
  // loaded anew.
  Person person;
  Registration registration;
  std::string answer_address;  // the link that takes it to the coordinator; empty: not made yet
  // Likewise of somebody who takes part no more.
  codec::SignUpWithdrawal withdrawal = {};
  std::string withdrawal_address = {};
  // The coordinator's own event, looked at as people see its form; nothing of it stays with the
  // tab.
  EventId preview_of = {};
};

// Answers to be looked at before they are taken into the open program.
struct ReceivedSignUps {
  std::vector<codec::SignUp> given;              // each once
  std::map<std::string, std::string> decisions;  // question -> choice
  intake::SignUpPreview preview;
  std::uint64_t revision = 0;  // of the program when they were looked at
};

// Shows the form that the link brings. Errors: those of read_sign_up_form.
Result<Done> open_sign_up_form(Workbench& bench, const codec::Link& link);
// Shows the tab's form as it was; nothing happens when there is none.
void reopen_sign_up_form(Workbench& bench);

// Adds them to those that wait. What can't be used comes back as error.sign_up.other_program,
// error.sign_up.no_event {event} or error.answers.unknown_event.
std::vector<Result<Done>> receive_sign_ups(Workbench& bench, std::vector<codec::SignUp> sign_ups);
// Decides a question about those that wait.
void decide_sign_ups(Workbench& bench, const std::string& question, const std::string& choice);
// Looks at those that wait once more if the program has changed since, as by Undo.
void look_at_sign_ups_again(Workbench& bench);

// The address of an event's form. Errors: those of intake::sign_up_form and
// codec::write_sign_up_form_link.
Result<std::string> sign_up_address(const AppState& state, const EventId& event);

struct FormAddress {
  Result<std::string> address;
  // What takes the most room in the form, if its address is too long for a QR code.
  std::optional<intake::FormPart> to_shorten;
};
FormAddress form_address(const AppState& state, const EventId& event);

}  // namespace rondo
