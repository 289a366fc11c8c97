#include "bench/rounds_bench_peer.h"

namespace rondo::bench {

void compare_peer(const match::RoundsProblem& /*problem*/, const match::RoundsPlan& /*plan*/,
                  double /*plan_ms*/) {}

}  // namespace rondo::bench
