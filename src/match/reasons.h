// Why a request found no mentor, in words for a coordinator: nobody offers the topic, a rule stands
// in the way of everyone who does, more requests compete than there are places, or the event puts
// the best fit first.
#pragma once

#include <string_view>

#include "base/message.h"
#include "match/build_problem.h"
#include "match/solution.h"

namespace rondo {

// The reason of a request that could be served, but not without a loss in what the event puts
// first: the best fit.
inline constexpr std::string_view kLeftForFit = "reason.costs_more";

// `unserved` is of the solution of `built`.
Message reason_in_words(const EventView& view, const BuiltProblem& built,
                        const match::Unserved& unserved);

}  // namespace rondo
