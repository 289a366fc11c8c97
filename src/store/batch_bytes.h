// Batches as bytes: what a storage hands to the browser's side, or appends to its journal.
//
// Numbers are 32 bits, low byte first; a part is its size and its bytes. A batch is the number of
// cleared collections and each of them, then for each write collection, key, and either 1 and the
// bytes, or 0 for a key that goes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/storage.h"

namespace rondo {

std::string pack_batch(const Batch& batch);
// Nothing when the bytes are no batch.
std::optional<Batch> unpack_batch(std::string_view bytes);

void append_number(std::string& out, std::uint32_t number);
void append_part(std::string& out, std::string_view bytes);

// Take something off the front of `bytes`; nothing, and `bytes` as it was, when it is not all
// there.
std::optional<std::uint32_t> take_number(std::string_view& bytes);
std::optional<std::string> take_part(std::string_view& bytes);

}  // namespace rondo
