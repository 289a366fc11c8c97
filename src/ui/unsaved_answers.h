// Answers that somebody types in for others, from paper as a rule. Who leaves their form without
// saving or cancelling (Esc, the cross, another place) finds them in it again.
#pragma once

#include <vector>

#include "model/feedback.h"
#include "ui/view.h"

namespace rondo::ui {

// As the form of `person` opens with `answers`: puts in what was left in it, answer by answer. One
// that the program has got another of since stays as it is there, and what was left is dropped; one
// that the form does not ask for now goes on waiting.
void take_up_answers(View& view, const PersonId& person, std::vector<Feedback>& answers);
// In each frame of the form. Of one in which nothing was changed nothing is kept.
void keep_answers(View& view, const PersonId& person, const std::vector<Feedback>& answers);
// Says so, in the form.
void tell_of_left_answers(View& view);
// Once those of the form are saved.
void answers_saved(View& view, const PersonId& person);
// Once nothing that was left is wanted.
void forget_answers(View& view, const PersonId& person);

bool has_unsaved_answers(const View& view, const PersonId& person);

}  // namespace rondo::ui
