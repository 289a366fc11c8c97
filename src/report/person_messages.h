// Messages to single people: to copy one by one, or as a file for mail merge.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/people.h"
#include "report/csv_file.h"

namespace rondo {

struct PersonMessage {
  PersonId person;
  std::string name;
  std::string email;  // may be empty
  std::string subject;
  std::string text;  // lines end with \n

  bool operator==(const PersonMessage&) const = default;
};

// To that person, as yet without subject and text.
PersonMessage message_to(const PersonId& id, const Person& person);

// In reading order of the names.
void sort_by_name(std::vector<PersonMessage>& messages);

// Leaves those to these people.
void keep_only(std::vector<PersonMessage>& messages, const std::vector<PersonId>& people);

// An address that opens the mail program with the message written: "mailto:..." of ASCII alone.
// Long ones may not arrive whole (codec::kMaxSafeLinkCharacters).
inline constexpr std::string_view kMailScheme = "mailto:";
std::string mail_address(const PersonMessage& message);

// A header line, then a line a message: name, address, subject, text.
std::string messages_csv(const std::vector<PersonMessage>& messages, const Words& words,
                         ByteOrderMark mark);

}  // namespace rondo
