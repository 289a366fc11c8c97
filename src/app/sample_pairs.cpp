#include "app/sample_pairs.h"

#include <algorithm>
#include <array>

#include "base/ids.h"
#include "base/iso_time.h"
#include "feedback/match_feedback.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

constexpr int kFirst_days = 5;    // from the event's day to a first session
constexpr int kBetween_days = 8;  // two sessions
constexpr int kLater_days = 30;   // until people are asked once more
constexpr int kSoonest_days = 2;  // until a session that is still to come
constexpr int kWeekdays = 5;      // over which pairs spread
constexpr std::size_t kHourAt = std::string_view("2026-09-14T").size();
constexpr std::string_view kLatestHour = "18";  // for a session to begin
constexpr int kBest = 5;                        // of how useful it was
constexpr int kUsefulEnough = 4;                // to want to meet again

// What people answer, the better it was the earlier.
constexpr std::array kReached{"yes", "partly", "no"};
constexpr std::array kWould{"yes", "maybe", "no"};

class Playing {
 public:
  Playing(Transaction& edit, SampleStage& stage, const SamplePair& pair, int days_ago)
      : edit_(edit),
        stage_(stage),
        pair_(pair),
        match_(*stage.program.matches.find(pair.id)),
        event_(*stage.program.events.find(match_.event)),
        texts_(stage.texts_about(match_.topic)),
        next_day_(days_ago - kFirst_days - pair.number % kWeekdays) {}

  void play() {
    const SampleOutcome& outcome = pair_.outcome;
    for (int session = 0; session < outcome.held; ++session) {
      if (outcome.missed && session == outcome.held - 1) add_missed();
      add_held();
    }
    if (outcome.missed && outcome.held == 0) add_missed();
    for (int session = 0; session < outcome.planned; ++session) add_planned(session);
    if (outcome.mentee_useful > 0) add_feedback_of_mentee();
    if (outcome.mentor_useful > 0) add_feedback_of_mentor();
    if (outcome.later != Practice::not_said) add_later();
    Match match = match_;
    match.state = outcome.state;
    match.reason = outcome.reason;
    edit_.put(pair_.id, match);
  }

 private:
  Session session_in(int days_ago) {
    Session session;
    session.match = pair_.id;
    session.starts_at =
        sample_day(stage_.today, days_ago) + "T" + stage_.next_of(stage_.script.times);
    session.minutes = event_.session_minutes;
    session.place = stage_.next_of(stage_.script.places);
    return session;
  }

  // Also by a session that was missed: who did not come to one was not in another.
  bool is_taken(Session session) const {
    session.state = SessionState::planned;
    return std::any_of(edit_.program().sessions.begin(), edit_.program().sessions.end(),
                       [&](const auto& entry) {
                         Session other = entry.second;
                         other.state = SessionState::planned;
                         return !in_both(edit_.program(), session, other).empty();
                       });
  }

  // Later the same day where one of the two is somewhere else then.
  void put(Session session) {
    const auto hour_of = [&] {
      return std::string_view(session.starts_at).substr(kHourAt, 2);
    };
    while (is_taken(session) && hour_of() < kLatestHour) {
      const int hour = (hour_of()[0] - '0') * 10 + (hour_of()[1] - '0') + 1;
      session.starts_at.replace(kHourAt, 2, (hour < 10 ? "0" : "") + std::to_string(hour));
    }
    // Of a next time both have heard; of a first one they have yet to hear.
    if (pair_.outcome.held > 0) {
      for (const PersonId& person : {match_.mentor, match_.mentee}) note_told(session, person);
    }
    edit_.put(new_id<SessionId>(stage_.random), session);
  }

  // The day of the next session that is over: never later than yesterday.
  int take_day() {
    const int day = std::max(1, next_day_);
    next_day_ = day - kBetween_days;
    return day;
  }

  void add_held() {
    last_day_ = take_day();
    Session session = session_in(last_day_);
    session.state = SessionState::held;
    session.minutes += 5 * (pair_.number % 3 - 1);
    session.notes = stage_.next_of(texts_.notes);
    session.next_step = stage_.next_of(texts_.steps);
    put(session);
  }

