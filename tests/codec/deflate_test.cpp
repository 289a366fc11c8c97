#include "codec/deflate.h"

#include <doctest/doctest.h>

#include <string>

namespace rondo::codec {
namespace {

TEST_CASE("deflate: what goes in comes out, and how much was read is told") {
  for (const std::string& bytes :
       {std::string(), std::string("hello"), std::string(300'000, 'x')}) {
    const std::string packed = deflate_raw(bytes);
    const Inflated inflated = inflate_raw(packed + "behind", bytes.size());
    CHECK(inflated.end == InflateEnd::complete);
    CHECK(inflated.bytes == bytes);
    CHECK(inflated.bytes_read == packed.size());
  }
}

TEST_CASE("deflate: inflating stops at the limit") {
  constexpr std::size_t kBytes = std::size_t{1} << 20;
  const std::string packed = deflate_raw(std::string(kBytes, 'x'));
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, kBytes / 100, kBytes - 1}) {
    const Inflated inflated = inflate_raw(packed, limit);
    CHECK(inflated.end == InflateEnd::too_large);
    CHECK(inflated.bytes.empty());
  }
  CHECK(inflate_raw(packed, kBytes).end == InflateEnd::complete);
}

TEST_CASE("deflate: a stream that is cut is damaged, wherever the cut") {
  const std::string packed = deflate_raw("hello, hello, hello and good evening");
  for (std::size_t length = 0; length < packed.size(); ++length) {
    CAPTURE(length);
    CHECK(inflate_raw(packed.substr(0, length), 1000).end == InflateEnd::damaged);
  }
  CHECK(inflate_raw("\xFF\xFF\xFF", 1000).end == InflateEnd::damaged);
}

TEST_CASE("deflate: what stands in the dictionary takes next to nothing, and comes out with it") {
  const std::string text = "Restorative circles, de-escalation, project-based learning";
  const std::string packed = deflate_raw(text, "before " + text + " behind");
  CHECK(packed.size() < 8);
  CHECK(deflate_raw(text).size() > 40);
  const Inflated inflated = inflate_raw(packed, text.size(), "before " + text + " behind");
  CHECK(inflated.end == InflateEnd::complete);
  CHECK(inflated.bytes == text);
  CHECK(inflate_raw(packed, text.size()).end == InflateEnd::damaged);
  CHECK(inflate_raw(packed, text.size() - 1, "before " + text + " behind").end ==
        InflateEnd::too_large);
}

}  // namespace
}  // namespace rondo::codec
