// Remembering how the columns of a sheet were read, for the next sheet with the same columns.
#pragma once

#include "edit/transaction.h"
#include "intake/draft.h"
#include "model/program.h"

namespace rondo::intake {

// Replaces guesses by what is remembered, if these columns are.
void recall_columns(const Program& program, DraftSheet& sheet);

// Keeps the meanings in the program; `random` names the record when the columns are new.
void remember_columns(Transaction& edit, const DraftSheet& sheet, Random& random);

}  // namespace rondo::intake
