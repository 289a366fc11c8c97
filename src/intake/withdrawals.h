// Who signed up by a form and takes part no more: whose registration that is, and what taking it in
// does. What ends by it: edit/withdrawing.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "codec/withdrawal_pages.h"
#include "edit/withdrawing.h"
#include "model/program.h"

namespace rondo::intake {

// What becomes of one. All but the first change nothing.
enum class WithdrawalEffect : std::uint8_t {
  withdraws,
  known,    // takes part no more already
  older,    // has signed up since
  nobody,   // nobody of that name or address is on the event's list
  several,  // more than one is, and nothing tells them apart
  no_event,
};

struct WithdrawalNews {
  WithdrawalEffect effect = WithdrawalEffect::nobody;
  RegistrationId registration;  // empty where it is nobody's

  bool operator==(const WithdrawalNews&) const = default;
};

// Of each, in their order, if they were taken in together. The person of a page of one's own is
// known, also by the record that it was joined into. Else the address decides, also an earlier one;
// where it is nobody's, the name does, among those who have no other address.
// O(withdrawals * registrations).
std::vector<WithdrawalNews> preview_withdrawals(const Program& program,
                                                const std::vector<codec::SignUpWithdrawal>& given,
                                                std::int64_t now_utc_ms);

// Takes them in, to the same effect. As for withdraw(): `today` is an ISO date; `reasons` are kept
// by matches that end where who withdraws said none.
void take_withdrawals(Transaction& edit, const std::vector<codec::SignUpWithdrawal>& given,
                      std::int64_t now_utc_ms, std::string_view today,
                      const WithdrawalReasons& reasons);

}  // namespace rondo::intake
