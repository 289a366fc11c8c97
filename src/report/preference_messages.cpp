#include "report/preference_messages.h"

#include <utility>

#include "match/wishes.h"
#include "report/preference_page.h"

namespace rondo {

std::vector<AskedForWishes> asked_for_wishes(const EventView& view) {
  std::vector<AskedForWishes> asked;
  for (const auto& [person, partners] : possible_partners(view)) {
    AskedForWishes& one = asked.emplace_back();
    one.person = person;
    if (has_wishes(*view.find(person)->registration)) {
      one.state = WishState::said;
    } else if (partners.empty()) {
      one.state = WishState::nobody;
    }
    one.partners = partners;
  }
  return asked;
}

std::vector<PersonMessage> preference_messages(const EventView& view,
                                               const std::vector<AskedForWishes>& asked,
                                               const std::string& page_address,
                                               const Words& words) {
  const Arg event = arg("event", view.event->name);
  std::vector<PersonMessage> messages;
  for (const AskedForWishes& one : asked) {
    if (one.state != WishState::due) continue;
    const Result<std::string> address =
        preference_address(view, one.person, one.partners, page_address);
    if (!address) continue;
    const Person& person = *view.find(one.person)->person;
    PersonMessage& message = messages.emplace_back(message_to(one.person, person));
    message.subject = words.text({"preference_message.subject", {event}});
    message.text = words.text({"message.greeting", {arg("name", person.name)}}) + "\n\n" +
                   words.text({"preference_message.opening", {event}}) + "\n\n" + *address +
                   "\n\n" + words.text("preference_message.closing") + "\n";
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
