// How somebody stands, in a word or two: what needs somebody's attention comes first.
#pragma once

#include <optional>

#include "base/message.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

// Of one person, in one event or in several.
struct StandingFacts {
  bool mentors = false, seeks = false;
  bool without_topic = false;   // can't be matched for want of a topic
  int mentees = 0, places = 0;  // those who take a place, of how many
  int served = 0, wanted = 0;   // requests, of how many that count
  int proposed = 0;             // of those served, by what nobody has approved yet
};

struct StandingWords {
  Message words;
  Status status = Status::neutral;
};

// Mentors: how full; mentees: whether they have somebody. Who is both is told as a mentee as long
// as a request waits, and of either side it is told that the topic is missing. None: there is
// nothing to say.
std::optional<StandingWords> standing_words(const StandingFacts& facts);

}  // namespace rondo::ui
