#include "report/cancel_messages.h"

#include <set>
#include <utility>

#include "speed/held_meetings.h"

namespace rondo {
namespace {

std::set<PersonId> people_who_met(const Program& program, const EventId& event,
                                  std::int64_t now_utc_ms) {
  std::set<PersonId> people;
  for (const auto& [id, session] : program.sessions) {
    const Match* match = program.matches.find(session.match);
    if (match == nullptr || !(match->event == event)) continue;
    if (session.state == SessionState::held) people.insert({match->mentor, match->mentee});
  }
  for (const SpeedMeeting& meeting : held_meetings(program, event, now_utc_ms)) {
    people.insert({meeting.mentor, meeting.mentee});
  }
  return people;
}

}  // namespace

std::vector<CancelReader> cancel_readers(const Program& program, const EventId& event,
                                         std::int64_t now_utc_ms) {
  std::vector<CancelReader> readers;
  if (program.events.find(event) == nullptr) return readers;
  const std::set<PersonId> met = people_who_met(program, event, now_utc_ms);
  for (const auto& [id, registration] : program.registrations) {
    const Person* person = program.people.find(registration.person);
    if (!(registration.event == event) || registration.withdrawn || person == nullptr) continue;
    // Who was refused, or has left, never counted on it.
    if (registration.approval == Approval::refused || person->archived) continue;
    const bool midway = met.count(registration.person) > 0;
    readers.push_back({registration.person,
                       midway ? EventMessage::cancelled_midway : EventMessage::cancelled,
                       registration.cancel_told_on});
  }
  return readers;
}

Result<std::vector<PersonMessage>> cancel_messages(const Program& program, const EventId& id,
                                                   EventMessage message, const MessageTexts& texts,
                                                   std::int64_t now_utc_ms, const Words& words) {
  const Result<ReadTexts> read = read_texts(message, texts);
  if (!read) return read.error();
  std::vector<PersonMessage> messages;
  const Event* event = program.events.find(id);
  if (event == nullptr) return messages;
  FieldValues values = values_of(*event, words);
  values["reason"] = event->cancel_reason;
  for (const CancelReader& reader : cancel_readers(program, id, now_utc_ms)) {
    if (reader.message != message) continue;
    const Person& person = *program.people.find(reader.person);
    values["name"] = person.name;
    fill_in(messages.emplace_back(message_to(reader.person, person)), *read, values, {});
  }
  sort_by_name(messages);
  return messages;
}

Result<CancelMessages> cancel_messages(const Program& program, const EventId& id,
                                       std::int64_t now_utc_ms, const Words& words) {
  CancelMessages all;
  const Event* event = program.events.find(id);
  if (event == nullptr) return all;
  for (const CancelReader& reader : cancel_readers(program, id, now_utc_ms)) {
    if (!reader.told_on.empty()) all.told_on.emplace(reader.person, reader.told_on);
  }
  for (const EventMessage message : kCancelMessages) {
    Result<std::vector<PersonMessage>> made =
        cancel_messages(program, id, message, texts_of(*event, message, words), now_utc_ms, words);
    if (!made) return made.error();
    for (PersonMessage& one : *made) {
      auto& list = all.told_on.count(one.person) > 0 ? all.told : all.to_tell;
      list.push_back(std::move(one));
    }
  }
  sort_by_name(all.to_tell);
  sort_by_name(all.told);
  return all;
}

}  // namespace rondo
