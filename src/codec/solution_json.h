// The solution file: the matcher's answer with its proof. docs/matching.md describes its form.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/words.h"
#include "match/problem.h"
#include "match/solution.h"

namespace rondo::codec {

// With each reason's key and arguments stands its text in `words`, for people.
std::string write_solution(const match::Problem& problem, const match::Solution& solution,
                           const Words& words);

// A solution of this form, right or wrong: match::verify() judges it. Errors name the place as
// {path}: those of codec/strict_json.h and codec/value_reader.h, and error.solution.not_a_solution,
// .status; error.problem.unknown_field, .unknown_mentor {id}, .unknown_request {id}, .unknown_group
// {id}, .unknown_stage {stage}.
Result<match::Solution> read_solution(const match::Problem& problem, std::string_view text);

}  // namespace rondo::codec
