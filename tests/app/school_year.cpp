#include "app/school_year.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/durations.h"
#include "base/iso_time.h"
#include "match/event_view.h"
#include "match/swaps.h"

namespace rondo::test {
namespace {

using command::ClockWord;

constexpr int kEvents = 25;  // one of them is removed, and one follows another
constexpr int kRoundMinutes = 12;
constexpr int kMostRequests = 2;
constexpr std::string_view kFirstDay = "2027-08-23T07:00:00Z";
// The night in which clocks go forward: there is no half past two.
constexpr std::string_view kShortNight = "2028-03-26";

// Of the fortnight: the number of an event says what comes with it.
bool has_pools(int number) {
  return number % 6 == 1;
}
bool has_forms(int number) {
  return number % 6 == 1;
}
bool has_times(int number) {
  return number % 4 == 2;
}

}  // namespace

// --- the year

void SchoolYear::run(Command command) {
  page_.run(std::move(command));
  REQUIRE(page_.error() == "");
}

std::string SchoolYear::today() const {
  return iso_date(page_.clock.now + page_.clock.minutes_east * kMinute_ms);
}

std::vector<RegistrationId> SchoolYear::registrations_of(
    const EventId& event, const std::vector<PersonId>& people) const {
  std::vector<RegistrationId> found;
  for (const auto& [id, registration] : page_.program().registrations) {
    const bool of_them =
        std::find(people.begin(), people.end(), registration.person) != people.end();
    if (registration.event == event && of_them) found.push_back(id);
  }
  return found;
}

std::size_t SchoolYear::any(std::size_t below) {
  return static_cast<std::size_t>(chance_.next() % below);
}

void SchoolYear::live() {
  const std::int64_t first = *utc_ms_of(kFirstDay);
  page_.clock.now = first;
  add_sites_and_topics();
  add_initiatives_and_pools();
  add_people();
  const std::vector<std::string> kinds{"topic-sprint", "pd-plan",      "one-off",
                                       "new-teacher",  "topic-sprint", "informational-interview"};
  for (int number = 0; number < kEvents; ++number) {
    day_ = first + number * kFortnight * kDay_ms;
    page_.clock.now = day_;
    page_.clock.minutes_east = 120;
    if (number == kEvents / 2) half_of_it = iso_date(day_);
    const std::size_t kind = static_cast<std::size_t>(number) / 2 % kinds.size();
    const bool sits = number % 6 == 5;
    const EventId event = add_event(sits ? "speed-mentoring" : kinds[kind], number);
    if (sits) {
      sitting = event;
      play_sitting(event, number);
    } else {
      play_matched(event, number);
    }
    something_happens(event, number);
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

// One initiative is served by events, one by a topic, whatever the event.
void SchoolYear::add_initiatives_and_pools() {
  for (const std::string_view name : {"Belonging", "Fair grades", "Nothing yet"}) {
    run(command::PutInitiative{{}, {std::string(name)}});
  }
  for (const auto& [id, initiative] : page_.program().initiatives) {
    initiatives_[initiative.name] = id;
  }
  Topic grading = *page_.program().topics.find(topics_[2]);
  grading.initiatives = {initiatives_.at("Fair grades")};
  run(command::PutTopic{topics_[2], grading});
  tally.initiative_of[topics_[2]] = "Fair grades";

  run(command::PutPoolCategory{{}, {"Grade span"}});
  grades_ = page_.program().pool_categories.begin()->first;
  for (const std::string_view name : {"K-5", "6-12"}) {
    run(command::PutPool{{}, {grades_, std::string(name), {}}});
  }
  std::map<std::string, PoolId> by_name;
  for (const auto& [id, pool] : page_.program().pools) by_name[pool.name] = id;
  for (const auto& [name, id] : by_name) pools_.push_back(id);
}

PersonId SchoolYear::add_person(const std::string& name, const std::string& email, int site,
                                PipelineStep pipeline) {
  Person person;
  person.pipeline = pipeline;
  person.name = name;
  person.email = email;
  const std::string& where = sites_[static_cast<std::size_t>(site) % sites_.size()];
  person.site = site_ids_.at(where);
  run(command::PutPerson{{}, person});
  const PersonId id = note_who_is_new(where);
  if (pipeline != PipelineStep::none) tally.followed.insert(id);
  return id;
}

PersonId SchoolYear::note_who_is_new(const std::string& site) {
  for (const auto& [id, one] : page_.program().people) {
    if (tally.site_of.count(id) > 0) continue;
    tally.site_of[id] = site;
    return id;
  }
  FAIL("nobody was added");
  return {};
}

// 301 by hand, of whom one is removed and one erased, and one more who turns out to be one of them.
// Somebody else comes with a question (ask_for_help).
void SchoolYear::add_people() {
  for (int number = 0; number < 300; ++number) {
    const bool shares = number == 40 || number == 41;
    people_.push_back(add_person(shares ? "Alex Kim" : "Person " + std::to_string(number),
                                 "p" + std::to_string(number) + "@example.org", number,
                                 number % 10 == 0 ? PipelineStep::in_touch : PipelineStep::none));
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
  event.pool_filter = has_pools(number);
  if (has_pools(number)) event.categories[grades_] = {};
  event.requests_per_mentee = kMostRequests;
  event.preferences = number % 6 == 2 ? Sides::both : Sides::nobody;
  const std::string serves = number % 4 == 1 ? "Belonging" : "";
  if (!serves.empty()) event.initiative = initiatives_.at(serves);
  run(command::PutEvent{id, event});
  tally.events[id] = {iso_date(day_), kind == "speed-mentoring", false, kMostRequests, serves};
  return id;
}

void SchoolYear::play_matched(const EventId& event, int number) {
  if (number % 8 == 0) {
    import_people(event, number);
  } else {
    register_people(event, number);
  }
  if (has_forms(number)) sign_up_by_form(event, number);
  if (number % 12 == 2) sign_up_by_plan(event, number);
  if (number % 6 == 2 && number != kRemovedEvent) wish(event);
  if (page_.program().events.find(event)->kind == EventKind::one_off) ask_for_help(event, number);
  match(event);
  set_state(in_state(event, MatchState::approved), MatchState::notified, "");
  std::vector<MatchId> told = in_state(event, MatchState::notified);
  REQUIRE(told.size() > 2);
  set_state({told.front()}, MatchState::declined, "No time");
  if (number % 6 == 3) answer_matches(event);
  if (number % 6 == 0) swap_two(event);
  match(event);
  set_state(in_state(event, MatchState::approved), MatchState::notified, "");
  set_state(in_state(event, MatchState::notified), MatchState::accepted, "");
  meet(event, number);
  give_feedback(event, number % 6 == 4);
  if (event == one_off) look_for_others(event);
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
    Listed& listed = tally.lists[{event, id}];
    listed.mentors = mentors;
    listed.seeks = !mentors;
    if (mentors) listed.offers[topics_[at % 3]] = false;
    if (!mentors) listed.requests.insert(topics_[at % 3]);
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
    if (registration.mentors) {
      registration.offers[topics_[at % 3]].trained = number % 3 == 0 && at % 2 == 0;
      registration.offers[topics_[3 + at % 3]] = {};
    }
    if (registration.seeks) registration.requests[topics_[(at + 1) % 3]] = {};
    if (at == 9) registration.requests[topics_[2]].rank = 2;
    if (has_pools(number)) registration.pools = {pools_[at == 13 ? 1 : 0]};
    if (has_times(number)) registration.availability = {"Tuesday after school"};
    list(event, registration);
  }
  const PersonId& leaves = person(static_cast<std::size_t>(number) * 12 + 14);
  run(command::SetWithdrawn{registrations_of(event, {leaves}), true});
  tally.lists.at({event, leaves}).out = true;
  if (!has_pools(number)) return;
  // Whoever shares no pool with a mentor is matched only where the coordinator lets it be.
  const PersonId& apart = person(static_cast<std::size_t>(number) * 12 + 13);
  if (number % 12 == 1) {
    for (std::size_t at = 0; at < 8; ++at) {
      const PersonId& mentor = person(static_cast<std::size_t>(number) * 12 + at);
      run(command::LetOutsidePool{event, mentor, apart});
    }
  } else {
    apart_.emplace(event, apart);
  }
}

// Of somebody on the list as a mentor, of somebody who was not on it, and, once in the year, of
// somebody new; each is matched as it comes. The second is about a further topic, the last one
// changes the day of a request.
void SchoolYear::ask_for_help(const EventId& event, int number) {
  one_off = event;
  const auto ask = [&](const PersonId& who, const TopicId& topic, int days) {
    command::AskForHelp asks;
    asks.event = event;
    asks.person = who;
    if (who.empty()) {
      asks.details.name = "Nova Reyes";
      asks.details.site = site_ids_.at("North High");
    }
    asks.topic = topic;
    asks.request.needed_by = iso_date(day_ + days * kDay_ms);
    run(asks);
    while (page_.state().matching) page_.app.go_on();
    REQUIRE(page_.error() == "");
    const PersonId asked = who.empty() ? note_who_is_new("North High") : who;
    Listed& listed = tally.lists[{event, asked}];
    listed.seeks = true;
    listed.requests.insert(topic);
    listed.needed_by[topic] = asks.request.needed_by;
  };
  const std::size_t first = static_cast<std::size_t>(number) * 12;
  ask(person(first), topics_[1], 3);
  ask(person(first + 20), topics_[0], 5);
  ask(person(first + 20), topics_[1], 6);
  if (number == kFirstOneOff) ask({}, topics_[2], 9);
  ask(person(first + 20), topics_[0], kFortnight);
}

void SchoolYear::list(const EventId& event, const Registration& registration) {
  Listed& listed = tally.lists[{event, registration.person}];
  listed.mentors = registration.mentors;
  listed.seeks = registration.seeks;
  for (const auto& [topic, offer] : registration.offers) listed.offers[topic] = offer.trained;
  for (const auto& [topic, request] : registration.requests) listed.requests.insert(topic);
  run(command::PutRegistration{{}, registration});
}

// Runs the matcher and approves what it proposes. Those of `instead_of` ask for another mentor.
void SchoolYear::match(const EventId& event, const std::vector<MatchId>& instead_of) {
  run(command::RunMatch{event, instead_of});
  while (page_.state().matching) page_.app.go_on();
  REQUIRE(page_.error() == "");
  learn_matches(event);
  for (const auto& [id, match] : tally.matches) {
    if (match.event == event) CHECK(apart_.count({event, match.mentee}) == 0);
  }
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
      tally.matches.try_emplace(
          id, KnownMatch{event, match.mentor, match.mentee, match.topic, match.state, false});
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

// Two pairs who have heard of each other exchange their mentors, and hear of it with the next ones.
void SchoolYear::swap_two(const EventId& event) {
  const Result<EventView> view = view_event(page_.program(), event);
  REQUIRE(view.ok());
  for (const MatchId& id : in_state(event, MatchState::notified)) {
    for (const MentorSwap& swap : swaps_of(*view, id)) {
      if (swap.refusal || swap.against_rules() || swap.first.mentee == swap.second.mentee) continue;
      KnownMatch one = tally.matches.at(id), other = tally.matches.at(swap.other);
      run(command::SwapMatches{id, swap.other});
      for (const MatchId& gone : {id, swap.other}) {
        CHECK(page_.program().matches.find(gone) == nullptr);
        tally.matches.erase(gone);
      }
      std::swap(one.mentor, other.mentor);
      one.state = other.state = MatchState::proposed;
      for (const KnownMatch& made : {one, other}) note_match(made);
      return;
    }
  }
  FAIL("no two pairs can be swapped");
}

// That the program has it and the tally did not.
void SchoolYear::note_match(const KnownMatch& known) {
  for (const auto& [id, match] : page_.program().matches) {
    if (tally.matches.count(id) > 0 || !(match.event == known.event)) continue;
    const bool is_it = match.mentor == known.mentor && match.mentee == known.mentee &&
                       match.topic == known.topic && match.state == known.state;
    if (!is_it) continue;
    tally.matches[id] = known;
    return;
  }
  FAIL("the pair is not there");
}

void SchoolYear::set_state(const std::vector<MatchId>& ids, MatchState state,
                           const std::string& reason) {
  if (ids.empty()) return;
  run(command::SetMatchState{ids, state, reason});
  tally.set_state(ids, state, today());
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

// The session's id, of a new one too.
SessionId SchoolYear::put(const SessionId& id, const Session& session) {
  run(command::PutSession{id, session});
  SessionId kept = id;
  for (const auto& [known, found] : page_.program().sessions) {
    if (id.empty() && tally.sessions.count(known) == 0) kept = known;
  }
  REQUIRE_FALSE(kept.empty());
  tally.sessions[kept] = {session.match, session.state, session.starts_at.substr(0, 10)};
  return kept;
}

// When that is, is the planner's own affair.
void SchoolYear::propose_times(const EventId& event) {
  run(command::ProposeSessions{event});
  for (const auto& [id, session] : page_.program().sessions) {
    tally.sessions.try_emplace(
        id, KnownSession{session.match, session.state, session.starts_at.substr(0, 10)});
  }
}

// One that is planned, moved into the fortnight where it lies behind it; else a new one.
Session SchoolYear::waiting_or_new(const MatchId& match, int slot, SessionId& id) {
  Session session = session_of(match, slot);
  for (const auto& [known, waiting] : tally.sessions) {
    if (!(waiting.match == match) || waiting.state != SessionState::planned) continue;
    id = known;
    const Session& planned = *page_.program().sessions.find(known);
    const bool in_time = waiting.day < iso_date(day_ + kFortnight * kDay_ms);
    if (in_time) session.starts_at = planned.starts_at;
    return session;
  }
  return session;
}

// Planned first, then held for as long as it took.
void SchoolYear::hold(const MatchId& match, int slot) {
  SessionId id;
  Session session = waiting_or_new(match, slot, id);
  id = put(id, session);
  session.state = SessionState::held;
  session.minutes = 20 + static_cast<int>(any(40));
  session.notes = "Talked about slot " + std::to_string(slot);
  const std::string day = session.starts_at.substr(0, 10);
  page_.clock.now = std::max(page_.clock.now, *utc_ms_of(day + "T07:00:00Z"));
  put(id, session);
  const KnownMatch& pair = tally.matches.at(match);
  tally.held.push_back({pair.event, match, pair.mentor, pair.mentee, session.minutes, day});
}

void SchoolYear::meet(const EventId& event, int number) {
  const std::vector<MatchId> accepted = in_state(event, MatchState::accepted);
  const bool once = page_.program().events.find(event)->max_sessions == 1;
  set_state(accepted, MatchState::active, "");
  if (has_times(number)) propose_times(event);
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
  for (const PersonId& who : mentors) tally.lists[{event, who}].mentors = true;
  for (const PersonId& who : mentees) tally.lists[{event, who}].seeks = true;
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
  tally.said.push_back({event, mentees.back(), {}, said.useful, {}, Practice::not_said});
}

}  // namespace rondo::test
