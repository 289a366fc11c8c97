#include "report/session_guide.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/direction.h"
#include "base/text.h"
#include "codec/templates.h"

namespace rondo {
namespace {

struct GuideLine {
  std::optional<std::string> topic;  // folded; none: for everybody
  std::string words;
};

GuideLine read_line(const std::string& line) {
  const std::size_t end = line.find(']');
  if (line.front() != '[' || end == std::string::npos) return {std::nullopt, line};
  std::string words(trim(std::string_view(line).substr(end + 1)));
  std::string topic = fold(std::string_view(line).substr(1, end - 1));
  if (words.empty() || topic.empty()) return {std::nullopt, line};
  return {std::move(topic), std::move(words)};
}

void add_names(const Topic& topic, std::set<std::string>& names) {
  names.insert(fold(topic.name));
  for (const std::string& synonym : topic.synonyms) names.insert(fold(synonym));
}

// Folded, of all topics that templates bring, in any language.
std::set<std::string> usual_topic_names() {
  std::set<std::string> names;
  for (const std::string_view language : {"en", "es"}) {
    for (const EventTemplate& from : codec::embedded_templates(language)) {
      for (const TemplateTopic& topic : from.topics) {
        names.insert({fold(topic.name), fold(topic.focus_area)});
        for (const std::string& synonym : topic.synonyms) names.insert(fold(synonym));
      }
    }
  }
  return names;
}

bool is_topic(const Program& program, const std::string& folded) {
  static const std::set<std::string> usual = usual_topic_names();
  if (usual.count(folded) > 0) return true;
  std::set<std::string> names;
  for (const auto& [id, topic] : program.topics) add_names(topic, names);
  return names.count(folded) > 0;
}

// Folded, of the topics and of the focus areas above them.
std::set<std::string> names_of(const Program& program, const std::set<TopicId>& topics) {
  std::set<std::string> names;
  for (const auto& [id, topic] : program.topics) {
    bool meant = topics.count(id) > 0;
    for (const TopicId& joined : topic.merged_ids) meant = meant || topics.count(joined) > 0;
    if (!meant) continue;
    add_names(topic, names);
    const Topic* area = program.topics.find(topic.focus_area);
    if (area != nullptr) add_names(*area, names);
  }
  return names;
}

}  // namespace

std::vector<std::string> agenda_lines(const Event& event) {
  return lines_in(event.agenda);
}

std::vector<std::string> question_lines(const Program& program, const Event& event,
                                        const std::set<TopicId>& topics) {
  const std::set<std::string> names = names_of(program, topics);
  std::vector<std::string> questions;
  for (const std::string& line : lines_in(event.questions)) {
    GuideLine read = read_line(line);
    const bool for_some = read.topic && is_topic(program, *read.topic);
    if (!for_some) {
      questions.push_back(line);
    } else if (names.count(*read.topic) > 0) {
      questions.push_back(std::move(read.words));
    }
  }
  return questions;
}

std::string guide_in_short(const Program& program, const Event& event, const Words& words) {
  constexpr std::size_t kMostQuestions = 3;
  std::string guide;
  const auto add = [&](std::string_view key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    std::string joined;
    for (const std::string& line : lines) joined += (joined.empty() ? "" : " · ") + isolated(line);
    guide += (guide.empty() ? "" : "\n") + words.text({std::string(key), {arg("lines", joined)}});
  };
  std::vector<std::string> questions = question_lines(program, event, {});
  if (questions.size() > kMostQuestions) questions.resize(kMostQuestions);
  add("sheet.guide.agenda_in_short", agenda_lines(event));
  add("sheet.guide.questions_in_short", questions);
  return guide;
}

std::string as_list(const std::vector<std::string>& lines) {
  std::string list;
  for (const std::string& line : lines) list += (list.empty() ? "- " : "\n- ") + line;
  return list;
}

}  // namespace rondo
