// What came of a program, or of one event of it: the figures behind a school's aims with
// micro-mentoring (access, across sites, initiatives, learning, leadership, load), and what was
// held, said and given in hours.
//
// What belongs to an event (sign-ups, matches, feedback) counts where the event's day is of the
// scope (day_of_event); sessions, meetings and hours count by their own day. Sign-ups of an event
// that was cancelled count in its own report alone; what was met and said before counts in all. Two
// count as a pair when they have a match that people were or may be told of, or have met.
//
// Groups of people, by site or by what they said of themselves, never stand for fewer than
// kFewestToReport people: smaller ones are put together, and with the smallest of the others where
// they would still be fewer, so that nothing can be worked out from the total. What fewer people
// said is left out.
//
// By site, what belongs to an event counts where its people were then (model/sites_then.h): who has
// moved on since stands at each of these sites, but once in those that are put together; a pair or
// an hour stands at the one of its event, so that those of all years are the sum of the years.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/program.h"
#include "report/program_meetings.h"
#include "report/report_scope.h"
#include "speed/outcome.h"

namespace rondo {

struct Share {
  int part = 0;
  int whole = 0;

  bool operator==(const Share&) const = default;
};

// People who have something in common.
struct PeopleGroup {
  enum class Kind : std::uint8_t { named, unknown, smaller_ones };
  Kind kind = Kind::named;
  std::string name;  // of those that are named
  int people = 0;
  int served = 0;         // of these, with a mentor now or before
  PersonMinutes minutes;  // of all of them
  bool closed = false;    // a site that is

  bool operator==(const PeopleGroup&) const = default;
};

// People by their answers to one question, as they are kept (kept_answer() in
// model/profile_form.h).
struct Characteristic {
  std::string name;
  std::vector<PeopleGroup> groups;  // at least two
};

// Why a request has no mentor: as the last run of the matcher found, or that there was none since,
// or what it waits for.
enum class OpenReason : std::uint8_t {
  nobody_offers,
  no_place,
  parted,  // earlier matches with all who offer it took no place any more
  rules,
  fit_first,
  not_matched,
  proposed,    // a match that was not approved yet
  called_off,  // the event was
  other,
};

struct AccessFigures {
  Share people;  // who asked; of these, with a mentor now or before
  // Those that count (requests_that_count() in model/taking_part.h); of these, served
  // (served_requests() in model/had_mentor.h).
  Share requests;
  int waiting = 0;  // sign-ups that wait for approval or a place; their requests do not count yet
  std::vector<PeopleGroup> by_site;               // of people who asked there, in reading order
  std::vector<Characteristic> by_characteristic;  // likewise
  std::map<OpenReason, int> open;                 // of all requests that are not served
};

struct SiteFlow {
  PeopleGroup::Kind mentor_kind, mentee_kind;
  std::string mentor_site, mentee_site;  // of those that are named
  int pairs = 0;
  bool mentor_closed = false, mentee_closed = false;  // sites that are

  // All pairs together of whom no other flow tells.
  bool is_of_others() const {
    return mentor_kind == PeopleGroup::Kind::smaller_ones && mentee_kind == mentor_kind;
  }

  bool operator==(const SiteFlow&) const = default;
};
struct AcrossFigures {
  int pairs = 0;
  Share across;                 // pairs whose sites are both known; of these, of two sites
  std::vector<SiteFlow> flows;  // most first, others last; those of too few people are others
};

// An event serves one initiative; where it serves none, each of its topics may serve some, and what
// is met about or signed up for counts for each of these.
struct InitiativeFigures {
  InitiativeId initiative;  // empty: none
  int events = 0;
  int people = 0;    // on their lists
  int meetings = 0;  // held
  int minutes = 0;

