#include <cstdio>

#include "app/day_sounds.h"
#include "model/taking_part.h"
#include "speed/attendance.h"
#include "ui/event_day.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kCountdown = 64, kStripCountdown = 28;

std::string over_words(const View& view, const EventScreen& on) {
  const std::optional<EarlyEnd> early = early_end(view, on);
  if (!early) return view.tr("run.over.detail");
  return view.tr(early->within ? "run.over.within" : "run.over.after",
                 {arg("number", early->round), arg("count", on.event->rounds)});
}

std::string detail_words(const View& view, const EventScreen& on, const SittingTime& time) {
  const Formats& formats = view.state.words.formats();
  if (time.paused) return view.tr("run.paused");
  switch (time.phase) {
    case SittingPhase::not_started:
      return view.tr(goes_on(*on.event) ? "run.not_started.detail" : "run.not_started.never");
    case SittingPhase::round:
      return view.tr("run.next_move", {arg("time", formats.time(time.ends_utc_ms))});
    case SittingPhase::changeover:
    case SittingPhase::rest:
      return view.tr("run.next_round",
                     {arg("number", time.round), arg("time", formats.time(time.ends_utc_ms))});
    case SittingPhase::over:
      break;
  }
  return over_words(view, on);
}

void clock_button(View& view, const EventScreen& on, std::string_view id, command::ClockWord word,
                  const std::string& label, ButtonKind kind = ButtonKind::secondary) {
  if (button(view.ui, {.id = id, .label = label, .kind = kind})) {
    view.emit(command::TellClock{on.id, word});
  }
}

void clock_buttons(View& view, const EventScreen& on, const SittingTime& time) {
  using command::ClockWord;
  const Row row(view.ui, {.id = "clock-buttons"});
  if (time.phase == SittingPhase::not_started) {
    clock_button(view, on, "start", ClockWord::start, view.tr("run.start"), ButtonKind::primary);
    return;
  }
  if (time.phase == SittingPhase::over) {
    if (button(
            view.ui,
            {.id = "feedback", .label = view.tr("run.go_feedback"), .kind = ButtonKind::primary})) {
      view.go(Screen::event_feedback, on.id.text());
    }
    if (button(view.ui, {.id = "reset", .label = view.tr("run.reset"), .icon = Icon::undo})) {
      view.emit(command::ResetClock{on.id});
    }
    return;
  }
  if (time.paused) {
    clock_button(view, on, "resume", ClockWord::resume, view.tr("run.resume"), ButtonKind::primary);
  } else {
    clock_button(view, on, "pause", ClockWord::pause, view.tr("run.pause"));
  }
  clock_button(view, on, "extend", ClockWord::extend, view.tr("run.extend"));
  const bool sits = time.phase == SittingPhase::round;
  clock_button(view, on, "skip", ClockWord::skip,
               view.tr(sits ? "run.end_round" : "run.begin_round"),
               time.paused ? ButtonKind::secondary : ButtonKind::primary);
}

// Away from what the host presses in every round.
void finish_button(View& view, const SittingTime& time) {
  if (!is_under_way(time)) return;
  if (button(view.ui,
             {.id = "finish", .label = view.tr("run.finish"), .kind = ButtonKind::quiet})) {
    view.drafts.event.of<SittingDrafts>().asks_to_finish = true;
  }
}

// Whoever is not marked counts as there, so a host who checks nobody in goes on all the same.
void draw_checked_in(View& view, const EventScreen& on) {
  const AttendanceCounts counts = count_attendance(view.state.program, on.id);
  text(view.ui, view.tr("run.checked_in", {arg("here", counts.here), arg("count", counts.all())}),
       {.id = "checked-in", .ink = counts.here == 0 ? Ink::warn : Ink::muted});
}

// Beside what begins a round: its plan stands on another card, and so does the change that waits.
void draw_waiting_repair(View& view, const EventScreen& on, const SittingTime& time) {
  const bool begins = time.phase != SittingPhase::round && time.phase != SittingPhase::over;
  if (!begins || !repair_waits(view, on, time)) return;
  text(view.ui, view.tr("run.repair_waits"), {.id = "repair-waits", .ink = Ink::warn});
  if (button(view.ui, {.id = "show-repair", .label = view.tr("run.repair_waits.show")})) {
    lead_to(view, view.state.place, kRepairField);
  }
}

void sound_toggle(View& view) {
  const auto found = view.state.preferences.find(kSound);
  bool sounds = found == view.state.preferences.end() || found->second != "off";
  if (toggle(view.ui, {.id = "sounds", .label = view.tr("run.sounds")}, sounds)) {
    view.emit(command::SetPreference{std::string(kSound), sounds ? "on" : "off"});
  }
}

}  // namespace

