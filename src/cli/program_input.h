// What the verbs that work on a program have in common: reading it and choosing the event.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "cli/verbs.h"
#include "model/program.h"

namespace rondo::cli {

struct ProgramCall {
  std::string program;
  std::string event;  // empty: the latest
  std::string out;
  bool csv = false;
};

// The words of `PROGRAM.json [--event ID] [--out FILE] [--csv]` in any order; nothing when there is
// another word, one stands twice or the program is missing.
std::optional<ProgramCall> read_program_call(const Arguments& arguments);

// Errors: those of cli/files.h and codec/program_json.h.
Result<Program> load_program(const std::string& path, Context& context);

// The event of that id, or with an empty one the latest that is not archived. Errors:
// error.cli.no_event {id}, error.cli.no_events.
Result<EventId> find_event(const Program& program, const std::string& id);

}  // namespace rondo::cli
