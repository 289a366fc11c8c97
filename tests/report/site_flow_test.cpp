#include "report/site_flow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"

using namespace rondo;

namespace {

constexpr auto kNamed = PeopleGroup::Kind::named, kUnknown = PeopleGroup::Kind::unknown,
               kTogether = PeopleGroup::Kind::smaller_ones;

SiteFlow between(const std::string& mentors, const std::string& mentees, int pairs) {
  return {kNamed, kNamed, mentors, mentees, pairs};
}

SiteFlow of_others(int pairs) {
  return {kTogether, kTogether, {}, {}, pairs};
}

int pairs_in(const std::vector<FlowSite>& side) {
  int sum = 0;
  for (const FlowSite& site : side) sum += site.pairs;
  return sum;
}

const FlowBand* band_between(const SiteFlowPicture& picture, const std::string& mentors,
                             const std::string& mentees) {
  for (const FlowBand& band : picture.bands) {
    if (picture.mentors[band.mentors].name == mentors &&
        picture.mentees[band.mentees].name == mentees) {
      return &band;
    }
  }
  return nullptr;
}

// On one side: the bands of each site fill its bar from end to end, none over another.
void check_side(const SiteFlowPicture& picture, bool mentors) {
  const std::vector<FlowSite>& side = mentors ? picture.mentors : picture.mentees;
  double end = 0;
  for (std::size_t at = 0; at < side.size(); ++at) {
    CAPTURE(side[at].name);
    CHECK(std::min(side[at].top, side[at].words_top()) >= end - 1e-9);
    end = side[at].top;
    for (const FlowBand& band : picture.bands) {
      if ((mentors ? band.mentors : band.mentees) != at) continue;
      CHECK((mentors ? band.left : band.right) == doctest::Approx(end));
      end += band.thickness;
    }
    CHECK(end == doctest::Approx(side[at].top + side[at].height));
    end = std::max(end, side[at].words_top() + side[at].words_height);
  }
  CHECK(end <= picture.height + 1e-9);
}

}  // namespace

TEST_CASE("flow picture: sites with most pairs stand first, and each band says what it is") {
  const auto picture = site_flow_picture({between("North", "Lake", 9),
                                          between("Lake", "Lake", 4),
                                          {kNamed, kUnknown, "North", {}, 3},
                                          {kNamed, kTogether, "Lake", {}, 2},
                                          of_others(6)});
  std::vector<std::string> names;
  for (const FlowSite& site : picture.mentors) names.push_back(site.name);
  CHECK(names == std::vector<std::string>{"Lake", "North", ""});
  CHECK(picture.mentors.back().kind == FlowSite::Kind::other_pairs);
  CHECK(picture.mentees.size() == 4);
  CHECK(band_between(picture, "North", "Lake")->kind == FlowBand::Kind::across);
  CHECK(band_between(picture, "North", "Lake")->pairs == 9);
  CHECK(band_between(picture, "Lake", "Lake")->kind == FlowBand::Kind::within);
  // A smaller site is none of those that are named; of the others nobody is told.
  std::vector<FlowBand::Kind> rest;
  for (const FlowBand& band : picture.bands) {
    if (picture.mentees[band.mentees].name.empty()) rest.push_back(band.kind);
  }
  CHECK(rest == std::vector<FlowBand::Kind>{FlowBand::Kind::across, FlowBand::Kind::unclear,
                                            FlowBand::Kind::unclear});
}

TEST_CASE("flow picture: with one band or none there is nothing to see") {
  CHECK(site_flow_picture({}).bands.empty());
  CHECK(site_flow_picture({between("North", "Lake", 9)}).bands.empty());
}

