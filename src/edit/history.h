// History: undo and redo of whole steps.
//
// Undoing is itself a change: the inverse of the step, last change first. A field that holds
// something else by now (because somebody else's edit came in) is left as it is and counted, so
// that the user can be told. Adding a step forgets what could have been redone.
//
// What calendars compare (Event::revision, Session::revision) never goes back, since a calendar
// file may have been made meanwhile and the next one has to replace it: undoing or redoing a change
// of it raises it by one, whatever it is by now.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/change.h"

namespace rondo {

struct Undone {
  Step step;                // what was applied: to be stored like any other step
  std::size_t skipped = 0;  // fields left alone because they have changed since
};

class History {
 public:
  // Steps without a change are not kept.
  void add(Step step);
  // A number of the latest step, which no other one gets while the program is open, and which stays
  // with it when it is undone and redone; 0: there is none.
  std::uint64_t latest() const { return undo_numbers_.empty() ? 0 : undo_numbers_.back(); }
  bool is_undone(std::uint64_t step) const;
  // What followed from a step and is none of its own: it is undone and redone with it, whatever was
  // done since. Not kept where that step is undone or forgotten.
  void add_to(std::uint64_t step, const std::vector<Change>& changes);

  const Step* next_undo() const { return undo_.empty() ? nullptr : &undo_.back(); }
  const Step* next_redo() const { return redo_.empty() ? nullptr : &redo_.back(); }

  // Need a next_undo() or next_redo(). The returned step carries the label of the step that was
  // undone or redone.
  Undone undo(Program& program);
  Undone redo(Program& program);

  // Oldest first; for storing and restoring.
  const std::vector<Step>& undo_steps() const { return undo_; }
  const std::vector<Step>& redo_steps() const { return redo_; }
  void restore(std::vector<Step> undo_steps, std::vector<Step> redo_steps);

  // More than this many steps are not kept; the oldest go first.
  static constexpr std::size_t kMaxSteps = 200;

 private:
  std::vector<Step> undo_;
  std::vector<Step> redo_;
  std::vector<std::uint64_t> undo_numbers_, redo_numbers_;  // of these steps
  std::uint64_t last_number_ = 0;
};

}  // namespace rondo
