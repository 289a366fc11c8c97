// The fictional sample program, made the way a coordinator would make it: the Topic sprint
// template, the sample sign-up sheet, one run of the matcher. So whatever the sample shows, a real
// program can reach.
#pragma once

#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "base/words.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo {

// `today` is an ISO date. Errors: those of reading the embedded sheet, which tests rule out.
Result<Program> sample_program(Random& random, const Words& words,
                               const std::vector<EventTemplate>& templates, std::string_view today);

}  // namespace rondo
