#include "store/memory_storage.h"

namespace rondo {

void StoredCollections::apply(const Batch& batch) {
  for (const std::string& collection : batch.cleared) collections.erase(collection);
  for (const Write& write : batch.writes) {
    if (write.bytes) {
      collections[write.collection][write.key] = *write.bytes;
      continue;
    }
    const auto found = collections.find(write.collection);
    if (found == collections.end()) continue;
    found->second.erase(write.key);
    if (found->second.empty()) collections.erase(found);
  }
}

std::vector<Stored> StoredCollections::records(const std::string& collection) const {
  std::vector<Stored> result;
  const auto found = collections.find(collection);
  if (found == collections.end()) return result;
  for (const auto& [key, bytes] : found->second) result.push_back({key, bytes});
  return result;
}

void MemoryStorage::commit(Batch batch, Committed done) {
  contents_.apply(batch);
  done(Done{});
}

void MemoryStorage::load(std::string collection, Loaded done) {
  done(contents_.records(collection));
}

}  // namespace rondo
