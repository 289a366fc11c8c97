#include "feedback/forms.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "model/enum_names.h"

namespace rondo {
namespace {

constexpr int kGrades = 5;

// Keys with a field of their own in the record. How useful it was for the mentee, and whether it
// was a good use of the mentor's time, is one field: a record has one side.
constexpr std::string_view kUseful = "useful", kGoodUse = "good_use", kWillTry = "will_try",
                           kPractice = "practice", kNote = "note";

Question grade(std::string_view key) {
  return {key, AnswerKind::grade};
}
Question text(std::string_view key) {
  return {key, AnswerKind::text};
}
Question yes_partly_no(std::string_view key) {
  return {key, AnswerKind::choice, {"yes", "partly", "no"}};
}
Question yes_maybe_no(std::string_view key) {
  return {key, AnswerKind::choice, {"yes", "maybe", "no"}};
}

std::vector<Question> of_mentees(EventKind kind) {
  switch (kind) {
    case EventKind::topic_sprint:
      return {grade(kUseful), text(kWillTry), yes_partly_no("goal")};
    case EventKind::pd_plan:
      return {grade(kUseful), text("learned"), yes_partly_no("counts")};
    case EventKind::one_off:
      return {grade(kUseful), yes_partly_no(kSettledQuestion)};
    case EventKind::informational_interview:
      return {grade(kUseful), text("learned"), yes_maybe_no(kPipelineQuestion)};
    case EventKind::new_teacher:
      return {grade(kUseful), yes_partly_no("supported"), text("open")};
    case EventKind::blank:
      return {grade(kUseful), text(kWillTry)};
    case EventKind::speed_mentoring:
      break;
  }
  return {};
}

Question private_note() {
  return {kNote, AnswerKind::text, {}, true};
}

std::vector<Question> asked_later(EventKind kind, bool of_mentor) {
  if (kind != EventKind::topic_sprint || of_mentor) return {};
  Question practice{kPractice, AnswerKind::choice};
  const auto& names = EnumNames<Practice>::names;
  practice.choices.assign(names.begin() + 1, names.end());  // the first is: not said
  return {practice, private_note()};
}

// The value of that name; the one for nothing said where the name is empty.
template <class Enum>
std::optional<Enum> named_or_unsaid(std::string_view name) {
  return name.empty() ? Enum::not_said : from_name<Enum>(name);
}

template <class Enum>
std::string name_if_said(Enum value) {
  return value == Enum::not_said ? std::string() : std::string(name_of(value));
}

bool is_answer(const Question& question, std::string_view answer) {
  if (answer.empty() || question.kind == AnswerKind::text) return true;
  if (question.kind == AnswerKind::grade) {
    return answer.size() == 1 && answer.front() >= '1' && answer.front() <= '0' + kGrades;
  }
  return std::find(question.choices.begin(), question.choices.end(), answer) !=
         question.choices.end();
}

}  // namespace

std::vector<Question> questions_of(EventKind kind, bool of_mentor, bool later) {
  if (later) return asked_later(kind, of_mentor);
  std::vector<Question> questions = of_mentees(kind);
  if (questions.empty()) return questions;
  if (of_mentor) questions = {grade(kGoodUse), yes_maybe_no("mentor_again"), text("learned")};
  questions.push_back({kMeetAgainQuestion, AnswerKind::choice, {"yes", "no"}, true});
  questions.push_back(private_note());
  return questions;
}

std::string said_to(const Question& question, const Feedback& feedback) {
  if (question.key == kUseful || question.key == kGoodUse) {
    return feedback.useful == 0 ? std::string() : std::to_string(feedback.useful);
  }
  if (question.key == kWillTry) return feedback.will_try;
  if (question.key == kPractice) return name_if_said(feedback.practice);
  if (question.key == kMeetAgainQuestion) return name_if_said(feedback.meet_again);
  if (question.key == kNote) return feedback.private_note;
  const auto found = feedback.answers.find(std::string(question.key));
  return found == feedback.answers.end() ? std::string() : found->second;
}

std::map<std::string, std::string> said_to_all(const std::vector<Question>& questions,
                                               const Feedback& feedback) {
  std::map<std::string, std::string> all;
  for (const Question& question : questions) {
    std::string said = said_to(question, feedback);
    if (!said.empty()) all.emplace(question.key, std::move(said));
  }
  return all;
}

bool say(const Question& question, std::string_view answer, Feedback& feedback) {
  if (!is_answer(question, answer)) return false;
  if (question.key == kUseful || question.key == kGoodUse) {
    feedback.useful = answer.empty() ? 0 : answer.front() - '0';
  } else if (question.key == kWillTry) {
    feedback.will_try = std::string(answer);
  } else if (question.key == kPractice) {
    feedback.practice = *named_or_unsaid<Practice>(answer);
  } else if (question.key == kMeetAgainQuestion) {
    feedback.meet_again = *named_or_unsaid<MeetAgain>(answer);
  } else if (question.key == kNote) {
    feedback.private_note = std::string(answer);
  } else if (answer.empty()) {
    feedback.answers.erase(std::string(question.key));
  } else {
    feedback.answers[std::string(question.key)] = std::string(answer);
  }
  return true;
}

Result<Done> say_all(const std::vector<Question>& questions,
                     const std::map<std::string, std::string>& answers, Feedback& feedback) {
  for (const auto& [key, answer] : answers) {
    const auto found =
        std::find_if(questions.begin(), questions.end(),
                     [&name = key](const Question& question) { return question.key == name; });
    if (found == questions.end() || !say(*found, answer, feedback)) {
      return Error{"error.feedback.other_form", {}};
    }
  }
  return Done{};
}

bool fits_form(const std::vector<Question>& questions, const Feedback& feedback) {
  Feedback known = feedback;
  known.useful = 0;
  known.will_try.clear();
  known.practice = Practice::not_said;
  known.meet_again = MeetAgain::not_said;
  known.private_note.clear();
  known.answers.clear();
  return say_all(questions, said_to_all(questions, feedback), known) && known == feedback;
}

}  // namespace rondo
