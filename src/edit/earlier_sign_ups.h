// What somebody said in earlier events, to be used again.
#pragma once

#include <vector>

#include "model/program.h"

namespace rondo {

// The person's registrations in events that were made before this one's or on the same day, those
// of the latest first. Of a registration that is not in the program yet as well.
std::vector<const Registration*> earlier_registrations(const Program& program,
                                                       const Registration& here);

// Fills in what `registration` leaves out; what it says stays. Each part is of the first of
// `earlier` that says it: who only asked last time offered something the time before.
void fill_from_earlier(Registration& registration, const std::vector<const Registration*>& earlier);

}  // namespace rondo
