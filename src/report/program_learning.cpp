// What people met about, what they say came of it, and which initiatives it served.
#include <algorithm>

#include "base/reading_order.h"
#include "report/report_selection.h"

namespace rondo {
namespace {

std::vector<TopicMeetings> count_topics(const ReportSelection& selection) {
  std::map<TopicId, int> counts;
  for (const ProgramMeeting& meeting : selection.meetings) {
    if (selection.program.topics.find(meeting.topic) != nullptr) ++counts[meeting.topic];
  }
  std::vector<TopicMeetings> topics;
  for (const auto& [topic, meetings] : counts) topics.push_back({topic, meetings});
  std::stable_sort(topics.begin(), topics.end(),
                   [](const TopicMeetings& left, const TopicMeetings& right) {
                     return left.meetings > right.meetings;
                   });
  return topics;
}

Share count_trained(const ReportSelection& selection) {
  std::map<std::pair<EventId, PersonId>, const Registration*> mentors;
  for (const Registration* registration : selection.registrations) {
    mentors[{registration->event, registration->person}] = registration;
  }
  std::map<PersonId, bool> trained;
  for (const Match* match : selection.matches) {
    if (!is_held(match->state)) continue;
    bool& is_trained = trained[match->mentor];
    const auto found = mentors.find({match->event, match->mentor});
    if (found == mentors.end()) continue;
    const auto offer = found->second->offers.find(match->topic);
    is_trained = is_trained || (offer != found->second->offers.end() && offer->second.trained);
  }
  Share share;
  for (const auto& [mentor, is_trained] : trained) {
    ++share.whole;
    if (is_trained) ++share.part;
  }
  return share;
}

// Who said something, and to whom of them it applies; nothing of fewer than may be told.
class Said {
 public:
  void add(const PersonId& person, bool applies) {
    bool& before = people_[person];
    before = before || applies;
  }
  Share share() const {
    Share share;
    if (!enough()) return share;
    for (const auto& [person, applies] : people_) {
      ++share.whole;
      if (applies) ++share.part;
    }
    return share;
  }
  bool enough() const { return static_cast<int>(people_.size()) >= kFewestToReport; }

 private:
  std::map<PersonId, bool> people_;
};

void count_answers(const ReportSelection& selection, LearningFigures& learning) {
  Said useful, soon, later;
  for (const auto& [id, feedback] : selection.program.feedback) {
    if (selection.events.count(feedback.event) == 0) continue;
    const auto grade = static_cast<std::size_t>(feedback.useful - 1);
    if (feedback.useful > 0 && grade < learning.useful.counts.size()) {
      ++learning.useful.counts[grade];
      useful.add(feedback.from, true);
    }
    if (feedback.practice == Practice::not_said) continue;
    (feedback.later ? later : soon).add(feedback.from, feedback.practice != Practice::not_yet);
  }
  if (!useful.enough()) learning.useful = {};
  learning.practice = soon.share();
  learning.practice_later = later.share();
}

}  // namespace

LearningFigures count_learning(const ReportSelection& selection) {
  LearningFigures learning;
  learning.topics = count_topics(selection);
  learning.trained = count_trained(selection);
  count_answers(selection, learning);
  return learning;
}

std::vector<InitiativeFigures> count_initiatives(const ReportSelection& selection) {
  const Program& program = selection.program;
  std::map<InitiativeId, InitiativeFigures> counts;
  std::map<InitiativeId, std::set<PersonId>> people;
  const auto initiative_of = [&](const EventId& event) {
    const Event* found = program.events.find(event);
    const bool known = found != nullptr && program.initiatives.find(found->initiative) != nullptr;
    return known ? found->initiative : InitiativeId();
  };
  // One without an event shows that nothing serves it yet.
  if (selection.scope.event.empty()) {
    for (const auto& [id, initiative] : program.initiatives) counts[id] = {};
  }
  for (const auto& [id, event] : selection.events) ++counts[initiative_of(id)].events;
  for (const Registration* registration : selection.registrations) {
    people[initiative_of(registration->event)].insert(registration->person);
  }
  for (const ProgramMeeting& meeting : selection.meetings) {
    InitiativeFigures& figures = counts[initiative_of(meeting.event)];
    ++figures.meetings;
    figures.minutes += meeting.minutes;
  }
  std::vector<InitiativeFigures> initiatives;
  for (auto& [id, figures] : counts) {
    figures.initiative = id;
    figures.people = static_cast<int>(people[id].size());
    initiatives.push_back(figures);
  }
  const auto name_of = [&](const InitiativeFigures& figures) {
    const Initiative* found = program.initiatives.find(figures.initiative);
    return found == nullptr ? std::string() : found->name;
  };
  std::stable_sort(initiatives.begin(), initiatives.end(),
                   [&](const InitiativeFigures& left, const InitiativeFigures& right) {
                     if (left.initiative.empty() || right.initiative.empty()) {
                       return !left.initiative.empty() && right.initiative.empty();
                     }
                     return reads_before(name_of(left), name_of(right));
                   });
  return initiatives;
}

}  // namespace rondo
