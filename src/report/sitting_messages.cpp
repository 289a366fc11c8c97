#include "report/sitting_messages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/durations.h"
#include "model/meeting_hours.h"
#include "model/school_year.h"
#include "model/taking_part.h"
#include "report/guest_page.h"
#include "report/session_guide.h"
#include "report/sitting_names.h"
#include "speed/attendance.h"
#include "speed/board.h"
#include "speed/feedback.h"
#include "speed/held_meetings.h"
#include "speed/plan.h"
#include "speed/plan_told.h"
#include "speed/sitting.h"

namespace rondo {
namespace {

class SittingWriting {
 public:
  SittingWriting(const EventView& view, EventMessage message,
                 const MessageSurroundings& surroundings, const Words& words)
      : view_(view),
        program_(*view.program),
        event_(*view.event),
        message_(message),
        surroundings_(surroundings),
        words_(words),
        boards_(round_boards(program_, view.id)),
        both_roles_(people_of_both_roles(program_, view.id)),
        minutes_(planned_minutes(event_)),
        start_(planned_start(event_)) {
    if (surroundings.clock != nullptr && !surroundings.page_address.empty()) {
      pages_.emplace(program_, view.id, *surroundings.clock);
    }
    for (const SpeedMeeting& meeting : held_meetings(program_, view.id, surroundings.now_utc_ms)) {
      met_[meeting.mentor].push_back(meeting.mentee);
      met_[meeting.mentee].push_back(meeting.mentor);
    }
    for (const auto& [key, feedback] : program_.feedback) {
      if (!(feedback.event == view.id)) continue;
      gave_feedback_.insert(feedback.from);
      if (!feedback.will_try.empty()) will_try_[feedback.from].push_back(feedback.will_try);
    }
    for (const MutualYes& pair : mutual_yeses(program_, view.id, surroundings.now_utc_ms)) {
      again_[pair.mentor].push_back(about_partner(pair.mentee, pair.topic));
      again_[pair.mentee].push_back(about_partner(pair.mentor, pair.topic));
    }
  }

  std::vector<PersonMessage> all(const ReadTexts& texts) const {
    const FieldValues of_event = values_of(event_, words_);
    std::vector<PersonMessage> messages;
    for (const PersonId& id : receivers()) {
      const Person* person = program_.people.find(id);
      if (person == nullptr) continue;
      FieldValues reader = of_event;
      reader["name"] = person->name;
      add_values(id, reader);
      const auto partners = again_.find(id);
      fill_in(messages.emplace_back(message_to(id, *person)), texts, reader,
              partners == again_.end() ? std::vector<FieldValues>() : partners->second);
    }
    sort_by_name(messages);
    return messages;
  }

 private:
  std::set<PersonId> receivers() const {
    switch (message_) {
      case EventMessage::sitting_plan:
        return rounds_run_of(program_, view_.id) == nullptr ? std::set<PersonId>() : expected();
      case EventMessage::sitting_reminder:
        return sitting_lies_ahead(program_, view_.id, surroundings_.today) ? expected()
                                                                           : std::set<PersonId>();
      case EventMessage::sitting_follow_up:
        return keys_of(again_);
      default:
        break;
    }
    std::set<PersonId> people = keys_of(met_);
    if (message_ == EventMessage::sitting_thanks) people.merge(who_came());
    if (message_ == EventMessage::sitting_feedback) {
      std::erase_if(people, [&](const PersonId& id) { return gave_feedback_.count(id) > 0; });
    }
    return people;
  }

  // Whom somebody checked in, once the clock was started: also who met nobody, as those they were
  // to meet did not come, or it ended before. Their message leaves out whom they met.
  std::set<PersonId> who_came() const {
    std::set<PersonId> people;
    const EventClock* clock = clock_of(program_, view_.id);
    if (clock == nullptr || clock->started_at.empty()) return people;
    for (const auto& [id, registration] : program_.registrations) {
      const Attendance attendance = attendance_of(registration);
      const bool came = attendance == Attendance::here || attendance == Attendance::left;
      if (registration.event == view_.id && is_admitted(registration) && came) {
        people.insert(registration.person);
      }
    }
    return people;
  }

  std::set<PersonId> expected() const {
    std::set<PersonId> people;
    for (const auto& [id, registration] : program_.registrations) {
      if (registration.event == view_.id && takes_part(registration)) {
        people.insert(registration.person);
      }
    }
    return people;
  }

