// A Storage whose answers and failures a test commands: it holds every request until it is let
// through, and can refuse commits. Refused commits change nothing, as the contract says.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "store/memory_storage.h"
#include "store/storage.h"

namespace rondo::test {

class FaultyStorage final : public Storage {
 public:
  explicit FaultyStorage(StoredCollections& contents) : memory_(contents) {}

  void commit(Batch batch, Committed done) override {
    ++commits_;
    request([this, batch = std::move(batch), done = std::move(done)] {
      if (refuses()) {
        done(Error{"error.storage.full", {arg("detail", "test")}});
      } else {
        memory_.commit(batch, done);
      }
    });
  }

  void load(std::string collection, Loaded done) override {
    request([this, collection = std::move(collection), done = std::move(done)] {
      memory_.load(collection, done);
    });
  }

  // Requests wait for answer() from now on, or don't.
  void hold(bool held) { held_ = held; }
  // Answers what waits, what comes meanwhile included.
  void answer() {
    while (!waiting_.empty()) {
      const std::function<void()> next = std::move(waiting_.front());
      waiting_.pop_front();
      next();
    }
  }
  void answer_one() {
    const std::function<void()> next = std::move(waiting_.front());
    waiting_.pop_front();
    next();
  }

  // The next `count` commits that are answered are refused.
  void refuse(int count) { refused_ = count; }
  // The commit with this number, counted from 1, is refused.
  void refuse_number(int number) { refused_number_ = number; }

  std::size_t waiting() const { return waiting_.size(); }
  int commits() const { return commits_; }

 private:
  bool refuses() {
    ++answered_;
    if (answered_ == refused_number_) return true;
    if (refused_ == 0) return false;
    --refused_;
    return true;
  }

  void request(std::function<void()> run) {
    if (held_) {
      waiting_.push_back(std::move(run));
    } else {
      run();
    }
  }

  MemoryStorage memory_;
  bool held_ = false;
  int refused_ = 0;
  int refused_number_ = 0;
  int commits_ = 0;
  int answered_ = 0;
  std::deque<std::function<void()>> waiting_;
};

}  // namespace rondo::test
