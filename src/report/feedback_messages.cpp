#include "report/feedback_messages.h"

#include <map>

#include "feedback/match_feedback.h"
#include "report/feedback_page.h"
#include "report/sitting_names.h"

namespace rondo {
namespace {

std::string line_about(const Program& program, const MatchForm& form, const Words& words) {
  const Topic* topic = program.topics.find(form.topic);
  return words.text({"feedback_message.line",
                     {arg("name", person_name(program, form.partner)),
                      arg("topic", topic == nullptr ? std::string() : topic->name)}}) +
         "\n";
}

}  // namespace

std::string_view name_of(FeedbackMessage message) {
  return message == FeedbackMessage::ask ? "ask" : "later";
}

std::vector<PersonMessage> feedback_messages(const Program& program, const EventId& id,
                                             FeedbackMessage kind, std::string_view today,
                                             const std::string& page_address, const Words& words) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  const std::vector<MatchForm> forms = match_forms(program, id, today);
  std::map<PersonId, std::string> lines;
  for (const MatchForm& form : forms) {
    const bool wanted =
        form.state == FormState::due && form.later == (kind == FeedbackMessage::later);
    if (wanted) lines[form.person] += line_about(program, form, words);
  }
  const std::string key = "feedback_message." + std::string(name_of(kind));
  const Arg name = arg("event", event->name);
  std::vector<PersonMessage> messages;
  for (const auto& [person, about] : lines) {
    const Person* found = program.people.find(person);
    if (found == nullptr) continue;
    PersonMessage& message = messages.emplace_back(message_to(person, *found));
    message.subject = words.text({key + ".subject", {name}});
    message.text = words.text({"message.greeting", {arg("name", found->name)}}) + "\n\n" +
                   words.text({key + ".opening", {name}}) + "\n\n" + about;
    const Result<std::string> address =
        feedback_page_address(program, id, person, forms, page_address);
    if (address && !page_address.empty()) {
      message.text += "\n" + words.text("feedback_message.own_page") + "\n" + *address + "\n";
    }
    message.text += "\n" + words.text(key + ".closing") + "\n";
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
