#include "report/person_sheet.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/reading_order.h"
#include "model/enum_names.h"
#include "report/cells.h"
#include "report/figure_words.h"
#include "report/plan_progress.h"
#include "report/print_note.h"
#include "report/program_meetings.h"
#include "report/report_sections.h"
#include "report/school_year.h"

namespace rondo {
namespace {

template <class Record>
std::string joined_names(const Table<Record>& table, const std::set<typename Record::Id>& ids,
                         const Words& words) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    std::string name = name_in(table, id);
    if (!name.empty()) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end(), reads_before);
  return words.list(names);
}

PrintBlock paragraph(std::string text) {
  return {PrintBlock::Kind::paragraph, std::move(text)};
}

PrintBlock table_block(PrintTable table) {
  PrintBlock block{PrintBlock::Kind::table, {}};
  block.table = std::move(table);
  return block;
}

std::string role_of(const EventRecord& event, const Words& words) {
  if (event.mentors && event.seeks) return words.text("role.both");
  if (event.mentors) return words.text("role.mentor");
  return event.seeks ? words.text("role.mentee") : std::string();
}

PrintTable figures_table(const PersonRecord& record, const Words& words) {
  PrintTable table{header_row(words, {"over_time.figure", "over_time.number"}), {}};
  const auto add = [&](std::string_view key, std::string value) {
    table.rows.push_back({words.text(key), std::move(value)});
  };
  add("over_time.given", hours_text(words, record.minutes.given));
  add("over_time.sessions_given", number_text(words, record.sessions_given));
  add("over_time.received", hours_text(words, record.minutes.received));
  add("over_time.sessions_received", number_text(words, record.sessions_received));
  add("over_time.mentees", number_text(words, static_cast<int>(record.mentees.size())));
  add("over_time.feedback", number_text(words, record.feedback));
  return table;
}

PrintTable growth_table(const Program& program, const PersonRecord& record, const Words& words) {
  PrintTable table{header_row(words, {"over_time.topic", "over_time.growth"}), {}};
  for (const auto& [topic, growth] : record.growth) {
    table.rows.push_back({name_in(program.topics, topic), growth_text(growth, words)});
  }
  std::sort(table.rows.begin(), table.rows.end(), [](const Row& left, const Row& right) {
    return reads_before(left.front(), right.front());
  });
  return table;
}

std::string goal_text(const PdPlan& plan, const PlanProgress& progress, const Words& words) {
  const std::string done = hours_text(words, progress.minutes);
  if (plan.goal_minutes == 0) return words.text({"pd_plan.hours", {arg("hours", done)}});
  return words.text({"pd_plan.hours_of_goal",
                     {arg("hours", done), arg("goal", hours_text(words, plan.goal_minutes))}});
}

// The school years of its events.
std::string years_text(const Program& program, const PdPlan& plan, const Words& words) {
  std::set<int> years;
  for (const EventId& id : plan.events) {
    const Event* event = program.events.find(id);
    if (event == nullptr) continue;
    const std::optional<int> year = school_year_of(day_of_event(program, id, *event));
    if (year) years.insert(*year);
  }
  std::vector<std::string> names;
  for (const int year : years) names.push_back(school_year_name(year));
  return words.list(names);
}

Row topic_row(const Program& program, const PlanTopic& topic, const Words& words) {
  return {name_in(program.topics, topic.topic),
          words.text("pd_plan.reason." + std::string(name_of(topic.reason))),
          names_text(program, topic.partners, words), number_text(words, topic.sessions),
          hours_text(words, topic.minutes)};
}

}  // namespace

std::string names_text(const Program& program, const std::set<PersonId>& people,
                       const Words& words) {
  return joined_names(program.people, people, words);
}

std::string names_text(const Program& program, const std::set<TopicId>& topics,
                       const Words& words) {
  return joined_names(program.topics, topics, words);
}

std::string growth_text(const TopicGrowth& growth, const Words& words) {
  std::string text;
  const auto add = [&](const std::string& part) {
    text += (text.empty() ? "" : " · ") + part;
  };
  if (growth.requested) add(words.text("over_time.growth.requested"));
  if (growth.sessions > 0) {
    add(words.text({"over_time.growth.sessions", {arg("count", growth.sessions)}}));
  }
  if (growth.practised) add(words.text("over_time.growth.practised"));
  return text;
}

