#include "report/feedback_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/local_time.h"
#include "base/reading_order.h"
#include "report/late_words.h"
#include "report/namesakes.h"

namespace rondo {
namespace {

// What is asked of a meeting of a sitting, or of the sitting as a whole.
std::vector<Question> questions_of_sitting() {
  return {{"useful", AnswerKind::grade}, {"will_try", AnswerKind::text}};
}

class Reading {
 public:
  Reading(const Program& program, const Event& event, const Clock& clock, const Words& words)
      : program_(program),
        event_(event),
        clock_(clock),
        words_(words),
        namesakes_(find_namesakes(program, words)) {}

  SaidAnswer answer(const FeedbackId& id, const Feedback& feedback) const {
    SaidAnswer said;
    said.id = id;
    said.from = feedback.from;
    said.name = name_of_one(feedback.from);
    said.about =
        feedback.about.empty() ? words_.text("feedback.event") : name_of_one(feedback.about);
    said.later = feedback.later;
    said.given_on = local_day_of(feedback.given_at, clock_);
    // What became of a match is asked after the event's feedback was closed.
    if (!feedback.later && !feedback.given_at.empty()) {
      said.late = late_words(event_, EventStage::feedback, feedback.given_at, clock_.now_utc_ms(),
                             clock_, words_);
    }
    const Match* match = program_.matches.find(feedback.match);
    if (match == nullptr) {
      add_lines(said, questions_of_sitting(), feedback);
      return said;
    }
    const bool of_mentor = match->mentor == feedback.from;
    said.side = words_.text(of_mentor ? "side.mentor" : "side.mentee");
    if (const Topic* topic = program_.topics.find(match->topic)) said.topic = topic->name;
    add_lines(said, questions_of(event_.kind, of_mentor, feedback.later), feedback);
    return said;
  }

 private:
  void add_lines(SaidAnswer& answer, const std::vector<Question>& questions,
                 const Feedback& feedback) const {
    for (const Question& question : questions) {
      const std::string said = said_to(question, feedback);
      if (said.empty() || question.key == kMeetAgainQuestion) continue;
      answer.lines.push_back({words_.text("question." + std::string(question.key) + ".short"),
                              answer_words(question, said, words_), question.is_private});
    }
  }

  std::string name_of_one(const PersonId& person) const {
    return name_apart(program_, namesakes_, person, words_);
  }

  const Program& program_;
  const Event& event_;
  const Clock& clock_;
  const Words& words_;
  const Namesakes namesakes_;
};

}  // namespace

std::string answer_words(const Question& question, const std::string& said, const Words& words) {
  switch (question.kind) {
    case AnswerKind::grade:
      return words.text({"feedback.grade", {arg("grade", said)}});
    case AnswerKind::choice:
      // A file may hold what is none of the choices.
      return words.has("choice." + said) ? words.text("choice." + said) : said;
    case AnswerKind::text:
      break;
  }
  return said;
}

std::vector<SaidAnswer> answers_said(const Program& program, const EventId& id, const Clock& clock,
                                     const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  const Reading reading(program, *event, clock, words);
  using Key = std::tuple<std::string, PersonId, std::string, bool, FeedbackId>;
  std::vector<std::pair<Key, SaidAnswer>> keyed;
  for (const auto& [key, feedback] : program.feedback) {
    if (!(feedback.event == id)) continue;
    SaidAnswer said = reading.answer(key, feedback);
    if (said.lines.empty()) continue;
    keyed.emplace_back(
        Key{reading_key(said.name), said.from, reading_key(said.about), said.later, key},
        std::move(said));
  }
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<SaidAnswer> answers;
  for (auto& [key, answer] : keyed) answers.push_back(std::move(answer));
  return answers;
}

PrintTable answers_table(const std::vector<SaidAnswer>& answers, bool with_private,
                         const Words& words) {
  PrintTable table;
  for (const char* key : {"name", "side", "about", "topic", "question", "answer", "day", "late"}) {
    table.header.push_back(words.text(std::string("answers.column.") + key));
  }
  if (with_private) table.header.push_back(words.text("answers.column.private"));
  for (const SaidAnswer& answer : answers) {
    for (const SaidLine& line : answer.lines) {
      if (line.is_private && !with_private) continue;
      std::vector<std::string> row{answer.name,   answer.side, answer.about,    answer.topic,
                                   line.question, line.answer, answer.given_on, answer.late};
      if (with_private) row.push_back(line.is_private ? words.text("report.yes") : std::string());
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

std::string answers_csv(const std::vector<SaidAnswer>& answers, bool with_private,
                        const Words& words, ByteOrderMark mark) {
  PrintTable table = answers_table(answers, with_private, words);
  std::vector<std::vector<std::string>> rows{std::move(table.header)};
  for (auto& row : table.rows) rows.push_back(std::move(row));
  return csv_file(rows, mark);
}

}  // namespace rondo
