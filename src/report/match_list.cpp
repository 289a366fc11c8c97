#include "report/match_list.h"

#include <algorithm>
#include <utility>

#include "base/direction.h"
#include "base/reading_order.h"
#include "match/explain.h"
#include "match/fingerprint.h"
#include "match/summary.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "report/cells.h"
#include "report/site_words.h"

namespace rondo {
namespace {

std::vector<MatchLine> lines_by_mentor(const EventView& view) {
  std::vector<MatchLine> lines = match_lines(view);
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const MatchLine& line) { return !takes_place(*line.match); }),
              lines.end());
  std::stable_sort(lines.begin(), lines.end(), [&](const MatchLine& left, const MatchLine& right) {
    if (!(left.match->mentor == right.match->mentor)) {
      const std::string& one = view.person_name(left.match->mentor);
      const std::string& other = view.person_name(right.match->mentor);
      if (reads_before(one, other)) return true;
      // Two people of one name have their rows apart.
      return !reads_before(other, one) && left.match->mentor < right.match->mentor;
    }
    return reads_before(view.person_name(left.match->mentee),
                        view.person_name(right.match->mentee));
  });
  return lines;
}

// What a line says, looked up once for paper and file.
struct LineTexts {
  const Person& mentor;
  const Person& mentee;
  std::string mentor_site;
  std::string mentee_site;
  const std::string& topic;
  std::string fit;
  std::string fit_word;
};

LineTexts texts_of(const EventView& view, const Words& words, const MatchLine& line) {
  const Participant& mentor = *view.find(line.match->mentor);
  const Participant& mentee = *view.find(line.match->mentee);
  return {*mentor.person,
          *mentee.person,
          site_words(*view.program, mentor.site_then(), words),
          site_words(*view.program, mentee.site_then(), words),
          view.topic_name(view.topic_now(line.match->topic)),
          std::to_string(fit_percent(line.fit)),
          words.text(fit_word_key(fit_word(line.fit)))};
}

// The rows of one person stay on one page.
void begin_group(PrintTable& table, bool first_of_person) {
  if (first_of_person) table.groups.push_back(table.rows.size());
}

PrintBlock matches_table(const EventView& view, const Words& words,
                         const std::vector<MatchLine>& lines) {
  PrintBlock block{PrintBlock::Kind::table, {}};
  block.table.header =
      header_row(words, {"report.mentor", "report.mentor_site", "report.mentee",
                         "report.mentee_site", "report.topic", "report.fit", "report.state"});
  const PersonId* mentor = nullptr;
  for (const MatchLine& line : lines) {
    begin_group(block.table, mentor == nullptr || !(*mentor == line.match->mentor));
    mentor = &line.match->mentor;
    const LineTexts texts = texts_of(view, words, line);
    const Message fit{"report.fit_word_and_number",
                      {arg("word", texts.fit_word), arg("number", texts.fit)}};
    std::string topic = texts.topic;
    if (!line.near_topic.empty()) {
      const Message near{"matches.near", {arg("topic", view.topic_name(line.near_topic))}};
      topic = isolated(topic) + " · " + words.text(near);
    }
    if (line.role == RoleMatch::other) {
      topic = isolated(topic) + " · " + words.text("matches.other_role");
    }
    if (line.outside_pools) topic = isolated(topic) + " · " + words.text("matches.outside_pools");
    block.table.rows.push_back(
        {texts.mentor.name, texts.mentor_site, texts.mentee.name, texts.mentee_site,
         std::move(topic), words.text(fit),
         words.text("match_state." + std::string(name_of(line.match->state)))});
  }
  return block;
}

PrintBlock unserved_table(const EventView& view, const Words& words,
                          const std::vector<UnservedRequest>& unserved) {
  PrintBlock block{PrintBlock::Kind::table, {}};
  block.table.header = header_row(words, {"report.mentee", "report.topic", "report.reason"});
  const PersonId* mentee = nullptr;
  for (const UnservedRequest& request : unserved) {
    begin_group(block.table, mentee == nullptr || !(*mentee == request.request.mentee));
    mentee = &request.request.mentee;
    const std::string& topic = view.topic_name(request.request.topic);
    block.table.rows.push_back(
        {view.person_name(request.request.mentee),
         request.instead ? words.text({"matches.unserved.or", {arg("topic", topic)}}) : topic,
         words.text(request.reason)});
  }
  return block;
}

std::string served_text(const EventView& view, const Words& words) {
  const MatchSummary summary = summarize(view);
  const auto busy = std::count_if(summary.mentors.begin(), summary.mentors.end(),
                                  [](const MentorLoad& mentor) { return mentor.load > 0; });
  return words.text({"report.served",
                     {arg("served", summary.served), arg("wanted", summary.wanted),
                      arg("count", static_cast<std::int64_t>(busy)),
                      arg("across", words.formats().percent(summary.sites.percent())),
                      arg("pairs", words.text(site_mix_text(summary.sites)))}});
}

}  // namespace

std::vector<PrintBlock> match_list(const EventView& view, const Words& words) {
  std::vector<PrintBlock> blocks;
  const Message title{"report.match_list", {arg("event", view.event->name)}};
  blocks.push_back({PrintBlock::Kind::title, words.text(title)});
  const std::vector<MatchLine> lines = lines_by_mentor(view);
  if (lines.empty()) {
    blocks.push_back({PrintBlock::Kind::paragraph, words.text("report.no_matches")});
  } else {
    blocks.push_back({PrintBlock::Kind::paragraph, served_text(view, words)});
    blocks.push_back(matches_table(view, words, lines));
  }
  const std::vector<UnservedRequest> unserved = unserved_requests(view);
  const bool looks_on = goes_on(*view.event) && latest_run(*view.program, view.id) != nullptr;
  if (!unserved.empty() && looks_on) {
    blocks.push_back({PrintBlock::Kind::heading, words.text("report.unserved")});
    blocks.push_back(unserved_table(view, words, unserved));
  }
  return blocks;
}

std::string matches_csv(const EventView& view, const Words& words, ByteOrderMark mark) {
  std::vector<Row> rows;
  rows.push_back(
      header_row(words, {"report.mentor", "report.mentor_email", "report.mentor_site",
                         "report.mentee", "report.mentee_email", "report.mentee_site",
                         "report.topic", "report.focus_area", "report.choice", "report.goal",
                         "report.fit", "report.fit_in_words", "report.state", "report.locked"}));
  for (const MatchLine& line : lines_by_mentor(view)) {
    const LineTexts texts = texts_of(view, words, line);
    const Pairing pairing{view.find(line.match->mentee), view.topic_now(line.match->topic),
                          view.find(line.match->mentor)};
    const Request request = request_of(pairing);
    const TopicId area = view.area_of(pairing.topic);
    rows.push_back({texts.mentor.name, texts.mentor.email, texts.mentor_site, texts.mentee.name,
                    texts.mentee.email, texts.mentee_site, texts.topic,
                    area == pairing.topic ? std::string() : view.topic_name(area),
                    std::to_string(request.rank), request.goal, texts.fit, texts.fit_word,
                    words.text("match_state." + std::string(name_of(line.match->state))),
                    line.match->locked ? words.text("report.yes") : std::string()});
  }
  return csv_file(rows, mark);
}

}  // namespace rondo
