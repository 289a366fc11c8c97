#include "cli/program_input.h"

#include "cli/files.h"
#include "codec/program_json.h"

namespace rondo::cli {

std::optional<ProgramCall> read_program_call(const Arguments& arguments) {
  ProgramCall call;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word == "--csv" && !call.csv) {
      call.csv = true;
    } else if (word == "--event" || word == "--out") {
      std::string& option = word == "--event" ? call.event : call.out;
      if (++at == arguments.size() || !option.empty()) return std::nullopt;
      option = arguments[at];
    } else if (word.rfind("--", 0) != 0 && call.program.empty()) {
      call.program = word;
    } else {
      return std::nullopt;
    }
  }
  if (call.program.empty()) return std::nullopt;
  return call;
}

Result<Program> load_program(const std::string& path, Context& context) {
  const Result<std::string> bytes = read_bytes(path, context.in);
  if (!bytes) return bytes.error();
  return codec::read_program(*bytes);
}

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

}  // namespace rondo::cli
