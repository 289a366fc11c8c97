#include <set>

#include "match/repair_rounds.h"
#include "ui/event_day.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMovesAtFirst = 8;

const std::optional<SittingRepair>& repair_of(View& view, const EventScreen& on, int begun) {
  const std::string key = join_words({on.id.text(), std::to_string(begun)}, "\n");
  return view.drafts.event.sitting.repair.get(view.state.revision, key, [&] {
    std::optional<SittingRepair> repair;
    Result<SittingRepair> made =
        repair_sitting(view.state.program, on.id, begun, match::RepairStyle::fewest_moves);
    if (made) repair = std::move(*made);
    return repair;
  });
}

std::string place_words(const View& view, const Sitting& sitting,
                        const std::optional<match::Stop>& stop) {
  if (!stop) return view.tr("repair.nowhere");
  std::vector<PersonId> with;
  for (const std::string& id : stop->with) with.emplace_back(id);
  const MeetingTableId& table = sitting.tables[static_cast<std::size_t>(stop->table)];
  return view.tr("plan.stop",
                 {arg("table", name_of_table(view, table)), arg("names", names_of(view, with))});
}

void draw_moves(View& view, const SittingRepair& repair) {
  bool& all = view.drafts.event.sitting.all_moves;
  std::size_t shown = 0;
  for (const match::RoundsMove& move : repair.moves) {
    if (!all && shown == kMovesAtFirst) break;
    ++shown;
    text(view.ui,
         view.tr("repair.move",
                 {arg("name", name_of_person(view, PersonId(move.person))),
                  arg("round", move.round + 1),
                  arg("place", place_words(view, repair.planned.sitting, move.after))}),
         {.size = type::second});
  }
  if (all || repair.moves.size() <= kMovesAtFirst) return;
  const auto count = static_cast<std::int64_t>(repair.moves.size());
  if (text_button(view.ui, {.id = "all", .label = view.tr("repair.all", {arg("count", count)})})) {
    all = true;
  }
}

}  // namespace

void repair_card(View& view, const EventScreen& on, const SittingTime& time) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  const int begun = clock == nullptr ? 0 : rounds_begun(*on.event, *clock, view.state.now_utc_ms);
  if (time.phase == SittingPhase::over || begun >= on.event->rounds) return;
  const std::optional<SittingRepair>& repair = repair_of(view, on, begun);
  if (!repair || repair->moves.empty()) return;
  std::set<std::string> people;
  for (const match::RoundsMove& move : repair->moves) people.insert(move.person);
  const Banner banner(
      view.ui,
      {.id = "repair",
       .title = view.tr("repair.title"),
       .detail = view.tr(counted("repair.detail", static_cast<std::int64_t>(people.size())))});
  draw_moves(view, *repair);
  const Row row(view.ui, {.id = "repair-buttons"});
  if (button(view.ui,
             {.id = "apply", .label = view.tr("repair.apply"), .kind = ButtonKind::primary})) {
    view.drafts.event.sitting.all_moves = false;
    view.emit(command::RepairRounds{on.id, false});
  }
  if (button(view.ui, {.id = "most",
                       .label = view.tr("repair.most"),
                       .description = view.tr("repair.most.detail")})) {
    view.emit(command::RepairRounds{on.id, true});
  }
}

}  // namespace rondo::ui
