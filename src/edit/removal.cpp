#include "edit/removal.h"

#include <algorithm>
#include <map>

#include "edit/each.h"
#include "model/known_matches.h"
#include "model/taking_part.h"

namespace rondo {

void drop_match(Transaction& edit, const MatchId& id) {
  const auto of_match = [&](const auto&, const auto& record) {
    return record.match == id;
  };
  remove_each<Session>(edit, of_match);
  remove_each<Feedback>(edit, of_match);
  edit.remove<Match>(id);
}

void remove_these_matches(Transaction& edit, const std::vector<MatchId>& ids) {
  SignUpNotes notes(edit.program());
  for (const MatchId& id : ids) {
    const Match* found = edit.program().matches.find(id);
    if (found == nullptr) continue;
    for (const auto& [sign_up, noted] : notes.when_gone(id, *found)) edit.put(sign_up, noted);
    drop_match(edit, id);
  }
}

bool alone_keeps_apart(const Program& program, const MatchId& id, const Match& match) {
  const Event* event = program.events.find(match.event);
  if (event == nullptr || !goes_on(*event) || !parts_its_two(match)) return false;
  const auto same_two = [&](const auto& pair) {
    return pair.event == match.event && pair.mentor == match.mentor && pair.mentee == match.mentee;
  };
  const bool parted_besides =
      std::any_of(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
        return !(entry.first == id) && same_two(entry.second) && parts_its_two(entry.second);
      });
  const bool forbidden = std::any_of(program.forbidden_pairs.begin(), program.forbidden_pairs.end(),
                                     [&](const auto& entry) { return same_two(entry.second); });
  return !parted_besides && !forbidden;
}

void remove_match(Transaction& edit, const MatchId& id) {
  remove_these_matches(edit, {id});
}

void remove_event(Transaction& edit, const EventId& id) {
  const auto of_event = [&](const auto&, const auto& record) {
    return record.event == id;
  };
  remove_each<MatchRun>(edit, of_event);
  remove_each<Registration>(edit, of_event);  // before the matches: nobody is left to hear of them
  remove_matches(edit, of_event);
  remove_each<ForbiddenPair>(edit, of_event);
  remove_each<OutsidePoolPair>(edit, of_event);
  remove_each<SpeedMeeting>(edit, of_event);
  remove_each<WantedMeeting>(edit, of_event);
  remove_each<MeetingTable>(edit, of_event);
  remove_each<EventClock>(edit, of_event);
  remove_each<RoundsRun>(edit, of_event);
  remove_each<Feedback>(edit, of_event);
  change_each<Event>(edit, [&](Event& event) {
    if (event.follows == id) event.follows = EventId();
  });
  change_each<PdPlan>(edit, [&](PdPlan& plan) { plan.events.erase(id); });
  edit.remove<Event>(id);
}

void remove_registration(Transaction& edit, const RegistrationId& id) {
  const Registration* found = edit.program().registrations.find(id);
  if (found == nullptr) return;
  const Registration registration = *found;
  const auto of_person = [&](const auto&, const auto& pair) {
    return pair.event == registration.event &&
           (pair.mentor == registration.person || pair.mentee == registration.person);
  };
  edit.remove<Registration>(id);  // before the matches: the others alone are left to hear of them
  remove_matches(edit, of_person);
  remove_each<SpeedMeeting>(edit, of_person);
  remove_each<WantedMeeting>(edit, of_person);
  change_each<Registration>(edit, [&](Registration& other) {
    const bool stands_in =
        other.event == registration.event && other.stands_in_for == registration.person;
    if (stands_in) other.stands_in_for = PersonId();
  });
}

