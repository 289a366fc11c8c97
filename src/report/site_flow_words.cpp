#include "report/site_flow_words.h"

#include <algorithm>
#include <vector>

#include "report/figure_words.h"
#include "report/site_words.h"

namespace rondo {
namespace {

// By itself, beside the picture.
std::string site_label(const FlowSite& site, const Words& words) {
  switch (site.kind) {
    case FlowSite::Kind::named:
      return site_words(site.name, site.closed, words);
    case FlowSite::Kind::smaller_ones:
      return words.text("aims.flows.smaller_sites");
    case FlowSite::Kind::unknown:
      return words.text("aims.flows.unknown_site");
    case FlowSite::Kind::other_pairs:
      break;
  }
  return words.text("aims.flows.other_sites");
}

// In a line with others; pairs of other sites have a line of their own.
std::string name_in_line(const FlowSite& site, const Words& words) {
  if (site.kind == FlowSite::Kind::named) return site_label(site, words);
  const bool unknown = site.kind == FlowSite::Kind::unknown;
  return words.text(unknown ? "aims.flows.unknown" : "aims.flows.smaller");
}

std::string band_words(const FlowBand& band, const FlowSite& mentors, const FlowSite& mentees,
                       const Words& words) {
  const Arg pairs = arg("count", band.pairs);
  if (mentors.kind == FlowSite::Kind::other_pairs) {
    return words.text({"aims.flows.band_of_others", {pairs}});
  }
  if (band.kind == FlowBand::Kind::within) {
    return words.text({"aims.flows.band_within", {arg("site", site_label(mentors, words)), pairs}});
  }
  return words.text({"aims.flows.band",
                     {arg("mentor", name_in_line(mentors, words)),
                      arg("mentee", name_in_line(mentees, words)), pairs}});
}

std::string end_name(PeopleGroup::Kind kind, const std::string& site, bool closed,
                     const Words& words) {
  if (kind == PeopleGroup::Kind::named) return site_words(site, closed, words);
  const bool unknown = kind == PeopleGroup::Kind::unknown;
  return words.text(unknown ? "aims.flows.unknown" : "aims.flows.smaller");
}

}  // namespace

SiteFlowPicture worded_flow_picture(const AcrossFigures& figures, const Words& words) {
  SiteFlowPicture picture = site_flow_picture(figures.flows);
  if (picture.bands.empty()) return picture;
  for (std::vector<FlowSite>* side : {&picture.mentors, &picture.mentees}) {
    for (FlowSite& site : *side) {
      site.words = words.text(
          {"aims.flows.site", {arg("site", site_label(site, words)), arg("count", site.pairs)}});
    }
  }
  for (FlowBand& band : picture.bands) {
    band.words =
        band_words(band, picture.mentors[band.mentors], picture.mentees[band.mentees], words);
  }
  const auto thickest = std::max_element(
      picture.bands.begin(), picture.bands.end(),
      [](const auto& left, const auto& right) { return left.pairs < right.pairs; });
  picture.summary =
      words.text({"aims.flows.summary",
                  {arg("share", share_text(words, figures.across.part, figures.across.whole)),
                   arg("band", thickest->words)}});
  return picture;
}

std::string flow_line(const SiteFlow& flow, const Words& words) {
  if (flow.is_of_others()) return words.text("aims.flows.other");
  return words.text(
      {"report.sites.line",
       {arg("mentor", end_name(flow.mentor_kind, flow.mentor_site, flow.mentor_closed, words)),
        arg("mentee", end_name(flow.mentee_kind, flow.mentee_site, flow.mentee_closed, words))}});
}

FlowHeadings flow_headings(const Words& words) {
  return {words.text("aims.flows.mentors"), words.text("aims.flows.mentees")};
}

}  // namespace rondo
