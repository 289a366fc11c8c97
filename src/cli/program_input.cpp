#include "cli/program_input.h"

#include <algorithm>

#include "cli/files.h"
#include "codec/program_json.h"

namespace rondo::cli {
namespace {

Result<EventId> find_event(const Program& program, const std::string& id) {
  if (!id.empty()) {
    if (program.events.find(EventId(id)) != nullptr) return EventId(id);
    return Error{"error.cli.no_event", {arg("id", id)}};
  }
  EventId latest;
  std::string latest_day;
  for (const auto& [event_id, event] : program.events) {
    if (event.archived || (!latest.empty() && event.created_on < latest_day)) continue;
    latest = event_id;
    latest_day = event.created_on;
  }
  if (latest.empty()) return Error{"error.cli.no_events", {}};
  return latest;
}

}  // namespace

std::optional<ProgramCall> read_program_call(const Arguments& arguments,
                                             std::initializer_list<std::string_view> allowed) {
  ProgramCall call;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    const bool option = word.starts_with("--");
    if (option && std::find(allowed.begin(), allowed.end(), word) == allowed.end()) {
      return std::nullopt;
    }
    if (word == "--csv") {
      if (call.csv) return std::nullopt;
      call.csv = true;
      continue;
    }
    std::string& value = word == "--event" ? call.event : option ? call.out : call.program;
    if (!value.empty() || (option && ++at == arguments.size())) return std::nullopt;
    value = arguments[at];
  }
  if (call.program.empty()) return std::nullopt;
  return call;
}

Result<Program> load_program(const std::string& path, Context& context) {
  const Result<std::string> bytes = read_bytes(path, context.in);
  if (!bytes) return bytes.error();
  return codec::read_program(*bytes);
}

Result<OpenedEvent> open_event(const ProgramCall& call, Context& context) {
  Result<Program> program = load_program(call.program, context);
  if (!program) return program.error();
  Result<EventId> event = find_event(*program, call.event);
  if (!event) return event.error();
  return OpenedEvent{*std::move(program), *std::move(event)};
}

Result<Done> save_program(const std::string& path, const Program& program, Context& context) {
  return write_bytes(path, codec::write_program(program), context.out);
}

std::ostream& report_stream(const std::string& program_path, Context& context) {
  return program_path == "-" ? context.err : context.out;
}

}  // namespace rondo::cli