void remove_person(Transaction& edit, const PersonId& id) {
  const auto of_pair = [&](const auto&, const auto& pair) {
    return pair.mentor == id || pair.mentee == id;
  };
  remove_matches(edit, of_pair);
  remove_each<ForbiddenPair>(edit, of_pair);
  remove_each<OutsidePoolPair>(edit, of_pair);
  remove_each<SpeedMeeting>(edit, of_pair);
  remove_each<WantedMeeting>(edit, of_pair);
  remove_each<Feedback>(edit, [&](const FeedbackId&, const Feedback& feedback) {
    return feedback.from == id || feedback.about == id;
  });
  remove_each<Registration>(edit, [&](const RegistrationId&, const Registration& registration) {
    return registration.person == id;
  });
  remove_each<PdPlan>(edit, [&](const PdPlanId&, const PdPlan& plan) { return plan.person == id; });
  change_each<Person>(edit, [&](Person& person) { person.different_from.erase(id); });
  change_each<Session>(edit, [&](Session& session) {
    if (session.absent == id) session.absent = PersonId();
  });
  change_each<Match>(edit, [&](Match& match) {
    std::erase_if(match.told_of, [&](const auto& told) { return told.second == id; });
    if (match.declined_by == id) match.declined_by = PersonId();
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    registration.preferred_mentors.erase(id);
    registration.preferred_mentees.erase(id);
    registration.vetoes.erase(id);
    // That a match is off has to be said all the same.
    for (auto* off : {&registration.off_mentors, &registration.off_mentees}) {
      for (auto& [match, known] : *off) {
        if (known.partner == id) known.partner = PersonId();
      }
    }
    if (registration.stands_in_for == id) registration.stands_in_for = PersonId();
  });
  edit.remove<Person>(id);
}

void remove_topic(Transaction& edit, const TopicId& id) {
  const Topic* found = edit.program().topics.find(id);
  if (found == nullptr) return;
  const TopicId above = found->focus_area;
  remove_matches(edit, [&](const MatchId&, const Match& match) { return match.topic == id; });
  change_each<Registration>(edit, [&](Registration& registration) {
    registration.offers.erase(id);
    registration.requests.erase(id);
    for (auto* off : {&registration.off_mentors, &registration.off_mentees}) {
      for (auto& [match, known] : *off) {
        if (known.topic == id) known.topic = TopicId();
      }
    }
  });
  change_each<PdPlan>(edit, [&](PdPlan& plan) { plan.topics.erase(id); });
  change_each<Event>(edit, [&](Event& event) { event.form_topics.erase(id); });
  change_each<Topic>(edit, [&](Topic& topic) {
    if (topic.focus_area == id) topic.focus_area = above;
  });
  edit.remove<Topic>(id);
}

void remove_site(Transaction& edit, const SiteId& id) {
  change_each<Person>(edit, [&](Person& person) {
    if (person.site == id) person.site = SiteId();
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    if (registration.site == id) registration.site = SiteId();
  });
  edit.remove<Site>(id);
}

void remove_initiative(Transaction& edit, const InitiativeId& id) {
  change_each<Event>(edit, [&](Event& event) {
    if (event.initiative == id) event.initiative = InitiativeId();
  });
  change_each<Topic>(edit, [&](Topic& topic) { topic.initiatives.erase(id); });
  edit.remove<Initiative>(id);
}

void remove_meeting_table(Transaction& edit, const MeetingTableId& id) {
  remove_each<SpeedMeeting>(edit, [&](const SpeedMeetingId&, const SpeedMeeting& meeting) {
    return meeting.table == id;
  });
  change_each<Registration>(edit, [&](Registration& registration) {
    if (registration.fixed_table == id) registration.fixed_table = MeetingTableId();
  });
  edit.remove<MeetingTable>(id);
}

void remove_pool(Transaction& edit, const PoolId& id) {
  change_each<Registration>(edit,
                            [&](Registration& registration) { registration.pools.erase(id); });
  edit.remove<Pool>(id);
}

void remove_pool_category(Transaction& edit, const PoolCategoryId& id) {
  std::vector<PoolId> pools;
  for (const auto& [pool_id, pool] : edit.program().pools) {
    if (pool.category == id) pools.push_back(pool_id);
  }
  for (const PoolId& pool : pools) remove_pool(edit, pool);
  change_each<Event>(edit, [&](Event& event) { event.categories.erase(id); });
  edit.remove<PoolCategory>(id);
}

}  // namespace rondo
