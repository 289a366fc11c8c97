#include "app/program_files.h"

#include <algorithm>

#include "base/text.h"
#include "codec/program_json.h"

namespace rondo {
namespace {

void ask_or_show(Workbench& bench, Program incoming, const Program& here, std::string file_name) {
  if (incoming == here) {
    bench.notify({"notice.program_same", {arg("name", incoming.name())}});
    return;
  }
  bench.state.same_program = SameProgramQuestion{std::move(incoming), std::move(file_name)};
}

}  // namespace

std::string file_name_of(std::string_view name) {
  std::string result;
  for (const char letter : fold(name)) {
    const bool plain = letter != ' ' && static_cast<unsigned char>(letter) > 0x20 &&
                       std::string_view("<>:\"/\\|?*").find(letter) == std::string_view::npos;
    result += plain ? letter : '-';
  }
  return result.empty() ? "program" : result;
}

std::string file_of(const Program& program) {
  return codec::write_program(program);
}

Result<Done> open_program_file(Workbench& bench, std::string_view bytes,
                               const std::string& file_name) {
  Result<Program> read = codec::read_program(bytes);
  if (!read) {
    Error error = read.error();
    error.args.push_back(arg("file", file_name));
    return error;
  }
  const auto& programs = bench.state.programs;
  const bool known = std::any_of(programs.begin(), programs.end(),
                                 [&](const ProgramEntry& entry) { return entry.id == read->id; });
  if (!known) {
    const std::string name = read->name();
    bench.show_program(std::move(*read), {});
    bench.save({});
    bench.go({});
    bench.notify({"notice.program_opened", {arg("name", name)}});
    return Done{};
  }
  if (read->id == bench.state.program.id) {
    ask_or_show(bench, std::move(*read), bench.state.program, file_name);
    return Done{};
  }
  const std::string id = read->id;
  bench.store.load(
      id, [bench, incoming = std::move(*read), file_name](Result<LoadedProgram> loaded) mutable {
        if (loaded) {
          ask_or_show(bench, std::move(incoming), loaded->program, file_name);
        } else {
          bench.notify_error(loaded.error());
        }
        bench.services.wake();
      });
  return Done{};
}

}  // namespace rondo
