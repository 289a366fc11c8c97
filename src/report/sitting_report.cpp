#include "report/sitting_report.h"

#include <string>
#include <utility>

#include "report/figure_words.h"
#include "report/site_words.h"

namespace rondo {
namespace {

void add_line(PrintTable& table, const Words& words, const std::string& label, int count) {
  table.rows.push_back({label, number_text(words, count)});
  table.bars.push_back(count);
}

// Bars are counts until here.
PrintTable with_bars(PrintTable table, std::string heading, const Words& words,
                     std::string_view counted) {
  if (table.rows.empty()) return table;
  table.header = {std::move(heading), words.text(counted)};
  scale_bars(table.bars);
  return table;
}

std::string site_name(const Program& program, const SiteId& id, const Words& words) {
  const std::string name = site_words(program, id, words);
  return name.empty() ? words.text("report.no_site") : name;
}

void add_part(std::vector<PrintBlock>& blocks, const Words& words, std::string_view heading,
              PrintTable table) {
  if (table.rows.empty()) return;
  blocks.push_back({PrintBlock::Kind::heading, words.text(heading)});
  blocks.push_back({PrintBlock::Kind::table, {}, std::move(table)});
}

}  // namespace

PrintTable report_figures(const SittingOutcome& outcome, const Words& words) {
  PrintTable table;
  table.header = {words.text("report.column.figure"), words.text("report.column.value")};
  const auto add = [&](std::string_view key, std::string value) {
    table.rows.push_back({words.text(key), std::move(value)});
  };
  add("report.held", share_text(words, outcome.held, outcome.planned));
  add("report.people", number_text(words, outcome.people));
  if (outcome.unseen > 0) add("report.unseen", number_text(words, outcome.unseen));
  add("report.partners", words.formats().tenths(outcome.partners_tenths));
  add("report.new_connections", number_text(words, outcome.new_connections));
  add("report.across_sites", share_text(words, outcome.across_sites, outcome.with_sites));
  add("report.answered", share_text(words, outcome.answered, outcome.people));
  add("report.mutual", number_text(words, outcome.mutual));
  add("report.followed", number_text(words, outcome.followed));
  if (outcome.answered < kFewestToReport) return table;
  add("report.useful_meetings", mean_text(words, outcome.useful_meetings));
  add("report.useful_event", mean_text(words, outcome.useful_event));
  // A share of few would tell what one of them wishes.
  if (outcome.again_people >= kFewestToReport) {
    const int said = outcome.again_yes + outcome.again_no;
    add("report.again", words.formats().percent((100 * outcome.again_yes + said / 2) / said));
  }
  return table;
}

PrintTable meetings_by_round(const SittingOutcome& outcome, const Words& words) {
  PrintTable table;
  for (std::size_t at = 0; outcome.held > 0 && at < outcome.by_round.size(); ++at) {
    add_line(table, words,
             words.text({"report.round", {arg("number", static_cast<std::int64_t>(at + 1))}}),
             outcome.by_round[at]);
  }
  return with_bars(std::move(table), words.text("report.column.round"), words,
                   "report.column.meetings");
}

PrintTable meetings_by_topic(const Program& program, const SittingOutcome& outcome,
                             const Words& words) {
  PrintTable table;
  int without = outcome.held;
  for (const TopicMeetings& one : outcome.topics) {
    const Topic* topic = program.topics.find(one.topic);
    if (topic == nullptr) continue;
    add_line(table, words, topic->name, one.meetings);
    without -= one.meetings;
  }
  // So that the lines add up to the meetings held.
  if (!table.rows.empty() && without > 0) {
    add_line(table, words, words.text("report.no_topic"), without);
  }
  return with_bars(std::move(table), words.text("report.column.topic"), words,
                   "report.column.meetings");
}

PrintTable meetings_by_sites(const Program& program, const SittingOutcome& outcome,
                             const Words& words) {
  PrintTable table;
  for (const SiteMeetings& one : outcome.sites) {
    add_line(table, words,
             words.text({"report.sites.line",
                         {arg("mentor", site_name(program, one.mentor, words)),
                          arg("mentee", site_name(program, one.mentee, words))}}),
             one.meetings);
  }
  return with_bars(std::move(table), words.text("report.column.sites"), words,
                   "report.column.meetings");
}

PrintTable grades(const Scores& scores, const Words& words) {
  PrintTable table;
  if (scores.said() == 0) return table;
  for (std::size_t at = 0; at < scores.counts.size(); ++at) {
    add_line(table, words, words.text("feedback.useful." + std::to_string(at + 1)),
             scores.counts[at]);
  }
  return with_bars(std::move(table), words.text("report.column.grade"), words,
                   "report.column.answers");
}

std::vector<PrintBlock> sitting_report(const Program& program, const EventId& id,
                                       const SittingOutcome& outcome, const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  std::vector<PrintBlock> blocks;
  blocks.push_back(
      {PrintBlock::Kind::title, words.text({"report.title", {arg("event", event->name)}})});
  blocks.push_back({PrintBlock::Kind::table, {}, report_figures(outcome, words)});
  add_part(blocks, words, "report.by_round", meetings_by_round(outcome, words));
  add_part(blocks, words, "report.by_topic", meetings_by_topic(program, outcome, words));
  add_part(blocks, words, "report.by_sites", meetings_by_sites(program, outcome, words));
  if (outcome.answered < kFewestToReport) {
    blocks.push_back({PrintBlock::Kind::paragraph,
                      words.text({"report.too_few", {arg("count", kFewestToReport)}})});
    return blocks;
  }
  add_part(blocks, words, "report.useful_meetings", grades(outcome.useful_meetings, words));
  add_part(blocks, words, "report.useful_event", grades(outcome.useful_event, words));
  if (outcome.will_try.empty()) return blocks;
  blocks.push_back({PrintBlock::Kind::heading, words.text("report.will_try")});
  for (const std::string& text : outcome.will_try) {
    blocks.push_back({PrintBlock::Kind::paragraph, text});
  }
  return blocks;
}

}  // namespace rondo
