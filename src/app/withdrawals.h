// Who takes part in an event no more, and who may come in their place.
#pragma once

#include <set>
#include <vector>

#include "app/commands.h"
#include "app/workbench.h"
#include "codec/withdrawal_pages.h"

namespace rondo {

// "Carl Weiss withdraws", as the step is called.
Message label_of(const Program& program, const command::SetWithdrawn& command);

// The events in which these take part, so that a place is free there once they are gone.
std::set<EventId> events_with_places_of(const Program& program,
                                        const std::vector<RegistrationId>& ids);

// Says how many are on hold in each of the events, where any are: in one message with what was told
// last, the step by which there are places, whose Undo it keeps.
void tell_who_waits(Workbench& bench, const std::set<EventId>& events);

// From forms, of the open program; shown before anything is taken in.
struct ReceivedWithdrawals {
  std::vector<codec::SignUpWithdrawal> given;  // each once
};

// Adds them to those that wait. What can't be used comes back with its error: those of
// check_addressed (edit/addressed.h).
std::vector<Result<Done>> receive_withdrawals(Workbench& bench,
                                              std::vector<codec::SignUpWithdrawal> withdrawals);

}  // namespace rondo
