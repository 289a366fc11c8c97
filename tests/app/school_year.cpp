#include "app/school_year.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/durations.h"
#include "base/iso_time.h"

namespace rondo::test {
namespace {

using command::Attendance;
using command::ClockWord;

constexpr int kFortnight = 14;
constexpr int kEvents = 26;  // one of them is removed
constexpr int kRemovedEvent = 8;
constexpr int kRoundMinutes = 12;
constexpr std::string_view kFirstDay = "2027-08-23T07:00:00Z";
// The night in which clocks go forward: there is no half past two.
constexpr std::string_view kShortNight = "2028-03-26";

bool stands(MatchState state) {
  return state != MatchState::declined && state != MatchState::ended_early;
}

}  // namespace

// --- the count

void Tally::forget_event(const EventId& event) {
  std::erase_if(held, [&](const HeldMeeting& one) { return one.event == event; });
  std::erase_if(matches, [&](const auto& entry) { return entry.second.event == event; });
  std::erase_if(asked, [&](const auto& entry) { return entry.first == event; });
}

void Tally::forget_person(const PersonId& person) {
  const auto names = [&](const auto& pair) {
    return pair.mentor == person || pair.mentee == person;
  };
  std::erase_if(held, names);
  std::erase_if(matches, [&](const auto& entry) { return names(entry.second); });
  std::erase_if(asked, [&](const auto& entry) { return entry.second == person; });
  site_of.erase(person);
}

void Tally::join(const PersonId& kept, const PersonId& other) {
  const auto rename = [&](auto& pair) {
    if (pair.mentor == other) pair.mentor = kept;
    if (pair.mentee == other) pair.mentee = kept;
  };
  for (HeldMeeting& one : held) rename(one);
  for (auto& [id, match] : matches) rename(match);
  std::set<std::pair<EventId, PersonId>> all;
  for (const auto& [event, person] : asked) all.emplace(event, person == other ? kept : person);
  asked = std::move(all);
  site_of.erase(other);
}

YearFigures figures_of(const Tally& tally) {
  YearFigures figures;
  figures.meetings = static_cast<int>(tally.held.size());
  for (const HeldMeeting& one : tally.held) {
    figures.given[one.mentor] += one.minutes;
    figures.received[one.mentee] += one.minutes;
    figures.minutes_by_site[tally.site_of.at(one.mentor)] += one.minutes;
    figures.minutes_by_site[tally.site_of.at(one.mentee)] += one.minutes;
  }
  std::set<std::pair<EventId, PersonId>> served;
  for (const auto& [id, match] : tally.matches) {
    ++figures.states[match.state];
    const bool met =
        std::any_of(tally.held.begin(), tally.held.end(),
                    [match_id = id](const auto& one) { return one.match == match_id; });
    figures.ended_after_meeting += met && match.state == MatchState::ended_early ? 1 : 0;
    if (!stands(match.state)) continue;
    served.emplace(match.event, match.mentee);
    const std::string& one = tally.site_of.at(match.mentor);
    const std::string& other = tally.site_of.at(match.mentee);
    if (!one.empty() && !other.empty() && one != other) ++figures.across_sites;
  }
  figures.asked = static_cast<int>(tally.asked.size());
  for (const auto& entry : tally.asked) figures.served += served.count(entry) > 0 ? 1 : 0;
  return figures;
}

// --- the year

void SchoolYear::run(Command command) {
  page_.run(std::move(command));
  REQUIRE(page_.error() == "");
}

std::size_t SchoolYear::any(std::size_t below) {
  return static_cast<std::size_t>(chance_.next() % below);
}

void SchoolYear::live() {
  const std::int64_t first = *utc_ms_of(kFirstDay);
  page_.clock.now = first;
  add_sites_and_topics();
  add_people();
  const std::vector<std::string> kinds{"topic-sprint", "pd-plan",      "one-off",
                                       "new-teacher",  "topic-sprint", "informational-interview"};
  for (int number = 0; number < kEvents; ++number) {
    day_ = first + number * kFortnight * kDay_ms;
    page_.clock.now = day_;
    page_.clock.minutes_east = 120;
    if (number % 6 == 5) {
      sitting = add_event("speed-mentoring", number);
      play_sitting(sitting, number);
    } else {
      const std::size_t kind = static_cast<std::size_t>(number) / 2 % kinds.size();
      play_matched(add_event(kinds[kind], number), number);
    }
    something_happens(number);
  }
  page_.clock.now = day_ + kFortnight * kDay_ms;
}

void SchoolYear::add_sites_and_topics() {
  sites_ = {"North High",   "East Middle", "South Elementary",
            "West Academy", "Old Annex",   "Pavilion"};
  for (const std::string& name : sites_) run(command::PutSite{{}, {name, {}}});
  for (const auto& [id, site] : page_.program().sites) site_ids_[site.name] = id;
  for (const std::string_view name :
       {"Circles", "Reading", "Grading", "Families", "Robotics", "Routines"}) {
    Topic topic;
    topic.name = std::string(name);
    run(command::PutTopic{{}, topic});
  }
  // By name, so that what follows does not hang on ids.
  std::map<std::string, TopicId> by_name;
  for (const auto& [id, topic] : page_.program().topics) by_name[topic.name] = id;
  for (const auto& [name, id] : by_name) topics_.push_back(id);
}

PersonId SchoolYear::add_person(const std::string& name, const std::string& email, int site) {
  Person person;
  person.name = name;
  person.email = email;
  const std::string& where = sites_[static_cast<std::size_t>(site) % sites_.size()];
  person.site = site_ids_.at(where);
  run(command::PutPerson{{}, person});
  for (const auto& [id, one] : page_.program().people) {
    if (tally.site_of.count(id) > 0) continue;
    tally.site_of[id] = where;
    return id;
  }
  FAIL("nobody was added");
  return {};
}

// 301 by hand, of whom one is removed, and one more who turns out to be one of them.
void SchoolYear::add_people() {
  for (int number = 0; number < 300; ++number) {
    const bool shares = number == 40 || number == 41;
    people_.push_back(add_person(shares ? "Alex Kim" : "Person " + std::to_string(number),
                                 "p" + std::to_string(number) + "@example.org", number));
  }
  robin_ = add_person("Robin Vale", "robin@example.org", 1);
  other_robin_ = add_person("R. Vale", "", 1);
}

// --- events

EventId SchoolYear::add_event(const std::string& kind, int number) {
  run(command::AddEvent{kind});
  const EventId id(page_.state().place.id);
  Event event = *page_.program().events.find(id);
  event.name = "Event " + std::to_string(number);
  event.pool_filter = false;
  run(command::PutEvent{id, event});
  return id;
}

void SchoolYear::play_matched(const EventId& event, int number) {
  if (number % 8 == 0) {
    import_people(event, number);
  } else {
    register_people(event, number);
  }
  match(event);
  set_state(in_state(event, MatchState::approved), MatchState::notified, "");
  std::vector<MatchId> told = in_state(event, MatchState::notified);
  REQUIRE(told.size() > 2);
  set_state({told.front()}, MatchState::declined, "No time");
  match(event);
  set_state(in_state(event, MatchState::approved), MatchState::notified, "");
  set_state(in_state(event, MatchState::notified), MatchState::accepted, "");
  meet(event);
}

// A sheet of people whom the program knows by their addresses.
void SchoolYear::import_people(const EventId& event, int number) {
  std::string sheet = "Name,Email,Topics you can offer,Topics you need\n";
  for (std::size_t at = 0; at < 18; ++at) {
    const PersonId& id = person(static_cast<std::size_t>(number) * 12 + at);
    const Person& who = *page_.program().people.find(id);
    const std::string& topic = page_.program().topics.find(topics_[at % 3])->name;
    const bool mentors = at < 8;
    sheet += who.name + "," + who.email + "," + (mentors ? topic : "") + "," +
             (mentors ? "" : topic) + "\n";
    if (!mentors) tally.asked.emplace(event, id);
  }
  run(command::ImportText{event, sheet});
  run(command::ApplyImport{});
}

void SchoolYear::register_people(const EventId& event, int number) {
  for (std::size_t at = 0; at < 16; ++at) {
    Registration registration;
    registration.event = event;
    registration.person = person(static_cast<std::size_t>(number) * 12 + at);
    if (at == 15 && number == 3) registration.person = robin_;
    if (at == 15 && number == 4) registration.person = other_robin_;
    registration.mentors = at < 8;
    registration.seeks = at >= 6;  // two do both
    if (registration.mentors) registration.offers[topics_[at % 3]] = {};
    if (registration.mentors) registration.offers[topics_[3 + at % 3]] = {};
    if (registration.seeks) registration.requests[topics_[(at + 1) % 3]] = {};
    if (registration.seeks) tally.asked.emplace(event, registration.person);
    run(command::PutRegistration{{}, registration});
  }
}

// Runs the matcher and approves what it proposes.
void SchoolYear::match(const EventId& event) {
  run(command::RunMatch{event});
  while (page_.state().matching) page_.app.go_on();
  REQUIRE(page_.error() == "");
  learn_matches(event);
  run(command::ApproveAll{event});
  for (auto& [id, match] : tally.matches) {
    if (match.event == event && match.state == MatchState::proposed) {
      match.state = MatchState::approved;
    }
  }
}

// Whom the matcher brings together is its own affair; what becomes of them is told to happen.
void SchoolYear::learn_matches(const EventId& event) {
  for (const auto& [id, match] : page_.program().matches) {
    if (match.event == event) {
      tally.matches.try_emplace(id, KnownMatch{event, match.mentor, match.mentee, match.state});
    }
  }
}

std::vector<MatchId> SchoolYear::in_state(const EventId& event, MatchState state) const {
  std::vector<MatchId> found;
  for (const auto& [id, match] : tally.matches) {
    if (match.event == event && match.state == state) found.push_back(id);
  }
  return found;
}

void SchoolYear::set_state(const std::vector<MatchId>& ids, MatchState state,
                           const std::string& reason) {
  if (ids.empty()) return;
  run(command::SetMatchState{ids, state, reason});
  for (const MatchId& id : ids) tally.matches.at(id).state = state;
}

// Each at a time of its own, over all days of the fortnight.
Session SchoolYear::session_of(const MatchId& match, int slot) const {
  Session session;
  session.match = match;
  const std::string day = iso_date(day_ + slot % kFortnight * kDay_ms);
  const int hour = 8 + slot / kFortnight;
  std::string time = (hour < 10 ? "0" : "") + std::to_string(hour) + ":30";
  if (day == kShortNight && slot < kFortnight) time = "02:30";
  session.starts_at = day + "T" + time;
  session.minutes = 20;
  return session;
}

void SchoolYear::put(const SessionId& id, const Session& session) {
  run(command::PutSession{id, session});
}

// Planned first, then held for as long as it took.
void SchoolYear::hold(const MatchId& match, int slot) {
  std::set<SessionId> known;
  for (const auto& [id, session] : page_.program().sessions) known.insert(id);
  Session session = session_of(match, slot);
  put({}, session);
  for (const auto& [id, found] : page_.program().sessions) {
    if (known.count(id) > 0) continue;
    session.state = SessionState::held;
    session.minutes = 20 + static_cast<int>(any(40));
    session.notes = "Talked about slot " + std::to_string(slot);
    const SessionId planned = id;
    page_.clock.now = std::max(page_.clock.now, day_ + slot % kFortnight * kDay_ms);
    put(planned, session);
    const KnownMatch& pair = tally.matches.at(match);
    tally.held.push_back({pair.event, match, pair.mentor, pair.mentee, session.minutes,
                          session.starts_at.substr(0, 10)});
    return;
  }
  FAIL("no session was added");
}

void SchoolYear::meet(const EventId& event) {
  const std::vector<MatchId> accepted = in_state(event, MatchState::accepted);
  const bool once = page_.program().events.find(event)->max_sessions == 1;
  set_state(accepted, MatchState::active, "");
  int slot = 6;  // so that the days of the year that are not as others get a meeting that is held
  for (std::size_t at = 0; at < accepted.size(); ++at) {
    const MatchId& match = accepted[at];
    hold(match, slot++);
    if (at % 3 == 0) {
      Session missed = session_of(match, slot++);
      missed.state = SessionState::missed;
      missed.absent = tally.matches.at(match).mentee;
      page_.clock.now = std::max(page_.clock.now, day_ + (slot - 1) % kFortnight * kDay_ms);
      put({}, missed);
    }
    if (!once && at % 2 == 0) hold(match, slot++);
    if (at % 5 == 0) {
      Session cancelled = session_of(match, slot++);
      cancelled.state = SessionState::cancelled;
      put({}, cancelled);
    }
    if (at % 4 == 1) {
      set_state({match}, MatchState::ended_early, "It did not work out");
    } else if (at % 4 != 2) {
      set_state({match}, MatchState::completed, "");
    }
  }
}

void SchoolYear::play_sitting(const EventId& event, int number) {
  Event settings = *page_.program().events.find(event);
  settings.rounds = 4;
  settings.session_minutes = kRoundMinutes;
  settings.changeover_minutes = 2;
  settings.starts_at = iso_date(day_) + "T16:00";
  run(command::PutEvent{event, settings});
  std::vector<PersonId> mentors, mentees;
  for (std::size_t at = 0; at < 12; ++at) {
    (at < 5 ? mentors : mentees).push_back(person(static_cast<std::size_t>(number) * 12 + at));
  }
  run(command::RegisterPeople{event, mentors, true, false});
  run(command::RegisterPeople{event, mentees, false, true});
  run(command::PlanRounds{event});
  const auto list_entry = [&](const PersonId& who) {
    for (const auto& [id, registration] : page_.program().registrations) {
      if (registration.event == event && registration.person == who) return id;
    }
    return RegistrationId();
  };
  run(command::SetAttendance{list_entry(mentees.front()), Attendance::absent});
  run(command::RepairRounds{event, false});
  run(command::TellClock{event, ClockWord::start});
  page_.clock.now += (kRoundMinutes + 3) * kMinute_ms;  // in the second round
  page_.clock.minutes_east = 60;                        // as in a night in which clocks go back
  run(command::SetAttendance{list_entry(mentors.back()), Attendance::left});
  run(command::RepairRounds{event, false});
  page_.clock.now += 3 * 60 * kMinute_ms;
  for (const auto& [id, meeting] : page_.program().speed_meetings) {
    if (!(meeting.event == event)) continue;
    tally.held.push_back(
        {event, MatchId(), meeting.mentor, meeting.mentee, kRoundMinutes, iso_date(day_)});
  }
  Feedback said;
  said.useful = 5;
  run(command::GiveFeedback{event, mentees.back(), {said}});
}

// --- what happens

void SchoolYear::something_happens(int number) {
  const EventId event(page_.state().place.id);
  switch (number) {
    case 3:
      remove_and_bring_back(event);
      break;
    case kRemovedEvent:
      run(command::RemoveEvent{event});
      tally.forget_event(event);
      break;
    case 10:
      call_off(event);
      break;
    case 12:
      merge_topics();
      break;
    case 14:
      close_sites();
      break;
    case 18:
      join_twice_registered();
      break;
    case 20:
      lose_a_mentor();
      break;
    case 21:
      remove_somebody();
      break;
    default:
      break;
  }
}

void SchoolYear::remove_and_bring_back(const EventId& event) {
  const Program before = page_.program();
  run(command::RemoveEvent{event});
  CHECK(page_.program().events.find(event) == nullptr);
  run(command::Undo{});
  CHECK(page_.program() == before);
}

// What was held stays; what still runs ends.
void SchoolYear::call_off(const EventId& event) {
  called_off = event;
  set_state(in_state(event, MatchState::active), MatchState::ended_early, "Called off");
  Event archived = *page_.program().events.find(event);
  archived.archived = true;
  run(command::PutEvent{event, archived});
}

void SchoolYear::merge_topics() {
  Topic renamed = *page_.program().topics.find(topics_[0]);
  renamed.name = "Talking in circles";
  run(command::PutTopic{topics_[0], renamed});
  run(command::JoinTopics{topics_[1], topics_[5]});
  topics_[5] = topics_[1];
}

// One is joined into another, one closes and its people go elsewhere.
void SchoolYear::close_sites() {
  run(command::JoinSites{site_ids_.at("North High"), site_ids_.at("Old Annex")});
  run(command::RemoveSite{site_ids_.at("Pavilion")});
  std::vector<PersonId> moved;
  for (auto& [id, site] : tally.site_of) {
    if (site == "Old Annex") site = "North High";
    if (site != "Pavilion") continue;
    site.clear();
    if (moved.size() < 20) moved.push_back(id);
  }
  run(command::SetSite{moved, site_ids_.at("West Academy")});
  for (const PersonId& id : moved) tally.site_of[id] = "West Academy";
}

void SchoolYear::join_twice_registered() {
  run(command::JoinPeople{robin_, other_robin_});
  tally.join(robin_, other_robin_);
}

void SchoolYear::lose_a_mentor() {
  for (const auto& [id, match] : std::map(tally.matches)) {
    if (match.state != MatchState::active) continue;
    std::vector<MatchId> all;
    for (const auto& [other, one] : tally.matches) {
      if (one.mentor == match.mentor && one.state == MatchState::active) all.push_back(other);
    }
    set_state(all, MatchState::ended_early, "Left the district");
    Person gone = *page_.program().people.find(match.mentor);
    gone.archived = true;
    run(command::PutPerson{match.mentor, gone});
    return;
  }
  FAIL("no match is active");
}

void SchoolYear::remove_somebody() {
  const PersonId gone = tally.held.front().mentee;
  run(command::RemovePeople{{gone}});
  tally.forget_person(gone);
  std::erase(people_, gone);
}

}  // namespace rondo::test
