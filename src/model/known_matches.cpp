#include "model/known_matches.h"

#include <algorithm>

namespace rondo {
namespace {

const PersonId& partner_in(const PersonId& person, const Match& match) {
  return person == match.mentor ? match.mentee : match.mentor;
}

bool counts_on_gone(const Registration& registration) {
  return !registration.off_mentors.empty() || !registration.off_mentees.empty();
}

std::map<PersonId, TopicId>& off_partners(Registration& registration, const Match& match) {
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

void note_gone(Registration& registration, const Match& match) {
  const PersonId known = partner_known_to(registration.person, match);
  if (known.empty()) return;
  // The pair that was swapped for this one was on the topic of its own mentee.
  const bool same_topic = registration.person == match.mentee || known == match.mentee;
  off_partners(registration, match)[known] = same_topic ? match.topic : TopicId();
}

void note_made(Registration& registration, Match& match) {
  std::map<PersonId, TopicId>& off = off_partners(registration, match);
  const auto known = off.find(partner_in(registration.person, match));
  if (known == off.end()) return;
  if (!known->second.empty() && !(known->second == match.topic)) return;
  match.told_of.emplace(registration.person, known->first);
  off.erase(known);
}

std::set<PersonId> to_hear_of_off(const Program& program, const EventId& event) {
  std::set<PersonId> of_matches;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event)) continue;
    for (const PersonId& person : {match.mentor, match.mentee}) {
      if (counts_on_off(person, match)) of_matches.insert(person);
    }
  }
  std::set<PersonId> people;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || registration.withdrawn) continue;
    const bool waits = counts_on_gone(registration) || of_matches.count(registration.person) > 0;
    if (waits) people.insert(registration.person);
  }
  return people;
}

bool anybody_counts_on_gone(const Program& program, const EventId& event) {
  return std::any_of(program.registrations.begin(), program.registrations.end(),
                     [&](const auto& entry) {
                       return entry.second.event == event && counts_on_gone(entry.second);
                     });
}

}  // namespace rondo
