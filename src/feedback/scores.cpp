#include "feedback/scores.h"

#include <cstddef>
#include <numeric>

namespace rondo {

int Scores::said() const {
  return std::accumulate(counts.begin(), counts.end(), 0);
}

int Scores::tenths() const {
  const int all = said();
  int sum = 0;
  for (std::size_t at = 0; at < counts.size(); ++at) sum += static_cast<int>(at + 1) * counts[at];
  return all == 0 ? 0 : (10 * sum + all / 2) / all;
}

}  // namespace rondo
