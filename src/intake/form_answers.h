// Which of the answers that one person gave on the program's own form counts: of those that come in
// together, and beside what the program has.
//
// What was taken over before or is older than what the program has (edit/answer_order.h) changes
// nothing, and of the others the one given last counts. The clocks of devices may be wrong, so each
// one that is left out because of its time is a question, and the coordinator may take it all the
// same.
#pragma once

#include <vector>

#include "intake/entrants.h"
#include "model/program.h"

namespace rondo::intake {

// Leaves the one that counts in `entrant.answer`, with what the others say of who the person is
// where it says nothing, and sets `entrant.counts`. `known`: what the program has of the person in
// the event; null when that is nothing. Adds the questions.
void choose_answer(Entrant& entrant, const Registration* known, const Draft& draft,
                   std::vector<Problem>& problems);

}  // namespace rondo::intake
