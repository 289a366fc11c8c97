// Messages to single people: to copy one by one, or as a file for mail merge.
#pragma once

#include <string>
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

// A header line, then a line a message: name, address, subject, text.
std::string messages_csv(const std::vector<PersonMessage>& messages, const Words& words,
                         ByteOrderMark mark);

}  // namespace rondo
