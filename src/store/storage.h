// Storage: where bytes stay when the page is closed. Collections of key and bytes, written by
// atomic commits.
//
// What every implementation promises, and tests/store/storage_contract.h checks for each:
//  - A commit happens as a whole or not at all, also when power fails or the browser is killed.
//  - `done` is called with success only when the commit will survive that. It is called exactly
//    once.
//  - Loads and commits answer in the order in which they were asked for: a load sees every commit
//    before it and none after it.
//  - After an Error nothing of that commit is there, later commits may succeed.
// Callbacks may run before the call returns or at any time later, always on the calling thread. The
// Storage outlives its callbacks or drops them.
//
// Collections and keys are well-formed UTF-8 and not empty; bytes are any bytes. Errors:
// error.storage.unavailable, .full, .blocked, .closed (another tab asked for the database; reload),
// .damaged, .failed; each with {detail}, the platform's own words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace rondo {

struct Write {
  std::string collection;
  std::string key;
  std::optional<std::string> bytes;  // nothing: the key goes

  bool operator==(const Write&) const = default;
};

// Cleared collections first, then the writes in order: the last one of a key counts.
struct Batch {
  std::vector<std::string> cleared;
  std::vector<Write> writes;

  bool empty() const { return cleared.empty() && writes.empty(); }
};

struct Stored {
  std::string key;
  std::string bytes;

  bool operator==(const Stored&) const = default;
};

using Committed = std::function<void(Result<Done>)>;
// Sorted by key (bytewise); empty for a collection that was never written.
using Loaded = std::function<void(Result<std::vector<Stored>>)>;

class Storage {
 public:
  virtual ~Storage() = default;

  virtual void commit(Batch batch, Committed done) = 0;
  virtual void load(std::string collection, Loaded done) = 0;
};

}  // namespace rondo
