// Autosave: what is on its way to storage, and what may be said about it. The word "Saved" stands
// only while everything up to the last change has been confirmed by storage.
//
//   nothing_to_save --add--> saving --confirmed--> saved --add--> saving ...
//                              \--refused--> failed --add or retry--> saving
//
// One commit is under way at a time. What is added meanwhile goes together into the next one, which
// starts by itself. What a refused commit held is kept and goes into the next attempt, so a failure
// loses nothing while the page lives. What was asked for in one add is never split over two
// commits.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/message.h"
#include "store/storage.h"

namespace rondo {

enum class SaveState : std::uint8_t { nothing_to_save, saving, saved, failed };

class Autosave {
 public:
  // The Error counts only when the state is `failed`.
  using Listener = std::function<void(SaveState, const Error&)>;

  // `storage` must outlive this object. Answers that come after this object has gone are dropped.
  explicit Autosave(Storage& storage);
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // Hears each change of the state.
  void on_state(Listener listener);

  // `done`, if given, hears how the first attempt went; a refused batch is still tried again.
  void add(Batch batch, Committed done = {});
  // Tries again after a failure; nothing happens in other states.
  void retry();

  // The collection as it will be when everything added so far is confirmed.
  void load(const std::string& collection, Loaded done);

  SaveState state() const;

 private:
  class Queue;
  // Storage's callbacks hold it weakly.
  std::shared_ptr<Queue> queue_;
};

}  // namespace rondo
