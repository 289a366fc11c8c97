#include "match/site_mix.h"

namespace rondo {

SiteRelation site_relation(const SiteId& one, const SiteId& other) {
  if (one.empty() || other.empty()) return SiteRelation::unknown;
  return one == other ? SiteRelation::same : SiteRelation::other;
}

void SiteMix::add(SiteRelation relation) {
  ++pairs;
  if (relation == SiteRelation::unknown) return;
  ++known;
  if (relation == SiteRelation::other) ++across;
}

void SiteMix::add(const SiteMix& others) {
  pairs += others.pairs;
  known += others.known;
  across += others.across;
}

int SiteMix::percent() const {
  return known == 0 ? 0 : (across * 100 + known / 2) / known;
}

Message site_mix_text(const SiteMix& mix) {
  const Arg across = arg("across", mix.across);
  if (mix.unknown() == 0) return {"sites.across", {across, arg("pairs", mix.pairs)}};
  return {"sites.across_unknown", {across, arg("known", mix.known), arg("unknown", mix.unknown())}};
}

}  // namespace rondo
