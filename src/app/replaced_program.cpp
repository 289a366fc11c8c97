#include "app/replaced_program.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "app/execute.h"
#include "app/with_program.h"

namespace rondo {
namespace {

void drop_entry(std::vector<ProgramEntry>& entries, const std::string& id) {
  std::erase_if(entries, [&](const ProgramEntry& entry) { return entry.id == id; });
}

// When a program of this browser was changed last; 0: not known.
std::int64_t changed_at(const AppState& state, const std::string& id) {
  const auto found = std::find_if(state.programs.begin(), state.programs.end(),
                                  [&](const ProgramEntry& entry) { return entry.id == id; });
  return found == state.programs.end() ? 0 : found->changed_at_utc_ms;
}

void replace_by(Workbench& bench, LoadedProgram coming, const LoadedProgram& replaced,
                const std::string& notice) {
  AppState& state = bench.state;
  const std::string id = coming.program.id;
  const ProgramEntry kept = entry_of(replaced.program, changed_at(state, id));
  const ProgramEntry entry = entry_of(coming.program, bench.clock.now_utc_ms());
  bench.store.replace(kept, replaced, coming.program, coming.history);
  drop_entry(state.replaced, id);
  state.replaced.push_back(kept);
  state.read_replaced.reset();
  drop_entry(state.programs, id);
  state.programs.insert(state.programs.begin(), entry);
  bench.show_program(std::move(coming.program), std::move(coming.history));
  bench.go({});
  bench.notify({notice, {arg("name", entry.name)}});
  state.notices.back().brings_back = id;
}

}  // namespace

void put_in_place(Workbench& bench, LoadedProgram coming, std::string_view notice) {
  const std::string id = coming.program.id;
  with_program(bench, id,
               [coming = std::move(coming), said = std::string(notice)](
                   Workbench& at, const LoadedProgram& replaced) {
                 replace_by(at, coming, replaced, said);
               });
}

void forget_replaced(Workbench& bench, const std::string& id) {
  if (replaced_by(bench.state, id) == nullptr) return;
  drop_entry(bench.state.replaced, id);
  bench.store.forget_replaced(id);
}

Result<Done> execute(Workbench& bench, const command::ReadReplacedProgram& command) {
  const std::string id = command.id;
  bench.state.read_replaced.reset();  // another program may have been the open one then
  with_program(bench, id, [id](Workbench& at, LoadedProgram here) {
    at.store.load_replaced(
        id, [at, id, here = std::move(here.program)](Result<LoadedProgram> before) mutable {
          if (before) {
            const bool is_open = id == at.state.program.id;
            at.state.read_replaced =
                ReadReplaced{id, std::make_shared<const Program>(std::move(before->program)),
                             is_open ? nullptr : std::make_shared<const Program>(std::move(here))};
          } else {
            at.notify_error(before.error());
          }
          at.services.wake();
        });
  });
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::BringBackProgram& command) {
  bench.store.load_replaced(command.id, [bench](Result<LoadedProgram> loaded) mutable {
    if (loaded) {
      put_in_place(bench, std::move(*loaded), "notice.program_brought_back");
    } else {
      bench.notify_error(loaded.error());
    }
    bench.services.wake();
  });
  return Done{};
}

}  // namespace rondo
