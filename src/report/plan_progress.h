// A PD plan against what has happened: which events serve its topics, what signing up for them
// means, and how far the person has come.
//
// Topics of interest and growth are asked for; an event serves one when somebody else offers it
// there. Topics of strength are what the person could mentor others in; an event serves one when
// somebody else asks for it there.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.h"

namespace rondo {

// An event that serves some of a plan's topics.
struct ServingEvent {
  EventId event;
  std::set<TopicId> topics;
  bool in_plan = false;
  bool signed_up = false;  // the person is on its list
  // Of an open PD plan event: topics to be asked for that its form has, and nobody offers there
  // yet.
  std::set<TopicId> not_offered = {};

  bool operator==(const ServingEvent&) const = default;
};

// The plan's own events, whatever they serve, and the others that are open on that day (ISO date)
// and serve something, or are PD plan events where something can be asked for that nobody offers
// yet. Those that serve most come first, then by id. Sittings serve no topic of anybody's choice
// and are left out.
std::vector<ServingEvent> serving_events(const Program& program, const PdPlan& plan,
                                         std::string_view today);

// The events that together serve every topic that any of them serves: always the one that serves
// most of what is left. With the plan's own events among them this is a plan to start from.
std::set<EventId> suggested_cluster(const std::vector<ServingEvent>& events);

// The person's registrations in the plan's events as signing up makes them: with each topic of
// interest or growth as a request, in the one event of the plan where most mentors offer it, growth
// before interest, and each strength as an offer, in the one where most others ask for it. A topic
// that no event of the plan serves is put in its first PD plan event or, without one, in the first
// whose form offers it, else nowhere; one that the person asks for or offers in an event of the
// plan stays there. Nobody comes to offer a topic where they ask for it, or to ask for one where
// they offer it. Left out are registrations that would stay as they are.
std::map<EventId, Registration> sign_up_for_plan(const Program& program, const PdPlan& plan);

// The topics that signing up puts nowhere because the person has them the other way round in an
// event of the plan: asks there for a strength, or offers what is of interest or to grow in.
std::set<TopicId> topics_held_back(const Program& program, const PdPlan& plan);

// Of them those that can be made for many people at once, because the person said that the plan is
// so: without events whose sign-up is over by `today` (an ISO date) and lists that the person left.
// None of a plan of which its person has said nothing.
std::map<EventId, Registration> sign_up_as_said(const Program& program, const PdPlan& plan,
                                                std::string_view today);

struct PlanTopic {
  TopicId topic;
  PlanReason reason = PlanReason::interest;
  bool signed_up = false;       // asked for (a strength: offered) in an event of the plan
  std::set<PersonId> partners;  // of matches about it and of sessions
  int sessions = 0;
  int minutes = 0;

  bool operator==(const PlanTopic&) const = default;
};

struct PlanProgress {
  std::vector<PlanTopic> topics;  // sorted by id
  int met = 0;                    // topics with a session
  int minutes = 0;                // of these sessions

  bool operator==(const PlanProgress&) const = default;
};

// What counts are sessions on the plan's topics in its events: as a mentor on a topic of strength,
// as a mentee on the others. O(records of the program).
PlanProgress plan_progress(const Program& program, const PdPlan& plan, std::int64_t now_utc_ms);

}  // namespace rondo
