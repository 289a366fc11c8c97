#include "report/plan_progress.h"

#include <algorithm>
#include <utility>

#include "edit/event_list.h"
#include "model/taking_part.h"
#include "report/program_meetings.h"

namespace rondo {
namespace {

bool is_asked_for(PlanReason reason) {
  return reason != PlanReason::strength;
}

// How many others offer (of a strength: ask for) each topic of the plan in each event.
std::map<EventId, std::map<TopicId, int>> partners_by_event(const Program& program,
                                                            const PdPlan& plan) {
  std::map<EventId, std::map<TopicId, int>> counts;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.person == plan.person || registration.withdrawn) continue;
    for (const auto& [topic, reason] : plan.topics) {
      const bool serves = is_asked_for(reason)
                              ? registration.mentors && registration.offers.count(topic) != 0
                              : registration.seeks && registration.requests.count(topic) != 0;
      if (serves) ++counts[registration.event][topic];
    }
  }
  return counts;
}

// The topics of the plan that the person has the other way round in an event already: offers what
// is to be asked for there, or asks for a strength. A list that was left counts, since signing up
// takes up what stands on it.
std::map<EventId, std::set<TopicId>> contrary_by_event(const Program& program, const PdPlan& plan) {
  std::map<EventId, std::set<TopicId>> contrary;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.person == plan.person)) continue;
    for (const auto& [topic, reason] : plan.topics) {
      const bool there = is_asked_for(reason)
                             ? registration.mentors && registration.offers.count(topic) != 0
                             : registration.seeks && registration.requests.count(topic) != 0;
      if (there) contrary[registration.event].insert(topic);
    }
  }
  return contrary;
}

bool is_contrary(const std::map<EventId, std::set<TopicId>>& contrary, const EventId& event,
                 const TopicId& topic) {
  const auto there = contrary.find(event);
  return there != contrary.end() && there->second.count(topic) != 0;
}

// Where the person asks for (of a strength: offers) a topic of the plan already.
std::map<TopicId, EventId> events_signed_up_for(const Program& program, const PdPlan& plan) {
  std::map<TopicId, EventId> places;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.person == plan.person) || registration.withdrawn) continue;
    const Event* event = program.events.find(registration.event);
    if (plan.events.count(registration.event) == 0 || event == nullptr || !goes_on(*event))
      continue;
    for (const auto& [topic, reason] : plan.topics) {
      const bool there = is_asked_for(reason)
                             ? registration.seeks && registration.requests.count(topic) != 0
                             : registration.mentors && registration.offers.count(topic) != 0;
      if (there) places.emplace(topic, registration.event);
    }
  }
  return places;
}

bool form_has(const Event& event, const TopicId& topic) {
  return event.form_topics.empty() || event.form_topics.count(topic) != 0;
}

// Where a topic goes that no event of the plan serves; may be empty.
EventId event_for_unserved(const Program& program, const PdPlan& plan,
                           const std::map<EventId, std::set<TopicId>>& contrary,
                           const TopicId& topic) {
  EventId by_form;
  for (const EventId& id : plan.events) {
    const Event* event = program.events.find(id);
    if (event == nullptr || !goes_on(*event) || is_contrary(contrary, id, topic)) continue;
    if (event->kind == EventKind::speed_mentoring || !form_has(*event, topic)) continue;
    if (event->kind == EventKind::pd_plan) return id;
    if (by_form.empty()) by_form = id;
  }
  return by_form;
}

// Where each topic is to be asked for or, of a strength, offered.
std::map<TopicId, EventId> events_by_topic(const Program& program, const PdPlan& plan) {
  // What stands on a list stays there, whatever others have said since.
  std::map<TopicId, EventId> places = events_signed_up_for(program, plan);
  const auto counts = partners_by_event(program, plan);
  const auto contrary = contrary_by_event(program, plan);
  for (const auto& [topic, reason] : plan.topics) {
    if (places.count(topic) != 0) continue;
    EventId best = event_for_unserved(program, plan, contrary, topic);
    int most = 0;
    for (const EventId& event : plan.events) {
      const auto served = counts.find(event);
      const Event* found = program.events.find(event);
      if (served == counts.end() || found == nullptr || !goes_on(*found)) continue;
      if (is_contrary(contrary, event, topic)) continue;
      const auto count = served->second.find(topic);
      if (count == served->second.end() || count->second <= most) continue;
      best = event;
      most = count->second;
    }
    if (!best.empty()) places.emplace(topic, best);
  }
  return places;
}

