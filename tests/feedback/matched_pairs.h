// A topic sprint in which Diego mentors Hana and Noah, and Amara mentors Diego.
#pragma once

#include <string>

#include "match/event_builder.h"

namespace rondo::test {

struct MatchedPairs : EventBuilder {
  MatchId hana, noah, diego;

  explicit MatchedPairs(EventKind kind = EventKind::topic_sprint) {
    program.id = "program";
    event().kind = kind;
    mentor("Diego", "Check-ins").capacity = 2;
    mentor("Amara", "Circles");
    mentee("Hana", "Check-ins").requests[TopicId("Check-ins")].goal = "Start calmly";
    mentee("Noah", "Check-ins");
    mentee("Diego", "Circles");
    hana = match("Diego", "Hana", "Check-ins", MatchState::active);
    noah = match("Diego", "Noah", "Check-ins", MatchState::active);
    diego = match("Amara", "Diego", "Circles", MatchState::accepted);
  }

  void hold(const MatchId& match, const std::string& starts_at) {
    Session session;
    session.match = match;
    session.starts_at = starts_at;
    session.state = SessionState::held;
    const std::string id = "s" + std::to_string(program.sessions.size());
    program.sessions.live[SessionId(id)] = session;
  }

  void become(const MatchId& match, MatchState state) { program.matches.live[match].state = state; }
};

}  // namespace rondo::test
