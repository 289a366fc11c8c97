#include "model/sites_then.h"

namespace rondo {

SitesThen::SitesThen(const Program& program) : program_(&program) {
  for (const auto& [id, registration] : program.registrations) {
    if (registration.site.empty()) continue;
    kept_[{registration.event, registration.person}] = registration.site;
  }
}

SiteId SitesThen::of(const EventId& event, const PersonId& person) const {
  const auto kept = kept_.find({event, person});
  if (kept != kept_.end()) return kept->second;
  const Person* found = program_->people.find(person);
  return found == nullptr ? SiteId() : found->site;
}

}  // namespace rondo
