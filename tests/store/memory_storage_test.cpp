#include "store/memory_storage.h"

#include <doctest/doctest.h>

#include "store/storage_contract.h"

namespace rondo {
namespace {

TEST_CASE("memory storage: keeps the contract") {
  StoredCollections contents;
  std::size_t cases = 0;
  bool finished = false;
  test::run_storage_contract(
      [&](bool fresh) {
        if (fresh) contents = {};
        return std::make_unique<MemoryStorage>(contents);
      },
      [&](const std::string& name, const std::string& failure) {
        ++cases;
        INFO(name);
        CHECK(failure == "");
      },
      [&] { finished = true; });
  CHECK(finished);
  CHECK(cases == test::storage_contract().size());
}

// Loses every commit and says that it was done.
class Forgetful final : public Storage {
 public:
  void commit(Batch, Committed done) override { done(Done{}); }
  void load(std::string, Loaded done) override { done(std::vector<Stored>{}); }
};

TEST_CASE("storage contract: notices a storage that forgets") {
  int failures = 0;
  test::run_storage_contract([](bool) { return std::make_unique<Forgetful>(); },
                             [&](const std::string&, const std::string& failure) {
                               if (!failure.empty()) ++failures;
                             },
                             [] {});
  CHECK(failures > 10);
}

}  // namespace
}  // namespace rondo
