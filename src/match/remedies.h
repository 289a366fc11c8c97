// What could get a mentor for a request that has none: the step that asks least of the people and
// the rules in the way.
#pragma once

#include <optional>
#include <vector>

#include "match/explain.h"

namespace rondo {

enum class Remedy {
  serve_more,     // the event puts the best fit first; with most served first, more would be
  choose,         // the mentor has a place left: the matcher preferred other pairs
  mentor_topic,   // the mentor has a place left, and it is not known what they can help with
  more_places,    // the mentor would do, and has no place left or takes no mentees yet
  year_cap,       // the mentor would do, and has as many mentees this school year as the cap allows
  outside_pools,  // nothing but the pools is in the mentor's way
  other_times,    // nothing but the times is: none in common, or not known
  known_site,     // nothing but that a site is not known
  requirements,   // nothing but something else that the event requires
  other_mentors,  // somebody else has to be found
};

struct RequestRemedy {
  Remedy what = Remedy::other_mentors;
  // With whom it would work; empty: other_mentors, and serve_more where others would have to move.
  PersonId mentor;
  PersonId asked;  // other_times, known_site, mentor_topic: who has not said it; the mentee if
                   // neither or both
  std::optional<Factor> factor = {};  // requirements: the first that is not met

  bool operator==(const RequestRemedy&) const = default;
};

// `reason` is why the request has none, and `nearest` are its alternative_mentors(). What the event
// puts first comes first where that is the reason. Then the best of those with a free place, then
// who has one and has not said in what they can help, then the best of those without one, then of
// those whom a single rule keeps apart from the mentee that a coordinator can do something about.
// What people asked for (vetoes, two who parted) and what was decided of a pair stands.
RequestRemedy remedy_for(const EventView& view, const RequestKey& request, const Message& reason,
                         const std::vector<AlternativeMentor>& nearest);

}  // namespace rondo
