#include "report/sign_up_messages.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "match/event_view.h"

namespace rondo {
namespace {

// What somebody offers and asks for, each once.
std::string topics_of(const EventView& view, const Registration& registration, const Words& words) {
  std::set<std::string> names;
  for (const auto& [topic, request] : registration.requests) {
    names.insert(view.topic_name(view.topic_now(topic)));
  }
  for (const auto& [topic, offer] : registration.offers) {
    names.insert(view.topic_name(view.topic_now(topic)));
  }
  names.erase(std::string());
  return words.list({names.begin(), names.end()});
}

// The last paragraph that names the coordinator is the signature; a text without one just ends.
void put_above_signature(MessageText& text, std::string words) {
  const auto is_name = [](const MessagePiece& piece) {
    return piece.is_field && piece.words == "coordinator";
  };
  const auto signature = std::find_if(text.rbegin(), text.rend(), [&](const auto& paragraph) {
    return std::any_of(
        paragraph.lines.begin(), paragraph.lines.end(),
        [&](const MessageLine& line) { return std::any_of(line.begin(), line.end(), is_name); });
  });
  const auto place = signature == text.rend() ? text.end() : std::prev(signature.base());
  text.insert(place, MessageParagraph{{MessageLine{{std::move(words), false}}}});
}

}  // namespace

Result<MessageTexts> invitation(const Event& event, const Coordinator& from,
                                const MessageTexts& texts, const std::string& form_address,
                                const std::string& wanted, const Words& words) {
  Result<ReadTexts> read = read_texts(EventMessage::invitation, texts);
  if (!read) return read.error();
  if (!wanted.empty()) {
    put_above_signature(read->text, words.text({"invite.mail.wanted", {arg("topic", wanted)}}));
  }
  FieldValues values = values_of(event, words);
  values["form"] = form_address;
  values["until"] = words.day(event.closes_on);
  values["coordinator"] = from.name;
  return fill_in(*read, values, {});
}

Approval approval_of(EventMessage message) {
  if (message == EventMessage::sign_up_approved) return Approval::approved;
  return message == EventMessage::sign_up_refused ? Approval::refused : Approval::waitlisted;
}

Result<std::vector<PersonMessage>> sign_up_messages(const Program& program, const EventId& id,
                                                    EventMessage message, const MessageTexts& texts,
                                                    const Words& words) {
  const Result<ReadTexts> read = read_texts(message, texts);
  if (!read) return read.error();
  const Result<EventView> view = view_event(program, id);
  if (!view) return view.error();
  FieldValues reader = values_of(*view->event, words);
  std::vector<PersonMessage> messages;
  for (const auto& [key, registration] : program.registrations) {
    if (!(registration.event == id) || registration.withdrawn) continue;
    const Person* person = program.people.find(registration.person);
    if (registration.approval != approval_of(message) || person == nullptr) continue;
    reader["name"] = person->name;
    reader["topics"] = topics_of(*view, registration, words);
    fill_in(messages.emplace_back(message_to(registration.person, *person)), *read, reader, {});
  }
  sort_by_name(messages);
  return messages;
}

}  // namespace rondo
