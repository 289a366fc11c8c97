// What somebody sends who signed up by an event's form and takes part no more: a payload of links
// (codec/link.h; codec/payload_parts.h says how they are read). The form is nobody's own, so it
// says who it is as a sign-up does; a person's own page of a sitting (codec/guest_pages.h) knows
// who it is. One who is matched can say so on the match's page, too (codec/notice_pages.h).
//
//   v, g program, e event, t given at, n name, m email, r reason, p person
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/ids.h"

namespace rondo::codec {

// Kind of links: one of its own, since a version that knows none would take it for a sign-up that
// takes everything back.
inline constexpr std::string_view kWithdrawalLinkKind = "withdrawal";

inline constexpr std::int64_t kWithdrawalVersion = 1;
// In characters (code points).
inline constexpr std::size_t kMaxWithdrawalName = 200;  // and address
inline constexpr std::size_t kMaxWithdrawalReason = 2'000;

struct SignUpWithdrawal {
  std::string program;  // its id
  EventId event;
  std::string given_at;  // ISO time, UTC
  std::string name;
  std::string email;     // may be empty
  std::string reason;    // likewise
  PersonId person = {};  // from a page of one's own; empty: from the form

  bool operator==(const SignUpWithdrawal&) const = default;
};

// As link text (codec/link.h). Error: that of reading, for what could not be read again.
Result<std::string> write_withdrawal_link(const SignUpWithdrawal& withdrawal);

// Of a link's payload. Errors: those of read_json and ValueReader, error.guest.newer {version,
// supported}, error.program.version {version}, error.program.bad_id, error.guest.too_long {limit},
// error.guest.time, error.sign_up.name; each with {path}. Earlier versions pass over the person
// and go by the name.
Result<SignUpWithdrawal> read_withdrawal(std::string_view payload);

}  // namespace rondo::codec
