// The problem file, the matcher's language to the world: docs/matching.md describes its form.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "match/problem.h"

namespace rondo::codec {

// A problem that passes match::check(). Errors name the place as {path}: those of
// codec/strict_json.h, codec/value_reader.h and match::check(), and error.problem.not_a_problem;
// .unknown_field, .unknown_mentor {id}, .unknown_request {id}, .load_cost_size {count, capacity},
// .unknown_stage {stage}.
Result<match::Problem> read_problem(std::string_view text);

// Reading it gives an equal problem.
std::string write_problem(const match::Problem& problem);

}  // namespace rondo::codec
