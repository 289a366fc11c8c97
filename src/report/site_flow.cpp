#include "report/site_flow.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/reading_order.h"

namespace rondo {
namespace {

// A site as one end of a band.
struct BandEnd {
  FlowSite::Kind kind = FlowSite::Kind::named;
  std::string name;
  bool closed = false;  // follows from the name

  bool operator==(const BandEnd&) const = default;
  bool operator<(const BandEnd& other) const {
    return std::tie(kind, name) < std::tie(other.kind, other.name);
  }
};

using Bands = std::map<std::pair<BandEnd, BandEnd>, int>;

BandEnd end_as_told(PeopleGroup::Kind kind, const std::string& name, bool closed) {
  switch (kind) {
    case PeopleGroup::Kind::named:
      return {FlowSite::Kind::named, name, closed};
    case PeopleGroup::Kind::unknown:
      return {FlowSite::Kind::unknown, {}};
    case PeopleGroup::Kind::smaller_ones:
      break;
  }
  return {FlowSite::Kind::smaller_ones, {}};
}

Bands bands_of(const std::vector<SiteFlow>& flows) {
  Bands bands;
  for (const SiteFlow& flow : flows) {
    if (flow.is_of_others()) {
      const BandEnd other{FlowSite::Kind::other_pairs, {}};
      bands[{other, other}] += flow.pairs;
    } else {
      bands[{end_as_told(flow.mentor_kind, flow.mentor_site, flow.mentor_closed),
             end_as_told(flow.mentee_kind, flow.mentee_site, flow.mentee_closed)}] += flow.pairs;
    }
  }
  return bands;
}

// Named sites by their pairs on both sides, most first, then as people read them; the others last.
std::vector<BandEnd> ends_in_order(const Bands& bands) {
  std::map<BandEnd, int> pairs;
  for (const auto& [ends, count] : bands) {
    pairs[ends.first] += count;
    pairs[ends.second] += count;
  }
  std::vector<BandEnd> order;
  for (const auto& [end, count] : pairs) order.push_back(end);
  std::stable_sort(order.begin(), order.end(), [&](const BandEnd& left, const BandEnd& right) {
    if (left.kind != right.kind) return left.kind < right.kind;
    const int more = pairs.at(left), fewer = pairs.at(right);
    return more != fewer ? more > fewer : reads_before(left.name, right.name);
  });
  return order;
}

// The sites beyond the most that are drawn, with those that were put together before.
Bands without_the_smallest(const Bands& bands) {
  const std::vector<BandEnd> order = ends_in_order(bands);
  const auto own_place = [](const BandEnd& end) {
    return end.kind != FlowSite::Kind::other_pairs;
  };
  if (std::count_if(order.begin(), order.end(), own_place) <=
      static_cast<std::ptrdiff_t>(kMostFlowSites)) {
    return bands;
  }
  // One place is for those put together, and one for people without a site where there are any.
  const bool has_unknown = std::any_of(order.begin(), order.end(), [](const BandEnd& end) {
    return end.kind == FlowSite::Kind::unknown;
  });
  const std::size_t most = kMostFlowSites - (has_unknown ? 2 : 1);
  const std::set<BandEnd> kept(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most));
  const auto drawn_as = [&](const BandEnd& end) {
    const bool stays = end.kind != FlowSite::Kind::named || kept.count(end) > 0;
    return stays ? end : BandEnd{FlowSite::Kind::smaller_ones, {}};
  };
  Bands fewer;
  for (const auto& [ends, count] : bands) {
    fewer[{drawn_as(ends.first), drawn_as(ends.second)}] += count;
  }
  return fewer;
}

// Whoever is at a smaller site is not at a named one.
FlowBand::Kind kind_of(const BandEnd& mentors, const BandEnd& mentees) {
  const auto is_site = [](const BandEnd& end) {
    return end.kind == FlowSite::Kind::named || end.kind == FlowSite::Kind::smaller_ones;
  };
  if (!is_site(mentors) || !is_site(mentees)) return FlowBand::Kind::unclear;
  if (!(mentors == mentees)) return FlowBand::Kind::across;
  return mentors.kind == FlowSite::Kind::named ? FlowBand::Kind::within : FlowBand::Kind::unclear;
}

std::size_t place_of(const std::vector<FlowSite>& side, const BandEnd& end) {
  const auto found = std::find_if(side.begin(), side.end(), [&](const FlowSite& site) {
    return site.kind == end.kind && site.name == end.name;
  });
  return static_cast<std::size_t>(found - side.begin());
}

std::vector<FlowSite> side_of(const Bands& bands, const std::vector<BandEnd>& order, bool mentors) {
  std::vector<FlowSite> side;
  for (const BandEnd& end : order) {
    FlowSite site;
    site.kind = end.kind;
    site.name = end.name;
    site.closed = end.closed;
    for (const auto& [ends, count] : bands) {
      if ((mentors ? ends.first : ends.second) == end) site.pairs += count;
    }
    if (site.pairs > 0) side.push_back(std::move(site));
  }
  return side;
}

// The height that the side takes.
double place_side(std::vector<FlowSite>& side, double pair, double gap) {
  double y = 0;
  for (FlowSite& site : side) {
    if (&site != &side.front()) y += gap;
    site.height = pair * site.pairs;
    const double slot = std::max(site.height, site.words_height);
    site.top = y + (slot - site.height) / 2;
    y += slot;
  }
  return y;
}

void move_down(std::vector<FlowSite>& side, double by) {
  for (FlowSite& site : side) site.top += by;
}

}  // namespace

