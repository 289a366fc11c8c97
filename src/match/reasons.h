// Why a request found no mentor, in words for a coordinator: nobody offers the topic, a rule stands
// in the way of everyone who does, or more requests compete than there are places.
#pragma once

#include "base/message.h"
#include "match/build_problem.h"
#include "match/solution.h"

namespace rondo {

// `unserved` is of the solution of `built`.
Message reason_in_words(const EventView& view, const BuiltProblem& built,
                        const match::Unserved& unserved);

}  // namespace rondo
