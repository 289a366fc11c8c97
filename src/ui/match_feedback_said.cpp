// What people said of their matches: answer by answer for the coordinator, and counted.
#include <numeric>

#include "base/text.h"
#include "feedback/sums.h"
#include "report/figure_words.h"
#include "ui/match_feedback.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void answer_card(View& view, const SaidAnswer& answer, bool with_private) {
  std::vector<KeyValue> lines;
  bool hides = false;
  for (const SaidLine& line : answer.lines) {
    if (line.is_private && !with_private) {
      hides = true;
    } else {
      lines.push_back({line.question, line.answer});
    }
  }
  const Scope scope(view.ui, answer.id.text());
  const std::string title =
      view.tr("answers.from", {arg("name", answer.name), arg("about", answer.about)});
  const Card card(view.ui, {.id = "card", .label = title});
  heading(view.ui, title, {.size = type::section});
  text(view.ui,
       dotted({answer.side, answer.topic, answer.later ? view.tr("feedback.later") : std::string(),
               view.day(answer.given_on), answer.late}),
       {.size = type::second, .ink = Ink::muted});
  key_values(view.ui, "lines", lines);
  if (hides) chip(view.ui, view.tr("answers.hides_note"), Status::neutral, Icon::lock);
}

// Counts of choices as bars, "12 (60%)".
std::vector<std::string> value_words(const View& view, const std::vector<int>& counts) {
  const int all = std::accumulate(counts.begin(), counts.end(), 0);
  std::vector<std::string> words;
  for (const int count : counts) {
    words.push_back(
        view.tr("answers.share",
                {arg("number", count), arg("percent", view.percent(rounded_percent(count, all)))}));
  }
  return words;
}

void sum_card(View& view, const QuestionSum& sum) {
  const bool graded = sum.question.kind == AnswerKind::grade;
  const std::string key(sum.question.key);
  const std::string title = view.tr(sum.of_mentor ? "answers.of_mentors" : "answers.of_mentees",
                                    {arg("question", view.tr("question." + key + ".short"))});
  std::vector<std::string> labels;
  std::vector<int> counts = sum.counts;
  if (graded) {
    counts.assign(sum.scores.counts.begin(), sum.scores.counts.end());
    for (std::size_t grade = 1; grade <= counts.size(); ++grade) {
      labels.push_back(view.tr("feedback.useful." + std::to_string(grade)));
    }
  }
  for (const std::string_view choice : sum.question.choices) {
    labels.push_back(view.tr("choice." + std::string(choice)));
  }
  const std::vector<std::string> values = value_words(view, counts);
  const int all = std::accumulate(counts.begin(), counts.end(), 0);
  std::vector<ChartBar> bars;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    bars.push_back({labels[at], values[at], static_cast<double>(counts[at])});
  }
  const Scope scope(view.ui, key + (sum.of_mentor ? "-mentor" : ""));
  const Card card(view.ui, {.id = "card", .label = title});
  heading(view.ui, title, {.size = type::section});
  if (graded) {
    text(view.ui, view.tr("report.mean", {arg("mean", view.tenths(sum.scores.tenths())),
                                          arg("count", sum.scores.said())}));
  }
  bar_chart(view.ui, {.id = "bars",
                      .label = title,
                      .label_heading = view.tr("answers.column.answer"),
                      .value_heading = view.tr("report.column.answers"),
                      .bars = bars,
                      .full = static_cast<double>(all)});
}

}  // namespace

void said_answers(View& view, const EventScreen& on) {
  MatchFeedbackDrafts& drafts = match_feedback_drafts(view);
  const auto& answers = drafts.said.get(view.state.revision, on.id.text(), [&] {
    return answers_said(view.state.program, on.id, *view.state.clock, view.state.words);
  });
  if (answers.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("answers.none"),
                          .detail = view.tr("answers.none.detail")});
    return;
  }
  {
    const Row row(view.ui, {.id = "answer-tools"});
    checkbox(view.ui,
             {.id = "private",
              .label = view.tr("answers.with_private"),
              .hint = view.tr("answers.with_private.hint")},
             drafts.with_private);
    fill(view.ui);
    if (button(view.ui, {.id = "copy", .label = view.tr("answers.copy"), .icon = Icon::copy})) {
      view.emit(command::CopyTable{answers_table(answers, drafts.with_private, view.state.words)});
    }
  }
  // As wide as question and answer need.
  const Grid grid(view.ui, {.id = "said", .min_width = 400, .max_columns = 2});
  for (const SaidAnswer& answer : answers) answer_card(view, answer, drafts.with_private);
}

void answer_sums(View& view, const EventScreen& on) {
  const std::vector<QuestionSum> sums = question_sums(on.event->kind, forms_now(view, on));
  int hidden = 0;
  {
    const Grid grid(view.ui, {.id = "sums", .min_width = 340, .max_columns = 2});
    for (const QuestionSum& sum : sums) {
      if (sum.people >= kFewestToReport) {
        sum_card(view, sum);
      } else {
        ++hidden;
      }
    }
  }
  if (hidden > 0) text(view.ui, view.tr("report.too_few", {arg("count", kFewestToReport)}));
}

}  // namespace rondo::ui
