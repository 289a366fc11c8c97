#include "match/summary.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/reading_order.h"
#include "model/had_mentor.h"

namespace rondo {
namespace {

void add_mentors(const EventView& view, const std::map<PersonId, int>& loads,
                 MatchSummary& summary) {
  int with_places = 0;
  int load_sum = 0;
  for (const auto& [id, participant] : view.participants) {
    const auto found = loads.find(id);
    const int load = found == loads.end() ? 0 : found->second;
    if (participant.capacity == 0 && load == 0) continue;
    const int places = participant.places() - participant.through;
    if (!participant.offers.empty()) summary.places += places;
    summary.mentors.push_back({id, load, participant.through, participant.capacity, places,
                               participant.load_this_year + load, participant.year_cap});
    ++with_places;
    load_sum += summary.mentors.back().taken();
    if (load >= participant.places()) ++summary.mentors_at_cap;
  }
  if (with_places > 0) {
    summary.mean_load_hundredths = (load_sum * 100 + with_places / 2) / with_places;
  }
  std::sort(summary.mentors.begin(), summary.mentors.end(),
            [&](const MentorLoad& left, const MentorLoad& right) {
              if (left.load != right.load) return left.load > right.load;
              return reads_before(view.person_name(left.mentor), view.person_name(right.mentor));
            });
}

void count_roles(const EventView& view, const std::set<PersonId>& found, MatchSummary& summary) {
  if (!asks_for_roles(*view.event)) return;
  for (const auto& [id, participant] : view.participants) {
    if (!participant.seeks || participant.facts.target_roles.empty()) continue;
    ++summary.roles_asked;
    if (found.count(id) > 0) ++summary.roles_found;
  }
}

// Of each mentee no more than the event serves.
int count_up_to_wanted(const EventView& view,
                       const std::set<std::pair<PersonId, TopicId>>& requests) {
  std::map<PersonId, int> of_mentee;
  for (const auto& [mentee, topic] : requests) ++of_mentee[mentee];
  int total = 0;
  for (const auto& [mentee, count] : of_mentee) {
    total += std::min(count, places_wanted(view, mentee));
  }
  return total;
}

}  // namespace

std::vector<MatchLine> match_lines(const EventView& view) {
  std::vector<MatchLine> lines;
  std::map<std::pair<PersonId, PersonId>, int> lines_of;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id) continue;
    const Pairing pairing{view.find(match.mentee), view.topic_now(match.topic),
                          view.find(match.mentor)};
    if (pairing.mentee == nullptr || pairing.mentor == nullptr) continue;
    MatchLine& line = lines.emplace_back(MatchLine{id, &match, fit_total(view, pairing)});
    const OfferFound offer = find_offer(view, pairing);
    if (offer.closeness == TopicMatch::same_area) line.near_topic = offer.topic;
    if (asks_for_roles(*view.event)) line.role = role_match(pairing);
    const PoolCounts pools = count_pools(pairing.mentee->pools, pairing.mentor->pools);
    line.outside_pools = view.event->pool_filter && pools.shared < pools.used;
    ++lines_of[{match.mentor, match.mentee}];
  }
  for (MatchLine& line : lines) {
    line.same_two = lines_of.at({line.match->mentor, line.match->mentee}) > 1;
  }
  std::stable_sort(lines.begin(), lines.end(), [&](const MatchLine& left, const MatchLine& right) {
    if (takes_place(*left.match) != takes_place(*right.match)) return takes_place(*left.match);
    if (left.fit != right.fit) return left.fit > right.fit;
    const std::string& left_mentor = view.person_name(left.match->mentor);
    const std::string& right_mentor = view.person_name(right.match->mentor);
    if (left_mentor != right_mentor) return reads_before(left_mentor, right_mentor);
    return reads_before(view.person_name(left.match->mentee),
                        view.person_name(right.match->mentee));
  });
  return lines;
}

MatchSummary summarize(const EventView& view) {
  MatchSummary summary;
  summary.wanted = places_wanted(view);
  std::map<PersonId, int> loads;
  std::set<std::pair<PersonId, TopicId>> served, served_now, more_than_proposed;  // requests
  std::set<std::pair<PersonId, PersonId>> pairs;
  std::set<PersonId> in_role;  // mentees
  int fit_sum = 0;
  int fits = 0;
  const MetMatches met = matches_that_met(*view.program);
  for (const MatchLine& line : match_lines(view)) {
    if (!gives_a_mentor(line.id, *line.match, met)) continue;
    ++summary.matches;
    if (serves_request(line.id, *line.match, met)) {
      served.insert(view.request_of(*line.match));
      if (line.match->state != MatchState::proposed) {
        more_than_proposed.insert(view.request_of(*line.match));
      }
    }
    if (line.role == RoleMatch::as_asked) in_role.insert(line.match->mentee);
    if (takes_place(*line.match)) {
      served_now.insert(view.request_of(*line.match));
      ++loads[line.match->mentor];
      ++fits;
      fit_sum += line.fit;
      summary.lowest_fit = std::min(summary.lowest_fit.value_or(line.fit), line.fit);
    } else {
      ++summary.freed;
    }
    if (!pairs.emplace(line.match->mentor, line.match->mentee).second) continue;
    summary.sites.add(site_relation_then(
        {view.find(line.match->mentee), line.match->topic, view.find(line.match->mentor)}));
  }
  if (fits > 0) summary.mean_fit = (fit_sum + fits / 2) / fits;
  summary.served = count_up_to_wanted(view, served);
  summary.served_before = summary.served - count_up_to_wanted(view, served_now);
  summary.only_proposed = summary.served - count_up_to_wanted(view, more_than_proposed);
  count_roles(view, in_role, summary);
  add_mentors(view, loads, summary);
  return summary;
}

}  // namespace rondo
