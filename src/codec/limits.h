// How large a sign-up sheet may be. Generous for a district of thousands, small enough that a
// browser tab never runs out of memory.
#pragma once

#include <cstddef>

namespace rondo::codec {

inline constexpr std::size_t kMaxSheetBytes = std::size_t{32} << 20;
// Cells of a row are stored up to its last filled one; a row counts as one more.
inline constexpr std::size_t kMaxCells = 2'000'000;
// Below the header. Ten times the largest program that is known; each is compared with the others.
inline constexpr std::size_t kMaxRows = 20'000;
// Of all cells together. A workbook may name one long text a million times.
inline constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20;

}  // namespace rondo::codec
