#include "match/event_done.h"

#include "base/local_time.h"
#include "match/wishes.h"
#include "model/had_mentor.h"
#include "model/known_matches.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

void note_matches(const Program& program, const EventId& event, const MetMatches& met,
                  EventDone& done) {
  for (const auto& [id, run] : program.match_runs) {
    done.was_matched = done.was_matched || run.event == event;
  }
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event)) continue;
    done.was_matched = true;
    if (match.state == MatchState::declined) continue;
    const bool proposed = match.state == MatchState::proposed;
    done.has_matches = true;
    done.has_met = done.has_met || met.count(id) > 0;
    done.all_met = done.all_met && (!takes_place(match) || met.count(id) > 0);
    done.all_approved = done.all_approved && !proposed;
    done.all_told = done.all_told && !proposed && match.state != MatchState::approved;
  }
}

}  // namespace

EventDone done_in_event(const Program& program, const EventId& event) {
  EventDone done;
  bool mentors = false;
  bool mentees = false;
  const MetMatches met = matches_that_met(program);
  const ServedRequests served = served_requests(program);
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event)) continue;
    // Time stamps of sheets have no zone. Whoever withdraws was invited all the same.
    done.by_form = done.by_form || utc_ms_of_zoned(registration.signed_up_at).has_value();
    if (registration.withdrawn) continue;
    done.has_people = true;
    done.waits = done.waits || registration.approval == Approval::waiting;
    if (!is_admitted(registration)) continue;
    mentors = mentors || registration.mentors;
    mentees = mentees || registration.seeks;
    const bool asks = registration.seeks && !registration.requests.empty();
    done.asks = done.asks || asks;
    done.all_served = done.all_served && (!asks || served.count({event, registration.person}) > 0);
    done.has_wishes = done.has_wishes || was_asked_for_wishes(registration);
  }
  done.has_both_sides = mentors && mentees;
  done.all_told = to_hear_of_off(program, event).empty();
  note_matches(program, event, met, done);
  return done;
}

}  // namespace rondo
