// How a match stands, in words: the same on every screen.
#pragma once

#include <string>

#include "match/summary.h"
#include "ui/view.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

std::string match_state_words(const View& view, MatchState state);
// Neutral of what was completed and gave way to another: it is over, and helped nobody.
Status match_state_status(const Match& match);

// "Ben Ito has said yes" or "Ben Ito has been told", while the other has not; of one that was
// declined "Declined by Ben Ito", where that is known; empty otherwise.
std::string one_of_two_words(const View& view, const Match& match);

// What share of the pairs whose sites are known connects two; a dash where none is known.
std::string across_sites_words(const View& view, const SiteMix& mix);

// "Ana Lee with Carl Weiss"; of two people with one name it says which.
std::string match_pair_words(const View& view, const PersonId& mentor, const PersonId& mentee);
std::string match_pair_words(const View& view, const Match& match);
// With the topic where the two have another match in the event: the name of a row or a button.
std::string match_line_words(const View& view, const MatchLine& line);

}  // namespace rondo::ui
