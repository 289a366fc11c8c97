#include "app/program_files.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "codec/program_json.h"

namespace rondo {
namespace {

void ask_or_show(Workbench& bench, SameProgramQuestion question, const Program& here) {
  const Program& incoming = question.incoming;
  if (incoming == here) {
    bench.notify({"notice.program_same", {arg("name", incoming.name())}});
    return;
  }
  const bool is_open = incoming.id == bench.state.program.id;
  if (is_open) {
    question.day = desk_news(bench.state.program, incoming);
  } else {
    question.here = std::make_shared<const Program>(here);
  }
  bench.state.same_program = std::move(question);
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

void download_link(Files& files, std::string_view about, const std::string& address) {
  files.download(file_name_of(about) + ".rondo.txt", "text/plain", address + "\n");
}

void download_program(Files& files, const Program& program) {
  files.download(file_name_of(program.name()) + ".rondo.json", "application/json",
                 file_of(program));
}

Result<Done> open_program_file(Workbench& bench, const ReceivedFile& file) {
  Result<Program> read = codec::read_program(file.bytes);
  if (!read) {
    const std::string reason = bench.state.words.text(read.error());
    return Error{"error.program_file", {arg("file", file.name), arg("reason", reason)}};
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
  const std::string id = read->id;
  SameProgramQuestion question{std::move(*read), {}, file.name, file.modified_utc_ms, {}};
  if (id == bench.state.program.id) {
    ask_or_show(bench, std::move(question), bench.state.program);
    return Done{};
  }
  bench.store.load(id,
                   [bench, question = std::move(question)](Result<LoadedProgram> loaded) mutable {
                     if (loaded) {
                       ask_or_show(bench, std::move(question), loaded->program);
                     } else {
                       bench.notify_error(loaded.error());
                     }
                     bench.services.wake();
                   });
  return Done{};
}

}  // namespace rondo