SiteFlowPicture site_flow_picture(const std::vector<SiteFlow>& flows) {
  const Bands bands = without_the_smallest(bands_of(flows));
  SiteFlowPicture picture;
  if (bands.size() < 2) return picture;
  const std::vector<BandEnd> order = ends_in_order(bands);
  picture.mentors = side_of(bands, order, true);
  picture.mentees = side_of(bands, order, false);
  for (const auto& [ends, count] : bands) {
    FlowBand& band = picture.bands.emplace_back();
    band.mentors = place_of(picture.mentors, ends.first);
    band.mentees = place_of(picture.mentees, ends.second);
    band.pairs = count;
    band.kind = kind_of(ends.first, ends.second);
  }
  std::sort(picture.bands.begin(), picture.bands.end(),
            [](const FlowBand& left, const FlowBand& right) {
              return std::tie(left.mentors, left.mentees) < std::tie(right.mentors, right.mentees);
            });
  return picture;
}

void place(SiteFlowPicture& picture, const FlowRoom& room) {
  int pairs = 0;
  for (const FlowBand& band : picture.bands) pairs += band.pairs;
  if (pairs == 0) return;
  const double pair = std::min(room.most_pair, room.bands / pairs);
  const double left = place_side(picture.mentors, pair, room.gap);
  const double right = place_side(picture.mentees, pair, room.gap);
  picture.height = std::max(left, right);
  move_down(picture.mentors, (picture.height - left) / 2);
  move_down(picture.mentees, (picture.height - right) / 2);
  // Bands stand by mentors' site, then by mentees': in both orders the next one is further down.
  std::vector<double> from, to;
  for (const FlowSite& site : picture.mentors) from.push_back(site.top);
  for (const FlowSite& site : picture.mentees) to.push_back(site.top);
  for (FlowBand& band : picture.bands) {
    band.thickness = pair * band.pairs;
    band.left = std::exchange(from[band.mentors], from[band.mentors] + band.thickness);
    band.right = std::exchange(to[band.mentees], to[band.mentees] + band.thickness);
  }
}

double upper_edge(const FlowBand& band, double share) {
  return band.left + (band.right - band.left) * share * share * (3 - 2 * share);
}

}  // namespace rondo
