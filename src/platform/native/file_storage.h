// Storage in one file: a journal of commits, each appended with its checksum and made durable
// before it is confirmed. Opening replays it; a commit that was cut off by a crash is not there. A
// journal that has grown to a multiple of what it holds is written anew when it is opened.
//
// One process at a time. Contents are held in memory. Calls back before returning.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "platform/native/descriptor.h"
#include "store/memory_storage.h"
#include "store/storage.h"

namespace rondo {

class FileStorage final : public Storage {
 public:
  // Opens or creates the file; when that fails, every request answers error.storage.unavailable or
  // error.storage.damaged (a file that is no journal).
  explicit FileStorage(std::string path);

  void commit(Batch batch, Committed done) override;
  void load(std::string collection, Loaded done) override;

 private:
  Result<Done> open();
  Result<Done> append(const Batch& batch);

  std::string path_;
  Descriptor file_;
  std::int64_t size_bytes_ = 0;  // of the journal up to the last confirmed commit
  StoredCollections contents_;
  Result<Done> opened_;  // last, since opening fills the others
};

}  // namespace rondo
