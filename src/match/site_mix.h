// How far pairs connect sites: the one count behind every screen and report that tells it.
//
// The share is of the pairs whose sites are both known. The others are told beside it: a pair of
// which nobody knows connects no sites and is no pair within one.
#pragma once

#include "base/message.h"
#include "model/ids.h"

namespace rondo {

enum class SiteRelation { unknown, same, other };
SiteRelation site_relation(const SiteId& one, const SiteId& other);

struct SiteMix {
  int pairs = 0;
  int known = 0;   // of these: both sites
  int across = 0;  // of those: of two sites

  void add(SiteRelation relation);
  void add(const SiteMix& others);
  int unknown() const { return pairs - known; }
  int percent() const;  // 0 to 100, rounded; 0 where none is known

  bool operator==(const SiteMix&) const = default;
};

// What the percentage is of: "2 of 2 pairs", or "2 of 2 with known sites, 3 unknown".
Message site_mix_text(const SiteMix& mix);

}  // namespace rondo