std::optional<EarlyEnd> early_end(const View& view, const EventScreen& on) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  if (clock == nullptr) return std::nullopt;
  return ended_early(*on.event, *clock, view.state.now_utc_ms);
}

bool is_under_way(const SittingTime& time) {
  return time.phase != SittingPhase::not_started && time.phase != SittingPhase::over;
}

std::string countdown_words(std::int64_t left_ms) {
  // The second that is running counts: it ends at 0:00.
  const std::int64_t seconds = (left_ms + 999) / 1000;
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02d", static_cast<long long>(seconds / 60),
                static_cast<int>(seconds % 60));
  return text;
}

Message phase_message(const Event& event, const SittingTime& time) {
  const auto of_all = [&](std::string_view key) {
    return Message{std::string(key), {arg("number", time.round), arg("count", event.rounds)}};
  };
  switch (time.phase) {
    case SittingPhase::not_started:
      return {"run.not_started", {}};
    case SittingPhase::round:
      return of_all("run.round");
    case SittingPhase::changeover:
      return of_all("run.changeover");
    case SittingPhase::rest:
      return of_all("run.rest");
    case SittingPhase::over:
      break;
  }
  return {"run.over", {}};
}

std::string phase_words(const View& view, const EventScreen& on, const SittingTime& time) {
  return view.tr(phase_message(*on.event, time));
}

SittingTime time_now(View& view, const EventScreen& on) {
  const EventClock* clock = clock_of(view.state.program, on.id);
  if (clock == nullptr) return {};
  const SittingTime time = sitting_time(*on.event, *clock, view.state.now_utc_ms);
  if (is_under_way(time) && !time.paused) {
    // Just after the shown second has become another one.
    view.ui.request_frame(static_cast<double>(time.left_ms % 1000 + 1) / 1000);
  }
  return time;
}

void clock_card(View& view, const EventScreen& on, const SittingTime& time) {
  const Card card(view.ui, {.id = "clock", .label = view.tr("run.clock")});
  const Row row(view.ui, {.id = "clock-row", .gap = space::xl});
  const bool counts = is_under_way(time);
  if (counts && !view.ui.phone()) {  // there it stands in clock_strip()
    text(view.ui, countdown_words(time.left_ms),
         {.id = "countdown", .size = kCountdown, .weight = Weight::semibold, .wrap = false});
  }
  {
    const Column words(view.ui, {.gap = space::xs, .grow = true});
    heading(view.ui, phase_words(view, on, time), {.id = "phase"});
    text(view.ui, detail_words(view, on, time), {.id = "phase-detail", .ink = Ink::muted});
    if (time.phase == SittingPhase::not_started && goes_on(*on.event)) draw_checked_in(view, on);
    if (counts) {
      const double done = static_cast<double>(time.round - 1) / on.event->rounds;
      progress(view.ui, {.id = "rounds-done",
                         .label = view.tr("run.rounds_done"),
                         .share = done,
                         .hide_label = true});
    }
  }
  // What is over asks for nothing.
  if (!goes_on(*on.event)) return;
  draw_waiting_repair(view, on, time);
  clock_buttons(view, on, time);
  sound_toggle(view);
  finish_button(view, time);
}

void clock_strip(View& view, const EventScreen& on, const SittingTime& time) {
  const Row row(view.ui, {.id = "clock-strip", .wrap = false});
  text(view.ui, countdown_words(time.left_ms),
       {.id = "countdown", .size = kStripCountdown, .weight = Weight::semibold, .wrap = false});
  const Column words(view.ui, {.grow = true});
  text(view.ui, time.paused ? view.tr("run.paused") : phase_words(view, on, time),
       {.id = "strip-phase"});
}

void finish_dialog(View& view, const EventScreen& on, const SittingTime& time) {
  bool& asks = view.drafts.event.of<SittingDrafts>().asks_to_finish;
  // It may have ended by itself meanwhile.
  if (!is_under_way(time)) asks = false;
  if (!asks) return;
  const bool sits = time.phase == SittingPhase::round;
  const int left = on.event->rounds - (sits ? time.round : time.round - 1);
  const Dialog dialog(
      view.ui, {.id = "finish-event",
                .title = view.tr(sits ? "run.finish.title.within" : "run.finish.title.before",
                                 {arg("number", time.round), arg("count", on.event->rounds)}),
                .detail = left == 0 ? view.tr("run.finish.last")
                                    : view.tr(counted("run.finish.left", left))});
  const DialogChoice choice = dialog_buttons(
      view, {.accept_key = "run.finish.do", .danger = true, .cancel_key = "run.finish.keep"});
  if (choice == DialogChoice::accept) {
    view.emit(command::TellClock{on.id, command::ClockWord::finish});
  }
  if (choice != DialogChoice::none || dialog.dismissed()) asks = false;
}

}  // namespace rondo::ui
