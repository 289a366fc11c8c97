// School years, from 1 August to 31 July and named by the calendar year in which they begin, and
// what a mentor carries in one. Matcher, figures and suggestions all count by these.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.h"

namespace rondo {

// Of an ISO date or time; nothing when it is none.
std::optional<int> school_year_of(std::string_view day);
std::string school_year_name(int year);  // "2026–27"

// The event's clock; nullptr when the host never touched it.
const EventClock* clock_of(const Program& program, const EventId& event);

// The day of a sitting, ISO date: when it is to begin or, where that is not known, really began.
// May be empty.
std::string day_of_sitting(const Program& program, const EventId& id, const Event& event);

// The day of an event, ISO date: of a sitting the one it is held on; of others, and where that is
// not known, the first day of registration or else the one it was made on. May be empty.
std::string day_of_event(const Program& program, const EventId& id, const Event& event);

// The school year that the event counts in; nothing when its day is not known.
std::optional<int> school_year_of_event(const Program& program, const EventId& id,
                                        const Event& event);

// How many mentees each mentor carries in the events of that school year but `other_than` (may be
// empty): matches that are more than proposed and take a place. Events whose day is not
// known count as of one year, `year` nothing. Mentors who carry none are left out. O(events +
// matches * log).
std::map<PersonId, int> mentees_of_year(const Program& program, std::optional<int> year,
                                        const EventId& other_than = {});

// Mentees that the person takes at most in a school year: as said of the person, else of all. No
// limit when there is none.
std::optional<int> year_cap_of(const Program& program, const Person& person);
// As said of all mentors.
std::optional<int> year_cap_of(const Program& program);

// Of mentors and the mentees that each has in a school year: those who have more than their cap
// allows. O(mentors * log people).
std::map<PersonId, int> beyond_their_caps(const Program& program,
                                          const std::map<PersonId, int>& mentees);

// What approving would take beyond the cap of a school year.
struct BeyondYearCap {
  std::vector<MatchId> matches;
  std::map<PersonId, int> mentors;  // their mentors -> mentees that each would have in that year
};
// Of the matches `ids` that nobody was told of yet, those that can't be approved together because
// their mentor would then have more mentees in a school year than the cap allows. Events that were
// matched before either was approved count each other's matches only here. All of the mentor's in
// that year are held back: which of them goes ahead is for the matcher to say, or for somebody who
// approves them one by one. O(events + matches * log).
BeyondYearCap beyond_year_cap(const Program& program, const std::vector<MatchId>& ids);

}  // namespace rondo
