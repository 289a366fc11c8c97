// The picture of the pairs between sites (report/site_flow.h) in words.
#pragma once

#include <string>

#include "base/words.h"
#include "report/site_flow.h"

namespace rondo {

// The picture with the words of its sites and bands, and all of it in a sentence; without places.
SiteFlowPicture worded_flow_picture(const AcrossFigures& figures, const Words& words);

// A flow as a line of a table: "North High → Lake School".
std::string flow_line(const SiteFlow& flow, const Words& words);

// What stands over the two sides of the picture.
FlowHeadings flow_headings(const Words& words);

}  // namespace rondo
