#include "edit/addressed.h"

namespace rondo {

Result<Done> check_event(const Program& open, const EventId& event, std::string_view if_removed) {
  if (open.events.find(event) != nullptr) return Done{};
  const auto removed = open.events.removed.find(event);
  if (removed == open.events.removed.end()) return Error{"error.answers.unknown_event", {}};
  return Error{std::string(if_removed), {arg("event", removed->second.name)}};
}

Result<Done> check_addressed(const Program& open, const std::string& program,
                             const EventId& event) {
  if (program != open.id) return Error{"error.answers.other_program", {}};
  return check_event(open, event, "error.answers.no_event");
}

}  // namespace rondo
