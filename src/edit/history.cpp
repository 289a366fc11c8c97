#include "edit/history.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <numeric>
#include <set>
#include <utility>

namespace rondo {
namespace {

// Records that come or go altogether leave no trace.
std::set<RecordKey> coming_or_going(const std::vector<Change>& changes) {
  std::set<RecordKey> records;
  for (const Change& change : changes) {
    if (change.field == kRemovedField) records.insert(change.record);
  }
  return records;
}

bool counts_for_calendars(const Change& change) {
  return change.field == "revision" &&
         (change.record.collection == "events" || change.record.collection == "sessions");
}

Change raised_by_one(const Program& program, Change change) {
  change.before = current_value(program, change.record, change.field);
  const std::int64_t* now = change.before.as_int();
  change.after = Value((now == nullptr ? 0 : *now) + 1);
  return change;
}

// Applies what still fits, each change by itself.
Undone apply_fitting(Program& program, Message label, const std::vector<Change>& changes) {
  Undone result{{std::move(label), {}}, 0};
  const std::set<RecordKey> whole = coming_or_going(changes);
  for (const Change& given : changes) {
    const bool counts = counts_for_calendars(given) && whole.count(given.record) == 0;
    const Change change = counts ? raised_by_one(program, given) : given;
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
  redo_numbers_.clear();
  undo_.push_back(std::move(step));
  undo_numbers_.push_back(++last_number_);
  if (undo_.size() <= kMaxSteps) return;
  undo_.erase(undo_.begin());
  undo_numbers_.erase(undo_numbers_.begin());
}

bool History::is_undone(std::uint64_t step) const {
  return std::find(redo_numbers_.begin(), redo_numbers_.end(), step) != redo_numbers_.end();
}

void History::add_to(std::uint64_t step, const std::vector<Change>& changes) {
  const auto found = std::find(undo_numbers_.begin(), undo_numbers_.end(), step);
  if (found == undo_numbers_.end()) return;
  std::vector<Change>& known =
      undo_[static_cast<std::size_t>(found - undo_numbers_.begin())].changes;
  known.insert(known.end(), changes.begin(), changes.end());
}

Undone History::undo(Program& program) {
  assert(!undo_.empty());
  Step step = std::move(undo_.back());
  undo_.pop_back();
  redo_numbers_.push_back(undo_numbers_.back());
  undo_numbers_.pop_back();
  Undone undone = apply_fitting(program, step.label, inverse(step.changes));
  // Redoing brings back exactly what was taken back, not what was skipped.
  redo_.push_back({std::move(step.label), inverse(undone.step.changes)});
  return undone;
}

Undone History::redo(Program& program) {
  assert(!redo_.empty());
  Step step = std::move(redo_.back());
  redo_.pop_back();
  undo_numbers_.push_back(redo_numbers_.back());
  redo_numbers_.pop_back();
  Undone redone = apply_fitting(program, step.label, step.changes);
  undo_.push_back({std::move(step.label), redone.step.changes});
  return redone;
}

void History::restore(std::vector<Step> undo_steps, std::vector<Step> redo_steps) {
  undo_ = std::move(undo_steps);
  redo_ = std::move(redo_steps);
  const auto number = [&](const std::vector<Step>& steps, std::vector<std::uint64_t>& numbers) {
    numbers.resize(steps.size());
    std::iota(numbers.begin(), numbers.end(), last_number_ + 1);
    last_number_ += steps.size();
  };
  number(undo_, undo_numbers_);
  number(redo_, redo_numbers_);
}

}  // namespace rondo