TEST_CASE("flow picture: bands fill the bars of their sites and lie over no other") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const auto below = [&](std::uint64_t bound) {
      return static_cast<int>(random.next() % bound);
    };
    std::vector<SiteFlow> flows;
    const int sites = 2 + below(20);
    int pairs = 0;
    for (int mentors = 0; mentors < sites; ++mentors) {
      for (int mentees = 0; mentees < sites; ++mentees) {
        if (below(3) != 0) continue;
        flows.push_back(between("Site " + std::to_string(mentors),
                                "Site " + std::to_string(mentees), 1 + below(30)));
        pairs += flows.back().pairs;
      }
    }
    if (below(2) == 0) {
      flows.push_back(of_others(5));
      pairs += 5;
    }
    SiteFlowPicture picture = site_flow_picture(flows);
    if (picture.bands.empty()) continue;
    CHECK(pairs_in(picture.mentors) == pairs);
    CHECK(pairs_in(picture.mentees) == pairs);
    for (std::vector<FlowSite>* side : {&picture.mentors, &picture.mentees}) {
      for (FlowSite& site : *side) site.words_height = 10 + below(30);
    }
    const FlowRoom room;
    place(picture, room);
    check_side(picture, true);
    check_side(picture, false);
    double thickness = 0;
    for (const FlowBand& band : picture.bands) {
      CHECK(band.thickness ==
            doctest::Approx(band.pairs * picture.bands[0].thickness / picture.bands[0].pairs));
      thickness += band.thickness;
    }
    CHECK(thickness <= room.bands + 1e-9);
  }
}

TEST_CASE("flow picture: at most twelve sites a side, the smallest drawn as one") {
  std::vector<SiteFlow> flows;
  for (int site = 0; site < 15; ++site) {
    const std::string name = "Site " + std::to_string(site);
    flows.push_back(between(name, name, 100 - site));
  }
  flows.push_back(between("Site 14", "Site 13", 1));
  flows.push_back(between("Site 0", "Site 14", 2));
  const auto picture = site_flow_picture(flows);
  CHECK(picture.mentors.size() == kMostFlowSites);
  CHECK(picture.mentees.size() == kMostFlowSites);
  CHECK(picture.mentors.back().kind == FlowSite::Kind::smaller_ones);
  CHECK(picture.mentors.back().pairs == 89 + 88 + 87 + 86 + 1);
  const FlowBand& last = picture.bands.back();
  CHECK(last.pairs == 89 + 88 + 87 + 86 + 1);
  // Some of these are within one site and some are not.
  CHECK(last.kind == FlowBand::Kind::unclear);
  const auto to_smaller =
      std::find_if(picture.bands.begin(), picture.bands.end(),
                   [](const FlowBand& band) { return band.kind == FlowBand::Kind::across; });
  REQUIRE(to_smaller != picture.bands.end());
  CHECK(to_smaller->pairs == 2);
}

TEST_CASE("flow picture: a band is level where it meets its sites") {
  FlowBand band;
  band.left = 10;
  band.right = 50;
  CHECK(upper_edge(band, 0) == 10);
  CHECK(upper_edge(band, 1) == 50);
  CHECK(upper_edge(band, 0.5) == 30);
  CHECK(upper_edge(band, 0.01) < 10.1);
}

TEST_CASE("flow picture: on paper it has a path for each band, and names are no markup") {
  auto picture = site_flow_picture({between("A & B <1>", "Lake", 9), between("Lake", "Lake", 4)});
  for (std::vector<FlowSite>* side : {&picture.mentors, &picture.mentees}) {
    for (FlowSite& site : *side) site.words = site.name;
  }
  const std::string svg = site_flow_svg(picture, {"Mentors", "Mentees"});
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.ends_with("</svg>"));
  CHECK(svg.find("A &amp; B &lt;1&gt;") != std::string::npos);
  CHECK(svg.find("fill=\"url(#across)\"") != std::string::npos);
  CHECK(svg.find("fill=\"#ddd\"") != std::string::npos);
  CHECK(svg.find(">Mentees</text>") != std::string::npos);
}

TEST_CASE("flow picture: of a site that has closed each side knows it") {
  SiteFlow from_closed = between("North", "Lake", 9);
  from_closed.mentor_closed = true;
  const auto picture = site_flow_picture({from_closed, between("Lake", "Lake", 4)});
  for (const FlowSite& site : picture.mentors) CHECK(site.closed == (site.name == "North"));
  for (const FlowSite& site : picture.mentees) CHECK_FALSE(site.closed);
}
