#include "cli/program_input.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/files.h"
#include "codec/program_json.h"
#include "model/taking_part.h"
#include "speed/board.h"

namespace rondo::cli {
namespace {

// Of those that are not archived; one that goes on, if any does.
Result<EventId> latest_event(const Program& program) {
  EventId latest;
  std::pair<bool, std::string> latest_age;
  for (const auto& [id, event] : program.events) {
    if (event.archived) continue;
    std::pair<bool, std::string> age{goes_on(event), event.created_on};
    if (!latest.empty() && age < latest_age) continue;
    latest = id;
    latest_age = std::move(age);
  }
  if (latest.empty()) return Error{"error.cli.no_events", {}};
  return latest;
}

template <class SomeId>
using Names = std::map<SomeId, std::string>;

// The one of that id or, where there is none, of that name; `none` where there is none either.
template <class SomeId>
Result<SomeId> one_named(const Names<SomeId>& names, const std::string& name, Error none) {
  if (names.contains(SomeId(name))) return SomeId(name);
  const std::string folded = fold(name);
  if (folded.empty()) return none;
  std::vector<SomeId> found;
  std::string ids;
  for (const auto& [id, own] : names) {
    if (fold(own) != folded) continue;
    if (!found.empty()) ids += ", ";
    ids += id.text();
    found.push_back(id);
  }
  if (found.empty()) return none;
  if (found.size() > 1) return Error{"error.cli.several", {arg("name", name), arg("ids", ids)}};
  return found.front();
}

// Where the value of an option goes, or the word itself when it is none.
std::string& place_for(const std::string& word, ProgramCall& call) {
  if (word == "--event") return call.event;
  if (word == "--person") return call.person;
  if (word == "--kind") return call.kind;
  if (word == "--site") return call.site;
  if (word == "--year") return call.year;
  if (word == "--compare") return call.compare;
  if (word == "--from") return call.from;
  if (word == "--to") return call.to;
  if (word == "--match") return call.match;
  if (word == "--with") return call.with;
  if (word == "--page") return call.page;
  return word == "--out" ? call.out : call.program;
}

// The option of that word that has no value; null where it is none.
bool* flag_for(const std::string& word, ProgramCall& call) {
  if (word == "--csv") return &call.csv;
  if (word == "--anyway") return &call.anyway;
  if (word == "--no-names") return &call.no_names;
  return word == "--private" ? &call.with_private : nullptr;
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
    if (bool* flag = flag_for(word, call)) {
      if (*flag) return std::nullopt;
      *flag = true;
      continue;
    }
    std::string& value = place_for(word, call);
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

Result<EventId> event_named(const Program& program, const std::string& name) {
  Names<EventId> names;
  for (const auto& [id, event] : program.events) names[id] = event.name;
  return one_named(names, name, {"error.cli.no_event", {arg("id", name)}});
}

Result<SiteId> site_named(const Program& program, const std::string& name) {
  Names<SiteId> names;
  for (const auto& [id, site] : program.sites) names[id] = site.name;
  return one_named(names, name, {"error.cli.no_site", {arg("name", name)}});
}

Result<PersonId> person_named(const Program& program, const std::string& name) {
  Names<PersonId> names;
  for (const auto& [id, person] : program.people) names[id] = person.name;
  return one_named(names, name, {"error.cli.no_person", {arg("name", name)}});
}

Result<PersonId> participant_named(const Program& program, const EventId& event,
                                   const std::string& name) {
  Names<PersonId> names;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !takes_part(registration)) continue;
    const Person* person = program.people.find(registration.person);
    names[registration.person] = person == nullptr ? std::string() : person->name;
  }
  return one_named(
      names, name,
      {"error.cli.nobody", {arg("name", name), arg("event", program.events.find(event)->name)}});
}

Result<MatchId> match_named(const Program& program, const EventId& event, const std::string& name) {
  Names<MatchId> names;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event) || !takes_place(match)) continue;
    names[id] = name_in(program.people, match.mentee);
  }
  return one_named(
      names, name,
      {"error.cli.no_match", {arg("name", name), arg("event", program.events.find(event)->name)}});
}

Result<OpenedEvent> open_event(const ProgramCall& call, Context& context) {
  Result<Program> program = load_program(call.program, context);
  if (!program) return program.error();
  Result<EventId> event =
      call.event.empty() ? latest_event(*program) : event_named(*program, call.event);
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
