#include "report/match_messages.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "match/fit.h"
#include "match/summary.h"
#include "model/enum_names.h"
#include "report/kind_words.h"
#include "report/match_notice.h"
#include "report/session_guide.h"

namespace rondo {
namespace {

// Session times are local and do not say where. By then a moment is past in every time zone.
constexpr std::int64_t kPastEverywhere_ms = 12 * kHour_ms;

constexpr std::array kReaderFields{MessageField{"name"},     MessageField{"event"},
                                   MessageField{"purpose"},  MessageField{"often"},
                                   MessageField{"sessions"}, MessageField{"minutes"},
                                   MessageField{"agenda"},   MessageField{"questions"}};
constexpr std::array kMatchFields{
    MessageField{"match", true}, MessageField{"partner", true},   MessageField{"role", true},
    MessageField{"email", true}, MessageField{"site", true},      MessageField{"topic", true},
    MessageField{"goal", true},  MessageField{"needed_by", true}, MessageField{"times", true}};

// The fields of every message and those of some.
template <std::size_t More>
constexpr auto fields_with(const std::array<MessageField, More>& more) {
  std::array<MessageField, kReaderFields.size() + kMatchFields.size() + More> all{};
  std::size_t at = 0;
  for (const MessageField& field : kReaderFields) all[at++] = field;
  for (const MessageField& field : kMatchFields) all[at++] = field;
  for (const MessageField& field : more) all[at++] = field;
  return all;
}

constexpr auto kAskingFields = fields_with(std::array{MessageField{"link", true}});
constexpr auto kSessionFields =
    fields_with(std::array{MessageField{"when", true}, MessageField{"place", true}});
constexpr auto kNewsFields = fields_with(std::array{MessageField{"instead", true}});
constexpr auto kPlainFields = fields_with(std::array<MessageField, 0>{});

bool is_about(MatchMessage message, const Match& match) {
  const MatchState state = match.state;
  switch (message) {
    case MatchMessage::notice:
      return state == MatchState::approved || state == MatchState::notified;
    case MatchMessage::reminder:
      return state == MatchState::notified;
    case MatchMessage::session:
      return is_held(state) && state != MatchState::completed;
    case MatchMessage::news:
      // Of an event that was cancelled everybody is told at once (cancel_messages.h).
      return (state == MatchState::declined || state == MatchState::ended_early) &&
             !match.called_off;
    case MatchMessage::thanks:
      break;
  }
  return state == MatchState::active || state == MatchState::completed;
}

std::string subject_key(MatchMessage message) {
  return std::string(name_of(message)) + ".subject";
}

// Each with a dash.
std::string as_list(const std::vector<std::string>& lines) {
  std::string list;
  for (const std::string& line : lines) list += (list.empty() ? "- " : "\n- ") + line;
  return list;
}

class MatchWriting {
 public:
  MatchWriting(const EventView& view, MatchMessage message, const MessageSurroundings& surroundings,
               const Words& words)
      : view_(view), message_(message), surroundings_(surroundings), words_(words) {
    if (message == MatchMessage::session) find_sessions();
  }

  std::vector<PersonMessage> all(const MessageText& subject, const MessageText& text) const {
    std::map<PersonId, About> readers;
    for (const MatchLine& line : match_lines(view_)) {
      if (!is_about(message_, *line.match)) continue;
      for (const bool to_mentor : {true, false}) {
        const PersonId& reader = to_mentor ? line.match->mentor : line.match->mentee;
        if (!concerns(line, reader)) continue;
        readers[reader].matches.push_back(values_of(line, to_mentor));
        readers[reader].topics.insert(view_.topic_now(line.match->topic));
      }
    }
    std::vector<PersonMessage> messages;
    for (const auto& [id, about] : readers) {
      const Person& person = *view_.find(id)->person;
      const FieldValues reader = values_of(person, about.topics);
      PersonMessage& message = messages.emplace_back(message_to(id, person));
      message.subject = std::string(trim(fill_in(subject, reader, {})));
      message.text = fill_in(text, reader, about.matches);
    }
    sort_by_name(messages);
    return messages;
  }

