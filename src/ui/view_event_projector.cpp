// What the hall sees on the wall: the countdown, and where those who change places go next.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/reading_order.h"
#include "ui/event_day.h"
#include "ui/view_parts.h"
#include "ui/widgets/projector.h"

namespace rondo::ui {
namespace {

constexpr std::int64_t kWarning_ms = 60'000;

struct Line {
  std::string name, place;
};

// The round that people go to next, or sit in before it begins; 0 when there is none.
int round_to_show(const EventScreen& on, const SittingTime& time) {
  if (time.phase == SittingPhase::over) return 0;
  const int round = time.phase == SittingPhase::round ? time.round + 1 : time.round;
  return round <= on.event->rounds ? round : 0;
}

// Where everybody who sits in a round does.
std::map<PersonId, MeetingTableId> tables_by_person(const RoundBoard& board) {
  std::map<PersonId, MeetingTableId> tables;
  for (const SeatedTable& seated : board.tables) {
    if (seated.mentor.empty()) continue;
    tables[seated.mentor] = seated.table;
    for (const PersonId& mentee : seated.mentees) tables[mentee] = seated.table;
  }
  return tables;
}

// Everybody but who stays at a table, by name, also who has a break: whoever does not find their
// name would look for a table. Nobody is sent to a table to wait for somebody who does not come.
// Which side walks says nothing of one person: who takes both roles may have to walk to mentor, and
// a repaired plan moves whom it must.
std::vector<Line> lines_of(View& view, const EventScreen& on, int round) {
  std::vector<Line> lines;
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  if (round < 1 || round > static_cast<int>(boards.size())) return lines;
  const auto at = static_cast<std::size_t>(round - 1);
  const std::map<PersonId, MeetingTableId> before =
      at == 0 ? std::map<PersonId, MeetingTableId>() : tables_by_person(boards[at - 1]);
  for (const auto& [id, table] : tables_by_person(boards[at])) {
    if (boards[at].away.count(id) > 0 || waits_in_vain(boards[at], id)) {
      const bool away = boards[at].away.count(id) > 0;
      lines.push_back(
          {name_of_person(view, id), view.tr(away ? "projector.away" : "projector.see_host")});
      continue;
    }
    const auto sat = before.find(id);
    if (sat != before.end() && sat->second == table) continue;
    lines.push_back({name_of_person(view, id), name_of_table(view, table)});
  }
  for (const PersonId& id : boards[at].resting) {
    lines.push_back({name_of_person(view, id), view.tr("plan.break")});
  }
  std::sort(lines.begin(), lines.end(), [](const Line& left, const Line& right) {
    return reads_before(left.name, right.name);
  });
  return lines;
}

std::string list_title(const View& view, const SittingTime& time, int round) {
  if (round == 1) return view.tr("projector.seats");
  return view.tr(time.phase == SittingPhase::round ? "projector.next" : "projector.now");
}

// The part of the phase that is over.
double share_done(const View& view, const EventScreen& on, const SittingTime& time) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  if (clock == nullptr || time.phase != SittingPhase::round) return 0;
  const auto rounds = round_times(*on.event, *clock, view.state.now_utc_ms);
  const RoundTimes& now = rounds[static_cast<std::size_t>(time.round - 1)];
  const auto whole = static_cast<double>(now.ends_utc_ms - now.begins_utc_ms);
  return whole <= 0 ? 0 : 1 - static_cast<double>(time.left_ms) / whole;
}

}  // namespace

void view_event_projector(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  const SittingTime time = time_now(view, on);
  const int round = round_to_show(on, time);
  const std::vector<Line> lines = lines_of(view, on, round);
  std::vector<ProjectorLine> shown;
  for (const Line& line : lines) shown.push_back({line.name, line.place});
  const bool counts = is_under_way(time);
  const bool warning = time.phase == SittingPhase::round && time.left_ms <= kWarning_ms;
  const std::string title = phase_words(view, on, time),
                    countdown = counts ? countdown_words(time.left_ms) : std::string(),
                    list = lines.empty() ? std::string() : list_title(view, time, round),
                    note = time.paused ? view.tr("run.paused")
                           : warning   ? view.tr("projector.warning")
                                       : std::string(),
                    back = view.tr("projector.back"),
                    address = event_address(on.id, Screen::event_run);
  projector(view.ui, {.id = "projector",
                      .title = title,
                      .name = on.event->name,
                      .countdown = countdown,
                      .note = note,
                      .share = share_done(view, on, time),
                      .warning = warning,
                      .list_title = list,
                      .lines = shown,
                      .back_label = back,
                      .back_address = address});
}

}  // namespace rondo::ui
