#include "speed/feedback.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "speed/held_meetings.h"
#include "speed/sitting.h"

namespace rondo {
namespace {

// Who said something about whom in the event.
using Said = std::map<std::pair<PersonId, PersonId>, const Feedback*>;

Said said_in(const Program& program, const EventId& event) {
  Said said;
  for (const auto& [id, feedback] : program.feedback) {
    if (feedback.event == event) said[{feedback.from, feedback.about}] = &feedback;
  }
  return said;
}

Result<Done> check(const Program& program, const Feedback& answer,
                   const std::vector<PersonId>& partners) {
  if (answer.useful < 0 || answer.useful > 5) return Error{"error.feedback.useful", {}};
  const bool met = answer.about.empty() ||
                   std::find(partners.begin(), partners.end(), answer.about) != partners.end();
  if (met) return Done{};
  const Person* person = program.people.find(answer.about);
  return Error{"error.feedback.stranger",
               {arg("name", person == nullptr ? answer.about.text() : person->name)}};
}

TopicId topic_between(const EventView& view, const PersonId& mentor, const PersonId& mentee) {
  const Participant* giving = view.find(mentor);
  const Participant* asking = view.find(mentee);
  return giving == nullptr || asking == nullptr ? TopicId()
                                                : sitting_fit(view, *giving, *asking).topic;
}

}  // namespace

std::vector<PersonId> partners_of(const std::vector<SpeedMeeting>& meetings,
                                  const PersonId& person) {
  std::vector<std::pair<int, PersonId>> met;
  for (const SpeedMeeting& meeting : meetings) {
    if (meeting.mentor == person) met.emplace_back(meeting.round, meeting.mentee);
    if (meeting.mentee == person) met.emplace_back(meeting.round, meeting.mentor);
  }
  std::sort(met.begin(), met.end());
  std::vector<PersonId> partners;
  for (const auto& [round, partner] : met) {
    if (std::find(partners.begin(), partners.end(), partner) == partners.end()) {
      partners.push_back(partner);
    }
  }
  return partners;
}

std::vector<Feedback> answers_of(const Program& program, const EventId& event,
                                 const PersonId& person, std::int64_t now_utc_ms) {
  std::vector<PersonId> about =
      partners_of(meetings_asked_about(program, event, now_utc_ms), person);
  if (about.empty()) return {};
  about.insert(about.begin(), PersonId());
  const Said said = said_in(program, event);
  std::vector<Feedback> answers;
  for (const PersonId& one : about) {
    const auto found = said.find({person, one});
    Feedback answer;
    if (found != said.end()) answer = *found->second;
    answer.event = event;
    answer.from = person;
    answer.about = one;
    answers.push_back(std::move(answer));
  }
  return answers;
}

Result<Done> put_feedback(Transaction& edit, const EventId& event, const PersonId& from,
                          const std::vector<Feedback>& answers, std::string_view given_at_utc,
                          std::int64_t now_utc_ms, Random& random) {
  const Program& program = edit.program();
  if (program.events.find(event) == nullptr) return Error{"error.match.no_event", {}};
  if (program.people.find(from) == nullptr) return Error{"error.feedback.no_person", {}};
  const std::vector<PersonId> partners =
      partners_of(meetings_held_or_ahead(program, event, now_utc_ms), from);
  for (const Feedback& answer : answers) {
    if (Result<Done> good = check(program, answer, partners); !good) return good;
  }
  for (const Feedback& answer : answers) {
    Feedback given = answer;
    given.event = event;
    given.from = from;
    given.given_at = std::string(given_at_utc);
    note_answer(edit, std::move(given), now_utc_ms, random);
  }
  return Done{};
}

std::vector<MutualYes> mutual_yeses(const Program& program, const EventId& event,
                                    std::int64_t now_utc_ms) {
  const Result<EventView> view = view_event(program, event);
  if (!view) return {};
  std::set<std::pair<PersonId, PersonId>> yes;
  for (const auto& [id, feedback] : program.feedback) {
    if (feedback.event == event && feedback.meet_again == MeetAgain::yes) {
      yes.emplace(feedback.from, feedback.about);
    }
  }
  const std::set<std::pair<PersonId, PersonId>> followed = pairs_followed(program, event);
  std::vector<MutualYes> found;
  std::set<std::pair<PersonId, PersonId>> seen;
  for (const SpeedMeeting& meeting : meetings_asked_about(program, event, now_utc_ms)) {
    if (yes.count({meeting.mentor, meeting.mentee}) == 0 ||
        yes.count({meeting.mentee, meeting.mentor}) == 0 ||
        !seen.insert(std::minmax(meeting.mentor, meeting.mentee)).second) {
      continue;
    }
    found.push_back({meeting.mentor, meeting.mentee,
                     topic_between(*view, meeting.mentor, meeting.mentee),
                     followed.count({meeting.mentor, meeting.mentee}) > 0});
  }
  sort_by_people(found);
  return found;
}

}  // namespace rondo
