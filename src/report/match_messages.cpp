#include "report/match_messages.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/local_time.h"
#include "match/fit.h"
#include "match/summary.h"
#include "model/enum_names.h"
#include "model/known_matches.h"
#include "report/kind_words.h"
#include "report/match_notice.h"
#include "report/session_guide.h"
#include "report/slot_words.h"
#include "sessions/session_news.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

// Session times are local and do not say where. By then a moment is past in every time zone.
constexpr std::int64_t kPastEverywhere_ms = 12 * kHour_ms;
constexpr std::size_t kMinuteSize = 16;  // of "2026-09-14T15:10"

bool is_about(EventMessage message, const Match& match) {
  const MatchState state = match.state;
  switch (message) {
    case EventMessage::notice:
      return state == MatchState::approved || state == MatchState::notified;
    case EventMessage::reminder:
      return state == MatchState::notified;
    case EventMessage::session:
    case EventMessage::session_off:
      return true;  // of whom it is about a session: find_sessions()
    case EventMessage::news:
      return counts_on_off(match.mentor, match) || counts_on_off(match.mentee, match);
    default:
      break;
  }
  return state == MatchState::active || state == MatchState::completed;
}

std::string local_now(const MessageSurroundings& surroundings) {
  return surroundings.clock != nullptr
             ? local_time_of(surroundings.now_utc_ms, *surroundings.clock)
             : iso_time(surroundings.now_utc_ms - kPastEverywhere_ms).substr(0, kMinuteSize);
}

class MatchWriting {
 public:
  MatchWriting(const EventView& view, EventMessage message, const MessageSurroundings& surroundings,
               const Words& words)
      : view_(view),
        message_(message),
        surroundings_(surroundings),
        words_(words),
        now_local_(local_now(surroundings)) {
    if (is_about_sessions() || message == EventMessage::news) find_sessions();
  }

