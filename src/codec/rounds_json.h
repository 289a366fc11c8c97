// The files of speed mentoring: what is to be planned, and the plan with its proof.
// docs/matching.md describes their form. In the files rounds and tables count from 1.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/words.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::codec {

// A problem that passes match::check(). Errors name the place as {path}: those of
// codec/strict_json.h, codec/value_reader.h and match::check(), and error.rounds.not_rounds;
// .unknown_mentee {id}, .movers; error.problem.unknown_field, .unknown_mentor {id}.
Result<match::RoundsProblem> read_rounds(std::string_view text);
// Reading it gives an equal problem.
std::string write_rounds(const match::RoundsProblem& problem);

// With each reason's key and arguments stands its text in `words`, for people.
std::string write_rounds_plan(const match::RoundsProblem& problem, const match::RoundsPlan& plan,
                              const Words& words);
// A plan of this form, right or wrong: match::verify_rounds() judges it. Errors as above, but
// error.rounds.not_plan.
Result<match::RoundsPlan> read_rounds_plan(const match::RoundsProblem& problem,
                                           std::string_view text);

}  // namespace rondo::codec
