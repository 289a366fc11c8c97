// How a node looks in HTML: which native element, which attributes. Kept apart from the browser so
// that it is tested natively; the page only sets what stands here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/node.h"

namespace rondo::access {

struct Html {
  std::string_view tag;
  // In a fixed order; an attribute that is off is absent. "value", "checked" and
  // "indeterminate" are set as properties of the element by the page, the rest as attributes.
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::string text;  // only for nodes that never have children
};

Html to_html(const Node& node);

}  // namespace rondo::access
