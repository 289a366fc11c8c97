#include "report/match_messages.h"

#include <map>
#include <string>
#include <utility>

#include "match/fit.h"
#include "match/summary.h"

namespace rondo {
namespace {

bool is_about(MatchMessage message, MatchState state) {
  switch (message) {
    case MatchMessage::notice:
      return state == MatchState::approved || state == MatchState::notified;
    case MatchMessage::reminder:
      return state == MatchState::notified;
    case MatchMessage::thanks:
      break;
  }
  return state == MatchState::active || state == MatchState::completed;
}

class Writing {
 public:
  Writing(const EventView& view, MatchMessage message, const Words& words)
      : view_(view), message_(message), words_(words) {}

  std::vector<PersonMessage> all() const {
    std::map<PersonId, std::string> lines;
    for (const MatchLine& line : match_lines(view_)) {
      if (!is_about(message_, line.match->state)) continue;
      lines[line.match->mentor] += about(*line.match, true);
      lines[line.match->mentee] += about(*line.match, false);
    }
    std::vector<PersonMessage> messages;
    for (const auto& [id, text] : lines) {
      const Person& person = *view_.find(id)->person;
      PersonMessage& message = messages.emplace_back(message_to(id, person));
      message.subject = own_text("subject");
      message.text = words_.text({"message.greeting", {arg("name", person.name)}}) + "\n\n" +
                     own_text("opening") + "\n" + text + "\n" + own_text("closing") + "\n";
    }
    sort_by_name(messages);
    return messages;
  }

 private:
  std::string own_text(std::string_view part) const {
    return words_.text(
        {"match_message." + std::string(name_of(message_)) + "." + std::string(part),
         {arg("event", view_.event->name), arg("sessions", view_.event->max_sessions),
          arg("minutes", view_.event->session_minutes)}});
  }

  // A match as one of its two reads about it, after an empty line.
  std::string about(const Match& match, bool to_mentor) const {
    const Person& other = *view_.find(to_mentor ? match.mentee : match.mentor)->person;
    const std::string& site = view_.site_name(other.site);
    const Arg name = arg("name", other.name);
    const Arg topic = arg("topic", view_.topic_name(view_.topic_now(match.topic)));
    const std::string key = to_mentor ? "match_message.mentee" : "match_message.mentor";
    std::string text = "\n";
    text += site.empty() ? words_.text({key, {name, topic}})
                         : words_.text({key + "_of_site", {name, topic, arg("site", site)}});
    text += "\n";
    if (message_ == MatchMessage::thanks) return text;
    const Pairing pairing{view_.find(match.mentee), view_.topic_now(match.topic),
                          view_.find(match.mentor)};
    add_line(text, "match_message.email", other.email);
    add_line(text, "match_message.goal", goal_of(match));
    add_line(text, "match_message.times", words_.formats().list(common_slots(pairing)));
    return text;
  }

  void add_line(std::string& text, std::string_view key, const std::string& what) const {
    if (!what.empty()) text += words_.text({std::string(key), {arg("what", what)}}) + "\n";
  }

  std::string goal_of(const Match& match) const {
    const auto& requests = view_.find(match.mentee)->requests;
    const auto request = requests.find(view_.topic_now(match.topic));
    return request == requests.end() ? std::string() : request->second.goal;
  }

  const EventView& view_;
  MatchMessage message_;
  const Words& words_;
};

}  // namespace

std::string_view name_of(MatchMessage message) {
  switch (message) {
    case MatchMessage::notice:
      return "notice";
    case MatchMessage::reminder:
      return "reminder";
    case MatchMessage::thanks:
      break;
  }
  return "thanks";
}

std::vector<PersonMessage> match_messages(const EventView& view, MatchMessage message,
                                          const Words& words) {
  return Writing(view, message, words).all();
}

}  // namespace rondo
