// What the screen of an event's matches shows of the program.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "match/fingerprint.h"
#include "match/plan_partners.h"
#include "model/had_mentor.h"
#include "model/taking_part.h"
#include "ui/event_match_parts.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

// The event's records of pairs, by the names of mentor and mentee.
template <class Pair>
std::vector<typename Pair::Id> pairs_by_name(const Table<Pair>& table, const EventView& event) {
  std::vector<std::pair<std::string, typename Pair::Id>> pairs;
  for (const auto& [id, pair] : table) {
    if (!(pair.event == event.id)) continue;
    pairs.emplace_back(
        reading_key(event.person_name(pair.mentor)) + reading_key(event.person_name(pair.mentee)),
        id);
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<typename Pair::Id> ids;
  for (auto& [name, id] : pairs) ids.push_back(std::move(id));
  return ids;
}

int people_waiting(const Program& program, const EventId& event) {
  const auto waits = [&](const auto& entry) {
    const Registration& registration = entry.second;
    return registration.event == event && waits_to_take_part(registration);
  };
  return static_cast<int>(
      std::count_if(program.registrations.begin(), program.registrations.end(), waits));
}

EventMatches look_up(const Program& program, const EventId& id) {
  EventMatches data;
  Result<EventView> event = view_event(program, id);
  if (!event) return data;
  data.view = std::move(event).value();
  data.lines = match_lines(data.view);
  data.summary = summarize(data.view);
  data.unserved = unserved_requests(data.view);
  data.waiting = people_waiting(program, id);
  if (goes_on(*data.view.event)) {
    data.without_topic = static_cast<int>(people_without_topic(program)[id].mentees.size());
  }
  data.missing = static_cast<int>(
      std::count_if(data.unserved.begin(), data.unserved.end(),
                    [](const UnservedRequest& unserved) { return !unserved.instead; }));
  data.forbidden = pairs_by_name(program.forbidden_pairs, data.view);
  data.outside_pools = pairs_by_name(program.outside_pool_pairs, data.view);
  std::copy_if(data.lines.begin(), data.lines.end(), std::back_inserter(data.by_hand),
               [](const MatchLine& line) {
                 return takes_place(*line.match) && (line.match->forced || line.match->locked);
               });
  data.run = latest_run(program, id);
  data.decisions_bind = data.run != nullptr && (kept_some(*data.run) || !data.forbidden.empty());
  data.lowest_fit_first =
      data.view.event->first_aim == MatchAim::no_poor_fit && plan_partners(data.view).empty();
  data.current = data.run != nullptr && is_current(data.view, *data.run);
  data.may_match_more =
      goes_on(*data.view.event) && !data.current && may_match_more(data.view, data.unserved);
  data.proposed = static_cast<int>(std::count_if(
      data.lines.begin(), data.lines.end(),
      [](const MatchLine& line) { return line.match->state == MatchState::proposed; }));
  data.over = static_cast<int>(
      std::count_if(data.lines.begin(), data.lines.end(),
                    [](const MatchLine& line) { return !takes_place(*line.match); }));
  return data;
}

// What the request's other mentors would cost; asks for it and gives null while it is not known.
const ChangeCosts* costs_of(View& view, const EventScreen& on, const RequestKey& request) {
  const auto& weighed = view.state.weighed;
  if (weighed && weighed->revision == view.state.revision && weighed->event == on.id &&
      weighed->request == request) {
    return &weighed->costs;
  }
  view.emit(command::WeighMentors{on.id, request.mentee, request.topic});
  return nullptr;
}

std::string key_with(const std::string& id, const ChangeCosts* costs) {
  return costs == nullptr ? id : id + " weighed";
}

}  // namespace

const EventMatches& event_matches(View& view, const EventScreen& on) {
  return view.drafts.event.of<EventMatchDrafts>().data.get(
      view.state.revision, on.id.text(), [&] { return look_up(view.state.program, on.id); });
}

bool proven_best(const EventMatches& data) {
  return data.run != nullptr && data.run->proven && data.current;
}

std::string why_in_short(const View& view, const EventMatches& data, const MatchLine& line) {
  constexpr std::size_t kMostFactors = 3;
  const Match& match = *line.match;
  Fit fit = fit_of(data.view, {data.view.find(match.mentee), data.view.topic_now(match.topic),
                               data.view.find(match.mentor)});
  std::stable_sort(fit.factors.begin(), fit.factors.end(),
                   [](const FactorScore& left, const FactorScore& right) {
                     return left.weight * left.points > right.weight * right.points;
                   });
  std::vector<std::string> parts{fit_words(view, fit.total)};
  for (const FactorScore& score : fit.factors) {
    if (score.known && parts.size() <= kMostFactors) parts.push_back(view.tr(score.text));
  }
  return join_words(parts, " · ");
}

const std::optional<MatchExplanation>& explanation(View& view, const EventScreen& on,
                                                   const EventMatches& data, const MatchId& id) {
  const Match* match = view.state.program.matches.find(id);
  const ChangeCosts* costs = nullptr;
  if (match != nullptr) {
    costs = costs_of(view, on, {match->mentee, data.view.topic_now(match->topic)});
  }
  return view.drafts.event.of<EventMatchDrafts>().explanation.get(
      view.state.revision, key_with(id.text(), costs),
      [&] { return explain_match(data.view, id, costs == nullptr ? ChangeCosts{} : *costs); });
}

const std::vector<AlternativeMentor>& nearest_mentors(View& view, const EventScreen& on,
                                                      const EventMatches& data,
                                                      const RequestKey& request) {
  const ChangeCosts* costs = costs_of(view, on, request);
  return view.drafts.event.of<EventMatchDrafts>().nearest.get(
      view.state.revision, key_with(request_id(request), costs), [&] {
        return alternative_mentors(data.view, request, {},
                                   costs == nullptr ? ChangeCosts{} : *costs);
      });
}

}  // namespace rondo::ui