  template <class Value>
  static std::set<PersonId> keys_of(const std::map<PersonId, Value>& by_person) {
    std::set<PersonId> people;
    for (const auto& [person, value] : by_person) people.insert(person);
    return people;
  }

  void add_values(const PersonId& id, FieldValues& values) const {
    if (message_ == EventMessage::sitting_plan || message_ == EventMessage::sitting_reminder) {
      const auto stops = itinerary(boards_, id);
      values["rounds"] = rounds_in_words(id, stops);
      values["agenda"] = as_list(agenda_lines(event_));
      values["questions"] =
          as_list(question_lines(program_, event_, topics_of_meetings(id, stops)));
    }
    if (const auto met = met_.find(id); met != met_.end()) {
      values["partners"] = list_of_people(program_, met->second, words_);
    }
    if (const auto own = will_try_.find(id); own != will_try_.end()) {
      values["will_try"] = as_list(own->second);
    }
    if (!pages_) return;
    const Result<std::string> address = pages_->address(id, surroundings_.page_address);
    if (address) values["page"] = *address;
  }

  // A line for each round; nothing as long as nothing is planned.
  std::string rounds_in_words(const PersonId& id,
                              const std::vector<std::optional<Stop>>& stops) const {
    if (rounds_run_of(program_, view_.id) == nullptr) return {};
    std::string lines;
    for (std::size_t at = 0; at < stops.size(); ++at) {
      std::string_view key = stops[at] ? "sitting_message.round" : "sitting_message.break";
      std::vector<Arg> args{arg("number", static_cast<std::int64_t>(at + 1))};
      if (start_) {
        key = stops[at] ? "sitting_message.round_at" : "sitting_message.break_at";
        const std::int64_t begins = *start_ + minutes_[at].begins * kMinute_ms;
        args.push_back(arg("begins", words_.formats().wall_time(begins)));
      }
      if (stops[at]) {
        const MeetingTable& table = *program_.meeting_tables.find(stops[at]->table);
        args.push_back(
            arg("place", with_role_words(place_of(table.name, table.room, words_),
                                         role_to_say(both_roles_, id, *stops[at]), words_)));
        args.push_back(arg("names", list_of_people(program_, stops[at]->with, words_)));
      }
      lines += (at == 0 ? "" : "\n") + words_.text({std::string(key), std::move(args)});
    }
    return lines;
  }

  // That the person's meetings would be about.
  std::set<TopicId> topics_of_meetings(const PersonId& id,
                                       const std::vector<std::optional<Stop>>& stops) const {
    std::set<TopicId> topics;
    const Participant* one = view_.find(id);
    for (const std::optional<Stop>& stop : stops) {
      if (!stop) continue;
      for (const PersonId& partner : stop->with) {
        const Participant* other = view_.find(partner);
        if (one == nullptr || other == nullptr) continue;
        for (const auto& [mentor, mentee] : {std::pair{one, other}, std::pair{other, one}}) {
          topics.insert(sitting_fit(view_, *mentor, *mentee).topic);
        }
      }
    }
    topics.erase(TopicId());
    return topics;
  }

  FieldValues about_partner(const PersonId& id, const TopicId& topic) const {
    const Person* partner = program_.people.find(id);
    if (partner == nullptr) return {};
    return {{"partner", partner->name},
            {"email", partner->email},
            {"site", view_.site_name(partner->site)},
            {"topic", view_.topic_name(view_.topic_now(topic))}};
  }

  const EventView& view_;
  const Program& program_;
  const Event& event_;
  EventMessage message_;
  const MessageSurroundings& surroundings_;
  const Words& words_;
  std::vector<RoundBoard> boards_;
  std::set<PersonId> both_roles_;
  std::vector<RoundMinutes> minutes_;
  std::optional<std::int64_t> start_;  // in wall time
  std::optional<GuestPages> pages_;
  std::map<PersonId, std::vector<PersonId>> met_;
  std::set<PersonId> gave_feedback_;
  std::map<PersonId, std::vector<std::string>> will_try_;
  std::map<PersonId, std::vector<FieldValues>> again_;  // about whom they want to meet again
};

}  // namespace

Result<std::vector<PersonMessage>> sitting_messages(const EventView& view, EventMessage message,
                                                    const MessageTexts& texts,
                                                    const MessageSurroundings& surroundings,
                                                    const Words& words) {
  const Result<ReadTexts> read = read_texts(message, texts);
  if (!read) return read.error();
  return SittingWriting(view, message, surroundings, words).all(*read);
}

}  // namespace rondo
