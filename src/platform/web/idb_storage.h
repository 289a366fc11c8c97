// Storage in the browser's IndexedDB, through shell/library/storage.js.
//
// A commit is one transaction with durability "strict", and is answered when the transaction is
// complete, never earlier: a request's own success is no promise. When another tab wants to change
// the database, this one lets go after what is under way; later requests fail with
// error.storage.closed. Answers come between frames. After destruction none comes any more.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "store/storage.h"

namespace rondo {

class IdbStorage final : public Storage {
 public:
  // The database is opened by the first request.
  explicit IdbStorage(std::string_view database_name);
  ~IdbStorage() override;
  IdbStorage(const IdbStorage&) = delete;
  IdbStorage& operator=(const IdbStorage&) = delete;

  void commit(Batch batch, Committed done) override;
  void load(std::string collection, Loaded done) override;

  // Answers from the page; `packed` as storage.js packs records.
  void committed(int request, int failure, std::string_view detail);
  void loaded(int request, int failure, std::string_view detail, std::string_view packed);

 private:
  int handle_;
  int last_request_ = 0;
  std::map<int, Committed> commits_;
  std::map<int, Loaded> loads_;
};

}  // namespace rondo
