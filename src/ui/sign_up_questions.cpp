#include "ui/sign_up_questions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "intake/form_questions.h"
#include "model/enum_names.h"
#include "model/profile_form.h"
#include "ui/sign_up_topics.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// More than these are hard to take in side by side.
constexpr std::size_t kMostChips = 12;

// Where the refusal is about this question.
std::string refusal_about(const View& view, const SignUpDraft& draft,
                          const codec::FormQuestion& question) {
  const ArgValue* about = draft.refusal.find("question");
  const bool refused = about != nullptr && *about == ArgValue(question.name);
  return refused ? view.tr(draft.refusal) : std::string();
}

void write_answer(View& view, const codec::FormQuestion& question, SignUpDraft& draft,
                  std::string& answer) {
  const std::string error = refusal_about(view, draft, question);
  focus_if_refused(view, draft, error, "answer");
  const bool is_long = question.answer == ProfileAnswer::long_text;
  text_field(view.ui,
             {.id = "answer",
              .label = question.name,
              .kind = is_long ? FieldKind::area : FieldKind::line,
              .hint = question.hint,
              .error = error,
              .required = question.required},
             answer);
}

void choose_answer(View& view, const codec::FormQuestion& question,
                   const std::vector<std::string>& words, SignUpDraft& draft, std::string& answer) {
  const std::string error = refusal_about(view, draft, question);
  ChoiceList choices;
  choices.add("", view.tr(question.required ? "sign_up.choose_answer" : "sign_up.no_answer"));
  for (const std::string& choice : words) choices.add(choice, choice);
  focus_if_refused(view, draft, error, "answer");
  select(view.ui,
         {.id = "answer",
          .label = question.name,
          .choices = choices.choices(),
          .hint = question.hint,
          .error = error,
          .required = question.required},
         answer);
}

void choose_answers(View& view, const codec::FormQuestion& question, SignUpDraft& draft,
                    std::string& answer) {
  const std::string error = refusal_about(view, draft, question);
  ChoiceList choices;
  for (const std::string& choice : question.choices) choices.add(choice, choice);
  const ChoiceOptions options{.id = "answer",
                              .label = question.name,
                              .choices = choices.choices(),
                              .hint = question.hint,
                              .error = error,
                              .required = question.required};
  std::vector<std::string> chosen = parts_of_answer(answer);
  const bool as_chips = question.choices.size() <= kMostChips;
  focus_if_refused(view, draft, error, options.id,
                   as_chips ? options.choices.front().id : std::string_view());
  const bool changed =
      as_chips ? chip_set(view.ui, options, chosen) : multi_select(view.ui, options, chosen);
  if (!changed) return;
  // In the order of the form, in whatever order they were ticked.
  std::vector<std::string> ticked;
  for (const std::string& choice : question.choices) {
    if (std::find(chosen.begin(), chosen.end(), choice) != chosen.end()) ticked.push_back(choice);
  }
  answer = joined_answer(ticked);
}

void ask_question(View& view, const codec::FormQuestion& question, SignUpDraft& draft) {
  const Scope scope(view.ui, question.name);
  std::string& answer = draft.registration.characteristics[question.name];
  const bool chooses =
      question.answer == ProfileAnswer::one_of || question.answer == ProfileAnswer::several_of;
  if (chooses && question.choices.empty()) return write_answer(view, question, draft, answer);
  switch (question.answer) {
    case ProfileAnswer::short_text:
    case ProfileAnswer::long_text:
    case ProfileAnswer::number:
      return write_answer(view, question, draft, answer);
    case ProfileAnswer::one_of:
      return choose_answer(view, question, question.choices, draft, answer);
    case ProfileAnswer::several_of:
      return choose_answers(view, question, draft, answer);
    case ProfileAnswer::yes_no:
      // In words, as somebody would write it in a sheet.
      return choose_answer(view, question, {view.tr("sign_up.yes"), view.tr("sign_up.no")}, draft,
                           answer);
  }
}

void ask_group(View& view, const codec::SignUpForm& form, QuestionGroup group, SignUpDraft& draft) {
  std::vector<const codec::FormQuestion*> questions;
  for (const codec::FormQuestion& question : form.questions) {
    if (question.group == group &&
        intake::is_for(question, draft.registration.mentors, draft.registration.seeks)) {
      questions.push_back(&question);
    }
  }
  if (questions.empty()) return;
  const std::string id(name_of(group));
  const std::string label = view.tr("sign_up.group." + id);
  const Card card(view.ui, {.id = id, .label = label});
  heading(view.ui, label);
  for (const codec::FormQuestion* question : questions) ask_question(view, *question, draft);
}

}  // namespace

void ask_questions(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  for (std::size_t at = 0; at < EnumNames<QuestionGroup>::names.size(); ++at) {
    ask_group(view, form, static_cast<QuestionGroup>(at), draft);
  }
}

}  // namespace rondo::ui
