#include "report/cancel_messages.h"

namespace rondo {

std::vector<PersonMessage> cancel_messages(const Program& program, const EventId& id,
                                           const Words& words) {
  std::vector<PersonMessage> messages;
  const Event* event = program.events.find(id);
  if (event == nullptr) return messages;
  const Arg name = arg("event", event->name);
  const std::string& reason = event->cancel_reason;
  for (const auto& [key, registration] : program.registrations) {
    const Person* person = program.people.find(registration.person);
    if (!(registration.event == id) || registration.withdrawn || person == nullptr) continue;
    // Who was refused, or has left, never counted on it.
    if (registration.approval == Approval::refused || person->archived) continue;
    PersonMessage& message = messages.emplace_back(message_to(registration.person, *person));
    message.subject = words.text({"cancel_message.subject", {name}});
    message.text = words.text({"message.greeting", {arg("name", person->name)}}) + "\n\n" +
                   words.text({"cancel_message.text", {name}}) + "\n";
    // The reason stands for itself: arguments of texts are cut where they are long.
    if (!reason.empty()) message.text += "\n" + reason + "\n";
    message.text += "\n" + words.text("cancel_message.closing") + "\n";
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
