// What people met about, what they say came of it, and which initiatives it served.
#include <algorithm>
#include <iterator>

#include "base/reading_order.h"
#include "feedback/forms.h"
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
  std::set<EventId> telling;  // where nobody says so, nobody was asked
  for (const Registration* registration : selection.registrations) {
    mentors[{registration->event, registration->person}] = registration;
    const auto& offers = registration->offers;
    const bool says = std::any_of(offers.begin(), offers.end(),
                                  [](const auto& offer) { return offer.second.trained; });
    if (says) telling.insert(registration->event);
  }
  std::map<PersonId, bool> trained;
  for (const Match* match : selection.matches) {
    if (!is_held(match->state) || telling.count(match->event) == 0) continue;
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

// What mentees of a kind are asked with a choice and keep among their answers.
std::vector<std::string> choices_of(EventKind kind) {
  std::vector<std::string> keys;
  for (const Question& question : questions_of(kind, false, false)) {
    const bool said_openly = question.kind == AnswerKind::choice && !question.is_private;
    if (said_openly) keys.emplace_back(question.key);
  }
  return keys;
}

void count_choices(const ReportSelection& selection, LearningFigures& learning) {
  std::vector<std::string> asked;
  for (const auto& [id, event] : selection.events) {
    for (std::string& key : choices_of(event->kind)) {
      if (std::find(asked.begin(), asked.end(), key) == asked.end())
        asked.push_back(std::move(key));
    }
  }
  std::sort(asked.begin(), asked.end());
  for (const std::string& key : asked) {
    Said said;
    for (const auto& [id, feedback] : selection.program.feedback) {
      const auto answer = feedback.answers.find(key);
      if (selection.events.count(feedback.event) == 0 || answer == feedback.answers.end()) continue;
      said.add(feedback.from, answer->second == "yes");
    }
    learning.answers.emplace_back(key, said.share());
  }
}

void count_answers(const ReportSelection& selection, LearningFigures& learning) {
  for (const auto& [id, event] : selection.events) {
    learning.asks_practice |= event->kind == EventKind::speed_mentoring;
    learning.asks_practice_later |= !questions_of(event->kind, false, true).empty();
  }
  count_choices(selection, learning);
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

// What an event serves or, where it serves nothing by itself, what these topics do; nothing else
// than "none" where that is not known either.
std::set<InitiativeId> initiatives_of(const Program& program, const EventId& event,
                                      const std::set<TopicId>& topics) {
  const auto is_known = [&](const InitiativeId& id) {
    return program.initiatives.find(id) != nullptr;
  };
  const Event* found = program.events.find(event);
  if (found != nullptr && is_known(found->initiative)) return {found->initiative};
  std::set<InitiativeId> served;
  for (const TopicId& id : topics) {
    const Topic* topic = program.topics.find(id);
    if (topic == nullptr) continue;
    std::copy_if(topic->initiatives.begin(), topic->initiatives.end(),
                 std::inserter(served, served.end()), is_known);
  }
  if (served.empty()) served.insert(InitiativeId());
  return served;
}

std::set<TopicId> topics_of(const Registration& registration) {
  std::set<TopicId> topics;
  for (const auto& [topic, offer] : registration.offers) topics.insert(topic);
  for (const auto& [topic, request] : registration.requests) topics.insert(topic);
  return topics;
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
  // One without an event shows that nothing serves it yet.
  if (selection.scope.event.empty()) {
    for (const auto& [id, initiative] : program.initiatives) counts[id] = {};
  }
  for (const auto& [id, event] : selection.events) {
    for (const InitiativeId& served : initiatives_of(program, id, {})) ++counts[served].events;
  }
  for (const Registration* registration : selection.registrations) {
    const EventId& event = registration->event;
    for (const InitiativeId& served : initiatives_of(program, event, topics_of(*registration))) {
      people[served].insert(registration->person);
    }
  }
  for (const ProgramMeeting& meeting : selection.meetings) {
    for (const InitiativeId& served : initiatives_of(program, meeting.event, {meeting.topic})) {
      InitiativeFigures& figures = counts[served];
      ++figures.meetings;
      figures.minutes += meeting.minutes;
    }
  }
  for (const auto& [id, who] : people) counts[id];  // a topic may serve one that has no event
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
