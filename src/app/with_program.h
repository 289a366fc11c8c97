// Programs of this browser by their ids, whether they are open or have to be read.
#pragma once

#include <string>
#include <utility>

#include "app/workbench.h"

namespace rondo {

// Runs `use(Workbench&, LoadedProgram)` on a program of this browser, the open one included: at
// once, or when storage has answered. An error is shown, and `use` is not run.
template <class Use>
void with_program(Workbench& bench, const std::string& id, Use use) {
  if (id == bench.state.program.id) {
    use(bench, LoadedProgram{bench.state.program, bench.state.history});
    return;
  }
  bench.store.load(id, [bench, use](Result<LoadedProgram> loaded) mutable {
    if (loaded) {
      use(bench, std::move(*loaded));
    } else {
      bench.notify_error(loaded.error());
    }
    bench.services.wake();
  });
}

}  // namespace rondo
