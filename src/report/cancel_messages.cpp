#include "report/cancel_messages.h"

#include <set>

namespace rondo {
namespace {

std::set<PersonId> people_who_met(const Program& program, const EventId& event) {
  std::set<PersonId> people;
  for (const auto& [id, session] : program.sessions) {
    const Match* match = program.matches.find(session.match);
    if (match == nullptr || !(match->event == event)) continue;
    if (session.state == SessionState::held) people.insert({match->mentor, match->mentee});
  }
  return people;
}

}  // namespace

CancelMessages cancel_messages(const Program& program, const EventId& id, const Words& words) {
  CancelMessages messages;
  const Event* event = program.events.find(id);
  if (event == nullptr) return messages;
  const Arg name = arg("event", event->name);
  const std::string& reason = event->cancel_reason;
  const std::set<PersonId> met = people_who_met(program, id);
  for (const auto& [key, registration] : program.registrations) {
    const Person* person = program.people.find(registration.person);
    if (!(registration.event == id) || registration.withdrawn || person == nullptr) continue;
    // Who was refused, or has left, never counted on it.
    if (registration.approval == Approval::refused || person->archived) continue;
    const std::string& told_on = registration.cancel_told_on;
    if (!told_on.empty()) messages.told_on.emplace(registration.person, told_on);
    auto& list = told_on.empty() ? messages.to_tell : messages.told;
    PersonMessage& message = list.emplace_back(message_to(registration.person, *person));
    const bool midway = met.count(registration.person) > 0;
    message.subject =
        words.text({midway ? "cancel_message.midway.subject" : "cancel_message.subject", {name}});
    message.text =
        words.text({"message.greeting", {arg("name", person->name)}}) + "\n\n" +
        words.text({midway ? "cancel_message.midway.text" : "cancel_message.text", {name}}) + "\n";
    // The reason stands for itself: arguments of texts are cut where they are long.
    if (!reason.empty()) message.text += "\n" + reason + "\n";
    message.text +=
        "\n" + words.text(midway ? "cancel_message.midway.closing" : "cancel_message.closing") +
        "\n";
  }
  sort_by_name(messages.to_tell);
  sort_by_name(messages.told);
  return messages;
}

}  // namespace rondo
