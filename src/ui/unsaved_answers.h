// Answers that somebody types in for others, from paper as a rule. Who leaves their form without
// saving or cancelling (Esc, the cross, another place) finds them in it again.
#pragma once

#include <vector>

#include "model/feedback.h"
#include "ui/view.h"

namespace rondo::ui {

// As the form of `person` opens with `answers`: puts in what was left in it, unless it asks about
// somebody else by now.
void take_up_answers(View& view, const PersonId& person, std::vector<Feedback>& answers);
// In each frame of the form. Of one in which nothing was changed nothing is kept.
void keep_answers(View& view, const PersonId& person, const std::vector<Feedback>& answers);
// Once they are saved, or are not wanted.
void forget_answers(View& view, const PersonId& person);

bool has_unsaved_answers(const View& view, const PersonId& person);

}  // namespace rondo::ui
