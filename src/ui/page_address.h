// The address under which this page was opened.
#pragma once

#include <string_view>

namespace rondo::ui {

// A page from this computer itself can't be opened by anybody else.
inline bool is_local_address(std::string_view address) {
  return address.find("://127.") != std::string_view::npos ||
         address.find("://localhost") != std::string_view::npos || address.substr(0, 5) == "file:";
}

}  // namespace rondo::ui
