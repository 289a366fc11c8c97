// People as the preview shows them, in words.
#pragma once

#include "intake/answers.h"
#include "intake/preview.h"

namespace rondo::intake {

// Of a person on the event's list, with the names that the program has; neither status nor place in
// a sheet.
PreviewPerson preview_of(const Person& person, const Registration& registration,
                         const Program& program);

// Of an answer by somebody who is undecided, in its own words.
PreviewPerson preview_of(const Answer& answer);

}  // namespace rondo::intake
