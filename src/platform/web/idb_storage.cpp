#include "platform/web/idb_storage.h"

#include <emscripten.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "store/batch_bytes.h"

extern "C" {

int rondo_storage_open(const char* name, std::size_t size);
void rondo_storage_close(int handle);
void rondo_storage_commit(int handle, rondo::IdbStorage* storage, int request, const char* batch,
                          std::size_t size);
void rondo_storage_load(int handle, rondo::IdbStorage* storage, int request, const char* collection,
                        std::size_t size);

EMSCRIPTEN_KEEPALIVE void rondo_storage_committed(rondo::IdbStorage* storage, int request,
                                                  int failure, const char* detail,
                                                  std::size_t detail_size) {
  storage->committed(request, failure, {detail, detail_size});
}

EMSCRIPTEN_KEEPALIVE void rondo_storage_loaded(rondo::IdbStorage* storage, int request, int failure,
                                               const char* detail, std::size_t detail_size,
                                               const char* packed, std::size_t packed_size) {
  storage->loaded(request, failure, {detail, detail_size}, {packed, packed_size});
}
}

namespace rondo {
namespace {

std::vector<Stored> unpack_records(std::string_view packed) {
  std::vector<Stored> records;
  while (!packed.empty()) {
    std::string key = *take_part(packed);
    std::string bytes = *take_part(packed);
    records.push_back({std::move(key), std::move(bytes)});
  }
  // The browser sorts by UTF-16 units, which differs from bytes beyond the basic plane.
  std::sort(records.begin(), records.end(),
            [](const Stored& left, const Stored& right) { return left.key < right.key; });
  return records;
}

// By the numbers of storage.js, from 1 on.
Error error_of(int failure, std::string_view detail) {
  static constexpr std::array<std::string_view, 5> kKeys{
      "error.storage.unavailable", "error.storage.full", "error.storage.blocked",
      "error.storage.closed", "error.storage.failed"};
  return {std::string(kKeys[static_cast<std::size_t>(failure - 1)]), {arg("detail", detail)}};
}

// Takes the callback of a request out of the map of those that wait.
template <class Callback>
Callback take(std::map<int, Callback>& waiting, int request) {
  auto node = waiting.extract(request);
  return std::move(node.mapped());
}

}  // namespace

IdbStorage::IdbStorage(std::string_view database_name)
    : handle_(rondo_storage_open(database_name.data(), database_name.size())) {}

IdbStorage::~IdbStorage() {
  rondo_storage_close(handle_);
}

void IdbStorage::commit(Batch batch, Committed done) {
  const int request = ++last_request_;
  commits_.emplace(request, std::move(done));
  const std::string packed = pack_batch(batch);
  rondo_storage_commit(handle_, this, request, packed.data(), packed.size());
}

void IdbStorage::load(std::string collection, Loaded done) {
  const int request = ++last_request_;
  loads_.emplace(request, std::move(done));
  rondo_storage_load(handle_, this, request, collection.data(), collection.size());
}

void IdbStorage::committed(int request, int failure, std::string_view detail) {
  const Committed done = take(commits_, request);
  done(failure == 0 ? Result<Done>(Done{}) : Result<Done>(error_of(failure, detail)));
}

void IdbStorage::loaded(int request, int failure, std::string_view detail,
                        std::string_view packed) {
  const Loaded done = take(loads_, request);
  if (failure != 0) {
    done(error_of(failure, detail));
  } else {
    done(unpack_records(packed));
  }
}

}  // namespace rondo
