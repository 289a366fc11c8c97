#include "report/next_mentors.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/reading_order.h"
#include "base/text.h"
#include "model/school_year.h"

namespace rondo {
namespace {

constexpr int kUseful = 4;  // of 5
constexpr std::array kRequestFields{MessageField{"name"},   MessageField{"topic"},
                                    MessageField{"event"},  MessageField{"purpose"},
                                    MessageField{"often"},  MessageField{"sessions"},
                                    MessageField{"minutes"}};

struct Known {
  MentorReason reason = MentorReason::says;
  std::string source;
};

class Finder {
 public:
  Finder(const Program& program, const EventId& event, const TopicId& topic)
      : program_(program), event_(event), topic_(topic) {}

  // The strongest reason of everybody who has one.
  std::map<PersonId, Known> run() {
    for (const auto& [id, registration] : program_.registrations) add_offer(registration);
    for (const auto& [id, match] : program_.matches) {
      const bool took_place =
          match.state == MatchState::active || match.state == MatchState::completed;
      if (match.topic == topic_ && took_place) {
        add(match.mentor, MentorReason::mentored, match.event);
      }
    }
    for (const auto& [id, feedback] : program_.feedback) {
      const Match* match = program_.matches.find(feedback.match);
      if (match == nullptr || match->topic != topic_ || match->mentee != feedback.from) continue;
      if (feedback.useful >= kUseful) {
        add(match->mentee, MentorReason::found_useful, match->event);
      }
    }
    add_characteristics();
    return std::move(known_);
  }

 private:
  void add_offer(const Registration& registration) {
    const auto offer = registration.offers.find(topic_);
    if (offer == registration.offers.end() || registration.event == event_) return;
    // Whoever took it back, or was told no, offers it no more.
    if (registration.withdrawn || registration.approval == Approval::refused) return;
    add(registration.person, offer->second.trained ? MentorReason::trained : MentorReason::offered,
        registration.event);
  }

  void add(const PersonId& person, MentorReason reason, const EventId& event) {
    const Event* found = program_.events.find(event);
    add(person, reason, found == nullptr ? std::string() : found->name);
  }

  void add(const PersonId& person, MentorReason reason, const std::string& source) {
    const auto [place, added] = known_.try_emplace(person, Known{reason, source});
    if (!added && reason < place->second.reason) place->second = {reason, source};
  }

  void add_characteristics() {
    const Topic* topic = program_.topics.find(topic_);
    if (topic == nullptr) return;
    std::set<std::string> names{fold(topic->name)};
    for (const std::string& synonym : topic->synonyms) names.insert(fold(synonym));
    names.erase("");
    const auto says = [&](const std::string& text) {
      const std::string folded = " " + fold(text) + " ";
      return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return folded.find(" " + name + " ") != std::string::npos;
      });
    };
    for (const auto& [id, person] : program_.people) {
      for (const auto& [fact, value] : person.characteristics) {
        if (says(value)) add(id, MentorReason::says, fact + ": " + value);
      }
    }
  }

  const Program& program_;
  const EventId& event_;
  const TopicId& topic_;
  std::map<PersonId, Known> known_;
};

}  // namespace

std::vector<NextMentor> next_mentors(const Program& program, const EventId& event,
                                     const TopicId& topic) {
  std::set<PersonId> unavailable;
  for (const auto& [id, registration] : program.registrations) {
    const bool decided = registration.mentors || registration.withdrawn;
    const bool asks = registration.requests.count(topic) != 0;
    if (registration.event == event && (decided || asks)) unavailable.insert(registration.person);
  }
  const Event* there = program.events.find(event);
  const std::optional<int> year =
      there == nullptr ? std::nullopt : school_year_of_event(program, event, *there);
  const std::map<PersonId, int> carried = mentees_of_year(program, year);
  std::vector<std::pair<std::string, NextMentor>> found;
  for (auto& [id, known] : Finder(program, event, topic).run()) {
    const Person* person = program.people.find(id);
    if (person == nullptr || person->archived || unavailable.count(id) != 0) continue;
    const auto load = carried.find(id);
    const int mentees = load == carried.end() ? 0 : load->second;
    const std::optional<int> cap = year_cap_of(program, *person);
    if (mentees > kLightLoad || (cap && mentees >= *cap)) continue;
    found.emplace_back(reading_key(person->name),
                       NextMentor{id, known.reason, std::move(known.source), mentees});
  }
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.second.mentees, left.second.reason, left.first, left.second.person) <
           std::tie(right.second.mentees, right.second.reason, right.first, right.second.person);
  });
  std::vector<NextMentor> result;
  for (auto& [key, candidate] : found) result.push_back(std::move(candidate));
  return result;
}

Message reason_text(const NextMentor& candidate) {
  static constexpr std::string_view kNames[] = {"trained", "mentored", "offered", "found_useful",
                                                "says"};
  return {"next_mentor.reason." + std::string(kNames[static_cast<std::size_t>(candidate.reason)]),
          {arg("source", candidate.source)}};
}

std::string_view name_of(MentorRequest request) {
  return request == MentorRequest::knows ? "next-mentor" : "next-mentor-learnt";
}

MentorRequest request_to(const NextMentor& candidate) {
  return candidate.reason == MentorReason::found_useful ? MentorRequest::learnt
                                                        : MentorRequest::knows;
}

std::span<const MessageField> mentor_request_fields() {
  return kRequestFields;
}

MessageTexts usual_texts(MentorRequest request, const Words& words) {
  const std::string key = "event_message." + std::string(name_of(request));
  return {words.text(key + ".subject"), words.text(key + ".text")};
}

MessageTexts texts_of(const Program& program, MentorRequest request, const Words& words) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  MessageTexts usual = usual_texts(request, words);
  return info == nullptr ? usual : own_texts(info->messages, name_of(request), std::move(usual));
}

Result<PersonMessage> mentor_request(const Program& program, const NextMentor& candidate,
                                     const EventId& event, const TopicId& topic,
                                     const MessageTexts& texts, const Words& words) {
  const Result<ReadTexts> read = read_texts(texts, kRequestFields, kRequestFields);
  if (!read) return read.error();
  PersonMessage message;
  const Person* person = program.people.find(candidate.person);
  const Event* there = program.events.find(event);
  const Topic* about = program.topics.find(topic);
  if (person == nullptr || there == nullptr || about == nullptr) return message;
  FieldValues values = values_of(*there, words);
  values["name"] = person->name;
  values["topic"] = about->name;
  message = message_to(candidate.person, *person);
  fill_in(message, *read, values, {});
  return message;
}

}  // namespace rondo
