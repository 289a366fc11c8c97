// Bands between two sides, such as the pairs between sites.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "report/site_flow.h"
#include "ui/ui.h"

namespace rondo::ui {

struct FlowPictureOptions {
  std::string_view id;
  std::string_view label;  // of its bands as a list
  std::string_view hint;   // how to read one
  const SiteFlowPicture& picture;
  const FlowHeadings& headings;
  std::string_view across, within, unclear;  // what the three looks of bands mean
};
// An image that is its summary, and a list of buttons, one a band: one stop of Tab, walked by arrow
// keys. The band under the pointer, else the one with the keyboard focus, else `marked` stands out
// and is named under the picture; pressing one marks it, or no longer. `marked` may be of another
// picture.
void flow_picture(Ui& ui, const FlowPictureOptions& options, std::optional<std::size_t>& marked);

}  // namespace rondo::ui
