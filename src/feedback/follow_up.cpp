#include "feedback/follow_up.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "edit/new_event.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

constexpr int kFollowUpMinutes = 45;
constexpr int kMostSessions = 3;

// Puts one person after the other on the list of the event that follows.
class FollowUpList {
 public:
  FollowUpList(Transaction& edit, const EventId& event, Random& random)
      : edit_(edit), event_(event), random_(random) {}

  void add_mentor(const PersonId& person, const TopicId& topic) {
    change(person, [&](Registration& registration) {
      registration.mentors = true;
      registration.offers[topic];
      registration.capacity = std::max(registration.capacity.value_or(0), matches_of(person) + 1);
    });
  }

  void add_mentee(const PersonId& person, const TopicId& topic, const Request& request) {
    change(person, [&](Registration& registration) {
      registration.seeks = true;
      Request asked = request;
      asked.rank = next_rank(registration);
      registration.requests.try_emplace(topic, asked);
    });
  }

  int matches_of(const PersonId& mentor) const {
    const auto& all = edit_.program().matches;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& entry) {
      return entry.second.event == event_ && entry.second.mentor == mentor;
    }));
  }

  // As many requests as anybody there has are served.
  int most_requests() const {
    std::size_t most = 1;
    for (const auto& [id, registration] : edit_.program().registrations) {
      if (registration.event == event_) most = std::max(most, registration.requests.size());
    }
    return static_cast<int>(most);
  }

 private:
  template <class Change>
  void change(const PersonId& person, Change change) {
    RegistrationId id;
    Registration registration;
    for (const auto& [found, entry] : edit_.program().registrations) {
      if (!(entry.event == event_) || !(entry.person == person)) continue;
      id = found;
      registration = entry;
    }
    if (id.empty()) id = new_id<RegistrationId>(random_);
    registration.event = event_;
    registration.person = person;
    rejoin(registration);
    change(registration);
    edit_.put(id, registration);
  }

  Transaction& edit_;
  const EventId& event_;
  Random& random_;
};

EventId add_event(Transaction& edit, const EventId& followed, const std::string& name,
                  std::string_view today, Random& random) {
  const Event& from = *edit.program().events.find(followed);
  Event event;
  event.name = free_name(edit.program().events, name);
  event.created_on = std::string(today);
  event.max_sessions = kMostSessions;
  event.session_minutes = kFollowUpMinutes;
  // They have met and want to go on: no pool and no site stands between them.
  event.pool_filter = false;
  event.weights = from.weights;
  event.repeat_mentor = true;
  event.initiative = from.initiative;
  event.follows = followed;
  const EventId id = new_id<EventId>(random);
  edit.put(id, event);
  return id;
}

// What the mentee asked for in the event; nothing of it where the topic is another one.
Request request_in(const Program& program, const EventId& event, const PersonId& mentee,
                   const TopicId& topic) {
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !(registration.person == mentee)) continue;
    const auto found = registration.requests.find(topic);
    if (found != registration.requests.end()) return found->second;
  }
  return {};
}

}  // namespace

void sort_by_people(std::vector<MutualYes>& pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const MutualYes& left, const MutualYes& right) {
    return std::pair(left.mentor, left.mentee) < std::pair(right.mentor, right.mentee);
  });
}

EventId follow_up_of(const Program& program, const EventId& event) {
  for (const auto& [id, other] : program.events) {
    if (other.follows == event) return id;
  }
  return {};
}

std::set<std::pair<PersonId, PersonId>> pairs_followed(const Program& program,
                                                       const EventId& event) {
  std::set<std::pair<PersonId, PersonId>> pairs;
  const EventId following = follow_up_of(program, event);
  if (following.empty()) return pairs;
  for (const auto& [id, match] : program.matches) {
    if (match.event == following) pairs.emplace(match.mentor, match.mentee);
  }
  return pairs;
}

std::map<PersonId, int> beyond_caps_by_follow_up(const Program& program, const EventId& event,
                                                 const std::vector<MutualYes>& pairs,
                                                 std::string_view today) {
  const EventId following = follow_up_of(program, event);
  const std::optional<int> year =
      following.empty() ? school_year_of(today)
                        : school_year_of_event(program, following, *program.events.find(following));
  const std::map<PersonId, int> carried = mentees_of_year(program, year);
  std::map<PersonId, int> mentees;
  for (const MutualYes& pair : pairs) {
    if (pair.followed) continue;
    const auto found = carried.find(pair.mentor);
    const int before = found == carried.end() ? 0 : found->second;
    ++mentees.try_emplace(pair.mentor, before).first->second;
  }
  return beyond_their_caps(program, mentees);
}

Result<FollowUp> follow_up(Transaction& edit, const EventId& event, std::vector<MutualYes> pairs,
                           const FollowUpWords& words, std::string_view today, Random& random) {
  if (edit.program().events.find(event) == nullptr) return Error{"error.match.no_event", {}};
  std::erase_if(pairs, [](const MutualYes& pair) { return pair.followed; });
  if (pairs.empty()) return Error{"error.feedback.nothing_mutual", {}};
  FollowUp made;
  made.event = follow_up_of(edit.program(), event);
  if (made.event.empty()) made.event = add_event(edit, event, words.event_name, today, random);
  FollowUpList list(edit, made.event, random);
  for (const MutualYes& pair : pairs) {
    const TopicId topic =
        pair.topic.empty() ? topic_named(edit, words.topic, {}, random) : pair.topic;
    const Request request = request_in(edit.program(), event, pair.mentee, topic);
    list.add_mentor(pair.mentor, topic);
    list.add_mentee(pair.mentee, topic, request);
    Match match;
    match.event = made.event;
    match.mentor = pair.mentor;
    match.mentee = pair.mentee;
    match.topic = topic;
    match.state = MatchState::approved;
    edit.put(new_id<MatchId>(random), match);
    ++made.matches;
  }
  Event following = *edit.program().events.find(made.event);
  following.requests_per_mentee = std::max(following.requests_per_mentee, list.most_requests());
  edit.put(made.event, following);
  return made;
}

}  // namespace rondo
