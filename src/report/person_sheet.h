// A person's record and plans in words: as documents, tables and files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"
#include "report/csv_file.h"
#include "report/person_record.h"

namespace rondo {

// The names of people, topics and the like, in reading order and joined as the language does.
std::string names_text(const Program& program, const std::set<PersonId>& people,
                       const Words& words);
std::string names_text(const Program& program, const std::set<TopicId>& topics, const Words& words);

// "Asked for · 2 sessions · used in practice".
std::string growth_text(const TopicGrowth& growth, const Words& words);

// The events of a record, a row each.
PrintTable record_table(const Program& program, const PersonRecord& record, const Words& words);

// What stands under the name on paper: the person's site, the time it is about, and the day.
std::string person_note(const Program& program, const PersonId& person, const std::string& time,
                        std::int64_t now_utc_ms, const Words& words);

// Name, figures, events and topics of everything the person did in the scope.
std::vector<PrintBlock> person_sheet(const Program& program, const PersonId& person,
                                     const ReportScope& scope, std::int64_t now_utc_ms,
                                     const Words& words, const Clock* clock = nullptr);

// The plan with its topics, events and hours, to print.
std::vector<PrintBlock> plan_sheet(const Program& program, const PdPlan& plan,
                                   std::int64_t now_utc_ms, const Words& words);

// A header line, then a line for each topic of each plan.
std::string plans_csv(const Program& program, const std::vector<PdPlanId>& plans,
                      std::int64_t now_utc_ms, const Words& words, ByteOrderMark mark);

}  // namespace rondo
