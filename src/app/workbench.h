// Workbench: the state together with what commands need to change it. Commands are carried out by
// the free functions of app/execute.h; this is what they have in common.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "app/app_state.h"
#include "app/matcher.h"
#include "app/services.h"
#include "app/sitting_study.h"
#include "base/clock.h"
#include "base/random.h"
#include "edit/transaction.h"

namespace rondo {

// Whether the person is told about a step. What they did by hand is seen on screen; what removes or
// changes much is announced with Undo beside it.
// Aloud: in words for those who don't see it, without a message on screen.
// Besides: as with Undo, after what was told last, in one message; Undo is of this step.
enum class Tell : std::uint8_t { quietly, aloud, with_undo, besides };

struct Workbench {
  AppState& state;
  const Services& services;
  Random& random;
  const Clock& clock;
  ProgramStore& store;
  Matcher& matcher;
  SittingStudy& study;

  // Makes a finished step part of the history and of what is stored. A step without changes is
  // nothing.
  void record(const Step& step, Tell tell = Tell::quietly);
  // Makes changes part of the step of that number (History::latest()) from which they follow:
  // nobody sees them, so Undo must not stop at them. An Undo that was offered last is still
  // offered.
  void record_with(std::uint64_t step, const Step& follows);

  // `change(Transaction&)` as one step. A Result<Done> that fails takes everything back.
  template <class Change>
  Result<Done> edit(Message label, Change change, Tell tell = Tell::quietly) {
    Transaction transaction(state.program);
    if constexpr (std::is_void_v<decltype(change(transaction))>) {
      change(transaction);
    } else if (Result<Done> changed = change(transaction); !changed) {
      return changed;
    }
    record(transaction.finish(std::move(label)), tell);
    return Done{};
  }

  // `change(Transaction&)` as part of that step.
  template <class Change>
  void edit_with(std::uint64_t step, Change change) {
    Transaction transaction(state.program);
    change(transaction);
    record_with(step, transaction.finish({}));
  }

  // Stores what `step` did. A program that is not in storage yet is stored whole.
  void save(const Step& step);
  // Makes another program the open one. It is not stored by this.
  void show_program(Program program, History history);

  void notify(Message text);
  // In one message with what was told last, whose Undo it keeps: a message takes the place of the
  // one before, so what belongs to one command has to stand in one.
  // There has to be one.
  void notify_besides(Message text);
  void notify_error(Error error);
  void go(Place place);
  // A shared screen is on: command::LeaveKiosk alone leads out. Nothing leads out of a projector's
  // window that was opened meanwhile.
  bool in_kiosk() const;
  void stay_in_kiosk();           // somebody tried to get out by another way
  std::string today() const;      // ISO date, local
  std::string now_local() const;  // "2026-09-14T15:10"
};

}  // namespace rondo