// What is left of a side that the person does not take at the moment holds nothing up, but must
// not come back with that side: nobody is to offer the topic that they ask for.
void drop_contrary_leftovers(Registration& registration, const PdPlan& plan,
                             const std::map<TopicId, EventId>& places) {
  for (const auto& [topic, reason] : plan.topics) {
    const auto place = places.find(topic);
    if (place == places.end() || !(place->second == registration.event)) continue;
    if (is_asked_for(reason) && !registration.mentors) registration.offers.erase(topic);
    if (!is_asked_for(reason) && !registration.seeks) registration.requests.erase(topic);
  }
}

void add_requests(Registration& registration, const PdPlan& plan,
                  const std::map<TopicId, EventId>& places) {
  int rank = next_rank(registration);
  for (const PlanReason reason : {PlanReason::growth, PlanReason::interest}) {
    for (const auto& [topic, why] : plan.topics) {
      const auto place = places.find(topic);
      if (why != reason || place == places.end() || place->second != registration.event) continue;
      registration.seeks = true;
      if (registration.requests.count(topic) == 0) registration.requests[topic].rank = rank++;
    }
  }
}

void add_offers(Registration& registration, const PdPlan& plan,
                const std::map<TopicId, EventId>& places) {
  for (const auto& [topic, reason] : plan.topics) {
    const auto place = places.find(topic);
    if (is_asked_for(reason) || place == places.end()) continue;
    if (!(place->second == registration.event)) continue;
    registration.mentors = true;
    registration.offers.try_emplace(topic);
  }
}

// What can be asked for in a PD plan event although nobody offers it there yet. `served`: what
// somebody does; `places`: events_by_topic(), where another event serves a topic already. Nobody
// asks for what they offer.
std::set<TopicId> topics_to_offer(const Event& event, const EventId& id, const PdPlan& plan,
                                  const std::set<TopicId>& served,
                                  const std::map<TopicId, EventId>& places,
                                  const std::map<EventId, std::set<TopicId>>& contrary) {
  std::set<TopicId> topics;
  for (const auto& [topic, reason] : plan.topics) {
    const auto place = places.find(topic);
    const bool elsewhere = place != places.end() && !(place->second == id);
    const bool waits = is_asked_for(reason) && served.count(topic) == 0 && !elsewhere;
    if (waits && form_has(event, topic) && !is_contrary(contrary, id, topic)) topics.insert(topic);
  }
  return topics;
}

}  // namespace

std::vector<ServingEvent> serving_events(const Program& program, const PdPlan& plan,
                                         std::string_view today) {
  std::set<EventId> joined;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.person == plan.person && !registration.withdrawn) {
      joined.insert(registration.event);
    }
  }
  const auto counts = partners_by_event(program, plan);
  const auto contrary = contrary_by_event(program, plan);
  const auto places = events_by_topic(program, plan);
  std::vector<ServingEvent> result;
  for (const auto& [id, event] : program.events) {
    const bool in_plan = plan.events.count(id) != 0;
    const bool open = serves_plans(event, today);
    ServingEvent line{id, {}, in_plan, joined.count(id) != 0};
    if (const auto served = counts.find(id); served != counts.end()) {
      for (const auto& [topic, count] : served->second) line.topics.insert(topic);
    }
    if (open && event.kind == EventKind::pd_plan) {
      line.not_offered = topics_to_offer(event, id, plan, line.topics, places, contrary);
    }
    const bool serves = open && !(line.topics.empty() && line.not_offered.empty());
    if (in_plan || serves) result.push_back(std::move(line));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const ServingEvent& left, const ServingEvent& right) {
                     return left.topics.size() > right.topics.size();
                   });
  return result;
}

std::set<EventId> suggested_cluster(const std::vector<ServingEvent>& events) {
  std::set<EventId> chosen;
  std::set<TopicId> served;
  const auto take = [&](const ServingEvent& event) {
    chosen.insert(event.event);
    served.insert(event.topics.begin(), event.topics.end());
  };
  const auto gain = [&](const ServingEvent& event) {
    return std::count_if(event.topics.begin(), event.topics.end(),
                         [&](const TopicId& topic) { return served.count(topic) == 0; });
  };
  for (const ServingEvent& event : events) {
    if (event.in_plan) take(event);
  }
  while (true) {
    const auto best = std::max_element(events.begin(), events.end(),
                                       [&](const ServingEvent& left, const ServingEvent& right) {
                                         return gain(left) < gain(right);
                                       });
    if (best == events.end() || gain(*best) == 0) return chosen;
    take(*best);
  }
}

