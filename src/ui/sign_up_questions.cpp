#include "ui/sign_up_questions.h"

#include <string>
#include <vector>

#include "intake/form_questions.h"
#include "model/enum_names.h"
#include "ui/profile_answers.h"
#include "ui/sign_up_topics.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void ask_question(View& view, const codec::SignUpForm& form, codec::FormQuestion question,
                  SignUpDraft& draft) {
  if (question.answer == ProfileAnswer::site) {
    for (const codec::FormChoice& site : form.sites) question.choices.push_back(site.name);
  }
  const Scope scope(view.ui, question.name);
  const std::string error = mistake_about(view, draft, "question", question.name);
  focus_if_refused(view, draft, error, kAnswerFieldId, first_choice_of(question));
  answer_field(view, question, error, draft.registration.characteristics[question.name]);
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
  const std::string label = view.tr(form_key(view, form, "sign_up.group." + id));
  const Card card(view.ui, {.id = id, .label = label});
  heading(view.ui, label);
  for (const codec::FormQuestion* question : questions) ask_question(view, form, *question, draft);
}

}  // namespace

void ask_questions(View& view, const codec::SignUpForm& form, SignUpDraft& draft) {
  const bool placement_first = form.kind == EventKind::informational_interview;
  if (placement_first) ask_group(view, form, QuestionGroup::placement, draft);
  for (std::size_t at = 0; at < EnumNames<QuestionGroup>::names.size(); ++at) {
    const auto group = static_cast<QuestionGroup>(at);
    if (!placement_first || group != QuestionGroup::placement) ask_group(view, form, group, draft);
  }
}

}  // namespace rondo::ui
