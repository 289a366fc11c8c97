// What the screen of an event's matches shows of the program.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "ui/event_match_parts.h"

namespace rondo::ui {
namespace {

std::vector<ForbiddenPairId> forbidden_by_name(const Program& program, const EventView& event) {
  std::vector<std::pair<std::string, ForbiddenPairId>> pairs;
  for (const auto& [id, pair] : program.forbidden_pairs) {
    if (!(pair.event == event.id)) continue;
    pairs.emplace_back(
        fold(event.person_name(pair.mentor)) + "\n" + fold(event.person_name(pair.mentee)), id);
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<ForbiddenPairId> ids;
  for (auto& [name, id] : pairs) ids.push_back(std::move(id));
  return ids;
}

EventMatches look_up(const Program& program, const EventId& id) {
  EventMatches data;
  Result<EventView> event = view_event(program, id);
  if (!event) return data;
  data.view = std::move(event).value();
  data.lines = match_lines(data.view);
  data.summary = summarize(data.view);
  data.unserved = unserved_requests(data.view);
  data.missing = static_cast<int>(
      std::count_if(data.unserved.begin(), data.unserved.end(),
                    [](const UnservedRequest& unserved) { return !unserved.instead; }));
  data.forbidden = forbidden_by_name(program, data.view);
  data.run = latest_run(program, id);
  data.current = data.run != nullptr && is_current(data.view, *data.run);
  data.proposed = static_cast<int>(std::count_if(
      data.lines.begin(), data.lines.end(),
      [](const MatchLine& line) { return line.match->state == MatchState::proposed; }));
  return data;
}

}  // namespace

const EventMatches& event_matches(View& view, const EventScreen& on) {
  return view.drafts.event.match.data.get(view.state.revision, on.id.text(),
                                          [&] { return look_up(view.state.program, on.id); });
}

bool proven_best(const EventMatches& data) {
  return data.run != nullptr && data.run->proven && data.current;
}

std::string fit_words(const View& view, int fit) {
  return view.tr("matches.fit", {arg("word", view.tr(fit_word_key(fit_word(fit)))),
                                 arg("percent", fit_percent(fit))});
}

double fit_share(int fit) {
  return static_cast<double>(fit) / kFullPoints;
}

const SolvedEvent* solved_event(View& view, const EventScreen& on, const EventMatches& data) {
  const auto& solved = view.drafts.event.match.solved.get(
      view.state.revision, on.id.text(), [&]() -> std::optional<SolvedEvent> {
        Result<SolvedEvent> answer = solve_event(data.view);
        if (!answer) return std::nullopt;
        return std::move(answer).value();
      });
  return solved ? &*solved : nullptr;
}

}  // namespace rondo::ui
