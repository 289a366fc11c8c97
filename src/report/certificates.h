// Certificates for people's own records: in which events somebody mentored or was mentored, on what
// and for how long.
#pragma once

#include <cstdint>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"
#include "report/report_scope.h"

namespace rondo {

// A page for each of `people` who has had a meeting of the scope, in that order; on it the earliest
// event first. Without the program's name before it has one of its own (own_name()).
std::vector<PrintBlock> certificates(const Program& program, const std::vector<PersonId>& people,
                                     const ReportScope& scope, std::int64_t now_utc_ms,
                                     const Words& words);

}  // namespace rondo