std::map<EventId, Registration> sign_up_for_plan(const Program& program, const PdPlan& plan) {
  const std::map<TopicId, EventId> places = events_by_topic(program, plan);
  std::map<EventId, Registration> result;
  for (const auto& [topic, event] : places) {
    if (result.count(event) != 0) continue;
    const Registration* known =
        program.registrations.find(registration_in(program, event, plan.person));
    Registration registration = known == nullptr ? Registration{} : *known;
    registration.event = event;
    registration.person = plan.person;
    rejoin(registration);
    drop_contrary_leftovers(registration, plan, places);
    add_requests(registration, plan, places);
    add_offers(registration, plan, places);
    if (known == nullptr || !(registration == *known)) result.emplace(event, registration);
  }
  return result;
}

std::set<TopicId> topics_held_back(const Program& program, const PdPlan& plan) {
  const auto places = events_by_topic(program, plan);
  std::set<TopicId> held_back;
  for (const auto& [event, topics] : contrary_by_event(program, plan)) {
    if (plan.events.count(event) == 0) continue;
    const Event* found = program.events.find(event);
    if (found == nullptr || !goes_on(*found)) continue;
    for (const TopicId& topic : topics) {
      if (places.count(topic) == 0) held_back.insert(topic);
    }
  }
  return held_back;
}

std::map<EventId, Registration> sign_up_as_said(const Program& program, const PdPlan& plan,
                                                std::string_view today) {
  std::map<EventId, Registration> result;
  if (plan.said_at.empty()) return result;
  for (auto& [event, registration] : sign_up_for_plan(program, plan)) {
    const Registration* known =
        program.registrations.find(registration_in(program, event, plan.person));
    const bool has_left = known != nullptr && known->withdrawn;
    if (!has_left && serves_plans(*program.events.find(event), today)) {
      result.emplace(event, registration);
    }
  }
  return result;
}

PlanProgress plan_progress(const Program& program, const PdPlan& plan, std::int64_t now_utc_ms) {
  std::map<TopicId, PlanTopic> topics;
  for (const auto& [topic, reason] : plan.topics) {
    topics[topic].topic = topic;
    topics[topic].reason = reason;
  }
  for (const auto& [id, registration] : program.registrations) {
    const bool of_plan = plan.events.count(registration.event) != 0;
    if (!of_plan || registration.person != plan.person || registration.withdrawn) continue;
    for (auto& [topic, line] : topics) {
      const bool there = is_asked_for(line.reason) ? registration.requests.count(topic) != 0
                                                   : registration.offers.count(topic) != 0;
      line.signed_up = line.signed_up || there;
    }
  }
  const auto line_of = [&](const TopicId& topic, bool as_mentor) -> PlanTopic* {
    const auto found = topics.find(topic);
    const bool counts = found != topics.end() && is_asked_for(found->second.reason) != as_mentor;
    return counts ? &found->second : nullptr;
  };
  for (const auto& [id, match] : program.matches) {
    const bool as_mentor = match.mentor == plan.person;
    const bool theirs = as_mentor || match.mentee == plan.person;
    if (!theirs || plan.events.count(match.event) == 0 || !is_held(match.state)) continue;
    PlanTopic* line = line_of(match.topic, as_mentor);
    if (line != nullptr) line->partners.insert(as_mentor ? match.mentee : match.mentor);
  }
  PlanProgress progress;
  for (const ProgramMeeting& meeting : program_meetings(program, {}, now_utc_ms)) {
    const bool as_mentor = meeting.mentor == plan.person;
    const bool theirs = as_mentor || meeting.mentee == plan.person;
    if (!theirs || plan.events.count(meeting.event) == 0) continue;
    PlanTopic* line = line_of(meeting.topic, as_mentor);
    if (line == nullptr) continue;
    progress.minutes += meeting.minutes;
    line->partners.insert(as_mentor ? meeting.mentee : meeting.mentor);
    ++line->sessions;
    line->minutes += meeting.minutes;
  }
  for (auto& [topic, line] : topics) {
    progress.met += line.sessions > 0 ? 1 : 0;
    progress.topics.push_back(std::move(line));
  }
  return progress;
}

}  // namespace rondo
