// Where people are told of with what they did in an event: at the site that their sign-up keeps
// (Registration::site), else where they are. One rule for all that counts by site.
#pragma once

#include <map>
#include <utility>

#include "model/program.h"

namespace rondo {

class SitesThen {
 public:
  // Points into the program. O(registrations * log).
  explicit SitesThen(const Program& program);
  // Empty where it is not known.
  SiteId of(const EventId& event, const PersonId& person) const;

 private:
  const Program* program_;
  std::map<std::pair<EventId, PersonId>, SiteId> kept_;
};

}  // namespace rondo
