#include "sessions/places.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

std::string with_site(const Program& program, const std::string& place, const Site& site) {
  return program.sites.size() > 1 ? place + ", " + site.name : place;
}

SiteId site_of_person(const Program& program, const PersonId& id) {
  const Person* person = program.people.find(id);
  return person == nullptr || program.sites.find(person->site) == nullptr ? SiteId() : person->site;
}

// Calls take(line, shared) for each place, those for one session first.
template <class Record, class Take>
void each_place(const Record& record, Take take) {
  for (const std::string& line : lines_in(record.places)) take(line, false);
  for (const std::string& line : lines_in(record.shared_places)) take(line, true);
}

}  // namespace

PlaceBook::PlaceBook(const Program& program) : program_(program) {
  for (const auto& [id, site] : program.sites) add_site(id, site);
  for (const auto& [id, event] : program.events) add_event(id, event);
}

void PlaceBook::add_site(const SiteId& id, const Site& site) {
  each_place(site, [&](const std::string& line, bool shared) {
    const Whereabouts place{name_key(with_site(program_, line, site)), !shared};
    of_site_[id].emplace(name_key(line), place);
    everywhere_.emplace(name_key(line + ", " + site.name), place);
    for (const std::string& spelling : site.spellings) {
      everywhere_.emplace(name_key(line + ", " + spelling), place);
    }
  });
}

void PlaceBook::add_event(const EventId& id, const Event& event) {
  each_place(event, [&](const std::string& line, bool shared) {
    const std::string key = name_key(line);
    of_event_[id].emplace(key, Whereabouts{key, !shared});
  });
}

PlaceBook::Whereabouts PlaceBook::where(const Session& session) const {
  Whereabouts unknown{name_key(session.place)};
  const Match* match = program_.matches.find(session.match);
  if (unknown.key.empty() || match == nullptr) return unknown;
  const auto find_in = [&](const auto& all, const auto& id) -> const Whereabouts* {
    const auto names = all.find(id);
    if (names == all.end()) return nullptr;
    const auto found = names->second.find(unknown.key);
    return found == names->second.end() ? nullptr : &found->second;
  };
  if (const Whereabouts* found = find_in(of_event_, match->event)) return *found;
  for (const PersonId& person : {match->mentor, match->mentee}) {
    const SiteId site = site_of_person(program_, person);
    if (const Whereabouts* found = find_in(of_site_, site)) return *found;
  }
  const auto found = everywhere_.find(unknown.key);
  return found == everywhere_.end() ? unknown : found->second;
}

bool PlaceBook::collide(const Whereabouts& one, const Whereabouts& other) {
  return !one.key.empty() && one.key == other.key && (one.exclusive || other.exclusive);
}

std::vector<MeetingPlace> PlaceBook::places_for(const MatchId& id) const {
  std::vector<MeetingPlace> places;
  const Match* match = program_.matches.find(id);
  const Event* event = match == nullptr ? nullptr : program_.events.find(match->event);
  if (event == nullptr) return places;
  std::set<std::string> known;
  const auto add = [&](std::string name, bool shared) {
    if (known.insert(name_key(name)).second) places.push_back({std::move(name), shared});
  };
  const auto add_lines = [&](const std::string& lines, bool shared) {
    for (std::string& line : lines_in(lines)) add(std::move(line), shared);
  };
  const auto add_places_of = [&](const SiteId& site_id) {
    const Site* site = program_.sites.find(site_id);
    if (site == nullptr) return;
    each_place(*site, [&](const std::string& line, bool shared) {
      add(with_site(program_, line, *site), shared);
    });
  };
  const SiteId mentor = site_of_person(program_, match->mentor);
  const SiteId mentee = site_of_person(program_, match->mentee);
  if (!mentor.empty() && !mentee.empty() && mentor != mentee) {
    add_lines(event->shared_places, true);
    add_lines(event->places, false);
    add_places_of(mentor);
    add_places_of(mentee);
  } else {
    add_places_of(mentor.empty() ? mentee : mentor);
    add_lines(event->places, false);
    add_lines(event->shared_places, true);
  }
  return places;
}

bool PlaceBook::share_place(const Session& one, const Session& other) const {
  return at_same_time(one, other) && collide(where(one), where(other));
}

SessionId PlaceBook::who_has_place(const SessionId& id, const Session& session) const {
  if (session.state != SessionState::planned || session.place.empty()) return {};
  for (const auto& [other_id, other] : program_.sessions) {
    if (!(other_id == id) && share_place(session, other)) return other_id;
  }
  return {};
}

std::vector<std::string> PlaceBook::free_places(const SessionId& id, const Session& session,
                                                const std::vector<Session>& proposed) const {
  std::vector<Whereabouts> taken;
  const auto take = [&](const Session& other) {
    if (at_same_time(session, other)) taken.push_back(where(other));
  };
  for (const auto& [other_id, other] : program_.sessions) {
    if (!(other_id == id)) take(other);
  }
  for (const Session& other : proposed) take(other);
  std::vector<std::string> names;
  for (MeetingPlace& place : places_for(session.match)) {
    Session there = session;
    there.place = place.name;
    const Whereabouts here = where(there);
    const bool is_taken = std::any_of(
        taken.begin(), taken.end(), [&](const Whereabouts& other) { return collide(here, other); });
    if (!is_taken) names.push_back(std::move(place.name));
  }
  return names;
}

}  // namespace rondo
