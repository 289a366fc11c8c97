#include "edit/event_copy.h"

#include <map>
#include <string>
#include <utility>

#include "edit/copy_parts.h"

namespace rondo {
namespace {

// Builds the copy by naming what goes into it, so that a field or collection of later versions is
// left out until somebody decides that it belongs there.
class EventCopy {
 public:
  EventCopy(const Program& program, const EventId& event) : program_(program), event_(event) {}

  Program make(std::string name) {
    copy_.id = program_.id;
    add_info(std::move(name));
    add_event();
    add_names();
    add_registrations();
    add_matches();
    add_sitting();
    add_others_named();
    return std::move(copy_);
  }

 private:
  void add_info(std::string name) {
    ProgramInfo& info = copy_.info.live[ProgramInfoId(std::string(kProgramInfo))];
    const Coordinator coordinator = program_.coordinator();
    info.name = std::move(name);
    info.coordinator = coordinator.name;
    info.coordinator_email = coordinator.email;
    info.event_copy = true;
  }

  // What it refers to outside of it is left out.
  void add_event() {
    Event event = *program_.events.find(event_);
    event.initiative = {};
    event.follows = {};
    copy_.events.live[event_] = std::move(event);
  }

  void add_names() {
    for (const auto& [id, site] : program_.sites) {
      Site& kept = copy_.sites.live[id];
      kept.name = site.name;
      kept.places = site.places;
      kept.shared_places = site.shared_places;
      kept.closed_on = site.closed_on;
    }
    for (const auto& [id, topic] : program_.topics) {
      Topic& kept = copy_.topics.live[id];
      kept.name = topic.name;
      kept.focus_area = topic.focus_area;
      kept.synonyms = topic.synonyms;
    }
    for (const auto& [id, category] : program_.pool_categories) {
      copy_.pool_categories.live[id].name = category.name;
    }
    for (const auto& [id, pool] : program_.pools) {
      copy_.pools.live[id] = {pool.category, pool.name, {}};
    }
  }

  // False when there is no such person.
  bool add_person(const PersonId& id) {
    const Person* person = program_.people.find(id);
    if (person == nullptr) return false;
    const auto [kept, added] = copy_.people.live.try_emplace(id);
    if (!added) return true;
    kept->second = shared_parts(*person);
    kept->second.archived = person->archived;
    return true;
  }

  void add_registrations() {
    for (const auto& [id, registration] : program_.registrations) {
      if (!(registration.event == event_) || !add_person(registration.person)) continue;
      Registration& kept = copy_.registrations.live[id];
      kept = shared_parts(registration);
      kept.site = registration.site;
      kept.offers = registration.offers;
      kept.requests = registration.requests;
      kept.pools = registration.pools;
      kept.cancel_told_on = registration.cancel_told_on;
      kept.plan_told = registration.plan_told;
      kept.approval = registration.approval;
      kept.arrived_at = registration.arrived_at;
      kept.left_at = registration.left_at;
      kept.absent = registration.absent;
      kept.walk_up = registration.walk_up;
      kept.fixed_table = registration.fixed_table;
      kept.rests = registration.rests;
    }
  }

  void add_matches() {
    for (const auto& [id, match] : program_.matches) {
      if (!(match.event == event_)) continue;
      if (!add_person(match.mentor) || !add_person(match.mentee)) continue;
      Match& kept = copy_.matches.live[id];
      kept.event = event_;
      kept.mentor = match.mentor;
      kept.mentee = match.mentee;
      kept.topic = match.topic;
      kept.state = match.state;
      kept.locked = match.locked;
      kept.forced = match.forced;
      kept.accepted_by = match.accepted_by;
      kept.called_off = match.called_off;
      kept.told = match.told;
      kept.asks_anew = match.asks_anew;  // without it the match would take its place again
      kept.settled = match.settled;
    }
    for (const auto& [id, session] : program_.sessions) {
      if (copy_.matches.find(session.match) == nullptr) continue;
      Session& kept = copy_.sessions.live[id];
      kept.match = session.match;
      kept.starts_at = session.starts_at;
      kept.minutes = session.minutes;
      kept.place = session.place;
      kept.state = session.state;
      kept.absent = session.absent;
      kept.revision = session.revision;
      kept.told = session.told;
    }
  }

  void add_sitting() {
    for (const auto& [id, table] : program_.meeting_tables) {
      if (table.event == event_) copy_.meeting_tables.live[id] = table;
    }
    for (const auto& [id, meeting] : program_.speed_meetings) {
      if (!(meeting.event == event_)) continue;
      if (!add_person(meeting.mentor) || !add_person(meeting.mentee)) continue;
      copy_.speed_meetings.live[id] = meeting;
    }
    for (const auto& [id, clock] : program_.event_clocks) {
      if (clock.event == event_) copy_.event_clocks.live[id] = clock;
    }
    // Why somebody has no meeting may tell of a veto.
    for (const auto& [id, run] : program_.rounds_runs) {
      if (!(run.event == event_)) continue;
      RoundsRun& kept = copy_.rounds_runs.live[id];
      kept.event = event_;
      kept.run_at = run.run_at;
      kept.fingerprint = run.fingerprint;
      kept.proven = run.proven;
      kept.rounds = run.rounds;
      kept.meetings_possible = run.meetings_possible;
    }
  }

  // Whom somebody was told of before, or in whose place somebody mentors, may have left the event:
  // nobody is in the copy for that alone.
  void add_others_named() {
    for (auto& [id, kept] : copy_.registrations.live) {
      const Registration& whole = *program_.registrations.find(id);
      if (copy_.people.find(whole.stands_in_for) != nullptr) {
        kept.stands_in_for = whole.stands_in_for;
      }
      keep_off(whole.off_mentors, kept.off_mentors);
      keep_off(whole.off_mentees, kept.off_mentees);
    }
    for (auto& [id, kept] : copy_.matches.live) {
      for (const auto& [person, before] : program_.matches.find(id)->told_of) {
        if (copy_.people.find(before) != nullptr) kept.told_of.emplace(person, before);
      }
    }
  }

  void keep_off(const std::map<MatchId, OffMatch>& all, std::map<MatchId, OffMatch>& kept) const {
    for (const auto& [id, off] : all) {
      const PersonId& partner = off.partner;
      if (partner.empty() || copy_.people.find(partner) != nullptr) kept.emplace(id, off);
    }
  }

  const Program& program_;
  const EventId& event_;
  Program copy_;
};

}  // namespace

bool is_event_copy(const Program& program) {
  const ProgramInfo* info = program.info.find(ProgramInfoId(std::string(kProgramInfo)));
  return info != nullptr && info->event_copy;
}

Result<Program> event_copy(const Program& program, const EventId& event, std::string name) {
  if (program.events.find(event) == nullptr) {
    return Error{"error.match.no_event", {arg("event", event.text())}};
  }
  return EventCopy(program, event).make(std::move(name));
}

}  // namespace rondo
