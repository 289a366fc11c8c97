#include "intake/form_answers.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "edit/answer_order.h"
#include "intake/registration_update.h"

namespace rondo::intake {
namespace {

constexpr const char* kLeave = "leave";
constexpr const char* kTake = "take";

bool is_ahead_here(const Answer& answer) {
  return is_ahead(answer.given_at, answer.taken_utc_ms);
}

class Choosing {
 public:
  Choosing(std::vector<Answer> answers, const Registration* known, const Draft& draft)
      : answers_(std::move(answers)), known_(known), draft_(draft) {
    std::stable_sort(answers_.begin(), answers_.end(), [](const Answer& left, const Answer& right) {
      return utc_ms_of(left.given_at) < utc_ms_of(right.given_at);
    });
    for (const Answer& answer : answers_) ages_.push_back(age_of(answer, known));
    for (std::size_t at = 0; at < answers_.size(); ++at) {
      if (!changes_nothing(at)) by_time_ = at;
      if (!was_taken(at) && is_wanted(at)) wanted_ = at;
    }
  }

  bool any_counts() const { return wanted_ || by_time_; }

  // The one that counts; else the one given last.
  Answer chosen() const {
    Answer answer = answers_[wanted_ ? *wanted_ : by_time_.value_or(answers_.size() - 1)];
    const auto fill = [&](Said Answer::*member) {
      for (const Answer& other : answers_) {
        if ((answer.*member).text.empty()) answer.*member = other.*member;
      }
    };
    fill(&Answer::name);
    fill(&Answer::email);
    fill(&Answer::site);
    note_others(answer);
    return answer;
  }

  void ask(std::vector<Problem>& problems) const {
    for (std::size_t at = 0; at < answers_.size(); ++at) {
      if (!was_taken(at) && !is_the_latest(at)) problems.push_back(question(at));
    }
  }

 private:
  // What was seen and left out does not win when it is opened once more.
  void note_others(Answer& chosen) const {
    for (std::size_t at = 0; at < answers_.size(); ++at) {
      if (!was_taken(at) && is_ahead_here(answers_[at])) {
        chosen.ahead_beside.push_back(answers_[at].given_at);
      }
    }
    if (wanted_ && by_time_) chosen.later_signed_up_at = answers_[*by_time_].signed_up_at;
  }

  bool was_taken(std::size_t at) const { return ages_[at] == AnswerAge::known; }
  bool changes_nothing(std::size_t at) const {
    return was_taken(at) || ages_[at] == AnswerAge::older;
  }

  // Or is the same one once more.
  bool is_the_latest(std::size_t at) const {
    return by_time_ && answers_[*by_time_].given_at == answers_[at].given_at;
  }

  static std::string name_of(const Answer& answer) {
    return answer.name.text.empty() ? answer.email.text : answer.name.text;
  }

  static std::string question_of(const Answer& answer) {
    const std::string& email = answer.email.text;
    return "older:" + answer.given_at + ',' + (email.empty() ? fold(answer.name.text) : email);
  }

  bool is_wanted(std::size_t at) const {
    const auto decided = draft_.answers.find(question_of(answers_[at]));
    return decided != draft_.answers.end() && decided->second == kTake;
  }

  // Whether a clock that runs ahead has to do with what is taken for the later one.
  bool is_unsure(std::size_t at) const {
    if (is_ahead_here(answers_[at])) return true;
    return by_time_ ? is_ahead_here(answers_[*by_time_]) : !known_->sign_ups_ahead.empty();
  }

  Problem question(std::size_t at) const {
    const Answer& answer = answers_[at];
    constexpr std::size_t kToTheMinute = std::string_view("0000-00-00T00:00").size();
    const std::string later =
        by_time_ ? answers_[*by_time_].given_local : known_->signed_up_at.substr(0, kToTheMinute);
    Problem problem{
        Severity::question,
        answer.sheet,
        answer.row,
        -1,
        {is_unsure(at) ? "received.older_unsure" : "received.older",
         {arg("name", name_of(answer)), arg("given", answer.given_local), arg("later", later)}}};
    problem.question = question_of(answer);
    problem.choices = {{kLeave, {"received.leave_older", {}}},
                       {kTake, {"received.take_older", {}}}};
    problem.assumed = is_wanted(at) ? kTake : kLeave;
    problem.decided = draft_.answers.count(problem.question) != 0;
    return problem;
  }

  std::vector<Answer> answers_;  // by the time that each carries
  const Registration* known_;
  const Draft& draft_;
  std::vector<AnswerAge> ages_;
  std::optional<std::size_t> by_time_;  // that counts if times decide
  std::optional<std::size_t> wanted_;   // and if the coordinator does: the last of these
};

}  // namespace

void choose_answer(Entrant& entrant, const Registration* known, const Draft& draft,
                   std::vector<Problem>& problems) {
  std::vector<Answer> answers = std::move(entrant.others);
  answers.insert(answers.begin(), std::move(entrant.answer));
  const Choosing choosing(std::move(answers), known, draft);
  choosing.ask(problems);
  entrant.answer = choosing.chosen();
  entrant.counts = choosing.any_counts();
}

}  // namespace rondo::intake
