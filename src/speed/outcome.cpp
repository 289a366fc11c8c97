#include "speed/outcome.h"

#include <algorithm>
#include <map>
#include <set>

#include "match/site_mix.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "speed/sitting.h"

namespace rondo {
namespace {

using Pair = std::pair<PersonId, PersonId>;

Pair unordered(const PersonId& one, const PersonId& other) {
  return one < other ? Pair(one, other) : Pair(other, one);
}

// Pairs that matches or sittings of other events brought together.
std::set<Pair> known_elsewhere(const Program& program, const EventId& event) {
  std::set<Pair> known;
  const Event* here = program.events.find(event);
  const auto is_other = [&](const EventId& other) {
    if (other == event) return false;
    const Event* found = program.events.find(other);
    // What grew out of this sitting did not bring them together first.
    return found != nullptr && !(found->follows == event) && found->created_on <= here->created_on;
  };
  for (const auto& [id, match] : program.matches) {
    if (is_held(match.state) && is_other(match.event)) {
      known.insert(unordered(match.mentor, match.mentee));
    }
  }
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (is_other(meeting.event)) known.insert(unordered(meeting.mentor, meeting.mentee));
  }
  return known;
}

// Whom each person has met.
using PeopleMet = std::map<PersonId, std::set<PersonId>>;

PeopleMet people_met(const std::vector<SpeedMeeting>& meetings) {
  PeopleMet met;
  for (const SpeedMeeting& meeting : meetings) {
    met[meeting.mentor].insert(meeting.mentee);
    met[meeting.mentee].insert(meeting.mentor);
  }
  return met;
}

bool is_about_what_was(const PeopleMet& met, const Feedback& feedback) {
  const auto found = met.find(feedback.from);
  return found != met.end() && (feedback.about.empty() || found->second.count(feedback.about) > 0);
}

class Counting {
 public:
  Counting(const Program& program, const EventView& view, std::int64_t now)
      : program_(program), view_(view), now_(now), held_(held_meetings(program, view.id, now)) {}

  SittingOutcome outcome() {
    for (const auto& [id, meeting] : program_.speed_meetings) {
      if (meeting.event == view_.id) ++result_.planned;
    }
    count_meetings();
    count_answers();
    for (const MutualYes& pair : mutual_yeses(program_, view_.id, now_)) {
      ++result_.mutual;
      if (pair.followed) ++result_.followed;
    }
    return std::move(result_);
  }

 private:
  SiteId site_of(const PersonId& id) const {
    const Participant* participant = view_.find(id);
    return participant == nullptr || participant->person == nullptr ? SiteId()
                                                                    : participant->site_then();
  }

  void count_meetings() {
    result_.held = static_cast<int>(held_.size());
    result_.by_round.assign(static_cast<std::size_t>(view_.event->rounds), 0);
    const PeopleMet met = people_met(held_);
    std::map<TopicId, int> topics;
    std::map<std::pair<SiteId, SiteId>, int> sites;
    std::set<Pair> pairs;
    SiteMix mix;
    for (const SpeedMeeting& meeting : held_) {
      const auto round = static_cast<std::size_t>(meeting.round - 1);
      if (round < result_.by_round.size()) ++result_.by_round[round];
      pairs.insert(unordered(meeting.mentor, meeting.mentee));
      const SiteId of_mentor = site_of(meeting.mentor), of_mentee = site_of(meeting.mentee);
      ++sites[{of_mentor, of_mentee}];
      mix.add(site_relation(of_mentor, of_mentee));
      const TopicId topic = meeting_topic(view_, meeting.mentor, meeting.mentee);
      if (!topic.empty()) ++topics[topic];
    }
    result_.with_sites = mix.known;
    result_.across_sites = mix.across;
    result_.people = static_cast<int>(met.size());
    for (const auto& [id, registration] : program_.registrations) {
      const bool counts = registration.event == view_.id && met.count(registration.person) > 0;
      if (counts && registration.arrived_at.empty()) ++result_.unseen;
    }
    std::size_t partners = 0;
    for (const auto& [person, others] : met) partners += others.size();
    if (!met.empty()) {
      result_.partners_tenths = static_cast<int>((10 * partners + met.size() / 2) / met.size());
    }
    const std::set<Pair> known = known_elsewhere(program_, view_.id);
    result_.new_connections = static_cast<int>(std::count_if(
        pairs.begin(), pairs.end(), [&](const Pair& pair) { return known.count(pair) == 0; }));
    for (const auto& [topic, meetings] : topics) result_.topics.push_back({topic, meetings});
    for (const auto& [both, meetings] : sites) {
      result_.sites.push_back({both.first, both.second, meetings});
    }
    const auto more = [](const auto& left, const auto& right) {
      return left.meetings > right.meetings;
    };
    std::stable_sort(result_.topics.begin(), result_.topics.end(), more);
    std::stable_sort(result_.sites.begin(), result_.sites.end(), more);
  }

  void count_answers() {
    std::set<PersonId> answered, wished;
    // What somebody said of a meeting that then was not held says nothing of those that were.
    const PeopleMet met = people_met(meetings_asked_about(program_, view_.id, now_));
    for (const auto& [id, feedback] : program_.feedback) {
      if (!(feedback.event == view_.id) || !says_something(feedback)) continue;
      if (!is_about_what_was(met, feedback)) continue;
      answered.insert(feedback.from);
      Scores& scores = feedback.about.empty() ? result_.useful_event : result_.useful_meetings;
      const auto grade = static_cast<std::size_t>(feedback.useful - 1);
      if (feedback.useful > 0 && grade < scores.counts.size()) ++scores.counts[grade];
      if (feedback.meet_again == MeetAgain::yes) ++result_.again_yes;
      if (feedback.meet_again == MeetAgain::no) ++result_.again_no;
      if (feedback.meet_again != MeetAgain::not_said) wished.insert(feedback.from);
      if (!feedback.will_try.empty()) result_.will_try.push_back(feedback.will_try);
    }
    result_.answered = static_cast<int>(answered.size());
    result_.again_people = static_cast<int>(wished.size());
    std::sort(result_.will_try.begin(), result_.will_try.end());
  }

  const Program& program_;
  const EventView& view_;
  std::int64_t now_;
  std::vector<SpeedMeeting> held_;
  SittingOutcome result_;
};

}  // namespace

SittingOutcome outcome_of(const Program& program, const EventId& event, std::int64_t now_utc_ms) {
  const Result<EventView> view = view_event(program, event);
  return view ? Counting(program, *view, now_utc_ms).outcome() : SittingOutcome{};
}

}  // namespace rondo
