// The picture of the pairs between sites: mentors' sites on the left, mentees' on the right, and
// between them a band for each two, as thick as it has pairs.
//
// Sites stand in one order on both sides, those with most pairs first, so that bands within a site
// run level; bands leave a site in the order of the sites that they lead to, so that few cross.
// Beyond kMostFlowSites the sites with the fewest pairs are drawn as one. The pairs of whom no flow
// tells (SiteFlow::is_of_others) have a place of their own on both sides, for their sites are
// nobody's to read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/program_report.h"

namespace rondo {

inline constexpr std::size_t kMostFlowSites = 12;  // a side, those drawn as one included

struct FlowSite {
  enum class Kind : std::uint8_t { named, smaller_ones, unknown, other_pairs };
  Kind kind = Kind::named;
  std::string name = {};   // of a named one
  bool closed = false;     // it is
  std::string words = {};  // "North High: 12 pairs", by who words the picture
  int pairs = 0;
  // For who draws it, before places are given: the room for its words beside its bar, away from the
  // bands.
  double words_height = 0;
  double top = 0, height = 0;  // of the bar, in the units of FlowRoom

  double words_top() const { return top + (height - words_height) / 2; }  // in the bar's middle

  bool operator==(const FlowSite&) const = default;
};

struct FlowBand {
  enum class Kind : std::uint8_t { within, across, unclear };  // unclear: one site is not told
  std::size_t mentors = 0, mentees = 0;                        // places of its sites on their sides
  int pairs = 0;
  Kind kind = Kind::unclear;
  std::string words = {};      // "North High to Lake School: 4 pairs", likewise
  double left = 0, right = 0;  // the upper edge on each side
  double thickness = 0;        // the same all the way, measured down

  bool operator==(const FlowBand&) const = default;
};

struct SiteFlowPicture {
  std::vector<FlowSite> mentors, mentees;
  std::vector<FlowBand> bands;  // by the mentors' sites, then by the mentees'
  std::string summary = {};     // the picture in words, likewise
  double height = 0;

  bool operator==(const SiteFlowPicture&) const = default;
};

// Without words and places. Nothing where there is no more than one band to see.
// O(flows * log flows).
SiteFlowPicture site_flow_picture(const std::vector<SiteFlow>& flows);

// In one unit, such as CSS pixels.
struct FlowRoom {
  double bands = 240;     // of all bands together
  double most_pair = 16;  // of one pair, where there are few
  double gap = 12;        // between the sites of a side
};

// Gives everything its place, by `words_height` of each site. After it, the bands of a site lie on
// its bar side by side, in their order, and fill it exactly; the shorter side stands in the middle.
void place(SiteFlowPicture& picture, const FlowRoom& room);

// The upper edge of a band at `share` of its way, 0 to 1: level at both ends.
double upper_edge(const FlowBand& band, double share);

// As an <svg> element for paper, in black and gray: bands across sites are striped, those within
// one site plain, unclear ones white. One unit a CSS pixel of a page 680 wide.
struct FlowHeadings {
  std::string mentors, mentees;
};
std::string site_flow_svg(SiteFlowPicture picture, const FlowHeadings& headings);

}  // namespace rondo
