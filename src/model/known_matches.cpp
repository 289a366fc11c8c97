#include "model/known_matches.h"

#include <utility>

namespace rondo {
namespace {

const PersonId& partner_in(const PersonId& person, const Match& match) {
  return person == match.mentor ? match.mentee : match.mentor;
}

bool counts_on_gone(const Registration& registration) {
  return !registration.off_mentors.empty() || !registration.off_mentees.empty();
}

std::map<MatchId, OffMatch>& off_matches(Registration& registration, const Match& match) {
  return registration.person == match.mentor ? registration.off_mentees : registration.off_mentors;
}

}  // namespace

PersonId partner_known_to(const PersonId& person, const Match& match) {
  const auto before = match.told_of.find(person);
  if (before != match.told_of.end()) return before->second;
  const bool knows = has_heard(match, person) || match.state == MatchState::active;
  return knows ? partner_in(person, match) : PersonId();
}

bool counts_on_off(const PersonId& person, const Match& match) {
  const auto known = match.told_of.find(person);
  if (known == match.told_of.end()) return false;
  if (!takes_place(match)) return !match.called_off;
  return match.state == MatchState::proposed && known->second == partner_in(person, match);
}

void note_off(const PersonId& person, Match& match) {
  const PersonId known = partner_known_to(person, match);
  if (!known.empty()) match.told_of.emplace(person, known);
}

void note_off_by(const PersonId& by, Match& match) {
  for (const PersonId& person : {match.mentor, match.mentee}) {
    if (person == by) {
      match.told_of.erase(person);
      match.accepted_by.erase(person);
    } else {
      note_off(person, match);
    }
  }
}

namespace {

// In the sign-up of one of its two, what that person knows by a match that is about to go.
void note_gone(Registration& registration, const MatchId& id, const Match& match) {
  const PersonId known = partner_known_to(registration.person, match);
  if (known.empty()) return;
  // The pair that was swapped for this one was on the topic of its own mentee.
  const bool same_topic = registration.person == match.mentee || known == match.mentee;
  off_matches(registration, match)[id] = {known, same_topic ? match.topic : TopicId()};
}

// In a match that is about to be made, what one of its two knows of such a pair already.
void note_made(Registration& registration, Match& match) {
  const PersonId& partner = partner_in(registration.person, match);
  const auto made_again = [&](const auto& entry) {
    const OffMatch& off = entry.second;
    return off.partner == partner && (off.topic.empty() || off.topic == match.topic);
  };
  if (std::erase_if(off_matches(registration, match), made_again) == 0) return;
  match.told_of.emplace(registration.person, partner);
}

}  // namespace

std::map<EventId, std::set<PersonId>> to_hear_of_off(const Program& program) {
  std::set<std::pair<EventId, PersonId>> of_matches;
  for (const auto& [id, match] : program.matches) {
    for (const PersonId& person : {match.mentor, match.mentee}) {
      if (counts_on_off(person, match)) of_matches.emplace(match.event, person);
    }
  }
  std::map<EventId, std::set<PersonId>> people;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.withdrawn) continue;
    const bool waits = counts_on_gone(registration) ||
                       of_matches.count({registration.event, registration.person}) > 0;
    if (waits) people[registration.event].insert(registration.person);
  }
  return people;
}

std::set<PersonId> to_hear_of_off(const Program& program, const EventId& event) {
  return to_hear_of_off(program)[event];
}

// Changes a copy of each sign-up of the match's two by `note(Registration&)`.
template <class Note>
NotedSignUps SignUpNotes::note(const Match& match, Note note) {
  if (!sign_ups_) {
    sign_ups_.emplace();
    for (const auto& [id, registration] : program_.registrations) {
      sign_ups_->emplace(std::pair(registration.event, registration.person), id);
    }
  }
  NotedSignUps noted;
  for (const PersonId& person : {match.mentor, match.mentee}) {
    const auto [first, last] = sign_ups_->equal_range({match.event, person});
    for (auto at = first; at != last; ++at) {
      const Registration* found = program_.registrations.find(at->second);
      if (found == nullptr) continue;
      Registration registration = *found;
      note(registration);
      if (!(registration == *found)) noted.emplace_back(at->second, std::move(registration));
    }
  }
  return noted;
}

NotedSignUps SignUpNotes::when_gone(const MatchId& id, const Match& match) {
  const bool known = !partner_known_to(match.mentor, match).empty() ||
                     !partner_known_to(match.mentee, match).empty();
  if (!known) return {};
  return note(match, [&](Registration& registration) { note_gone(registration, id, match); });
}

NotedSignUps SignUpNotes::when_made(Match& match) {
  return note(match, [&](Registration& registration) { note_made(registration, match); });
}

}  // namespace rondo
