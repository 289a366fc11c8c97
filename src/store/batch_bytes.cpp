#include "store/batch_bytes.h"

#include <utility>

namespace rondo {
namespace {

constexpr std::uint32_t kRemoved = 0;
constexpr std::uint32_t kWritten = 1;

std::optional<Write> take_write(std::string_view& bytes) {
  std::optional<std::string> collection = take_part(bytes);
  std::optional<std::string> key = take_part(bytes);
  const std::optional<std::uint32_t> kind = take_number(bytes);
  if (!collection || !key || !kind || *kind > kWritten) return std::nullopt;
  Write write{std::move(*collection), std::move(*key), std::nullopt};
  if (*kind == kWritten) {
    write.bytes = take_part(bytes);
    if (!write.bytes) return std::nullopt;
  }
  return write;
}

}  // namespace

void append_number(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((number >> shift) & 0xff);
}

void append_part(std::string& out, std::string_view bytes) {
  append_number(out, static_cast<std::uint32_t>(bytes.size()));
  out += bytes;
}

std::optional<std::uint32_t> take_number(std::string_view& bytes) {
  if (bytes.size() < 4) return std::nullopt;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < 4; ++at) {
    number |= std::uint32_t{static_cast<unsigned char>(bytes[at])} << (8 * at);
  }
  bytes.remove_prefix(4);
  return number;
}

std::optional<std::string> take_part(std::string_view& bytes) {
  std::string_view rest = bytes;
  const std::optional<std::uint32_t> size = take_number(rest);
  if (!size || *size > rest.size()) return std::nullopt;
  bytes = rest.substr(*size);
  return std::string(rest.substr(0, *size));
}

std::string pack_batch(const Batch& batch) {
  std::string out;
  append_number(out, static_cast<std::uint32_t>(batch.cleared.size()));
  for (const std::string& collection : batch.cleared) append_part(out, collection);
  for (const Write& write : batch.writes) {
    append_part(out, write.collection);
    append_part(out, write.key);
    append_number(out, write.bytes ? kWritten : kRemoved);
    if (write.bytes) append_part(out, *write.bytes);
  }
  return out;
}

std::optional<Batch> unpack_batch(std::string_view bytes) {
  Batch batch;
  const std::optional<std::uint32_t> cleared = take_number(bytes);
  if (!cleared) return std::nullopt;
  for (std::uint32_t count = *cleared; count > 0; --count) {
    std::optional<std::string> collection = take_part(bytes);
    if (!collection) return std::nullopt;
    batch.cleared.push_back(std::move(*collection));
  }
  while (!bytes.empty()) {
    std::optional<Write> write = take_write(bytes);
    if (!write) return std::nullopt;
    batch.writes.push_back(std::move(*write));
  }
  return batch;
}

}  // namespace rondo
