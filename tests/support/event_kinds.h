// The kinds of events whose people are matched: all but sittings.
#pragma once

#include "model/program.h"

namespace rondo::test {

inline constexpr EventKind kMatchedKinds[] = {
    EventKind::topic_sprint, EventKind::pd_plan,
    EventKind::one_off,      EventKind::informational_interview,
    EventKind::new_teacher,  EventKind::blank};

}  // namespace rondo::test