 private:
  // The matches that a reader is told of.
  struct About {
    std::vector<FieldValues> matches;
    std::set<TopicId> topics;
  };

  bool concerns(const MatchLine& line, const PersonId& reader) const {
    if (message_ == MatchMessage::session) return sessions_.count(line.id) > 0;
    return message_ != MatchMessage::reminder || line.match->accepted_by.count(reader) == 0;
  }

  // The first one of each match that lies ahead.
  void find_sessions() {
    const std::string now = iso_time(surroundings_.now_utc_ms - kPastEverywhere_ms);
    for (const auto& [id, session] : view_.program->sessions) {
      if (session.state != SessionState::planned || session.starts_at < now) continue;
      const auto [known, first] = sessions_.emplace(session.match, &session);
      if (!first && session.starts_at < known->second->starts_at) known->second = &session;
    }
  }

  FieldValues values_of(const Person& reader, const std::set<TopicId>& topics) const {
    const Event& event = *view_.event;
    const Formats& formats = words_.formats();
    return {
        {"name", reader.name},
        {"event", event.name},
        {"purpose", event.purpose},
        {"often",
         words_.text({"match_message.often",
                      {arg("count", event.max_sessions), arg("minutes", event.session_minutes)}})},
        {"sessions", formats.number(event.max_sessions)},
        {"minutes", formats.number(event.session_minutes)},
        {"agenda", as_list(agenda_lines(event))},
        {"questions", as_list(question_lines(*view_.program, event, topics))}};
  }

  // What the match's fields say to one of its two.
  FieldValues values_of(const MatchLine& line, bool to_mentor) const {
    const Match& match = *line.match;
    const TopicId topic = view_.topic_now(match.topic);
    const Participant* mentor = view_.find(match.mentor);
    const Participant* mentee = view_.find(match.mentee);
    const Person& partner = *(to_mentor ? mentee : mentor)->person;
    FieldValues values{{"match", match_words(match, to_mentor)},
                       {"partner", partner.name},
                       {"role", words_.formats().list(roles_of(*(to_mentor ? mentee : mentor)))},
                       {"email", partner.email},
                       {"site", view_.site_name(partner.site)},
                       {"topic", view_.topic_name(topic)},
                       {"goal", goal_of(view_, match)},
                       {"needed_by", words_.day(request_of({mentee, topic, mentor}).needed_by)},
                       {"times", words_.formats().list(common_slots({mentee, topic, mentor}))}};
    if (message_ == MatchMessage::notice || message_ == MatchMessage::reminder) {
      values["link"] = notice_address(view_, line.id, match, to_mentor, surroundings_.page_address);
    } else if (message_ == MatchMessage::session) {
      const Session& session = *sessions_.at(line.id);
      values["when"] = words_.day_and_time(session.starts_at);
      values["place"] = session.place;
    } else if (message_ == MatchMessage::news && !to_mentor) {
      values["instead"] = instead_of(match);
    }
    return values;
  }

  // "Your mentor for Check-ins: Diego, West"; of a mentor with a near topic, with that.
  std::string match_words(const Match& match, bool to_mentor) const {
    const Person& other = *view_.find(to_mentor ? match.mentee : match.mentor)->person;
    const std::string& site = view_.site_name(other.site);
    const std::string key = std::string("match_message.") + (to_mentor ? "mentee" : "mentor") +
                            (site.empty() ? "" : "_of_site");
    const TopicId topic = view_.topic_now(match.topic);
    std::string words = words_.text(
        {key_for_kind(key, view_.event->kind, words_),
         {arg("name", other.name), arg("topic", view_.topic_name(topic)), arg("site", site)}});
    const OfferFound offer =
        find_offer(view_, {view_.find(match.mentee), topic, view_.find(match.mentor)});
    if (offer.closeness != TopicMatch::same_area) return words;
    // Neither is to prepare for something else than the other.
    return words_.text(
        {to_mentor ? "match_message.near_to_mentor" : "match_message.near_to_mentee",
         {arg("match", std::move(words)), arg("offered", view_.topic_name(offer.topic))}});
  }

