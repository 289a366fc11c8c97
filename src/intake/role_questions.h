// What the questions of the event profile tell of a row of a sheet that has no column for it: which
// side somebody is on, and what the talk is about where the role is the subject.
#pragma once

#include "intake/answers.h"
#include "model/event.h"

namespace rondo::intake {

// Who answers what the event's form asks of one side only, such as the role to learn about, is on
// that side where no other column speaks of it, or none of them puts the person on a side at all. A
// no is no such answer.
void take_sides_from_questions(Answer& answer, const AskedQuestions& asked);

// In an informational interview without a column of topics a mentor offers the own role and a
// mentee asks for the one to learn about. `known`, null when there is none: the registration until
// now; the topics that it has stay. Returns whether any role was taken.
bool take_roles_for_topics(Answer& answer, const Registration* known);

}  // namespace rondo::intake
