#include "ui/page_address.h"

#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool is_local_address(std::string_view address) {
  return address.find("://127.") != std::string_view::npos ||
         address.find("://localhost") != std::string_view::npos || address.substr(0, 5) == "file:";
}

}  // namespace

void warn_of_local_address(View& view, std::string_view words) {
  const std::string& page = view.state.page_address;
  if (!is_local_address(page) || words.find(page) == std::string_view::npos) return;
  text(view.ui, view.tr("own_page.local"), {.id = "local", .ink = Ink::warn});
}

}  // namespace rondo::ui
