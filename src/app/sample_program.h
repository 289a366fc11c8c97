// The fictional sample program, made the way a coordinator would make it: events from templates,
// sign-up sheets, runs of the matcher, a sitting with its clock. So whatever the sample shows, a
// real program can reach. The Topic sprint of `today` is still to be matched; a year lies behind
// it.
#pragma once

#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "base/words.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo {

// Words and templates are those of the language; `today` is an ISO date. The same numbers and the
// same day give the same program. Errors: those of the embedded files, of the matcher and of the
// planner, which tests rule out.
Result<Program> sample_program(Random& random, const Words& words,
                               const std::vector<EventTemplate>& templates,
                               std::string_view language, std::string_view today);

}  // namespace rondo
