// Events.
#include <algorithm>

#include "app/execute.h"
#include "app/naming.h"
#include "edit/new_event.h"
#include "edit/removal.h"

namespace rondo {
namespace {

constexpr int kMostSessions = 3;
constexpr int kMostWeight = 10;

Error out_of_range(std::string_view what, int least, int most) {
  return Error{"error.out_of_range", {arg("what", what), arg("least", least), arg("most", most)}};
}

Result<Done> check_event(const Event& event) {
  if (event.max_sessions < 1 || event.max_sessions > kMostSessions) {
    return out_of_range("maxSessions", 1, kMostSessions);
  }
  if (event.default_capacity < 0) return out_of_range("defaultCapacity", 0, 999);
  if (event.requests_per_mentee < 1) return out_of_range("requestsPerMentee", 1, 99);
  for (const auto& [factor, weight] : event.weights) {
    if (weight < 0 || weight > kMostWeight) return out_of_range("weights", 0, kMostWeight);
  }
  for (const auto& [category, ticks] : event.categories) {
    if (ticks.max != 0 && ticks.max < ticks.min) return Error{"error.ticks_max_below_min", {}};
  }
  return Done{};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::AddEvent& command) {
  const auto& templates = bench.state.templates;
  const auto found = std::find_if(templates.begin(), templates.end(), [&](const auto& candidate) {
    return candidate.name == command.template_name;
  });
  if (found == templates.end()) {
    return Error{"error.unknown_template", {arg("name", command.template_name)}};
  }
  bench.name_new_program();
  EventId id;
  const Result<Done> added =
      bench.edit({"step.add_event", {arg("name", found->title)}}, [&](Transaction& edit) {
        id = add_event_from_template(edit, *found, bench.today(), bench.random);
      });
  if (added) bench.go({Screen::event_people, id.text()});
  return added;
}

Result<Done> execute(Workbench& bench, const command::PutEvent& command) {
  if (bench.state.program.events.find(command.id) == nullptr) return Done{};
  Result<std::string> name = tidy_name(bench.state.program.events, command.id, command.event.name);
  if (!name) return name.error();
  if (Result<Done> good = check_event(command.event); !good) return good;
  Event event = command.event;
  event.name = *name;
  return bench.edit({"step.edit_event", {arg("name", event.name)}},
                    [&](Transaction& edit) { edit.put(command.id, event); });
}

Result<Done> execute(Workbench& bench, const command::RemoveEvent& command) {
  const Event* event = bench.state.program.events.find(command.id);
  if (event == nullptr) return Done{};
  const Result<Done> removed = bench.edit(
      {"step.remove_event", {arg("name", event->name)}},
      [&](Transaction& edit) { remove_event(edit, command.id); }, Tell::with_undo);
  if (bench.state.place.id == command.id.text()) bench.go({Screen::events, {}});
  return removed;
}

}  // namespace rondo