  // The match that the mentee has in its place, where people may know of it.
  std::string instead_of(const Match& gone) const {
    for (const auto& [id, match] : view_.program->matches) {
      const bool same_request = match.event == view_.id && match.mentee == gone.mentee &&
                                view_.topic_now(match.topic) == view_.topic_now(gone.topic);
      if (same_request && is_held(match.state) && view_.find(match.mentor) != nullptr) {
        return match_words(match, false);
      }
    }
    return {};
  }

  const EventView& view_;
  MatchMessage message_;
  const MessageSurroundings& surroundings_;
  const Words& words_;
  std::map<MatchId, const Session*> sessions_;
};

}  // namespace

std::string_view name_of(MatchMessage message) {
  switch (message) {
    case MatchMessage::notice:
      return "notice";
    case MatchMessage::reminder:
      return "reminder";
    case MatchMessage::session:
      return "session";
    case MatchMessage::news:
      return "news";
    case MatchMessage::thanks:
      break;
  }
  return "thanks";
}

std::span<const MessageField> text_fields(MatchMessage message) {
  switch (message) {
    case MatchMessage::notice:
    case MatchMessage::reminder:
      return kAskingFields;
    case MatchMessage::session:
      return kSessionFields;
    case MatchMessage::news:
      return kNewsFields;
    case MatchMessage::thanks:
      break;
  }
  return kPlainFields;
}

std::span<const MessageField> subject_fields() {
  return kReaderFields;
}

MessageTexts usual_texts(MatchMessage message, EventKind kind, const Words& words) {
  const std::string key = "match_message." + std::string(name_of(message));
  return {words.text(key_for_kind(key + ".subject", kind, words)),
          words.text(key_for_kind(key + ".text", kind, words))};
}

MessageTexts texts_of(const Event& event, MatchMessage message, const Words& words) {
  MessageTexts texts = usual_texts(message, event.kind, words);
  const auto own = [&](const std::string& key, std::string& into) {
    const auto found = event.messages.find(key);
    if (found != event.messages.end()) into = found->second;
  };
  own(std::string(name_of(message)), texts.text);
  own(subject_key(message), texts.subject);
  return texts;
}

void set_texts(Event& event, MatchMessage message, const MessageTexts& texts, const Words& words) {
  const MessageTexts usual = usual_texts(message, event.kind, words);
  const auto set = [&](const std::string& key, const std::string& own, const std::string& known) {
    event.messages.erase(key);
    if (!trim(own).empty() && own != known) event.messages[key] = own;
  };
  set(std::string(name_of(message)), texts.text, usual.text);
  set(subject_key(message), texts.subject, usual.subject);
}

Result<Done> check_texts(MatchMessage message, const MessageTexts& texts) {
  const Result<MessageText> subject = read_message_text(texts.subject, subject_fields());
  if (!subject) return subject.error();
  const Result<MessageText> text = read_message_text(texts.text, text_fields(message));
  if (!text) return text.error();
  return Done{};
}

Result<Done> check_messages(const Event& event) {
  const auto own = [&](const std::string& key) {
    const auto found = event.messages.find(key);
    return found == event.messages.end() ? std::string() : found->second;
  };
  for (const MatchMessage message : kMatchMessages) {
    const MessageTexts texts{own(subject_key(message)), own(std::string(name_of(message)))};
    if (Result<Done> good = check_texts(message, texts); !good) return good;
  }
  return Done{};
}

Result<std::vector<PersonMessage>> match_messages(const EventView& view, MatchMessage message,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words) {
  return match_messages(view, message, texts_of(*view.event, message, words), surroundings, words);
}

Result<std::vector<PersonMessage>> match_messages(const EventView& view, MatchMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words) {
  const Result<MessageText> subject = read_message_text(texts.subject, subject_fields());
  if (!subject) return subject.error();
  const Result<MessageText> text = read_message_text(texts.text, text_fields(message));
  if (!text) return text.error();
  return MatchWriting(view, message, surroundings, words).all(*subject, *text);
}

}  // namespace rondo
