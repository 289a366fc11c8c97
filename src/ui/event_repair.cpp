#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "match/repair_rounds.h"
#include "ui/event_day.h"
#include "ui/field_lead.h"
#include "ui/page_dialogs.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kLinesAtFirst = 4;

const std::optional<SittingRepair>& repair_of(View& view, const EventScreen& on, int begun) {
  const std::string key = join_words({on.id.text(), std::to_string(begun)}, "\n");
  return view.drafts.event.of<SittingDrafts>().repair.get(view.state.revision, key, [&] {
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

// One line for each new place, and one for all the rounds in which a person has none any more: who
// does not come would fill the card with nothing else.
std::vector<std::string> move_lines(const View& view, const SittingRepair& repair) {
  std::vector<std::string> lines;
  for (auto move = repair.moves.begin(); move != repair.moves.end();) {
    std::vector<std::string> rounds{std::to_string(move->round + 1)};
    auto next = std::next(move);
    while (!move->after && next != repair.moves.end() && next->person == move->person &&
           !next->after) {
      rounds.push_back(std::to_string(next->round + 1));
      ++next;
    }
    const char* key = rounds.size() == 1 ? "repair.move" : "repair.moves";
    lines.push_back(view.tr(
        key,
        {arg("name", name_of_person(view, PersonId(move->person))), arg("round", view.list(rounds)),
         arg("place", place_words(view, repair.planned.sitting, move->after))}));
    move = next;
  }
  return lines;
}

void draw_moves(View& view, const SittingRepair& repair) {
  bool& all = view.drafts.event.of<SittingDrafts>().all_moves;
  const std::vector<std::string> lines = move_lines(view, repair);
  for (std::size_t at = 0; at < lines.size() && (all || at < kLinesAtFirst); ++at) {
    text(view.ui, lines[at], {.size = type::second});
  }
  if (all || lines.size() <= kLinesAtFirst) return;
  const auto rest = static_cast<std::int64_t>(lines.size() - kLinesAtFirst);
  if (text_button(view.ui, {.id = "all", .label = view.tr("repair.all", {arg("count", rest)})})) {
    all = true;
  }
}

// Null when there is nothing to change, as in an event that is archived or cancelled.
const SittingRepair* repair_to_show(View& view, const EventScreen& on, const SittingTime& time) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  const int begun = clock == nullptr ? 0 : rounds_begun(*on.event, *clock, view.state.now_utc_ms);
  if (!goes_on(*on.event) || time.phase == SittingPhase::over) return nullptr;
  if (begun >= on.event->rounds) return nullptr;
  // Before the start everything is planned again, for those who are there too.
  if (time.phase == SittingPhase::not_started && rounds_changed_since_plan(view, on)) {
    return nullptr;
  }
  const std::optional<SittingRepair>& repair = repair_of(view, on, begun);
  return repair && !repair->moves.empty() ? &*repair : nullptr;
}

// Whether somebody was noted at the door in the last frame. Where that was refused, or changed
// nothing, it is over as well: a later change has other causes.
bool was_noted_at_door(View& view) {
  const std::optional<std::uint64_t> noted =
      std::exchange(view.drafts.event.of<SittingDrafts>().noted_at_door, std::nullopt);
  return noted && *noted != view.state.revision;
}

// What the plan does not fit any more.
std::string repair_title(const View& view, const EventScreen& on) {
  return view.tr(rounds_changed_since_plan(view, on) ? "repair.title_rounds" : "repair.title");
}

// The card stands above the long list of the door: who notes somebody there is told of it there.
void tell_at_door(View& view, const Banner& card, std::string title) {
  if (!was_noted_at_door(view) || card.title_in_sight()) return;
  view.drafts.event.of<SittingDrafts>().repair_toast =
      tell_where(view, std::move(title), view.tr("repair.show"), std::string(kRepairField));
}

// Everybody is where the plan has them (again).
void forget_repair(View& view) {
  was_noted_at_door(view);
  close_toast(view.ui, std::exchange(view.drafts.event.of<SittingDrafts>().repair_toast, 0));
}

}  // namespace

bool repair_waits(View& view, const EventScreen& on, const SittingTime& time) {
  return repair_to_show(view, on, time) != nullptr;
}

void repair_card(View& view, const EventScreen& on, const SittingTime& time) {
  const SittingRepair* repair = repair_to_show(view, on, time);
  if (repair == nullptr) {
    forget_repair(view);
    return;
  }
  std::set<std::string> people;
  for (const match::RoundsMove& move : repair->moves) people.insert(move.person);
  const std::string title = repair_title(view, on);
  // Who moves is read before it is applied.
  const bool led_to = focus_if_led_to(view, kRepairField, "apply");
  const Opened card(view.ui, "repair-card", led_to, Opened::Comes::by_itself);
  const Banner banner(
      view.ui,
      {.id = "repair",
       .title = title,
       .detail = view.tr(counted("repair.detail", static_cast<std::int64_t>(people.size())))});
  tell_at_door(view, banner, title);
  draw_moves(view, *repair);
  text(view.ui, view.tr("repair.styles"), {.size = type::second, .ink = Ink::muted});
  const Row row(view.ui, {.id = "repair-buttons"});
  if (button(view.ui,
             {.id = "apply", .label = view.tr("repair.apply"), .kind = ButtonKind::primary})) {
    view.drafts.event.of<SittingDrafts>().all_moves = false;
    view.emit(command::RepairRounds{on.id, false});
  }
  if (button(view.ui, {.id = "most", .label = view.tr("repair.most")})) {
    view.emit(command::RepairRounds{on.id, true});
  }
}

}  // namespace rondo::ui
