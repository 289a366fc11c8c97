// By which matches somebody has, or had, a mentor, and which requests are served by one: one rule
// for lists, figures, reports and the matcher.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "model/program.h"

namespace rondo {

using MetMatches = std::set<MatchId>;

// Those with a session that was held. O(sessions * log).
inline MetMatches matches_that_met(const Program& program) {
  MetMatches met;
  for (const auto& [id, session] : program.sessions) {
    if (session.state == SessionState::held) met.insert(session.match);
  }
  return met;
}

// Whether it counts where matches are counted, on Match, Events and in reports; the others fell
// through. It stands, be it only proposed, or the two had met before it ended early or gave way to
// another: they had what the event is for. Its place is free again all the same. Who asks anew has
// met, also where no session was noted.
inline bool gives_a_mentor(const MatchId& id, const Match& match, const MetMatches& met) {
  if (takes_place(match)) return true;
  return match.state != MatchState::declined && (match.asks_anew || met.count(id) > 0);
}

// Whether the mentee's request of the match's topic is served by it: it gives them a mentor, and
// they did not ask for another one since.
inline bool serves_request(const MatchId& id, const Match& match, const MetMatches& met) {
  return takes_place(match) || (gives_a_mentor(id, match, met) && !match.asks_anew);
}

// The matches that are over and by which this request is served: who asks for it once more was
// helped. None while another match of it stands. O(matches + sessions, * log).
std::set<MatchId> matches_that_helped(const Program& program, const EventId& event,
                                      const PersonId& mentee, const TopicId& topic);

using ServedRequests = std::map<std::pair<EventId, PersonId>, std::set<TopicId>>;

// "Requests served", as Home, reports and the ticks of steps say it: of each mentee in each event,
// the topics that are served by a match that is more than proposed. Who looks for another mentor
// waits: whether the match was declined, ended early without a meeting, or its mentee
// asked anew. O(matches + sessions, * log).
ServedRequests served_requests(const Program& program);

// Whom of an event's list nobody can be matched with for want of a topic; some may be both.
struct WithoutTopic {
  std::set<PersonId> mentees;  // who ask for help
  std::set<PersonId> mentors;  // who take mentees

  std::set<PersonId> all() const {
    std::set<PersonId> people = mentees;
    people.insert(mentors.begin(), mentors.end());
    return people;
  }
};

// By event. Whose topic was taken off later may have a match all the same. O(program * log).
std::map<EventId, WithoutTopic> people_without_topic(const Program& program);

}  // namespace rondo
