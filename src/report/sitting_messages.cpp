#include "report/sitting_messages.h"

#include <map>
#include <set>
#include <utility>

#include "report/guest_page.h"
#include "report/sitting_names.h"
#include "speed/board.h"
#include "speed/clock.h"
#include "speed/feedback.h"
#include "speed/outcome.h"

namespace rondo {
namespace {

class SittingWriting {
 public:
  SittingWriting(const Program& program, const EventId& id, const Event& event, const Clock& clock,
                 const std::string& page_address, const Words& words)
      : program_(program),
        id_(id),
        event_(event),
        page_address_(page_address),
        words_(words),
        boards_(round_boards(program, id)),
        pages_(program, id, clock) {
    for (const SpeedMeeting& meeting : held_meetings(program, id, clock.now_utc_ms())) {
      met_[meeting.mentor].push_back(meeting.mentee);
      met_[meeting.mentee].push_back(meeting.mentor);
    }
    for (const auto& [key, feedback] : program.feedback) {
      const bool tells = feedback.event == id && !feedback.will_try.empty();
      if (tells) will_try_.emplace(feedback.from, feedback.will_try);
    }
    for (const MutualYes& pair : mutual_yeses(program, id)) {
      again_[pair.mentor].push_back(pair.mentee);
      again_[pair.mentee].push_back(pair.mentor);
    }
  }

  std::vector<PersonMessage> all(SittingMessage kind) {
    std::vector<PersonMessage> messages;
    for (const PersonId& id : receivers(kind)) {
      const Person* person = program_.people.find(id);
      if (person == nullptr) continue;
      PersonMessage& message = messages.emplace_back(message_to(id, *person));
      message.subject = words_for(kind, "subject", {event_name()});
      message.text = text_for(kind, id, person->name);
    }
    sort_by_name(messages);
    return messages;
  }

 private:
  Arg event_name() const { return arg("event", event_.name); }

  std::string words_for(SittingMessage kind, std::string_view part,
                        std::vector<Arg> args = {}) const {
    return words_.text(
        {"message." + std::string(name_of(kind)) + "." + std::string(part), std::move(args)});
  }

  std::set<PersonId> receivers(SittingMessage kind) const {
    std::set<PersonId> people;
    if (kind == SittingMessage::itinerary) {
      for (const auto& [id, registration] : program_.registrations) {
        if (registration.event == id_ && takes_part(registration)) {
          people.insert(registration.person);
        }
      }
      return people;
    }
    for (const auto& [person, others] : kind == SittingMessage::thanks ? met_ : again_) {
      people.insert(person);
    }
    return people;
  }

  std::string names(const std::vector<PersonId>& people) const {
    return list_of_people(program_, people, words_);
  }

  std::string text_for(SittingMessage kind, const PersonId& person, const std::string& to) const {
    std::string text = words_.text({"message.greeting", {arg("name", to)}}) + "\n\n" +
                       words_for(kind, "opening", {event_name()}) + "\n";
    switch (kind) {
      case SittingMessage::itinerary:
        text += itinerary_lines(person);
        break;
      case SittingMessage::thanks:
        text += thanks_lines(person);
        break;
      case SittingMessage::follow_up:
        text += follow_up_lines(person);
        break;
    }
    return text + "\n" + words_for(kind, "closing") + "\n";
  }

  std::string itinerary_lines(const PersonId& person) const {
    std::string lines;
    const auto stops = itinerary(boards_, person);
    for (std::size_t at = 0; at < stops.size(); ++at) {
      const Arg round = arg("number", static_cast<std::int64_t>(at + 1));
      if (!stops[at]) {
        lines += words_.text({"message.round.break", {round}}) + "\n";
        continue;
      }
      const MeetingTable& table = *program_.meeting_tables.find(stops[at]->table);
      lines +=
          words_.text({"message.round",
                       {round, arg("table", table.name), arg("names", names(stops[at]->with))}});
      lines += "\n";
    }
    if (page_address_.empty()) return lines;
    const Result<std::string> address = pages_.address(person, page_address_);
    if (address) lines += "\n" + words_.text("message.own_page") + "\n" + *address + "\n";
    return lines;
  }

  std::string thanks_lines(const PersonId& person) const {
    std::string lines =
        words_.text({"message.thanks.met", {arg("names", names(met_.at(person)))}}) + "\n";
    const auto [begin, end] = will_try_.equal_range(person);
    for (auto own = begin; own != end; ++own) {
      lines += words_.text({"message.thanks.will_try", {arg("text", own->second)}}) + "\n";
    }
    return lines;
  }

  std::string follow_up_lines(const PersonId& person) const {
    std::string lines;
    for (const PersonId& other : again_.at(person)) {
      const Person* found = program_.people.find(other);
      if (found == nullptr) continue;
      lines += found->email.empty()
                   ? words_.text({"message.follow_up.line", {arg("name", found->name)}})
                   : words_.text({"message.follow_up.line_email",
                                  {arg("name", found->name), arg("email", found->email)}});
      lines += "\n";
    }
    return lines;
  }

  const Program& program_;
  const EventId& id_;
  const Event& event_;
  const std::string& page_address_;
  const Words& words_;
  std::vector<RoundBoard> boards_;
  GuestPages pages_;
  std::map<PersonId, std::vector<PersonId>> met_, again_;
  std::multimap<PersonId, std::string> will_try_;
};

}  // namespace

std::string_view name_of(SittingMessage message) {
  switch (message) {
    case SittingMessage::itinerary:
      return "itinerary";
    case SittingMessage::thanks:
      return "thanks";
    case SittingMessage::follow_up:
      break;
  }
  return "follow_up";
}

std::vector<PersonMessage> sitting_messages(const Program& program, const EventId& id,
                                            SittingMessage message, const Clock& clock,
                                            const std::string& page_address, const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  return SittingWriting(program, id, *event, clock, page_address, words).all(message);
}

}  // namespace rondo
