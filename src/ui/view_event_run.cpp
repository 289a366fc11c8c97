// The day of a sitting, for its host: the clock, who sits where now and next, and the door.
#include <functional>
#include <string>
#include <vector>

#include "model/taking_part.h"
#include "ui/event_day.h"
#include "ui/event_people_parts.h"
#include "ui/kiosk_way.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The board of a round counted from 1; says so when there is none.
void draw_round(View& view, const EventScreen& on, int round, BoardUse use) {
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  if (round < 1 || round > static_cast<int>(boards.size())) {
    text(view.ui, view.tr("run.no_round"), {.ink = Ink::muted});
    return;
  }
  heading(view.ui, view.tr("plan.round", {arg("number", round)}));
  draw_board(view, on, boards[static_cast<std::size_t>(round - 1)], use);
}

void draw_day(View& view, const EventScreen& on, const SittingTime& time) {
  // Once it has begun, the repair keeps the cards that can stay.
  const bool begun = time.phase != SittingPhase::not_started;
  if (goes_on(*on.event) && !begun) rounds_changed_card(view, on);
  clock_card(view, on, time);
  if (goes_on(*on.event)) kiosk_way_in(view, on, "kiosk.open");
  repair_card(view, on, time);
  std::string& tab = view.drafts.event.of<SittingDrafts>().day_tab;
  const bool over = time.phase == SittingPhase::over;
  const std::string now = view.tr(over ? "run.tab.last" : "run.tab.now"),
                    next = view.tr("run.tab.next"), people = view.tr("run.tab.people");
  std::vector<Tab> all{{"now", now}, {"next", next}, {"people", people}};
  // After the last round there is no next one.
  if (over) all.erase(all.begin() + 1);
  if (over && tab == "next") tab = "now";
  tabs(view.ui, {.id = "day", .label = view.tr("run.tabs"), .tabs = all}, tab);
  const bool sits = time.phase == SittingPhase::round || time.phase == SittingPhase::not_started;
  if (tab == "people") {
    door(view, on);
  } else {
    const BoardUse use = over || !goes_on(*on.event) ? BoardUse::past : BoardUse::day;
    draw_round(view, on, tab == "next" && sits ? time.round + 1 : time.round, use);
  }
}

void draw_run_page(View& view, const EventScreen& on) {
  const SittingTime time = time_now(view, on);
  std::function<void()> head;
  if (view.ui.phone() && is_under_way(time)) {
    head = [&] {
      clock_strip(view, on, time);
    };
  }
  const Page page(view.ui, {.id = "event-run", .head = head});
  const std::int64_t tables =
      static_cast<std::int64_t>(tables_of(view.state.program, on.id).size());
  const bool mentees_move = on.event->movers == MovingSide::mentees;
  event_header(
      view, on,
      view.tr(mentees_move ? "run.subtitle.mentees" : "run.subtitle.mentors",
              {arg("count", tables)}),
      [&] {
        link(view.ui, {.id = "projector",
                       .label = view.tr("run.projector"),
                       .address = event_address(on.id, Screen::event_projector)});
        if (button(view.ui, {.id = "second-window", .label = view.tr("run.second_window")})) {
          view.emit(command::OpenWindow{{Screen::event_projector, on.id.text()}});
        }
      });
  if (rounds_run_of(view.state.program, on.id) != nullptr) {
    draw_day(view, on, time);
  } else if (empty_state(view.ui, {.id = "no-plan",
                                   .icon = Icon::clock,
                                   .title = view.tr("run.no_plan"),
                                   .detail = view.tr("run.no_plan.detail"),
                                   .action = view.tr("run.go_plan")})) {
    view.go(Screen::event_plan, on.id.text());
  }
}

}  // namespace

void view_event_run(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  draw_run_page(view, on);
  kiosk_way_dialog(view, on);
  finish_dialog(view, on, time_now(view, on));
  register_person_dialog(view, on);
  stand_in_dialog(view, on);
}

}  // namespace rondo::ui
