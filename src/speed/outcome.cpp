#include "speed/outcome.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "base/iso_time.h"
#include "match/site_mix.h"
#include "model/taking_part.h"
#include "speed/clock.h"
#include "speed/feedback.h"
#include "speed/sitting.h"

namespace rondo {
namespace {

using Pair = std::pair<PersonId, PersonId>;

Pair unordered(const PersonId& one, const PersonId& other) {
  return one < other ? Pair(one, other) : Pair(other, one);
}

// From when until when somebody was there, in UTC milliseconds.
struct Presence {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t until = std::numeric_limits<std::int64_t>::max();
};

// Of those who take part; who is noted as absent is not in it.
std::map<PersonId, Presence> presences(const Program& program, const EventId& event) {
  std::map<PersonId, Presence> there;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !is_admitted(registration) || registration.absent)
      continue;
    Presence presence;
    presence.from = utc_ms_of(registration.arrived_at).value_or(presence.from);
    presence.until = utc_ms_of(registration.left_at).value_or(presence.until);
    there[registration.person] = presence;
  }
  return there;
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

class Counting {
 public:
  Counting(const Program& program, const EventView& view, std::int64_t now)
      : program_(program), view_(view), held_(held_meetings(program, view.id, now)) {}

  SittingOutcome outcome() {
    for (const auto& [id, meeting] : program_.speed_meetings) {
      if (meeting.event == view_.id) ++result_.planned;
    }
    count_meetings();
    count_answers();
    for (const MutualYes& pair : mutual_yeses(program_, view_.id)) {
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
    std::map<PersonId, std::set<PersonId>> met;
    std::map<TopicId, int> topics;
    std::map<std::pair<SiteId, SiteId>, int> sites;
    std::set<Pair> pairs;
    SiteMix mix;
    for (const SpeedMeeting& meeting : held_) {
      const auto round = static_cast<std::size_t>(meeting.round - 1);
      if (round < result_.by_round.size()) ++result_.by_round[round];
      met[meeting.mentor].insert(meeting.mentee);
      met[meeting.mentee].insert(meeting.mentor);
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
    for (const auto& [id, feedback] : program_.feedback) {
      if (!(feedback.event == view_.id) || !says_something(feedback)) continue;
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
  std::vector<SpeedMeeting> held_;
  SittingOutcome result_;
};

}  // namespace

std::vector<SpeedMeeting> held_meetings(const Program& program, const EventId& id,
                                        std::int64_t now_utc_ms) {
  std::vector<SpeedMeeting> held;
  const Event* event = program.events.find(id);
  const EventClock* clock = clock_of(program, id);
  if (event == nullptr || clock == nullptr) return held;
  const std::vector<RoundTimes> rounds = round_times(*event, *clock, now_utc_ms);
  const int begun =
      std::min(rounds_begun(*event, *clock, now_utc_ms), static_cast<int>(rounds.size()));
  const std::map<PersonId, Presence> there = presences(program, id);
  const auto sat_in = [&](const PersonId& person, const RoundTimes& round) {
    const auto found = there.find(person);
    return found != there.end() && found->second.from < round.ends_utc_ms &&
           found->second.until > round.begins_utc_ms;
  };
  for (const auto& [key, meeting] : program.speed_meetings) {
    if (!(meeting.event == id) || meeting.round < 1 || meeting.round > begun) continue;
    const RoundTimes& round = rounds[static_cast<std::size_t>(meeting.round - 1)];
    if (sat_in(meeting.mentor, round) && sat_in(meeting.mentee, round)) held.push_back(meeting);
  }
  std::sort(held.begin(), held.end(), [](const SpeedMeeting& left, const SpeedMeeting& right) {
    return std::tie(left.round, left.table, left.mentee) <
           std::tie(right.round, right.table, right.mentee);
  });
  return held;
}

SittingOutcome outcome_of(const Program& program, const EventId& event, std::int64_t now_utc_ms) {
  const Result<EventView> view = view_event(program, event);
  return view ? Counting(program, *view, now_utc_ms).outcome() : SittingOutcome{};
}

}  // namespace rondo
