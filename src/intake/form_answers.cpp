#include "intake/form_answers.h"

#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "edit/answer_order.h"
#include "intake/registration_update.h"

namespace rondo::intake {
namespace {

constexpr const char* kLeave = "leave";
constexpr const char* kTake = "take";

AnswerOrder order_beside(const Registration* known, const Answer& answer) {
  switch (age_of(answer, known)) {
    case AnswerAge::known:
      return AnswerOrder::known;
    case AnswerAge::older:
      return AnswerOrder::older;
    case AnswerAge::first:
    case AnswerAge::same_or_unknown:
    case AnswerAge::newer:
      break;
  }
  return AnswerOrder::newest;
}

class Choosing {
 public:
  // At least one answer; all outlive it.
  Choosing(const std::vector<Answer>& answers, const Registration* known, const Draft& draft)
      : answers_(answers), known_(known), draft_(draft) {
    for (const Answer& answer : answers_) {
      given_.push_back({answer.given_at, order_beside(known, answer), is_wanted(answer)});
    }
    const std::set<std::string> ahead =
        known == nullptr ? std::set<std::string>() : known->sign_ups_ahead;
    choice_ = which_counts(given_, ahead, answers_.front().taken_utc_ms);
  }

  bool any_counts() const { return choice_.counts().has_value(); }

  // The one that counts; else the one given last.
  Answer chosen() const {
    Answer answer = answers_[choice_.counts().value_or(choice_.in_time.back())];
    const auto fill = [&](Said Answer::*member) {
      for (const std::size_t at : choice_.in_time) {
        if ((answer.*member).text.empty()) answer.*member = answers_[at].*member;
      }
    };
    fill(&Answer::name);
    fill(&Answer::email);
    fill(&Answer::site);
    note_others(answer);
    return answer;
  }

  void ask(std::vector<Problem>& problems) const {
    for (const std::size_t at : choice_.in_time) {
      if (choice_.older.count(at) != 0) problems.push_back(question(at));
    }
  }

 private:
  // What was seen and left out does not win when it is opened once more.
  void note_others(Answer& chosen) const {
    for (const std::size_t at : choice_.in_time) {
      if (given_[at].order != AnswerOrder::known &&
          is_ahead(answers_[at].given_at, answers_[at].taken_utc_ms)) {
        chosen.ahead_beside.push_back(answers_[at].given_at);
      }
    }
    if (choice_.wanted && choice_.latest) {
      chosen.later_signed_up_at = answers_[*choice_.latest].signed_up_at;
    }
  }

  static std::string name_of(const Answer& answer) {
    return answer.name.text.empty() ? answer.email.text : answer.name.text;
  }

  static std::string question_of(const Answer& answer) {
    const std::string& email = answer.email.text;
    return "older:" + answer.given_at + ',' + (email.empty() ? fold(answer.name.text) : email);
  }

  bool is_wanted(const Answer& answer) const {
    const auto decided = draft_.answers.find(question_of(answer));
    return decided != draft_.answers.end() && decided->second == kTake;
  }

  Problem question(std::size_t at) const {
    const Answer& answer = answers_[at];
    const std::string later = choice_.latest ? answers_[*choice_.latest].given_local
                                             : std::string(minute_of(known_->signed_up_at));
    const bool unsure = choice_.unsure.count(at) != 0;
    Problem problem{Severity::question,
                    answer.sheet,
                    answer.row,
                    -1,
                    {unsure ? "received.older_unsure" : "received.older",
                     {arg("name", name_of(answer)), arg("given", WallTime{answer.given_local}),
                      arg("later", WallTime{later})}}};
    problem.question = question_of(answer);
    problem.choices = {{kLeave, {"received.leave_older", {}}},
                       {kTake, {"received.take_older", {}}}};
    problem.assumed = given_[at].all_the_same ? kTake : kLeave;
    problem.decided = draft_.answers.count(problem.question) != 0;
    return problem;
  }

  const std::vector<Answer>& answers_;
  const Registration* known_;  // null where the program has nothing of the person in the event
  const Draft& draft_;
  std::vector<AnswerIn> given_;  // of the same places
  AnswerChoice choice_;
};

}  // namespace

void choose_answer(Entrant& entrant, const Registration* known, const Draft& draft,
                   std::vector<Problem>& problems) {
  std::vector<Answer> answers = std::move(entrant.others);
  answers.insert(answers.begin(), std::move(entrant.answer));
  const Choosing choosing(answers, known, draft);
  choosing.ask(problems);
  entrant.answer = choosing.chosen();
  entrant.counts = choosing.any_counts();
}

}  // namespace rondo::intake
