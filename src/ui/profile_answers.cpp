#include "ui/profile_answers.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "model/profile_form.h"
#include "model/yes_no.h"
#include "report/profile_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {
namespace {

// More than these are hard to take in side by side.
constexpr std::size_t kMostChips = 12;

bool shows_chips(const codec::FormQuestion& question) {
  return question.answer == ProfileAnswer::several_of && !question.choices.empty() &&
         question.choices.size() <= kMostChips;
}

bool write_answer(View& view, const codec::FormQuestion& question, std::string_view error,
                  std::string& answer) {
  FieldKind kind = FieldKind::line;
  if (question.answer == ProfileAnswer::long_text) kind = FieldKind::area;
  if (question.answer == ProfileAnswer::number) kind = FieldKind::number;
  return text_field(view.ui,
                    {.id = kAnswerFieldId,
                     .label = question.name,
                     .kind = kind,
                     .hint = question.hint,
                     .error = error,
                     .required = question.required},
                    answer)
      .committed;
}

// `offered`: as they are kept.
bool choose_answer(View& view, const codec::FormQuestion& question,
                   const std::vector<std::string>& offered, std::string_view error,
                   std::string& answer) {
  std::string chosen = kept_answer(question.answer, answer);
  ChoiceList choices;
  choices.add("", view.tr(question.required ? "sign_up.choose_answer" : "sign_up.no_answer"));
  const bool yes_no = question.answer == ProfileAnswer::yes_no;
  for (const std::string& one : offered) {
    choices.add(one, yes_no ? profile_answer_words(one, view.state.words) : one);
  }
  const bool other = std::find(offered.begin(), offered.end(), chosen) == offered.end();
  if (other && !chosen.empty()) choices.add(chosen, chosen);
  if (!select(view.ui,
              {.id = kAnswerFieldId,
               .label = question.name,
               .choices = choices.choices(),
               .hint = question.hint,
               .error = error,
               .required = question.required},
              chosen)) {
    return false;
  }
  answer = chosen;
  return true;
}

bool choose_answers(View& view, const codec::FormQuestion& question, std::string_view error,
                    std::string& answer) {
  std::vector<std::string> chosen = chosen_in(answer, question.choices);
  std::vector<std::string> offered = question.choices;
  for (const std::string& part : chosen) {
    if (std::find(offered.begin(), offered.end(), part) == offered.end()) offered.push_back(part);
  }
  ChoiceList choices;
  for (const std::string& choice : offered) choices.add(choice, choice);
  const ChoiceOptions options{.id = kAnswerFieldId,
                              .label = question.name,
                              .choices = choices.choices(),
                              .hint = question.hint,
                              .error = error,
                              .required = question.required};
  if (!(shows_chips(question) ? chip_set(view.ui, options, chosen)
                              : multi_select(view.ui, options, chosen))) {
    return false;
  }
  // In the order of the form, in whatever order they were ticked.
  std::erase_if(offered, [&](const std::string& choice) {
    return std::find(chosen.begin(), chosen.end(), choice) == chosen.end();
  });
  answer = joined_answer(offered);
  return true;
}

}  // namespace

bool answer_field(View& view, const codec::FormQuestion& question, std::string_view error,
                  std::string& answer) {
  const bool chooses = question.answer == ProfileAnswer::one_of ||
                       question.answer == ProfileAnswer::several_of ||
                       question.answer == ProfileAnswer::site;
  if (chooses && question.choices.empty()) return write_answer(view, question, error, answer);
  switch (question.answer) {
    case ProfileAnswer::short_text:
    case ProfileAnswer::long_text:
    case ProfileAnswer::number:
      break;
    case ProfileAnswer::one_of:
    case ProfileAnswer::site:
      return choose_answer(view, question, question.choices, error, answer);
    case ProfileAnswer::several_of:
      return choose_answers(view, question, error, answer);
    case ProfileAnswer::yes_no:
      return choose_answer(view, question, {std::string(kYesAnswer), std::string(kNoAnswer)}, error,
                           answer);
  }
  return write_answer(view, question, error, answer);
}

std::string_view first_choice_of(const codec::FormQuestion& question) {
  return shows_chips(question) ? std::string_view(question.choices.front()) : std::string_view();
}

}  // namespace rondo::ui