  void add_missed() {
    Session session = session_in(take_day());
    session.state = SessionState::missed;
    session.absent = pair_.number % 2 == 0 ? match_.mentee : match_.mentor;
    session.private_notes = stage_.next_of(stage_.script.missed);
    put(session);
  }

  void add_planned(int session) {
    put(session_in(-kSoonest_days - pair_.number % kWeekdays - session * kBetween_days));
  }

  Feedback feedback_from(const PersonId& from, const PersonId& about, int days_ago) const {
    Feedback feedback;
    feedback.event = match_.event;
    feedback.from = from;
    feedback.about = about;
    feedback.match = pair_.id;
    feedback.given_at = sample_day(stage_.today, days_ago) + "T17:30:00Z";
    return feedback;
  }

  void put(const Feedback& feedback) {
    note_interest(edit_, feedback, day_of(feedback.given_at));
    edit_.put(new_id<FeedbackId>(stage_.random), feedback);
  }

  static MeetAgain again(int useful) {
    return useful >= kUsefulEnough ? MeetAgain::yes : MeetAgain::no;
  }

  // To what the event's kind asks of mentees.
  void answer_of_mentee(Feedback& feedback) {
    const std::size_t better = feedback.useful >= kBest           ? 0
                               : feedback.useful >= kUsefulEnough ? 1
                                                                  : 2;
    const std::string reached = kReached[better];
    switch (event_.kind) {
      case EventKind::topic_sprint:
        feedback.will_try = stage_.next_of(texts_.tries);
        feedback.answers["goal"] = reached;
        break;
      case EventKind::pd_plan:
        feedback.answers["learned"] = stage_.next_of(texts_.learned);
        feedback.answers["counts"] = reached;
        break;
      case EventKind::one_off:
        feedback.answers["settled"] = reached;
        break;
      case EventKind::informational_interview:
        feedback.answers["learned"] = stage_.next_of(texts_.learned);
        feedback.answers["pipeline"] = kWould[better];
        break;
      case EventKind::new_teacher:
        feedback.answers["supported"] = reached;
        if (better > 0) feedback.answers["open"] = stage_.next_of(stage_.script.still_open);
        break;
      case EventKind::speed_mentoring:
      case EventKind::blank:
        feedback.will_try = stage_.next_of(texts_.tries);
        break;
    }
  }

  void add_feedback_of_mentee() {
    Feedback feedback = feedback_from(match_.mentee, match_.mentor, last_day_);
    feedback.useful = pair_.outcome.mentee_useful;
    feedback.meet_again = again(feedback.useful);
    answer_of_mentee(feedback);
    if (feedback.useful < kUsefulEnough) {
      feedback.private_note = stage_.next_of(stage_.script.in_private);
    }
    put(feedback);
  }

  void add_feedback_of_mentor() {
    Feedback feedback = feedback_from(match_.mentor, match_.mentee, last_day_);
    feedback.useful = pair_.outcome.mentor_useful;
    feedback.meet_again = again(feedback.useful);
    feedback.answers["mentor_again"] = kWould[feedback.useful >= kBest ? 0 : 1];
    feedback.answers["learned"] = stage_.next_of(stage_.script.by_mentors);
    put(feedback);
  }

  void add_later() {
    const int day = last_day_ - kLater_days;
    if (day < 1) return;
    Feedback feedback = feedback_from(match_.mentee, match_.mentor, day);
    feedback.later = true;
    feedback.practice = pair_.outcome.later;
    put(feedback);
  }

  Transaction& edit_;
  SampleStage& stage_;
  const SamplePair& pair_;
  const Match match_;
  const Event event_;
  const SampleTexts& texts_;
  int next_day_;
  int last_day_ = 1;  // of the last session that was held
};

}  // namespace

void play_pair(Transaction& edit, SampleStage& stage, const SamplePair& pair, int days_ago) {
  Playing(edit, stage, pair, days_ago).play();
}

}  // namespace rondo
