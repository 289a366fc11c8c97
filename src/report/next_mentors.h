// Who could mentor next: people who know a topic and carry little, so that experience is passed on
// by more than the few who always do.
//
// Somebody knows a topic who, in the order of how much it says, has trained in it or done it, has
// mentored on it before, has offered it, was mentored in it and found that useful (4 or 5 of 5), or
// names it (or a synonym) among the characteristics. Left out are archived people, those who carry
// more than kLightLoad mentees in the event's school year or as many as its cap allows, and those
// who mentor in the event or have withdrawn from it. Who carries least comes first, then who knows
// it best, then by name.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

inline constexpr int kLightLoad = 2;

enum class MentorReason { trained, mentored, offered, found_useful, says };

struct NextMentor {
  PersonId person;
  MentorReason reason = MentorReason::says;
  std::string source;  // the event, or the characteristic, that says so
  int mentees = 0;     // carried in the event's school year (model/school_year.h)

  bool operator==(const NextMentor&) const = default;
};

// O(records * log).
std::vector<NextMentor> next_mentors(const Program& program, const EventId& event,
                                     const TopicId& topic);

// Why this person: "Has trained in it (Fall sprint)".
Message reason_text(const NextMentor& candidate);

// A message that asks the person, to copy.
std::string ask_text(const Program& program, const NextMentor& candidate, const TopicId& topic,
                     const Words& words);

}  // namespace rondo
