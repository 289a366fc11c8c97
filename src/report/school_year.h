// School years (model/school_year.h) as times that reports are about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/program.h"
#include "model/school_year.h"
#include "report/report_scope.h"

namespace rondo {

// All of the program in that year.
ReportScope school_year(int year);
// The year that the scope is, of the program or of one event.
std::optional<int> school_year_of(const ReportScope& scope);

// Those that the program has events or sessions in, the latest first.
std::vector<int> school_years(const Program& program);

}  // namespace rondo
