#include "report/person_messages.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/reading_order.h"

namespace rondo {
namespace {

constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@";

// As RFC 6068 writes what stands in a mailto address; lines end with CR LF.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    if (c == '\n') encoded += "%0D";
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kDigits[byte >> 4U];
    encoded += kDigits[byte & 15U];
  }
  return encoded;
}

}  // namespace

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

void keep_only(std::vector<PersonMessage>& messages, const std::vector<PersonId>& people) {
  const std::set<PersonId> wanted(people.begin(), people.end());
  const auto is_other = [&](const PersonMessage& message) {
    return wanted.count(message.person) == 0;
  };
  messages.erase(std::remove_if(messages.begin(), messages.end(), is_other), messages.end());
}

std::string mail_address(const PersonMessage& message) {
  return std::string(kMailScheme) + percent_encoded(message.email) +
         "?subject=" + percent_encoded(message.subject) + "&body=" + percent_encoded(message.text);
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
