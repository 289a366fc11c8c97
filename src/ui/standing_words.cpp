#include "ui/standing_words.h"

namespace rondo::ui {

std::optional<StandingWords> standing_words(const StandingFacts& facts) {
  const bool waits = facts.seeks && facts.served < facts.wanted;
  if (waits && facts.served == 0) return StandingWords{{"people.waiting", {}}, Status::warn};
  if (waits) {
    return StandingWords{
        {"people.partly", {arg("served", facts.served), arg("wanted", facts.wanted)}},
        Status::warn};
  }
  if (facts.without_topic) return StandingWords{{"people.no_topic", {}}, Status::warn};
  if (facts.mentors) {
    return StandingWords{
        {"people.load", {arg("mentees", facts.mentees), arg("places", facts.places)}}};
  }
  if (!facts.seeks || facts.wanted == 0) return std::nullopt;
  if (facts.proposed > 0) return StandingWords{{"people.proposed", {}}};
  return StandingWords{{"people.matched", {}}, Status::good};
}

}  // namespace rondo::ui
