// What people said about a meeting or a match, or about an event as a whole.
#pragma once

#include <map>
#include <set>
#include <string>

#include "model/ids.h"

namespace rondo {

enum class MeetAgain { not_said, yes, no };

// Whether what the sessions were about has come into somebody's own work.
enum class Practice { not_said, not_yet, tried, part_of_it };

struct Feedback {
  using Id = FeedbackId;

  EventId event;
  PersonId from;
  PersonId about;  // empty: the event as a whole
  MatchId match;   // that it is about; empty: a meeting of a sitting, or the event as a whole
  int useful = 0;  // 1 to 5; 0: not said
  std::string will_try;
  MeetAgain meet_again = MeetAgain::not_said;  // private: only a yes of both is told
  Practice practice = Practice::not_said;
  bool later = false;  // asked again some weeks after the last session
  // Question of the kind's form ("learned", "pipeline") -> what was said.
  std::map<std::string, std::string> answers;
  std::string private_note;  // for the coordinator alone
  std::string given_at;      // ISO time, UTC; no later than it was taken over
  // The times of answers whose devices' clocks ran ahead (edit/answer_order.h).
  std::set<std::string> given_ahead;

  bool operator==(const Feedback&) const = default;
};

}  // namespace rondo