  bool operator==(const InitiativeFigures&) const = default;
};

struct LearningFigures {
  std::vector<TopicMeetings> topics;  // met about, most first
  // Mentors of matches, of events in which any offer says so; of these, trained in the topic or
  // having done it.
  Share trained;
  Scores useful;  // all zero while too few have said
  // Whether anybody of these events is asked so: of a sitting at once, of a sprint later.
  bool asks_practice = false, asks_practice_later = false;
  Share practice;        // who said; of these, have tried it or do it
  Share practice_later;  // likewise, when asked again later
  // Of what mentees of these kinds of event are asked with a choice (feedback/forms.h); sorted:
  // question -> who said; of these, "yes".
  std::vector<std::pair<std::string, Share>> answers;
};

struct LeadershipFigures {
  Share first_time;              // mentors of pairs, met or not; of these, never before
  std::vector<PersonId> unused;  // offered to mentor and have nobody
  int followed = 0;              // on the way into a grow-your-own program, of those in the events
  std::vector<PeopleGroup> pipeline;  // of these, by how far they are: named as name_of(step) says
};

struct LoadFigures {
  // At n: mentors of matched events who have or had n mentees, counted as pairs are.
  std::vector<int> mentors_with;
  // At n: of these, those who carry as many in that school year as its cap allows; as long as the
  // other. A report of all years has none.
  std::vector<int> at_year_cap;
  Share capped;  // mentors with a cap for that year; of these, at it
  int mentors = 0;
  int mentees = 0;          // by matches through which somebody has, or had, a mentor
  Share busiest_tenth;      // `mentees`; of these, of the busiest tenth of mentors, rounded up
  int gini_hundredths = 0;  // 0: all carry the same; near 100: one carries all
};

// What the kind of the event is for; of a report of one event alone. Sprints are told of by
// LearningFigures.
struct PurposeFigures {
  EventKind kind = EventKind::blank;  // blank too where the report is of more than one event
  int people = 0;                     // of whom the figures below tell
  // PD plan: topics of the plans that the event is a part of; of these, with a partner, met about,
  // with a match that is completed. And plans with a goal of hours; of these, that reached it.
  Share plan_matched, plan_met, plan_done, plan_hours;
  // One-off: requests that had to be met by a day, and were met or are past it; of these, met by
  // then. And of `met_requests` the median of days from sign-up to the first meeting.
  Share in_time;
  int met_requests = 0;
  int days_to_meeting_tenths = 0;
  // Interviews: mentees who named a role; of these, matched with somebody in such a role.
  Share role_found;
  // New-teacher start: mentees; of these, who have met their mentor.
  Share met;
  // Speed mentoring: who is on its list; of these, who had a meeting. And what came of these
  // meetings.
  Share came;
  SittingOutcome sitting;
  // Interviews: by the role named (a person may name several), `served` with somebody in it. New
  // teachers: by site, `served` who have met.
  std::vector<PeopleGroup> groups;
};

struct ProgramReport {
  int events = 0;
  int cancelled_events = 0;  // of these
  int people = 0;            // on the lists of the events, or in a pair
  int archived_people = 0;   // of these: People and Files leave them out
  AccessFigures access;
  AcrossFigures across;
  std::vector<InitiativeFigures> initiatives;  // in reading order, none last
  LearningFigures learning;
  LeadershipFigures leadership;
  LoadFigures load;
  PurposeFigures purpose;
  std::array<int, 8> matches{};   // by MatchState
  int ended_after_meeting = 0;    // of those that ended early: the two had met
  std::array<int, 4> sessions{};  // by SessionState
  int meetings = 0;               // held, of matches and sittings
  int minutes = 0;                // of these
  std::map<PersonId, PersonMinutes> hours;
  std::vector<PeopleGroup> hours_by_site;      // of people who have met somebody
  std::map<PersonId, std::set<SiteId>> sites;  // where they had these hours; empty: not known
};

// O(events * records of the program).
ProgramReport program_report(const Program& program, const ReportScope& scope,
                             std::int64_t now_utc_ms);

// The Gini coefficient of values that are not negative, in hundredths: the sum over the sorted
// values of (2 i - n - 1) x_i, by n times their sum (C. Gini, "Variabilita e mutabilita", 1912; in
// this form C. Damgaard and J. Weiner, Ecology 81, 2000). 0 where there is nothing to share.
int gini_hundredths(std::vector<int> values);

}  // namespace rondo
