// The address under which this page was opened, on its way to others.
#pragma once

#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

// Warns where `words`, an address or a message, leads to this page and Rondo was opened from this
// computer itself: nobody else can open that.
void warn_of_local_address(View& view, std::string_view words);

}  // namespace rondo::ui
