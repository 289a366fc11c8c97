// For the people around a sign-up: the poster that invites them, and the copy of the program with
// which a site's approver decides about them. And the copy for a co-host.
#include "app/execute.h"
#include "app/program_files.h"
#include "app/sign_up_visit.h"
#include "base/direction.h"
#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "report/sign_up_poster.h"

namespace rondo {

Result<Done> execute(Workbench& bench, const command::PrintSignUpPoster& command) {
  const AppState& state = bench.state;
  const Result<std::string> address = sign_up_address(state, command.event);
  if (!address) return address.error();
  const Event& event = *state.program.events.find(command.event);
  const SignUpPoster poster =
      sign_up_poster(event, state.program.coordinator(), *address, state.words);
  bench.services.printer->print(event.name, poster.blocks);
  if (!poster.with_code) bench.notify({"notice.poster_without_code", {}});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportSiteCopy& command) {
  const Program& program = bench.state.program;
  const std::string site = name_in(program.sites, command.site);
  const Message name{"site_copy.name", {arg("program", program.name()), arg("site", site)}};
  const Result<Program> copy = site_copy(program, command.event, command.site,
                                         without_isolates(bench.state.words.text(name)));
  if (!copy) return copy.error();
  bench.services.files->download(file_name_of(program.name() + " " + site) + ".rondo.json",
                                 "application/json", file_of(*copy));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ExportEventCopy& command) {
  const Program& program = bench.state.program;
  const std::string event = name_in(program.events, command.event);
  const Message name{"event_copy.name", {arg("program", program.name()), arg("event", event)}};
  const Result<Program> copy =
      event_copy(program, command.event, without_isolates(bench.state.words.text(name)));
  if (!copy) return copy.error();
  bench.services.files->download(file_name_of(program.name() + " " + event) + ".rondo.json",
                                 "application/json", file_of(*copy));
  return Done{};
}

}  // namespace rondo
