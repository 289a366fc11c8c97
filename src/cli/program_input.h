// What the verbs that work on a program have in common: reading it, choosing the event, and writing
// what became of it.
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/verbs.h"
#include "model/program.h"

namespace rondo::cli {

struct ProgramCall {
  std::string program;
  std::string event;   // empty: the latest
  std::string person;  // empty: nobody in particular
  std::string kind;    // of what is asked for; empty: the usual one
  std::string site;
  std::string year;     // a school year, by the year in which it begins
  std::string compare;  // what is shown beside it: such a year, or an event
  std::string from;     // another program file
  std::string to;       // another site
  std::string match;    // by its mentee or id
  std::string with;     // likewise, the other one
  std::string page;     // the address of the application, for links
  std::string out;
  bool csv = false;
  bool anyway = false;        // it is meant although something speaks against it
  bool with_private = false;  // what is for the coordinator alone as well
  bool no_names = false;      // figures, and nobody's name
};

// The words of `PROGRAM.json [--event NAME] [--person NAME] [--kind WORD] [--site NAME]
// [--year YEAR] [--compare NAME] [--from FILE] [--to NAME] [--match NAME] [--with NAME] [--page
// ADDRESS] [--out FILE]
// [--csv] [--anyway] [--private] [--no-names]` in any order, of the options only those `allowed`;
// nothing when there is another word, one stands twice or the program is missing.
std::optional<ProgramCall> read_program_call(const Arguments& arguments,
                                             std::initializer_list<std::string_view> allowed);

// Errors: those of cli/files.h and codec/program_json.h.
Result<Program> load_program(const std::string& path, Context& context);

// The event of that id or name; names are compared as fold() does. Errors: error.cli.no_event {id},
// error.cli.several {name, ids}.
Result<EventId> event_named(const Program& program, const std::string& name);

// Likewise a site. Errors: error.cli.no_site {name}, error.cli.several {name, ids}.
Result<SiteId> site_named(const Program& program, const std::string& name);

// Likewise somebody of the program. Errors: error.cli.no_person {name}, error.cli.several {name,
// ids}.
Result<PersonId> person_named(const Program& program, const std::string& name);

// Likewise somebody who takes part in the event. Errors: error.cli.nobody {name, event},
// error.cli.several {name, ids}.
Result<PersonId> participant_named(const Program& program, const EventId& event,
                                   const std::string& name);

// Likewise a match of the event that takes a place, by its id or the name of its mentee. Errors:
// error.cli.no_match {name, event}, error.cli.several {name, ids}.
Result<MatchId> match_named(const Program& program, const EventId& event, const std::string& name);

struct OpenedEvent {
  Program program;
  EventId event;
};
// The program of the call and its event: the one named, or else the latest that is not archived, of
// those that go on if any does.
// Errors: those of load_program and event_named; error.cli.no_events.
Result<OpenedEvent> open_event(const ProgramCall& call, Context& context);

// Errors: those of write_bytes.
Result<Done> save_program(const std::string& path, const Program& program, Context& context);

// Where what people read goes: with the program itself on standard output, beside it.
std::ostream& report_stream(const std::string& program_path, Context& context);

}  // namespace rondo::cli