  std::vector<PersonMessage> all(const ReadTexts& texts) const {
    std::map<PersonId, About> readers;
    for (const MatchLine& line : match_lines(view_)) {
      if (!is_about(message_, *line.match)) continue;
      for (const bool to_mentor : {true, false}) {
        const PersonId& reader = to_mentor ? line.match->mentor : line.match->mentee;
        if (!concerns(line, reader)) continue;
        if (message_ == EventMessage::news && add_known(readers[reader], *line.match, to_mentor)) {
          continue;
        }
        add_match(readers[reader], line, to_mentor);
      }
    }
    if (message_ == EventMessage::news) add_gone(readers);
    std::vector<PersonMessage> messages;
    for (const auto& [id, about] : readers) {
      const Person& person = *view_.find(id)->person;
      const FieldValues reader = values_of(person, about.topics);
      PersonMessage& message = messages.emplace_back(message_to(id, person));
      fill_in(message, texts, reader, about.matches);
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

  // Once or, where it is about sessions, with each of those.
  void add_match(About& about, const MatchLine& line, bool to_mentor) const {
    about.topics.insert(view_.topic_now(line.match->topic));
    const FieldValues values = values_of(line, to_mentor);
    if (!is_about_sessions()) {
      about.matches.push_back(values);
      return;
    }
    const PersonId& reader = to_mentor ? line.match->mentor : line.match->mentee;
    for (const Session* session : sessions_for(line.id, reader)) {
      add_session(about.matches.emplace_back(values), *session, reader);
    }
  }

  // Of one that is off, what the reader knows of it; of one that was moved, that it was.
  void add_session(FieldValues& values, const Session& session, const PersonId& reader) const {
    SessionTold now{session.starts_at, session.place};
    const auto told = session.told.find(reader);
    const SessionTold& known = told == session.told.end() ? now : told->second;
    if (message_ == EventMessage::session_off) now = known;
    values["when"] =
        instead_of_known(words_.day_and_time(now.starts_at), words_.day_and_time(known.starts_at));
    values["place"] = instead_of_known(now.place, known.place);
  }

  std::string instead_of_known(const std::string& now, const std::string& known) const {
    if (now == known || now.empty() || known.empty()) return now;
    return words_.text({"match_message.moved", {arg("now", now), arg("before", known)}});
  }

  // Matches that are gone since their people heard of them. Of joined records two may be the same.
  void add_gone(std::map<PersonId, About>& readers) const {
    for (const auto& [id, participant] : view_.participants) {
      if (participant.registration == nullptr || has_withdrawn(id)) continue;
      const Registration& registration = *participant.registration;
      for (const bool to_mentor : {true, false}) {
        std::set<std::pair<PersonId, TopicId>> named;
        const auto& gone = to_mentor ? registration.off_mentees : registration.off_mentors;
        for (const auto& [match, off] : gone) {
          const bool again = !off.partner.empty() && !named.emplace(off.partner, off.topic).second;
          if (!again) add_off(readers[id], id, off, to_mentor);
        }
      }
    }
  }

  // Who was told of another pair, and not of the one that was swapped for it, hears that the pair
  // they know of is off. False: they know the match itself.
  bool add_known(About& about, const Match& match, bool to_mentor) const {
    const PersonId& reader = to_mentor ? match.mentor : match.mentee;
    const PersonId known = partner_known_to(reader, match);
    if (!is_another(match, known)) return false;
    // It was on the topic of its own mentee.
    add_off(about, reader, {known, to_mentor ? TopicId() : match.topic}, to_mentor);
    return true;
  }

  void add_off(About& about, const PersonId& reader, const OffMatch& off, bool to_mentor) const {
    const TopicId topic = view_.topic_now(off.topic);
    if (!topic.empty()) about.topics.insert(topic);
    FieldValues& values = about.matches.emplace_back();
    values["topic"] = view_.topic_name(topic);
    if (!to_mentor) add_next(values, reader, topic);
    const Person* other = view_.program->people.find(off.partner);
    if (other == nullptr) {
      values["match"] = nameless_words(topic, to_mentor);
      values["partner"] = words_.text("match_message.gone_partner");
      return;
    }
    values["match"] = pair_words(*other, topic, to_mentor);
    values["partner"] = other->name;
    values["email"] = other->email;
    values["site"] = view_.site_name(other->site);
  }

  bool concerns(const MatchLine& line, const PersonId& reader) const {
    if (is_about_sessions()) return !sessions_for(line.id, reader).empty();
    if (message_ == EventMessage::news) {
      return !has_withdrawn(reader) && counts_on_off(reader, *line.match);
    }
    return message_ != EventMessage::reminder || line.match->accepted_by.count(reader) == 0;
  }

  bool has_withdrawn(const PersonId& reader) const {
    const Registration* registration = view_.find(reader)->registration;
    return registration != nullptr && registration->withdrawn;
  }

  bool is_about_sessions() const {
    return message_ == EventMessage::session || message_ == EventMessage::session_off;
  }

  // Of each match those that its two are to hear of, in the order of their times.
  void find_sessions() {
    for (const auto& [id, session] : view_.program->sessions) {
      if (tells_of(session)) sessions_[session.match].push_back(&session);
    }
    for (auto& [match, sessions] : sessions_) {
      std::stable_sort(sessions.begin(), sessions.end(),
                       [](const Session* left, const Session* right) {
                         return left->starts_at < right->starts_at;
                       });
    }
  }

  bool tells_of(const Session& session) const {
    if (message_ == EventMessage::news) return is_off_with_match(*view_.program, session);
    const SessionState state =
        message_ == EventMessage::session ? SessionState::planned : SessionState::cancelled;
    return session.state == state && concerns_its_two(*view_.program, session, now_local_);
  }

  // When and where the reader expects what was called off with the match.
  std::string called_off_words(const MatchId& match, const PersonId& reader) const {
    std::set<std::pair<std::string, std::string>> by_time;  // in order of when it is
    for (const Session* session : sessions_for(match, reader)) {
      const SessionTold& known = session->told.find(reader)->second;
      if (known.starts_at <= now_local_) continue;
      std::string when = words_.day_and_time(known.starts_at);
      if (!known.place.empty()) {
        when = words_.text({"match_message.session_at",
                            {arg("when", std::move(when)), arg("place", known.place)}});
      }
      by_time.emplace(known.starts_at, std::move(when));
    }
    std::vector<std::string> all;
    for (const auto& [time, when] : by_time) all.push_back(when);
    return words_.list_in_sentence(all);
  }

  // The next one, as a reminder, and those that the reader has yet to hear of.
  std::vector<const Session*> sessions_for(const MatchId& match, const PersonId& reader) const {
    const auto found = sessions_.find(match);
    if (found == sessions_.end()) return {};
    std::vector<const Session*> sessions = found->second;
    std::erase_if(sessions, [&](const Session* session) {
      const bool is_next = message_ == EventMessage::session && session == found->second.front();
      return !is_next && !is_to_be_told(*session, reader);
    });
    return sessions;
  }

  FieldValues values_of(const Person& reader, const std::set<TopicId>& topics) const {
    const Event& event = *view_.event;
    FieldValues values = rondo::values_of(event, words_);
    values["name"] = reader.name;
    values["agenda"] = as_list(agenda_lines(event));
    values["questions"] = as_list(question_lines(*view_.program, event, topics));
    return values;
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
                       {"role", words_.list(roles_of(*(to_mentor ? mentee : mentor)))},
                       {"email", partner.email},
                       {"site", view_.site_name(partner.site)},
                       {"topic", view_.topic_name(topic)},
                       {"goal", goal_of(view_, match)},
                       {"needed_by", words_.day(request_of({mentee, topic, mentor}).needed_by)},
                       {"times", list_of_slots(common_slots({mentee, topic, mentor}), words_)}};
    if (message_ == EventMessage::notice || message_ == EventMessage::reminder) {
      values["link"] = notice_address(view_, line.id, match, to_mentor, surroundings_.page_address);
    } else if (message_ == EventMessage::news) {
      values["called_off"] = called_off_words(line.id, to_mentor ? match.mentor : match.mentee);
      if (!to_mentor) add_next(values, match.mentee, topic);
    }
    return values;
  }

  // "Your mentor for Check-ins: Diego, West"; without a topic that is not known any more.
  std::string pair_words(const Person& other, const TopicId& topic, bool to_mentor) const {
    if (topic.empty()) {
      return words_.text({to_mentor ? "match_message.gone_mentee" : "match_message.gone_mentor",
                          {arg("name", other.name)}});
    }
    const std::string& site = view_.site_name(other.site);
    const std::string key = std::string("match_message.") + (to_mentor ? "mentee" : "mentor") +
                            (site.empty() ? "" : "_of_site");
    return words_.text(
        {key_for_kind(key, view_.event->kind, words_),
         {arg("name", other.name), arg("topic", view_.topic_name(topic)), arg("site", site)}});
  }

  // Likewise, of somebody who was removed from the program.
  std::string nameless_words(const TopicId& topic, bool to_mentor) const {
    const std::string key =
        std::string("match_message.nameless.") + (to_mentor ? "mentee" : "mentor");
    if (topic.empty()) return words_.text(key + "_alone");
    return words_.text(
        {key_for_kind(key, view_.event->kind, words_), {arg("topic", view_.topic_name(topic))}});
  }

  // As pair_words(); of a mentor with a near topic, with that.
  std::string match_words(const Match& match, bool to_mentor) const {
    const Person& other = *view_.find(to_mentor ? match.mentee : match.mentor)->person;
    const TopicId topic = view_.topic_now(match.topic);
    std::string words = pair_words(other, topic, to_mentor);
    const OfferFound offer =
        find_offer(view_, {view_.find(match.mentee), topic, view_.find(match.mentor)});
    if (offer.closeness == TopicMatch::same_area) {
      // Neither is to prepare for something else than the other.
      words = words_.text(
          {to_mentor ? "match_message.near_to_mentor" : "match_message.near_to_mentee",
           {arg("match", std::move(words)), arg("offered", view_.topic_name(offer.topic))}});
    }
    const auto before = match.told_of.find(to_mentor ? match.mentor : match.mentee);
    if (before == match.told_of.end() || !is_another(match, before->second)) return words;
    return words_.text(
        {"match_message.swapped",
         {arg("match", std::move(words)), arg("name", view_.person_name(before->second))}});
  }

  // What comes in its place for the mentee: a match, or word that somebody is looked for.
  void add_next(FieldValues& values, const PersonId& mentee, const TopicId& topic) const {
    std::string instead = instead_of(mentee, topic);
    if (instead.empty()) {
      values["nobody_yet"] =
          words_.text(key_for_kind("match_message.nobody_yet", view_.event->kind, words_));
    }
    values["instead"] = std::move(instead);
  }

  // The match that the mentee has in its place, where people may know of it.
  std::string instead_of(const PersonId& mentee, const TopicId& topic) const {
    for (const auto& [id, match] : view_.program->matches) {
      const bool same_request = match.event == view_.id && match.mentee == mentee &&
                                view_.topic_now(match.topic) == topic;
      if (same_request && holds_place(match) && view_.find(match.mentor) != nullptr) {
        return match_words(match, false);
      }
    }
    return {};
  }

  const EventView& view_;
  EventMessage message_;
  const MessageSurroundings& surroundings_;
  const Words& words_;
  std::string now_local_;
  std::map<MatchId, std::vector<const Session*>> sessions_;
};

}  // namespace

Result<std::vector<PersonMessage>> match_messages(const EventView& view, EventMessage message,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words) {
  return match_messages(view, message, texts_of(*view.event, message, words), surroundings, words);
}

Result<std::vector<PersonMessage>> match_messages(const EventView& view, EventMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words) {
  const Result<ReadTexts> read = read_texts(message, texts);
  if (!read) return read.error();
  return MatchWriting(view, message, surroundings, words).all(*read);
}

}  // namespace rondo
