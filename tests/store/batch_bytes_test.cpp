#include "store/batch_bytes.h"

#include <doctest/doctest.h>

#include <string>

namespace rondo {
namespace {

const Batch kBatch{
    {"a", ""}, {{"b", "k", std::string("\0\xff", 2)}, {"b", "l", ""}, {"c", "m", std::nullopt}}};

TEST_CASE("batch bytes: come back equal") {
  const std::optional<Batch> again = unpack_batch(pack_batch(kBatch));
  REQUIRE(again.has_value());
  CHECK(again->cleared == kBatch.cleared);
  CHECK(again->writes == kBatch.writes);
  CHECK(unpack_batch(pack_batch({}))->empty());
}

TEST_CASE("batch bytes: a cut is refused unless it lies between two writes") {
  const std::string bytes = pack_batch(kBatch);
  int readable = 0;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::optional<Batch> read = unpack_batch(bytes.substr(0, size));
    if (!read) continue;
    ++readable;
    CHECK(read->writes.size() < kBatch.writes.size());
  }
  CHECK(readable == 3);
}

}  // namespace
}  // namespace rondo
