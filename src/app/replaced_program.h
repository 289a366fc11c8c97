// Replacing a program of this browser by another one of the same id, and the way back: what was
// there is kept beside it, with all its steps, until another one is replaced. Bringing it back is a
// replacement too, so nothing is lost by that either.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/workbench.h"

namespace rondo {

// Opens `coming` in the place of the program of its id, which has to be in this browser, and tells
// so by the message `notice` {name}, with a button that brings back what was there.
void put_in_place(Workbench& bench, LoadedProgram coming, std::string_view notice);

// Forgets what is kept beside the program of that id.
void forget_replaced(Workbench& bench, const std::string& id);

// Runs `use(Workbench&, std::optional<ReplacedProgram>)` on what is kept beside the program of that
// id: nothing where nothing is, or where it can't be read.
template <class Use>
void with_replaced(Workbench& bench, const std::string& id, Use use) {
  const ProgramEntry* kept = replaced_by(bench.state, id);
  if (kept == nullptr) {
    use(bench, std::nullopt);
    return;
  }
  bench.store.load_replaced(id, [bench, entry = *kept, use](Result<LoadedProgram> loaded) mutable {
    std::optional<ReplacedProgram> replaced;
    if (loaded) replaced = ReplacedProgram{std::move(entry), std::move(*loaded)};
    use(bench, std::move(replaced));
    bench.services.wake();
  });
}

}  // namespace rondo
