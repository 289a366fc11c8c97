// Somebody takes part in an event no more: what that ends, and what stays.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "edit/transaction.h"

namespace rondo {

// An open match that can't go on without one of its two.
struct EndedMatch {
  MatchId match;
  // Ended early when the two have met or begun, else declined. Nothing: a proposal that nobody has
  // heard of, which goes altogether.
  std::optional<MatchState> becomes;
  std::vector<SessionId> called_off;  // the earliest first, those without a day last

  bool operator==(const EndedMatch&) const = default;
};

// What ends when these withdraw: every match of theirs in that event that is neither completed nor
// over. Sessions planned for `today` (an ISO date), for later or for no day yet are called off.
// O(matches + sessions of the program).
std::vector<EndedMatch> ended_by_withdrawing(const Program& program,
                                             const std::vector<RegistrationId>& ids,
                                             std::string_view today);

// Why a match ended, as it keeps it, by which of its two withdrew. Without names, which would
// outlive the erasure of a person.
struct WithdrawalReasons {
  std::string mentor, mentee;
};
WithdrawalReasons withdrawal_reasons(const Words& words);

// They withdraw, with all that ends by it; who had heard of a match with them is noted, to be told
// that it is off (model/known_matches.h). Who has left the list meanwhile is passed over. What they
// `said` of it their sign-ups keep, and the matches in place of `reasons`.
void withdraw(Transaction& edit, const std::vector<RegistrationId>& ids, std::string_view today,
              const WithdrawalReasons& reasons, const std::string& said = {});

}  // namespace rondo