PrintTable record_table(const Program& program, const PersonRecord& record, const Words& words) {
  PrintTable table{header_row(words, {"over_time.event", "over_time.role", "over_time.partners",
                                      "over_time.topics", "over_time.sessions", "over_time.time"}),
                   {}};
  for (const EventRecord& event : record.events) {
    table.rows.push_back({name_in(program.events, event.event), role_of(event, words),
                          names_text(program, event.partners, words),
                          names_text(program, event.topics, words),
                          number_text(words, event.sessions),
                          hours_text(words, event.minutes.given + event.minutes.received)});
  }
  return table;
}

std::string person_note(const Program& program, const PersonId& person, const std::string& time,
                        std::int64_t now_utc_ms, const Words& words) {
  const Person* found = program.people.find(person);
  const SiteId site = found == nullptr ? SiteId() : found->site;
  return print_note(program, {name_in(program.sites, site), time}, now_utc_ms, words);
}

std::vector<PrintBlock> person_sheet(const Program& program, const PersonId& person,
                                     const ReportScope& scope, std::int64_t now_utc_ms,
                                     const Words& words, const Clock* clock) {
  const PersonRecord record = person_record(program, person, scope, now_utc_ms, clock);
  std::vector<PrintBlock> blocks{{PrintBlock::Kind::title, name_in(program.people, person)}};
  blocks.push_back(paragraph(
      person_note(program, person, scope_name(program, scope, words), now_utc_ms, words)));
  blocks.push_back(table_block(figures_table(record, words)));
  if (!record.events.empty()) {
    blocks.push_back({PrintBlock::Kind::heading, words.text("over_time.events")});
    blocks.push_back(table_block(record_table(program, record, words)));
  }
  if (!record.growth.empty()) {
    blocks.push_back({PrintBlock::Kind::heading, words.text("over_time.growth_title")});
    blocks.push_back(table_block(growth_table(program, record, words)));
  }
  return blocks;
}

std::vector<PrintBlock> plan_sheet(const Program& program, const PdPlan& plan,
                                   std::int64_t now_utc_ms, const Words& words) {
  const PlanProgress progress = plan_progress(program, plan, now_utc_ms);
  std::vector<PrintBlock> blocks{{PrintBlock::Kind::title, plan.name}};
  blocks.push_back(paragraph(name_in(program.people, plan.person)));
  blocks.push_back(paragraph(
      person_note(program, plan.person, years_text(program, plan, words), now_utc_ms, words)));
  blocks.push_back(paragraph(goal_text(plan, progress, words)));
  if (!plan.note.empty()) blocks.push_back(paragraph(plan.note));
  PrintTable topics{header_row(words, {"over_time.topic", "pd_plan.reason", "over_time.partners",
                                       "over_time.sessions", "over_time.time"}),
                    {}};
  for (const PlanTopic& topic : progress.topics) {
    topics.rows.push_back(topic_row(program, topic, words));
  }
  if (!topics.rows.empty()) blocks.push_back(table_block(std::move(topics)));
  if (plan.events.empty()) return blocks;
  blocks.push_back({PrintBlock::Kind::heading, words.text("pd_plan.events")});
  for (const EventId& event : plan.events) {
    blocks.push_back(paragraph(name_in(program.events, event)));
  }
  return blocks;
}

std::string plans_csv(const Program& program, const std::vector<PdPlanId>& plans,
                      std::int64_t now_utc_ms, const Words& words, ByteOrderMark mark) {
  std::vector<Row> rows{header_row(
      words, {"common.name", "common.email", "common.site", "pd_plan.plan", "over_time.topic",
              "pd_plan.reason", "over_time.partners", "over_time.sessions", "over_time.minutes"})};
  for (const PdPlanId& id : plans) {
    const PdPlan* plan = program.pd_plans.find(id);
    if (plan == nullptr) continue;
    const Person* found = program.people.find(plan->person);
    const Person person = found == nullptr ? Person{} : *found;
    for (const PlanTopic& topic : plan_progress(program, *plan, now_utc_ms).topics) {
      rows.push_back({person.name, person.email, name_in(program.sites, person.site), plan->name,
                      name_in(program.topics, topic.topic),
                      words.text("pd_plan.reason." + std::string(name_of(topic.reason))),
                      names_text(program, topic.partners, words), std::to_string(topic.sessions),
                      std::to_string(topic.minutes)});
    }
  }
  return csv_file(rows, mark);
}

}  // namespace rondo
