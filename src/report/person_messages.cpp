#include "report/person_messages.h"

#include <algorithm>
#include <utility>

#include "base/reading_order.h"

namespace rondo {

PersonMessage message_to(const PersonId& id, const Person& person) {
  PersonMessage message;
  message.person = id;
  message.name = person.name;
  message.email = person.email;
  return message;
}

void sort_by_name(std::vector<PersonMessage>& messages) {
  std::vector<std::pair<std::string, PersonMessage>> keyed;
  for (PersonMessage& message : messages) {
    std::string key = reading_key(message.name);
    keyed.emplace_back(std::move(key), std::move(message));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  messages.clear();
  for (auto& [key, message] : keyed) messages.push_back(std::move(message));
}

std::string messages_csv(const std::vector<PersonMessage>& messages, const Words& words,
                         ByteOrderMark mark) {
  std::vector<std::vector<std::string>> rows{
      {words.text("message.column.name"), words.text("message.column.email"),
       words.text("message.column.subject"), words.text("message.column.text")}};
  for (const PersonMessage& message : messages) {
    rows.push_back({message.name, message.email, message.subject, message.text});
  }
  return csv_file(rows, mark);
}

}  // namespace rondo
