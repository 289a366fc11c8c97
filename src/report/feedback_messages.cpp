#include "report/feedback_messages.h"

#include <map>

#include "feedback/match_feedback.h"
#include "report/feedback_page.h"
#include "report/sitting_names.h"

namespace rondo {
namespace {

FieldValues values_about(const Program& program, const MatchForm& form) {
  const Topic* topic = program.topics.find(form.topic);
  return {{"partner", person_name(program, form.partner)},
          {"topic", topic == nullptr ? std::string() : topic->name}};
}

}  // namespace

Result<std::vector<PersonMessage>> feedback_messages(const Program& program, const EventId& id,
                                                     EventMessage kind, const MessageTexts& texts,
                                                     std::string_view today,
                                                     const std::string& page_address,
                                                     const Words& words, const Clock* clock) {
  const Result<ReadTexts> read = read_texts(kind, texts);
  if (!read) return read.error();
  const Event* event = program.events.find(id);
  if (event == nullptr) return std::vector<PersonMessage>();
  const std::vector<MatchForm> forms = match_forms(program, id, today, clock);
  std::map<PersonId, std::vector<FieldValues>> matches;
  for (const MatchForm& form : forms) {
    const bool wanted =
        form.state == FormState::due && form.later == (kind == EventMessage::feedback_later);
    if (wanted) matches[form.person].push_back(values_about(program, form));
  }
  FieldValues reader = values_of(*event, words);
  std::vector<PersonMessage> messages;
  for (const auto& [person, about] : matches) {
    const Person* found = program.people.find(person);
    if (found == nullptr) continue;
    reader["name"] = found->name;
    reader["page"].clear();
    if (!page_address.empty()) {
      const Result<std::string> address =
          feedback_page_address(program, id, person, forms, page_address);
      if (address) reader["page"] = *address;
    }
    fill_in(messages.emplace_back(message_to(person, *found)), *read, reader, about);
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
