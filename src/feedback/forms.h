// What the two people of a match are asked about it: a short form for each kind of event and either
// side. A sitting of speed mentoring has a form of its own (speed/feedback.h).
//
// What is said goes into a Feedback: each question has its field there or, where the record has
// none for it, a line in `answers`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/event.h"
#include "model/feedback.h"

namespace rondo {

enum class AnswerKind : std::uint8_t { grade, choice, text };  // grade: 1 to 5

struct Question {
  std::string_view key;  // "learned": in records, links and files, and in the string table
  AnswerKind kind = AnswerKind::text;
  std::vector<std::string_view> choices = {};  // of a choice: "yes", "no"
  bool is_private = false;  // for the coordinator alone; a wish to meet again not even for them

  bool operator==(const Question&) const = default;
};

// The question whether to meet again, of which only a yes of both is told.
inline constexpr std::string_view kMeetAgainQuestion = "again";
// Of one-off support: whether the help settled the matter.
inline constexpr std::string_view kSettledQuestion = "settled";
// Whether one would like to hear more of the grow-your-own program.
inline constexpr std::string_view kPipelineQuestion = "pipeline";

// In the order in which they are asked. `later`: some weeks after the last session, of those who
// want to put something into practice. Empty where nothing is asked.
std::vector<Question> questions_of(EventKind kind, bool of_mentor, bool later);

// "4", "yes", or a text; empty: nothing was said.
std::string said_to(const Question& question, const Feedback& feedback);

// What was said to each question, where anything was: key -> answer, as links hold it.
std::map<std::string, std::string> said_to_all(const std::vector<Question>& questions,
                                               const Feedback& feedback);

// Sets what is said to a question; empty: nothing. False for what is no answer to it: nothing is
// set.
bool say(const Question& question, std::string_view answer, Feedback& feedback);
// Likewise for each key. Error: error.feedback.other_form for what is no answer, or to no question.
Result<Done> say_all(const std::vector<Question>& questions,
                     const std::map<std::string, std::string>& answers, Feedback& feedback);

// Whether all that the feedback says answers one of the questions, as it would be asked now.
bool fits_form(const std::vector<Question>& questions, const Feedback& feedback);

}  // namespace rondo
