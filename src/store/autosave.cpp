#include "store/autosave.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace rondo {

// Batches laid on top of each other: of several writes of a key the last one stays.
class PendingBatches {
 public:
  bool empty() const { return cleared_.empty() && writes_.empty(); }

  void add(Batch batch) {
    for (std::string& collection : batch.cleared) {
      writes_.erase(collection);
      cleared_.insert(std::move(collection));
    }
    for (Write& write : batch.writes) {
      writes_[std::move(write.collection)][std::move(write.key)] = std::move(write.bytes);
    }
  }

  Batch batch() const {
    Batch result;
    result.cleared.assign(cleared_.begin(), cleared_.end());
    for (const auto& [collection, keys] : writes_) {
      for (const auto& [key, bytes] : keys) result.writes.push_back({collection, key, bytes});
    }
    return result;
  }

  // `records` of the collection as they are after this.
  void lay_over(const std::string& collection, std::map<std::string, std::string>& records) const {
    if (cleared_.count(collection) > 0) records.clear();
    const auto found = writes_.find(collection);
    if (found == writes_.end()) return;
    for (const auto& [key, bytes] : found->second) {
      if (bytes) {
        records[key] = *bytes;
      } else {
        records.erase(key);
      }
    }
  }

 private:
  std::set<std::string> cleared_;
  std::map<std::string, std::map<std::string, std::optional<std::string>>> writes_;
};

class Autosave::Queue : public std::enable_shared_from_this<Queue> {
 public:
  explicit Queue(Storage& storage) : storage_(storage) {}

  void on_state(Listener listener) { listener_ = std::move(listener); }
  SaveState state() const { return state_; }

  void add(Batch batch, Committed done) {
    waiting_.add(std::move(batch));
    if (done) waiting_answers_.push_back(std::move(done));
    if (!under_way_) start();
  }

  void retry() {
    if (state_ == SaveState::failed) start();
  }

  void load(const std::string& collection, Loaded done) {
    // Both ends may change before storage answers, so they are laid over what it answers.
    storage_.load(collection, [weak = weak_from_this(), collection,
                               done = std::move(done)](Result<std::vector<Stored>> loaded) {
      const std::shared_ptr<Queue> self = weak.lock();
      if (self == nullptr) return;
      done(loaded ? Result<std::vector<Stored>>(self->laid_over(collection, *std::move(loaded)))
                  : loaded);
    });
  }

 private:
  std::vector<Stored> laid_over(const std::string& collection, std::vector<Stored> loaded) const {
    if (sent_.empty() && waiting_.empty()) return loaded;
    std::map<std::string, std::string> records;
    for (Stored& record : loaded) records.emplace(std::move(record.key), std::move(record.bytes));
    sent_.lay_over(collection, records);
    waiting_.lay_over(collection, records);
    std::vector<Stored> result;
    result.reserve(records.size());
    for (auto& [key, bytes] : records) result.push_back({key, std::move(bytes)});
    return result;
  }

  void start() {
    under_way_ = true;
    sent_ = std::exchange(waiting_, {});
    sent_answers_ = std::exchange(waiting_answers_, {});
    show(SaveState::saving, {});
    storage_.commit(sent_.batch(), [weak = weak_from_this()](const Result<Done>& outcome) {
      if (const std::shared_ptr<Queue> self = weak.lock()) self->finish(outcome);
    });
  }

  void finish(const Result<Done>& outcome) {
    under_way_ = false;
    const std::vector<Committed> answers = std::exchange(sent_answers_, {});
    if (outcome) {
      sent_ = {};
      if (!waiting_.empty()) {
        start();
      } else {
        show(SaveState::saved, {});
      }
    } else {
      sent_.add(waiting_.batch());
      waiting_ = std::exchange(sent_, {});
      show(SaveState::failed, outcome.error());
    }
    for (const Committed& answer : answers) answer(outcome);
  }

  void show(SaveState state, const Error& error) {
    const bool changed = state != state_;
    state_ = state;
    if (changed && listener_) listener_(state, error);
  }

  Storage& storage_;
  Listener listener_;
  SaveState state_ = SaveState::nothing_to_save;
  bool under_way_ = false;
  PendingBatches sent_;     // in the commit under way
  PendingBatches waiting_;  // for the next one
  std::vector<Committed> sent_answers_;
  std::vector<Committed> waiting_answers_;
};

Autosave::Autosave(Storage& storage) : queue_(std::make_shared<Queue>(storage)) {}

void Autosave::on_state(Listener listener) {
  queue_->on_state(std::move(listener));
}

void Autosave::add(Batch batch, Committed done) {
  queue_->add(std::move(batch), std::move(done));
}

void Autosave::retry() {
  queue_->retry();
}

void Autosave::load(const std::string& collection, Loaded done) {
  queue_->load(collection, std::move(done));
}

SaveState Autosave::state() const {
  return queue_->state();
}

}  // namespace rondo
