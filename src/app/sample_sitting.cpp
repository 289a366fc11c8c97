#include "app/sample_sitting.h"

#include <algorithm>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "edit/transaction.h"
#include "model/meeting_hours.h"
#include "speed/clock.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "speed/plan.h"

namespace rondo {
namespace {

constexpr int kPlanned_days = 2;   // before the evening
constexpr int kEarliest_min = 25;  // people come so long before the start
constexpr int kLeaves_after = 4;   // rounds
constexpr int kLate_min = 3;       // the host begins so long after the time that was said

bool holds(const std::vector<std::string>& emails, const Program& program, const PersonId& id) {
  const Person* person = program.people.find(id);
  return person != nullptr &&
         std::find(emails.begin(), emails.end(), person->email) != emails.end();
}

class Evening {
 public:
  Evening(SampleStage& stage, const EventId& id, const SampleEvent& told)
      : stage_(stage),
        id_(id),
        told_(told),
        event_(*stage.program.events.find(id)),
        start_(planned_start(event_).value_or(0) + kLate_min * kMinute_ms) {
    for (const auto& [key, registration] : stage.program.registrations) {
      if (registration.event == id) list_.push_back({key, registration});
    }
    std::sort(list_.begin(), list_.end(), [&](const auto& left, const auto& right) {
      return stage_.name_of(left.second.person) < stage_.name_of(right.second.person);
    });
  }

  Result<Done> play() {
    Transaction edit(stage_.program);
    const Result<PlannedSitting> planned = plan_event(
        edit, id_, 0, sample_day(stage_.today, told_.days_ago + kPlanned_days) + "T11:00:00Z",
        stage_.random);
    if (!planned) return planned.error();
    check_in(edit);
    if (Result<Done> repaired = repair(edit); !repaired) return repaired;
    EventClock clock;
    clock.event = id_;
    edit.put(new_id<EventClockId>(stage_.random), start_clock(clock, start_));
    leave(edit);
    for (std::size_t at = 0; at < list_.size(); ++at) {
      if (Result<Done> said = say(edit, at); !said) return said;
    }
    edit.finish({"step.feedback", {}});
    return Done{};
  }

 private:
  void check_in(Transaction& edit) {
    std::int64_t at = start_ - kEarliest_min * kMinute_ms;
    for (auto& [key, registration] : list_) {
      at += kMinute_ms;
      registration.absent = holds(told_.absent, stage_.program, registration.person);
      if (!registration.absent) registration.arrived_at = iso_time(at);
      edit.put(key, registration);
    }
  }

  // Before the first round, for those who did not come.
  Result<Done> repair(Transaction& edit) {
    const Result<SittingRepair> repaired =
        repair_sitting(stage_.program, id_, 0, match::RepairStyle::fewest_moves);
    if (!repaired) return repaired.error();
    put_meetings(edit, repaired->planned.sitting, repaired->planned.meetings, stage_.random);
    put_rounds_run(edit, repaired->planned, iso_time(start_), stage_.random);
    return Done{};
  }

  void leave(Transaction& edit) {
    const std::int64_t round = (event_.session_minutes + event_.changeover_minutes) * kMinute_ms;
    for (auto& [key, registration] : list_) {
      if (!holds(told_.leaves, stage_.program, registration.person)) continue;
      registration.left_at = iso_time(start_ + kLeaves_after * round);
      edit.put(key, registration);
    }
  }

  std::size_t place_of(const PersonId& person) const {
    const auto found = std::find_if(list_.begin(), list_.end(), [&](const auto& entry) {
      return entry.second.person == person;
    });
    return static_cast<std::size_t>(found - list_.begin());
  }

  // Some say more than others; the numbers only see to it that no two say the same.
  Result<Done> say(Transaction& edit, std::size_t at) {
    const Registration& registration = list_[at].second;
    if (registration.absent || at % 6 == 5) return Done{};
    const std::int64_t end =
        start_ + event_.rounds * (event_.session_minutes + event_.changeover_minutes) * kMinute_ms;
    std::vector<Feedback> answers;
    for (const PersonId& partner :
         partners_of(meetings_asked_about(stage_.program, id_, end), registration.person)) {
      const std::size_t mixed = 3 * at + 5 * place_of(partner);
      Feedback answer;
      answer.about = partner;
      answer.useful = 3 + static_cast<int>(mixed % 3);
      answer.meet_again = mixed % 7 < 3 ? MeetAgain::yes : MeetAgain::no;
      if (mixed % 4 == 0) answer.will_try = stage_.next_of(stage_.script.of_the_evening);
      answers.push_back(std::move(answer));
    }
    Feedback whole;
    whole.useful = 4 + static_cast<int>(at % 2);
    answers.push_back(whole);
    return put_feedback(edit, id_, registration.person, answers, iso_time(end), end, stage_.random);
  }

  SampleStage& stage_;
  const EventId& id_;
  const SampleEvent& told_;
  const Event event_;
  const std::int64_t start_;
  std::vector<std::pair<RegistrationId, Registration>> list_;  // by name
};

}  // namespace

Result<Done> play_sitting(SampleStage& stage, const EventId& id, const SampleEvent& told) {
  return Evening(stage, id, told).play();
}

}  // namespace rondo
