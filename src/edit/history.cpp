#include "edit/history.h"

#include <cassert>
#include <utility>

namespace rondo {
namespace {

// Applies what still fits, each change by itself.
Undone apply_fitting(Program& program, Message label, const std::vector<Change>& changes) {
  Undone result{{std::move(label), {}}, 0};
  for (const Change& change : changes) {
    if (apply_change(program, change)) {
      result.step.changes.push_back(change);
    } else {
      ++result.skipped;
    }
  }
  return result;
}

}  // namespace

void History::add(Step step) {
  if (step.changes.empty()) return;
  redo_.clear();
  undo_.push_back(std::move(step));
  if (undo_.size() > kMaxSteps) undo_.erase(undo_.begin());
}

Undone History::undo(Program& program) {
  assert(!undo_.empty());
  Step step = std::move(undo_.back());
  undo_.pop_back();
  Undone undone = apply_fitting(program, step.label, inverse(step.changes));
  // Redoing brings back exactly what was taken back, not what was skipped.
  redo_.push_back({std::move(step.label), inverse(undone.step.changes)});
  return undone;
}

Undone History::redo(Program& program) {
  assert(!redo_.empty());
  Step step = std::move(redo_.back());
  redo_.pop_back();
  Undone redone = apply_fitting(program, step.label, step.changes);
  undo_.push_back({std::move(step.label), redone.step.changes});
  return redone;
}

void History::restore(std::vector<Step> undo_steps, std::vector<Step> redo_steps) {
  undo_ = std::move(undo_steps);
  redo_ = std::move(redo_steps);
}

}  // namespace rondo
