#include "codec/deflate.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>

namespace rondo::codec {
namespace {

Bytef* bytes_of(std::string& text, std::size_t from) {
  return reinterpret_cast<Bytef*>(text.data()) + from;
}

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

void give_input(z_stream& stream, std::string_view bytes) {
  // zlib takes its input by a pointer to non-const and does not write through it.
  stream.next_in = const_cast<Bytef*>(bytes_of(bytes));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

// Inflates into `out`, which grows up to `room`, until the stream or the room ends.
int inflate_into(z_stream& stream, std::string& out, std::size_t room) {
  while (true) {
    const std::size_t produced = stream.total_out;
    stream.next_out = bytes_of(out, produced);
    stream.avail_out = static_cast<uInt>(out.size() - produced);
    const int status = inflate(&stream, Z_NO_FLUSH);
    if (status != Z_OK || stream.avail_out > 0 || out.size() == room) return status;
    out.resize(std::min(room, out.size() * 2));
  }
}

}  // namespace

std::string deflate_raw(std::string_view bytes, std::string_view dictionary) {
  constexpr int kMostMemory = 9;
  z_stream stream{};
  [[maybe_unused]] int status = deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS,
                                             kMostMemory, Z_DEFAULT_STRATEGY);
  assert(status == Z_OK);
  if (!dictionary.empty()) {
    status =
        deflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
    assert(status == Z_OK);
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  give_input(stream, bytes);
  stream.next_out = bytes_of(out, 0);
  stream.avail_out = static_cast<uInt>(out.size());
  status = deflate(&stream, Z_FINISH);
  assert(status == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

Inflated inflate_raw(std::string_view packed, std::size_t max_bytes, std::string_view dictionary) {
  Inflated result;
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return result;
  if (!dictionary.empty()) {
    [[maybe_unused]] const int status =
        inflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
    assert(status == Z_OK);
  }
  give_input(stream, packed);
  // One byte more than allowed, so that a stream that goes on is seen.
  const std::size_t room = max_bytes + 1;
  result.bytes.resize(std::min(room, packed.size() * 4 + 64));
  const int status = inflate_into(stream, result.bytes, room);
  const std::size_t produced = stream.total_out;
  result.bytes_read = stream.total_in;
  inflateEnd(&stream);

  if (produced > max_bytes) {
    result.end = InflateEnd::too_large;
  } else if (status == Z_STREAM_END) {
    result.end = InflateEnd::complete;
  }
  result.bytes.resize(result.end == InflateEnd::complete ? produced : 0);
  return result;
}

}  // namespace rondo::codec
