// The evening of speed mentoring in the sample program's year.
#pragma once

#include "app/sample_stage.h"
#include "base/result.h"

namespace rondo {

// Plans it, lets people come, stay away and leave, runs its clock to the end and takes what they
// said. Errors: those of the planner and of put_feedback, which tests rule out.
Result<Done> play_sitting(SampleStage& stage, const EventId& id, const SampleEvent& told);

}  // namespace rondo
