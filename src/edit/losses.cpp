#include "edit/losses.h"

namespace rondo {
namespace {

// Calls visit(id, record) for the records of `before` that are not in `after`.
template <class Record, class Visit>
void each_gone(const Table<Record>& before, const Table<Record>& after, Visit visit) {
  for (const auto& [id, record] : before) {
    if (after.find(id) == nullptr) visit(id, record);
  }
}

// Calls visit(record, record afterwards) for those that are in both.
template <class Record, class Visit>
void each_kept(const Table<Record>& before, const Table<Record>& after, Visit visit) {
  for (const auto& [id, record] : before) {
    if (const Record* kept = after.find(id)) visit(record, *kept);
  }
}

template <class Record>
int count_gone(const Table<Record>& before, const Table<Record>& after) {
  int count = 0;
  each_gone(before, after, [&](const auto&, const auto&) { ++count; });
  return count;
}

template <class Keyed>
int fewer(const Keyed& before, const Keyed& after) {
  return before.size() > after.size() ? static_cast<int>(before.size() - after.size()) : 0;
}

void count_records(const Program& before, const Program& after, Losses& losses) {
  losses.people = count_gone(before.people, after.people);
  losses.matches = count_gone(before.matches, after.matches);
  losses.meetings = count_gone(before.speed_meetings, after.speed_meetings);
  losses.plans = count_gone(before.pd_plans, after.pd_plans);
  each_gone(before.registrations, after.registrations,
            [&](const RegistrationId&, const Registration& registration) {
              ++losses.registrations;
              if (after.events.find(registration.event) != nullptr) {
                losses.lists.insert(registration.event);
              }
            });
  each_gone(before.sessions, after.sessions, [&](const SessionId&, const Session& session) {
    if (session.state == SessionState::planned) ++losses.sessions_planned;
    if (session.state != SessionState::held) return;
    ++losses.sessions_held;
    losses.minutes_held += session.minutes;
  });
  each_gone(before.feedback, after.feedback, [&](const FeedbackId&, const Feedback& feedback) {
    const bool theirs = after.people.find(feedback.from) == nullptr;
    ++(theirs ? losses.feedback_given : losses.feedback);
  });
  each_gone(before.pools, after.pools, [&](const PoolId&, const Pool& pool) {
    if (after.pool_categories.find(pool.category) == nullptr) ++losses.pools;
  });
}

void count_fields(const Program& before, const Program& after, Losses& losses) {
  each_kept(before.registrations, after.registrations,
            [&](const Registration& was, const Registration& is) {
              losses.offers += fewer(was.offers, is.offers);
              losses.requests += fewer(was.requests, is.requests);
              losses.ticks += fewer(was.pools, is.pools);
              losses.past_sites += !was.site.empty() && is.site.empty() ? 1 : 0;
              losses.wishes += fewer(was.preferred_mentors, is.preferred_mentors) +
                               fewer(was.preferred_mentees, is.preferred_mentees) +
                               fewer(was.vetoes, is.vetoes);
            });
  each_kept(before.pd_plans, after.pd_plans, [&](const PdPlan& was, const PdPlan& is) {
    losses.plan_entries += fewer(was.topics, is.topics) + fewer(was.events, is.events);
  });
  each_kept(before.people, after.people, [&](const Person& was, const Person& is) {
    if (!was.site.empty() && is.site.empty()) ++losses.people_without_site;
  });
  each_kept(before.events, after.events, [&](const Event& was, const Event& is) {
    if (!was.initiative.empty() && is.initiative.empty()) ++losses.events_without_initiative;
  });
}

}  // namespace

Losses losses_between(const Program& before, const Program& after) {
  Losses losses;
  count_records(before, after, losses);
  count_fields(before, after, losses);
  return losses;
}

bool loses_more(const Losses& losses) {
  Losses of_removed;
  of_removed.people = losses.people;
  return !(losses == of_removed);
}

}  // namespace rondo
