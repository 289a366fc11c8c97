// Storage in memory: for tests, and what FileStorage holds of its file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/storage.h"

namespace rondo {

// The contents of a storage, as plain data.
struct StoredCollections {
  std::map<std::string, std::map<std::string, std::string>> collections;

  void apply(const Batch& batch);
  std::vector<Stored> records(const std::string& collection) const;

  bool operator==(const StoredCollections&) const = default;
};

// Calls back before returning. Several may share the same contents, as pages share a database.
class MemoryStorage final : public Storage {
 public:
  explicit MemoryStorage(StoredCollections& contents) : contents_(contents) {}

  void commit(Batch batch, Committed done) override;
  void load(std::string collection, Loaded done) override;

 private:
  StoredCollections& contents_;
};

}  // namespace rondo
