// School years: from 1 August to 31 July, named by the calendar year in which they begin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.h"
#include "report/report_scope.h"

namespace rondo {

// Of an ISO date or time; nothing when it is none.
std::optional<int> school_year_of(std::string_view day);

// All of the program in that year.
ReportScope school_year(int year);
std::string school_year_name(int year);  // "2026–27"
// The year that the scope is, of the program or of one event.
std::optional<int> school_year_of(const ReportScope& scope);

// Those that the program has events or sessions in, the latest first.
std::vector<int> school_years(const Program& program);

}  // namespace rondo
