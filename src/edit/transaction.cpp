#include "edit/transaction.h"

namespace rondo {

Step Transaction::finish(Message label) {
  return {std::move(label), std::exchange(changes_, {})};
}

void Transaction::write(Change change) {
  // The values were just read from the program through the same field table.
  [[maybe_unused]] const Result<Done> applied = apply_change(program_, change);
  assert(applied.ok());
  changes_.push_back(std::move(change));
}

void Transaction::take_back() {
  if (changes_.empty()) return;
  [[maybe_unused]] const Result<Done> undone = apply_changes(program_, inverse(changes_));
  assert(undone.ok());
  changes_.clear();
}

}  // namespace rondo
