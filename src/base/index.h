// Numbers as places. People, rounds and nodes are counted in int, since -1 stands for none.
#pragma once

#include <cstddef>

namespace rondo {

// The place of a container that belongs to this number, which is at least 0.
constexpr std::size_t index(int number) {
  return static_cast<std::size_t>(number);
}

}  // namespace rondo
