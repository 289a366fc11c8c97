// Answers to "how useful", counted.
#pragma once

#include <array>

namespace rondo {

// Reports say nothing of what fewer people said, so that nobody is found out.
inline constexpr int kFewestToReport = 5;

// From 1 to 5.
struct Scores {
  std::array<int, 5> counts{};

  int said() const;
  int tenths() const;  // the mean, rounded: 43 is 4.3; 0 when nobody said anything

  bool operator==(const Scores&) const = default;
};

}  // namespace rondo
